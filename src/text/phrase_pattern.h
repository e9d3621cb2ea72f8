// A pattern as its author wrote it: the parse tree of the pattern language (the language itself: text/phrase.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/phrase.h"

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
    choice,     ///< one of `children`; nothing at all, too, where `optional`
    gap,        ///< 0 to `most` words; captured as `label`
    reference,  ///< a phrase of the class `name`; captured as `label`
  };
  Kind kind = Kind::sequence;
  bool optional = false;
  int most = 0;
  std::size_t offset = 0;  ///< byte of the pattern where it stands
  std::string name;
  std::string label;
  std::vector<WordList> variants;
  std::vector<PatternNode> children;
};

/// Reads a pattern. On an error `errors` gets it, and the tree is not to be used.
PatternNode parse_pattern(std::string_view pattern, std::vector<PatternError>& errors);

/// All word lists that a part may stand for, where it is plain words with few variants; empty where it is not.
std::vector<WordList> plain_variants(const PatternNode& node);

/// The words of a pattern of plain letters and single spaces, folded: what its tree would say, without a tree. Most names are such
/// patterns. Empty for all others, among them those with a word that is too long to be known.
WordList letters_only(std::string_view pattern);

}  // namespace mandates::detail
