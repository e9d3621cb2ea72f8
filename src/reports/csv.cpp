// Writes rows as CSV.
// Must not know: what the rows are about, where they go.
#include "reports/csv.h"

#include <algorithm>
#include <cctype>
#include <ostream>

#include "reports/row_writers.h"
#include "reports/tricks.h"

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
      line_ += csv_cell(text_of(cells[i], made_));
    }
    out_ << line_ << "\r\n";
  }

  void finish() override {}

 private:
  std::vector<Column> columns_;
  std::ostream& out_;
  std::string line_, made_;  // kept for their memory
};

bool parts_cells(char c) {
  return c == ',' || c == ';' || c == '\t' || c == '"' || c == '\r' || c == '\n';
}

// Printable ASCII in which nothing has to be looked at twice, as most cells are.
bool is_bare(std::string_view text) {
  const bool like_sign = !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
  return !like_sign && std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~' && !parts_cells(c); });
}

}  // namespace

std::string csv_cell(std::string_view foreign) {
  if (is_bare(foreign)) return std::string(foreign);
  std::string text = without_tricks(foreign);
  const bool formula = like_formula(text);
  if (!formula && std::none_of(text.begin(), text.end(), parts_cells)) return text;
  std::string cell = formula ? "\"'" : "\"";
  cell.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('"', at), text.size() - 1) + 1;  // a quote is doubled
    cell.append(text, at, end - at);
    if (cell.back() == '"') cell += '"';
    at = end;
  }
  return cell + '"';
}

std::unique_ptr<RowWriter> make_csv_writer(std::vector<Column> columns, std::ostream& out) {
  return std::make_unique<CsvWriter>(std::move(columns), out);
}

}  // namespace mandates
