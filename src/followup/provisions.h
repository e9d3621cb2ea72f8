// What a resolution says of the life and the means of what it asks: review, end, extension, agenda of a later session, resources.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/document.h"
#include "rules/rule_set.h"

namespace mandates {

/// One such provision.
struct Provision {
  std::string kind;       ///< field `provision` of its rule: "review", "end", "extension", "resources", …
  std::string detail;     ///< field `detail` of its rule: "within-existing"; empty where the kind says all
  std::string paragraph;  ///< Paragraph::number
  int paragraph_index = 0;
  Span span;          ///< its words in the paragraph's text
  std::string words;  ///< the same
  std::string rule;
};

/// Finds provisions by the rules of kind `provision`, which have to outlive it. One per thread.
class ProvisionReader {
 public:
  explicit ProvisionReader(const RuleSet& rules);
  explicit ProvisionReader(RuleSet&& rules) = delete;
  ~ProvisionReader();
  ProvisionReader(ProvisionReader&&) noexcept;

  /// Those of the operative paragraphs, in order of text.
  std::vector<Provision> read(const Document& document);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
