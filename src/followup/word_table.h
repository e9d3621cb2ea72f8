// Words as numbers, so that wordings are compared without touching letters.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mandates {

/// Number of a word in a WordTable.
using WordKey = std::uint32_t;

/// Gives each folded word a number, in order of first sight.
class WordTable {
 public:
  WordKey key(std::string_view word);
  std::size_t size() const { return light_.size(); }
  /// A light word tells little of what a clause asks for; it stays light once it was marked, and its stem with it.
  void mark_light(WordKey key) { light_[key] = light_[stems_[key]] = true; }
  bool light(WordKey key) const { return light_[key]; }
  /// The word without inflection; a word that was given none is its own stem.
  WordKey stem(WordKey key) const { return stems_[key]; }
  /// The stems of words, in their order.
  std::vector<WordKey> stems(std::vector<WordKey> words) const {
    for (WordKey& word : words) word = stem(word);
    return words;
  }
  void set_stem(WordKey key, WordKey stem) { stems_[key] = stem; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  std::unordered_map<std::string, WordKey, Hash, std::equal_to<>> keys_;
  std::vector<bool> light_;
  std::vector<WordKey> stems_;
};

}  // namespace mandates
