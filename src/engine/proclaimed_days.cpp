// Reads days of the year with the names that are given to them.
#include "engine/proclaimed_days.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "document/line_shape.h"
#include "document/printed_date.h"

namespace mandates {
namespace {

constexpr std::size_t kFarthest = 8;   // words between day and name: "of each year, beginning in 2026, as the"
constexpr std::size_t kMostDays = 32;  // of one document

bool is_year(std::string_view word) {
  constexpr std::size_t kDigits = 4;
  return word.size() <= kDigits && digits_value(word) >= 0;
}

/// Whether a figure of one or two digits may stand in a text: a test before its words are taken apart.
bool may_have_day(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  for (std::size_t begin = 0; (begin = text.find_first_of(kDigits, begin)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_not_of(kDigits, begin), text.size());
    if (end - begin <= 2) return true;
    begin = end;
  }
  return false;
}

bool is_capital(const PrintedWord& word) {
  return is_upper(word.text[0]);
}

/// The name behind a day: the first two or more words with capitals.
std::string name_behind(const std::vector<PrintedWord>& words, std::size_t at) {
  for (std::size_t i = at; i < words.size() && i < at + kFarthest; ++i) {
    if (!is_capital(words[i])) continue;
    std::string name(words[i].text);
    std::size_t count = 1;
    for (; !words[i].stops && i + 1 < words.size() && is_capital(words[i + 1]); ++i, ++count) name.append(" ").append(words[i + 1].text);
    return count > 1 ? name : std::string();
  }
  return {};
}

}  // namespace

std::vector<NamedDay> named_days(const std::vector<Clause>& clauses, Day adopted) {
  std::vector<NamedDay> days;
  for (const Clause& clause : clauses) {
    if (!may_have_day(clause.text)) continue;
    const std::vector<PrintedWord> words = printed_words(clause.text);
    for (std::size_t i = 0; i + 2 < words.size() && days.size() < kMostDays; ++i) {
      const auto named = day_of_year_at(words, i);
      if (!named || is_year(words[i + 2].text)) continue;  // "4 May 2026" is no day of every year
      std::string name = name_behind(words, i + 2);
      const auto day = name.empty() ? std::nullopt : next_day_of_year(named->month, named->day, adopted);
      if (day) days.push_back({std::move(name), *day});
    }
  }
  return days;
}

std::optional<Day> proclaimed_day(const Clause& clause, const std::vector<NamedDay>& days) {
  std::optional<Day> found;
  for (const NamedDay& each : days) {
    if (clause.text.find(each.name) == std::string::npos) continue;
    if (found && *found != each.day) return std::nullopt;
    found = each.day;
  }
  return found;
}

}  // namespace mandates
