// Reads days of the year with the names that are given to them.
#include "engine/proclaimed_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "text/english.h"

namespace mandates {
namespace {

constexpr std::size_t kFarthest = 8;   // words between day and name: "of each year, beginning in 2026, as the"
constexpr int kLeapYears = 8;          // 29 February comes again within
constexpr std::size_t kMostDays = 32;  // of one document

struct Word {
  std::string text;  // without the punctuation mark behind it
  bool stops = false;
};

std::vector<Word> words_of(const std::string& text) {
  std::istringstream stream{text};
  std::vector<Word> words;
  for (std::string word; stream >> word;) {
    const std::size_t end = word.find_last_not_of(",;.:") + 1;
    if (end > 0) words.push_back({word.substr(0, end), end < word.size()});
  }
  return words;
}

bool is_figure(std::string_view word, std::size_t longest) {
  return !word.empty() && word.size() <= longest && word.find_first_not_of("0123456789") == std::string_view::npos;
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

bool is_capital(const Word& word) {
  return word.text[0] >= 'A' && word.text[0] <= 'Z';
}

/// The name behind a day: the first two or more words with capitals.
std::string name_behind(const std::vector<Word>& words, std::size_t at) {
  for (std::size_t i = at; i < words.size() && i < at + kFarthest; ++i) {
    if (!is_capital(words[i])) continue;
    std::string name = words[i].text;
    std::size_t count = 1;
    for (; !words[i].stops && i + 1 < words.size() && is_capital(words[i + 1]); ++i, ++count) name += ' ' + words[i + 1].text;
    return count > 1 ? name : std::string();
  }
  return {};
}

std::optional<Day> next_after(const std::string& number, int month, Day adopted) {
  for (int year = year_of(adopted); year <= year_of(adopted) + kLeapYears; ++year) {
    const auto day = parse_day(fmt::format("{:04}-{:02}-{:0>2}", year, month, number));
    if (day && *day > adopted) return day;
  }
  return std::nullopt;
}

}  // namespace

std::vector<NamedDay> named_days(const std::vector<Clause>& clauses, Day adopted) {
  std::vector<NamedDay> days;
  for (const Clause& clause : clauses) {
    if (!may_have_day(clause.text)) continue;
    const std::vector<Word> words = words_of(clause.text);
    for (std::size_t i = 0; i + 2 < words.size() && days.size() < kMostDays; ++i) {
      const int month = is_figure(words[i].text, 2) ? month_number(words[i + 1].text) : 0;
      if (month == 0 || is_figure(words[i + 2].text, 4)) continue;  // "4 May 2026" is no day of every year
      std::string name = name_behind(words, i + 2);
      const auto day = name.empty() ? std::nullopt : next_after(words[i].text, month, adopted);
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
