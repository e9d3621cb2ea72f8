// Days that a text prints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace mandates {

inline constexpr int kLongestWait = 15;  ///< years from a decision to a day that it prints

/// A day in a text; `exact` where it is printed with its month.
struct PrintedDay {
  std::string day;  ///< ISO; of a month or year its last day; empty for none
  bool exact = false;
};

/// The last day that the words of a text from one token to another print, on or after a day (ISO) and not too long after it.
PrintedDay last_day_in(std::string_view text, const std::vector<Token>& tokens, std::size_t begin, std::size_t end,
                       const std::string& adopted);

}  // namespace mandates
