// Reads the day beside a yearly recurrence.
#include "followup/day_of_year.h"

#include <string>
#include <string_view>
#include <vector>

#include "document/printed_date.h"

namespace mandates {
namespace {

constexpr std::size_t kWordsNear = 4;  // ", on 10 December"

/// The next "10 December" where it stands at a place in a list of words.
std::optional<Day> named_at(const std::vector<PrintedWord>& words, std::size_t at, Day adopted) {
  const auto named = day_of_year_at(words, at);
  return named ? next_day_of_year(named->month, named->day, adopted) : std::nullopt;
}

}  // namespace

std::optional<Day> day_of_year(const Clause& clause, const DueMention& every, const std::optional<Day>& adopted) {
  if (!adopted || every.text.empty() || !every.code.is_yearly()) return std::nullopt;
  const std::size_t at = clause.text.find(every.text);
  if (at == std::string::npos) return std::nullopt;
  if (!every.approximate && !every.from.empty()) return parse_day(every.from);  // another paragraph names it
  const std::string_view text = clause.text;
  std::vector<PrintedWord> before = printed_words(text.substr(0, at));
  if (!before.empty() && (before.back().text == "of" || before.back().text == "in")) before.pop_back();
  if (before.size() >= 2)
    if (const auto day = named_at(before, before.size() - 2, *adopted)) return day;
  const std::vector<PrintedWord> after = printed_words(text.substr(at + every.text.size()));
  for (std::size_t i = 0; i + 1 < after.size() && i + 2 <= kWordsNear; ++i) {
    if (after[i].text == "on") return named_at(after, i + 1, *adopted);
  }
  return std::nullopt;
}

}  // namespace mandates
