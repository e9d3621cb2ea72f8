// Requests that another family asks in nearly the same words.
#include "followup/echoes.h"

#include <gtest/gtest.h>

#include "invented.h"

namespace mandates {
namespace {

using test::renewed;

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

TEST(Echoes, WhatStandsWholeInALongerOneIsRenewed) {
  const std::string lamps =
      "Requests the Secretary-General to repair broken harbour lamps before every winter, to record each repair in public registers and to "
      "train young keepers in copper reflectors";
  const std::string more =
      ", in mirrors and prisms of glass, in the trimming of wicks, in the oiling of clocks, in the mending of nets and in the painting of "
      "boats, oars and sheds";
  EXPECT_TRUE(renewed("Protection of lighthouses", lamps, "Night traffic of ferries", lamps + more));
  // Titles that each name what the other does not.
  EXPECT_FALSE(renewed("Lighthouses of the Third Harbour", lamps, "Ferries of the Fifth Coast", lamps + more));
  // Few words may be on anything.
  EXPECT_FALSE(renewed("Protection of lighthouses",
                       "Requests the Secretary-General to repair broken harbour lamps before every cold winter", "Night traffic of ferries",
                       "Requests the Secretary-General to repair broken harbour lamps before every cold winter" + more));
}

TEST(Echoes, WhatALaterRequestNamesAsCarriedOutIsRenewed) {
  const std::string support =
      "Requests the Secretary-General to provide the lamp process with rooms, boats and interpreters for its yearly meetings and to "
      "arrange "
      "for help by the lighthouse office and the ferry office";
  const auto later = [](const std::string& resolution) {
    return "Requests the Secretary-General to convene, in accordance with resolution " + resolution +
           ", the ninth meeting of the process in the spring, to provide it with rooms, boats and interpreters for its yearly meetings and "
           "to "
           "arrange for help by the lighthouse office, as appropriate";
  };
  EXPECT_TRUE(renewed("Results of the lamp count", support, "Night traffic of ferries", later("78/401")));
  EXPECT_FALSE(renewed("Results of the lamp count", support, "Night traffic of ferries", later("77/300")));
}

// A resolution of the Human Rights Council, as printed.
void put_of_other_organ(Store& store, const std::string& title, const std::string& paragraph) {
  const DocumentReader reader(test::builtin_rules().layout());
  Extractor extractor(test::builtin_rules());
  const std::string text = "Resolution adopted by the Human Rights Council on 3 April 2023\n52/77.\t" + title +
                           "\n\tThe Human Rights Council,\n\tGuided by the Charter,\n1.\t" + paragraph + ".\n";
  ReadDocument read{reader.read(read_source("A_HRC_RES_52_77.txt", text)).front(), {}};
  read.extraction = extractor.extract(read.document);
  const std::vector<ReadDocument> documents{read};
  SourceInfo source;
  source.path = "A_HRC_RES_52_77.txt";
  source.content_hash = content_hash(text);
  source.rule_version = test::builtin_rules().version();
  IngestBatch batch = store.begin_ingest();
  batch.put(source, documents);
  batch.commit();
}

TEST(Echoes, AnotherOrganAsksItAgainUnderTheSameTitle) {
  const std::string means =
      "Requests the Secretary-General to provide all boats and lamps necessary for the work of the Keeper of Harbours";
  const auto renewals = [&](const std::string& title, const std::string& paragraph) {
    Store store = Store::open(":memory:", OpenMode::create);
    put_of_other_organ(store, "The right to light", means);
    test::Invented later;
    later.title = title;
    later.preamble = "";
    later.paragraphs = "1.\t" + paragraph + ";\n2.\tInvites ferries to sound their bells.\n";
    test::put(store, later);
    refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
    const auto row = store.find_clause("A/HRC/RES/52/77#1.1");
    EXPECT_TRUE(row);
    return row ? store.followup_of(row->key).renewals.size() : 9;
  };
  const std::string again =
      "Requests the Secretary-General to continue to provide all the boats and lamps necessary for the work of the Keeper of Harbours";
  EXPECT_EQ(renewals("The right to light", again), 1U);
  EXPECT_EQ(renewals("Night traffic of ferries", again), 0U);
  EXPECT_EQ(renewals("The right to light", "Requests the Secretary-General to count all gulls and nets seen by the Keeper of Harbours"),
            0U);
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
