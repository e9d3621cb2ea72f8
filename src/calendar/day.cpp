// Days, ranges and durations: parsing, formatting, arithmetic.
#include "calendar/day.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace mandates {
namespace {

/// The whole of `text` as a number without sign.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

date::year_month_day date_of(Day day) {
  return date::year_month_day{day};
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const date::year_month_day made{date::year{year}, date::month{static_cast<unsigned>(month)}, date::day{static_cast<unsigned>(day)}};
  if (!made.ok()) return std::nullopt;
  return Day{made};
}

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = digits(iso.substr(0, 4));
  const auto month = digits(iso.substr(5, 2));
  const auto day = digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_day(*year, *month, *day);
}

std::optional<Day> next_day_of_year(int month, int day, Day after) {
  constexpr int kLeapYears = 8;  // 29 February comes again within
  for (int year = year_of(after); year <= year_of(after) + kLeapYears; ++year) {
    const auto found = make_day(year, month, day);
    if (found && *found > after) return found;
  }
  return std::nullopt;
}

std::string iso_day(Day day) {
  const auto parts = date_of(day);
  const int year = static_cast<int>(parts.year());
  char text[32];
  if (year < 0 || year > 9999) {
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", year, static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
    return text;
  }
  const auto two_digits = [](char* at, unsigned number) {
    at[0] = static_cast<char>('0' + number / 10), at[1] = static_cast<char>('0' + number % 10);
  };
  two_digits(text, static_cast<unsigned>(year) / 100);
  two_digits(text + 2, static_cast<unsigned>(year) % 100);
  two_digits(text + 5, static_cast<unsigned>(parts.month()));
  two_digits(text + 8, static_cast<unsigned>(parts.day()));
  text[4] = text[7] = '-';
  return {text, 10};
}

int year_of(Day day) {
  return static_cast<int>(date_of(day).year());
}

int month_of(Day day) {
  return static_cast<int>(static_cast<unsigned>(date_of(day).month()));
}

Day first_of_month(int year, int month) {
  return Day{date::year{year} / month / 1};
}

Day last_of_month(int year, int month) {
  return Day{date::year{year} / month / date::last};
}

int weekday_of(Day day) {
  return static_cast<int>(date::weekday{day}.c_encoding());
}

std::string range_words(const DayRange& range) {
  std::string words = range.approximate ? "about " : "";
  words += iso_day(range.from);
  if (range.to != range.from) words += " to " + iso_day(range.to);
  return words;
}

std::optional<Duration> parse_duration(std::string_view iso) {
  if (iso.size() < 3 || iso.front() != 'P') return std::nullopt;
  const auto amount = digits(iso.substr(1, iso.size() - 2));
  if (!amount || *amount < 1) return std::nullopt;
  switch (iso.back()) {
    case 'D':
      return *amount <= 36525 ? std::optional(Duration{*amount, Duration::Unit::days}) : std::nullopt;
    case 'W':
      return *amount <= 5217 ? std::optional(Duration{*amount, Duration::Unit::weeks}) : std::nullopt;
    case 'M':
      return *amount <= 1200 ? std::optional(Duration{*amount, Duration::Unit::months}) : std::nullopt;
    case 'Y':
      return *amount <= 100 ? std::optional(Duration{*amount, Duration::Unit::years}) : std::nullopt;
    default:
      return std::nullopt;
  }
}

std::string iso_duration(const Duration& duration) {
  constexpr std::array<char, 4> kUnits = {'D', 'W', 'M', 'Y'};
  return "P" + std::to_string(duration.amount) + kUnits.at(static_cast<std::size_t>(duration.unit));
}

std::string duration_words(const Duration& duration) {
  constexpr std::array<const char*, 4> kUnits = {"day", "week", "month", "year"};
  return std::to_string(duration.amount) + " " + kUnits.at(static_cast<std::size_t>(duration.unit)) + (duration.amount == 1 ? "" : "s");
}

Day add(Day day, const Duration& duration, int times) {
  const int amount = duration.amount * times;
  switch (duration.unit) {
    case Duration::Unit::days:
      return day + date::days{amount};
    case Duration::Unit::weeks:
      return day + date::weeks{amount};
    case Duration::Unit::months:
    case Duration::Unit::years:
      break;
  }
  const date::months months{duration.unit == Duration::Unit::years ? amount * 12 : amount};
  const date::year_month_day moved = date_of(day) + months;
  return moved.ok() ? Day{moved} : Day{moved.year() / moved.month() / date::last};
}

}  // namespace mandates
