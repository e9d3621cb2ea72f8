#include "phrases/phrase_first_words.h"

#include "phrases/phrase_set.h"
#include "phrases/phrase_states.h"

namespace mandates {
namespace {

using detail::Automaton;
using detail::BuiltinClass;
using detail::Node;
using detail::NodeId;
using detail::State;

/// The numbers of the patterns that nodes lead to, as bits.
class NumbersAhead {
 public:
  explicit NumbersAhead(const Automaton& automaton)
      : automaton_(automaton), known_(automaton.nodes.size(), false), numbers_(automaton.nodes.size(), 0) {}

  std::uint64_t of(NodeId id) {
    if (!known_[id]) numbers_[id] = read(automaton_.nodes[id]);
    known_[id] = true;
    return numbers_[id];
  }

 private:
  std::uint64_t read(const Node& node) {
    std::uint64_t numbers = 0;
    switch (node.kind) {
      case Node::Kind::split:
        for (const NodeId target : automaton_.targets_of(node)) numbers |= of(target);
        return numbers;
      case Node::Kind::word_table:
        for (const detail::Edge& edge : automaton_.edges_of(node)) numbers |= of(edge.target);
        return numbers;
      case Node::Kind::accept:
        return std::uint64_t{1} << node.first;
      case Node::Kind::leave:
        return 0;  // what follows stands behind the call
      default:
        return of(node.next);
    }
  }

  const Automaton& automaton_;
  std::vector<bool> known_;  ///< by node
  std::vector<std::uint64_t> numbers_;
};

}  // namespace

std::vector<std::uint64_t> numbers_by_first_word(const PhraseSet& set, const Vocabulary& words) {
  const Automaton& automaton = set.impl().automaton;
  detail::Visits visits(automaton);
  detail::Closure closure(automaton, visits);
  closure.add({0, automaton.start});
  NumbersAhead ahead(automaton);
  std::vector<std::uint64_t> numbers(words.size(), 0);
  for (const State& state : closure.reading()) {
    const Node& node = automaton.nodes[state.node];
    std::uint64_t behind = 0;  // the classes that the word stands in
    for (State inside = state; inside.visit != 0;) {
      inside = visits.leave(inside);
      behind |= ahead.of(inside.node);
    }
    if (node.kind == Node::Kind::one_word) {
      numbers[node.first] |= ahead.of(node.next) | behind;
    } else if (node.kind == Node::Kind::word_table) {
      for (const detail::Edge& edge : automaton.edges_of(node)) numbers[edge.word] |= ahead.of(edge.target) | behind;
    } else {
      const bool any = node.kind == Node::Kind::gap;
      for (WordId word = 0; word < numbers.size(); ++word)
        if (any || may_look_like(word, words, node.look)) numbers[word] |= ahead.of(node.next) | behind;
    }
  }
  return numbers;
}

}  // namespace mandates
