// Who is asked by a directive verb: "Requests X to …", "Urges that X …", "Calls for efforts by X".
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/clause_finder.h"
#include "extraction/doers.h"
#include "extraction/draft.h"
#include "extraction/finite_subjects.h"

namespace mandates {

/// Whether behind a verb those are named who are asked, not a thing that is wanted.
bool asks_somebody(const Rule& verb);

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
  /// "support for", "assistance to": those who are named behind it are helped.
  bool opens_help(const Passage& here, std::uint32_t at) const;

  /// The word behind asides between the verb and those who are asked.
  std::uint32_t past_asides(const Passage& here, std::uint32_t at) const;
  /// Where the request begins that a verb of reiteration speaks of: at those who are asked, or at "that".
  std::uint32_t request_behind(const Passage& here, std::uint32_t at);
  /// Reads the list of those who are asked; `that`: a that-clause, whose subject they are.
  ReadActors read_list(const Passage& here, std::uint32_t at, bool that, const std::vector<ActorMention>& before);
  /// Whether the first of `actors` is a group that can act, or all are proper names, and the act follows right behind.
  bool asked_group(const Passage& here, std::uint32_t at, const std::vector<ActorMention>& actors) const;
  /// Where a thing is asked for, takes those who do it for `actors`, who were read before `boundary`. False where nobody is left.
  bool take_doers(const Passage& here, std::uint32_t at, const FoundClause& found, std::uint32_t boundary,
                  std::vector<ActorMention>& actors);
  /// Whether the list of actors is all that the clause says, or only what is wanted of them follows.
  bool is_whole(const Passage& here, std::uint32_t at, const FoundClause& found, const ReadActors& read);
  /// Whether the names from `at` that end at byte `last` are all that the clause says of who is asked, and circumstances follow.
  bool stands_apart(const Passage& here, std::uint32_t at, std::uint32_t last, const FoundClause& found);
  /// Whether "for" and what is asked stand behind a name that ends at byte `last`.
  bool called_for(const Passage& here, std::uint32_t last) const;
  /// Adds those to whom something is recommended, where a that-clause goes on with their pronoun.
  bool add_addressee(const Passage& here, std::uint32_t at, Draft& draft);

  const Lexicon& lexicon_;
  NameEdges& edges_;
  ActorReader& actors_;
  DoerReader& doers_;
  FiniteSubjects& subjects_;
};

}  // namespace mandates
