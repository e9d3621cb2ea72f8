// The English words for months, days of the week and ordinals.
#include "text/english.h"

#include <algorithm>
#include <array>

namespace mandates {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 5> kOrdinals = {"first", "second", "third", "fourth", "fifth"};

template <std::size_t size>
int place_of(const std::array<std::string_view, size>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? -1 : static_cast<int>(found - words.begin());
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace

std::string_view month_name(int month) {
  return kMonths.at(static_cast<std::size_t>(month - 1));
}

int month_number(std::string_view name) {
  const auto same = [](char a, char b) { return lower(a) == lower(b); };
  for (std::size_t month = 0; month < kMonths.size(); ++month)
    if (std::equal(kMonths[month].begin(), kMonths[month].end(), name.begin(), name.end(), same)) return static_cast<int>(month) + 1;
  return 0;
}

std::string_view weekday_name(int weekday) {
  return kWeekdays.at(static_cast<std::size_t>(weekday));
}

int weekday_number(std::string_view name) {
  return place_of(kWeekdays, name);
}

std::string_view ordinal_word(int number) {
  return kOrdinals.at(static_cast<std::size_t>(number - 1));
}

int ordinal_number(std::string_view word) {
  return place_of(kOrdinals, word) + 1;
}

std::string ordinal_figure(int number) {
  const int tens = number % 100;
  const char* ending = "th";
  if (tens < 11 || tens > 13) {
    if (number % 10 == 1) ending = "st";
    if (number % 10 == 2) ending = "nd";
    if (number % 10 == 3) ending = "rd";
  }
  return std::to_string(number) + ending;
}

bool is_gerund(std::string_view word) {
  return word.ends_with("ing");
}

bool ends_as_adjective(std::string_view word) {
  static constexpr std::array kEndings = {"al", "ic", "ary", "ory", "ive", "ous", "ed", "ing",
                                          "an", "ar", "ese", "ent", "ant", "ile", "ble"};
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

bool alike_adjectives(std::string_view one, std::string_view other) {
  constexpr std::size_t kEnding = 2;  // letters: "-al", "-ic", "-ry"
  return one.size() > kEnding && other.size() > kEnding && !one.ends_with("s") && !one.ends_with("ed") && !one.ends_with("ng") &&
         one.substr(one.size() - kEnding) == other.substr(other.size() - kEnding);
}

}  // namespace mandates
