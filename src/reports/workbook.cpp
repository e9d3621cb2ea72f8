// Writes rows as a workbook.
#include "reports/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <ostream>

#include "calendar/day.h"
#include "reports/topic.h"
#include "reports/width.h"
#include "reports/workbook_file.h"

namespace mandates {
namespace {

constexpr std::uint32_t kLastRow = LXW_ROW_MAX - 1;
constexpr std::uint32_t kMeasuredRows = 200;  // decide how wide a column is
constexpr std::size_t kNarrowest = 9, kWidest = 60;
constexpr std::int64_t kExact = std::int64_t{1} << 53U;  // numbers of a spreadsheet are exact up to here

// Days since the one before the first of a spreadsheet; nothing for those before March 1900, which spreadsheets count differently.
std::optional<double> serial_of(std::string_view text) {
  constexpr std::size_t kIsoDay = 10;
  if (text.size() != kIsoDay || text[4] != '-') return std::nullopt;
  const auto day = parse_day(text);
  const Day before_first = date::year{1899} / 12 / 30, counted_alike = date::year{1900} / 3 / 1;
  if (!day || *day < counted_alike) return std::nullopt;
  return static_cast<double>((*day - before_first).count());
}

// "0.87" and "97 %" of a column of numbers, which tables print as text.
struct Amount {
  double value;
  bool share;
};
std::optional<Amount> amount_of(std::string_view text) {
  const bool share = text.ends_with(" %");
  if (share) text.remove_suffix(2);
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return Amount{share ? value / 100 : value, share};
}

class WorkbookWriter : public RowWriter {
 public:
  WorkbookWriter(std::vector<Column> columns, std::ostream& out, ListNotes notes)
      : columns_(std::move(columns)), out_(out), notes_(std::move(notes)), file_(notes_.title, notes_.as_of, notes_.temporary_folder) {
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].show != Show::table) shown_.push_back(i);
    begin_sheet();
  }

  bool needs(std::size_t column) const override { return columns_[column].show != Show::table; }

  void row(std::vector<Cell> cells) override {
    if (row_ == kLastRow) {
      end_sheet();
      begin_sheet();
    }
    ++row_;
    ++rows_;
    for (std::size_t i = 0; i < shown_.size(); ++i) put(static_cast<std::uint16_t>(i), columns_[shown_[i]], cells[shown_[i]]);
  }

  void finish() override {
    end_sheet();
    about();
    file_.finish(out_);
  }

 private:
  void begin_sheet() {
    file_.add_sheet(sheet_ == 0 ? "List" : fmt::format("List {}", sheet_ + 1));
    ++sheet_;
    row_ = 0;
    widths_.assign(shown_.size(), kNarrowest);
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      file_.text(0, static_cast<std::uint16_t>(i), columns_[shown_[i]].key, CellStyle::bold);
      measure(i, columns_[shown_[i]].key.size() + 3);  // and the button of the filter
    }
  }

  void end_sheet() {
    for (std::size_t i = 0; i < shown_.size(); ++i) file_.width(static_cast<std::uint16_t>(i), static_cast<double>(widths_[i]));
    file_.head(row_, static_cast<std::uint16_t>(shown_.size()));
  }

  void measure(std::size_t column, std::size_t width) {
    if (row_ < kMeasuredRows) widths_[column] = std::max(widths_[column], std::min(width, kWidest));
  }

  void put(std::uint16_t at, const Column& column, const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell.value); number != nullptr && *number <= kExact && *number >= -kExact) {
      file_.number(row_, at, static_cast<double>(*number));
      return;
    }
    if (const auto* flag = std::get_if<bool>(&cell.value)) {
      file_.flag(row_, at, *flag);
      return;
    }
    const std::string_view text = text_of(cell, made_);
    if (!text.empty()) put_text(at, column, text);
  }

  void put_text(std::uint16_t at, const Column& column, std::string_view text) {
    constexpr std::size_t kDayWidth = 11;
    if (const auto day = serial_of(text)) {
      file_.number(row_, at, *day, CellStyle::day);
      measure(at, kDayWidth);
      return;
    }
    if (const auto amount = column.right ? amount_of(text) : std::nullopt) {
      file_.number(row_, at, amount->value, amount->share ? CellStyle::share : CellStyle::plain);
      return;
    }
    if (row_ < kMeasuredRows) measure(at, static_cast<std::size_t>(width_of(text)) + 1);
    const std::string url = column.document ? document_url(symbol_in(text)) : std::string();
    if (url.empty())
      file_.text(row_, at, text);
    else if (!file_.link(row_, at, url, text) && first_unlinked_ == 0)
      first_unlinked_ = row_;
  }

  // What was asked, as of when, and what the sheets before do not show.
  void about() {
    constexpr double kNames = 16, kValues = 100;
    file_.add_sheet("About");
    file_.width(0, kNames);
    file_.width(1, kValues);
    std::uint32_t line = 0;
    const auto say = [&](std::string_view name, std::string_view value) {
      file_.text(line, 0, name, CellStyle::bold);
      if (const auto day = serial_of(value)) {
        file_.number(line, 1, *day, CellStyle::day);
      } else {
        file_.text(line, 1, value, CellStyle::wrapped);
      }
      ++line;
    };
    if (!notes_.title.empty()) say("List", notes_.title);
    if (!notes_.as_of.empty()) say("As of", notes_.as_of);
    for (const auto& [name, value] : notes_.facts) say(name, value);
    file_.text(line, 0, "Rows", CellStyle::bold);
    file_.number(line++, 1, static_cast<double>(rows_));
    if (sheet_ > 1) say("Sheets", fmt::format("the rows stand on {} sheets: one holds {}", sheet_, kLastRow));
    if (first_unlinked_ > 0)
      say("Links", fmt::format("documents are links in the first {} rows of a sheet, as many as it can have", first_unlinked_ - 1));
    if (file_.cut_texts() > 0)
      say("Cut texts", fmt::format("{} texts are longer than a cell can hold; they end with …", file_.cut_texts()));
  }

  std::vector<Column> columns_;
  std::vector<std::size_t> shown_;  // places of the columns that are written
  std::ostream& out_;
  ListNotes notes_;
  WorkbookFile file_;
  std::vector<std::size_t> widths_;
  std::uint32_t row_ = 0;  // the last one written on this sheet; 0 is the head
  std::uint64_t rows_ = 0;
  int sheet_ = 0;
  std::uint32_t first_unlinked_ = 0;  // row of the first document that could not be a link; 0: none
  std::string made_;
};

}  // namespace

std::unique_ptr<RowWriter> make_workbook_writer(std::vector<Column> columns, std::ostream& out, ListNotes notes) {
  return std::make_unique<WorkbookWriter>(std::move(columns), out, std::move(notes));
}

}  // namespace mandates
