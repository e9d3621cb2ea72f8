// Looks words up in a source.
#include "text/presence.h"

#include <algorithm>

namespace mandates {
namespace {

constexpr std::size_t kMostPassedOver = 120;  // lines in a row: the footnotes of a page, its foot, the head of the next one
constexpr int kMostRetries = 32;              // heads of pages that have the next words
constexpr int kLinesBefore = 2;               // a paragraph may begin above the line that its number stands on

bool is_bare_digit(char c) {
  return c >= '0' && c <= '9';
}

// U+2000 to U+2079 (spaces, hyphens, quotation marks, dots, raised digits) and U+00A0 to U+00BF, with their length in bytes; 0 for all
// else.
std::size_t punctuation_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  if (byte(0) == 0xE2 && (byte(1) == 0x80 || (byte(1) == 0x81 && byte(2) <= 0xB9))) return 3;
  if (byte(0) == 0xC2 && byte(1) >= 0xA0) return 2;
  return 0;
}

/// How far a line goes on with what is wanted.
struct Fit {
  std::size_t found = 0;  // letters and digits of what is wanted
  std::size_t marks = 0;  // digits between them: footnote marks
  bool whole = false;     // nothing else stands in the line
};

Fit fit_line(std::string_view line, std::size_t at, std::string_view wanted) {
  Fit fit;
  while (at < line.size() && fit.found < wanted.size()) {
    if (line[at] == wanted[fit.found])
      ++fit.found;
    else if (is_bare_digit(line[at]))
      ++fit.marks;
    else
      break;
    ++at;
  }
  fit.whole = at == line.size();
  return fit;
}

}  // namespace

std::string bare_letters(std::string_view text) {
  std::string bare;
  bare.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= 'A' && c <= 'Z') {
      bare += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || is_bare_digit(c)) {
      bare += c;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      if (const std::size_t length = punctuation_at(text, i))
        i += length - 1;
      else
        bare += c;
    }
  }
  return bare;
}

Presence::Presence(const SourceText& source) {
  for (const Line& line : source.lines) {
    lines_.push_back(bare_letters(line.text));
    numbers_.push_back(line.number);
  }
}

// A line that does not go on with what is wanted is passed over whole: what seemed to go on in it is taken back. The head of a page may
// have the very words that come next, so that a line that went on may still be one to pass over.
bool Presence::begins_at(std::string_view wanted, std::size_t line, std::size_t at) const {
  struct Choice {
    std::size_t line, found;
  };
  std::vector<Choice> taken;  // lines that went on, and what was found before them
  int retries = 0;
  std::size_t found = 0, passed_over = 0;
  for (bool first = true;; ++line, at = 0, first = false) {
    const std::size_t before = found;
    if (line < lines_.size()) {
      const Fit fit = fit_line(lines_[line], at, wanted.substr(found));
      if (found + fit.found == wanted.size()) return true;
      if (fit.whole && (first || (fit.found > 0 && fit.marks <= fit.found))) {  // else "4 A/78/268" below a page, not the next words
        if (!first) taken.push_back({line, before});
        found += fit.found;
        passed_over = 0;
        continue;
      }
      if (first) return false;
      if (++passed_over <= kMostPassedOver) continue;
    }
    if (taken.empty() || ++retries > kMostRetries) return false;
    line = taken.back().line;
    found = taken.back().found;
    passed_over = 1;
    taken.pop_back();
  }
}

bool Presence::begins_in(std::string_view wanted, std::size_t line) const {
  const std::string& text = lines_[line];
  for (std::size_t at = text.find(wanted.front()); at != std::string::npos; at = text.find(wanted.front(), at + 1))
    if (begins_at(wanted, line, at)) return true;
  return false;
}

bool Presence::has(std::string_view words, int line) const {
  const std::string wanted = bare_letters(words);
  if (wanted.empty()) return true;
  const auto near = std::lower_bound(numbers_.begin(), numbers_.end(), line - kLinesBefore) - numbers_.begin();
  const auto from = static_cast<std::size_t>(near);
  for (std::size_t i = from; i < lines_.size(); ++i)
    if (begins_in(wanted, i)) return true;
  for (std::size_t i = 0; i < from; ++i)
    if (begins_in(wanted, i)) return true;
  return false;
}

}  // namespace mandates
