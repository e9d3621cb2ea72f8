// The tree of commands and options, and a command line read against it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"

namespace CLI {
class App;
}

namespace mandates {

/// What a command line asks for.
struct Request {
  enum class Kind { run, help, version };
  Kind kind = Kind::run;
  Command* command = nullptr;  ///< the command to run or to explain; null for the program as a whole or a group ("rules")
  std::string group;           ///< where help is asked for: the words after "mandates"
};

/// All commands with their options, each declared once. Help, man pages and completions walk the same tree.
class CommandLine {
 public:
  CommandLine();
  /// For these arguments alone: commands whose name is not among them stand in the tree without options, which makes the program start
  /// faster.
  explicit CommandLine(const std::vector<std::string>& args);
  ~CommandLine();

  /// Reads arguments (without the program's name) and checks the global ones; Command::check() is still to be called. Opens nothing. Throws
  /// UsageError.
  Request parse(const std::vector<std::string>& args);

  const GlobalOptions& options() const { return options_; }
  const CLI::App& app() const { return *app_; }
  const std::vector<std::unique_ptr<Command>>& commands() const { return commands_; }
  /// The node of a command in the tree.
  const CLI::App& app_of(const Command& command) const;

 private:
  explicit CommandLine(const std::function<bool(const std::string& name)>& with_options);
  CLI::App* find(const std::string& name) const;

  GlobalOptions options_;
  std::vector<std::unique_ptr<Command>> commands_;
  std::unique_ptr<CLI::App> app_;
};

}  // namespace mandates
