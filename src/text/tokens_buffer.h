// The word that the tokenizer is reading: its folded letters, gathered eight at a time where they are plain.
// Must not know: where words begin and end.
#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "text/tokens.h"
#include "text/tokens_fold.h"

namespace mandates::detail {

/// Folded letters of one word. What is longer than any known word is counted, not kept.
class WordBuffer {
 public:
  void clear() { size_ = 0, digit_ = false; }
  bool empty() const { return size_ == 0; }

  void push(char letter) {
    if (size_ < kLongestKnownWord) letters_[size_] = letter;
    ++size_;
    digit_ = digit_ || is_digit(letter);
  }

  /// Takes the plain letters (a–z, A–Z) with which `text` begins, in steps of eight bytes; returns how many. There may be more of them.
  std::size_t push_letters(std::string_view text) {
    std::size_t taken = 0;
    while (EightBytes::kPossible && taken + EightBytes::kSize <= text.size()) {
      const EightBytes step(text.data() + taken);
      const std::size_t count = step.leading_letters();
      if (count == 0) break;
      const std::uint64_t folded = step.folded(count);
      if (size_ + EightBytes::kSize <= letters_.size()) std::memcpy(letters_.data() + size_, &folded, EightBytes::kSize);
      size_ += count;
      taken += count;
      if (count < EightBytes::kSize) break;
    }
    return taken;
  }

  bool too_long() const { return size_ > kLongestKnownWord; }
  /// At least eight bytes behind them can be read.
  std::string_view letters() const { return {letters_.data(), std::min(size_, kLongestKnownWord)}; }
  WordId shape(bool capital) const {
    if (!digit_) return capital ? kUnknownName : kUnknownWord;
    return shape_of(letters(), capital);
  }

 private:
  std::array<char, kLongestKnownWord + 1 + EightBytes::kSize> letters_{};  // whole steps can be written and read
  std::size_t size_ = 0;
  bool digit_ = false;
};

}  // namespace mandates::detail
