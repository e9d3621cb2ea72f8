#include "store/amended.h"

#include <algorithm>
#include <tuple>

#include "store/named_keys.h"
#include "store/names.h"
#include "store/obligation_keys.h"

namespace mandates {

namespace {

// The filter without what amendments may change.
ObligationFilter without_amendable(ObligationFilter filter) {
  for (std::string* text : {&filter.actor, &filter.due_before, &filter.due_after}) text->clear();
  filter.only_due = filter.any_due = false;
  return filter;
}

bool is_due_within(const ObligationRow& row, const ObligationFilter& filter) {
  if (filter.any_due && row.clause.due.empty()) return false;
  if (filter.only_due && row.due_day.empty()) return false;
  if (filter.due_after.empty()) return filter.due_before.empty() || (!row.due_day.empty() && row.due_day < filter.due_before);
  return std::any_of(row.clause.due.begin(), row.clause.due.end(), [&](const DueMention& due) {
    const std::string day = due_day(due);
    return day > filter.due_after && (filter.due_before.empty() || day < filter.due_before);
  });
}

// Where a row comes in a list.
auto place_of(const ObligationRow& row) {
  return std::tuple(row.due_day.empty(), row.due_day, symbol_order(row.clause.symbol), row.clause.symbol, row.key);
}

bool is_asked(Connection& connection, const ObligationRow& row, const std::string& actor) {
  if (actor.empty()) return true;
  const std::vector<RowKey> wanted = find_actors(connection, actor);
  return std::any_of(row.clause.actors.begin(), row.clause.actors.end(), [&](const ActorMention& one) {
    if (folded_letters(one.name) == folded_letters(actor)) return true;
    const std::vector<RowKey> found = find_actors(connection, one.name);
    return std::find_first_of(found.begin(), found.end(), wanted.begin(), wanted.end()) != found.end();
  });
}

}  // namespace

Amended::Amended(ObligationQueries& store, Connection& connection, const ObligationFilter& filter) {
  if (!filter.amend) return;
  Query& query = connection.prepared(
      "SELECT DISTINCT t.clause FROM entry e CROSS JOIN attachment t ON t.entry = e.id WHERE e.kind = 'amend' AND t.clause IS NOT NULL");
  query.reset();
  while (query.next()) all_.insert(query.key(0));
  if (all_.empty()) return;
  const ObligationFilter rest = without_amendable(filter);
  const std::optional<NamedKeys> named = find_named(connection, rest);
  if (!named) return;
  ObligationMembership membership(connection, membership_statement(rest, *named));
  for (const RowKey key : membership.those_of({all_.begin(), all_.end()})) {
    ObligationRow row = store.clause(key);
    filter.amend(row);
    if (is_due_within(row, filter) && is_asked(connection, row, filter.actor)) rows_.push_back(std::move(row));
  }
  std::sort(rows_.begin(), rows_.end(), [](const auto& a, const auto& b) { return place_of(a) < place_of(b); });
}

const ObligationRow* Amended::take_before(const ObligationRow& other) {
  if (taken_ == rows_.size() || place_of(other) < place_of(rows_[taken_])) return nullptr;
  return take();
}

}  // namespace mandates
