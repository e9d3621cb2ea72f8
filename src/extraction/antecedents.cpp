#include "extraction/antecedents.h"

#include <algorithm>

namespace mandates {

Agreement AntecedentFinder::agreement(const Token& pronoun) const {
  if (lexicon_.is(pronoun, WordClass::person_pronoun)) return Agreement::person;
  return lexicon_.is(pronoun, WordClass::plural_pronoun) ? Agreement::several : Agreement::thing;
}

bool AntecedentFinder::agrees(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end, Agreement agreement) {
  PhraseMatch match;
  const bool known = matchers_.actors.match_at(tokens, begin, end, match) && match.end == end;
  const Rule* rule = known ? lexicon_.actors.rules[match.pattern] : nullptr;
  std::uint32_t head = begin;  // the last word before the first "of", "on", "for"
  while (head + 1 < end && !lexicon_.is(tokens[head + 1], WordClass::name_link)) ++head;
  bool person = rule != nullptr && lexicon_.is_person(rule);
  for (std::uint32_t i = begin; i <= head; ++i) person = person || lexicon_.is(tokens[i], WordClass::person_noun);
  if (agreement == Agreement::person) return person;
  const bool group = rule != nullptr && lexicon_.is_group(rule);
  const bool common = rule == nullptr || lexicon_.name_sort(rule) == NameSort::printing;
  const bool plural = group || (common && lexicon_.is(tokens[head], WordClass::plural_noun));
  return agreement == Agreement::several ? plural : !person && !plural;
}

std::uint32_t AntecedentFinder::name_end(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t limit) {
  PhraseMatch match;
  std::uint32_t end = begin;
  if (matchers_.actors.match_at(tokens, begin, limit, match)) end = match.end;
  // "the Harbour Bank in Lampish countries", but "the Working Group on Lamps and Bells"
  const bool whole =
      end > begin && end < limit && lexicon_.is(tokens[end], WordClass::name_end) && !lexicon_.is(tokens[end], WordClass::topic_link);
  if (tokens[begin].capital && begin > 0 && !whole) end = std::max(end, names_.proper_name_end(tokens, begin, limit));
  if (end > begin) {
    for (std::uint32_t i = begin; i < end; ++i)
      if (lexicon_.is(tokens[i], WordClass::instrument_noun)) return begin;  // "the Convention on …": nobody
    // "United Nations system entities"
    if (end < limit && !tokens[end].capital && matchers_.actor_nouns.match_at(tokens, end, limit, match)) end = match.end;
    return end;
  }
  // "regional organizations", "neighbouring countries": a noun of actors with one word before it, or alone.
  if (lexicon_.is_any(tokens[begin], Lexicon::bits_of(WordClass::that_word, WordClass::relative, WordClass::month))) return begin;
  const auto modifier = [&](std::uint32_t i) {
    return !tokens[i].capital && !lexicon_.verbs.set.may_begin(tokens[i].word) &&
           (!lexicon_.is(tokens[i], WordClass::base_verb) || lexicon_.is(tokens[i], WordClass::verb_or_noun));
  };
  // "by the human rights treaty bodies": several words only where it is plain that the name begins here
  constexpr std::uint32_t kModifiers = 3;
  const bool begins = begin > 0 && lexicon_.is_any(tokens[begin - 1], Lexicon::bits_of(WordClass::determiner, WordClass::doer_marker,
                                                                                       WordClass::complement_link));
  const std::uint32_t most = begins ? kModifiers : 1;
  for (std::uint32_t noun = begin; noun <= begin + most && noun < limit && tokens[noun].punctuation == 0; ++noun) {
    if (noun > begin && !modifier(noun - 1)) break;
    constexpr WordClasses kOutside = Lexicon::bits_of(WordClass::name_end, WordClass::name_link, WordClass::determiner,
                                                      WordClass::list_joiner, WordClass::that_word, WordClass::relative);
    if (lexicon_.is_any(tokens[noun], kOutside)) break;
    if (!matchers_.actor_nouns.match_at(tokens, noun, limit, match)) continue;
    std::uint32_t last = match.end;  // "civil society organizations"
    while (last < limit && tokens[last].punctuation == 0 && matchers_.actor_nouns.match_at(tokens, last, limit, match)) last = match.end;
    return last;
  }
  return begin;
}

bool AntecedentFinder::undergoes(const std::vector<Token>& tokens, std::uint32_t begin) {
  // "support by partners for the deployment of operations, and encourages them", but "the participation of the partners"
  constexpr std::uint32_t kAdjectives = 3;  // with the article
  std::uint32_t link = begin;
  for (std::uint32_t i = 0; i <= kAdjectives && link > 0; ++i) {
    --link;
    if (tokens[link].punctuation != 0 || lexicon_.is_any(tokens[link], Lexicon::bits_of(WordClass::name_end, WordClass::list_joiner)))
      return false;
    if (lexicon_.is(tokens[link], WordClass::complement_link)) break;
  }
  if (link == 0 || !lexicon_.is(tokens[link], WordClass::complement_link) || !lexicon_.is(tokens[link - 1], WordClass::act_noun))
    return false;
  PhraseMatch edge;
  if (!matchers_.edges.match_at(tokens, link - 1, begin, edge)) return true;
  const EdgeRole role = lexicon_.edge_role(edge.pattern);
  return role != EdgeRole::doer && role != EdgeRole::helped;
}

std::uint32_t AntecedentFinder::past_help(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) {
  // "efforts by the treaty bodies, with the assistance of the keepers, to count …, and encourages them"
  constexpr std::uint32_t kLongest = 24;  // words
  PhraseMatch edge;
  if (at == 0 || tokens[at - 1].punctuation != ',' || !lexicon_.edges.set.may_begin(tokens[at].word)) return at;
  if (!matchers_.edges.match_at(tokens, at, limit, edge) || lexicon_.edge_role(edge.pattern) != EdgeRole::aside) return at;
  if (edge.end < at + 2 || !lexicon_.is_any(tokens[edge.end - 1], Lexicon::bits_of(WordClass::complement_link, WordClass::name_end)))
    return at;
  for (std::uint32_t i = edge.end; i < limit && i < edge.end + kLongest; ++i)
    if (tokens[i].punctuation == ',') return i;
  return at;
}

std::vector<Antecedent> AntecedentFinder::find(const std::vector<Token>& tokens, std::uint32_t at, Agreement agreement) {
  constexpr std::uint32_t kReach = 120;  // words: whom a pronoun means is not further off
  std::vector<Antecedent> list, found;
  bool agreeing = false;
  std::uint32_t last_end = 0;
  // "stakeholders in Chad, Mali and Togo …, and urges them": not the places
  const auto places = [&] {
    if (agreeing || found.empty() || list.front().begin == 0) return false;
    const std::uint32_t before = list.front().begin - (list.front().definite ? 2 : 1);
    return found.back().end == before && lexicon_.is(tokens[before], WordClass::name_end);
  };
  const auto settle = [&] {
    if (list.empty()) return;
    if (places()) {
      list.clear();
      return;
    }
    if (agreement == Agreement::several ? list.size() > 1 || agreeing : agreeing) found = list;
    list.clear();
    agreeing = false;
  };
  for (std::uint32_t i = at > kReach ? at - kReach : 0; i < at;) {
    i = past_help(tokens, i, at);
    const std::uint32_t end = tokens[i].punctuation == 0 && !tokens[i].hyphen_before ? name_end(tokens, i, at) : i;
    if (end <= i) {
      ++i;
      continue;
    }
    // "to promote and protect civil society, and invites it": what is done to somebody
    if (i > 0 && !tokens[i].capital && lexicon_.is(tokens[i - 1], WordClass::base_verb) &&
        !lexicon_.is(tokens[i - 1], WordClass::verb_or_noun)) {
      i = end;
      continue;
    }
    if (agreement == Agreement::several && undergoes(tokens, i)) {
      i = end;
      continue;
    }
    bool joined = agreement == Agreement::several && !list.empty();
    bool joiner = false;  // an article alone joins nothing: "on 29 November the Lamp Day"
    for (std::uint32_t between = last_end; joined && between < i; ++between) {
      const bool joins = tokens[between].punctuation == ',' || lexicon_.is(tokens[between], WordClass::list_joiner);
      joiner = joiner || joins;
      // "the role of Chad and of the other donors …, and encourages them"
      const bool again =
          joiner && lexicon_.is(tokens[between], WordClass::complement_link) && lexicon_.is(tokens[between - 1], WordClass::list_joiner);
      PhraseMatch lead;
      const bool led = joiner && matchers_.edges.match_at(tokens, between, i, lead) && lead.end == between + 1 &&
                       lexicon_.edge_role(lead.pattern) == EdgeRole::lead;
      joined = joins || again || led || lexicon_.is(tokens[between], WordClass::determiner);
    }
    joined = joined && joiner;
    if (!joined) settle();
    // "a structure in Seoul …, and encourages it": not the place
    PhraseMatch actor;
    const bool place = agreement == Agreement::thing && i > 0 && lexicon_.is(tokens[i - 1], WordClass::name_end) &&
                       !matchers_.actors.match_at(tokens, i, end, actor) && !matchers_.actor_nouns.match_at(tokens, end - 1, end, actor);
    if (agreement == Agreement::several || (!place && agrees(tokens, i, end, agreement))) {
      list.push_back({i, end, i > 0 && lexicon_.is(tokens[i - 1], WordClass::determiner)});
      agreeing = agreeing || agrees(tokens, i, end, agreement);
    }
    last_end = end;
    i = end;
  }
  settle();
  return found;
}

}  // namespace mandates
