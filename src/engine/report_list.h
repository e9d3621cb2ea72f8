// Reads a list of reports, as offices keep it in a table, into documents: symbol, title, day, and the request each report answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/layout.h"
#include "extraction/extraction.h"
#include "text/diagnostic.h"

namespace mandates {

/// Names of the columns, case-insensitive. Those of symbol, title and day are required.
struct ReportColumns {
  std::string symbol = "symbol";
  std::string title = "title";
  std::string date = "date";
  std::string mandate = "mandate";
  bool operator==(const ReportColumns&) const = default;
};

struct ReportList {
  std::vector<ReadDocument> reports;  ///< in order
  Diagnostics found;                  ///< one for each skipped line
  bool refused = false;               ///< no line could be read; `found` has the reason
};

/// Reads a list. Skips and reports lines without symbol or title, with an invalid day (valid: "2025-07-24", "24 July 2025"), with the
/// symbol of an earlier line, or with a mandate that names no resolution. A mandate names one or more resolutions, separated by semicolons:
/// "A/RES/79/162, paragraph 12", "resolution 79/162, para. 12", "A/RES/79/162#12.1"; if it is empty, a resolution named in the title is
/// used.
ReportList read_report_list(const std::string& name, std::string_view text, const ReportColumns& columns, const Layout& layout);

}  // namespace mandates
