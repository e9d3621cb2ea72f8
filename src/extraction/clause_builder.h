// Builds the clauses of a document from verbs, items and their chapeaux, actors, deliverables, recipients, dues. Must not know: any phrase.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "extraction/asked_actors.h"
#include "extraction/bound_actors.h"
#include "extraction/chapeaux.h"
#include "extraction/clause_finder.h"
#include "extraction/deliverables.h"
#include "extraction/draft.h"
#include "extraction/due_settler.h"
#include "extraction/dues.h"
#include "extraction/extractor.h"
#include "extraction/name_kinds.h"
#include "extraction/unread_paragraphs.h"

namespace mandates {

/// Calls the components in this order: verbs (ClauseFinder), items of chapeaux, who is asked or bound (AskedActors, BoundActors),
/// deliverables, recipients (DeliverableFinder), times (DueFinder); then, over all clauses, times by reference (DueSettler), doubts, and
/// what was not read (UnreadParagraphs). A component reads what those before it found.
class ClauseBuilder {
 public:
  explicit ClauseBuilder(const Lexicon& lexicon);
  Extraction build(const Document& document);

 private:
  void read_words();
  OpeningStyle style_of(const Paragraph& printed) const;
  void build_paragraph(std::uint32_t paragraph);
  /// A statement may be printed in the past or with "We", a decision in the other tense. Into found_.
  void find_in_other_style(std::uint32_t paragraph, OpeningStyle style);
  /// True for a short form that documents leave short: "the Committee" of a sanctions resolution.
  bool is_left_short(std::string_view name) const;
  /// Makes clauses of found_.
  void add_clauses(std::uint32_t paragraph);
  void share_complements();

  // Items of a list and what stands behind them: clause_items.cpp.
  /// Of the items of a paragraph, how many open with a bare verb, and how many of these with a word that is no noun.
  struct BareItems {
    int all = 0;
    int surely = 0;
  };
  void count_items();
  /// True where the shape of all items tells that they are acts.
  bool sisters_act(const Draft& chapeau) const;
  bool all_open_bare(std::size_t paragraph) const;
  static bool obliges_nobody(const Draft& chapeau);
  /// "Authorizes the Mission to do the following: (a) Count …": an item that takes the verb of a chapeau which is no obligation.
  bool opens_act_of_nobody(std::uint32_t paragraph, const Draft& chapeau) const;
  static constexpr std::uint32_t kNotTaken = ~std::uint32_t{0};
  bool build_item(std::uint32_t paragraph);
  /// The drafts of the chapeau that an item may continue.
  const std::vector<std::size_t>& open_above(std::uint32_t paragraph) const;
  /// The word at which an item goes on with the chapeau's clause ("To …", "and to …" behind the items); kNotTaken where it does not.
  std::uint32_t taken_from_chapeau(std::uint32_t paragraph);
  std::uint32_t past_modifiers(const std::vector<Token>& tokens);
  bool infinitive_opens(const std::vector<Token>& tokens, std::uint32_t at, const Draft& chapeau) const;
  bool bare_verb_at(const std::vector<Token>& tokens, std::uint32_t at) const;
  /// "with the support of the Mission, accelerate": whether what is to be done follows words about its circumstances.
  bool acts_behind_aside(const std::vector<Token>& tokens, const Draft& chapeau) const;
  /// True for a paragraph that ends in a modal verb and a colon, so that its items are infinitives without "to".
  bool stops_at_modal(int paragraph) const;
  /// True for a paragraph that ends in "we:", perhaps with adverbs before the colon.
  bool stops_at_speakers(int paragraph) const;
  /// The subject of the sentence that ends so above an item; empty where there is none.
  std::vector<ActorMention> subject_above(std::uint32_t paragraph);
  bool opens_with_bare_verb(const std::vector<Token>& tokens, const Draft& chapeau) const;
  /// Who is asked in an item whose chapeau names nobody: "Invites: (a) Governments to …"; `after` is the word behind them.
  std::vector<ActorMention> item_actors(std::uint32_t paragraph, std::uint32_t& after);
  /// A draft with verb, actors and times of the chapeau's, for words of an item.
  Draft draft_under(const Draft& source, std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end) const;
  /// Adds how long a body that a chapeau founds is to go on to the dues of an item, one of its tasks.
  void add_term_of_founded(Draft& source, Clause& item);
  std::vector<DueMention> term_of_founded(const Draft& source);
  /// Where the verb is named by the word behind it, "will", the one of the item.
  void name_by_act(Draft& draft, std::uint32_t paragraph, std::uint32_t begin) const;
  /// Where the item itself says, before word `limit`, how its actors are asked: "Governments are encouraged to", its verb.
  void ask_by_item(Draft& draft, std::uint32_t paragraph, std::uint32_t limit);
  std::string chapeau_words(const Draft& source) const;
  /// What is decided in an item: "Decides: (a) To include in its agenda …".
  void decide_item(Draft& draft, std::uint32_t paragraph, std::uint32_t begin);
  /// True where an item of what the organ decides to do asks others: "to take the following steps: (c) To invite the Secretary-General to
  /// …".
  bool asks_others(const Draft& chapeau, std::uint32_t paragraph, std::uint32_t begin);
  /// "We decide to: (b) Request the Secretary-General to …".
  bool request_item(std::size_t chapeau, std::uint32_t paragraph, std::uint32_t begin);
  /// An item that is a noun and says what is to be delivered, or when: "to submit: (a) A report on lamps by 1 March". found_ then holds
  /// the clauses that follow.
  bool build_noun_item(std::uint32_t paragraph);
  /// What the act of a chapeau has as its object before the items: nothing ("to submit:"), only recipients ("to report to the Assembly:").
  enum class Object : std::uint8_t { none, only_recipients, printed };
  Object object_of(const Draft& chapeau);
  /// What an item delivers with the act of its chapeau.
  std::vector<DeliverableMention> delivered_by(const Draft& chapeau, const Draft& item, ActWords act);
  /// True where items have repeated more of their chapeaux than those of any resolution do: that grows as the square of the text.
  bool repeated_too_much() const;
  /// Counts a chapeau that an item repeats, and asks that.
  bool repeats_too_much(const Clause& chapeau);
  /// Finds the clauses of its own that an item has after word `at`: "To …, and encourages …". Into found_.
  void find_behind(std::uint32_t paragraph, std::uint32_t at);

  void start(Draft& draft, std::uint32_t paragraph, const FoundClause& found);
  static void add_rule(Clause& clause, const std::string& id);
  /// Type and strength of a clause with that verb.
  static void set_kind(Clause& clause, const VerbRule& verb);
  void fill_obligation(Draft& draft, std::uint32_t paragraph, const FoundClause& found);
  void fill_what_and_when(Draft& draft, std::uint32_t paragraph, std::uint32_t from);
  ActWords act_words(const Draft& draft, std::uint32_t paragraph);
  /// Finds what is delivered where a time stands between the verb and its object.
  bool find_behind_times(Draft& draft, ActWords act);
  void fill_recipients(Draft& draft, const ActWords& act);
  void fill_when(Draft& draft, std::uint32_t paragraph, std::uint32_t from);
  /// Where the act of a clause stands in its paragraph, without verb and actors.
  Span act_of(const Draft& draft) const;
  void finish(Draft& draft);
  Extraction collect();
  const std::vector<ActorMention>& actors_before(std::uint32_t paragraph) const;

  const Lexicon& lexicon_;
  Matchers matchers_;
  NameBook names_;
  ClauseFinder finder_;
  NameEdges edges_;
  NameKinds kinds_;
  NameReader name_reader_;
  AsideSkipper asides_;
  ActorReader actors_;
  DoerReader doers_;
  CommitmentRules commitments_;
  FiniteSubjects subjects_;
  AskedActors asked_;
  BoundActors bound_;
  DeliverableFinder deliverables_;
  DueFinder dues_;
  DueSettler settler_;
  UnreadParagraphs unread_;

  const Document* document_ = nullptr;
  std::vector<std::vector<Token>> tokens_;  ///< of each paragraph of the document; there may be more lists than paragraphs
  DocumentWords words_;
  std::vector<Draft> drafts_;
  std::vector<std::vector<std::size_t>> open_drafts_;  ///< for each paragraph, the drafts that its items may continue
  std::vector<int> item_counts_;                       ///< for each paragraph, its items
  std::vector<BareItems> bare_counts_;                 ///< for each paragraph
  std::vector<FoundClause> found_;
  std::vector<std::uint32_t> acts_;
  std::vector<Token> words_without_times_;
  std::unordered_set<std::string> unresolved_;  ///< names that were put to review
  std::size_t chapeau_bytes_ = 0;               ///< of the chapeaux that items have repeated
};

}  // namespace mandates
