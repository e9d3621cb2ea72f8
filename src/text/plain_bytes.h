// Searches for the next special byte or word in a text, 16 bytes at a time (SIMD).
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace mandates {

/// First byte at or after `from` that is not ASCII; size() where there is none.
inline std::size_t next_non_ascii(std::string_view bytes, std::size_t from) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  while (from + 8 <= bytes.size()) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + from, 8);
    if (word & kHighBits) break;
    from += 8;
  }
  while (from < bytes.size() && static_cast<unsigned char>(bytes[from]) < 0x80) ++from;
  return from;
}

/// First byte at or after `from` that is not printable ASCII, between ' ' and '~'; size() where there is none.
inline std::size_t next_unusual(std::string_view text, std::size_t from) {
  using Bytes = unsigned char __attribute__((vector_size(16)));
  for (Bytes bytes; from + sizeof(bytes) <= text.size(); from += sizeof(bytes)) {
    std::memcpy(&bytes, text.data() + from, sizeof(bytes));
    const auto unusual = (bytes < ' ') | (bytes > '~');
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &unusual, sizeof(unusual));
    if ((halves[0] | halves[1]) == 0) continue;
    if constexpr (std::endian::native == std::endian::little)
      return from + static_cast<std::size_t>(halves[0] != 0 ? std::countr_zero(halves[0]) : 64 + std::countr_zero(halves[1])) / 8;
    break;
  }
  while (from < text.size() && text[from] >= ' ' && text[from] <= '~') ++from;
  return from;
}

/// First occurrence at or after `from` of `word`, of two bytes or more; npos if there is none.
inline std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  using Bytes = unsigned char __attribute__((vector_size(16)));
  const std::size_t last = word.size() - 1;
  const auto first_byte = static_cast<unsigned char>(word.front()), last_byte = static_cast<unsigned char>(word.back());
  while (std::endian::native == std::endian::little && from + last + sizeof(Bytes) <= text.size()) {
    Bytes firsts, lasts;
    std::memcpy(&firsts, text.data() + from, sizeof(firsts));
    std::memcpy(&lasts, text.data() + from + last, sizeof(lasts));
    const auto both = (firsts == first_byte) & (lasts == last_byte);
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &both, sizeof(both));
    if ((halves[0] | halves[1]) == 0) {
      from += sizeof(Bytes);
      continue;
    }
    from += static_cast<std::size_t>(halves[0] != 0 ? std::countr_zero(halves[0]) : 64 + std::countr_zero(halves[1])) / 8;
    if (text.substr(from, word.size()) == word) return from;
    ++from;
  }
  return text.find(word, from);
}

}  // namespace mandates
