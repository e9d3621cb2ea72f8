#include "extraction/deliverables.h"

#include <algorithm>
#include <unordered_set>

#include "extraction/act_finder.h"

namespace mandates {

void DeliverableFinder::add(const Rule* rule, const PhraseMatch& match, const std::vector<Token>& tokens,
                            std::vector<DeliverableMention>& found) const {
  const std::string_view type = rule->value("deliverable");
  const auto same = [&](const DeliverableMention& mention) { return mention.type == type; };
  if (std::any_of(found.begin(), found.end(), same)) return;
  found.push_back({std::string(type), rule->id, {tokens[match.begin].span.begin, tokens[match.end - 1].span.end}});
}

std::vector<DeliverableMention> DeliverableFinder::find(const std::vector<Token>& tokens, const ActWords& words) {
  std::vector<DeliverableMention> found;
  find_acts(lexicon_, tokens, words.begin, words.end, acts_);
  // "calls for the convening of a conference to discuss lamps": a thing is asked for before any act.
  if (words.recipients_from < words.begin) acts_.insert(acts_.begin(), words.recipients_from);
  const std::uint32_t end = lexicon_.deliverables.set.last_end(tokens, words.recipients_from, words.end);
  const std::uint32_t bars_end = lexicon_.deliverable_bars.set.last_end(tokens, words.recipients_from, words.end);
  for (const std::uint32_t at : acts_) {
    if (at >= end || !lexicon_.deliverables.set.may_begin(tokens[at].word)) continue;
    matchers_.deliverables.all_at(tokens, at, end, matches_);
    if (matches_.empty()) continue;
    const auto news = [&](const PhraseMatch& match) {
      const std::string_view type = lexicon_.deliverables.rules[match.pattern]->value("deliverable");
      return std::none_of(found.begin(), found.end(), [&](const DeliverableMention& mention) { return mention.type == type; });
    };
    if (std::none_of(matches_.begin(), matches_.end(), news)) continue;
    matchers_.deliverable_bars.all_at(tokens, at, bars_end, bars_);
    for (const PhraseMatch& match : matches_) {
      const Rule* rule = lexicon_.deliverables.rules[match.pattern];
      if (rule->value("of") == "organ" && !words.organ_acts) continue;
      if (rule->value("of") == "self" && !words.self_acts) continue;
      const bool barred = std::any_of(bars_.begin(), bars_.end(), [&](const PhraseMatch& bar) { return bar.pattern == match.pattern; });
      if (!barred) add(rule, match, tokens, found);
    }
  }
  find_marks(tokens, words, bars_end, found);
  return found;
}

void DeliverableFinder::find_marks(const std::vector<Token>& tokens, const ActWords& words, std::uint32_t bars_end,
                                   std::vector<DeliverableMention>& found) {
  if (acts_.empty()) return;
  std::size_t act = 0;  // the last act before the words
  const std::uint32_t end = lexicon_.deliverable_marks.set.last_end(tokens, words.recipients_from, words.end);
  for (std::uint32_t i = words.recipients_from; i < end; ++i) {
    if (!lexicon_.is(tokens[i], WordClass::mark_start)) continue;
    while (act + 1 < acts_.size() && acts_[act + 1] <= i) ++act;
    matchers_.deliverable_marks.all_at(tokens, i, end, matches_);
    if (matches_.empty()) continue;
    matchers_.deliverable_bars.all_at(tokens, acts_[act], bars_end, bars_);
    for (const PhraseMatch& match : matches_) {
      const Rule* rule = lexicon_.deliverable_marks.rules[match.pattern];
      const auto bars = [&](const PhraseMatch& bar) { return lexicon_.deliverable_bars.rules[bar.pattern] == rule; };
      if (std::none_of(bars_.begin(), bars_.end(), bars)) add(rule, match, tokens, found);
    }
  }
}

bool DeliverableFinder::accepts(const Rule& rule, const ActorMention& mention) {
  const std::string_view what = rule.value("accepts", "body");
  if (what == "anybody") return true;
  if (what != "body" && lexicon_.rules.find(mention.rule) != nullptr) return true;
  if (what == "doer" && kinds_.names_doers(mention.name)) return true;
  if (kinds_.collective(mention)) return true;
  return mention.text != mention.name && kinds_.names_bodies(mention.name);  // "to the relevant bodies", "to their governing organs"
}

ActorMention DeliverableFinder::organ_recipient(const Passage& here, const PhraseMatch& match, const Body& organ) const {
  ActorMention mention;
  mention.name = organ.name;
  mention.rule = lexicon_.recipients.rules[match.pattern]->id;
  if (const Entity* entity = lexicon_.entity_of(lexicon_.rules.find(organ.rule))) mention.id = entity->id;
  mention.span = {here[match.begin].span.begin, here[match.end - 1].span.end};
  mention.text = std::string(mention.span.of(here.text));
  return mention;
}

std::uint32_t DeliverableFinder::past_time(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end) {
  // "the Council at its fiftieth session and the General Assembly at its forty-seventh session": the list goes on behind the time.
  constexpr std::uint32_t kLongestTime = 12;  // words
  if (at >= end || !lexicon_.is(tokens[at], WordClass::name_end)) return at;
  PhraseMatch body;
  for (std::uint32_t i = at + 1; i + 2 < end && i < at + kLongestTime; ++i) {
    if (tokens[i].punctuation == ';' || lexicon_.is(tokens[i], WordClass::base_verb) || lexicon_.is(tokens[i], WordClass::name_link))
      return at;
    if (!lexicon_.is(tokens[i], WordClass::list_joiner)) continue;
    const bool named = lexicon_.is(tokens[i + 1], WordClass::determiner) && matchers_.bodies.match_at(tokens, i + 2, end, body);
    return named ? i : at;
  }
  return at;
}

bool DeliverableFinder::belongs_before(const std::vector<Token>& tokens, const PhraseMatch& match) const {
  if (match.begin == 0) return false;
  const Token& before = tokens[match.begin - 1];
  // "with particular attention to the forum", "as a contribution to the conference"
  if (lexicon_.is(tokens[match.begin], WordClass::infinitive_marker)) return lexicon_.is(before, WordClass::to_binder);
  // "the discussions held at the fiftieth session of the Commission", but "to be submitted at the fiftieth session of the Commission"
  return lexicon_.is(before, WordClass::past_act) && lexicon_.is(tokens[match.begin], WordClass::aside_opener) &&
         !(match.begin > 1 && lexicon_.is(tokens[match.begin - 2], WordClass::passive_verb) && lexicon_.is(before, WordClass::delivered));
}

bool DeliverableFinder::read_recipient(const Passage& here, std::uint32_t at, const Rule& rule, bool further, ActorMention& mention,
                                       std::uint32_t& after) {
  const auto fits = [&] {
    return accepts(rule, mention) || (further && (lexicon_.rules.find(mention.rule) != nullptr || kinds_.names_doers(mention.name)));
  };
  if (!actors_.read_one(here, at, mention, after)) return false;
  if (after < here.limit && lexicon_.is(here[after], WordClass::document_noun)) return false;  // "to the General Assembly resolution on"
  if (fits()) return true;
  // "inform the Secretary-General of the efforts made": what he is told of
  const std::uint32_t end = after;
  for (std::uint32_t i = at + 1; i + 1 < end; ++i) {
    if (!lexicon_.is(here[i], WordClass::complement_link)) continue;
    const std::uint32_t told = lexicon_.past(*here.words, i + 1, end, WordClass::determiner);
    return told < end && !here[told].capital && actors_.read_one(here.before(i), at, mention, after) && fits();
  }
  return false;
}

bool DeliverableFinder::begins_deliverable(const Passage& here, const ActWords& act, std::uint32_t begin) {
  return act.deliverables != nullptr &&
         std::any_of(act.deliverables->begin(), act.deliverables->end(),
                     [&](const DeliverableMention& mention) { return mention.span.begin == here[begin].span.begin; });
}

bool DeliverableFinder::delivered_behind(const Passage& here, const ActWords& act, std::uint32_t begin, std::uint32_t end) const {
  if (act.deliverables == nullptr) return false;
  constexpr std::uint32_t kFurthest = 12;  // words: further off it is something else, "opportunities to respond to his report"
  const std::size_t last = here[std::min(end + kFurthest, act.end) - 1].span.end;
  return std::any_of(act.deliverables->begin(), act.deliverables->end(), [&](const DeliverableMention& mention) {
    return mention.span.begin == here[begin].span.begin && mention.span.end >= here[end].span.end && mention.span.end <= last;
  });
}

void DeliverableFinder::cut_told(const Passage& here, std::uint32_t at, const PhraseMatch& match, ActorMention& mention,
                                 std::uint32_t& after) {
  if (!lexicon_.is(here[match.begin], WordClass::telling_verb) || lexicon_.rules.find(mention.rule) != nullptr) return;
  for (std::uint32_t i = at + 1; i + 1 < after; ++i) {
    if (!lexicon_.is(here[i], WordClass::complement_link)) continue;
    const std::uint32_t told = lexicon_.past(*here.words, i + 1, after, WordClass::determiner);
    if (told >= after || here[told].capital || (!here[i - 1].capital && told == i + 1)) continue;
    actors_.read_one(here.before(i), at, mention, after);
    return;
  }
}

bool DeliverableFinder::list_goes_on(const Passage& here, std::uint32_t at, const Rule& rule) {
  ActorMention mention;
  std::uint32_t after = at;
  if (lexicon_.is(here[at], WordClass::demonstrative) || !actors_.read_one(here, at, mention, after)) return false;
  if (lexicon_.rules.find(mention.rule) == nullptr || !accepts(rule, mention) || after >= here.limit) return false;
  return is_mark(here[after], ',') || lexicon_.is(here[after], WordClass::list_joiner);
}

bool DeliverableFinder::body_before(const Passage& here, const PhraseMatch& match, const ActWords& act, ActorMention& mention) {
  // "to take part in the work of the Commission and report to it;", "to cooperate with the Committee and to provide it with reports"
  const std::uint32_t last = match.end - 1;
  std::uint32_t pronoun = last;
  while (pronoun > match.begin && !lexicon_.is(here[pronoun], WordClass::actor_pronoun)) --pronoun;
  if (!lexicon_.is(here[pronoun], WordClass::actor_pronoun)) return false;
  const bool closes = match.end >= act.end || here[match.end].punctuation != 0;
  if (pronoun == last && (!closes || !lexicon_.is(here[match.begin], WordClass::infinitive_marker))) return false;
  if (!actors_.read_owner(here, pronoun, mention) || mention.span.begin < here[act.recipients_from].span.begin) return false;
  return kinds_.collective(mention);
}

std::uint32_t DeliverableFinder::next_of_list(const Passage& here, std::uint32_t after, std::uint32_t end, const Token& preposition) {
  // "to the Council and the General Assembly", "for consideration by the Council, as well as by the General Assembly"
  const auto& tokens = *here.words;
  const bool comma = after < end && is_mark(tokens[after], ',');
  const std::uint32_t joiner = comma ? after + 1 : after;
  PhraseMatch join;
  if (joiner >= end || !matchers_.edges.match_at(tokens, joiner, end, join) || lexicon_.edge_role(join.pattern) != EdgeRole::join)
    return after;
  if (join.end >= end) return after;
  const Token& next = tokens[join.end];
  const bool repeated = next.word == preposition.word || lexicon_.is(next, WordClass::infinitive_marker);
  // ", and the Council to convene a meeting": behind a comma the preposition tells that the list goes on
  if (comma && !repeated && lexicon_.is(tokens[joiner], WordClass::list_joiner)) return after;
  return repeated ? join.end + 1 : join.end;
}

void DeliverableFinder::read_tellings(const std::vector<Token>& tokens, const ActWords& act) {
  find_acts(lexicon_, tokens, act.begin, act.end, acts_);
  tells_.assign(acts_.size(), false);
  const std::uint32_t bars_end = lexicon_.deliverable_bars.set.last_end(tokens, act.recipients_from, act.end);
  for (std::size_t i = 0; i < acts_.size(); ++i) {
    const std::size_t begin = tokens[acts_[i]].span.begin;
    const std::size_t next = i + 1 < acts_.size() ? tokens[acts_[i + 1]].span.begin : tokens[act.end - 1].span.end;
    tells_[i] = std::any_of(act.deliverables->begin(), act.deliverables->end(),
                            [&](const DeliverableMention& mention) { return mention.span.begin >= begin && mention.span.begin < next; });
    if (i > 0 && lexicon_.is(tokens[acts_[i]], WordClass::passive_verb)) tells_[i] = tells_[i] || tells_[i - 1];  // "to be followed by"
    if (tells_[i]) continue;
    matchers_.deliverables.all_at(tokens, acts_[i], act.end, told_);
    if (told_.empty()) continue;
    matchers_.deliverable_bars.all_at(tokens, acts_[i], bars_end, bars_);
    tells_[i] = std::any_of(told_.begin(), told_.end(), [&](const PhraseMatch& match) {
      const std::string_view type = lexicon_.deliverables.rules[match.pattern]->value("deliverable");
      return (type == "report" || type == "briefing") &&
             std::none_of(bars_.begin(), bars_.end(), [&](const PhraseMatch& bar) { return bar.pattern == match.pattern; });
    });
  }
}

bool DeliverableFinder::tells_at(std::uint32_t at) const {
  const auto next = std::upper_bound(acts_.begin(), acts_.end(), at);
  return next == acts_.begin() || tells_[static_cast<std::size_t>(next - acts_.begin()) - 1];
}

std::vector<ActorMention> DeliverableFinder::find_recipients(const DocumentWords& words, const ActWords& act) {
  std::vector<ActorMention> found;
  const Passage here = words.passage(act.paragraph, act.end);
  const auto& tokens = *here.words;
  bool read = false;
  const auto told_at = [&](std::uint32_t at) {
    if (!read) read_tellings(tokens, act);
    read = true;
    return tells_at(at);
  };
  // Those of acts that tell nothing, and bodies at whose sessions something is told: recipients where there is no other.
  std::vector<ActorMention> doubtful;
  std::unordered_set<std::string> names, ids;
  auto add_once = [&](ActorMention mention, bool sure = true) {
    if (names.contains(mention.name) || (!mention.id.empty() && ids.contains(mention.id))) return;
    if (!sure) return doubtful.push_back(std::move(mention));
    names.insert(mention.name);
    if (!mention.id.empty()) ids.insert(mention.id);
    found.push_back(std::move(mention));
  };
  for (std::uint32_t i = act.recipients_from; i < act.end; ++i) {
    if (!lexicon_.recipients.set.may_begin(tokens[i].word)) continue;
    matchers_.recipients.all_at(tokens, i, act.end, matches_);
    for (const PhraseMatch& match : matches_) {
      const Rule* rule = lexicon_.recipients.rules[match.pattern];
      const bool at_deliverable = rule->flag("at_deliverable");
      if (at_deliverable && !begins_deliverable(here, act, match.begin)) continue;
      if (belongs_before(tokens, match)) continue;
      // "invites him to commission a study"
      if (match.end + 1 < act.end && lexicon_.is(tokens[match.end - 1], WordClass::infinitive_marker) && !tokens[match.end].capital &&
          lexicon_.is(tokens[match.end], WordClass::base_verb) && lexicon_.is(tokens[match.end + 1], WordClass::determiner))
        continue;
      if (rule->flag("organ")) {
        // "submit the report to the Commission for its consideration": that of the Commission.
        bool its = false;
        for (std::uint32_t word = match.begin; word < match.end; ++word) its = its || lexicon_.is(tokens[word], WordClass::possessive);
        if (words.organ == nullptr || (its && !(found.empty() && doubtful.empty()))) continue;
        ActorMention other;
        add_once(body_before(here, match, act, other) ? std::move(other) : organ_recipient(here, match, *words.organ));
        continue;
      }
      const bool sure = !rule->flag("fallback") && (match.end - match.begin > 1 || told_at(match.begin));
      std::uint32_t at = match.end;
      bool further = false;  // "to the Council and all Member States": behind a body anybody who is known
      while (at < act.end) {
        ActorMention mention;
        std::uint32_t after = at;
        if (lexicon_.is(tokens[at], WordClass::demonstrative) || !read_recipient(here, at, *rule, further, mention, after)) break;
        cut_told(here, at, match, mention, after);
        if (at_deliverable && (after >= act.end || !delivered_behind(here, act, match.begin, after))) break;
        add_once(std::move(mention), sure);
        further = true;
        after = past_time(tokens, after, act.end);
        // "to the relevant bodies, including the Security Council"
        PhraseMatch edge;
        if (after + 2 < act.end && is_mark(tokens[after], ',') && !tokens[after - 1].capital &&
            matchers_.edges.match_at(tokens, after + 1, act.end, edge) && lexicon_.edge_role(edge.pattern) == EdgeRole::example) {
          at = edge.end;
          continue;
        }
        // "inform States, United Nations agencies and other organizations"
        if (after + 1 < act.end && is_mark(tokens[after], ',') && list_goes_on(here, after + 1, *rule)) {
          at = after + 1;
          continue;
        }
        at = next_of_list(here, after, act.end, tokens[match.end - 1]);
        if (at == after) break;
      }
    }
  }
  if (found.empty())
    for (ActorMention& mention : doubtful) add_once(std::move(mention));
  return found;
}

}  // namespace mandates
