// Makes the writer of a format.
#include "reports/rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "reports/row_writers.h"
#include "reports/workbook.h"
#include "text/errors.h"

namespace mandates {

std::string text_of(const Cell& cell) {
  struct Visitor {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::string_view text) const { return std::string(text); }
    std::string operator()(std::int64_t number) const { return fmt::to_string(number); }
    std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
    std::string operator()(const std::vector<std::string>& list) const { return fmt::format("{}", fmt::join(list, "; ")); }
  };
  return std::visit(Visitor{}, cell.value);
}

std::string_view text_of(const Cell& cell, std::string& made) {
  if (const auto* text = std::get_if<std::string>(&cell.value)) return *text;
  if (const auto* text = std::get_if<std::string_view>(&cell.value)) return *text;
  made = text_of(cell);
  return made;
}

std::vector<std::string> row_formats() {
  return {"table", "csv", "json", "jsonl", "xlsx"};
}

std::unique_ptr<RowWriter> make_row_writer(std::string_view format, std::vector<Column> columns, std::ostream& out, TableStyle style,
                                           ListNotes notes) {
  if (format == "table") return make_table_writer(columns, out, style);
  if (format == "csv") return make_csv_writer(std::move(columns), out);
  if (format == "json") return make_json_writer(std::move(columns), out, true);
  if (format == "jsonl") return make_json_writer(std::move(columns), out, false);
  if (format == "xlsx") return make_workbook_writer(std::move(columns), out, std::move(notes));
  throw UsageError(fmt::format("no format {}", format), "legal are table, csv, json, jsonl and xlsx");
}

}  // namespace mandates
