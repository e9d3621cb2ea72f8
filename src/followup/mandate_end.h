// The end of the mandate that a recurring request belongs to: "extends the mandate until 15 March 2025".
// Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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
  std::vector<std::string> holder{};  ///< whose mandate it is: its name, and how the document calls it
};

/// Finds duties that are over with a mandate by the rules of kind `act`, parts `extends`, `experts`, `examples`, `serves`, `final`, `terms`
/// and `prolongs`. One per thread.
class MandateDutyReader {
 public:
  /// `rules` must outlive the reader.
  explicit MandateDutyReader(const RuleSet& rules);
  MandateDutyReader(const MandateDutyReader&) = delete;
  MandateDutyReader& operator=(const MandateDutyReader&) = delete;

  /// Of a resolution of the Security Council that extends a mandate: what its holder is asked without a time, what names the holder other
  /// than as an example, and what the Secretary-General (alone or with others) is asked where that is the mandate of a mission; of one of
  /// the Human Rights Council what its holder is asked, what names the holder, in full or by the words with capitals that the name begins
  /// with, and the means for the mandate (part `serves`). In order. `latest` is its mandate_end(), or
  /// authorization_end() where it has none.
  std::vector<MandateDuty> read(const StoredDocument& stored, const std::optional<MandateEnd>& latest);
  /// Whether a recurring clause of a document is over with its mandate_end(): not where that is no mandate, or is one of experts and the
  /// clause on something else.
  bool covers(const MandateEnd& end, const StoredDocument& stored, const Clause& clause);
  /// The last day until which a resolution of the Security Council authorizes States to deploy, though it extends no mandate.
  std::optional<MandateEnd> authorization_end(const StoredDocument& stored);
  /// The last day that words print with its month, after the day of their document (ISO); empty for none.
  std::string last_printed_day(std::string_view text, const std::string& adopted);
  /// It decides until when the mandate of one holder goes.
  bool extends(const Clause& clause);
  /// It decides that a mandate, or what another resolution laid down for a time, goes on (parts `extends` and `prolongs`).
  bool prolongs(const Clause& clause);
  /// Words by which a mandate goes on for the last time, or until a day and no longer (part `final`).
  bool is_final(std::string_view text);
  /// Words on those who watch or advise, not on a mission: "Panel of Experts".
  bool is_on_experts(std::string_view text);

 private:
  std::vector<MandateDuty> means_for_a_time(const StoredDocument& stored);
  std::size_t before_examples(std::string_view text);
  bool serves(const Clause& clause);
  std::string authorized_until(const Clause& clause, const std::string& adopted);
  std::string short_of_experts(std::string_view name);

  Vocabulary words_;
  RulePhrases extends_, experts_, examples_, serves_, final_, terms_, prolongs_, authorizes_, until_, outlasts_;
  std::vector<Token> tokens_;
};

/// Whether a name stands in words; not one so short that it stands in other words ("UN").
bool stands_in(std::string_view words, std::string_view name);

/// True where the Secretary-General alone is asked.
bool asks_secretary_general(const Clause& clause);

/// The last time of a recurring request within a mandate (ISO); empty where it does not recur with a period, or has an end of its own.
std::string last_time_within(const Clause& clause, const std::string& adopted, const std::string& end);

}  // namespace mandates
