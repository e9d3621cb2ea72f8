// Filters over obligations.
#include "cli/filters.h"

#include <fmt/format.h>

#include "cli/amender.h"
#include "cli/choices.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/validators.h"
#include "rules/rule_set.h"
#include "text/errors.h"

namespace mandates {
namespace {

void check_day(const char* option, const std::string& day) {
  if (!day.empty() && !is_iso_day(day)) {
    throw UsageError(fmt::format("{} {}: no such day", option, day),
                     fmt::format("write it as YYYY-MM-DD, for example {} 2010-06-01", option));
  }
}

std::vector<std::string> names_of(const std::vector<CountRow>& rows) {
  std::vector<std::string> names;
  for (const CountRow& row : rows) names.push_back(row.name);
  return names;
}

// Values that the rules know beside those that occur: a body without documents is no mistake.
std::vector<std::string> with_rules(std::vector<std::string> names, const RuleSet& rules, const char* kind, const char* field) {
  for (const Rule* rule : rules.of_kind(kind)) names.emplace_back(rule->value(field));
  return names;
}

}  // namespace

void ObligationFilters::declare(CLI::App& app) {
  app.add_option("--actor", given_.actor, "asked of whom: id (secretary-general), name (\"Member States\") or acronym (OHCHR)")
      ->type_name("ACTOR");
  app.add_flag("--all-actors", all_actors_, "of any actor");
  app.add_option("--body", given_.body, "adopted by: code, name or acronym (GA, \"Security Council\", UNGA)")->type_name("BODY");
  app.add_option("--session", given_.session, "adopted in a session (61) or year (2005)")->type_name("SESSION");
  app.add_option("--document", given_.document, "asked by one document")->type_name("SYMBOL");
  app.add_option("--committee", given_.committee, "adopted on the report of a committee: \"Third Committee\", Third")
      ->type_name("COMMITTEE");
  app.add_option("--agenda-item", agenda_item_, "adopted under an agenda item: 71 with all its parts, or \"71 (b)\"")->type_name("ITEM");
  app.add_flag("--drafts", given_.drafts, "those of drafts too");
  app.add_option("--deliverable", given_.deliverable, "what is to be delivered")
      ->check(one_of({"report", "briefing", "meeting", "agenda"}));
  app.add_option("--recipient", given_.recipient, "to whom a report or briefing goes: id or name")->type_name("ACTOR");
  app.add_option("--verb", given_.verb, "base form of the verb: request, \"call upon\"")->type_name("VERB");
  app.add_option("--type", given_.type, "type of the verb")
      ->check(one_of({"directive", "deciding", "reinforcing", "observing", "evaluative"}));
  app.add_option("--provision", given_.provision, "of a document that has a provision of this kind (mandates provisions)")
      ->type_name("KIND")
      ->check(one_of(provision_kinds()));
  app.add_option("--assigned-to", given_.assigned_to, "assigned to a person (mandates assign)")->type_name("PERSON");
  app.add_flag("--unassigned", given_.unassigned, "assigned to nobody");
  app.add_option("--due-before", given_.due_before, "due before a day")->type_name("DATE");
  app.add_option("--due-after", given_.due_after, "due after a day")->type_name("DATE");
}

void ObligationFilters::check(const GlobalOptions& options) {
  check_day("--due-before", given_.due_before);
  check_day("--due-after", given_.due_after);
  if (all_actors_ && !given_.actor.empty()) throw UsageError("--all-actors and --actor exclude each other", "leave one of them out");
  if (given_.unassigned && !given_.assigned_to.empty())
    throw UsageError("--assigned-to and --unassigned exclude each other", "leave one of them out");
  if (!options.actor.empty()) default_actor_ = options.actor == "all" ? "" : options.actor;
}

std::string ObligationFilters::actor() const {
  if (all_actors_) return {};
  return given_.actor.empty() ? default_actor_ : given_.actor;
}

ObligationFilter ObligationFilters::filter(const Context& context, Store& store, const std::string& as_of) const {
  ObligationFilter filter = given_;
  filter.actor = actor().empty() ? std::string() : find_actor(context, store, actor());
  if (!filter.recipient.empty()) filter.recipient = find_actor(context, store, filter.recipient);
  if (!filter.body.empty()) filter.body = find_body(context, store, filter.body);
  if (!filter.committee.empty()) filter.committee = find_committee(store, filter.committee);
  if (!agenda_item_.empty()) filter.agenda_items = find_agenda_items(store, agenda_item_);
  if (!filter.assigned_to.empty()) filter.assigned_to = find_person(store, filter.assigned_to);
  filter.amend = amending(context, context.options.as_of);
  filter.adopted_to = as_of;
  if (!filter.document.empty()) filter.document = find_symbol(store, filter.document);
  return filter;
}

void ObligationFilters::explain_nothing(const Context& context, Store& store) const {
  if (given_.verb.empty()) return;
  const RuleSet rules = load_rules(context);
  check_value("verb", given_.verb, with_rules(names_of(store.statistics().verbs), rules, "verb", "base"));
}

}  // namespace mandates
