// What a PhraseSet holds once compiled, for the matcher.
// Must not know: texts.
#pragma once

#include <cstdint>
#include <vector>

#include "text/phrase.h"
#include "text/phrase_automaton.h"

namespace mandates {

struct PhraseSet::Impl {
  detail::Automaton automaton;
  detail::AutomatonBuilder builder{automaton};
  std::size_t patterns = 0;
  /// By WordId: a small number for each word that some pattern names, 0 for all others. Shapes of unnamed words come before the named ones.
  std::vector<std::uint32_t> letters;
  std::uint32_t letter_count = kFirstKnownWord;
  bool capitals_matter = false;        ///< some pattern tells words with a capital from those without
  std::vector<bool> first_words;       ///< by WordId: a pattern may begin with it
  bool later_words_may_begin = false;  ///< the same for words that were added to the vocabulary later

  bool may_begin(WordId word) const { return word < first_words.size() ? first_words[word] : later_words_may_begin; }

  /// The input letter of the automaton that a token is: equal letters are equal to all patterns.
  std::uint32_t letter_of(const Token& token) const {
    const std::uint32_t named = token.word < letters.size() ? letters[token.word] : 0;
    if (named == 0) return token.shape * 2U + (token.capital ? 1U : 0U);
    return named * 2U + (capitals_matter && token.capital ? 1U : 0U);
  }
};

}  // namespace mandates
