// Reads the day beside a yearly recurrence.
#include "followup/day_of_year.h"

#include <string>
#include <string_view>
#include <vector>

#include "document/printed_date.h"

namespace mandates {
namespace {

constexpr std::size_t kWordsNear = 4;     // ", on 10 December"
constexpr std::size_t kWordsOfName = 12;  // "the International Day of Bells on 10 December", without a mark between

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
  bool stopped = false;
  for (std::size_t i = 0; i + 1 < after.size() && i + 2 <= kWordsOfName; ++i) {
    if (i + 2 > kWordsNear && stopped) break;
    if (after[i].text == "on") {
      const auto named = named_at(after, i + 1, *adopted);
      const bool past =
          i + 2 > kWordsNear && i + 3 < after.size() && !after[i + 2].stops && parse_day(std::string(after[i + 3].text) + "-01-01");
      if (i + 2 <= kWordsNear || (named && !past)) return named;
    }
    stopped = stopped || after[i].stops;
  }
  return std::nullopt;
}

}  // namespace mandates
