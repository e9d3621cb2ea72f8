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

/// How many values two sorted lists have in common; one that stands several times in both counts as often as in the list that has it less.
template <class Value>
std::size_t common_count(const std::vector<Value>& a, const std::vector<Value>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i < *j) {
      ++i;
    } else if (*j < *i) {
      ++j;
    } else {
      ++count, ++i, ++j;
    }
  }
  return count;
}

/// Whether each of two sorted lists has a value that the other has not.
template <class Value>
bool differ_both_ways(const std::vector<Value>& a, const std::vector<Value>& b) {
  return !std::includes(a.begin(), a.end(), b.begin(), b.end()) && !std::includes(b.begin(), b.end(), a.begin(), a.end());
}

}  // namespace mandates
