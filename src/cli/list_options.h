// --columns, --sort and --limit, shared by all commands that print a list.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "reports/row_choice.h"

namespace mandates {

class ListOptions {
 public:
  void declare(CLI::App& app);
  /// A writer in the format of the run (also "md", and "html" as a page with `title`) for the chosen columns and rows. Throws UsageError if
  /// a column does not exist.
  std::unique_ptr<RowWriter> writer(const Context& context, const std::vector<Column>& columns, const std::string& title = {}) const;
  RowChoice choice() const;
  /// Maximum number of rows to fetch, 0: all. The limit applies only if rows are not sorted afterwards.
  int fetch_limit() const { return sort_.empty() ? limit_ : 0; }
  /// The same for a window of rows, plus one row that tells whether there are more.
  int fetch_limit(const Context& context) const;
  /// Throws UsageError if --columns or --sort is given with a format that is no list.
  void refuse_choice(const std::string& format) const;

 private:
  std::vector<std::string> columns_;
  std::vector<std::string> sort_;
  int limit_ = 0;
};

}  // namespace mandates
