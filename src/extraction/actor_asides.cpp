#include "extraction/actor_asides.h"

#include <algorithm>

#include "text/english.h"

namespace mandates {

bool AsideSkipper::has_own_list(const Passage& here, std::uint32_t begin, std::uint32_t end) {
  PhraseMatch match;
  std::uint32_t after = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (matchers_.actors.match_at(*here.words, i, end, match) || matchers_.actor_nouns.match_at(*here.words, i, end, match)) return true;
    if (lexicon_.is(here[i], WordClass::demonstrative)) continue;                        // "particularly those in the region"
    if (edges_.edge_at(here, i, EdgeRole::aside, after) && after == i + 1) return true;  // "directly or through global, regional or …"
  }
  return false;
}

std::uint32_t AsideSkipper::skip_aside(const Passage& here, std::uint32_t at, bool to_first_comma) {
  // Everything up to a comma after which the sentence goes on; the next comma where a name is still to come.
  int depth = 0;
  bool list = false;
  // "in close cooperation with X, as well as Y": Y belongs to the aside; "within its mandate, as well as Y" does not.
  bool together = false;
  bool owned = false;  // "in accordance with their mandates": no partners, where no actors stand in it
  const bool partners = lexicon_.is(here[at], WordClass::describing);      // "with the support, where appropriate, of"
  constexpr std::uint32_t kOpening = 4;                                    // words
  const bool described = lexicon_.is(here[at], WordClass::demonstrative);  // "those in the region, the Mission and"
  for (std::uint32_t i = at + 1; !described && i < here.limit && i < at + kOpening; ++i)
    if (lexicon_.is(here[i], WordClass::name_end) && lexicon_.is(here[i], WordClass::describing)) {
      together = true;
      owned = owned || (i + 1 < here.limit && lexicon_.is(here[i + 1], WordClass::possessive));
    }
  for (std::uint32_t i = at; i < here.limit; ++i) {
    const Token& token = here[i];
    if (is_mark(token, '(')) ++depth;
    if (is_mark(token, ')')) --depth;
    if (depth > 0) continue;
    if (is_mark(token, ':') && !list) return i;
    if (is_mark(token, ':') || is_mark(token, ';')) break;
    if (!is_mark(token, ',')) continue;
    const std::uint32_t next = i + 1;
    if (next >= here.limit) break;
    if (edges_.boundary_at(here, next, true) || to_first_comma) return i;
    // "in consultation with X, Y, and Z, to report": the aside has a list of its own.
    std::uint32_t after = 0;
    if (owned && !list && !has_own_list(here, at, i)) together = false;
    if (!list && (lexicon_.is(here[next], WordClass::list_joiner) || (!together && edges_.edge_at(here, next, EdgeRole::join, after))))
      return i;
    // "where appropriate, in line with their plans, and the Mission": two asides
    if (!list && !together && !partners && lexicon_.is(here[next], WordClass::aside_opener) &&
        !edges_.edge_at(here, next, EdgeRole::example, after) && !has_own_list(here, at + 1, i))
      return i;
    // "States, within their mandates, civil society and …": an aside without actors has no list of them.
    if (!list && !together && !lexicon_.is(here[next], WordClass::aside_opener) && !has_own_list(here, at, i) && list_goes_on(here, next))
      return i;
    list = true;
  }
  // No comma closes it: it ends where what is to be done begins.
  for (std::uint32_t i = at + 1; i < here.limit; ++i)
    if (is_mark(here[i], ';') || edges_.boundary_at(here, i, false)) return i;
  return here.limit;
}

bool AsideSkipper::aside_at(const Passage& here, std::uint32_t at, std::uint32_t begin) {
  if (at == 0 || !is_mark(here[at - 1], ',') || here[at].capital) return false;
  if (at == begin && !lexicon_.is(here[at], WordClass::aside_opener)) return false;
  std::uint32_t after = 0;
  const bool aside = edges_.edge_at(here, at, EdgeRole::aside, after);
  if (aside && after > at + 1) return true;  // ", either directly or through regional organizations,"
  if (edges_.edge_at(here, at, EdgeRole::lead, after) && list_goes_on(here, at)) return false;  // ", concerned organizations"
  if (aside || lexicon_.is(here[at], WordClass::aside_opener)) return true;
  if (!edges_.edge_at(here, at, EdgeRole::tail, after)) return false;
  PhraseMatch noun;  // ", neighbouring States": another one
  return after > at + 1 || after >= here.limit || !matchers_.actor_nouns.match_at(*here.words, after, here.limit, noun);
}

std::uint32_t AsideSkipper::skip_apposition(const Passage& here, std::uint32_t at) {
  // "Israel, the occupying Power, comply": no "and" before the last, so it is no list.
  constexpr std::uint32_t kLongest = 8;
  const auto& tokens = *here.words;
  if (at + 1 >= here.limit || !lexicon_.is(tokens[at + 1], WordClass::determiner)) return at + 1;
  for (std::uint32_t i = at + 2; i < here.limit && i < at + kLongest; ++i) {
    if (lexicon_.is(tokens[i], WordClass::list_joiner)) break;
    if (is_mark(tokens[i], ':') && at > 0 && tokens[at - 1].capital) return i;  // "Calls upon Israel, the occupying Power: (a) To comply"
    if (is_mark(tokens[i], ',')) return i + 1 < here.limit && edges_.boundary_at(here, i + 1, true) ? i + 1 : at + 1;
  }
  return at + 1;
}

bool AsideSkipper::list_goes_on(const Passage& here, std::uint32_t at) {
  const auto& tokens = *here.words;
  const std::uint32_t i = edges_.past_lead(here, at);
  if (i >= here.limit || lexicon_.is(tokens[i], WordClass::that_word) || lexicon_.is(tokens[i], WordClass::relative)) return false;
  PhraseMatch match;
  if (matchers_.actors.match_at(tokens, i, here.limit, match) || matchers_.actor_nouns.match_at(tokens, i, here.limit, match)) return true;
  // "cooperation between UNODC and": an acronym of the document, or another proper name.
  if (tokens[i].capital && i > 0 && names_.proper_name_end(tokens, i, here.limit) > i && !reader_.instrument_at(here, i) &&
      !lexicon_.is(tokens[i], WordClass::month) && names_.known_acronym(tokens[i].span.of(here.text)))
    return true;
  // "regional and subregional organizations": the noun may stand after adjectives.
  for (std::uint32_t n = i + 1; n < here.limit && n < i + 5 && tokens[n].punctuation == 0; ++n)
    if (matchers_.actor_nouns.match_at(tokens, n, here.limit, match)) return true;
  return false;
}

bool AsideSkipper::joins_modifiers(const Passage& here, std::uint32_t at, std::uint32_t tail) {
  // "hosting or having hosted operations", "in their work with regional and subregional organizations": no new member of the list
  const auto& tokens = *here.words;
  if (at + 2 >= here.limit || at == tail) return false;
  const Token& left = tokens[at - 1];
  const Token& right = tokens[at + 1];
  std::uint32_t after = 0;
  if (edges_.edge_at(here, at + 1, EdgeRole::tail, after) && !lexicon_.is(right, WordClass::relative) &&
      !lexicon_.is(right, WordClass::that_word))
    return true;
  if (left.capital || right.capital || left.punctuation != 0 || right.punctuation != 0) return false;
  // "involved in the sports and development sector": one noun under one article
  constexpr WordClasses kOutside =
      Lexicon::bits_of(WordClass::determiner, WordClass::list_joiner, WordClass::name_link, WordClass::name_end, WordClass::aside_opener,
                       WordClass::actor_pronoun, WordClass::possessive);
  PhraseMatch noun;
  if (at >= 2 && lexicon_.is(tokens[at - 2], WordClass::determiner) && !lexicon_.is_any(left, kOutside) &&
      !lexicon_.is_any(right, kOutside) && !edges_.edge_at(here, at + 1, EdgeRole::lead, after) &&
      !matchers_.actor_nouns.match_at(tokens, at - 1, at, noun) && !matchers_.actor_nouns.match_at(tokens, at + 1, at + 2, noun))
    return true;
  return alike_adjectives(here.printed(at - 1), here.printed(at + 1));
}

std::uint32_t AsideSkipper::shared_noun_behind(const Passage& here, std::uint32_t comma) const {
  // "working in the education, health and food sectors": words under one article and before one noun; the word of that noun, else `comma`.
  const auto& tokens = *here.words;
  const auto plain = [&](std::uint32_t i) {
    return i < here.limit && tokens[i].punctuation == 0 && !tokens[i].capital && lexicon_.classes_of(tokens[i]) == 0;
  };
  if (comma < 2 || !plain(comma - 1) || !lexicon_.is(tokens[comma - 2], WordClass::determiner)) return comma;
  std::uint32_t i = comma;
  while (i < here.limit && is_mark(tokens[i], ',') && plain(i + 1)) i += 2;
  if (i >= here.limit || !lexicon_.is(tokens[i], WordClass::list_joiner) || !plain(i + 1)) return comma;
  return i + 2 < here.limit && tokens[i + 2].punctuation == 0 ? i + 2 : comma;
}

std::uint32_t AsideSkipper::skip_tail(const Passage& here, std::uint32_t at, bool of_actor) {
  const auto& tokens = *here.words;
  std::uint32_t after = 0;
  std::uint32_t i = at;
  const bool opens_relative = lexicon_.is_any(tokens[at], Lexicon::bits_of(WordClass::that_word, WordClass::relative));
  const bool circumstances =  // "in their work with"
      of_actor && here.end == ActorEnd::infinitive && edges_.edge_at(here, at, EdgeRole::aside, after);
  bool relative = circumstances || opens_relative;
  // "States that have not yet done so and their partners": nothing can follow in the relative clause
  const auto closed = [&](std::uint32_t joiner) { return opens_relative && joiner > at && tokens[joiner - 1].span.of(here.text) == "so"; };
  while (i < here.limit) {
    if (edges_.edge_at(here, i, EdgeRole::tail, after)) {
      i = std::max(after, i + 1);
      if (i < here.limit && edges_.boundary_at(here, i, true)) return i;  // "all States concerned respond"
      continue;
    }
    if (edges_.boundary_at(here, i, false) || (of_actor && edges_.finite_behind_tail(here, i, at))) return i;
    // "parties to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment"
    PhraseMatch list;
    if (tokens[i].capital && names_.whole_at(tokens, i, here.limit, list)) {
      i = list.end;
      continue;
    }
    if (is_mark(tokens[i], ',')) {
      const std::uint32_t list_end = shared_noun_behind(here, i);
      if (list_end == i) return i;
      i = list_end;
      continue;
    }
    if (is_mark(tokens[i], ';')) return i;
    if (edges_.edge_at(here, i, EdgeRole::example, after)) return i;
    // "States that have military courts or special tribunals": what a relative clause speaks of is no list of actors.
    relative = relative || lexicon_.is(tokens[i], WordClass::that_word) || lexicon_.is(tokens[i], WordClass::relative);
    const bool alternative = (circumstances && !closed(i)) || (relative && tokens[i].span.of(here.text) == "or");
    if (lexicon_.is(tokens[i], WordClass::list_joiner) && !alternative && !joins_modifiers(here, i, at) && list_goes_on(here, i + 1))
      return i;
    ++i;
  }
  return here.limit;
}

}  // namespace mandates
