// What the named parts of a matched phrase stood for.
#pragma once

#include <cstdint>
#include <vector>

#include "text/phrase.h"
#include "text/phrase_states.h"

namespace mandates::detail {

/// Finds the best way of a pattern through the words of its match: the one with the fewest words in gaps; of equally good ones the one
/// that takes the preferred branch first.
class CaptureFinder {
 public:
  CaptureFinder(const Automaton& automaton, Visits& visits) : automaton_(automaton), visits_(visits) {}
  /// Captures of the match on the words [match.begin, match.end) by the pattern that begins at `root`. False where it does not match them.
  bool find(const std::vector<Token>& tokens, const PhraseMatch& match, NodeId root, std::vector<Capture>& captures);

 private:
  /// A state before the word `at`.
  struct Step {
    State state;
    std::uint32_t at = 0;
    std::uint32_t price = 0;  ///< gap words that the step itself takes
  };
  /// Goes on from a node that has one way on, or reads a word of a gap; false where the word is another one or there is none.
  bool advance(Step& step);
  /// Calls `use(step)` for the ways on, the preferred one first, until it is true.
  template <typename Use>
  void until_successor(const Step& from, Use use);
  /// The fewest gap words from here to the end of the match; kImpossible where there is no way.
  std::uint32_t cost(const Step& from);

  const Automaton& automaton_;
  Visits& visits_;
  const std::vector<Token>* tokens_ = nullptr;
  std::uint32_t end_ = 0;
  StateTable costs_;  ///< by state and word before which it stands
};

}  // namespace mandates::detail
