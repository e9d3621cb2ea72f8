// What changed between two texts, word by word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandates {

enum class Difference { same, removed, added };

/// Words that stand one after the other and fared alike, with single spaces between them.
struct WordRun {
  Difference kind = Difference::same;
  std::string text;
  bool operator==(const WordRun&) const = default;
};

/// The words of `before` and `after` (split at spaces, compared as printed) in one sequence: what is not `added` is `before`, what is not
/// `removed` is `after`. As many words as possible are the same; where words were replaced the removed ones come first. Texts that differ
/// in more than 4,000 words at a stretch are shown as replaced.
std::vector<WordRun> word_differences(std::string_view before, std::string_view after);

}  // namespace mandates
