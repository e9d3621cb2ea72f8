#include "phrases/phrase_state_sets.h"

#include <algorithm>
#include <utility>

namespace mandates::detail {
namespace {

constexpr std::uint32_t kOtherWord = 0xFFFFFFFF;  ///< stands for the letters that a set does not wait for

// Limits of what is kept (about 5 MB in all). The largest automaton of the shipped rules makes half as much of some thousand resolutions;
// beyond the limits it begins again and again.
constexpr std::size_t kMostSets = 1U << 15;
constexpr std::size_t kMostStates = 1U << 18;    ///< over all sets and closures
constexpr std::size_t kMostAccepted = 1U << 16;  ///< over all sets
constexpr std::size_t kMostSteps = 1U << 16;
constexpr std::size_t kFirstSteps = 1U << 10;

constexpr int kTries = 100;  ///< to get the lock before a thread sleeps

std::size_t content_hash(const std::vector<State>& reading, const std::vector<std::uint32_t>& done) {
  std::uint64_t hash = 0;
  for (const State& state : reading) hash = mixed(hash ^ state.key());
  for (const std::uint32_t number : done) hash = mixed(hash ^ ~static_cast<std::uint64_t>(number));
  return hash;
}

}  // namespace

StateSets::Steps::Steps(std::size_t size) : mask_(size - 1), places_(std::make_unique<std::atomic<std::uint64_t>[]>(size)) {}

void StateSets::Steps::add(std::uint32_t key, SetId to) {
  std::size_t at = mixed(key) & mask_;
  while (places_[at].load(std::memory_order_relaxed) != 0) at = (at + 1) & mask_;
  places_[at].store(static_cast<std::uint64_t>(key) << 32 | to, std::memory_order_release);
}

void StateSets::Steps::add_all(const Steps& others) {
  for (std::size_t i = 0; i < others.size(); ++i) {
    const std::uint64_t place = others.places_[i].load(std::memory_order_relaxed);
    if (place != 0) add(static_cast<std::uint32_t>(place >> 32), static_cast<SetId>(place));
  }
}

StateSets::StateSets(const PhraseSet::Impl& compiled, Users users)
    : compiled_(compiled),
      users_(users),
      most_sets_(std::min(kMostSets, (std::size_t{1} << 32) / (2 * std::size_t{compiled.letter_count}))),
      visits_(compiled.automaton),
      closure_(compiled.automaton, visits_) {
  sets_.reserve(kMostSets);
  contents_.reserve(kMostSets);
  states_.reserve(kMostStates);
  accepted_.reserve(kMostAccepted);
  begin();
}

StateSets::~StateSets() = default;

void StateSets::begin() {
  sets_.clear();
  contents_.clear();
  states_.clear();
  accepted_.clear();
  by_content_.assign(256, kUnknown);
  all_steps_.clear();
  steps_ = all_steps_.emplace_back(std::make_unique<Steps>(kFirstSteps)).get();
  step_count_ = 0;
  first_steps_.assign(2 * compiled_.letter_count, kUnknown);
  closure_.forget();
  keep({}, {});
  closure_.add({0, compiled_.automaton.start});
  if (keep(closure_.reading(), closure_.accepted()) == kStart) return;
  sets_.push_back(sets_[kDead]);  // there is no pattern: nothing leads on from the start either
  contents_.push_back(contents_[kDead]);
}

bool StateSets::has_room(const std::vector<State>& reading, const std::vector<std::uint32_t>& done) const {
  return sets_.size() < most_sets_ && step_count_ < kMostSteps &&
         states_.size() + std::max(closure_.kept(), reading.size()) < kMostStates && accepted_.size() + done.size() <= kMostAccepted;
}

/// A step that was not known.
SetId StateSets::make_step(SetId from, std::uint32_t letter, const Token& token) {
  std::unique_lock lock(making_, std::try_to_lock);
  for (int i = 0; !lock && i < kTries; ++i) (void)lock.try_lock();  // a step takes less time than it takes to sleep and be woken
  if (!lock) lock.lock();
  if (const SetId known = known_step(from, letter, token); known != kUnknown) return known;  // since a moment ago
  const std::uint32_t read = from != kStart && is_other(sets_[from], letter, token) ? kOtherWord : letter;
  closure_.clear();
  for (const State& state : states_of(from)) {
    if (!compiled_.may_read(state.node, read)) continue;
    const NodeId next = compiled_.automaton.step(state.node, token);
    if (next != kNoNode) closure_.add({state.visit, next});
  }
  const std::vector<State>& reading = closure_.reading();
  const std::vector<std::uint32_t>& done = closure_.accepted();
  if (!has_room(reading, done)) {
    if (users_ == Users::several) return kNoRoom;
    const std::vector<State> reached = reading;
    const std::vector<std::uint32_t> matched = done;
    begin();
    return keep(reached, matched);
  }
  const SetId to = keep(reading, done);
  keep_step(from, read, token, to);
  return to;
}

void StateSets::keep_step(SetId from, std::uint32_t letter, const Token& token, SetId to) {
  if (from == kStart) return store(first_steps_[letter], to);
  if (letter == kOtherWord) return store(token.capital ? sets_[from].after_other_name : sets_[from].after_other_word, to);
  Steps* steps = all_steps_.back().get();
  if (++step_count_ * 2 > steps->size()) {
    auto larger = std::make_unique<Steps>(steps->size() * 2);
    larger->add_all(*steps);
    steps = all_steps_.emplace_back(std::move(larger)).get();
    steps_.store(steps, std::memory_order_release);
  }
  steps->add(key_of(from, letter), to);
}

/// Number of the set with these states and patterns.
SetId StateSets::keep(const std::vector<State>& reading, const std::vector<std::uint32_t>& done) {
  if (2 * sets_.size() >= by_content_.size()) rebuild_index();
  const std::size_t mask = by_content_.size() - 1;
  const std::size_t hash = content_hash(reading, done);
  std::size_t at = hash & mask;
  for (; by_content_[at] != kUnknown; at = (at + 1) & mask)
    if (contents_[by_content_[at]].hash == hash && std::ranges::equal(states_of(by_content_[at]), reading) &&
        std::ranges::equal(accepted_by(by_content_[at]), done))
      return by_content_[at];
  StateSet added;
  if (!done.empty()) added.best = done.front();
  added.awaited = awaited_by(reading);
  contents_.push_back({static_cast<std::uint32_t>(states_.size()), static_cast<std::uint32_t>(reading.size()),
                       static_cast<std::uint32_t>(accepted_.size()), static_cast<std::uint32_t>(done.size()), hash});
  states_.insert(states_.end(), reading.begin(), reading.end());
  accepted_.insert(accepted_.end(), done.begin(), done.end());
  by_content_[at] = static_cast<SetId>(sets_.size());
  sets_.push_back(added);
  return by_content_[at];
}

void StateSets::rebuild_index() {
  by_content_.assign(by_content_.size() * 2, kUnknown);
  const std::size_t mask = by_content_.size() - 1;
  for (SetId id = 0; id < sets_.size(); ++id) {
    std::size_t at = contents_[id].hash & mask;
    while (by_content_[at] != kUnknown) at = (at + 1) & mask;
    by_content_[at] = id;
  }
}

LetterBits StateSets::awaited_by(const std::vector<State>& reading) const {
  LetterBits awaited;
  for (const State& state : reading) awaited.add(compiled_.awaited[state.node]);
  return awaited;
}

}  // namespace mandates::detail
