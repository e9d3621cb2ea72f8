// The tree of commands and options, and the parser of command lines.
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

/// A parsed command line.
struct Request {
  enum class Kind { run, help, version };
  Kind kind = Kind::run;
  Command* command = nullptr;  ///< command to run or explain; null for the program as a whole or a group ("rules")
  std::string group;           ///< for help: the words after "mandates"
};

/// All commands with their options. Help, man pages and completions are generated from this tree.
class CommandLine {
 public:
  CommandLine();
  /// For parsing these arguments only: commands not named in them get no options, which saves start-up time.
  explicit CommandLine(const std::vector<std::string>& args);
  ~CommandLine();

  /// Parses arguments (without the program name) and checks the global ones; does not call Command::check(). Opens nothing. Throws
  /// UsageError.
  Request parse(const std::vector<std::string>& args);

  const GlobalOptions& options() const { return options_; }
  const CLI::App& app() const { return *app_; }
  const std::vector<std::unique_ptr<Command>>& commands() const { return commands_; }
  /// The CLI11 node of a command.
  const CLI::App& app_of(const Command& command) const;

 private:
  explicit CommandLine(const std::function<bool(const std::string& name)>& with_options);
  CLI::App* find(const std::string& name) const;

  GlobalOptions options_;
  std::vector<std::unique_ptr<Command>> commands_;
  std::unique_ptr<CLI::App> app_;
};

}  // namespace mandates
