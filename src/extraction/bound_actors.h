// Who is bound by a decision, as the rules of commitment tell: the organ, a subject ("that X shall"), the holder of a mandate.
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/clause_finder.h"
#include "extraction/draft.h"
#include "extraction/finite_subjects.h"

namespace mandates {

class BoundActors {
 public:
  BoundActors(const Lexicon& lexicon, Matchers& matchers, ActorReader& actors, FiniteSubjects& subjects, CommitmentRules& commitments)
      : lexicon_(lexicon), matchers_(matchers), actors_(actors), subjects_(subjects), commitments_(commitments) {}

  /// Reads the authors of an outcome document, the actor for "we": "We, the Heads of State and Government".
  void begin_document(const DocumentWords& words);
  /// The body that somebody is asked to found and whose tasks follow as items.
  void add_founded_on_request(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found, Draft& draft);

  /// Adds who is bound, where a rule says that somebody is, and the rule. `before` are the actors of the clause before, for "them".
  void add(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found, const std::vector<ActorMention>& before,
           Draft& draft);

 private:
  /// The adopting organ, or the speaker of a declaration, commits itself.
  void oblige_organ(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found, Draft& draft) const;
  void add_further_speakers(const Passage& here, std::uint32_t at);
  ActorMention organ(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found) const;
  void read_founded(const DocumentWords& words, std::uint32_t paragraph, const PhraseMatch& match, Draft& draft);

  const Lexicon& lexicon_;
  Matchers& matchers_;
  ActorReader& actors_;
  FiniteSubjects& subjects_;
  CommitmentRules& commitments_;
  ActorMention speaker_;  ///< without a name where no outcome document tells
};

}  // namespace mandates
