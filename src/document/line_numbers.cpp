#include "document/line_numbers.h"

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr std::size_t kFewestLines = 12;  // numbered lists of paragraphs are no longer without a line between
constexpr std::size_t kMostDigits = 4;

std::size_t digits_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end <= kMostDigits && is_digit(text[end])) ++end;
  const bool alone = end == text.size() || is_space(text[end]);
  return end <= kMostDigits && alone ? end : 0;
}

}  // namespace

bool has_line_numbers(const SourceText& source) {
  std::size_t lines = 0;
  std::size_t following = 0;
  int last = 0;
  for (const Line& line : source.lines) {
    const std::string_view text = trim(line.text);
    if (text.empty()) continue;
    ++lines;
    const std::size_t end = digits_at(text);
    const int value = end > 0 ? digits_value(text.substr(0, end)) : -1;
    following += value == last + 1 || value == 1;
    if (value > 0) last = value;
    if (lines >= kFewestLines && following * 2 < lines) return false;  // most texts: told at once
  }
  return lines >= kFewestLines && following * 10 >= lines * 9;
}

std::string_view without_line_number(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return line;
  return line.substr(begin + digits_at(line.substr(begin)));
}

}  // namespace mandates
