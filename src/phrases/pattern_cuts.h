// Patterns with one part removed, for mutation tests of rules: an example should fail without the part.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// A pattern without one of its parts.
struct PatternCut {
  std::string without;     ///< the pattern without that part
  std::string cut;         ///< the removed part: "also" of "[also] requests", "by" of "(by|before) the"
  std::size_t offset = 0;  ///< its byte offset in the pattern
};

/// Removes each alternative and each optional part in turn: "[also] (asks|requests)" gives "(asks|requests)", "[also] (requests)" and
/// "[also] (asks)". `pattern` must compile.
std::vector<PatternCut> pattern_cuts(std::string_view pattern);

}  // namespace mandates
