// --columns, --sort and --limit: the same for every command that prints a list.
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
  /// A writer of the run's format (also "md") for the rows that are chosen. Throws UsageError where a column does not exist.
  /// Also "html", as a page with the title.
  std::unique_ptr<RowWriter> writer(const Context& context, const std::vector<Column>& columns, const std::string& title = {}) const;
  RowChoice choice() const;
  /// Rows that have to be fetched at most, 0 for all: the limit, where rows are not sorted afterwards.
  int fetch_limit() const { return sort_.empty() ? limit_ : 0; }
  /// The same where only a window of the rows is wanted: with one more behind it, which tells that there are others.
  int fetch_limit(const Context& context) const;
  /// Throws UsageError where --columns or --sort is given: for formats that are no list.
  void refuse_choice(const std::string& format) const;

 private:
  std::vector<std::string> columns_;
  std::vector<std::string> sort_;
  int limit_ = 0;
};

}  // namespace mandates
