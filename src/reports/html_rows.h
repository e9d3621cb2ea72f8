// Rows as one page of HTML that stands by itself.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// A page with the columns that a table on a terminal has, a section for each heading; symbols of documents are links. `detail` stands
/// below the title.
std::unique_ptr<RowWriter> make_html_writer(std::vector<Column> columns, std::ostream& out, std::string title, std::string detail);

}  // namespace mandates
