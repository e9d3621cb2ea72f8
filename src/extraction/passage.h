// The words in which names are read, as a value: readers share no place in the text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace mandates {

/// Kind of word that ends the list of actors.
enum class ActorEnd : std::uint8_t {
  infinitive,  ///< "X to submit"
  finite,      ///< "that X submit", "that X shall submit"
  open         ///< a list of any length up to the limit
};

/// Words of a paragraph before `limit`, and what ends a list of actors among them.
struct Passage {
  const std::vector<Token>* words = nullptr;  ///< all words of the paragraph
  std::string_view text;                      ///< of the paragraph
  std::uint32_t paragraph = 0;                ///< its number in the document
  std::uint32_t limit = 0;                    ///< one past the last word that counts
  ActorEnd end = ActorEnd::open;

  const Token& operator[](std::uint32_t at) const { return (*words)[at]; }
  /// The word at `at` as printed.
  std::string_view printed(std::uint32_t at) const { return (*words)[at].span.of(text); }
  /// The next such mark from `at` on; the limit where there is none.
  std::uint32_t next_mark(std::uint32_t at, char mark) const {
    while (at < limit && (*words)[at].punctuation != mark) ++at;
    return at < limit ? at : limit;
  }
  /// The word behind the comma that closes the aside at `at`; `at` where none does.
  std::uint32_t past_aside(std::uint32_t at) const {
    const std::uint32_t close = next_mark(at + 1, ',');
    return close < limit ? close + 1 : at;
  }
  /// The same words, with another end of lists.
  Passage ending(ActorEnd other) const {
    Passage passage = *this;
    passage.end = other;
    return passage;
  }
  /// The same words before `other`.
  Passage before(std::uint32_t other) const {
    Passage passage = *this;
    passage.limit = other;
    return passage;
  }
};

}  // namespace mandates
