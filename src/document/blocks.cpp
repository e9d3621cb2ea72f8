// Lines put together to blocks. A label begins a block where it fits the numbering so far; a line without label goes on with the block
// before unless punctuation, blank lines or its first words speak against it.
#include "document/blocks.h"

#include <algorithm>
#include <utility>

#include "document/item_stack.h"
#include "document/line_shape.h"
#include "document/number_style.h"
#include "document/opening.h"

namespace mandates {
namespace {

constexpr int kLargestGap = 3;       // numbers that may be missing between two paragraphs
constexpr int kParagraphIndent = 3;  // the first line of a paragraph is set in by at least so many spaces
constexpr std::size_t kLongestHeadline = 160;
constexpr std::size_t kLongestPartLine = 300;
constexpr std::size_t kLongestItemHeading = 60;

/// "I n v i t e s": words set in spaced letters at the head of a paragraph are words; two spaces stand between two of them. In capitals
/// only the first word is one: "groups A B C D" are four.
void join_spaced_words(std::string& text) {
  constexpr std::size_t kFewestLetters = 4;
  constexpr std::size_t kFewestCapitals = 6;
  constexpr std::size_t kHead = 80;  // bytes
  const auto letter_alone = [&](std::size_t i) {
    return i < text.size() && is_letter(text[i]) && (i == 0 || !is_letter(text[i - 1])) &&
           (i + 1 >= text.size() || !is_letter(text[i + 1]));
  };
  // Nearly everywhere there is nothing to join: many places are looked at in one go.
  const std::size_t places = text.size() < 4 ? 0 : std::min(text.size() - 3, kHead);
  unsigned char spaced = 0;
  for (std::size_t begin = 0; begin < places; ++begin)
    spaced = static_cast<unsigned char>(spaced | static_cast<unsigned char>((text[begin + 1] == ' ') & (text[begin + 3] == ' ')));
  if (spaced == 0) return;
  for (std::size_t begin = 0; begin < std::min(text.size(), kHead); ++begin) {
    if (begin + 3 >= text.size()) return;
    if (text[begin + 1] != ' ' || text[begin + 3] != ' ') continue;
    std::size_t end = begin;
    const bool capitals = begin == 0 && is_upper(text[0]) && is_upper(text[2]);
    while (letter_alone(end) && (end == begin || (is_lower(text[end]) != capitals && text[end - 1] == ' '))) end += 2;
    const std::size_t letters = (end - begin) / 2;
    if (letters < (capitals ? kFewestCapitals : kFewestLetters)) continue;
    std::string word;
    for (std::size_t i = begin; i < end; i += 2) word += text[i];
    text.replace(begin, end - 1 - begin, word);
    begin += letters;
    while (begin + 1 < text.size() && text[begin] == ' ' && text[begin + 1] == ' ') text.erase(begin, 1);
  }
}

class Splitter {
 public:
  Splitter(const SievedText& text, const Segment& segment, RoleReader& roles, const SubjectLines& subjects)
      : text_(text), lines_(text.lines), wrapped_(text.wrapped), segment_(segment), roles_(roles), subjects_(subjects) {}

  std::vector<Block> run() {
    if (!segment_.opening.empty()) start(BlockKind::plain, segment_.opening, lines_[segment_.begin - 1]);
    find_number_style();
    if (wrapped_ && !has_numbers_) find_last_verb();
    if (segment_.part_line != kNoLine) take_part(lines_[segment_.part_line]);
    statement_quotes_ = segment_.statement && quotes_open_paragraphs();
    for (std::size_t i = segment_.begin; i < segment_.end; ++i) take(i);
    if (segment_.statement && !blocks_.empty()) close_quote(blocks_.back().text);
    for (Block& block : blocks_) join_spaced_words(block.text);
    split_numbers_inside();
    return std::move(blocks_);
  }

 private:
  /// "1. Urges States …; 2. Requests …": paragraphs that a copy has put on one line. The next number printed must not be one of theirs.
  void split_numbers_inside() {
    constexpr int kNone = 0;
    std::vector<int> printed_below(blocks_.size() + 1, kNone);  // the next number of the same part
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      const BlockKind kind = blocks_[i].kind;
      const bool ends = kind == BlockKind::part || kind == BlockKind::subject;
      printed_below[i] = ends ? kNone : kind == BlockKind::number ? blocks_[i].value : printed_below[i + 1];
    }
    std::vector<Block> out;
    out.reserve(blocks_.size());
    int last = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      const bool begins = block.kind == BlockKind::part || block.kind == BlockKind::subject;
      if (begins) last = 0;
      if (block.kind == BlockKind::number) last = block.value;
      std::string text = std::move(block.text);
      std::size_t from = 0;
      Block next = std::move(block);
      while (!begins && !next.quoted && (printed_below[i + 1] == kNone || printed_below[i + 1] > last + 1)) {
        const std::size_t at = number_inside(std::string_view(text).substr(from), last + 1, roles_);
        if (at == std::string_view::npos) break;
        next.text = text.substr(from, at - 1);
        out.push_back(next);
        const std::size_t space = text.find(' ', from + at);
        next.kind = BlockKind::number;
        next.value = ++last;
        next.label = text.substr(from + at, space - from - at);
        next.small = false;
        from = space + 1;
      }
      next.text = from == 0 ? std::move(text) : text.substr(from);
      out.push_back(std::move(next));
    }
    blocks_ = std::move(out);
  }

  void take(std::size_t i) {
    const TextLine& line = lines_[i];
    std::string_view text = line.text;
    if (const auto subject = subjects_.match(text);
        subject && (subject->rest.empty() || (blocks_.empty() && !segment_.decision)) && sentence_over(line)) {
      start(BlockKind::subject, subject->rest, line).body = subject->body;
      blocks_.back().quoted = subject->quoted;
      last_number_ = 0;
      return;
    }
    if (take_bullet(line)) return;
    if (statement_quotes_) {
      if (opening_quote(text) == 0 && leading_label(text).has_value() && take_label(line, text)) return;
      if (const std::size_t quote = opening_quote(text); quote > 0 || blocks_.empty())
        start(BlockKind::plain, text.substr(quote), line);
      else
        append_line(blocks_.back().text, text);
      return;
    }
    if (i == first_line_) return take_first_number(line);
    if (!is_roman_number(line) && take_part(line)) return;
    if (take_label(line, text)) return;
    if (goes_on(i))
      append_line(blocks_.back().text, text);
    else
      start(BlockKind::plain, text, line);
  }

  /// How paragraphs are numbered, and whether any is.
  void find_number_style() {
    style_ = number_style(text_, segment_.begin, segment_.end, roles_);
    first_line_ = style_ == NumberStyle::dotted ? misread_first_number(text_, segment_.begin, segment_.end, roles_) : kNoLine;
    for (std::size_t i = segment_.begin; i < segment_.end && !has_numbers_; ++i)
      has_numbers_ = number_in_style(lines_[i].text, style_, roles_).has_value();
  }

  /// In a text without numbers, the last line that may open with a verb behind a comma: its only operative paragraph may begin there.
  void find_last_verb() {
    for (std::size_t i = segment_.end; i-- > segment_.begin + 1;) {
      if (closing_mark(lines_[i - 1].text) != ',' || lines_[i].gap_before) continue;
      if (opening_of(lines_[i].text, roles_) != Opening::finite || begins_small(lines_[i].text)) continue;
      last_verb_ = i;
      return;
    }
  }

  bool quotes_open_paragraphs() const {
    std::size_t quoted = 0;
    for (std::size_t i = segment_.begin; i < segment_.end; ++i)
      quoted += opening_quote(lines_[i].text) > 0 && !subjects_.match(lines_[i].text);
    return quoted > 1;
  }

  Block& start(BlockKind kind, std::string_view text, const TextLine& line) {
    Block& block = start_without_text(kind, text, line);
    block.text = text;
    return block;
  }

  Block& start_without_text(BlockKind kind, std::string_view text, const TextLine& line) {
    Block block;
    block.kind = kind;
    block.line = line.number;
    block.page = line.page;
    block.small = begins_small(text);
    block.quoted = opening_quote(text) > 0;
    blocks_.push_back(std::move(block));
    return blocks_.back();
  }

  /// True where a new sentence or clause may begin: nothing is left open, or a blank line says so.
  bool sentence_over(const TextLine& line) const {
    if (blocks_.empty()) return true;
    const Block& last = blocks_.back();
    if (last.kind == BlockKind::part || last.kind == BlockKind::subject) return true;
    return closing_mark(last.text) != 0 || !wrapped_ || (line.gap_before && !line.page_before);
  }

  bool take_part(const TextLine& line) {
    const PartLine part = part_line(line.text);
    if (part.label.empty() || !sentence_over(line)) return false;
    const int roman = roman_value(part.label);
    const int letter = letter_value(part.label);
    const bool goes_on = segment_.headless && last_roman_ == 0 && last_letter_ == 0;  // the parts before are on another page
    // "II Posts" below a paragraph without a number: the heading of the first part is not printed
    const bool first_lost =
        roman == 2 && last_roman_ == 0 && !part.title.empty() && !blocks_.empty() && blocks_.back().kind == BlockKind::plain;
    // "VI Posts" where the heading "V" has lost its numeral
    const bool one_lost = last_roman_ > 0 && roman == last_roman_ + 2 && !part.title.empty() && blocks_.back().kind == BlockKind::number;
    const bool next_roman = roman > 0 && (roman == last_roman_ + 1 || goes_on || first_lost || one_lost);
    const bool next_letter = letter > 0 && (letter == last_letter_ + 1 || (goes_on && !next_roman));
    if (!next_roman && !next_letter) return false;
    const bool is_roman = next_roman && !(next_letter && last_letter_ > 0);
    if (last_roman_ == 0 && last_letter_ == 0) romans_outside_ = is_roman;
    (is_roman ? last_roman_ : last_letter_) = is_roman ? roman : letter;
    if (is_roman == romans_outside_) (is_roman ? last_letter_ : last_roman_) = 0;  // the inner parts begin again
    start(BlockKind::part, part.title, line).label = part.label;
    expect_restart_ = true;
    return true;
  }

  /// "• Requests", in a text without numbers: a paragraph, as far as it opens with a capital and a verb or a participle.
  bool take_bullet(const TextLine& line) {
    const std::size_t bullet = has_numbers_ ? 0 : leading_bullet(line.text);
    if (bullet == 0 || bullet >= line.text.size() || !sentence_over(line)) return false;
    const std::string_view text = line.text.substr(bullet);
    std::string joined(text);
    join_spaced_words(joined);
    if (!is_upper(text[0]) || opening_of(joined, roles_) == Opening::other) return false;
    start(BlockKind::plain, text, line);
    return true;
  }

  /// "l. Requests" above "2.".
  void take_first_number(const TextLine& line) {
    std::string_view text = line.text.substr(1);
    while (!text.empty() && !is_letter(text[0])) text.remove_prefix(1);
    Block& block = start(BlockKind::number, text, line);
    block.label = line.text.substr(0, 1);
    block.value = last_number_ = 1;
    expect_restart_ = false;
  }

  /// "II. Requests", where paragraphs are numbered so: no part.
  bool is_roman_number(const TextLine& line) const {
    if (style_ != NumberStyle::roman) return false;
    const auto label = number_in_style(line.text, style_, roles_);
    return label && roman_value(label->inner) == last_number_ + 1;
  }

  bool take_label(const TextLine& line, std::string_view text) {
    auto label = number_in_style(text, style_, roles_);
    if (!label) label = leading_label(text);
    if (!label) label = expected_bare_label(line);
    if (!label) return false;
    if (is_next_number(*label, text)) label->number = true;
    if (label->number) {
      const int value = style_ == NumberStyle::roman ? roman_value(label->inner) : digits_value(label->inner);
      if (!fits(value, line)) return false;
      start(BlockKind::number, text.substr(label->length), line).value = value;
      if (!nested_list(value)) last_number_ = value;
      expect_restart_ = false;
    } else {
      if (wrapped_ && !sentence_over(line) && !blocks_.back().text.empty()) return false;
      start(BlockKind::item, text.substr(label->length), line);
    }
    blocks_.back().label = label->printed;
    // "(a) (i) To …": two labels on one line
    std::string_view rest = text.substr(label->length);
    std::optional<Label> next = rest.empty() ? std::nullopt : leading_label(rest);
    if (!next || next->number) return true;
    blocks_.back().text.clear();
    for (; next && !next->number; next = rest.empty() ? std::nullopt : leading_label(rest)) {
      rest.remove_prefix(next->length);
      start_without_text(BlockKind::item, rest, line).label = next->printed;
    }
    blocks_.back().text = rest;
    return true;
  }

  /// "2)" after "1.": a number that is printed otherwise, not an item.
  bool is_next_number(const Label& label, std::string_view text) const {
    if (label.number || last_number_ == 0 || digits_value(label.inner) != last_number_ + 1) return false;
    const char mark = closing_mark(blocks_.back().text);
    return blocks_.back().kind == BlockKind::number && (mark == ';' || mark == '.') &&
           is_upper(text[std::min(label.length, text.size() - 1)]) && opening_of(text.substr(label.length), roles_) == Opening::finite;
  }

  /// A label without its marks, where it is just the one that comes next.
  std::optional<Label> expected_bare_label(const TextLine& line) const {
    const std::string_view text = line.text;
    if (blocks_.empty()) return std::nullopt;
    if (digits_value(text) == last_number_ + 1 && line.gap_before && closing_mark(blocks_.back().text) != 0)
      return Label{text, text, text.size(), true};
    auto label = bare_label(text);
    if (!label || (wrapped_ && !label->number)) return std::nullopt;
    const Block& last = blocks_.back();
    const char mark = closing_mark(last.text);
    if (wrapped_ &&
        ((mark != ';' && mark != '.') || last_number_ == 0 || opening_of(text.substr(label->length), roles_) != Opening::finite))
      return std::nullopt;
    if (label->number) {
      const bool marked = label->length > 0 && label->printed.size() > label->inner.size();  // "5, Requests"
      const bool verb = opening_of(text.substr(label->length), roles_) == Opening::finite;
      const bool opens = is_upper(text[label->length]) && (!marked || verb);
      const int value = digits_value(label->inner);
      // in a part that has lost its heading the numbers have begun again
      const bool next = value == last_number_ + 1 || (verb && last.kind == BlockKind::number && value == last.value + 1);
      return next && mark != 0 && opens ? label : std::nullopt;
    }
    const bool first = label->inner == "a" || label->inner == "i";
    const bool next_letter = last.kind == BlockKind::item && letter_value(inner_label(last.label)) + 1 == letter_value(label->inner);
    const bool listed = label->inner == "a" && text[label->printed.size()] == '\t' && last.kind == BlockKind::number && mark != 0;
    return (first ? mark == ':' || next_letter || listed : last.kind == BlockKind::item) ? label : std::nullopt;
  }

  /// A list "1. … 2. …" inside a paragraph does not count for the numbering of paragraphs.
  bool nested_list(int value) const { return !expect_restart_ && last_number_ > 0 && value <= last_number_; }

  bool fits(int value, const TextLine& line) const {
    if (!wrapped_) return true;
    if (value == last_number_ + 1 && blocks_.size() > 1 && blocks_.back().kind == BlockKind::plain &&
        looks_like_headline(blocks_.back().text))
      return true;
    if (value == last_number_ + 1 || value == 1 || expect_restart_) return sentence_over(line);
    if (value > last_number_ && value <= last_number_ + kLargestGap) return sentence_over(line);
    return line.gap_before && sentence_over(line) && value <= last_number_;
  }

  /// A row of a table behind a colon: words, a wide gap, more words or figures; no sentence ends there.
  bool is_table_row(std::size_t i, const Block& last) {
    const std::string_view text = lines_[i].text;
    const bool follows = closing_mark(last.text) == ':' || table_end_ == i;
    if (!follows || (last.kind != BlockKind::number && last.kind != BlockKind::item) || begins_small(text)) return false;
    if (text.find("    ") == std::string_view::npos || (!is_digit(text.back()) && closing_mark(text) != 0)) return false;
    table_end_ = i + 1;
    return true;
  }

  bool goes_on(std::size_t i) {
    if (blocks_.empty()) return false;
    const Block& last = blocks_.back();
    if (last.kind == BlockKind::subject) return false;
    if (is_table_row(i, last)) return true;
    if (last.kind == BlockKind::part)
      return wrapped_ ? !lines_[i].gap_before && !opens_preambular(lines_[i].text)
                      : closing_mark(lines_[i].text) == 0 && !opens_preambular(lines_[i].text);
    if (last.text.empty()) return true;
    const TextLine& line = lines_[i];
    if (leading_bullet(line.text) > 0 && last.kind != BlockKind::plain) return true;
    const char mark = closing_mark(last.text);
    return wrapped_ ? goes_on_wrapped(i, last, mark) : goes_on_unwrapped(i, last, mark);
  }

  bool goes_on_wrapped(std::size_t i, const Block& last, char mark) {
    const TextLine& line = lines_[i];
    if (i == last_verb_) return false;
    if (line.gap_before || line.page_before) {
      if (mark == ',' && line.page_before && begins_small(line.text)) return true;
      if (mark == 0) return line.page_before || begins_small(line.text) || last.kind == BlockKind::number || last.kind == BlockKind::item;
      return mark == ',' && line.page_before && opening_of(line.text, roles_) != Opening::participle &&
             (begins_small(line.text) || !stands_alone(i));
    }
    if (mark != 0 && mark != ':' && heads_next_number(i)) return false;
    if (mark == ';' && goes_on_after_items(line.text, last)) return false;
    if (mark == '.' && roles_.has(LineRole::outcome_heading, line.text)) return false;
    if (i > segment_.begin && mark != 0 && line.indent >= lines_[i - 1].indent + kParagraphIndent) return false;
    return !((mark == ',' || mark == ';') && last.kind == BlockKind::plain && opens_preambular(line.text));
  }

  /// "and demands a report;" behind an item that is no act: the sentence above the items goes on.
  bool goes_on_after_items(std::string_view line, const Block& last) {
    constexpr std::string_view kAnd = "and ";
    return last.kind == BlockKind::item && line.starts_with(kAnd) && opening_of(line.substr(kAnd.size()), roles_) == Opening::finite &&
           opening_of(last.text, roles_) != Opening::finite && !roles_.begins(LineRole::outcome_opening, last.text);
  }

  /// A line without end mark that is a block of its own: a headline.
  bool stands_alone(std::size_t i) const {
    return closing_mark(lines_[i].text) == 0 && (i + 1 >= segment_.end || lines_[i + 1].gap_before);
  }

  /// One to three lines without end mark right before the next number: a headline.
  bool heads_next_number(std::size_t i) const {
    if (!looks_like_headline(lines_[i].text)) return false;
    for (std::size_t next = i + 1; next < std::min(segment_.end, i + 4); ++next) {
      const auto label = leading_label(lines_[next].text);
      if (label && label->number) return digits_value(label->inner) == last_number_ + 1;
      if (const char mark = closing_mark(lines_[next].text); mark != 0 && mark != ':') return false;
    }
    return false;
  }

  bool goes_on_unwrapped(std::size_t i, const Block& last, char mark) {
    const TextLine& line = lines_[i];
    if (begins_small(line.text)) {
      if (mark == 0 || mark == '.') return true;
      return mark == ',' && last.kind == BlockKind::plain;
    }
    if (mark != 0 || opens_preambular(line.text)) return false;
    // "We, the Governments," below a title however long
    if (last.kind == BlockKind::plain && (looks_like_headline(last.text) || roles_.begins(LineRole::outcome_speakers, line.text)))
      return false;
    // "(d) Protection of civilians": an item that is a heading, and the words below it
    if (last.kind == BlockKind::item && !line.page_before && last.text.size() <= kLongestItemHeading && closing_mark(line.text) != 0)
      return false;
    return line.page_before || !(looks_like_headline(line.text) && label_follows(i));
  }

  bool label_follows(std::size_t i) const {
    if (i + 1 >= segment_.end) return true;
    const std::string_view next = lines_[i + 1].text;
    return leading_label(next).has_value() || !part_line(next).label.empty();
  }

  static bool looks_like_headline(std::string_view text) {
    return text.size() <= kLongestHeadline && closing_mark(text) == 0 && !begins_small(text);
  }

  bool opens_preambular(std::string_view text) { return roles_.has(LineRole::preambular_opening, text); }

  const SievedText& text_;
  const std::vector<TextLine>& lines_;
  const bool wrapped_;
  const Segment& segment_;
  RoleReader& roles_;
  const SubjectLines& subjects_;
  std::vector<Block> blocks_;
  int last_number_ = 0;
  int last_roman_ = 0;
  int last_letter_ = 0;
  bool romans_outside_ = true;
  std::size_t last_verb_ = kNoLine;
  std::size_t table_end_ = kNoLine;  // line after the rows of a table so far
  bool expect_restart_ = true;
  bool has_numbers_ = false;  // some line has the label of a paragraph
  NumberStyle style_ = NumberStyle::dotted;
  std::size_t first_line_ = kNoLine;  // line whose number "1." is misread
  bool statement_quotes_ = false;
};

}  // namespace

PartLine part_line(std::string_view line) {
  if (line.empty() || line.size() > kLongestPartLine || !is_upper(line[0])) return {};
  std::size_t end = 0;
  while (end < line.size() && is_upper(line[end])) ++end;
  const std::string_view label = line.substr(0, end);
  if (roman_value(label) == 0 && label.size() != 1) return {};
  const bool dot = end < line.size() && line[end] == '.';
  if (dot) ++end;
  const bool tab = end < line.size() && line[end] == '\t';
  const bool glued = dot && end + 1 < line.size() && is_upper(line[end]) && is_lower(line[end + 1]);  // "A.Overall"
  if (end < line.size() && !tab && !glued && !(dot && is_space(line[end]))) return {};
  const std::string_view title = trim(line.substr(end));
  if (!title.empty() && !is_upper(title[0]) && opening_quote(title) == 0) return {};
  const char mark = closing_mark(title);
  if (mark == ';' || mark == ':' || (mark == ',' && !tab)) return {};
  return {label, title};
}

void close_quote(std::string& text) {
  constexpr std::string_view kClose = "\u201D";
  constexpr std::string_view kOpen = "\u201C";
  while (!text.empty() && is_space(text.back())) text.pop_back();
  if (text.ends_with(kClose) && text.rfind(kOpen) == std::string::npos) text.resize(text.size() - kClose.size());
}

std::vector<Block> split_blocks(const SievedText& text, const Segment& segment, RoleReader& roles, const SubjectLines& subjects) {
  return Splitter(text, segment, roles, subjects).run();
}

}  // namespace mandates
