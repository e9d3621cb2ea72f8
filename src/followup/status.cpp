// Decides the status of an obligation.
#include "followup/status.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "calendar/day.h"
#include "document/parts.h"
#include "extraction/delivers.h"
#include "followup/due_state.h"
#include "store/evidence_place.h"

namespace mandates {
namespace {

constexpr std::array<const char*, 9> kWords = {"closed",   "fulfilled", "renewed", "ended",   "overdue",
                                               "no-trace", "open",      "undated", "standing"};

constexpr int kYearsOfReminders = 3;  // after that nobody is reminded of what no document mentions
constexpr int kYearsUndated = 2;
constexpr int kYearsOfSilence = 10;  // what recurs and was not heard of for so long falls due on no day that could be told
constexpr int kYearsUnheard = 5;     // a duty without a last day is shown so long where no later document upholds its own
constexpr int kYearsOfCycle = 3;     // the same of a cycle of the Security Council: it decides on its missions and committees more often
constexpr int kDaysOfRenewal = 40;   // so long before its end a mandate is prolonged
constexpr int kDaysOfAnswers = 400;  // so long after its last day an answer to what was due may stand in a document

std::string years_later(const std::string& day, int years) {
  const auto from = parse_day(day);
  return from ? iso_day(add(*from, {years, Duration::Unit::years})) : std::string(kNever);
}

std::string days_later(const std::string& day, int days) {
  const auto from = parse_day(day);
  return from ? iso_day(*from + date::days(days)) : std::string(kNever);
}

// It is for sessions of which no days are known, nor a year.
bool at_unknown_session(const Clause& clause) {
  constexpr std::size_t kYear = 4;  // digits
  const auto unknown = [](const DueMention& due) {
    return due.code.is(DueKind::session) && due.to.empty() && due.code.session_ref().session.size() != kYear;
  };
  return !clause.due.empty() && std::all_of(clause.due.begin(), clause.due.end(), unknown);
}

// Of a meeting only its length is known: "for two days".
bool has_length_only(const Clause& clause) {
  const auto length = [](const DueMention& due) { return due.code.is(DueKind::for_duration) && due.to.empty(); };
  return !clause.due.empty() && delivers(clause, {"meeting"}) && std::all_of(clause.due.begin(), clause.due.end(), length);
}

// A single thing that is asked for without a time, or at one whose day is not known.
bool is_undated(const Clause& clause, bool once, bool always) {
  return at_unknown_session(clause) || has_length_only(clause) ||
         (clause.due.empty() && (once || (!always && delivers(clause, {"report", "briefing", "meeting"}))));
}

bool by_then(const LaterAct& act, const std::string& day) {
  return act.day.empty() || act.day <= day;
}

std::string place_of(const LaterAct& act) {
  if (is_preamble(act.paragraph)) return act.document + ", " + act.paragraph;
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
    if (due.code.is(DueKind::every)) return "recurring: " + due.text;
  return "due without a day: " + clause.due.front().text;
}

// A council prolongs its mandates again and again, and not all that it decides is held.
bool is_of_council(const Clause& clause) {
  return clause.symbol.starts_with("S/") || clause.symbol.starts_with("A/HRC/");
}

// What goes on for a time that is counted, or by a decision of a council: that the time passed shows nothing.
bool may_be_prolonged(const Clause& clause, const DueState& due) {
  return due.lasting && (due.counted || is_of_council(clause));
}

// A meeting that is to take place on days that are printed, or an item that an organ decides to take up at a session, is over with it; so
// is what goes on for a time. That the day of another act has passed does not show that it was done.
bool ends_with_time(const Clause& clause, const DueState& due, bool written) {
  const bool decided = clause.type == "deciding" && delivers(clause, {"agenda"});
  const auto on_days = [&](const DueMention& one) { return one.code.is(DueKind::in) && one.to == due.last && has_exact_days(one); };
  const bool held = delivers(clause, {"meeting"}) && std::any_of(clause.due.begin(), clause.due.end(), on_days);
  const bool takes_place = (decided || held) && !is_told(clause);
  return due.dated && ((!due.deadline && takes_place && !written) || due.lasting);
}

StatusEvidence evidence_of(const LaterAct& act) {
  return {act.document, act.paragraph, act.words};
}

// The last day has passed.
StatusOnDay after_its_day(const Clause& clause, const ObligationFacts& facts, const DueState& due, const std::string& day) {
  if (due.lasting && facts.goes_on && !facts.goes_on(days_later(due.last, -kDaysOfRenewal)))
    return {Status::no_trace, "its time passed on " + due.last + "; the store holds nothing later of its organ that could prolong it"};
  if (due.lasting && facts.passed)
    return {Status::no_trace,
            "its time passed on " + due.last + "; " + facts.passed->document + " speaks of it later, and nothing in the store prolongs it",
            evidence_of(*facts.passed)};
  if (may_be_prolonged(clause, due))
    return {Status::no_trace, "its time passed on " + due.last + "; whether it was prolonged the store does not show"};
  if (ends_with_time(clause, due, facts.once)) return {Status::ended, "its time passed on " + due.last};
  const std::string was = "was due by " + due.last;
  if (day > years_later(due.last, kYearsOfReminders))
    return {Status::no_trace,
            was + fmt::format("; for {} years nothing in the store answered it or asked for it again", kYearsOfReminders)};
  if (!is_told(clause)) return {Status::no_trace, was + "; documents do not show whether such a thing was done"};
  if (is_in_part(clause.paragraph))
    return {Status::no_trace, was + "; its document is on several subjects, and no later one shows that it is on this"};
  const std::string begin = facts.adopted.empty() ? due.last_begin : std::max(due.last_begin, days_later(facts.adopted, 1));
  const std::string from = due.deadline ? due.last : begin;
  const auto could = facts.holding ? facts.holding(from, std::min(day, days_later(due.last, kDaysOfAnswers))) : std::nullopt;
  if (!could) return {Status::no_trace, was + "; the store holds no later document of its family in which an answer could stand"};
  return {Status::overdue,
          was + "; the store goes on with " + could->document + " of " + could->day + " and shows no answer",
          {could->document, could->paragraph, could->words}};
}

StatusOnDay undated(const Clause& clause, const ObligationFacts& facts, const std::string& day) {
  const std::string what = at_unknown_session(clause)                    ? "asked for at a session whose days are not known"
                           : facts.once && !delivers(clause, {"report"}) ? "to be done once, without a time"
                                                                         : "asked for without a time";
  if (facts.adopted.empty() || day <= last_day_undated(facts.adopted)) return {Status::undated, what};
  return {Status::no_trace, what + fmt::format("; for {} years nothing in the store answered it", kYearsUndated)};
}

// The last day of those that evidence of one time of several, or of a recurrence, answers.
std::string answered_until(const ObligationFacts& facts, const std::string& day) {
  std::string until;
  for (const LaterAct& act : facts.fulfilments)
    if (by_then(act, day)) until = std::max(until, act.itself ? act.answers : act.day);
  return until;
}

// The last day on which what recurs without an end is expected, when it was heard of on a day; empty where it does not fade.
std::string fades_after(const DueState& due, const std::string& heard_of) {
  return due.may_fade && !heard_of.empty() ? years_later(heard_of, kYearsOfSilence) : std::string();
}

// The same of what is adopted on a day and was answered until another: what falls on no day that is known is not expected before somebody
// follows it.
std::string expected_until(const Clause& clause, const DueState& due, const std::string& adopted, const std::string& answered) {
  if (due.may_fade && !due.dated && answered.empty() && falls_on_no_day(clause)) return adopted;
  return fades_after(due, std::max({adopted, due.last, answered}));
}

// What recurs without an end, of which the store has been silent for long, may go on; nothing shows it.
StatusOnDay recurring(const Clause& clause, const ObligationFacts& facts, const DueState& due, const std::string& day,
                      const std::string& answered) {
  const std::string last = expected_until(clause, due, facts.adopted, answered);
  if (facts.mandate_ends || last.empty() || day <= last) return {Status::open, due.next_words, {}, due.next_day, due.approximate};
  if (last == facts.adopted) return {Status::standing, recurring_words(clause) + ", on no day that is known"};
  return {Status::no_trace, recurring_words(clause) + fmt::format("; for {} years the store shows nothing of it", kYearsOfSilence)};
}

// What dates alone tell, and the successor that leaves it out.
StatusOnDay by_dates(const Clause& clause, const ObligationFacts& facts, const std::string& day) {
  const std::string answered = answered_until(facts, day);
  const DueState due = due_state(clause, facts.adopted, day, answered);
  const bool retired = facts.dropped && by_then(*facts.dropped, day);
  if (due.ended && !due.ahead && facts.passed && !retired && is_next_only(clause))
    return {Status::no_trace, "was due by " + due.last + "; nothing in the store answered it or asked for it again"};
  if (due.ended && !due.ahead && !retired && is_of_council(clause))
    return {Status::no_trace, "it recurred until " + due.recurred_until + "; whether it was prolonged the store does not show"};
  if (due.ended && !due.ahead) return {Status::ended, "it recurred until " + due.recurred_until};
  if (due.ahead) return {Status::open, due.next_words, {}, due.next_day, due.approximate};
  const bool left_out = (!due.dated || due.recurs) && retired;
  // What was to be done once is not retired by a successor that leaves it out: nothing shows whether it was done.
  const bool once = facts.once && !due.any;
  // What was over by then is over for that reason; a mandate is prolonged, often by what the store does not hold.
  const bool own_end = left_out && facts.event && facts.event->day < facts.dropped->day;
  const bool near = facts.near && by_then(*facts.near, day);
  if (left_out && !once && !near && !own_end)
    return {Status::ended, "not repeated by " + facts.dropped->document, {facts.dropped->document, {}, {}}};
  if ((!due.dated || due.recurs) && facts.anew && by_then(*facts.anew, day))
    return {Status::ended, "what it belongs to was ended by " + place_of(*facts.anew), evidence_of(*facts.anew)};
  if (facts.event && day > facts.event->day)
    return {Status::ended, "what it was asked for ended by " + facts.event->day + ", " + place_of(*facts.event), evidence_of(*facts.event)};
  const auto& mandate = facts.mandate_ends;
  const bool over = mandate && (due.any ? due.recurs && !mandate->report.empty() && day > mandate->report : day > mandate->day);
  if (left_out && once)
    return {Status::no_trace,
            (delivers(clause, {"report"}) ? "asked for without a time; " : "to be done once, without a time; ") + facts.dropped->document +
                " goes on without it and shows no answer",
            {facts.dropped->document, {}, {}}};
  if (due.dated && !due.recurs) return after_its_day(clause, facts, due, day);
  if (near)
    return {
        Status::no_trace,
        facts.near->document + " goes on without these words; whether its ¶" + facts.near->paragraph + " asks this again is not certain",
        evidence_of(*facts.near)};
  if (facts.passed && day > facts.passed->day)
    return {Status::no_trace,
            facts.passed->document +
                " goes on with the matter and neither repeats nor ends it; nothing in the store shows that it is in force after " +
                facts.passed->day,
            {facts.passed->document, {}, {}}};
  if (over)
    return {Status::no_trace,
            "the mandate it belongs to went until " + mandate->day + " by " + place_of(*mandate) +
                "; whether it was prolonged the store does not show",
            evidence_of(*mandate)};
  if (facts.once && facts.event && !due.any) {
    const std::string &first = facts.event->answers, &last = facts.event->day;
    // what is undated else may be looked for longer than the event lasts
    return {Status::open, "for what takes place by " + last + ", " + place_of(*facts.event), evidence_of(*facts.event),
            first >= day && first <= last ? first : last};
  }
  const bool forgotten = !facts.unheard_after.empty() && day > facts.unheard_after;
  const int years = years_shown(clause);
  if (forgotten && !facts.adopted.empty() && facts.unheard_after < years_later(facts.adopted, years))
    return {Status::no_trace,
            fmt::format("it stands in the budget of a year; for {} years no document in the store has asked it again", kYearsUndated)};
  if (forgotten)
    return {Status::no_trace,
            fmt::format("for {} years no document in the store has asked it again, or upheld the one that asks it", years)};
  if (due.recurs && !due.next_day.empty()) return recurring(clause, facts, due, day, answered);
  if (is_undated(clause, facts.once, facts.always)) return undated(clause, facts, day);
  return {Status::standing, due.any ? recurring_words(clause) : "no due"};
}

StatusOnDay fulfilled_by(const Clause& clause, const LaterAct& act) {
  if (act.itself) {
    std::string reason = act.document + (act.day.empty() ? "" : " of " + act.day) + ", submitted for it";
    if (const std::string late = lateness_words(act.day, act.submit_by); !late.empty()) reason += ", " + late;
    return {Status::fulfilled, reason, evidence_of(act)};
  }
  if (clause.type == "deciding" && delivers(clause, {"agenda"}) && !delivers(clause, {"meeting"}))
    return {Status::fulfilled, "taken up by " + place_of(act), evidence_of(act)};
  const std::string report = !act.report.empty() ? act.report : is_told(clause) ? "the report" : "what was asked for";
  return {Status::fulfilled, report + ", acknowledged by " + place_of(act), evidence_of(act)};
}

}  // namespace

std::string last_day_expected(const Clause& clause, const std::string& adopted) {
  return expected_until(clause, due_state(clause, adopted, kNever), adopted, {});
}

std::string last_day_heard_of(const Clause& clause, const std::string& adopted, const std::string& upheld) {
  const DueState due = due_state(clause, adopted, kNever);
  if (due.recurs ? !due.may_fade : due.dated) return {};
  std::string last = last_day_of_silence(std::max({adopted, due.last, upheld}), years_shown(clause));
  for (const DueMention& one : clause.due) {
    if (!one.code.is_periodic()) continue;
    if (const auto day = parse_day(last))
      last = iso_day(add(*day, *one.code.duration()));  // so much later the next time may be reported on
    break;
  }
  return last;
}

std::string last_day_of_silence(const std::string& heard_of, int years) {
  return parse_day(heard_of) ? years_later(heard_of, years) : std::string();
}

int years_shown(const Clause& clause) {
  return clause.symbol.starts_with("S/") && recurs_within_year(clause) ? kYearsOfCycle : kYearsUnheard;
}

const char* status_word(Status status) {
  return kWords.at(static_cast<std::size_t>(status));
}

std::optional<Status> read_status(std::string_view word) {
  if (word == "lapsed") return Status::ended;
  if (word == "no trace") return Status::no_trace;
  const auto found = std::find(kWords.begin(), kWords.end(), word);
  if (found == kWords.end()) return std::nullopt;
  return static_cast<Status>(found - kWords.begin());
}

std::vector<std::string> status_words() {
  return {kWords.begin(), kWords.end()};
}

bool is_live(Status status) {
  return status == Status::overdue || status == Status::open || status == Status::undated || status == Status::standing;
}

std::string last_day_undated(const std::string& adopted) {
  return years_later(adopted, kYearsUndated);
}

std::string lateness_words(const std::string& issued, const std::string& submit_by) {
  const auto day = parse_day(issued), by = parse_day(submit_by);
  if (!day || !by) return {};
  const auto days = (*day - *by).count();
  if (days <= 0) return "in time: it was to be submitted by " + submit_by;
  return fmt::format("{} day{} late: it was to be submitted by {}", days, days == 1 ? "" : "s", submit_by);
}

bool answers_all(const Clause& clause, const std::string& day) {
  const std::string begin = last_begin(clause);
  return begin.empty() || (begin != kNever && (day.empty() || day >= begin));
}

Term term_of(const Clause& clause, const std::string& adopted, bool always) {
  const DueState due = due_state(clause, adopted, kNever);
  Term term;
  term.until_dropped = !due.dated || due.recurs;
  if (due.recurs) return term;
  if (due.ended || ends_with_time(clause, due, false) || (due.dated && !is_told(clause))) {
    term.over = days_later(due.last, 1);
  } else if (due.dated) {
    term.over = days_later(years_later(due.last, kYearsOfReminders), 1);
  } else if (is_undated(clause, false, always) && !adopted.empty()) {
    term.over = days_later(last_day_undated(adopted), 1);
  }
  return term;
}

StatusOnDay status_on(const Clause& clause, const ObligationFacts& facts, const std::string& day) {
  if (const Entry* entry = closing_entry(facts.entries, day)) return {Status::closed, closing_words(*entry)};
  const auto happened = [&](const LaterAct& act) { return by_then(act, day); };
  const auto renewal = std::find_if(facts.renewals.begin(), facts.renewals.end(), happened);
  const bool renewed = renewal != facts.renewals.end();
  // Of what recurs, or is due several times, a report answers one time only.
  const auto settles = [&](const LaterAct& act) {
    return happened(act) && (renewed || answers_all(clause, act.itself ? act.answers : act.day));
  };
  const auto fulfilment = std::find_if(facts.fulfilments.begin(), facts.fulfilments.end(), settles);
  if (fulfilment != facts.fulfilments.end()) return fulfilled_by(clause, *fulfilment);
  if (renewed) return {Status::renewed, "asked again by " + place_of(*renewal), evidence_of(*renewal)};
  StatusOnDay status = by_dates(clause, facts, day);
  if (facts.mandate_ends) status.until = facts.mandate_ends->day;
  return status;
}

}  // namespace mandates
