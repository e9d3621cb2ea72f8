// What answers a request, and what only looks like it: invented resolutions, from their text to the evidence in the store.
#include "followup/builder.h"
#include "invented.h"

namespace mandates {
namespace {

using test::Invented;
using test::Lines;

Invented asking(std::string paragraphs, std::string preamble = "\tRecalling its resolution 77/400 of 14 December 2022,\n") {
  Invented one;
  one.preamble = std::move(preamble);
  one.paragraphs = std::move(paragraphs);
  return one;
}

Invented answering(std::string paragraphs, std::string notes = {}) {
  Invented one;
  one.session = 79;
  one.number = "412";
  one.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  one.paragraphs = std::move(paragraphs);
  one.notes = std::move(notes);
  return one;
}

Lines evidence(const std::vector<Invented>& documents) {
  Store store = test::store_of(documents);
  return test::evidence_of(store);
}

TEST(Fulfilments, WhatIsUnderWayIsNotDelivered) {
  const Invented earlier = asking("1.\tRequests the Secretary-General to carry out a study of harbour lamps.\n");
  EXPECT_TRUE(
      evidence({earlier, answering("1.\tNotes with satisfaction that the study of harbour lamps of the Secretary-General is under way.\n")})
          .empty());
  EXPECT_TRUE(
      evidence({earlier, answering("1.\tTakes note of the study of the Secretary-General of harbour lamps to be completed in 2026.\n")})
          .empty());
  EXPECT_EQ(evidence({earlier, answering("1.\tTakes note of the study of the Secretary-General of harbour lamps.\n")}),
            (Lines{"A/RES/78/401#1.1: , A/RES/79/412 1"}));
}

TEST(Fulfilments, TheTitleOfTheOnlyReportNeedNotHaveTheWordsOfTheRequest) {
  const Invented asked = asking(
      "1.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on the protection of "
      "lighthouses.\n");
  EXPECT_EQ(evidence({asked, answering("1.\tTakes note of the report of the Secretary-General entitled “A bright night for all”.\n")}),
            (Lines{"A/RES/78/401#1.1: , A/RES/79/412 1"}));
  EXPECT_EQ(evidence({asked, answering("1.\tTakes note of the report of the Secretary-General entitled “A bright night for all”;\n"
                                       "2.\tTakes note of the report of the Secretary-General on tidal wells.\n")}),
            Lines{});
}

TEST(Fulfilments, WhoIsEntrustedWithAReviewReports) {
  const Invented asked = asking(
      "1.\tNotes the practice of keepers of sharing lamp oil with islands;\n"
      "2.\tRequests the Secretary-General to entrust the Office of Internal Oversight Services with carrying out a review of the practices "
      "in this regard.\n");
  EXPECT_EQ(evidence({asked, answering("1.\tTakes note of the report of the Office of Internal Oversight Services on the review of the "
                                       "practice of sharing lamp oil with islands.\n")}),
            (Lines{"A/RES/78/401#2.1: , A/RES/79/412 1"}));
  EXPECT_EQ(evidence({asked, answering("1.\tTakes note of the report of the Secretary-General on the review of the practice of sharing "
                                       "lamp oil with islands.\n")}),
            Lines{});
}

TEST(Fulfilments, APanelOfTheAuthorIsAnother) {
  const Invented earlier =
      asking("1.\tRequests the Secretary-General to report on harbour lamps to the General Assembly at its seventy-ninth session.\n");
  EXPECT_TRUE(evidence({earlier, answering("1.\tTakes note of the report of the Secretary-General's High-level Panel on Harbour Lamps.\n")})
                  .empty());
}

TEST(Fulfilments, WhatTheAskingResolutionHasInTheSameWordsIsOlder) {
  const std::string noted =
      "Taking note of the report of the Lamp Federation entitled The State of Towers, in which it was told that four painters of "
      "five had neither ropes nor bells";
  const Invented earlier = asking("1.\tInvites the Lamp Federation to report on harbours.\n", "\t" + noted + ",\n");
  Invented later = answering("1.\tUrges Member States to light their coasts.\n");
  later.preamble += "\t" + noted + ",\n";
  EXPECT_EQ(evidence({earlier, later}), Lines());
}

TEST(Fulfilments, WhatWasMadeInAnEarlierYearIsOlder) {
  const Invented earlier =
      asking("1.\tRequests the Secretary-General to report on harbour lamps to the General Assembly at its seventy-ninth session.\n");
  EXPECT_TRUE(evidence({earlier, answering("1.\tTakes note of the report on harbour lamps, prepared by the Secretary-General in 2021.\n")})
                  .empty());
  EXPECT_EQ(evidence({earlier, answering("1.\tTakes note of the report on harbour lamps, prepared by the Secretary-General in 2024.\n")}),
            (Lines{"A/RES/78/401#1.1: , A/RES/79/412 1"}));
}

TEST(Fulfilments, AReportOnHowABudgetWasSpentAnswersWhatWasToStandInIt) {
  const Invented earlier = asking(
      "1.\tRequests the Secretary-General to count the lamps and to report thereon in the context of the next budget submission;\n"
      "2.\tRequests the Secretary-General to count the ropes and to report thereon in the context of the next performance report.\n");
  Invented later = answering(
      "1.\tTakes note of the report of the Secretary-General on the budget performance of the Lamp Force for the period from 1 July 2023 "
      "to "
      "30 June 2024.1\n",
      "1 A/79/301.\n2 A/79/301 and A/79/302.\n");
  later.preamble += "\tHaving considered the reports of the Secretary-General on the protection of lighthouses,2\n";
  EXPECT_EQ(evidence({earlier, later}),
            (Lines{"A/RES/78/401#1.1: A/79/302, A/RES/79/412 preamble", "A/RES/78/401#2.1: A/79/301, A/RES/79/412 1"}));
}

TEST(Fulfilments, OfSeveralReportsTheOneWithWordsThatNoOtherHasIsShown) {
  const Invented earlier = asking(
      "1.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on small islands, "
      "their knots and their tar.\n");
  const Invented later = answering(
      "1.\tTakes note of the reports of the Secretary-General on the conference on small islands,1 on painters in small islands2 and on "
      "the store of tar, knots and ropes for small islands.3\n",
      "1 A/79/301.\n2 A/79/302.\n3 A/79/303.\n");
  EXPECT_EQ(evidence({earlier, later}), (Lines{"A/RES/78/401#1.1: A/79/303, A/RES/79/412 1"}));
}

TEST(Fulfilments, AReportOfAnotherSessionLeavesNoOtherOneInItsPlace) {
  const Invented earlier = asking(
      "1.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on knots, tar and "
      "ropes.\n");
  const auto later = [](const std::string& first) {
    return answering("1.\tTakes note of the reports of the Secretary-General on the decade of bells1 and on knots, tar and ropes.2\n",
                     "1 A/79/301.\n2 " + first + ".\n");
  };
  EXPECT_EQ(evidence({earlier, later("A/79/302")}), (Lines{"A/RES/78/401#1.1: A/79/302, A/RES/79/412 1"}));
  EXPECT_TRUE(evidence({earlier, later("A/77/302")}).empty());
}

TEST(Fulfilments, TheReportOnTheResolutionIsThatOnItsTitle) {
  Invented earlier = asking(
      "1.\tRequests the Secretary-General to include, in his report on the implementation of the present resolution to the General "
      "Assembly "
      "at its seventy-ninth session, a section on the trust fund for the activities of the decade of bells.\n");
  const Invented later = answering(
      "1.\tTakes note of the reports of the Secretary-General on the activities of the decade of bells1 and on the protection of "
      "lighthouses.2\n",
      "1 A/79/301.\n2 A/79/302.\n");
  EXPECT_EQ(evidence({earlier, later}), (Lines{"A/RES/78/401#1.1: A/79/302, A/RES/79/412 1"}));
}

TEST(Fulfilments, OfDocumentsInOneFootnoteTheOrderTells) {
  const Invented earlier =
      asking("1.\tRequests the Secretary-General to count the lamps and to report thereon in the context of his next budget proposal.\n");
  Invented later = answering("1.\tUrges States to light their coasts.\n", "1 A/79/301 and A/79/302.\n2 A/79/303.\n");
  later.preamble +=
      "\tHaving considered the reports of the Secretary-General on the budget performance for 2023 and the proposed budget for 2025,1 the "
      "accounts for 2023 and "
      "the report of the Board of Lamps,2\n";
  EXPECT_EQ(evidence({earlier, later}), (Lines{"A/RES/78/401#1.1: A/79/302, A/RES/79/412 preamble"}));
}

TEST(Fulfilments, WhatIsAcknowledgedLongBeforeItIsDueIsAnother) {
  const auto due = [](const std::string& day) {
    return asking("1.\tRequests the Secretary-General to submit a report on harbour lamps to the General Assembly " + day + ".\n");
  };
  const Invented later = answering("1.\tTakes note of the report of the Secretary-General on harbour lamps.\n");
  EXPECT_EQ(evidence({due("by 30 November 2024"), later}).size(), 1U);
  EXPECT_TRUE(evidence({due("in 2027"), later}).empty());
}

TEST(Fulfilments, AParagraphBelongsToTheResolutionThatItIsNamedWith) {
  const Invented earlier =
      asking("1.\tUrges States to light their coasts;\n2.\tInvites the Lamp Federation to report on the oil of lamps.\n");
  const Invented later = answering(
      "1.\tWelcomes the report of the Secretary-General on actions taken in response to paragraphs 2 and 3 of resolution 70/72 and "
      "paragraph "
      "1 of resolution 78/401.\n");
  EXPECT_TRUE(evidence({earlier, later}).empty());
}

TEST(Fulfilments, AReportOnWhatOthersDidIsNotTheirAct) {
  const Invented earlier = asking("1.\tCalls upon States to light their coasts without delay.\n");
  const Invented later = answering(
      "1.\tTakes note of the report of the Secretary-General on actions taken by States to give effect to paragraph 1 of resolution "
      "78/401.\n");
  EXPECT_TRUE(evidence({earlier, later}).empty());
}

TEST(Fulfilments, AReportDoesNotShowWhoGaveInformationForIt) {
  const Invented earlier =
      asking("1.\tUrges Member States to submit information on lamps for inclusion in the report of the Secretary-General.\n");
  EXPECT_TRUE(evidence({earlier, answering("1.\tTakes note of the report of the Secretary-General on lamps.\n")}).empty());
}

TEST(Fulfilments, InformationOfOthersIsNoMeeting) {
  const Invented earlier = asking("1.\tDecides to organize a briefing on lamps at its seventy-ninth session.\n");
  EXPECT_TRUE(
      evidence({earlier, answering("1.\tTakes note of the information provided by Governments in response to its resolution 78/401.\n")})
          .empty());
  EXPECT_EQ(
      evidence({earlier,
                answering("1.\tTakes note of the briefings by the Secretariat during the seventy-eighth to seventy-ninth sessions.\n")}),
      (Lines{"A/RES/78/401#1.1: , A/RES/79/412 1"}));
}

TEST(Fulfilments, AQuestionnaireOrAnAuditIsNoReport) {
  for (const char* what :
       {"to develop and circulate to States a questionnaire on harbour lamps", "to provide briefing notes on harbour lamps",
        "to entrust the Office of Lamps with an audit of harbour lamps and to report thereon"}) {
    const Invented earlier = asking("1.\tRequests the Secretary-General " + std::string(what) + ".\n");
    EXPECT_TRUE(evidence({earlier, answering("1.\tTakes note of the report of the Secretary-General on harbour lamps.\n")}).empty())
        << what;
  }
}

TEST(Fulfilments, WhatIsAskedWithoutFurtherDelayWasNotDelivered) {
  const Invented earlier = asking(
      "1.\tRequests the Secretary-General to provide the outcome of the review of harbour lamps to the General Assembly at its "
      "seventy-ninth "
      "session.\n");
  const Invented later = answering(
      "1.\tTakes note of the report of the Secretary-General on harbour lamps;1\n"
      "2.\tRequests the Secretary-General to provide without any further delay the outcome of the review of harbour lamps to the General "
      "Assembly at its eightieth session.\n",
      "1 A/79/300.\n");
  EXPECT_TRUE(evidence({earlier, later}).empty());
}

TEST(Fulfilments, WhatWasWantedOnADayIsNotReportedToEachSession) {
  const Invented earlier = asking(
      "1.\tRequests the Secretary-General to provide information on the rooms of keepers by 30 April 2024;\n"
      "2.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on lamps.\n");
  EXPECT_EQ(evidence({earlier, answering("1.\tTakes note of the report of the Secretary-General.\n")}),
            (Lines{"A/RES/78/401#2.1: , A/RES/79/412 1"}));
}

TEST(Fulfilments, OfTwoReportsForTwoSessionsTheLaterOneIsShown) {
  const Invented earlier = asking(
      "1.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on the count of lamps;\n"
      "2.\tAlso requests the Secretary-General to submit to the General Assembly at its eightieth session a report on his plan for "
      "lamps.\n");
  Invented later =
      answering("1.\tTakes note of the report of the Secretary-General on his plan for lamps pursuant to resolution 78/401.\n");
  later.session = 80;
  EXPECT_EQ(evidence({earlier, later}), (Lines{"A/RES/78/401#2.1: , A/RES/80/412 1"}));
}

TEST(Fulfilments, AReportOnViewsOfAnothersReportIsNotThatReport) {
  const Invented earlier = asking(
      "1.\tRequests the Secretary-General to seek views on the building of bright lamps contained in the report of the Panel of Keepers "
      "and "
      "to submit a report, with those views, to the General Assembly at its seventy-ninth session.\n");
  const auto with = [&](const std::string& report) {
    return evidence({earlier, answering("1.\tWelcomes the report of " + report + ".\n")});
  };
  EXPECT_EQ(with("the Secretary-General containing the views on the building of bright lamps"),
            (Lines{"A/RES/78/401#1.1: , A/RES/79/412 1"}));
  EXPECT_TRUE(with("the Secretary-General on the painting of harbour walls").empty());
}

TEST(Fulfilments, WhatRegularReportsToComeAreToHaveIsAnsweredByNone) {
  const Invented earlier = asking("1.\tRequests the Secretary-General to publish the number of lamps in future periodic reports.\n");
  EXPECT_TRUE(evidence({earlier, answering("1.\tTakes note of the report of the Secretary-General on the number of lamps.\n")}).empty());
}

TEST(Fulfilments, AReportDoesNotShowWhatIsOnAWebsite) {
  const Invented earlier =
      asking("1.\tRequests the Secretary-General to include the number of lamps in the programme budget and the lamp portal.\n");
  EXPECT_TRUE(evidence({earlier, answering("1.\tTakes note of the report of the Secretary-General on the number of lamps.\n")}).empty());
}

TEST(Fulfilments, AReportWhereverSomethingHappensIsNeverDelivered) {
  const Invented earlier =
      asking("1.\tRequests the Secretary-General to report swiftly to the General Assembly when the risk of dark harbours occurs.\n");
  EXPECT_TRUE(evidence({earlier, answering("1.\tTakes note of the report of the Secretary-General on dark harbours.\n")}).empty());
}

}  // namespace
}  // namespace mandates
