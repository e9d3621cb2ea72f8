// The first page is read in blocks: lines up to the next blank one. A block that opens with a kind ("Report of the …"), or has one after a
// colon ("Fiji:* draft resolution"), tells what the document is; the title is the block after it (drafts) or before it (reports).
#include "document/front.h"

#include <algorithm>
#include <array>
#include <utility>

#include "document/line_shape.h"
#include "document/mark_bytes.h"
#include "document/opening.h"
#include "document/printed_date.h"
#include "document/sponsors.h"
#include "document/symbol.h"

namespace mandates {
namespace {

constexpr std::size_t kFrontLines = 120;   // a list of sponsors may fill a page
constexpr std::size_t kMastheadRows = 16;  // the symbol stands among the first
constexpr std::size_t kTitleLines = 10;
constexpr std::size_t kLongestDate = 60;  // of a line that names a place and days: "New York, 25–28 April 2022"
constexpr std::string_view kArticle = "The ";

struct KindRole {
  LineRole role;
  DocumentKind kind;
};
constexpr std::array kKindRoles = {
    KindRole{LineRole::amendment, DocumentKind::amendment},
    KindRole{LineRole::draft_decision, DocumentKind::draft_decision},
    KindRole{LineRole::draft_resolution, DocumentKind::draft},
    KindRole{LineRole::report, DocumentKind::report},
    KindRole{LineRole::note, DocumentKind::note},
    KindRole{LineRole::letter, DocumentKind::letter},
};

bool is_mark_between(char c) {
  return is_space(c) || c == '*' || c == ',';
}

/// What stands after the last colon of a line: "draft resolution" of "Fiji:*, ** draft resolution"; the line itself where there is none.
std::string_view after_colon(std::string_view line) {
  const std::size_t colon = line.rfind(':');
  if (colon == std::string_view::npos) return line;
  std::string_view rest = line.substr(colon + 1);
  while (!rest.empty() && is_mark_between(rest.front())) rest.remove_prefix(1);
  return rest;
}

class FrontReader {
 public:
  FrontReader(const SievedText& text, const Layout& layout, RoleReader& roles, const SubjectLines& subjects)
      : lines_(text.lines), symbols_(text.symbols), wrapped_(text.wrapped), layout_(layout), roles_(roles), subjects_(subjects) {}

  Front run() {
    find_end();
    find_symbol();
    find_kind();
    if (kind_line_ == lines_.size()) return std::move(front_);
    switch (front_.kind) {
      case DocumentKind::draft:
      case DocumentKind::draft_decision:
      case DocumentKind::amendment:
        read_proposal();
        break;
      default:
        read_title_of_report();
    }
    return std::move(front_);
  }

 private:
  /// The first page ends where an organ begins to speak, or where paragraphs are numbered.
  void find_end() {
    end_ = std::min(lines_.size(), kFrontLines);
    for (std::size_t i = 0; i < end_; ++i) {
      const auto subject = subjects_.match(lines_[i].text);
      const auto label = leading_label(lines_[i].text);
      if (subject || speaks(lines_[i].text) || (label && label->number && label->inner == "1")) end_ = i;
    }
  }

  /// "The General Assembly decides:": an organ with a verb, as decisions begin.
  bool speaks(std::string_view line) {
    if (line.starts_with(kArticle)) line.remove_prefix(kArticle.size());
    return std::any_of(layout_.bodies.begin(), layout_.bodies.end(), [&](const Body& body) {
      const std::size_t end = body.name.size();
      return line.starts_with(body.name) && line.size() > end + 1 && opening_of(line.substr(end + 1), roles_) == Opening::finite;
    });
  }

  void find_symbol() {
    const auto take = [&](std::string_view symbol) {
      if (front_.symbol.empty()) front_.symbol = symbol;
    };
    for (std::size_t i = 0; i < std::min(lines_.size(), kMastheadRows); ++i) {
      const bool pieces = has_wide_space(lines_[i].text) || lines_[i].text.find('\t') != std::string_view::npos;
      for (std::string_view row = lines_[i].text; !row.empty();) {
        std::size_t gap = pieces ? 0 : row.size();  // of two spaces or a tab; looked for once, whatever the line holds
        while (gap < row.size() && row[gap] != '\t' && !(row[gap] == ' ' && gap + 1 < row.size() && row[gap + 1] == ' ')) ++gap;
        const std::string_view piece = trim(row.substr(0, gap));
        while (gap < row.size() && (row[gap] == ' ' || row[gap] == '\t')) ++gap;
        row.remove_prefix(gap);
        if (const std::string_view symbol = printed_symbol(piece); symbol.size() == piece.size() || (!symbol.empty() && i < 4))
          take(symbol);
      }
    }
    // a line that is nothing but a symbol has been taken for page furniture
    for (const std::string_view printed : symbols_) {
      if (!front_.symbol.empty()) break;
      take(printed_symbol(printed));
    }
    const SymbolWords words = words_of_symbol(front_.symbol, layout_);
    front_.session = words.session;
    front_.body = words.body;
  }

  void find_kind() {
    kind_line_ = lines_.size();
    for (std::size_t i = 0; i < end_ && kind_line_ == lines_.size(); ++i) {
      const std::string_view line = lines_[i].text;
      if (roles_.has(LineRole::adoption, line)) return;
      if (roles_.has(LineRole::agenda_item, line)) {
        const std::size_t item = i;  // the line below names what is considered: it may be a report
        while (i + 1 < end_ && !names_proposal(lines_[i + 1].text) && (i == item || (wrapped_ && !lines_[i + 1].gap_before))) ++i;
        continue;
      }
      if (roles_.has(LineRole::closing, line)) {  // a page of a volume: the end of another text stands before this one
        front_.kind = DocumentKind::other;
        return;
      }
      take_kind(i);
    }
    if (kind_line_ != lines_.size()) closes_volume_page();
  }

  /// "Draft resolution submitted by the Chair", "Fiji:* draft resolution".
  bool names_proposal(std::string_view line) {
    const std::string_view named = after_colon(line);
    const auto names = [&](LineRole role) { return roles_.has(role, line) || (named.size() < line.size() && roles_.begins(role, named)); };
    return names(LineRole::draft_decision) || names(LineRole::draft_resolution);
  }

  void take_kind(std::size_t i) {
    const std::string_view line = lines_[i].text;
    const std::string_view named = after_colon(line);
    for (const KindRole& candidate : kKindRoles) {
      const bool proposal = candidate.kind == DocumentKind::draft || candidate.kind == DocumentKind::draft_decision ||
                            candidate.kind == DocumentKind::amendment;
      if (!roles_.has(candidate.role, line) && !(proposal && named.size() < line.size() && roles_.begins(candidate.role, named))) continue;
      front_.kind = candidate.kind;
      kind_line_ = i;
      return;
    }
  }

  /// "75th plenary meeting" below: the line belonged to the end of a resolution.
  void closes_volume_page() {
    for (std::size_t i = kind_line_ + 1; i < end_; ++i)
      if (roles_.has(LineRole::closing, lines_[i].text)) {
        front_.kind = DocumentKind::other;
        kind_line_ = lines_.size();
        return;
      }
  }

  /// The lines between two blank ones. Where each line is a paragraph (Word text), a line is a block, with what goes on from it.
  std::size_t block_begin(std::size_t i) const {
    while (i > 0 && !lines_[i].gap_before && (wrapped_ || begins_small(lines_[i].text))) --i;
    return i;
  }

  std::size_t block_end(std::size_t i) const {
    for (++i; i < end_ && !lines_[i].gap_before && (wrapped_ || begins_small(lines_[i].text));) ++i;
    return i;
  }

  std::string joined(std::size_t from, std::size_t to) const {
    std::string out;
    for (std::size_t i = from; i < to; ++i) append_line(out, lines_[i].text);
    return out;
  }

  void read_proposal() {
    const std::size_t end = block_end(kind_line_);
    read_sponsors();
    if (front_.kind == DocumentKind::amendment) find_amended(end);
    // lines without blank ones between them: what follows the kind is the title
    const std::size_t first = wrapped_ && end - kind_line_ > kTitleLines ? kind_line_ + 1 : end;
    std::size_t last = end_;
    if (front_.kind == DocumentKind::amendment || end_ == std::min(lines_.size(), kFrontLines))
      last = first < end_ ? block_end(first) : first;
    last = std::min(last, first + kTitleLines);
    front_.title = joined(first, last);
    front_.begin = last;
  }

  /// "Fiji, Malta and Peru:* draft resolution", "Draft resolution submitted by the Chair".
  void read_sponsors() {
    std::size_t begin = block_begin(kind_line_);
    for (std::size_t i = begin; i < kind_line_; ++i)
      if (roles_.has(LineRole::agenda_item, lines_[i].text)) begin = kind_line_;  // no blank lines between
    const std::string block = joined(begin, block_end(kind_line_));
    const std::size_t colon = block.find(':');
    if (colon != std::string::npos) return add_sponsors(std::string_view(block).substr(0, colon), roles_, front_.sponsors);
    for (const std::string_view by : {std::string_view("submitted by "), std::string_view("proposed by ")}) {
      const std::size_t at = block.find(by);
      if (at == std::string::npos) continue;
      std::string_view who = std::string_view(block).substr(at + by.size());
      who = who.substr(0, std::min({who.find(','), who.find(" on the basis"), who.size()}));
      while (!who.empty() && is_mark_between(who.back())) who.remove_suffix(1);
      if (who.starts_with("the ")) who.remove_prefix(4);
      if (!who.empty()) front_.sponsors.emplace_back(who);
      return;
    }
  }

  void find_amended(std::size_t end) {
    const std::string block = joined(kind_line_, end);
    for (std::size_t at = block.find('/'); at != std::string::npos && front_.amends.empty(); at = block.find('/', at + 1)) {
      std::size_t begin = at;
      while (begin > 0 && !is_space(block[begin - 1])) --begin;
      front_.amends = printed_symbol(std::string_view(block).substr(begin));
    }
    // on a line of its own it looks like page furniture
    for (const std::string_view printed : symbols_)
      if (front_.amends.empty() && printed_symbol(printed) != front_.symbol) front_.amends = printed_symbol(printed);
  }

  /// The title of a report stands above the line that says what it is, that of a note also below it; a letter has none of its own.
  void read_title_of_report() {
    const std::size_t begin = block_begin(kind_line_);
    const std::size_t end = block_end(kind_line_);
    front_.begin = end;
    std::size_t above = begin;
    if (begin > 0) above = block_begin(begin - 1);
    bool masthead = begin == 0;
    for (std::size_t i = above; i < begin; ++i)
      masthead = masthead || roles_.has(LineRole::agenda_item, lines_[i].text) || roles_.has(LineRole::masthead, lines_[i].text) ||
                 lines_[i].text.find("  ") != std::string_view::npos || !printed_symbol(lines_[i].text).empty() ||
                 (lines_[i].text.size() <= kLongestDate && (find_date(lines_[i].text) || find_range(lines_[i].text)));
    if (front_.kind != DocumentKind::letter && !masthead && begin - above <= kTitleLines)
      front_.title = joined(above, begin);
    else
      front_.title = joined(begin, std::min(end, begin + kTitleLines));
  }

  const std::vector<TextLine>& lines_;
  const std::vector<std::string_view>& symbols_;
  const bool wrapped_;
  const Layout& layout_;
  RoleReader& roles_;
  const SubjectLines& subjects_;
  Front front_;
  std::size_t end_ = 0;
  std::size_t kind_line_ = 0;
};

}  // namespace

Front read_front(const SievedText& text, const Layout& layout, RoleReader& roles, const SubjectLines& subjects) {
  return FrontReader(text, layout, roles, subjects).run();
}

}  // namespace mandates
