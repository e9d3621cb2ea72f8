#include "extraction/clause_builder.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "extraction/act_finder.h"
#include "extraction/delivers.h"
#include "extraction/doubts.h"
#include "extraction/subject.h"

namespace mandates {
namespace {

// Of what one clause takes from another: no resolution has so many, and what all take from all grows as the square of the text.
constexpr std::size_t kMostOpen = 20;     // clauses that one list of items goes on with
constexpr std::size_t kMostSharing = 20;  // verbs that share the words of the next

constexpr int kHighestRank = 6;  // of the seven strengths, from "invite" (0) to "demand"

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

}  // namespace

ClauseBuilder::ClauseBuilder(const Lexicon& lexicon)
    : lexicon_(lexicon),
      matchers_(lexicon),
      names_(lexicon, matchers_),
      finder_(lexicon, matchers_),
      edges_(lexicon, matchers_),
      kinds_(lexicon, matchers_),
      name_reader_(lexicon, matchers_, names_, edges_),
      asides_(lexicon, matchers_, names_, edges_, name_reader_),
      actors_(lexicon, matchers_, names_, edges_, name_reader_, asides_),
      doers_(lexicon, matchers_, edges_, name_reader_, asides_, actors_),
      commitments_(lexicon, matchers_),
      subjects_(lexicon, actors_, doers_, commitments_),
      asked_(lexicon, edges_, actors_, doers_, subjects_),
      bound_(lexicon, matchers_, actors_, subjects_, commitments_),
      deliverables_(lexicon, matchers_, actors_, kinds_),
      dues_(lexicon, matchers_, names_, kinds_),
      settler_(lexicon),
      unread_(lexicon, matchers_) {}

namespace {

/// "REQUESTS THE SECRETARY-GENERAL TO REPORT": capitals tell nothing of names.
bool is_in_capitals(std::string_view text) {
  constexpr std::size_t kFewestLetters = 12;
  std::size_t letters = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    letters += c >= 'A' && c <= 'Z';
  }
  return letters >= kFewestLetters;
}

/// The same with small letters behind the first one, each at the place of its capital.
std::string in_small_letters(std::string text) {
  bool first = true;
  for (char& c : text) {
    if (c < 'A' || c > 'Z') continue;
    if (!first) c = static_cast<char>(c + ('a' - 'A'));
    first = false;
  }
  return text;
}

}  // namespace

void ClauseBuilder::read_words() {
  const std::size_t count = document_->paragraphs.size();
  if (tokens_.size() < count) tokens_.resize(count);  // never fewer: the lists of earlier documents keep their memory
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& text = document_->paragraphs[i].text;
    tokenize(is_in_capitals(text) ? in_small_letters(text) : text, lexicon_.words, tokens_[i]);
  }
}

Extraction ClauseBuilder::build(const Document& document) {
  document_ = &document;
  drafts_.clear();
  chapeau_bytes_ = 0;
  unresolved_.clear();
  read_words();
  names_.collect(document, tokens_);
  words_ = {document_, tokens_.data(), lexicon_.body_of_code(document.body)};
  bound_.begin_document(words_);
  open_drafts_.assign(document.paragraphs.size(), {});
  count_items();
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p)
    if (document.paragraphs[p].kind == ParagraphKind::operative) build_paragraph(p);
  settler_.settle(drafts_, document_);
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
    const bool numbered = printed.parent < 0 && (!printed.label.empty() || printed.level == 0);
    finder_.find(printed.text, tokens, style, numbered || (style == OpeningStyle::outcome && stops_at_speakers(printed.parent)), found_);
    // "(d) The progress made …, and encourages …": words of the chapeau's clause, then a clause of its own.
    // A statement may tell of a briefing first and go on with sentences of the organ, a declaration of the state of the world.
    const bool decision = style == OpeningStyle::decision || style == OpeningStyle::draft_decision;
    if (found_.empty() && decision) find_in_other_style(paragraph, style);
    if (found_.empty() && build_noun_item(paragraph)) return add_clauses(paragraph);
    if (found_.empty() && !decision && (printed.parent >= 0 || style != OpeningStyle::resolution))
      finder_.find_after(printed.text, tokens, style == OpeningStyle::outcome ? style : OpeningStyle::resolution, 0, found_);
    if (found_.empty() && style == OpeningStyle::statement) find_in_other_style(paragraph, style);
  }
  add_clauses(paragraph);
}

void ClauseBuilder::find_in_other_style(std::uint32_t paragraph, OpeningStyle style) {
  const std::string& text = document_->paragraphs[paragraph].text;
  const auto& tokens = tokens_[paragraph];
  if (style == OpeningStyle::decision) return finder_.find(text, tokens, OpeningStyle::draft_decision, false, found_);
  if (style == OpeningStyle::draft_decision) return finder_.find(text, tokens, OpeningStyle::decision, false, found_);
  if (style != OpeningStyle::statement || tokens.empty()) return;
  const std::uint32_t first = tokens[0].punctuation == '"' && tokens.size() > 1 ? 1 : 0;
  const bool ours = lexicon_.is(tokens[first], WordClass::first_person);
  finder_.find(text, tokens, ours ? OpeningStyle::outcome : OpeningStyle::decision, false, found_);
  if (!found_.empty() && !found_.front().written_subject) found_.clear();  // told of others than the organ
}

void ClauseBuilder::add_clauses(std::uint32_t paragraph) {
  for (const FoundClause& each : found_) {
    Draft& draft = drafts_.emplace_back();
    start(draft, paragraph, each);
    fill_obligation(draft, paragraph, each);
    if (!draft.clause.obligation) mark_chapeau(lexicon_, tokens_[paragraph], draft);
    mark_bare_decision(lexicon_, tokens_[paragraph], draft);
  }
  if (found_.empty()) return;
  share_complements();
  auto& open = open_drafts_[paragraph];
  open.clear();
  const std::size_t first = drafts_.size() - found_.size();
  if (const std::size_t announcing = find_announcing(lexicon_, tokens_[paragraph], drafts_, first); announcing + 1 < drafts_.size()) {
    drafts_[announcing].introduces_only = true;
    open.push_back(announcing);
    return;
  }
  for (std::size_t i = first; i < drafts_.size(); ++i) {
    // Of a clause that is no obligation, items may take the verb.
    if (i + 1 == drafts_.size() || (drafts_[i].open_actors && drafts_[i].clause.obligation)) open.push_back(i);
  }
  if (open.size() > kMostOpen) open.erase(open.begin(), open.end() - kMostOpen);
}

void ClauseBuilder::share_complements() {
  // "Calls upon and encourages States to …": a verb without words of its own shares those of the next.
  const std::size_t first = drafts_.size() - found_.size();
  std::size_t sharing = 0;
  for (std::size_t i = found_.size() - 1; i-- > 0;) {
    Draft& draft = drafts_[first + i];
    Clause& clause = draft.clause;
    const Clause& next = drafts_[first + i + 1].clause;
    // "Requests the agencies, and invites the banks, to report": those who are asked share the act of the next.
    const bool names_only = draft.open_actors && !clause.actors.empty() && next.type == clause.type && clause.deliverables.empty();
    const bool bare = found_[i].complement >= found_[i].end;
    sharing = names_only || bare ? sharing + 1 : 0;
    if (sharing == 0 || sharing > kMostSharing || !clause.obligation) continue;
    if (bare || next.obligation) draft.shares = drafts_[first + i + 1].shares + 1;  // "Encourages and supports the efforts of"
    if (!next.obligation) continue;
    if (!names_only) clause.actors = next.actors;
    clause.deliverables = next.deliverables;
    clause.recipients = next.recipients;
    clause.due = next.due;
    draft.references = drafts_[first + i + 1].references;
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
    const std::uint32_t next = lexicon_.past(tokens, found.complement, found.end, WordClass::infinitive_adverb);
    const bool acts =
        next < found.end && lexicon_.is(tokens[next], WordClass::base_verb) && !lexicon_.is(tokens[next], WordClass::passive_verb);
    if (acts) clause.verb = fold(tokens[next].span.of(printed.text));
  }
  clause.verb_text = std::string(Span{tokens[found.verb_begin].span.begin, tokens[found.verb_end - 1].span.end}.of(printed.text));
  set_kind(clause, verb);
  clause.reiterated = found.reiterated;
  clause.line = printed.line;
  clause.page = printed.page;
  clause.rules.reserve(8);  // of verb, modifiers, actors, deliverables, recipients, dues: most have fewer
  add_rule(clause, found.verb->id);
  if (found.reiteration != nullptr) add_rule(clause, found.reiteration->id);
  for (const Rule* modifier : found.modifiers) add_rule(clause, modifier->id);
}

void ClauseBuilder::add_rule(Clause& clause, const std::string& id) {
  if (!id.empty() && std::find(clause.rules.begin(), clause.rules.end(), id) == clause.rules.end()) clause.rules.push_back(id);
}

void ClauseBuilder::set_kind(Clause& clause, const VerbRule& verb) {
  clause.type = verb.type;
  clause.strength_rank = verb.rank;
  clause.strength = verb.rank >= 0 && verb.rank <= kHighestRank ? verb.base : "";
}

void ClauseBuilder::fill_obligation(Draft& draft, std::uint32_t paragraph, const FoundClause& found) {
  Clause& clause = draft.clause;
  if (clause.type == "directive")
    asked_.add(words_, paragraph, found, actors_before(paragraph), draft);
  else
    bound_.add(words_, paragraph, found, actors_before(paragraph), draft);
  if (!clause.obligation) {
    clause.actors.clear();
    return;
  }
  drop_repeated(clause.actors);
  fill_what_and_when(draft, paragraph, found.lead);
  mark_chapeau(lexicon_, tokens_[paragraph], draft);
  if (clause.type == "directive") bound_.add_founded_on_request(words_, paragraph, found, draft);
}

void ClauseBuilder::fill_what_and_when(Draft& draft, std::uint32_t paragraph, std::uint32_t from) {
  const ActWords act = act_words(draft, paragraph);
  draft.clause.deliverables = deliverables_.find(tokens_[paragraph], act);
  fill_recipients(draft, act);
  const std::vector<DueMention> due = draft.clause.due;  // of the chapeau
  const std::vector<DueReference> references = draft.references;
  fill_when(draft, paragraph, from);
  if (!draft.clause.deliverables.empty() || draft.times.empty() || !find_behind_times(draft, act)) return;
  fill_recipients(draft, act);
  draft.clause.due = due;
  draft.references = references;
  fill_when(draft, paragraph, from);
}

bool ClauseBuilder::find_behind_times(Draft& draft, ActWords act) {
  // "to prepare by the fifth session of the Conference a report", "to provide the Council, by 1 May, with a review": without the time
  const auto& printed = tokens_[act.paragraph];
  constexpr std::uint32_t kFurthest = 6;  // words between the verb and the time
  find_acts(lexicon_, printed, act.begin, act.end, acts_);
  words_without_times_.assign(printed.begin(), printed.begin() + act.begin);
  std::size_t time = 0;
  std::size_t acts = 0;  // that begin before the word
  bool at_verb = false;  // nothing but an object stands between the verb and the word
  for (std::uint32_t i = act.begin; i < act.end; ++i) {
    const Span& span = printed[i].span;
    if (acts < acts_.size() && acts_[acts] < i) at_verb = true;
    while (acts < acts_.size() && acts_[acts] < i) ++acts;
    if (lexicon_.is(printed[i], WordClass::infinitive_marker)) at_verb = false;
    while (time < draft.times.size() && draft.times[time].end <= span.begin) ++time;
    const bool inside = time < draft.times.size() && span.begin >= draft.times[time].begin;
    if (inside && span.begin == draft.times[time].begin && (!at_verb || acts == 0 || i > acts_[acts - 1] + kFurthest)) {
      words_without_times_.push_back(printed[i]);
      ++time;  // it stays
      continue;
    }
    if (inside) continue;
    // of an aside nothing is left
    const bool closes = is_mark(printed[i], ',') && printed[i - 1].span.begin != words_without_times_.back().span.begin;
    if (closes && is_mark(words_without_times_.back(), ',')) {
      words_without_times_.pop_back();
      continue;
    }
    words_without_times_.push_back(printed[i]);
  }
  if (words_without_times_.size() == act.end) return false;
  act.end = static_cast<std::uint32_t>(words_without_times_.size());
  draft.clause.deliverables = deliverables_.find(words_without_times_, act);
  return !draft.clause.deliverables.empty();
}

ActWords ClauseBuilder::act_words(const Draft& draft, std::uint32_t paragraph) {
  const auto& actors = draft.clause.actors;
  const bool collective = std::any_of(actors.begin(), actors.end(), [&](const ActorMention& actor) { return kinds_.collective(actor); });
  return {paragraph,
          draft.boundary,
          draft.end,
          std::min(draft.complement, draft.boundary),
          collective,
          draft.organ_acts,
          &draft.clause.deliverables};
}

void ClauseBuilder::fill_recipients(Draft& draft, const ActWords& act) {
  if (is_told(draft.clause)) draft.clause.recipients = deliverables_.find_recipients(words_, act);
}

void ClauseBuilder::fill_when(Draft& draft, std::uint32_t paragraph, std::uint32_t from) {
  Clause& clause = draft.clause;
  const DueScope context{document_,      paragraph,     from, draft.end, words_.organ, draft.organ_acts, &clause.deliverables,
                         &clause.actors, draft.boundary};
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

bool ClauseBuilder::is_left_short(std::string_view name) const {
  Token word;
  word.word = lexicon_.words.find(fold(name));
  return lexicon_.is(word, WordClass::short_name);
}

Span ClauseBuilder::act_of(const Draft& draft) const {
  // "funds that have not done so to count lamps": behind the infinitive marker that ends the list of actors
  const auto paragraph = static_cast<std::size_t>(draft.clause.paragraph_index);
  const auto& tokens = tokens_[paragraph];
  const std::string& text = document_->paragraphs[paragraph].text;
  Span act = own_act(draft.clause, draft.clause.span.of(text));
  const bool marked = draft.boundary + 1 < draft.end && lexicon_.is(tokens[draft.boundary], WordClass::infinitive_marker);
  if (marked && tokens[draft.boundary + 1].span.begin < act.end) act.begin = tokens[draft.boundary + 1].span.begin;
  return act;
}

void ClauseBuilder::finish(Draft& draft) {
  Clause& clause = draft.clause;
  const std::string& text = document_->paragraphs[static_cast<std::size_t>(clause.paragraph_index)].text;
  clause.text = std::string(clause.span.of(text));
  if (draft.shares > 0) {
    clause.act.span = act_of((&draft)[draft.shares]);
    clause.act.text = std::string(clause.act.span.of(text));
  }
  for (const ActorMention& actor : clause.actors) add_rule(clause, actor.rule);
  for (const DeliverableMention& deliverable : clause.deliverables) add_rule(clause, deliverable.rule);
  for (const ActorMention& recipient : clause.recipients) add_rule(clause, recipient.rule);
  for (const DueMention& due : clause.due) add_rule(clause, due.rule);
  clause.cites = cited_within(document_->paragraphs[static_cast<std::size_t>(clause.paragraph_index)], clause.span);
  for (const DueMention& due : clause.due)
    if (due.from_event) {
      const bool printed_here = due.span.end > due.span.begin;  // not in the chapeau
      clause.review.push_back({"time-from-event", printed_here ? words_to_show(text, due.span, clause.span.end) : due.text, due.span});
    }
  for (const ActorMention& actor : clause.actors)
    if (actor.rule.empty() && actor.name.find(' ') == std::string::npos && !actor.name.empty() && actor.name[0] >= 'A' &&
        actor.name[0] <= 'Z' && !names_.is_country(actor.name) && !is_left_short(actor.name) &&
        unresolved_.insert(actor.name).second)  // once for all its clauses
      clause.review.push_back({"unresolved-actor", actor.text, actor.from_chapeau ? Span{} : actor.span});
  if (clause.obligation)
    find_doubts(lexicon_, matchers_.doubts, tokens_[static_cast<std::size_t>(clause.paragraph_index)], text, draft.times, clause);
}

Extraction ClauseBuilder::collect() {
  Extraction extraction;
  std::vector<Review> without_clause = unread_.find(words_, drafts_, item_counts_);  // before the clauses are moved away
  extraction.clauses.reserve(drafts_.size());
  // A paragraph may go on after its items: its clauses are numbered through.
  std::unordered_map<std::string, int> numbers;
  for (Draft& draft : drafts_) {
    const auto paragraph = static_cast<std::size_t>(draft.clause.paragraph_index);
    if (gives_way(lexicon_, tokens_[paragraph], draft, item_counts_[paragraph])) continue;
    finish(draft);
    Clause& clause = draft.clause;
    clause.number = ++numbers[clause.paragraph];
    clause.id = clause.symbol + "#" + clause.paragraph + "." + std::to_string(clause.number);
    extraction.clauses.push_back(std::move(clause));
  }
  if (document_->symbol_source == SymbolSource::furniture && !extraction.clauses.empty())
    extraction.review.push_back({"symbol-from-order", document_->symbol, {}});
  if (document_->symbol_source == SymbolSource::file_name && !extraction.clauses.empty())
    extraction.review.push_back({"symbol-from-file-name", document_->symbol, {}});
  std::move(without_clause.begin(), without_clause.end(), std::back_inserter(extraction.review));
  if (repeated_too_much())
    extraction.review.push_back(
        {"long-chapeau", "the words before the lists of items are repeated beside more items than any resolution has", {}});
  return extraction;
}

}  // namespace mandates
