// Reads and writes due codes.
// Must not know: when sessions are, the document a code stands in.
#include "calendar/due_code.h"

#include <array>
#include <utility>

namespace mandates {
namespace {

constexpr std::array<std::string_view, 7> kHeads = {"session", "by", "in", "until", "for", "within", "every"};

DueCode::Parsed wrong(std::string_view what, std::string_view text) {
  return {{}, std::string(what) + ": " + std::string(text)};
}

DueCode::Parsed parse_session(std::string_view rest) {
  const auto colon = rest.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return wrong("a session needs a body and a number (session:GA:62)", rest);
  const std::string_view name = rest.substr(colon + 1);
  if (!is_session_name(name)) return wrong("no session number, year, S-n or ES-n", name);
  return {DueCode::session({std::string(rest.substr(0, colon)), std::string(name)}), {}};
}

DueCode::Parsed parse_window(std::string_view rest) {
  const auto dots = rest.find("..");
  if (dots == std::string_view::npos) return wrong("a window needs two dates (in:2010-04-01..2010-06-30)", rest);
  const auto from = parse_day(rest.substr(0, dots));
  const auto to = parse_day(rest.substr(dots + 2));
  if (!from) return wrong("no day of the calendar", rest.substr(0, dots));
  if (!to) return wrong("no day of the calendar", rest.substr(dots + 2));
  if (*to < *from) return wrong("the window ends before it begins", rest);
  return {DueCode::in(*from, *to), {}};
}

DueCode::Parsed parse_deadline(DueKind kind, std::string_view rest) {
  const auto day = parse_day(rest);
  if (!day) return wrong("no day of the calendar", rest);
  return {kind == DueKind::by ? DueCode::by(*day) : DueCode::until(*day), {}};
}

DueCode::Parsed parse_lasting(DueKind kind, std::string_view rest) {
  if (kind == DueKind::every && rest == "regular") return {DueCode::every_regular(), {}};
  const auto duration = parse_duration(rest);
  if (!duration) return wrong("no duration of days, weeks, months or years up to a hundred years (P90D, P6M, P1Y)", rest);
  if (kind == DueKind::for_duration) return {DueCode::for_duration(*duration), {}};
  return {kind == DueKind::within ? DueCode::within(*duration) : DueCode::every(*duration), {}};
}

}  // namespace

DueCode::Parsed DueCode::parse(std::string_view text) {
  const auto colon = text.find(':');
  const std::string_view head = text.substr(0, colon == std::string_view::npos ? text.size() : colon);
  const std::string_view rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  for (std::size_t i = 0; i < kHeads.size(); ++i) {
    if (head != kHeads[i]) continue;
    switch (const auto kind = static_cast<DueKind>(i)) {
      case DueKind::session:
        return parse_session(rest);
      case DueKind::in:
        return parse_window(rest);
      case DueKind::by:
      case DueKind::until:
        return parse_deadline(kind, rest);
      default:
        return parse_lasting(kind, rest);
    }
  }
  return wrong("a due code begins with session:, by:, in:, until:, for:, within: or every:", text);
}

DueCode DueCode::session(SessionRef ref) {
  DueCode code(DueKind::session);
  code.session_ = std::move(ref);
  return code;
}

DueCode DueCode::by(Day day) {
  DueCode code(DueKind::by);
  code.days_ = DayRange{day, day};
  return code;
}

DueCode DueCode::in(Day from, Day to) {
  DueCode code(DueKind::in);
  code.days_ = DayRange{from, to};
  return code;
}

DueCode DueCode::until(Day day) {
  DueCode code(DueKind::until);
  code.days_ = DayRange{day, day};
  return code;
}

DueCode DueCode::for_duration(Duration duration) {
  DueCode code(DueKind::for_duration);
  code.duration_ = duration;
  return code;
}

DueCode DueCode::within(Duration duration) {
  DueCode code(DueKind::within);
  code.duration_ = duration;
  return code;
}

DueCode DueCode::every(Duration duration) {
  DueCode code(DueKind::every);
  code.duration_ = duration;
  return code;
}

DueCode DueCode::every_regular() {
  return DueCode(DueKind::every);
}

std::string DueCode::text() const {
  const std::string head = std::string(kHeads[static_cast<std::size_t>(kind_)]) + ":";
  switch (kind_) {
    case DueKind::session:
      return head + session_.body + ":" + session_.session;
    case DueKind::in:
      return head + iso_day(days_->from) + ".." + iso_day(days_->to);
    case DueKind::by:
    case DueKind::until:
      return head + iso_day(days_->from);
    default:
      return head + (duration_ ? iso_duration(*duration_) : "regular");
  }
}

}  // namespace mandates
