// Tells texts that are not in English: by phrases of the rules, and by their letters.
#include "document/other_language.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr std::size_t kLinesLookedAt = 80;
constexpr std::size_t kLongestHeading = 120;  // bytes of a line that tells the language by its role
constexpr std::size_t kFewestWords = 2;       // of another language that a paragraph in it has
constexpr std::size_t kOneIn = 5;             // and of so many words at least one is such a word
constexpr std::size_t kFewestReturns = 2;     // from the other language to English, in a woven text

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

/// Lines [begin, end) of the text: a printed paragraph.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool foreign = false;
};

bool in_other_language(const SievedText& text, const Group& group, RoleReader& roles) {
  std::size_t words = 0, foreign = 0;
  for (std::size_t i = group.begin; i < group.end; ++i) {
    const std::string_view line = text.lines[i].text;
    if (i == group.begin && line.size() <= kLongestHeading && roles.has(LineRole::other_language, line)) return true;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      ++words;
      if (roles.begins(LineRole::other_language_word, line.substr(at, end - at))) ++foreign;
      at = end + 1;
    }
  }
  return foreign >= kFewestWords && foreign * kOneIn >= words;
}

std::vector<Group> groups_of(const SievedText& text, RoleReader& roles) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    if (groups.empty() || text.lines[i].gap_before || !text.wrapped) groups.push_back({i, i, false});
    groups.back().end = i + 1;
  }
  for (Group& group : groups) group.foreign = in_other_language(text, group, roles);
  return groups;
}

}  // namespace

WovenText leave_out_woven(SievedText& text, RoleReader& roles) {
  const bool told = std::any_of(text.lines.begin(), text.lines.end(), [&](const TextLine& line) {
    return line.text.size() <= kLongestHeading && roles.has(LineRole::other_language, line.text);
  });
  if (!told) return {};
  const std::vector<Group> groups = groups_of(text, roles);
  std::size_t returns = 0;
  for (std::size_t i = 1; i < groups.size(); ++i) returns += groups[i - 1].foreign && !groups[i].foreign;
  if (returns < kFewestReturns) return {};
  WovenText woven;
  std::vector<TextLine> kept;
  std::vector<std::size_t> places;  // of each line, among those that stay
  for (const Group& group : groups)
    for (std::size_t i = group.begin; i < group.end; ++i) {
      places.push_back(kept.size());
      if (!group.foreign) {
        kept.push_back(text.lines[i]);
        continue;
      }
      if (woven.lines++ == 0) woven.line = text.lines[i].number;
    }
  for (SievedFootnote& note : text.footnotes) note.before = note.before < places.size() ? places[note.before] : kept.size();
  text.lines = std::move(kept);
  return woven;
}

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
