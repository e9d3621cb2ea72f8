#include "extraction/asked_actors.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace mandates {

bool asks_somebody(const Rule& verb) {
  const auto& complements = verb.values("complement");
  return complements.empty() || std::find(complements.begin(), complements.end(), "actor") != complements.end();
}

bool AskedActors::bare_verb_follows(const ReadActors& read, const Passage& here) const {
  // "Requests the Secretary-General provide reports … to inform": the verb stands right behind the first name.
  if (read.actors.size() != 1 || read.actors.front().id.empty()) return false;
  const std::uint32_t after = word_from(*here.words, read.actors.front().span.end);
  return after < read.boundary && !here[after].capital && lexicon_.is(here[after], WordClass::base_verb);
}

bool AskedActors::opens_act_noun(const Passage& here, std::uint32_t at) const {
  const auto& tokens = *here.words;
  return at + 1 < here.limit && !tokens[at].capital && lexicon_.is(tokens[at + 1], WordClass::complement_link) &&
         lexicon_.is(tokens[at], WordClass::act_noun);
}

bool AskedActors::opens_help(const Passage& here, std::uint32_t at) const {
  // "encourages support for coastal States to light", "encourages support to the forces": they are helped
  if (at + 1 >= here.limit || here[at].capital || !lexicon_.is(here[at], WordClass::effort_noun)) return false;
  const Token& next = here[at + 1];
  return lexicon_.is(next, WordClass::infinitive_marker) ||
         (lexicon_.is(next, WordClass::asked_through) && lexicon_.is(next, WordClass::name_end));
}

bool AskedActors::called_for(const Passage& here, std::uint32_t last) const {
  // "calls upon donors for support": a thing is asked of them; `last` is the byte behind the name
  const std::uint32_t behind = word_from(*here.words, last);
  return behind < here.limit && lexicon_.is(here[behind], WordClass::asked_through) && lexicon_.is(here[behind], WordClass::name_end);
}

bool AskedActors::add_addressee(const Passage& here, std::uint32_t at, Draft& draft) {
  // "Recommends to the General Assembly that it approve the draft"
  constexpr std::uint32_t kReach = 24;  // words of their names
  const auto& tokens = *here.words;
  if (at == 0 || !lexicon_.is(tokens[at - 1], WordClass::infinitive_marker) || !actors_.name_at(here, at)) return false;
  std::uint32_t that = at;
  while (that < here.limit && that < at + kReach && !lexicon_.is(tokens[that], WordClass::that_word)) ++that;
  if (that + 1 >= here.limit || !lexicon_.is(tokens[that], WordClass::that_word)) return false;
  if (!lexicon_.is(tokens[that + 1], WordClass::actor_pronoun)) return false;
  ReadActors read = actors_.read(here.before(that).ending(ActorEnd::open), at, {});
  if (read.actors.empty()) return false;
  draft.clause.actors = std::move(read.actors);
  draft.boundary = that + 2;
  return true;
}

std::uint32_t AskedActors::past_asides(const Passage& here, std::uint32_t at) const {
  // "Requests, in this regard, the Secretary-General"
  while (at < here.limit && (is_mark(here[at], ',') || lexicon_.is(here[at], WordClass::aside_opener))) {
    const std::uint32_t next = here.past_aside(at);
    if (next == at) break;
    at = next;
  }
  return at;
}

std::uint32_t AskedActors::request_behind(const Passage& here, std::uint32_t at) {
  // "Reiterates the request contained in paragraph 169 of its resolution 67/226 that the Secretary-General report"
  // "Reiterates its call in resolution 2249 (2015) for Member States to prevent", "its request, made to the Secretary-General, to"
  constexpr std::uint32_t kReach = 40;
  if (actors_.asked_at(here, at, true)) return at;  // "its call upon States that have": who is asked stands right there
  const std::uint32_t last = std::min(here.limit, at + kReach);
  for (std::uint32_t i = at; i < last && !edges_.infinitive_at(*here.words, i, here.limit); ++i) {  // "to ensure that" is none of it
    if (i > at && here[i - 1].capital && lexicon_.is(here[i], WordClass::topic_link)) continue;     // "in the Declaration on Future Lamps"
    const bool asked = lexicon_.is(here[i], WordClass::infinitive_marker) || lexicon_.is(here[i], WordClass::asked_through) ||
                       lexicon_.is(here[i], WordClass::object_verb);  // "the call urging developed countries to double"
    if (lexicon_.is(here[i], WordClass::that_word)) return asked ? i + 1 : i;
    if (!asked) continue;
    const std::optional<ReadActors> those = actors_.asked_at(here, i + 1);
    // "in the Lamp Declaration for States to", not "in the Pact for the Future for States to"
    const bool title = i > at && here[i - 1].capital && lexicon_.is(here[i], WordClass::asked_through);
    if (those && (!title || those->actors.back().span.end + 1 >= here[those->boundary].span.begin)) return i + 1;
  }
  return at;
}

ReadActors AskedActors::read_list(const Passage& here, std::uint32_t at, bool that, const std::vector<ActorMention>& before) {
  if (that) {
    ReadActors finite = actors_.read(here.ending(ActorEnd::finite), at + 1, before);
    if (finite.bounded) return finite;
    // "Requests that all parts of the Mission to work together": the infinitive where the finite verb should stand
    ReadActors infinitive = actors_.read(here, at + 1, before);
    const std::uint32_t first = edges_.past_lead(here, at + 1);
    const bool beside = infinitive.bounded && !infinitive.actors.empty() && first < here.limit &&
                        infinitive.actors.front().span.begin <= here[first].span.begin &&
                        infinitive.actors.back().span.end + 1 >= here[infinitive.boundary].span.begin;
    return beside ? infinitive : finite;
  }
  ReadActors read = actors_.read(here, at, before);
  if ((read.bounded && !bare_verb_follows(read, here)) || !actors_.name_at(here, at)) return read;
  // "Requests the Secretary-General submit a report": without "that"
  ReadActors finite = actors_.read(here.ending(ActorEnd::finite), at, before);
  const bool acts =
      finite.bounded && !finite.passive && !finite.actors.empty() && edges_.acts_surely(*here.words, finite.boundary, here.limit);
  const bool beside = acts && finite.actors.back().span.end + 1 >= here[finite.boundary].span.begin;
  const bool certain = beside || (acts && is_mark(here[finite.boundary - 1], ',') && !finite.actors.front().id.empty());
  if (certain) return finite;
  return read;
}

bool AskedActors::asked_group(const Passage& here, std::uint32_t at, const std::vector<ActorMention>& actors) const {
  // "calls for creditor countries to", "calls for Chad and Mali to", but "calls for improved mechanisms to"
  const auto& tokens = *here.words;
  const auto word_behind = [&](const ActorMention& actor) { return word_from(tokens, actor.span.end); };
  const auto proper = [&](const ActorMention& actor) {
    const std::uint32_t begin = lexicon_.past(tokens, word_from(tokens, actor.span.begin), here.limit, WordClass::determiner);
    return begin < here.limit && tokens[begin].capital && tokens[word_behind(actor) - 1].capital;
  };
  const std::uint32_t first = lexicon_.past(tokens, at, here.limit, WordClass::determiner);
  const bool beside = first < here.limit && actors.front().span.begin <= here[first].span.begin;
  const std::uint32_t act = word_behind(actors.back());
  const bool acts =
      edges_.infinitive_at(tokens, act, here.limit) && !(act + 1 < here.limit && lexicon_.is(tokens[act + 1], WordClass::passive_verb));
  if (beside && acts && std::all_of(actors.begin(), actors.end(), proper)) return true;
  const auto end = tokens.begin() + word_behind(actors.front());
  if (end == tokens.begin()) return false;
  const auto behind = static_cast<std::uint32_t>(end - tokens.begin());
  return lexicon_.is(*std::prev(end), WordClass::asked_noun) && edges_.infinitive_at(tokens, behind, here.limit);
}

bool AskedActors::take_doers(const Passage& here, std::uint32_t at, const FoundClause& found, std::uint32_t boundary,
                             std::vector<ActorMention>& actors) {
  // "the ongoing efforts of the Union and the organizations to strengthen": doers of a thing, not those who are asked.
  const bool asks = asks_somebody(*found.verb);
  const std::uint32_t first = edges_.past_lead(here, at);
  const bool later = first < here.limit && actors.front().span.begin > here[first].span.begin;
  const bool thing =
      (!asks && first == at && actors.front().rule.empty() && !asked_group(here, at, actors)) ||  // "calls for improved mechanisms to"
      (later && (opens_act_noun(here, first) || opens_help(here, first)));  // "urges the granting of access to the experts"
  if (!later && !thing) return true;
  std::vector<ActorMention> doers = doers_.read(here.before(boundary), at);
  // "the need for coordination …, in the implementation of the Agenda to": too far off to be asked
  constexpr std::uint32_t kReach = 10;
  const bool far = first == at && first + kReach < here.limit && actors.front().span.begin > here[first + kReach].span.begin;
  if (!doers.empty() || !asks || far || thing) actors = std::move(doers);
  return !actors.empty();
}

bool AskedActors::stands_apart(const Passage& here, std::uint32_t at, std::uint32_t last, const FoundClause& found) {
  // "calls upon States, within their mandates, and encourages companies to", "its request to the Secretary-General contained in"
  const std::uint32_t behind = word_from(*here.words, last);
  if (behind >= here.limit) return true;
  const bool shares = found.end < here.words->size();  // what they are asked stands in the clause behind
  const bool again = found.reiteration != nullptr && at > 0 && !lexicon_.is(here[at], WordClass::base_verb) &&
                     lexicon_.is_any(here[at - 1], Lexicon::bits_of(WordClass::infinitive_marker, WordClass::asked_through));
  if (!shares && !again) {
    // "invites the Expert to an interactive dialogue"
    return behind + 1 < here.limit && lexicon_.is(here[behind], WordClass::infinitive_marker) &&
           lexicon_.is(here[behind + 1], WordClass::determiner);
  }
  std::uint32_t after = 0;
  return again || is_mark(here[behind], ',') || edges_.edge_at(here, behind, EdgeRole::tail, after);
}

bool AskedActors::is_whole(const Passage& here, std::uint32_t at, const FoundClause& found, const ReadActors& read) {
  // Nothing is said of what is to be done in this clause: the actors run to its end ("encourages X, and invites Y: (a) To …").
  if (read.bounded || read.actors.empty() || opens_help(here, edges_.past_lead(here, at))) return false;
  if (read.actors.front().span.begin > here[std::min(at + 2, here.limit - 1)].span.begin) return false;
  const std::uint32_t last = read.actors.back().span.end;
  if (last + 2 >= here[here.limit - 1].span.begin || here.limit - at <= 3) return true;
  if (asks_somebody(*found.verb) && stands_apart(here, at, last, found)) return true;
  // "calls upon donors for support", but "calls for", "urges"
  const bool upon = at > 0 && lexicon_.is(here[at - 1], WordClass::asked_through) && found.verb->values("complement").empty();
  return upon && called_for(here, last);
}

void AskedActors::add(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found,
                      const std::vector<ActorMention>& before, Draft& draft) {
  const Passage here = words.passage(paragraph, found.end, ActorEnd::infinitive);
  Clause& clause = draft.clause;
  clause.obligation = found.reiteration == nullptr || found.reiteration->value("obligation") != "false";
  std::uint32_t at = past_asides(here, found.complement);
  // "its request, made to the Secretary-General in its resolution, to": who is asked may stand in the aside
  if (found.reiteration != nullptr) {
    const std::uint32_t first = request_behind(here, found.complement);
    at = first > found.complement ? first : request_behind(here, at);
  }
  if (add_addressee(here, at, draft)) return;
  const bool that = at < here.limit && lexicon_.is(here[at], WordClass::that_word);
  ReadActors read = read_list(here, at, that, before);
  draft.boundary = read.bounded ? read.boundary : at;
  // "calls for observers to be granted access": what is to be done with them
  const bool undergo = read.bounded && !that && !asks_somebody(*found.verb) && read.boundary + 1 < here.limit &&
                       lexicon_.is(here[read.boundary + 1], WordClass::passive_verb);
  if (read.bounded && !read.passive && !undergo && !read.actors.empty()) {
    clause.actors = std::move(read.actors);
    if (!that && !take_doers(here, at, found, read.boundary, clause.actors)) return;
    if (that)
      subjects_.add_further(words, paragraph, read.boundary, found.end, clause.actors);
    else
      doers_.add_further(here, read.boundary, clause.actors);
    draft.open_actors = is_mark(here[read.boundary], ':');
    return;
  }
  clause.actors = doers_.read(here, at);
  if (clause.actors.empty()) actors_.add_owner_of_efforts(here, at, before, clause.actors);
  if (!clause.actors.empty()) return;
  if (read.passive) {
    clause.actors = subjects_.of_passive(read, here);
  } else if (!that && is_whole(here, at, found, read)) {
    clause.actors = std::move(read.actors);
    draft.open_actors = true;
  }
}

}  // namespace mandates
