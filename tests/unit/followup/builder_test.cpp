// Follow-up over invented resolutions, from their text to the rows in the store.
#include "followup/builder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "followup/status.h"
#include "invented.h"
#include "text/errors.h"

namespace mandates {
namespace {

using test::Invented;
using test::Lines;

const char* const kReport =
    "2.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on the implementation of "
    "the "
    "present resolution;\n";
const char* const kReportAgain =
    "3.\tRequests the Secretary-General to submit to the General Assembly at its eightieth session a report on the implementation of the "
    "present resolution;\n";

Invented first() {
  Invented one;
  one.paragraphs = std::string("1.\tUrges Member States to light their coasts at night;\n") + kReport +
                   "3.\tInvites the Lighthouse Federation to train keepers in the repair of lamps.\n";
  return one;
}

Invented second() {
  Invented one;
  one.session = 79;
  one.number = "412";
  one.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  one.paragraphs = std::string(
                       "1.\tTakes note of the report of the Secretary-General;1\n"
                       "2.\tRequests Member States to light their coasts at night;\n") +
                   kReportAgain + "4.\tEncourages painters to buy a ship.\n";
  one.notes = "1 A/79/300.\n";
  return one;
}

TEST(Followup, LinksCarryTheChange) {
  Store store = test::store_of({first(), second()});
  EXPECT_EQ(test::links_of(store), (Lines{"A/RES/79/412#2.1 <- A/RES/78/401#1.1 stronger", "A/RES/79/412#3.1 <- A/RES/78/401#2.1 same"}));
}

TEST(Followup, WhatTheNextOneLeavesOutALaterOneTakesUpAgain) {
  Invented third;
  third.session = 80;
  third.number = "420";
  third.preamble = "\tRecalling its resolution 79/412 of 18 December 2024,\n";
  third.paragraphs =
      "1.\tInvites the Lighthouse Federation to train keepers in the repair of lamps;\n"
      "2.\tRequests Member States to light their coasts at night.\n";
  Store store = test::store_of({first(), second(), third});
  const auto left_out = store.find_clause("A/RES/78/401#3.1"), other = store.find_clause("A/RES/79/412#4.1");
  ASSERT_TRUE(left_out && other);
  const ClauseFollowup later = store.followup_of(left_out->key);
  ASSERT_EQ(later.renewals.size(), 1U);
  EXPECT_EQ(later.renewals[0].symbol + " " + later.renewals[0].paragraph, "A/RES/80/420 1");
  EXPECT_EQ(later.dropped.size(), 1U);  // by the one in between
  EXPECT_TRUE(store.followup_of(other->key).renewals.empty());
}

TEST(Followup, WhatIsPutTogetherWithAnotherIsRenewed) {
  Invented earlier, later;
  earlier.paragraphs =
      "1.\tEncourages States to increase the full and safe participation of women divers in the repair of harbour lamps;\n"
      "2.\tEncourages States to carry out the recommendations of the dialogue of keepers and to begin an inclusive process on shipwrecks, "
      "drifting "
      "nets, broken anchors and tides;\n";
  later.session = 79;
  later.number = "412";
  later.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  later.paragraphs =
      "1.\tEncourages States to increase the full and safe participation of women divers in the repair of harbour lamps and to carry out "
      "the "
      "recommendations of the dialogue of keepers and to begin an inclusive process on shipwrecks, drifting nets, broken anchors and "
      "tides;\n";
  Store store = test::store_of({earlier, later});
  for (const char* id : {"A/RES/78/401#1.1", "A/RES/78/401#2.1"}) {
    const auto row = store.find_clause(id);
    ASSERT_TRUE(row);
    EXPECT_EQ(store.followup_of(row->key).renewals.size(), 1U) << id;
    EXPECT_TRUE(store.followup_of(row->key).dropped.empty()) << id;
  }
}

// The third paragraph of the first edition stands in none after it; `years` lie between the first and the second.
ClauseFollowup left_out_after(int years, const std::string& title = "Protection of lighthouses") {
  Invented earlier = first(), later = second();
  earlier.session = 79 - years;
  later.title = title;
  later.preamble = "\tRecalling its resolution " + std::to_string(earlier.session) + "/401 of 18 December,\n";
  Store store = test::store_of({earlier, later});
  const auto row = store.find_clause(earlier.symbol() + "#3.1");
  EXPECT_TRUE(row);
  return store.followup_of(row->key);
}

TEST(Followup, SilenceEndsWhatAnEditionSoonBeforeAskedUnderTheSameTitle) {
  EXPECT_EQ(left_out_after(1).dropped.size(), 1U);
  EXPECT_TRUE(left_out_after(1).passed.empty());
  EXPECT_TRUE(left_out_after(9).dropped.empty());
  EXPECT_EQ(left_out_after(9).passed.size(), 1U);
  EXPECT_TRUE(left_out_after(1, "Protection of lighthouses and Coastal Beacons of the Northern Isles").passed.empty());
  EXPECT_TRUE(left_out_after(1, "Young keepers and the protection of harbour ferries").dropped.empty());
}

TEST(Followup, AMeetingThatIsWelcomedWasHeld) {
  Invented earlier = first(), later = second();
  earlier.paragraphs +=
      "4.\tDecides to hold at its seventy-ninth session a panel discussion on keepers, rusty lamps and forgotten beacons;\n";
  later.paragraphs += "5.\tWelcomes the panel discussion on keepers, rusty lamps and forgotten beacons held on 12 November 2024.\n";
  Store store = test::store_of({earlier, later});
  const Lines evidence = test::evidence_of(store);
  EXPECT_TRUE(std::any_of(evidence.begin(), evidence.end(), [](const std::string& line) { return line.starts_with("A/RES/78/401#4.1"); }));
  later.paragraphs =
      second().paragraphs + "5.\tWelcomes the offer to hold a panel discussion on keepers, rusty lamps and forgotten beacons.\n";
  Store offered = test::store_of({earlier, later});
  for (const std::string& line : test::evidence_of(offered)) EXPECT_FALSE(line.starts_with("A/RES/78/401#4.1")) << line;
}

TEST(Followup, AMeetingIsKnownByItsDays) {
  Invented earlier = first(), later = second();
  earlier.paragraphs +=
      "4.\tDecides that the Committee of Keepers shall convene an organizational session in Nove from 3 to 6 February 2024 to settle its "
      "rules, its officers, its seat, its budget, its languages and the order of the lamps;\n";
  later.paragraphs += "5.\tWelcomes the convening, from 3 to 6 February 2024, of the organizational session of the Committee of Keepers.\n";
  Store store = test::store_of({earlier, later});
  const Lines evidence = test::evidence_of(store);
  EXPECT_TRUE(std::any_of(evidence.begin(), evidence.end(), [](const std::string& line) { return line.starts_with("A/RES/78/401#4.1"); }));
}

TEST(Followup, WhatIsReaffirmedByNumberYearsLaterGoesOn) {
  Invented earlier = first(), next = second(), later;
  later.session = 80;
  later.number = "420";
  later.preamble = "\tRecalling its resolution 79/412 of 18 December 2024,\n";
  later.paragraphs =
      "1.\tRecalls paragraph 3 of its resolution 78/401 of 18 December 2023;\n2.\tRequests Member States to light their coasts at night.\n";
  Store store = test::store_of({earlier, next, later});
  const auto asked = store.find_clause("A/RES/78/401#3.1");
  ASSERT_TRUE(asked);
  ASSERT_EQ(store.followup_of(asked->key).renewals.size(), 1U);
  EXPECT_EQ(store.followup_of(asked->key).renewals[0].symbol, "A/RES/80/420");
}

TEST(Followup, NothingIsLeftOutOfAResolutionThatIsToBeCarriedOutAsAWhole) {
  Invented earlier = first(), later = second();
  earlier.paragraphs =
      "1.\tRequests the keepers to improve their watch over the delivery of lamp oil to distant towers;\n2.\tUrges Member States to light "
      "their coasts;\n3.\tInvites pilots to name every harbour bell on their charts.\n";
  const std::string again =
      "2.\tUrges Member States to light their coasts;\n3.\tInvites pilots to name every harbour bell on their charts.\n";
  const auto left_out = [&](const std::string& beginning) {
    later.paragraphs = "1.\t" + beginning + ";\n" + again;
    Store store = test::store_of({earlier, later});
    const auto asked = store.find_clause("A/RES/78/401#1.1");
    return asked && store.followup_of(asked->key).dropped.size() == 1;
  };
  EXPECT_TRUE(left_out("Recalls its resolution 77/300 on ferries"));
  EXPECT_FALSE(left_out("Demands the full and immediate implementation of all provisions of its resolution 78/401"));
}

TEST(Followup, AReportThatWasPassedOnIsNotShownByAnotherOne) {
  Invented earlier = first(), later = second();
  earlier.paragraphs =
      "1.\tRequests the Secretary-General to forward this report to the Conference on Lamps;\n2.\tUrges Member States to light their "
      "coasts.\n";
  later.paragraphs =
      "1.\tTakes note of the report of the Secretary-General submitted pursuant to resolution 78/401;1\n2.\tUrges painters to buy a "
      "ship.\n";
  Store store = test::store_of({earlier, later});
  EXPECT_TRUE(test::evidence_of(store).empty());
}

TEST(Followup, TasksGoOnWithAMandateThatIsExtended) {
  Invented earlier = first(), later = second();
  earlier.paragraphs =
      "1.\tDecides that until 18 December 2024 the Special Rapporteur on lamps shall:\n(a)\tGather news of broken lamps;\n";
  later.paragraphs =
      "1.\tDecides to extend the mandate of the Special Rapporteur on lamps until 18 December 2025, as set out in its resolution 78/401 of "
      "18 December 2023.\n";
  Store store = test::store_of({earlier, later});
  const auto task = store.find_clause("A/RES/78/401#1(a).1");
  ASSERT_TRUE(task);
  ASSERT_EQ(store.followup_of(task->key).renewals.size(), 1U);
  EXPECT_EQ(store.followup_of(task->key).renewals[0].paragraph, "1");
}

TEST(Followup, WhatIsAskedOfAllReportsIsAnsweredByNone) {
  Invented earlier = first(), later = second();
  earlier.paragraphs = "1.\tRequests the Secretary-General to show the cost of lamps in future reports on lighthouses;\n";
  later.paragraphs =
      "1.\tTakes note of the report of the Secretary-General on the cost of lamps of lighthouses;1\n2.\tUrges States to light their "
      "coasts.\n";
  Store store = test::store_of({earlier, later});
  EXPECT_TRUE(test::evidence_of(store).empty());
}

// One resolution is followed by two, each with much of its text.
std::vector<Invented> split_in_two() {
  const std::string lamps =
      "1.\tUrges Member States to light the lamps of their coasts from dusk to dawn and to repair them within a week of any storm;\n";
  const std::string ropes =
      "2.\tInvites the Harbour Union to inspect the ropes of moored ships each month and to replace those that are worn.\n";
  std::vector<Invented> documents(3);
  documents[0].paragraphs = documents[1].paragraphs = documents[2].paragraphs = lamps + ropes;
  documents[1].session = documents[2].session = 79;
  documents[1].number = "412 A";
  documents[2].number = "412 B";
  documents[1].preamble = documents[2].preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  documents[2].paragraphs = "1.\tInvites the Harbour Union to train apprentices in splicing;\n" + ropes;
  return documents;
}

TEST(Followup, WhatGoesOnInASecondResolutionIsRenewedByBoth) {
  Store store = test::store_of(split_in_two());
  EXPECT_EQ(test::links_of(store), (Lines{"A/RES/79/412 A#1.1 <- A/RES/78/401#1.1 same", "A/RES/79/412 A#2.1 <- A/RES/78/401#2.1 same",
                                          "A/RES/79/412 B#2.1 <- A/RES/78/401#2.1 same"}));
  EXPECT_TRUE(store.check().empty());
  // The link goes with the document that it came from.
  Invented changed = split_in_two()[2];
  changed.paragraphs = "1.\tInvites the Harbour Union to train apprentices in splicing.\n";
  test::put(store, changed);
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  EXPECT_EQ(test::links_of(store).size(), 2U);
}

TEST(Followup, OneProgramAtATimeWorksItOut) {
  const std::string path = (std::filesystem::temp_directory_path() / ("mandates-turn-" + std::to_string(::getpid()) + ".db")).string();
  std::filesystem::remove(path);
  Store store = Store::open(path, OpenMode::create, {0, "mandates audit, process 1"});
  for (const Invented& document : split_in_two()) test::put(store, document);
  Store other = Store::open(path, OpenMode::write, {0, "mandates follow-up, process 2"});
  {
    const FollowupTurn turn = other.take_followup_turn();
    std::string error;
    try {
      refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
    } catch (const StoreError& thrown) {
      error = thrown.what();
    }
    EXPECT_EQ(error, "the store " + path + " is in use by mandates follow-up, process 2");
    test::put(store, split_in_two()[2]);  // others may write meanwhile
  }
  EXPECT_TRUE(refresh_followup(store, test::builtin_rules(), test::builtin_calendar()));
  EXPECT_FALSE(refresh_followup(other, test::builtin_rules(), test::builtin_calendar()));  // it finds it done
  std::filesystem::remove(path);
}

TEST(Followup, EvidenceHasTheSymbolOfTheFootnote) {
  Store store = test::store_of({first(), second()});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#2.1: A/79/300, A/RES/79/412 1"}));
}

TEST(Followup, OfSeveralReportsTheOneWithTheWordsOfTheRequestIsShown) {
  Invented earlier = first(), later = second();
  earlier.paragraphs =
      "1.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on the training of "
      "divers;\n";
  later.paragraphs =
      "1.\tTakes note of the reports of the Secretary-General on the repair of lamps1 and on the training of divers;2\n"
      "2.\tRequests Member States to light their coasts at night.\n";
  later.notes = "1 A/79/300.\n2 A/79/301.\n";
  Store store = test::store_of({earlier, later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#1.1: A/79/301, A/RES/79/412 1"}));
}

TEST(Followup, AReportOfTheSessionBetweenWasForAnotherResolution) {
  Invented earlier = first(), later = second();
  earlier.paragraphs = "1.\tRequests the Secretary-General to submit a report on the training of divers;\n";
  later.session = 80;
  later.number = "420";
  later.paragraphs = "1.\tTakes note of the report of the Secretary-General on the training of divers;1\n";
  later.notes.clear();
  Store without = test::store_of({earlier, later});
  EXPECT_EQ(test::evidence_of(without).size(), 1U);
  later.preamble = "\tRecalling its resolutions 78/401 of 18 December 2023 and 79/412 of 18 December 2024,\n";
  Store store = test::store_of({earlier, later});
  EXPECT_TRUE(test::evidence_of(store).empty());
}

TEST(Followup, WhatNoDocumentUpholdsIsForgotten) {
  Store store = test::store_of({first()});
  const auto standing = store.find_clause("A/RES/78/401#1.1"), dated = store.find_clause("A/RES/78/401#2.1");
  ASSERT_TRUE(standing && dated);
  EXPECT_EQ(store.followup_of(standing->key).unheard_after, "2028-12-18");
  EXPECT_EQ(store.followup_of(dated->key).unheard_after, "");
  Invented citing;  // of another family
  citing.session = 80;
  citing.number = "430";
  citing.title = "Baking of bread at sea";
  citing.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  citing.paragraphs = "1.\tInvites bakers to bake.\n";
  test::put(store, citing);
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  const auto unheard = [&] { return store.followup_of(store.find_clause("A/RES/78/401#1.1")->key).unheard_after; };
  EXPECT_EQ(unheard(), "2028-12-18");  // recalled, no more
  citing.paragraphs = "1.\tInvites bakers to bake in accordance with resolution 78/401.\n";
  test::put(store, citing);
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  EXPECT_EQ(unheard(), "2030-12-18");
  citing.paragraphs = "1.\tInvites bakers to bake in accordance with paragraph 3 of resolution 78/401.\n";
  test::put(store, citing);
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  EXPECT_EQ(unheard(), "2028-12-18");  // one paragraph of it
}

// Of two resolutions of one title and session the next one continues one; what it does not repeat of the other it passes over.
TEST(Followup, OfTwoOfOneTitleTheNextPassesOverWhatItDoesNotRepeat) {
  Invented one = first(), other = first(), next = first();
  one.paragraphs =
      "1.\tUrges Member States to light their coasts at night;\n2.\tRequests the Federation of Divers to draw charts of anchors.\n";
  other.number = "402";
  other.paragraphs =
      "1.\tInvites bakers to bake bread for the crews of trawlers;\n2.\tCalls upon painters to paint hulls in spring;\n"
      "3.\tEncourages weavers to weave sails of linen.\n";
  next.session = 79;
  next.number = "412";
  next.preamble = "\tRecalling its resolution 78/402 of 18 December 2023,\n";
  next.paragraphs = other.paragraphs;
  Store store = test::store_of({one, other, next});
  const ClauseFollowup row = store.followup_of(store.find_clause("A/RES/78/401#2.1")->key);
  ASSERT_EQ(row.passed.size(), 1U);
  EXPECT_EQ(row.passed[0].symbol + " " + row.passed[0].adopted, "A/RES/79/412 2024-12-18");
  EXPECT_TRUE(store.followup_of(store.find_clause("A/RES/78/402#2.1")->key).passed.empty());
}

TEST(Followup, WithoutFootnoteTheSymbolIsUnknown) {
  Invented later = second();
  later.paragraphs =
      "1.\tTakes note with appreciation of the report of the Secretary-General on the implementation of resolution 78/401;\n";
  later.notes.clear();
  Store store = test::store_of({first(), later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#2.1: , A/RES/79/412 1"}));
}

TEST(Followup, ReportOnAnotherResolutionIsNoEvidence) {
  Invented later = second();
  later.session = 81;
  later.paragraphs = "1.\tTakes note of the report of the Secretary-General on the implementation of resolution 80/77;\n";
  later.notes.clear();
  Store store = test::store_of({first(), later});
  EXPECT_EQ(test::evidence_of(store), Lines());
}

TEST(Followup, WhatIsReiteratedWasNotAnswered) {
  Invented again = second();
  again.paragraphs =
      "1.\tTakes note of the report of the Secretary-General;1\n"
      "2.\tReiterates its request to the Secretary-General to submit to the General Assembly at its eightieth session a report on the "
      "implementation of the present resolution.\n";
  Store store = test::store_of({first(), again});
  EXPECT_EQ(test::evidence_of(store), Lines());
  const auto row = store.find_clause("A/RES/78/401#2.1");
  ASSERT_TRUE(row);
  EXPECT_EQ(store.followup_of(row->key).renewals.size(), 1U);
  // A request that is reiterated at each session is answered at each.
  Invented earlier = first();
  earlier.paragraphs =
      "1.\tReiterates its request to the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on the "
      "implementation of the present resolution.\n";
  Store yearly = test::store_of({earlier, again});
  EXPECT_EQ(test::evidence_of(yearly).size(), 1U);
}

TEST(Followup, ReportOfAnotherSessionIsNoEvidence) {
  Invented later = second();
  later.notes = "1 A/75/300.\n";
  Store store = test::store_of({first(), later});
  EXPECT_EQ(test::evidence_of(store), Lines());
}

TEST(Followup, ReportOfAnotherAuthorIsNoEvidence) {
  Invented later = second();
  later.paragraphs = "1.\tTakes note of the report of the Special Rapporteur on lamps;1\n";
  Store store = test::store_of({first(), later});
  EXPECT_EQ(test::evidence_of(store), Lines());
}

TEST(Followup, AReportNamedForOneParagraphAnswersThatOneOnly) {
  Invented before = first(), later = second();
  before.paragraphs =
      std::string(kReport) +
      "3.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on the cost of "
      "lamps.\n";
  later.paragraphs =
      "1.\tTakes note of the report of the Secretary-General submitted pursuant to paragraph 3 of resolution 78/401, and of the work of "
      "keepers;1\n";
  Store store = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#3.1: A/79/300, A/RES/79/412 1"}));
}

TEST(Followup, AReportOnAnotherSubjectIsNoEvidence) {
  Invented before = first(), later = second();
  before.paragraphs =
      std::string(kReport) +
      "3.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on the cost of "
      "lamps.\n";
  later.paragraphs = "1.\tTakes note of the report of the Secretary-General on the migration of storks over deserts;\n";
  later.notes.clear();
  Store store = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(store), Lines());
}

TEST(Followup, WhatWasDoneAfterItIsNotItsSubject) {
  Invented later = second();
  later.paragraphs =
      "1.\tTakes note of the report of the Secretary-General,1 and of the slow growth of trade in copper among distant islands;\n";
  Store store = test::store_of({first(), later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#2.1: A/79/300, A/RES/79/412 1"}));
}

TEST(Followup, AReportOnSomethingElseThatWasDueAtTheSameSessionIsNoEvidence) {
  Invented asking = first();
  asking.paragraphs =
      "1.\tRequests the Secretary-General to report to the Second Committee on help for widows of keepers at its seventy-ninth session;\n" +
      std::string(kReport);
  Invented later = second();
  later.paragraphs = "1.\tTakes note of the report of the Secretary-General setting out updates to policies of dredging;1\n";
  Store store = test::store_of({asking, later});
  EXPECT_TRUE(test::evidence_of(store).empty());
}

TEST(Followup, AVerbAfterTheReportIsNoSecondReport) {
  Invented later = second();
  later.paragraphs = "1.\tTakes note of the report of the Secretary-General,1 notes with concern the want of oil;\n";
  Store store = test::store_of({first(), later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#2.1: A/79/300, A/RES/79/412 1"}));
}

TEST(Followup, WhatIsAskedEarlierByTheSuccessorIsAnotherThing) {
  Invented asking = first();
  asking.paragraphs =
      "1.\tRequests the Secretary-General to submit to the General Assembly at its eighty-first session a report on oil lamps.\n";
  Invented later = second();
  later.paragraphs =
      "1.\tRequests the Secretary-General to submit to the General Assembly at its eightieth session a report on oil lamps.\n";
  Store store = test::store_of({asking, later});
  EXPECT_TRUE(test::links_of(store).empty());
}

TEST(Followup, AnAnswerIsOneToTheSameRequestOfTheResolutionBefore) {
  const std::string request =
      "1.\tRequests the Secretary-General to submit to the General Assembly at its eightieth session a report on oil lamps.\n";
  Invented asking = first(), again = second(), later = second();
  asking.paragraphs = again.paragraphs = request;
  again.notes.clear();
  later.session = 80;
  later.number = "433";
  later.preamble = "\tRecalling its resolution 79/412 of 18 December 2024,\n";
  later.paragraphs = "1.\tTakes note of the report of the Secretary-General on oil lamps pursuant to resolution 79/412;1\n";
  later.notes = "1 A/80/300.\n";
  Store store = test::store_of({asking, again, later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#1.1: A/80/300, A/RES/80/433 1", "A/RES/79/412#1.1: A/80/300, A/RES/80/433 1"}));
}

Invented of_another_family(const std::string& paragraphs) {
  Invented later = second();
  later.title = "Conference on the dredging of harbours and the marking of channels";
  later.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  later.paragraphs = paragraphs;
  return later;
}

TEST(Followup, AnotherFamilyMayAcknowledgeAReport) {
  Store store = test::store_of({first(), of_another_family("1.\tWelcomes the report of the Secretary-General on the implementation of "
                                                           "resolution 78/401.1\n")});
  EXPECT_TRUE(test::links_of(store).empty());
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#2.1: A/79/300, A/RES/79/412 1"}));
}

TEST(Followup, AnotherFamilyHasToSayWhatItAcknowledges) {
  Store store = test::store_of({first(), of_another_family("1.\tWelcomes the report of the Secretary-General on ferries.1\n")});
  EXPECT_TRUE(test::evidence_of(store).empty());
}

TEST(Followup, WhatRecursEndsWhereAnotherFamilyAsksItAgain) {
  const std::string request =
      "1.\tRequests the Secretary-General to report every year to the Second Committee on the lamps of lightships.\n";
  Invented asking = first();
  asking.paragraphs = request;
  Store store = test::store_of({asking, of_another_family(request)});
  EXPECT_TRUE(test::links_of(store).empty());
  RowKey key = 0;
  store.obligations({}, [&](const ObligationRow& row) {
    if (row.clause.symbol == asking.symbol()) key = row.key;
    return true;
  });
  const ClauseFollowup later = store.followup_of(key);
  ASSERT_EQ(later.renewals.size(), 1u);
  EXPECT_EQ(later.renewals[0].symbol, "A/RES/79/412");
  EXPECT_EQ(later.renewals[0].paragraph, "1");
}

// A resolution of the Security Council, as printed.
void put_council(Store& store, const std::string& symbol, const std::string& text) {
  const DocumentReader reader(test::builtin_rules().layout());
  Extractor extractor(test::builtin_rules());
  ReadDocument read{reader.read(read_source(symbol + ".txt", text)).front(), {}};
  read.extraction = extractor.extract(read.document);
  for (Clause& clause : read.extraction.clauses)
    for (DueMention& due : clause.due)
      if (due.code.is(DueKind::until)) due.to = iso_day(due.code.days()->to);
  const std::vector<ReadDocument> documents{read};
  SourceInfo source;
  source.path = symbol + ".txt";
  source.content_hash = content_hash(text);
  source.rule_version = test::builtin_rules().version();
  IngestBatch batch = store.begin_ingest();
  batch.put(source, documents);
  batch.commit();
}

TEST(Followup, WhatTheCouncilAsksOnAMatterIsNoLongerToldWithANewMissionThere) {
  const std::string about =
      "Deploring the attacks on lighthouses in Freedonia, and recalling that Freedonia asked the Union of Ferries for help,\n"
      "Welcoming the Ferry Force of Freedonia (FEFOR),\n";
  Store store = Store::open(":memory:", OpenMode::create);
  put_council(store, "S_RES_2801(2023)",
              "Resolution 2801 (2023)\nAdopted by the Security Council at its 9301st meeting, on 30 October 2023\nThe Security Council,\n" +
                  about +
                  "1.\tRequests the Secretary-General to support the keepers of Freedonia in their talks;\n"
                  "2.\tCalls upon all parties in Freedonia to leave the lighthouses in peace.\n");
  put_council(store, "S_RES_2851(2024)",
              "Resolution 2851 (2024)\nAdopted by the Security Council at its 9501st meeting, on 30 October 2024\nThe Security Council,\n"
              "Recalling its resolution 2801 (2023),\n" +
                  about +
                  "1.\tDecides to extend the mandate of the Lighthouse Mission in Freedonia (LIMIF) until 31 October 2025;\n"
                  "2.\tRequests the Secretary-General to find ships for FEFOR.\n");
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  const auto asked = store.find_clause("S/RES/2801 (2023)#1.1"), called = store.find_clause("S/RES/2801 (2023)#2.1");
  ASSERT_TRUE(asked && called);
  const ClauseFollowup later = store.followup_of(asked->key), other = store.followup_of(called->key);
  EXPECT_TRUE(later.anew.empty());
  ASSERT_EQ(later.passed.size(), 1U);
  EXPECT_EQ(later.passed[0].symbol + " " + later.passed[0].adopted, "S/RES/2851 (2024) 2024-10-30");
  EXPECT_TRUE(other.anew.empty());
}

// A resolution that only prolongs the mandate prolongs what its predecessor asks, until the new last day.
TEST(Followup, WhatBelongsToAProlongedMandateEndsWithIt) {
  Store store = Store::open(":memory:", OpenMode::create);
  const std::string about = "Recalling its resolution 2700 (2022) on the Lighthouse Mission in Freedonia (LIMIF),\n";
  put_council(store, "S_RES_2801(2023)",
              "Resolution 2801 (2023)\nAdopted by the Security Council at its 9301st meeting, on 30 October 2023\nThe Security Council,\n" +
                  about +
                  "1.\tDecides to extend the mandate of LIMIF until 31 October 2024;\n"
                  "2.\tRequests LIMIF to protect the keepers of lamps;\n"
                  "3.\tRequests the Secretary-General to report to the Council every four months on the lamps of LIMIF;\n"
                  "4.\tRequests the Secretary-General to appoint a keeper of the lamps of LIMIF;\n"
                  "5.\tUrges painters to paint hulls in spring;\n"
                  "6.\tUrges bakers to bake bread for the crews;\n"
                  "7.\tUrges sailors to mend their nets at sea.\n");
  put_council(store, "S_RES_2851(2024)",
              "Resolution 2851 (2024)\nAdopted by the Security Council at its 9501st meeting, on 30 October 2024\nThe Security Council,\n"
              "Recalling its resolution 2801 (2023) on the Lighthouse Mission in Freedonia (LIMIF),\n"
              "1.\tDecides to extend the mandate of LIMIF until 31 January 2025;\n2.\tDecides to remain seized of the matter.\n");
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  const auto mandate_of = [&](const std::string& id) {
    const ClauseFollowup row = store.followup_of(store.find_clause("S/RES/2801 (2023)#" + id)->key);
    return row.mandate.empty() ? std::string() : row.mandate[0].symbol + " " + row.mandate[0].adopted;
  };
  EXPECT_EQ(mandate_of("2.1"), "S/RES/2851 (2024) 2025-01-31");
  EXPECT_EQ(mandate_of("3.1"), "S/RES/2851 (2024) 2025-01-31");
  EXPECT_EQ(mandate_of("4.1"), "S/RES/2801 (2023) 2024-10-31");  // done once
}

// A third resolution that extends the mandate anew and is silent on a duty of the first shows that it went on, not that it ended.
TEST(Followup, AMandateOfWhichALaterResolutionSpeaksWentOn) {
  Store store = Store::open(":memory:", OpenMode::create);
  const std::string about = "Recalling its resolution 2700 (2022) on the Lighthouse Mission in Freedonia (LIMIF),\n";
  put_council(store, "S_RES_2801(2023)",
              "Resolution 2801 (2023)\nAdopted by the Security Council at its 9301st meeting, on 30 October 2023\nThe Security Council,\n" +
                  about +
                  "1.\tDecides to extend the mandate of LIMIF until 31 October 2024;\n"
                  "2.\tRequests LIMIF to protect the keepers of lamps;\n"
                  "3.\tUrges painters to paint hulls in spring;\n4.\tUrges bakers to bake bread for the crews;\n"
                  "5.\tUrges sailors to mend their nets at sea;\n6.\tUrges cooks to count their spoons;\n7.\tUrges divers to rest on the "
                  "shore.\n");
  put_council(store, "S_RES_2851(2024)",
              "Resolution 2851 (2024)\nAdopted by the Security Council at its 9501st meeting, on 30 October 2024\nThe Security Council,\n"
              "Recalling its resolution 2801 (2023) on the Lighthouse Mission in Freedonia (LIMIF),\n"
              "1.\tDecides to extend the mandate of LIMIF until 31 January 2025;\n2.\tDecides to remain seized of the matter.\n");
  put_council(store, "S_RES_2901(2025)",
              "Resolution 2901 (2025)\nAdopted by the Security Council at its 9801st meeting, on 30 October 2025\nThe Security Council,\n"
              "Recalling its resolution 2851 (2024) on the Lighthouse Mission in Freedonia (LIMIF),\n"
              "1.\tDecides to extend the mandate of LIMIF until 31 October 2026;\n2.\tDecides to remain seized of the matter.\n");
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  const ClauseFollowup row = store.followup_of(store.find_clause("S/RES/2801 (2023)#2.1")->key);
  EXPECT_TRUE(row.anew.empty());
  EXPECT_TRUE(row.mandate.empty() || row.mandate[0].adopted == "2026-10-31");
  if (row.mandate.empty()) {
    ASSERT_EQ(row.passed.size(), 1U);
    EXPECT_EQ(row.passed[0].symbol, "S/RES/2901 (2025)");
  }
}

TEST(Followup, WhatRecursForTheCouncilOutsideAMandateIsNoLongerToldWithItsNextResolution) {
  Store store = Store::open(":memory:", OpenMode::create);
  put_council(store, "S_RES_2801(2023)",
              "Resolution 2801 (2023)\nAdopted by the Security Council at its 9301st meeting, on 30 October 2023\nThe Security Council,\n"
              "Recalling its resolution 2700 (2022) on the Lighthouse Mission in Freedonia (LIMIF),\n"
              "1.\tRequests the Union of Ferries to inform the Council every 90 days of the ships of LIMIF;\n"
              "2.\tUrges painters to paint the hulls of LIMIF in spring;\n"
              "3.\tUrges sailors to mend their nets for LIMIF;\n4.\tUrges cooks to boil soup;\n5.\tUrges smiths to forge chains;\n"
              "6.\tUrges weavers to weave sails.\n");
  put_council(store, "S_RES_2851(2024)",
              "Resolution 2851 (2024)\nAdopted by the Security Council at its 9501st meeting, on 30 October 2024\nThe Security Council,\n"
              "Recalling its resolution 2801 (2023) on the Lighthouse Mission in Freedonia (LIMIF),\n"
              "1.\tCalls upon LIMIF to light its ships;\n2.\tUrges painters to paint the hulls of LIMIF in spring;\n"
              "3.\tEncourages bakers to bake for the crews of LIMIF.\n");
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  const ClauseFollowup row = store.followup_of(store.find_clause("S/RES/2801 (2023)#1.1")->key);
  EXPECT_TRUE(row.anew.empty());
  ASSERT_EQ(row.passed.size(), 1u) << store.families().size();
  EXPECT_EQ(row.passed[0].symbol, "S/RES/2851 (2024)");
}

// What follow-up knows of the second paragraph of a resolution on a mission, after two more: "it goes on as set out in resolution 2801
// (2023)", or in a paragraph of that.
ClauseFollowup mission_after(const std::string& decision, const std::string& third = {}) {
  Store store = Store::open(":memory:", OpenMode::create);
  const std::string about = "Recalling its resolution 2700 (2022) on the Lighthouse Mission in Freedonia (LIMIF),\n";
  put_council(store, "S_RES_2801(2023)",
              "Resolution 2801 (2023)\nAdopted by the Security Council at its 9301st meeting, on 30 October 2023\nThe Security Council,\n" +
                  about +
                  "1.\tDecides to extend the mandate of the Lighthouse Mission in Freedonia (LIMIF) until 31 October 2024;\n"
                  "2.\tRequests LIMIF to protect the keepers of lamps until 31 October 2024;\n"
                  "3.\tRequests LIMIF to mend the bells of the harbour.\n");
  put_council(store, "S_RES_2851(2024)",
              "Resolution 2851 (2024)\nAdopted by the Security Council at its 9501st meeting, on 30 October 2024\nThe Security Council,\n"
              "Recalling its resolution 2801 (2023) on the Lighthouse Mission in Freedonia (LIMIF),\n1.\t" +
                  decision + ";\n2.\tDecides to remain seized of the matter.\n");
  if (!third.empty())
    put_council(store, "S_RES_2901(2025)",
                "Resolution 2901 (2025)\nAdopted by the Security Council at its 9801st meeting, on 30 October 2025\nThe Security Council,\n"
                "Recalling its resolution 2801 (2023) on the Lighthouse Mission in Freedonia (LIMIF),\n1.\t" +
                    third + ";\n2.\tDecides to remain seized of the matter.\n");
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  return store.followup_of(store.find_clause("S/RES/2801 (2023)#2.1")->key);
}

TEST(Followup, AMandateThatGoesOnAsSetOutInAResolutionCarriesItsTasksOn) {
  const auto renewed = [](const ClauseFollowup& row) { return row.renewals.empty() ? std::string() : row.renewals[0].symbol; };
  const std::string extends = "Decides to extend until 31 October 2025 the mandate of LIMIF";
  EXPECT_EQ(renewed(mission_after(extends + ", as set out in resolution 2801 (2023)")), "S/RES/2851 (2024)");
  EXPECT_EQ(renewed(mission_after(extends + ", as set out in paragraphs 1 and 2 of resolution 2801 (2023)")), "S/RES/2851 (2024)");
  EXPECT_EQ(renewed(mission_after(extends + ", as set out in paragraphs 1 through 3 of resolution 2801 (2023)")), "S/RES/2851 (2024)");
  EXPECT_EQ(renewed(mission_after(extends + ", as set out in paragraph 3 of resolution 2801 (2023)")), "");
  EXPECT_EQ(renewed(mission_after(extends)), "");
  EXPECT_EQ(renewed(mission_after(extends, "Decides to renew until 31 October 2026 the tasks in paragraph 2 of resolution 2801 (2023)")),
            "S/RES/2901 (2025)");
}

TEST(Followup, AMandateForTheLastTimeIsOverWithIt) {
  Store store = Store::open(":memory:", OpenMode::create);
  put_council(store, "S_RES_2801(2023)",
              "Resolution 2801 (2023)\nAdopted by the Security Council at its 9301st meeting, on 30 October 2023\nThe Security Council,\n"
              "Recalling its resolution 2700 (2022) on the Lighthouse Mission in Freedonia (LIMIF),\n"
              "1.\tDecides to extend the mandate of the Lighthouse Mission in Freedonia (LIMIF) for a final period until 31 October 2024;\n"
              "2.\tRequests LIMIF to mend the bells of the harbour.\n");
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  for (const char* id : {"S/RES/2801 (2023)#1.1", "S/RES/2801 (2023)#2.1"}) {
    const ClauseFollowup row = store.followup_of(store.find_clause(id)->key);
    ASSERT_EQ(row.event.size(), 1U) << id;
    EXPECT_EQ(row.event[0].adopted + " " + row.event[0].paragraph, "2024-10-31 1") << id;
  }
}

// What the store takes as evidence of a report to the Council, where the later resolution names a report with this symbol.
Lines council_evidence(const std::string& report) {
  Store store = Store::open(":memory:", OpenMode::create);
  const std::string about = "Recalling its resolution 2700 (2022) on the Lighthouse Mission in Freedonia (LIMIF),\n";
  put_council(store, "S_RES_2801(2023)",
              "Resolution 2801 (2023)\nAdopted by the Security Council at its 9301st meeting, on 30 October 2023\nThe Security Council,\n" +
                  about +
                  "1.\tDecides to extend the mandate of LIMIF until 31 October 2024;\n"
                  "2.\tRequests the Secretary-General to report to the Council every four months on the lamps of LIMIF.\n");
  put_council(store, "S_RES_2851(2024)",
              "Resolution 2851 (2024)\nAdopted by the Security Council at its 9501st meeting, on 30 October 2024\nThe Security Council,\n"
              "Recalling its resolution 2801 (2023) on the Lighthouse Mission in Freedonia (LIMIF),\n"
              "Taking note of the report of the Secretary-General on the lamps of LIMIF (" +
                  report + "),\n1.\tDecides to extend the mandate of LIMIF until 31 October 2025;\n2.\tUrges calm.\n");
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  return test::evidence_of(store);
}

TEST(Followup, AReportOfAnEarlierYearThanTheRequestIsNoEvidence) {
  EXPECT_EQ(council_evidence("S/2024/101").size(), 1u);
  EXPECT_EQ(council_evidence("S/2020/473"), Lines());
}

TEST(Followup, ReportsOfOneSectionDoNotAnswerAnother) {
  Invented before = first(), later = second();
  before.paragraphs =
      "I\nOvens\n1.\tRequests the Secretary-General to report to the General Assembly at its seventy-ninth session on "
      "ovens;\nII\nSpoons\n1.\tRequests "
      "the Secretary-General to report to the General Assembly at its seventy-ninth session on the supply of spoons.\n";
  later.paragraphs =
      "I\nOvens\n1.\tTakes note of the report of the Secretary-General;\nII\nAprons\n1.\tUrges Member States to sew aprons.\n";
  later.notes.clear();
  Store store = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#I/1.1: , A/RES/79/412 I/1"}));
}

TEST(Followup, EvidenceInThePreambleOfASectionNamesTheSection) {
  Invented before = first(), later = second();
  before.paragraphs =
      "I\nOvens\n1.\tRequests the Secretary-General to report to the General Assembly at its seventy-ninth session on ovens;\nII\nSpoons\n"
      "1.\tUrges calm.\n";
  later.paragraphs =
      "I\nAprons\n\tRecalling its resolution 78/401,\n1.\tUrges Member States to sew aprons;\nII\nOvens\n"
      "\tHaving considered the report of the Secretary-General on ovens,\n1.\tUrges calm.\n";
  later.notes.clear();
  Store store = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#I/1.1: , A/RES/79/412 preamble of section II"}));
}

TEST(Followup, UsualWordsInHeadingsDoNotTellSectionsFromEachOther) {
  Invented before = first(), later = second();
  before.paragraphs =
      "I\nRequest for a subvention to the Museum of Ovens\n1.\tRequests the Secretary-General to report to the General Assembly at its "
      "seventy-ninth session on voluntary contributions;\nII\nRequest for a subvention to the Archive of Spoons\n1.\tRequests the "
      "Secretary-General to report to the General Assembly at its seventy-ninth session on voluntary contributions.\n";
  later.paragraphs =
      "I\nRequest for a subvention to the Archive of Spoons\n1.\tTakes note of the report of the Secretary-General;\n"
      "II\nRequest for a subvention to the Garden of Kettles\n1.\tTakes note of the report of the Secretary-General.\n";
  later.notes.clear();
  Store store = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#II/1.1: , A/RES/79/412 I/1"}));
}

TEST(Followup, AnOfficeInALongHeadingDoesNotMakeItTheSameSection) {
  Invented before = first(), later = second();
  before.paragraphs =
      "I\nRevised estimates for the Department of Kitchen Support, related to training young bakers in every harbour\n1.\tRequests the "
      "Secretary-General to report to the General Assembly at its seventy-ninth session on bakers;\nII\nSpoons\n1.\tUrges calm.\n";
  later.paragraphs =
      "I\nRevised estimates for spoons\n1.\tTakes note of the report of the Secretary-General;\n"
      "II\nRevised estimates for lamps, polish, Kitchen Support\n1.\tTakes note of the report of the Secretary-General.\n";
  later.notes.clear();
  Store store = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(store), Lines());
}

TEST(Followup, TheReportBesideTheResolutionThatIsNamedMayStandBeforeIt) {
  Invented later = second();
  later.preamble =
      "\tTaking note of the report of the Secretary-General1 submitted pursuant to its resolution 78/401 of 18 December 2023, as well as "
      "that "
      "of the Panel of Keepers for the period from 1 September 2023 to 31 August 2024,2\n";
  later.paragraphs = "1.\tUrges Member States to light their coasts at night.\n";
  later.notes = "1 A/79/311.\n2 A/79/295.\n";
  Store store = test::store_of({first(), later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#2.1: A/79/311, A/RES/79/412 preamble"}));
}

TEST(Followup, AuthorsAreKnownByTheShortFormOfTheirName) {
  Invented before = first(), later = second();
  before.paragraphs =
      "1.\tRequests the Chair of the Open Panel on Quiet to report to the General Assembly at its seventy-ninth session on the work "
      "of the "
      "Panel.\n";
  later.paragraphs = "1.\tTakes note of the report of the Open Panel;\n";
  later.notes.clear();
  Store store = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#1.1: , A/RES/79/412 1"}));
}

TEST(Followup, AReportOlderThanTheRequestDoesNotAnswerIt) {
  Invented before = first(), later = second();
  before.paragraphs = "1.\tRequests the Secretary-General to report on lighthouses.\n";
  later.notes = "1 A/63/300.\n";
  Store store = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(store), Lines());
}

TEST(Followup, AReportThatTheRequestsOwnResolutionNamesDoesNotAnswerIt) {
  Invented before = first(), later = second();
  before.paragraphs = "1.\tRequests the Secretary-General to report on lighthouses.\n";
  before.preamble = "\tRecalling the report of the Secretary-General on lamps,1\n";
  before.notes = "1 A/78/157.\n";
  later.notes = "1 A/78/157.\n";
  Store store = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(store), Lines());
  before.notes = "1 A/78/156.\n";
  Store other = test::store_of({before, later});
  EXPECT_EQ(test::evidence_of(other), (Lines{"A/RES/78/401#1.1: A/78/157, A/RES/79/412 1"}));
}

TEST(Followup, TheReportOfASessionThatLiesBetweenWasForAnotherResolution) {
  Invented later = second();
  later.session = 80;
  later.number = "413";
  later.notes.clear();
  later.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  Store gap = test::store_of({first(), later});
  EXPECT_EQ(test::evidence_of(gap), (Lines{"A/RES/78/401#2.1: , A/RES/80/413 1"}));
  later.preamble = "\tRecalling its resolutions 78/401 of 18 December 2023 and 79/412 of 18 December 2024,\n";
  Store store = test::store_of({first(), later});
  EXPECT_TRUE(test::evidence_of(store).empty());  // 79/412, which is not there, had the report of its session
}

TEST(Followup, WhatWasToStandInAnotherReportIsNotAnsweredByThisOne) {
  Invented earlier = first();
  earlier.paragraphs =
      "1.\tRequests the Secretary-General to train keepers, and to report thereon in his next report on fisheries;\n"
      "2.\tRequests the Secretary-General to repair lamps, and to report thereon in the context of his next overview report;\n"
      "3.\tRequests the Secretary-General to paint towers, and to report thereon in his next annual report.\n";
  Invented later = second();
  later.paragraphs = "1.\tTakes note of the report of the Secretary-General on the protection of lighthouses.\n";
  later.notes.clear();
  Store store = test::store_of({earlier, later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#3.1: , A/RES/79/412 1"}));
}

TEST(Followup, WhatTheChairWasAskedForStandsInTheReportOfTheCommittee) {
  Invented earlier = first();
  earlier.paragraphs =
      "1.\tRequests the Chair of the Committee on Lamps to report through the Committee to the General Assembly at its seventy-ninth "
      "session.\n";
  Invented later = second();
  later.paragraphs = "1.\tTakes note of the report of the Committee on Lamps.\n";
  later.notes.clear();
  Store store = test::store_of({earlier, later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#1.1: , A/RES/79/412 1"}));
}

TEST(Followup, AStrategyIsKnownByItsName) {
  Invented earlier = first();
  earlier.paragraphs =
      "1.\tRequests the Secretary-General to present a system-wide strategy for lighthouses to the General Assembly at its seventy-ninth "
      "session.\n";
  Invented modalities;
  modalities.session = 79;
  modalities.number = "430";
  modalities.title = "Modalities of the Conference on Tides";
  modalities.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  modalities.paragraphs = "1.\tTakes note of the system-wide strategy for lighthouses.\n";
  Store store = test::store_of({earlier, modalities});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#1.1: , A/RES/79/430 1"}));
  Invented other = modalities;
  other.paragraphs = "1.\tTakes note of the strategy of the Federation for fisheries.\n";
  Store another = test::store_of({earlier, other});
  EXPECT_TRUE(test::evidence_of(another).empty());
  other = modalities;
  other.preamble.clear();  // it does not name the resolution that asked
  Store stranger = test::store_of({earlier, other});
  EXPECT_TRUE(test::evidence_of(stranger).empty());
}

TEST(Followup, PreambleIsEvidenceToo) {
  Invented later = second();
  later.preamble += "\tHaving considered the report of the Secretary-General,1\n";
  later.paragraphs = "1.\tUrges Member States to light their coasts at night.\n";
  Store store = test::store_of({first(), later});
  EXPECT_EQ(test::evidence_of(store), (Lines{"A/RES/78/401#2.1: A/79/300, A/RES/79/412 preamble"}));
}

Invented on_lamps() {
  Invented one;
  one.session = 79;
  one.number = "412";
  one.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  return one;
}

/// What follow-up shows for the second paragraph of the first resolution: its evidence, or the paragraph that asks it again.
std::string shown_for(const Invented& earlier, const Invented& later) {
  Store store = test::store_of({earlier, later});
  const StoredClause decision = store.find_document(earlier.symbol())->clauses.back();
  const ClauseFollowup shown = store.followup_of(decision.key);
  if (!shown.fulfilments.empty()) return shown.fulfilments[0].symbol + " " + shown.fulfilments[0].paragraph;
  return shown.renewals.empty() ? std::string() : "again " + shown.renewals[0].symbol + " " + shown.renewals[0].paragraph;
}

TEST(Followup, AnItemIsTakenUpByTheResolutionOfTheSession) {
  Invented earlier = first(), later = on_lamps();
  earlier.paragraphs =
      "1.\tUrges keepers to mend their lamps;\n2.\tDecides to consider at its seventy-ninth session the fees of ferries that "
      "carry oil to small towers.\n";
  later.paragraphs = "1.\tInvites divers to look for bells;\n2.\tSets the fees of ferries that carry oil to towers.\n";
  EXPECT_EQ(shown_for(earlier, later), "A/RES/79/412 2");
  later.paragraphs = "1.\tInvites divers to look for bells.\n";
  EXPECT_EQ(shown_for(earlier, later), "");  // it is on something else
}

TEST(Followup, AnItemThatIsKeptOnTheAgendaIsTakenUpAgain) {
  Invented earlier = first(), later = on_lamps();
  earlier.paragraphs =
      "1.\tUrges keepers to mend their lamps;\n2.\tDecides to continue its consideration of the question at its "
      "seventy-ninth session.\n";
  later.paragraphs =
      "1.\tInvites divers to look for bells;\n2.\tDecides to include in the provisional agenda of its eighty-first session "
      "the item entitled “Protection of lighthouses”.\n";
  EXPECT_EQ(shown_for(earlier, later), "again A/RES/79/412 2");
}

/// A resolution that puts an item on the agenda of a session.
Invented on_agenda(Invented one, const std::string& session, const std::string& item) {
  one.paragraphs = "1.\tUrges keepers to mend their lamps;\n2.\tDecides to include in the provisional agenda of its " + session +
                   " session, under the item entitled “Coasts”, the sub-item entitled “" + item + "”, unless otherwise agreed.\n";
  return one;
}

TEST(Followup, AnItemStaysOnTheAgendaOfALaterSession) {
  Invented later = on_lamps();
  later.session = 80;
  later.preamble = "\tRecalling its resolution 77/400 of 14 December 2022,\n";
  later.title = "Ferries and their pilots";
  const Invented earlier = on_agenda(first(), "seventy-ninth", "Oil for lamps");
  EXPECT_EQ(shown_for(earlier, on_agenda(later, "eighty-first", "Oil for lamps")), "again A/RES/80/412 2");
  EXPECT_EQ(shown_for(earlier, on_agenda(later, "eighty-first", "Ferries")), "");
  // The session for which it was decided is still ahead.
  EXPECT_EQ(shown_for(on_agenda(first(), "eighty-second", "Oil for lamps"), on_agenda(later, "eighty-second", "Oil for lamps")), "");
}

TEST(Followup, AMeetingWasHeldWhereAnotherFamilyTellsOfItsDays) {
  Invented earlier = first(), later = on_lamps();
  earlier.paragraphs =
      "1.\tUrges keepers to mend their lamps;\n2.\tDecides that the Conference on Lighthouses shall be held in Nove from 3 to "
      "6 June 2024.\n";
  later.title = "Ferries and their pilots";
  later.preamble = "\tNoting the text adopted at the Conference on Lighthouses, held in Nove from 3 to 6 June 2024,\n";
  later.paragraphs = "1.\tInvites divers to look for bells.\n";
  EXPECT_EQ(shown_for(earlier, later), "A/RES/79/412 preamble");
  later.preamble = "\tNoting that the Conference on Lighthouses, which was to be held in Nove from 3 to 6 June 2024, was put off,\n";
  EXPECT_EQ(shown_for(earlier, later), "");
  later.preamble = "\tNoting the fair of painters, held in Aran from 3 to 6 June 2024,\n";
  EXPECT_EQ(shown_for(earlier, later), "");
}

TEST(Followup, WhatTheSuccessorLeavesOutIsDropped) {
  Store store = test::store_of({first(), second()});
  Lines dropped;
  store.dropped([&](const DroppedListRow& row) {
    dropped.push_back(store.clause(row.clause).clause.id + " by " + row.successor + (row.last ? ", the last" : ""));
    return true;
  });
  EXPECT_EQ(dropped, (Lines{"A/RES/78/401#3.1 by A/RES/79/412, the last"}));
}

TEST(Followup, ItemsBelongToTheirChapeau) {
  Invented before, after;
  before.paragraphs =
      "1.\tUrges Member States to support keepers by providing:\n\t(a)\tlamps for every tower;\n\t(b)\tboats for every harbour.\n";
  after = before;
  after.session = 79;
  EXPECT_EQ(test::links_of(*std::make_unique<Store>(test::store_of({before, after}))),
            (Lines{"A/RES/79/401#1.1 <- A/RES/78/401#1.1 same"}));
  after.paragraphs = "1.\tUrges Member States to support keepers by providing:\n\t(a)\tlamps for every tower;\n\t(b)\tships and radios.\n";
  EXPECT_EQ(test::links_of(*std::make_unique<Store>(test::store_of({before, after}))),
            (Lines{"A/RES/79/401#1.1 <- A/RES/78/401#1.1 reworded"}));
}

Invented yearly(int session, const std::string& next) {
  Invented one;
  one.session = session;
  one.preamble = "\tRecalling its resolution " + std::to_string(session - 1) + "/401,\n";
  one.paragraphs = "1.\tRequests the Secretary-General to report to the General Assembly at its " + next + " session on lighthouses.\n";
  return one;
}

TEST(Followup, ChainOverSessionsIsAnnual) {
  Store store = test::store_of({yearly(78, "seventy-ninth"), yearly(79, "eightieth"), yearly(80, "eighty-first")});
  EXPECT_EQ(test::chains_of(store), (Lines{"A/RES/78/401#1.1 x3 annual gaps 0: 78 79 80"}));
}

TEST(Followup, MissingSessionsAreGaps) {
  Store store = test::store_of({yearly(76, "seventy-seventh"), yearly(79, "eightieth")});
  EXPECT_EQ(test::chains_of(store), (Lines{"A/RES/76/401#1.1 x2 annual gaps 2: 76 79"}));
}

TEST(Followup, EverySecondSessionIsBiennial) {
  Store store = test::store_of({yearly(76, "seventy-eighth"), yearly(78, "eightieth"), yearly(80, "eighty-second")});
  EXPECT_EQ(test::chains_of(store), (Lines{"A/RES/76/401#1.1 x3 biennial gaps 0: 76 78 80"}));
}

TEST(Followup, OrderOfIngestDoesNotMatter) {
  const std::vector<Invented> documents = {first(), second(), yearly(80, "eighty-first"), yearly(81, "eighty-second")};
  Store forward = test::store_of(documents);
  Store backward = test::store_of({documents.rbegin(), documents.rend()});
  EXPECT_FALSE(test::links_of(forward).empty());
  EXPECT_EQ(test::links_of(forward), test::links_of(backward));
  EXPECT_EQ(test::evidence_of(forward), test::evidence_of(backward));
  EXPECT_EQ(test::chains_of(forward), test::chains_of(backward));
}

// Puts a document into a store; a source without documents takes away what it held.
void put_one(Store& store, const std::string& path, const std::vector<ReadDocument>& documents) {
  SourceInfo source;
  source.path = path;
  source.content_hash = content_hash(documents.empty() ? "" : documents[0].document.symbol + documents[0].document.paragraphs.back().text);
  source.rule_version = test::builtin_rules().version();
  IngestBatch batch = store.begin_ingest();
  batch.put(source, documents);
  batch.commit();
}

bool refresh(Store& store) {
  return refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
}

// All that follow-up says: links, evidence, chains, what was dropped, what is live on some days.
Lines all_of(Store& store) {
  Lines lines = test::links_of(store);
  for (const Lines& more : {test::evidence_of(store), test::chains_of(store)}) lines.insert(lines.end(), more.begin(), more.end());
  store.dropped([&](const DroppedListRow& row) {
    return lines.push_back(store.clause(row.clause).clause.id + " dropped by " + row.successor), true;
  });
  for (const char* day : {"2023-06-01", "2024-06-01", "2025-06-01", "2026-06-01", "2030-01-01"}) {
    ObligationFilter filter;
    filter.live_on = filter.adopted_to = day;
    store.obligations(filter, [&](const ObligationRow& row) { return lines.push_back(std::string(day) + ": " + row.clause.id), true; });
  }
  return lines;
}

std::vector<LaterAct> acts_of(const std::vector<LaterDocument>& documents) {
  std::vector<LaterAct> acts;
  for (const LaterDocument& one : documents) acts.push_back({one.symbol, one.paragraph, one.adopted, one.report});
  return acts;
}

// So lists need not look up what follow-up says of each.
TEST(Followup, WhatIsUnsettledHasTheStatusThatItsDatesTell) {
  Store store = test::store_of({first(), second()});
  int seen = 0;
  for (const char* day : {"2023-06-01", "2024-06-01", "2025-06-01", "2026-06-01", "2030-01-01"}) {
    ObligationFilter filter;
    filter.live_on = filter.adopted_to = day;
    store.obligations(filter, [&](const ObligationRow& row) {
      EXPECT_TRUE(row.unsettled);
      const ClauseFollowup later = store.followup_of(row.key);
      ObligationFacts facts, on_dates;
      facts.adopted = on_dates.adopted = row.adopted;
      facts.fulfilments = acts_of(later.fulfilments);
      facts.renewals = acts_of(later.renewals);
      if (!later.dropped.empty()) facts.dropped = acts_of(later.dropped).front();
      const StatusOnDay all = status_on(row.clause, facts, day), dates = status_on(row.clause, on_dates, day);
      EXPECT_EQ(all.status, dates.status) << row.clause.id << " on " << day;
      EXPECT_EQ(all.reason, dates.reason) << row.clause.id << " on " << day;
      return ++seen > 0;
    });
  }
  EXPECT_GT(seen, 3);
}

TEST(Followup, IsStaleAfterADocumentCame) {
  Store store = test::store_of({first()});
  EXPECT_FALSE(followup_is_stale(store, test::builtin_rules()));
  EXPECT_FALSE(refresh(store));
  put_one(store, "later.txt", {test::read(second())});
  EXPECT_TRUE(followup_is_stale(store, test::builtin_rules()));
  EXPECT_TRUE(refresh(store));
  EXPECT_EQ(test::links_of(store).size(), 2U);
}

Invented of_another_family(int session) {
  Invented one = yearly(session, "eightieth");
  one.number = "77";
  one.title = "Navigation on frozen rivers";
  one.preamble = "\tRecalling its resolution " + std::to_string(session - 1) + "/77,\n";
  return one;
}

TEST(Followup, OnlyFamiliesThatChangedAreWorkedOutAgain) {
  Store store = test::store_of({first(), of_another_family(78), of_another_family(79)});
  const auto ids = [&] {
    std::string list;
    for (const FamilyState& family : store.families()) list += family.id + "(" + std::to_string(family.documents) + ") ";
    return list;
  };
  EXPECT_EQ(ids(), "A/RES/78/77(2) A/RES/78/401(1) ");
  put_one(store, "later.txt", {test::read(second())});
  EXPECT_TRUE(refresh(store));
  EXPECT_EQ(ids(), "A/RES/78/77(2) A/RES/78/401(2) ");
  put_one(store, "other.txt", {test::read(of_another_family(80))});
  EXPECT_TRUE(refresh(store));
  EXPECT_EQ(ids(), "A/RES/78/401(2) A/RES/78/77(3) ");  // in order of being written: the first one stayed
}

// Whatever came, changed and went in between: the rows are those of a store that got the same documents at once.
TEST(Followup, FromStepToStepIsTheSameAsAtOnce) {
  Invented changed = second();
  changed.paragraphs = "1.\tUrges Member States to light their coasts at night;\n2.\tRequests Member States to light their coasts.\n";
  const std::vector<std::vector<std::pair<std::string, std::vector<Invented>>>> steps = {
      {{"a", {first()}}, {"b", {second()}}},
      {{"c", {yearly(80, "eighty-first")}}},
      {{"b", {changed}}},                           // other words
      {{"d", {of_another_family(79)}}, {"c", {}}},  // one came, one went
      {{"a", {}}},                                  // the family loses its first one, and its name
      {{"a", {first()}}, {"c", {yearly(80, "eighty-first")}}, {"e", {of_another_family(78)}}},
  };
  Store store = Store::open(":memory:", OpenMode::create);
  std::map<std::string, std::vector<ReadDocument>> held;
  for (const auto& step : steps) {
    for (const auto& [path, documents] : step) {
      std::vector<ReadDocument> read;
      for (const Invented& one : documents) read.push_back(test::read(one));
      put_one(store, path, read);
      held[path] = std::move(read);
    }
    EXPECT_TRUE(refresh(store));
    EXPECT_TRUE(store.check().empty());
    Store at_once = Store::open(":memory:", OpenMode::create);
    for (const auto& [path, documents] : held)
      if (!documents.empty()) put_one(at_once, path, documents);
    refresh(at_once);
    EXPECT_EQ(all_of(store), all_of(at_once));
    EXPECT_FALSE(all_of(store).empty());
  }
}

struct Refused {
  const char* name;  // of the test
  const char* id;
  const char* title;
  friend void PrintTo(const Refused& one, std::ostream* out) { *out << one.name; }
};

class RefusedFamily : public ::testing::TestWithParam<Refused> {};

// A family that the store refuses, for whatever reason, is left out and named; the others, before and after it, are worked out. It is tried
// again each time.
TEST_P(RefusedFamily, IsSkipped) {
  const std::string path = ::testing::TempDir() + "failing_family_" + GetParam().name + ".db";
  std::filesystem::remove(path);
  Invented other_first = first(), other_second = second();
  for (Invented* one : {&other_first, &other_second}) one->title = "Painting of harbours and quays";
  other_first.number = "501";
  other_second.number = "512";
  other_second.preamble = "\tRecalling its resolution 78/501 of 18 December 2023,\n";
  Store store = Store::open(path, OpenMode::create);
  for (const Invented& one : {first(), second(), other_first, other_second}) test::put(store, one);
  {
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    database.exec("CREATE TRIGGER odd BEFORE INSERT ON chain WHEN new.name LIKE '" + std::string(GetParam().id) +
                  "%' BEGIN SELECT RAISE(ABORT, 'odd family'); END");
  }
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  const std::vector<FailedFamily> failed = store.failed_families();
  ASSERT_EQ(failed.size(), 1U);
  EXPECT_EQ(failed[0].id, GetParam().id);
  EXPECT_EQ(failed[0].title, GetParam().title);
  EXPECT_NE(failed[0].reason.find("odd family"), std::string::npos) << failed[0].reason;
  EXPECT_EQ(test::links_of(store).size(), 2U);  // of the other family
  // Nothing of it is said, but its obligations are looked after.
  ObligationFilter live;
  live.live_on = live.adopted_to = "2025-06-01";
  std::size_t listed = 0;
  store.obligations(live, [&](const ObligationRow& row) { return listed += row.clause.symbol == GetParam().id, true; });
  EXPECT_EQ(listed, 3U);
  EXPECT_TRUE(followup_is_stale(store, test::builtin_rules()));
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("DROP TRIGGER odd");
  EXPECT_TRUE(refresh_followup(store, test::builtin_rules(), test::builtin_calendar()));
  EXPECT_TRUE(store.failed_families().empty());
  EXPECT_EQ(test::links_of(store).size(), 4U);
  EXPECT_FALSE(followup_is_stale(store, test::builtin_rules()));
  EXPECT_TRUE(store.check().empty());
}

INSTANTIATE_TEST_SUITE_P(Followup, RefusedFamily,
                         ::testing::Values(Refused{"first", "A/RES/78/401", "Protection of lighthouses"},
                                           Refused{"later", "A/RES/78/501", "Painting of harbours and quays"}));

// Days that are none can only come past the program: then no year is known, and nothing else is at fault.
TEST(Followup, AYearThatIsNoneStopsNothing) {
  const std::string path = ::testing::TempDir() + "odd_day.db";
  std::filesystem::remove(path);
  Store store = Store::open(path, OpenMode::create);
  for (const Invented& one : {first(), second()}) test::put(store, one);
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("PRAGMA ignore_check_constraints = ON; UPDATE document SET adopted = 'yesterday', body = 'X', session = '99999999999'");
  EXPECT_TRUE(refresh_followup(store, test::builtin_rules(), test::builtin_calendar()));
}

// Exact by construction: nothing of what is worked out may come from a document adopted later.
TEST(Followup, AsOfADayIsWhatAStoreOfEarlierDocumentsSays) {
  Invented third = second();
  third.session = 80;
  third.number = "413";
  third.preamble = "\tRecalling its resolutions 78/401 of 18 December 2023 and 79/412 of 18 December 2024,\n";
  third.paragraphs = "1.\tUrges Member States to light their coasts at night;\n";
  third.notes.clear();
  Store all = test::store_of({first(), second(), third});
  const Lines now = test::chains_of(all);
  ASSERT_TRUE(all.view_as_of("2025-11-01"));
  EXPECT_FALSE(all.followup_stamp());
  refresh_followup(all, test::builtin_rules(), test::builtin_calendar());
  Store earlier = test::store_of({first(), second()});
  EXPECT_EQ(test::chains_of(all), test::chains_of(earlier));
  EXPECT_EQ(test::links_of(all), test::links_of(earlier));
  EXPECT_EQ(test::evidence_of(all), test::evidence_of(earlier));
  EXPECT_EQ(all.symbols(), earlier.symbols());
  EXPECT_NE(test::chains_of(all), now);
}

TEST(Followup, AsOfADayAfterAllDocumentsNothingIsDoneAgain) {
  Store store = test::store_of({first(), second()});
  EXPECT_FALSE(store.view_as_of("2026-01-01"));
  EXPECT_TRUE(store.followup_stamp());
}

}  // namespace
}  // namespace mandates
