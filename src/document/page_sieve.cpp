// Takes the page away from the text. Two kinds of source: lines broken at a margin (from PDF files), where furniture and footnotes stand in
// the middle of paragraphs, and lines that are paragraphs (from Word files and scanned volumes).
// Must not know: paragraphs, organs.
#include "document/page_sieve.h"

#include <algorithm>
#include <bitset>

#include "document/byte_set.h"
#include "document/line_shape.h"
#include "document/symbol_shapes.h"

namespace mandates {
namespace {

constexpr std::size_t kFullLine = 45;   // long enough to be broken at a margin
constexpr std::size_t kFewLines = 8;    // too few to tell anything
constexpr std::size_t kLabelWidth = 8;  // of "100." and the tab after it
constexpr std::size_t kLongLine = 130;  // longer than any printed line
constexpr std::size_t kTitleLines = 8;  // a heading has no more lines than this
constexpr std::size_t kLinesOfRunningTitle = 6;
constexpr int kMostFootnotes = 1000;

struct Looked {
  std::string_view text;
  int number = 0;
  int page = 1;
  LineLook look = LineLook::text;
  bool furniture = false;
};

constexpr ByteSet kMarkBytes = byte_set("0123456789*\xC2\xE2");  // what a footnote mark may begin with

bool is_anchor(LineLook look) {
  return look == LineLook::symbol || look == LineLook::page_of || look == LineLook::job_mark || look == LineLook::bare_number;
}

/// "12 " or "12/ " or "* " at the beginning of a footnote: its mark, and the bytes up to the text.
struct FootnoteStart {
  std::string_view mark;
  std::size_t length = 0;
  int number = 0;       // 0 for asterisks
  bool slash = false;   // "8/ A/48/286"
  bool raised = false;  // "⁸ A/48/286"
};

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

/// True where the text after a footnote number looks like the beginning of a footnote: a capital, a quote, a bracket, a symbol.
bool opens_footnote(std::string_view rest) {
  if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) return false;
  return is_upper(rest[0]) || opening_quote(rest) > 0 || rest[0] == '(' || rest[0] == '[' || rest[0] == '_' ||
         static_cast<unsigned char>(rest[0]) >= 0x80 || rest.starts_with("http") || rest.starts_with("www");
}

bool month_follows(std::string_view rest) {
  constexpr std::string_view kMonths = "January February March April May June July August September October November December ";
  std::size_t end = 0;
  while (end < rest.size() && is_letter(rest[end])) ++end;
  return end >= 3 && end < rest.size() && kMonths.find(std::string(rest.substr(0, end)) + " ") != std::string_view::npos;
}

bool may_begin_footnote(std::string_view line) {
  const FootnoteStart start = footnote_start(line);
  const std::string_view rest = line.substr(std::min(start.length, line.size()));
  return !start.mark.empty() && (opens_footnote(rest) || is_digit(rest[0])) && !month_follows(rest);
}

class Sieve {
 public:
  Sieve(const SourceText& source, RoleReader& roles) : source_(source), roles_(roles) {}

  SievedText run() {
    look();
    sieved_.wrapped = looks_wrapped();
    if (sieved_.wrapped) {
      find_running_title();
      mark_clusters();
    }
    sieved_.lines.reserve(looked_.size());
    for (std::size_t i = 0; i < looked_.size();) i = sieved_.wrapped ? take_wrapped(i) : take_unwrapped(i);
    return std::move(sieved_);
  }

 private:
  void look() {
    looked_.reserve(source_.lines.size());
    for (const Line& line : source_.lines) {
      Looked looked{trim(line.text), line.number, line.page, LineLook::text, false};
      if (looked.text.starts_with('[')) {  // "[hj1]UNITED NATIONS"
        const std::size_t close = looked.text.find(']');
        if (close < 8 && look_of(looked.text.substr(0, close + 1)) == LineLook::comment) looked.text = trim(looked.text.substr(close + 1));
      }
      looked.look = look_of(looked.text);
      pages_known_ = pages_known_ || line.page > 1;
      pages_of_ += looked.look == LineLook::page_of;
      looked_.push_back(looked);
    }
  }

  /// Lines are broken at a margin where many go on with a small letter on the next one; in a short text, where most have no end mark and no
  /// number has a tab after it. None is longer than a page is wide.
  bool looks_wrapped() const {
    std::size_t full = 0;
    std::size_t lengthy = 0;
    std::size_t open = 0;
    std::size_t broken = 0;
    bool tabs = false;
    for (std::size_t i = 0; i < looked_.size(); ++i) {
      const std::string_view line = looked_[i].text;
      if (looked_[i].look != LineLook::text) continue;
      tabs = tabs || (is_digit(line[0]) && line.substr(0, kLabelWidth).find('\t') != std::string_view::npos);
      if (line.size() < kFullLine) continue;
      ++full;
      lengthy += line.size() > kLongLine;
      if (closing_mark(line) != 0) continue;
      ++open;
      broken += i + 1 < looked_.size() && !looked_[i + 1].text.empty() && is_lower(looked_[i + 1].text[0]);
    }
    if (full == 0 || lengthy * 20 > full) return false;
    return broken * 8 >= full || (full >= kFewLines && open * 2 >= full && !tabs);
  }

  void find_running_title() {
    for (std::size_t i = 0; i < looked_.size(); ++i) {
      const auto number = number_at(looked_[i].text);
      if (!number || number->length >= looked_[i].text.size() || looked_[i].text[number->length] != '.') continue;
      title_ = squashed(looked_[i].text.substr(number->length));
      for (std::size_t j = i + 1, n = 0; j < looked_.size() && n < kTitleLines; ++j) {
        if (looked_[j].look != LineLook::text) continue;
        if (looked_[j].text.ends_with(',')) break;  // "The General Assembly,"
        title_ += squashed(looked_[j].text);
        ++n;
      }
      return;
    }
  }

  bool is_running_title(const Looked& line) const {
    if (line.look != LineLook::text || line.text.size() > kLongLine) return false;
    const std::string plain = squashed(line.text);
    return plain.size() >= 3 && title_.find(plain) != std::string::npos;
  }

  /// A running title whose last line stands before `end`: it has to begin as the title does.
  void take_title_above(std::size_t end) {
    std::size_t begin = end;
    for (std::size_t j = end; j-- > 0 && end - j <= kLinesOfRunningTitle && is_running_title(looked_[j]);)
      if (title_.starts_with(squashed(looked_[j].text))) begin = j;
    for (std::size_t j = begin; j < end; ++j) looked_[j].furniture = true;
  }

  bool stands_alone(std::size_t i) const {
    return (i == 0 || looked_[i - 1].look == LineLook::blank || looked_[i - 1].furniture) &&
           (i + 1 == looked_.size() || looked_[i + 1].look != LineLook::text);
  }

  /// Furniture comes in clusters: symbol, running title, job number and page number together, at the top of a page.
  void mark_clusters() {
    for (std::size_t i = 0; i < looked_.size(); ++i) {
      if (!is_anchor(looked_[i].look) || (looked_[i].look == LineLook::bare_number && !stands_alone(i))) continue;
      take_title_above(i > 0 && looked_[i - 1].look == LineLook::blank ? i - 1 : i);
      std::size_t last = i;
      std::size_t between = 0;
      for (std::size_t j = i + 1; j < looked_.size() && between <= kLinesOfRunningTitle; ++j) {
        if (is_anchor(looked_[j].look)) {
          last = j;
          between = 0;
        } else if (is_running_title(looked_[j])) {
          ++between;
        } else if (looked_[j].look != LineLook::blank) {
          break;
        }
      }
      for (std::size_t j = i; j <= last; ++j) looked_[j].furniture = true;
      if (looked_[last].look == LineLook::symbol)
        for (std::size_t j = last + 1; j < looked_.size() && is_running_title(looked_[j]); ++j) looked_[j].furniture = true;
      i = last;
    }
  }

  void note_furniture(const Looked& line) {
    page_break_ = true;
    if (line.look == LineLook::symbol) sieved_.symbols.push_back(line.text);
    if (line.text.starts_with("<<ODS DOC SYMBOL")) {
      const std::size_t open = line.text.find(">>");
      const std::size_t close = line.text.rfind("<<");
      if (open != std::string_view::npos && close > open + 2) sieved_.symbols.push_back(trim(line.text.substr(open + 2, close - open - 2)));
    }
    if (pages_known_ || !sieved_.wrapped) return;
    const int page = digits_value(line.text.substr(0, line.text.find('/')));
    if (page > page_ && page <= page_ + 3) page_ = page;
  }

  void keep(const Looked& line) {
    sieved_.lines.push_back({line.text, line.number, pages_known_ ? line.page : page_, gap_, page_break_});
    gap_ = page_break_ = false;
  }

  void add_footnote(const FootnoteStart& start, const Looked& line) {
    Footnote footnote{start.number > 0 ? std::to_string(start.number) : std::string(start.mark),
                      std::string(line.text.substr(start.length)), line.number, pages_known_ ? line.page : page_};
    sieved_.footnotes.push_back({std::move(footnote), sieved_.lines.size()});
    if (start.number > 0) last_footnote_ = start.number;
    page_break_ = true;
  }

  std::size_t take_wrapped(std::size_t i) {
    const Looked& line = looked_[i];
    if (line.furniture || line.look == LineLook::comment) {
      note_furniture(line);
    } else if (line.look == LineLook::blank) {
      gap_ = true;
    } else if (line.look == LineLook::rule) {
      page_break_ = true;
      return take_footnote_block(i + 1);
    } else {
      keep(line);
    }
    return i + 1;
  }

  /// Footnotes under a drawn line, up to the furniture of the next page or to a line that cannot belong to a footnote.
  std::size_t take_footnote_block(std::size_t i) {
    std::size_t next = i;
    while (next < looked_.size() && looked_[next].look == LineLook::blank) ++next;
    if (next >= looked_.size() || looked_[next].furniture) return i;
    if (!may_begin_footnote(looked_[next].text)) return i;
    bool blank = false;
    for (i = next; i < looked_.size(); ++i) {
      const Looked& line = looked_[i];
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

  static bool ends_block(std::string_view before, std::string_view line) {
    constexpr std::size_t kShortLine = 70;
    if (!before.ends_with('.')) return false;
    return begins_small(line) || leading_label(line).has_value() || before.size() < kShortLine;
  }

  std::size_t take_unwrapped(std::size_t i) {
    const Looked& line = looked_[i];
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
        if (line.text.find('/') != std::string_view::npos && pages_of_ < 2) break;  // "14/5" is the number of a resolution
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

  bool is_footnote(const FootnoteStart& start, std::string_view line) const {
    const std::string_view rest = line.substr(start.length);
    if (start.number == 0) return line[start.length - 1] == '\t' || asterisk_seen_;
    if (start.slash || start.raised || line.starts_with('^')) return true;
    if (!opens_footnote(rest) || month_follows(rest)) return false;
    if (after_rule_) return last_footnote_ == 0 || start.number > last_footnote_ || start.number == 1;
    return (last_footnote_ > 0 && start.number == last_footnote_ + 1) ||
           (start.number < kMostFootnotes && marks_[static_cast<std::size_t>(start.number)]);
  }

  /// Remembers the numbers glued to words: they are footnote marks, and tell a footnote from a paragraph.
  void note_marks(std::string_view text) {
    for (std::size_t i = 1; (i = next_of(kMarkBytes, text, i)) < text.size(); ++i) {
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

  const SourceText& source_;
  RoleReader& roles_;
  std::vector<Looked> looked_;
  SievedText sieved_;
  std::string title_;
  std::bitset<kMostFootnotes> marks_;
  int page_ = 1;
  int page_top_ = 0;
  int pages_of_ = 0;  // lines such as "2/10"
  int last_footnote_ = 0;
  bool pages_known_ = false;
  bool gap_ = false;
  bool page_break_ = false;
  bool after_rule_ = false;
  bool asterisk_seen_ = false;
};

}  // namespace

SievedText sieve_pages(const SourceText& source, RoleReader& roles) {
  return Sieve(source, roles).run();
}

}  // namespace mandates
