// Who is asked by a directive verb: "Requests X to …", "Urges that X …", "Calls for efforts by X".
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/clause_finder.h"
#include "extraction/doers.h"
#include "extraction/draft.h"
#include "extraction/finite_subjects.h"

namespace mandates {

class AskedActors {
 public:
  AskedActors(const Lexicon& lexicon, NameEdges& edges, ActorReader& actors, DoerReader& doers, FiniteSubjects& subjects)
      : lexicon_(lexicon), edges_(edges), actors_(actors), doers_(doers), subjects_(subjects) {}

  /// Adds the actors, and the word at which what is asked of them begins. `before` are the actors of the clause before, for "them".
  void add(const DocumentWords& words, std::uint32_t paragraph, const FoundClause& found, const std::vector<ActorMention>& before,
           Draft& draft);

 private:
  /// Whether a verb without "to" stands right behind the one name that was read, before the boundary.
  bool bare_verb_follows(const ReadActors& read, const Passage& here) const;
  /// "strengthening of", "development of": a thing is asked for, not somebody.
  bool opens_act_noun(const Passage& here, std::uint32_t at) const;

  const Lexicon& lexicon_;
  NameEdges& edges_;
  ActorReader& actors_;
  DoerReader& doers_;
  FiniteSubjects& subjects_;
};

}  // namespace mandates
