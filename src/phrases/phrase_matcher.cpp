// Runs texts through the deterministic automaton of a set.
#include <algorithm>
#include <memory>
#include <stdexcept>

#include "phrases/phrase_captures.h"
#include "phrases/phrase_set.h"
#include "phrases/phrase_state_sets.h"

namespace mandates {
namespace {

using detail::CaptureFinder;
using detail::SetId;
using detail::StateSets;
using detail::Visits;

const PhraseSet::Impl& finished(const PhraseSet& set) {
  if (set.impl().automaton.start == detail::kNoNode) throw std::logic_error("a PhraseSet is used before finish()");
  return set.impl();
}

}  // namespace

struct PhraseMatcher::Impl {
  explicit Impl(const PhraseSet& phrases)
      : compiled(finished(phrases)), sets(compiled.sets.get()), visits(compiled.automaton), captures(compiled.automaton, visits) {}

  /// Reads words from `at` on as long as they may lead to a match, and calls `matched(sets, set, end)` where they have led to one; returns
  /// the last set. Before the first word, and where the sets that all threads share have no more room and it begins once more with sets of
  /// its own, `begin()` is called.
  template <typename Begin, typename Matched>
  SetId walk(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, Begin begin, Matched matched) {
    while (true) {
      begin();
      StateSets& known = *sets;
      SetId now = detail::kStart;
      for (std::uint32_t i = at; i < limit && now != detail::kDead; ++i) {
        now = known.step(now, tokens[i]);
        if (now == detail::kNoRoom) break;
        if (known.best(now) != detail::kNoPattern) matched(known, now, i + 1);
      }
      if (now != detail::kNoRoom) return now;
      own = std::make_unique<StateSets>(compiled, StateSets::Users::one);
      sets = own.get();
    }
  }

  const PhraseSet::Impl& compiled;
  StateSets* sets;                 ///< those of the PhraseSet, or its own
  std::unique_ptr<StateSets> own;  ///< once the others are full
  Visits visits;
  CaptureFinder captures;
};

PhraseMatcher::PhraseMatcher(const PhraseSet& set) : impl_(std::make_unique<Impl>(set)) {}
PhraseMatcher::~PhraseMatcher() = default;
PhraseMatcher::PhraseMatcher(PhraseMatcher&&) noexcept = default;

bool PhraseMatcher::match_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, PhraseMatch& match) {
  bool found = false;
  impl_->walk(
      tokens, at, limit, [&] { found = false; },
      [&](const StateSets& sets, SetId set, std::uint32_t end) {
        match = {sets.best(set), at, end};
        found = true;
      });
  return found;
}

bool PhraseMatcher::all_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, std::vector<PhraseMatch>& matches) {
  const SetId last = impl_->walk(
      tokens, at, limit, [&] { matches.clear(); },
      [&](const StateSets& sets, SetId set, std::uint32_t end) {
        for (const std::uint32_t number : sets.accepted_by(set)) {
          const auto known = std::lower_bound(matches.begin(), matches.end(), number,
                                              [](const PhraseMatch& match, std::uint32_t value) { return match.pattern < value; });
          if (known != matches.end() && known->pattern == number)
            known->end = end;
          else
            matches.insert(known, {number, at, end});
        }
      });
  return last != detail::kDead;
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
