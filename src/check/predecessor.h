// Which resolution a draft continues: found as families are (followup/families.h), among documents that the draft cites or whose titles are
// like its own.
#pragma once

#include <optional>
#include <string>

#include "calendar/session_calendar.h"
#include "followup/wording.h"
#include "store/store.h"

namespace mandates {

/// The symbol of the resolution that `draft` continues, the latest adopted before it; nothing where it continues none of the store. A
/// resolution of the draft's own session is none, nor one adopted after `day` (ISO).
std::optional<std::string> find_predecessor(Store& store, const Document& draft, const std::string& day, const SessionCalendar& calendar,
                                            WordingReader& wordings);

/// The family of what it continues, as chain places of the store have it; empty where it continues nothing.
std::string family_of_draft(Store& store, const Document& draft, const std::string& day, const SessionCalendar& calendar,
                            WordingReader& wordings);

}  // namespace mandates
