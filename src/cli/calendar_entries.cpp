// Makes calendar entries of obligations.
// Must not know: the store, output formats.
#include "cli/calendar_entries.h"

#include <algorithm>

#include "calendar/due_resolution.h"
#include "calendar/planning.h"
#include "extraction/subject.h"
#include "reports/clause_fields.h"

namespace mandates {
namespace {

bool is_report(const Clause& clause) {
  return std::any_of(clause.deliverables.begin(), clause.deliverables.end(), [](const auto& one) { return one.type == "report"; });
}

// Whose calendar an entry belongs to: the body of its session, else the one that receives it, else the one that asks.
std::string body_of(const ObligationRow& row, const Occurrence& occurrence, const SessionCalendar& calendar) {
  if (occurrence.session) return occurrence.session->body;
  for (const ActorMention& recipient : row.clause.recipients) {
    if (const BodySessions* body = calendar.body(recipient.name)) return body->body;
  }
  return row.body;
}

bool in_window(const Occurrence& occurrence, const ResolvedDue& due, const CalendarWindow& window) {
  if (window.from <= occurrence.due && occurrence.due <= window.to) return true;
  const bool under_way = occurrence.due < window.from && occurrence.days.to >= window.from;
  return under_way && due.occurrences.size() == 1;  // a session goes on after its opening; a recurrence shows its next times only
}

}  // namespace

CalendarEntry CalendarEntries::entry_of(const ObligationRow& row, const DueMention& mention, const ResolvedDue& due,
                                        const Occurrence& occurrence) {
  const Clause& clause = row.clause;
  CalendarEntry entry;
  entry.id = clause.id;
  entry.symbol = clause.symbol;
  entry.title = row.title;
  entry.paragraph = clause.paragraph;
  entry.subject = subject_of(clause);
  entry.text = clause.text;
  entry.actors = names_of(clause.actors);
  entry.deliverables = deliverables_of(clause);
  entry.recipients = names_of(clause.recipients);
  entry.body = body_of(row, occurrence, calendar_);
  entry.due_code = mention.code;
  entry.due_text = mention.text;
  entry.session = occurrence.session;
  entry.days = occurrence.days;
  entry.due = occurrence.due;
  entry.reasoning = due.reasoning;
  if (!is_report(clause) || !occurrence.session) return entry;
  if (const std::optional<PlanningDates>& plan = plan_of(*occurrence.session)) {
    entry.submit_by = plan->submit_by;
    entry.issue_by = plan->issue_by;
    entry.reminders = plan->reminders;
  }
  return entry;
}

const std::optional<PlanningDates>& CalendarEntries::plan_of(const SessionRef& session) {
  const auto known = plans_.find(session);
  return known != plans_.end() ? known->second : plans_.emplace(session, plan_documents(session, calendar_)).first->second;
}

void CalendarEntries::add(const ObligationRow& row, const StatusOnDay& status, std::vector<CalendarEntry>& entries) {
  std::vector<DueCode> codes;
  std::vector<const DueMention*> mentions;  // beside `codes`
  for (const DueMention& due : row.clause.due) {
    if (const auto parsed = DueCode::parse(due.code); parsed.code) {
      codes.push_back(*parsed.code);
      mentions.push_back(&due);
    }
  }
  const DueContext context{parse_day(row.adopted), std::nullopt, window_.to};
  const std::vector<ResolvedDue> resolved = resolve_dues(codes, context, calendar_);
  const bool overdue = status.status == Status::overdue;
  for (std::size_t i = 0; i < resolved.size(); ++i) {
    const ResolvedDue& due = resolved[i];
    for (const Occurrence& occurrence : due.occurrences) {
      const bool last = &occurrence == &due.occurrences.back();
      if (!in_window(occurrence, due, window_) && !(overdue && last && window_.with_overdue)) continue;
      entries.push_back(entry_of(row, *mentions[i], due, occurrence));
      entries.back().status = overdue ? "overdue" : "open";
    }
  }
}

}  // namespace mandates
