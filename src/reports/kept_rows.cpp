// Keeps rows and passes on windows of rows.
#include "reports/kept_rows.h"

#include <algorithm>
#include <utility>

namespace mandates {
namespace {

// Counts rows against a window.
class Gate {
 public:
  explicit Gate(RowWindow window) : window_(window) {}

  /// Whether the next row is wanted.
  bool pass(bool& more) {
    if (passed_over_ < window_.offset) {
      ++passed_over_;
      return false;
    }
    if (window_.limit > 0 && taken_ == window_.limit) {
      more = true;
      return false;
    }
    ++taken_;
    return true;
  }

 private:
  RowWindow window_;
  int passed_over_ = 0;
  int taken_ = 0;
};

class Keeper : public RowWriter {
 public:
  Keeper(std::vector<Column> columns, RowWindow window, KeptRows& kept) : gate_(window), kept_(kept) {
    for (const Column& column : columns) {
      const bool asked = std::find(kept.wanted.begin(), kept.wanted.end(), column.key) != kept.wanted.end();
      needed_.push_back(asked || column.show != Show::data);
    }
    kept_.columns = std::move(columns);
  }

  bool needs(std::size_t column) const override { return needed_[column]; }
  bool full() const override { return kept_.more; }
  void finish() override {}

  void heading(const std::string& title, const std::string& detail) override { kept_.headings.push_back({title, detail}); }

  void row(std::vector<Cell> cells) override {
    if (!gate_.pass(kept_.more)) return;
    for (Cell& cell : cells)
      if (const auto* borrowed = std::get_if<std::string_view>(&cell.value)) cell.value = std::string(*borrowed);
    kept_.rows.push_back({static_cast<int>(kept_.headings.size()) - 1, std::move(cells)});
  }

 private:
  Gate gate_;
  KeptRows& kept_;
  std::vector<bool> needed_;
};

class Window : public RowWriter {
 public:
  Window(std::unique_ptr<RowWriter> rows, RowWindow window, bool& more) : gate_(window), rows_(std::move(rows)), more_(more) {}

  bool needs(std::size_t column) const override { return rows_->needs(column); }
  bool full() const override { return more_ || rows_->full(); }
  void heading(const std::string& title, const std::string& detail) override { rows_->heading(title, detail); }
  void finish() override { rows_->finish(); }
  void row(std::vector<Cell> cells) override {
    if (gate_.pass(more_)) rows_->row(std::move(cells));
  }

 private:
  Gate gate_;
  std::unique_ptr<RowWriter> rows_;
  bool& more_;
};

}  // namespace

int KeptRows::column(std::string_view key) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.key == key; });
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::string KeptRows::text(const Row& row, std::string_view key) const {
  const int at = column(key);
  return at < 0 ? std::string() : text_of(row.cells[static_cast<std::size_t>(at)]);
}

std::unique_ptr<RowWriter> keep_rows(std::vector<Column> columns, RowWindow window, KeptRows& kept) {
  return std::make_unique<Keeper>(std::move(columns), window, kept);
}

std::unique_ptr<RowWriter> window_rows(std::unique_ptr<RowWriter> rows, RowWindow window, bool& more) {
  return std::make_unique<Window>(std::move(rows), window, more);
}

}  // namespace mandates
