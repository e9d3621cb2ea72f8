// Texts as JSON: copied eight bytes at a time as long as nothing in them has to be escaped.
// Must not know: what the values mean, where the buffer goes.
#include "reports/json_text.h"

#include <algorithm>

namespace mandates {
namespace {

constexpr std::size_t kStep = 8;
constexpr std::uint64_t kEach = 0x0101010101010101ULL;
constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

bool needs_escape(unsigned char byte) {
  return byte < 0x20 || byte == '"' || byte == '\\';
}

/// True where one of eight bytes has to be escaped: one that is zero after the sign is taken off, or that is below a space.
bool any_needs_escape(std::uint64_t bytes) {
  const std::uint64_t quote = bytes ^ kEach * '"';
  const std::uint64_t backslash = bytes ^ kEach * '\\';
  const std::uint64_t low = (bytes - kEach * 0x20) & ~bytes;
  return ((((quote - kEach) & ~quote) | ((backslash - kEach) & ~backslash) | low) & kHighBits) != 0;
}

}  // namespace

void JsonText::grow(std::size_t count) {
  buffer_.resize(std::max(size_ + count, 2 * buffer_.size()));
}

void JsonText::text(std::string_view value) {
  constexpr std::size_t kQuotesAndStep = 2 + kStep;
  *room(value.size() + kQuotesAndStep) = '"';
  ++size_;
  std::size_t at = 0;
  while (at < value.size()) {
    char* to = buffer_.data() + size_;
    const std::size_t begin = at;
    for (std::uint64_t bytes; at + kStep <= value.size(); at += kStep, to += kStep) {
      std::memcpy(&bytes, value.data() + at, kStep);
      if (any_needs_escape(bytes)) break;
      std::memcpy(to, &bytes, kStep);
    }
    if (at < value.size() && at - begin >= kStep) {  // fewer than eight bytes are left, or one of them has to be escaped
      std::uint64_t bytes;
      std::memcpy(&bytes, value.data() + value.size() - kStep, kStep);
      if (at + kStep > value.size() && !any_needs_escape(bytes)) {  // the last eight, some of them once more
        to += value.size() - at;
        at = value.size();
        std::memcpy(to - kStep, &bytes, kStep);
      }
    }
    while (at < value.size() && !needs_escape(static_cast<unsigned char>(value[at]))) *to++ = value[at++];
    size_ += at - begin;
    if (at == value.size()) break;
    escape(static_cast<unsigned char>(value[at++]));
    room(value.size() - at + kQuotesAndStep);
  }
  buffer_[size_++] = '"';
}

void JsonText::escape(unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  switch (byte) {
    case '"':
      return raw("\\\"");
    case '\\':
      return raw("\\\\");
    case '\b':
      return raw("\\b");
    case '\f':
      return raw("\\f");
    case '\n':
      return raw("\\n");
    case '\r':
      return raw("\\r");
    case '\t':
      return raw("\\t");
    default:
      raw("\\u00");
      raw(kDigits.substr(byte >> 4, 1));
      raw(kDigits.substr(byte & 15U, 1));
  }
}

}  // namespace mandates
