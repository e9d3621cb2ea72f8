// Why a field is empty: the rule, edge or class that stopped it.
#include "extraction/absences.h"

#include "extraction/one_paragraph.h"
#include "resolution.h"

namespace mandates {
namespace {

/// "actor class.act-noun" for each reason of the first clause.
Words stopped(const std::string& paragraph) {
  const Document document = document_of_paragraph(paragraph, "GA", "80", "2025-12-18");
  Extractor extractor(builtin_rules());
  const Extraction extraction = extractor.extract(document);
  Words all;
  if (extraction.clauses.empty()) return all;
  for (const Absence& absence : explain_absences(builtin_rules(), document, extraction.clauses.front()))
    all.push_back(absence.field + (absence.rule.empty() ? "" : " " + absence.rule));
  return all;
}

TEST(Absences, NoneWhereActorAndDueAreThere) {
  EXPECT_EQ(stopped("Requests the Secretary-General to report to it at its eighty-first session"), Words{});
}

TEST(Absences, WhoIsNotAnActor) {
  EXPECT_EQ(stopped("Urges the granting of access to the keepers annually"), (Words{"actor class.act-noun"}));
  EXPECT_EQ(stopped("Calls for improved mechanisms to prepare lamps annually"), (Words{"actor class.asked-noun"}));
  EXPECT_EQ(stopped("Urges to prepare the lamps annually"), (Words{"actor class.infinitive-marker"}));
  EXPECT_EQ(stopped("Decides that the lamps may be prepared"), (Words{"actor commitment.permission"}));
}

TEST(Absences, WhatIsNoTime) {
  EXPECT_EQ(stopped("Requests the Secretary-General to light the lamps"), (Words{"due"}));
  EXPECT_EQ(stopped("Requests the Secretary-General to light the lamps in 2027"), (Words{"due due.in-year"}));
  EXPECT_EQ(stopped("Requests the Secretary-General to protect the plan adopted at its eighty-first session"),
            (Words{"due due.session-ordinal"}));
}

}  // namespace
}  // namespace mandates
