// `mandates sessions BODY [N|YEAR]`: the sessions of a body according to the rules.
#pragma once

#include "cli/command.h"
#include "cli/list_options.h"

namespace mandates {

class SessionsCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string body_;
  std::string which_;
  ListOptions list_;
};

}  // namespace mandates
