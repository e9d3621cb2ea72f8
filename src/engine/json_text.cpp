// Escapes JSON strings, copying sixteen bytes at a time while nothing needs escaping.
#include "engine/json_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mandates {
namespace {

// Bytes that are compared all at once.
using FourBytes = unsigned char __attribute__((vector_size(4)));
using EightBytes = unsigned char __attribute__((vector_size(8)));
using SixteenBytes = unsigned char __attribute__((vector_size(16)));

constexpr std::size_t kStep = sizeof(SixteenBytes);

bool needs_escape(unsigned char byte) {
  return byte < 0x20 || byte == '"' || byte == '\\';
}

template <typename Bytes>
bool any_needs_escape(const Bytes& bytes) {
  const auto found = (bytes < 0x20) | (bytes == '"') | (bytes == '\\');
  std::array<std::uint64_t, (sizeof(Bytes) + 7) / 8> halves{};
  std::memcpy(halves.data(), &found, sizeof(Bytes));
  return (halves.front() | halves.back()) != 0;
}

/// Copies once or twice as many bytes as `Bytes` are, the middle ones perhaps twice; false, and nothing copied, where one has to be
/// escaped.
template <typename Bytes>
bool copy_ends(std::string_view value, char* to) {
  const std::size_t at = value.size() - sizeof(Bytes);
  Bytes first, last;
  std::memcpy(&first, value.data(), sizeof(Bytes));
  std::memcpy(&last, value.data() + at, sizeof(Bytes));
  if (any_needs_escape(first) || any_needs_escape(last)) return false;
  std::memcpy(to, &first, sizeof(Bytes));
  std::memcpy(to + at, &last, sizeof(Bytes));
  return true;
}

/// Copies a text of up to two steps where it is long enough to have two ends; false, and nothing copied, where it is not, or has to be
/// escaped.
bool copy_short(std::string_view value, char* to) {
  if (value.size() > 2 * kStep) return false;
  if (value.size() >= sizeof(SixteenBytes)) return copy_ends<SixteenBytes>(value, to);
  if (value.size() >= sizeof(EightBytes)) return copy_ends<EightBytes>(value, to);
  return value.size() >= sizeof(FourBytes) && copy_ends<FourBytes>(value, to);
}

}  // namespace

void JsonText::grow(std::size_t count) {
  capacity_ = std::max(size_ + count, 2 * capacity_);
  auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
  if (size_ > 0) std::memcpy(larger.get(), buffer_.get(), size_);
  buffer_ = std::move(larger);
}

void JsonText::text(std::string_view value) {
  constexpr std::size_t kQuotesAndStep = 2 + kStep;
  *room(value.size() + kQuotesAndStep) = '"';
  ++size_;
  std::size_t at = 0;
  if (copy_short(value, buffer_.get() + size_)) {
    at = value.size();
    size_ += at;
  }
  while (at < value.size()) {
    char* to = buffer_.get() + size_;
    const std::size_t begin = at;
    for (SixteenBytes bytes; at + kStep <= value.size(); at += kStep, to += kStep) {
      std::memcpy(&bytes, value.data() + at, kStep);
      if (any_needs_escape(bytes)) break;
      std::memcpy(to, &bytes, kStep);
    }
    if (at < value.size() && at - begin >= kStep) {  // fewer bytes than a step are left, or one of them has to be escaped
      SixteenBytes bytes;
      std::memcpy(&bytes, value.data() + value.size() - kStep, kStep);
      if (at + kStep > value.size() && !any_needs_escape(bytes)) {  // the last ones, some of them once more
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
