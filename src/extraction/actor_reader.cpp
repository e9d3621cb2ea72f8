#include "extraction/actor_reader.h"

#include <algorithm>
#include <iterator>

#include "text/english.h"

namespace mandates {
namespace {

constexpr std::size_t kMostActors = 500;  // of one verb: what no text of a resolution reaches

}  // namespace

bool ActorReader::add_described(const Passage& here, std::uint32_t& at, ReadActors& found) {
  // "those with influence over the parties", "all those involved in the planning": the description is the name.
  const auto& tokens = *here.words;
  constexpr std::uint32_t kLongest = 24;  // words
  if (here.end != ActorEnd::infinitive) return false;
  std::uint32_t after = 0;
  const bool all = at + 1 < here.limit && !lexicon_.is(tokens[at], WordClass::demonstrative) &&
                   (lexicon_.is(tokens[at], WordClass::determiner) || edges_.edge_at(here, at, EdgeRole::lead, after));
  const std::uint32_t first = all ? at + 1 : at;
  if (first + 2 >= here.limit || !lexicon_.is(tokens[first], WordClass::demonstrative)) return false;
  if (!lexicon_.is(tokens[first + 1], WordClass::describing) || lexicon_.is(tokens[first + 2], WordClass::relative)) return false;
  for (std::uint32_t i = first + 2; i < here.limit && i < first + kLongest; ++i) {
    if (is_mark(tokens[i], ':') || is_mark(tokens[i], ';')) return false;
    // "those involved in disarmament, demobilization and reintegration", but "those involved, including the United Nations"
    const bool aside =
        is_mark(tokens[i], ',') && (i + 1 >= here.limit || tokens[i + 1].capital || lexicon_.is(tokens[i + 1], WordClass::aside_opener) ||
                                    lexicon_.is(tokens[i + 1], WordClass::determiner));
    const bool alone = i == first + 2 && lexicon_.is(tokens[i], WordClass::purpose_word);  // "those concerned as set forth in"
    if (!aside && !alone && !edges_.infinitive_at(tokens, i, here.limit)) continue;
    std::uint32_t act = i;
    while (act < here.limit && !is_mark(tokens[act], ';') && !edges_.infinitive_at(tokens, act, here.limit)) ++act;
    if (act + 1 < here.limit && lexicon_.is(tokens[act + 1], WordClass::passive_verb))
      return false;  // "those responsible to be held accountable"
    ActorMention mention;
    mention.span = {tokens[first].span.begin, tokens[i - 1].span.end};
    mention.text = mention.name = std::string(mention.span.of(here.text));
    found.actors.push_back(std::move(mention));
    at = alone ? act : i;
    return true;
  }
  return false;
}

bool ActorReader::add_name(const Passage& here, std::uint32_t& at, ReadActors& found) {
  const auto& tokens = *here.words;
  if (add_described(here, at, found)) return true;
  NameSpan name;
  if (!reader_.read(here, at, name)) return false;
  merger_.merge_demonym(here, name);
  const bool actor = reader_.plausible(here, name.begin, name.end) || merger_.merge_adjectives(here, name);
  if (actor) {
    merger_.merge_complement(here, name);
    merger_.merge_complement_list(here, name);
    merger_.merge_dependents(here, name);
    merger_.merge_proper_adjectives(here, name);
    merger_.merge_demonstrative(here, name);
    ActorMention mention = reader_.mention(here, name);
    merger_.merge_title(here, name, mention);
    merger_.complete_possessive(here, name, found.actors, mention);
    merger_.complete_demonstrative(here, name, mention);
    std::vector<ActorMention> list = pronouns_.of_demonstrative(here, name);
    if (list.empty()) list.push_back(std::move(mention));
    std::move(list.begin(), list.end(), std::back_inserter(found.actors));
  }
  std::uint32_t i = name.end;
  std::uint32_t after = 0;
  if (i < here.limit && is_mark(tokens[i], '(')) i = std::min(here.next_mark(i, ')') + 1, here.limit);
  const bool list = i < here.limit && (tokens[i].punctuation != 0 || lexicon_.is(tokens[i], WordClass::list_joiner) ||
                                       edges_.edge_at(here, i, {EdgeRole::join, EdgeRole::example}, after));
  if (i < here.limit && !list && !edges_.boundary_at(here, i, true))
    i = here.end == ActorEnd::open ? examples_behind(here, i) : std::max(asides_.skip_tail(here, i, actor), i);
  at = i;
  return true;
}

std::uint32_t ActorReader::examples_behind(const Passage& here, std::uint32_t at) {
  // "the efforts of all actors in society, including the media": the comma before the examples, else the end
  constexpr std::uint32_t kLongestTail = 3;  // words
  std::uint32_t after = 0;
  for (std::uint32_t i = at; i + 1 < here.limit && i <= at + kLongestTail; ++i) {
    if (is_mark(here[i], ','))
      return edges_.edge_at(here, i + 1, EdgeRole::example, after) && asides_.list_goes_on(here, after) ? i : here.limit;
    if (here[i].punctuation != 0 || lexicon_.is_any(here[i], Lexicon::bits_of(WordClass::list_joiner, WordClass::infinitive_marker)))
      return here.limit;
  }
  return here.limit;
}

bool ActorReader::examples_of_all(const Passage& here, std::uint32_t at, std::uint32_t begin) {
  // "Calls upon all, in particular the parties, to": whom the examples name is asked
  std::uint32_t after = 0;
  return at == begin + 2 && is_mark(here[begin + 1], ',') && edges_.edge_at(here, begin, EdgeRole::lead, after) && after == begin + 1 &&
         edges_.edge_at(here, at, EdgeRole::example, after);
}

bool ActorReader::noun_at(const Passage& here, std::uint32_t at) const {
  // "independent experts and working groups": a noun whose first word opens asides elsewhere
  PhraseMatch noun;
  return matchers_.actor_nouns.match_at(*here.words, at, here.limit, noun);
}

std::uint32_t ActorReader::skip_parenthesis(const Passage& here, std::uint32_t comma) {
  // "the Commission and, specifically, the Organization, to": between commas before another member of the list
  constexpr std::uint32_t kLongest = 6;  // words
  for (std::uint32_t i = comma + 1; i + 1 < here.limit && i <= comma + kLongest; ++i)
    if (is_mark(here[i], ',')) return asides_.list_goes_on(here, i + 1) ? i + 1 : comma;
  return comma;
}

std::uint32_t ActorReader::past_circumstance(const Passage& here, std::uint32_t at) {
  // "that in the first phase of its transition the Mission prioritize", "that without delay Chad withdraw": no comma closes it
  constexpr std::uint32_t kReach = 16;  // words
  if (here.end != ActorEnd::finite || at >= here.limit || here[at].capital) return at;
  if (!lexicon_.is(here[at], WordClass::name_link) && !lexicon_.is(here[at], WordClass::infinitive_adverb)) return at;
  for (std::uint32_t i = at + 1; i < here.limit && i < at + kReach && here[i].punctuation == 0; ++i) {
    NameSpan name;
    if (!here[i].capital && !(lexicon_.is(here[i], WordClass::determiner) && i + 1 < here.limit && here[i + 1].capital)) continue;
    if (!reader_.read(here, i, name) || !here[name.begin].capital || !reader_.plausible(here, name.begin, name.end)) continue;
    if (edges_.boundary_at(here, name.end, true)) return i;
  }
  return at;
}

ReadActors ActorReader::read(const Passage& here, std::uint32_t begin, const std::vector<ActorMention>& before) {
  const auto& tokens = *here.words;
  const std::uint32_t limit = here.limit;
  ReadActors found;
  found.boundary = limit;
  bool after_name = false;
  bool expected = true;  // a name must come here
  std::uint32_t i = past_circumstance(here, begin);
  while (i < limit && found.actors.size() < kMostActors) {
    const Token& token = tokens[i];
    std::uint32_t after = 0;
    if (edges_.boundary_at(here, i, after_name)) {
      found.boundary = i;
      found.bounded = true;
      break;
    }
    if (is_mark(token, ';') || is_mark(token, '.')) break;
    if (is_mark(token, ',')) {
      i = after_name ? asides_.skip_apposition(here, i) : i + 1;
    } else if (found.actors.empty() && expected && !examples_of_all(here, i, begin) && asides_.aside_at(here, i, begin)) {
      i = asides_.skip_aside(here, i, true);  // "that, in addition to its other tasks, the Mission shall"
    } else if (edges_.edge_at(here, i, EdgeRole::example, after)) {
      i = after;
      if (i < limit && edges_.boundary_at(here, i, after_name)) continue;                // "all States in particular to strengthen"
      if (found.actors.empty() && here.end == ActorEnd::infinitive && !expected) break;  // examples of something else
      expected = true;
      const bool aside = i < limit && !tokens[i].capital && !noun_at(here, i) &&  // "in particular the Working Group"
                         (lexicon_.is(tokens[i], WordClass::aside_opener) || edges_.edge_at(here, i, EdgeRole::aside, after));
      if (aside)
        i = asides_.skip_aside(here, i, false);
      else if (reader_.instrument_at(here, i))  // "States parties to the Convention …, namely the Protocol …, to"
        while (i < limit && !edges_.boundary_at(here, i, false)) ++i;
    } else if (edges_.edge_at(here, i, EdgeRole::join, after) || lexicon_.is(token, WordClass::list_joiner)) {
      i = std::max(after, i + 1);
      expected = true;
      if (i < limit && lexicon_.is(tokens[i], WordClass::infinitive_marker) && !edges_.infinitive_at(tokens, i, limit))
        ++i;  // "its appeal to the Secretary-General and to the High Commissioner"
      else if (i + 1 < limit && here.end == ActorEnd::open && lexicon_.is(tokens[i], WordClass::doer_marker) &&
               !is_gerund(here.printed(i + 1)))
        ++i;  // "efforts by States as well as by organizations"
      else if (i < limit && is_mark(tokens[i], ','))
        i = skip_parenthesis(here, i);
      // "and as appropriate the Fund": a proviso without commas
      else if (i < limit && edges_.edge_at(here, i, EdgeRole::aside, after) && after > i + 1 && after < limit &&
               !lexicon_.is_any(tokens[after - 1], Lexicon::bits_of(WordClass::name_end, WordClass::name_link, WordClass::possessive)) &&
               asides_.list_goes_on(here, after))
        i = after;
      // "and in close cooperation with X,": circumstances, not another actor.
      else if (i < limit && !tokens[i].capital && lexicon_.is(tokens[i], WordClass::aside_opener) && !noun_at(here, i))
        i = asides_.skip_aside(here, i,
                               here.end != ActorEnd::infinitive || (i + 1 < limit && lexicon_.is(tokens[i + 1], WordClass::determiner)));
    } else if (asides_.aside_at(here, i, begin)) {
      i = asides_.skip_aside(here, i, expected);
    } else if (expected && !token.capital && lexicon_.is(token, WordClass::actor_pronoun)) {
      pronouns_.add(here, i, before, found.actors);
      after_name = true;
      expected = false;
      ++i;
    } else if (expected && pronouns_.those_that(here, i)) {
      pronouns_.add(here, i, before, found.actors);
      after_name = true;
      expected = false;
      i = std::max(asides_.skip_tail(here, i + 1, false), i + 1);
    } else if (add_name(here, i, found)) {
      after_name = true;
      expected = false;
    } else {
      ++i;
    }
  }
  found.passive = found.bounded && here.end == ActorEnd::finite && edges_.passive_at(here, found.boundary);
  return found;
}

bool ActorReader::read_one(const Passage& words, std::uint32_t begin, ActorMention& mention, std::uint32_t& after) {
  const Passage here = words.ending(ActorEnd::open);
  NameSpan name;
  if (!reader_.read(here, begin, name)) return false;
  if (reader_.plausible(here, name.begin, name.end))
    merger_.merge_dependents(here, name);
  else if (name.end < here.limit && lexicon_.is(here[name.end], WordClass::list_joiner))
    merger_.merge_adjectives(here, name);  // "their governing and legislative organs"
  mention = reader_.mention(here, name);
  after = name.end;
  return true;
}

bool ActorReader::read_plausible(const Passage& words, std::uint32_t begin, ActorMention& mention, std::uint32_t& after) {
  const Passage here = words.ending(ActorEnd::finite);
  NameSpan name;
  if (!reader_.read(here, begin, name) || !reader_.plausible(here, name.begin, name.end)) return false;
  mention = reader_.mention(here, name);
  after = name.end;
  return true;
}

void ActorReader::add_owner_of_efforts(const Passage& here, std::uint32_t at, const std::vector<ActorMention>& before,
                                       std::vector<ActorMention>& actors) {
  constexpr std::uint32_t kBefore = 3;  // "the continuation of their"
  constexpr std::uint32_t kAdjectives = 3;
  std::uint32_t owner = at;
  while (owner < here.limit && owner < at + kBefore && here[owner].punctuation == 0 && !lexicon_.is(here[owner], WordClass::possessive))
    ++owner;
  if (owner >= here.limit || !lexicon_.is(here[owner], WordClass::possessive)) return;
  if (owner > at && !lexicon_.is(here[owner - 1], WordClass::complement_link)) return;
  for (std::uint32_t noun = owner + 1; noun < here.limit && noun <= owner + 1 + kAdjectives && here[noun].punctuation == 0; ++noun)
    if (lexicon_.is(here[noun], WordClass::effort_noun)) return pronouns_.add_owner(here, owner, before, actors);
}

bool ActorReader::name_at(const Passage& words, std::uint32_t at) {
  const Passage here = words.ending(ActorEnd::finite);  // as it ends where it ends first
  const std::uint32_t limit = here.limit;
  NameSpan name;
  if (at >= limit || !reader_.read(here, at, name) || !reader_.plausible(here, name.begin, name.end)) return false;
  // "increased United Nations efforts" names nobody.
  const Token& first = here[name.begin];
  PhraseMatch noun;
  return name.printed < name.begin || first.capital || name.known || matchers_.actor_nouns.match_at(*here.words, name.begin, limit, noun);
}

std::optional<ReadActors> ActorReader::asked_at(const Passage& here, std::uint32_t at, bool anywhere) {
  if (!name_at(here, at)) return std::nullopt;
  std::optional<ReadActors> asked = read(here.ending(ActorEnd::infinitive), at, {});
  if (!asked->bounded || asked->actors.empty() || asked->actors.front().span.begin > here[at].span.begin) return std::nullopt;
  if (anywhere) return asked;
  constexpr std::uint32_t kReach = 12;  // words between those who are asked and what they are asked
  const std::uint32_t from = asked->boundary > kReach ? asked->boundary - kReach : 0;
  if (asked->actors.back().span.end <= here[from].span.begin) return std::nullopt;
  return asked;
}

}  // namespace mandates
