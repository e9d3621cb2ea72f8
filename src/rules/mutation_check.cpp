// Mutation test in rounds. An example can detect a deletion only if it contains the deleted words; so most deletions are independent of one
// another, and a rule set is compiled once for a round of many.
#include "rules/mutation_check.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <set>

#include "text/beside.h"

namespace mandates {
namespace {

struct PlacedExample {
  const Rule* rule = nullptr;
  ExampleList list = ExampleList::match;
  const Example* example = nullptr;
  std::vector<Token> tokens;
};

/// A mutation with the examples whose words it has to do with, by number.
struct Trial {
  Mutation mutation;
  std::vector<std::uint32_t> examples;
  bool noticed = false;
};

/// The examples of all rules, and which of them a deletion can have to do with.
class Examples {
 public:
  explicit Examples(const RuleSet& rules) : classes_(rules.classes()) {
    for (const Rule& rule : rules.all())
      for (const ExampleList list : {ExampleList::match, ExampleList::no_match})
        for (const Example& example : examples_of(rule, list)) all_.push_back({&rule, list, &example, {}});
  }

  const PlacedExample& operator[](std::uint32_t number) const { return all_[number]; }
  std::size_t size() const { return all_.size(); }

  /// Fills Trial::examples of all trials, which are in the order of rules.
  void find(std::vector<Trial>& trials) {
    // A phrase as a whole: all phrases as one automaton. Trials of one phrase stand one after the other.
    PhraseSet phrases;
    std::vector<std::pair<std::size_t, std::size_t>> groups;
    for (std::size_t i = 0; i < trials.size(); ++i) {
      if (groups.empty() || trials[i].mutation.without.empty()) groups.emplace_back(i, i);
      groups.back().second = i + 1;
    }
    for (std::size_t group = 0; group < groups.size(); ++group)
      add(phrases, static_cast<std::uint32_t>(group), trials[groups[group].first].mutation, trials[groups[group].first].mutation.pattern);
    phrases.finish();
    for (PlacedExample& one : all_) tokenize(one.example->text, words_, one.tokens);
    PhraseMatcher matcher(phrases);
    std::vector<std::vector<std::uint32_t>> with(groups.size());
    std::vector<PhraseMatch> here;
    for (std::uint32_t e = 0; e < all_.size(); ++e) {
      const auto size = static_cast<std::uint32_t>(all_[e].tokens.size());
      for (std::uint32_t at = 0; at < size; ++at) {
        if (!phrases.may_begin(all_[e].tokens[at].word)) continue;
        matcher.all_at(all_[e].tokens, at, size, here);
        for (const PhraseMatch& match : here)
          if (with[match.pattern].empty() || with[match.pattern].back() != e) with[match.pattern].push_back(e);
      }
    }
    for (std::size_t group = 0; group < groups.size(); ++group)
      for (std::size_t i = groups[group].first; i < groups[group].second; ++i) narrow(trials[i], with[group]);
  }

 private:
  void add(PhraseSet& set, std::uint32_t number, const Mutation&, const std::string& pattern) {
    set.add(number, pattern, classes_, words_);
  }

  /// Of the examples in which a phrase is found, those in which it is found elsewhere without the part that is cut.
  void narrow(Trial& trial, const std::vector<std::uint32_t>& with) {
    if (trial.mutation.without.empty() || with.empty()) {
      trial.examples = with;
      return;
    }
    PhraseSet both;
    Vocabulary words;
    both.add(0, trial.mutation.pattern, classes_, words);
    both.add(1, trial.mutation.without, classes_, words);
    both.finish();
    PhraseMatcher matcher(both);
    std::vector<Token> tokens;
    std::vector<PhraseMatch> here;
    for (const std::uint32_t e : with) {
      tokenize(all_[e].example->text, words, tokens);
      const auto size = static_cast<std::uint32_t>(tokens.size());
      for (std::uint32_t at = 0; at < size; ++at) {
        matcher.all_at(tokens, at, size, here);
        if (here.empty() || (here.size() == 2 && here[0].end == here[1].end)) continue;
        trial.examples.push_back(e);
        break;
      }
    }
  }

  const PhraseClasses& classes_;
  std::vector<PlacedExample> all_;
  Vocabulary words_;
};

/// Trials that have no example in common, round by round; trials without an example are in none.
std::vector<std::vector<Trial*>> rounds_of(std::vector<Trial>& trials, std::size_t examples) {
  std::vector<Trial*> in_order;
  for (Trial& trial : trials)
    if (!trial.examples.empty()) in_order.push_back(&trial);
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const Trial* one, const Trial* other) { return one->examples.size() > other->examples.size(); });
  std::vector<std::vector<Trial*>> rounds;
  std::vector<std::vector<bool>> taken;                                                       // by round: the examples of its trials
  std::vector<std::set<std::pair<const Rule*, std::pair<std::string, std::size_t>>>> values;  // by round: one mutation a value
  for (Trial* trial : in_order) {
    const std::pair key{trial->mutation.rule, std::pair{trial->mutation.field, trial->mutation.value}};
    std::size_t round = 0;
    for (; round < rounds.size(); ++round) {
      const bool free = std::none_of(trial->examples.begin(), trial->examples.end(), [&](std::uint32_t e) { return taken[round][e]; });
      if (free && !values[round].contains(key)) break;
    }
    if (round == rounds.size()) {
      rounds.emplace_back();
      taken.emplace_back(examples);
      values.emplace_back();
    }
    rounds[round].push_back(trial);
    values[round].insert(key);
    for (const std::uint32_t e : trial->examples) taken[round][e] = true;
  }
  return rounds;
}

/// The rule of another set that stands at the same place.
const Rule& same_rule(const RuleSet& of, const RuleSet& rules, const Rule& rule) {
  return of.all()[static_cast<std::size_t>(&rule - rules.all().data())];
}

void run_round(const RuleSet& rules, const ExampleCheckMaker& make_checks, const Examples& examples, const std::vector<Trial*>& round) {
  std::vector<const Mutation*> mutations;
  for (const Trial* trial : round) mutations.push_back(&trial->mutation);
  const RuleSet changed = RuleSet::of(mutated(rules.all(), mutations));
  ExampleRunner runner(changed, make_checks);
  for (Trial* trial : round)
    for (const std::uint32_t e : trial->examples) {
      const PlacedExample& one = examples[e];
      if (!runner.run(same_rule(changed, rules, *one.rule), one.list, *one.example)) continue;
      trial->noticed = true;
      break;
    }
}

MutationReport report_of(const std::vector<Trial>& trials) {
  MutationReport report;
  const Rule* last = nullptr;
  for (const Trial& trial : trials) {
    const Mutation& mutation = trial.mutation;
    if (mutation.rule != last) report.rules.push_back({mutation.rule->id, mutation.rule->kind, mutation.rule->place, 0, {}});
    last = mutation.rule;
    ++report.rules.back().mutations;
    ++report.mutations;
    report.noticed += trial.noticed;
    if (trial.noticed) continue;
    report.rules.back().unnoticed.push_back(
        {mutation.field, mutation.rule->values(mutation.field)[mutation.value], mutation.cut, mutation.rule->place});
  }
  return report;
}

}  // namespace

MutationReport check_mutations(const RuleSet& rules, const ExampleCheckMaker& make_checks) {
  std::vector<Trial> trials;
  for (const Rule& rule : rules.all())
    for (Mutation& mutation : mutations_of(rule)) trials.push_back({std::move(mutation), {}, false});
  Examples examples(rules);
  examples.find(trials);
  const std::vector<std::vector<Trial*>> rounds = rounds_of(trials, examples.size());
  std::atomic<std::size_t> next = 0;
  const auto run_some = [&] {
    for (std::size_t i = next++; i < rounds.size(); i = next++) run_round(rules, make_checks, examples, rounds[i]);
  };
  std::future<void> second = std::async(kBeside, run_some);
  run_some();
  second.get();
  return report_of(trials);
}

}  // namespace mandates
