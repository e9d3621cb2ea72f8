// Completes a name by what stands beside it: adjectives and nouns that several names share, what a demonstrative or possessive points at.
#pragma once

#include <vector>

#include "extraction/antecedents.h"
#include "extraction/name_reader.h"

namespace mandates {

class NameMerger {
 public:
  NameMerger(const Lexicon& lexicon, Matchers& matchers, NameBook& names, NameEdges& edges, NameReader& reader)
      : lexicon_(lexicon), matchers_(matchers), names_(names), edges_(edges), reader_(reader), pronouns_(lexicon, matchers, names) {}

  /// "international and regional organizations": adjectives become a name with the noun behind the last of them. False where none comes.
  bool merge_adjectives(const Passage& here, NameSpan& name);
  /// "Belarusian and international civil society groups"
  void merge_demonym(const Passage& here, NameSpan& name);
  /// "heads of regional and other intergovernmental organizations"
  void merge_complement(const Passage& here, NameSpan& name);
  /// "States of residence, nationality or location"
  void merge_complement_list(const Passage& here, NameSpan& name);
  /// "United Nations agencies, funds and programmes"
  void merge_dependents(const Passage& here, NameSpan& name);
  /// "Governments of the Latin American and Caribbean countries"
  void merge_proper_adjectives(const Passage& here, NameSpan& name);
  /// "Presidents of the Council and the General Assembly": `mention` is that of the name as far as it was read.
  void merge_title(const Passage& here, NameSpan& name, ActorMention& mention);
  /// "such organizations and arrangements" is one name where the paragraph has a longer one that ends so.
  void merge_demonstrative(const Passage& here, NameSpan& name);
  /// "these authorities": the fuller name that stands before in the paragraph.
  void complete_demonstrative(const Passage& here, const NameSpan& name, ActorMention& mention);
  /// "the Council and its subsidiary bodies": those of the last of the names read `before`.
  void complete_possessive(const Passage& here, const NameSpan& name, const std::vector<ActorMention>& before, ActorMention& mention);

 private:
  bool same_words(const Passage& here, std::uint32_t one, std::uint32_t other, std::uint32_t length) const;
  /// "Maltese political actors and stakeholders"
  void merge_shared_adjective(const Passage& here, NameSpan& name);
  /// "Myanmar armed and security forces"
  void merge_adjective_behind(const Passage& here, NameSpan& name);
  /// The word behind the body or country at `at`; 0 where none stands there.
  std::uint32_t title_owner_end(const Passage& here, std::uint32_t at);

  const Lexicon& lexicon_;
  Matchers& matchers_;
  NameBook& names_;
  NameEdges& edges_;
  NameReader& reader_;
  AntecedentFinder pronouns_;
};

}  // namespace mandates
