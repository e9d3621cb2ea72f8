// Words of a text by their letters alone, for indices over many texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "followup/fnv.h"

namespace mandates {

/// Calls `sink(hash, begin)` for each run of at least `fewest` letters from A to Z, in order; capitals count as small letters. The hash is
/// that of its first `most` letters, `begin` where it begins in the text.
template <class Sink>
void each_letter_word(std::string_view text, std::size_t fewest, std::size_t most, Sink&& sink) {
  constexpr unsigned char kCase = 0x20;
  for (std::size_t at = 0; at < text.size();) {
    std::uint64_t hash = kFnvBasis;
    const std::size_t begin = at;
    for (; at < text.size(); ++at) {
      const auto letter = static_cast<char>(static_cast<unsigned char>(text[at]) | kCase);
      if (letter < 'a' || letter > 'z') break;
      if (at - begin < most) hash = add_to_fnv(hash, static_cast<unsigned char>(letter));
    }
    if (at - begin >= fewest) sink(hash, begin);
    if (at == begin) ++at;
  }
}

inline constexpr std::size_t kAllLetters = std::numeric_limits<std::size_t>::max();

}  // namespace mandates
