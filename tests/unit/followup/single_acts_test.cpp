// An act that is done once is told from a duty that goes on.
#include "followup/single_acts.h"

#include <gtest/gtest.h>

#include "invented.h"

namespace mandates {
namespace {

bool is_single(const std::string& paragraph) {
  test::Invented one;
  one.paragraphs = "1.\t" + paragraph + ";\n";
  const ReadDocument read = test::read(one);
  SingleActReader reader(test::builtin_rules());
  return !read.extraction.clauses.empty() && reader.is_single(read.extraction.clauses.front());
}

TEST(SingleActs, AreDoneOnce) {
  EXPECT_TRUE(is_single("Requests the Secretary-General to appoint a keeper of the lighthouses"));
  EXPECT_TRUE(is_single("Requests the Secretary-General to bring the present resolution to the attention of all Member States"));
  EXPECT_TRUE(is_single("Invites the Economic and Social Council, as soon as possible, to establish a working group on lighthouses"));
  EXPECT_TRUE(is_single("Requests the Secretary-General immediately to convene a high-level conference on lighthouses"));
}

TEST(SingleActs, WhatAnActIsOnMayGoOn) {
  EXPECT_TRUE(
      is_single("Requests the Secretary-General to assess a procedure to tell the keepers of the harbours and of the lighthouses on the "
                "northern coast what the recommendations of the divers may cost them, so that the annual round of the lamps, which begins "
                "in spring, is not late"));
  EXPECT_FALSE(is_single("Requests the Secretary-General to appoint each year a keeper of the lighthouses"));
  EXPECT_FALSE(is_single("Requests the Secretary-General to appoint keepers of the lighthouses as required"));
}

TEST(SingleActs, MayBeOnWhatGoesOn) {
  EXPECT_TRUE(is_single("Requests the Secretary-General to assess how ongoing repairs of the lighthouses can save oil"));
  EXPECT_TRUE(is_single("Requests the Secretary-General to make arrangements for more staff so that the Panel may continue its work"));
  EXPECT_FALSE(is_single("Requests the Secretary-General to provide, upon request, assistance to establish a lamp mechanism"));
}

TEST(SingleActs, ThePurposeOfOneActIsNoDuty) {
  test::Invented one;
  one.paragraphs =
      "1.\tRequests the Secretary-General to explore options for work with the divers in order to:\n"
      "(a)\tHelp harbours to light their piers;\n";
  const ReadDocument read = test::read(one);
  SingleActReader reader(test::builtin_rules());
  ASSERT_FALSE(read.extraction.clauses.empty());
  EXPECT_TRUE(reader.is_single(read.extraction.clauses.back()));
}

TEST(SingleActs, ReportsMayBeAskedForAlways) {
  const auto is_always = [](const std::string& paragraph) {
    test::Invented one;
    one.paragraphs = "1.\t" + paragraph + ";\n";
    const ReadDocument read = test::read(one);
    SingleActReader reader(test::builtin_rules());
    return !read.extraction.clauses.empty() && reader.is_always(read.extraction.clauses.front());
  };
  EXPECT_TRUE(is_always("Requests the Secretary-General to report on the lamps in his future progress reports"));
  EXPECT_TRUE(is_always("Requests the Secretary-General to continue to report on the lamps"));
  EXPECT_TRUE(is_always("Calls upon States to report promptly to the Secretary-General whenever a lamp fails"));
  EXPECT_FALSE(is_always("Requests the Secretary-General to submit a report on the lamps"));
  EXPECT_FALSE(is_always("Requests the Secretary-General to continue to light the lamps and to report thereon in his next report"));
  EXPECT_FALSE(is_always("Requests the Secretary-General to report on steps to continue the work on lamps"));
}

TEST(SingleActs, TextsAreWritten) {
  SingleActReader reader(test::builtin_rules());
  Clause clause;
  clause.text = "Requests the Board to provide its observations at the seventy-ninth session";
  EXPECT_TRUE(reader.is_written(clause));
  clause.text = "To light the coast";
  EXPECT_FALSE(reader.is_written(clause));
  clause.chapeau = "Requests the Secretary-General to report at the seventy-ninth session on the following needs:";
  EXPECT_TRUE(reader.is_written(clause));  // an item of what the report is to have
  clause.text = "Requests the Secretary-General to report on lamps in his next report";
  EXPECT_TRUE(reader.is_for_next_report(clause));
  clause.text = "Requests the Secretary-General to report on lamps in his next report, at the eightieth session";
  EXPECT_FALSE(reader.is_for_next_report(clause));
}

TEST(SingleActs, AreFoundBehindCircumstances) {
  EXPECT_TRUE(is_single("Requests the Secretary-General, in consultation with the keepers, to appoint an envoy for lighthouses"));
  EXPECT_TRUE(is_single("Requests the Secretary-General to develop, in consultation with all keepers, a strategy for lighthouses"));
  EXPECT_TRUE(is_single("Requests the Secretary-General to publish the Model Law on Lighthouses together with a guide"));
  EXPECT_TRUE(is_single("Invites the Harbour Union to explore options for mooring"));
}

TEST(SingleActs, DutiesGoOn) {
  EXPECT_FALSE(is_single("Requests the Secretary-General to develop lighthouses"));
  EXPECT_FALSE(is_single("Encourages Member States to develop a national strategy for lighthouses"));
  EXPECT_FALSE(is_single("Requests the Secretary-General to support the keeper of the lighthouses"));
  EXPECT_FALSE(is_single("Requests the Secretary-General to continue to appoint keepers of lighthouses"));
  EXPECT_FALSE(is_single("Requests the Secretary-General to appoint keepers of lighthouses whenever the sea asks for them"));
  EXPECT_FALSE(is_single("Encourages Member States to establish a national committee on lighthouses"));
}

TEST(SingleActs, SettleSomethingOnce) {
  EXPECT_TRUE(is_single("Requests the Secretary-General to provide additional information in this regard"));
  EXPECT_TRUE(is_single("Requests the Secretary-General to produce a review of the lighthouses"));
  EXPECT_TRUE(is_single("Requests the Secretary-General in consultation with the keepers to conduct an analysis of lost lamps"));
  EXPECT_TRUE(is_single("Requests the Secretary-General to take concrete measures to fill those posts"));
  EXPECT_FALSE(is_single("Requests the Secretary-General to provide information on lighthouses"));
}

TEST(SingleActs, NoReportToComeAloneAnswersWhatAllAreToSay) {
  SingleActReader reader(test::builtin_rules());
  Clause clause;
  clause.text = "Requests the Secretary-General to show the lamps in future progress reports";
  EXPECT_TRUE(reader.is_for_all_reports(clause));
  clause.text = "Requests the Secretary-General to show the lamps in his next progress report";
  EXPECT_FALSE(reader.is_for_all_reports(clause));
}

TEST(SingleActs, OneReportIsToldFromReportsThatGoOn) {
  SingleActReader reader(test::builtin_rules());
  Clause clause;
  clause.obligation = true;
  clause.deliverables.push_back({"report", "", {}});
  clause.text = "Requests the Secretary-General to submit a report on lost lamps";
  EXPECT_TRUE(reader.is_one_report(clause));
  clause.text = "Requests the Secretary-General to continue to submit reports on lost lamps";
  EXPECT_FALSE(reader.is_one_report(clause));
  clause.text = "Requests the Secretary-General to show lost lamps in all future reports";
  EXPECT_FALSE(reader.is_one_report(clause));
}

TEST(SingleActs, WhatIsToldWhereverItHappensIsNotOneReport) {
  SingleActReader reader(test::builtin_rules());
  Clause clause;
  clause.obligation = true;
  clause.deliverables.push_back({"report", "", {}});
  clause.text = "calls upon the keepers to send divers home when there is evidence of theft and to report fully and promptly on actions";
  EXPECT_TRUE(reader.is_always(clause));
  EXPECT_FALSE(reader.is_one_report(clause));
}

TEST(SingleActs, TheBudgetOfAYearIsToldByItsTitle) {
  SingleActReader reader(test::builtin_rules());
  EXPECT_TRUE(reader.is_on_one_budget("Financing of the Lighthouse Mission on the Northern Coast"));
  EXPECT_FALSE(reader.is_on_one_budget("Lighthouses of the northern coast"));
}

TEST(SingleActs, ATrialOrAnOccasionIsOneWhateverElseIsSaid) {
  EXPECT_TRUE(is_single("Requests the Secretary-General to start, on a trial basis, regular rounds of the lighthouses"));
  EXPECT_TRUE(is_single("Requests the Secretary-General to continue, in the lead-up to the summit on lamps, to listen to the keepers"));
  EXPECT_FALSE(is_single("Requests the Secretary-General to listen, on a regular basis, to the keepers"));
}

TEST(SingleActs, WithADueAreJudgedByIt) {
  EXPECT_FALSE(is_single("Requests the Secretary-General to appoint a keeper of the lighthouses by 31 March 2026"));
}

}  // namespace
}  // namespace mandates
