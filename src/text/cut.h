// Shortens texts in UTF-8: every cut of the program is made here, so that no character is torn.
#pragma once

#include <cstddef>
#include <string_view>

namespace mandates {

/// True for a byte that stands inside of a character, not at its beginning.
inline bool inside_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Where the character begins of which the byte `at` is one; the size of the text where it is not longer.
inline std::size_t character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && inside_character(text[at])) --at;
  return at;
}

/// The longest beginning of at most `bytes` bytes that ends between two characters. Of a text that is no UTF-8 too few bytes, never too
/// many.
inline std::string_view cut_at_character(std::string_view text, std::size_t bytes) {
  return text.substr(0, character_at(text, bytes));
}

}  // namespace mandates
