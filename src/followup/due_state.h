// State of the dues of an obligation on a day: passed, ahead, recurring. Pure.
#pragma once

#include <string>

#include "extraction/clause.h"

namespace mandates {

/// The dues of a clause, seen from a day.
struct DueState {
  bool any = false;            ///< it has a due at all
  bool dated = false;          ///< one with days
  bool ahead = false;          ///< one that has not passed, recurrences aside
  bool deadline = false;       ///< the last one is a deadline, not a window or session
  bool lasting = false;        ///< the last one is a time for which something goes on: "for one year", "until 31 July"
  bool counted = false;        ///< the last one is such a time without its last day: "for one year"
  bool recurs = false;         ///< it has a recurrence that has not ended
  bool ended = false;          ///< its recurrence has ended
  bool approximate = false;    ///< `next_day` is not known to the day
  bool may_fade = false;       ///< its recurrence has no end, and no day of the year on which it happens
  std::string last_begin;      ///< ISO first day of the last range
  std::string last;            ///< last day of the last range, or of the recurrence
  std::string recurred_until;  ///< the end of a recurrence that has ended
  std::string next_day;        ///< of the next one that has not passed: the first day of a session, the last one of anything else
  std::string next_words;      ///< "due by 2010-06-30", "next due about 2011-01-31, every six months"
};

/// `adopted` is the day from which recurrences without a first day are counted; may be empty. Dues that begin on or before `answered` (an
/// ISO day, may be empty) count as answered: they are not ahead, and a recurrence continues after that day.
DueState due_state(const Clause& clause, const std::string& adopted, const std::string& day, const std::string& answered = {});

/// ISO day on which the last of several dues of a clause begins: evidence from before it does not answer all that is asked. Empty where
/// there are not several; kNever where it recurs.
std::string last_begin(const Clause& clause);

/// True where the days of a due are known, not only its month, or a session or longer time that it lies in.
bool has_exact_days(const DueMention& due);

bool is_recurring(const Clause& clause);

/// True where a period of it is shorter than a year: "every 60 days".
bool recurs_within_year(const Clause& clause);

/// True where it recurs, but only its next time is meant: "in his next annual report".
bool is_next_only(const Clause& clause);

/// True where no day is known on which a recurrence without a first day falls: a clause only appeals for something that is no report or
/// briefing ("encourages all States to contribute annually"), asks for a meeting every year, or reiterates what recurs after years; or it
/// is for sessions ("at its successive sessions").
bool falls_on_no_day(const Clause& clause);

/// ISO day until which a recurrence of a clause goes by its own words; empty where it has none, or does not recur.
std::string recurs_until(const Clause& clause, const std::string& adopted);

}  // namespace mandates
