// What a PhraseSet holds once compiled, for the matcher.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "phrases/phrase.h"
#include "phrases/phrase_automaton.h"

namespace mandates {

namespace detail {
class StateSets;
}

/// A Bloom-filter-like bitmap of letters of the automaton, by number modulo 128: sets are small, so that most answers are exact.
class LetterBits {
 public:
  void add(std::uint32_t letter) { bits_[letter / 64 % 2] |= 1ULL << letter % 64; }
  void add(const LetterBits& others) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= others.bits_[i];
  }
  bool none() const { return (bits_[0] | bits_[1]) == 0; }
  /// False: not in the set. True: in the set, or shares a bit with a letter that is.
  bool may_have(std::uint32_t letter) const { return (bits_[letter / 64 % 2] >> letter % 64 & 1U) != 0; }

 private:
  std::array<std::uint64_t, 2> bits_{};
};

struct PhraseSet::Impl {
  Impl();
  ~Impl();

  detail::Automaton automaton;
  detail::AutomatonBuilder builder{automaton};
  std::size_t patterns = 0;
  /// By WordId: a small number for each word named in a pattern, 0 for all others. Shapes of unnamed words come before the named ones.
  WordColumn letters;
  std::uint32_t letter_count = kFirstKnownWord;
  std::vector<LetterBits> awaited;          ///< by node: the letters that it reads; none where it reads others than named words
  bool capitals_matter = false;             ///< a pattern distinguishes words with a capital
  std::unique_ptr<detail::StateSets> sets;  ///< shared by all matchers; made by finish()

  /// The input letter of a token: tokens with equal letters are equivalent for all patterns.
  std::uint32_t letter_of(const Token& token) const {
    const std::uint32_t named = letters.at(token.word);
    if (named == 0) return token.shape * 2U + (token.capital ? 1U : 0U);
    return named * 2U + (capitals_matter && token.capital ? 1U : 0U);
  }

  /// False if the node reads only named words and the letter is not one of them: a cheap test before Automaton::step().
  bool may_read(detail::NodeId id, std::uint32_t letter) const {
    const LetterBits& named = awaited[id];
    return named.none() || named.may_have(letter / 2);
  }
};

}  // namespace mandates
