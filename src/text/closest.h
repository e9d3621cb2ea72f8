// "Did you mean …": the known word nearest to a mistyped one (edit distance).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// Number of insertions, deletions, changes and swaps of neighbours that turn one text into the other, ignoring case; stops counting at
/// `limit` + 1.
int edit_distance(std::string_view one, std::string_view other, int limit);

/// The candidate nearest to `word`, the first of equally near ones; empty if all differ in more than a third of the letters or more than 4.
std::string closest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace mandates
