// Reads documents and clauses back from their rows. Internal to this module.
#pragma once

#include <string>

#include "store/connection.h"
#include "store/names.h"
#include "store/rows.h"

namespace mandates {

/// The columns of table `clause` (alias c) that ClauseLoader::read() expects as the first columns of a query.
extern const char* const kClauseColumns;
inline constexpr int kClauseColumnCount = 29;

/// Reads clauses with their dependent rows. Has prepared statements of its own; not reentrant.
class ClauseLoader {
 public:
  ClauseLoader(Connection& connection, Names& names);

  /// The clause at the current row of a query that begins with kClauseColumns, with its dependent rows.
  StoredClause read(Query& row, const std::string& symbol);

 private:
  void read_actors(Query& query, RowKey key, std::vector<ActorMention>& actors);

  Names& names_;
  Query actors_, recipients_, deliverables_, due_, reviews_, rules_, citations_;
};

/// SQL expression: symbol of the document that names the draft `d` (a row of `document`), or a revision of it, as its draft; empty for
/// documents other than drafts.
const char* became_sql();

class DocumentLoader {
 public:
  DocumentLoader(Connection& connection, Names& names);

  /// The document with this key, complete. Throws StoreError if there is none.
  StoredDocument load(RowKey key);

 private:
  void load_head(StoredDocument& stored);
  void load_paragraphs(StoredDocument& stored);
  void load_findings(StoredDocument& stored, RowKey source, int position);

  ClauseLoader clauses_;
  Query head_, paragraphs_, marks_, footnotes_, citations_, sponsors_, subjects_, answers_, reviews_, found_, clause_rows_;
};

/// Reads a Diagnostic from eight columns beginning with `column`: code, severity, line, column, page, message, hint, excerpt.
Diagnostic read_diagnostic(Query& row, int column, const std::string& path);

}  // namespace mandates
