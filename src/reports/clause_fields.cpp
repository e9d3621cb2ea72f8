// Fields of a clause as plain lists.
#include "reports/clause_fields.h"

namespace mandates {

std::vector<std::string> names_of(const std::vector<ActorMention>& mentions) {
  std::vector<std::string> names;
  for (const ActorMention& mention : mentions) names.push_back(mention.name);
  return names;
}

std::vector<std::string> deliverables_of(const Clause& clause) {
  std::vector<std::string> types;
  for (const DeliverableMention& deliverable : clause.deliverables) types.push_back(deliverable.type);
  return types;
}

std::vector<std::string> codes_of(const Clause& clause) {
  std::vector<std::string> codes;
  for (const DueMention& due : clause.due) codes.push_back(due.code.text());
  return codes;
}

}  // namespace mandates
