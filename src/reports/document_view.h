// A complete document in readable form: head, paragraphs, clauses.
#pragma once

#include <string>
#include <vector>

#include "followup/provisions.h"
#include "reports/rows.h"
#include "store/rows.h"

namespace mandates {

/// Parts shown besides the operative paragraphs.
struct DocumentViewParts {
  bool preamble = false;  ///< preambular paragraphs
  bool footnotes = false;
};

/// The document as text, wrapped to the style's width.
std::string document_view(const StoredDocument& document, const std::vector<CandidateRow>& candidates, DocumentViewParts parts,
                          TableStyle style);

/// The document as one JSON object and a newline: head, paragraphs with their clauses as records, footnotes, provisions, reasons for
/// review.
std::string document_json(const StoredDocument& document, const std::vector<Provision>& provisions);

}  // namespace mandates
