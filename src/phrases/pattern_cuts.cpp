// Cuts are made in the text of a pattern, not in its parse tree, so that messages can show what the author wrote.
#include "phrases/pattern_cuts.h"

#include <algorithm>

namespace mandates {
namespace {

/// Brackets with their alternatives: [begin, end) of each, without the bars between them.
struct Group {
  bool optional = false;
  std::size_t open = 0;
  std::size_t close = 0;
  std::vector<std::pair<std::size_t, std::size_t>> alternatives;
};

std::vector<Group> groups_of(std::string_view pattern) {
  std::vector<Group> done;
  std::vector<Group> open;
  std::size_t begin = 0;  // of the alternative that is being read
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\') {
      ++i;
    } else if (c == '{') {
      i = std::min(pattern.find('}', i), pattern.size());
    } else if (c == '(' || c == '[') {
      Group group;
      group.optional = c == '[';
      group.open = i;
      open.push_back(std::move(group));
      begins.push_back(begin);
      begin = i + 1;
    } else if (c == '|' && !open.empty()) {
      open.back().alternatives.emplace_back(begin, i);
      begin = i + 1;
    } else if ((c == ')' || c == ']') && !open.empty()) {
      open.back().alternatives.emplace_back(begin, i);
      open.back().close = i;
      begin = begins.back();
      begins.pop_back();
      done.push_back(std::move(open.back()));
      open.pop_back();
    }
  }
  std::sort(done.begin(), done.end(), [](const Group& one, const Group& other) { return one.open < other.open; });
  return done;
}

std::string without(std::string_view pattern, std::size_t begin, std::size_t end) {
  return std::string(pattern.substr(0, begin)).append(pattern.substr(end));
}

}  // namespace

std::vector<PatternCut> pattern_cuts(std::string_view pattern) {
  std::vector<PatternCut> cuts;
  for (const Group& group : groups_of(pattern)) {
    const std::size_t count = group.alternatives.size();
    if (count == 1 && !group.optional) continue;
    for (std::size_t i = 0; i < count; ++i) {
      auto [begin, end] = group.alternatives[i];
      PatternCut cut;
      cut.offset = begin;
      cut.cut = pattern.substr(begin, end - begin);
      if (count == 1) {
        begin = group.open;
        end = group.close + 1;
      } else if (i + 1 < count) {
        ++end;  // the bar behind it
      } else {
        --begin;  // the bar before it
      }
      cut.without = without(pattern, begin, end);
      cuts.push_back(std::move(cut));
    }
  }
  return cuts;
}

}  // namespace mandates
