// Reads years with the month and day before them.
#include "followup/printed_day.h"

#include <algorithm>
#include <charconv>

#include "calendar/day.h"
#include "document/line_shape.h"
#include "text/english.h"

namespace mandates {
namespace {

constexpr std::size_t kYearLength = 4;

int year_of(std::string_view text) {
  int year = 0;
  std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), kYearLength), year);
  return year;
}

// The last day of what the year at a token is printed with: of "26 September 2024" that day, of "September 2024" the month, else the year.
PrintedDay day_at(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  constexpr int kMostDays = 31, kDecember = 12;
  const int year = year_of(tokens[at].span.of(text));
  const int month = at == 0 ? 0 : month_number(tokens[at - 1].span.of(text));
  if (month == 0) return {iso_day(last_of_month(year, kDecember)), false};
  const int day = at < 2 ? 0 : digits_value(tokens[at - 2].span.of(text));
  const date::year_month_day printed{date::year(year), date::month(static_cast<unsigned>(month)), date::day(static_cast<unsigned>(day))};
  if (day < 1 || day > kMostDays || !printed.ok()) return {iso_day(last_of_month(year, month)), true};
  return {iso_day(Day(printed)), true};
}

}  // namespace

// "The 2030 Agenda" is a name.
PrintedDay last_day_in(std::string_view text, const std::vector<Token>& tokens, std::size_t begin, std::size_t end,
                       const std::string& adopted) {
  PrintedDay last;
  const int from = year_of(adopted);
  for (std::size_t at = begin; at < std::min(end, tokens.size()); ++at) {
    if (tokens[at].shape != kYearNumber || (at + 1 < tokens.size() && fold(tokens[at + 1].span.of(text)) == "agenda")) continue;
    const PrintedDay printed = day_at(text, tokens, at);
    if (from == 0 || printed.day < adopted || year_of(printed.day) > from + kLongestWait) continue;
    // "from 4 to 6 November 2025, …, in 2025": the year says no more.
    const bool same_year = printed.exact != last.exact && year_of(printed.day) == year_of(last.day);
    if (same_year ? printed.exact : printed.day > last.day) last = printed;
  }
  return last;
}

}  // namespace mandates
