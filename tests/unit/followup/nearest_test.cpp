// What a later resolution says in other words of an earlier request, over invented resolutions.
#include "followup/nearest.h"

#include "invented.h"

namespace mandates {
namespace {

using test::Invented;

const char* const kOthers =
    "1.\tUrges Member States to light their coasts at night;\n"
    "2.\tCalls upon shipowners to report drifting buoys to the nearest harbour master without delay;\n"
    "3.\tInvites the Harbour Union to inspect the ropes of moored ships each month and to replace those that are worn;\n";

Invented earlier(const std::string& request) {
  Invented one;
  one.paragraphs = kOthers + request;
  return one;
}

Invented later(const std::string& paragraphs) {
  Invented one;
  one.session = 79;
  one.number = "412";
  one.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  one.paragraphs = kOthers + paragraphs;
  return one;
}

ClauseFollowup of(const std::vector<Invented>& documents, const char* id) {
  Store store = test::store_of(documents);
  const auto row = store.find_clause(id);
  return row ? store.followup_of(row->key) : ClauseFollowup();
}

// Two requests become one: only the nearer has a link.
TEST(Nearest, WhatIsAskedInOtherWordsIsRenewed) {
  const ClauseFollowup row =
      of({earlier("4.\tEncourages keepers to share spare lamps, wicks and lenses with the keepers of small and remote islands;\n"
                  "5.\tEncourages keepers to share spare lamps, wicks and lenses with neighbouring lighthouses in every season.\n"),
          later("4.\tEncourages keepers to share spare lamps, wicks and lenses with neighbouring lighthouses, including those of small "
                "islands, in every season.\n")},
         "A/RES/78/401#4.1");
  ASSERT_EQ(row.renewals.size(), 1U);
  EXPECT_EQ(row.renewals[0].paragraph, "4");
  EXPECT_TRUE(row.dropped.empty());
}

TEST(Nearest, AFewWordsAreReadWithTheirParagraph) {
  const char* const id = "A/RES/78/401#4.2";
  const std::string study =
      "the study on sunken anchors, rusty chains, broken cables, drifting nets and wooden wrecks of abandoned harbours";
  const std::vector<Invented> told = {
      earlier("4.\tTakes note of " + study + ", and encourages the urgent implementation of its recommendations.\n"),
      later("4.\tNotes with concern the slow answer of ferries to " + study + ".\n")};
  ASSERT_FALSE(of(told, id).near.empty());
  EXPECT_EQ(of(told, id).near[0].paragraph, "4");
  const std::vector<Invented> silent = {told[0], later("4.\tUrges painters to buy a ship.\n")};
  EXPECT_TRUE(of(silent, id).dropped.empty());  // so few words are missed by nobody
  EXPECT_EQ(of(silent, id).passed.size(), 1U);
}

// A later edition, or a resolution of another family, that has most of the words of what was left out.
TEST(Nearest, WhatWasLeftOutIsLookedForInAllThatIsLater) {
  const char* const id = "A/RES/78/401#4.1";
  const std::string wrecks = "sunken anchors, rusty chains, broken cables, drifting nets and wooden wrecks of abandoned harbours";
  const std::vector<Invented> silent = {earlier("4.\tInvites Member States to draw charts of " + wrecks + ".\n"), later("")};
  EXPECT_EQ(of(silent, id).dropped.size(), 1U);
  EXPECT_TRUE(of(silent, id).near.empty());
  std::vector<Invented> family = silent;
  family.push_back(later("4.\tNotes with concern that nobody drew charts of " + wrecks + ";\n"));
  family[2].session = 80;
  family[2].number = "420";
  family[2].preamble = "\tRecalling its resolution 79/412 of 18 December 2024,\n";
  ASSERT_EQ(of(family, id).near.size(), 1U);
  EXPECT_EQ(of(family, id).near[0].symbol + " " + of(family, id).near[0].paragraph, "A/RES/80/420 4");
  std::vector<Invented> elsewhere = silent;
  elsewhere.push_back({});
  elsewhere[2].session = 80;
  elsewhere[2].number = "77";
  elsewhere[2].title = "Work of divers";
  elsewhere[2].preamble = "\tRecalling the Charter,\n";
  elsewhere[2].paragraphs =
      "1.\tEncourages Member States to draw maps and lists of drifting nets, broken cables, wooden wrecks and sunken anchors;\n";
  ASSERT_EQ(of(elsewhere, id).near.size(), 1U);
  EXPECT_EQ(of(elsewhere, id).near[0].symbol, "A/RES/80/77");
  elsewhere[2].paragraphs =
      "1.\tEncourages the Secretary-General to draw maps and lists of drifting nets, broken cables, wooden wrecks and sunken anchors;\n";
  EXPECT_TRUE(of(elsewhere, id).near.empty());  // others are asked
}

// What an organ decided, reiterated, or wants in all that is to come does not live by being repeated.
TEST(Nearest, SilenceEndsNoDecisionAndNothingThatIsToLast) {
  const char* const id = "A/RES/78/401#4.1";
  const std::string charts = "charts of sunken anchors, rusty chains and broken cables";
  EXPECT_EQ(of({earlier("4.\tInvites divers to draw " + charts + ".\n"), later("")}, id).dropped.size(), 1U);
  for (const std::string& request :
       {"4.\tDecides that divers shall draw " + charts + ".\n", "4.\tReiterates its request to the divers to draw " + charts + ".\n",
        "4.\tInvites divers to draw, henceforth, " + charts + ".\n",
        "4.\tRequests the Secretary-General to describe in his next annual report " + charts + ".\n"}) {
    const ClauseFollowup row = of({earlier(request), later("")}, id);
    EXPECT_TRUE(row.dropped.empty()) << request;
    EXPECT_EQ(row.passed.size(), 1U) << request;
  }
}

TEST(Nearest, SilenceBeforeTheFirstTimeEndsNothing) {
  const char* const id = "A/RES/78/401#4.1";
  const std::string charts = "charts of sunken anchors, rusty chains and broken cables.\n";
  EXPECT_EQ(of({earlier("4.\tRequests the Secretary-General to publish every year " + charts), later("")}, id).dropped.size(), 1U);
  EXPECT_TRUE(of({earlier("4.\tRequests the Secretary-General to publish every five years " + charts), later("")}, id).dropped.empty());
}

TEST(Nearest, SilenceOfATextThatIsNotTheSameInMuchEndsNothing) {
  const char* const id = "A/RES/78/401#4.1";
  const std::string many =
      "5.\tUrges cooks to count their spoons in spring;\n6.\tInvites bakers to bake rye bread for crews;\n"
      "7.\tCalls upon smiths to forge new chains;\n8.\tEncourages weavers to weave white sails;\n9.\tInvites poets to praise the sea;\n";
  const std::string request = "4.\tInvites divers to draw charts of sunken anchors, rusty chains and broken cables.\n";
  EXPECT_EQ(of({earlier(request), later("")}, id).dropped.size(), 1U);
  const ClauseFollowup little = of({earlier(request + many), later("")}, id);  // it keeps three of nine
  EXPECT_TRUE(little.dropped.empty());
  EXPECT_EQ(little.passed.size(), 1U);
  EXPECT_TRUE(of({earlier(request), later(many)}, id).dropped.empty());  // it was recast: it asks twice as much
  const std::string ahead = "4.\tInvites divers to draw charts of sunken anchors, rusty chains and broken cables, as planned for 2040.\n";
  EXPECT_TRUE(of({earlier(ahead), later("")}, id).dropped.empty());
}

TEST(Nearest, ThePreambleMayBeNearToo) {
  const std::string nets = "drifting nets, broken cables, rusty chains, sunken anchors and wooden wrecks";
  const std::vector<Invented> documents = {earlier("4.\tCalls upon divers to clear the straits of " + nets + ".\n"), later("")};
  std::vector<Invented> spoken = documents;
  spoken[1].preamble += "\tStressing that the straits are to be cleared of " + nets + ",\n";
  EXPECT_EQ(of(documents, "A/RES/78/401#4.1").dropped.size(), 1U);
  ASSERT_EQ(of(spoken, "A/RES/78/401#4.1").near.size(), 1U);
  EXPECT_EQ(of(spoken, "A/RES/78/401#4.1").near[0].paragraph, "preamble");
}

TEST(Nearest, WhatAParagraphRecallsIsRenewedAndWhatItOnlyWelcomesIsNotCertain) {
  const char* const request =
      "4.\tRequests the Federation of Divers to draw charts of sunken anchors, rusty chains, broken cables, drifting "
      "nets, wooden wrecks, stone piers and iron gates of abandoned harbours near narrow straits, shallow bays and muddy rivers.\n";
  const char* const id = "A/RES/78/401#4.1";
  const ClauseFollowup recalled = of(
      {earlier(request),
       later(
           "4.\tRecalls its request to the Federation of Divers to draw charts of sunken anchors, rusty chains, broken cables, drifting "
           "nets, wooden wrecks, stone piers and iron gates of abandoned harbours near narrow straits, shallow bays and muddy rivers.\n")},
      id);
  ASSERT_EQ(recalled.renewals.size(), 1U);
  EXPECT_TRUE(recalled.dropped.empty());
  const ClauseFollowup welcomed =
      of({earlier(request),
          later("4.\tWelcomes the charts that the Federation of Divers drew of sunken anchors, rusty chains, broken cables, drifting nets, "
                "wooden wrecks, stone piers and iron gates of abandoned harbours near narrow straits, shallow bays and muddy rivers.\n")},
         id);
  EXPECT_TRUE(welcomed.renewals.empty());
  EXPECT_TRUE(welcomed.dropped.empty());
  ASSERT_EQ(welcomed.near.size(), 1U);
  EXPECT_EQ(welcomed.near[0].symbol + " " + welcomed.near[0].paragraph, "A/RES/79/412 4");
}

TEST(Nearest, WhatANewEditionLeavesOutIsOver) {
  const ClauseFollowup row = of(
      {earlier("4.\tRequests the Federation of Divers to draw charts of sunken anchors.\n"), later("4.\tInvites bakers to bake at sea.\n")},
      "A/RES/78/401#4.1");
  EXPECT_TRUE(row.near.empty());
  EXPECT_TRUE(row.passed.empty());
  EXPECT_EQ(row.dropped.size(), 1U);
}

TEST(Nearest, SilenceOfWhatIsNoNewEditionEndsNothing) {
  Invented other = later("");
  other.paragraphs =
      "1.\tInvites bakers to bake bread for the crews of trawlers;\n"
      "2.\tCalls upon painters to paint hulls in spring.\n";
  const ClauseFollowup row =
      of({earlier("4.\tRequests the Federation of Divers to draw charts of sunken anchors.\n"), other}, "A/RES/78/401#4.1");
  EXPECT_TRUE(row.dropped.empty());
  ASSERT_EQ(row.passed.size(), 1U);
  EXPECT_EQ(row.passed[0].symbol + " " + row.passed[0].adopted, "A/RES/79/412 2024-12-18");
}

}  // namespace
}  // namespace mandates
