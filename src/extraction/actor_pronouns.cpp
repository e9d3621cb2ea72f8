#include "extraction/actor_pronouns.h"

#include <algorithm>
#include <string>
#include <utility>

namespace mandates {

bool ActorPronouns::meant(const ActorMention& actor, Agreement agreement) {
  const Rule* rule = lexicon_.rules.find(actor.rule);
  std::vector<Token> words;
  tokenize(actor.name, lexicon_.words, words);
  if (words.empty()) return false;
  if (agreement == Agreement::person && lexicon_.is_person(rule)) return true;
  return pronouns_.agrees(words, 0, static_cast<std::uint32_t>(words.size()), agreement);
}

std::vector<ActorMention> ActorPronouns::antecedents(const Passage& here, std::uint32_t at, Agreement agreement) {
  std::vector<ActorMention> named;
  std::uint32_t read = 0;  // one past the last word of a name
  for (const Antecedent& each : pronouns_.find(*here.words, at, agreement)) {
    if (each.begin < read) continue;
    NameSpan name{each.begin, each.begin, each.end, each.definite, true};
    if (owner_behind(here.before(at), name.end)) {  // "the authorities of Chad …, and encourages them"
      const std::uint32_t end = reader_.common_name_end(here.before(at).ending(ActorEnd::finite), name.begin, false);
      if (!lexicon_.is(here[end], WordClass::list_joiner)) name.end = std::max(name.end, end);  // not one owner of several
    }
    merger_.merge_dependents(here.before(at), name);  // "regional organizations and arrangements …, and urges them"
    read = name.end;
    named.push_back(reader_.mention(here, name));
  }
  return named;
}

bool ActorPronouns::owner_behind(const Passage& here, std::uint32_t end) const {
  // "authorities of Chad", "of the Sudan"
  if (end + 1 >= here.limit || here[end - 1].capital || !lexicon_.is(here[end], WordClass::complement_link)) return false;
  const std::uint32_t owner = lexicon_.past(*here.words, end + 1, here.limit, WordClass::determiner);
  return owner < here.limit && here[owner].capital;
}

std::vector<ActorMention> ActorPronouns::of_clause_before(const std::vector<ActorMention>& before, Agreement agreement) {
  if (agreement == Agreement::several)
    return before.size() > 1 || (before.size() == 1 && meant(before.front(), agreement)) ? before : std::vector<ActorMention>{};
  std::vector<ActorMention> those;
  for (const ActorMention& actor : before)
    if (meant(actor, agreement)) those = {actor};
  return those;
}

void ActorPronouns::add_owner(const Passage& here, std::uint32_t at, const std::vector<ActorMention>& before,
                              std::vector<ActorMention>& actors) {
  for (ActorMention& mention : of_clause_before(before, pronouns_.agreement(here[at]))) {
    mention.span = here[at].span;
    mention.text = std::string(mention.span.of(here.text));
    actors.push_back(std::move(mention));
  }
}

void ActorPronouns::add(const Passage& here, std::uint32_t at, const std::vector<ActorMention>& before, std::vector<ActorMention>& actors) {
  const Agreement agreement = pronouns_.agreement(here[at]);
  std::vector<ActorMention> those = of_clause_before(before, agreement);
  // "the role played by Governments …, and invites them": those named last before.
  if (those.empty()) those = antecedents(here, at, agreement);
  if (those.empty() && before.size() == 1 && agreement != Agreement::person) those = before;
  for (ActorMention& mention : those) {
    mention.span = here[at].span;
    mention.text = std::string(mention.span.of(here.text));
    actors.push_back(std::move(mention));
  }
}

std::vector<ActorMention> ActorPronouns::of_demonstrative(const Passage& here, const NameSpan& name) {
  // "the lamp institutions and the Harbour Bank …, and invites those institutions": all of the list where one or, of a noun that is no
  // part of a system, all of them have that noun
  const auto& tokens = *here.words;
  if (name.end != name.begin + 1 || name.begin == 0 || name.printed >= name.begin || tokens[name.begin].capital) return {};
  if (!lexicon_.is(tokens[name.begin - 1], WordClass::demonstrative)) return {};
  if (name.end < here.limit && lexicon_.is_any(tokens[name.end], Lexicon::bits_of(WordClass::that_word, WordClass::relative))) return {};
  std::vector<ActorMention> those = antecedents(here, name.printed, Agreement::several);
  const std::string noun(here.printed(name.begin));
  const auto has_noun = [&](const ActorMention& actor) { return actor.name.ends_with(noun); };
  const auto count = std::count_if(those.begin(), those.end(), has_noun);
  const bool all = count == static_cast<std::ptrdiff_t>(those.size());
  if (those.size() < 2 || count == 0 || (!all && !lexicon_.is(tokens[name.begin], WordClass::dependent_noun))) return {};
  for (ActorMention& mention : those) {
    mention.span = tokens[name.begin].span;
    mention.text = std::string(mention.span.of(here.text));
  }
  return those;
}

bool ActorPronouns::those_that(const Passage& here, std::uint32_t at) const {
  // "those that have not yet done so": of those named before
  const auto& tokens = *here.words;
  return at + 1 < here.limit && lexicon_.is(tokens[at], WordClass::demonstrative) && lexicon_.is(tokens[at], WordClass::plural_pronoun) &&
         (lexicon_.is(tokens[at + 1], WordClass::that_word) || lexicon_.is(tokens[at + 1], WordClass::relative));
}

bool ActorPronouns::owner_at(const Passage& here, std::uint32_t at, ActorMention& mention) {
  const std::vector<Antecedent> named = pronouns_.find(*here.words, at, Agreement::thing);
  if (named.empty()) return false;
  mention = reader_.mention(here, {named.back().begin, named.back().begin, named.back().end, named.back().definite, true});
  return true;
}

}  // namespace mandates
