// Mutations of a rule: single deletions of parts of its patterns.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace mandates {

/// A deletion: of a whole phrase or name, of an alternative in brackets, or of an optional part.
struct Mutation {
  const Rule* rule = nullptr;
  std::string field;
  std::size_t value = 0;   ///< index of the value in the field
  std::string cut;         ///< deleted text
  std::string without;     ///< remaining value; empty if the whole value is deleted
  std::string pattern;     ///< the original value as a pattern
  std::size_t offset = 0;  ///< byte offset of the deleted text in the value
};

/// All mutations of a rule, in the order of its fields. The kind of the rule determines which fields have patterns or names.
std::vector<Mutation> mutations_of(const Rule& rule);

/// A copy of `rules` with the mutations applied, which must concern different values and point into `rules`.
std::vector<Rule> mutated(const std::vector<Rule>& rules, const std::vector<const Mutation*>& mutations);

}  // namespace mandates
