// Subject lines: spaces, markup and the marks after them are looked through, so that scanned ones are found too.
#include "document/subject_lines.h"

#include <algorithm>

#include "document/line_shape.h"

namespace mandates {
namespace {

/// Bytes of `line` up to and with the last letter of `letters`; 0 where it begins otherwise. Spaces and markup between letters do not
/// count.
std::size_t matched_length(std::string_view line, std::string_view letters) {
  std::size_t at = 0;
  std::size_t matched = 0;
  for (; at < line.size() && matched < letters.size(); ++at) {
    const char c = line[at];
    if (is_letter(c)) {
      const char folded = is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
      if (folded != letters[matched++]) return 0;
    } else if (!is_space(c) && c != '_' && c != '*') {
      return 0;
    }
  }
  return matched == letters.size() && (at == line.size() || !is_letter(line[at])) ? at : 0;
}

constexpr std::string_view kOrdinal = "{ordinal}";
constexpr std::size_t kLongestOrdinal = 40;  // bytes: "one hundred and twenty-first"

/// The same for letters, an ordinal number in words or digits, and more letters: "The Seventy-eighth World Health Assembly".
std::size_t matched_length(std::string_view line, std::string_view before, std::string_view after) {
  const std::size_t begin = matched_length(line, before);
  if (begin == 0 || after.empty()) return begin;
  for (std::size_t at = begin + 1; at < std::min(line.size(), begin + kLongestOrdinal); ++at) {
    if (line[at - 1] != ' ' || line[at] == ' ') continue;
    if (const std::size_t length = matched_length(line.substr(at), after)) return at > begin + 1 ? at + length : 0;
    if (line[at - 1] == ',') break;
  }
  return 0;
}

bool is_markup_or_space(char c) {
  return c == '_' || c == '*' || is_space(c);
}

}  // namespace

SubjectLines::SubjectLines(const std::vector<Body>& bodies) {
  for (std::size_t b = 0; b < bodies.size(); ++b)
    for (const std::string& line : bodies[b].subject_lines) {
      const std::size_t ordinal = line.find(kOrdinal);
      if (ordinal == std::string::npos)
        subjects_.push_back({squashed(line), {}, b});
      else
        subjects_.push_back({squashed(line.substr(0, ordinal)), squashed(line.substr(ordinal + kOrdinal.size())), b});
    }
  // the longest first: "The Governing Council of the …" before "The Governing Council"
  std::sort(subjects_.begin(), subjects_.end(), [](const Subject& a, const Subject& b) { return a.squashed.size() > b.squashed.size(); });
}

std::optional<SubjectLines::Found> SubjectLines::match(std::string_view line) const {
  Found found;
  const std::size_t quote = opening_quote(line);
  found.quoted = quote > 0;
  line.remove_prefix(quote);
  while (!line.empty() && is_markup_or_space(line[0])) line.remove_prefix(1);
  if (line.size() < 4 || (line[0] != 'T' && line[0] != 't')) return std::nullopt;
  for (const Subject& subject : subjects_) {
    const std::size_t matched = matched_length(line, subject.squashed, subject.after_ordinal);
    if (matched == 0) continue;
    std::string_view rest = line.substr(matched);
    bool comma = false;
    for (; !rest.empty() && (rest[0] == ',' || rest[0] == ':' || rest[0] == '.' || is_markup_or_space(rest[0])); rest.remove_prefix(1))
      comma = comma || rest[0] == ',';
    if (!rest.empty() && (!comma || !is_letter(rest[0]))) continue;
    found.body = subject.body;
    found.rest = rest;
    return found;
  }
  return std::nullopt;
}

}  // namespace mandates
