// Due codes in words.
#include "reports/due_words.h"

#include <fmt/format.h>

#include "calendar/due_code.h"
#include "text/english.h"

namespace mandates {
namespace {

std::string words_of(Day day) {
  const date::year_month_day parts(day);
  return fmt::format("{} {} {}", static_cast<unsigned>(parts.day()), month_name(month_of(day)), year_of(day));
}

// "12 May 2025", "May 2025", "2nd quarter 2010", "2nd half of 2010", "2010", "2010–2011"; days where it is none of these.
std::string window_words(const DayRange& window) {
  const int year = year_of(window.from);
  const int first = month_of(window.from);
  const int last = month_of(window.to);
  const bool whole_months = window.from == first_of_month(year, first) && window.to == last_of_month(year_of(window.to), last);
  if (window.from == window.to) return words_of(window.from);
  if (whole_months && first == 1 && last == 12)
    return year == year_of(window.to) ? fmt::to_string(year) : fmt::format("{}–{}", year, year_of(window.to));
  if (whole_months && year == year_of(window.to)) {
    if (first == last) return fmt::format("{} {}", month_name(first), year);
    if (last - first == 2 && last % 3 == 0) return fmt::format("{} quarter {}", ordinal_figure(last / 3), year);
    if (last - first == 5 && last % 6 == 0) return fmt::format("{} half of {}", ordinal_figure(last / 6), year);
  }
  return fmt::format("{} – {}", words_of(window.from), words_of(window.to));
}

std::string every_words(const std::optional<Duration>& duration) {
  if (!duration) return "regularly";
  const std::string words = duration_words(*duration);
  return "every " + (duration->amount == 1 ? words.substr(2) : words);  // "1 year": "every year"
}

}  // namespace

std::string day_words(const std::string& iso) {
  const std::optional<Day> day = parse_day(iso);
  return day ? words_of(*day) : iso;
}

std::string due_words(const DueCode& code) {
  switch (code.kind()) {
    case DueKind::session:
      return session_words(code.session_ref());
    case DueKind::by:
      return "by " + words_of(code.days()->to);
    case DueKind::until:
      return "until " + (code.days() ? words_of(code.days()->to) : session_words(code.session_ref()));
    case DueKind::in:
      return window_words(*code.days());
    case DueKind::for_duration:
      return "for " + duration_words(*code.duration());
    case DueKind::within:
      return "within " + duration_words(*code.duration());
    case DueKind::every:
      return every_words(code.duration());
    case DueKind::none:
      break;
  }
  return code.text();
}

std::string occurrence_words(const DueCode& code) {
  return (code.is_span() ? "ends: " : "") + due_words(code);
}

std::string due_words(const std::vector<DueMention>& dues) {
  if (dues.size() == 1) return occurrence_words(dues.front().code);
  std::string words;
  for (const DueMention& due : dues) words += (words.empty() ? "" : " · ") + due_words(due.code);
  return words;
}

}  // namespace mandates
