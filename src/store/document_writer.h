// Writes and deletes the rows of a document. Internal to this module.
#pragma once

#include <string>

#include "store/connection.h"
#include "store/names.h"
#include "store/rows.h"

namespace mandates {

/// Hashes that tell whether a document or its extraction changed when it is read again.
struct DocumentHashes {
  std::string reading;     ///< over Document
  std::string extraction;  ///< over Extraction
};
DocumentHashes hashes_of(const ReadDocument& read);

/// Number of reasons for review: of the document, of its clauses, and diagnostics above Severity::note.
int review_count(const ReadDocument& read);

class DocumentWriter {
 public:
  DocumentWriter(Connection& connection, Names& names);

  /// Writes the document with all dependent rows; returns its key. `position` is its index in the source.
  RowKey insert(RowKey source, int position, const ReadDocument& read, const DocumentHashes& hashes, bool chosen);
  /// Replaces the clauses and reasons for review of the document; its paragraphs are kept.
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
