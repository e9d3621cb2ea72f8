// States of a running automaton: a node, and the way back out of the classes it stands in. Shared by matching and captures.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "text/phrase_automaton.h"

namespace mandates::detail {

/// A node and the visit of a class in which it stands (0: in none).
struct State {
  std::uint32_t visit = 0;
  NodeId node = 0;
  auto operator<=>(const State&) const = default;
  std::uint64_t key() const { return static_cast<std::uint64_t>(visit) << 32 | node; }
};

/// Mixes the bits of a key for a table with a power of two of places.
inline std::size_t mixed(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(key ^ key >> 29);
}

/// Values by state and word of a text; cleared in no time.
class StateTable {
 public:
  void clear();
  /// The value of a state before a word; null where it has none. Valid until the next insert().
  const std::uint32_t* find(State state, std::uint32_t word) const {
    const Place& place = places_[place_of(state, word)];
    return place.round == round_ ? &place.value : nullptr;
  }
  /// False, and nothing changed, where it has a value already.
  bool insert(State state, std::uint32_t word, std::uint32_t value);

 private:
  struct Place {
    State state;
    std::uint32_t word = 0;
    std::uint32_t value = 0;
    std::uint32_t round = 0;  ///< in use where it is the present one
  };
  std::size_t place_of(State state, std::uint32_t word) const {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = mixed(state.key() + word * 0x9E3779B1ULL) & mask;
    while (places_[at].round == round_ && (places_[at].state != state || places_[at].word != word)) at = (at + 1) & mask;
    return at;
  }
  void grow();
  std::vector<Place> places_ = std::vector<Place>(256);
  std::size_t used_ = 0;
  std::uint32_t round_ = 1;
};

/// Visits of classes, created as texts lead to them. Their number is bounded by the references in all patterns.
class Visits {
 public:
  explicit Visits(const Automaton& automaton) : automaton_(automaton), visits_(1) {}
  /// The state behind a node of kind `call`: inside the class.
  State enter(State call);
  /// The state behind a node of kind `leave`: after the call.
  State leave(State inside) const;

 private:
  const Automaton& automaton_;
  std::vector<State> visits_;  ///< the call of each visit
  std::unordered_map<std::uint64_t, std::uint32_t> by_call_;
};

/// What can be reached without reading a word. Where each state leads is found once and kept.
class Closure {
 public:
  Closure(const Automaton& automaton, Visits& visits) : automaton_(automaton), visits_(visits) {}
  void clear();
  void add(State state);
  /// Sorted states that read a word.
  const std::vector<State>& reading();
  /// Sorted numbers of the patterns that are matched here.
  const std::vector<std::uint32_t>& accepted();
  /// How many states and numbers are kept.
  std::size_t kept() const { return reached_.size() + known_reading_.size() + known_accepted_.size(); }
  /// Drops them, and what was added.
  void forget();

 private:
  /// Places in known_reading_ and known_accepted_.
  struct Reached {
    std::uint32_t first_reading = 0;
    std::uint32_t reading_end = 0;
    std::uint32_t first_accepted = 0;
    std::uint32_t accepted_end = 0;
  };
  /// Number of what is reached from a state.
  std::uint32_t reached_from(State state);
  void walk(State from);

  const Automaton& automaton_;
  Visits& visits_;
  StateTable known_;  ///< state: number in reached_
  std::vector<Reached> reached_;
  std::vector<State> known_reading_;
  std::vector<std::uint32_t> known_accepted_;
  StateTable seen_;  ///< in one walk
  std::vector<State> todo_;
  std::vector<State> reading_;
  std::vector<std::uint32_t> accepted_;
};

}  // namespace mandates::detail
