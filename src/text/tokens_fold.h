// What single characters beyond ASCII are to the tokenizer, and what letters fold to.
// Must not know: words, vocabularies.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

/// Eight bytes of a text at once, the first one lowest. Only where that is their order in memory; elsewhere none are read.
struct EightBytes {
  static constexpr std::size_t kSize = 8;
  static constexpr bool kPossible = std::endian::native == std::endian::little;

  std::uint64_t bytes = 0;

  explicit EightBytes(const char* text) { std::memcpy(&bytes, text, kSize); }

  /// Number of bytes, from the first on, that are ASCII letters: range checks on all eight at once, each in its own seven bits.
  std::size_t leading_letters() const {
    const std::uint64_t low = (bytes | kEach * 0x20) & kEach * 0x7F;
    const std::uint64_t from_a = low + kEach * (0x80 - 'a');
    const std::uint64_t beyond_z = low + kEach * (0x7F - 'z');
    const std::uint64_t letters = from_a & ~beyond_z & ~bytes & kEach * 0x80;
    return static_cast<std::size_t>(std::countr_zero(letters ^ kEach * 0x80)) / 8;
  }
  /// The first `count` (1 to 8), which are letters, in lower case; the others as 0.
  std::uint64_t folded(std::size_t count) const { return (bytes | kEach * 0x20) & ~0ULL >> (64 - 8 * count); }
  /// The byte at a place from 0 to 7.
  unsigned char at(std::size_t place) const { return static_cast<unsigned char>(bytes >> 8 * place); }

 private:
  static constexpr std::uint64_t kEach = 0x0101010101010101ULL;
};

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
