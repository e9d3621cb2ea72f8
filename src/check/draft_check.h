// Checks a draft against a store: its predecessor, the changes paragraph by paragraph, and findings for its readers. Findings are facts
// with their places, not verdicts. Deterministic for the same draft, store, rules and day. Must not know: the clock, SQLite.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "calendar/session_calendar.h"
#include "check/alike.h"
#include "extraction/extraction.h"
#include "followup/acknowledgements.h"
#include "followup/paragraphs.h"
#include "followup/provisions.h"
#include "followup/status.h"
#include "store/store.h"

namespace mandates {

/// How a paragraph differs from the predecessor.
enum class DraftChange { added, renewed, reworded, stronger, weaker, dropped };

/// "new", "renewed", "reworded", "stronger", "weaker", "dropped".
const char* draft_change_word(DraftChange change);

/// A pair of paragraphs of draft and predecessor, or an added or dropped paragraph.
struct DraftParagraph {
  DraftChange change = DraftChange::added;
  int index = -1;   ///< index in Document::paragraphs of the draft; -1 if dropped
  int before = -1;  ///< index in Document::paragraphs of the predecessor; -1 if added
  bool moved = false;
  double unchanged = 0;  ///< share of the wording that is unchanged, 0 to 1
};

/// A fact about a draft.
struct DraftFinding {
  std::string check{};                ///< one of draft_checks()
  std::string paragraph{};            ///< Paragraph::number in the draft; empty if it concerns the whole draft
  std::string message{};              ///< a sentence without full stop
  std::string words{};                ///< the words of the draft concerned; may be empty
  std::string other{};                ///< id of a related obligation, or symbol of a related document; may be empty
  std::string other_words{};          ///< words of the related obligation; may be empty
  std::vector<std::string> shared{};  ///< words that both have in common
  double likeness = 0;                ///< similarity of compared requests, 0 to 1
  std::string rule{};                 ///< id of the rule that found the words; may be empty
  bool fires = true;                  ///< false if it is only informative (nothing is missing or changed): ignored by `--strict`
};

/// Name of a check, and its description for options and help.
struct DraftCheckKind {
  const char* name;
  const char* meaning;
};
const std::vector<DraftCheckKind>& draft_checks();

struct DraftReport {
  StoredDocument draft;
  std::optional<StoredDocument> predecessor;
  std::vector<DraftParagraph> paragraphs;  ///< in the order of the draft; dropped ones at their old position
  std::vector<DraftFinding> findings;      ///< in the order of draft_checks(), then of the text
};

/// Checks drafts against a store as of a day. Store, rules and calendar must outlive it.
class DraftChecker {
 public:
  using StatusOf = std::function<StatusOnDay(const ObligationRow&)>;
  DraftChecker(Store& store, const RuleSet& rules, const SessionCalendar& calendar, std::string day, StatusOf status_of);

  DraftReport check(const ReadDocument& read);

 private:
  void compare(DraftReport& report);
  void find_dropped(DraftReport& report);
  void find_strength(DraftReport& report);
  void find_elsewhere(DraftReport& report);
  void find_dues(DraftReport& report);
  void find_contradictions(DraftReport& report);
  void contradict(DraftReport& report, const Clause& clause, const Clause& open, const StatusOnDay& status);
  void find_rhythm(DraftReport& report);
  void find_unacknowledged(DraftReport& report);
  void find_life(DraftReport& report);
  void find_budget(DraftReport& report);
  void find_costs(DraftReport& report);
  void find_length(DraftReport& report);
  const Clause& now_of(const DraftReport& report, const Link& link) const;
  const Clause& before_of(const DraftReport& report, const Link& link) const;
  bool keeps_its_verb(const DraftReport& report, const Link& link) const;
  bool tells_strength(const DraftReport& report, const Link& link) const;
  const Clause* repeated_by(const DraftReport& report, std::size_t place) const;

  Store& store_;
  const RuleSet& rules_;
  const SessionCalendar& calendar_;
  std::string day_;
  StatusOf status_of_;
  WordingReader wordings_;
  ProvisionReader provisions_reader_;
  AcknowledgementReader acknowledgements_;
  AlikeFinder alike_;

  // State for the draft being checked:
  std::vector<std::size_t> asked_now_, asked_before_;  // indices in StoredDocument::clauses, obligations only
  std::vector<Link> links_;                            // their members are indices in these two
  std::vector<ParagraphPair> pairs_;                   // of the draft and its predecessor
  std::vector<Provision> provisions_;
};

}  // namespace mandates
