// A pattern as its author wrote it: the parse tree of the pattern language (the language itself: phrases/phrase.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "phrases/phrase.h"

namespace mandates::detail {

/// Folded words, one after the other.
using WordList = std::vector<std::string>;

/// The built-in classes: what a single word may look like.
enum class BuiltinClass : std::uint8_t { word, name_word, number, day, year, digit_ordinal, symbol, mark, none };

/// The built-in class of that name, or none.
BuiltinClass builtin_class(std::string_view name);
const std::vector<std::string>& builtin_class_names();

/// A part of a pattern.
struct PatternNode {
  enum class Kind : std::uint8_t {
    words,      ///< `variants`: one of several spellings, each a list of folded words
    sequence,   ///< `children` one after the other
    choice,     ///< one of `children`; or nothing if `optional`
    gap,        ///< 0 to `most` words; captured as `label`
    reference,  ///< a phrase of the class `name`; captured as `label`
  };
  Kind kind = Kind::sequence;
  bool optional = false;
  int most = 0;
  std::size_t offset = 0;  ///< byte offset in the pattern
  std::string name;
  std::string label;
  std::vector<WordList> variants;
  std::vector<PatternNode> children;
};

/// Reads a pattern. Errors are appended to `errors`; the tree must not be used then.
PatternNode parse_pattern(std::string_view pattern, std::vector<PatternError>& errors);

/// All word lists that a part matches if it is plain words with few variants; else empty.
std::vector<WordList> plain_variants(const PatternNode& node);

/// The words of a pattern of plain letters and single spaces, folded: a shortcut without a parse tree, sufficient for most names. Empty for
/// all other patterns, and if a word is longer than kLongestKnownWord.
WordList letters_only(std::string_view pattern);

}  // namespace mandates::detail
