// Commands about the program itself: `completion`, `help`, and those that build and tests use.
#pragma once

#include "cli/command.h"

namespace mandates {

class HelpCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::vector<std::string> words_;
};

class CompletionCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string shell_;
};

/// `internal man DIR` writes the man pages into a folder; hidden.
class InternalManCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string folder_;
};

/// `internal examples` prints the command lines of all examples, one a line; hidden.
class InternalExamplesCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;
};

}  // namespace mandates
