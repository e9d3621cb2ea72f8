// Reads documents and clauses back from their rows. Internal to this module.
#pragma once

#include <string>
#include <vector>

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
  /// The clauses of a document, at all rows of such a query that are left. Their dependent rows are read together.
  std::vector<StoredClause> read_all(Query& rows, const std::string& symbol);

 private:
  /// Which tables hold rows of a clause, or of some clauses.
  struct Parts {
    bool actors = false, deliverables = false, recipients = false, dues = false, reviews = false, citations = false;
  };
  /// Clauses by key, from the first one on; null for keys of others.
  struct Range {
    RowKey first = 0;
    std::vector<Clause*> clauses;
  };
  /// The clause at the current row without its dependent rows; notes in `parts` which it has.
  static StoredClause read_row(Query& row, const std::string& symbol, Parts& parts);
  void read_parts(const Range& range, const Parts& parts);
  template <class Add>
  static void each_part(Query& query, const Range& range, Add&& add);
  /// The actor or recipient at the current row.
  ActorMention mention(Query& row);

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
