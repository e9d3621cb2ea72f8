// Reads dues as of a day.
#include "followup/due_state.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "calendar/day.h"
#include "extraction/delivers.h"
#include "followup/day_of_year.h"
#include "store/rows.h"

namespace mandates {
namespace {

constexpr int kMostTimes = 5200;  // every week of a hundred years

bool is_recurrence(const DueMention& due) {
  return due.code.is(DueKind::every);
}

// A day or range on which something falls due; a span beside a recurrence only ends it.
bool is_range(const DueMention& due, bool beside_recurrence) {
  if (due.to.empty() || is_recurrence(due)) return false;
  return !beside_recurrence || !due.code.is_span();
}

std::string about(const DueMention& due) {
  return due.approximate ? "about " : "";
}

std::string range_of(const DueMention& due) {
  if (due.code.is(DueKind::by) || due.from.empty() || due.from == due.to) return "by " + about(due) + due.to;
  return about(due) + due.from + " to " + due.to;
}

/// A recurrence of a clause: its first day and period, and its last day where it has one.
struct Recurrence {
  const DueMention* every = nullptr;
  std::optional<Day> first;
  std::optional<Duration> period;
  std::string last;
  bool approximate = false;
  bool named = false;  // on a day of the year
};

// "in his next annual report": it recurs, but what stands in it is asked for once.
bool is_next_only(const DueMention& every) {
  return every.code.is_yearly() && every.text.find("next ") != std::string::npos;
}

// "annually for up to two days": so long is each time, not the recurrence.
bool is_length_of_one_time(const DueMention& span, const DueMention& every) {
  const auto period = every.code.duration();
  const auto from = parse_day(span.from), to = parse_day(span.to);
  return span.code.is(DueKind::for_duration) && period && from && to && *to < add(*from, *period);
}

std::optional<Recurrence> recurrence_of(const Clause& clause, const std::string& adopted) {
  Recurrence found;
  const DueMention* first = nullptr;
  for (const DueMention& due : clause.due) {
    if (is_recurrence(due)) found.every = &due;
  }
  if (!found.every) return std::nullopt;
  for (const DueMention& due : clause.due) {
    if (due.code.is_span() && due.to > found.last && !is_length_of_one_time(due, *found.every)) found.last = due.to;
    if (is_range(due, true) && (!first || due.from < first->from)) first = &due;
  }
  found.period = found.every->code.duration();
  if (first) {
    found.first = parse_day(first->code.is(DueKind::session) ? first->from : first->to);
    found.approximate = first->approximate || first->code.is(DueKind::session);
  } else if (const auto named = day_of_year(clause, *found.every, parse_day(adopted))) {
    found.first = named;
    found.named = true;
  } else if (const auto day = parse_day(adopted); day && found.period) {
    found.first = add(*day, *found.period);
    found.approximate = true;
  }
  if (found.first && found.last.empty() && is_next_only(*found.every)) found.last = iso_day(*found.first);
  return found;
}

// The first day of a recurrence that is not before a day; nothing where it has no period.
std::optional<Day> next_of(const Recurrence& recurrence, Day day) {
  if (!recurrence.first) return std::nullopt;
  if (*recurrence.first >= day) return recurrence.first;
  if (!recurrence.period) return std::nullopt;
  for (int times = 1; times < kMostTimes; ++times) {
    const Day next = add(*recurrence.first, *recurrence.period, times);
    if (next >= day) return next;
  }
  return std::nullopt;
}

// The last time of a recurrence that has an end.
std::string last_of(const Recurrence& recurrence) {
  if (!recurrence.first || !recurrence.period) return recurrence.last;
  std::string last = iso_day(*recurrence.first);
  for (int times = 1; times < kMostTimes; ++times) {
    const std::string next = iso_day(add(*recurrence.first, *recurrence.period, times));
    if (next > recurrence.last) break;
    last = next;
  }
  return std::min(last, recurrence.last);
}

void read_recurrence(const Recurrence& recurrence, const std::string& day, const std::string& answered, DueState& state) {
  auto seen_from = parse_day(day);  // kNever is none
  if (const auto met = parse_day(answered); met && seen_from) seen_from = std::max(*seen_from, *met + date::days(1));
  const auto next = seen_from ? next_of(recurrence, *seen_from) : std::nullopt;
  const std::string next_day = next ? iso_day(*next) : std::string();
  const bool over = !recurrence.last.empty() && (recurrence.last < day || next_day > recurrence.last);
  state.ended = over;
  state.recurs = !over;
  state.may_fade = !recurrence.named && recurrence.last.empty();
  if (over) {
    state.last = std::max(state.last, last_of(recurrence));
    state.recurred_until = recurrence.last;
    return;
  }
  if (next_day.empty() || state.ahead) return;
  state.next_day = next_day;
  state.approximate = recurrence.approximate;
  state.next_words = "next due " + std::string(recurrence.approximate ? "about " : "") + next_day + ", " + recurrence.every->text;
  if (!recurrence.last.empty()) state.next_words += ", until " + recurrence.last;
}

}  // namespace

bool has_exact_days(const DueMention& due) {
  constexpr int kShortestTime = 27;  // days: what lasts longer may be a month
  const auto from = parse_day(due.from), to = parse_day(due.to);
  return from && to && (*to - *from).count() < kShortestTime;
}

bool is_recurring(const Clause& clause) {
  return std::any_of(clause.due.begin(), clause.due.end(), is_recurrence);
}

bool recurs_within_year(const Clause& clause) {
  return std::any_of(clause.due.begin(), clause.due.end(), [](const DueMention& due) {
    return due.code.is_periodic() && !due.code.is_yearly() && due.code.duration()->unit != Duration::Unit::years;
  });
}

bool is_next_only(const Clause& clause) {
  const auto ends = [](const DueMention& due) { return due.code.is_span(); };
  const auto next = [](const DueMention& due) { return is_recurrence(due) && is_next_only(due); };
  return std::any_of(clause.due.begin(), clause.due.end(), next) && std::none_of(clause.due.begin(), clause.due.end(), ends);
}

bool falls_on_no_day(const Clause& clause) {
  constexpr int kRequest = 5;
  constexpr std::string_view kSession = "session", kResolution = "resolution";
  // "within his biennial report submitted in accordance with resolution": its years are counted from that one.
  const auto names_other = [&](const DueMention& due) {
    if (!is_recurrence(due)) return false;
    return due.text.find(kSession) != std::string::npos || (due.code.several_years() && due.text.find(kResolution) != std::string::npos);
  };
  if (std::any_of(clause.due.begin(), clause.due.end(), names_other)) return true;
  if (is_told(clause)) return false;
  const auto yearly = [](const DueMention& due) { return due.code.is_yearly(); };
  const auto of_years = [](const DueMention& due) { return due.code.several_years().has_value(); };
  // The years of what an earlier document asked are counted from that one.
  if (clause.reiterated && std::any_of(clause.due.begin(), clause.due.end(), of_years)) return true;
  return (clause.strength_rank >= 0 && clause.strength_rank < kRequest) ||
         (delivers(clause, {"meeting"}) && std::any_of(clause.due.begin(), clause.due.end(), yearly));
}

std::string recurs_until(const Clause& clause, const std::string& adopted) {
  const auto recurrence = recurrence_of(clause, adopted);
  return recurrence ? recurrence->last : std::string();
}

DueState due_state(const Clause& clause, const std::string& adopted, const std::string& day, const std::string& answered) {
  DueState state;
  state.any = !clause.due.empty();
  const bool recurring = is_recurring(clause);
  std::string next_to;
  for (const DueMention& due : clause.due) {
    if (!is_range(due, recurring)) continue;
    const DueKind kind = due.code.kind();
    state.dated = true;
    if (due.to > state.last) {
      state.last = due.to;
      state.last_begin = due.from.empty() ? due.to : due.from;
      state.deadline = kind == DueKind::by || kind == DueKind::within;
      state.lasting = due.code.is_span();
      state.counted = kind == DueKind::for_duration;
    }
    if (due.to < day || (due.from.empty() ? due.to : due.from) <= answered) continue;
    state.ahead = true;
    if (next_to.empty() || due.to < next_to) {
      next_to = due.to;
      state.next_words = due.code.is_span() ? "goes on until " + about(due) + due.to : "due " + range_of(due);
      // A session that runs when the act is adopted is over before its opening comes again.
      state.next_day = kind == DueKind::session && due.from > adopted ? due.from : due.to;
      state.approximate = due.approximate;
    }
  }
  if (recurring)
    if (const auto recurrence = recurrence_of(clause, adopted)) read_recurrence(*recurrence, day, answered, state);
  return state;
}

std::string last_begin(const Clause& clause) {
  const bool recurring = is_recurring(clause);
  if (recurring) return kNever;
  std::set<std::string> begins;
  for (const DueMention& due : clause.due)
    if (is_range(due, recurring)) begins.insert(due.from.empty() ? due.to : due.from);
  return begins.size() < 2 ? std::string() : *begins.rbegin();
}

}  // namespace mandates
