// Finds deliverables and their recipients.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extraction/actor_reader.h"
#include "extraction/clause.h"
#include "extraction/draft.h"
#include "extraction/lexicon.h"
#include "extraction/name_kinds.h"

namespace mandates {

/// The words of one clause that say what is to be done: acts in [begin, end) of a paragraph.
struct ActWords {
  std::uint32_t paragraph = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t recipients_from = 0;  ///< recipients may stand before the acts: "as part of his reporting to the Council, to provide"
  bool organ_acts = false;            ///< the actor is a collective body (a condition of some rules)
  bool self_acts = false;             ///< the adopting organ commits itself
  const std::vector<DeliverableMention>* deliverables = nullptr;  ///< those found so far
};

class DeliverableFinder {
 public:
  DeliverableFinder(const Lexicon& lexicon, Matchers& matchers, ActorReader& actors, NameKinds& kinds)
      : lexicon_(lexicon), matchers_(matchers), actors_(actors), kinds_(kinds) {}

  /// Each type once, in order of first words.
  std::vector<DeliverableMention> find(const std::vector<Token>& tokens, const ActWords& words);

  /// Recipients of the reports and briefings.
  std::vector<ActorMention> find_recipients(const DocumentWords& words, const ActWords& act);

 private:
  void add(const Rule* rule, const PhraseMatch& match, const std::vector<Token>& tokens, std::vector<DeliverableMention>& found) const;
  /// The words of rules that may stand anywhere.
  void find_marks(const std::vector<Token>& tokens, const ActWords& words, std::uint32_t bars_end, std::vector<DeliverableMention>& found);
  /// The word behind a time at `at` that a further body follows, else `at`.
  std::uint32_t past_time(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end);
  bool accepts(const Rule& rule, const ActorMention& mention);
  /// One recipient that begins at `at`: the mention, and the word after it; `further`: one stands before it in the same list.
  bool read_recipient(const Passage& here, std::uint32_t at, const Rule& rule, bool further, ActorMention& mention, std::uint32_t& after);
  static bool begins_deliverable(const Passage& here, const ActWords& act, std::uint32_t begin);
  /// Whether a report or briefing begins at `begin` and is named behind `end`: "provide Member States with regular updates".
  bool delivered_behind(const Passage& here, const ActWords& act, std::uint32_t begin, std::uint32_t end) const;
  /// Cuts the mention before what somebody is told of: "inform the Special Rapporteur of the measures taken".
  void cut_told(const Passage& here, std::uint32_t at, const PhraseMatch& match, ActorMention& mention, std::uint32_t& after);
  /// Finds the acts and which of them tell something: into acts_ and tells_.
  void read_tellings(const std::vector<Token>& tokens, const ActWords& act);
  /// Whether the act to which the word at `at` belongs tells something.
  bool tells_at(std::uint32_t at) const;
  /// Where the next recipient of a list begins whose last one ends before `after`, past a joiner and the preposition repeated behind it;
  /// `after` where none may follow.
  std::uint32_t next_of_list(const Passage& here, std::uint32_t after, std::uint32_t end, const Token& preposition);
  /// Whether another recipient of a list begins at `at`, behind a comma.
  bool list_goes_on(const Passage& here, std::uint32_t at, const Rule& rule);
  /// Whether the words of a recipient belong to what stands before them.
  bool belongs_before(const std::vector<Token>& tokens, const PhraseMatch& match) const;
  /// The body named before in the act that the pronoun of a recipient means, rather than the organ.
  bool body_before(const Passage& here, const PhraseMatch& match, const ActWords& act, ActorMention& mention);
  ActorMention organ_recipient(const Passage& here, const PhraseMatch& match, const Body& organ) const;

  const Lexicon& lexicon_;
  Matchers& matchers_;
  ActorReader& actors_;
  NameKinds& kinds_;
  std::vector<std::uint32_t> acts_;
  std::vector<PhraseMatch> matches_;
  std::vector<PhraseMatch> bars_;
  std::vector<bool> tells_;  ///< of each act
  std::vector<PhraseMatch> told_;
};

}  // namespace mandates
