// Subjects of that-clauses beyond the first: further clauses, and those of the passive.
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/commitment_rules.h"
#include "extraction/doers.h"
#include "extraction/draft.h"

namespace mandates {

class FiniteSubjects {
 public:
  FiniteSubjects(const Lexicon& lexicon, ActorReader& actors, DoerReader& doers, CommitmentRules& commitments)
      : lexicon_(lexicon), actors_(actors), doers_(doers), commitments_(commitments) {}

  /// Adds the subjects of further that-clauses from word `begin` on: "…, and that all States shall prohibit the import".
  void add_further(const DocumentWords& words, std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end,
                   std::vector<ActorMention>& actors);
  /// Who acts where the subject that was read suffers the act: "shall be made available by the Secretary-General".
  std::vector<ActorMention> of_passive(const ReadActors& read, const Passage& here);

 private:
  const Lexicon& lexicon_;
  ActorReader& actors_;
  DoerReader& doers_;
  CommitmentRules& commitments_;
};

}  // namespace mandates
