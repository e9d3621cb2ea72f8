// `mandates open`: obligations that are open.
// Must not know: SQLite.
#pragma once

#include "cli/command.h"
#include "cli/filters.h"

namespace mandates {

class OpenCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  ObligationFilters filters_{"secretary-general"};
};

}  // namespace mandates
