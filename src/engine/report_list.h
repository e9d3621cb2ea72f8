// A list of reports, as offices keep it in a table, to the documents that stand for them: symbol, title, day, and for which request each
// was submitted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/layout.h"
#include "extraction/extraction.h"
#include "text/diagnostic.h"

namespace mandates {

/// The headings of the columns, capitals aside. A list needs those of symbol, title and day.
struct ReportColumns {
  std::string symbol = "symbol";
  std::string title = "title";
  std::string date = "date";
  std::string mandate = "mandate";
  bool operator==(const ReportColumns&) const = default;
};

struct ReportList {
  std::vector<ReadDocument> reports;  ///< in order
  Diagnostics found;                  ///< one for each line that is left out
  bool refused = false;               ///< no line could be read; `found` says why
};

/// Reads a list. A line without a symbol or a title, with a day that is none ("2025-07-24", "24 July 2025"), with a symbol that stands in
/// an earlier line, or with a mandate that names no resolution, is left out and found. A mandate names one or more resolutions, with
/// semicolons between: "A/RES/79/162, paragraph 12", "resolution 79/162, para. 12", "A/RES/79/162#12.1"; where it is empty, what the title
/// says of one counts.
ReportList read_report_list(const std::string& name, std::string_view text, const ReportColumns& columns, const Layout& layout);

}  // namespace mandates
