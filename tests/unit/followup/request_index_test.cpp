// Requests by the beginnings of their words.
#include "followup/request_index.h"

#include <gtest/gtest.h>

#include <string>

namespace mandates {
namespace {

FamilyCandidate on_day(const std::string& symbol, const std::string& day) {
  FamilyCandidate one;
  one.symbol = symbol;
  one.day = day;
  return one;
}

TEST(RequestIndex, FindsLaterRequestsThatHaveMostWordsTheLikestFirst) {
  const std::vector<FamilyCandidate> candidates = {on_day("A/RES/78/401", "2023-12-18"), on_day("A/RES/79/77", "2024-12-18"),
                                                   on_day("A/RES/80/78", "2025-12-18")};
  RequestIndex index;
  const std::string charts = "Invites divers to draw charts of sunken anchors, rusty chains, broken cables and wooden wrecks";
  index.add(0, 1, charts);
  index.add(0, 2, "Urges cooks to boil soup");  // so few words are said of many things
  index.add(1, 3, "Encourages divers drawing new charts of sunken anchors, of chains and of wooden wrecks");
  index.add(2, 4, charts + " of each harbour");
  index.add(2, 5, "Requests painters to paint the hulls of wooden ferries, in spring and in summer, without delay");
  index.finish();
  const std::vector<Echo>& later = index.alike(1, candidates);
  ASSERT_EQ(later.size(), 2U);
  EXPECT_EQ(later[0].clause, 4);
  EXPECT_EQ(later[1].clause, 3);
  EXPECT_TRUE(index.alike(4, candidates).empty());  // nothing is later
  EXPECT_TRUE(index.alike(2, candidates).empty());
  EXPECT_TRUE(index.alike(99, candidates).empty());
}

TEST(RequestIndex, FindsARequestThatStandsWholeInALongerOne) {
  const std::vector<FamilyCandidate> candidates = {on_day("A/RES/78/401", "2023-12-18"), on_day("A/RES/79/77", "2024-12-18")};
  const std::string lamps = "Invites divers drawing charts of sunken anchors, rusty chains and broken cables";
  const std::string rest =
      " while painters paint hulls of wooden ferries during spring, keepers mend bells before storms, bakers bake bread for crews of tugs, "
      "pilots "
      "learn names of rocks, smiths forge hooks beside harbours and clerks write letters";
  RequestIndex index;
  index.add(0, 1, lamps);
  index.add(1, 2, lamps + rest);
  index.finish();
  EXPECT_EQ(index.alike(1, candidates).size(), 1U);
}

TEST(RequestIndex, TellsWhichTextHasMostOfARequest) {
  const Beginnings request = beginnings_of("to mend lamps of the harbour"), other = beginnings_of("to boil soup");
  const std::vector<MostOf> most = most_of({&request, &other}, {"", "mending a lamp in any harbour", "Lamps. Lamps; lamps"});
  ASSERT_EQ(most.size(), 2U);
  EXPECT_EQ(most[0].text, 1U);
  EXPECT_NEAR(most[0].share, 1.0 / 3, 0.01);  // "lamps" is another word than "lamp"
  EXPECT_EQ(most[1].share, 0);
  EXPECT_EQ(beginnings_of("Implementing the implementation of it"), beginnings_of("implements"));
}

}  // namespace
}  // namespace mandates
