// Resolves names typed by a user to names in the store or rules: symbols, clauses, actors, codes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "store/store.h"

namespace mandates {

/// Resolves a symbol. Ignores case and spaces; accepts "61/181" if only one symbol ends with it, and file names ("A_RES_61_181"). Throws
/// UsageError with the nearest symbol as hint if there is none, or with all matches if it is ambiguous.
std::string find_symbol(DocumentQueries& store, const std::string& typed);

/// Resolves a clause id ("A/RES/61/181#9.1"), with its symbol as accepted by find_symbol(); without a clause number the first clause of the
/// paragraph. Throws UsageError with the nearest id as hint if there is none.
ObligationRow find_clause(Store& store, const std::string& typed);

/// Resolves an actor to a value for filters: an id or name in documents, else the id of the rule with this name, alias, acronym or short
/// form, case-insensitive ("OHCHR", "SG"). Throws UsageError with the nearest name as hint if there is none, or with all matches if it is
/// ambiguous.
std::string find_actor(const Context& context, ObligationQueries& store, const std::string& typed);

/// Like find_actor(), but returns the display name: "Secretary-General".
std::string actor_name(const Context& context, ObligationQueries& store, const std::string& typed);

/// Kinds of provisions, as rules have them.
const std::vector<std::string>& provision_kinds();

/// Resolves a committee to its name in the store: case-insensitive, without the word "Committee" ("Third"), or by an unambiguous prefix.
/// Throws UsageError with the nearest name as hint if there is none.
std::string find_committee(DocumentQueries& store, const std::string& typed);

/// Resolves an agenda item to all agenda items of documents that equal or include it: "71" with all its parts, or "71 (b)". Throws
/// UsageError if there is none.
std::vector<std::string> find_agenda_items(DocumentQueries& store, const std::string& typed);

/// Resolves a person among all assignees, case-insensitive. Throws UsageError with the nearest name as hint if there is none.
std::string find_person(EntryLog& log, const std::string& typed);

/// Resolves a body code: a code of the store or of the rules ("GA"), or a name, alias or acronym of a rule, case-insensitive ("General
/// Assembly", "unga"). Throws UsageError with the nearest name as hint if there is none.
std::string find_body(const Context& context, DocumentQueries& store, const std::string& typed);

/// Throws UsageError with the nearest value as hint if `typed` is not in `known`. `what` names the option in the message: "body".
void check_value(const std::string& what, const std::string& typed, const std::vector<std::string>& known);

}  // namespace mandates
