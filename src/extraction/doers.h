// Actors that do not stand right behind the verb: doers of a thing that is asked for, and others who are asked further on.
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/actor_reader.h"

namespace mandates {

class DoerReader {
 public:
  DoerReader(const Lexicon& lexicon, Matchers& matchers, NameEdges& edges, NameReader& reader, AsideSkipper& asides, ActorReader& actors)
      : lexicon_(lexicon), matchers_(matchers), edges_(edges), reader_(reader), asides_(asides), actors_(actors) {}

  /// Actors named inside a noun phrase: "efforts by all States", "cooperation between X and Y".
  std::vector<ActorMention> read(const Passage& words, std::uint32_t begin);
  /// Adds further actors that are asked for another act: "…, and the Council to transmit it". `begin` is where the first act begins.
  void add_further(const Passage& words, std::uint32_t begin, std::vector<ActorMention>& actors);

 private:
  /// True where an infinitive begins in [begin, end): what is done for.
  bool aim_before(const Passage& here, std::uint32_t begin, std::uint32_t end) const;
  /// True where the noun of an act and "of" stand at `first`, behind adjectives and other such nouns.
  bool opens_act(const Passage& here, std::uint32_t first) const;
  /// Whether behind "by", "between", "among" or "from" a country or another proper name stands at `at`.
  bool proper_name_at(const Passage& here, std::uint32_t at);
  /// The owner of efforts or of a contribution that stand right there; empty where none do.
  std::vector<ActorMention> owner_of_efforts(const Passage& here, std::uint32_t begin);

  const Lexicon& lexicon_;
  Matchers& matchers_;
  NameEdges& edges_;
  NameReader& reader_;
  AsideSkipper& asides_;
  ActorReader& actors_;
};

}  // namespace mandates
