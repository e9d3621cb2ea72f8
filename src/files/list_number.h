// Numbers of lists in the formats that word processors and browsers know.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// A number in one of Word's formats: (3, "lowerRoman") is "iii", (27, "lowerLetter") "aa", (3, "none") nothing. Formats unknown here are
/// decimal.
std::string format_number(int number, std::string_view format);

}  // namespace mandates
