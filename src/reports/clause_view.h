// A clause in readable form: as one line, or in full.
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

/// Returns the summary of a rule; empty if the rule is unknown.
using RuleSummary = std::function<std::string(const std::string& id)>;

/// "request · Secretary-General · report to General Assembly · GA, 62nd session (2007-09-18)".
std::string clause_line(const Clause& clause);

/// A clause as lines of text: words, fields with their words and rules, position, reasons for review.
std::string clause_view(const Clause& clause, const std::string& source, const RuleSummary& summary, TableStyle style);

/// "  no due        no rule finds a time in these words": why a field is empty, with the rule that stopped it where there is one.
std::string absence_line(const std::string& field, const std::string& reason, const std::string& rule, TableStyle style);

/// The status of an obligation on an ISO day with its reason and evidence, as lines of text.
std::string status_view(const StatusOnDay& status, const std::string& day, TableStyle style);

/// Provisions of a document or paragraph, one line each.
std::string provisions_view(const std::vector<Provision>& provisions, TableStyle style);

/// The entries on a clause as lines of text; empty if there are none.
std::string entries_view(const std::vector<EntryRow>& entries, TableStyle style);

}  // namespace mandates
