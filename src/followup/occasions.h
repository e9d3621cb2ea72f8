// Occasions of obligations: the session at which an organ decided to take something up, the days on which a meeting is to be held. Later
// documents show that it was taken up or held: the resolution of that session, a text that names the meeting with its days.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/families.h"
#include "followup/rule_phrases.h"
#include "followup/wording.h"
#include "rules/rule_set.h"
#include "store/store.h"

namespace mandates {

/// A paragraph of a later document.
struct OccasionPlace {
  std::size_t candidate = 0;
  int paragraph = 0;  ///< index in Document::paragraphs
};

/// The occasion of an obligation, with where later documents may tell of it.
struct Occasion {
  RowKey clause = 0;
  bool takes_up = false;                 ///< an item is taken up at a session; else a meeting is held
  std::string first{};                   ///< ISO: the first day of the session
  std::string last{};                    ///< ISO: its last day
  std::vector<std::size_t> documents{};  ///< where something is taken up: candidates of that session, in order of time
  std::vector<std::size_t> items{};      ///< the same of those that keep the item on the agenda in the years after it
  std::vector<OccasionPlace> places{};   ///< of a meeting: paragraphs that print its last day, in order of time
};

/// A document among those of the store.
struct OccasionDocument {
  RowKey key = 0;
  std::string session;
};

/// By candidate the occasions that have such places. `documents` stand beside `candidates`; `families` covers those that were adopted.
std::vector<std::vector<Occasion>> find_occasions(DocumentQueries& store, const std::vector<FamilyCandidate>& candidates,
                                                  const std::vector<OccasionDocument>& documents,
                                                  const std::vector<FamilyMembers>& families);

/// How a resolution takes up what an earlier one decided to take up.
struct TakenUp {
  int paragraph = 0;   ///< index in Document::paragraphs
  bool again = false;  ///< that paragraph decides to take it up again
};

/// Tells whether a text shows that something was taken up or held, by the rules of kind `act`, parts `takes-up`, `held`, `planned`,
/// `outcome` and `outcome-told`, and of kind `subject`. One per thread; neither moved nor copied.
class OccasionJudge {
 public:
  /// `rules` must outlive it.
  explicit OccasionJudge(const RuleSet& rules);
  OccasionJudge(const OccasionJudge&) = delete;
  OccasionJudge& operator=(const OccasionJudge&) = delete;

  /// Whether a resolution of the session takes up what a clause of an earlier one, with its title, decided to take up. `same_family`: it is
  /// of the family of that one.
  std::optional<TakenUp> taken_up(const Clause& clause, const std::string& title, bool same_family, const StoredDocument& later,
                                  WordingReader& wordings);
  /// Index of the paragraph of a later resolution that decides to include the same item in the agenda as a clause does; nothing without
  /// one.
  std::optional<int> keeps_item(const Clause& clause, const StoredDocument& later, WordingReader& wordings);
  /// The words of a paragraph that tell of the meeting that a clause asks for, held until a day (ISO); empty where it tells of none.
  /// `title`: of the document that asks.
  std::optional<Span> held(const Clause& clause, const std::string& title, const std::string& last, std::string_view paragraph,
                           WordingReader& wordings);
  /// Id of the rule by which the words of the last held() tell of a meeting.
  const std::string& held_rule() const { return held_rule_; }
  /// It decides on the text that a meeting is to adopt.
  bool is_on_outcome(const Clause& clause);
  /// A paragraph that tells of a meeting tells of what was adopted there, too.
  bool tells_outcome(std::string_view paragraph);

 private:
  bool is_on_item(const Clause& clause, WordingReader& wordings);
  std::vector<WordKey> matter_of(const Clause& clause, WordingReader& wordings);

  Vocabulary words_;
  RulePhrases takes_up_, held_, planned_, outcome_, outcome_told_, in_title_;
  std::string held_rule_;
  std::vector<Token> tokens_;
};

}  // namespace mandates
