// Display words of entries.
#pragma once

#include "store/rows.h"

namespace mandates {

/// "closed", "reopened", "note", "amended", "assigned".
const char* word_of_entry(EntryKind kind);

}  // namespace mandates
