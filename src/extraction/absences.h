// Why a clause has no actor or no due: the rule, edge or class of words that stopped it. For people who write rules; extraction does not
// use it.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "extraction/clause.h"
#include "rules/rule_set.h"

namespace mandates {

/// A field that is empty, and one reason for it.
struct Absence {
  std::string field;   ///< "actor" or "due"
  std::string reason;  ///< a sentence without full stop: "“granting of” asks for a thing"
  std::string rule;    ///< id of the rule that stopped it; empty where none is to blame
};

/// Reasons for the empty fields of a clause that extraction found in `document` with these rules; none where the clause has both.
std::vector<Absence> explain_absences(const RuleSet& rules, const Document& document, const Clause& clause);

}  // namespace mandates
