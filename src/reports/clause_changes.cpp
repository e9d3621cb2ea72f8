#include "extraction/clause_changes.h"

#include <map>
#include <tuple>

namespace mandates {
namespace {

void append(std::string& list, const std::string& value) {
  if (!list.empty()) list += "; ";
  list += value;
}

std::string names(const std::vector<ActorMention>& mentions) {
  std::string list;
  for (const ActorMention& mention : mentions) append(list, mention.name);
  return list;
}

std::string deliverables(const Clause& clause) {
  std::string list;
  for (const DeliverableMention& mention : clause.deliverables) append(list, mention.type);
  return list;
}

std::string dues(const Clause& clause) {
  std::string list;
  for (const DueMention& due : clause.due) append(list, due.code);
  return list;
}

// What the record says of a clause, field by field.
std::vector<std::pair<const char*, std::string>> fields_of(const Clause& clause) {
  const auto flag = [](bool value) { return std::string(value ? "yes" : "no"); };
  return {{"verb", clause.verb},
          {"type", clause.type},
          {"strength", clause.strength},
          {"reiterated", flag(clause.reiterated)},
          {"obligation", flag(clause.obligation)},
          {"actors", names(clause.actors)},
          {"deliverables", deliverables(clause)},
          {"recipients", names(clause.recipients)},
          {"due", dues(clause)},
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
