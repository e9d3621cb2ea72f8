#include "followup/family_work.h"

#include <algorithm>

#include "calendar/day.h"

namespace mandates {

const Clause* clause_of(const Resolution& resolution, RowKey key) {
  const auto& clauses = resolution.stored.clauses;
  return &std::find_if(clauses.begin(), clauses.end(), [&](const StoredClause& one) { return one.key == key; })->clause;
}

void Lives::add(const Clause& clause, RowKey key, const std::string& adopted, bool always) {
  const Term term = term_of(clause, adopted, always);
  places_.emplace(key, Place{rows_.size(), term.until_dropped, term.over, term.over});
  rows_.push_back({key, adopted, term.over});
}

void Lives::end(RowKey clause, const std::string& day) {
  Place& place = places_.at(clause);
  place.over = std::min(place.over, day);
  settle(clause, day);
}

void Lives::end_after(RowKey clause, const std::string& last_day) {
  end(clause, iso_day(*parse_day(last_day) + date::days(1)));
}

void Lives::reopen(RowKey clause) {
  if (is_settled(clause)) return;
  Place& place = places_.at(clause);
  rows_[place.row].settled = place.over = place.dated;
}

void Lives::settle(RowKey clause, const std::string& day) {
  std::string& settled = rows_[places_.at(clause).row].settled;
  settled = std::min(settled, day);
}

void Lives::drop(RowKey clause, const std::string& day) {
  if (places_.at(clause).until_dropped) settle(clause, day);
}

bool Lives::is_settled(RowKey clause) const {
  const Place& place = places_.at(clause);
  return rows_[place.row].settled != place.over;
}

bool settle_first(EndingKind kind, RowKey key, const std::string& day, RowKey document, int paragraph, FamilyWork& family) {
  if (!(kind == EndingKind::anew ? family.anew : family.again).insert(key).second) return false;
  family.rows.endings.push_back({key, kind, day, document, paragraph});
  family.lives.settle(key, day);
  return true;
}

bool go_on_silent(RowKey key, const std::string& day, RowKey document, FamilyWork& family) {
  if (!family.anew.insert(key).second || !parse_day(day)) return false;
  family.passed.push_back({key, EndingKind::passed, day, document, 0});
  return true;
}

bool ask_again(RowKey key, const std::string& day, RowKey document, int paragraph, FamilyWork& family) {
  return settle_first(EndingKind::again, key, day, document, paragraph, family);
}

}  // namespace mandates
