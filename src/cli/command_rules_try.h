// `mandates rules try`: differences in the record caused by changed rules.
#pragma once

#include "cli/command.h"
#include "cli/list_options.h"

namespace mandates {

class RulesTryCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  std::vector<std::string> rules_;
  std::vector<std::string> against_;
  unsigned threads_ = 0;
  ListOptions list_;
};

}  // namespace mandates
