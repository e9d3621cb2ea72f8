// Asks the calendar for the days of each due.
#include "engine/due_dates.h"

#include "calendar/due_resolution.h"

namespace mandates {
namespace {

void fill(Clause& clause, const DueContext& context, const SessionCalendar& calendar) {
  std::vector<DueCode> codes;
  std::vector<DueMention*> mentions;  // beside `codes`
  for (DueMention& due : clause.due) {
    if (due.from_event || due.code.is(DueKind::none)) continue;
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
  }
}

}  // namespace

void fill_due_dates(const Document& document, std::vector<Clause>& clauses, const SessionCalendar& calendar) {
  DueContext context;
  context.adopted = parse_day(document.adopted);
  for (Clause& clause : clauses) {
    if (!clause.due.empty()) fill(clause, context, calendar);
  }
}

}  // namespace mandates
