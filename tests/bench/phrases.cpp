// What the deterministic automaton of a PhraseSet gains: the phrases of the built-in rules over the sample resolutions, once with it and
// once by following the nodes of the same trie of phrases word by word (a bounded matcher, nothing remembered between two beginnings).
// Both have to find the same. Figures: docs/architecture.md.
//   cmake --preset release -DMANDATES_BENCHMARKS=ON && cmake --build --preset release --target bench_phrases
//   build/release/tests/bench/bench_phrases --benchmark_repetitions=5 --benchmark_report_aggregates_only=true
// With a folder in MANDATES_BENCH_TEXTS its text files are read in place of the samples.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "document/reader.h"
#include "extraction/lexicon.h"
#include "phrases/phrase_set.h"
#include "phrases/phrase_states.h"
#include "rules/rule_set.h"
#include "text/source_text.h"

namespace mandates {
namespace {

/// Matches phrases by the nodes of their automaton alone.
class BoundedMatcher {
 public:
  explicit BoundedMatcher(const PhraseSet& set)
      : compiled_(set.impl()), visits_(compiled_.automaton), closure_(compiled_.automaton, visits_) {
    closure_.add({0, compiled_.automaton.start});
    start_ = closure_.reading();
  }

  bool match_at(const std::vector<Token>& tokens, std::uint32_t at, PhraseMatch& match) {
    bool found = false;
    now_ = start_;
    for (auto i = at; i < tokens.size() && !now_.empty(); ++i) {
      const std::uint32_t letter = compiled_.letter_of(tokens[i]);
      closure_.clear();
      for (const detail::State& state : now_) {
        if (!compiled_.may_read(state.node, letter)) continue;
        const detail::NodeId next = compiled_.automaton.step(state.node, tokens[i]);
        if (next != detail::kNoNode) closure_.add({state.visit, next});
      }
      now_ = closure_.reading();
      if (closure_.accepted().empty()) continue;
      match = {closure_.accepted().front(), at, i + 1};
      found = true;
    }
    return found;
  }

 private:
  const PhraseSet::Impl& compiled_;
  detail::Visits visits_;
  detail::Closure closure_;
  std::vector<detail::State> start_, now_;
};

/// The paragraphs of all texts, as words of a vocabulary.
std::vector<std::vector<Token>> paragraphs(const RuleSet& rules, Vocabulary& words) {
  const char* const given = std::getenv("MANDATES_BENCH_TEXTS");
  const DocumentReader reader(rules.layout());
  std::vector<std::vector<Token>> all;
  for (const auto& entry : std::filesystem::directory_iterator(given ? given : MANDATES_SOURCE_DIR "/tests/samples")) {
    if (entry.path().extension() != ".txt") continue;
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    for (const Document& document : reader.read(read_source(entry.path().filename().string(), bytes.str())))
      for (const Paragraph& paragraph : document.paragraphs) tokenize(paragraph.text, words, all.emplace_back());
  }
  return all;
}

struct Texts {
  RuleSet rules = RuleSet::load(builtin_rule_files());
  Lexicon lexicon{rules};
  Vocabulary words = lexicon.words;
  std::vector<std::vector<Token>> paragraphs = mandates::paragraphs(rules, words);
};

Texts& texts() {
  static Texts all;
  return all;
}

/// Where each match ends, over all texts; of those found the sum is compared.
template <typename Match>
std::size_t run(const PhraseSet& set, Match match_at) {
  std::size_t sum = 0;
  PhraseMatch match;
  for (const std::vector<Token>& tokens : texts().paragraphs)
    for (std::uint32_t at = 0; at < tokens.size(); ++at)
      if (set.may_begin(tokens[at].word) && match_at(tokens, at, match)) sum += match.pattern + std::size_t{31} * match.end;
  return sum;
}

std::size_t with_automaton(const PhraseSet& set, PhraseMatcher& matcher) {
  return run(set, [&](const std::vector<Token>& tokens, std::uint32_t at, PhraseMatch& match) {
    return matcher.match_at(tokens, at, static_cast<std::uint32_t>(tokens.size()), match);
  });
}

std::size_t word_by_word(const PhraseSet& set, BoundedMatcher& matcher) {
  return run(set,
             [&](const std::vector<Token>& tokens, std::uint32_t at, PhraseMatch& match) { return matcher.match_at(tokens, at, match); });
}

void Automaton(benchmark::State& state, const PhraseSet& set) {
  PhraseMatcher matcher(set);
  for (auto _ : state) benchmark::DoNotOptimize(with_automaton(set, matcher));
}

void WordByWord(benchmark::State& state, const PhraseSet& set) {
  PhraseMatcher fast(set);
  BoundedMatcher matcher(set);
  const std::size_t wanted = with_automaton(set, fast);
  for (auto _ : state)
    if (word_by_word(set, matcher) != wanted) return state.SkipWithError("it finds something else");
}

void add(const std::string& name, const PhraseSet& set) {
  benchmark::RegisterBenchmark((name + "/automaton").c_str(), [&](benchmark::State& state) {
    Automaton(state, set);
  })->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark((name + "/word-by-word").c_str(), [&](benchmark::State& state) {
    WordByWord(state, set);
  })->Unit(benchmark::kMillisecond);
}

}  // namespace
}  // namespace mandates

int main(int count, char** arguments) {
  const mandates::Lexicon& lexicon = mandates::texts().lexicon;
  mandates::add("verbs", lexicon.verbs.set);
  mandates::add("names", lexicon.actors.set);
  mandates::add("dues", lexicon.dues.set);
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
}
