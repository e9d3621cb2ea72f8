// Settings: what an option, a variable or the configuration file says, in that order, and which of them said it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"

namespace mandates {

struct GlobalOptions;

/// One setting with its origin: "--db", "MANDATES_DB", "~/.config/mandates/config.toml:3", "built in".
struct Setting {
  std::string name;
  std::vector<std::string> values;  ///< one; of rules any number
  std::string from;
  std::string meaning;
  std::string value() const { return values.empty() ? std::string() : values.front(); }
};

/// All settings of a run, in the order in which `mandates config` lists them.
class Settings {
 public:
  /// Reads the configuration file: that of --config, else of MANDATES_CONFIG (both may be empty: none), else mandates/config.toml in
  /// XDG_CONFIG_HOME or ~/.config where it exists. Paths in it count from its folder; "~/" is the home folder. Throws ConfigurationError.
  Settings(const GlobalOptions& given, const Environment& environment);

  const std::vector<Setting>& all() const { return all_; }
  const Setting& get(std::string_view name) const;
  /// Where the configuration file is, or would be; empty where there is none and no home folder.
  const std::string& path() const { return path_; }
  /// Colours as the environment alone has them: for messages about the command line and the configuration file themselves.
  static std::string colour_without_file(const Environment& environment);
  /// Fills in what the command line left open.
  void apply(GlobalOptions& options) const;

 private:
  void read_file(const GlobalOptions& given, const Environment& environment);

  std::string path_;
  std::string path_from_;
  bool file_read_ = false;
  std::vector<Setting> in_file_;
  std::vector<Setting> all_;
};

/// A configuration file with all settings, each explained and commented out.
std::string example_configuration();

}  // namespace mandates
