// Classes of phrases, and sets of patterns: what is done once, before any text is read.
#include "phrases/phrase.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "phrases/phrase_set.h"
#include "phrases/phrase_state_sets.h"
#include "phrases/phrase_states.h"

namespace mandates {

using detail::BuiltinClass;
using detail::Closure;
using detail::Node;
using detail::NodeId;
using detail::State;
using detail::Visits;

void PhraseClasses::add(const std::string& name, std::string pattern) {
  phrases_[name].push_back(std::move(pattern));
  ++size_;
}

bool PhraseClasses::has(std::string_view name) const {
  return is_builtin(name) || phrases_.find(name) != phrases_.end();
}

const std::vector<std::string>* PhraseClasses::find(std::string_view name) const {
  const auto found = phrases_.find(name);
  return found == phrases_.end() ? nullptr : &found->second;
}

std::vector<std::string> PhraseClasses::names() const {
  std::vector<std::string> names = detail::builtin_class_names();
  for (const auto& [name, phrases] : phrases_) names.push_back(name);
  return names;
}

bool PhraseClasses::is_builtin(std::string_view name) {
  return detail::builtin_class(name) != BuiltinClass::none;
}

std::string escape_pattern(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (std::string_view("[](){}|\\").find(c) != std::string_view::npos) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

PhraseSet::Impl::Impl() = default;
PhraseSet::Impl::~Impl() = default;

PhraseSet::PhraseSet() : impl_(std::make_unique<Impl>()) {}
PhraseSet::~PhraseSet() = default;
PhraseSet::PhraseSet(PhraseSet&&) noexcept = default;
PhraseSet& PhraseSet::operator=(PhraseSet&&) noexcept = default;

std::vector<PatternError> PhraseSet::add(std::uint32_t number, std::string_view pattern, const PhraseClasses& classes, Vocabulary& words) {
  std::vector<PatternError> errors = impl_->builder.add(number, pattern, classes, words);
  if (errors.empty()) ++impl_->patterns;
  return errors;
}

std::vector<PatternError> PhraseSet::check(std::string_view pattern, const PhraseClasses& classes, Vocabulary& words) {
  return impl_->builder.check(pattern, classes, words);
}

namespace {

/// Numbers the words that the automaton names.
void name_letters(PhraseSet::Impl& set, Vocabulary& words) {
  set.letters = words.take_column();
  const auto name = [&](WordId word) {
    if (set.letters.at(word) == 0) set.letters.set(word, set.letter_count++);
  };
  for (const char mark : std::string_view(",;:.()[]\"-/")) name(words.mark(mark));
  for (const Node& node : set.automaton.nodes) {
    if (node.kind == Node::Kind::one_word) name(node.first);
    if (node.kind == Node::Kind::look && node.look == BuiltinClass::name_word) set.capitals_matter = true;
  }
  for (const detail::Edge& edge : set.automaton.edges) name(edge.word);
}

/// Gathers the letters that each node names.
void find_awaited(PhraseSet::Impl& set) {
  set.awaited.resize(set.automaton.nodes.size());
  for (NodeId id = 0; id < set.awaited.size(); ++id) {
    const Node& node = set.automaton.nodes[id];
    if (node.kind == Node::Kind::one_word) set.awaited[id].add(set.letters.at(node.first));
    if (node.kind != Node::Kind::word_table) continue;
    for (const detail::Edge& edge : set.automaton.edges_of(node)) set.awaited[id].add(set.letters.at(edge.word));
  }
}

/// Gathers what nodes read as a set of words.
class WordSetBuilder {
 public:
  explicit WordSetBuilder(const Vocabulary& words) : vocabulary_(words) { made_.words.assign(words.size(), false); }

  void add(WordId word) { made_.words[word] = true; }
  /// All that looks like a built-in class; any word at all for `none`.
  void add(BuiltinClass look) { looks_.insert(look); }

  WordSet finish() {
    made_.later_words = !looks_.empty();
    for (const BuiltinClass look : looks_)
      for (WordId word = 0; word < made_.words.size(); ++word)
        if (look == BuiltinClass::none || detail::may_look_like(word, vocabulary_, look)) made_.words[word] = true;
    return std::move(made_);
  }

 private:
  const Vocabulary& vocabulary_;
  WordSet made_;
  std::set<BuiltinClass> looks_;
};

WordSet find_first_words(const PhraseSet::Impl& set, const Vocabulary& words) {
  Visits visits(set.automaton);
  Closure closure(set.automaton, visits);
  closure.add({0, set.automaton.start});
  WordSetBuilder first(words);
  for (const State& state : closure.reading()) {
    const Node& node = set.automaton.nodes[state.node];
    if (node.kind == Node::Kind::one_word)
      first.add(node.first);
    else if (node.kind == Node::Kind::word_table)
      for (const detail::Edge& edge : set.automaton.edges_of(node)) first.add(edge.word);
    else
      first.add(node.kind == Node::Kind::look ? node.look : BuiltinClass::none);
  }
  return first.finish();
}

/// Walks over all nodes for the words with which a match may end. Inside a class it matters whether a match may end where the class does.
class LastWords {
 public:
  LastWords(const PhraseSet::Impl& set, const Vocabulary& words) : automaton_(set.automaton), last_(words) {
    for (auto& seen : seen_) seen.assign(automaton_.nodes.size(), false);
  }

  WordSet find() {
    visit({automaton_.start, false});
    while (!todo_.empty()) {
      const Place place = todo_.back();
      todo_.pop_back();
      read(place);
    }
    return last_.finish();
  }

 private:
  struct Place {
    NodeId node = 0;
    bool class_ends = false;  ///< it is inside a class with whose end a match may end
  };

  void visit(Place place) {
    if (seen_[place.class_ends ? 1 : 0][place.node]) return;
    seen_[place.class_ends ? 1 : 0][place.node] = true;
    todo_.push_back(place);
  }

  /// What is read from here, and where it leads.
  void read(Place place) {
    const Node& node = automaton_.nodes[place.node];
    const Place next{node.next, place.class_ends};
    switch (node.kind) {
      case Node::Kind::split:
        for (const NodeId target : automaton_.targets_of(node)) visit({target, place.class_ends});
        return;
      case Node::Kind::one_word:
        if (may_end(next)) last_.add(node.first);
        return visit(next);
      case Node::Kind::word_table:
        for (const detail::Edge& edge : automaton_.edges_of(node)) {
          if (may_end({edge.target, place.class_ends})) last_.add(edge.word);
          visit({edge.target, place.class_ends});
        }
        return;
      case Node::Kind::look:
        if (may_end(next)) last_.add(node.look);
        return visit(next);
      case Node::Kind::gap:
        if (may_end(next)) last_.add(BuiltinClass::none);
        return visit(next);
      case Node::Kind::call:
        visit({automaton_.classes[node.first].entry, may_end(next)});
        return visit(next);
      case Node::Kind::open:
      case Node::Kind::close:
        return visit(next);
      case Node::Kind::leave:
      case Node::Kind::accept:
        return;
    }
  }

  /// True where a match may be complete here, without another word.
  bool may_end(Place place) const {
    const Node& node = automaton_.nodes[place.node];
    switch (node.kind) {
      case Node::Kind::accept:
        return true;
      case Node::Kind::leave:
        return place.class_ends;
      case Node::Kind::open:
      case Node::Kind::close:
      case Node::Kind::gap:
        return may_end({node.next, place.class_ends});
      case Node::Kind::split: {
        const auto targets = automaton_.targets_of(node);
        return std::any_of(targets.begin(), targets.end(), [&](NodeId target) { return may_end({target, place.class_ends}); });
      }
      default:
        return false;
    }
  }

  const detail::Automaton& automaton_;
  WordSetBuilder last_;
  std::array<std::vector<bool>, 2> seen_;  ///< by Place::class_ends, then by node
  std::vector<Place> todo_;
};

}  // namespace

void PhraseSet::finish() {
  impl_->builder.finish();
  std::optional<Vocabulary> no_words;
  Vocabulary& words = impl_->builder.words() != nullptr ? *impl_->builder.words() : no_words.emplace();
  name_letters(*impl_, words);
  find_awaited(*impl_);
  first_words_ = find_first_words(*impl_, words);
  last_words_ = LastWords(*impl_, words).find();
  impl_->sets = std::make_unique<detail::StateSets>(*impl_, detail::StateSets::Users::several);
}

std::uint32_t PhraseSet::last_end(const std::vector<Token>& tokens, std::uint32_t from, std::uint32_t limit) const {
  while (limit > from && !last_words_.has(tokens[limit - 1].word)) --limit;
  return limit;
}

std::size_t PhraseSet::size() const {
  return impl_->patterns;
}

}  // namespace mandates
