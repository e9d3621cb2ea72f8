// `mandates open`: open obligations.
#pragma once

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/list_options.h"
#include "followup/status.h"

namespace mandates {

class OpenCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  bool is_first_screen(const Context& context) const;
  bool wanted(Status status) const;
  /// True if no wanted status is a settled one (fulfilled, renewed, ended, without trace, closed).
  bool only_live() const;

  ObligationFilters filters_{"secretary-general"};
  ListOptions list_;
  std::vector<std::string> statuses_;
  std::string since_;
  std::string group_by_;
};

}  // namespace mandates
