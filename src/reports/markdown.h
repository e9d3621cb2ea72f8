// Markdown that stays text whatever foreign text is in it.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// Text in which nothing is markup: marks that Markdown and HTML read otherwise are escaped, line ends become spaces.
std::string markdown_text(std::string_view text);

/// A link with the text; `url` is an address that needs no escaping but of brackets.
std::string markdown_link(std::string_view text, std::string_view url);

/// Rows as a table of Markdown, with the columns that a table on a terminal has.
std::unique_ptr<RowWriter> make_markdown_writer(std::vector<Column> columns, std::ostream& out);

}  // namespace mandates
