// Takes the page away from the text. Two kinds of source: lines broken at a margin (from PDF files), where furniture and footnotes stand in
// the middle of paragraphs, and lines that are paragraphs (from Word files and scanned volumes).
#include "document/page_sieve.h"

#include <algorithm>
#include <bitset>
#include <optional>

#include "document/footnote_lines.h"
#include "document/line_shape.h"
#include "document/mark_bytes.h"
#include "document/number_style.h"
#include "document/opening.h"
#include "document/page_furniture.h"

namespace mandates {
namespace {

class Sieve {
 public:
  Sieve(const SourceText& source, RoleReader& roles) : text_(look_at_pages(source)), looked_(text_.lines), roles_(roles) {}

  SievedText run() {
    sieved_.wrapped = text_.wrapped;
    sieved_.lines.reserve(looked_.size());
    for (std::size_t i = 0; i < looked_.size();) i = sieved_.wrapped ? take_wrapped(i) : take_unwrapped(i);
    return std::move(sieved_);
  }

 private:
  void note_furniture(const LookedLine& line) {
    page_break_ = true;
    if (line.look == LineLook::symbol) sieved_.symbols.push_back(line.text);
    if (line.look == LineLook::symbol && line.text.ends_with('*')) asterisk_seen_ = true;
    if (line.text.starts_with("<<ODS DOC SYMBOL")) {
      const std::size_t open = line.text.find(">>");
      const std::size_t close = line.text.rfind("<<");
      if (open != std::string_view::npos && close > open + 2) sieved_.symbols.push_back(trim(line.text.substr(open + 2, close - open - 2)));
    }
    if (text_.pages_known || !sieved_.wrapped) return;
    const int page = digits_value(line.text.substr(0, line.text.find('/')));
    if (page > page_ && page <= page_ + 3) page_ = page;
  }

  /// Without what Markdown writes before a quotation or heading, and without "PP1", which numbers preambular paragraphs in drafts.
  static std::string_view without_prefix(std::string_view text) {
    while (!text.empty() && (text[0] == '>' || text[0] == '#')) text = trim(text.substr(1));
    if (const std::size_t bold = text.starts_with('*') || text.starts_with('_') ? text.find_first_not_of("*_") : 0;
        bold > 0 && bold < text.size() && is_digit(text[bold]))
      text.remove_prefix(bold);  // "**1.** Requests"
    if (!text.starts_with("PP")) return text;
    std::size_t end = 2;
    while (end < text.size() && (is_digit(text[end]) || text[end] == ' ')) ++end;
    const bool numbered = end > 2 && end < text.size() && is_digit(text[end - 1 - (text[end - 1] == ' ')]);
    if (numbered && (text[end] == '.' || text[end] == ':')) ++end;
    return numbered ? trim(text.substr(end)) : text;
  }

  void keep(const LookedLine& line) {
    const std::string_view text = without_prefix(line.text);
    if (text.empty()) {
      gap_ = true;
      return;
    }
    sieved_.lines.push_back({text, line.number, text_.pages_known ? line.page : page_, line.indent, gap_, page_break_});
    gap_ = page_break_ = false;
  }

  void add_footnote(const FootnoteStart& start, const LookedLine& line) {
    Footnote footnote{start.number > 0 ? std::to_string(start.number) : std::string(start.mark),
                      std::string(line.text.substr(start.length)), line.number, text_.pages_known ? line.page : page_};
    sieved_.footnotes.push_back({std::move(footnote), sieved_.lines.size()});
    if (start.number > 0) last_footnote_ = start.number;
    page_break_ = true;
  }

  std::size_t take_wrapped(std::size_t i) {
    const LookedLine& line = looked_[i];
    if (line.furniture || line.look == LineLook::comment) {
      note_furniture(line);
    } else if (line.look == LineLook::blank) {
      gap_ = true;
    } else if (line.look == LineLook::rule) {
      if (ends_front_matter(line)) return i + 1;
      page_break_ = true;
      return take_footnote_block(i + 1);
    } else if (is_note_of_star(i)) {
      return take_footnote_block(i);
    } else {
      asterisk_seen_ = asterisk_seen_ || has_mark_of_star(line.text);
      keep(line);
    }
    return i + 1;
  }

  /// "Iraq:* draft resolution": one star behind a word.
  static bool has_mark_of_star(std::string_view line) {
    const std::size_t at = line.find('*');
    if (at == std::string_view::npos || at == 0 || line.find('*', at + 1) != std::string_view::npos) return false;
    const char before = line[at - 1];
    return is_letter(before) || before == ',' || before == ':' || before == ';' || before == ')';
  }

  /// A footnote with a star, for which no line is drawn: a few lines between a blank line and the furniture below them.
  bool is_note_of_star(std::size_t i) const {
    constexpr std::size_t kMostLines = 4;
    if (!asterisk_seen_ || !gap_ || !looked_[i].text.starts_with('*') || !may_begin_footnote(looked_[i].text)) return false;
    std::size_t end = i;
    while (end < looked_.size() && looked_[end].look == LineLook::text && !looked_[end].furniture) ++end;
    if (end - i > kMostLines) return false;
    while (end < looked_.size() && looked_[end].look == LineLook::blank) ++end;
    return end < looked_.size() && looked_[end].furniture;
  }

  /// Markdown may begin with data between two lines "---": they are no rules above footnotes.
  bool ends_front_matter(const LookedLine& line) {
    if (line.text != "---" || (!sieved_.lines.empty() && !front_matter_)) return false;
    front_matter_ = !front_matter_;
    return true;
  }

  /// Footnotes under a drawn line, up to the furniture of the next page or to a line that cannot belong to a footnote.
  std::size_t take_footnote_block(std::size_t i) {
    std::size_t next = i;
    while (next < looked_.size() && looked_[next].look == LineLook::blank) ++next;
    if (next >= looked_.size()) return i;
    if (text_.feeds && is_page_bottom(next)) return take_page_bottom(next);
    if (looked_[next].furniture || !may_begin_footnote(looked_[next].text)) return i;
    bool blank = false;
    for (i = next; i < looked_.size(); ++i) {
      const LookedLine& line = looked_[i];
      if (line.look == LineLook::blank) {
        blank = true;
        continue;
      }
      if (line.furniture || line.look == LineLook::rule) break;
      const FootnoteStart start = footnote_start(line.text);
      const bool next_one =
          start.number == last_footnote_ + 1 || (blank && start.number > last_footnote_ && start.number <= last_footnote_ + 3);
      const bool begins = (start.number == 0 || i == next || next_one) && may_begin_footnote(line.text);
      if (begins) {
        add_footnote(start, line);
      } else {
        if (blank || ends_block(looked_[i - 1].text, line.text)) break;
        append_line(sieved_.footnotes.back().footnote.text, line.text);
      }
      blank = false;
    }
    return i;
  }

  /// True where footnotes fill the page from `i` to the form feed.
  bool is_page_bottom(std::size_t i) const {
    if (leading_label(looked_[i].text)) return false;
    for (std::size_t j = i; j < looked_.size() && looked_[j].page == looked_[i].page; ++j)
      if (looked_[j].look == LineLook::bare_number || looked_[j].text == "*" || (j == i && may_begin_footnote(looked_[j].text)))
        return true;
    return false;
  }

  /// All that stands between a drawn line and the form feed. The marks may have lines of their own, before their texts or after them all.
  std::size_t take_page_bottom(std::size_t i) {
    const int page = looked_[i].page;
    std::vector<int> marks;
    const std::size_t first = sieved_.footnotes.size();
    bool closed = true;  // the next line begins another footnote
    for (; i < looked_.size() && looked_[i].page == page; ++i) {
      const LookedLine& line = looked_[i];
      if (line.look == LineLook::bare_number || line.text == "*") {
        marks.push_back(std::max(digits_value(line.text), 0));
        closed = true;
      } else if (line.look != LineLook::text) {
        if (line.look != LineLook::blank) note_furniture(line);
      } else {
        const FootnoteStart start = footnote_start(line.text);
        const bool marked = start.number > 0 && (marks.empty() || start.number == marks.back() + 1) && may_begin_footnote(line.text);
        if (marked) marks.push_back(start.number);
        if (marked || closed)
          add_footnote(marked ? start : FootnoteStart{}, line);
        else
          append_line(sieved_.footnotes.back().footnote.text, line.text);
        closed = line.text.ends_with('.');
      }
    }
    std::sort(marks.begin(), marks.end());
    for (std::size_t n = 0; n < marks.size() && first + n < sieved_.footnotes.size(); ++n)
      sieved_.footnotes[first + n].footnote.mark = marks[n] > 0 ? std::to_string(marks[n]) : "*";
    if (!marks.empty() && marks.back() > 0) last_footnote_ = marks.back();
    return i;
  }

  static bool ends_block(std::string_view before, std::string_view line) {
    constexpr std::size_t kShortLine = 70;
    if (!before.ends_with('.')) return false;
    return begins_small(line) || leading_label(line).has_value() || before.size() < kShortLine;
  }

  std::size_t take_unwrapped(std::size_t i) {
    const LookedLine& line = looked_[i];
    switch (line.look) {
      case LineLook::blank:
        gap_ = true;
        return i + 1;
      case LineLook::rule:
        after_rule_ = page_break_ = true;
        return i + 1;
      case LineLook::comment:
        if (line.text.starts_with("<!--")) page_top_ = 3;
        page_break_ = true;
        return i + 1;
      case LineLook::page_of:
        if (line.text.find('/') != std::string_view::npos && text_.pages_of < 2) break;  // "14/5" is the number of a resolution
        [[fallthrough]];
      case LineLook::job_mark:
      case LineLook::bare_number:
      case LineLook::symbol:
        note_furniture(line);
        return i + 1;
      case LineLook::text:
        break;
    }
    if (page_top_ > 0 && --page_top_ >= 0 && roles_.has(LineRole::running_head, line.text)) {
      page_break_ = true;
      return i + 1;
    }
    if (const FootnoteStart start = footnote_start(line.text); !start.mark.empty() && is_footnote(start, line.text)) {
      add_footnote(start, line);
      after_rule_ = true;
      return i + 1;
    }
    after_rule_ = false;
    note_marks(line.text);
    keep(line);
    return i + 1;
  }

  /// "15\tRequests": a paragraph, where all have numbers without a full stop.
  bool is_bare_paragraph(std::string_view rest) {
    if (sieved_.lines.empty() || opening_of(rest, roles_) != Opening::finite) return false;
    const char mark = closing_mark(sieved_.lines.back().text);
    if (mark != ';' && mark != ',' && mark != '.') return false;
    if (!bare_numbers_) {
      SievedText all;
      for (const LookedLine& line : looked_)
        if (line.look == LineLook::text) all.lines.push_back({line.text, line.number, 0, 0, false, false});
      bare_numbers_ = number_style(all, 0, all.lines.size(), roles_) == NumberStyle::bare;
    }
    return *bare_numbers_;
  }

  bool is_footnote(const FootnoteStart& start, std::string_view line) {
    const std::string_view rest = line.substr(start.length);
    if (start.number == 0) return line[start.length - 1] == '\t' || asterisk_seen_;
    if (start.slash || start.raised || line.starts_with('^')) return true;
    if (!opens_footnote(rest) || month_follows(rest) || is_bare_paragraph(rest)) return false;
    if (after_rule_) return last_footnote_ == 0 || start.number > last_footnote_ || start.number == 1;
    return (last_footnote_ > 0 && start.number == last_footnote_ + 1) ||
           (start.number < kMostFootnotes && marks_[static_cast<std::size_t>(start.number)]);
  }

  /// Remembers the numbers glued to words: they are footnote marks, and tell a footnote from a paragraph.
  void note_marks(std::string_view text) {
    for (std::size_t i = 1; (i = next_mark_byte(text, i)) < text.size(); ++i) {
      if (text[i] == '*') asterisk_seen_ = true;
      int value = 0;
      std::size_t end = i;
      if (is_digit(text[i])) {
        const char before = text[i - 1];
        while (end < text.size() && is_digit(text[end])) ++end;
        const bool glued = is_lower(before) || before == ',' || before == ';' || before == '.' || before == ')' || before == '"' ||
                           static_cast<unsigned char>(before) >= 0x80;
        if (glued && end - i <= 3) value = digits_value(text.substr(i, end - i));
      } else {
        for (Superscript digit = superscript_at(text, end); digit.length > 0 && value < kMostFootnotes; digit = superscript_at(text, end)) {
          value = value * 10 + (digit.digit - '0');
          end += digit.length;
        }
      }
      if (value > 0 && value < kMostFootnotes) marks_.set(static_cast<std::size_t>(value));
      if (end > i) i = end - 1;
    }
  }

  LookedText text_;
  const std::vector<LookedLine>& looked_;
  RoleReader& roles_;
  SievedText sieved_;
  std::bitset<kMostFootnotes> marks_;
  int page_ = 1;
  int page_top_ = 0;
  int last_footnote_ = 0;
  bool gap_ = false;
  bool page_break_ = false;
  bool after_rule_ = false;
  bool asterisk_seen_ = false;
  std::optional<bool> bare_numbers_;  // paragraphs are numbered "1 Requests"; empty while not asked
  bool front_matter_ = false;         // between the two lines that enclose it
};

}  // namespace

SievedText sieve_pages(const SourceText& source, RoleReader& roles) {
  return Sieve(source, roles).run();
}

}  // namespace mandates
