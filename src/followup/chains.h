// Chains: links of successive resolutions put together, with their rhythm, gaps and direction.
// Pure. Must not know: how links are found.
#pragma once

#include <string>
#include <vector>

#include "followup/links.h"
#include "store/rows.h"

namespace mandates {

/// An obligation as a member of a chain.
struct ChainMember {
  RowKey key = 0;
  std::string id;              ///< "A/RES/61/181#9.1"
  std::size_t resolution = 0;  ///< place of its resolution in the family
  std::string actor_id;        ///< of its first actor
  std::string actor_name;
  std::string subject;
  int due_after = 0;  ///< years from adoption to the first session or date at which it is due; 0 where unknown
};

/// A resolution of a family as a place in time.
struct ChainStep {
  int year = 0;                  ///< the year its session belongs to
  std::vector<int> cited_years;  ///< years of resolutions of its body that it cites and that the store does not hold
};

/// A family with its links; `links` are pairs of members by their place in `members`.
struct FamilyLinks {
  std::string family;
  std::vector<ChainStep> steps;
  std::vector<ChainMember> members;
  std::vector<Link> links;
};

/// Chains of two or more resolutions, in the order of their first members.
std::vector<ChainRow> build_chains(const FamilyLinks& family);

}  // namespace mandates
