// Escaping of CSV cells.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// A cell according to RFC 4180: quoted if it contains a comma, quote, line end, semicolon or tab (some spreadsheets split at the latter).
/// Text that begins like a formula (= + - @ and their full-width forms, tab, line end) is prefixed with an apostrophe; numbers are not.
/// Misleading characters are removed (reports/tricks.h).
std::string csv_cell(std::string_view text);

}  // namespace mandates
