// Result of extraction: a document and its clauses.
#pragma once

#include <vector>

#include "document/document.h"
#include "extraction/clause.h"

namespace mandates {

/// What the rules find in one document.
struct Extraction {
  std::vector<Clause> clauses;  ///< in text order
  std::vector<Review>
      review;  ///< reasons that belong to a paragraph without a clause or to the document; Review::text begins with the paragraph number
};

/// One document of a source with what the rules found in it; the days of its dues are filled in where the calendar knows them.
struct ReadDocument {
  Document document;
  Extraction extraction;
};

}  // namespace mandates
