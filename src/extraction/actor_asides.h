// Skips what stands between the names of a list: asides, appositions, what follows a name.
#pragma once

#include <cstdint>

#include "extraction/name_reader.h"

namespace mandates {

class AsideSkipper {
 public:
  AsideSkipper(const Lexicon& lexicon, Matchers& matchers, NameBook& names, NameEdges& edges, NameReader& reader)
      : lexicon_(lexicon), matchers_(matchers), names_(names), edges_(edges), reader_(reader) {}

  /// True where an aside begins at `at`, behind a comma: ", in accordance with". `begin` is the first word of the list.
  bool aside_at(const Passage& here, std::uint32_t at, std::uint32_t begin);
  /// The word behind the aside at `at`; `to_first_comma`: a name is still to come, so the next comma ends it.
  std::uint32_t skip_aside(const Passage& here, std::uint32_t at, bool to_first_comma);
  /// The word behind the comma at `at`, and behind an apposition: "Israel, the occupying Power, comply".
  std::uint32_t skip_apposition(const Passage& here, std::uint32_t at);
  /// The word behind what follows a name: "parties to the Convention", "that have not yet done so".
  std::uint32_t skip_tail(const Passage& here, std::uint32_t at, bool of_actor);
  /// True where another member of a list begins at `at`.
  bool list_goes_on(const Passage& here, std::uint32_t at);

 private:
  /// Whether an aside names actors, or those through whom something is done: commas in it are its own.
  bool has_own_list(const Passage& here, std::uint32_t begin, std::uint32_t end);
  /// Whether the "and" at `at` joins words inside what follows a name from `tail` on.
  bool joins_modifiers(const Passage& here, std::uint32_t at, std::uint32_t tail);
  std::uint32_t shared_noun_behind(const Passage& here, std::uint32_t comma) const;

  const Lexicon& lexicon_;
  Matchers& matchers_;
  NameBook& names_;
  NameEdges& edges_;
  NameReader& reader_;
};

}  // namespace mandates
