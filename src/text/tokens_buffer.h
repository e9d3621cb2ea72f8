// The word that the tokenizer is reading: its folded letters, gathered eight at a time where they are plain.
// Must not know: where words begin and end.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
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
  /// From an empty buffer first() and hash() are those of the letters taken.
  std::size_t push_letters(std::string_view text) {
    std::size_t taken = 0;
    first_ = hash_ = 0;
    if constexpr (std::endian::native == std::endian::little) {
      while (taken + kStep <= text.size()) {
        std::uint64_t bytes;
        std::memcpy(&bytes, text.data() + taken, kStep);
        const std::size_t count = leading_letters(bytes);
        if (count == 0) break;
        const std::uint64_t kept = count < kStep ? (1ULL << 8 * count) - 1 : ~0ULL;
        const std::uint64_t folded = (bytes | kEach * 0x20) & kept;
        if (taken == 0) first_ = folded;
        hash_ = Vocabulary::add_to_hash(hash_, folded);
        if (size_ + kStep <= letters_.size()) std::memcpy(letters_.data() + size_, &folded, kStep);
        size_ += count;
        taken += count;
        if (count < kStep) break;
      }
    }
    return taken;
  }
  std::uint64_t first() const { return first_; }
  std::uint64_t hash() const { return hash_; }

  bool too_long() const { return size_ > kLongestKnownWord; }
  /// At least eight bytes behind them can be read.
  std::string_view letters() const { return {letters_.data(), std::min(size_, kLongestKnownWord)}; }
  WordId shape(bool capital) const {
    if (!digit_) return capital ? kUnknownName : kUnknownWord;
    return shape_of(letters(), capital);
  }

 private:
  static constexpr std::size_t kStep = 8;
  static constexpr std::uint64_t kEach = 0x0101010101010101ULL;

  /// Number of bytes, from the lowest on, that are ASCII letters: range checks on all eight at once, each in its own seven bits.
  static std::size_t leading_letters(std::uint64_t bytes) {
    const std::uint64_t low = (bytes | kEach * 0x20) & kEach * 0x7F;
    const std::uint64_t from_a = low + kEach * (0x80 - 'a');
    const std::uint64_t beyond_z = low + kEach * (0x7F - 'z');
    const std::uint64_t letters = from_a & ~beyond_z & ~bytes & kEach * 0x80;
    return static_cast<std::size_t>(std::countr_zero(letters ^ kEach * 0x80)) / 8;
  }

  std::array<char, kLongestKnownWord + 1 + kStep> letters_{};  // whole steps can be written and read
  std::size_t size_ = 0;
  std::uint64_t first_ = 0;
  std::uint64_t hash_ = 0;
  bool digit_ = false;
};

}  // namespace mandates::detail
