// Text as words for the rules: one pass, one small record a word, no allocation a word.
// Must not know: what any word means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mandates {

/// A range of bytes in a text, end excluded.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Number of a known word. The first ones are classes of words that no rule names.
using WordId = std::uint32_t;
inline constexpr WordId kUnknownWord = 0;      ///< a lower-case word that no rule names
inline constexpr WordId kUnknownName = 1;      ///< the same, with a capital
inline constexpr WordId kNumberWord = 2;       ///< digits (and separators of thousands), not a day or year
inline constexpr WordId kDayNumber = 3;        ///< 1 to 31
inline constexpr WordId kYearNumber = 4;       ///< four digits, 1900 to 2199
inline constexpr WordId kDigitOrdinal = 5;     ///< 80th, 1st
inline constexpr WordId kSymbolWord = 6;       ///< has a slash and a digit: A/61/179, 60/175, S/2024/507, 2024/9
inline constexpr WordId kFirstKnownWord = 7;

struct Token {
  Span span;            ///< bytes in the text
  WordId word = 0;
  bool capital = false; ///< begins with a capital letter
  bool space_before = false;
  bool hyphen_before = false;  ///< joined to the word before by a hyphen
  char punctuation = 0; ///< one of , ; : . ( ) [ ] " - (dash) / or 0 for a word; curly quotes are '"', long dashes '-'
};

/// The words that the rules name, folded (lower case, straight apostrophes, no diacritics), each with a number. Punctuation marks are words too.
/// Filled while rules are compiled, then read only.
class Vocabulary {
 public:
  Vocabulary();
  /// Number of a word, added where new. `folded` must be the result of fold().
  WordId add(std::string_view folded);
  /// Number of a word or the class of unknown words it falls into; reads `word` as printed.
  WordId find(std::string_view word) const;
  std::size_t size() const;
  /// The word itself, for messages.
  std::string_view word(WordId id) const;
  // (private members are the implementer's)
};

/// Lower case, straight apostrophe, common Latin diacritics removed.
std::string fold(std::string_view word);

/// Splits a text into words and marks. A hyphen (also U+2010, U+2011) inside a word separates two words and is kept as `hyphen_before`;
/// "'s" and "’s" is a word of its own; numbers keep inner dots, commas and slashes (2,003; A/61/179; 78/162); "(a)" is three tokens.
/// `tokens` is cleared first and keeps its capacity.
void tokenize(std::string_view text, const Vocabulary& words, std::vector<Token>& tokens);

}  // namespace mandates
