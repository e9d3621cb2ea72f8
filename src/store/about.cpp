// Candidates for comparisons: paragraphs and titles that share rare words with a text, from the full-text index.
#include <algorithm>
#include <unordered_set>

#include "store/names.h"
#include "store/store_impl.h"
#include "text/tokens.h"

namespace mandates {
namespace {

constexpr std::int64_t kTextsLookedAt = 5000;  // the rarest words are taken until they stand in so many texts together
constexpr std::size_t kWordsAsked = 12;        // and at most so many of them
constexpr std::size_t kLongestVarint = 8;      // bytes of a number below 2^56
constexpr std::size_t kLongestWord = 64;       // bytes; longer ones are addresses and the like

struct Index {
  const char* table;
  const char* words;  // temporary table that counts its words
};
constexpr Index kParagraphs{"paragraph_text", "paragraph_words"};
constexpr Index kTitles{"title_text", "title_words"};

bool is_word_byte(unsigned char c) {
  return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Makes the table that counts the words of an index. It is of the connection alone, so a store open for reading may have it.
void count_words(Connection& connection, const Index& index) {
  Query only_reads(connection.database(), "PRAGMA query_only");
  const bool reads = only_reads.next() && only_reads.flag(0);
  only_reads.reset();
  if (reads) connection.run("PRAGMA query_only = OFF");
  connection.run(
      (std::string("CREATE VIRTUAL TABLE IF NOT EXISTS temp.") + index.words + " USING fts5vocab(main, " + index.table + ", row)").c_str());
  if (reads) connection.run("PRAGMA query_only = ON");
}

std::int64_t texts_with(Connection& connection, const Index& index, const std::string& word) {
  Query& count = connection.prepared(std::string("SELECT doc FROM temp.") + index.words + " WHERE term = ?");
  count.bind(word);
  const std::int64_t texts = count.next() ? count.key(0) : 0;
  count.reset();
  return texts;
}

constexpr int kNewestLookedAt = 400;  // documents, where every word is frequent

// By rising number of texts; words that stand in none are left out.
std::vector<WordFrequency> rarest_first(std::vector<WordFrequency> counts) {
  std::erase_if(counts, [](const WordFrequency& one) { return one.texts == 0; });
  std::stable_sort(counts.begin(), counts.end(), [](const WordFrequency& a, const WordFrequency& b) { return a.texts < b.texts; });
  return counts;
}

// A query of the full-text language for any of the rarest words; empty where none stands in the index.
std::string rarest_words(const std::vector<WordFrequency>& counts) {
  std::string query;
  std::int64_t texts = 0;
  for (std::size_t i = 0; i < counts.size() && i < kWordsAsked; ++i) {
    if (i > 0 && texts + counts[i].texts > kTextsLookedAt) break;
    texts += counts[i].texts;
    query += (i == 0 ? "\"" : " OR \"") + counts[i].word + "\"";
  }
  return query;
}

// A condition on a document `d`: it stands for its symbol and was adopted.
std::string adopted_documents() {
  std::string kinds;
  for (auto kind = DocumentKind::resolution; kind <= DocumentKind::other; kind = static_cast<DocumentKind>(static_cast<int>(kind) + 1))
    if (is_adopted_kind(kind)) kinds += std::string(kinds.empty() ? "'" : ", '") + stored_word(kind) + "'";
  return "d.chosen = 1 AND d.kind IN (" + kinds + ")";
}

void read_clauses(Query& query, std::vector<ClauseWords>& clauses) {
  while (query.next()) {
    const std::string_view paragraph = query.view(1);
    const auto begin = std::min(static_cast<std::size_t>(query.key(2)), paragraph.size());
    const auto end = std::clamp(static_cast<std::size_t>(query.key(3)), begin, paragraph.size());
    clauses.push_back({query.key(0), std::string(paragraph.substr(begin, end - begin))});
    if (const std::string_view act = query.view(4); !act.empty()) clauses.back().text += ' ' + std::string(act);
  }
  query.reset();
}

// Obligations of the `limit` paragraphs that match best.
std::vector<ClauseWords> best_with(Connection& connection, const std::string& match, int limit) {
  static const std::string sql =
      std::string(
          "SELECT c.id, t.text, c.begin, c.\"end\", c.act FROM (SELECT paragraph_text.rank AS place, d.symbol_order AS symbol_order, p.id "
          "AS id, "
          "p.document AS document, p.position AS position FROM paragraph_text JOIN paragraph p ON p.id = paragraph_text.rowid JOIN "
          "document d ON d.id = p.document WHERE paragraph_text MATCH ?1 AND p.kind = 'operative' AND ") +
      adopted_documents() +
      " ORDER BY place, symbol_order, p.position LIMIT ?2) found JOIN paragraph t ON t.id = found.id JOIN clause c ON c.document = "
      "found.document AND c.paragraph_position = found.position WHERE c.obligation = 1 "
      "ORDER BY found.place, found.symbol_order, found.position, c.number";
  std::vector<ClauseWords> clauses;
  Query& query = connection.prepared(sql);
  query.bind(match, limit);
  read_clauses(query, clauses);
  return clauses;
}

// Obligations of paragraphs that match, of the newest documents: words so frequent rank nothing, and ranking all of them takes too long.
std::vector<ClauseWords> newest_with(Connection& connection, const std::string& match, int limit) {
  static const std::string newest =
      "SELECT d.id, (SELECT id FROM paragraph WHERE document = d.id ORDER BY position LIMIT 1), "
      "(SELECT id FROM paragraph WHERE document = d.id ORDER BY position DESC LIMIT 1) FROM document d WHERE " +
      adopted_documents() + " ORDER BY d.adopted DESC, d.symbol_order, d.symbol LIMIT ?";
  Query& documents = connection.prepared(newest);
  Query& clauses_with = connection.prepared(
      "SELECT c.id, p.text, c.begin, c.\"end\", c.act FROM paragraph_text JOIN paragraph p ON p.id = paragraph_text.rowid JOIN clause c ON "
      "c.document = p.document AND c.paragraph_position = p.position WHERE paragraph_text MATCH ? AND paragraph_text.rowid BETWEEN ? AND ? "
      "AND p.kind = 'operative' AND c.obligation = 1 ORDER BY p.position, c.number");
  std::vector<ClauseWords> clauses;
  documents.bind(kNewestLookedAt);
  while (documents.next() && clauses.size() < static_cast<std::size_t>(limit)) {
    if (documents.null(1)) continue;
    clauses_with.bind(match, documents.key(1), documents.key(2));
    read_clauses(clauses_with, clauses);
  }
  documents.reset();
  return clauses;
}

}  // namespace

std::vector<std::string> index_words(std::string_view text) {
  std::vector<std::string> words;
  std::unordered_set<std::string> seen;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && !is_word_byte(static_cast<unsigned char>(text[at]))) ++at;
    std::size_t end = at;
    while (end < text.size() && is_word_byte(static_cast<unsigned char>(text[end]))) ++end;
    if (end > at && end - at <= kLongestWord) {
      std::string word = fold(text.substr(at, end - at));
      if (seen.insert(word).second) words.push_back(std::move(word));
    }
    at = end;
  }
  return words;
}

std::int64_t SearchQueries::paragraphs_with(const std::string& word) {
  return guarded(impl_->path(), [&] {
    count_words(impl_->connection, kParagraphs);
    return texts_with(impl_->connection, kParagraphs, word);
  });
}

std::int64_t SearchQueries::paragraph_count() {
  return guarded(impl_->path(), [&] {
    // The index has its number of rows in its record of averages, as a varint: counting them would read the whole table.
    Query averages(impl_->connection, "SELECT block FROM paragraph_text_data WHERE id = 1");
    if (!averages.next()) return std::int64_t{0};
    const std::string_view record = averages.view(0);
    std::int64_t rows = 0;
    for (std::size_t i = 0; i < record.size() && i < kLongestVarint; ++i) {
      rows = (rows << 7) | (static_cast<unsigned char>(record[i]) & 0x7f);
      if ((static_cast<unsigned char>(record[i]) & 0x80) == 0) break;
    }
    return rows;
  });
}

std::vector<ClauseWords> SearchQueries::obligations_about(const std::vector<WordFrequency>& words, int limit) {
  return guarded(impl_->path(), [&] {
    const std::vector<WordFrequency> counts = rarest_first(words);
    if (counts.empty()) return std::vector<ClauseWords>();
    const std::string match = rarest_words(counts);
    return counts.front().texts > kTextsLookedAt ? newest_with(impl_->connection, match, limit)
                                                 : best_with(impl_->connection, match, limit);
  });
}

std::vector<std::string> SearchQueries::documents_about(std::string_view title, const std::string& body, int limit) {
  return guarded(impl_->path(), [&] {
    std::vector<std::string> symbols;
    count_words(impl_->connection, kTitles);
    std::vector<WordFrequency> counts;
    for (std::string& word : index_words(title)) {
      const std::int64_t texts = texts_with(impl_->connection, kTitles, word);
      counts.push_back({std::move(word), texts});
    }
    const std::string words = rarest_words(rarest_first(std::move(counts)));
    if (words.empty()) return symbols;
    Query query(impl_->connection, std::string("SELECT d.symbol FROM title_text JOIN document d ON d.id = title_text.rowid WHERE "
                                               "title_text MATCH ?1 AND (?2 = '' OR d.body = ?2) AND ") +
                                       adopted_documents() + " ORDER BY title_text.rank, d.symbol_order DESC, d.symbol LIMIT ?3");
    query.bind(words, body, limit);
    while (query.next()) symbols.push_back(query.text(0));
    return symbols;
  });
}

ChainPlace FollowupQueries::chain_place(RowKey clause) {
  return guarded(impl_->path(), [&] {
    ChainPlace place;
    Query& family = impl_->connection.prepared(
        "SELECT f.name FROM clause c JOIN family_member m ON m.document = c.document JOIN family f ON f.id = m.family WHERE c.id = ?");
    family.bind(clause);
    if (family.next()) place.family = family.text(0);
    family.reset();
    Query& chain =
        impl_->connection.prepared("SELECT ch.name, ch.times FROM chain_member m JOIN chain ch ON ch.id = m.chain WHERE m.clause = ?");
    chain.bind(clause);
    if (chain.next()) {
      place.chain = chain.text(0);
      place.times = chain.number(1);
    }
    chain.reset();
    return place;
  });
}

}  // namespace mandates
