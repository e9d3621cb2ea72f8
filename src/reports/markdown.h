// Markdown with escaped text.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// Escapes all markup of Markdown and HTML; line ends become spaces.
std::string markdown_text(std::string_view text);

/// A link; in `url` only brackets are escaped.
std::string markdown_link(std::string_view text, std::string_view url);

/// Rows as a Markdown table with the columns of terminal tables.
std::unique_ptr<RowWriter> make_markdown_writer(std::vector<Column> columns, std::ostream& out);

}  // namespace mandates
