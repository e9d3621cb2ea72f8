// Cells of CSV.
// Must not know: rows and columns.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// A cell as RFC 4180 wants it: quoted where it holds a comma, a quote or a line end. Text that begins like a formula (= + - @, tab, CR)
/// gets an apostrophe in front, so that a spreadsheet shows it and does not run it; numbers are left alone.
std::string csv_cell(std::string_view text);

}  // namespace mandates
