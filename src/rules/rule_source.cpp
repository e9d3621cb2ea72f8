// Lines and columns of a rule file.
#include "rules/rule_source.h"

#include <algorithm>

namespace mandates {
namespace {

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

constexpr std::size_t kLongestShown = 2000;  // bytes of a line that a finding shows; thousands of findings on one line would copy it each
constexpr std::size_t kMarked = 64;          // code points between two marks of a line

/// The byte at which each 64th code point of a line begins; none where bytes are code points.
std::vector<std::size_t> marks_of(std::string_view line) {
  std::vector<std::size_t> marks;
  if (std::none_of(line.begin(), line.end(), is_continuation)) return marks;
  std::size_t passed = 0;
  for (std::size_t at = 0; at < line.size(); ++at)
    if (!is_continuation(line[at]) && passed++ % kMarked == 0) marks.push_back(at);
  return marks;
}

/// Bytes that a code point takes in UTF-8, from its hexadecimal digits.
std::size_t encoded_length(std::string_view digits) {
  std::size_t value = 0;
  for (const char c : digits) value = value * 16 + static_cast<std::size_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  if (value < 0x80) return 1;
  if (value < 0x800) return 2;
  return value < 0x10000 ? 3 : 4;
}

}  // namespace

RuleSource::RuleSource(std::string name, std::string_view content) : name_(std::move(name)), content_(content) {
  const auto count = static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n')) + 1;
  lines_.reserve(count);
  marks_.reserve(count);
  while (!content.empty()) {
    const std::size_t end = content.find('\n');
    std::string_view line = content.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines_.push_back(line);
    marks_.push_back(marks_of(line));
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
  }
}

std::string_view RuleSource::line(int number) const {
  return number >= 1 && static_cast<std::size_t>(number) <= lines_.size() ? lines_[static_cast<std::size_t>(number) - 1]
                                                                          : std::string_view{};
}

Place RuleSource::place(int number, int code_points) const {
  const std::string_view text = line(number);
  std::size_t passed = static_cast<std::size_t>(std::max(code_points, 1)) - 1;
  std::size_t at = 0;
  const std::vector<std::size_t> none;
  const std::vector<std::size_t>& marks = text.empty() ? none : marks_[static_cast<std::size_t>(number) - 1];
  if (marks.empty()) {
    at = passed;
  } else {
    const std::size_t mark = std::min(passed / kMarked, marks.size() - 1);
    at = marks[mark];
    for (passed -= mark * kMarked; passed > 0; --passed) {
      ++at;
      while (at < text.size() && is_continuation(text[at])) ++at;
    }
  }
  return {name_, number, static_cast<int>(at) + 1, 0};
}

Place RuleSource::inside_string(const Place& quote, std::size_t offset) const {
  const std::string_view text = line(quote.line);
  std::size_t at = static_cast<std::size_t>(quote.column) - 1;
  if (at >= text.size() || text.substr(at, 3) == "\"\"\"" || text.substr(at, 3) == "'''") return quote;
  const bool escapes = text[at] == '"';
  ++at;
  for (std::size_t passed = 0; passed < offset && at < text.size();) {
    if (!escapes || text[at] != '\\' || at + 1 >= text.size()) {
      ++passed;
      ++at;
      continue;
    }
    const std::size_t digits = text[at + 1] == 'u' ? 4 : text[at + 1] == 'U' ? 8 : 0;
    passed += digits == 0 ? 1 : encoded_length(text.substr(at + 2, digits));
    at += 2 + digits;
  }
  return {name_, quote.line, static_cast<int>(at) + 1, 0};
}

Diagnostic RuleSource::finding(Severity severity, std::string code, const Place& at, std::string message, std::string hint) const {
  const std::string_view shown = line(at.line);
  return {std::move(code), severity, at, std::move(message), std::move(hint), std::string(shown.size() <= kLongestShown ? shown : "")};
}

}  // namespace mandates
