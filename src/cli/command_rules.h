// `mandates rules …`: lists and checks rules, and explains their matches in a text.
#pragma once

#include "cli/command.h"
#include "cli/list_options.h"

namespace mandates {

class RulesListCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string kind_;
  ListOptions list_;
  bool kinds_ = false;
};

class RulesCheckCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::vector<std::string> folders_;
  bool mutations_ = false;
};

class RulesTestCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string kind_;
  bool gaps_ = false;
};

class RulesExplainCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string text_;
  std::string body_ = "GA";
  std::string session_;
};

}  // namespace mandates
