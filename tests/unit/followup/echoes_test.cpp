// Requests that another family asks in nearly the same words.
#include "followup/echoes.h"

#include <gtest/gtest.h>

#include "invented.h"

namespace mandates {
namespace {

FamilyCandidate candidate(const std::string& symbol, const std::string& day) {
  FamilyCandidate one;
  one.symbol = symbol;
  one.day = one.occasion = day;
  one.adopted = true;
  return one;
}

constexpr const char* kLamps =
    "Requests keepers of harbours to repair broken lamps before every winter and to record each repair in public registers";
constexpr const char* kLampsAgain =
    "requests keepers of harbours to repair broken lamps before every winter and to record such repair in public registers;";
constexpr const char* kBells = "Invites ferries to sound their bells whenever dense mist covers crossings between islands and mainland";

TEST(Echoes, AreLaterAndOfOtherFamilies) {
  const std::vector<FamilyCandidate> all = {candidate("A/RES/78/401", "2023-12-18"), candidate("A/RES/79/412", "2024-12-18"),
                                            candidate("A/RES/80/420", "2025-12-18")};
  EchoIndex index;
  index.add(0, 1, kLamps);
  index.add(0, 2, kBells);
  index.add(1, 3, kLampsAgain);
  index.add(2, 4, kLampsAgain);
  const auto found = index.find(all, {{0, 1}, {2}});
  ASSERT_EQ(found.size(), 3U);
  ASSERT_EQ(found[0].size(), 1U);
  EXPECT_EQ(found[0][0].clause, 1);
  ASSERT_EQ(found[0][0].later.size(), 1U);
  EXPECT_EQ(found[0][0].later[0].candidate, 2U);
  EXPECT_EQ(found[0][0].later[0].clause, 4);
  ASSERT_EQ(found[1].size(), 1U);
  EXPECT_TRUE(found[2].empty());
}

TEST(Echoes, FormsOfWordsThatManyFamiliesHaveAreNone) {
  std::vector<FamilyCandidate> all;
  std::vector<FamilyMembers> families;
  EchoIndex index;
  for (int i = 0; i < 12; ++i) {
    all.push_back(candidate("A/RES/78/" + std::to_string(401 + i), "2023-12-" + std::to_string(10 + i)));
    families.push_back({static_cast<std::size_t>(i)});
    index.add(static_cast<std::size_t>(i), i + 1, kLamps);
  }
  for (const auto& found : index.find(all, families)) EXPECT_TRUE(found.empty());
}

TEST(Echoes, FewWordsAreNone) {
  const std::vector<FamilyCandidate> all = {candidate("A/RES/78/401", "2023-12-18"), candidate("A/RES/79/412", "2024-12-18")};
  EchoIndex index;
  index.add(0, 1, "Decides to remain seized of the matter");
  index.add(1, 2, "Decides to remain seized of the matter");
  EXPECT_TRUE(index.find(all, {{0}, {1}})[0].empty());
}

// Two resolutions of different families with one paragraph each; whether the first one is renewed by the second.
bool renewed(const std::string& earlier_title, const std::string& earlier, const std::string& later_title, const std::string& later) {
  std::vector<test::Invented> documents(2);
  documents[0].title = earlier_title;
  documents[0].preamble = documents[1].preamble = "";
  documents[0].paragraphs = "1.\t" + earlier + ".\n";
  documents[1].session = 79;
  documents[1].number = "530";
  documents[1].title = later_title;
  documents[1].paragraphs = "1.\t" + later + ".\n";
  Store store = test::store_of(documents);
  EXPECT_TRUE(store.check().empty());
  const auto row = store.find_clause("A/RES/78/401#1.1");
  if (!row) return false;
  const ClauseFollowup after = store.followup_of(row->key);
  return after.renewals.size() == 1 && after.renewals[0].symbol == "A/RES/79/530";
}

TEST(Echoes, TheSameWordsElsewhereRenew) {
  const std::string lamps =
      "Calls upon States to repair broken harbour lamps before every winter, to record each repair in public registers and to train young "
      "keepers in the use of copper reflectors";
  const std::string reworded =
      "Also calls upon States to repair broken harbour lamps before each winter, to record each repair in public registers and to train "
      "young keepers in the use of copper reflectors";
  EXPECT_TRUE(renewed("Protection of lighthouses", lamps, "Night traffic of ferries", reworded));
  EXPECT_FALSE(
      renewed("Protection of lighthouses", lamps, "Night traffic of ferries",
              "Calls upon States to paint broken harbour walls before every winter, to count each gull in public registers and to teach "
              "young cooks the use of copper kettles"));
  // Nearly the same one.
  EXPECT_TRUE(renewed("Protection of lighthouses", lamps, "Night traffic of ferries",
                      "Calls upon Member States to repair broken harbour lamps before every winter, to record each repair in public "
                      "registers and to train young keepers in the use of copper reflectors"));
  // Another actor.
  EXPECT_FALSE(renewed("Protection of lighthouses", lamps, "Night traffic of ferries",
                       "Requests the Secretary-General to repair broken harbour lamps before every winter, to record each repair in public "
                       "registers and to train young keepers in the use of copper reflectors"));
}

TEST(Echoes, WhatIsLeftToTheTitleIsTheSameThere) {
  const std::string committee =
      "Calls upon States to supply the Committee with lists of broken lamps, of worn ropes, of rusty anchors and of lost oars, and to "
      "answer "
      "its letters within the spring";
  EXPECT_TRUE(renewed("Register of harbours of Freedonia", committee, "Maintenance of the register of harbours of Freedonia", committee));
  EXPECT_FALSE(renewed("Register of harbours of Freedonia", committee, "Register of harbours of Sylvania", committee));
  EXPECT_FALSE(renewed("Register of harbours of Freedonia", committee, "Weights and measures", committee));
}

TEST(Echoes, WhatHasADayOfItsOwnGoesByIt) {
  const std::string report =
      "Requests the Secretary-General to submit to the General Assembly at its eightieth session a report on copper reflectors, broken "
      "harbour "
      "lamps, public registers of repairs and the training of young keepers in remote islands";
  EXPECT_FALSE(renewed("Protection of lighthouses", report, "Night traffic of ferries", report));
}

}  // namespace
}  // namespace mandates
