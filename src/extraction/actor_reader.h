// Who is asked: the actors after an operative verb, split, cut to their names and resolved.
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/antecedents.h"
#include "extraction/clause.h"
#include "extraction/lexicon.h"
#include "extraction/name_book.h"

namespace mandates {

/// Kind of word that ends the list of actors.
enum class ActorEnd {
  infinitive,  ///< "X to submit"
  finite,      ///< "that X submit", "that X shall submit"
  open         ///< a list of any length up to the limit
};

/// The actors of a clause and the word at which their act begins.
struct ReadActors {
  std::vector<ActorMention> actors;
  std::uint32_t boundary = 0;  ///< word after the actors: "to", the modal or the verb; the limit where there is none
  bool bounded = false;        ///< true where a boundary was found
  bool passive = false;        ///< "that measures be taken": the subject does not act
};

class ActorReader {
 public:
  ActorReader(const Lexicon& lexicon, Matchers& matchers, NameBook& names)
      : lexicon_(lexicon), matchers_(matchers), names_(names), pronouns_(lexicon, matchers, names) {}

  void begin_document(const Document& document, const std::vector<std::vector<Token>>& tokens) {
    document_ = &document;
    tokens_ = &tokens;
  }

  /// Reads the list of actors that begins at word `begin` of a paragraph. `before` are the actors of the clause before, for "them".
  ReadActors read(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t limit, ActorEnd end, const std::vector<ActorMention>& before);

  /// One name that begins at `begin`: the mention, and the word after it. False where no name begins there.
  bool read_one(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t limit, ActorMention& mention, std::uint32_t& after);

  /// Adds further actors that are asked for another act: "…, and the Council to transmit it". `begin` is where the first act begins.
  void read_further(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t limit, std::vector<ActorMention>& actors);

  /// True where the name of an actor begins at `at`, articles and adjectives of selection before it.
  bool name_at(std::uint32_t paragraph, std::uint32_t at, std::uint32_t limit);
  /// True where the word at `at`, adverbs aside, is certainly a verb, not a noun: "support the Government", not "support for".
  bool acts_surely(std::uint32_t paragraph, std::uint32_t at, std::uint32_t limit) const;
  /// True where an actor is named at `at` and what is asked of it follows: "the Secretary-General to submit"; `anywhere`: asides of any
  /// length may stand between.
  bool asked_at(std::uint32_t paragraph, std::uint32_t at, std::uint32_t limit, bool anywhere = false);

  /// The first word of a name that begins at `at` with articles and adjectives of selection.
  std::uint32_t past_lead(std::uint32_t paragraph, std::uint32_t at, std::uint32_t limit);

  /// The antecedent of "its" at `at`; false if none is named before in the paragraph.
  bool read_owner(std::uint32_t paragraph, std::uint32_t at, ActorMention& mention);

  /// Actors named inside a noun phrase: "efforts by all States", "cooperation between X and Y".
  std::vector<ActorMention> read_doers(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t limit);

  /// True for a body that deliberates: as its rule says, or, where it has none, the nouns of its name: "Seventh United Nations Congress on
  /// …".
  bool collective(const ActorMention& mention);
  /// True where the head of a name is a common noun of actors: "bilateral donors".
  bool names_doers(std::string_view name);
  /// True where the head of a name is a plural noun of bodies: "governing bodies".
  bool names_bodies(std::string_view name);
  /// True for the name of a body that meets in numbered sessions: a committee, not an office.
  bool holds_sessions(std::string_view name);

  /// True where an infinitive with its marker begins at `at`.
  bool infinitive_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const;

 private:
  struct Name {
    std::uint32_t printed = 0;  ///< first word with article
    std::uint32_t begin = 0;    ///< first word without
    std::uint32_t end = 0;
    bool definite = false;
    bool known = false;
  };

  bool boundary_at(std::uint32_t at, ActorEnd end, bool after_name);
  bool read_name(std::uint32_t at, std::uint32_t limit, Name& name);
  /// True where a verb in its base form stands at `at`, adverbs aside.
  /// Past "immediately and unconditionally"; `at` where no adverb stands there.
  std::uint32_t past_adverbs(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const;
  /// Whether the "of" at `at` begins the object of "inform X of": after a body whose name ends at `body_end`, or before "any", "those".
  bool told_of(std::uint32_t at, std::uint32_t limit, std::uint32_t body_end);
  /// Whether the token is a third-person verb, not a plural noun.
  bool third_person(const Token& token) const;
  /// Whether the object of a verb begins at `at`, directly after the name of a body.
  bool object_at(std::uint32_t at);
  /// Whether a noun of actors stands right before `at` where a verb follows them.
  bool after_noun_of_doers(std::uint32_t at);
  bool acts_at(std::uint32_t at, std::uint32_t limit) const;
  std::uint32_t common_name_end(std::uint32_t begin, std::uint32_t limit, bool known);
  bool head_in(std::string_view name, PhraseMatcher& nouns);
  bool instrument_at(std::uint32_t at) const;
  /// Whether those words name a thing of somebody, by the noun behind a genitive.
  bool thing_owned(std::uint32_t begin, std::uint32_t end);
  /// The owner of efforts or of a contribution that stand right there; empty where none do.
  std::vector<ActorMention> owner_of_efforts(std::uint32_t begin, std::uint32_t limit);
  bool plausible(std::uint32_t begin, std::uint32_t end);
  bool merge_adjectives(Name& name);
  std::uint32_t noun_ahead(std::uint32_t at, std::uint32_t limit);
  void merge_complement(Name& name);
  void merge_dependents(Name& name);
  void merge_proper_adjectives(Name& name);
  void complete_demonstrative(const Name& name, ActorMention& mention);
  bool those_that(std::uint32_t at) const;
  bool add_described(std::uint32_t& at, ActorEnd end, ReadActors& found);
  void complete_possessive(const Name& name, const std::vector<ActorMention>& before, ActorMention& mention);
  bool finite_behind_tail(std::uint32_t at, std::uint32_t begin, ActorEnd end) const;
  bool meant(const ActorMention& actor, Agreement agreement);
  bool aside_at(std::uint32_t at, std::uint32_t begin);
  std::uint32_t skip_aside(std::uint32_t at, ActorEnd end, bool to_first_comma);
  /// Whether the "and" at `at` joins words inside what follows a name from `tail` on.
  bool joins_modifiers(std::uint32_t at, std::uint32_t tail);
  bool slash_joins(std::uint32_t at, std::uint32_t limit) const;
  std::uint32_t shared_noun_behind(std::uint32_t comma) const;
  std::uint32_t skip_tail(std::uint32_t at, ActorEnd end, bool of_actor);
  bool edge_at(std::uint32_t at, EdgeRole role, std::uint32_t& after);
  /// Whether an aside names actors, or those through whom something is done: commas in it are its own.
  bool has_own_list(std::uint32_t begin, std::uint32_t end);
  /// Whether examples follow at `at` for an "all" at `begin` that stands alone.
  bool examples_of_all(std::uint32_t at, std::uint32_t begin);
  std::uint32_t skip_apposition(std::uint32_t at, ActorEnd end);
  bool list_goes_on(std::uint32_t at);
  ActorMention mention_of(const Name& name);
  void add_pronoun(std::uint32_t at, const std::vector<ActorMention>& before, ReadActors& found);
  bool add_name(std::uint32_t& at, ActorEnd end, ReadActors& found);
  void mark_passive(ReadActors& found) const;

  const Lexicon& lexicon_;
  Matchers& matchers_;
  NameBook& names_;
  AntecedentFinder pronouns_;
  const Document* document_ = nullptr;
  const std::vector<std::vector<Token>>* tokens_ = nullptr;
  const std::vector<Token>* words_ = nullptr;
  std::uint32_t paragraph_ = 0;
  std::uint32_t limit_ = 0;
  ActorEnd end_ = ActorEnd::open;   ///< where the actors that are being read end
  std::vector<PhraseMatch> edges_;  ///< matches at the last word tested (cache)
};

}  // namespace mandates
