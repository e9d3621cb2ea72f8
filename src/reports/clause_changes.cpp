#include "reports/clause_changes.h"

#include <map>
#include <tuple>

#include "reports/clause_fields.h"
#include "reports/rows.h"

namespace mandates {
namespace {

// What the record says of a clause, field by field.
std::vector<std::pair<const char*, std::string>> fields_of(const Clause& clause) {
  return {{"verb", clause.verb},
          {"type", clause.type},
          {"strength", clause.strength},
          {"reiterated", text_of(clause.reiterated)},
          {"obligation", text_of(clause.obligation)},
          {"actors", text_of(names_of(clause.actors))},
          {"deliverables", text_of(deliverables_of(clause))},
          {"recipients", text_of(names_of(clause.recipients))},
          {"due", text_of(codes_of(clause))},
          {"text", clause.text}};
}

// Place of a clause; an item that continues several clauses of its chapeau begins once for each.
using Place = std::tuple<int, std::uint32_t, std::string, int>;

std::map<Place, const Clause*> by_place(const std::vector<Clause>& clauses) {
  std::map<Place, const Clause*> places;
  for (const Clause& clause : clauses) {
    int again = 0;
    while (!places.emplace(Place{clause.paragraph_index, clause.span.begin, clause.chapeau, again}, &clause).second) ++again;
  }
  return places;
}

}  // namespace

std::vector<ClauseChange> clause_changes(const std::vector<Clause>& before, const std::vector<Clause>& after) {
  std::map<Place, ClauseChange> all;
  for (const auto& [place, clause] : by_place(before)) all[place].before = clause;
  for (const auto& [place, clause] : by_place(after)) all[place].after = clause;
  std::vector<ClauseChange> changes;
  for (auto& [place, change] : all) {
    if (change.before != nullptr && change.after != nullptr) {
      const auto then = fields_of(*change.before), now = fields_of(*change.after);
      for (std::size_t i = 0; i < now.size(); ++i)
        if (then[i].second != now[i].second) change.fields.push_back({now[i].first, then[i].second, now[i].second});
      if (change.fields.empty()) continue;
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace mandates
