// Sets of bytes, for running over text to the next byte that matters.
// Must not know: what the bytes mean.
#pragma once

#include <array>
#include <string_view>

namespace mandates {

using ByteSet = std::array<bool, 256>;

constexpr ByteSet byte_set(std::string_view bytes) {
  ByteSet set{};
  for (const char c : bytes) set[static_cast<unsigned char>(c)] = true;
  return set;
}

/// First place at or after `from` with a byte of the set; the size of the text where there is none.
inline std::size_t next_of(const ByteSet& set, std::string_view text, std::size_t from) {
  const auto in_set = [&](std::size_t at) -> unsigned { return set[static_cast<unsigned char>(text[at])]; };
  while (from + 4 <= text.size() && (in_set(from) | in_set(from + 1) | in_set(from + 2) | in_set(from + 3)) == 0) from += 4;
  while (from < text.size() && !in_set(from)) ++from;
  return from;
}

}  // namespace mandates
