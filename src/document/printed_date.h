// Dates as resolutions print them: "20 December 2006", "27 February–4 April 2023".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mandates {

/// A date found in a text, ISO, and where it ends.
struct PrintedDate {
  std::string iso;  ///< "2006-12-20"
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// First complete date ("20 December 2006", "December 20, 2006") at or after `from`.
std::optional<PrintedDate> find_date(std::string_view text, std::size_t from = 0);

/// First and last day of a range: "23–27 May 2016", "27 February–4 April 2023", "22 and 23 February 2021".
struct PrintedRange {
  std::string from;
  std::string to;
};
std::optional<PrintedRange> find_range(std::string_view text);

}  // namespace mandates
