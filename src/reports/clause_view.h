// One clause to read: in a line, and with everything that is known of it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/document.h"
#include "extraction/clause.h"
#include "followup/provisions.h"
#include "followup/status.h"
#include "reports/rows.h"
#include "store/rows.h"

namespace mandates {

/// What a rule says of itself: its summary; empty where the rule is not known any more.
using RuleSummary = std::function<std::string(const std::string& id)>;

/// "request · Secretary-General · report to General Assembly · GA, 62nd session (2007-09-18)".
std::string clause_line(const Clause& clause);

/// Everything about a clause as lines of text: words, fields each with words and rule, place, reasons to look.
std::string clause_view(const Clause& clause, const std::string& source, const RuleSummary& summary, TableStyle style);

/// The status of an obligation on a day (ISO) with its reason and the words that show it, as lines of text.
std::string status_view(const StatusOnDay& status, const std::string& day, TableStyle style);

/// Provisions of a document or paragraph, a line each.
std::string provisions_view(const std::vector<Provision>& provisions, TableStyle style);

/// The log of entries about a clause as lines of text; empty where there are none.
std::string entries_view(const std::vector<EntryRow>& entries, TableStyle style);

}  // namespace mandates
