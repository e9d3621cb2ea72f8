// Opening a store; documents, complete and in lists.
#include "store/store.h"

#include "store/idle_stores.h"
#include "store/obligations.h"
#include "store/store_impl.h"
#include "text/errors.h"

namespace mandates {

namespace {

// How many sources hold the symbol is counted in the index document_symbol.
constexpr char kDocumentColumns[] =
    "d.id, d.symbol, d.symbol_source, d.kind, d.body, d.session, d.adopted, d.title, d.agenda_item, s.path, d.line, d.operative_count, "
    "d.clause_count, d.obligation_count, d.review_count, d.footnote_count, (SELECT count(*) FROM document o WHERE o.symbol = d.symbol), "
    "d.reading_hash || d.extraction_hash, d.draft, ";

DocumentRow read_document_row(Query& row) {
  DocumentRow read;
  read.key = row.key(0);
  read.symbol = row.text(1);
  read.symbol_source = from_stored_word<SymbolSource>(row.text(2));
  read.kind = from_stored_word<DocumentKind>(row.text(3));
  read.body = row.text(4);
  read.session = row.text(5);
  read.adopted = row.text(6);
  read.title = row.text(7);
  read.agenda_item = row.text(8);
  read.path = row.text(9);
  read.line = row.number(10);
  read.operative = row.number(11);
  read.clauses = row.number(12);
  read.obligations = row.number(13);
  read.reviews = row.number(14);
  read.has_footnotes = row.flag(15);
  read.sources = row.number(16);
  read.fingerprint = row.text(17);
  read.draft = row.text(18);
  read.became = row.text(19);
  return read;
}

// The first text that is greater than all that begin with the prefix: its last byte counted up. Symbols are UTF-8, so 0xff does not occur.
std::string after_prefix(std::string prefix) {
  prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
  return prefix;
}

}  // namespace

Store::Store(std::unique_ptr<StoreImpl> impl)
    : DocumentQueries(*impl),
      ObligationQueries(*impl),
      SearchQueries(*impl),
      EntryLog(*impl),
      FollowupQueries(*impl),
      impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() {
  if (impl_ && impl_->pool) give_back(std::move(impl_));
}

Store Store::open(const std::string& path, OpenMode mode, const WriterOptions& writer) {
  return Store(std::make_unique<StoreImpl>(path, mode, writer));
}

const std::string& Store::path() const {
  return impl_->path();
}

void DocumentQueries::documents(const DocumentFilter& filter, const Sink<DocumentRow>& sink) {
  guarded(impl_->path(), [&] {
    std::string sql =
        std::string("SELECT ") + kDocumentColumns + became_sql() + " FROM document d JOIN source s ON s.id = d.source WHERE d.chosen = 1";
    std::vector<std::string> values;
    const auto also = [&](const char* condition, const std::string& value) {
      if (value.empty()) return;
      sql += std::string(" AND ") + condition;
      values.push_back(value);
    };
    also("d.body = ?", filter.body);
    also("d.session = ?", filter.session);
    also("d.kind = ?", filter.kind);
    also("d.symbol >= ?", filter.symbol_prefix);
    also(kHasProvision, filter.provision);
    if (!filter.symbol_prefix.empty()) also("d.symbol < ?", after_prefix(filter.symbol_prefix));
    sql += filter.newest_first ? " ORDER BY d.adopted DESC, d.symbol_order, d.symbol" : " ORDER BY d.symbol_order, d.symbol";
    Query query(impl_->connection, sql);
    int index = 0;
    for (const std::string& value : values) query.bind_at(++index, value);
    int count = 0;
    while (query.next()) {
      if (!sink(read_document_row(query)) || ++count == filter.limit) return;
    }
  });
}

std::optional<StoredDocument> DocumentQueries::find_document(const std::string& symbol) {
  return guarded(impl_->path(), [&]() -> std::optional<StoredDocument> {
    Query query(impl_->connection, "SELECT id FROM document WHERE symbol = ? AND chosen = 1");
    query.bind(symbol);
    if (!query.next()) return std::nullopt;
    return impl_->documents().load(query.key(0));
  });
}

StoredDocument DocumentQueries::document(RowKey key) {
  return guarded(impl_->path(), [&] { return impl_->documents().load(key); });
}

void DocumentQueries::each_document(const Sink<StoredDocument>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection, "SELECT id FROM document WHERE chosen = 1 ORDER BY symbol_order, symbol");
    while (query.next()) {
      if (!sink(impl_->documents().load(query.key(0)))) return;
    }
  });
}

std::vector<CandidateRow> DocumentQueries::candidates(const std::string& symbol) {
  return guarded(impl_->path(), [&] {
    // The order of choose(); what it chose stands first.
    Query query(impl_->connection,
                "SELECT s.path, s.content_hash, d.line, d.footnote_count, d.operative_count, d.chosen FROM document d "
                "JOIN source s ON s.id = d.source WHERE d.symbol = ? "
                "ORDER BY d.marked_up AND d.operative_count > 0 DESC, d.footnote_count > 0 DESC, d.operative_count DESC, "
                "(SELECT count(*) FROM document_answer a WHERE a.document = d.id) DESC, s.content_hash, s.path, d.position");
    query.bind(symbol);
    std::vector<CandidateRow> rows;
    while (query.next()) {
      rows.push_back({symbol, query.text(0), query.text(1), query.number(2), query.flag(3), query.number(4), query.flag(5)});
    }
    return rows;
  });
}

std::vector<std::string> DocumentQueries::cited_by(const std::string& symbol) {
  return guarded(impl_->path(), [&] {
    Query query(impl_->connection,
                "SELECT d.symbol FROM citation x JOIN document d ON d.id = x.document WHERE x.symbol = ? AND d.chosen = 1 "
                "ORDER BY d.symbol_order, d.symbol");
    query.bind(symbol);
    std::vector<std::string> symbols;
    while (query.next()) symbols.push_back(query.text(0));
    return symbols;
  });
}

std::vector<std::string> DocumentQueries::symbols(const std::string& prefix) {
  return guarded(impl_->path(), [&] {
    std::string sql = "SELECT symbol FROM document WHERE chosen = 1";
    if (!prefix.empty()) sql += " AND symbol >= ? AND symbol < ?";
    Query query(impl_->connection, sql + " ORDER BY symbol_order, symbol");
    const std::string after = prefix.empty() ? std::string() : after_prefix(prefix);
    if (!prefix.empty()) query.bind(prefix, after);
    std::vector<std::string> symbols;
    while (query.next()) symbols.push_back(query.text(0));
    return symbols;
  });
}

std::int64_t FollowupQueries::change_counter() {
  return guarded(impl_->path(), [&] {
    Query query(impl_->connection, "SELECT change FROM store_state WHERE id = 1");
    if (!query.next()) throw StoreError("the store has no state");
    return query.key(0);
  });
}

}  // namespace mandates
