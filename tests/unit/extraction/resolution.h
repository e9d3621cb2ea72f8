// Reads a resolution written in a test, and gives its clauses.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "document/reader.h"
#include "extraction/extractor.h"
#include "rules/rule_set.h"
#include "text/source_text.h"

namespace mandates {

/// The built-in rules, loaded once for a test program.
inline const RuleSet& builtin_rules() {
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  return rules;
}

/// A resolution of the General Assembly with these operative paragraphs.
inline std::string assembly_resolution(const std::string& paragraphs, const std::string& preamble = "") {
  return "Resolution adopted by the General Assembly on 18 December 2023\n[on the report of the Second Committee (A/78/900)]\n"
         "78/401.\tProtection of lighthouses\n\tThe General Assembly,\n" +
         preamble + "\tRecalling its resolution 77/400 of 14 December 2022,\n" + paragraphs + "\n50th plenary meeting\n18 December 2023\n";
}

inline Extraction extract_text(const std::string& text, const RuleSet& rules = builtin_rules()) {
  const DocumentReader reader(rules.layout());
  const SourceText source = read_source("test.txt", text);
  const std::vector<Document> documents = reader.read(source);
  Extractor extractor(rules);
  return extractor.extract(documents.front());
}

inline std::vector<Clause> clauses_of(const std::string& paragraphs, const std::string& preamble = "") {
  return extract_text(assembly_resolution(paragraphs, preamble)).clauses;
}

/// "9:request 9:urge": paragraph and verb of each clause.
inline std::string outline(const std::vector<Clause>& clauses) {
  std::string all;
  for (const Clause& clause : clauses) all += (all.empty() ? "" : " ") + clause.paragraph + ":" + clause.verb;
  return all;
}

inline std::vector<std::string> actor_names(const Clause& clause) {
  std::vector<std::string> names;
  for (const ActorMention& actor : clause.actors) names.push_back(actor.name);
  return names;
}

inline std::vector<std::string> due_codes(const Clause& clause) {
  std::vector<std::string> codes;
  for (const DueMention& due : clause.due) codes.push_back(due.code.text());
  return codes;
}

inline std::vector<std::string> deliverable_types(const Clause& clause) {
  std::vector<std::string> types;
  for (const DeliverableMention& deliverable : clause.deliverables) types.push_back(deliverable.type);
  return types;
}

inline std::vector<std::string> recipient_names(const Clause& clause) {
  std::vector<std::string> names;
  for (const ActorMention& recipient : clause.recipients) names.push_back(recipient.name);
  return names;
}

using Words = std::vector<std::string>;

}  // namespace mandates
