// Events that a document decides to hold, a year or a decade that it proclaims: what is asked for them is over with them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rules/rule_set.h"
#include "store/rows.h"

namespace mandates {

/// An obligation that is over with an event of its own document.
struct EventEnd {
  std::size_t clause = 0;  ///< place in StoredDocument::clauses
  std::string day;         ///< ISO: last day of the event, or of its year where the day is not known
  int paragraph = 0;       ///< that says so, index in Document::paragraphs
  std::string first{};     ///< ISO: its first day; empty where that is not known
  bool exact = false;      ///< `day` is known, not only its month, year or session
  bool once = false;       ///< it is done for a meeting, not for as long as a year or decade lasts
};

/// Finds events by the rules of kind `event`. One per thread.
class EventReader {
 public:
  explicit EventReader(const RuleSet& rules);
  ~EventReader();
  EventReader(EventReader&&) noexcept;

  /// Obligations without a due of their own that are asked for the sake of an event, in order: of one on which their document decides, or
  /// whose day its preamble or they themselves print. What follows from the event, and reports, are not among them.
  std::vector<EventEnd> ends(const StoredDocument& stored);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
