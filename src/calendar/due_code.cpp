// Parses and formats due codes.
#include "calendar/due_code.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mandates {
namespace {

constexpr std::array<std::string_view, 7> kWords = {"session", "by", "in", "until", "for", "within", "every"};  // in order of DueKind
constexpr std::string_view kRegular = "regular";
constexpr std::string_view kSession = "session:";

std::string wrong(std::string_view what, std::string_view text) {
  return std::string(what) + ": " + std::string(text);
}

std::string wrong_session(std::string_view rest) {
  const auto colon = rest.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return wrong("a session needs a body and a number (session:GA:62)", rest);
  const std::string_view name = rest.substr(colon + 1);
  return is_session_name(name) ? std::string() : wrong("no session number, year, S-n or ES-n", name);
}

std::string wrong_window(std::string_view rest) {
  const auto dots = rest.find("..");
  if (dots == std::string_view::npos) return wrong("a window needs two dates (in:2010-04-01..2010-06-30)", rest);
  const auto from = parse_day(rest.substr(0, dots));
  const auto to = parse_day(rest.substr(dots + 2));
  if (!from) return wrong("no day of the calendar", rest.substr(0, dots));
  if (!to) return wrong("no day of the calendar", rest.substr(dots + 2));
  return *to < *from ? wrong("the window ends before it begins", rest) : std::string();
}

/// What is wrong with what stands behind the colon of a code; empty where nothing is.
std::string fault(DueKind kind, std::string_view rest) {
  switch (kind) {
    case DueKind::session:
      return wrong_session(rest);
    case DueKind::in:
      return wrong_window(rest);
    case DueKind::until:
      if (rest.starts_with(kSession)) return wrong_session(rest.substr(kSession.size()));
      [[fallthrough]];
    case DueKind::by:
      return parse_day(rest) ? std::string() : wrong("no day of the calendar", rest);
    default:
      if ((kind == DueKind::every && rest == kRegular) || parse_duration(rest)) return {};
      return wrong("no duration of days, weeks, months or years up to a hundred years (P90D, P6M, P1Y)", rest);
  }
}

}  // namespace

DueKind due_kind(std::string_view word) {
  return static_cast<DueKind>(std::find(kWords.begin(), kWords.end(), word) - kWords.begin());
}

DueCode::Parsed DueCode::parse(std::string_view text) {
  const auto colon = text.find(':');
  const DueKind kind = due_kind(text.substr(0, colon));
  if (kind == DueKind::none) return {{}, wrong("a due code begins with session:, by:, in:, until:, for:, within: or every:", text)};
  const std::string_view rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  std::string error = fault(kind, rest);
  if (!error.empty()) return {{}, std::move(error)};
  return {DueCode(kind, rest), {}};
}

DueCode DueCode::stored(std::string text) {
  DueCode code;
  const auto colon = text.find(':');
  if (colon != std::string::npos) {
    const DueKind kind = due_kind(std::string_view(text).substr(0, colon));
    if (kind != DueKind::none && fault(kind, std::string_view(text).substr(colon + 1)).empty()) code.kind_ = kind;
  }
  code.text_ = std::move(text);
  return code;
}

DueCode::DueCode(DueKind kind, std::string_view rest) : kind_(kind) {
  const std::string_view word = kWords.at(static_cast<std::size_t>(kind));
  text_.reserve(word.size() + 1 + rest.size());
  text_.append(word).append(":").append(rest);
}

DueCode DueCode::session(const SessionRef& ref) {
  return {DueKind::session, ref.body + ":" + ref.session};
}

DueCode DueCode::by(Day day) {
  return {DueKind::by, iso_day(day)};
}

DueCode DueCode::in(Day from, Day to) {
  return {DueKind::in, iso_day(from) + ".." + iso_day(to)};
}

DueCode DueCode::until(Day day) {
  return {DueKind::until, iso_day(day)};
}

DueCode DueCode::for_duration(const Duration& duration) {
  return {DueKind::for_duration, iso_duration(duration)};
}

DueCode DueCode::within(const Duration& duration) {
  return {DueKind::within, iso_duration(duration)};
}

DueCode DueCode::every(const Duration& duration) {
  return {DueKind::every, iso_duration(duration)};
}

DueCode DueCode::every_regular() {
  return {DueKind::every, kRegular};
}

std::string_view DueCode::rest() const {
  return kind_ == DueKind::none ? std::string_view() : std::string_view(text_).substr(text_.find(':') + 1);
}

bool DueCode::is_session_of(std::string_view body) const {
  return kind_ == DueKind::session && rest().substr(0, rest().rfind(':')) == body;
}

SessionRef DueCode::session_ref() const {
  std::string_view names = rest();
  if (kind_ == DueKind::until && names.starts_with(kSession))
    names.remove_prefix(kSession.size());
  else if (kind_ != DueKind::session)
    return {};
  const auto colon = names.rfind(':');
  return {std::string(names.substr(0, colon)), std::string(names.substr(colon + 1))};
}

std::optional<DayRange> DueCode::days() const {
  const std::string_view text = rest();
  std::optional<Day> from, to;
  if (kind_ == DueKind::by || kind_ == DueKind::until) from = to = parse_day(text);
  if (kind_ == DueKind::in) from = parse_day(text.substr(0, text.find(".."))), to = parse_day(text.substr(text.find("..") + 2));
  return from && to ? std::optional(DayRange{*from, *to}) : std::nullopt;
}

std::optional<Duration> DueCode::duration() const {
  const bool lasting = kind_ == DueKind::for_duration || kind_ == DueKind::within || kind_ == DueKind::every;
  return lasting ? parse_duration(rest()) : std::nullopt;
}

}  // namespace mandates
