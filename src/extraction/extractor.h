// Document and rule set in, clauses out: pure, no I/O, no clock.
// Must not know: the store, output formats, the command line.
#pragma once

#include <memory>
#include <vector>

#include "document/document.h"
#include "extraction/clause.h"
#include "rules/rule_set.h"

namespace mandates {

/// What the rules find in one document.
struct Extraction {
  std::vector<Clause> clauses;  ///< in text order
  std::vector<Review>
      review;  ///< reasons that belong to a paragraph without a clause or to the document; Review::text begins with the paragraph number
};

/// Applies a rule set to documents. One Extractor per thread (it holds the automata's working memory): compile the first from the rules
/// and make the others with another(), which shares what was compiled. The rule set must outlive them.
class Extractor {
 public:
  explicit Extractor(const RuleSet& rules);
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  /// A second extractor over the same compiled rules, for another thread.
  Extractor another() const;
  Extraction extract(const Document& document);

 private:
  struct Impl;
  explicit Extractor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
