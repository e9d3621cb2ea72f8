#include "extraction/name_kinds.h"

#include <algorithm>

namespace mandates {
namespace {

/// One past the head of a name, the last word before the first "of", "on", "for".
std::uint32_t head_end(const Lexicon& lexicon, const std::vector<Token>& words) {
  const auto size = static_cast<std::uint32_t>(words.size());
  std::uint32_t end = std::min(size, 1U);
  while (end < size && !lexicon.is(words[end], WordClass::name_link)) ++end;
  return end;
}

}  // namespace

bool NameKinds::collective(const ActorMention& mention) {
  const Rule* rule = lexicon_.rules.find(mention.rule);
  return rule == nullptr ? head_in(mention.name, matchers_.collectives) : lexicon_.is_body(rule);
}

bool NameKinds::names_doers(std::string_view name) {
  return head_in(name, matchers_.actor_nouns);
}

bool NameKinds::names_bodies(std::string_view name) {
  const std::vector<Token> words = words_of(name);
  const std::uint32_t end = head_end(lexicon_, words);
  return end > 0 && lexicon_.is(words[end - 1], WordClass::plural_body);
}

bool NameKinds::holds_sessions(std::string_view name) {
  return head_in(name, matchers_.session_nouns);
}

std::vector<Token> NameKinds::words_of(std::string_view name) const {
  std::vector<Token> words;
  tokenize(name, lexicon_.words, words);
  return words;
}

bool NameKinds::head_in(std::string_view name, PhraseMatcher& nouns) {
  // The noun tells where it is the head: "Congress on …", not "President of the Assembly".
  const std::vector<Token> words = words_of(name);
  const std::uint32_t end = head_end(lexicon_, words);
  PhraseMatch match;
  for (std::uint32_t i = 0; i < end; ++i)
    if (nouns.match_at(words, i, static_cast<std::uint32_t>(words.size()), match) && match.end >= end) return true;
  return false;
}

}  // namespace mandates
