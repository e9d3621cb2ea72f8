// What stands around the text of a document, found by the roles of lines and by the shapes of dates.
#include "document/masthead.h"

#include <algorithm>

#include "document/line_shape.h"
#include "document/printed_date.h"
#include "document/symbol.h"

namespace mandates {
namespace {

constexpr std::size_t kTitleLines = 12;
constexpr std::size_t kDateLines = 3;
constexpr std::size_t kBracketLines = 4;
constexpr std::size_t kMastheadLines = 60;

std::string joined(const std::vector<TextLine>& lines, std::size_t from, std::size_t count) {
  std::string out;
  for (std::size_t i = from; i < std::min(lines.size(), from + count); ++i) append_line(out, lines[i].text);
  return out;
}

bool is_letter_line(std::string_view line) {
  return line.size() == 1 || (line.size() > 3 && line[1] == '\t' && is_upper(line[0]));
}

/// "“The situation in Sierra Leone”" of "… the item entitled “The situation in Sierra Leone”, the President …".
std::string quoted_item(std::string_view introduction) {
  const std::size_t open = introduction.find("\u201C");
  const std::size_t close = open == std::string_view::npos ? open : introduction.find("\u201D", open);
  if (close == std::string_view::npos) return {};
  return std::string(introduction.substr(open + 3, close - open - 3));
}

/// "98", "19 (c)", "13 and 117" as printed after "Agenda item".
std::string item_number(std::string_view rest) {
  rest = trim(rest);
  std::size_t end = 0;
  while (end < rest.size() && (is_digit(rest[end]) || is_space(rest[end]) || rest[end] == '(' || rest[end] == ')' || rest[end] == ',' ||
                               rest[end] == '-' || is_lower(rest[end])))
    ++end;
  const std::string_view printed = trim(rest.substr(0, end));
  return printed.empty() || !is_digit(printed[0]) ? std::string() : std::string(printed);
}

bool is_bracket(std::string_view line, RoleReader& roles) {
  return roles.begins(LineRole::committee_report, line) || roles.begins(LineRole::draft_bracket, line);
}

// "Third Committee" of "[on the report of the Third Committee (A/61/444)]": what stands between the last "of the" and the symbol.
std::string committee_name(std::string_view bracket) {
  constexpr std::string_view kOf = "of the ";
  const std::string_view head = bracket.substr(0, bracket.find('('));
  const std::size_t of = head.find(kOf);
  if (of == std::string_view::npos || head.size() == bracket.size()) return {};
  std::string_view name = head.substr(of + kOf.size());
  while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
  return std::string(name);
}

}  // namespace

namespace {

/// A title without a number stands right above the text: the lines back to the next blank one, which are no line of the masthead.
std::string title_above(const SievedText& text, const Segment& segment, RoleReader& roles) {
  const std::vector<TextLine>& lines = text.lines;
  const std::size_t end = segment.title_end;
  std::size_t begin = end;
  const auto is_masthead = [&](std::string_view line) {
    return line.ends_with(']') || roles.has(LineRole::adoption, line) || roles.has(LineRole::agenda_item, line) ||
           roles.has(LineRole::masthead, line) || roles.has(LineRole::committee_report, line) || find_date(line).has_value() ||
           roles.has(LineRole::statement, line) || line.find("  ") != std::string_view::npos;
  };
  for (std::size_t i = end; i-- > (end > kTitleLines ? end - kTitleLines : 0);)
    if (const std::size_t label = roles.match(LineRole::title_label, lines[i].text))  // "Topic: …"
      return std::string(trim(lines[i].text.substr(label)));
  while (begin > 0 && end - begin < kTitleLines && !is_masthead(lines[begin - 1].text)) {
    --begin;
    if (lines[begin].gap_before && begin > 0) break;
  }
  return begin > 0 && begin < end ? joined(lines, begin, end - begin) : std::string();
}

}  // namespace

std::string printed_title(const SievedText& text, const Segment& segment, RoleReader& roles) {
  const std::vector<TextLine>& lines = text.lines;
  std::string title;
  if (segment.statement && segment.heading == kNoLine)
    return segment.introduction == kNoLine ? title : quoted_item(joined(lines, segment.introduction, segment.begin - segment.introduction));
  if (segment.headless) return title;
  if (segment.heading == kNoLine) return title_above(text, segment, roles);
  title = segment.title;
  const std::size_t last = std::min({segment.title_end, segment.introduction, segment.heading + kTitleLines});
  for (std::size_t i = segment.heading + 1; i < last; ++i) {
    const std::string_view line = lines[i].text;
    if (is_letter_line(line)) break;
    if (line.starts_with('[') || roles.has(LineRole::adoption, line) || roles.has(LineRole::agenda_item, line) ||
        roles.has(LineRole::statement, line))
      continue;
    if (title.empty() || text.wrapped || closing_mark(title) == 0) append_line(title, line);
  }
  if (segment.letter_line == kNoLine) return title;
  std::string subtitle(trim(lines[segment.letter_line].text.substr(1)));
  for (std::size_t i = segment.letter_line + 1; i + 1 < segment.begin; ++i) append_line(subtitle, lines[i].text);
  if (!subtitle.empty() && subtitle != ".") title += (title.empty() ? "" : ": ") + subtitle;
  return title;
}

void read_bracket(std::string_view bracket, RoleReader& roles, Document& document) {
  if (!is_bracket(bracket, roles)) return;
  std::string symbol(symbol_in_brackets(bracket.substr(0, bracket.find(']'))));
  if (is_draft_symbol(symbol))
    document.draft = std::move(symbol);
  else
    document.committee_report = std::move(symbol);
  document.committee = committee_name(bracket);
}

void read_masthead(const SievedText& text, const Segment& segment, bool only_document, RoleReader& roles, Document& document) {
  const std::vector<TextLine>& lines = text.lines;
  const auto take_date = [&](std::size_t from, std::size_t count) {
    if (from == kNoLine || !document.adopted.empty()) return;
    if (const auto date = find_date(joined(lines, from, count))) document.adopted = date->iso;
  };
  // The title below the line of adoption may have a date of its own: "… the Convention of 10 December 1982".
  const bool titled = segment.adoption != kNoLine && segment.heading != kNoLine && segment.heading > segment.adoption;
  take_date(segment.adoption, titled ? std::min(kDateLines, segment.heading - segment.adoption) : kDateLines);
  take_date(segment.closing, kDateLines);
  if (segment.introduction != kNoLine)
    take_date(segment.introduction, segment.decision ? kDateLines : segment.begin - segment.introduction);

  const auto look = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const std::string_view line = lines[i].text;
      if (document.agenda_item.empty())
        if (const std::size_t matched = roles.match(LineRole::agenda_item, line)) document.agenda_item = item_number(line.substr(matched));
      if (document.committee_report.empty() && document.draft.empty() && is_bracket(line, roles))
        read_bracket(joined(lines, i, kBracketLines), roles, document);
      if (document.session_from.empty() && !roles.has(LineRole::adoption, line))
        if (const auto range = find_range(line)) {
          document.session_from = range->from;
          document.session_to = range->to;
        }
    }
  };
  const std::size_t top = segment.heading == kNoLine ? segment.begin : segment.heading + 1;
  look(std::max(segment.front, top > kMastheadLines ? top - kMastheadLines : 0), segment.begin);
  if (only_document && document.agenda_item.empty()) {  // Word text may have its masthead at the very end
    const std::string from = document.session_from;
    look(lines.size() > kMastheadLines / 2 ? std::max(segment.end, lines.size() - kMastheadLines / 2) : segment.end, lines.size());
    if (document.session_from != from) document.session_from.clear(), document.session_to.clear();
  }
}

}  // namespace mandates
