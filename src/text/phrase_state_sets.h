// Sets of states of an automaton as the states of a deterministic one: made as texts lead there and kept, in bounds, for all threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "text/phrase_set.h"
#include "text/phrase_states.h"

namespace mandates::detail {

/// Number of a set of states.
using SetId = std::uint32_t;
inline constexpr SetId kDead = 0;  ///< nothing can match any more
inline constexpr SetId kStart = 1;
inline constexpr SetId kNoRoom = 0xFFFFFFFF;  ///< no set: there is no room left to keep it
inline constexpr std::uint32_t kNoPattern = 0xFFFFFFFF;

/// The deterministic automaton of a PhraseSet. Where a set leads is worked out once, under a lock; what is known is read without one.
class StateSets {
 public:
  enum class Users {
    several,  ///< threads at once: what is kept stays, and where it is full there is no room
    one,      ///< where it is full all is dropped, and it begins anew
  };
  StateSets(const PhraseSet::Impl& compiled, Users users);
  StateSets(const StateSets&) = delete;
  StateSets& operator=(const StateSets&) = delete;
  ~StateSets();

  /// The set that is reached from another one by reading a token; kNoRoom where it is not known yet and no more can be kept.
  SetId step(SetId from, const Token& token) {
    const std::uint32_t letter = compiled_.letter_of(token);
    const SetId known = known_step(from, letter, token);
    return known != kUnknown ? known : make_step(from, letter, token);
  }
  /// The lowest number of the patterns that are matched; kNoPattern where none is.
  std::uint32_t best(SetId set) const { return sets_[set].best; }
  /// All of them, in order.
  std::span<const std::uint32_t> accepted_by(SetId set) const {
    return {accepted_.data() + contents_[set].first_accepted, contents_[set].accepted_count};
  }

 private:
  static constexpr SetId kUnknown = kNoRoom;

  /// A set, as each step looks at it: small, since many of them are looked at.
  struct alignas(32) StateSet {
    std::uint32_t best = kNoPattern;
    // Most words are none that a set waits for: in a gap, say. They all lead to the same set, one for each sort.
    SetId after_other_word = kUnknown;
    SetId after_other_name = kUnknown;
    LetterBits awaited;  ///< without regard to capitals
  };

  /// What it is made of: where its states and accepted patterns stand in their pools.
  struct Content {
    std::uint32_t first_state = 0;
    std::uint32_t state_count = 0;
    std::uint32_t first_accepted = 0;
    std::uint32_t accepted_count = 0;
  };

  /// Where sets lead by the letters that they wait for. Read while it is added to; in place of a full one comes a larger one.
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
    std::unique_ptr<std::atomic<std::uint64_t>[]> places_;  ///< key and set; 0 where there is none: no step from kDead is kept
  };

  /// What another thread may write meanwhile.
  static SetId load(const SetId& id) { return std::atomic_ref(const_cast<SetId&>(id)).load(std::memory_order_acquire); }
  static void store(SetId& id, SetId value) { std::atomic_ref(id).store(value, std::memory_order_release); }

  bool is_other(const StateSet& set, std::uint32_t letter, const Token& token) const {
    return token.punctuation == 0 && token.shape <= kUnknownName && !set.awaited.may_have(letter / 2);
  }
  /// Each pair has its own: there are no more sets than that (see most_sets_).
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
  // Room for all that may be kept is taken at the beginning, so that nothing moves under a thread that reads.
  std::vector<StateSet> sets_;
  std::vector<Content> contents_;  ///< by SetId too
  std::vector<State> states_;
  std::vector<std::uint32_t> accepted_;
  std::vector<SetId> first_steps_;             ///< from kStart, by letter
  std::atomic<const Steps*> steps_ = nullptr;  ///< the last one of all_steps_
  std::vector<std::unique_ptr<Steps>> all_steps_;
  std::size_t step_count_ = 0;

  std::mutex making_;  ///< held by who works out a step; guards what follows, and additions to all above
  Visits visits_;
  Closure closure_;
  std::vector<SetId> by_content_;  ///< open addressing over the content of sets
};

}  // namespace mandates::detail
