// Fast JSON output: keys and punctuation are copied from literals, only values are escaped.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace mandates {

/// A growing buffer of JSON text; clear() keeps its memory.
class JsonText {
 public:
  /// Appends keys, brackets and commas unchanged. Inline, so that copies of literals have constant size.
  void raw(std::string_view json) {
    std::memcpy(room(json.size()), json.data(), json.size());
    size_ += json.size();
  }
  /// Appends a quoted string, escaped as required by JSON. Bytes from 128 on are copied unchanged.
  void text(std::string_view value);
  void number(std::int64_t value) {
    char* const begin = room(kLongestNumber);
    size_ += static_cast<std::size_t>(std::to_chars(begin, begin + kLongestNumber, value).ptr - begin);
  }
  void flag(bool value) { raw(value ? std::string_view("true") : std::string_view("false")); }
  /// The collected text; valid until the next call.
  std::string_view view() const { return {buffer_.get(), size_}; }
  void clear() { size_ = 0; }

 private:
  static constexpr std::size_t kLongestNumber = 20;

  /// Reserves `count` more bytes and returns the write position.
  char* room(std::size_t count) {
    if (capacity_ - size_ < count) grow(count);
    return buffer_.get() + size_;
  }
  void grow(std::size_t count);
  void escape(unsigned char byte);

  std::unique_ptr<char[]> buffer_;  ///< not a std::string, which would initialize all memory
  std::size_t size_ = 0;            ///< bytes in use
  std::size_t capacity_ = 0;
};

}  // namespace mandates
