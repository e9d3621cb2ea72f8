// Due codes: when something is to be done, as the record writes it.
//   session:BODY:N   by:DATE   in:START..END   until:DATE   for:DURATION   within:DURATION   every:DURATION   every:regular
// Must not know: when sessions are, the document a code stands in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/day.h"
#include "calendar/session_ref.h"

namespace mandates {

enum class DueKind { session, by, in, until, for_duration, within, every };

/// A well-formed due code. Made only by parse() and the functions named after its kinds.
class DueCode {
 public:
  /// A code, or what is wrong with the text in one line of plain words.
  struct Parsed;
  /// Reads a code. Dates must exist, ranges must not run backwards, durations are PnD, PnW, PnM or PnY; a body may be any text.
  static Parsed parse(std::string_view text);

  static DueCode session(SessionRef ref);
  static DueCode by(Day day);
  static DueCode in(Day from, Day to);
  static DueCode until(Day day);
  static DueCode for_duration(Duration duration);
  static DueCode within(Duration duration);
  static DueCode every(Duration duration);
  static DueCode every_regular();

  DueKind kind() const { return kind_; }
  /// The session of session:BODY:N; empty of other kinds.
  const SessionRef& session_ref() const { return session_; }
  /// The days of by:, until: (one day) and in:; nothing of other kinds.
  std::optional<DayRange> days() const { return days_; }
  /// The duration of for:, within: and every:; nothing of every:regular and of other kinds.
  std::optional<Duration> duration() const { return duration_; }
  /// The code as the record writes it; parse(text()) gives it back.
  std::string text() const;

  bool operator==(const DueCode&) const = default;

 private:
  explicit DueCode(DueKind kind) : kind_(kind) {}

  DueKind kind_;
  SessionRef session_;
  std::optional<DayRange> days_;
  std::optional<Duration> duration_;
};

struct DueCode::Parsed {
  std::optional<DueCode> code;
  std::string error;  ///< "no day of the calendar: 2013-02-30"; empty where there is a code
};

}  // namespace mandates
