// The derived tables of follow-up. Internal to this module.
#pragma once

namespace mandates {

/// In an order in which their rows can be deleted (foreign keys).
inline constexpr const char* kFollowupTables[] = {"life",       "ending",       "dropped", "delivered",     "fulfilment", "provision",
                                                  "chain_link", "chain_member", "chain",   "family_member", "family"};

}  // namespace mandates
