// Lists that are sorted and hold each value once, as sets.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mandates {

/// Sorts a list and leaves each value once.
template <class Value>
void sort_once(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// How many values two sorted ranges have in common; one that stands several times in both counts as often as in the range that has it
/// less.
template <class Place>
std::size_t common_count(Place a, Place end_a, Place b, Place end_b) {
  std::size_t count = 0;
  while (a != end_a && b != end_b) {  // no branch depends on the values: which one is less cannot be foreseen
    const bool forward_a = *a <= *b, forward_b = *b <= *a;
    count += forward_a && forward_b ? 1 : 0;
    a += forward_a ? 1 : 0;
    b += forward_b ? 1 : 0;
  }
  return count;
}

/// The same of two sorted lists.
template <class Value>
std::size_t common_count(const std::vector<Value>& a, const std::vector<Value>& b) {
  return common_count(a.begin(), a.end(), b.begin(), b.end());
}

/// Whether each of two sorted lists has a value that the other has not.
template <class Value>
bool differ_both_ways(const std::vector<Value>& a, const std::vector<Value>& b) {
  return !std::includes(a.begin(), a.end(), b.begin(), b.end()) && !std::includes(b.begin(), b.end(), a.begin(), a.end());
}

}  // namespace mandates
