// The end of the mandate that a recurring request belongs to: "extends the mandate until 15 March 2025".
// Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "followup/rule_phrases.h"
#include "rules/rule_set.h"
#include "store/rows.h"
#include "text/tokens.h"

namespace mandates {

/// When the mandate of a document ends, and where it says so.
struct MandateEnd {
  std::string day;        ///< ISO
  std::string paragraph;  ///< number
  std::string words;
  int paragraph_index = 0;  ///< in Document::paragraphs
};

/// Of a document that decides until when a mandate goes; nothing where it decides on none, or not within five years of adoption.
std::optional<MandateEnd> mandate_end(const StoredDocument& stored);

/// A duty without a time that belongs to a mandate of its document.
struct MandateDuty {
  std::size_t clause = 0;  ///< place in StoredDocument::clauses
  MandateEnd end;
};

/// Finds duties that are over with a mandate by the rules of kind `act`, part `extends`. One per thread.
class MandateDutyReader {
 public:
  /// `rules` must outlive the reader.
  explicit MandateDutyReader(const RuleSet& rules);
  MandateDutyReader(const MandateDutyReader&) = delete;
  MandateDutyReader& operator=(const MandateDutyReader&) = delete;

  /// Of a resolution of the Security Council that extends a mandate: what its holder or the Secretary-General (alone or with others) is
  /// asked without a time, and what names the holder; of one of the Human Rights Council what its holder is asked, what names the holder,
  /// in full or by the words with capitals that the name begins with, and the means for the mandate (part `serves`). In order. `latest` is
  /// its mandate_end().
  std::vector<MandateDuty> read(const StoredDocument& stored, const std::optional<MandateEnd>& latest);

 private:
  bool extends(const Clause& clause);
  bool serves(const Clause& clause);

  Vocabulary words_;
  RulePhrases extends_, serves_;
  std::vector<Token> tokens_;
};

/// True where the Secretary-General alone is asked.
bool asks_secretary_general(const Clause& clause);

/// The last time of a recurring request within a mandate (ISO); empty where it does not recur with a period, or has an end of its own.
std::string last_time_within(const Clause& clause, const std::string& adopted, const std::string& end);

}  // namespace mandates
