// Resolves due codes to days, single or combined.
#include "calendar/due_resolution.h"

#include <algorithm>
#include <functional>

namespace mandates {
namespace {

ResolvedDue resolved(const DueCode& code, Occurrence occurrence, const std::string& reason) {
  return {code, {std::move(occurrence)}, code.text() + " → " + reason, {}};
}

ResolvedDue unresolved(const DueCode& code, const std::string& reason) {
  return {code, {}, code.text() + " → " + reason, reason};
}

Occurrence at_session(const Session& session) {
  return {session.reports, session.meeting, session.ref};
}

ResolvedDue going_on_until(const DueCode& code, Day end, bool approximate, const DueContext& context) {
  const Day from = context.adopted ? std::min(*context.adopted, end) : end;
  return resolved(code, {{from, end, approximate}, end, {}}, "goes on until " + iso_day(end));
}

/// What goes on until a session is over with the last day of that session, which may still take up what was asked.
ResolvedDue resolve_session(const DueCode& code, const DueContext& context, const SessionCalendar& calendar) {
  const SessionAnswer answer = calendar.ask(code.session_ref());
  if (!answer.session) return unresolved(code, answer.unknown);
  const Session& session = *answer.session;
  if (session.without_end) return unresolved(code, session_words(session.ref) + " is resumed again and again; its next day is not known");
  if (code.is(DueKind::until)) return going_on_until(code, session.days.to, session.days.approximate, context);
  return resolved(code, at_session(session), session.reasoning);
}

/// Days from adoption over a duration. Where a mandate is extended it may run on from the end of the one before, which the code does not
/// tell: so its end is approximate.
ResolvedDue resolve_span(const DueCode& code, const DueContext& context) {
  if (!context.adopted) return unresolved(code, "counted from adoption, and the day of adoption is not known");
  const Day end = add(*context.adopted, *code.duration());
  const bool extension = code.kind() == DueKind::for_duration;
  return resolved(code, {{*context.adopted, end, extension}, end, {}},
                  duration_words(*code.duration()) + " from adoption on " + iso_day(*context.adopted) + ": " + (extension ? "about " : "") +
                      iso_day(end));
}

/// The last day for which a recurrence is wanted.
std::optional<Day> end_of_recurrence(const DueContext& context) {
  if (context.renewed && context.horizon) return std::min(*context.renewed, *context.horizon);
  return context.renewed ? context.renewed : context.horizon;
}

/// Collects what `nth` gives for 1, 2, 3, … until it gives nothing or the recurrence ends.
void expand(ResolvedDue& due, const DueContext& context, const std::function<std::optional<Occurrence>(int)>& nth) {
  const auto end = end_of_recurrence(context);
  for (int times = 1; times <= kMostOccurrences; ++times) {
    auto occurrence = nth(times);
    if (!occurrence || (end && occurrence->due > *end)) return;
    due.occurrences.push_back(std::move(*occurrence));
    if (!end) {
      due.reasoning += "; only the next one, since no end is given";
      return;
    }
  }
  due.reasoning += "; cut after " + std::to_string(kMostOccurrences);
}

void close(ResolvedDue& due, const DueContext& context) {
  if (!due.occurrences.empty()) return;
  due.unresolved = context.renewed && end_of_recurrence(context) == context.renewed ? "renewed before it was due again"
                                                                                    : "not due again before the horizon";
  due.reasoning += "; " + due.unresolved;
}

/// A yearly rhythm follows the sessions of somebody, not the anniversaries of adoption: so those are approximate.
ResolvedDue recur_from_adoption(const DueCode& code, const DueContext& context) {
  if (!context.adopted) return unresolved(code, "counted from adoption, and the day of adoption is not known");
  const Duration rhythm = *code.duration();
  const bool approximate = rhythm.unit == Duration::Unit::years;
  ResolvedDue due{code, {}, code.text() + " → every " + duration_words(rhythm) + " from adoption on " + iso_day(*context.adopted), {}};
  expand(due, context, [&](int times) -> std::optional<Occurrence> {
    const Day day = add(*context.adopted, rhythm, times);
    if (year_of(day) > kLastYear) return std::nullopt;
    return Occurrence{{day, day, approximate}, day, {}};
  });
  close(due, context);
  return due;
}

/// Repeats a first time. Sessions recur with sessions where the rhythm is one of whole years, else from their opening day.
ResolvedDue recur_from(const DueCode& code, const Occurrence& first, const std::string& what, const DueContext& context,
                       const SessionCalendar& calendar) {
  const Duration rhythm = *code.duration();
  const bool months = rhythm.unit == Duration::Unit::months && rhythm.amount % 12 == 0;
  const int years = rhythm.unit == Duration::Unit::years ? rhythm.amount : months ? rhythm.amount / 12 : 0;
  ResolvedDue due{code, {}, code.text() + " → every " + duration_words(rhythm) + " after " + what, {}};
  expand(due, context, [&](int times) -> std::optional<Occurrence> {
    if (year_of(add(first.due, rhythm, times)) >= kLastYear) return std::nullopt;
    if (first.session && years > 0) {
      const auto session = calendar.session_years_later(*first.session, years * times);
      return session ? std::optional(at_session(*session)) : std::nullopt;
    }
    const Day from = first.session ? first.due : first.days.from;
    const Day to = first.session ? first.due : first.days.to;
    const DayRange days{add(from, rhythm, times), add(to, rhythm, times), first.days.approximate};
    return Occurrence{days, days.to, {}};
  });
  close(due, context);
  return due;
}

bool begins_recurrence(const ResolvedDue& due) {
  const DueKind kind = due.code.kind();
  return !due.occurrences.empty() && (kind == DueKind::session || kind == DueKind::by || kind == DueKind::in || kind == DueKind::within);
}

}  // namespace

ResolvedDue resolve_due(const DueCode& code, const DueContext& context, const SessionCalendar& calendar) {
  switch (code.kind()) {
    case DueKind::session:
      return resolve_session(code, context, calendar);
    case DueKind::by:
      return resolved(code, {*code.days(), code.days()->to, {}}, "no later than " + iso_day(code.days()->to));
    case DueKind::in:
      return resolved(code, {*code.days(), code.days()->to, {}}, range_words(*code.days()));
    case DueKind::until:
      return code.days() ? going_on_until(code, code.days()->to, false, context) : resolve_session(code, context, calendar);
    case DueKind::for_duration:
    case DueKind::within:
      return resolve_span(code, context);
    case DueKind::none:
      return unresolved(code, "no due code");
    case DueKind::every:
      break;
  }
  if (!code.duration()) return unresolved(code, "regularly, without a rhythm that gives days");
  return recur_from_adoption(code, context);
}

std::vector<ResolvedDue> resolve_dues(const std::vector<DueCode>& codes, const DueContext& context, const SessionCalendar& calendar) {
  std::vector<ResolvedDue> dues;
  for (const DueCode& code : codes) dues.push_back(resolve_due(code, context, calendar));
  const auto first = std::find_if(dues.begin(), dues.end(), begins_recurrence);
  if (first == dues.end()) return dues;
  const Occurrence begin = first->occurrences.front();
  const std::string what = begin.session ? session_words(*begin.session) : first->code.text();
  for (ResolvedDue& due : dues)
    if (due.code.is_periodic()) due = recur_from(due.code, begin, what, context, calendar);
  return dues;
}

}  // namespace mandates
