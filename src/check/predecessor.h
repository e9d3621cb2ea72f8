// Finds the resolution that a draft continues: by the method of families (followup/families.h), among documents that the draft cites or
// that have similar titles.
#pragma once

#include <optional>
#include <string>

#include "calendar/session_calendar.h"
#include "followup/wording.h"
#include "store/store.h"

namespace mandates {

/// Symbol of the predecessor: the last document of the draft's family adopted on or before `day` (ISO), not in the draft's own session.
/// Nothing if the store has none.
std::optional<std::string> find_predecessor(Store& store, const Document& draft, const std::string& day, const SessionCalendar& calendar,
                                            WordingReader& wordings);

/// Id of a document's family, as in ChainPlace::family; empty if it has no clauses or no family.
std::string family_of(Store& store, const StoredDocument& document);

/// Id of the predecessor's family, as in ChainPlace::family; empty if there is no predecessor.
std::string family_of_draft(Store& store, const Document& draft, const std::string& day, const SessionCalendar& calendar,
                            WordingReader& wordings);

}  // namespace mandates
