// The tables that follow-up fills.
// For the .cpp files of this module only.
#pragma once

namespace mandates {

/// In an order in which rows can be deleted.
inline constexpr const char* kFollowupTables[] = {"life",       "ending",       "dropped", "delivered",     "fulfilment", "provision",
                                                  "chain_link", "chain_member", "chain",   "family_member", "family"};

}  // namespace mandates
