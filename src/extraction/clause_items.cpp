// Items of a list and what stands behind them: clauses that take verb and actors from the chapeau above.
#include <algorithm>
#include <optional>
#include <utility>

#include "extraction/act_finder.h"
#include "extraction/clause_builder.h"
#include "extraction/delivers.h"

namespace mandates {
namespace {

constexpr std::size_t kMostChapeauBytes = std::size_t{1} << 20;  // of all chapeaux that all items repeat; in resolutions up to some 8,000

}  // namespace

bool ClauseBuilder::repeated_too_much() const {
  return chapeau_bytes_ > kMostChapeauBytes;
}

bool ClauseBuilder::repeats_too_much(const Clause& chapeau) {
  chapeau_bytes_ += chapeau.span.end - chapeau.span.begin + chapeau.chapeau.size();
  return repeated_too_much();
}

void ClauseBuilder::find_behind(std::uint32_t paragraph, std::uint32_t at) {
  const Paragraph& item = document_->paragraphs[paragraph];
  const OpeningStyle style = style_of(item);
  finder_.find_after(item.text, tokens_[paragraph], style == OpeningStyle::statement ? OpeningStyle::resolution : style, at, found_);
}

bool ClauseBuilder::bare_verb_at(const std::vector<Token>& tokens, std::uint32_t at) const {
  const auto size = static_cast<std::uint32_t>(tokens.size());
  at = lexicon_.past(tokens, at, size, WordClass::infinitive_adverb);
  if (at >= size || !lexicon_.is(tokens[at], WordClass::base_verb)) return false;
  if (at + 1 >= size || !lexicon_.is(tokens[at], WordClass::verb_or_noun)) return true;
  // "support of the keepers", "support to the keepers": a noun
  const Token& next = tokens[at + 1];
  return !lexicon_.is(next, WordClass::complement_link) &&
         !(lexicon_.is(next, WordClass::infinitive_marker) && lexicon_.is(tokens[at], WordClass::complement_noun));
}

bool ClauseBuilder::acts_behind_aside(const std::vector<Token>& tokens, const Draft& chapeau) const {
  // "with the support of the Mission, accelerate", "in accordance with the law, to accelerate": circumstances before the verb
  if (!lexicon_.is(tokens.front(), WordClass::aside_opener)) return false;
  const bool bare = chapeau.ends_in_marker || chapeau.ends_in_modal || chapeau.bare_items;
  const bool preposition = lexicon_.is(tokens.front(), WordClass::name_link) || lexicon_.is(tokens.front(), WordClass::name_end);
  if (!bare && !preposition) return false;
  constexpr std::uint32_t kLongestAside = 60;  // words
  const auto size = static_cast<std::uint32_t>(tokens.size());
  // "in the areas of health, support, and training": a noun in a list
  const auto listed = [&](std::uint32_t i) {
    return i + 1 < size && tokens[i + 1].punctuation != 0 && lexicon_.is(tokens[i], WordClass::verb_or_noun);
  };
  for (std::uint32_t i = 1; i < size && i < kLongestAside && !is_mark(tokens[i], ';'); ++i)
    if (is_mark(tokens[i], ',') && ((bare && bare_verb_at(tokens, i + 1) && !listed(i + 1)) || edges_.infinitive_at(tokens, i + 1, size)))
      return true;
  return false;
}

bool ClauseBuilder::stops_at_modal(int paragraph) const {
  // "(b) The panel shall:"
  if (paragraph < 0) return false;
  const auto& tokens = tokens_[static_cast<std::size_t>(paragraph)];
  return tokens.size() > 2 && is_mark(tokens.back(), ':') && lexicon_.is(tokens[tokens.size() - 2], WordClass::modal);
}

bool ClauseBuilder::stops_at_speakers(int paragraph) const {
  // "We further urgently:", "With regard to lamps, we:": the verbs stand in the items
  if (paragraph < 0) return false;
  const auto& tokens = tokens_[static_cast<std::size_t>(paragraph)];
  constexpr std::size_t kMostAdverbs = 4;
  for (std::size_t back = 2; back <= tokens.size() && back <= kMostAdverbs + 2; ++back) {
    const Token& token = tokens[tokens.size() - back];
    if (lexicon_.is(token, WordClass::first_person)) return is_mark(tokens.back(), ':');
    if (!lexicon_.is(token, WordClass::infinitive_adverb)) return false;
  }
  return false;
}

void ClauseBuilder::count_items() {
  item_counts_.assign(document_->paragraphs.size(), 0);
  bare_counts_.assign(document_->paragraphs.size(), {});
  for (std::size_t p = 0; p < document_->paragraphs.size(); ++p) {
    const Paragraph& paragraph = document_->paragraphs[p];
    if (paragraph.parent < 0 || paragraph.continuation) continue;
    const auto& tokens = tokens_[p];
    const auto parent = static_cast<std::size_t>(paragraph.parent);
    ++item_counts_[parent];
    if (!bare_verb_at(tokens, 0)) continue;
    const std::uint32_t verb = lexicon_.past(tokens, 0, static_cast<std::uint32_t>(tokens.size()), WordClass::infinitive_adverb);
    ++bare_counts_[parent].all;
    if (!lexicon_.is(tokens[verb], WordClass::verb_or_noun)) ++bare_counts_[parent].surely;
  }
}

bool ClauseBuilder::sisters_act(const Draft& chapeau) const {
  // "shall, beside what it does: (a) Count the lamps; (b) Report on them": all items open with a verb, and most with a word that is no noun
  const auto paragraph = static_cast<std::size_t>(chapeau.clause.paragraph_index);
  const auto& tokens = tokens_[paragraph];
  if (!chapeau.opens_list || !chapeau.clause.obligation || !all_open_bare(paragraph)) return false;
  // "Requests the Secretary-General to make arrangements so that the Group may go on, and in addition: (a) Count …": not his
  return chapeau.clause.type != "directive" || std::none_of(tokens.begin() + chapeau.boundary, tokens.begin() + chapeau.end,
                                                            [&](const Token& token) { return lexicon_.is(token, WordClass::modal); });
}

bool ClauseBuilder::all_open_bare(std::size_t paragraph) const {
  const int items = item_counts_[paragraph];
  const BareItems& bare = bare_counts_[paragraph];
  return items > 1 && bare.all == items && 2 * bare.surely > items;
}

std::vector<ActorMention> ClauseBuilder::subject_above(std::uint32_t paragraph) {
  // "Decides to establish a working group …. The group shall: (a) Count …": the subject of the last sentence
  const int above = document_->paragraphs[paragraph].parent;
  if (!stops_at_modal(above)) return {};
  const auto& tokens = tokens_[static_cast<std::size_t>(above)];
  const auto modal = static_cast<std::uint32_t>(tokens.size()) - 2;
  constexpr std::uint32_t kLongestSubject = 40;  // words
  std::uint32_t begin = modal;
  while (begin > 0 && begin + kLongestSubject > modal && !is_mark(tokens[begin - 1], '.') && !is_mark(tokens[begin - 1], ';')) --begin;
  if (lexicon_.is(tokens[begin], WordClass::first_person)) return {};  // "We will:": those who speak are known
  ActorMention subject;
  std::uint32_t after = 0;
  const Passage here = words_.passage(static_cast<std::uint32_t>(above), modal + 1, ActorEnd::finite);
  if (!actors_.name_at(here, begin) || !actors_.read_one(here, begin, subject, after) || after != modal) return {};
  return {std::move(subject)};
}

bool ClauseBuilder::opens_with_bare_verb(const std::vector<Token>& tokens, const Draft& chapeau) const {
  if (chapeau.introduces_only || chapeau.ends_in_marker) return bare_verb_at(tokens, 0) || acts_behind_aside(tokens, chapeau);
  return sisters_act(chapeau) && bare_verb_at(tokens, 0);
}

const std::vector<std::size_t>& ClauseBuilder::open_above(std::uint32_t paragraph) const {
  static const std::vector<std::size_t> none;
  // "(b) Security sector: (i) To train …": an item that is a heading leaves its items to the chapeau above it.
  for (int above = document_->paragraphs[paragraph].parent; above >= 0;
       above = document_->paragraphs[static_cast<std::size_t>(above)].parent)
    if (const auto& open = open_drafts_[static_cast<std::size_t>(above)]; !open.empty()) {
      const bool direct = above == document_->paragraphs[paragraph].parent;
      return direct || !drafts_[open.back()].decides_only ? open : none;
    }
  return none;
}

std::uint32_t ClauseBuilder::past_modifiers(const std::vector<Token>& tokens) {
  const auto size = static_cast<std::uint32_t>(tokens.size());
  PhraseMatch match;
  std::uint32_t at = 0;
  while (at < size && lexicon_.modifiers.set.may_begin(tokens[at].word) && matchers_.modifiers.match_at(tokens, at, size, match))
    at = match.end;
  return at;
}

bool ClauseBuilder::infinitive_opens(const std::vector<Token>& tokens, std::uint32_t at, const Draft& chapeau) const {
  const auto size = static_cast<std::uint32_t>(tokens.size());
  if (at >= size) return false;
  if (edges_.infinitive_at(tokens, at, size)) return true;
  // "To waterproof the tower": under words that only introduce, "to" opens an act even where the list of verbs lacks it.
  if (!chapeau.introduces_only || at + 1 >= size || !lexicon_.is(tokens[at], WordClass::infinitive_marker)) return false;
  const Token& next = tokens[at + 1];
  constexpr WordClasses kNoVerb =
      Lexicon::bits_of(WordClass::determiner, WordClass::demonstrative, WordClass::relative, WordClass::actor_pronoun,
                       WordClass::plural_noun, WordClass::person_noun, WordClass::name_link, WordClass::name_end);
  return !next.capital && next.punctuation == 0 && !lexicon_.is_any(next, kNoVerb);
}

bool ClauseBuilder::obliges_nobody(const Draft& chapeau) {
  return !chapeau.clause.obligation && chapeau.founded.empty() && !chapeau.decides_only;
}

bool ClauseBuilder::opens_act_of_nobody(std::uint32_t paragraph, const Draft& chapeau) const {
  const Paragraph& item = document_->paragraphs[paragraph];
  const auto& tokens = tokens_[paragraph];
  const auto size = static_cast<std::uint32_t>(tokens.size());
  // "Recognizes that it has no power;" above items whose chapeau a scan has lost
  const auto& above_words = tokens_[static_cast<std::size_t>(chapeau.clause.paragraph_index)];
  if (is_mark(above_words[chapeau.end - 1], ';') && !chapeau.introduces_only) return false;
  // "(a) Arms embargo" above "Watch the implementation of …"
  if (item.continuation && (!chapeau.introduces_only || !tokens[0].capital)) return false;
  // "apply to funds that the States determined: (a) To be necessary": no act
  if (edges_.infinitive_at(tokens, 0, size)) return !item.continuation && !lexicon_.is(tokens[1], WordClass::passive_verb);
  // "Welcomes the following: (a) Support for …": nouns
  if (chapeau.clause.type != "deciding") return false;
  if (item.continuation) return opens_with_bare_verb(tokens, chapeau);
  const auto above = static_cast<std::size_t>(item.parent);
  if (!chapeau.ends_in_marker && 2 * bare_counts_[above].all <= item_counts_[above]) return false;
  return (chapeau.ends_in_modal && bare_verb_at(tokens, 0)) || opens_with_bare_verb(tokens, chapeau);
}

std::uint32_t ClauseBuilder::taken_from_chapeau(std::uint32_t paragraph) {
  const auto& open = open_above(paragraph);
  const auto& tokens = tokens_[paragraph];
  if (open.empty() || tokens.empty()) return kNotTaken;
  const Draft& chapeau = drafts_[open.back()];
  if (obliges_nobody(chapeau)) return opens_act_of_nobody(paragraph, chapeau) ? 0 : kNotTaken;
  if (document_->paragraphs[paragraph].continuation) {
    // "and to report thereon" behind the items
    const std::uint32_t at = past_joiners(lexicon_, tokens);
    if (infinitive_opens(tokens, at, chapeau)) return at;
    // "(d) Humanitarian assistance" above "In support of the authorities, to contribute …", "Provide good offices …"
    const bool acts = at == 0 && chapeau.introduces_only && tokens[0].capital && opens_with_bare_verb(tokens, chapeau);
    return acts ? at : kNotTaken;
  }
  if (chapeau.decides_only) {
    const std::uint32_t at = past_modifiers(tokens);  // "Also to request"
    const bool bare = chapeau.ends_in_marker && at == 0 && bare_verb_at(tokens, 0);
    return bare || infinitive_opens(tokens, at, chapeau) ? at : kNotTaken;
  }
  // Bare infinitives: "shall take the following measures: (a) Freeze …".
  if (infinitive_opens(tokens, 0, chapeau) || opens_with_bare_verb(tokens, chapeau)) return 0;
  const int above = document_->paragraphs[paragraph].parent;
  if (!stops_at_modal(above) || !bare_verb_at(tokens, 0)) return kNotTaken;
  // "Decides that all States shall take measures and to this end shall:", but not "the Director, who shall:"
  const auto& words = tokens_[static_cast<std::size_t>(above)];
  const bool goes_on =
      chapeau.clause.type == "deciding" && chapeau.clause.obligation && !lexicon_.is(words[words.size() - 3], WordClass::relative);
  return goes_on || !subject_above(paragraph).empty() ? 0 : kNotTaken;
}

std::vector<ActorMention> ClauseBuilder::item_actors(std::uint32_t paragraph, std::uint32_t& after) {
  const auto& open = open_above(paragraph);
  if (open.empty() || document_->paragraphs[paragraph].continuation) return {};
  const Draft& chapeau = drafts_[open.back()];
  if (chapeau.clause.type != "directive" || !chapeau.introduces_only) return {};
  // "Recommends the following for consideration by Governments and the Commission: (a) Governments are encouraged to …"
  const auto& words = tokens_[static_cast<std::size_t>(chapeau.clause.paragraph_index)];
  constexpr std::uint32_t kReach = 2;  // words behind the verb
  bool announced = false;
  for (std::uint32_t i = chapeau.complement; i < chapeau.end && i < chapeau.complement + kReach; ++i)
    announced = announced || lexicon_.is(words[i], WordClass::list_announcer);
  if (!announced && !chapeau.clause.actors.empty()) return {};
  PhraseMatch verb;
  if (matchers_.verbs.match_at(tokens_[paragraph], 0, static_cast<std::uint32_t>(tokens_[paragraph].size()), verb))
    return {};  // "(b) Calls upon"
  const Passage here = words_.passage(paragraph, static_cast<std::uint32_t>(tokens_[paragraph].size()), ActorEnd::infinitive);
  if (lexicon_.is(here[0], WordClass::asked_source)) {
    // "Requests: (a) from the Secretary-General, an update"
    ActorMention source;
    if (!actors_.name_at(here, 1) || !actors_.read_one(here, 1, source, after) || source.rule.empty()) return {};
    return {std::move(source)};
  }
  std::optional<ReadActors> asked = actors_.asked_at(here, 0);
  if (!asked) return {};
  after = asked->boundary;
  return std::move(asked->actors);
}

Draft ClauseBuilder::draft_under(const Draft& source, std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end) const {
  const Paragraph& item = document_->paragraphs[paragraph];
  const auto& tokens = tokens_[paragraph];
  Draft draft;
  draft.clause = source.clause;
  Clause& clause = draft.clause;
  clause.paragraph = item.number;
  clause.section = item.section;
  clause.paragraph_index = static_cast<int>(paragraph);
  clause.chapeau = chapeau_words(source);
  clause.deliverables.clear();
  clause.recipients.clear();
  clause.review.clear();
  clause.line = item.line;
  clause.page = item.page;
  clause.span = {tokens[begin].span.begin, tokens[end - 1].span.end};
  for (ActorMention& actor : clause.actors) actor.from_chapeau = true;
  for (DueMention& due : clause.due) due.span = {clause.span.begin, clause.span.begin};  // its words stand in the chapeau
  draft.verb = source.verb;
  draft.references = source.references;
  draft.end = end;
  return draft;
}

void ClauseBuilder::add_term_of_founded(Draft& source, Clause& item) {
  // "Decides to appoint, for a period of three years, a special rapporteur: (a) To count the lamps": the tasks have that time
  if (source.clause.obligation) return;  // its times have come down with it
  if (!source.term) source.term = term_of_founded(source);
  for (DueMention due : *source.term) {
    due.span = {item.span.begin, item.span.begin};
    item.due.push_back(std::move(due));
  }
}

std::vector<DueMention> ClauseBuilder::term_of_founded(const Draft& source) {
  const auto paragraph = static_cast<std::uint32_t>(source.clause.paragraph_index);
  const DueScope scope{document_,       paragraph,        source.complement, source.end, words_.organ, false, &source.clause.deliverables,
                       &source.founded, source.complement};
  FoundDues found = dues_.find(tokens_[paragraph], scope);
  for (DueMention& due : found.due)
    if (due.code.is(DueKind::for_duration)) return {std::move(due)};
  return {};
}

void ClauseBuilder::name_by_act(Draft& draft, std::uint32_t paragraph, std::uint32_t begin) const {
  // "We will: (a) Count the lamps"
  if (!lexicon_.verb(draft.verb).named_by_next) return;
  const auto& tokens = tokens_[paragraph];
  const std::uint32_t at = lexicon_.past(tokens, begin, draft.end, WordClass::infinitive_adverb);
  if (at < draft.end && lexicon_.is(tokens[at], WordClass::base_verb))
    draft.clause.verb = fold(tokens[at].span.of(document_->paragraphs[paragraph].text));
}

void ClauseBuilder::ask_by_item(Draft& draft, std::uint32_t paragraph, std::uint32_t limit) {
  const auto& tokens = tokens_[paragraph];
  for (std::uint32_t i = 1; i < limit; ++i) {
    if (lexicon_.is_any(tokens[i - 1], Lexicon::bits_of(WordClass::that_word, WordClass::relative))) return;  // "those who are invited, to"
    if (!lexicon_.is(tokens[i - 1], WordClass::being)) continue;
    const std::uint32_t at = lexicon_.past(tokens, i, limit, WordClass::infinitive_adverb);
    PhraseMatch match;
    if (at >= limit || !matchers_.past_verbs.match_at(tokens, at, limit, match)) continue;
    const Rule* rule = lexicon_.past_verbs.rules[match.pattern];
    const VerbRule& verb = lexicon_.verb(rule);
    if (verb.type != "directive") continue;
    draft.verb = rule;
    draft.clause.verb = verb.base;
    draft.clause.verb_text =
        std::string(Span{tokens[at].span.begin, tokens[match.end - 1].span.end}.of(document_->paragraphs[paragraph].text));
    set_kind(draft.clause, verb);
    add_rule(draft.clause, rule->id);
    return;
  }
}

std::string ClauseBuilder::chapeau_words(const Draft& source) const {
  const std::string& introduced = document_->paragraphs[static_cast<std::size_t>(source.clause.paragraph_index)].text;
  std::string words = source.clause.chapeau.empty() ? "" : source.clause.chapeau + " ";
  words += source.clause.span.of(introduced);
  return words;
}

void ClauseBuilder::decide_item(Draft& draft, std::uint32_t paragraph, std::uint32_t begin) {
  FoundClause found;
  found.lead = found.verb_begin = found.complement = begin;
  found.end = draft.end;
  found.verb = draft.verb;
  draft.boundary = draft.complement = begin;
  fill_obligation(draft, paragraph, found);
}

bool ClauseBuilder::asks_others(const Draft& chapeau, std::uint32_t paragraph, std::uint32_t begin) {
  // "Decides to take the following steps: (c) To invite the Secretary-General to …": he is asked, not the organ that decides.
  if (!chapeau.organ_acts || !chapeau.introduces_only || !chapeau.founded.empty() || chapeau.clause.type != "deciding") return false;
  const auto& tokens = tokens_[paragraph];
  if (begin >= tokens.size() || !lexicon_.is(tokens[begin], WordClass::infinitive_marker)) return false;
  std::vector<FoundClause> asking;
  finder_.find_infinitive(document_->paragraphs[paragraph].text, tokens, begin + 1, asking);
  return !asking.empty() && lexicon_.verb(asking.front().verb).type == "directive";
}

bool ClauseBuilder::request_item(std::size_t chapeau, std::uint32_t paragraph, std::uint32_t begin) {
  // "We decide to: (b) Request the Secretary-General to …": the request is the clause. An infinitive has the verb of its chapeau.
  const auto& tokens = tokens_[paragraph];
  const Draft& source = drafts_[chapeau];
  if (obliges_nobody(source)) return false;
  const bool bare = source.ends_in_marker && (source.decides_only || (source.clause.type != "directive" && tokens[begin].capital));
  if (!bare || lexicon_.is(tokens[begin], WordClass::infinitive_marker)) return false;
  finder_.find_infinitive(document_->paragraphs[paragraph].text, tokens, begin, found_);
  if (found_.empty() || lexicon_.verb(found_.front().verb).type != "directive") return false;
  found_.front().lead = begin;
  ++drafts_[chapeau].items;
  const std::string words = chapeau_words(drafts_[chapeau]);
  const std::size_t first = drafts_.size();
  add_clauses(paragraph);
  drafts_[first].clause.chapeau = words;
  found_.clear();
  return true;
}

bool ClauseBuilder::build_item(std::uint32_t paragraph) {
  std::uint32_t boundary = 0;
  std::vector<ActorMention> own;
  std::uint32_t begin = taken_from_chapeau(paragraph);
  if (begin == kNotTaken) {
    begin = 0;
    own = item_actors(paragraph, boundary);
    if (own.empty()) return false;
  } else if (begin == 0) {
    own = subject_above(paragraph);
    for (ActorMention& actor : own) actor.from_chapeau = true;
  }
  const Paragraph& item = document_->paragraphs[paragraph];
  const auto& tokens = tokens_[paragraph];
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const std::vector<std::size_t> chapeaux = open_above(paragraph);
  bool too_much = false;
  for (const std::size_t index : chapeaux) too_much = repeats_too_much(drafts_[index].clause);
  if (too_much) return false;
  if (own.empty() && request_item(chapeaux.back(), paragraph, begin)) return true;
  // The item may be followed by clauses of its own: "(d) To …, and encourages …".
  find_behind(paragraph, begin);
  const std::uint32_t end = found_.empty() ? size : found_.front().lead_joiner;
  for (const std::size_t index : chapeaux) {
    Draft& source = drafts_[index];
    // what stands behind items that are nouns does not take the chapeau's clause from them
    const std::string& chapeau_number = document_->paragraphs[static_cast<std::size_t>(source.clause.paragraph_index)].number;
    if (!item.continuation || item.number != chapeau_number || item_counts_[static_cast<std::size_t>(source.clause.paragraph_index)] == 0)
      ++source.items;
    source.bare_items = source.bare_items || (own.empty() && bare_verb_at(tokens, begin));
    Draft draft = draft_under(source, paragraph, begin, end);
    Clause& clause = draft.clause;
    name_by_act(draft, paragraph, begin);
    if (!source.founded.empty()) {
      clause.obligation = true;
      clause.actors = source.founded;
      for (ActorMention& actor : clause.actors) actor.from_chapeau = true;
      add_term_of_founded(source, clause);
    }
    if (!own.empty()) clause.actors = own;
    ask_by_item(draft, paragraph, boundary);
    if (source.decides_only || (own.empty() && asks_others(source, paragraph, begin))) {
      decide_item(draft, paragraph, begin);
    } else if (!clause.obligation) {
      clause.actors.clear();
      draft.boundary = begin;
      mark_chapeau(lexicon_, tokens_[paragraph], draft);
    } else {
      draft.boundary = own.empty() ? begin : boundary;
      fill_what_and_when(draft, paragraph, begin);
      mark_chapeau(lexicon_, tokens_[paragraph], draft);
    }
    drafts_.push_back(std::move(draft));
    open_drafts_[paragraph].push_back(drafts_.size() - 1);
  }
  return true;
}

ClauseBuilder::Object ClauseBuilder::object_of(const Draft& chapeau) {
  const auto& tokens = tokens_[static_cast<std::size_t>(chapeau.clause.paragraph_index)];
  find_acts(lexicon_, tokens, chapeau.boundary, chapeau.end, acts_);
  if (acts_.empty() || acts_.back() + 1 >= chapeau.end) return Object::printed;
  if (acts_.back() + 2 == chapeau.end) return Object::none;
  const Token& next = tokens[acts_.back() + 1];
  const Token& last = tokens[chapeau.end - 2];
  const bool stops = next.punctuation != 0 || lexicon_.is(next, WordClass::infinitive_marker) || lexicon_.is(next, WordClass::name_end);
  // "to report to the Council on:" has its object in the items, but as one
  const bool goes_on = lexicon_.is(last, WordClass::name_link) || lexicon_.is(last, WordClass::name_end);
  return stops && !goes_on ? Object::only_recipients : Object::printed;
}

std::vector<DeliverableMention> ClauseBuilder::delivered_by(const Draft& chapeau, const Draft& item, ActWords act) {
  const auto& above = tokens_[static_cast<std::size_t>(chapeau.clause.paragraph_index)];
  const auto& own = tokens_[act.paragraph];
  const std::uint32_t begin = std::min(chapeau.boundary, chapeau.end - 1);  // its last word is the colon
  std::vector<Token> words(above.begin() + begin, above.begin() + chapeau.end - 1);
  for (Token& word : words) word.span = {item.clause.span.begin, item.clause.span.begin};
  words.insert(words.end(), own.begin(), own.begin() + item.end);
  act.begin = act.recipients_from = 0;
  act.end = static_cast<std::uint32_t>(words.size());
  std::vector<DeliverableMention> found = deliverables_.find(words, act);
  if (!found.empty()) return found;
  found = chapeau.clause.deliverables;
  for (DeliverableMention& mention : found) mention.span = {item.clause.span.begin, item.clause.span.begin};
  return found;
}

bool ClauseBuilder::build_noun_item(std::uint32_t paragraph) {
  const Paragraph& item = document_->paragraphs[paragraph];
  const auto& tokens = tokens_[paragraph];
  if (item.continuation || item.parent < 0 || tokens.empty() || lexicon_.is(tokens[0], WordClass::that_word)) return false;
  const auto& open = open_drafts_[static_cast<std::size_t>(item.parent)];
  if (open.empty()) return false;
  const std::size_t above = open.back();
  const Draft& chapeau = drafts_[above];
  const auto& words = tokens_[static_cast<std::size_t>(chapeau.clause.paragraph_index)];
  if (chapeau.clause.type != "directive" || !is_mark(words[chapeau.end - 1], ':')) return false;
  // A time of the chapeau is that of one delivery, of which the items are the content.
  if (!chapeau.clause.due.empty() || !chapeau.references.empty()) return false;
  const Object object = object_of(chapeau);
  if (object == Object::printed && !(chapeau.introduces_only && is_told(chapeau.clause))) return false;
  if (repeats_too_much(chapeau.clause)) return false;
  find_behind(paragraph, 0);
  const auto end = found_.empty() ? static_cast<std::uint32_t>(tokens.size()) : found_.front().lead_joiner;
  if (end == 0) {  // it begins with a clause of its own: ", and requests"
    found_.clear();
    return false;
  }
  Draft draft = draft_under(chapeau, paragraph, 0, end);
  const ActWords act = act_words(draft, paragraph);
  draft.clause.deliverables = delivered_by(chapeau, draft, act);
  fill_recipients(draft, act);
  fill_when(draft, paragraph, 0);
  if (!is_told(draft.clause) || (object != Object::none && draft.clause.due.empty())) {
    found_.clear();
    return false;
  }
  if (draft.clause.recipients.empty()) {
    draft.clause.recipients = chapeau.clause.recipients;
    for (ActorMention& recipient : draft.clause.recipients) recipient.from_chapeau = true;
  }
  Draft& source = drafts_[above];
  source.introduces_only = source.keeps_others = true;
  ++source.items;
  drafts_.push_back(std::move(draft));
  open_drafts_[paragraph].push_back(drafts_.size() - 1);
  return true;
}

}  // namespace mandates
