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

using Values = std::vector<std::string>;

bool has_part(const Clause& clause, const Rule& rule) {
  return std::find(clause.rules.begin(), clause.rules.end(), rule.id) != clause.rules.end();
}

/// "request, directive, obligation": the later words may be left out in an example.
std::string act_of(const Clause& clause) {
  return fmt::format("{}, {}{}{}", clause.verb, clause.type, clause.obligation ? ", obligation" : ", no obligation",
                     clause.reiterated ? ", reiterated" : "");
}

void add_acts(const Clause& clause, const Rule& rule, Values& values) {
  if (has_part(clause, rule)) values.push_back(act_of(clause));
}

void add_actors(const Clause& clause, const Rule& rule, Values& values) {
  for (const auto* mentions : {&clause.actors, &clause.recipients})
    for (const ActorMention& mention : *mentions)
      if (mention.rule == rule.id) values.push_back(fmt::format("{}, {}", mention.name, mention.id));
}

// A recipient keeps the rule of its name, not that of the words before it.
void add_recipients(const Clause& clause, const Rule&, Values& values) {
  for (const ActorMention& recipient : clause.recipients) values.push_back(recipient.name);
}

void add_deliverables(const Clause& clause, const Rule& rule, Values& values) {
  for (const DeliverableMention& deliverable : clause.deliverables)
    if (deliverable.rule == rule.id) values.push_back(deliverable.type);
}

void add_dues(const Clause& clause, const Rule& rule, Values& values) {
  for (const DueMention& due : clause.due)
    if (due.rule == rule.id) values.push_back(due.code.text());
}

void add_all_actors(const Clause& clause, const Rule&, Values& values) {
  for (const ActorMention& actor : clause.actors) values.push_back(actor.name);
}

void add_all_dues(const Clause& clause, const Rule&, Values& values) {
  for (const DueMention& due : clause.due) values.push_back(due.code.text());
}

/// What the record of a clause shows that a rule of a kind gave.
struct ValueReader {
  const char* kind;
  void (*add)(const Clause& clause, const Rule& rule, Values& values);
};

constexpr ValueReader kReaders[] = {
    {"verb", add_acts},
    {"modifier", add_acts},
    {"reiteration", add_acts},
    {"actor", add_actors},
    {"actor-noun", add_all_actors},
    {"actor-edge", add_all_actors},
    {"commitment", add_all_actors},
    {"class", add_all_actors},
    {"recipient", add_recipients},
    {"deliverable", add_deliverables},
    {"due", add_dues},
    {"body", add_all_dues},
};

/// True where `value` is `wanted`, or goes on behind it with a comma.
bool begins_with(const std::string& value, std::string_view wanted) {
  return value.starts_with(wanted) && (value.size() == wanted.size() || value.substr(wanted.size()).starts_with(", "));
}

/// True where `expected` ("by:2026-12-31; every:P1Y") names all values in their order.
bool are(const Values& values, std::string_view expected) {
  for (const std::string& value : values) {
    const std::size_t end = std::min(expected.find("; "), expected.size());
    if (end == 0 || !begins_with(value, expected.substr(0, end))) return false;
    expected.remove_prefix(std::min(end + 2, expected.size()));
  }
  return expected.empty();
}

std::optional<std::string> check(Extractor& extractor, const ValueReader& reader, const Rule& rule, const Example& example,
                                 bool should_match) {
  if (!should_match && example.expected.empty()) return fmt::format("it finds something in \"{}\", and must find nothing", example.text);
  if (example.expected.empty()) return std::nullopt;
  Document document = document_of_paragraph(example.text, kOrgan, kSession, kAdopted);
  Extraction found = extractor.extract(document);
  if (found.clauses.empty()) {  // "We request …": no paragraph of a resolution, but one of a declaration
    for (Paragraph& paragraph : document.paragraphs) paragraph.section = kOutcomeSection;
    found = extractor.extract(document);
  }
  if (found.clauses.empty()) return "the text before the arrow is no operative paragraph: no verb is found in it";
  Values values;
  for (const Clause& clause : found.clauses) reader.add(clause, rule, values);
  const bool good = example.expected == "nothing" ? values.empty() : are(values, example.expected);
  if (good) return std::nullopt;
  return fmt::format("it should give {}, and gives {}", example.expected,
                     values.empty() ? "nothing" : fmt::format("{}", fmt::join(values, "; ")));
}

}  // namespace

ExampleChecks record_checks(const RuleSet& rules) {
  const auto extractor = std::make_shared<Extractor>(rules);
  ExampleChecks checks;
  for (const ValueReader& reader : kReaders)
    checks[reader.kind] = [extractor, &reader](const Rule& rule, const Example& example, bool should_match) {
      return check(*extractor, reader, rule, example, should_match);
    };
  return checks;
}

}  // namespace mandates
