// Where names and lists of actors end: at the words of edge rules, and at the verb of what is asked.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "extraction/lexicon.h"
#include "extraction/passage.h"

namespace mandates {

class NameEdges {
 public:
  NameEdges(const Lexicon& lexicon, Matchers& matchers) : lexicon_(lexicon), matchers_(matchers) {}

  /// The word behind "immediately and unconditionally"; `at` where no adverb stands there.
  std::uint32_t past_adverbs(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const;
  /// True where an infinitive with its marker begins at `at`.
  bool infinitive_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const;
  /// True where the word at `at`, adverbs aside, is certainly a verb, not a noun: "support the Government", not "support for".
  bool acts_surely(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const;
  /// True where words of an edge rule with that role stand at `at`; `after` is the word behind the longest of them.
  bool edge_at(const Passage& here, std::uint32_t at, EdgeRole role, std::uint32_t& after) { return edge_at(here, at, {role}, after); }
  /// The same of an edge rule with one of those roles.
  bool edge_at(const Passage& here, std::uint32_t at, std::initializer_list<EdgeRole> roles, std::uint32_t& after);
  /// The first word of a name that begins at `at` with articles and adjectives of selection.
  std::uint32_t past_lead(const Passage& here, std::uint32_t at);
  /// True where the list of actors ends at `at`, since what is asked of them begins; `after_name`: a name has been read.
  bool boundary_at(const Passage& here, std::uint32_t at, bool after_name);
  /// True where a verb in its base form stands at `at`, adverbs aside.
  bool acts_at(const Passage& here, std::uint32_t at, std::uint32_t limit) const;
  /// True where a finite verb stands at `at` behind what follows a name from `begin` on: "all parties in the north ensure".
  bool finite_behind_tail(const Passage& here, std::uint32_t at, std::uint32_t begin) const;
  /// True where the verb behind the actors, a modal at `verb` aside, makes them suffer the act: "shall be taken".
  bool passive_at(const Passage& here, std::uint32_t verb) const;

 private:
  /// Whether the word at `at` is a third-person verb, not a plural noun.
  bool third_person(const Passage& here, std::uint32_t at) const;

  const Lexicon& lexicon_;
  Matchers& matchers_;
  std::vector<PhraseMatch> edges_;  ///< matches at the last word tested (memory only)
};

}  // namespace mandates
