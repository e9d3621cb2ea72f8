// Rows of one document, or of one clause, back into the values they came from.
// For the .cpp files of this module only.
#pragma once

#include <string>

#include "store/connection.h"
#include "store/names.h"
#include "store/rows.h"

namespace mandates {

/// Columns of `clause` (as c) that ClauseLoader::read() takes, from the first column of a query on.
extern const char* const kClauseColumns;
inline constexpr int kClauseColumnCount = 26;

/// Reads clauses with what hangs on them. Its statements are its own; one reader at a time.
class ClauseLoader {
 public:
  ClauseLoader(Connection& connection, Names& names);

  /// The clause whose columns a query stands on, with all that hangs on it.
  StoredClause read(Query& row, const std::string& symbol);

 private:
  void read_actors(Query& query, RowKey key, std::vector<ActorMention>& actors);

  Names& names_;
  Query actors_, recipients_, deliverables_, due_, reviews_, rules_, citations_;
};

/// SQL for what the draft of the row `d` became: the symbol of the document that names it, or a revision of it, as its draft. Empty for
/// anything else.
const char* became_sql();

class DocumentLoader {
 public:
  DocumentLoader(Connection& connection, Names& names);

  /// The document of a key, with everything.
  StoredDocument load(RowKey key);

 private:
  void load_head(StoredDocument& stored);
  void load_paragraphs(StoredDocument& stored);
  void load_findings(StoredDocument& stored, RowKey source, int position);

  ClauseLoader clauses_;
  Query head_, paragraphs_, marks_, footnotes_, citations_, sponsors_, subjects_, answers_, reviews_, found_, clause_rows_;
};

/// Reads a Diagnostic from columns code, severity, line, column, page, message, hint, excerpt, from `column` on.
Diagnostic read_diagnostic(Query& row, int column, const std::string& path);

}  // namespace mandates
