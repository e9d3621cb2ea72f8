#include "extraction/name_edges.h"

#include <algorithm>

namespace mandates {
namespace {

constexpr std::uint32_t kMostBefore = 20;  // adverbs before a verb: what no resolution reaches

}  // namespace

std::uint32_t NameEdges::past_adverbs(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const {
  const auto adverb = [&](std::uint32_t i) { return i < limit && lexicon_.is(tokens[i], WordClass::infinitive_adverb); };
  const std::uint32_t last = at + kMostBefore;
  while (at < last && adverb(at)) {
    ++at;
    if (at < limit && lexicon_.is(tokens[at], WordClass::list_joiner) && adverb(at + 1)) ++at;
  }
  return at;
}

bool NameEdges::infinitive_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const {
  at = past_adverbs(tokens, at, limit);  // "not to recognize", "regularly and systematically to incorporate"
  if (at >= limit || !lexicon_.is(tokens[at], WordClass::infinitive_marker)) return false;
  std::uint32_t next = at + 1;
  if (next < limit && is_mark(tokens[next], ':')) return true;
  // "to, inter alia, strengthen"
  if (next < limit && is_mark(tokens[next], ',')) {
    std::uint32_t close = next + 1;
    while (close < limit && close < next + 12 && !is_mark(tokens[close], ',')) ++close;
    if (close >= limit || !is_mark(tokens[close], ',')) return false;
    next = close + 1;
  }
  next = past_adverbs(tokens, next, limit);
  if (next >= limit || tokens[next].capital) return false;
  // "to co-operate", "to re-establish"
  return lexicon_.is(tokens[next], WordClass::base_verb) ||
         (next + 1 < limit && tokens[next + 1].hyphen_before && lexicon_.is(tokens[next + 1], WordClass::base_verb));
}

bool NameEdges::edge_at(const Passage& here, std::uint32_t at, std::initializer_list<EdgeRole> roles, std::uint32_t& after) {
  if (at >= here.limit || !lexicon_.edges.set.may_begin(here[at].word)) return false;
  matchers_.edges.all_at(*here.words, at, here.limit, edges_);
  bool any = false;
  for (const PhraseMatch& each : edges_) {
    const EdgeRole role = lexicon_.edge_role(each.pattern);
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) continue;
    // "developed country parties to deliver" are no parties to anything.
    if (role == EdgeRole::tail && infinitive_at(*here.words, each.end - 1, here.limit)) continue;
    after = any ? std::max(after, each.end) : each.end;
    any = true;
  }
  return any;
}

std::uint32_t NameEdges::past_lead(const Passage& here, std::uint32_t at) {
  for (std::uint32_t after = 0; at < here.limit;) {
    if (lexicon_.is(here[at], WordClass::determiner))
      ++at;
    else if (edge_at(here, at, EdgeRole::lead, after))
      at = after;
    else
      break;
  }
  return at;
}

bool NameEdges::third_person(const Passage& here, std::uint32_t at) const {
  // "that the Command takes": the base form with an "s", where it is not a noun in the plural
  return lexicon_.third_person(here[at], here.printed(at), Lexicon::bit_of(WordClass::verb_or_noun));
}

bool NameEdges::acts_at(const Passage& here, std::uint32_t at, std::uint32_t limit) const {
  // "that the Government urgently withdraw", "the Government fully to respect"; a word may be both: "further".
  for (const std::uint32_t first = at; at < limit && at < first + kMostBefore && !here[at].capital; ++at) {
    const Token& token = here[at];
    const bool compound = at + 1 < limit && here[at + 1].hyphen_before;  // "United Nations counter-piracy entities"
    if (!compound && (lexicon_.is(token, WordClass::base_verb) || (here.end == ActorEnd::finite && third_person(here, at)))) return true;
    if (at > first && (lexicon_.is(token, WordClass::infinitive_marker) || is_mark(token, ':'))) return true;
    const bool joins = at > first && lexicon_.is(token, WordClass::list_joiner) && at + 1 < limit &&
                       lexicon_.is(here[at + 1], WordClass::infinitive_adverb);
    if (!joins && !lexicon_.is(token, WordClass::infinitive_adverb)) return false;
  }
  return false;
}

bool NameEdges::boundary_at(const Passage& here, std::uint32_t at, bool after_name) {
  const Token& token = here[at];
  if (is_mark(token, ':')) return true;
  if (here.end == ActorEnd::infinitive) {
    // "so as to", "in order to": why, not what
    const std::uint32_t marker = past_adverbs(*here.words, at, here.limit);
    if (marker > 0 && lexicon_.is(here[marker - 1], WordClass::purpose_word)) return false;
    if (infinitive_at(*here.words, at, here.limit)) return true;
    // Right after a name "to" opens an infinitive even where the list of verbs lacks the verb.
    if (!after_name) return false;
    if (marker + 1 >= here.limit || !lexicon_.is(here[marker], WordClass::infinitive_marker)) return false;
    const Token& next = here[marker + 1];
    std::uint32_t after = 0;
    return !next.capital && next.punctuation == 0 && !lexicon_.is(next, WordClass::determiner) &&
           !edge_at(here, marker + 1, EdgeRole::lead, after);
  }
  if (here.end == ActorEnd::finite) {
    if (lexicon_.is(token, WordClass::modal) && !token.capital) return true;  // not the month
    if (lexicon_.is(token, WordClass::being) && at + 1 < here.limit && lexicon_.is(here[at + 1], WordClass::infinitive_marker))
      return true;  // "the reports are to be made available"
    if (!after_name || token.capital) return false;
    if (lexicon_.is(token, WordClass::finite_verb) || third_person(here, at)) return true;
    const std::uint32_t verb = past_adverbs(*here.words, at, here.limit);
    return verb < here.limit && (lexicon_.is(here[verb], WordClass::base_verb) || third_person(here, verb));
  }
  return false;
}

bool NameEdges::acts_surely(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const {
  const std::uint32_t verb = past_adverbs(tokens, at, limit);
  if (verb >= limit || lexicon_.is(tokens[verb], WordClass::modal) || !lexicon_.is(tokens[verb], WordClass::verb_or_noun))
    return verb < limit;
  return verb + 1 < limit && lexicon_.is(tokens[verb + 1], WordClass::determiner);
}

bool NameEdges::finite_behind_tail(const Passage& here, std::uint32_t at, std::uint32_t begin) const {
  // "Demands that all parties in the north ensure": a verb right behind a noun, where no relative clause has its own.
  const auto& tokens = *here.words;
  if (here.end != ActorEnd::finite || at == begin || tokens[at].capital || !lexicon_.is(tokens[at], WordClass::base_verb)) return false;
  while (at > begin + 1 && lexicon_.is(tokens[at - 1], WordClass::infinitive_adverb)) --at;  // "to armed conflicts fully comply"
  const Token& before = tokens[at - 1];
  constexpr WordClasses kNoNoun =
      Lexicon::bits_of(WordClass::name_end, WordClass::name_link, WordClass::determiner, WordClass::list_joiner, WordClass::that_word,
                       WordClass::relative, WordClass::modal, WordClass::infinitive_adverb, WordClass::complement_link);
  if (before.punctuation != 0 || lexicon_.is_any(before, kNoNoun)) return false;
  for (std::uint32_t i = begin; i < at; ++i)
    if (lexicon_.is_any(tokens[i], Lexicon::bits_of(WordClass::that_word, WordClass::relative))) return false;
  return true;
}

bool NameEdges::passive_at(const Passage& here, std::uint32_t verb) const {
  const auto& tokens = *here.words;
  if (verb < here.limit && lexicon_.is(tokens[verb], WordClass::modal)) ++verb;
  if (verb + 1 < here.limit && lexicon_.is(tokens[verb], WordClass::being)) verb += 2;  // "are to"
  verb = lexicon_.past(tokens, verb, here.limit, WordClass::infinitive_adverb);
  return verb < here.limit && lexicon_.is(tokens[verb], WordClass::passive_verb) &&
         !(verb + 1 < here.limit && lexicon_.is(tokens[verb + 1], WordClass::charged));  // "shall be responsible for"
}

}  // namespace mandates
