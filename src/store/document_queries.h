// Documents of a store, complete and in lists, and their paragraphs, citations and provisions.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/rows.h"
#include "store/store_part.h"

namespace mandates {

/// Reads documents. A base of Store; take this type where nothing else of a store is needed.
class DocumentQueries : private StorePart {
 public:
  using StorePart::StorePart;

  /// Documents in order of symbol.
  void documents(const DocumentFilter& filter, const Sink<DocumentRow>& sink);
  /// The chosen document of a symbol, complete; nothing if there is none. The symbol must be spelled as stored; see symbols().
  std::optional<StoredDocument> find_document(const std::string& symbol);
  /// A document by its key. Throws StoreError if there is none.
  StoredDocument document(RowKey key);
  /// All chosen documents, complete, in order of symbol (byte order), one in memory at a time. Input of follow-up.
  void each_document(const Sink<StoredDocument>& sink);
  /// All sources with a document of the symbol, best first.
  std::vector<CandidateRow> candidates(const std::string& symbol);
  /// Documents that cite the symbol, in order of symbol.
  std::vector<std::string> cited_by(const std::string& symbol);
  /// All citations in chosen documents: key of the document and cited symbol; ordered by document and position in the text.
  void citations(const std::function<void(RowKey document, const std::string& symbol)>& sink);
  /// The clauses of other documents that uphold or carry out a document, the latest first. What is only recalled, noted or welcomed is not
  /// among them.
  void upheld(const std::function<void(const UpholdingRow&)>& sink);
  /// The paragraphs of a document in order of text, with a flag for operative ones.
  void paragraph_texts(RowKey document, const std::function<void(bool operative, const std::string& text)>& sink);
  /// The texts of all obligations in chosen documents that have no due, or recur, with the keys of document and clause, in order of clause.
  void undated_texts(const std::function<void(RowKey document, RowKey clause, std::string_view text)>& sink);
  /// The dues of obligations that are decided or ask for a meeting, in chosen documents, and such obligations without a due; in order of
  /// clause. Only what is taken up at a session, or is on days that are printed.
  void occasions(const std::function<void(const OccasionRow&)>& sink);
  /// Paragraphs of chosen documents adopted on a day (ISO) or later that have some words one after another, with the key of the document
  /// and their index there; in order of time.
  void paragraphs_printing(const std::string& words, const std::string& from, const std::function<void(RowKey document, int index)>& sink);
  /// Obligations that follow-up knows as left out by the next resolution, with the keys of document and clause.
  void left_out(const std::function<void(RowKey document, RowKey clause)>& sink);
  /// All reports and letters with the resolutions that requested them, one row for each pair, in order of the report's symbol.
  void reports(const std::function<void(ReportRow)>& sink);
  /// Provisions of a document, in order of text.
  std::vector<ProvisionOfDocument> provisions_of(RowKey document);
  /// Symbols in order, optionally only those with a prefix.
  std::vector<std::string> symbols(const std::string& prefix = {});
  /// Committees and agenda items of documents, sorted, without duplicates.
  std::vector<std::string> committees();
  std::vector<std::string> agenda_items();
  /// Body codes with the number of their documents, most frequent first.
  std::vector<CountRow> bodies();
};

}  // namespace mandates
