// Dates as resolutions print them: "20 December 2006", "27 February–4 April 2023", "10 December" of each year.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// A word of a text without the punctuation marks behind it.
struct PrintedWord {
  std::string_view text;
  bool stops = false;  ///< such a mark stands behind it
};

/// The words of a text, which must outlive them: what stands between white space. Punctuation alone is no word.
std::vector<PrintedWord> printed_words(std::string_view text);

/// A day without a year: "10 December".
struct DayOfYear {
  int month = 0;
  int day = 0;  ///< as printed: it may be none of that month
};

/// The day of a year that stands at a place in a list of words.
std::optional<DayOfYear> day_of_year_at(const std::vector<PrintedWord>& words, std::size_t at);

}  // namespace mandates
