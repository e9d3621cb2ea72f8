// Buffer for the folded letters of the tokenizer's current word; ASCII letters are copied sixteen at a time.
#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "text/tokens.h"
#include "text/tokens_fold.h"

namespace mandates::detail {

/// Folded letters of one word. Letters beyond the longest known word are counted, not stored.
class WordBuffer {
 public:
  void clear() { size_ = 0, digit_ = false; }
  bool empty() const { return size_ == 0; }

  void push(char letter) {
    if (size_ < kLongestKnownWord) letters_[size_] = letter;
    ++size_;
    digit_ = digit_ || is_digit(letter);
  }

  /// Takes the leading ASCII letters of `text` in steps of sixteen bytes; returns how many. More may follow.
  std::size_t push_letters(std::string_view text) {
    std::size_t taken = 0;
    while (SixteenBytes::kPossible && taken < text.size()) {
      SixteenBytes step(text.substr(taken));
      const std::size_t count = step.leading_letters();
      if (count == 0) break;
      step.fold(count);
      if (size_ + SixteenBytes::kSize <= letters_.size()) {
        std::memcpy(letters_.data() + size_, &step.first, 8);
        std::memcpy(letters_.data() + size_ + 8, &step.second, 8);
      }
      size_ += count;
      taken += count;
      if (count < SixteenBytes::kSize) break;
    }
    return taken;
  }

  bool too_long() const { return size_ > kLongestKnownWord; }
  /// At least sixteen bytes after them can be read.
  std::string_view letters() const { return {letters_.data(), std::min(size_, kLongestKnownWord)}; }
  WordId shape(bool capital) const {
    if (!digit_) return capital ? kUnknownName : kUnknownWord;
    return shape_of(letters(), capital);
  }

 private:
  std::array<char, kLongestKnownWord + 1 + SixteenBytes::kSize> letters_{};  // padded so that whole steps can be written and read
  std::size_t size_ = 0;
  bool digit_ = false;
};

}  // namespace mandates::detail
