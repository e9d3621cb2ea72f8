// Formats list numbers as word processors and browsers do.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// A number in one of Word's formats: (3, "lowerRoman") is "iii", (27, "lowerLetter") "aa", (3, "none") is empty. Unknown formats are
/// treated as decimal.
std::string format_number(int number, std::string_view format);

}  // namespace mandates
