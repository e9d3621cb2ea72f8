// Runs texts through an automaton: sets of its states become the states of a deterministic one, built as texts lead there and kept in a
// bounded cache. Must not know: what patterns mean.
#include <algorithm>
#include <span>
#include <stdexcept>

#include "text/phrase_captures.h"
#include "text/phrase_set.h"
#include "text/phrase_states.h"

namespace mandates {
namespace {

using detail::Automaton;
using detail::CaptureFinder;
using detail::Closure;
using detail::mixed;
using detail::State;
using detail::Visits;

using SetId = std::uint32_t;

constexpr SetId kDead = 0;  ///< nothing can match any more
constexpr SetId kStart = 1;
constexpr SetId kUnknown = 0xFFFFFFFF;
constexpr std::uint32_t kNoPattern = 0xFFFFFFFF;
constexpr std::uint32_t kOtherWord = 0xFFFFFFFF;  ///< stands for the letters that a set does not wait for

// Limits of the cache (about 3 MB in all); beyond one of them it is cleared.
constexpr std::size_t kMostSets = 1U << 14;
constexpr std::size_t kMostStates = 1U << 17;  ///< over all sets and closures
constexpr std::size_t kMostSteps = 1U << 15;

/// A state of the deterministic automaton, as each step looks at it: small, since many of them are looked at.
struct alignas(32) StateSet {
  std::uint32_t best = kNoPattern;  ///< lowest number accepted
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

const PhraseSet::Impl& finished(const PhraseSet& set) {
  if (set.impl().automaton.start == detail::kNoNode) throw std::logic_error("a PhraseSet is used before finish()");
  return set.impl();
}

}  // namespace

struct PhraseMatcher::Impl {
  explicit Impl(const PhraseSet& phrases)
      : compiled(finished(phrases)),
        visits(compiled.automaton),
        closure(compiled.automaton, visits),
        captures(compiled.automaton, visits),
        most_sets(std::min(kMostSets, (std::size_t{1} << 32) / (2 * std::size_t{compiled.letter_count}))) {
    clear();
  }

  void clear() {
    sets.clear();
    contents.clear();
    states.clear();
    accepted.clear();
    by_content.assign(256, kUnknown);
    steps.assign(1024, {});
    step_count = 0;
    first_steps.assign(2 * compiled.letter_count, kUnknown);
    closure.forget();
    intern();
    closure.add({0, compiled.automaton.start});
    if (intern() == kStart) return;
    sets.push_back(sets[kDead]);  // there is no pattern: nothing leads on from the start either
    contents.push_back(contents[kDead]);
  }

  std::span<const State> states_of(SetId id) const { return {states.data() + contents[id].first_state, contents[id].state_count}; }
  std::span<const std::uint32_t> accepted_by(SetId id) const {
    return {accepted.data() + contents[id].first_accepted, contents[id].accepted_count};
  }

  SetId step(SetId from, const Token& token) {
    const std::uint32_t letter = compiled.letter_of(token);
    if (from == kStart) {
      const SetId known = first_steps[letter];
      return known != kUnknown ? known : compute(from, letter, token);
    }
    if (token.punctuation == 0 && token.shape <= kUnknownName && !sets[from].awaited.may_have(letter / 2)) {
      const SetId known = token.capital ? sets[from].after_other_name : sets[from].after_other_word;
      return known != kUnknown ? known : compute(from, kOtherWord, token);
    }
    const std::uint32_t key = key_of(from, letter);
    const std::size_t mask = steps.size() - 1;
    for (std::size_t at = mixed(key) & mask; steps[at].to != kUnknown; at = (at + 1) & mask)
      if (steps[at].key == key) return steps[at].to;
    return compute(from, letter, token);
  }

  LetterBits awaited_by(const std::vector<State>& reading) const {
    LetterBits awaited;
    for (const State& state : reading) awaited.add(compiled.awaited[state.node]);
    return awaited;
  }

  /// A step that is not in the cache yet.
  SetId compute(SetId from, std::uint32_t letter, const Token& token) {
    closure.clear();
    for (const State& state : states_of(from)) {
      if (!compiled.may_read(state.node, letter)) continue;
      const detail::NodeId next = compiled.automaton.step(state.node, token);
      if (next != detail::kNoNode) closure.add({state.visit, next});
    }
    if (sets.size() >= most_sets || states.size() + closure.kept() >= kMostStates || step_count >= kMostSteps) {
      const std::vector<State> reached = closure.reading();
      const std::vector<std::uint32_t> done = closure.accepted();
      clear();
      return intern(reached, done);
    }
    const SetId to = intern();
    if (from == kStart)
      first_steps[letter] = to;
    else if (letter == kOtherWord)
      (token.capital ? sets[from].after_other_name : sets[from].after_other_word) = to;
    else
      add_step(key_of(from, letter), to);
    return to;
  }

  /// Each pair has its own: there are no more sets than that (see most_sets).
  std::uint32_t key_of(SetId from, std::uint32_t letter) const { return from * 2 * compiled.letter_count + letter; }

  void add_step(std::uint32_t key, SetId to) {
    if (++step_count * 2 > steps.size()) {
      std::vector<Step> old(steps.size() * 2);
      old.swap(steps);
      for (const Step& known : old)
        if (known.to != kUnknown) place(known);
    }
    place({key, to});
  }

  struct Step {
    std::uint32_t key = 0;
    SetId to = kUnknown;
  };

  void place(const Step& step) {
    const std::size_t mask = steps.size() - 1;
    std::size_t at = mixed(step.key) & mask;
    while (steps[at].to != kUnknown) at = (at + 1) & mask;
    steps[at] = step;
  }

  SetId intern() { return intern(closure.reading(), closure.accepted()); }

  /// Number of the set with these states and patterns.
  SetId intern(const std::vector<State>& reading, const std::vector<std::uint32_t>& done) {
    if (2 * sets.size() >= by_content.size()) rebuild_index();
    const std::size_t mask = by_content.size() - 1;
    std::size_t at = content_hash(reading, done) & mask;
    for (; by_content[at] != kUnknown; at = (at + 1) & mask)
      if (std::ranges::equal(states_of(by_content[at]), reading) && std::ranges::equal(accepted_by(by_content[at]), done))
        return by_content[at];
    StateSet added;
    if (!done.empty()) added.best = done.front();
    added.awaited = awaited_by(reading);
    contents.push_back({static_cast<std::uint32_t>(states.size()), static_cast<std::uint32_t>(reading.size()),
                        static_cast<std::uint32_t>(accepted.size()), static_cast<std::uint32_t>(done.size())});
    states.insert(states.end(), reading.begin(), reading.end());
    accepted.insert(accepted.end(), done.begin(), done.end());
    by_content[at] = static_cast<SetId>(sets.size());
    sets.push_back(added);
    return by_content[at];
  }

  template <typename States, typename Numbers>
  static std::size_t content_hash(const States& reading, const Numbers& done) {
    std::uint64_t hash = 0;
    for (const State& state : reading) hash = mixed(hash ^ state.key());
    for (const std::uint32_t number : done) hash = mixed(hash ^ ~static_cast<std::uint64_t>(number));
    return hash;
  }

  void rebuild_index() {
    by_content.assign(by_content.size() * 2, kUnknown);
    const std::size_t mask = by_content.size() - 1;
    for (SetId id = 0; id < sets.size(); ++id) {
      std::size_t at = content_hash(states_of(id), accepted_by(id)) & mask;
      while (by_content[at] != kUnknown) at = (at + 1) & mask;
      by_content[at] = id;
    }
  }

  const PhraseSet::Impl& compiled;
  Visits visits;
  Closure closure;
  CaptureFinder captures;
  std::size_t most_sets;
  std::vector<StateSet> sets;
  std::vector<Content> contents;  ///< by SetId too
  std::vector<State> states;
  std::vector<std::uint32_t> accepted;
  std::vector<SetId> by_content;  ///< open addressing over the content of sets
  std::vector<Step> steps;        ///< open addressing over (set, letter)
  std::size_t step_count = 0;
  std::vector<SetId> first_steps;  ///< from kStart, by letter
};

PhraseMatcher::PhraseMatcher(const PhraseSet& set) : impl_(std::make_unique<Impl>(set)) {}
PhraseMatcher::~PhraseMatcher() = default;
PhraseMatcher::PhraseMatcher(PhraseMatcher&&) noexcept = default;

bool PhraseMatcher::match_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, PhraseMatch& match) {
  bool found = false;
  SetId now = kStart;
  for (std::uint32_t i = at; i < limit; ++i) {
    now = impl_->step(now, tokens[i]);
    if (now == kDead) break;
    if (const std::uint32_t best = impl_->sets[now].best; best != kNoPattern) {
      match = {best, at, i + 1};
      found = true;
    }
  }
  return found;
}

bool PhraseMatcher::all_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, std::vector<PhraseMatch>& matches) {
  matches.clear();
  if (at >= limit) return true;
  SetId now = kStart;
  for (std::uint32_t i = at; i < limit && now != kDead; ++i) {
    now = impl_->step(now, tokens[i]);
    if (impl_->sets[now].best == kNoPattern) continue;
    for (const std::uint32_t number : impl_->accepted_by(now)) {
      const auto known = std::lower_bound(matches.begin(), matches.end(), number,
                                          [](const PhraseMatch& match, std::uint32_t value) { return match.pattern < value; });
      if (known != matches.end() && known->pattern == number)
        known->end = i + 1;
      else
        matches.insert(known, {number, at, i + 1});
    }
  }
  return now != kDead;
}

bool PhraseMatcher::find(const std::vector<Token>& tokens, std::uint32_t from, std::uint32_t limit, PhraseMatch& match) {
  for (std::uint32_t at = from; at < limit; ++at)
    if (match_at(tokens, at, limit, match)) return true;
  return false;
}

void PhraseMatcher::captures(const std::vector<Token>& tokens, const PhraseMatch& match, std::vector<Capture>& captures) {
  captures.clear();
  const std::vector<detail::PatternRoot>& roots = impl_->compiled.automaton.roots;
  auto root = std::lower_bound(roots.begin(), roots.end(), match.pattern,
                               [](const auto& one, std::uint32_t number) { return one.number < number; });
  for (; root != roots.end() && root->number == match.pattern; ++root)
    if (impl_->captures.find(tokens, match, root->entry, captures)) return;
}

}  // namespace mandates
