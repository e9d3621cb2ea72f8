// Lists of reports into the store.
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

/// The lists of a command line: --reports FILE and the headings of their columns, declared once.
class ReportLists {
 public:
  void declare(CLI::App& app);
  bool empty() const { return paths_.empty(); }
  /// Throws UsageError where one of them is what the run writes.
  void protect(const OutputGuard& guard) const;

  /// Puts the lists into the store, each as one source; a line that cannot be used is shown, counted and left out. `store` is null in a dry
  /// run. With `strict` the first list with such a line ends the run before it.
  void ingest(const Context& context, const EngineParts& parts, Store* store, const std::string& store_path, bool strict,
              IngestCounts& counts) const;

 private:
  std::vector<std::string> paths_;
  ReportColumns columns_;
};

}  // namespace mandates
