// Due codes in words, for tables.
// Must not know: dates of sessions.
#pragma once

#include <string>
#include <vector>

#include "extraction/clause.h"

namespace mandates {

/// A due code in words: "session:GA:65" is "GA, 65th session", "by:2013-03-31" is "by 31 March 2013", "in:2010-04-01..2010-06-30" is "2nd
/// quarter 2010", "every:P6M" is "every 6 months". Invalid codes are returned unchanged.
std::string due_words(const DueCode& code);

/// What falls on the last day of a due, in words: "ends: until 31 October 2026" of what goes on for a time, else due_words().
std::string occurrence_words(const DueCode& code);

/// All dues of a clause, joined by " · "; empty if it has none. The end of a time is told as one where it is the only due.
std::string due_words(const std::vector<DueMention>& dues);

/// "2010-06-01" as "1 June 2010"; other texts are returned unchanged.
std::string day_words(const std::string& iso);

}  // namespace mandates
