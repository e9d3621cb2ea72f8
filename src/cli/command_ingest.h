// `mandates ingest`: reads files into the store.
#pragma once

#include <optional>

#include "cli/command.h"
#include "cli/input_paths.h"
#include "cli/report_lists.h"
#include "store/store.h"

namespace mandates {

class IngestCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::optional<Store> open_store(const Context& context) const;

  InputPaths paths_;
  ReportLists reports_;
  bool strict_ = false;
  bool dry_run_ = false;
  unsigned threads_ = 0;
};

}  // namespace mandates
