// What is known of the sessions of one body, as plain data: numbering by year, rules for days, known sessions, times for documents.
// Filled from rules of kind `sessions`.
#pragma once

#include <string>
#include <vector>

#include "calendar/day_rule.h"

namespace mandates {

/// Session numbers for which something holds.
struct NumberRange {
  int first = 1;
  int last = 0;  ///< 0: without end

  bool holds(int number) const { return number >= first && (last == 0 || number <= last); }
};

/// Sessions in a fixed rhythm: `per_year` of them a year, `numbers.first` is the first of `year`. Sessions named by year are numbers too:
/// 1978 is the first, in 1978, one a year.
struct Numbering {
  NumberRange numbers;
  int year = 0;
  int per_year = 1;
};

/// When the sessions of a year begin and end: one pair for each of them, in their order.
struct SeasonRule {
  struct Season {
    DayRule opening;
    DayRule closing;
  };
  NumberRange numbers;
  std::vector<Season> seasons;
  std::string basis;  ///< where it is laid down: "resolution 57/301"; may be empty
};

/// A part that every session of a range has: "resumed part", from 1 January to the close.
struct PartRule {
  NumberRange numbers;
  std::string name;
  DayRule opening;
  DayRule closing;
};

/// At which part the reports of a session are taken up; without such a rule it is the session as a whole, from its opening.
struct ReportsRule {
  NumberRange numbers;
  std::string part;
  bool whole_session = false;  ///< the part tells only the day to plan for; what is due at the session is due at any time of it
};

/// Days known from documents, which stand above any rule.
struct KnownSession {
  struct Part {
    std::string name;  ///< may be empty: "first part", "second part", … then
    Day from;
    Day to;
  };
  std::string session;        ///< "43", "S-27", "ES-11"
  int year = 0;               ///< where only the year is known (then `parts` is empty)
  std::vector<Part> parts;    ///< in order of time
  bool only_opening = false;  ///< the closing day comes from the rules
  bool without_end = false;   ///< adjourned and resumed again and again: no closing day
  bool approximate = false;   ///< known to the month only
  std::string basis;          ///< where it is from: "A/HRC/RES/54/1"; may be empty
};

/// Times before a session for the documents of a body: the 10-4-6 rule (submitted ten weeks before, issued six weeks before).
struct DocumentTimes {
  Duration submit{10, Duration::Unit::weeks};
  Duration issue{6, Duration::Unit::weeks};
  std::vector<Duration> reminders{{4, Duration::Unit::weeks}, {1, Duration::Unit::weeks}};  ///< before the day of submission
};

struct BodySessions {
  std::string body;                ///< code in due codes
  std::vector<std::string> names;  ///< full names by which it may be asked for
  std::string rule;                ///< id of the rule it is from
  std::vector<Numbering> numbering;
  std::vector<SeasonRule> seasons;
  std::vector<PartRule> parts;
  std::vector<ReportsRule> reports;
  std::vector<KnownSession> known;
  DocumentTimes documents;
};

}  // namespace mandates
