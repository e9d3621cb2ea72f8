// JSON written straight into a buffer: what stands between the values is given as it is, only values are looked at.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace mandates {

/// Collects JSON as text; the buffer is used again after clear().
class JsonText {
 public:
  /// Appends keys, brackets and commas as they are. For literals: their copying is then compiled in place.
  void raw(std::string_view json) {
    std::memcpy(room(json.size()), json.data(), json.size());
    size_ += json.size();
  }
  /// Appends a text in quotes, escaped where JSON asks for it. Bytes from 128 on stay as they are.
  void text(std::string_view value);
  void number(std::int64_t value) {
    char* const begin = room(kLongestNumber);
    size_ += static_cast<std::size_t>(std::to_chars(begin, begin + kLongestNumber, value).ptr - begin);
  }
  void flag(bool value) { raw(value ? std::string_view("true") : std::string_view("false")); }
  /// What was collected; valid until the next call.
  std::string_view view() const { return {buffer_.get(), size_}; }
  void clear() { size_ = 0; }

 private:
  static constexpr std::size_t kLongestNumber = 20;

  /// Where `count` more bytes can be written.
  char* room(std::size_t count) {
    if (capacity_ - size_ < count) grow(count);
    return buffer_.get() + size_;
  }
  void grow(std::size_t count);
  void escape(unsigned char byte);

  std::unique_ptr<char[]> buffer_;  ///< no string: that would write all of it before it is used
  std::size_t size_ = 0;            ///< bytes in use
  std::size_t capacity_ = 0;
};

}  // namespace mandates
