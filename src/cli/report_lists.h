// Ingest of lists of reports.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/ingest_run.h"
#include "engine/report_list.h"

namespace CLI {
class App;
}

namespace mandates {

/// Options --reports FILE and the names of the columns: declaration and ingest.
class ReportLists {
 public:
  void declare(CLI::App& app);
  bool empty() const { return paths_.empty(); }
  /// Throws UsageError if the run would write to one of the lists.
  void protect(const OutputGuard& guard) const;

  /// Puts each list into the store as one source. Invalid lines are reported, counted and skipped. `store` is null in a dry run. With
  /// `strict` the run stops before the first list with an invalid line.
  void ingest(const Context& context, const EngineParts& parts, Store* store, const std::string& store_path, bool strict,
              IngestCounts& counts) const;

 private:
  std::vector<std::string> paths_;
  ReportColumns columns_;
};

}  // namespace mandates
