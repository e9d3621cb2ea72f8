// The report into which something is to go: "in the context of his next overview report on kitchens".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "followup/rule_phrases.h"
#include "rules/rule_set.h"
#include "text/tokens.h"

namespace mandates {

/// What a request says of the report that is to carry the answer.
struct Carrier {
  std::string kind;            ///< words that tell it from other reports of its author: "overview"; empty where there are none
  std::string subject;         ///< what it is on, up to the next mark: "kitchens"; empty where it does not say
  bool on_resolution = false;  ///< it is on the implementation of the resolution that asks
};

/// Reads carriers by the rules of kind `authorship`, places `carrier`, `generic` and `carried`. One per thread.
class CarrierReader {
 public:
  /// `rules` must outlive the reader.
  explicit CarrierReader(const RuleSet& rules);
  CarrierReader(const CarrierReader&) = delete;
  CarrierReader& operator=(const CarrierReader&) = delete;

  /// The first carrier that a request names; empty where it names none.
  Carrier read(std::string_view text);

 private:
  std::optional<PhraseMatch> first_carrier();

  Vocabulary words_;
  RulePhrases carriers_, generic_, carried_;
  std::vector<Token> tokens_;
};

}  // namespace mandates
