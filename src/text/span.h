// A range of bytes in a text.
#pragma once

#include <cstdint>
#include <string_view>

namespace mandates {

/// A range of bytes in a text, end excluded.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

}  // namespace mandates
