// The lazy DFA of a PhraseSet: sets of automaton states are its states, built on demand and cached within a fixed limit for all threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "phrases/phrase_set.h"
#include "phrases/phrase_states.h"

namespace mandates::detail {

/// Number of a DFA state (a set of automaton states).
using SetId = std::uint32_t;
inline constexpr SetId kDead = 0;  ///< dead state: nothing can match any more
inline constexpr SetId kStart = 1;
inline constexpr SetId kNoRoom = 0xFFFFFFFF;  ///< no set: the cache is full
inline constexpr std::uint32_t kNoPattern = 0xFFFFFFFF;

/// The DFA of a PhraseSet. A transition is computed once, under a mutex; known transitions are read lock-free.
class StateSets {
 public:
  enum class Users {
    several,  ///< threads: the cache only grows; when it is full, step() returns kNoRoom
    one,      ///< thread: a full cache is cleared
  };
  StateSets(const PhraseSet::Impl& compiled, Users users);
  StateSets(const StateSets&) = delete;
  StateSets& operator=(const StateSets&) = delete;
  ~StateSets();

  /// The set reached from `from` by a token; kNoRoom if it is not cached and the cache is full.
  SetId step(SetId from, const Token& token) {
    const std::uint32_t letter = compiled_.letter_of(token);
    const SetId known = known_step(from, letter, token);
    return known != kUnknown ? known : make_step(from, letter, token);
  }
  /// The lowest number of the accepted patterns; kNoPattern if there is none.
  std::uint32_t best(SetId set) const { return sets_[set].best; }
  /// All accepted patterns, in order.
  std::span<const std::uint32_t> accepted_by(SetId set) const {
    return {accepted_.data() + contents_[set].first_accepted, contents_[set].accepted_count};
  }

 private:
  static constexpr SetId kUnknown = kNoRoom;

  /// The fields of a set that step() reads; kept small to stay in the processor's cache.
  struct alignas(32) StateSet {
    std::uint32_t best = kNoPattern;
    // Most words are not in `awaited` (in a gap, for example). They all lead to one set for each kind of word.
    SetId after_other_word = kUnknown;
    SetId after_other_name = kUnknown;
    LetterBits awaited;  ///< ignoring capitals
  };

  /// Where its states and accepted patterns are in their pools.
  struct Content {
    std::uint32_t first_state = 0;
    std::uint32_t state_count = 0;
    std::uint32_t first_accepted = 0;
    std::uint32_t accepted_count = 0;
    std::size_t hash = 0;  ///< of both
  };

  /// Hash table of transitions by set and letter. Lock-free reads during inserts; a full table is replaced by a larger one.
  class Steps {
   public:
    explicit Steps(std::size_t size);  ///< a power of two
    std::size_t size() const { return mask_ + 1; }
    SetId find(std::uint32_t key) const {
      for (std::size_t at = mixed(key) & mask_;; at = (at + 1) & mask_) {
        const std::uint64_t place = places_[at].load(std::memory_order_acquire);
        if (place == 0) return kUnknown;
        if (place >> 32 == key) return static_cast<SetId>(place);
      }
    }
    void add(std::uint32_t key, SetId to);
    void add_all(const Steps& others);

   private:
    std::size_t mask_;
    std::unique_ptr<std::atomic<std::uint64_t>[]> places_;  ///< key and set; 0 in an empty slot (transitions of kDead are not stored)
  };

  /// Atomic access to values that another thread may write.
  static SetId load(const SetId& id) { return std::atomic_ref(const_cast<SetId&>(id)).load(std::memory_order_acquire); }
  static void store(SetId& id, SetId value) { std::atomic_ref(id).store(value, std::memory_order_release); }

  bool is_other(const StateSet& set, std::uint32_t letter, const Token& token) const {
    return token.punctuation == 0 && token.shape <= kUnknownName && !set.awaited.may_have(letter / 2);
  }
  /// Unique for each pair: most_sets_ keeps it within 32 bits.
  std::uint32_t key_of(SetId from, std::uint32_t letter) const { return from * 2 * compiled_.letter_count + letter; }
  SetId known_step(SetId from, std::uint32_t letter, const Token& token) const {
    if (from == kStart) return load(first_steps_[letter]);
    const StateSet& set = sets_[from];
    if (is_other(set, letter, token)) return load(token.capital ? set.after_other_name : set.after_other_word);
    return steps_.load(std::memory_order_acquire)->find(key_of(from, letter));
  }
  SetId make_step(SetId from, std::uint32_t letter, const Token& token);
  void keep_step(SetId from, std::uint32_t letter, const Token& token, SetId to);
  bool has_room(const std::vector<State>& reading, const std::vector<std::uint32_t>& done) const;
  void begin();
  SetId keep(const std::vector<State>& reading, const std::vector<std::uint32_t>& done);
  void rebuild_index();
  LetterBits awaited_by(const std::vector<State>& reading) const;
  std::span<const State> states_of(SetId id) const { return {states_.data() + contents_[id].first_state, contents_[id].state_count}; }

  const PhraseSet::Impl& compiled_;
  Users users_;
  std::size_t most_sets_;
  // Reserved at full size in advance, so that nothing is moved while another thread reads.
  std::vector<StateSet> sets_;
  std::vector<Content> contents_;  ///< by SetId
  std::vector<State> states_;
  std::vector<std::uint32_t> accepted_;
  std::vector<SetId> first_steps_;             ///< from kStart, by letter
  std::atomic<const Steps*> steps_ = nullptr;  ///< the last one of all_steps_
  std::vector<std::unique_ptr<Steps>> all_steps_;
  std::size_t step_count_ = 0;

  std::mutex making_;  ///< held while a transition is computed; guards the members below and all writes to those above
  Visits visits_;
  Closure closure_;
  std::vector<SetId> by_content_;  ///< hash table (open addressing) from content to set
};

}  // namespace mandates::detail
