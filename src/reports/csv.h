// Cells of CSV.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// A cell as RFC 4180 wants it: quoted where it holds a comma, a quote or a line end (or a semicolon or tab, at which some spreadsheets
/// part cells). Text that begins like a formula (= + - @ and their wide forms, tab, line end) gets an apostrophe in front, so that a
/// spreadsheet shows it and does not run it; numbers are left alone. No characters that mislead (reports/tricks.h).
std::string csv_cell(std::string_view text);

}  // namespace mandates
