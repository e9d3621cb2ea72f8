// Shortens UTF-8 texts without splitting a character. All truncation in the program is done here.
#pragma once

#include <cstddef>
#include <string_view>

namespace mandates {

/// True for a UTF-8 continuation byte.
inline bool inside_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Offset of the first byte of the character that contains byte `at`; the size of the text if `at` is beyond its end.
inline std::size_t character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && inside_character(text[at])) --at;
  return at;
}

/// The longest prefix of at most `bytes` bytes that ends between two characters. If the text is not UTF-8, it may be shorter, never longer.
inline std::string_view cut_at_character(std::string_view text, std::size_t bytes) {
  return text.substr(0, character_at(text, bytes));
}

}  // namespace mandates
