#include "extraction/clause_builder.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "extraction/delivers.h"
#include "extraction/doubts.h"
#include "text/cut.h"

namespace mandates {
namespace {

constexpr std::size_t kShownBytes = 80;  // of a paragraph that is for a person

// Of what one clause takes from another: no resolution has so many, and what all take from all grows as the square of the text.
constexpr std::size_t kMostOpen = 20;      // clauses that one list of items goes on with
constexpr std::size_t kMostSharing = 20;   // verbs that share the words of the next
constexpr std::size_t kMostSubjects = 20;  // that-clauses of one verb
constexpr std::size_t kMostSources = 20;   // clauses of one paragraph whose dues are meant

constexpr std::array<std::string_view, 7> kStrengths = {"invite", "encourage", "recommend", "call upon", "urge", "request", "demand"};

/// False for how long a mandate runs, which is not when its report is due.
bool is_time(const DueMention& due) {
  return !due.code.is(DueKind::for_duration) && !due.code.is(DueKind::until);
}

/// "strengthening", "development", "creation"
bool is_act_noun(std::string_view word) {
  return word.ends_with("ing") || word.ends_with("ment") || word.ends_with("tion") || word.ends_with("sion");
}

/// "all States, in particular States of the region": one is enough.
void drop_repeated(std::vector<ActorMention>& actors) {
  if (actors.size() < 2) return;
  std::vector<ActorMention> once;
  for (ActorMention& actor : actors) {
    const auto same = [&](const ActorMention& other) { return other.name == actor.name; };
    if (std::none_of(once.begin(), once.end(), same)) once.push_back(std::move(actor));
  }
  actors = std::move(once);
}

void add_rule(Clause& clause, const std::string& id) {
  if (!id.empty() && std::find(clause.rules.begin(), clause.rules.end(), id) == clause.rules.end()) clause.rules.push_back(id);
}

}  // namespace

ClauseBuilder::ClauseBuilder(const Lexicon& lexicon)
    : lexicon_(lexicon),
      matchers_(lexicon),
      names_(lexicon, matchers_),
      finder_(lexicon, matchers_),
      actors_(lexicon, matchers_, names_),
      deliverables_(lexicon, matchers_, actors_),
      dues_(lexicon, matchers_, names_, actors_) {
  for (const Rule* rule : lexicon.commitments.rules)
    for (const std::string& verb : rule->values("verbs")) committing_.insert(lexicon.rules.find(verb));
}

void ClauseBuilder::read_words() {
  const std::size_t count = document_->paragraphs.size();
  if (tokens_.size() < count) tokens_.resize(count);  // never fewer: the lists of earlier documents keep their memory
  for (std::size_t i = 0; i < count; ++i) tokenize(document_->paragraphs[i].text, lexicon_.words, tokens_[i]);
}

Extraction ClauseBuilder::build(const Document& document) {
  document_ = &document;
  organ_ = lexicon_.body_of_code(document.body);
  drafts_.clear();
  chapeau_bytes_ = 0;
  unresolved_.clear();
  read_words();
  names_.collect(document, tokens_);
  actors_.begin_document(document, tokens_);
  read_speaker();
  open_drafts_.assign(document.paragraphs.size(), {});
  item_counts_.assign(document.paragraphs.size(), 0);
  for (const Paragraph& paragraph : document.paragraphs)
    if (paragraph.parent >= 0 && !paragraph.continuation) ++item_counts_[static_cast<std::size_t>(paragraph.parent)];
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p)
    if (document.paragraphs[p].kind == ParagraphKind::operative) build_paragraph(p);
  settle_references();
  return collect();
}

const std::vector<ActorMention>& ClauseBuilder::actors_before(std::uint32_t paragraph) const {
  static const std::vector<ActorMention> nobody;
  if (drafts_.size() < 2) return nobody;
  const Clause& before = drafts_[drafts_.size() - 2].clause;
  return before.paragraph_index == static_cast<int>(paragraph) ? before.actors : nobody;
}

OpeningStyle ClauseBuilder::style_of(const Paragraph& printed) const {
  if (is_outcome(printed)) return OpeningStyle::outcome;
  switch (document_->kind) {
    case DocumentKind::statement:
      return OpeningStyle::statement;
    case DocumentKind::decision:
      return OpeningStyle::decision;
    case DocumentKind::draft_decision:
      return OpeningStyle::draft_decision;
    default:
      return OpeningStyle::resolution;
  }
}

void ClauseBuilder::build_paragraph(std::uint32_t paragraph) {
  const Paragraph& printed = document_->paragraphs[paragraph];
  const auto& tokens = tokens_[paragraph];
  if (build_item(paragraph)) {
    // found_ holds the clauses that follow the item's own.
  } else {
    const OpeningStyle style = style_of(printed);
    // A participle is a misprint at the head of a paragraph; among items it is one of them: "including by: (a) Encouraging …".
    finder_.find(printed.text, tokens, style, printed.parent < 0 && (!printed.label.empty() || printed.level == 0), found_);
    // "(d) The progress made …, and encourages …": words of the chapeau's clause, then a clause of its own.
    // A statement may tell of a briefing first and go on with sentences of the organ, a declaration of the state of the world.
    const bool decision = style == OpeningStyle::decision || style == OpeningStyle::draft_decision;
    if (found_.empty() && decision) {  // a decision may be printed in the other tense: "Decides"
      const OpeningStyle other = style == OpeningStyle::decision ? OpeningStyle::draft_decision : OpeningStyle::decision;
      finder_.find(printed.text, tokens, other, false, found_);
    }
    if (found_.empty() && build_noun_item(paragraph)) return add_clauses(paragraph);
    if (found_.empty() && !decision && (printed.parent >= 0 || style != OpeningStyle::resolution))
      finder_.find_after(printed.text, tokens, style == OpeningStyle::outcome ? style : OpeningStyle::resolution, 0, found_);
  }
  add_clauses(paragraph);
}

void ClauseBuilder::add_clauses(std::uint32_t paragraph) {
  const std::vector<FoundClause> found = found_;
  for (const FoundClause& each : found) {
    Draft& draft = drafts_.emplace_back();
    start(draft, paragraph, each);
    fill_obligation(draft, paragraph, each);
    mark_bare_decision(draft, paragraph);
  }
  if (found.empty()) return;
  share_complements(found);
  auto& open = open_drafts_[paragraph];
  open.clear();
  for (std::size_t i = drafts_.size() - found.size(); i < drafts_.size(); ++i) {
    const bool goes_on = drafts_[i].clause.obligation || !drafts_[i].founded.empty() || drafts_[i].decides_only;
    if (goes_on && (i + 1 == drafts_.size() || drafts_[i].open_actors)) open.push_back(i);
  }
  if (open.size() > kMostOpen) open.erase(open.begin(), open.end() - kMostOpen);
}

void ClauseBuilder::share_complements(const std::vector<FoundClause>& found) {
  // "Calls upon and encourages States to …": a verb without words of its own shares those of the next.
  const std::size_t first = drafts_.size() - found.size();
  std::size_t sharing = 0;
  for (std::size_t i = found.size() - 1; i-- > 0;) {
    sharing = found[i].complement < found[i].end ? 0 : sharing + 1;
    if (sharing == 0 || sharing > kMostSharing) continue;
    Clause& clause = drafts_[first + i].clause;
    const Clause& next = drafts_[first + i + 1].clause;
    if (!clause.obligation || !next.obligation) continue;
    clause.actors = next.actors;
    clause.deliverables = next.deliverables;
    clause.recipients = next.recipients;
    clause.due = next.due;
    drafts_[first + i].references = drafts_[first + i + 1].references;
  }
}

void ClauseBuilder::start(Draft& draft, std::uint32_t paragraph, const FoundClause& found) {
  const Paragraph& printed = document_->paragraphs[paragraph];
  const auto& tokens = tokens_[paragraph];
  const VerbRule& verb = lexicon_.verb(found.verb);
  draft.verb = found.verb;
  draft.end = found.end;
  draft.boundary = draft.complement = found.complement;
  Clause& clause = draft.clause;
  clause.symbol = document_->symbol;
  clause.paragraph = printed.number;
  clause.section = printed.section;
  clause.paragraph_index = static_cast<int>(paragraph);
  std::uint32_t last = found.end;
  while (last > found.lead + 1 && (is_mark(tokens[last - 1], ',') || lexicon_.is(tokens[last - 1], WordClass::list_joiner))) --last;
  std::uint32_t first = found.lead;
  while (first < found.verb_begin && is_mark(tokens[first], ',')) ++first;
  clause.span = {tokens[first].span.begin, tokens[last - 1].span.end};
  clause.verb = verb.base;
  if (verb.named_by_next) {
    std::uint32_t next = found.complement;
    while (next < found.end && lexicon_.is(tokens[next], WordClass::infinitive_adverb)) ++next;
    const bool acts =
        next < found.end && lexicon_.is(tokens[next], WordClass::base_verb) && !lexicon_.is(tokens[next], WordClass::passive_verb);
    if (acts) clause.verb = fold(tokens[next].span.of(printed.text));
  }
  clause.verb_text = std::string(Span{tokens[found.verb_begin].span.begin, tokens[found.verb_end - 1].span.end}.of(printed.text));
  clause.type = verb.type;
  clause.strength_rank = verb.rank;
  if (verb.rank >= 0 && verb.rank < static_cast<int>(kStrengths.size())) clause.strength = verb.base;
  clause.reiterated = found.reiterated;
  clause.line = printed.line;
  clause.page = printed.page;
  clause.rules.reserve(8);  // of verb, modifiers, actors, deliverables, recipients, dues: most have fewer
  add_rule(clause, found.verb->id);
  if (found.reiteration != nullptr) add_rule(clause, found.reiteration->id);
  for (const Rule* modifier : found.modifiers) add_rule(clause, modifier->id);
}

void ClauseBuilder::fill_obligation(Draft& draft, std::uint32_t paragraph, const FoundClause& found) {
  Clause& clause = draft.clause;
  if (clause.type == "directive")
    fill_directive(draft, paragraph, found);
  else
    fill_deciding(draft, paragraph, found);
  if (!clause.obligation) {
    clause.actors.clear();
    return;
  }
  drop_repeated(clause.actors);
  fill_what_and_when(draft, paragraph, found.lead);
  mark_chapeau(draft, paragraph);
}

void ClauseBuilder::fill_directive(Draft& draft, std::uint32_t paragraph, const FoundClause& found) {
  const auto& tokens = tokens_[paragraph];
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
    const bool named =
        actors_.asked_at(paragraph, at, found.end, true);  // "its call upon States that have": who is asked stands right there
    for (std::uint32_t i = at; !named && i < last && !actors_.infinitive_at(tokens, i, found.end); ++i) {  // "to ensure that" is none of it
      const bool asked = lexicon_.is(tokens[i], WordClass::infinitive_marker) || lexicon_.is(tokens[i], WordClass::asked_through) ||
                         lexicon_.is(tokens[i], WordClass::object_verb);  // "the call urging developed countries to double"
      if (lexicon_.is(tokens[i], WordClass::that_word) || (asked && actors_.asked_at(paragraph, i + 1, found.end))) {
        at = asked ? i + 1 : i;
        break;
      }
    }
  }
  const bool that = at < found.end && lexicon_.is(tokens[at], WordClass::that_word);
  ReadActors read = that ? actors_.read(paragraph, at + 1, found.end, ActorEnd::finite, actors_before(paragraph))
                         : actors_.read(paragraph, at, found.end, ActorEnd::infinitive, actors_before(paragraph));
  if (!that && (!read.bounded || bare_verb_follows(read, paragraph)) && actors_.name_at(paragraph, at, found.end)) {
    // "Requests the Secretary-General submit a report": without "that"
    ReadActors finite = actors_.read(paragraph, at, found.end, ActorEnd::finite, actors_before(paragraph));
    const bool acts =
        finite.bounded && !finite.passive && !finite.actors.empty() && actors_.acts_surely(paragraph, finite.boundary, found.end);
    const bool beside = acts && finite.actors.back().span.end + 1 >= tokens[finite.boundary].span.begin;
    if (beside || (acts && is_mark(tokens[finite.boundary - 1], ',') && !finite.actors.front().id.empty())) read = std::move(finite);
  }
  draft.boundary = read.bounded ? read.boundary : at;
  if (read.bounded && !read.passive && !read.actors.empty()) {
    clause.actors = read.actors;
    // "the ongoing efforts of the Union and the organizations to strengthen": doers of a thing, not those who are asked.
    const auto& complements = found.verb->values("complement");
    const bool asks = complements.empty() || std::find(complements.begin(), complements.end(), "actor") != complements.end();
    const std::uint32_t first = actors_.past_lead(paragraph, at, found.end);
    const bool later = first < found.end && read.actors.front().span.begin > tokens[first].span.begin;
    const bool thing = (!asks && first == at && read.actors.front().rule.empty()) ||  // "calls for improved mechanisms to"
                       (later && opens_act_noun(paragraph, first, found.end));        // "urges the granting of access to the experts"
    if (!that && (later || thing)) {
      std::vector<ActorMention> doers = actors_.read_doers(paragraph, at, read.boundary);
      // "the need for coordination …, in the implementation of the Agenda to": too far off to be asked
      constexpr std::uint32_t kReach = 10;
      const bool far = first == at && first + kReach < found.end && read.actors.front().span.begin > tokens[first + kReach].span.begin;
      if (!doers.empty() || !asks || far || thing) clause.actors = std::move(doers);
      if (clause.actors.empty()) return;
    }
    if (that)
      add_further_subjects(paragraph, read.boundary, found.end, clause.actors);
    else
      actors_.read_further(paragraph, read.boundary, found.end, clause.actors);
    draft.open_actors = is_mark(tokens[read.boundary], ':');
    return;
  }
  clause.actors = actors_.read_doers(paragraph, at, found.end);
  if (!clause.actors.empty()) return;
  if (read.passive) {
    clause.actors = passive_actors(read, paragraph, found.end);
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

bool ClauseBuilder::bare_verb_follows(const ReadActors& read, std::uint32_t paragraph) const {
  // "Requests the Secretary-General provide reports … to inform": the verb stands right behind the first name.
  if (read.actors.size() != 1 || read.actors.front().id.empty()) return false;
  const auto& tokens = tokens_[paragraph];
  const auto after = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.span.begin < read.actors.front().span.end; });
  return after != tokens.end() && !after->capital && lexicon_.is(*after, WordClass::base_verb) &&
         after - tokens.begin() < static_cast<std::ptrdiff_t>(read.boundary);
}

bool ClauseBuilder::opens_act_noun(std::uint32_t paragraph, std::uint32_t at, std::uint32_t end) const {
  const auto& tokens = tokens_[paragraph];
  return at + 1 < end && !tokens[at].capital && lexicon_.is(tokens[at + 1], WordClass::complement_link) &&
         is_act_noun(tokens[at].span.of(document_->paragraphs[paragraph].text));
}

void ClauseBuilder::add_further_subjects(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end,
                                         std::vector<ActorMention>& actors) {
  // "that the Authority shall cease the export, and that all States shall prohibit the import"
  const auto& tokens = tokens_[paragraph];
  std::size_t further = 0;
  for (std::uint32_t i = begin; i + 2 < end && tokens[i].punctuation != ';' && further < kMostSubjects; ++i) {
    if (!lexicon_.is(tokens[i], WordClass::list_joiner) || !lexicon_.is(tokens[i + 1], WordClass::that_word)) continue;
    ++further;
    PhraseMatch match;
    const Rule* rule = commitment_at(paragraph, i + 1, end, true, {}, match);
    if (rule != nullptr && rule->value("actor") == "none") continue;  // "and that the Chair may"
    ReadActors more = actors_.read(paragraph, i + 2, end, ActorEnd::finite, actors);
    if (!more.bounded || more.passive) continue;
    for (ActorMention& actor : more.actors) {
      // "the parties to the conflict …, and that all parties"
      const auto same = [&](const ActorMention& other) { return other.name == actor.name || other.name.starts_with(actor.name + " "); };
      if (std::none_of(actors.begin(), actors.end(), same)) actors.push_back(std::move(actor));
    }
  }
}

std::vector<ActorMention> ClauseBuilder::passive_actors(const ReadActors& read, std::uint32_t paragraph, std::uint32_t end) {
  // "shall be made available by the Secretary-General"; without "by" an entity that is to be something acts itself.
  std::vector<ActorMention> doers = actors_.read_doers(paragraph, read.boundary, end);
  if (!doers.empty()) return doers;
  const auto entity = [&](const ActorMention& actor) {
    const Rule* rule = lexicon_.rules.find(actor.rule);
    return rule != nullptr && rule->kind == "actor" && lexicon_.name_sort(rule) != NameSort::printing;  // no group, no state
  };
  return std::all_of(read.actors.begin(), read.actors.end(), entity) ? read.actors : std::vector<ActorMention>{};
}

void ClauseBuilder::oblige_organ(Draft& draft, const FoundClause& found, std::uint32_t paragraph) const {
  draft.organ_acts = true;
  auto& actors = draft.clause.actors;
  actors.push_back(organ_mention(found, paragraph));
  if (actors.back().name.empty()) actors.clear();
}

ActorMention ClauseBuilder::organ_mention(const FoundClause& found, std::uint32_t paragraph) const {
  ActorMention mention;
  if (is_outcome(document_->paragraphs[paragraph]) && !speaker_.name.empty()) return speaker_;
  if (organ_ == nullptr) return mention;
  mention.name = organ_->name;
  mention.rule = organ_->rule;
  mention.span = {tokens_[paragraph][found.verb_begin].span.begin, tokens_[paragraph][found.verb_begin].span.begin};
  if (const Entity* entity = lexicon_.entity_of(lexicon_.rules.find(organ_->rule))) mention.id = entity->id;
  return mention;
}

void ClauseBuilder::read_speaker() {
  speaker_ = {};
  for (std::uint32_t p = 0; p < document_->paragraphs.size() && speaker_.name.empty(); ++p) {
    const auto& tokens = tokens_[p];
    if (!is_outcome(document_->paragraphs[p]) || tokens.empty() || !lexicon_.is(tokens[0], WordClass::first_person)) continue;
    const auto size = static_cast<std::uint32_t>(tokens.size());
    const std::uint32_t name = size > 1 && is_mark(tokens[1], ',') ? 2 : 1;
    std::uint32_t after = 0;
    if (name >= size || !(name == 2 || lexicon_.is(tokens[name], WordClass::determiner))) continue;
    if (!actors_.read_one(p, name, size, speaker_, after)) speaker_ = {};
  }
  if (!speaker_.name.empty()) speaker_.span = {0, 0};  // it stands in another paragraph as a rule
}

bool ClauseBuilder::past_first_modal(const std::vector<Token>& tokens, const PhraseMatch& match) const {
  // "that the Committee shall take what measures it may need", "shall meet in May": the first modal tells, a permission further on does
  // not.
  const auto modal = [&](std::uint32_t i) { return lexicon_.is(tokens[i], WordClass::modal) && !tokens[i].capital; };
  const std::uint32_t last = match.end - 1;
  std::uint32_t first = match.begin;
  while (first < last && !modal(first)) ++first;
  if (lexicon_.is(tokens[last], WordClass::modal)) return first == last ? tokens[last].capital : tokens[first].word != tokens[last].word;
  for (std::uint32_t i = first + 1; i < last; ++i)
    if (modal(i)) return true;  // "shall manage the Centre, which shall consist of"
  return false;
}

const Rule* ClauseBuilder::commitment_at(std::uint32_t paragraph, std::uint32_t at, std::uint32_t end, bool deciding,
                                         const std::string& verb, PhraseMatch& match) {
  const auto& tokens = tokens_[paragraph];
  std::vector<PhraseMatch> all;
  if (at < end) matchers_.commitments.all_at(tokens, at, lexicon_.commitments.set.last_end(tokens, at, end), all);
  for (const PhraseMatch& each : all) {
    const Rule* rule = lexicon_.commitments.rules[each.pattern];
    const auto& verbs = rule->values("verbs");
    if (rule->flag("first_person") && !is_outcome(document_->paragraphs[paragraph])) continue;
    if (verbs.empty() ? !deciding : std::find(verbs.begin(), verbs.end(), verb) == verbs.end()) continue;
    if ((rule->value("actor") == "none" || rule->value("actor") == "organ") && past_first_modal(tokens, each)) continue;
    // The first rule in the order of the files wins: exceptions stand before what they except from.
    match = each;
    return rule;
  }
  return nullptr;
}

void ClauseBuilder::fill_deciding(Draft& draft, std::uint32_t paragraph, const FoundClause& found) {
  const auto& tokens = tokens_[paragraph];
  Clause& clause = draft.clause;
  if (clause.type != "deciding" && !committing_.contains(found.verb)) return;  // "notes", "recalls": no rule can commit anybody
  std::uint32_t at = found.complement;
  // "Decides, in order to assist the Committee, that …": the aside says nothing of what is decided.
  while (at < found.end && is_mark(tokens[at], ',')) {
    std::uint32_t close = at + 1;
    while (close < found.end && !is_mark(tokens[close], ',')) ++close;
    if (close >= found.end) break;
    at = close + 1;
  }
  PhraseMatch match;
  const Rule* rule = commitment_at(paragraph, at, found.end, clause.type == "deciding", found.verb->id, match);
  if (rule == nullptr) return;
  const std::string_view who = rule->value("actor");
  if (who == "none") return;
  if (who == "founded") {
    read_founded(draft, paragraph, match);
    return;
  }
  clause.obligation = true;
  add_rule(clause, rule->id);
  draft.boundary = at;
  if (who == "organ") return oblige_organ(draft, found, paragraph);
  if (who == "asked") {
    const ReadActors read = actors_.read(paragraph, match.end, found.end, ActorEnd::infinitive, actors_before(paragraph));
    const bool named = match.end < found.end && !lexicon_.is(tokens[match.end], WordClass::infinitive_marker);
    if (named && read.bounded) {
      draft.boundary = read.boundary;
      clause.actors = read.actors;
    }
    if (clause.actors.empty()) oblige_organ(draft, found, paragraph);  // "to invite to the session the representatives of"
    return;
  }
  std::vector<Capture> captures;
  matchers_.commitments.captures(tokens, match, captures);
  for (const Capture& capture : captures) {
    if (who == "holder" && capture.label == "holder") {
      ActorMention mention;
      std::uint32_t after = 0;
      // "decides to extend its mandate": that of the mission named before
      // "UNISFA's mandate": what stands before the genitive
      const bool owned = lexicon_.is(tokens[capture.begin], WordClass::possessive);
      if (owned ? actors_.read_owner(paragraph, capture.begin, mention)
                : actors_.read_one(paragraph, capture.begin, capture.end > capture.begin + 1 ? capture.end : found.end, mention, after))
        clause.actors.push_back(std::move(mention));
    }
    if (who == "subject" && capture.label == "subject") {
      const ReadActors read = actors_.read(paragraph, capture.begin, found.end, ActorEnd::finite, actors_before(paragraph));
      draft.boundary = read.boundary;
      clause.actors = read.passive ? passive_actors(read, paragraph, found.end) : read.actors;
      if (!clause.actors.empty()) add_further_subjects(paragraph, read.boundary, found.end, clause.actors);
    }
  }
}

void ClauseBuilder::read_founded(Draft& draft, std::uint32_t paragraph, const PhraseMatch& match) {
  std::vector<Capture> captures;
  matchers_.commitments.captures(tokens_[paragraph], match, captures);
  for (const Capture& capture : captures) {
    std::uint32_t after = 0;
    ActorMention mention;
    // "a Committee of the Security Council": founded under its common noun.
    if (capture.label != "holder" || !actors_.read_one(paragraph, capture.begin, capture.end, mention, after)) continue;
    draft.founded.push_back(std::move(mention));
    draft.boundary = after;
  }
}

void ClauseBuilder::fill_what_and_when(Draft& draft, std::uint32_t paragraph, std::uint32_t from) {
  const ActWords words = act_words(draft, paragraph);
  draft.clause.deliverables = deliverables_.find(tokens_[paragraph], words);
  fill_recipients(draft, paragraph, words);
  fill_when(draft, paragraph, from);
}

ActWords ClauseBuilder::act_words(const Draft& draft, std::uint32_t paragraph) {
  const auto& actors = draft.clause.actors;
  const bool collective = std::any_of(actors.begin(), actors.end(), [&](const ActorMention& actor) { return actors_.collective(actor); });
  return {paragraph, draft.boundary, draft.end, std::min(draft.complement, draft.boundary), collective, draft.organ_acts};
}

void ClauseBuilder::fill_recipients(Draft& draft, std::uint32_t paragraph, const ActWords& words) {
  if (is_told(draft.clause)) draft.clause.recipients = deliverables_.find_recipients(*document_, tokens_[paragraph], words, organ_);
}

void ClauseBuilder::fill_when(Draft& draft, std::uint32_t paragraph, std::uint32_t from) {
  Clause& clause = draft.clause;
  const DueScope context{document_, paragraph, from, draft.end, organ_, draft.organ_acts, &clause.deliverables, &clause.actors};
  FoundDues found = dues_.find(tokens_[paragraph], context);
  std::unordered_set<std::string_view> known;
  std::vector<DueMention> all = std::move(clause.due);
  all.insert(all.end(), std::make_move_iterator(found.due.begin()), std::make_move_iterator(found.due.end()));
  clause.due.clear();
  clause.due.reserve(all.size());
  for (DueMention& due : all) {
    if (known.contains(due.code.text())) continue;
    clause.due.push_back(std::move(due));
    known.insert(clause.due.back().code.text());
  }
  draft.references.insert(draft.references.end(), found.references.begin(), found.references.end());
  draft.times = std::move(found.read);
}

bool ClauseBuilder::only_introduces(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end || !is_mark(tokens[end - 1], ':')) return false;
  std::uint32_t at = begin;
  while (at < end && (lexicon_.is(tokens[at], WordClass::infinitive_marker) || lexicon_.is(tokens[at], WordClass::modal) ||
                      lexicon_.is(tokens[at], WordClass::infinitive_adverb) || tokens[at].punctuation != 0))
    ++at;
  if (at >= end) return true;
  for (std::uint32_t i = at; i < end; ++i)
    if (lexicon_.is(tokens[i], WordClass::list_announcer)) return true;
  return false;
}

void ClauseBuilder::mark_chapeau(Draft& draft, std::uint32_t paragraph) const {
  const auto& tokens = tokens_[paragraph];
  draft.introduces_only = only_introduces(tokens, draft.boundary, draft.end);
  draft.ends_in_marker = draft.end > draft.boundary + 1 && is_mark(tokens[draft.end - 1], ':') &&
                         lexicon_.is(tokens[draft.end - 2], WordClass::infinitive_marker);
}

void ClauseBuilder::mark_bare_decision(Draft& draft, std::uint32_t paragraph) const {
  if (draft.clause.obligation || draft.clause.type != "deciding" || draft.complement >= draft.end) return;
  const auto& tokens = tokens_[paragraph];
  const auto punctuation = [](const Token& token) { return token.punctuation != 0; };
  draft.decides_only =
      is_mark(tokens[draft.end - 1], ':') && std::all_of(tokens.begin() + draft.complement, tokens.begin() + draft.end, punctuation);
  draft.keeps_others = draft.decides_only;
  draft.introduces_only = draft.introduces_only || draft.decides_only;
}

void ClauseBuilder::settle_references() {
  sources_.clear();
  for (std::size_t i = 0; i < drafts_.size(); ++i) add_source(i);
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    for (const DueReference& reference : drafts_[i].references) settle(drafts_[i], reference);
    if (!drafts_[i].references.empty()) add_source(i);  // what it took others may take from it
  }
}

void ClauseBuilder::add_source(std::size_t number) {
  const Clause& clause = drafts_[number].clause;
  if (!clause.obligation || clause.due.empty()) return;
  const bool until = std::any_of(clause.due.begin(), clause.due.end(), [](const DueMention& due) { return due.code.is(DueKind::until); });
  if (until) sources_.ends.insert(number);
  for (const DeliverableMention& deliverable : clause.deliverables) {
    const std::string actor = clause.actors.empty() ? std::string() : clause.actors.front().name;
    sources_.by_paragraph[{clause.paragraph, deliverable.type}].insert(number);
    if (!actor.empty()) sources_.by_actor[{actor, deliverable.type}].insert(number);
  }
}

void ClauseBuilder::take_due(Draft& draft, const Draft& source, const DueReference& reference) const {
  // "provide an update to the Council in her report": of the sessions of several bodies those of the one that receives it.
  const auto told_session = [&](const DueCode& code) {
    return std::any_of(draft.clause.recipients.begin(), draft.clause.recipients.end(), [&](const ActorMention& recipient) {
      const auto& bodies = lexicon_.rules.layout().bodies;
      return std::any_of(bodies.begin(), bodies.end(),
                         [&](const Body& body) { return body.name == recipient.name && code.is_session_of(body.code); });
    });
  };
  const bool told =
      std::any_of(source.clause.due.begin(), source.clause.due.end(), [&](const DueMention& due) { return told_session(due.code); });
  for (DueMention due : source.clause.due) {
    if (!is_time(due)) continue;
    const auto same = [&](const DueMention& other) { return other.code == due.code; };
    if (std::any_of(draft.clause.due.begin(), draft.clause.due.end(), same)) continue;
    if (told && !told_session(due.code)) continue;
    due.from_paragraph = source.clause.paragraph;
    due.rule = reference.rule;
    due.span = reference.span;
    draft.clause.due.push_back(std::move(due));
  }
  if (draft.clause.recipients.empty())
    for (ActorMention recipient : source.clause.recipients) {
      recipient.span = reference.span;
      draft.clause.recipients.push_back(std::move(recipient));
    }
}

std::set<std::size_t> ClauseBuilder::sources_alike(const Draft& draft, const SourcesByKey& sources, const std::string& key) const {
  std::set<std::size_t> found;
  const auto add = [&](const std::string& type) {
    const auto known = sources.find({key, type});
    if (known == sources.end()) return;
    std::size_t taken = 0;
    for (auto one = known->second.begin(); one != known->second.end() && taken < kMostSources; ++one, ++taken) found.insert(*one);
  };
  for (const DeliverableMention& deliverable : draft.clause.deliverables) {
    add(deliverable.type);
    if (deliverable.type == "briefing") add("report");
  }
  found.erase(static_cast<std::size_t>(&draft - drafts_.data()));
  return found;
}

void ClauseBuilder::settle(Draft& draft, const DueReference& reference) {
  if (reference.kind == "paragraph")
    for (const std::size_t source : sources_alike(draft, sources_.by_paragraph, reference.target))
      take_due(draft, drafts_[source], reference);
  if (reference.kind == "own-report" && draft.clause.due.empty() && !draft.clause.actors.empty()) take_own_report(draft, reference);
  if (reference.kind == "mandate-end" && draft.clause.due.empty()) take_end(draft, reference);
  const bool session = reference.kind == "session-before";
  if ((session || reference.kind == "clause-before") && draft.clause.due.empty() && &draft != drafts_.data()) {
    const Draft& source = *(&draft - 1);
    if (source.clause.obligation && source.clause.paragraph_index == draft.clause.paragraph_index && (session || source.organ_acts))
      take_due(draft, source, reference);
    if (session) std::erase_if(draft.clause.due, [](const DueMention& due) { return !due.code.is(DueKind::session); });
  }
  if (draft.clause.due.empty()) draft.clause.due = reference.otherwise;
}

void ClauseBuilder::take_own_report(Draft& draft, const DueReference& reference) const {
  const std::set<std::size_t> sources = sources_alike(draft, sources_.by_actor, draft.clause.actors.front().name);
  const auto has = [&](std::size_t source, auto kind) {
    const auto& dues = drafts_[source].clause.due;
    return std::any_of(dues.begin(), dues.end(), [&](const DueMention& due) { return kind(due.code); });
  };
  const auto recurs = [](const DueCode& code) { return code.is(DueKind::every) || code.is(DueKind::session); };
  const auto dated = [](const DueCode& code) { return code.is(DueKind::session) || code.is(DueKind::by); };
  // "in his annual report": one that comes again; "in his report": one of a day rather than a regular one
  for (const std::size_t source : sources)
    if (draft.clause.due.empty() && (reference.otherwise.empty() ? has(source, dated) : has(source, recurs)))
      take_due(draft, drafts_[source], reference);
  for (const std::size_t source : sources)
    if (draft.clause.due.empty() && reference.otherwise.empty()) take_due(draft, drafts_[source], reference);
}

void ClauseBuilder::take_end(Draft& draft, const DueReference& reference) const {
  const auto own = static_cast<std::size_t>(&draft - drafts_.data());
  const auto source = std::find_if(sources_.ends.begin(), sources_.ends.end(), [&](std::size_t number) { return number != own; });
  if (source == sources_.ends.end()) return;
  const Clause& clause = drafts_[*source].clause;
  DueMention due = *std::find_if(clause.due.begin(), clause.due.end(), [](const DueMention& one) { return one.code.is(DueKind::until); });
  due.code = DueCode::by(due.code.days()->to);
  due.from_paragraph = clause.paragraph;
  due.rule = reference.rule;
  due.span = reference.span;
  draft.clause.due.push_back(std::move(due));
}

void ClauseBuilder::finish(Draft& draft) {
  Clause& clause = draft.clause;
  const std::string& text = document_->paragraphs[static_cast<std::size_t>(clause.paragraph_index)].text;
  clause.text = std::string(clause.span.of(text));
  for (const ActorMention& actor : clause.actors) add_rule(clause, actor.rule);
  for (const DeliverableMention& deliverable : clause.deliverables) add_rule(clause, deliverable.rule);
  for (const ActorMention& recipient : clause.recipients) add_rule(clause, recipient.rule);
  for (const DueMention& due : clause.due) add_rule(clause, due.rule);
  clause.cites = cited_within(document_->paragraphs[static_cast<std::size_t>(clause.paragraph_index)], clause.span);
  for (const DueMention& due : clause.due)
    if (due.from_event) clause.review.push_back({"time-from-event", due.text, due.span});
  for (const ActorMention& actor : clause.actors)
    if (actor.rule.empty() && actor.name.find(' ') == std::string::npos && !actor.name.empty() && actor.name[0] >= 'A' &&
        actor.name[0] <= 'Z' && !names_.is_country(actor.name) && unresolved_.insert(actor.name).second)  // once for all its clauses
      clause.review.push_back({"unresolved-actor", actor.text, actor.from_chapeau ? Span{} : actor.span});
  if (clause.obligation)
    find_doubts(lexicon_, matchers_.doubts, tokens_[static_cast<std::size_t>(clause.paragraph_index)], text, draft.times, clause);
}

bool ClauseBuilder::has_no_words(const Draft& draft) const {
  const auto& tokens = tokens_[static_cast<std::size_t>(draft.clause.paragraph_index)];
  return std::all_of(tokens.begin() + draft.boundary, tokens.begin() + draft.end, [&](const Token& token) {
    return token.punctuation != 0 || lexicon_.is(token, WordClass::infinitive_marker) || lexicon_.is(token, WordClass::modal);
  });
}

std::vector<Review> ClauseBuilder::paragraphs_without_clause() {
  std::vector<Review> found;
  const std::size_t count = document_->paragraphs.size();
  std::vector<bool> covered(count, false), announces(count, false), asks(count, false);
  for (const Draft& draft : drafts_) {
    int at = draft.clause.paragraph_index;
    const bool only_items = gives_way(draft) || (!draft.keeps_others && has_no_words(draft));
    if (draft.introduces_only && only_items) announces[static_cast<std::size_t>(at)] = true;
    if (draft.clause.type == "directive") asks[static_cast<std::size_t>(at)] = true;
    while (at >= 0 && !covered[static_cast<std::size_t>(at)]) {
      covered[static_cast<std::size_t>(at)] = true;
      at = document_->paragraphs[static_cast<std::size_t>(at)].parent;
    }
  }
  for (std::size_t p = 0; p < count; ++p) {
    const Paragraph& paragraph = document_->paragraphs[p];
    if (paragraph.kind != ParagraphKind::operative || covered[p]) continue;
    const bool item = paragraph.parent >= 0;
    const auto parent = static_cast<std::size_t>(item ? paragraph.parent : 0);
    const bool lost = item ? (announces[parent] && !paragraph.continuation) || (asks[parent] && opens_with_marker(p))
                           : !is_outcome(paragraph) && !tells_only(p);
    if (!lost) continue;
    found.push_back({item ? "item-without-clause" : "no-verb",
                     paragraph.number + " " + std::string(cut_at_character(paragraph.text, kShownBytes)),
                     {}});
  }
  return found;
}

bool ClauseBuilder::tells_only(std::size_t paragraph) {
  // Statements and declarations tell of the world, too: a paragraph of a statement in which neither the organ nor "we" is the subject.
  if (document_->kind != DocumentKind::statement || document_->paragraphs[paragraph].number.find('u') == std::string::npos) return false;
  const auto& tokens = tokens_[paragraph];
  const auto size = static_cast<std::uint32_t>(tokens.size());
  constexpr std::uint32_t kReach = 4;  // words before the subject: a quotation mark, an article, "today"
  PhraseMatch match;
  for (std::uint32_t at = 0; at < size && at < kReach; ++at)
    if (lexicon_.is(tokens[at], WordClass::first_person) || matchers_.subjects.match_at(tokens, at, size, match)) return false;
  return true;
}

bool ClauseBuilder::opens_with_marker(std::size_t paragraph) const {
  // "To waterproof …", "and to report thereon"
  const auto& tokens = tokens_[paragraph];
  const std::uint32_t at = past_joiners(tokens);
  return at + 1 < tokens.size() && lexicon_.is(tokens[at], WordClass::infinitive_marker) && !tokens[at + 1].capital &&
         !lexicon_.is(tokens[at + 1], WordClass::determiner);
}

bool ClauseBuilder::gives_way(const Draft& draft) const {
  if (!draft.introduces_only || draft.items == 0) return false;
  if (!draft.keeps_others && has_no_words(draft)) return true;
  // "Decides: (a) To …; (b) That …": what stands in (b) belongs to the clause of the chapeau.
  return draft.items >= item_counts_[static_cast<std::size_t>(draft.clause.paragraph_index)];
}

Extraction ClauseBuilder::collect() {
  Extraction extraction;
  std::vector<Review> without_clause = paragraphs_without_clause();  // before the clauses are moved away
  extraction.clauses.reserve(drafts_.size());
  // A paragraph may go on after its items: its clauses are numbered through.
  std::unordered_map<std::string, int> numbers;
  for (Draft& draft : drafts_) {
    if (gives_way(draft)) continue;
    finish(draft);
    Clause& clause = draft.clause;
    clause.number = ++numbers[clause.paragraph];
    clause.id = clause.symbol + "#" + clause.paragraph + "." + std::to_string(clause.number);
    extraction.clauses.push_back(std::move(clause));
  }
  if (document_->symbol_source == SymbolSource::file_name && !extraction.clauses.empty())
    extraction.review.push_back({"symbol-from-file-name", document_->symbol, {}});
  std::move(without_clause.begin(), without_clause.end(), std::back_inserter(extraction.review));
  if (repeated_too_much())
    extraction.review.push_back(
        {"long-chapeau", "the words before the lists of items are repeated beside more items than any resolution has", {}});
  return extraction;
}

}  // namespace mandates
