// What a single line looks like; character by character, no allocation but for squashed().
#include "document/line_shape.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mandates {
namespace {

constexpr std::size_t kLongestItemLabel = 6;
constexpr std::size_t kLongestNumberLabel = 4;

bool one_of(char c, std::string_view set) {
  for (const char member : set)  // few: no call is worth it
    if (c == member) return true;
  return false;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::optional<Label> number_label(std::string_view line) {
  const std::size_t digits = skip_digits(line, 0);
  if (digits == 0 || digits > kLongestNumberLabel || line[0] == '0') return std::nullopt;
  std::size_t dot = digits;
  if (dot + 1 < line.size() && is_space(line[dot]) && line[dot + 1] == '.') ++dot;  // "1 ." of scanned pages
  if (dot + 1 < line.size() && line[dot] == '\\') ++dot;                            // "1\." of Markdown
  if (dot >= line.size() || line[dot] != '.') return std::nullopt;
  const std::size_t after = dot + 1;
  const std::size_t bold = line.find_first_not_of("*_", after);  // "1.** Requests" of Markdown
  const std::size_t end = bold != std::string_view::npos && bold > after && is_space(line[bold]) ? bold : after;
  if (end < line.size() && !is_space(line[end]) && !is_upper(line[end]) && line[end] != '(') return std::nullopt;
  Label label;
  label.printed = line.substr(0, after);
  label.inner = line.substr(0, digits);
  label.length = skip_spaces(line, end);
  label.number = true;
  return label;
}

/// Whether a bracket stands within the first bytes of a line that may be a label: not in most lines.
bool may_have_item_label(std::string_view line) {
  constexpr std::size_t kReach = kLongestItemLabel + 2;
  if (line.size() < kReach) return true;
  bool bracket = false;
  for (std::size_t i = 0; i < kReach; ++i) bracket |= line[i] == ')';  // no branch: eight bytes are compared at once
  return bracket;
}

std::optional<Label> item_label(std::string_view line) {
  if (!may_have_item_label(line)) return std::nullopt;
  const std::size_t open = line.starts_with('(') ? 1 : 0;
  std::size_t end = open;
  while (end < line.size() && end - open < kLongestItemLabel && (is_letter(line[end]) || is_digit(line[end]))) ++end;
  if (end == open || end >= line.size() || line[end] != ')') return std::nullopt;
  const std::string_view inner = line.substr(open, end - open);
  if (open == 0 && inner.size() > 1 && roman_value(inner) == 0) return std::nullopt;  // "a)", "ii)" but not "word)"
  if (letter_value(inner) == 0 && roman_value(inner) == 0 && (digits_value(inner) < 0 || inner.size() > 2)) return std::nullopt;
  Label label;
  label.printed = line.substr(0, end + 1);
  label.inner = inner;
  label.length = skip_spaces(line, end + 1);
  return label;
}

/// Bytes of the last character of `text` if it is one that may stand after the mark that closes a sentence; 0 otherwise.
std::size_t closer_length(std::string_view text) {
  constexpr std::array<std::string_view, 4> kQuotes = {"\u201D", "\u2019", "\u201C", "\u00BB"};
  const char last = text.back();
  if (is_space(last) || one_of(last, "\"')]_*")) return 1;
  if (static_cast<unsigned char>(last) < 0x80) return 0;  // the others are no ASCII
  for (const std::string_view quote : kQuotes)
    if (text.ends_with(quote)) return quote.size();
  if (text.size() >= 3 && superscript_at(text, text.size() - 3).length == 3) return 3;
  if (text.size() >= 2 && superscript_at(text, text.size() - 2).length == 2) return 2;
  return 0;
}

/// `text` without a footnote number that stands after a mark: "1998;1", "2001, 12", "1998; [12" of "1998; [12]".
std::string_view without_number(std::string_view text) {
  std::size_t end = text.size();
  if (text.ends_with('/')) --end;
  const std::size_t stop = end;
  while (end > 0 && is_digit(text[end - 1])) --end;
  if (end == stop || stop - end > 3 || end == 0) return text;
  std::size_t mark = end;
  if (text[mark - 1] == '[') --mark;
  while (mark > 0 && is_space(text[mark - 1])) --mark;
  if (mark > 0 && one_of(text[mark - 1], ",;:.)\"")) return text.substr(0, mark);
  if (mark >= 3 && text.substr(mark - 3, 3) == "\u201D") return text.substr(0, mark);
  return text;
}

bool is_job_mark(std::string_view line) {
  if (line.starts_with("<<ODS") || line == "/..." || line == "/\u2026" || line == "\u2026/") return true;
  if (line.size() >= 6 && line.front() == '*' && line.back() == '*' && skip_digits(line, 1) == line.size() - 1) return true;
  if (line.size() == 6 && skip_digits(line, 0) == 6) return true;
  // "23-25889", "06-50529 (E)", "00 24723 /..."
  if (line.size() < 8 || skip_digits(line, 0) != 2 || (line[2] != '-' && line[2] != ' ')) return false;
  const std::size_t end = skip_digits(line, 3);
  if (end != 8) return false;
  const std::size_t rest = skip_spaces(line, end);
  return rest == line.size() || line.substr(rest).starts_with("(E") || line.substr(rest).starts_with("/...");
}

bool is_page_of(std::string_view line) {
  if (line.starts_with("Page")) return line.size() <= 10 && skip_digits(line, skip_spaces(line, 4)) == line.size();
  const std::size_t slash = skip_digits(line, 0);
  return slash > 0 && slash <= 3 && slash + 1 < line.size() && line[slash] == '/' && line.size() - slash <= 4 &&
         skip_digits(line, slash + 1) == line.size();
}

/// "2/4 26-12345", "26-12345 2/4"
bool is_job_and_page(std::string_view line) {
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos || !is_digit(line[0])) return false;
  const std::string_view one = line.substr(0, space), other = line.substr(space + 1);
  return (is_job_mark(one) && is_page_of(other)) || (is_page_of(one) && is_job_mark(other));
}

bool is_rule(std::string_view line) {
  if (line.size() < 3) return false;
  std::size_t drawn = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (one_of(line[i], "_-=*~."))
      ++drawn;
    else if (line.substr(i, 3) == "\u2014" || line.substr(i, 3) == "\u2013" || line.substr(i, 3) == "\u2500")
      ++drawn, i += 2;
    else if (!is_space(line[i]))
      return false;
  }
  return drawn >= 3 && line != "...";
}

/// "A/RES/61/181", "S/RES/2429 (2018)", "A/RES/50/84 C"; not "N/A", not a line of prose with a symbol in it.
bool is_symbol(std::string_view line) {
  if (line.size() > 40 || !is_upper(line[0])) return false;
  while (line.ends_with('*') || line.ends_with(' ')) line.remove_suffix(1);
  std::size_t slashes = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '/' && slashes == 0 && i > 6) return false;
    slashes += c == '/';
    digits += is_digit(c);
    if (c == ' ' && i + 1 < line.size() && line[i + 1] != '(' && !(is_upper(line[i + 1]) && i + 2 == line.size())) return false;
    if (!is_letter(c) && !is_digit(c) && !one_of(c, "/.()- ")) return false;
  }
  return slashes >= 2 && (digits > 0 || line.ends_with('/')) && !line.ends_with('.');
}

bool is_comment(std::string_view line) {
  if (line.starts_with("<!--")) return true;
  if (line.size() < 4 || line.size() > 8 || line.front() != '[' || line.back() != ']') return false;
  std::size_t i = 1;
  while (i < line.size() && is_letter(line[i])) ++i;
  return i > 1 && i < line.size() - 1 && skip_digits(line, i) == line.size() - 1;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<Label> leading_label(std::string_view line) {
  if (line.empty()) return std::nullopt;
  if (is_digit(line[0]))
    if (auto label = number_label(line)) return label;
  return item_label(line);
}

std::optional<Label> bare_label(std::string_view line) {
  std::size_t end = 0;
  Label label;
  label.number = !line.empty() && is_digit(line[0]);
  if (label.number) {
    end = skip_digits(line, 0);
    if (end > 3) return std::nullopt;
    label.inner = line.substr(0, end);
    if (end + 1 < line.size() && one_of(line[end], ",:;)") && is_space(line[end + 1])) ++end;  // "5, Requests"
  } else {
    while (end < line.size() && end < kLongestItemLabel && is_lower(line[end])) ++end;
    if (end == 0 || end >= line.size() || line[end] != '.' || (end > 1 && roman_value(line.substr(0, end)) == 0)) return std::nullopt;
    ++end;
  }
  const std::size_t text = skip_spaces(line, end);
  if (text == end || text >= line.size() || !is_letter(line[text])) return std::nullopt;
  label.printed = line.substr(0, end);
  if (!label.number) label.inner = line.substr(0, end - 1);
  label.length = text;
  return label;
}

int roman_value(std::string_view text) {
  if (text.empty() || text.size() > 10) return 0;
  const bool small = is_lower(text[0]);
  int value = 0;
  int last = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    if (is_lower(text[i]) != small) return 0;
    const char c = static_cast<char>(small ? text[i] : text[i] + ('a' - 'A'));
    const int digit = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : c == 'l' ? 50 : c == 'c' ? 100 : 0;
    if (digit == 0) return 0;
    value += digit < last ? -digit : digit;
    last = std::max(last, digit);
  }
  return value >= 400 ? 0 : value;
}

std::string roman_numeral(int value) {
  constexpr std::array<std::pair<int, std::string_view>, 9> kDigits = {
      {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string out;
  for (const auto& [worth, digits] : kDigits)
    for (; value >= worth; value -= worth) out += digits;
  return out;
}

int letter_value(std::string_view text) {
  if (text.empty() || text.size() > 2 || !is_letter(text[0])) return 0;
  if (text.size() == 2 && text[0] != text[1]) return 0;
  const int value = is_lower(text[0]) ? text[0] - 'a' + 1 : text[0] - 'A' + 1;
  return text.size() == 2 ? value + 26 : value;
}

int digits_value(std::string_view text) {
  if (text.empty() || text.size() > 9) return -1;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

Superscript superscript_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0; };
  if (byte(0) == 0xC2) {
    if (byte(1) == 0xB9) return {2, '1'};
    if (byte(1) == 0xB2) return {2, '2'};
    if (byte(1) == 0xB3) return {2, '3'};
  }
  if (byte(0) == 0xE2 && byte(1) == 0x81) {
    if (byte(2) == 0xB0) return {3, '0'};
    if (byte(2) >= 0xB4 && byte(2) <= 0xB9) return {3, static_cast<char>('4' + byte(2) - 0xB4)};
  }
  return {};
}

char closing_mark(std::string_view text) {
  constexpr std::size_t kReach = 200;  // bytes of quotation marks, brackets and footnote marks behind the mark
  if (text.empty() || (is_letter(text.back()) && text.back() != 'd' && text.back() != 'r')) return 0;  // most lines; else "and", "or"
  if (text.size() > kReach) text.remove_prefix(text.size() - kReach);
  for (bool again = true; again && !text.empty();) {
    again = false;
    while (!text.empty()) {
      const std::size_t length = closer_length(text);
      if (length == 0) break;
      text.remove_suffix(length);
    }
    const std::string_view shorter = without_number(text);
    if (shorter.size() != text.size()) {
      text = shorter;
      again = true;
      continue;
    }
    for (const std::string_view word : {std::string_view(" and"), std::string_view(" or")})
      if (text.ends_with(word) && text.size() > word.size() && one_of(text[text.size() - word.size() - 1], ",;")) {
        text.remove_suffix(word.size());
        again = true;
      }
  }
  if (text.empty()) return 0;
  return one_of(text.back(), "?!") ? '.' : one_of(text.back(), ",;:.") ? text.back() : '\0';
}

std::size_t opening_quote(std::string_view text) {
  if (text.empty() || !one_of(text[0], "\xE2`\"'")) return 0;  // most lines
  for (const std::string_view quote :
       {std::string_view("\u201C"), std::string_view("``"), std::string_view("\""), std::string_view("\u2018"), std::string_view("''")})
    if (text.starts_with(quote)) return quote.size();
  return 0;
}

bool begins_small(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (is_letter(text[i])) return is_lower(text[i]);
    if (is_digit(text[i])) return false;
    const std::size_t quote = opening_quote(text.substr(i));
    if (quote == 0 && !is_space(text[i]) && !one_of(text[i], "([_*")) return false;
    i += std::max<std::size_t>(quote, 1);
  }
  return false;
}

std::size_t leading_bullet(std::string_view text) {
  if (text.empty() || !one_of(text[0], "\xE2\xC2-*")) return 0;  // most lines
  for (const std::string_view bullet :
       {std::string_view("\u2013"), std::string_view("\u2014"), std::string_view("\u2022"), std::string_view("\u25CF"),
        std::string_view("\u00B7"), std::string_view("-"), std::string_view("*")})
    if (text.starts_with(bullet) && bullet.size() < text.size() && is_space(text[bullet.size()])) return skip_spaces(text, bullet.size());
  return 0;
}

bool is_suspended_by(std::string_view next) {
  for (const std::string_view word : {std::string_view("and "), std::string_view("or "), std::string_view("to ")})
    if (next.starts_with(word)) return true;
  return false;
}

void append_line(std::string& text, std::string_view line) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  const bool hyphen = text.size() >= 2 && text.back() == '-' && (is_letter(text[text.size() - 2]) || is_digit(text[text.size() - 2])) &&
                      !is_suspended_by(line);
  if (text.ends_with(kSoftHyphen))
    text.resize(text.size() - kSoftHyphen.size());
  else if (text.ends_with(" -") && text.size() > 2 && is_letter(text[text.size() - 3]) && !line.empty() && is_lower(line[0]))
    text.erase(text.size() - 2, 1);  // "middle -" of text laid out as on the page
  else if (!text.empty() && !hyphen && text.back() != '/')
    text += ' ';
  text += line;
}

std::string squashed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text)
    if (is_lower(c) || is_digit(c))
      out.push_back(c);
    else if (is_upper(c))
      out.push_back(static_cast<char>(c + ('a' - 'A')));
  return out;
}

bool squashes_to(std::string_view text, std::string_view squashed_text) {
  std::size_t at = 0;
  for (const char c : text) {
    if (!is_letter(c) && !is_digit(c)) continue;
    const char folded = is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
    if (at >= squashed_text.size() || squashed_text[at] != folded) return false;
    ++at;
  }
  return at == squashed_text.size();
}

LineLook look_of(std::string_view line) {
  if (line.empty()) return LineLook::blank;
  if (is_lower(line[0])) return LineLook::text;
  const char first = line[0];
  if (is_upper(first) && line.size() > 40) return LineLook::text;
  if ((first == '<' || first == '[') && is_comment(line)) return LineLook::comment;
  if (line.size() < 80 && is_job_mark(line)) return LineLook::job_mark;
  if (is_rule(line)) return LineLook::rule;
  if (is_page_of(line) || is_job_and_page(line)) return LineLook::page_of;
  if (line.size() <= 4 && skip_digits(line, 0) == line.size()) return LineLook::bare_number;
  if (is_symbol(line)) return LineLook::symbol;
  return LineLook::text;
}

}  // namespace mandates
