// Document and rule set in, clauses out: pure, no I/O, no clock.
#pragma once

#include <memory>

#include "extraction/extraction.h"
#include "rules/rule_set.h"

namespace mandates {

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
