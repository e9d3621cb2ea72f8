// Settings and their origins: option, environment variable or configuration file, in this order of precedence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"

namespace mandates {

struct GlobalOptions;

/// A setting with its origin: "--db", "MANDATES_DB", "~/.config/mandates/config.toml:3", "built in".
struct Setting {
  std::string name;
  std::vector<std::string> values;  ///< one; for rules any number
  std::string from;
  std::string meaning;
  std::string value() const { return values.empty() ? std::string() : values.front(); }
};

/// All settings of a run, in the order of `mandates config`.
class Settings {
 public:
  /// Reads the configuration file: --config, else MANDATES_CONFIG (empty values mean none), else mandates/config.toml in XDG_CONFIG_HOME or
  /// ~/.config if it exists. Relative paths in it refer to its folder; "~/" is the home folder. Throws ConfigurationError.
  Settings(const GlobalOptions& given, const Environment& environment);

  const std::vector<Setting>& all() const { return all_; }
  const Setting& get(std::string_view name) const;
  /// Path of the configuration file, existing or not; empty if disabled or without a home folder.
  const std::string& path() const { return path_; }
  /// The colour setting from the environment alone, for messages about the command line and the configuration file.
  static std::string colour_without_file(const Environment& environment);
  /// Fills in options not given on the command line.
  void apply(GlobalOptions& options) const;

 private:
  void read_file(const GlobalOptions& given, const Environment& environment);

  std::string path_;
  std::string path_from_;
  bool file_read_ = false;
  std::vector<Setting> in_file_;
  std::vector<Setting> all_;
};

/// An example configuration file with all settings, explained and commented out.
std::string example_configuration();

}  // namespace mandates
