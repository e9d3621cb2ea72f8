// States of a running automaton: a node and its call stack of classes. Used by matching and captures.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "phrases/phrase_automaton.h"

namespace mandates::detail {

/// A node and the class call that it is in (0: none).
struct State {
  std::uint32_t visit = 0;
  NodeId node = 0;
  auto operator<=>(const State&) const = default;
  std::uint64_t key() const { return static_cast<std::uint64_t>(visit) << 32 | node; }
};

/// Hash of a key for a table whose size is a power of two.
inline std::size_t mixed(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(key ^ key >> 29);
}

/// Hash table of values by state and word. Cleared in O(1) by a generation counter.
class StateTable {
 public:
  void clear();
  /// The value of a state and word; null if there is none. Valid until the next insert().
  const std::uint32_t* find(State state, std::uint32_t word) const {
    const Place& place = places_[place_of(state, word)];
    return place.round == round_ ? &place.value : nullptr;
  }
  /// False, without a change, if there is a value already.
  bool insert(State state, std::uint32_t word, std::uint32_t value);

 private:
  struct Place {
    State state;
    std::uint32_t word = 0;
    std::uint32_t value = 0;
    std::uint32_t round = 0;  ///< generation: the slot is in use if it is the current one
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

/// Stack frames of class calls, created on demand. Their number is bounded by the references in all patterns.
class Visits {
 public:
  explicit Visits(const Automaton& automaton) : automaton_(automaton), visits_(1) {}
  /// The state after a node of kind `call`: inside the class.
  State enter(State call);
  /// The state after a node of kind `leave`: after the call.
  State leave(State inside) const;

 private:
  const Automaton& automaton_;
  std::vector<State> visits_;  ///< the calling state of each frame
  std::unordered_map<std::uint64_t, std::uint32_t> by_call_;
};

/// Epsilon closure: what can be reached without reading a word. Cached by state.
class Closure {
 public:
  Closure(const Automaton& automaton, Visits& visits) : automaton_(automaton), visits_(visits) {}
  void clear();
  void add(State state);
  /// States that read a word, sorted.
  const std::vector<State>& reading();
  /// Numbers of the accepted patterns, sorted.
  const std::vector<std::uint32_t>& accepted();
  /// Size of the cache: states and numbers.
  std::size_t kept() const { return reached_.size() + known_reading_.size() + known_accepted_.size(); }
  /// Clears the cache and the added states.
  void forget();

 private:
  /// Ranges in known_reading_ and known_accepted_.
  struct Reached {
    std::uint32_t first_reading = 0;
    std::uint32_t reading_end = 0;
    std::uint32_t first_accepted = 0;
    std::uint32_t accepted_end = 0;
  };
  /// Index in reached_ of the closure of a state.
  std::uint32_t reached_from(State state);
  void walk(State from);

  const Automaton& automaton_;
  Visits& visits_;
  StateTable known_;  ///< state → index in reached_
  std::vector<Reached> reached_;
  std::vector<State> known_reading_;
  std::vector<std::uint32_t> known_accepted_;
  StateTable seen_;  ///< visited in the current walk
  std::vector<State> todo_;
  std::vector<State> reading_;
  std::vector<std::uint32_t> accepted_;
};

}  // namespace mandates::detail
