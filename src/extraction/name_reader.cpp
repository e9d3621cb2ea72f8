#include "extraction/name_reader.h"

#include <algorithm>

#include "document/line_shape.h"
#include "text/english.h"

namespace mandates {
namespace {

// What no text of a resolution reaches; a hostile one shall not cost the square of its length.
constexpr std::uint32_t kLongestName = 200;  // words of a name
constexpr std::uint32_t kMostBefore = 20;    // words before a name that do not belong to it

/// "Lamp Programme (LP)" without the brackets, but "Committee established pursuant to resolution 56 (2004)".
std::string without_acronym(std::string name) {
  const std::size_t open = name.rfind(" (");
  if (!name.ends_with(')') || open == std::string::npos || name.find(' ', open + 1) != std::string::npos) return name;
  if (!std::all_of(name.begin() + static_cast<std::ptrdiff_t>(open) + 2, name.end() - 1, is_digit)) name.resize(open);
  return name;
}

}  // namespace

bool NameReader::told_of(const Passage& here, std::uint32_t at, std::uint32_t limit, std::uint32_t body_end) {
  // "inform the General Assembly of progress made", "inform the Committee of any obstacles"
  const auto& tokens = *here.words;
  if (at + 1 >= limit || !lexicon_.is(tokens[at], WordClass::complement_link)) return false;
  // "cessation by all parties to armed conflict of all acts of violence"
  std::uint32_t after = 0;
  if (here.end == ActorEnd::open && !tokens[at + 1].capital && edges_.edge_at(here, at + 1, EdgeRole::lead, after)) return true;
  if (here.end == ActorEnd::open && lexicon_.is(tokens[at + 1], WordClass::loose_determiner)) return true;
  const std::uint32_t next = lexicon_.past(tokens, at + 1, limit, WordClass::determiner);
  // "inform the Assembly of the activities of the Institute": the short form of a body, and what it is told of
  PhraseMatch noun;
  const bool body = at == body_end || (here.end == ActorEnd::open && next > at + 1 && tokens[at - 1].capital &&
                                       matchers_.collectives.match_at(tokens, at - 1, at, noun));
  return body && next < limit && tokens[next].punctuation == 0 && !tokens[next].capital;
}

std::uint32_t NameReader::noun_ahead(const Passage& here, std::uint32_t at, std::uint32_t limit) {
  // "system entities", "human rights mechanisms", "peacekeeping and political missions": the word after the noun, `at` where none comes.
  constexpr std::uint32_t kModifiers = 3;
  constexpr WordClasses kOutside =
      Lexicon::bits_of(WordClass::list_joiner, WordClass::name_link, WordClass::name_end, WordClass::determiner, WordClass::genitive,
                       WordClass::relative, WordClass::that_word, WordClass::modal, WordClass::infinitive_adverb, WordClass::document_noun);
  const auto& tokens = *here.words;
  PhraseMatch noun;
  for (std::uint32_t i = at; i < limit && i <= at + kModifiers; ++i) {
    const Token& token = tokens[i];
    if (token.punctuation != 0 || token.capital) return at;
    if (lexicon_.actor_nouns.set.may_begin(token.word) && matchers_.actor_nouns.match_at(tokens, i, limit, noun)) return noun.end;
    std::uint32_t after = 0;
    if (lexicon_.is(token, WordClass::list_joiner) && i > at) continue;
    if (lexicon_.is_any(token, kOutside) || edges_.edge_at(here, i, {EdgeRole::tail, EdgeRole::example}, after)) return at;
  }
  return at;
}

bool NameReader::does_act_before(const Passage& here, std::uint32_t begin) const {
  // "the implementation by all States of their pledges": the pledges are implemented
  const auto& tokens = *here.words;
  if (here.end != ActorEnd::open) return false;
  constexpr std::uint32_t kLead = 3;  // "all relevant"
  for (std::uint32_t i = begin; i > 1 && i + kLead > begin; --i)
    if (lexicon_.is(tokens[i - 1], WordClass::doer_marker)) return lexicon_.is(tokens[i - 2], WordClass::act_noun);
  return false;
}

bool NameReader::slash_joins(const Passage& here, std::uint32_t at, std::uint32_t limit) const {
  // "T/PCCs", "SLA/AW": acronyms without space between them
  const auto& tokens = *here.words;
  if (at + 1 >= limit || tokens[at].space_before || tokens[at + 1].space_before || !tokens[at + 1].capital) return false;
  const std::string_view before = tokens[at - 1].span.of(here.text);
  constexpr std::size_t kLongest = 6;  // letters
  return before.size() <= kLongest && std::all_of(before.begin(), before.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool NameReader::object_at(const Passage& here, std::uint32_t at) {
  // "submit to the Council an initial report", "submit to the Committee additional information"
  const auto& tokens = *here.words;
  const Token& before = tokens[at - 1];
  if (lexicon_.is(tokens[at], WordClass::determiner)) return !lexicon_.is(before, WordClass::name_link);
  if (!before.capital || tokens[at].capital) return false;
  constexpr WordClasses kInside =
      Lexicon::bits_of(WordClass::name_link, WordClass::name_end, WordClass::genitive, WordClass::document_noun);
  if (lexicon_.is_any(tokens[at], kInside)) return false;
  PhraseMatch noun;
  return matchers_.collectives.match_at(tokens, at - 1, at, noun) && !matchers_.actor_nouns.match_at(tokens, at, here.limit, noun);
}

bool NameReader::after_noun_of_doers(const Passage& here, std::uint32_t at) {
  // "recommends that countries promote", but "Requests the country team support"
  PhraseMatch noun;
  return here.end == ActorEnd::finite && matchers_.actor_nouns.match_at(*here.words, at - 1, at, noun);
}

bool NameReader::stands_alone(const Passage& here, std::uint32_t at) const {
  // "the M23 in North-Kivu", "MONUSCO in Goma": an acronym is whole
  const std::string_view word = here.printed(at);
  return word.size() > 1 && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::uint32_t NameReader::body_topic_end(const Passage& here, std::uint32_t begin, std::uint32_t at) {
  // "the team of experts on Fiji to report", "the mandate of the working group on kites for a year": a body without a proper name that is
  // told by its topic. "the team on its work": what it is told of.
  const auto& tokens = *here.words;
  if (here.end != ActorEnd::infinitive) return at;
  std::uint32_t head = begin;
  while (head < at && !lexicon_.is(tokens[head], WordClass::name_link)) ++head;
  PhraseMatch noun;
  bool body = false;
  for (std::uint32_t i = begin; i < head && !body; ++i) body = matchers_.collectives.match_at(tokens, i, head, noun) && noun.end == head;
  if (!body || at + 1 >= here.limit || lexicon_.is(tokens[at + 1], WordClass::possessive)) return at;
  std::uint32_t end = names_.topic_end(tokens, at, here.limit);
  if (end == at) return at;
  // "the forum on lamps and its task team on bells": another body
  for (std::uint32_t i = at + 1; i + 1 < end; ++i)
    if (lexicon_.is(tokens[i], WordClass::list_joiner) && lexicon_.is(tokens[i + 1], WordClass::determiner)) end = i;
  const bool acts = end < here.limit && (edges_.infinitive_at(tokens, end, here.limit) ||
                                         lexicon_.is_any(tokens[end], Lexicon::bits_of(WordClass::name_end, WordClass::list_joiner)) ||
                                         tokens[end].punctuation != 0);
  return acts || end == here.limit ? end : at;
}

std::uint32_t NameReader::common_name_end(const Passage& here, std::uint32_t begin, bool known) {
  const auto& tokens = *here.words;
  const bool proper = tokens[begin].capital;
  const std::uint32_t limit = std::min(here.limit, begin + kLongestName);
  NameStart start{begin, begin};
  bool titled = false;
  std::uint32_t entity_end = 0, body_end = 0;
  std::uint32_t i = begin;
  std::uint32_t after = 0;
  while (i < limit) {
    const Token& token = tokens[i];
    // "troop- and police-contributing countries"
    if (i > begin && is_mark(token, '-') && !token.space_before && i + 1 < limit && lexicon_.is(tokens[i + 1], WordClass::list_joiner)) {
      i += 2;
      continue;
    }
    if (i > begin && is_mark(token, '/') && slash_joins(here, i, limit)) {
      ++i;
      continue;
    }
    if (token.punctuation != 0) break;
    // "organizations of persons with disabilities"
    PhraseMatch whole;
    if (i > begin && !token.capital && lexicon_.is(tokens[i - 1], WordClass::complement_link) && names_.whole_at(tokens, i, limit, whole)) {
      i = whole.end;
      continue;
    }
    if (i > begin && lexicon_.is(token, WordClass::list_joiner)) break;
    if (i > begin && (lexicon_.is(token, WordClass::relative) || lexicon_.is(token, WordClass::that_word) ||
                      lexicon_.is(token, WordClass::modal) || lexicon_.is(token, WordClass::being)))
      break;
    // "the authorities of neighbouring countries": what follows "of" belongs to the noun behind it.
    const auto complement = [&] {
      PhraseMatch next_noun;       // "vaccine producing countries"
      std::uint32_t link = i - 1;  // "the Chair of the working group"
      if (link > begin && lexicon_.is(tokens[link], WordClass::determiner)) --link;
      if (matchers_.actor_nouns.match_at(tokens, i, limit, next_noun) && next_noun.end > i + 1) return true;
      return lexicon_.is(tokens[link], WordClass::complement_link) ||
             (!proper && i + 1 < limit && matchers_.actor_nouns.match_at(tokens, i + 1, limit, next_noun));
    };
    // "all Syrian parties to the conflict": the noun of the name, not how it is restricted
    const auto head = [&] {
      PhraseMatch noun;
      return i == begin + 1 && tokens[begin].capital && matchers_.actor_nouns.match_at(tokens, i, limit, noun) &&
             !matchers_.actor_nouns.match_at(tokens, begin, i, noun) && !matchers_.actors.match_at(tokens, begin, i, noun);
    };
    if (i > begin && !token.hyphen_before && edges_.edge_at(here, i, {EdgeRole::tail, EdgeRole::example, EdgeRole::join}, after) &&
        !complement() && !head())
      break;
    if (i > begin && titled && lexicon_.is(token, WordClass::topic_link)) {
      const std::uint32_t topic = names_.topic_end(tokens, i, limit);
      if (topic > i) {
        i = topic;
        break;
      }
    }
    if (i > begin && !proper && lexicon_.is(token, WordClass::topic_link)) {
      const std::uint32_t topic = body_topic_end(here, begin, i);
      if (topic > i) {
        i = topic;
        break;
      }
    }
    if (i > begin && lexicon_.is(token, WordClass::name_end)) {
      // "Mission in Liberia": a proper name goes on with a capital.
      const bool goes_on = proper && !(i == begin + 1 && stands_alone(here, begin)) && i + 1 < limit && tokens[i + 1].capital &&
                           tokens[i - 1].capital && names_.goes_on(tokens, start, i, limit);
      if (!goes_on) break;
    }
    if (i > begin && lexicon_.is(token, WordClass::infinitive_marker)) break;
    if (i > begin && proper && !token.capital && lexicon_.is(token, WordClass::finite_verb)) break;  // "the Commission is encouraged to"
    if (i > begin && lexicon_.is(token, WordClass::language) && lexicon_.is(tokens[i - 1], WordClass::complement_link) &&
        !(i + 1 < limit && tokens[i + 1].capital))
      break;  // "the use by the Department of Urdu", but "Government of French Polynesia"
    if (i > begin && told_of(here, i, limit, body_end)) break;
    // "to the General Assembly on Cooperation between …": the organ, and what it is told of
    if (i > begin && i == body_end && !titled && lexicon_.is(token, WordClass::name_link) &&
        !lexicon_.is(token, WordClass::complement_link))
      break;
    if (i > begin && lexicon_.is(token, WordClass::complement_link) && does_act_before(here, begin)) break;
    if (i > begin && object_at(here, i)) break;
    PhraseMatch last;
    if (i > begin && !token.capital && is_gerund(here.printed(i)) && matchers_.actor_nouns.match_at(tokens, i - 1, i, last) &&
        !(i + 1 < limit && matchers_.actor_nouns.match_at(tokens, i + 1, limit, last)))
      break;  // "entities facilitating the action lines", but "treaty body monitoring mechanisms"
    const bool after_complement =
        i > begin && here.end == ActorEnd::finite && tokens[i - 1].capital;  // "the authorities of the Sudan make"
    // "United Nations country-level task forces": no verb
    const auto noun_of_words = [&] { return matchers_.actor_nouns.match_at(tokens, i, limit, last) && last.end > i + 1; };
    if (i > begin && !token.capital && !token.hyphen_before && (proper || known || after_complement || after_noun_of_doers(here, i)) &&
        edges_.acts_at(here, i, limit) && !noun_of_words())
      break;
    if (i > begin && here.end == ActorEnd::infinitive && lexicon_.is(token, WordClass::infinitive_adverb) &&
        edges_.boundary_at(here, i, true))
      break;  // "the two leaders urgently to"
    if (i > begin && i == entity_end && !token.capital && !lexicon_.is(token, WordClass::name_link) &&
        !lexicon_.is(token, WordClass::genitive)) {
      // After the name of an entity only a noun of actors goes on with it: "United Nations system entities".
      const std::uint32_t noun = noun_ahead(here, i, limit);
      if (noun == i) break;
      i = noun;
      continue;
    }
    PhraseMatch match;
    const bool entity = matchers_.actors.match_at(tokens, i, limit, match);
    if (entity) entity_end = match.end;
    if (entity && lexicon_.is_body(lexicon_.actors.rules[match.pattern])) body_end = match.end;
    titled = entity && names_.told_by_topic(lexicon_.actors.rules[match.pattern]);
    // "MONUSCO in the DRC": an acronym that the rules know is whole
    const bool alone = entity && i == begin && match.end == begin + 1 && match.end < limit &&
                       lexicon_.is(tokens[match.end], WordClass::name_end) && stands_alone(here, begin);
    const std::uint32_t named = token.capital && !alone ? names_.proper_name_end(tokens, i, limit) : i;
    // "actors on the international scene": a noun of several words that goes on with a preposition
    const bool noun = !entity && !token.capital && i + 1 < limit && lexicon_.is(tokens[i + 1], WordClass::name_link) &&
                      lexicon_.actor_nouns.set.may_begin(token.word) && matchers_.actor_nouns.match_at(tokens, i, limit, last);
    i = std::max({i + 1, entity ? match.end : i, named, noun ? last.end : i});
  }
  // A name does not end in a link, an article or a genitive.
  while (i > begin && (lexicon_.is(tokens[i - 1], WordClass::name_link) || lexicon_.is(tokens[i - 1], WordClass::determiner) ||
                       lexicon_.is(tokens[i - 1], WordClass::genitive)))
    --i;
  return i;
}

bool NameReader::read(const Passage& here, std::uint32_t at, NameSpan& name) {
  const auto& tokens = *here.words;
  const std::uint32_t limit = here.limit;
  name = NameSpan{};
  name.printed = at;
  std::uint32_t i = at;
  std::uint32_t after = 0;
  PhraseMatch match;
  for (;;) {
    if (i >= limit) return false;
    name.known = matchers_.actors.match_at(tokens, i, limit, match);
    if (name.known || i >= at + kMostBefore) break;
    if (lexicon_.is(tokens[i], WordClass::determiner)) {
      name.definite = true;
      ++i;
    } else if (edges_.edge_at(here, i, EdgeRole::lead, after)) {
      i = after;
    } else {
      break;
    }
  }
  if (tokens[i].punctuation != 0) return false;
  if (lexicon_.is(tokens[i], WordClass::relative)) return false;   // "those who have not yet done so"
  if (lexicon_.is(tokens[i], WordClass::that_word)) return false;  // "or that have parts of their supply chain in"
  // "to the Council", "brief the Council": no name begins with a preposition or a verb.
  const bool no_noun = lexicon_.is(tokens[i], WordClass::name_end) || lexicon_.is(tokens[i], WordClass::name_link) ||
                       (lexicon_.is(tokens[i], WordClass::base_verb) && !(i + 1 < limit && tokens[i + 1].hyphen_before)) ||
                       lexicon_.is(tokens[i], WordClass::infinitive_adverb);
  if (no_noun && !name.known && !tokens[i].capital && !matchers_.actor_nouns.match_at(tokens, i, limit, match)) return false;
  name.begin = i;
  name.end = common_name_end(here, i, name.known);
  for (std::uint32_t word = i; word < name.end; ++word) {
    // "sponsors of draft resolutions"
    if (word > i && lexicon_.is(tokens[word], WordClass::complement_link) && matchers_.actor_nouns.match_at(tokens, word - 1, word, match))
      break;
    if (lexicon_.is(tokens[word], WordClass::document_noun)) return false;  // "General Assembly resolution 67/226"
  }
  if (name.end < limit && lexicon_.is(tokens[name.end], WordClass::document_noun)) return false;
  return name.end > name.begin;
}

bool NameReader::instrument_at(const Passage& here, std::uint32_t at) {
  const auto& tokens = *here.words;
  for (const std::uint32_t last = at + kMostBefore;
       at < here.limit && at < last && (lexicon_.is(tokens[at], WordClass::determiner) || is_mark(tokens[at], ','));)
    ++at;
  // "the Worst Forms of Child Labour Convention", but "Conference of the Parties to the Convention"
  const auto linked = [&](std::uint32_t i) {
    return i + 1 < here.limit && lexicon_.is(tokens[i], WordClass::complement_link) && tokens[i + 1].capital;
  };
  bool body = false;
  PhraseMatch noun;
  for (const std::uint32_t first = at; at < here.limit && at < first + kLongestName && (tokens[at].capital || linked(at)); ++at) {
    if (linked(at) && (at == first || body)) return false;
    if (lexicon_.is(tokens[at], WordClass::instrument_noun)) return at + 1 >= here.limit || !tokens[at + 1].capital;
    body = body || matchers_.actor_nouns.match_at(tokens, at, here.limit, noun);
  }
  return false;
}

bool NameReader::thing_owned(const Passage& here, std::uint32_t begin, std::uint32_t end) {
  // "the Mission's liquidation", but "the Secretary-General's special representatives"
  const auto& tokens = *here.words;
  std::uint32_t head = begin;
  while (head < end && !lexicon_.is(tokens[head], WordClass::genitive) && !lexicon_.is(tokens[head], WordClass::complement_link)) ++head;
  if (head + 1 >= end || !lexicon_.is(tokens[head], WordClass::genitive)) return false;
  while (head + 1 < end && !lexicon_.is(tokens[head + 1], WordClass::name_link)) ++head;
  PhraseMatch noun;
  if (tokens[head].capital) return false;
  for (std::uint32_t i = begin; i <= head; ++i)
    if (matchers_.actor_nouns.match_at(tokens, i, end, noun) && noun.end == head + 1) return false;
  return !matchers_.actors.match_at(tokens, begin, end, noun) || noun.end <= head;
}

bool NameReader::plausible(const Passage& here, std::uint32_t begin, std::uint32_t end) {
  const auto& tokens = *here.words;
  if (thing_owned(here, begin, end)) return false;
  if (end == begin + 1 && lexicon_.is(tokens[begin], WordClass::language)) return false;  // "in Urdu and Hindi"
  // "Recommends assisting developing countries", but "assisting States", "requesting States"
  std::uint32_t after = 0;
  if (end > begin + 2 && !tokens[begin].capital && lexicon_.is(tokens[begin], WordClass::object_verb) && is_gerund(here.printed(begin)) &&
      !edges_.edge_at(here, begin, EdgeRole::tail, after))
    return false;
  // "Global Compact entities": the noun of actors is the head, not the instrument.
  PhraseMatch ending;
  const bool former =
      begin + 1 < end && lexicon_.is(tokens[begin], WordClass::distinction) && tokens[begin + 1].capital;  // "former President Sow"
  if (tokens[begin].capital || former)
    return (!tokens[end - 1].capital && matchers_.actor_nouns.match_at(tokens, end - 1, end, ending)) || !instrument_at(here, begin);
  // The noun that tells is the head: "presidencies of the Council", not "establishment of registers by States".
  std::uint32_t head = begin;
  while (head < end && !lexicon_.is(tokens[head], WordClass::name_link) &&
         (!lexicon_.is(tokens[head], WordClass::list_joiner) || is_mark(tokens[head - 1], '-')))
    ++head;
  PhraseMatch match;
  for (std::uint32_t i = begin; i < head; ++i) {
    if (matchers_.actors.match_at(tokens, i, end, match)) return true;
    // "conferences of the parties": a noun of several words goes on behind the head
    if (matchers_.actor_nouns.match_at(tokens, i, end, match) && match.end >= head) return true;
  }
  return false;
}

std::string NameReader::chair_of(const Passage& here, const NameSpan& name) {
  // "Directs the Committee to …, and requests the Chair to hold briefings": that of the Committee named last before, or right behind
  const auto& tokens = *here.words;
  const auto chair = [&](std::uint32_t at) {
    return tokens[at].capital && lexicon_.is(tokens[at], WordClass::short_name) && lexicon_.is(tokens[at], WordClass::person_noun);
  };
  const auto body = [&](std::uint32_t at) {
    PhraseMatch noun;
    return at > 0 && tokens[at].capital && lexicon_.is(tokens[at], WordClass::short_name) && !chair(at) &&
           lexicon_.is(tokens[at - 1], WordClass::determiner) && matchers_.collectives.match_at(tokens, at, at + 1, noun);
  };
  if (!name.definite || name.end != name.begin + 1 || !chair(name.begin)) return {};
  if (name.end < tokens.size() && lexicon_.is_any(tokens[name.end], Lexicon::bits_of(WordClass::complement_link, WordClass::name_link)) &&
      !lexicon_.is(tokens[name.end], WordClass::infinitive_marker))
    return {};
  constexpr std::uint32_t kBefore = 200, kBehind = 12;  // words
  std::uint32_t at = name.begin;
  const std::uint32_t first = at > kBefore ? at - kBefore : 0;
  while (at > first && !body(at)) --at;
  if (at == first)
    for (at = name.end; at < tokens.size() && at < name.end + kBehind && !body(at);) ++at;
  if (at >= tokens.size() || !body(at)) return {};
  return std::string(here.printed(name.begin)) + " of the " + names_.resolve({here.paragraph, at}, at + 1, true).name;
}

ActorMention NameReader::mention(const Passage& here, const NameSpan& name) {
  const auto& tokens = *here.words;
  ActorMention mention;
  mention.span = {tokens[name.printed].span.begin, tokens[name.end - 1].span.end};
  mention.text = std::string(mention.span.of(here.text));
  const ResolvedName resolved = names_.resolve({here.paragraph, name.begin}, name.end, name.definite);
  mention.name = without_acronym(resolved.name);
  if (resolved.rule != nullptr) {
    mention.rule = resolved.rule->id;
    if (const Entity* entity = lexicon_.entity_of(resolved.rule)) mention.id = entity->id;
  }
  if (std::string of_body = chair_of(here, name); !of_body.empty()) mention.name = std::move(of_body);
  const bool article = name.printed + 1 == name.begin && fold(here.printed(name.printed)) == "the";
  if (article && name.end == name.begin + 1 && !tokens[name.begin].capital && lexicon_.is(tokens[name.begin], WordClass::owned_noun)) {
    // "the authorities" for "the authorities of Chad"
    const bool owned = name.end < here.words->size() && lexicon_.is(tokens[name.end], WordClass::complement_link);
    std::string whose = owned ? std::string() : names_.owned_name(here.printed(name.begin));
    if (!whose.empty()) mention.name = std::move(whose);
  }
  return mention;
}

}  // namespace mandates
