// Full-text search over paragraphs and titles.
#include <algorithm>
#include <map>
#include <optional>

#include "store/search_words.h"
#include "store/store_impl.h"
#include "store/word_marks.h"

namespace mandates {

namespace {

// One of the two indices: words of paragraphs, words of titles.
struct Index {
  const char* table;
  const char* join;   // from the index to document (as d)
  const char* order;  // within a document
  const char* rows;   // first and last row of a document
  const char* text;   // what a hit shows, by its row
};
constexpr Index kTitles{"title_text", "JOIN document d ON d.id = title_text.rowid", "", "SELECT ?1, ?1",
                        "SELECT symbol, body, session, adopted, title, title, '', '', line, 0, id, -1 FROM document WHERE id = ?"};
constexpr Index kParagraphs{"paragraph_text", "JOIN paragraph p ON p.id = paragraph_text.rowid JOIN document d ON d.id = p.document",
                            ", p.position",
                            "SELECT (SELECT id FROM paragraph WHERE document = ?1 ORDER BY position LIMIT 1), "
                            "(SELECT id FROM paragraph WHERE document = ?1 ORDER BY position DESC LIMIT 1)",
                            "SELECT d.symbol, d.body, d.session, d.adopted, d.title, p.text, p.number, p.kind, p.line, p.page, d.id, "
                            "p.position FROM paragraph p JOIN document d ON d.id = p.document WHERE p.id = ?"};

constexpr int kRanked = 5000;  // so many matches are ranked; words that are more frequent tell no document from another
constexpr int kWalked = 500;   // so many documents are asked one by one for their matches, before all matches are read at once

// The rest of a statement over `document d`: what the filter leaves.
std::string chosen_documents(const SearchFilter& filter) {
  std::string sql = "d.chosen = 1";
  if (!filter.body.empty()) sql += " AND d.body = ?2";
  if (!filter.session.empty()) sql += " AND d.session = ?3";
  return sql;
}

void bind_filter(Query& query, const SearchFilter& filter) {
  if (!filter.body.empty()) query.bind_at(2, filter.body);
  if (!filter.session.empty()) query.bind_at(3, filter.session);
}

// The matches of an index in rows of documents that are asked for one after the other.
class Matches {
 public:
  Matches(Connection& connection, const Index& index, const std::string& words)
      : words_(words),
        rows_(connection, index.rows),
        between_(connection, select(index) + " AND rowid BETWEEN ? AND ?"),
        all_(connection, select(index)) {}

  std::vector<RowKey> of(RowKey document) {
    rows_.bind(document);
    if (!rows_.next() || rows_.null(0)) return {};
    const RowKey first = rows_.key(0), last = rows_.key(1);
    rows_.reset();
    if (++asked_ <= kWalked) return read(between_.bind(words_, first, last));
    if (asked_ == kWalked + 1) known_ = read(all_.bind(words_));
    return {std::lower_bound(known_.begin(), known_.end(), first), std::upper_bound(known_.begin(), known_.end(), last)};
  }

 private:
  static std::string select(const Index& index) {
    return std::string("SELECT rowid FROM ") + index.table + " WHERE " + index.table + " MATCH ?";
  }
  static std::vector<RowKey> read(Query& query) {
    std::vector<RowKey> rows;
    while (query.next()) rows.push_back(query.key(0));
    return rows;  // the index has them in order
  }

  const std::string& words_;
  Query rows_, between_, all_;
  int asked_ = 0;
  std::vector<RowKey> known_;  // all of them, once many documents were asked
};

class Searcher {
 public:
  Searcher(Connection& connection, const SearchFilter& filter, const std::vector<SearchTerm>& terms)
      : connection_(connection),
        filter_(filter),
        query_(full_text_query(terms)),
        marks_(connection.database().getHandle(), terms),
        clauses_(connection,
                 "SELECT paragraph, number, begin, \"end\" FROM clause WHERE document = ? AND paragraph_position = ? ORDER BY number, id") {
  }

  /// Adds the hits of an index by body and session.
  void count(const Index& index, SearchCounts& counts, std::map<std::string, std::int64_t>& bodies,
             std::map<std::string, std::int64_t>& sessions) {
    if (many(index)) {
      counts.hits += kRanked;
      counts.more = true;
      return;
    }
    const std::string table = index.table;
    Query rows(connection_, "SELECT d.body, d.session, count(*) FROM " + table + " " + index.join + " WHERE " + table + " MATCH ?1 AND " +
                                chosen_documents(filter_) + " GROUP BY d.body, d.session");
    rows.bind_at(1, query_);
    bind_filter(rows, filter_);
    while (rows.next()) {
      counts.hits += rows.key(2);
      bodies[rows.text(0)] += rows.key(2);
      sessions[rows.text(1)] += rows.key(2);
    }
  }

  /// False where the sink wants no more.
  bool run(const Index& index, const Sink<SearchHit>& sink) {
    texts_.emplace(connection_, index.text);
    return many(index) ? newest_first(index, sink) : best_first(index, sink);
  }

 private:
  bool many(const Index& index) {
    const std::string table = index.table;
    Query matches(connection_, "SELECT count(*) FROM (SELECT 1 FROM " + table + " WHERE " + table + " MATCH ? LIMIT " +
                                   std::to_string(kRanked + 1) + ")");
    matches.bind(query_);
    return matches.next() && matches.number(0) > kRanked;
  }

  // Ties are broken by symbol and place, so that the order of ingest does not show.
  bool best_first(const Index& index, const Sink<SearchHit>& sink) {
    const std::string table = index.table;
    Query rows(connection_, "SELECT " + table + ".rowid FROM " + table + " " + index.join + " WHERE " + table + " MATCH ?1 AND " +
                                chosen_documents(filter_) + " ORDER BY " + table + ".rank, d.symbol_order, d.symbol" + index.order);
    rows.bind_at(1, query_);
    bind_filter(rows, filter_);
    while (rows.next()) {
      if (!hand_over(rows.key(0), sink)) return false;
    }
    return true;
  }

  bool newest_first(const Index& index, const Sink<SearchHit>& sink) {
    Matches matches(connection_, index, query_);
    Query documents(connection_, "SELECT d.id FROM document d WHERE " + chosen_documents(filter_) +
                                     " ORDER BY d.adopted DESC, d.symbol_order, d.symbol");
    bind_filter(documents, filter_);
    while (documents.next()) {
      for (const RowKey row : matches.of(documents.key(0))) {
        if (!hand_over(row, sink)) return false;
      }
    }
    return true;
  }

  // Texts are fetched row by row: a sort over them would carry the text of every match.
  bool hand_over(RowKey row, const Sink<SearchHit>& sink) {
    texts_->bind(row);
    texts_->next();
    SearchHit hit = read_hit(*texts_);
    hit.hits = marks_.find(hit.text);
    if (texts_->number(11) >= 0) add_clauses(hit, texts_->key(10), texts_->number(11));
    texts_->reset();
    return sink(hit) && ++count_ != filter_.limit;
  }

  static SearchHit read_hit(Query& row) {
    SearchHit hit;
    hit.symbol = row.text(0);
    hit.body = row.text(1);
    hit.session = row.text(2);
    hit.adopted = row.text(3);
    hit.title = row.text(4);
    hit.text = row.text(5);
    hit.paragraph = row.text(6);
    hit.kind = from_stored_word<ParagraphKind>(row.text(7));
    hit.line = row.number(8);
    hit.page = row.number(9);
    return hit;
  }

  void add_clauses(SearchHit& hit, RowKey document, int position) {
    clauses_.bind(document, position);
    while (clauses_.next()) {
      const auto begin = static_cast<std::uint32_t>(clauses_.key(2));
      const auto end = static_cast<std::uint32_t>(clauses_.key(3));
      for (const Span& span : hit.hits) {
        if (span.begin >= end || span.end <= begin) continue;
        hit.clauses.push_back(clause_id(hit.symbol, clauses_.text(0), clauses_.number(1)));
        break;
      }
    }
  }

  Connection& connection_;
  const SearchFilter& filter_;
  std::string query_;
  WordMarks marks_;
  Query clauses_;
  std::optional<Query> texts_;
  int count_ = 0;
};

}  // namespace

SearchCounts SearchQueries::search_counts(const SearchFilter& filter) {
  return guarded(impl_->path(), [&] {
    SearchCounts counts;
    const std::vector<SearchTerm> terms = search_terms(filter.words);
    if (terms.empty()) return counts;
    Searcher searcher(impl_->connection, filter, terms);
    std::map<std::string, std::int64_t> bodies, sessions;
    for (const Index* index : {&kTitles, &kParagraphs}) searcher.count(*index, counts, bodies, sessions);
    if (counts.more) return counts;
    for (auto* counted : {&bodies, &sessions}) counted->erase("");  // documents without one
    counts.bodies = most_frequent_first(bodies);
    counts.sessions = most_frequent_first(sessions);
    return counts;
  });
}

void SearchQueries::search(const SearchFilter& filter, const Sink<SearchHit>& sink) {
  guarded(impl_->path(), [&] {
    const std::vector<SearchTerm> terms = search_terms(filter.words);
    if (terms.empty()) return;
    Searcher searcher(impl_->connection, filter, terms);
    if (searcher.run(kTitles, sink)) searcher.run(kParagraphs, sink);
  });
}

}  // namespace mandates
