// `mandates changes`: changes since a day or since a backup.
#pragma once

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/list_options.h"
#include "reports/changes.h"
#include "store/store.h"

namespace mandates {

class ChangesCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  ObligationFilters filters_{"secretary-general"};
  ListOptions list_;
  std::string since_;
  std::string day_;  // day of --since; empty if --since is a file
};

}  // namespace mandates
