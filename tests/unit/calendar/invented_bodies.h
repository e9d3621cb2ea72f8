// Bodies made up for the tests of the calendar: a moot court with every shape of session that the calendar knows.
#pragma once

#include <initializer_list>
#include <utility>

#include "calendar/session_calendar.h"

namespace mandates {

inline Day day_of(const char* iso) {
  return parse_day(iso).value();
}

inline KnownSession known_session(const char* name, std::initializer_list<std::pair<const char*, const char*>> parts) {
  KnownSession known;
  known.session = name;
  for (const auto& [from, to] : parts) known.parts.push_back({"", day_of(from), day_of(to)});
  return known;
}

/// AS: yearly from the third Tuesday of September (session 1 in 1991), the 3rd opened late, one special and one endless session.
/// TRI: three a year from 2011. YR: by year, from July to July, reports in its June part. ODD: known sessions only.
inline SessionCalendar invented_calendar() {
  using Kind = DayRule::Kind;
  const DayRule september{.kind = Kind::nth_weekday, .month = 9, .nth = 3, .weekday = 2};
  const DayRule eve{.kind = Kind::eve_of_next};
  const auto month = [](int number, int offset = 0) { return DayRule{.kind = Kind::month, .month = number, .year_offset = offset}; };

  BodySessions assembly;
  assembly.body = "AS";
  assembly.names = {"Assembly of Islands"};
  assembly.numbering = {{{1, 0}, 1991, 1}};
  assembly.seasons = {{{1, 0}, {{september, eve}}, "rule 1"}};
  assembly.parts = {{{1, 0}, "main part", {.kind = Kind::session_opening}, {.kind = Kind::day_of_month, .month = 12, .day = 31}},
                    {{1, 0}, "resumed part", {.kind = Kind::day_of_month, .month = 1, .year_offset = 1}, {.kind = Kind::session_closing}}};
  KnownSession late = known_session("3", {{"1993-10-05", "1993-10-05"}});
  late.only_opening = true;
  late.basis = "a storm";
  KnownSession endless = known_session("ES-1", {{"1995-03-01", "1995-03-01"}});
  endless.without_end = true;
  assembly.known = {late, known_session("S-1", {{"1994-03-01", "1994-03-04"}}), endless};

  BodySessions tri;
  tri.body = "TRI";
  tri.numbering = {{{4, 0}, 2011, 3}};
  tri.seasons = {{{4, 0}, {{month(2), month(4)}, {month(6), month(7)}, {month(9), month(10)}}, ""}};
  tri.known = {known_session("8", {{"2012-06-11", "2012-06-29"}, {"2012-08-06", "2012-08-07"}})};

  BodySessions yearly;
  yearly.body = "YR";
  yearly.numbering = {{{2000, 0}, 2000, 1}};
  yearly.seasons = {{{2000, 0}, {{month(7, -1), month(7)}}, ""}};
  yearly.parts = {{{2000, 0}, "June part", month(6), month(6)}};
  yearly.reports = {{{2000, 2009}, "June part", false}, {{2010, 0}, "June part", true}};
  yearly.documents.submit = {8, Duration::Unit::weeks};

  BodySessions odd;
  odd.body = "Odd Commission";
  odd.known = {known_session("1", {}), known_session("2", {{"2004-05-03", "2004-05-07"}})};
  odd.known[0].year = 2001;
  return SessionCalendar({assembly, tri, yearly, odd});
}

}  // namespace mandates
