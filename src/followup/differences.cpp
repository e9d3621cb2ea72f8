// Finds the longest common subsequence of words between what begins and ends alike.
#include "followup/differences.h"

#include <algorithm>
#include <cstdint>

namespace mandates {
namespace {

constexpr std::size_t kLongestCompared = 4000;  // words; the table has the square of it

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

class Runs {
 public:
  void add(Difference kind, std::string_view word) {
    if (runs_.empty() || runs_.back().kind != kind) runs_.push_back({kind, {}});
    std::string& text = runs_.back().text;
    if (!text.empty()) text += ' ';
    text += word;
  }
  std::vector<WordRun> take() { return std::move(runs_); }

 private:
  std::vector<WordRun> runs_;
};

/// Lengths of the longest common subsequence of the ends from each pair of places on.
class Table {
 public:
  Table(const Words& a, const Words& b, std::size_t from, std::size_t a_end, std::size_t b_end)
      : from_(from), width_(b_end - from + 1), cells_((a_end - from + 1) * width_) {
    for (std::size_t i = a_end; i-- > from;)
      for (std::size_t j = b_end; j-- > from;)
        cell(i, j) = static_cast<std::uint16_t>(a[i] == b[j] ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1)));
  }
  std::uint16_t& cell(std::size_t i, std::size_t j) { return cells_[(i - from_) * width_ + (j - from_)]; }

 private:
  std::size_t from_;
  std::size_t width_;
  std::vector<std::uint16_t> cells_;
};

void add_middle(const Words& a, const Words& b, std::size_t from, std::size_t a_end, std::size_t b_end, Runs& runs) {
  std::size_t i = from, j = from;
  Words added;  // kept back until what was removed at this place is out
  const auto flush = [&] {
    for (const std::string_view word : added) runs.add(Difference::added, word);
    added.clear();
  };
  if (a_end - from <= kLongestCompared && b_end - from <= kLongestCompared) {
    Table table(a, b, from, a_end, b_end);
    while (i < a_end && j < b_end) {
      if (a[i] == b[j]) {
        flush();
        runs.add(Difference::same, a[i]);
        ++i;
        ++j;
      } else if (table.cell(i + 1, j) >= table.cell(i, j + 1)) {
        runs.add(Difference::removed, a[i++]);
      } else {
        added.push_back(b[j++]);
      }
    }
  }
  while (i < a_end) runs.add(Difference::removed, a[i++]);
  while (j < b_end) added.push_back(b[j++]);
  flush();
}

}  // namespace

std::vector<WordRun> word_differences(std::string_view before, std::string_view after) {
  const Words a = words_of(before), b = words_of(after);
  std::size_t begin = 0;
  while (begin < a.size() && begin < b.size() && a[begin] == b[begin]) ++begin;
  std::size_t same_end = 0;
  while (same_end < a.size() - begin && same_end < b.size() - begin && a[a.size() - 1 - same_end] == b[b.size() - 1 - same_end]) ++same_end;
  Runs runs;
  for (std::size_t i = 0; i < begin; ++i) runs.add(Difference::same, a[i]);
  add_middle(a, b, begin, a.size() - same_end, b.size() - same_end, runs);
  for (std::size_t i = a.size() - same_end; i < a.size(); ++i) runs.add(Difference::same, a[i]);
  return runs.take();
}

}  // namespace mandates
