// Provisions of a resolution on duration and resources of its mandates: review, end, extension, agenda of a later session, resources.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rules/rule_set.h"
#include "store/rows.h"

namespace mandates {

/// A provision.
struct Provision {
  std::string kind;       ///< field `provision` of its rule: "review", "end", "extension", "resources", …
  std::string detail;     ///< field `detail` of its rule: "within-existing"; may be empty
  std::string paragraph;  ///< Paragraph::number
  int paragraph_index = 0;
  Span span;          ///< byte range in the text of the paragraph
  std::string words;  ///< the text of `span`
  std::string rule;
};

/// Finds provisions by the rules of kind `provision`, which must outlive it. Not thread-safe.
class ProvisionReader {
 public:
  explicit ProvisionReader(const RuleSet& rules);
  explicit ProvisionReader(RuleSet&& rules) = delete;
  ~ProvisionReader();
  ProvisionReader(ProvisionReader&&) noexcept;

  /// The provisions of all operative paragraphs, in order of text. Type and actors of the clause around the words decide where a rule
  /// asks for them.
  std::vector<Provision> read(const StoredDocument& stored);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
