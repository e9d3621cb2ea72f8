// Finds the captures of a matched phrase.
#pragma once

#include <cstdint>
#include <vector>

#include "phrases/phrase.h"
#include "phrases/phrase_states.h"

namespace mandates::detail {

/// Finds the best path of a pattern through the words of its match: the one with the fewest words in gaps; ties go to the preferred branch.
class CaptureFinder {
 public:
  CaptureFinder(const Automaton& automaton, Visits& visits) : automaton_(automaton), visits_(visits) {}
  /// Captures of the match on the words [match.begin, match.end) by the pattern that begins at `root`. False where it does not match them.
  bool find(const std::vector<Token>& tokens, const PhraseMatch& match, NodeId root, std::vector<Capture>& captures);

 private:
  /// A state, and the next word to read, `at`.
  struct Step {
    State state;
    std::uint32_t at = 0;
    std::uint32_t price = 0;  ///< gap words that the step itself takes
  };
  /// Follows the only transition of a node, or reads a word of a gap; false if the word does not match or there is none.
  bool advance(Step& step);
  /// Calls `use(step)` for each transition, the preferred one first, until it returns true.
  template <typename Use>
  void until_successor(const Step& from, Use use);
  /// The fewest gap words from here to the end of the match; kImpossible if there is no path.
  std::uint32_t cost(const Step& from);

  const Automaton& automaton_;
  Visits& visits_;
  const std::vector<Token>* tokens_ = nullptr;
  std::uint32_t end_ = 0;
  StateTable costs_;  ///< cache of cost(), by state and next word
};

}  // namespace mandates::detail
