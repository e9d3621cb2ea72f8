// What can be deleted from a rule, one thing at a time.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace mandates {

/// One deletion: a phrase or name as a whole, an alternative of brackets, or a part that may be absent.
struct Mutation {
  const Rule* rule = nullptr;
  std::string field;
  std::size_t value = 0;   ///< which value of the field
  std::string cut;         ///< what is deleted
  std::string without;     ///< the value as it is then; empty where all of it goes
  std::string pattern;     ///< the value as a pattern
  std::size_t offset = 0;  ///< byte of the value where the cut stands
};

/// All mutations of a rule, in the order of its fields. Which fields hold patterns or names its kind says.
std::vector<Mutation> mutations_of(const Rule& rule);

/// Rules with mutations done, each to another rule or another value; `rules` are those that the mutations point into.
std::vector<Rule> mutated(const std::vector<Rule>& rules, const std::vector<const Mutation*>& mutations);

}  // namespace mandates
