// What is asked for an event is over with it.
#include "followup/events.h"

#include <gtest/gtest.h>

#include "invented.h"

namespace mandates {
namespace {

std::vector<EventEnd> ends_of(const std::string& paragraphs) {
  test::Invented one;
  one.paragraphs = paragraphs;
  ReadDocument read = test::read(one);
  StoredDocument stored;
  stored.document = read.document;
  for (Clause& clause : read.extraction.clauses) stored.clauses.push_back({0, std::move(clause)});
  EventReader reader(test::builtin_rules());
  return reader.ends(stored);
}

const char* const kDecision = "1.\tDecides to convene a one-day high-level meeting on lighthouses on 26 September 2024;\n";

TEST(Events, WhatIsAskedForAMeetingIsOverWithIt) {
  const auto ends =
      ends_of(std::string(kDecision) + "2.\tEncourages the Secretary-General to give the highest visibility to the high-level meeting.\n");
  ASSERT_EQ(ends.size(), 1u);
  EXPECT_EQ(ends[0].clause, 1u);
  EXPECT_LE(ends[0].day, "2024-12-31");
  EXPECT_GE(ends[0].day, "2024-09-26");
}

TEST(Events, WhatFollowsFromItIsNot) {
  EXPECT_TRUE(ends_of(std::string(kDecision) + "2.\tUrges Member States to carry out the outcome of the high-level meeting.\n").empty());
  EXPECT_TRUE(
      ends_of(std::string(kDecision) + "2.\tRequests the Secretary-General to submit a report on the high-level meeting.\n").empty());
}

TEST(Events, WhatIsToBeDoneBeforeItIsAskedForIt) {
  const auto ends = ends_of(
      "1.\tDecides to hold the Congress of Keepers from 3 to 6 April 2026;\n"
      "2.\tRequests the Commission on Lamps to begin to prepare, well in advance of the Congress, a declaration for the Congress.\n");
  ASSERT_EQ(ends.size(), 1u);
  EXPECT_EQ(ends[0].day, "2026-04-06");
}

TEST(Events, WhatIsAskedInThisRegardIsOverWithWhatTheClauseBeforeIsOverWith) {
  const auto ends = ends_of(
      "1.\tRecommends that the Protocol be opened for signature at a ceremony to be held in 2026, and requests the Secretary-General to "
      "provide the necessary assistance;\n"
      "2.\tRequests the Secretary-General to provide the necessary assistance to keepers.\n");
  ASSERT_EQ(ends.size(), 2u);
  EXPECT_EQ(ends[1].clause, 1u);
  EXPECT_EQ(ends[1].day, "2026-12-31");
}

TEST(Events, WhoIsToComeIsAskedOfTheOneMeeting) {
  const auto ends = ends_of(std::string(kDecision) +
                            "2.\tEncourages Member States to support the participation of representatives of islands, and requests the "
                            "Secretary-General to take all necessary measures in this regard;\n"
                            "3.\tRequests the Secretary-General to count the lamps in this regard.\n");
  ASSERT_EQ(ends.size(), 2u);
  EXPECT_EQ(ends[0].clause, 1u);
  EXPECT_EQ(ends[1].clause, 2u);
  EXPECT_TRUE(ends_of("1.\tEncourages Member States to support the participation of representatives of islands.\n").empty());
}

TEST(Events, AreThoseOnWhichTheDocumentDecides) {
  EXPECT_TRUE(ends_of("1.\tEncourages the Secretary-General to give the highest visibility to the high-level meeting.\n").empty());
  EXPECT_TRUE(ends_of(std::string(kDecision) + "2.\tEncourages all States to use the coming decade to light their coasts.\n").empty());
}

TEST(Events, AYearThatIsProclaimedEndsWithItsLastDay) {
  const auto ends = ends_of(
      "1.\tDecides to declare 2026 the International Year of Lighthouses;\n"
      "2.\tInvites all States to support the International Year.\n");
  ASSERT_EQ(ends.size(), 1u);
  EXPECT_EQ(ends[0].day, "2026-12-31");
  EXPECT_FALSE(ends[0].once);
}

TEST(Events, HaveTheDayThatIsPrinted) {
  const auto ends = ends_of(
      "1.\tDecides that the Summit on Lighthouses will be held in Nove from 4 to 6 November 2026, in support of the 2030 Agenda, and "
      "welcomes the offer of Nove to host it in 2026;\n"
      "2.\tRequests the Secretary-General to support the preparation of the Summit.\n");
  ASSERT_EQ(ends.size(), 1u);
  EXPECT_EQ(ends[0].day, "2026-11-06");
  EXPECT_TRUE(ends[0].once);
}

TEST(Events, ThatAnEarlierResolutionDecidedOnStandInThePreamble) {
  test::Invented one;
  one.preamble =
      "\tRecalling its resolution 77/400 of 14 December 2022, in which it decided to hold the Third Congress on Lamps in Nove from 5 to 9 "
      "May 2026,\n";
  one.paragraphs = "1.\tRequests the Secretary-General to make available the funds for participation in the Third Congress.\n";
  ReadDocument read = test::read(one);
  StoredDocument stored;
  stored.document = read.document;
  for (Clause& clause : read.extraction.clauses) stored.clauses.push_back({0, std::move(clause)});
  const auto ends = EventReader(test::builtin_rules()).ends(stored);
  ASSERT_EQ(ends.size(), 1u);
  EXPECT_EQ(ends[0].day, "2026-05-09");
  EXPECT_EQ(stored.document.paragraphs[static_cast<std::size_t>(ends[0].paragraph)].kind, ParagraphKind::preambular);
}

TEST(Events, MayStandInTheRequestItself) {
  const auto ends = ends_of(
      "1.\tRequests the Secretary-General to support the Group of Divers in the organization of a seventh working session, in 2026.\n");
  ASSERT_EQ(ends.size(), 1u);
  EXPECT_EQ(ends[0].day, "2026-12-31");
  EXPECT_TRUE(ends_of("1.\tRequests the Secretary-General to mend what was broken at the session held in 2019.\n").empty());
}

TEST(Events, OfWhichOneIsOnlyAnExampleEndNothing) {
  EXPECT_TRUE(
      ends_of("1.\tEncourages the divers to take part in those meetings, including the summit on lamps, to be held in 2026.\n").empty());
}

TEST(Events, MayBeDiscussionsAndConsultations) {
  const auto ends = ends_of(
      "1.\tDecides to convene open informal consultations on lamps in 2026;\n"
      "2.\tRequests the Secretary-General to facilitate the informal consultations.\n");
  ASSERT_EQ(ends.size(), 1u);
  EXPECT_EQ(ends[0].day, "2026-12-31");
}

TEST(Events, ThatAreHeldAgainAndAgainFromAYearOnEndNothing) {
  EXPECT_TRUE(ends_of("1.\tDecides to hold, beginning in 2026, a panel discussion on lamps;\n"
                      "2.\tInvites the keepers to contribute actively to the panel discussion.\n")
                  .empty());
}

TEST(Events, MayBeConvenedOnRequest) {
  const auto ends = ends_of(
      "1.\tRequests the President of the General Assembly to convene a one-day high-level meeting on lamps, to be held on 22 April 2025;\n"
      "2.\tRequests the Secretary-General to provide adequate support for the high-level meeting.\n");
  ASSERT_EQ(ends.size(), 1u);
  EXPECT_EQ(ends[0].day, "2025-04-22");
}

TEST(Events, HaveNoDayByWhatComesBackEveryYear) {
  EXPECT_TRUE(ends_of("1.\tDecides to ring the bells every year during the Decade on the Day of Keepers;\n"
                      "2.\tRequests the Secretary-General to appoint a coordinator for the Decade.\n")
                  .empty());
}

TEST(Events, BeginEarlyWhereThatIsSaid) {
  const auto ends = ends_of(
      "1.\tDecides to convene the Conference on Lamps in Nove for three weeks in early 2028, and for three weeks in 2029;\n"
      "2.\tRequests the Secretary-General to invite those States to participate in the Conference.\n");
  ASSERT_EQ(ends.size(), 1u);
  EXPECT_EQ(ends[0].first, "2028-01-01");
}

TEST(Events, AnItemOfAnAgendaIsNone) {
  EXPECT_TRUE(ends_of("1.\tDecides to include in the provisional agenda of its eighty-first session the item entitled \u201cConference on "
                      "Lamps\u201d;\n2.\tRequests the Secretary-General to invite divers to the Conference.\n")
                  .empty());
}

}  // namespace
}  // namespace mandates
