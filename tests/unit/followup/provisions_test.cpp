// Provisions of invented resolutions: the clause around the words decides where a rule asks for it.
#include "followup/provisions.h"

#include "invented.h"

namespace mandates {
namespace {

/// "¶ kind[ detail]: words" of each provision.
std::vector<std::string> found_in(const std::string& paragraphs) {
  const ReadDocument read = test::read({.paragraphs = paragraphs});
  StoredDocument stored;
  stored.document = read.document;
  for (const Clause& clause : read.extraction.clauses) stored.clauses.push_back({0, clause});
  std::vector<std::string> found;
  for (const Provision& one : ProvisionReader(test::builtin_rules()).read(stored))
    found.push_back(one.paragraph + ' ' + one.kind + (one.detail.empty() ? "" : ' ' + one.detail) + ": " + one.words);
  return found;
}

using Found = std::vector<std::string>;

TEST(Provisions, ReviewsOfTheOrganizationCountAndThoseOfStatesDoNot) {
  EXPECT_EQ(found_in("\t1.\tRequests the Secretary-General to review the mandate of the keepers at its eightieth session;\n"
                     "\t2.\tCalls upon Member States to review the tariffs of their lighthouses;\n"),
            (Found{"1 review: to review the mandate of the keepers at its eightieth session"}));
}

TEST(Provisions, WhatIsWelcomedOrNotedIsNotAsked) {
  EXPECT_EQ(found_in("\t1.\tNotes that the Authority has to review the plan of lamps;\n"
                     "\t2.\tExpresses its intention to review the plan of lamps, and to light them;\n"),
            (Found{"2 review: its intention to review the plan of lamps"}));
}

TEST(Provisions, WhoIsAskedDecidesWhetherMeansAreContributionsOrToBeProvided) {
  EXPECT_EQ(found_in("\t1.\tRequests the Secretary-General to provide the Board with adequate resources;\n"
                     "\t2.\tInvites Member States to contribute to the trust fund for lighthouses;\n"
                     "\t3.\tUrges Governments to provide their keepers with adequate resources;\n"),
            (Found{"1 resources to-be-provided: provide the Board with adequate resources",
                   "2 resources voluntary: contribute to the trust fund"}));
}

TEST(Provisions, AReviewLookedForwardToCountsAlsoInAnObservingClause) {
  EXPECT_EQ(found_in("\t1.\tLooks forward to the findings of the next review of the mandate of the keepers;\n"
                     "\t2.\tLooks forward to the findings of the review of the Debt Fund of the harbours;\n"),
            (Found{"1 review: Looks forward to the findings of the next review of the mandate of the keepers"}));
}

TEST(Provisions, ThePanelsOfTheCouncilAreAssistedWithMeans) {
  EXPECT_EQ(found_in("\t1.\tRequests the Secretary-General to assist the Committee and the Panel of Experts, within his mandate;\n"
                     "\t2.\tRequests the Secretary-General to assist the National Committee of keepers;\n"),
            (Found{"1 resources to-be-provided: assist the Committee and the Panel of Experts"}));
}

TEST(Provisions, ChosenByClauseWithinOneParagraph) {
  EXPECT_EQ(
      found_in("\t1.\tNotes with appreciation the contributions to the fund, and encourages Member States to continue to contribute to "
               "the fund;\n"),
      (Found{"1 resources voluntary: contribute to the fund"}));
}

TEST(Provisions, ItemsWithoutAClauseAskTheActorsOfTheirChapeau) {
  EXPECT_EQ(found_in("\t1.\tUrges Governments to support the High Commissioner by:\n"
                     "\t(a)\tProviding the necessary financial means for his lamps;\n"
                     "\t2.\tRequests the Secretary-General to support the keepers by:\n"
                     "\t(a)\tProviding the necessary financial means for their lamps;\n"),
            (Found{"1(a) resources voluntary: Providing the necessary financial means"}));
}

TEST(Provisions, BodiesOfTheOrganizationAreNoOutsiders) {
  EXPECT_EQ(found_in("\t1.\tEncourages the United Nations system to mobilize adequate resources for the Board;\n"
                     "\t2.\tInvites United Nations regional commissions to undertake biennial reviews of the plan of lamps;\n"),
            (Found{"1 resources to-be-provided: mobilize adequate resources for the Board",
                   "2 review: undertake biennial reviews of the plan of lamps"}));
}

}  // namespace
}  // namespace mandates
