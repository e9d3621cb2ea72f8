// Escapes text and writes rows as Markdown.
#include "reports/markdown.h"

#include <algorithm>
#include <ostream>

#include "reports/topic.h"
#include "reports/tricks.h"

namespace mandates {
namespace {

class MarkdownWriter : public RowWriter {
 public:
  MarkdownWriter(std::vector<Column> columns, std::ostream& out) : columns_(std::move(columns)), out_(out) {}

  bool needs(std::size_t column) const override { return columns_[column].show != Show::data; }

  void row(std::vector<Cell> cells) override {
    if (!begun_) begin_table();
    out_ << '|';
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].show != Show::data) out_ << ' ' << shown_of(columns_[i], text_of(cells[i])) << " |";
    out_ << '\n';
  }

  // Each heading begins a table of its own.
  void heading(const std::string& title, const std::string& detail) override {
    out_ << (any_ ? "\n" : "") << "## " << markdown_text(title) << "\n\n";
    if (!detail.empty()) out_ << markdown_text(detail) << "\n\n";
    begun_ = false;
    any_ = true;
  }

  void finish() override {
    if (!any_) begin_table();
  }

 private:
  void begin_table() {
    std::string rule = "|";
    out_ << '|';
    for (const Column& column : columns_) {
      if (column.show == Show::data) continue;
      out_ << ' ' << markdown_text(column.title) << " |";
      rule += column.right ? " ---: |" : " --- |";
    }
    out_ << '\n' << rule << '\n';
    begun_ = any_ = true;
  }

  static std::string shown_of(const Column& column, const std::string& text) {
    const std::string url = column.document ? document_url(symbol_in(text)) : std::string();
    return url.empty() ? markdown_text(text) : markdown_link(text, url);
  }

  std::vector<Column> columns_;
  std::ostream& out_;
  bool begun_ = false;  // the table that rows go to
  bool any_ = false;
};

constexpr std::string_view kMarks = "\\`*_{}[]#|~!";

// Where a line begins like a list, a rule or an underlined heading: the character that makes it so.
std::size_t block_mark(std::string_view text) {
  if (text.empty()) return std::string_view::npos;
  if (std::string_view("-+=").find(text.front()) != std::string_view::npos) return 0;
  const std::size_t after = text.find_first_not_of("0123456789");
  if (after == 0 || after == std::string_view::npos || after > 9) return std::string_view::npos;
  return text[after] == '.' || text[after] == ')' ? after : std::string_view::npos;
}

// "http://" and "www." become links without any mark; their colon and dot are escaped.
bool begins_link(std::string_view text, std::size_t at) {
  if (text[at] == ':') return text.substr(at).starts_with("://");
  if (text[at] != '.' || at < 3) return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) - 3, text.begin() + static_cast<std::ptrdiff_t>(at),
                     [](char c) { return c == 'w' || c == 'W'; });
}

}  // namespace

std::string markdown_text(std::string_view foreign) {
  std::string text = without_tricks(foreign);
  text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));  // an indented line would be code
  const std::size_t mark = block_mark(text);
  std::string escaped;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '<') {
      escaped += "&lt;";
    } else if (c == '>') {
      escaped += "&gt;";
    } else if (c == '&') {
      escaped += "&amp;";
    } else if (c == '\n' || c == '\r' || c == '\t') {
      escaped += ' ';
    } else {
      if (at == mark || kMarks.find(c) != std::string_view::npos || begins_link(text, at)) escaped += '\\';
      escaped += c;
    }
  }
  return escaped;
}

std::string markdown_link(std::string_view text, std::string_view url) {
  std::string address;
  for (const char c : url) address += c == '(' ? "%28" : c == ')' ? "%29" : std::string(1, c);
  return "[" + markdown_text(text) + "](" + address + ")";
}

std::unique_ptr<RowWriter> make_markdown_writer(std::vector<Column> columns, std::ostream& out) {
  return std::make_unique<MarkdownWriter>(std::move(columns), out);
}

}  // namespace mandates
