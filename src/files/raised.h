// Raised digits: how footnote marks are written in text that comes from files which tell marks from numbers.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// "12" as "¹²"; what is no digit stays as it is.
std::string raised(std::string_view digits);

}  // namespace mandates
