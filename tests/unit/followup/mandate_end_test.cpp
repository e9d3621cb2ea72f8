// Ends of mandates and what recurs within them.
#include "followup/mandate_end.h"

#include <gtest/gtest.h>

#include "invented.h"

namespace mandates {
namespace {

DueMention due(const std::string& code, const std::string& to) {
  DueMention mention;
  mention.code = DueCode::stored(code);
  mention.to = mention.from = to;
  return mention;
}

StoredDocument document_with(const std::string& type, const DueMention& until) {
  StoredDocument stored;
  stored.document.adopted = "2024-03-12";
  StoredClause one;
  one.clause.type = type;
  one.clause.paragraph = "1";
  one.clause.text = "Decides to extend the mandate of the lighthouse mission";
  one.clause.due = {until};
  stored.clauses.push_back(one);
  return stored;
}

TEST(MandateEnd, IsTheDayUntilWhichADecisionExtendsIt) {
  const auto end = mandate_end(document_with("deciding", due("until:2025-03-15", "2025-03-15")));
  ASSERT_TRUE(end);
  EXPECT_EQ(end->day, "2025-03-15");
  EXPECT_EQ(end->paragraph, "1");
  EXPECT_FALSE(mandate_end(document_with("directive", due("until:2025-03-15", "2025-03-15"))));
  EXPECT_FALSE(mandate_end(document_with("deciding", due("by:2025-03-15", "2025-03-15"))));
  EXPECT_FALSE(mandate_end(document_with("deciding", due("until:2035-03-15", "2035-03-15"))));  // no mandate goes on for so long
}

TEST(MandateEnd, NothingRecursAfterIt) {
  Clause report;
  report.due = {due("every:P90D", "")};
  EXPECT_EQ(last_time_within(report, "2024-03-12", "2025-03-15"), "2025-03-07");
  report.due.push_back(due("until:2024-12-31", "2024-12-31"));
  EXPECT_EQ(last_time_within(report, "2024-03-12", "2025-03-15"), "");  // it has an end of its own
  report.due = {due("by:2024-06-30", "2024-06-30")};
  EXPECT_EQ(last_time_within(report, "2024-03-12", "2025-03-15"), "");
}

StoredClause duty(const std::string& text, const std::string& actor, const std::string& id = {}) {
  StoredClause one;
  one.clause.type = "directive";
  one.clause.text = text;
  one.clause.obligation = true;
  one.clause.actors.push_back({id, actor, actor, {}, {}, false});
  return one;
}

std::vector<std::size_t> duties_of(StoredDocument stored) {
  MandateDutyReader reader(test::builtin_rules());
  std::vector<std::size_t> places;
  for (const MandateDuty& one : reader.read(stored, mandate_end(stored))) {
    EXPECT_EQ(one.end.day, "2025-03-15");
    places.push_back(one.clause);
  }
  return places;
}

TEST(MandateEnd, WhatTheHolderIsAskedIsOverWithIt) {
  StoredDocument stored = document_with("deciding", due("until:2025-03-15", "2025-03-15"));
  stored.document.body = "SC";
  stored.clauses[0].clause.actors.push_back({"", "Lighthouse Mission in Freedonia", "LIMIF", {}, {}, false});
  stored.clauses.push_back(duty("Requests LIMIF to protect keepers", "Lighthouse Mission in Freedonia"));
  stored.clauses.push_back(duty("Urges the Government to let LIMIF move freely", "Government"));
  stored.clauses.push_back(duty("Urges the Government to light the coast", "Government"));
  stored.clauses.push_back(duty("Requests the Secretary-General to plan ahead", "Secretary-General", "secretary-general"));
  stored.clauses.push_back(duty("Requests LIMIF to report", "Lighthouse Mission in Freedonia"));
  stored.clauses.back().clause.due = {due("by:2024-06-30", "2024-06-30")};  // it has a time of its own
  EXPECT_EQ(duties_of(stored), (std::vector<std::size_t>{1, 2, 4}));
  stored.document.body = "GA";
  EXPECT_TRUE(duties_of(stored).empty());
}

TEST(MandateEnd, WhatNamesTheMandateHolderOfTheHumanRightsCouncilIsOverWithIt) {
  StoredDocument stored = document_with("deciding", due("until:2025-03-15", "2025-03-15"));
  stored.document.body = "HRC";
  stored.clauses[0].clause.text = "Decides to extend the mandate of the Special Rapporteur on lamps until 15 March 2025";
  stored.clauses[0].clause.actors.push_back({"", "Special Rapporteur on lamps", "Special Rapporteur on lamps", {}, {}, false});
  stored.clauses.push_back(
      duty("Requests the Secretary-General to assist the Special Rapporteur", "Secretary-General", "secretary-general"));
  stored.clauses.push_back(duty("Requests the Secretary-General to plan ahead", "Secretary-General", "secretary-general"));
  stored.clauses.push_back(duty("Requests the Secretary-General to provide all resources necessary to implement the present resolution",
                                "Secretary-General", "secretary-general"));
  EXPECT_EQ(duties_of(stored), (std::vector<std::size_t>{1, 3}));
}

TEST(MandateEnd, MeansForWhatTheHumanRightsCouncilAsksForATimeAreAskedForAsLong) {
  StoredDocument stored;
  stored.document.body = "HRC";
  stored.document.adopted = "2023-03-15";
  stored.clauses.push_back(duty("Requests, for a period of two years, the Office of Lamps to assist keepers", "Office of Lamps"));
  stored.clauses.back().clause.due = {due("for:P2Y", "2025-03-15")};
  stored.clauses.push_back(duty("Requests the Secretary-General to provide the resources necessary to implement the present resolution",
                                "Secretary-General", "secretary-general"));
  stored.clauses.push_back(duty("Requests the Secretary-General to plan ahead", "Secretary-General", "secretary-general"));
  EXPECT_EQ(duties_of(stored), (std::vector<std::size_t>{1}));
  stored.document.body = "GA";
  EXPECT_TRUE(duties_of(stored).empty());
}

TEST(MandateEnd, AMandateOfExpertsIsNotThatOfAMission) {
  StoredDocument stored = document_with("deciding", due("until:2025-03-15", "2025-03-15"));
  stored.document.body = "SC";
  stored.clauses[0].clause.text = "Decides to extend until 15 March 2025 the mandate of the Panel of Experts on lamps";
  stored.clauses[0].clause.actors.push_back({"", "Panel of Experts on lamps", "the Panel", {}, {}, false});
  stored.clauses.push_back(duty("Requests the Panel to look at wicks", "Panel of Experts on lamps"));
  stored.clauses.push_back(duty("Requests the Secretary-General to plan ahead", "Secretary-General", "secretary-general"));
  stored.clauses.back().clause.paragraph_index = 7;
  stored.clauses.push_back(duty("Requests the Secretary-General to take the necessary steps", "Secretary-General", "secretary-general"));
  EXPECT_EQ(duties_of(stored), (std::vector<std::size_t>{1, 3}));  // the last one stands in the paragraph that extends it
}

// No mandate is extended: States may deploy until a day.
TEST(MandateEnd, WhatIsAskedForADeploymentIsOverWithIt) {
  MandateDutyReader reader(test::builtin_rules());
  StoredDocument stored;
  stored.document.body = "SC";
  stored.document.adopted = "2024-03-12";
  StoredClause one;
  one.clause.type = "deciding";
  one.clause.paragraph = "1";
  one.clause.text =
      "Authorises the Member States of the Harbour Union to deploy up to 900 divers to HUMIF until 30 June 2025, and to light";
  stored.clauses.push_back(one);
  stored.clauses.push_back(duty("encourages the Secretary-General to look for money for HUMIF", "Secretary-General", "secretary-general"));
  stored.clauses.push_back(duty("Urges the Government to light the coast", "Government"));
  EXPECT_FALSE(mandate_end(stored));
  const auto end = reader.authorization_end(stored);
  ASSERT_TRUE(end);
  EXPECT_EQ(end->day, "2025-06-30");
  const std::vector<MandateDuty> duties = reader.read(stored, end);
  ASSERT_EQ(duties.size(), 1u);
  EXPECT_EQ(duties[0].clause, 1u);
  stored.document.body = "GA";
  EXPECT_FALSE(reader.authorization_end(stored));
}

TEST(MandateEnd, WhatNamesTheHolderAsAnExampleIsOnSomethingElse) {
  StoredDocument stored = document_with("deciding", due("until:2025-03-15", "2025-03-15"));
  stored.document.body = "HRC";
  stored.clauses[0].clause.text = "Decides to extend the mandate of the Special Rapporteur on lamps until 15 March 2025";
  stored.clauses[0].clause.actors.push_back({"", "Special Rapporteur on lamps", "Special Rapporteur on lamps", {}, {}, false});
  stored.clauses.push_back(duty("Urges the Government to work with all keepers, including the Special Rapporteur", "Government"));
  stored.clauses.push_back(duty("Urges the Government to let the Special Rapporteur in, including at night", "Government"));
  EXPECT_EQ(duties_of(stored), (std::vector<std::size_t>{2}));
}

TEST(MandateEnd, OfARecurrenceIsThatOfItsOwnMandate) {
  MandateDutyReader reader(test::builtin_rules());
  StoredDocument stored = document_with("deciding", due("until:2025-03-15", "2025-03-15"));
  stored.clauses[0].clause.actors.push_back({"", "Lighthouse Mission in Freedonia", "LIMIF", {}, {}, false});
  const Clause report =
      duty("Requests the Secretary-General to report every three months", "Secretary-General", "secretary-general").clause;
  for (const char* body : {"SC", "GA"}) {
    stored.document.body = body;
    EXPECT_TRUE(reader.covers(*mandate_end(stored), stored, report));
  }
  stored.clauses[0].clause.text = "Decides that the talks on the present resolution are held in one round until 15 March 2025";
  EXPECT_FALSE(reader.covers(*mandate_end(stored), stored, report));  // of the General Assembly: no mandate
  stored.document.body = "SC";
  stored.clauses[0].clause.text = "Decides to extend the mandate of the Panel of Experts until 15 March 2025";
  EXPECT_FALSE(reader.covers(*mandate_end(stored), stored, report));
}

TEST(MandateEnd, MeasuresThatGoOnForATimeAreNoMandate) {
  StoredDocument stored = document_with("deciding", due("until:2025-03-15", "2025-03-15"));
  stored.document.body = "SC";
  stored.clauses[0].clause.text = "Decides that Member States shall prevent the sale of lamps until 15 March 2025";
  stored.clauses[0].clause.actors.push_back({"", "Member States", "Member States", {}, {}, false});
  stored.clauses.push_back(duty("Urges Member States to light the coast", "Member States"));
  EXPECT_TRUE(duties_of(stored).empty());
}

TEST(MandateEnd, LiquidationGoesOnAfterIt) {
  StoredDocument stored = document_with("deciding", due("until:2025-03-15", "2025-03-15"));
  stored.document.body = "SC";
  stored.clauses[0].clause.text = "Decides to extend the mandate of the Lighthouse Mission for a final period until 15 March 2025";
  stored.clauses[0].clause.actors.push_back({"", "Lighthouse Mission", "Lighthouse Mission", {}, {}, false});
  stored.clauses.push_back(duty("Calls on the Government to help the Lighthouse Mission in its work", "Government"));
  stored.clauses.push_back(
      duty("Calls on the Government to help the Lighthouse Mission during its drawdown and liquidation", "Government"));
  const auto duties = duties_of(stored);
  ASSERT_EQ(duties.size(), 1U);
  EXPECT_EQ(duties.front(), 1U);
}

}  // namespace
}  // namespace mandates
