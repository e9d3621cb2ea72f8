// Writes rows as CSV.
#include "reports/csv.h"

#include <algorithm>
#include <cctype>
#include <ostream>

#include "reports/row_writers.h"
#include "reports/tricks.h"
#include "reports/width.h"

namespace mandates {
namespace {

bool is_number(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// What spreadsheets take for the beginning of a formula; those for Japan and China the wide forms of these signs too.
bool like_formula(std::string_view text) {
  if (text.empty() || is_number(text)) return false;
  if (std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos) return true;
  for (const char* wide : {"＝", "＋", "－", "＠", "−"})
    if (text.starts_with(wide)) return true;
  return false;
}

// Text that is safe to show, as a cell.
void append_cell(std::string& line, std::string_view text) {
  const bool formula = like_formula(text);
  const auto has = [&](char c) { return text.find(c) != std::string_view::npos; };
  const bool quoted = formula || has(',') || has(';') || has('"') || has('\t') || has('\r') || has('\n');
  if (!quoted) {
    line += text;
    return;
  }
  line += formula ? "\"'" : "\"";
  for (std::size_t quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
    line.append(text.substr(0, quote + 1)) += '"';
    text.remove_prefix(quote + 1);
  }
  line.append(text) += '"';
}

void append_csv_cell(std::string& line, std::string_view foreign) {
  is_plain(foreign) ? append_cell(line, foreign) : append_cell(line, without_tricks(foreign));
}

class CsvWriter : public RowWriter {
 public:
  CsvWriter(std::vector<Column> columns, std::ostream& out) : columns_(std::move(columns)), out_(out) {
    std::string line;
    for (const Column& column : columns_) {
      if (column.show != Show::table) line += (line.empty() ? "" : ",") + csv_cell(column.key);
    }
    out_ << line << "\r\n";
  }

  void row(std::vector<Cell> cells) override {
    line_.clear();
    bool first = true;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].show == Show::table) continue;
      if (!first) line_ += ',';
      first = false;
      append_csv_cell(line_, text_of(cells[i], made_));
    }
    out_ << line_ << "\r\n";
  }

  void finish() override {}

 private:
  std::vector<Column> columns_;
  std::ostream& out_;
  std::string line_, made_;  // kept for their memory
};

}  // namespace

std::string csv_cell(std::string_view foreign) {
  std::string cell;
  append_csv_cell(cell, foreign);
  return cell;
}

std::unique_ptr<RowWriter> make_csv_writer(std::vector<Column> columns, std::ostream& out) {
  return std::make_unique<CsvWriter>(std::move(columns), out);
}

}  // namespace mandates
