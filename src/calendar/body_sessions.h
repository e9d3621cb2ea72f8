// Known facts on the sessions of a body, as plain data: numbering, rules for days, known sessions, times for documents. Filled from rules
// of kind `sessions`.
#pragma once

#include <string>
#include <vector>

#include "calendar/day_rule.h"

namespace mandates {

/// A range of session numbers for which a rule holds.
struct NumberRange {
  int first = 1;
  int last = 0;  ///< 0: no end

  bool holds(int number) const { return number >= first && (last == 0 || number <= last); }
};

/// Sessions at a fixed rate: `per_year` sessions a year; number `numbers.first` is the first one of `year`. Sessions named by year use the
/// year as number: 1978 is the first, in 1978, one a year.
struct Numbering {
  NumberRange numbers;
  int year = 0;
  int per_year = 1;
};

/// Opening and closing of the sessions of a year: one pair for each session, in order.
struct SeasonRule {
  struct Season {
    DayRule opening;
    DayRule closing;
  };
  NumberRange numbers;
  std::vector<Season> seasons;
  std::string basis;  ///< source of the rule: "resolution 57/301"; may be empty
};

/// A part of each session of a range: "resumed part", from 1 January to the close.
struct PartRule {
  NumberRange numbers;
  std::string name;
  DayRule opening;
  DayRule closing;
};

/// The part of a session at which reports are considered. Without such a rule: the whole session, from its opening.
struct ReportsRule {
  NumberRange numbers;
  std::string part;
  bool whole_session = false;  ///< the part gives only the day for planning; what is due at the session is in time on any day of it
};

/// A session with days known from documents; overrides all rules.
struct KnownSession {
  struct Part {
    std::string name;  ///< if empty: "first part", "second part", …
    Day from;
    Day to;
  };
  std::string session;        ///< "43", "S-27", "ES-11"
  int year = 0;               ///< set if only the year is known (`parts` is then empty)
  std::vector<Part> parts;    ///< in order of time
  bool only_opening = false;  ///< the closing day is computed from the rules
  bool without_end = false;   ///< repeatedly adjourned and resumed, without a closing day
  bool approximate = false;   ///< known to the month only
  std::string basis;          ///< source: "A/HRC/RES/54/1"; may be empty
};

/// Document deadlines of a body before a session: the 10-4-6 rule (submitted ten weeks before, issued six weeks before).
struct DocumentTimes {
  Duration submit{10, Duration::Unit::weeks};
  Duration issue{6, Duration::Unit::weeks};
  std::vector<Duration> reminders{{4, Duration::Unit::weeks}, {1, Duration::Unit::weeks}};  ///< before the day of submission
};

struct BodySessions {
  std::string body;                ///< code as in due codes
  std::vector<std::string> names;  ///< full names accepted for the body
  std::string rule;                ///< id of its rule
  std::vector<Numbering> numbering;
  std::vector<SeasonRule> seasons;
  std::vector<PartRule> parts;
  std::vector<ReportsRule> reports;
  std::vector<KnownSession> known;
  DocumentTimes documents;
  std::vector<std::string> later_parts;  ///< committees that meet in the parts after the first one; if empty: not known
  std::vector<std::string> at_opening;   ///< words of dues that are over when a session opens
  bool counts_from_adoption = false;     ///< its yearly requests fall due on the anniversary of adoption
};

}  // namespace mandates
