// Commands about the program itself: `completion`, `help`, and internal ones for build and tests.
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

/// `internal man DIR` (hidden): writes the man pages into a folder.
class InternalManCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string folder_;
};

/// `internal examples` (hidden): prints the command lines of all examples, one per line.
class InternalExamplesCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;
};

}  // namespace mandates
