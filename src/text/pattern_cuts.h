// What can be taken out of a pattern so that it is still one: to see whether anything needs it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// A pattern without one of its parts.
struct PatternCut {
  std::string without;     ///< the pattern as it is then
  std::string cut;         ///< what was taken out: "also" of "[also] requests", "by" of "(by|before) the"
  std::size_t offset = 0;  ///< byte of the pattern where that stands
};

/// Each alternative of brackets, and each part that may be absent, taken out in turn: "[also] (asks|requests)" gives "(asks|requests)",
/// "[also] (requests)" and "[also] (asks)". `pattern` compiles.
std::vector<PatternCut> pattern_cuts(std::string_view pattern);

}  // namespace mandates
