// Parser for the values of rules of kind `sessions`: numbers, intervals and days in words: "from 78: Tuesday of the second working week of
// September to the eve of the next session (resolution 75/325)". Grammar: docs/calendar.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/body_sessions.h"
#include "calendar/session_ref.h"

namespace mandates {

// Each function parses one value of the named field and returns nothing if it is invalid.

/// numbering: "from 34: 1 a year since 1991", "15 to 36: 2 a year since 1953", "from 1978: named by year".
std::optional<Numbering> read_numbering(std::string_view words);
/// dates: "from 4: February to April; June to July; September to October (basis)".
std::optional<SeasonRule> read_season_rule(std::string_view words);
/// parts: "1992 to 2013: substantive session = July".
std::optional<PartRule> read_part_rule(std::string_view words);
/// reports_at and counted_from: "1992 to 2013: substantive session".
std::optional<ReportsRule> read_reports_rule(std::string_view words, bool whole_session);
/// days: "54: 2023-09-11 to 2023-10-13 (A/HRC/RES/54/1)", "6: opens 1951-11-06", "33: 1993", "6: 2007-09 to 2007-12",
/// "ES-10: since 1997-04-24", "5: first part 2021-02-22 to 2021-02-23, resumed session 2022-02-28 to 2022-03-02".
std::optional<KnownSession> read_known_session(std::string_view words);
/// submit, issue, reminders: "10 weeks".
std::optional<Duration> read_length(std::string_view words);
/// A single day rule: "third Tuesday of September", "31 December", "July of the year before", "about the first Monday of March".
std::optional<DayRule> read_day_rule(std::string_view words);

}  // namespace mandates
