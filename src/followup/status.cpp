// Decides the status of an obligation.
// Must not know: the clock, the store's tables.
#include "followup/status.h"

#include <algorithm>
#include <array>

#include "calendar/day.h"

namespace mandates {
namespace {

constexpr std::array<const char*, 7> kWords = {"closed", "fulfilled", "renewed", "overdue", "open", "standing", "lapsed"};

/// How the dues of an obligation stand on a day.
struct DueState {
  bool any = false;       ///< it has a due at all
  bool dated = false;     ///< one with days
  bool ahead = false;     ///< one that has not passed
  bool deadline = false;  ///< the last one is a deadline, not a window or session
  std::string last;       ///< last day of the last range
  std::string next;       ///< of the next range that has not passed: its words
};

std::string_view kind_of(const DueMention& due) {
  return std::string_view(due.code).substr(0, due.code.find(':'));
}

std::string range_of(const DueMention& due) {
  const std::string about = due.approximate ? "about " : "";
  if (kind_of(due) == "by" || due.from.empty() || due.from == due.to) return "by " + about + due.to;
  return about + due.from + " to " + due.to;
}

DueState due_state(const Clause& clause, const std::string& day) {
  DueState state;
  std::string next_to;
  for (const DueMention& due : clause.due) {
    state.any = true;
    const std::string_view kind = kind_of(due);
    if (due.to.empty() || kind == "every") continue;
    state.dated = true;
    if (due.to > state.last) {
      state.last = due.to;
      state.deadline = kind == "by" || kind == "within";
    }
    if (due.to < day) continue;
    state.ahead = true;
    if (next_to.empty() || due.to < next_to) {
      next_to = due.to;
      state.next = "due " + range_of(due);
    }
  }
  return state;
}

bool leaves_evidence(const Clause& clause) {
  return std::any_of(clause.deliverables.begin(), clause.deliverables.end(),
                     [](const DeliverableMention& one) { return one.type == "report" || one.type == "briefing"; });
}

bool by_then(const LaterAct& act, const std::string& day) {
  return act.day.empty() || act.day <= day;
}

std::string place_of(const LaterAct& act) {
  if (act.paragraph == "preamble") return act.document + ", preamble";
  return act.document + " ¶" + act.paragraph;
}

/// The entry that decides whether it is closed on a day; null where it is not.
const Entry* closing_entry(const std::vector<Entry>& entries, const std::string& day) {
  const Entry* last = nullptr;
  for (const Entry& entry : entries) {
    const std::string since = entry.day.empty() ? entry.entered_at.substr(0, 10) : entry.day;
    if (entry.kind != EntryKind::note && since <= day) last = &entry;
  }
  return last && last->kind == EntryKind::close ? last : nullptr;
}

std::string closing_words(const Entry& entry) {
  std::string words = "closed";
  if (!entry.entered_by.empty()) words += " by " + entry.entered_by;
  if (!entry.day.empty()) words += " on " + entry.day;
  if (!entry.by_symbol.empty()) words += ": " + entry.by_symbol;
  if (!entry.note.empty()) words += (entry.by_symbol.empty() ? ": " : ", ") + entry.note;
  return words;
}

std::string recurring_words(const Clause& clause) {
  for (const DueMention& due : clause.due)
    if (kind_of(due) == "every") return "recurring: " + due.text;
  return "due without a day: " + clause.due.front().text;
}

// An act in a window or at a session leaves nothing behind that could show that it was done; a deadline or a report does.
bool lapses_with_time(const Clause& clause, const DueState& due) {
  return due.dated && !due.deadline && !leaves_evidence(clause);
}

// What dates alone tell.
StatusOnDay by_dates(const Clause& clause, const ObligationFacts& facts, const std::string& day) {
  const DueState due = due_state(clause, day);
  if (due.ahead) return {Status::open, due.next};
  if (due.dated) {
    if (lapses_with_time(clause, due)) return {Status::lapsed, "its time passed on " + due.last};
    return {Status::overdue, "was due by " + due.last};
  }
  if (facts.dropped && by_then(*facts.dropped, day)) return {Status::lapsed, "not repeated by " + facts.dropped->document};
  return {Status::standing, due.any ? recurring_words(clause) : "no due"};
}

}  // namespace

const char* status_word(Status status) {
  return kWords.at(static_cast<std::size_t>(status));
}

std::optional<Status> read_status(std::string_view word) {
  const auto found = std::find(kWords.begin(), kWords.end(), word);
  if (found == kWords.end()) return std::nullopt;
  return static_cast<Status>(found - kWords.begin());
}

std::vector<std::string> status_words() {
  return {kWords.begin(), kWords.end()};
}

bool is_live(Status status) {
  return status == Status::overdue || status == Status::open || status == Status::standing;
}

Term term_of(const Clause& clause) {
  const DueState due = due_state(clause, kNever);
  Term term;
  term.until_dropped = !due.dated;
  if (!lapses_with_time(clause, due)) return term;
  const auto last = parse_day(due.last);
  if (last) term.over = iso_day(*last + date::days(1));
  return term;
}

StatusOnDay status_on(const Clause& clause, const ObligationFacts& facts, const std::string& day) {
  if (const Entry* entry = closing_entry(facts.entries, day)) return {Status::closed, closing_words(*entry)};
  const auto happened = [&](const LaterAct& act) { return by_then(act, day); };
  const auto fulfilment = std::find_if(facts.fulfilments.begin(), facts.fulfilments.end(), happened);
  if (fulfilment != facts.fulfilments.end()) {
    const std::string report = fulfilment->report.empty() ? "the report" : fulfilment->report;
    return {Status::fulfilled, report + ", acknowledged by " + place_of(*fulfilment)};
  }
  const auto renewal = std::find_if(facts.renewals.begin(), facts.renewals.end(), happened);
  if (renewal != facts.renewals.end()) return {Status::renewed, "asked again by " + place_of(*renewal)};
  return by_dates(clause, facts, day);
}

}  // namespace mandates
