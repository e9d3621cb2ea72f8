// Names that a person types, found among those the store knows: symbols, actors, codes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "store/store.h"

namespace mandates {

/// The symbol in the store that `typed` means: capitals and spaces do not matter, "61/181" is enough where only one symbol ends so, and the
/// name of a file will do ("A_RES_61_181"). Throws UsageError with the nearest symbol as hint where there is none, or with all that are
/// meant.
std::string find_symbol(Store& store, const std::string& typed);

/// The clause in the store that `typed` means: an id ("A/RES/61/181#9.1"), its symbol as find_symbol() takes it, its number left out where
/// it is the first of its paragraph. Throws UsageError with the nearest id as hint where there is none.
ObligationRow find_clause(Store& store, const std::string& typed);

/// The actor that `typed` means, as filters take it: an id or name that documents have, else the id of the rule with that name, alias,
/// acronym or short form, capitals aside ("OHCHR", "SG"). Throws UsageError with the nearest name as hint where no actor is called so, and
/// with all of them where several are.
std::string find_actor(const Context& context, Store& store, const std::string& typed);

/// The same as people write its name: "Secretary-General".
std::string actor_name(const Context& context, Store& store, const std::string& typed);

/// Kinds of provisions, as rules have them.
const std::vector<std::string>& provision_kinds();

/// The committee that `typed` means, as documents of the store have it: capitals aside, without the word "Committee" ("Third"), or its
/// beginning where only one has it. Throws UsageError with the nearest name as hint where there is none.
std::string find_committee(Store& store, const std::string& typed);

/// The agenda items of documents of the store that are, or have among them, the one that `typed` names: "71" with all its parts, or
/// "71 (b)". Throws UsageError where there is none.
std::vector<std::string> find_agenda_items(Store& store, const std::string& typed);

/// The person that `typed` means among those to whom anything was assigned, capitals aside. Throws UsageError with the nearest name as hint
/// where there is none.
std::string find_person(Store& store, const std::string& typed);

/// The code of the body that `typed` means: a code of the store or of the rules ("GA"), or a name, alias or acronym of a rule, capitals
/// aside
/// ("General Assembly", "unga"). Throws UsageError with the nearest name as hint where there is none.
std::string find_body(const Context& context, Store& store, const std::string& typed);

/// Throws UsageError with the nearest value as hint where `typed` is none of `known`. `what` names it in the message: "body".
void check_value(const std::string& what, const std::string& typed, const std::vector<std::string>& known);

}  // namespace mandates
