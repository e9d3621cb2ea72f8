#include "extraction/extractor.h"

#include <algorithm>

#include "extraction/clause_builder.h"

namespace mandates {

struct Extractor::Impl {
  explicit Impl(std::shared_ptr<const Lexicon> shared) : lexicon(std::move(shared)), builder(*lexicon) {}
  std::shared_ptr<const Lexicon> lexicon;
  ClauseBuilder builder;
};

Extractor::Extractor(const RuleSet& rules) : impl_(std::make_unique<Impl>(std::make_shared<const Lexicon>(rules))) {}
Extractor::Extractor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;

Extractor Extractor::another() const {
  return Extractor(std::make_unique<Impl>(impl_->lexicon));
}

Extraction Extractor::extract(const Document& document) {
  return impl_->builder.build(document);
}

}  // namespace mandates
