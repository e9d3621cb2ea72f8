// Classes of phrases, and sets of patterns: what is done once, before any text is read.
// Must not know: texts.
#include "text/phrase.h"

#include <algorithm>

#include "text/phrase_set.h"
#include "text/phrase_states.h"

namespace mandates {

using detail::BuiltinClass;
using detail::Closure;
using detail::Node;
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
void name_letters(PhraseSet::Impl& set) {
  const auto name = [&](WordId word) {
    if (word >= set.letters.size()) set.letters.resize(word + 1, 0);
    if (set.letters[word] == 0) set.letters[word] = set.letter_count++;
  };
  const Vocabulary marks;
  for (const char mark : std::string_view(",;:.()[]\"-/")) name(marks.mark(mark));
  for (const Node& node : set.automaton.nodes) {
    if (node.kind == Node::Kind::one_word) name(node.first);
    if (node.kind == Node::Kind::look && node.look == BuiltinClass::name_word) set.capitals_matter = true;
  }
  for (const detail::Edge& edge : set.automaton.edges) name(edge.word);
}

/// True where some token of this word may look like the class says.
bool may_look_like(WordId word, const Vocabulary& words, BuiltinClass look) {
  Token token;
  const std::string_view text = words.word(word);
  if (words.mark(text.front()) == word) token.punctuation = text.front();
  token.shape = static_cast<std::uint8_t>(word < kFirstKnownWord ? word : shape_of(text, false));
  token.capital = word != kUnknownWord;
  return detail::looks_like(token, look);
}

void note_first_words(PhraseSet::Impl& set, const Vocabulary& words) {
  Visits visits(set.automaton);
  Closure closure(set.automaton, visits);
  closure.add({0, set.automaton.start});
  set.first_words.assign(std::max(words.size(), set.letters.size()), false);
  std::vector<BuiltinClass> looks;
  for (const State& state : closure.reading()) {
    const Node& node = set.automaton.nodes[state.node];
    if (node.kind == Node::Kind::one_word)
      set.first_words[node.first] = true;
    else if (node.kind == Node::Kind::word_table)
      for (const detail::Edge& edge : set.automaton.edges_of(node)) set.first_words[edge.word] = true;
    else
      looks.push_back(node.kind == Node::Kind::look ? node.look : BuiltinClass::none);
  }
  set.later_words_may_begin = !looks.empty();
  std::sort(looks.begin(), looks.end());
  looks.erase(std::unique(looks.begin(), looks.end()), looks.end());
  for (const BuiltinClass look : looks)
    for (WordId word = 0; word < set.first_words.size(); ++word)
      if (look == BuiltinClass::none || may_look_like(word, words, look)) set.first_words[word] = true;
}

}  // namespace

void PhraseSet::finish() {
  static const Vocabulary no_words;
  impl_->builder.finish();
  name_letters(*impl_);
  note_first_words(*impl_, impl_->builder.words() != nullptr ? *impl_->builder.words() : no_words);
}

bool PhraseSet::may_begin(WordId word) const {
  return impl_->may_begin(word);
}

std::size_t PhraseSet::size() const {
  return impl_->patterns;
}

}  // namespace mandates
