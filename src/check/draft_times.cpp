// Times in a draft: dues compared with the calendar, rhythm compared with the predecessor.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "calendar/due_code.h"
#include "calendar/planning.h"
#include "check/draft_check.h"
#include "extraction/delivers.h"

namespace mandates {
namespace {

/// The sessions at which a clause is due.
std::set<SessionRef> sessions_of(const Clause& clause) {
  std::set<SessionRef> sessions;
  for (const DueMention& due : clause.due) {
    if (due.code.is(DueKind::session)) sessions.insert(due.code.session_ref());
  }
  return sessions;
}

/// How many sessions after its own a document asks for something; 0 where that is not known.
int sessions_ahead(const Clause& clause, const Document& document) {
  const auto own = session_number(document.session);
  int ahead = 0;
  for (const SessionRef& session : sessions_of(clause)) {
    const auto number = session_number(session.session);
    if (own && number && session.body == document.body && *number > *own && (ahead == 0 || *number - *own < ahead)) ahead = *number - *own;
  }
  return ahead;
}

std::string recurrence_of(const Clause& clause) {
  for (const DueMention& due : clause.due)
    if (due.code.is(DueKind::every)) return due.code.text();
  return {};
}

std::string times_words(int ahead, const std::string& every) {
  if (!every.empty()) return every;
  return fmt::format("{} session{} later", ahead, ahead == 1 ? "" : "s");
}

/// True for reports or briefings that are due at different sessions of one body.
bool for_another_session(const Clause& now, const Clause& before) {
  if (!is_told(now) || !is_told(before)) return false;
  const std::set<SessionRef> here = sessions_of(now), there = sessions_of(before);
  if (here.empty() || there.empty()) return false;
  return std::any_of(there.begin(), there.end(), [&](const SessionRef& one) { return one.body == here.begin()->body; }) &&
         std::none_of(there.begin(), there.end(), [&](const SessionRef& one) { return here.contains(one); });
}

}  // namespace

void DraftChecker::find_dues(DraftReport& report) {
  std::set<SessionRef> taken_up;  // sessions whose agenda takes the item, as the draft has it
  for (const StoredClause& stored : report.draft.clauses)
    if (delivers(stored.clause, {"agenda"})) taken_up.merge(sessions_of(stored.clause));
  for (const std::size_t place : asked_now_) {
    const Clause& clause = report.draft.clauses[place].clause;
    for (const DueMention& due : clause.due) {
      if (due.code.is(DueKind::by) && !due.to.empty() && due.to <= day_)
        report.findings.push_back({.check = "time",
                                   .paragraph = clause.paragraph,
                                   .message = fmt::format("due by {}, which is no later than {}", due.to, day_),
                                   .words = due.text,
                                   .rule = due.rule});
    }
    if (!delivers(clause, {"report"})) continue;
    const std::set<SessionRef> sessions = sessions_of(clause);
    const bool taken = std::any_of(sessions.begin(), sessions.end(), [&](const SessionRef& one) { return taken_up.contains(one); });
    for (const SessionRef& session : sessions) {
      const auto plan = plan_documents(session, calendar_);
      if (plan && iso_day(plan->submit_by) <= day_)
        report.findings.push_back(
            {.check = "time",
             .paragraph = clause.paragraph,
             .message = fmt::format("a report for the {} would have to be submitted by {} ({}), which is no later than {}",
                                    session_words(session), iso_day(plan->submit_by), plan->reasoning, day_),
             .words = clause.text});
      const bool same_body = std::any_of(taken_up.begin(), taken_up.end(), [&](const SessionRef& one) { return one.body == session.body; });
      if (same_body && !taken)
        report.findings.push_back({.check = "session",
                                   .paragraph = clause.paragraph,
                                   .message = fmt::format("a report is due at the {}, but the item is taken up at the {}",
                                                          session_words(session), session_words(*taken_up.begin())),
                                   .words = clause.text});
    }
  }
}

// A report of the predecessor that still stands open for a session, and which the draft asks for another.
void DraftChecker::find_contradictions(DraftReport& report) {
  for (const Link& link : links_) {
    const Clause& now = report.draft.clauses[asked_now_[link.clause]].clause;
    const StoredClause& before = report.predecessor->clauses[asked_before_[link.previous]];
    if (for_another_session(now, before.clause)) contradict(report, now, before.clause, status_of_(store_.clause(before.key)));
  }
}

void DraftChecker::contradict(DraftReport& report, const Clause& clause, const Clause& open, const StatusOnDay& status) {
  if (!for_another_session(clause, open) || !is_live(status.status) || status.next_day.empty() || status.next_day <= day_) return;
  report.findings.push_back({.check = "open",
                             .paragraph = clause.paragraph,
                             .message = fmt::format("asked for the {}; {} ¶{} asks it for the {} ({}, due {})",
                                                    session_words(*sessions_of(clause).begin()), open.symbol, open.paragraph,
                                                    session_words(*sessions_of(open).begin()), status_word(status.status), status.next_day),
                             .words = clause.text,
                             .other = open.id,
                             .other_words = open.text});
}

void DraftChecker::find_rhythm(DraftReport& report) {
  for (const Link& link : links_) {
    const Clause& now = report.draft.clauses[asked_now_[link.clause]].clause;
    const Clause& before = report.predecessor->clauses[asked_before_[link.previous]].clause;
    if (!delivers(now, {"report", "briefing", "meeting"})) continue;
    const int ahead_now = sessions_ahead(now, report.draft.document), ahead_before = sessions_ahead(before, report.predecessor->document);
    const std::string every_now = recurrence_of(now), every_before = recurrence_of(before);
    const bool known = (ahead_now > 0 || !every_now.empty()) && (ahead_before > 0 || !every_before.empty());
    if (!known || (ahead_now == ahead_before && every_now == every_before)) continue;
    report.findings.push_back({.check = "rhythm",
                               .paragraph = now.paragraph,
                               .message = fmt::format("{}, in {} ¶{} {}", times_words(ahead_now, every_now), before.symbol,
                                                      before.paragraph, times_words(ahead_before, every_before)),
                               .words = now.text,
                               .other = before.id,
                               .other_words = before.text});
  }
}

}  // namespace mandates
