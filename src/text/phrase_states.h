// States of a running automaton: a node, and the way back out of the classes it stands in. Shared by matching and captures.
// Must not know: texts.
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

/// A set of keys that is cleared in no time.
class KeySet {
 public:
  void clear();
  /// True where the key was not in the set before.
  bool insert(std::uint64_t key);

 private:
  void grow();
  struct Place {
    std::uint64_t key = 0;
    std::uint32_t round = 0;
  };
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

/// What can be reached without reading a word.
class Closure {
 public:
  Closure(const Automaton& automaton, Visits& visits) : automaton_(automaton), visits_(visits) {}
  void clear();
  void add(State state);
  /// Sorted states that read a word.
  const std::vector<State>& reading();
  /// Sorted numbers of the patterns that are matched here.
  const std::vector<std::uint32_t>& accepted();

 private:
  const Automaton& automaton_;
  Visits& visits_;
  KeySet seen_;
  std::vector<State> todo_;
  std::vector<State> reading_;
  std::vector<std::uint32_t> accepted_;
};

}  // namespace mandates::detail
