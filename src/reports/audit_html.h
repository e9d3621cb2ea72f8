// The audit as a self-contained HTML page: chains with their figures and details, filters by words and actor.
#pragma once

#include <iosfwd>
#include <string>

#include "followup/chain_story.h"

namespace mandates {

/// Writes the page one chain at a time, so that memory does not grow with their number.
class AuditPage {
 public:
  /// `title` is the heading; `detail` describes the selection.
  AuditPage(std::ostream& out, const std::string& title, const std::string& detail);
  void chain(const ChainStory& story);
  /// Call it once after the last chain.
  void finish();

 private:
  std::ostream& out_;
  std::string end_;  // closing markup of the page
  int chains_ = 0;
};

}  // namespace mandates
