// Ingest of sources: compares the new documents of a path with the stored ones and writes only the difference.
#include <algorithm>
#include <map>
#include <set>

#include "store/attachments.h"
#include "store/choice.h"
#include "store/store_impl.h"
#include "text/errors.h"

namespace mandates {

namespace {

struct StoredHead {
  RowKey key = 0;
  std::string symbol;
  DocumentHashes hashes;
};

// A source as it is now in the store.
struct StoredSource {
  RowKey key = 0;
  SourceInfo info;
};

std::optional<StoredSource> find_stored(Connection& connection, const std::string& path) {
  Query& query = connection.prepared("SELECT id, content_hash, size, mtime, rule_version, outcome FROM source WHERE path = ?").bind(path);
  std::optional<StoredSource> stored;
  if (query.next()) {
    stored.emplace();
    stored->key = query.key(0);
    stored->info = {path, query.text(1), query.key(2), query.key(3), query.text(4), from_stored_word<SourceOutcome>(query.text(5)), {}};
  }
  query.reset();
  return stored;
}

RowKey write_source(Connection& connection, const SourceInfo& source, const std::optional<StoredSource>& stored) {
  if (stored) {
    connection.prepared("UPDATE source SET content_hash = ?, size = ?, mtime = ?, rule_version = ?, outcome = ? WHERE id = ?")
        .bind(source.content_hash, source.size, source.mtime, source.rule_version, stored_word(source.outcome), stored->key)
        .run();
    connection.prepared("DELETE FROM diagnostic WHERE source = ?").bind(stored->key).run();
    return stored->key;
  }
  connection.prepared("INSERT INTO source (path, content_hash, size, mtime, rule_version, outcome) VALUES (?, ?, ?, ?, ?, ?)")
      .bind(source.path, source.content_hash, source.size, source.mtime, source.rule_version, stored_word(source.outcome))
      .run();
  return connection.database().getLastInsertRowid();
}

class DiagnosticWriter {
 public:
  DiagnosticWriter(Connection& connection, RowKey source)
      : insert_(
            connection.prepared("INSERT INTO diagnostic (source, position, document_position, code, severity, line, column, page, message, "
                                "hint, excerpt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
        source_(source) {}

  /// `document` is the place of the document in the file, -1 for findings of the file itself.
  void write(const Diagnostics& all, int document) {
    for (const Diagnostic& found : all) {
      insert_.bind(source_, position_++, document, found.code, stored_word(found.severity), found.place.line, found.place.column,
                   found.place.page, found.message, found.hint, found.excerpt);
      if (document < 0) insert_.bind_at(3, nullptr);
      insert_.run();
    }
  }

 private:
  Query& insert_;
  RowKey source_;
  int position_ = 0;
};

std::vector<StoredHead> stored_heads(Connection& connection, RowKey source) {
  std::vector<StoredHead> heads;
  Query& query =
      connection.prepared("SELECT id, symbol, reading_hash, extraction_hash FROM document WHERE source = ? ORDER BY position").bind(source);
  while (query.next()) heads.push_back({query.key(0), query.text(1), {query.text(2), query.text(3)}});
  return heads;
}

// Brings the rows of one source from what they are to what they shall be.
class SourceChange {
 public:
  SourceChange(StoreImpl& store, RowKey source) : store_(store), source_(source) {}

  void put(const std::vector<StoredHead>& before, std::span<const ReadDocument> documents) {
    result_.documents = static_cast<int>(documents.size());
    note_owners(before, documents);
    for (std::size_t i = 0; i < std::max(before.size(), documents.size()); ++i) {
      const StoredHead* old = i < before.size() ? &before[i] : nullptr;
      if (i >= documents.size()) {
        remove(*old);
      } else {
        put_one(static_cast<int>(i), old, documents[i]);
      }
    }
  }

  // After all rows are there: who stands for each symbol now, and what does that mean for the source.
  PutResult settle() {
    for (const auto& [symbol, owner] : owners_) {
      const bool settled = fresh_.contains(symbol);
      const Chosen now = settled                                 ? find_chosen(store_.connection, symbol)
                         : has_symbol(store_.connection, symbol) ? choose(store_.connection, symbol)
                                                                 : Chosen{};
      // A key may come back for another document, so rows that were written count beside keys that differ.
      const bool rewritten = changed_.contains(symbol) && now.source == source_;
      if (now.document != owner.document) changed_.insert(symbol);
      if (!now.document) {
        if (owner.document) ++result_.removed;
      } else if (!owner.document) {
        ++result_.added;
      } else if (now.document != owner.document || rewritten) {
        ++result_.replaced;
        if (owner.source == source_ && now.source != source_) result_.handed_over.push_back(symbol);
        if (owner.source != source_ && now.source == source_) result_.taken_over.push_back(symbol);
      }
      if (present_.contains(symbol) && now.source != source_) result_.remembered.push_back(symbol);
    }
    return std::move(result_);
  }

  // Symbols of which rows were written, or for which another document stands now.
  const std::set<std::string>& changed() const { return changed_; }

 private:
  void note_owners(const std::vector<StoredHead>& before, std::span<const ReadDocument> documents) {
    for (const StoredHead& head : before) owners_.emplace(head.symbol, find_chosen(store_.connection, head.symbol));
    for (const ReadDocument& read : documents) {
      const std::string& symbol = read.document.symbol;
      present_.insert(symbol);
      if (!owners_.contains(symbol)) owners_.emplace(symbol, find_chosen(store_.connection, symbol));
    }
  }

  void put_one(int position, const StoredHead* old, const ReadDocument& read) {
    const DocumentHashes hashes = hashes_of(read);
    if (old && old->hashes.reading == hashes.reading) {  // the symbol is part of the hash
      if (old->hashes.extraction == hashes.extraction) return;
      store_.writer().replace_extraction(old->key, read, hashes);
      changed_.insert(old->symbol);
      return;
    }
    if (old) remove(*old);
    // A symbol that nobody has needs no choice among candidates.
    const bool fresh = !has_symbol(store_.connection, read.document.symbol);
    store_.writer().insert(source_, position, read, hashes, fresh);
    fresh ? (void)fresh_.insert(read.document.symbol) : (void)fresh_.erase(read.document.symbol);
    changed_.insert(read.document.symbol);
  }

  void remove(const StoredHead& head) {
    store_.writer().remove(head.key);
    changed_.insert(head.symbol);
  }

  StoreImpl& store_;
  RowKey source_;
  PutResult result_;
  std::map<std::string, Chosen> owners_;  // before the change
  std::set<std::string> present_;         // symbols that the source has now
  std::set<std::string> fresh_;           // of these, those that no other source has
  std::set<std::string> changed_;
};

}  // namespace

std::optional<SourceInfo> Store::find_source(const std::string& path) {
  return guarded(impl_->path(), [&]() -> std::optional<SourceInfo> {
    std::optional<StoredSource> stored = find_stored(impl_->connection, path);
    if (!stored) return std::nullopt;
    Query& found = impl_->connection.prepared(
        "SELECT code, severity, line, column, page, message, hint, excerpt FROM diagnostic "
        "WHERE source = ? AND document_position IS NULL ORDER BY position");
    found.bind(stored->key);
    while (found.next()) stored->info.found.push_back(read_diagnostic(found, 0, path));
    return std::move(stored->info);
  });
}

IngestBatch Store::begin_ingest() {
  return guarded(impl_->path(), [&] {
    impl_->begin_batch();
    return IngestBatch(*impl_);
  });
}

IngestBatch::IngestBatch(StoreImpl& store) : store_(&store) {}

IngestBatch::IngestBatch(IngestBatch&& other) noexcept
    : store_(std::exchange(other.store_, nullptr)), documents_(other.documents_), changed_(other.changed_) {}

IngestBatch::~IngestBatch() {
  if (store_) give_up();
}

void IngestBatch::give_up() {
  if (!store_->batch) return;
  store_->batch.reset();
  store_->names.forget();
}

// A step that fails half-way takes the batch with it: no commit may keep half a source.
template <class Action>
auto IngestBatch::whole(Action&& action) {
  if (!store_->batch) throw StoreError("the batch of documents for the store " + store_->path() + " was given up after an error");
  try {
    return guarded(store_->path(), action);
  } catch (...) {
    give_up();
    throw;
  }
}

PutResult IngestBatch::put(const SourceInfo& source, std::span<const ReadDocument> documents) {
  return whole([&] {
    Connection& connection = store_->connection;
    const std::optional<StoredSource> stored = find_stored(connection, source.path);
    if (stored && stored->info.content_hash == source.content_hash && stored->info.rule_version == source.rule_version &&
        stored->info.outcome == source.outcome) {
      if (stored->info.size != source.size || stored->info.mtime != source.mtime) touch(source.path, source.size, source.mtime);
      PutResult result;
      result.unchanged = true;
      result.documents = static_cast<int>(documents.size());
      return result;
    }
    const RowKey key = write_source(connection, source, stored);
    DiagnosticWriter diagnostics(connection, key);
    diagnostics.write(source.found, -1);
    for (std::size_t i = 0; i < documents.size(); ++i) diagnostics.write(documents[i].document.found, static_cast<int>(i));

    SourceChange change(*store_, key);
    change.put(stored ? stored_heads(connection, key) : std::vector<StoredHead>(), documents);
    PutResult result = change.settle();
    for (const std::string& symbol : change.changed()) attach_entries(connection, symbol);
    changed_ = changed_ || !change.changed().empty();
    documents_ += static_cast<int>(documents.size());
    return result;
  });
}

PutResult IngestBatch::remove(const std::string& path) {
  return whole([&] {
    Connection& connection = store_->connection;
    const std::optional<StoredSource> stored = find_stored(connection, path);
    if (!stored) return PutResult();
    SourceChange change(*store_, stored->key);
    change.put(stored_heads(connection, stored->key), {});
    connection.prepared("DELETE FROM source WHERE id = ?").bind(stored->key).run();
    PutResult result = change.settle();
    for (const std::string& symbol : change.changed()) attach_entries(connection, symbol);
    changed_ = changed_ || !change.changed().empty();
    return result;
  });
}

void IngestBatch::touch(const std::string& path, std::int64_t size, std::int64_t mtime) {
  whole([&] { store_->connection.prepared("UPDATE source SET size = ?, mtime = ? WHERE path = ?").bind(size, mtime, path).run(); });
}

int IngestBatch::documents() const {
  return documents_;
}

void IngestBatch::commit() {
  whole([&] {
    if (changed_) store_->connection.prepared("UPDATE store_state SET change = change + 1 WHERE id = 1").run();
    store_->batch->commit();
    store_->batch.reset();
  });
}

}  // namespace mandates
