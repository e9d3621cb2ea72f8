// The operative verbs of a paragraph: where each clause begins, what its verb is, where it ends.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extraction/lexicon.h"

namespace mandates {

/// A clause as words of its paragraph: [lead, end), with the verb at [verb_begin, verb_end) and its complement from `complement` on.
struct FoundClause {
  std::uint32_t lead = 0;         ///< first word, modifiers and a written subject included
  std::uint32_t lead_joiner = 0;  ///< the comma or "and" before it; `lead` where there is none
  std::uint32_t verb_begin = 0;
  std::uint32_t verb_end = 0;
  std::uint32_t complement = 0;  ///< first word after the verb and the modifiers that follow it
  std::uint32_t end = 0;
  const Rule* verb = nullptr;  ///< a rule of kind verb
  const Rule* reiteration = nullptr;
  bool reiterated = false;
  bool written_subject = false;
  std::vector<const Rule*> modifiers;
};

/// How the words of a paragraph open.
enum class OpeningStyle {
  resolution,      ///< the organ is the silent subject
  statement,       ///< sentences with the organ as written subject
  outcome,         ///< sentences in the first person plural, of a declaration: "We request"
  decision,        ///< a sentence of the past: "At its 62nd plenary meeting, …, the General Assembly, recalling …, decided"
  draft_decision,  ///< the same in the present
};

/// Finds the clauses of one text. An item of a list that has no verb of its own gives none.
class ClauseFinder {
 public:
  ClauseFinder(const Lexicon& lexicon, Matchers& matchers) : lexicon_(lexicon), matchers_(matchers) {}
  /// `numbered` is true for a paragraph with a printed number: there a participle may stand for the verb by misprint.
  void find(std::string_view text, const std::vector<Token>& tokens, OpeningStyle style, bool numbered, std::vector<FoundClause>& clauses);
  /// The clauses that follow words which belong to a clause of the chapeau: "(d) To …, and encourages …". `from` is where those words
  /// begin.
  void find_after(std::string_view text, const std::vector<Token>& tokens, OpeningStyle style, std::uint32_t from,
                  std::vector<FoundClause>& clauses);
  /// The clauses of an item that is an infinitive, "To request X to …, and urges Y": the verb in its base form at word `at`.
  void find_infinitive(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at, std::vector<FoundClause>& clauses);

 private:
  void begin(std::string_view text, const std::vector<Token>& tokens, OpeningStyle style);
  /// Looks for the forms that verbs have in that style: "requests", "request" (outcome), "requested" (decision).
  void use_forms(OpeningStyle style);
  /// Whether the pronoun of the organ stands at `at` behind an aside that opens a sentence at `from`.
  bool pronoun_behind_aside(std::uint32_t from, std::uint32_t at) const;
  /// Whether "it" stands at `at`.
  bool organ_pronoun(std::uint32_t at) const;
  void find_more(std::uint32_t from, FoundClause& last, std::vector<FoundClause>& clauses);
  /// False where no clause begins that has no subject of its own: a cheap test before read_head().
  bool may_open(const Token& token) const;
  bool read_head(std::uint32_t at, bool subject_allowed, FoundClause& clause);
  bool read_verb(std::uint32_t at, FoundClause& clause);
  /// Adds the modifiers inside [at, end) of a verb that make the clause a repeated one.
  void add_inner_modifiers(std::uint32_t at, std::uint32_t end, FoundClause& clause);
  std::uint32_t skip_modifiers(std::uint32_t at, bool before_verb, FoundClause& clause);
  bool read_first(bool numbered, FoundClause& clause);
  /// The first verb of a decision, behind the meeting, the organ and what it recalls.
  bool read_decision(FoundClause& clause);
  /// "adopted by the Assembly": a participle, no verb of the past.
  bool is_passive(const FoundClause& candidate);
  bool is_decision() const { return style_ == OpeningStyle::decision || style_ == OpeningStyle::draft_decision; }
  bool read_misprint(FoundClause& clause);
  /// A request at the head of a numbered paragraph whose verb has lost its ending: "Request the Secretary-General to".
  bool read_lost_ending(FoundClause& clause);
  /// "We, the Governments, at the beginning of the century, request".
  bool read_speakers(FoundClause& clause);
  /// "1. Reaffirm our commitment": a paragraph of an outcome document whose subject stands above it.
  bool opens_bare(const FoundClause& clause, bool numbered) const;
  bool acceptable(std::uint32_t opening, std::uint32_t joined_at, const FoundClause& last, const FoundClause& candidate);
  bool has_complement_of_verb(const FoundClause& candidate) const;
  /// Whether the word at `at` has a number behind it.
  bool names_numbered(std::uint32_t at) const;
  /// True where the verb's form is a noun: "Requests for advice".
  bool names_a_thing(const FoundClause& candidate) const;
  bool joins_nouns(const FoundClause& candidate) const;
  /// True where a form with the subject "we" is a noun: "support for".
  bool is_plural_noun(const FoundClause& candidate) const;
  /// The same of a verb in the plural, which looks like an infinitive.
  bool leaves_subordinate(std::uint32_t joined_at, const FoundClause& last, const FoundClause& candidate);
  /// Whether a clause tells of something, so that no infinitive of it could go on.
  bool tells(const FoundClause& clause) const;
  /// Whether no verb in the third person stands among those words, with which another one could be joined.
  bool agrees_with_nothing(std::uint32_t from, std::uint32_t to) const;
  /// Whether what follows a verb without a subject of its own shows that it is no infinitive.
  bool finite_surely(const FoundClause& candidate);
  bool acceptable_plural(std::uint32_t joined_at, const FoundClause& last, const FoundClause& candidate);
  /// Whether a verb of an organ stands at `at`.
  bool begins_verb(std::uint32_t at);
  bool inside_subordinate(std::uint32_t from, std::uint32_t to, bool operative_only);
  /// What opens and ends subordinate clauses among the words before `end`: one past the last place of each, 0 where there is none.
  struct Subordinates {
    std::uint32_t end = 0;
    std::uint32_t semicolon = 0;
    std::uint32_t comma = 0;
    std::uint32_t opening = 0;    ///< "that", "which"
    std::uint32_t operative = 0;  ///< a relative word before a verb
  };

  const Lexicon& lexicon_;
  Matchers& matchers_;
  /// The words of the style that is being read.
  const PhraseTable* verbs_ = nullptr;
  const PhraseTable* reiterations_ = nullptr;
  PhraseMatcher* verb_matcher_ = nullptr;
  PhraseMatcher* reiteration_matcher_ = nullptr;
  OpeningStyle style_ = OpeningStyle::resolution;
  const std::vector<Token>* tokens_ = nullptr;
  std::uint32_t size_ = 0;
  std::string_view text_;
  Subordinates subordinates_;
};

}  // namespace mandates
