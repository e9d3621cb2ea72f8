// Finds the column at which most gaps end, splits the lines there, and sorts the halves.
#include "document/columns.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/finding.h"
#include "document/line_shape.h"
#include "document/mark_bytes.h"

namespace mandates {
namespace {

constexpr std::size_t kFewestRows = 12;
constexpr std::size_t kShortestLeft = 20;  // bytes: more than a label or a term in a list
constexpr std::size_t kGoOnOneIn = 2;      // of the halves of a column one in so many goes on with the line above
constexpr std::string_view kGap = "  ";

/// Where words go on behind a gap: byte of the line, and column on the page; column 0 where a line has no such gap.
struct Behind {
  std::size_t byte = 0;
  std::size_t column = 0;
};

/// Column of a byte: continuation bytes take no room.
std::size_t column_of(const TextLine& line, std::size_t byte) {
  const auto ahead = line.text.substr(0, byte);
  const auto letters = std::count_if(ahead.begin(), ahead.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return static_cast<std::size_t>(line.indent + letters);
}

Behind behind_gap(const TextLine& line) {
  if (!has_wide_space(line.text)) return {};
  const std::size_t gap = line.text.find(kGap, std::min(kShortestLeft, line.text.size()));
  if (gap == std::string_view::npos) return {};
  const std::size_t right = line.text.find_first_not_of(' ', gap);
  if (right == std::string_view::npos) return {};
  return {right, column_of(line, right)};
}

bool near(std::size_t one, std::size_t other) {
  return one + 1 >= other && other + 1 >= one;
}

/// The column at which most of the lines [begin, end) have words behind a gap, and how many have.
std::pair<std::size_t, std::size_t> common_column(const SievedText& text, std::size_t begin, std::size_t end) {
  std::map<std::size_t, std::size_t> rows;
  for (std::size_t i = begin; i < end; ++i)
    if (const std::size_t column = behind_gap(text.lines[i]).column; column > 0)
      for (std::size_t each = column - 1; each <= column + 1; ++each) ++rows[each];  // quotation marks hang out
  std::pair<std::size_t, std::size_t> most;
  for (const auto& [column, count] : rows)
    if (count > most.second) most = {column, count};
  return most;
}

/// The halves of a line; one of them may be empty. A line over the whole width has no halves.
struct Halves {
  bool split = false;
  std::string_view left, right;
};

Halves halves_of(const TextLine& line, std::size_t column) {
  if (static_cast<std::size_t>(line.indent) + 1 >= column) return {true, {}, line.text};
  if (const Behind behind = behind_gap(line); near(behind.column, column))
    return {true, trim(line.text.substr(0, behind.byte)), line.text.substr(behind.byte)};
  return {column_of(line, line.text.size()) < column, line.text, {}};
}

/// True where enough of the halves begin small: sentences that go on from line to line.
bool reads_as_sentences(const std::vector<std::string_view>& halves) {
  const auto small = std::count_if(halves.begin(), halves.end(), [](std::string_view half) { return begins_small(half); });
  return halves.size() >= kFewestRows && static_cast<std::size_t>(small) * kGoOnOneIn >= halves.size();
}

/// Collects the lines in their new order, with the new place of each for the footnotes.
class Sorter {
 public:
  Sorter(SievedText& text, std::size_t column) : text_(text), column_(column) {}

  SeparatedColumns run() {
    for (const TextLine& line : text_.lines) {
      const Halves halves = halves_of(line, column_);
      if (!halves.split || (!region_.empty() && (region_.back().page != line.page || line.page_before))) flush();
      places_.push_back(kept_.size() + left_.size());
      if (!halves.split) {
        kept_.push_back(line);
        continue;
      }
      region_.push_back(line);
      add(left_, line, halves.left, line.indent);
      add(right_, line, halves.right, 0);
      both_ += !halves.left.empty() && !halves.right.empty();
    }
    flush();
    for (SievedFootnote& note : text_.footnotes) note.before = note.before < places_.size() ? places_[note.before] : kept_.size();
    text_.lines = std::move(kept_);
    return separated_;
  }

 private:
  void add(std::vector<TextLine>& column, const TextLine& line, std::string_view half, int indent) const {
    if (half.empty()) return;
    TextLine part = line;
    part.text = half;
    part.indent = indent;
    const bool ended = region_.size() > 1 && !column.empty() && column.back().number + 1 < line.number;
    part.gap_before = line.gap_before || ended;
    column.push_back(part);
  }

  /// The right column goes on where the left one ends, as on a new page.
  void flush() {
    if (both_ == 0) {
      kept_.insert(kept_.end(), region_.begin(), region_.end());
    } else {
      if (separated_.lines == 0) separated_.line = region_.front().number;
      separated_.lines += both_;
      if (!right_.empty()) {
        right_.front().gap_before = false;
        right_.front().page_before = true;
      }
      kept_.insert(kept_.end(), left_.begin(), left_.end());
      kept_.insert(kept_.end(), right_.begin(), right_.end());
    }
    region_.clear();
    left_.clear();
    right_.clear();
    both_ = 0;
  }

  SievedText& text_;
  const std::size_t column_;
  std::vector<TextLine> kept_, region_, left_, right_;
  std::vector<std::size_t> places_;
  std::size_t both_ = 0;
  SeparatedColumns separated_;
};

}  // namespace

SeparatedColumns separate_columns(SievedText& text) {
  if (!text.wrapped) return {};
  const auto [column, rows] = common_column(text, 0, text.lines.size());
  if (rows < kFewestRows) return {};
  std::vector<std::string_view> left, right;
  for (const TextLine& line : text.lines) {
    const Halves halves = halves_of(line, column);
    if (!halves.split || halves.left.empty() || halves.right.empty()) continue;
    left.push_back(halves.left);
    right.push_back(halves.right);
  }
  if (!reads_as_sentences(left) || !reads_as_sentences(right)) return {};
  return Sorter(text, column).run();
}

void check_columns(const SievedText& text, const Segment& segment, Document& document) {
  constexpr std::size_t kOneOf = 3;  // lines
  const auto [column, rows] = common_column(text, segment.begin, segment.end);
  if (rows < kFewestRows || rows * kOneOf < segment.end - segment.begin) return;
  const auto first = std::find_if(text.lines.begin() + static_cast<std::ptrdiff_t>(segment.begin), text.lines.end(),
                                  [](const TextLine& line) { return behind_gap(line).column > 0; });
  document.found.push_back(finding("columns", Severity::warning, document,
                                   std::to_string(rows) + " lines have a gap at the same place: two columns may be read as one",
                                   "put the columns one below the other in the file", first->number));
}

}  // namespace mandates
