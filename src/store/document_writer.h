// Rows of one document: writes them, takes them away.
// For the .cpp files of this module only.
#pragma once

#include <string>

#include "store/connection.h"
#include "store/names.h"
#include "store/rows.h"

namespace mandates {

/// Hashes by which a document that was read again is recognized as the same.
struct DocumentHashes {
  std::string reading;     ///< over Document
  std::string extraction;  ///< over Extraction
};
DocumentHashes hashes_of(const ReadDocument& read);

/// Reasons to look: of the document, of its clauses, and findings of reading that are more than a note.
int review_count(const ReadDocument& read);

class DocumentWriter {
 public:
  DocumentWriter(Connection& connection, Names& names);

  /// Writes the document with everything; returns its key.
  RowKey insert(RowKey source, int position, const ReadDocument& read, const DocumentHashes& hashes, bool chosen);
  /// Puts other clauses and reasons to look in the place of those that the document has; its paragraphs stay.
  void replace_extraction(RowKey document, const ReadDocument& read, const DocumentHashes& hashes);
  void remove(RowKey document);

 private:
  void insert_paragraphs(RowKey document, const Document& read);
  void insert_extraction(RowKey document, const Extraction& extraction);
  void insert_clause(RowKey document, const Clause& clause);

  Connection& connection_;
  Names& names_;
  Query document_, sponsor_, subject_, answer_, title_words_, paragraph_, paragraph_words_, mark_, footnote_, citation_, document_review_;
  Query clause_, actor_, recipient_, deliverable_, due_, clause_citation_, rule_, clause_review_;
};

}  // namespace mandates
