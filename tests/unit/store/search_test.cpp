// Full-text search: what matches, what is marked, and that no input is more than words.
#include <gtest/gtest.h>

#include <set>

#include "sample.h"
#include "store/search_words.h"

namespace mandates::test {
namespace {

Store sample_store() {
  Store store = Store::open(":memory:", OpenMode::create);
  SampleRequest quoted;
  quoted.number = "2";
  quoted.text = "Urges Member States to hold a high-level meeting on “blue light” in São Tomé NOT later \xF0\x9F\x95\xAF";
  ReadDocument read = sample_document("A/RES/61/181", {{}, quoted});
  read.document.title = "Care of harbours";
  Clause second = read.extraction.clauses[1];
  const std::size_t at = quoted.text.find("in São");
  read.extraction.clauses[1].span.end = static_cast<std::uint32_t>(at);
  second.span.begin = static_cast<std::uint32_t>(at);
  second.number = 2;
  read.extraction.clauses.push_back(second);
  put(store, sample_source("a.txt"), {read});
  put(store, sample_source("worse.txt"), {sample_document("A/RES/61/181", {{}})});
  ReadDocument other = sample_document("A/RES/60/1", {{}});
  other.document.body = "SC";
  put(store, sample_source("b.txt"), {other});
  return store;
}

std::string found(Store& store, const std::string& words, SearchFilter filter = {}) {
  filter.words = words;
  std::string places;
  store.search(filter, [&](const SearchHit& hit) {
    places += (places.empty() ? "" : " ") + hit.symbol + "#" + hit.paragraph;
    return true;
  });
  return places;
}

TEST(Search, AllWordsMustStandInOneParagraph) {
  Store store = sample_store();
  EXPECT_EQ(found(store, "meeting member"), "A/RES/61/181#2");
  EXPECT_EQ(found(store, "meeting lighthouses"), "");
  EXPECT_EQ(found(store, "recalling"), "A/RES/60/1#p1 A/RES/61/181#p1");
  EXPECT_EQ(found(store, "harbours"), "A/RES/61/181#");
}

TEST(Search, CapitalsAccentsAndHyphensDoNotCount) {
  Store store = sample_store();
  EXPECT_EQ(found(store, "HIGH-LEVEL sao TOME"), "A/RES/61/181#2");
  EXPECT_EQ(found(store, "high level"), "A/RES/61/181#2");
}

TEST(Search, PhrasesAndBeginnings) {
  Store store = sample_store();
  EXPECT_EQ(found(store, "\"level meeting\""), "A/RES/61/181#2");
  EXPECT_EQ(found(store, "\"meeting level\""), "");
  EXPECT_EQ(found(store, "“blue light”"), "A/RES/61/181#2");
  EXPECT_EQ(found(store, "harb*"), "A/RES/61/181#");
  EXPECT_EQ(found(store, "harb"), "");
}

TEST(Search, FiltersAndLimit) {
  Store store = sample_store();
  EXPECT_EQ(found(store, "lighthouses", {{}, "SC", {}, 0}), "A/RES/60/1# A/RES/60/1#1");
  EXPECT_EQ(found(store, "lighthouses", {{}, {}, "61", 0}), "A/RES/61/181#1");
  EXPECT_EQ(found(store, "lighthouses", {{}, {}, {}, 1}), "A/RES/60/1#");
}

TEST(Search, MarksTheWordsAndNamesTheClauses) {
  Store store = sample_store();
  std::vector<SearchHit> hits;
  store.search({"blue meeting", {}, {}, 0}, [&](const SearchHit& hit) { return hits.push_back(hit), true; });
  ASSERT_EQ(hits.size(), 1u);
  std::vector<std::string> words;
  for (const Span& span : hits[0].hits) words.emplace_back(span.of(hits[0].text));
  EXPECT_EQ(words, (std::vector<std::string>{"meeting", "blue"}));
  EXPECT_EQ(hits[0].clauses, std::vector<std::string>{"A/RES/61/181#2.1"});
  EXPECT_EQ(hits[0].line, 12);
  hits.clear();
  store.search({"later sao", {}, {}, 0}, [&](const SearchHit& hit) { return hits.push_back(hit), true; });
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].clauses, std::vector<std::string>{"A/RES/61/181#2.2"});
}

TEST(Search, NoInputIsMoreThanWords) {
  Store store = sample_store();
  for (const char* words : {"",
                            " ",
                            "\"",
                            "\"\"",
                            "*",
                            "AND",
                            "OR OR",
                            "NOT",
                            "NEAR(a b)",
                            "(",
                            "a)",
                            "text:report",
                            "^report",
                            "-report",
                            "+",
                            "a OR b",
                            "'; DROP TABLE clause; --",
                            "\xF0\x9F\x95\xAF",
                            "\xFF\xFE",
                            "\x01\x02",
                            "{}",
                            "a\"b",
                            "\"a",
                            "* *",
                            "\\"}) {
    EXPECT_EQ(error_of([&] { found(store, words); }), "no error") << words;
  }
  EXPECT_EQ(found(store, "NOT later"), "A/RES/61/181#2");
  EXPECT_EQ(found(store, "later OR nothing"), "");
  EXPECT_EQ(found(store, std::string("meet\0ing", 8)), "");
}

TEST(Search, TermsAsSqliteReadsThem) {
  const std::vector<SearchTerm> terms = search_terms("a OR \"b c\" d* “e* f”");
  EXPECT_EQ(terms, (std::vector<SearchTerm>{{"a", false}, {"OR", false}, {"b c", false}, {"d", true}, {"e* f", false}}));
  EXPECT_EQ(full_text_query(terms), "\"a\" AND \"OR\" AND \"b c\" AND \"d\" * AND \"e* f\"");
  EXPECT_TRUE(search_terms("+ - *").empty());
  EXPECT_EQ(search_terms("“x y"), (std::vector<SearchTerm>{{"x y", false}}));
}

TEST(Search, ControlBytesInTextsStay) {
  Store store = Store::open(":memory:", OpenMode::create);
  SampleRequest odd;
  odd.text = "\x01Requests\x02 \x01\x02 lamps\x02 to be lit";
  put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {odd})});
  std::vector<SearchHit> hits;
  store.search({"lamps", {}, {}, 0}, [&](const SearchHit& hit) { return hits.push_back(hit), true; });
  ASSERT_EQ(hits.size(), 1u);
  ASSERT_EQ(hits[0].hits.size(), 1u);
  EXPECT_EQ(hits[0].hits[0].of(odd.text), "lamps");
}

TEST(Search, MarksPhrasesBeginningsAndOverlaps) {
  Store store = Store::open(":memory:", OpenMode::create);
  SampleRequest request;
  request.text = "Light lights lighthouse keepers; keepers of São Tomé’s lighthouse keepers";
  put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {request})});
  const auto marked = [&](const std::string& words) {
    std::string text;
    store.search({words, {}, {}, 0}, [&](const SearchHit& hit) {
      for (const Span& span : hit.hits) text.append("[").append(span.of(hit.text)).append("]");
      return true;
    });
    return text;
  };
  EXPECT_EQ(marked("light"), "[Light]");
  EXPECT_EQ(marked("\"lighthouse keepers\""), "[lighthouse keepers][lighthouse keepers]");
  EXPECT_EQ(marked("\"lighthouse keepers\" keepers"), "[lighthouse keepers][keepers][lighthouse keepers]");
  EXPECT_EQ(marked("lights*"), "[lights]");
  EXPECT_EQ(marked("tome sao"), "[São][Tomé]");
}

TEST(Search, ForgetsWhatIsReplaced) {
  Store store = sample_store();
  put(store, sample_source("a.txt", "new"), {sample_document("A/RES/61/181", {{}})});
  EXPECT_EQ(found(store, "meeting"), "");
  EXPECT_EQ(found(store, "harbours"), "");
  EXPECT_TRUE(store.check().empty());
}

// Words in more than 5,000 paragraphs are not ranked: the newest document comes first, each in order of its paragraphs.
TEST(Search, FrequentWordsFromTheNewestDocumentOn) {
  Store store = Store::open(":memory:", OpenMode::create);
  std::vector<ReadDocument> documents;
  constexpr int kDocuments = 600;  // more than are asked one by one
  for (int i = 1; i <= kDocuments; ++i) {
    std::vector<SampleRequest> requests(10);
    for (int n = 0; n < 10; ++n) requests[n] = {std::to_string(n + 1), "Requests lamps and oil", "request", "", "", "", "", "", ""};
    documents.push_back(sample_document("A/RES/61/" + std::to_string(i), requests));
    documents.back().document.title = "Ordinary";
    documents.back().document.adopted = std::to_string(1400 + (i * 7) % kDocuments) + "-12-20";
    documents.back().document.body = i % 2 ? "GA" : "SC";
  }
  documents.front().extraction.clauses[3].span = {0, 5};
  put(store, sample_source("a.txt"), documents);

  SearchFilter filter;
  filter.words = "lamps";
  std::vector<std::string> places;
  std::string before = "9999";
  store.search(filter, [&](const SearchHit& hit) {
    EXPECT_LE(hit.adopted, before);
    EXPECT_TRUE(hit.adopted == before || hit.paragraph == "1");
    before = hit.adopted;
    places.push_back(hit.symbol + "#" + hit.paragraph);
    return true;
  });
  EXPECT_EQ(places.size(), 6000u);
  EXPECT_EQ(std::set<std::string>(places.begin(), places.end()).size(), 6000u);
  EXPECT_EQ(before, "1400-12-20");
  filter.body = "SC";
  filter.limit = 12;
  places.clear();
  store.search(filter, [&](const SearchHit& hit) { return places.push_back(hit.symbol + "#" + hit.paragraph), true; });
  ASSERT_EQ(places.size(), 12u);
  EXPECT_EQ(found(store, "recalling", {{}, "SC", {}, 1}).substr(0, 9), "A/RES/61/");
}

}  // namespace
}  // namespace mandates::test
