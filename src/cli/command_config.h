// `mandates config`: the settings of this run and their origins.
#pragma once

#include "cli/command.h"
#include "cli/list_options.h"

namespace mandates {

class ConfigCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  ListOptions list_;
  bool path_ = false;
  bool example_ = false;
};

}  // namespace mandates
