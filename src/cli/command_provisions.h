// `mandates provisions`: provisions of resolutions on duration and resources of mandates.
#pragma once

#include "cli/command.h"
#include "cli/list_options.h"
#include "store/rows.h"

namespace mandates {

class ProvisionsCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  class Counts;
  /// Writes the rows of one document and returns their number.
  int list(RowWriter& rows, const DocumentRow& row, const std::vector<ProvisionOfDocument>& found) const;

  DocumentFilter filter_;
  std::vector<std::string> kinds_;
  bool missing_ = false;
  std::string group_by_;
  ListOptions list_;
};

}  // namespace mandates
