// State of an open store. Internal to this module.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/document_loader.h"
#include "store/document_writer.h"
#include "store/names.h"
#include "store/store.h"

namespace mandates {

class IdleStores;

/// As rows, largest counts first, then by name.
std::vector<CountRow> most_frequent_first(const std::map<std::string, std::int64_t>& counted);

struct StoreImpl {
  StoreImpl(const std::string& path, OpenMode mode, const WriterOptions& writer) : connection(path, mode, writer), names(connection) {}

  DocumentLoader& documents() {
    if (!document_loader) document_loader = std::make_unique<DocumentLoader>(connection, names);
    return *document_loader;
  }
  ClauseLoader& clauses() {
    if (!clause_loader) clause_loader = std::make_unique<ClauseLoader>(connection, names);
    return *clause_loader;
  }
  DocumentWriter& writer() {
    if (!document_writer) document_writer = std::make_unique<DocumentWriter>(connection, names);
    return *document_writer;
  }
  /// Begins the transaction of a batch. Throws StoreError if one is open.
  void begin_batch() {
    if (batch) throw StoreError("the store " + path() + " already has a batch open");
    batch = std::make_unique<WriteTransaction>(connection, as_of ? WriteTarget::temporary : WriteTarget::file);
  }
  SQLite::Database& database() { return connection.database(); }
  const std::string& path() const { return connection.path(); }

  Connection connection;
  Names names;
  std::unique_ptr<DocumentLoader> document_loader;
  std::unique_ptr<ClauseLoader> clause_loader;
  std::unique_ptr<DocumentWriter> document_writer;
  std::shared_ptr<IdleStores> pool;         // pool to return to; null if opened without a pool
  std::uint64_t pool_generation = 0;        // generation of the pool when the store was taken
  bool as_of = false;                       // Store::view_as_of() is in effect: derived tables are temporary
  std::unique_ptr<WriteTransaction> batch;  // transaction of the open IngestBatch or FollowupBatch
};

}  // namespace mandates
