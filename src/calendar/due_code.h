// Due codes: machine-readable times at which something is to be done, as in the record.
//   session:BODY:N   by:DATE   in:START..END   until:DATE   until:session:BODY:N   for:DURATION   within:DURATION   every:DURATION
//   every:regular
// Must not know: the days of sessions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/day.h"
#include "calendar/session_ref.h"

namespace mandates {

/// The kinds of due codes; `none` for an empty code, or an invalid one from an older store.
enum class DueKind { session, by, in, until, for_duration, within, every, none };

/// The kind whose codes begin with `word` and a colon ("session", "for"); `none` if there is no such kind.
DueKind due_kind(std::string_view word);

/// A due code, kept as text; its parts are parsed on demand.
class DueCode {
 public:
  /// A parsed code, or an error message of one line.
  struct Parsed;
  /// Parses a code. Dates must exist, ranges must be in order, durations are PnD, PnW, PnM or PnY; the body may be any text.
  static Parsed parse(std::string_view text);
  /// A code from a store: an invalid one keeps its text and has the kind `none`, so that lists can still show it.
  static DueCode stored(std::string text);

  static DueCode session(const SessionRef& ref);
  static DueCode by(Day day);
  static DueCode in(Day from, Day to);
  static DueCode until(Day day);
  static DueCode for_duration(const Duration& duration);
  static DueCode within(const Duration& duration);
  static DueCode every(const Duration& duration);
  static DueCode every_regular();

  DueCode() = default;  ///< empty, of kind `none`

  DueKind kind() const { return kind_; }
  bool is(DueKind kind) const { return kind_ == kind; }
  /// True for `until:` and `for:`: how long something goes on.
  bool is_span() const { return kind_ == DueKind::until || kind_ == DueKind::for_duration; }
  bool empty() const { return text_.empty(); }
  /// True for session:BODY:N with this body.
  bool is_session_of(std::string_view body) const;
  /// True for every: with a duration, not for every:regular.
  bool is_periodic() const { return kind_ == DueKind::every && duration().has_value(); }
  /// True for every:P1Y.
  bool is_yearly() const { return text_ == "every:P1Y"; }
  /// The period of every: where it is several years: every:P4Y; nothing for other codes.
  std::optional<Duration> several_years() const {
    const auto period = kind_ == DueKind::every ? duration() : std::nullopt;
    return period && period->unit == Duration::Unit::years && period->amount > 1 ? period : std::nullopt;
  }
  /// The session of session:BODY:N and until:session:BODY:N; empty for other codes.
  SessionRef session_ref() const;
  /// The days of by:, until: (one day) and in:; nothing for other kinds and for until:session:BODY:N.
  std::optional<DayRange> days() const;
  /// The duration of for:, within: and every:; nothing for every:regular and other kinds.
  std::optional<Duration> duration() const;
  /// The code as in the record; parse(text()) returns an equal code.
  const std::string& text() const { return text_; }

  bool operator==(const DueCode& other) const { return text_ == other.text_; }

 private:
  DueCode(DueKind kind, std::string_view rest);
  std::string_view rest() const;  // text after the first colon

  std::string text_;
  DueKind kind_ = DueKind::none;
};

struct DueCode::Parsed {
  std::optional<DueCode> code;
  std::string error;  ///< "no day of the calendar: 2013-02-30"; empty if there is a code
};

}  // namespace mandates
