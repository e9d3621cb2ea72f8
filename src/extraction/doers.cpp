#include "extraction/doers.h"

#include "text/english.h"

namespace mandates {

std::vector<ActorMention> DoerReader::owner_of_efforts(const Passage& here, std::uint32_t begin) {
  const std::uint32_t limit = here.limit;
  // "encourages the Commission's valuable contribution to the work": whose it is acts
  const auto& tokens = *here.words;
  constexpr std::uint32_t kReach = 16;  // words of the name
  constexpr std::uint32_t kAdjectives = 3;
  const std::uint32_t first = lexicon_.past(tokens, begin, limit, WordClass::determiner);
  std::uint32_t genitive = first;
  while (genitive < limit && genitive < first + kReach && tokens[genitive].punctuation == 0 &&
         !lexicon_.is(tokens[genitive], WordClass::genitive))
    ++genitive;
  if (genitive >= limit || genitive == first || !lexicon_.is(tokens[genitive], WordClass::genitive)) return {};
  for (std::uint32_t noun = genitive + 1; noun < limit && noun <= genitive + 1 + kAdjectives; ++noun)
    if (lexicon_.is(tokens[noun], WordClass::effort_noun)) {
      if (!tokens[first].capital && !reader_.plausible(here, first, genitive)) return {};
      return {reader_.mention(here, {first, first, genitive, first > begin, false})};
    }
  return {};
}

bool DoerReader::proper_name_at(const Passage& here, std::uint32_t at) {
  // "collaboration between the World Federation and the Department", "the withdrawal by Chad", but "support of Agenda 2063"
  const auto& tokens = *here.words;
  NameSpan name;
  if (!lexicon_.is(tokens[at - 1], WordClass::name_end) || !reader_.read(here, at, name)) return false;
  if (at > 1 && lexicon_.is(tokens[at - 2], WordClass::past_act)) return false;       // "the strategies adopted by the Bank"
  if (at > 2 && lexicon_.is(tokens[at - 3], WordClass::asked_through)) return false;  // "for adoption by the Conference"
  if (!tokens[name.begin].capital || !tokens[name.end - 1].capital || lexicon_.is(tokens[name.begin], WordClass::month)) return false;
  if (!reader_.plausible(here, name.begin, name.end)) return false;
  PhraseMatch country;
  if (matchers_.wholes.match_at(tokens, name.begin, here.limit, country) && country.end == name.end)
    return lexicon_.is_country(country.pattern);
  // "the cessation by Hizbollah of all attacks"
  const bool of_act = at > 1 && lexicon_.is(tokens[at - 1], WordClass::doer_marker) && lexicon_.is(tokens[at - 2], WordClass::act_noun);
  return of_act || (name.definite && name.end > name.begin + 1);
}

bool DoerReader::opens_act(const Passage& here, std::uint32_t first) const {
  // "development of", "further development, implementation and funding of"
  constexpr std::uint32_t kMostWords = 7;
  const auto& tokens = *here.words;
  for (std::uint32_t i = first; i + 1 < here.limit && i <= first + kMostWords; ++i) {
    if (tokens[i].capital || tokens[i].hyphen_before) return false;
    if (lexicon_.is(tokens[i + 1], WordClass::complement_link))
      return (i == first && lexicon_.is(tokens[i], WordClass::act_noun)) ||
             (i > first + 1 && lexicon_.is(tokens[i - 1], WordClass::list_joiner) && lexicon_.is(tokens[i - 2], WordClass::act_noun));
    const bool plain = tokens[i].punctuation == 0 || is_mark(tokens[i], ',');
    if (!plain || lexicon_.is_any(tokens[i], Lexicon::bits_of(WordClass::name_link, WordClass::name_end, WordClass::determiner,
                                                              WordClass::genitive, WordClass::relative, WordClass::that_word)))
      return false;
  }
  return false;
}

bool DoerReader::aim_before(const Passage& here, std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i)
    if (edges_.infinitive_at(*here.words, i, here.limit)) return true;
  return false;
}

std::vector<ActorMention> DoerReader::read(const Passage& words, std::uint32_t begin) {
  constexpr std::uint32_t kReach = 12;  // words: a doer further on belongs to the description
  const Passage here = words.ending(ActorEnd::open);
  const auto& tokens = *here.words;
  const std::uint32_t limit = here.limit;
  if (std::vector<ActorMention> owner = owner_of_efforts(here, begin); !owner.empty()) return owner;
  constexpr std::uint32_t kActReach = 24;
  constexpr std::uint32_t kMutualReach = 18;
  const std::uint32_t first = lexicon_.past(tokens, begin, limit, WordClass::determiner);
  const bool act_noun = opens_act(here, first);
  constexpr std::uint32_t kFarReach = 40;  // "…, by Member States": a comma shows that it does not belong to the words before
  for (std::uint32_t i = begin; i + 1 < limit && i < begin + kFarReach; ++i) {
    if (is_mark(tokens[i], ';')) break;
    std::uint32_t after = 0;
    // "the publication of a calendar for the whole cycle by the Commission": who does what the noun of an act says
    const bool of_act = act_noun && lexicon_.is(tokens[i], WordClass::doer_marker) && i < begin + kActReach;
    // "exchanges at both levels between the offices and the Board"
    const bool mutual =
        lexicon_.is(tokens[i], WordClass::name_end) && !lexicon_.is(tokens[i], WordClass::doer_marker) && i < begin + kMutualReach;
    // "…, including by the Board"
    const bool example = i > begin + 1 && is_mark(tokens[i - 2], ',') && lexicon_.is(tokens[i], WordClass::doer_marker) &&
                         edges_.edge_at(here, i - 1, EdgeRole::example, after);
    const bool apart = (i > begin && is_mark(tokens[i - 1], ',')) || example;
    if (i >= begin + kReach && !apart && !of_act && !mutual) continue;
    if (!edges_.edge_at(here, i, {EdgeRole::doer, EdgeRole::helped}, after) || after >= limit) continue;
    // "contributions to support the participation of coastal countries": helped to act, not asked
    std::uint32_t of_help = 0;
    if (edges_.edge_at(here, i, EdgeRole::helped, of_help) && aim_before(here, begin, i)) {
      i = of_help - 1;
      continue;
    }
    if (i > begin && lexicon_.is(tokens[i - 1], WordClass::undergone)) continue;  // "the hardship suffered by the islands"
    if (!asides_.list_goes_on(here, after) && !proper_name_at(here, after)) continue;
    PhraseMatch known;
    if (is_gerund(here.printed(after)) && !matchers_.actors.match_at(tokens, after, limit, known))
      continue;                                                        // "by inviting representatives"
    if (lexicon_.is(tokens[after], WordClass::list_joiner)) continue;  // "between and among"
    return actors_.read(here, after, {}).actors;
  }
  return {};
}

void DoerReader::add_further(const Passage& words, std::uint32_t begin, std::vector<ActorMention>& actors) {
  // "Invites the Secretary-General to submit a report, and the Council to transmit it": who is asked behind what the first are asked.
  const Passage here = words.ending(ActorEnd::infinitive);
  const auto& tokens = *here.words;
  const std::uint32_t limit = here.limit;
  for (std::uint32_t i = begin; i + 3 < limit; ++i) {
    constexpr WordClasses kSteering = Lexicon::bits_of(WordClass::object_verb, WordClass::list_joiner);
    if (is_mark(tokens[i], ';') || is_mark(tokens[i], ':')) return;
    const WordClasses steering = lexicon_.classes_of(tokens[i]) & kSteering;
    if (steering == 0) continue;  // most words
    if ((steering & Lexicon::bit_of(WordClass::object_verb)) != 0) return;
    if (i == begin) continue;
    const bool again = lexicon_.is(tokens[i + 1], WordClass::asked_through);  // "and on X to"
    if (!again && !is_mark(tokens[i - 1], ',')) continue;
    std::uint32_t at = again ? i + 2 : i + 1;
    NameSpan name;
    if (!reader_.read(here, at, name) || !reader_.plausible(here, name.begin, name.end)) continue;
    const bool certain = again || name.printed < name.begin || name.known || tokens[name.begin].capital;
    std::uint32_t after = 0;
    std::uint32_t next = name.end;
    if (edges_.edge_at(here, next, EdgeRole::tail, after) || edges_.edge_at(here, next, EdgeRole::aside, after)) next = after;
    // "…, and those Governments that have not yet answered the questions of the Office to do so"
    constexpr std::uint32_t kLongestRelative = 24;  // words
    if (name.end < limit && lexicon_.is_any(tokens[name.end], Lexicon::bits_of(WordClass::that_word, WordClass::relative)))
      while (next < limit && next < name.end + kLongestRelative && tokens[next].punctuation == 0 &&
             !edges_.infinitive_at(tokens, next, limit))
        ++next;
    if (certain && edges_.infinitive_at(tokens, next, limit)) actors.push_back(reader_.mention(here, name));
  }
}

}  // namespace mandates
