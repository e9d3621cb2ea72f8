// Of several sources of one symbol one stands for it, whatever came first.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "sample.h"

namespace mandates::test {
namespace {

struct Input {
  SourceInfo source;
  std::vector<ReadDocument> documents;
};

std::string winner(Store& store, const std::string& symbol) {
  const std::optional<StoredDocument> stored = store.find_document(symbol);
  return stored ? stored->document.source : "nobody";
}

Input one(const std::string& path, int paragraphs, int footnotes) {
  std::vector<SampleRequest> requests;
  for (int i = 1; i <= paragraphs; ++i) requests.push_back({std::to_string(i)});
  return {sample_source(path), {sample_document("A/RES/1/1", requests, footnotes)}};
}

Store filled(const std::vector<Input>& inputs) {
  Store store = Store::open(":memory:", OpenMode::create);
  for (const Input& input : inputs) put(store, input.source, input.documents);
  return store;
}

TEST(Choice, FootnotesBeatParagraphs) {
  Store store = filled({one("word.txt", 9, 0), one("pdf.txt", 8, 1)});
  EXPECT_EQ(winner(store, "A/RES/1/1"), "pdf.txt");
  const std::vector<CandidateRow> candidates = store.candidates("A/RES/1/1");
  ASSERT_EQ(candidates.size(), 2u);
  EXPECT_EQ(candidates[0].path, "pdf.txt");
  EXPECT_TRUE(candidates[0].chosen);
  EXPECT_EQ(candidates[1].path, "word.txt");
  EXPECT_FALSE(candidates[1].chosen);
}

TEST(Choice, MarkedUpStructureBeatsFootnotes) {
  Input marked = one("a.xml", 3, 0);
  marked.documents[0].document.marked_up = true;
  const Input pdf = one("b.pdf", 9, 5);
  Store store = filled({marked, pdf});
  EXPECT_EQ(winner(store, "A/RES/1/1"), "a.xml");
  Store other = filled({pdf});
  const PutResult result = put(other, marked.source, marked.documents);
  EXPECT_EQ(winner(other, "A/RES/1/1"), "a.xml");
  EXPECT_EQ(result.taken_over, std::vector<std::string>{"A/RES/1/1"});
  EXPECT_EQ(dump_of(store), dump_of(other));
  EXPECT_TRUE(other.check().empty());
}

TEST(Choice, AHeadOfItsOwnBeatsTheRestOnAnotherPage) {
  Input rest = one("page.txt", 9, 5);
  rest.documents[0].document.symbol_source = SymbolSource::furniture;
  Store store = filled({rest, one("word.txt", 3, 0)});
  EXPECT_EQ(winner(store, "A/RES/1/1"), "word.txt");
}

TEST(Choice, MarkupWithoutParagraphsStandsForNothing) {
  Input marked = one("a.xml", 0, 0);
  marked.documents[0].document.marked_up = true;
  Store store = filled({marked, one("b.pdf", 2, 0)});
  EXPECT_EQ(winner(store, "A/RES/1/1"), "b.pdf");
}

TEST(Choice, ParagraphsBeatHash) {
  Store store = filled({one("a.txt", 3, 2), one("b.txt", 4, 1)});
  EXPECT_EQ(winner(store, "A/RES/1/1"), "b.txt");
}

TEST(Choice, SmallerHashDecidesBetweenEquals) {
  const Input a = one("a.txt", 3, 0);
  const Input b = one("b.txt", 3, 0);
  const std::string expected = a.source.content_hash < b.source.content_hash ? "a.txt" : "b.txt";
  Store store = filled({a, b});
  Store other = filled({b, a});
  EXPECT_EQ(winner(store, "A/RES/1/1"), expected);
  EXPECT_EQ(winner(other, "A/RES/1/1"), expected);
}

TEST(Choice, CopiesAreDecidedByPath) {
  Input a = one("copy/a.txt", 3, 0);
  Input b = one("a.txt", 3, 0);
  b.source.content_hash = a.source.content_hash;
  Store store = filled({a, b});
  EXPECT_EQ(winner(store, "A/RES/1/1"), "a.txt");
}

TEST(Choice, LoserIsRememberedAndTakesOver) {
  Store store = filled({one("pdf.txt", 8, 1)});
  const Input word = one("word.txt", 9, 0);
  const PutResult result = put(store, word.source, word.documents);
  EXPECT_EQ(result.remembered, std::vector<std::string>{"A/RES/1/1"});
  EXPECT_EQ(result.added, 0);
  EXPECT_EQ(store.statistics().remembered, 1);
  EXPECT_EQ(store.statistics().documents, 1);

  // The file is read again and holds something else now.
  const PutResult changed = put(store, sample_source("pdf.txt", "new"), {sample_document("A/RES/1/7", {{}})});
  EXPECT_EQ(changed.handed_over, std::vector<std::string>{"A/RES/1/1"});
  EXPECT_EQ(changed.removed, 0);
  EXPECT_EQ(changed.added, 1);
  EXPECT_EQ(winner(store, "A/RES/1/1"), "word.txt");
  EXPECT_EQ(store.find_document("A/RES/1/1")->clauses.size(), 9u);
  EXPECT_TRUE(store.check().empty());
}

TEST(Choice, SourceThatLosesItsFootnotesHandsOver) {
  Store store = filled({one("pdf.txt", 8, 1), one("word.txt", 9, 0)});
  Input worse = one("pdf.txt", 8, 0);
  worse.source.content_hash = content_hash("worse");
  const PutResult result = put(store, worse.source, worse.documents);
  EXPECT_EQ(result.handed_over, std::vector<std::string>{"A/RES/1/1"});
  EXPECT_EQ(result.remembered, std::vector<std::string>{"A/RES/1/1"});
  EXPECT_EQ(winner(store, "A/RES/1/1"), "word.txt");
}

TEST(Choice, OneFileMayHoldASymbolTwice) {
  const Input a = one("a.txt", 2, 0);
  const Input b = one("a.txt", 3, 0);
  Store store = filled({{sample_source("a.txt"), {a.documents[0], b.documents[0]}}});
  EXPECT_EQ(store.find_document("A/RES/1/1")->clauses.size(), 3u);
  EXPECT_EQ(store.candidates("A/RES/1/1").size(), 2u);
  EXPECT_TRUE(store.check().empty());
}

// Every order of four sources with three symbols between them, one by one and all at once: one dump.
TEST(Choice, OrderOfIngestDoesNotShow) {
  std::vector<Input> inputs{one("word.txt", 9, 0), one("pdf.txt", 8, 1)};
  inputs.push_back({sample_source("many.txt"), {sample_document("A/RES/1/1", {{}}), sample_document("A/RES/1/2", {{}, {"2"}})}});
  inputs.push_back({sample_source("late.txt"), {sample_document("A/RES/1/2", {{}, {"2"}}), sample_document("A/RES/1/3", {{"7"}}, 1)}});
  std::vector<std::size_t> order(inputs.size());
  std::iota(order.begin(), order.end(), 0u);
  std::string expected;
  do {
    std::vector<Input> ordered;
    for (const std::size_t i : order) ordered.push_back(inputs[i]);
    Store one_by_one = filled(ordered);
    Store at_once = Store::open(":memory:", OpenMode::create);
    IngestBatch batch = at_once.begin_ingest();
    for (const Input& input : ordered) batch.put(input.source, input.documents);
    batch.commit();
    if (expected.empty()) expected = dump_of(one_by_one);
    ASSERT_EQ(dump_of(one_by_one), expected);
    ASSERT_EQ(dump_of(at_once), expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

// However a store came to hold certain sources, it equals one that was filled with just these.
TEST(Choice, HistoryDoesNotShow) {
  Store store = filled({one("word.txt", 9, 0), one("pdf.txt", 8, 1)});
  put(store, sample_source("pdf.txt", "new", "rules-2"), {sample_document("A/RES/1/7", {{}})});
  put(store, one("pdf.txt", 8, 1).source, one("pdf.txt", 8, 1).documents);
  put(store, sample_source("gone.txt"), {sample_document("A/RES/1/1", {{}}, 3)});
  IngestBatch batch = store.begin_ingest();
  batch.remove("gone.txt");
  batch.commit();
  Store straight = filled({one("pdf.txt", 8, 1), one("word.txt", 9, 0)});
  EXPECT_EQ(dump_of(store), dump_of(straight));
  EXPECT_TRUE(store.check().empty());
}

}  // namespace
}  // namespace mandates::test
