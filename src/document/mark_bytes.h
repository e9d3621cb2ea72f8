// Runs over text without a branch inside, so that many bytes are compared at once: to the next byte that a footnote mark may begin with, to
// tell whether columns may stand in it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace mandates {

/// By byte: a digit, an asterisk, the first byte of a raised digit.
inline constexpr std::array<bool, 256> kMarkBytes = [] {
  std::array<bool, 256> marks{};
  for (const char c : std::string_view("0123456789*\xC2\xE2")) marks[static_cast<unsigned char>(c)] = true;
  return marks;
}();

/// First place at or after `from` with a byte that a footnote mark may begin with; the size of the text where there is none. What lies
/// between is passed over in stretches, without a branch inside, so that many bytes are compared at once.
inline std::size_t next_mark_byte(std::string_view text, std::size_t from) {
  constexpr std::size_t kStretch = 32;
  while (from < text.size()) {
    const std::size_t end = std::min(from + kStretch, text.size());
    bool found = end - from < kStretch;
    if (!found) {
      unsigned char any = 0;
      for (std::size_t i = from; i < from + kStretch; ++i) {
        const char c = text[i];
        any = static_cast<unsigned char>(any | static_cast<unsigned char>(((c >= '0') & (c <= '9')) | (c == '*') | (c < 0)));
      }
      found = any != 0;
    }
    if (!found) {
      from = end;
      continue;
    }
    for (; from < end; ++from)
      if (kMarkBytes[static_cast<unsigned char>(text[from])]) return from;
  }
  return text.size();
}

/// True where two spaces stand side by side.
inline bool has_wide_space(std::string_view text) {
  unsigned char found = 0;
  for (std::size_t i = 1; i < text.size(); ++i)
    found = static_cast<unsigned char>(found | static_cast<unsigned char>((text[i - 1] == ' ') & (text[i] == ' ')));
  return found != 0;
}

}  // namespace mandates
