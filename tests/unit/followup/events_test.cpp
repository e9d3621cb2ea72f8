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
}

}  // namespace
}  // namespace mandates
