// The tree of options as plain values: what help, man pages and completions are written from.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace mandates {

/// One option or argument.
struct OptionText {
  std::vector<std::string> names;  ///< "-h", "--help"; of an argument its one name, "PATH"
  std::string value;               ///< what it takes, "FILE"; empty for a flag
  std::string meaning;
  std::vector<std::string> choices;  ///< legal values where it is a closed set
  bool argument = false;
  bool required = false;
  bool many = false;
  bool global = false;
};

/// Options and arguments of a node, in the order in which they were declared; help and hidden ones last and not at all.
std::vector<OptionText> options_of(const CLI::App& app);

/// "mandates extract [OPTIONS] PATH..."
std::string synopsis(const CLI::App& app);

/// Words that name a node after the program's name: "rules check"; empty for the program.
std::string command_path(const CLI::App& app);

}  // namespace mandates
