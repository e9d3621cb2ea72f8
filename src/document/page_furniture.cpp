// Page furniture. It comes in clusters (symbol, running title, job number, page number); the running title is known from the heading.
#include "document/page_furniture.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "document/line_numbers.h"
#include "document/mark_bytes.h"
#include "document/symbol_shapes.h"

namespace mandates {
namespace {

constexpr std::size_t kFullLine = 45;   // long enough to be broken at a margin
constexpr std::size_t kFewLines = 8;    // too few to tell anything
constexpr std::size_t kLabelWidth = 8;  // of "100." and the tab after it
constexpr std::size_t kLongLine = 130;  // longer than any printed line
constexpr std::size_t kTitleLines = 8;  // a heading has no more lines than this
constexpr std::size_t kLinesOfRunningTitle = 6;

bool is_anchor(LineLook look) {
  return look == LineLook::symbol || look == LineLook::page_of || look == LineLook::job_mark || look == LineLook::bare_number;
}

/// The next piece of a row that has wide spaces in it; taken off `row`.
std::string_view next_piece(std::string_view& row) {
  const std::size_t gap = std::min(row.find("  "), row.size());
  const std::string_view piece = trim(row.substr(0, gap));
  row = trim(row.substr(gap));
  return piece;
}

class Furniture {
 public:
  explicit Furniture(const SourceText& source) : source_(source), lines_(looked_.lines) {}

  LookedText run() {
    look();
    looked_.wrapped = looks_wrapped();
    if (!looked_.wrapped) return std::move(looked_);
    find_running_title();
    look_at_rows();
    mark_clusters();
    if (looked_.feeds) mark_repeated_edges();
    return std::move(looked_);
  }

 private:
  void look() {
    lines_.reserve(source_.lines.size());
    bool comments = false;
    const bool numbered = has_line_numbers(source_);
    for (const Line& line : source_.lines) {
      const std::string_view printed = numbered ? without_line_number(line.text) : line.text;
      LookedLine looked;
      looked.text = trim(printed);
      while (looked.text.starts_with('>')) looked.text = trim(looked.text.substr(1));  // quoted in a message
      looked.number = line.number;
      looked.page = line.page;
      looked.indent = static_cast<int>(std::min<std::size_t>(printed.find_first_not_of(' '), 200));
      if (looked.text.starts_with('[')) {  // "[hj1]UNITED NATIONS"
        const std::size_t close = looked.text.find(']');
        if (close < 8 && look_of(looked.text.substr(0, close + 1)) == LineLook::comment) looked.text = trim(looked.text.substr(close + 1));
      }
      looked.look = look_of(looked.text);
      looked_.pages_known = looked_.pages_known || line.page > 1;
      looked_.pages_of += looked.look == LineLook::page_of;
      comments = comments || looked.look == LineLook::comment;
      lines_.push_back(looked);
    }
    looked_.feeds = looked_.pages_known && !comments;
  }

  /// Lines are broken at a margin where many go on with a small letter on the next one; in a short text, where most have no end mark and no
  /// number has a tab after it. None is longer than a page is wide.
  bool looks_wrapped() const {
    if (source_.layout != LineLayout::unknown) return source_.layout == LineLayout::printed_lines;
    std::size_t full = 0;
    std::size_t lengthy = 0;
    std::size_t open = 0;
    std::size_t broken = 0;
    bool tabs = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = lines_[i].text;
      if (lines_[i].look != LineLook::text) continue;
      tabs = tabs || (is_digit(line[0]) && line.substr(0, kLabelWidth).find('\t') != std::string_view::npos);
      if (line.size() < kFullLine) continue;
      ++full;
      lengthy += line.size() > kLongLine;
      if (closing_mark(line) != 0) continue;
      ++open;
      broken += i + 1 < lines_.size() && !lines_[i + 1].text.empty() && is_lower(lines_[i + 1].text[0]);
    }
    if (full == 0 || lengthy * 20 > full) return false;
    return broken * 8 >= full || (full >= kFewLines && open * 2 >= full && !tabs);
  }

  void find_running_title() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto number = number_at(lines_[i].text);
      if (!number || number->length >= lines_[i].text.size() || lines_[i].text[number->length] != '.') continue;
      title_ = squashed(lines_[i].text.substr(number->length));
      for (std::size_t j = i + 1, n = 0; j < lines_.size() && n < kTitleLines; ++j) {
        if (lines_[j].look != LineLook::text) continue;
        if (lines_[j].text.starts_with("The ") && lines_[j].text.ends_with(',')) break;  // "The General Assembly,"
        title_ += squashed(lines_[j].text);
        ++n;
      }
      return;
    }
  }

  bool is_of_title(std::string_view text) const {
    if (text.size() > kLongLine) return false;
    const std::string plain = squashed(text);
    return plain.size() >= 3 && title_.find(plain) != std::string::npos;
  }

  bool is_running_title(const LookedLine& line) const { return line.look == LineLook::text && is_of_title(line.text); }
  bool begins_title(const LookedLine& line) const { return is_running_title(line) && title_.starts_with(squashed(line.text)); }

  /// Text laid out as on the page has furniture in rows: "A/RES/78/162        Development cooperation", "2/10        23-25889".
  void look_at_rows() {
    for (LookedLine& line : lines_) {
      if (line.look != LineLook::text || !has_wide_space(line.text)) continue;
      LineLook look = LineLook::text;
      std::string_view symbol = line.text;
      bool all = true;
      for (std::string_view row = line.text; all && !row.empty();) {
        const std::string_view piece = next_piece(row);
        const LineLook of_piece = look_of(piece);
        all = is_anchor(of_piece) || is_of_title(piece);
        if (is_anchor(of_piece) && look != LineLook::symbol) look = of_piece;
        if (of_piece == LineLook::symbol) symbol = piece;
      }
      if (!all || look == LineLook::text) continue;
      line.look = look;
      line.text = symbol;
    }
  }

  /// A running title whose last line stands before `end`: it has to begin as the title does.
  void take_title_above(std::size_t end) {
    std::size_t begin = end;
    for (std::size_t j = end; j-- > 0 && end - j <= kLinesOfRunningTitle && is_running_title(lines_[j]);)
      if (begins_title(lines_[j])) begin = j;
    for (std::size_t j = begin; j < end; ++j) lines_[j].furniture = true;
  }

  /// The same, below the symbol at `last`, perhaps after a blank line.
  void take_title_below(std::size_t last) {
    std::size_t j = last + 1;
    if (j + 1 < lines_.size() && lines_[j].look == LineLook::blank && begins_title(lines_[j + 1])) ++j;
    for (; j < lines_.size() && is_running_title(lines_[j]); ++j) lines_[j].furniture = true;
  }

  bool stands_alone(std::size_t i) const {
    return (i == 0 || lines_[i - 1].look == LineLook::blank || lines_[i - 1].furniture) &&
           (i + 1 == lines_.size() || lines_[i + 1].look != LineLook::text);
  }

  void mark_clusters() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_anchor(lines_[i].look) || (lines_[i].look == LineLook::bare_number && !stands_alone(i))) continue;
      take_title_above(i > 0 && lines_[i - 1].look == LineLook::blank ? i - 1 : i);
      std::size_t last = i;
      std::size_t between = 0;
      for (std::size_t j = i + 1; j < lines_.size() && between <= kLinesOfRunningTitle; ++j) {
        if (is_anchor(lines_[j].look)) {
          last = j;
          between = 0;
        } else if (is_running_title(lines_[j])) {
          ++between;
        } else if (lines_[j].look != LineLook::blank) {
          break;
        }
      }
      for (std::size_t j = i; j <= last; ++j) lines_[j].furniture = true;
      if (lines_[last].look == LineLook::symbol) take_title_below(last);
      i = last;
    }
  }

  /// A line at the edge of many pages, whatever number it has: "Resolutions of the Board   17".
  void mark_repeated_edges() {
    constexpr std::size_t kFewestPages = 3;
    std::map<std::string, std::vector<std::size_t>> edges;  // letters of a line → where it stands
    std::size_t pages = 0;
    const auto is_text = [&](std::size_t i) { return lines_[i].look == LineLook::text && !lines_[i].furniture; };
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin;
      while (end < lines_.size() && lines_[end].page == lines_[begin].page) ++end;
      ++pages;
      std::size_t first = begin;
      while (first < end && !is_text(first)) ++first;
      std::size_t last = end;
      while (last > first && !is_text(last - 1)) --last;
      if (first < last) edges[letters_of(lines_[first].text)].push_back(first);
      if (last > first + 1) edges[letters_of(lines_[last - 1].text)].push_back(last - 1);
      begin = end;
    }
    for (const auto& [letters, places] : edges)
      if (!letters.empty() && places.size() >= kFewestPages && places.size() * 2 >= pages)
        for (const std::size_t place : places) lines_[place].furniture = true;
  }

  static std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : text)
      if (is_letter(c)) letters += c;
    return letters;
  }

  const SourceText& source_;
  LookedText looked_;
  std::vector<LookedLine>& lines_;
  std::string title_;  // of the first heading, squashed
};

}  // namespace

LookedText look_at_pages(const SourceText& source) {
  return Furniture(source).run();
}

}  // namespace mandates
