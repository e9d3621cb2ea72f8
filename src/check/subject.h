// On what a request is, beside its words: whether the title of its document says so, and whom it is for.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/clause.h"
#include "rules/rule_set.h"

namespace mandates {

/// What rules of kind `subject` find in a request.
struct RequestSubject {
  std::string title;          ///< of its document, where that says what it is on ("the mandate of the Special Rapporteur"); else empty
  bool in_title = false;      ///< it does say so; `title` may still be empty, where the document has none
  std::vector<int> people{};  ///< groups of people that it names, as numbers of their rules, each once, in order
  bool operator==(const RequestSubject&) const = default;
};

/// Reads subjects. One per thread; the rules have to outlive it.
class SubjectReader {
 public:
  explicit SubjectReader(const RuleSet& rules);
  explicit SubjectReader(RuleSet&& rules) = delete;
  ~SubjectReader();

  /// Of a clause with the title of its document. Actors whose full name is known are passed over.
  RequestSubject read(const Clause& clause, const std::string& title);
  /// Of words without a document.
  RequestSubject read(std::string_view text);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
