// Full-text search over paragraphs and titles.
#include "store/search_words.h"
#include "store/store_impl.h"
#include "store/word_marks.h"

namespace mandates {

namespace {

// One of the two indices: words of paragraphs, words of titles.
struct Index {
  const char* table;
  const char* column;
  const char* join;   // from the index to document (as d)
  const char* order;  // within a document
};
constexpr Index kTitles{"title_text", "title", "JOIN document d ON d.id = title_text.rowid", ""};
constexpr Index kParagraphs{"paragraph_text", "text",
                            "JOIN paragraph p ON p.id = paragraph_text.rowid JOIN document d ON d.id = p.document", ", p.position"};

// Rows of an index that match, best first. Ties are broken by symbol and place, so that the order of ingest does not show.
std::string matching_rows(const Index& index, const SearchFilter& filter) {
  const std::string table = index.table;
  std::string sql = "SELECT " + table + ".rowid FROM " + table + " " + index.join + " WHERE " + table + " MATCH ?1 AND d.chosen = 1";
  if (!filter.body.empty()) sql += " AND d.body = ?2";
  if (!filter.session.empty()) sql += " AND d.session = ?3";
  return sql + " ORDER BY " + table + ".rank, d.symbol_order, d.symbol" + index.order;
}

class Searcher {
 public:
  Searcher(SQLite::Database& database, const SearchFilter& filter, const std::vector<SearchTerm>& terms)
      : database_(database),
        filter_(filter),
        query_(full_text_query(terms)),
        marks_(database.getHandle(), terms),
        clauses_(database,
                 "SELECT paragraph, number, begin, \"end\" FROM clause WHERE document = ? AND paragraph_position = ? ORDER BY number, id") {
  }

  /// False where the sink wants no more.
  bool run(const Index& index, const Sink<SearchHit>& sink) {
    Query rows(database_, matching_rows(index, filter_));
    rows.statement().bindNoCopy(1, query_);
    if (!filter_.body.empty()) rows.statement().bindNoCopy(2, filter_.body);
    if (!filter_.session.empty()) rows.statement().bindNoCopy(3, filter_.session);
    // Texts are fetched row by row: a sort over them would carry the text of every match.
    const bool titles = &index == &kTitles;
    Query texts(database_, titles
                               ? "SELECT symbol, body, session, adopted, title, title, '', '', line, 0, id, 0 FROM document WHERE id = ?"
                               : "SELECT d.symbol, d.body, d.session, d.adopted, d.title, p.text, p.number, p.kind, p.line, p.page, d.id, "
                                 "p.position FROM paragraph p JOIN document d ON d.id = p.document WHERE p.id = ?");
    while (rows.next()) {
      const RowKey key = rows.key(0);
      texts.bind(key);
      texts.next();
      SearchHit hit = read_hit(texts);
      hit.hits = marks_.find(hit.text);
      if (!titles) add_clauses(hit, texts.key(10), texts.number(11));
      texts.reset();
      if (!sink(hit) || ++count_ == filter_.limit) return false;
    }
    return true;
  }

 private:
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

  SQLite::Database& database_;
  const SearchFilter& filter_;
  std::string query_;
  WordMarks marks_;
  Query clauses_;
  int count_ = 0;
};

}  // namespace

void Store::search(const SearchFilter& filter, const Sink<SearchHit>& sink) {
  guarded(impl_->path(), [&] {
    const std::vector<SearchTerm> terms = search_terms(filter.words);
    if (terms.empty()) return;
    Searcher searcher(impl_->database(), filter, terms);
    if (searcher.run(kTitles, sink)) searcher.run(kParagraphs, sink);
  });
}

}  // namespace mandates
