// The audit as one page that stands by itself: each chain with its figures, and behind them its story; filters by words and actor.
#pragma once

#include <iosfwd>
#include <string>

#include "followup/chain_story.h"

namespace mandates {

/// Writes the page chain by chain, so that its length does not matter.
class AuditPage {
 public:
  /// `title` heads the page, `detail` says what was chosen.
  AuditPage(std::ostream& out, const std::string& title, const std::string& detail);
  void chain(const ChainStory& story);
  /// To be called once after the last chain.
  void finish();

 private:
  std::ostream& out_;
  std::string end_;  // of the page
  int chains_ = 0;
};

}  // namespace mandates
