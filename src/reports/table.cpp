// Writes rows as a table that fits a width.
#include <algorithm>
#include <numeric>
#include <ostream>

#include "reports/row_writers.h"
#include "reports/topic.h"
#include "reports/width.h"

namespace mandates {
namespace {

constexpr std::size_t kRowsMeasured = 500;  // widths are settled after so many rows, and memory with them
constexpr int kGap = 2;
constexpr int kNarrowest = 8;          // columns that a cut cell keeps at least
constexpr int kReadable = 18;          // columns below which cells that are not flexible are cut only where nothing else helps
constexpr const char* kNothing = "–";  // shown for an empty cell

class TableWriter : public RowWriter {
 public:
  TableWriter(const std::vector<Column>& columns, std::ostream& out, TableStyle style) : out_(out), style_(style) {
    for (const Column& column : columns) {
      in_table_.push_back(column.show != Show::data);
      if (in_table_.back()) columns_.push_back(column);
    }
    left_out_.assign(columns_.size(), false);
  }

  bool needs(std::size_t column) const override { return in_table_[column]; }

  void row(std::vector<Cell> cells) override {
    if (settled_) {
      for (std::size_t i = 0, column = 0; i < cells.size(); ++i) {
        if (in_table_[i]) add_cell(column++, shown_of(cells[i]), cells[i].tone);
      }
      return end_line();
    }
    std::vector<Shown> shown;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (in_table_[i]) shown.push_back({std::string(shown_of(cells[i])), cells[i].tone});
    }
    add(std::move(shown));
  }

  void heading(const std::string& title, const std::string& detail) override {
    std::vector<Shown> line{{printable(title), Tone::strong}};
    if (!detail.empty()) line.push_back({printable(detail), Tone::dim});
    headings_ = true;
    add(std::move(line), true);
  }

  void finish() override {
    if (!settled_ && !waiting_.empty()) settle();
  }

 private:
  struct Shown {
    std::string text;
    Tone tone;
  };
  struct Line {
    std::vector<Shown> cells;
    bool heading = false;
  };

  // What is printed of a cell, before it is cut; valid until the next call.
  std::string_view shown_of(const Cell& cell) {
    const std::string_view text = text_of(cell, made_);
    if (text.empty()) return kNothing;
    if (is_plain(text)) return text;
    made_ = printable(text);
    return made_.empty() ? kNothing : std::string_view(made_);
  }

  void add(std::vector<Shown> cells, bool heading = false) {
    if (settled_) return heading ? print_heading(cells) : print(cells);
    waiting_.push_back({std::move(cells), heading});
    if (waiting_.size() == kRowsMeasured) settle();
  }

  void settle() {
    measure();
    settled_ = true;
    std::vector<Shown> heading;
    for (const Column& column : columns_) heading.push_back({printable(column.title), headings_ ? Tone::dim : Tone::strong});
    print(heading, true);
    for (const Line& line : waiting_) line.heading ? print_heading(line.cells) : print(line.cells);
    waiting_.clear();
  }

  // Natural widths; where they do not fit, flexible columns give way first as far as they stay readable, then the widest of the others,
  // then columns that can be missed are left out, then all are cut.
  void measure() {
    const std::vector<int> natural = natural_widths();
    for (;;) {
      widths_ = natural;
      for (std::size_t i = 0; i < columns_.size(); ++i)
        if (left_out_[i]) widths_[i] = 0;
      shrink(true, readable(2, 5));
      shrink(false, kReadable);
      shrink(true, readable(3, 10));
      if (excess() <= 0 || !leave_one_out()) break;
    }
    shrink(true, kNarrowest);
    shrink(false, kNarrowest);
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (!left_out_[i]) last_ = i;
  }

  std::vector<int> natural_widths() const {
    std::vector<int> widths;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      int widest = width_of(printable(columns_[i].title));
      for (const Line& line : waiting_) {
        if (!line.heading) widest = std::max(widest, width_of(line.cells[i].text));
      }
      widths.push_back(widest);
    }
    return widths;
  }

  // The share of the table that flexible columns together keep, for one of them.
  int readable(int part, int of) const {
    const auto flexible = std::count_if(columns_.begin(), columns_.end(), [](const Column& column) { return column.flexible; });
    return std::max(kNarrowest, style_.width * part / of / std::max(1, static_cast<int>(flexible)));
  }

  // Columns by which the table is too wide.
  int excess() const {
    const auto shown = std::count(left_out_.begin(), left_out_.end(), false);
    return std::accumulate(widths_.begin(), widths_.end(), 0) + kGap * (static_cast<int>(shown) - 1) - style_.width;
  }

  bool leave_one_out() {
    std::size_t next = columns_.size();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!left_out_[i] && columns_[i].yields > 0 && (next == columns_.size() || columns_[i].yields > columns_[next].yields)) next = i;
    }
    if (next == columns_.size()) return false;
    left_out_[next] = true;
    return true;
  }

  // Takes columns off the widest flexible or other ones, none of which gets narrower than `least`, until the table fits.
  void shrink(bool flexible, int least) {
    int over = excess();
    while (over > 0) {
      std::size_t widest = columns_.size();
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].flexible == flexible && widths_[i] > least && (widest == columns_.size() || widths_[i] > widths_[widest]))
          widest = i;
      }
      if (widest == columns_.size()) return;
      --widths_[widest];
      --over;
    }
  }

  void print(const std::vector<Shown>& cells, bool heading = false) {
    for (std::size_t i = 0; i < cells.size(); ++i) add_cell(i, cells[i].text, cells[i].tone, heading);
    end_line();
  }

  void add_cell(std::size_t column, std::string_view text, Tone tone, bool heading = false) {
    if (left_out_[column]) return;
    const Fitted shown = fitted(text, widths_[column]);
    const auto space = static_cast<std::size_t>(widths_[column] - shown.columns);
    if (columns_[column].right) line_.append(space, ' ');
    const std::string url = style_.links && columns_[column].document && !heading ? document_url(symbol_in(text)) : std::string();
    if (!url.empty()) line_.append("\x1b]8;;").append(url).append("\x1b\\");
    append(shown, tone);
    if (!url.empty()) line_ += "\x1b]8;;\x1b\\";
    if (column != last_) line_.append((columns_[column].right ? 0 : space) + kGap, ' ');
  }

  void end_line() {
    line_ += '\n';
    out_.write(line_.data(), static_cast<std::streamsize>(line_.size()));
    line_.clear();
  }

  void append(const Fitted& shown, Tone tone) {
    const char* const end = shown.cut ? kEllipsis : "";
    if (style_.colour) {
      line_ += paint(std::string(shown.text) + end, tone, true);
    } else {
      line_.append(shown.text).append(end);
    }
  }

  void print_heading(const std::vector<Shown>& parts) {
    out_ << '\n' << paint(fit(parts.front().text, style_.width), Tone::strong, style_.colour);
    if (parts.size() > 1)
      out_ << paint(fit("   " + parts.back().text, std::max(kNarrowest, style_.width - width_of(parts.front().text))), Tone::dim,
                    style_.colour);
    out_ << '\n';
  }

  std::vector<Column> columns_;  // those of the table
  std::vector<bool> in_table_;   // of all columns
  std::vector<bool> left_out_;   // of columns_: no room
  std::ostream& out_;
  TableStyle style_;
  std::vector<Line> waiting_;
  std::vector<int> widths_;
  std::size_t last_ = 0;     // of the columns shown
  std::string line_, made_;  // kept for their memory
  bool settled_ = false;
  bool headings_ = false;
};

}  // namespace

std::unique_ptr<RowWriter> make_table_writer(const std::vector<Column>& columns, std::ostream& out, TableStyle style) {
  return std::make_unique<TableWriter>(columns, out, style);
}

}  // namespace mandates
