// Makes calendar entries of obligations.
#include "cli/calendar_entries.h"

#include <fmt/format.h>

#include <algorithm>

#include "calendar/due_resolution.h"
#include "calendar/planning.h"
#include "extraction/delivers.h"
#include "extraction/subject.h"
#include "followup/day_of_year.h"
#include "followup/due_state.h"
#include "reports/clause_fields.h"
#include "reports/horizon.h"
#include "reports/obligation_rows.h"
#include "reports/topic.h"

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

// When last something happened on which the events of an obligation depend: it was adopted, somebody entered something, it became overdue.
std::optional<Day> last_change(const ObligationRow& row, const std::optional<Day>& overdue_since) {
  std::optional<Day> last = parse_day(row.adopted);
  for (const std::optional<Day>& day : {parse_day(row.last_entry), overdue_since})
    if (day && (!last || *day > *last)) last = day;
  return last;
}

// "for a period of six months, that is, until 30 June 2026": one end, on the day that is printed.
bool is_counted_out(const Clause& clause, const DueMention& due) {
  return due.code.is(DueKind::for_duration) &&
         std::any_of(clause.due.begin(), clause.due.end(), [](const DueMention& other) { return other.code.is(DueKind::until); });
}

// "at its eighty-first session, no later than April 2027": the day within the session counts, not its opening.
bool has_own_deadline(const Clause& clause, const DueMention& due) {
  constexpr std::size_t kBetween = 3;  // letters: a comma and a space
  if (!due.code.is(DueKind::session) || due.to.empty()) return false;
  const std::size_t at = clause.text.find(due.text);
  return at != std::string::npos && std::any_of(clause.due.begin(), clause.due.end(), [&](const DueMention& other) {
           if (!other.code.is(DueKind::by) || other.to < due.from || other.to > due.to) return false;
           const std::size_t next = clause.text.find(other.text, at + due.text.size());
           return next != std::string::npos && next <= at + due.text.size() + kBetween;
         });
}

bool in_window(const Occurrence& occurrence, const ResolvedDue& due, const CalendarWindow& window) {
  if (window.from <= occurrence.due && occurrence.due <= window.to) return true;
  const bool under_way = occurrence.due < window.from && occurrence.days.to >= window.from;
  return under_way && due.occurrences.size() == 1;  // a session goes on after its opening; a recurrence shows its next times only
}

}  // namespace

// It recurs yearly or less often, and the store knows of no day but that of its adoption: it falls due on none that could be told, unless
// the organ counts from it.
bool CalendarEntries::falls_on_anniversary(const ObligationRow& row, std::size_t dues, bool named) const {
  if (dues != 1 || named || !is_recurring(row.clause)) return false;
  const BodySessions* organ = calendar_.body(row.body);
  if (organ != nullptr && organ->counts_from_adoption && !row.clause.actors.empty()) return false;
  const auto yearly = [](const DueMention& due) {
    return due.code.is_yearly() || (due.code.duration() && due.code.duration()->unit == Duration::Unit::years);
  };
  return std::any_of(row.clause.due.begin(), row.clause.due.end(), yearly);
}

// The organ decided to do it itself.
bool CalendarEntries::is_own_act(const ObligationRow& row) const {
  return !row.clause.actors.empty() && std::all_of(row.clause.actors.begin(), row.clause.actors.end(), [&](const ActorMention& actor) {
    const BodySessions* body = calendar_.body(actor.name);
    return body != nullptr && body->body == row.body;
  });
}

// What a session was to have before it, or decided to do itself, in its first part, when the committee of the document met, where that does
// not meet in the later parts; or what another organ asked for at that session.
bool CalendarEntries::is_past_main_part(const ObligationRow& row, const Occurrence& occurrence) const {
  if (!occurrence.session) return false;
  const bool own = occurrence.session->body == row.body;
  if (own && row.committee.empty()) return false;
  const BodySessions* organ = calendar_.body(occurrence.session->body);
  if (organ == nullptr || organ->later_parts.empty()) return false;
  if (own && std::find(organ->later_parts.begin(), organ->later_parts.end(), row.committee) != organ->later_parts.end()) return false;
  const std::optional<Day> adopted = parse_day(row.adopted);
  if (!adopted || *adopted >= occurrence.days.from) return false;
  const bool decided = own && is_own_act(row) && !delivers(row.clause, {"meeting"});
  if (!is_told(row.clause) && !delivers(row.clause, {"agenda"}) && !decided) return false;
  const std::optional<Session> session = calendar_.find(*occurrence.session);
  return session && session->parts.size() > 1 && session->parts.front().days.to < window_.as_of;
}

// What was to be done by the opening of a session that runs, such as to put an item on its agenda.
bool CalendarEntries::is_past_opening(const ObligationRow& row, const DueMention& mention, const Occurrence& occurrence) const {
  if (!occurrence.session || occurrence.days.from >= window_.as_of) return false;
  const BodySessions* organ = calendar_.body(occurrence.session->body);
  if (organ == nullptr) return false;
  const auto has = [&](const std::string& words) { return mention.text.find(words) != std::string::npos; };
  const std::optional<Day> adopted = parse_day(row.adopted);
  return adopted && *adopted < occurrence.days.from && std::any_of(organ->at_opening.begin(), organ->at_opening.end(), has);
}

CalendarEntry CalendarEntries::entry_of(const ObligationRow& row, const DueMention& mention, const ResolvedDue& due,
                                        const Occurrence& occurrence) {
  const Clause& clause = row.clause;
  CalendarEntry entry;
  entry.id = clause.id;
  entry.symbol = clause.symbol;
  entry.title = row.title;
  entry.paragraph = clause.paragraph;
  entry.subject = subject_of(clause);
  entry.topic = about_of(clause, row.title);
  entry.agenda_item = row.agenda_item;
  entry.committee = row.committee;
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
  entry.assigned_to = row.assigned_to;
  entry.amended = amendment_words(row.amendments);
  for (const Amendment& one : row.amendments)
    if (one.field == "due") entry.read_code = one.read.substr(0, one.read.find(','));
  const std::optional<Day> adopted = parse_day(row.adopted);
  if (at_end_of_session(mention) || (occurrence.session && adopted && occurrence.days.from <= *adopted)) {
    entry.due = occurrence.days.to;  // no opening is ahead of what was adopted during the session
    return entry;
  }
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

// "Decides to extend the mandate for three years: (a) To examine …": one end, not one of each item.
bool CalendarEntries::told_before(const Clause& clause, const DueMention& due) {
  if (!due.code.is_span()) return false;
  const std::string paragraph = clause.paragraph.substr(0, clause.paragraph.find('('));
  const bool own = paragraph == clause.paragraph || clause.text.find(due.text) != std::string::npos;
  return !told_.insert(clause.symbol + ' ' + paragraph + ' ' + due.code.text()).second && !own;
}

void CalendarEntries::add(const ObligationRow& row, const StatusOnDay& status, std::vector<CalendarEntry>& entries) {
  if (status.status == Status::standing) return;  // it recurs on no day that is known
  const bool recurs = is_recurring(row.clause);
  std::vector<DueCode> codes;
  std::vector<const DueMention*> mentions;  // beside `codes`
  DueContext context{parse_day(row.adopted), std::nullopt, window_.to};
  for (const DueMention& due : row.clause.due) {
    // A span without days is counted from an event that is not known.
    if (due.code.is(DueKind::none) || (due.code.is(DueKind::within) && due.to.empty())) continue;
    if (!recurs && (told_before(row.clause, due) || is_counted_out(row.clause, due) || has_own_deadline(row.clause, due))) continue;
    if (recurs && due.code.is_span()) {  // it only ends the recurrence
      context.renewed = parse_day(due.to);
      continue;
    }
    codes.push_back(due.code);
    mentions.push_back(&due);
  }
  for (const std::string& end : {recurs_until(row.clause, row.adopted), status.until})
    if (const auto until = parse_day(end); recurs && until && !context.renewed) context.renewed = until;
  const auto first = recurs && codes.size() == 1 ? day_of_year(row.clause, *mentions.front(), context.adopted) : std::nullopt;
  const bool without_day = !window_.all && falls_on_anniversary(row, codes.size(), first.has_value());
  bool past_part = false;
  if (recurs && codes.size() == 1) {
    if (first) {
      codes.insert(codes.begin(), DueCode::by(*first));
      mentions.insert(mentions.begin(), mentions.front());
    }
  }
  const std::vector<ResolvedDue> resolved = resolve_dues(codes, context, calendar_);
  const bool overdue = status.status == Status::overdue;
  for (std::size_t i = 0; i < resolved.size(); ++i) {
    const ResolvedDue& due = resolved[i];
    for (const Occurrence& occurrence : due.occurrences) {
      if (occurrence.days.to < window_.as_of && !overdue) continue;  // of several dues those that are over
      const bool last = &occurrence == &due.occurrences.back();
      if (!in_window(occurrence, due, window_) && !(overdue && last && window_.with_overdue)) continue;
      if (without_day) {
        ++without_day_;
        return;
      }
      const bool over =
          is_past_opening(row, *mentions[i], occurrence) || (!at_end_of_session(*mentions[i]) && is_past_main_part(row, occurrence));
      if (!window_.all && !overdue && over) {
        past_part = true;
        continue;
      }
      entries.push_back(entry_of(row, *mentions[i], due, occurrence));
      if (occurrence.session && entries.back().due < window_.from && !overdue) entries.back().due = occurrence.days.to;
      if (occurrence.session && mentions[i]->from.empty() && parse_day(mentions[i]->to)) entries.back().due = *parse_day(mentions[i]->to);
      entries.back().status = overdue ? "overdue" : "open";
      entries.back().changed = last_change(row, overdue ? std::optional(occurrence.days.to + date::days(1)) : std::nullopt);
    }
  }
  if (past_part) ++past_part_;
}

}  // namespace mandates
