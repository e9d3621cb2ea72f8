// Reports that say for which request they were submitted: which one that is, and how late they were.
#include <gtest/gtest.h>

#include "followup/status.h"
#include "invented.h"

namespace mandates {
namespace {

using test::Invented;
using test::Lines;

Invented asking() {
  Invented one;
  one.session = 79;
  one.number = "501";
  one.paragraphs =
      "1.\tRequests the Secretary-General to submit to the General Assembly at its eightieth session a report on the keepers of "
      "lighthouses;\n"
      "2.\tAlso requests the Secretary-General to submit to the General Assembly at its eightieth and eighty-first sessions a report on "
      "lamps.\n";
  return one;
}

// A report in the form of the day, with the sentence that says what it was submitted for.
ReadDocument report(const std::string& symbol, const std::string& day, const std::string& sentence) {
  const std::string text =
      "United Nations                              " + symbol + "\n\n       General Assembly            Distr.: General\n" +
      "                                           " + day +
      "\n\nEightieth session\nItem 71 of the provisional agenda\nProtection of lighthouses\n\n      Life on the coast\n\n"
      "      Report of the Secretary-General\n\n   Summary\n      " +
      sentence + "\n\nI.   Introduction\n1.   Lamps burn at night.\n";
  const DocumentReader reader(test::builtin_rules().layout());
  return {reader.read(read_source("report.txt", text)).front(), {}};
}

Store store_with(const std::vector<ReadDocument>& reports) {
  Store store = test::store_of({asking()});
  IngestBatch batch = store.begin_ingest();
  for (const ReadDocument& one : reports) {
    SourceInfo source;
    source.path = one.document.symbol;
    source.content_hash = content_hash(one.document.symbol);
    source.rule_version = test::builtin_rules().version();
    batch.put(source, {&one, 1});
  }
  batch.commit();
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  return store;
}

Lines delivered(Store& store) {
  Lines lines;
  store.fulfilments([&](const FulfilmentListRow& row) {
    lines.push_back(row.asked.id() + ": " + row.symbol + " of " + row.issued + " by " + row.submit_by);
    return true;
  });
  return lines;
}

TEST(Deliveries, TheParagraphNamedIsAnswered) {
  Store store = store_with(
      {report("A/80/391", "24 July 2025", "The present report is submitted pursuant to General Assembly resolution 79/501, paragraph 1.")});
  EXPECT_EQ(delivered(store), (Lines{"A/RES/79/501#1.1: A/80/391 of 2025-07-24 by 2025-07-01"}));
}

TEST(Deliveries, WithoutAParagraphWordsTellTheRequest) {
  Store store = store_with({report("A/80/392", "1 July 2025",
                                   "The present report is submitted in response to the request in General Assembly resolution 79/501, in "
                                   "which the Assembly requested the Secretary-General to report on lamps.")});
  EXPECT_EQ(delivered(store), (Lines{"A/RES/79/501#2.1: A/80/392 of 2025-07-01 by 2025-07-01"}));
}

TEST(Deliveries, WhereNothingTellsNothingIsAnswered) {
  Store store = store_with(
      {report("A/80/393", "1 July 2025", "The present report has been prepared pursuant to General Assembly resolution 79/501.")});
  EXPECT_EQ(delivered(store), Lines());
}

TEST(Deliveries, OlderThanTheResolutionItAnswersNothing) {
  Store store = store_with(
      {report("A/79/391", "24 July 2024", "The present report is submitted pursuant to General Assembly resolution 79/501, paragraph 1.")});
  EXPECT_EQ(delivered(store), Lines());
}

TEST(Deliveries, EachOfSeveralDuesIsAnsweredByItself) {
  Store store = store_with({report("A/80/392", "1 July 2025",
                                   "The present report is submitted pursuant to paragraph 2 of General Assembly resolution 79/501.")});
  const auto row = store.find_clause("A/RES/79/501#2.1");
  ASSERT_TRUE(row);
  const ClauseFollowup later = store.followup_of(row->key);
  ASSERT_EQ(later.fulfilments.size(), 1U);
  EXPECT_TRUE(later.fulfilments[0].itself);
  ObligationFacts facts;
  facts.adopted = row->adopted;
  facts.fulfilments.push_back({later.fulfilments[0].symbol,
                               {},
                               later.fulfilments[0].adopted,
                               later.fulfilments[0].report,
                               {},
                               true,
                               later.fulfilments[0].answers,
                               {}});
  EXPECT_EQ(status_on(row->clause, facts, "2025-10-01").next_day, "2026-09-08");
  facts.fulfilments.clear();
  EXPECT_EQ(status_on(row->clause, facts, "2025-10-01").next_day, "2025-09-09");
}

TEST(Deliveries, ALetterThatOnlyTellsOfTheRequestAnswersNothing) {
  ReadDocument letter = report("A/80/394", "24 July 2025",
                               "In its resolution 79/501 the General Assembly requested the Secretary-General to report on lamps.");
  EXPECT_EQ(letter.document.answers.size(), 1U);
  Store before = store_with({letter});
  EXPECT_EQ(delivered(before).size(), 1U);
  letter.document.kind = DocumentKind::letter;
  Store store = store_with({letter});
  EXPECT_EQ(delivered(store), Lines());
}

TEST(Deliveries, LatenessInWords) {
  EXPECT_EQ(lateness_words("2025-07-24", "2025-07-01"), "23 days late: it was to be submitted by 2025-07-01");
  EXPECT_EQ(lateness_words("2025-07-02", "2025-07-01"), "1 day late: it was to be submitted by 2025-07-01");
  EXPECT_EQ(lateness_words("2025-07-01", "2025-07-01"), "in time: it was to be submitted by 2025-07-01");
  EXPECT_EQ(lateness_words("", "2025-07-01"), "");
}

TEST(Deliveries, AsOfADayBeforeItThereIsNoReport) {
  const std::string path = testing::TempDir() + "deliveries.db";
  for (const char* end : {"", "-wal", "-shm", "-lock"}) std::remove((path + end).c_str());
  {
    Store store = Store::open(path, OpenMode::create);
    IngestBatch batch = store.begin_ingest();
    const ReadDocument one = test::read(asking());
    const ReadDocument two =
        report("A/80/391", "24 July 2025", "The present report is submitted pursuant to General Assembly resolution 79/501, paragraph 1.");
    for (const ReadDocument* read : {&one, &two}) {
      SourceInfo source;
      source.path = read->document.symbol;
      source.content_hash = content_hash(source.path);
      batch.put(source, {read, 1});
    }
    batch.commit();
    refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
    EXPECT_EQ(delivered(store).size(), 1U);
    EXPECT_TRUE(store.check().empty());
  }
  Store store = Store::open(path, OpenMode::read);
  EXPECT_TRUE(store.view_as_of("2025-07-23"));
  refresh_followup(store, test::builtin_rules(), test::builtin_calendar());
  EXPECT_EQ(delivered(store), Lines());
}

}  // namespace
}  // namespace mandates
