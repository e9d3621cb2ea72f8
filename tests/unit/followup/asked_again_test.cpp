// Later requests that keep the words of an earlier one, or ask for reports on the same resolution.
#include "followup/asked_again.h"

#include <gtest/gtest.h>

#include "followup/request_index.h"
#include "followup/resolution_reports.h"
#include "invented.h"

namespace mandates {
namespace {

using test::renewed;

constexpr const char* kLighthouses = "Protection of lighthouses";
constexpr const char* kFerries = "Night traffic of ferries";

const std::string kCount =
    "Requests the Secretary-General to ensure that rusty anchors, broken chains and sunken cables are counted whenever harbours are "
    "charted";

TEST(AskedAgain, WhatIsReiteratedWithMoreWordsIsRenewed) {
  const std::string again =
      "Reiterates its request to the Secretary-General to ensure that, wherever divers work, rusty anchors, broken chains and sunken "
      "cables "
      "are counted whenever harbours and estuaries are charted, and to print the tables";
  EXPECT_TRUE(renewed(kLighthouses, kCount, kFerries, again));
  // Not under titles that name different countries, nor for another actor.
  EXPECT_FALSE(renewed("Lighthouses of Fiji", kCount, "Ferries of Malta", again));
  EXPECT_FALSE(renewed(kLighthouses, kCount, kFerries,
                       "Calls upon States to ensure that, wherever divers work, rusty anchors, broken chains and sunken cables are counted "
                       "whenever harbours and estuaries are charted"));
  // A rare word is missing: it is on something else.
  EXPECT_FALSE(renewed(kLighthouses, kCount, kFerries,
                       "Reiterates its request to the Secretary-General to ensure that, wherever divers work, rusty kettles, broken chains "
                       "and sunken cables are counted whenever harbours and estuaries are charted"));
}

TEST(AskedAgain, WhatReiteratesAPartOfItRenews) {
  const std::string part = " the Secretary-General to ensure that rusty anchors, broken chains and sunken cables are counted";
  const std::string more = kCount + " by divers of both coasts";
  // It is looked for by the rarest word of the earlier one, which has to be among those taken up.
  const std::string others = ".\n2.\tInvites ferries to count their divers on both coasts whenever harbours are charted";
  EXPECT_TRUE(renewed(kLighthouses, more, kFerries, "Reiterates its request to" + part + others));
  EXPECT_FALSE(renewed(kLighthouses, more, kFerries, "Requests" + part + others));
}

TEST(AskedAgain, WhatPointsElsewhereNeedsALikeTitle) {
  const std::string strategy =
      "Requests the Secretary-General to ensure that the Strategy is printed, bound, shelved and read aloud in all harbours";
  const std::string again =
      "Requests the Secretary-General to continue to ensure that the Strategy is printed, bound, shelved and read aloud in all harbours "
      "and, "
      "where crews so wish, on board of tugs";
  EXPECT_FALSE(renewed(kLighthouses, strategy, kFerries, again));
  EXPECT_TRUE(renewed(kLighthouses, strategy, "Protection of lighthouses and buoys", again));
}

TEST(AskedAgain, YearsOfTheEarlierOneStandInTheLaterOne) {
  const std::string days = " in the years 2024 to 2026";
  EXPECT_TRUE(renewed(kLighthouses, kCount + days, kFerries, kCount + " and mapped" + days));
  EXPECT_FALSE(renewed(kLighthouses, kCount + days, kFerries, kCount + " and mapped in the years 2027 to 2029"));
}

FamilyCandidate of_council(const std::string& symbol, const std::string& day) {
  FamilyCandidate one;
  one.symbol = symbol;
  one.body = "SC";
  one.day = one.occasion = day;
  one.adopted = true;
  return one;
}

TEST(AskedAgain, ReportsOnOneResolutionAreFoundByItsNumber) {
  const std::vector<FamilyCandidate> all = {of_council("S/RES/2701 (2023)", "2023-10-01"), of_council("S/RES/2730 (2024)", "2024-05-01"),
                                            of_council("S/RES/2790 (2025)", "2025-05-01")};
  ResolutionReports reports(test::builtin_rules());
  reports.add(0, all[0], 1, "Requests the Secretary-General to report within one week on the implementation of this resolution");
  reports.add(1, all[1], 2,
              "Requests the Secretary-General to include lamps in his next report on the implementation of resolution 2701 (2023)");
  reports.add(2, all[2], 3,
              "Requests the Secretary-General to continue to report to the Council on the implementation of resolution 2701 (2023)");
  reports.add(2, all[2], 4, "Requests the Secretary-General to report on the implementation of this resolution");
  std::vector<std::vector<KeptBy>> kept(all.size());
  reports.find(all, kept);
  ASSERT_EQ(kept[0].size(), 1U);
  ASSERT_EQ(kept[0][0].later.size(), 1U);
  EXPECT_EQ(kept[0][0].later[0].clause, 3);
  EXPECT_TRUE(kept[0][0].later[0].on_resolution);
  EXPECT_TRUE(kept[1].empty());
  EXPECT_TRUE(kept[2].empty());
}

TEST(AskedAgain, TheRareWordsOfARequestAreKept) {
  std::vector<FamilyCandidate> all = {of_council("S/RES/2701 (2023)", "2023-10-01"), of_council("S/RES/2730 (2024)", "2024-05-01")};
  RequestIndex index;
  index.add(0, 1, kCount);
  index.add(1, 2, kCount + " and mapped");
  index.add(1, 3, "Requests the Secretary-General to ensure that rusty kettles, broken chains and sunken cables are counted");
  index.finish();
  const auto keeping = index.keeping(all, {{0}, {1}});
  ASSERT_EQ(keeping[0].size(), 1U);
  ASSERT_EQ(keeping[0][0].later.size(), 1U);
  EXPECT_EQ(keeping[0][0].later[0].clause, 2);
  EXPECT_EQ(keeping[0][0].later[0].share, 1);
  EXPECT_TRUE(keeping[1].empty());
  EXPECT_TRUE(index.keeping(all, {{0, 1}})[0].empty());  // of one family
}

}  // namespace
}  // namespace mandates
