// Width of texts in terminal columns.
#include "reports/width.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <cstdint>

#include "reports/tricks.h"
#include "text/plain_bytes.h"

namespace mandates {
namespace {

constexpr std::uint32_t kSoftHyphen = 0xAD;
constexpr std::uint32_t kFirstMark = 0x300;  // below it a character takes one column

int width_of_character(std::uint32_t character) {
  if (character < kFirstMark) return character == kSoftHyphen ? 0 : 1;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(character));
}

}  // namespace

bool is_plain(std::string_view text) {
  return next_unusual(text, 0) == text.size();
}

int width_of(std::string_view text) {
  const std::size_t plain = next_non_ascii(text, 0);  // a column each
  int width = static_cast<int>(plain);
  const char* at = text.data() + plain;
  const char* const end = text.data() + text.size();
  while (at != end) width += width_of_character(next_character(at, end));
  return width;
}

Fitted fitted(std::string_view text, int width) {
  if (width < 1) return {};
  const std::size_t plain = next_non_ascii(text.substr(0, static_cast<std::size_t>(width)), 0);
  int used = static_cast<int>(plain);
  const char* at = text.data() + plain;
  const char* const end = text.data() + text.size();
  const char* cut = used < width ? at : at - 1;  // end of what fits beside the ellipsis
  int columns = static_cast<int>(cut - text.data());
  while (at != end) {
    used += width_of_character(next_character(at, end));
    if (used > width) {
      while (cut != text.data() && cut[-1] == ' ') --cut, --columns;
      return {text.substr(0, static_cast<std::size_t>(cut - text.data())), true, columns + 1};
    }
    if (used <= width - 1) cut = at, columns = used;
  }
  return {text, false, used};
}

std::string fit(std::string_view text, int width) {
  const Fitted shown = fitted(text, width);
  return std::string(shown.text) + (shown.cut ? kEllipsis : "");
}

std::string printable(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string shown;
  shown.reserve(text.size());
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const char* const begin = at;
    const std::uint32_t c = next_character(at, end);
    const Trick trick = trick_of(c);
    if (c == '\t') {
      shown += ' ';
    } else if (c < 0xA0 && (trick == Trick::turns || c == '\n' || c == '\r')) {
      shown += fmt::format("\\x{:02x}", c);
    } else if (trick == Trick::turns) {
      shown += fmt::format("\\u{:04x}", c);
    } else if (trick == Trick::hides) {
      continue;
    } else if (c == 0xFFFD && at - begin == 1) {
      shown += "\xEF\xBF\xBD";
    } else {
      shown.append(begin, at);
    }
  }
  return shown;
}

}  // namespace mandates
