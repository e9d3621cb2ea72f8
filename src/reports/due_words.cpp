// Due codes in words.
// Must not know: how a due was found, dates of sessions.
#include "reports/due_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace mandates {
namespace {

constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

bool number_in(std::string_view text, int& number) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

bool read_day(std::string_view iso, Day& day) {
  return iso.size() == 10 && iso[4] == '-' && iso[7] == '-' && number_in(iso.substr(0, 4), day.year) &&
         number_in(iso.substr(5, 2), day.month) && number_in(iso.substr(8, 2), day.day) && day.month >= 1 && day.month <= 12;
}

std::string_view rest(std::string_view code, std::string_view head) {
  return code.substr(head.size());
}
bool begins(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}

int last_day(int year, int month) {
  constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::string session_words(std::string_view reference) {  // "GA:65", "ECOSOC:2007", "Committee on Contributions:74"
  const std::size_t colon = reference.rfind(':');
  if (colon == std::string_view::npos) return std::string(reference);
  const std::string_view body = reference.substr(0, colon);
  const std::string_view session = reference.substr(colon + 1);
  int number = 0;
  if (!number_in(session, number)) return fmt::format("{}, session {}", body, session);
  return number >= 1900 ? fmt::format("{}, {} session", body, number) : fmt::format("{}, {} session", body, ordinal(number));
}

std::string window_words(std::string_view window) {  // "2010-04-01..2010-06-30"
  const std::size_t dots = window.find("..");
  Day from;
  Day to;
  if (dots == std::string_view::npos || !read_day(window.substr(0, dots), from) || !read_day(window.substr(dots + 2), to))
    return std::string(window);
  const bool whole_months = from.day == 1 && to.day == last_day(to.year, to.month);
  const bool same_year = from.year == to.year;
  if (same_year && from.month == to.month && from.day == to.day) return day_words(std::string(window.substr(0, dots)));
  if (whole_months && from.month == 1 && to.month == 12)
    return same_year ? fmt::to_string(from.year) : fmt::format("{}–{}", from.year, to.year);
  if (whole_months && same_year && from.month == to.month)
    return fmt::format("{} {}", kMonths[static_cast<std::size_t>(from.month - 1)], from.year);
  if (whole_months && same_year && to.month - from.month == 2 && from.month % 3 == 1)
    return fmt::format("{} quarter {}", ordinal((to.month + 2) / 3), from.year);
  if (whole_months && same_year && to.month - from.month == 5 && from.month % 6 == 1)
    return fmt::format("{} half of {}", from.month == 1 ? "1st" : "2nd", from.year);
  return fmt::format("{} – {}", day_words(std::string(window.substr(0, dots))), day_words(std::string(window.substr(dots + 2))));
}

std::string unit_words(int count, std::string_view unit, bool every) {
  if (every && count == 1) return std::string(unit);
  return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

// ISO 8601 durations of one or two parts: P90D, P1Y, P1Y6M.
std::string duration_words(std::string_view duration, bool every) {
  if (duration.empty() || duration.front() != 'P') return std::string(duration);
  std::string words;
  std::string digits;
  for (const char c : duration.substr(1)) {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      digits += c;
      continue;
    }
    const std::string_view unit = c == 'Y' ? "year" : c == 'M' ? "month" : c == 'W' ? "week" : c == 'D' ? "day" : "";
    int count = 0;
    if (unit.empty() || !number_in(digits, count)) return std::string(duration);
    words += (words.empty() ? "" : " ") + unit_words(count, unit, every && words.empty());
    digits.clear();
  }
  return words;
}

}  // namespace

std::string ordinal(int number) {
  const int last_two = number % 100;
  const char* ending = last_two >= 11 && last_two <= 13 ? "th"
                       : number % 10 == 1               ? "st"
                       : number % 10 == 2               ? "nd"
                       : number % 10 == 3               ? "rd"
                                                        : "th";
  return fmt::format("{}{}", number, ending);
}

std::string day_words(const std::string& iso) {
  Day day;
  if (!read_day(iso, day)) return iso;
  return fmt::format("{} {} {}", day.day, kMonths[static_cast<std::size_t>(day.month - 1)], day.year);
}

std::string due_words(const std::string& code) {
  if (begins(code, "session:")) return session_words(rest(code, "session:"));
  if (begins(code, "by:")) return "by " + day_words(std::string(rest(code, "by:")));
  if (begins(code, "until:")) return "until " + day_words(std::string(rest(code, "until:")));
  if (begins(code, "in:")) return window_words(rest(code, "in:"));
  if (begins(code, "for:")) return "for " + duration_words(rest(code, "for:"), false);
  if (begins(code, "within:")) return "within " + duration_words(rest(code, "within:"), false);
  if (code == "every:regular") return "regularly";
  if (begins(code, "every:")) return "every " + duration_words(rest(code, "every:"), true);
  return code;
}

std::string due_words(const std::vector<DueMention>& dues) {
  std::string words;
  for (const DueMention& due : dues) words += (words.empty() ? "" : " · ") + due_words(due.code);
  return words;
}

}  // namespace mandates
