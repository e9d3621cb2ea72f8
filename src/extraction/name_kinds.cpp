#include "extraction/name_kinds.h"

namespace mandates {

bool NameKinds::collective(const ActorMention& mention) {
  const Rule* rule = lexicon_.rules.find(mention.rule);
  return rule == nullptr ? head_in(mention.name, matchers_.collectives) : lexicon_.is_body(rule);
}

bool NameKinds::names_doers(std::string_view name) {
  return head_in(name, matchers_.actor_nouns);
}

bool NameKinds::names_bodies(std::string_view name) {
  std::vector<Token> words;
  tokenize(name, lexicon_.words, words);
  std::size_t head = 0;
  while (head + 1 < words.size() && !lexicon_.is(words[head + 1], WordClass::name_link)) ++head;
  return head < words.size() && lexicon_.is(words[head], WordClass::plural_body);
}

bool NameKinds::holds_sessions(std::string_view name) {
  return head_in(name, matchers_.session_nouns);
}

bool NameKinds::head_in(std::string_view name, PhraseMatcher& nouns) {
  std::vector<Token> words;
  tokenize(name, lexicon_.words, words);
  // The noun tells where it is the head: "Congress on …", not "President of the Assembly".
  const auto size = static_cast<std::uint32_t>(words.size());
  std::uint32_t head = 1;
  while (head < size && !lexicon_.is(words[head], WordClass::name_link)) ++head;
  PhraseMatch match;
  for (std::uint32_t i = 0; i < head; ++i)
    if (nouns.match_at(words, i, size, match) && match.end >= head) return true;
  return false;
}

}  // namespace mandates
