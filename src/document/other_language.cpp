// Tells texts that are not in English: by phrases of the rules, and by their letters.
// Must not know: the words that tell it.
#include "document/other_language.h"

#include <algorithm>

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr std::size_t kLinesLookedAt = 80;

struct Letters {
  std::size_t latin = 0;
  std::size_t other = 0;  // Greek, Cyrillic, Arabic, Chinese, …
};

/// Counts letters by their first bytes in UTF-8; E2 begins punctuation, C2 to CC Latin letters and accents.
Letters letters_of(std::string_view text) {
  Letters letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    letters.latin += is_letter(c);
    letters.other += byte >= 0xCD && byte <= 0xEF && byte != 0xE2;
  }
  return letters;
}

bool is_foreign(const Letters& letters) {
  return letters.other > letters.latin;
}

}  // namespace

std::string_view line_in_other_language(const SourceText& source, RoleReader& roles) {
  const bool foreign = is_foreign(letters_of(source.content));
  for (std::size_t i = 0; i < std::min(source.lines.size(), kLinesLookedAt); ++i) {
    const std::string_view line = trim(source.lines[i].text);
    if (line.empty()) continue;
    if (foreign ? is_foreign(letters_of(line)) : roles.has(LineRole::other_language, line)) return line;
  }
  return {};
}

}  // namespace mandates
