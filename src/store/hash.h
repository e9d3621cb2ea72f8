// Hash of content: XXH3, 128 bits, as 32 hex digits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mandates {

/// A hash over a sequence of values. Texts are hashed with their lengths, so that "ab","c" and "a","bc" differ.
class Digest {
 public:
  void add(std::string_view text);
  void add(std::int64_t number);
  /// 32 hex digits over all values added; resets the digest.
  std::string take();

 private:
  std::string bytes_;
};

}  // namespace mandates
