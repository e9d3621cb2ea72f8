// A draft against a store: what it continues, what it changes paragraph by paragraph, and what a reader should know before it is tabled.
// Findings are facts with their places, no verdicts; the same draft, store, rules and day give the same ones.
// Must not know: the clock, SQLite.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "calendar/session_calendar.h"
#include "check/alike.h"
#include "extraction/extraction.h"
#include "followup/acknowledgements.h"
#include "followup/provisions.h"
#include "followup/status.h"
#include "store/store.h"

namespace mandates {

/// What became of a paragraph, seen from the draft.
enum class DraftChange { added, renewed, reworded, stronger, weaker, dropped };

/// "new", "renewed", "reworded", "stronger", "weaker", "dropped".
const char* draft_change_word(DraftChange change);

/// A paragraph of the draft with its predecessor's, or one that the draft leaves out.
struct DraftParagraph {
  DraftChange change = DraftChange::added;
  int index = -1;   ///< in Document::paragraphs of the draft; -1 where it was dropped
  int before = -1;  ///< in those of the predecessor; -1 where it is new
  bool moved = false;
  double unchanged = 0;  ///< share of the wording that stayed, 0 to 1
};

/// One fact about a draft.
struct DraftFinding {
  std::string check{};                ///< one of draft_checks()
  std::string paragraph{};            ///< of the draft, Paragraph::number; empty where it is about the whole
  std::string message{};              ///< a sentence without full stop
  std::string words{};                ///< of the draft that it is about; may be empty
  std::string other{};                ///< id of the obligation elsewhere, or symbol; may be empty
  std::string other_words{};          ///< its words; may be empty
  std::vector<std::string> shared{};  ///< words that both have
  double likeness = 0;                ///< 0 to 1, where requests are compared
  std::string rule{};                 ///< that found the words; may be empty
  bool fires = true;                  ///< false where it says how things are and nothing is missing or changed: `--strict` passes over it
};

/// A check, for options and help.
struct DraftCheckKind {
  const char* name;
  const char* meaning;
};
const std::vector<DraftCheckKind>& draft_checks();

struct DraftReport {
  StoredDocument draft;
  std::optional<StoredDocument> predecessor;
  std::vector<DraftParagraph> paragraphs;  ///< in the order of the draft; dropped ones where they stood
  std::vector<DraftFinding> findings;      ///< in the order of draft_checks(), then of the text
};

/// Checks drafts against one store on one day. The store, the rules and the calendar have to outlive it.
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
  void contradict(DraftReport& report, const Clause& clause, const ObligationRow& open);
  void find_rhythm(DraftReport& report);
  void find_unacknowledged(DraftReport& report);
  void find_life(DraftReport& report);
  void find_budget(DraftReport& report);
  void find_costs(DraftReport& report);
  void find_length(DraftReport& report);
  const Clause* repeated_by(const DraftReport& report, const StoredClause& clause) const;

  Store& store_;
  const RuleSet& rules_;
  const SessionCalendar& calendar_;
  std::string day_;
  StatusOf status_of_;
  WordingReader wordings_;
  ProvisionReader provisions_reader_;
  AcknowledgementReader acknowledgements_;
  AlikeFinder alike_;

  // of the draft that is being checked
  std::vector<std::size_t> asked_now_, asked_before_;  // places in StoredDocument::clauses, obligations only
  std::vector<Link> links_;                            // by their place in these
  std::vector<Provision> provisions_;
};

}  // namespace mandates
