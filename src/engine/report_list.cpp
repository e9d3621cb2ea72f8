// Reads lists of reports.
#include "engine/report_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

#include "calendar/day.h"
#include "document/answers.h"
#include "document/citations.h"
#include "document/printed_date.h"
#include "document/symbol.h"
#include "document/symbol_shapes.h"
#include "text/csv_rows.h"

namespace mandates {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool same_heading(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::string day_of(const std::string& cell) {
  if (const auto day = parse_day(cell)) return iso_day(*day);
  const auto date = find_date(cell);
  const auto day = date ? parse_day(date->iso) : std::nullopt;
  return day ? iso_day(*day) : std::string();
}

class Reader {
 public:
  Reader(const std::string& name, const ReportColumns& columns, const Layout& layout)
      : name_(name), columns_(columns), layout_(layout), citations_(layout), shapes_(layout.bodies) {}

  ReportList read(std::string_view text) {
    const std::vector<CsvRow> rows = csv_rows(text);
    if (rows.empty())
      refuse(1, "there is no line in this list", "its first line names the columns: symbol,title,date,mandate", "bad-report-line");
    if (rows.empty() || !find_columns(rows.front())) return std::move(list_);
    for (std::size_t i = 1; i < rows.size(); ++i) take(rows[i]);
    return std::move(list_);
  }

 private:
  void report(int line, std::string message, std::string hint, std::string code = "bad-report-line") {
    list_.found.push_back({std::move(code), Severity::error, {name_, line, 0, 0}, std::move(message), std::move(hint), {}});
  }

  void refuse(int line, std::string message, std::string hint, std::string code) {
    report(line, std::move(message), std::move(hint), std::move(code));
    list_.refused = true;
  }

  bool find_columns(const CsvRow& head) {
    const auto place = [&](const std::string& heading) {
      const auto found =
          std::find_if(head.fields.begin(), head.fields.end(), [&](const std::string& field) { return same_heading(field, heading); });
      return found == head.fields.end() ? kNone : static_cast<std::size_t>(found - head.fields.begin());
    };
    symbol_ = place(columns_.symbol);
    title_ = place(columns_.title);
    date_ = place(columns_.date);
    mandate_ = place(columns_.mandate);
    for (const auto& [at, heading] : {std::pair{symbol_, &columns_.symbol}, {title_, &columns_.title}, {date_, &columns_.date}}) {
      if (at != kNone) continue;
      refuse(head.line, fmt::format("no column is called “{}”", *heading), "say how the columns are called", "no-column");
      return false;
    }
    if (mandate_ != kNone || columns_.mandate == ReportColumns().mandate) return true;
    refuse(head.line, fmt::format("no column is called “{}”", columns_.mandate), "name the column as its heading does, or name none",
           "no-mandate-column");
    return false;
  }

  static std::string cell(const CsvRow& row, std::size_t place) { return place < row.fields.size() ? row.fields[place] : std::string(); }

  void take(const CsvRow& row) {
    const std::string symbol = cell(row, symbol_), title = cell(row, title_), date = cell(row, date_), mandate = cell(row, mandate_);
    if (row.unclosed) return report(row.line, "a quotation mark is opened and never closed", "close it, or double it inside of a field");
    if (symbol.empty() || printed_symbol(symbol).size() != symbol.size())
      return report(row.line, symbol.empty() ? "the symbol is missing" : fmt::format("“{}” is no symbol of a document", symbol),
                    "a symbol reads A/80/391 or S/2025/12");
    if (title.empty()) return report(row.line, fmt::format("{} has no title", symbol), "write its title into the line");
    const std::string day = day_of(date);
    if (day.empty())
      return report(row.line, date.empty() ? fmt::format("{} has no date", symbol) : fmt::format("“{}” is no date", date),
                    "a date reads 2025-07-24 or 24 July 2025");
    if (const auto [known, is_new] = lines_.emplace(symbol, row.line); !is_new)
      return report(row.line, fmt::format("{} stands in line {} already", symbol, known->second), "leave one of the lines out");
    add(row, symbol, title, day, mandate);
  }

  void add(const CsvRow& row, const std::string& symbol, const std::string& title, const std::string& day, const std::string& mandate) {
    ReadDocument read;
    Document& document = read.document;
    const SymbolWords words = words_of_symbol(symbol, layout_);
    document.kind = DocumentKind::report;
    document.symbol = symbol;
    document.symbol_source = SymbolSource::heading;
    document.body = words.body;
    document.session = words.session;
    document.title = title;
    document.issued = day;
    document.source = name_;
    document.line = row.line;
    document.answers = answers_named(mandate.empty() ? title : mandate, citations_, shapes_, {document.body, document.session});
    if (!mandate.empty() && document.answers.empty()) {
      lines_.erase(symbol);
      return report(row.line, fmt::format("“{}” names no resolution", mandate), "a mandate reads A/RES/79/162, paragraph 12");
    }
    for (const Answer& answer : document.answers) document.cites.push_back(answer.symbol);
    keep_first_of_each(document.cites);
    list_.reports.push_back(std::move(read));
  }

  const std::string& name_;
  const ReportColumns& columns_;
  const Layout& layout_;
  CitationFinder citations_;
  SymbolShapes shapes_;
  std::size_t symbol_ = kNone, title_ = kNone, date_ = kNone, mandate_ = kNone;
  std::map<std::string, int> lines_;  // by symbol
  ReportList list_;
};

}  // namespace

ReportList read_report_list(const std::string& name, std::string_view text, const ReportColumns& columns, const Layout& layout) {
  return Reader(name, columns, layout).read(text);
}

}  // namespace mandates
