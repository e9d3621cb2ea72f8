// Words as numbers, so that wordings are compared without touching letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// Number of a word in a WordTable.
using WordKey = std::uint32_t;

/// Gives each folded word a number, in order of first sight.
class WordTable {
 public:
  WordKey key(std::string_view word) { return key(word, hash_of(word)); }
  /// The same for a word whose hash_of() is known.
  WordKey key(std::string_view word, std::uint32_t hash);
  static std::uint32_t hash_of(std::string_view word) { return static_cast<std::uint32_t>(std::hash<std::string_view>()(word)); }
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
  std::string_view word(WordKey key) const {
    const std::size_t begin = key == 0 ? 0 : ends_[key - 1];
    return std::string_view(letters_).substr(begin, ends_[key] - begin);
  }
  void grow();

  // An open-addressed table: one place to look at for nearly every word, and quickly copied.
  std::vector<std::uint32_t> slots_;   // key plus one; 0: free
  std::vector<std::uint32_t> hashes_;  // by key
  std::string letters_;                // of all words, one after the other
  std::vector<std::size_t> ends_;      // by key, in `letters_`
  std::vector<bool> light_;
  std::vector<WordKey> stems_;
};

}  // namespace mandates
