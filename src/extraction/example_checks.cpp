#include "extraction/example_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "extraction/extractor.h"
#include "extraction/one_paragraph.h"

namespace mandates {
namespace {

constexpr char kOrgan[] = "GA", kSession[] = "80", kAdopted[] = "2025-12-18";

// What the record of a clause shows that a rule of this kind gave.
std::vector<std::string> values_of(const Clause& clause, const Rule& rule) {
  std::vector<std::string> values;
  if (rule.kind == "verb" && std::find(clause.rules.begin(), clause.rules.end(), rule.id) != clause.rules.end()) values = {clause.verb};
  for (const ActorMention& actor : clause.actors)
    if (rule.kind == "actor" && actor.rule == rule.id) values.push_back(actor.name);
  for (const ActorMention& recipient : clause.recipients)
    if (rule.kind == "recipient" || recipient.rule == rule.id) values.push_back(recipient.name);
  for (const DeliverableMention& deliverable : clause.deliverables)
    if (deliverable.rule == rule.id) values.push_back(deliverable.type);
  for (const DueMention& due : clause.due)
    if (due.rule == rule.id) values.push_back(due.code);
  return values;
}

std::optional<std::string> check(Extractor& extractor, const Rule& rule, const Example& example, bool should_match) {
  if (!should_match) return fmt::format("it finds something in \"{}\", and must find nothing", example.text);
  if (example.expected.empty()) return std::nullopt;
  const Extraction found = extractor.extract(document_of_paragraph(example.text, kOrgan, kSession, kAdopted));
  if (found.clauses.empty()) return "the text before the arrow is no operative paragraph: no verb is found in it";
  std::vector<std::string> values;
  for (const Clause& clause : found.clauses)
    for (std::string& value : values_of(clause, rule)) values.push_back(std::move(value));
  if (std::find(values.begin(), values.end(), example.expected) != values.end()) return std::nullopt;
  return fmt::format("it should give {}, and gives {}", example.expected,
                     values.empty() ? "nothing" : fmt::format("{}", fmt::join(values, ", ")));
}

}  // namespace

ExampleChecks record_checks(const RuleSet& rules) {
  const auto extractor = std::make_shared<Extractor>(rules);
  ExampleChecks checks;
  for (const char* kind : {"verb", "actor", "recipient", "deliverable", "due"})
    checks[kind] = [extractor](const Rule& rule, const Example& example, bool should_match) {
      return check(*extractor, rule, example, should_match);
    };
  return checks;
}

}  // namespace mandates
