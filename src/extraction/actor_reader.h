// Who is asked: the list of actors after an operative verb, split, cut to their names and resolved.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extraction/actor_asides.h"
#include "extraction/actor_pronouns.h"
#include "extraction/clause.h"
#include "extraction/name_merger.h"
#include "extraction/name_reader.h"

namespace mandates {

/// The actors of a clause and the word at which their act begins.
struct ReadActors {
  std::vector<ActorMention> actors;
  std::uint32_t boundary = 0;  ///< word after the actors: "to", the modal or the verb; the limit where there is none
  bool bounded = false;        ///< true where a boundary was found
  bool passive = false;        ///< "that measures be taken": the subject does not act
};

class ActorReader {
 public:
  ActorReader(const Lexicon& lexicon, Matchers& matchers, NameBook& names, NameEdges& edges, NameReader& reader, AsideSkipper& asides)
      : lexicon_(lexicon),
        matchers_(matchers),
        edges_(edges),
        reader_(reader),
        asides_(asides),
        merger_(lexicon, matchers, names, edges, reader),
        pronouns_(lexicon, matchers, names, reader, merger_) {}

  /// Reads the list of actors that begins at word `begin`; `here.end` says what ends it. `before` are the actors of the clause before, for
  /// "them".
  ReadActors read(const Passage& here, std::uint32_t begin, const std::vector<ActorMention>& before);

  /// One name that begins at `begin`: the mention, and the word after it. False where no name begins there.
  bool read_one(const Passage& words, std::uint32_t begin, ActorMention& mention, std::uint32_t& after);
  /// The same for a name that may stand in a subject: false also where the noun names nobody.
  bool read_plausible(const Passage& words, std::uint32_t begin, ActorMention& mention, std::uint32_t& after);
  /// The antecedent of "its" at `at`; false if none is named before in the paragraph.
  bool read_owner(const Passage& here, std::uint32_t at, ActorMention& mention) { return pronouns_.owner_at(here, at, mention); }

  /// Adds those whose efforts are asked for: "encourages their continued efforts", "the continuation of their efforts".
  void add_owner_of_efforts(const Passage& here, std::uint32_t at, const std::vector<ActorMention>& before,
                            std::vector<ActorMention>& actors);

  /// True where the name of an actor begins at `at`, articles and adjectives of selection before it.
  bool name_at(const Passage& words, std::uint32_t at);
  /// The actors named at `at`, where what is asked of them follows: "the Secretary-General to submit"; `anywhere`: asides of any length may
  /// stand between.
  std::optional<ReadActors> asked_at(const Passage& here, std::uint32_t at, bool anywhere = false);

 private:
  /// Of a that-clause that opens with circumstances before no comma, the word where its subject begins; else `at`.
  std::uint32_t past_circumstance(const Passage& here, std::uint32_t at);
  /// The comma before examples of whom a name that ends at `at` means, behind a short tail; else the end.
  std::uint32_t examples_behind(const Passage& here, std::uint32_t at);
  /// Whether examples follow at `at` for an "all" at `begin` that stands alone.
  bool examples_of_all(const Passage& here, std::uint32_t at, std::uint32_t begin);
  /// The word behind what stands between commas from `comma` on, where a name follows; `comma` where none does.
  std::uint32_t skip_parenthesis(const Passage& here, std::uint32_t comma);
  /// Whether a common noun of actors begins at `at`.
  bool noun_at(const Passage& here, std::uint32_t at) const;
  bool add_described(const Passage& here, std::uint32_t& at, ReadActors& found);
  bool add_name(const Passage& here, std::uint32_t& at, ReadActors& found);

  const Lexicon& lexicon_;
  Matchers& matchers_;
  NameEdges& edges_;
  NameReader& reader_;
  AsideSkipper& asides_;
  NameMerger merger_;
  ActorPronouns pronouns_;
};

}  // namespace mandates
