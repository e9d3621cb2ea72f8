// Documents outside a family that may speak of what one of its documents asks for: those that cite it, and those on the same mission or
// committee.
#pragma once

#include <cstddef>
#include <vector>

#include "followup/families.h"

namespace mandates {

/// A later document outside the family of an earlier one.
struct Relative {
  std::size_t candidate = 0;
  bool cites = false;        ///< it cites the earlier one
  bool same_matter = false;  ///< of the same body, and it speaks most of the same names: a mission, a committee, a country
};

/// For each candidate its relatives in order of time, the first so many. `families` covers every candidate; of two of one family none is a
/// relative of the other. What has no day of adoption has no relatives.
std::vector<std::vector<Relative>> find_relatives(const std::vector<FamilyCandidate>& candidates,
                                                  const std::vector<FamilyMembers>& families);

}  // namespace mandates
