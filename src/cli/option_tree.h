// The tree of options as plain values, for help, man pages and completions.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace mandates {

/// An option or argument.
struct OptionText {
  std::vector<std::string> names;  ///< "-h", "--help"; for an argument its only name, "PATH"
  std::string value;               ///< placeholder of its value, "FILE"; empty for a flag
  std::string meaning;
  std::vector<std::string> choices;  ///< valid values, if a closed set
  bool argument = false;
  bool required = false;
  bool many = false;
  bool global = false;
};

/// Options and arguments of a node in order of declaration; help and version last, hidden ones omitted.
std::vector<OptionText> options_of(const CLI::App& app);

/// "mandates extract [OPTIONS] PATH..."
std::string synopsis(const CLI::App& app);

/// Command words after the program name: "rules check"; empty for the program.
std::string command_path(const CLI::App& app);

}  // namespace mandates
