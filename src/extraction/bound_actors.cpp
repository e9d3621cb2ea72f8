#include "extraction/bound_actors.h"

#include <utility>

namespace mandates {

void BoundActors::oblige_organ(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found, Draft& draft) const {
  draft.organ_acts = true;
  ActorMention mention = organ(words, paragraph, found);
  if (!mention.name.empty()) draft.clause.actors.push_back(std::move(mention));
}

ActorMention BoundActors::organ(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found) const {
  ActorMention mention;
  if (is_outcome(words.document->paragraphs[paragraph]) && !speaker_.name.empty()) return speaker_;
  if (words.organ == nullptr) return mention;
  mention.name = words.organ->name;
  mention.rule = words.organ->rule;
  mention.span = {words.tokens[paragraph][found.verb_begin].span.begin, words.tokens[paragraph][found.verb_begin].span.begin};
  if (const Entity* entity = lexicon_.entity_of(lexicon_.rules.find(words.organ->rule))) mention.id = entity->id;
  return mention;
}

void BoundActors::begin_document(const DocumentWords& words) {
  speaker_ = {};
  for (std::uint32_t p = 0; p < words.document->paragraphs.size() && speaker_.name.empty(); ++p) {
    const auto& tokens = words.tokens[p];
    if (!is_outcome(words.document->paragraphs[p]) || tokens.empty() || !lexicon_.is(tokens[0], WordClass::first_person)) continue;
    const auto size = static_cast<std::uint32_t>(tokens.size());
    const std::uint32_t name = size > 1 && is_mark(tokens[1], ',') ? 2 : 1;
    std::uint32_t after = 0;
    if (name >= size || !(name == 2 || lexicon_.is(tokens[name], WordClass::determiner))) continue;
    const Passage here = words.passage(p, size);
    if (!actors_.read_one(here, name, speaker_, after)) speaker_ = {};
    if (name == 2) add_further_speakers(here, after);
  }
  if (!speaker_.name.empty()) speaker_.span = {0, 0};  // it stands in another paragraph as a rule
}

void BoundActors::add_further_speakers(const Passage& here, std::uint32_t at) {
  // "We, the Heads of State, ministers and representatives of the islands, gathered": up to the comma that closes the apposition
  while (at < here.limit) {
    std::uint32_t next = is_mark(here[at], ',') ? at + 1 : at;
    if (next < here.limit && lexicon_.is(here[next], WordClass::list_joiner)) ++next;
    ActorMention further;
    std::uint32_t after = 0;
    if (next == at || !actors_.read_plausible(here, next, further, after)) return;
    speaker_.name += std::string_view(here.text).substr(speaker_.span.end, further.span.end - speaker_.span.end);
    speaker_.span.end = further.span.end;
    speaker_.text = std::string(speaker_.span.of(here.text));
    at = after;
  }
}

void BoundActors::read_founded(const DocumentWords& words, std::uint32_t paragraph, const PhraseMatch& match, Draft& draft) {
  std::vector<Capture> captures;
  matchers_.commitments.captures(words.tokens[paragraph], match, captures);
  for (const Capture& capture : captures) {
    std::uint32_t after = 0;
    ActorMention mention;
    // "a Committee of the Security Council": founded under its common noun.
    if (capture.label != "holder" || !actors_.read_one(words.passage(paragraph, capture.end), capture.begin, mention, after)) continue;
    draft.founded.push_back(std::move(mention));
    draft.boundary = after;
  }
}

void BoundActors::add_founded_on_request(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found, Draft& draft) {
  // "Requests the Secretary-General to create a group of four experts (“Panel of Experts”) to carry out the following tasks:"
  const auto& tokens = words.tokens[paragraph];
  if (draft.boundary >= found.end || !draft.introduces_only || !is_mark(tokens[found.end - 1], ':')) return;
  PhraseMatch match;
  const Rule* rule = commitments_.at(words, paragraph, draft.boundary, found.end, true, {}, match);
  if (rule == nullptr || rule->value("actor") != "founded") return;
  constexpr std::uint32_t kReach = 60;  // words between the verb and the short name in brackets
  for (std::uint32_t i = draft.boundary; i + 2 < found.end && i < draft.boundary + kReach; ++i) {
    if (!is_mark(tokens[i], '(')) continue;
    std::uint32_t close = i + 1;
    while (close < found.end && !is_mark(tokens[close], ')')) ++close;
    std::uint32_t begin = i + 1;
    while (begin < close && (is_mark(tokens[begin], '"') || lexicon_.is(tokens[begin], WordClass::determiner))) ++begin;
    ActorMention mention;
    std::uint32_t after = 0;
    if (begin >= close || !tokens[begin].capital || tokens[begin].hyphen_before) continue;
    if (!actors_.read_one(words.passage(paragraph, close), begin, mention, after)) continue;
    draft.founded.push_back(std::move(mention));
    draft.says_more = true;
    return;
  }
}

void BoundActors::add(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found,
                      const std::vector<ActorMention>& before, Draft& draft) {
  const Passage here = words.passage(paragraph, found.end, ActorEnd::infinitive);
  const auto& tokens = words.tokens[paragraph];
  Clause& clause = draft.clause;
  if (clause.type != "deciding" && !commitments_.name(found.verb)) return;  // "notes", "recalls": no rule can commit anybody
  std::uint32_t at = found.complement;
  // "Decides, in order to assist the Committee, that …": the aside says nothing of what is decided.
  while (at < found.end && is_mark(tokens[at], ',')) {
    const std::uint32_t next = here.past_aside(at);
    if (next == at) break;
    at = next;
  }
  if (found.reiteration != nullptr) {
    // "Reaffirms its decision, in paragraph 1 of its resolution 70/1, that all States shall"
    constexpr std::uint32_t kReach = 30;  // words of where it was taken
    std::uint32_t that = found.complement;
    while (that < found.end && that < found.complement + kReach && !lexicon_.is(tokens[that], WordClass::that_word) &&
           !lexicon_.is(tokens[that], WordClass::infinitive_marker))
      ++that;
    if (that < found.end && lexicon_.is(tokens[that], WordClass::that_word)) at = that;
  }
  PhraseMatch match;
  const Rule* rule = commitments_.at(words, paragraph, at, found.end, clause.type == "deciding", found.verb->id, match);
  if (rule == nullptr) return;
  const std::string_view who = rule->value("actor");
  if (who == "none") return;
  if (who == "founded") {
    read_founded(words, paragraph, match, draft);
    return;
  }
  clause.obligation = true;
  clause.rules.push_back(rule->id);
  draft.boundary = at;
  // "that the functions of the Board are:": all the rest stands in the items
  if (who == "holder" && is_mark(tokens[match.end - 1], ':')) draft.boundary = match.end - 1;
  // "We commit by 2030 to:": the act begins behind the time
  if (rule->flag("first_person") && lexicon_.is(tokens[match.end - 1], WordClass::infinitive_marker)) draft.boundary = match.end - 1;
  if (who == "organ") return oblige_organ(words, paragraph, found, draft);
  if (who == "asked") {
    ReadActors read = actors_.read(here, match.end, before);
    const bool named = match.end < found.end && !lexicon_.is(tokens[match.end], WordClass::infinitive_marker);
    if (named && read.bounded) {
      draft.boundary = read.boundary;
      clause.actors = std::move(read.actors);
    }
    if (clause.actors.empty()) oblige_organ(words, paragraph, found, draft);  // "to invite to the session the representatives of"
    return;
  }
  std::vector<Capture> captures;
  matchers_.commitments.captures(tokens, match, captures);
  for (const Capture& capture : captures) {
    if (who == "holder" && capture.label == "holder") {
      ActorMention mention;
      std::uint32_t after = 0;
      // "decides to extend its mandate": that of the mission named before
      const bool owned = lexicon_.is(tokens[capture.begin], WordClass::possessive);
      // "UNISFA's mandate": what stands before the genitive; of other names only the first word was captured
      const bool whole =
          capture.end > capture.begin + 1 || (capture.end < found.end && lexicon_.is(tokens[capture.end], WordClass::genitive));
      if (owned ? actors_.read_owner(here, capture.begin, mention)
                : actors_.read_one(here.before(whole ? capture.end : found.end), capture.begin, mention, after))
        clause.actors.push_back(std::move(mention));
    }
    if (who == "subject" && capture.label == "subject") {
      ReadActors read = actors_.read(here.ending(ActorEnd::finite), capture.begin, before);
      draft.boundary = read.boundary;
      clause.actors = read.passive ? subjects_.of_passive(read, here) : std::move(read.actors);
      if (!clause.actors.empty()) subjects_.add_further(words, paragraph, read.boundary, found.end, clause.actors);
    }
  }
}

}  // namespace mandates
