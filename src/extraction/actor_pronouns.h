// Whom a pronoun among the actors means: "invites them to", "those that have not yet done so", "its mandate".
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/antecedents.h"
#include "extraction/name_merger.h"
#include "extraction/name_reader.h"

namespace mandates {

class ActorPronouns {
 public:
  ActorPronouns(const Lexicon& lexicon, Matchers& matchers, NameBook& names, NameReader& reader, NameMerger& merger)
      : lexicon_(lexicon), reader_(reader), merger_(merger), pronouns_(lexicon, matchers, names) {}

  /// Adds those whom the pronoun at `at` means: of `before`, the actors of the clause before, else of the names before it in the paragraph.
  void add(const Passage& here, std::uint32_t at, const std::vector<ActorMention>& before, std::vector<ActorMention>& actors);
  /// Adds those of `before` whom the possessive at `at` means: "encourages their efforts".
  void add_owner(const Passage& here, std::uint32_t at, const std::vector<ActorMention>& before, std::vector<ActorMention>& actors);
  /// Whom "those institutions" means where several were named in one list; empty where it is one name.
  std::vector<ActorMention> of_demonstrative(const Passage& here, const NameSpan& name);
  /// True for "those that", "those who" at `at`.
  bool those_that(const Passage& here, std::uint32_t at) const;
  /// The antecedent of "its" at `at`; false if none is named before in the paragraph.
  bool owner_at(const Passage& here, std::uint32_t at, ActorMention& mention);

 private:
  std::vector<ActorMention> of_clause_before(const std::vector<ActorMention>& before, Agreement agreement);
  std::vector<ActorMention> antecedents(const Passage& here, std::uint32_t at, Agreement agreement);
  bool meant(const ActorMention& actor, Agreement agreement);
  /// Whether "of" and a name stand behind a common noun that ends before `end`.
  bool owner_behind(const Passage& here, std::uint32_t end) const;

  const Lexicon& lexicon_;
  NameReader& reader_;
  NameMerger& merger_;
  AntecedentFinder pronouns_;
};

}  // namespace mandates
