// Superscript digits, the form of footnote marks in text from formats that distinguish marks from numbers.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// "12" as "¹²"; other characters are unchanged.
std::string raised(std::string_view digits);

}  // namespace mandates
