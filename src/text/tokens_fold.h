// What single characters beyond ASCII are to the tokenizer, and what letters fold to.
// Must not know: words, vocabularies.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace mandates::detail {

enum class CharClass : std::uint8_t { space, nothing, letter, digit, mark, hyphen, apostrophe, other };

/// What an ASCII byte is; bytes from 128 on begin a longer character.
struct AsciiInfo {
  CharClass char_class = CharClass::other;
  char folded = 0;
  char mark = 0;
};

constexpr std::array<AsciiInfo, 128> make_ascii() {
  std::array<AsciiInfo, 128> table{};
  for (int c = 0; c <= ' '; ++c) table[c].char_class = CharClass::space;
  table[127].char_class = CharClass::space;
  for (char c = 'a'; c <= 'z'; ++c) table[c] = {CharClass::letter, c, 0};
  for (char c = 'A'; c <= 'Z'; ++c) table[c] = {CharClass::letter, static_cast<char>(c - 'A' + 'a'), 0};
  for (char c = '0'; c <= '9'; ++c) table[c] = {CharClass::digit, c, 0};
  for (const char c : std::string_view(",;:.()[]\"/")) table[c] = {CharClass::mark, 0, c};
  table['!'] = table['?'] = {CharClass::mark, 0, '.'};
  table['`'] = {CharClass::mark, 0, '"'};
  table['-'] = {CharClass::hyphen, 0, '-'};
  table['\''] = {CharClass::apostrophe, 0, '"'};
  return table;
}

inline constexpr std::array<AsciiInfo, 128> kAscii = make_ascii();

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A character as the tokenizer sees it.
struct CharInfo {
  CharClass char_class = CharClass::other;
  bool upper = false;   ///< a capital letter
  char mark = 0;        ///< for marks: the Token::punctuation it stands for
  char folded[4] = {};  ///< for letters: UTF-8 of the folded letter or letters, as far as they differ from the letter itself
  std::uint8_t folded_length = 0;
  std::uint8_t length = 1;  ///< bytes in the text
  std::string_view fold() const { return {folded, folded_length}; }
};

/// The character that begins at `at`; a byte that is no UTF-8 is one character of class `other`.
CharInfo char_at(std::string_view text, std::size_t at);

}  // namespace mandates::detail
