// Looks words up in a source.
#include "text/presence.h"

#include <algorithm>

namespace mandates {
namespace {

constexpr std::size_t kMostPassedOver = 120;  // lines in a row: the footnotes of a page, its foot, the head of the next one
constexpr int kLinesBefore = 2;               // a paragraph may begin above the line that its number stands on

bool is_bare_digit(char c) {
  return c >= '0' && c <= '9';
}

// U+2000 to U+206F (spaces, hyphens, quotation marks, dots) and U+00A0 to U+00BF, with their length in bytes; 0 for all else.
std::size_t punctuation_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  if (byte(0) == 0xE2 && (byte(1) == 0x80 || (byte(1) == 0x81 && byte(2) < 0xB0))) return 3;
  if (byte(0) == 0xC2 && byte(1) >= 0xA0) return 2;
  return 0;
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

// A line that does not go on with what is wanted is passed over whole: what seemed to go on in it is taken back.
bool Presence::begins_at(std::string_view wanted, std::size_t line, std::size_t at) const {
  std::size_t found = 0;
  std::size_t passed_over = 0;
  for (bool first = true; line < lines_.size(); ++line, at = 0, first = false) {
    const std::size_t before = found;
    const std::string& text = lines_[line];
    while (at < text.size() && found < wanted.size()) {
      if (text[at] == wanted[found])
        ++found, ++at;
      else if (is_bare_digit(text[at]) && found > before)
        ++at;
      else
        break;
    }
    if (found == wanted.size()) return true;
    if (at == text.size()) {
      passed_over = 0;
      continue;
    }
    if (first || ++passed_over > kMostPassedOver) return false;
    found = before;
  }
  return false;
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
