// Reads the day beside a yearly recurrence.
#include "followup/day_of_year.h"

#include <fmt/format.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "text/english.h"

namespace mandates {
namespace {

constexpr int kLeapYears = 8;          // 29 February comes again within
constexpr std::size_t kWordsNear = 4;  // ", on 10 December"

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    while (!word.empty() && std::string_view(",;.:").find(word.back()) != std::string_view::npos) word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
  }
  return words;
}

bool is_day_number(const std::string& word) {
  return !word.empty() && word.size() <= 2 && word.find_first_not_of("0123456789") == std::string::npos;
}

std::optional<Day> next_after(const std::string& number, int month, Day adopted) {
  for (int year = year_of(adopted); year <= year_of(adopted) + kLeapYears; ++year) {
    const auto day = parse_day(fmt::format("{:04}-{:02}-{:0>2}", year, month, number));
    if (day && *day > adopted) return day;
  }
  return std::nullopt;
}

/// "10 December" at a place in a list of words.
std::optional<Day> named_at(const std::vector<std::string>& words, std::size_t at, Day adopted) {
  if (at + 1 >= words.size() || !is_day_number(words[at])) return std::nullopt;
  const int month = month_number(words[at + 1]);
  return month > 0 ? next_after(words[at], month, adopted) : std::nullopt;
}

}  // namespace

std::optional<Day> day_of_year(const Clause& clause, const DueMention& every, const std::optional<Day>& adopted) {
  const std::size_t at = clause.text.find(every.text);
  if (!adopted || every.text.empty() || every.code != DueCode::every({1, Duration::Unit::years}) || at == std::string::npos)
    return std::nullopt;
  if (!every.approximate && !every.from.empty()) return parse_day(every.from);  // another paragraph names it
  const std::string_view text = clause.text;
  std::vector<std::string> before = words_of(text.substr(0, at));
  if (!before.empty() && (before.back() == "of" || before.back() == "in")) before.pop_back();
  if (before.size() >= 2)
    if (const auto day = named_at(before, before.size() - 2, *adopted)) return day;
  const std::vector<std::string> after = words_of(text.substr(at + every.text.size()));
  for (std::size_t i = 0; i + 1 < after.size() && i + 2 <= kWordsNear; ++i) {
    if (after[i] == "on") return named_at(after, i + 1, *adopted);
  }
  return std::nullopt;
}

}  // namespace mandates
