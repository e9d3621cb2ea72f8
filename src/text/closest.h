// "Did you mean …": the known word nearest to a mistyped one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// Number of insertions, deletions, changes and swaps of neighbours that turn one text into the other, letter case aside; stops counting at
/// `limit` + 1.
int edit_distance(std::string_view one, std::string_view other, int limit);

/// The candidate nearest to `word`, the first of equally near ones; empty where none is near enough to be meant (a third of the letters
/// wrong, at most 4).
std::string closest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace mandates
