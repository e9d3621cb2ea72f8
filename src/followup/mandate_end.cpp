// Reads the end of mandates.
#include "followup/mandate_end.h"

#include <algorithm>

#include "calendar/day.h"
#include "followup/due_state.h"

namespace mandates {
namespace {

constexpr int kLongestMandate = 5;  // years; what goes on longer is no mandate that is renewed

bool is_until(const DueMention& due) {
  return (due.code.is(DueKind::until) || due.code.is(DueKind::for_duration)) && !due.to.empty();
}

}  // namespace

std::optional<MandateEnd> mandate_end(const StoredDocument& stored) {
  const auto adopted = parse_day(stored.document.adopted);
  if (!adopted) return std::nullopt;
  const std::string latest = iso_day(add(*adopted, {kLongestMandate, Duration::Unit::years}));
  std::optional<MandateEnd> end;
  for (const StoredClause& one : stored.clauses) {
    if (one.clause.type != "deciding") continue;
    for (const DueMention& due : one.clause.due) {
      if (!is_until(due) || due.to > latest || due.to <= stored.document.adopted || (end && due.to <= end->day)) continue;
      end = MandateEnd{due.to, one.clause.paragraph, one.clause.text, one.clause.paragraph_index};
    }
  }
  return end;
}

std::string last_time_within(const Clause& clause, const std::string& adopted, const std::string& end) {
  const bool has_end = std::any_of(clause.due.begin(), clause.due.end(), is_until);
  if (has_end || !is_recurring(clause)) return {};
  Clause bounded = clause;
  DueMention until;
  until.code = DueCode::stored("until:" + end);
  until.to = end;
  bounded.due.push_back(until);
  const DueState state = due_state(bounded, adopted, kNever);
  return state.ended ? state.last : std::string();
}

}  // namespace mandates
