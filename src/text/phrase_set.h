// What a PhraseSet holds once compiled, for the matcher.
// Must not know: texts.
#pragma once

#include <cstdint>
#include <vector>

#include "text/phrase.h"
#include "text/phrase_automaton.h"

namespace mandates {

/// A set of words, also of those that the vocabulary did not have when it was made.
struct WordSet {
  std::vector<bool> words;   ///< by WordId
  bool later_words = false;  ///< whether words that were added to the vocabulary later are in it
  bool has(WordId word) const { return word < words.size() ? words[word] : later_words; }
};

struct PhraseSet::Impl {
  detail::Automaton automaton;
  detail::AutomatonBuilder builder{automaton};
  std::size_t patterns = 0;
  /// By WordId: a small number for each word that some pattern names, 0 for all others. Shapes of unnamed words come before the named ones.
  std::vector<std::uint32_t> letters;
  std::uint32_t letter_count = kFirstKnownWord;
  bool capitals_matter = false;  ///< some pattern tells words with a capital from those without
  WordSet first_words;           ///< with which a pattern may begin
  WordSet last_words;            ///< with which a pattern may end

  bool may_begin(WordId word) const { return first_words.has(word); }

  /// The input letter of the automaton that a token is: equal letters are equal to all patterns.
  std::uint32_t letter_of(const Token& token) const {
    const std::uint32_t named = token.word < letters.size() ? letters[token.word] : 0;
    if (named == 0) return token.shape * 2U + (token.capital ? 1U : 0U);
    return named * 2U + (capitals_matter && token.capital ? 1U : 0U);
  }
};

}  // namespace mandates
