// Builds the clauses of a document from verbs, items and their chapeaux, actors, deliverables, recipients, dues. Must not know: any phrase.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extraction/actor_reader.h"
#include "extraction/clause_finder.h"
#include "extraction/deliverables.h"
#include "extraction/dues.h"
#include "extraction/extractor.h"

namespace mandates {

/// A clause under construction: the record, and the words and references it is made from.
struct Draft {
  Clause clause;
  const Rule* verb = nullptr;
  std::uint32_t complement = 0;  ///< word after the verb
  bool organ_acts = false;       ///< the adopting organ commits itself
  std::uint32_t boundary = 0;    ///< word after the actors
  std::uint32_t end = 0;         ///< one past the last word
  bool open_actors = false;      ///< the list of actors runs into the items: "encourages X, and invites Y: (a) To"
  bool introduces_only = false;  ///< nothing of its own but the verb and the actors
  bool ends_in_marker = false;   ///< "…, to:": its items are infinitives without "to"
  bool decides_only = false;     ///< "Decides:", so that its items say what is decided
  bool keeps_others = false;     ///< items that are no clauses belong to its clause, which then stays
  int items = 0;                 ///< items that took its verb
  std::vector<DueReference> references;
  std::vector<Span> times;            ///< words that some due rule read
  std::vector<ActorMention> founded;  ///< the body that the clause founds: not obliged by it, but by its items
};

class ClauseBuilder {
 public:
  explicit ClauseBuilder(const Lexicon& lexicon);
  Extraction build(const Document& document);

 private:
  void read_words();
  /// Reads the authors of an outcome document, the actor for "we": "We, the Heads of State and Government".
  void read_speaker();
  OpeningStyle style_of(const Paragraph& printed) const;
  void build_paragraph(std::uint32_t paragraph);
  /// Makes clauses of found_.
  void add_clauses(std::uint32_t paragraph);
  void share_complements(const std::vector<FoundClause>& found);

  // Items of a list and what stands behind them: clause_items.cpp.
  static constexpr std::uint32_t kNotTaken = ~std::uint32_t{0};
  bool build_item(std::uint32_t paragraph);
  /// The drafts of the chapeau that an item may continue.
  const std::vector<std::size_t>& open_above(std::uint32_t paragraph) const;
  /// The word at which an item goes on with the chapeau's clause ("To …", "and to …" behind the items); kNotTaken where it does not.
  std::uint32_t taken_from_chapeau(std::uint32_t paragraph);
  std::uint32_t past_modifiers(const std::vector<Token>& tokens);
  std::uint32_t past_joiners(const std::vector<Token>& tokens) const;
  bool infinitive_opens(const std::vector<Token>& tokens, std::uint32_t at, const Draft& chapeau) const;
  bool opens_with_bare_verb(const std::vector<Token>& tokens, const Draft& chapeau) const;
  /// Who is asked in an item whose chapeau names nobody: "Invites: (a) Governments to …"; `after` is the word behind them.
  std::vector<ActorMention> item_actors(std::uint32_t paragraph, std::uint32_t& after);
  /// A draft with verb, actors and times of the chapeau's, for words of an item.
  Draft draft_under(const Draft& source, std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end) const;
  std::string chapeau_words(const Draft& source) const;
  /// What is decided in an item: "Decides: (a) To include in its agenda …".
  void decide_item(Draft& draft, std::uint32_t paragraph, std::uint32_t begin);
  /// "Decides: (b) To request the Secretary-General to …".
  bool request_item(std::size_t chapeau, std::uint32_t paragraph, std::uint32_t begin);
  /// An item that is a noun and says what is to be delivered, or when: "to submit: (a) A report on lamps by 1 March". found_ then holds
  /// the clauses that follow.
  bool build_noun_item(std::uint32_t paragraph);
  /// What the act of a chapeau has as its object before the items: nothing ("to submit:"), only recipients ("to report to the Assembly:").
  enum class Object : std::uint8_t { none, only_recipients, printed };
  Object object_of(const Draft& chapeau);
  /// What an item delivers with the act of its chapeau.
  std::vector<DeliverableMention> delivered_by(const Draft& chapeau, const Draft& item, std::uint32_t paragraph);
  /// True where items have repeated more of their chapeaux than those of any resolution do: that grows as the square of the text.
  bool repeated_too_much() const;
  /// Counts a chapeau that an item repeats, and asks that.
  bool repeats_too_much(const Clause& chapeau);
  /// Finds the clauses of its own that an item has after word `at`: "To …, and encourages …". Into found_.
  void find_behind(std::uint32_t paragraph, std::uint32_t at);

  void start(Draft& draft, std::uint32_t paragraph, const FoundClause& found);
  void fill_obligation(Draft& draft, std::uint32_t paragraph, const FoundClause& found);
  void fill_directive(Draft& draft, std::uint32_t paragraph, const FoundClause& found);
  void fill_deciding(Draft& draft, std::uint32_t paragraph, const FoundClause& found);
  bool past_first_modal(const std::vector<Token>& tokens, const PhraseMatch& match) const;
  /// The rule that says whether those words behind a verb oblige somebody, and its match; null where none does.
  const Rule* commitment_at(std::uint32_t paragraph, std::uint32_t at, std::uint32_t end, bool deciding, const std::string& verb,
                            PhraseMatch& match);
  /// Whether a verb without "to" stands right behind the one name that was read, before the boundary.
  bool bare_verb_follows(const ReadActors& read, std::uint32_t paragraph) const;
  /// "strengthening of", "development of": a thing is asked for, not somebody.
  bool opens_act_noun(std::uint32_t paragraph, std::uint32_t at, std::uint32_t end) const;
  /// Adds the subjects of further that-clauses.
  void add_further_subjects(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end, std::vector<ActorMention>& actors);
  std::vector<ActorMention> passive_actors(const ReadActors& read, std::uint32_t paragraph, std::uint32_t end);
  void read_founded(Draft& draft, std::uint32_t paragraph, const PhraseMatch& match);
  void fill_what_and_when(Draft& draft, std::uint32_t paragraph, std::uint32_t from);
  ActWords act_words(const Draft& draft, std::uint32_t paragraph);
  void fill_recipients(Draft& draft, std::uint32_t paragraph, const ActWords& words);
  void fill_when(Draft& draft, std::uint32_t paragraph, std::uint32_t from);
  void mark_chapeau(Draft& draft, std::uint32_t paragraph) const;
  void mark_bare_decision(Draft& draft, std::uint32_t paragraph) const;
  bool only_introduces(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) const;
  /// Numbers of drafts by paragraph or actor, and deliverable.
  using SourcesByKey = std::map<std::pair<std::string, std::string>, std::set<std::size_t>>;
  /// The drafts that due references may refer to.
  struct Sources {
    SourcesByKey by_paragraph, by_actor;
    std::set<std::size_t> ends;  ///< those that say until when a mandate runs
    void clear() { *this = {}; }
  };
  void settle_references();
  void add_source(std::size_t number);
  /// Those under the key that deliver what the draft delivers, in order.
  std::set<std::size_t> sources_alike(const Draft& draft, const SourcesByKey& sources, const std::string& key) const;
  /// The due of the report that the same actor is asked for elsewhere.
  void take_own_report(Draft& draft, const DueReference& reference) const;
  void take_end(Draft& draft, const DueReference& reference) const;
  void settle(Draft& draft, const DueReference& reference);
  void take_due(Draft& draft, const Draft& source, const DueReference& reference) const;
  /// True for a chapeau without an act of its own: "Requests the Secretary-General:", "… to:".
  bool has_no_words(const Draft& draft) const;
  /// True where the items say all: the chapeau is no clause.
  bool gives_way(const Draft& draft) const;
  /// True where a paragraph begins with "to" and what may be a verb.
  bool opens_with_marker(std::size_t paragraph) const;
  std::vector<Review> paragraphs_without_clause();
  /// True for a paragraph of a statement that speaks of others than the organ.
  bool tells_only(std::size_t paragraph);
  void finish(Draft& draft);
  Extraction collect();
  const std::vector<ActorMention>& actors_before(std::uint32_t paragraph) const;
  /// The adopting organ, or the speaker of a declaration, commits itself.
  void oblige_organ(Draft& draft, const FoundClause& found, std::uint32_t paragraph) const;
  ActorMention organ_mention(const FoundClause& found, std::uint32_t paragraph) const;

  const Lexicon& lexicon_;
  Matchers matchers_;
  NameBook names_;
  ClauseFinder finder_;
  ActorReader actors_;
  DeliverableFinder deliverables_;
  DueFinder dues_;

  const Document* document_ = nullptr;
  const Body* organ_ = nullptr;
  std::vector<std::vector<Token>> tokens_;  ///< of each paragraph of the document; there may be more lists than paragraphs
  std::vector<Draft> drafts_;
  std::vector<std::vector<std::size_t>> open_drafts_;  ///< for each paragraph, the drafts that its items may continue
  std::vector<int> item_counts_;                       ///< for each paragraph, its items
  std::vector<FoundClause> found_;
  std::vector<std::uint32_t> acts_;
  std::unordered_set<const Rule*> committing_;  ///< verbs that rules of commitment name
  Sources sources_;
  ActorMention speaker_;                        ///< without a name where no outcome document tells
  std::unordered_set<std::string> unresolved_;  ///< names that were put to review
  std::size_t chapeau_bytes_ = 0;               ///< of the chapeaux that items have repeated
};

}  // namespace mandates
