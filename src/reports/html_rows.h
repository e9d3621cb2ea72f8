// Rows as a self-contained HTML page.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// A page with the columns of terminal tables and a section for each heading; symbols of documents are links. `detail` is printed below the
/// title.
std::unique_ptr<RowWriter> make_html_writer(std::vector<Column> columns, std::ostream& out, std::string title, std::string detail);

}  // namespace mandates
