// Gets the days of each due from the calendar.
#include "engine/due_dates.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "calendar/due_resolution.h"
#include "calendar/session_ref.h"
#include "engine/proclaimed_days.h"
#include "extraction/delivers.h"

namespace mandates {
namespace {

// "at the main part of its eightieth session": the days of that part.
void narrow(DueMention& due, const SessionCalendar& calendar) {
  if (!due.code.is(DueKind::session)) return;
  const SessionRef ref = due.code.session_ref();
  const auto session = calendar.find(ref.body, ref.session);
  if (!session) return;
  for (const SessionPart& part : session->parts) {
    if (part.name.empty() || due.text.find(part.name) == std::string::npos) continue;
    due.from = iso_day(part.days.from);
    due.to = iso_day(part.days.to);
    return;
  }
}

// "prior to its eighty-second session": by the day before it opens, where that is known.
void end_before_opening(DueMention& due) {
  const auto opening = parse_day(due.from);
  if (!due.before_opening || due.approximate || !due.code.is(DueKind::session) || !opening) return;
  due.to = due.day = iso_day(*opening - date::days(1));
  due.from.clear();
}

// Days under which dues are listed: of a session that ran when it was adopted the last one; of a length ("for three days") beside another
// due the day of that one.
void list_under(Clause& clause, const std::optional<Day>& adopted) {
  const std::string now = adopted ? iso_day(*adopted) : std::string();
  std::string last;
  for (DueMention& due : clause.due) {
    if (due.code.is(DueKind::session) && !due.from.empty() && due.from <= now && now <= due.to) due.day = due.to;
    if (!due.code.is_span() && !due.code.is(DueKind::every)) last = std::max(last, due.day);
  }
  for (DueMention& due : clause.due)
    if (due.code.is(DueKind::for_duration) && !due.day.empty() && due.day < last) due.day = last;
}

// "for two days", "for three weeks": so long is what takes place. On which days it takes place others say.
bool is_length(const DueCode& code) {
  constexpr int kShortestTime = 28, kWeek = 7;  // days: what lasts longer begins with the text
  const auto duration = code.is(DueKind::for_duration) ? code.duration() : std::nullopt;
  if (!duration) return false;
  const bool weeks = duration->unit == Duration::Unit::weeks;
  return (weeks || duration->unit == Duration::Unit::days) && duration->amount * (weeks ? kWeek : 1) < kShortestTime;
}

void fill(Clause& clause, const DueContext& context, const SessionCalendar& calendar) {
  std::vector<DueCode> codes;
  std::vector<DueMention*> mentions;  // beside `codes`
  for (DueMention& due : clause.due) {
    if (due.from_event || due.code.is(DueKind::none) || is_length(due.code)) continue;
    codes.push_back(due.code);
    mentions.push_back(&due);
  }
  const std::vector<ResolvedDue> resolved = resolve_dues(codes, context, calendar);
  for (std::size_t i = 0; i < resolved.size(); ++i) {
    if (resolved[i].occurrences.empty()) continue;
    const DayRange& days = resolved[i].occurrences.front().days;
    mentions[i]->from = iso_day(days.from);
    mentions[i]->to = iso_day(days.to);
    mentions[i]->approximate = days.approximate;
    mentions[i]->day = iso_day(resolved[i].occurrences.front().due);
    narrow(*mentions[i], calendar);
    end_before_opening(*mentions[i]);
  }
  list_under(clause, context.adopted);
}

// "by the Committee on Lamps, with a view to a decision at its fifty-eighth session": a session of the organ that adopts the text, where
// the body named before has none of that number, or has it only long after.
void take_for_own_session(DueMention& due, const Document& document, const std::optional<Day>& adopted, const SessionCalendar& calendar) {
  constexpr int kSessionsAhead = 5, kYearsAhead = 10;
  if (!due.code.is(DueKind::session)) return;
  const SessionRef ref = due.code.session_ref();
  const auto own = session_number(document.session), asked = session_number(ref.session);
  if (ref.body == document.body || !own || !asked || *own >= kFirstYear || *asked <= *own || *asked > *own + kSessionsAhead) return;
  const auto other = calendar.find(ref.body, ref.session);
  if (other && (!adopted || other->days.from <= add(*adopted, {kYearsAhead, Duration::Unit::years}))) return;
  if (calendar.find(document.body, ref.session)) due.code = DueCode::session({document.body, ref.session});
}

/// What is to happen every year without a day, and is no report: "observe the World Day of Lamps annually".
bool may_have_day(const Clause& clause) {
  return clause.due.size() == 1 && clause.due.front().approximate && clause.due.front().code.is_yearly() && !is_told(clause);
}

}  // namespace

void fill_due_dates(const Document& document, std::vector<Clause>& clauses, const SessionCalendar& calendar) {
  DueContext context;
  context.adopted = parse_day(document.adopted);
  std::optional<std::vector<NamedDay>> days;  // of the document, once asked for
  for (Clause& clause : clauses) {
    if (clause.due.empty()) continue;
    for (DueMention& due : clause.due) take_for_own_session(due, document, context.adopted, calendar);
    fill(clause, context, calendar);
    if (!context.adopted || !may_have_day(clause)) continue;
    if (!days) days = named_days(clauses, *context.adopted);
    if (const auto day = proclaimed_day(clause, *days)) {
      DueMention& due = clause.due.front();
      due.from = due.to = due.day = iso_day(*day);
      due.approximate = false;
    }
  }
}

}  // namespace mandates
