// The subject of a request apart from its words: the title of its document if the request refers to it, and the groups of people concerned.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/clause.h"
#include "rules/rule_set.h"

namespace mandates {

/// Matches of rules of kind `subject` in a request.
struct RequestSubject {
  std::string title;          ///< title of its document; empty for free text
  bool in_title = false;      ///< the title gives the subject ("the mandate of the Special Rapporteur")
  std::string words;          ///< its words without those who are asked and those who receive
  std::vector<int> people{};  ///< groups of people named, as numbers of their rules, sorted, without duplicates
  bool operator==(const RequestSubject&) const = default;
};

/// Reads subjects. Not thread-safe; the rules must outlive it.
class SubjectReader {
 public:
  explicit SubjectReader(const RuleSet& rules);
  explicit SubjectReader(RuleSet&& rules) = delete;
  ~SubjectReader();

  /// The subject of a clause with the title of its document. Ignores actors whose full name is known.
  RequestSubject read(const Clause& clause, const std::string& title);
  /// The subject of free text.
  RequestSubject read(std::string_view text);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
