// Due codes: when something is to be done, as the record writes it.
//   session:BODY:N   by:DATE   in:START..END   until:DATE   for:DURATION   within:DURATION   every:DURATION   every:regular
// Must not know: when sessions are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/day.h"
#include "calendar/session_ref.h"

namespace mandates {

/// The kinds of due codes; `none` is that of an empty code and of an ill-formed one out of an older store.
enum class DueKind { session, by, in, until, for_duration, within, every, none };

/// The kind whose codes begin with `word` and a colon ("session", "for"); none where there is no such kind.
DueKind due_kind(std::string_view word);

/// A due code. Its text is kept as written, its parts are read from it on demand.
class DueCode {
 public:
  /// A code, or what is wrong with the text in one line.
  struct Parsed;
  /// Reads a code. Dates must exist, ranges must not run backwards, durations are PnD, PnW, PnM or PnY; a body may be any text.
  static Parsed parse(std::string_view text);
  /// A code out of a store: an ill-formed one keeps its text and has the kind none, so that lists still show it.
  static DueCode stored(std::string text);

  static DueCode session(const SessionRef& ref);
  static DueCode by(Day day);
  static DueCode in(Day from, Day to);
  static DueCode until(Day day);
  static DueCode for_duration(const Duration& duration);
  static DueCode within(const Duration& duration);
  static DueCode every(const Duration& duration);
  static DueCode every_regular();

  DueCode() = default;  ///< no code: empty, of kind none

  DueKind kind() const { return kind_; }
  bool is(DueKind kind) const { return kind_ == kind; }
  bool empty() const { return text_.empty(); }
  /// True for session:BODY:N of that body.
  bool is_session_of(std::string_view body) const;
  /// The session of session:BODY:N; empty of other kinds.
  SessionRef session_ref() const;
  /// The days of by:, until: (one day) and in:; nothing of other kinds.
  std::optional<DayRange> days() const;
  /// The duration of for:, within: and every:; nothing of every:regular and of other kinds.
  std::optional<Duration> duration() const;
  /// The code as the record writes it; parse(text()) gives it back.
  const std::string& text() const { return text_; }

  bool operator==(const DueCode& other) const { return text_ == other.text_; }

 private:
  DueCode(DueKind kind, std::string_view rest);
  std::string_view rest() const;  // behind the first colon

  std::string text_;
  DueKind kind_ = DueKind::none;
};

struct DueCode::Parsed {
  std::optional<DueCode> code;
  std::string error;  ///< "no day of the calendar: 2013-02-30"; empty where there is a code
};

}  // namespace mandates
