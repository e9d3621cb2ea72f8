// Requests that a later document outside the family takes over, or decides anew on.
// Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "followup/links.h"
#include "store/rows.h"

namespace mandates {

/// A request that goes on until something ends it: it recurs.
struct Cycle {
  Asked asked;
  std::vector<std::string> names;  ///< acronyms that its document speaks of most: missions, committees
  std::vector<std::string> cites;  ///< its own resolution, and those that it names
  bool standing = false;           ///< it has no time at all: nearly the same words take it over, on the same matter alone
  bool by_experts = false;         ///< it is asked of experts, whose mandate is not that of a mission
};

struct Takeover {
  std::size_t cycle = 0;  ///< place in the list given
  EndingKind kind = EndingKind::again;
  int paragraph = 0;  ///< of the later document, index in Document::paragraphs
};

/// What a later document does about cycles of one earlier document. It asks a cycle again where an obligation of it is nearly the same, or
/// asks the same actor for reports on the same resolution; it decides anew on it where it is on the same matter and asks the same actor for
/// reports on one of the missions, or decides until when that goes. `asked` are the obligations of `later`, in order; `topic` are its
/// names.
std::vector<Takeover> find_takeovers(const std::vector<Cycle>& cycles, const StoredDocument& later, const std::vector<Asked>& asked,
                                     bool same_matter, const std::vector<std::string>& topic, const WordTable& words);

}  // namespace mandates
