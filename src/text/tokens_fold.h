// Character classes of the tokenizer, and case and diacritic folding.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace mandates::detail {

enum class CharClass : std::uint8_t { space, nothing, letter, digit, mark, hyphen, apostrophe, other };

/// Class of an ASCII byte; bytes from 128 on begin a longer character.
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

/// Number of leading ASCII letters in eight bytes (little-endian): range checks on all eight at once (SWAR).
inline std::size_t leading_letters(std::uint64_t bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101ULL;
  const std::uint64_t low = (bytes | kEach * 0x20) & kEach * 0x7F;
  const std::uint64_t from_a = low + kEach * (0x80 - 'a');
  const std::uint64_t beyond_z = low + kEach * (0x7F - 'z');
  const std::uint64_t letters = from_a & ~beyond_z & ~bytes & kEach * 0x80;
  return static_cast<std::size_t>(std::countr_zero(letters ^ kEach * 0x80)) / 8;
}

/// Sixteen bytes of a text, little-endian. Not used on big-endian machines.
struct SixteenBytes {
  static constexpr std::size_t kSize = 16;
  static constexpr bool kPossible = std::endian::native == std::endian::little;

  std::uint64_t first = 0;   ///< bytes 0 to 7
  std::uint64_t second = 0;  ///< bytes 8 to 15

  /// The first bytes of `text`, padded with 0.
  explicit SixteenBytes(std::string_view text) {
    std::array<char, kSize> all{};
    const char* from = text.data();
    if (text.size() < kSize) {
      text.copy(all.data(), text.size());
      from = all.data();
    }
    std::memcpy(&first, from, 8);
    std::memcpy(&second, from + 8, 8);
  }

  /// Number of leading ASCII letters.
  std::size_t leading_letters() const {
#ifdef __SSE2__
    const __m128i bytes = _mm_set_epi64x(static_cast<long long>(second), static_cast<long long>(first));
    const __m128i low = _mm_or_si128(bytes, _mm_set1_epi8(0x20));  // bytes from 128 on are negative and stay so
    const __m128i letters = _mm_and_si128(_mm_cmpgt_epi8(low, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(low, _mm_set1_epi8('z' + 1)));
    return static_cast<std::size_t>(std::countr_one(static_cast<std::uint32_t>(_mm_movemask_epi8(letters))));
#else
    return plain_leading_letters();
#endif
  }
  /// leading_letters() without SSE2.
  std::size_t plain_leading_letters() const {
    const std::size_t count = detail::leading_letters(first);
    return count < 8 ? count : 8 + detail::leading_letters(second);
  }
  /// Keeps the first `count` (0 to 16) bytes, which must be letters, in lower case; sets the others to 0.
  void fold(std::size_t count) {
    constexpr std::uint64_t kSmall = 0x2020202020202020ULL;
    first = (first | kSmall) & kKept[count][0];
    second = (second | kSmall) & kKept[count][1];
  }

 private:
  static constexpr std::array<std::array<std::uint64_t, 2>, kSize + 1> kKept = [] {
    std::array<std::array<std::uint64_t, 2>, kSize + 1> kept{};
    for (std::size_t count = 0; count <= kSize; ++count)
      for (std::size_t i = 0; i < count; ++i) kept[count][i / 8] |= 0xFFULL << 8 * (i % 8);
    return kept;
  }();
};

/// A character as the tokenizer sees it.
struct CharInfo {
  CharClass char_class = CharClass::other;
  bool upper = false;   ///< a capital letter
  char mark = 0;        ///< for marks: the Token::punctuation it stands for
  char folded[4] = {};  ///< for letters: UTF-8 of the folded letter or letters; empty if folding changes nothing
  std::uint8_t folded_length = 0;
  std::uint8_t length = 1;  ///< bytes in the text
  std::string_view fold() const { return {folded, folded_length}; }
};

/// The character that begins at `at`; a byte that is not valid UTF-8 is one character of class `other`.
CharInfo char_at(std::string_view text, std::size_t at);

}  // namespace mandates::detail
