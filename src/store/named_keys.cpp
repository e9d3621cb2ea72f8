#include "store/named_keys.h"

#include <map>

#include "store/names.h"

namespace mandates {

std::vector<RowKey> find_actors(Connection& connection, const std::string& id_or_name) {
  std::vector<RowKey> keys;
  Query& by_entity = connection.prepared("SELECT id FROM actor WHERE entity = ? AND entity <> ''").bind(id_or_name);
  while (by_entity.next()) keys.push_back(by_entity.key(0));
  if (!keys.empty()) return keys;
  const std::string folded = folded_letters(id_or_name);
  Query& by_name = connection.prepared("SELECT DISTINCT actor FROM actor_name WHERE folded = ? ORDER BY actor").bind(folded);
  while (by_name.next()) keys.push_back(by_name.key(0));
  return keys;
}

namespace {

std::vector<RowKey> keys_of(Connection& connection, const std::string& name) {
  return name.empty() ? std::vector<RowKey>() : find_actors(connection, name);
}

// What is assigned to a person (empty: to anybody): the last entry counts.
std::vector<RowKey> assigned_clauses(Connection& connection, const std::string& person) {
  const std::string wanted = folded_letters(person);
  std::map<RowKey, std::string> people;
  Query& query = connection.prepared(
      "SELECT t.clause, e.value FROM entry e CROSS JOIN attachment t ON t.entry = e.id WHERE e.kind = 'assign' AND t.clause IS NOT NULL "
      "ORDER BY e.entered_at, e.id");
  query.reset();
  while (query.next()) people[query.key(0)] = query.text(1);
  std::vector<RowKey> clauses;
  for (const auto& [clause, one] : people)
    if (!one.empty() && (person.empty() || folded_letters(one) == wanted)) clauses.push_back(clause);
  return clauses;
}

}  // namespace

std::optional<NamedKeys> find_named(Connection& connection, const ObligationFilter& filter) {
  NamedKeys named{keys_of(connection, filter.actor), keys_of(connection, filter.recipient), {}};
  if ((!filter.actor.empty() && named.actors.empty()) || (!filter.recipient.empty() && named.recipients.empty())) return std::nullopt;
  if (!filter.assigned_to.empty() || filter.unassigned) named.assigned = assigned_clauses(connection, filter.assigned_to);
  return named;
}

}  // namespace mandates
