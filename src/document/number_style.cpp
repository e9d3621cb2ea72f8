// Numbers of paragraphs are told from other numbers by the verbs behind them.
#include "document/number_style.h"

#include <algorithm>
#include <string>

#include "document/opening.h"
#include "document/segments.h"

namespace mandates {
namespace {

constexpr std::size_t kShortestVerb = 4;  // "Asks"

std::size_t skip(std::string_view text, std::size_t at, std::string_view set) {
  while (at < text.size() && set.find(text[at]) != std::string_view::npos) ++at;
  return at;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool opens_with_verb(std::string_view line, const Label& label, RoleReader& roles) {
  return label.length < line.size() && !begins_small(line.substr(label.length)) &&
         opening_of(line.substr(label.length), roles) == Opening::finite;
}

/// "(1)", "1)", "12)", "OP1", "OP 1:".
std::optional<Label> bracketed_number(std::string_view line) {
  if (auto label = leading_label(line)) {
    if (digits_value(label->inner) <= 0) return std::nullopt;
    label->number = true;
    return label;
  }
  const bool named = line.starts_with("OP");
  const std::size_t begin = named ? skip(line, 2, " \t") : 0;
  const std::size_t end = skip_digits(line, begin);
  const std::size_t rest = skip(line, end, named ? ".:) \t" : ") \t");
  if (end == begin || end - begin > 3 || rest == end || rest >= line.size() || (!named && line[end] != ')')) return std::nullopt;
  return Label{line.substr(0, end), line.substr(begin, end - begin), rest, true};
}

/// "IV. Requests", "IV) Requests".
std::optional<Label> roman_number(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && is_upper(line[end])) ++end;
  const std::size_t rest = skip(line, end, ".) \t");
  if (roman_value(line.substr(0, end)) == 0 || rest == end || is_space(line[end]) || rest >= line.size()) return std::nullopt;
  return Label{line.substr(0, end + 1), line.substr(0, end), rest, true};
}

std::optional<Label> number_of(std::string_view line, NumberStyle style) {
  switch (style) {
    case NumberStyle::dotted: {
      auto label = leading_label(line);
      return label && label->number ? label : std::nullopt;
    }
    case NumberStyle::bracketed:
      return bracketed_number(line);
    case NumberStyle::bare: {
      auto label = bare_label(line);
      return label && label->number ? label : std::nullopt;
    }
    case NumberStyle::roman:
      return roman_number(line);
  }
  return std::nullopt;
}

/// True where the lines have the first number in that style, with a verb behind it, and (unless one is enough) then the second.
bool has_style(const SievedText& text, std::size_t begin, std::size_t end, NumberStyle style, RoleReader& roles) {
  const bool roman = style == NumberStyle::roman;
  const bool one_is_enough = style == NumberStyle::bracketed;
  std::size_t first = end;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view line = text.lines[i].text;
    const auto label = number_of(line, style);
    if (!label) continue;
    const bool alone = label->length >= line.size() && i + 1 < end;  // the text begins on the next line
    if (alone ? opening_of(text.lines[i + 1].text, roles) != Opening::finite : !opens_with_verb(line, *label, roles)) continue;
    if (first == end && label->inner == (roman ? "I" : "1")) {
      if (one_is_enough) return true;
      first = i;
    } else if (first != end && label->inner == (roman ? "II" : "2")) {
      return closing_mark(text.lines[i - 1].text) == ';';  // headings of parts stand behind full stops
    }
  }
  return false;
}

}  // namespace

NumberStyle number_style(const SievedText& text, std::size_t begin, std::size_t end, RoleReader& roles) {
  for (std::size_t i = begin; i < end; ++i)
    if (number_of(text.lines[i].text, NumberStyle::dotted)) return NumberStyle::dotted;
  for (const NumberStyle style : {NumberStyle::bracketed, NumberStyle::bare, NumberStyle::roman})
    if (has_style(text, begin, end, style, roles)) return style;
  return NumberStyle::dotted;
}

std::optional<Label> number_in_style(std::string_view line, NumberStyle style, RoleReader& roles) {
  auto label = number_of(line, style);
  const bool marked = style == NumberStyle::dotted || style == NumberStyle::bracketed;
  return label && (marked || opens_with_verb(line, *label, roles)) ? label : std::nullopt;
}

std::size_t misread_first_number(const SievedText& text, std::size_t begin, std::size_t end, RoleReader& roles) {
  std::size_t first = kNoLine;  // of the lines that may have that number
  std::size_t last = kNoLine;
  bool second = false;
  for (std::size_t i = begin; i < end && !second; ++i) {
    const std::string_view line = text.lines[i].text;
    if (const auto label = number_of(line, NumberStyle::dotted)) {
      if (label->inner != "2") return kNoLine;
      second = true;
    }
    if (second || line.size() < kShortestVerb || std::string_view("lI1").find(line[0]) == std::string_view::npos) continue;
    const std::size_t rest = skip(line, 1, ".,:;) \t");
    if (rest <= 1 || !opens_with_verb(line, Label{line.substr(0, 1), line.substr(0, 1), rest, true}, roles)) continue;
    first = std::min(first, i);
    last = i;
  }
  if (!second || last == kNoLine) return kNoLine;
  for (std::size_t i = begin; i <= first; ++i) {
    const bool opens = i == begin || closing_mark(text.lines[i - 1].text) != 0;
    if (opens && opening_of(text.lines[i].text, roles) == Opening::finite) return kNoLine;  // a paragraph without number
  }
  return last;
}

std::size_t number_inside(std::string_view text, int number, RoleReader& roles) {
  const std::string digits = std::to_string(number);
  for (std::size_t at = text.find(digits); at != std::string_view::npos; at = text.find(digits, at + 1)) {
    if (at < 2 || text[at - 1] != ' ' || closing_mark(text.substr(0, at - 1)) == 0) continue;
    std::size_t rest = at + digits.size();
    if (rest < text.size() && (text[rest] == '.' || text[rest] == ')')) ++rest;
    if (rest + kShortestVerb >= text.size() || text[rest] != ' ' || !is_upper(text[rest + 1])) continue;
    if (opening_of(text.substr(rest + 1), roles) == Opening::finite) return at;
  }
  return std::string_view::npos;
}

}  // namespace mandates
