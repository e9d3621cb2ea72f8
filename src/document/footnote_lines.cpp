// What the lines of footnotes look like.
#include "document/footnote_lines.h"

#include <algorithm>

#include "document/line_shape.h"
#include "text/english.h"

namespace mandates {

FootnoteStart footnote_start(std::string_view line) {
  FootnoteStart start;
  std::size_t at = line.starts_with('^') ? 1 : 0;
  const std::size_t begin = at;
  for (Superscript digit = superscript_at(line, at); digit.length > 0 && start.number < kMostFootnotes; digit = superscript_at(line, at)) {
    start.number = start.number * 10 + (digit.digit - '0');
    at += digit.length;
  }
  if (at > begin) {
    start.mark = line.substr(begin, at - begin);
    while (at < line.size() && is_space(line[at])) ++at;
    start.length = at;
    start.raised = true;
    return at < line.size() ? start : FootnoteStart{};
  }
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at > begin && at - begin <= 3) {
    start.number = digits_value(line.substr(begin, at - begin));
  } else {
    at = begin;
    while (at < line.size() && line[at] == '*') ++at;
    if (at == begin || at - begin > 4) return {};
  }
  start.mark = line.substr(begin, at - begin);
  if (start.number > 0 && at < line.size() && line[at] == '/') {
    start.slash = true;
    ++at;
  }
  if (at >= line.size() || !is_space(line[at])) return {};
  while (at < line.size() && is_space(line[at])) ++at;
  if (at >= line.size()) return {};
  start.length = at;
  return start;
}

bool opens_footnote(std::string_view rest) {
  if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) return false;
  return is_upper(rest[0]) || opening_quote(rest) > 0 || rest[0] == '(' || rest[0] == '[' || rest[0] == '_' ||
         static_cast<unsigned char>(rest[0]) >= 0x80 || rest.starts_with("http") || rest.starts_with("www");
}

bool month_follows(std::string_view rest) {
  std::size_t end = 0;
  while (end < rest.size() && is_letter(rest[end])) ++end;
  return end < rest.size() && is_upper(rest[0]) && month_number(rest.substr(0, end)) > 0;
}

bool may_begin_footnote(std::string_view line) {
  const FootnoteStart start = footnote_start(line);
  const std::string_view rest = line.substr(std::min(start.length, line.size()));
  return !start.mark.empty() && (opens_footnote(rest) || is_digit(rest[0])) && !month_follows(rest);
}

}  // namespace mandates
