// Full-text search over paragraphs and titles.
#include "store/search_words.h"
#include "store/store_impl.h"

namespace mandates {

namespace {

constexpr char kOpen = '\x01';
constexpr char kClose = '\x02';

// SQLite marks the words it matched; the marks are taken out again by walking along the text itself, so that a text that holds such bytes
// cannot lead a span astray: at worst one of them counts as part of the word it touches.
std::vector<Span> spans_of_marks(const std::string& marked, const std::string& text) {
  std::vector<Span> spans;
  std::size_t at = 0;
  std::uint32_t begin = 0;
  for (const char c : marked) {
    if (at < text.size() && c == text[at]) {
      ++at;
    } else if (c == kOpen) {
      begin = static_cast<std::uint32_t>(at);
    } else if (c == kClose) {
      spans.push_back({begin, static_cast<std::uint32_t>(at)});
    }
  }
  return spans;
}

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
  Searcher(SQLite::Database& database, const SearchFilter& filter, std::string words)
      : database_(database),
        filter_(filter),
        words_(std::move(words)),
        clauses_(database,
                 "SELECT paragraph, number, begin, \"end\" FROM clause WHERE document = ? AND paragraph_position = ? ORDER BY number, id") {
  }

  /// False where the sink wants no more.
  bool run(const Index& index, const Sink<SearchHit>& sink) {
    Query rows(database_, matching_rows(index, filter_));
    rows.statement().bindNoCopy(1, words_);
    if (!filter_.body.empty()) rows.statement().bindNoCopy(2, filter_.body);
    if (!filter_.session.empty()) rows.statement().bindNoCopy(3, filter_.session);
    // Marks and texts are fetched row by row: a sort over them would carry the text of every match.
    const std::string table = index.table;
    Query marks(database_,
                "SELECT highlight(" + table + ", 0, char(1), char(2)) FROM " + table + " WHERE " + table + " MATCH ? AND rowid = ?");
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
      marks.bind(words_, key);
      if (marks.next()) hit.hits = spans_of_marks(marks.text(0), hit.text);
      marks.reset();
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
  std::string words_;
  Query clauses_;
  int count_ = 0;
};

}  // namespace

void Store::search(const SearchFilter& filter, const Sink<SearchHit>& sink) {
  guarded(impl_->path(), [&] {
    std::string words = full_text_query(filter.words);
    if (words.empty()) return;
    Searcher searcher(impl_->database(), filter, std::move(words));
    if (searcher.run(kTitles, sink)) searcher.run(kParagraphs, sink);
  });
}

}  // namespace mandates
