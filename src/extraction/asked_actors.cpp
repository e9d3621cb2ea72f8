#include "extraction/asked_actors.h"

#include <algorithm>
#include <utility>

namespace mandates {
bool AskedActors::bare_verb_follows(const ReadActors& read, const Passage& here) const {
  // "Requests the Secretary-General provide reports … to inform": the verb stands right behind the first name.
  if (read.actors.size() != 1 || read.actors.front().id.empty()) return false;
  const auto& tokens = *here.words;
  const auto after = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.span.begin < read.actors.front().span.end; });
  return after != tokens.end() && !after->capital && lexicon_.is(*after, WordClass::base_verb) &&
         after - tokens.begin() < static_cast<std::ptrdiff_t>(read.boundary);
}

bool AskedActors::opens_act_noun(const Passage& here, std::uint32_t at) const {
  const auto& tokens = *here.words;
  return at + 1 < here.limit && !tokens[at].capital && lexicon_.is(tokens[at + 1], WordClass::complement_link) &&
         lexicon_.is(tokens[at], WordClass::act_noun);
}

void AskedActors::add(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found,
                      const std::vector<ActorMention>& before, Draft& draft) {
  const Passage here = words.passage(paragraph, found.end, ActorEnd::infinitive);
  const auto& tokens = words.tokens[paragraph];
  Clause& clause = draft.clause;
  clause.obligation = found.reiteration == nullptr || found.reiteration->value("obligation") != "false";
  std::uint32_t at = found.complement;
  // An aside may stand between the verb and those who are asked: "Requests, in this regard, the Secretary-General".
  while (at < found.end && (is_mark(tokens[at], ',') || lexicon_.is(tokens[at], WordClass::aside_opener))) {
    std::uint32_t close = at + 1;
    while (close < found.end && !is_mark(tokens[close], ',')) ++close;
    if (close >= found.end) break;
    at = close + 1;
  }
  if (found.reiteration != nullptr) {
    // "Reiterates the request contained in paragraph 169 of its resolution 67/226 that the Secretary-General report"
    // "Reiterates its call in resolution 2249 (2015) for Member States to prevent", "its request, made to the Secretary-General, to"
    constexpr std::uint32_t kReach = 40;
    const std::uint32_t last = std::min(found.end, at + kReach);
    const bool named = actors_.asked_at(here, at, true);  // "its call upon States that have": who is asked stands right there
    for (std::uint32_t i = at; !named && i < last && !edges_.infinitive_at(tokens, i, found.end); ++i) {  // "to ensure that" is none of it
      const bool asked = lexicon_.is(tokens[i], WordClass::infinitive_marker) || lexicon_.is(tokens[i], WordClass::asked_through) ||
                         lexicon_.is(tokens[i], WordClass::object_verb);  // "the call urging developed countries to double"
      if (lexicon_.is(tokens[i], WordClass::that_word) || (asked && actors_.asked_at(here, i + 1))) {
        at = asked ? i + 1 : i;
        break;
      }
    }
  }
  const bool that = at < found.end && lexicon_.is(tokens[at], WordClass::that_word);
  ReadActors read = that ? actors_.read(here.ending(ActorEnd::finite), at + 1, before) : actors_.read(here, at, before);
  if (!that && (!read.bounded || bare_verb_follows(read, here)) && actors_.name_at(here, at)) {
    // "Requests the Secretary-General submit a report": without "that"
    ReadActors finite = actors_.read(here.ending(ActorEnd::finite), at, before);
    const bool acts = finite.bounded && !finite.passive && !finite.actors.empty() && edges_.acts_surely(tokens, finite.boundary, found.end);
    const bool beside = acts && finite.actors.back().span.end + 1 >= tokens[finite.boundary].span.begin;
    if (beside || (acts && is_mark(tokens[finite.boundary - 1], ',') && !finite.actors.front().id.empty())) read = std::move(finite);
  }
  draft.boundary = read.bounded ? read.boundary : at;
  if (read.bounded && !read.passive && !read.actors.empty()) {
    clause.actors = read.actors;
    // "the ongoing efforts of the Union and the organizations to strengthen": doers of a thing, not those who are asked.
    const auto& complements = found.verb->values("complement");
    const bool asks = complements.empty() || std::find(complements.begin(), complements.end(), "actor") != complements.end();
    const std::uint32_t first = actors_.past_lead(here, at);
    const bool later = first < found.end && read.actors.front().span.begin > tokens[first].span.begin;
    const bool thing = (!asks && first == at && read.actors.front().rule.empty()) ||  // "calls for improved mechanisms to"
                       (later && opens_act_noun(here, first));                        // "urges the granting of access to the experts"
    if (!that && (later || thing)) {
      std::vector<ActorMention> doers = doers_.read(here.before(read.boundary), at);
      // "the need for coordination …, in the implementation of the Agenda to": too far off to be asked
      constexpr std::uint32_t kReach = 10;
      const bool far = first == at && first + kReach < found.end && read.actors.front().span.begin > tokens[first + kReach].span.begin;
      if (!doers.empty() || !asks || far || thing) clause.actors = std::move(doers);
      if (clause.actors.empty()) return;
    }
    if (that)
      subjects_.add_further(words, paragraph, read.boundary, found.end, clause.actors);
    else
      doers_.add_further(here, read.boundary, clause.actors);
    draft.open_actors = is_mark(tokens[read.boundary], ':');
    return;
  }
  clause.actors = doers_.read(here, at);
  if (!clause.actors.empty()) return;
  if (read.passive) {
    clause.actors = subjects_.of_passive(read, here);
    return;
  }
  // Nothing is said of what is to be done in this clause: the actors run to its end ("encourages X, and invites Y: (a) To …").
  if (!read.bounded && !read.actors.empty() && !that) {
    const std::uint32_t last = read.actors.back().span.end;
    const bool first = read.actors.front().span.begin <= tokens[std::min(at + 2, found.end - 1)].span.begin;
    const bool whole = first && (last + 2 >= tokens[found.end - 1].span.begin || found.end - at <= 3);
    if (whole) {
      clause.actors = read.actors;
      draft.open_actors = true;
    }
  }
}

}  // namespace mandates
