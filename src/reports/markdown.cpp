// Escapes text and writes rows for Markdown.
// Must not know: what the text is about.
#include "reports/markdown.h"

#include <ostream>

namespace mandates {
namespace {

class MarkdownWriter : public RowWriter {
 public:
  MarkdownWriter(std::vector<Column> columns, std::ostream& out) : columns_(std::move(columns)), out_(out) {
    std::string rule = "|";
    out_ << '|';
    for (const Column& column : columns_) {
      if (column.show == Show::data) continue;
      out_ << ' ' << markdown_text(column.title) << " |";
      rule += column.right ? " ---: |" : " --- |";
    }
    out_ << '\n' << rule << '\n';
  }

  void row(std::vector<Cell> cells) override {
    out_ << '|';
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].show != Show::data) out_ << ' ' << markdown_text(text_of(cells[i])) << " |";
    out_ << '\n';
  }

  void finish() override {}

 private:
  std::vector<Column> columns_;
  std::ostream& out_;
};

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '<') {
      escaped += "&lt;";
    } else if (c == '>') {
      escaped += "&gt;";
    } else if (c == '&') {
      escaped += "&amp;";
    } else if (byte < 0x20 || byte == 0x7F) {
      escaped += ' ';
    } else {
      if (std::string_view("\\`*_{}[]#|~!").find(c) != std::string_view::npos) escaped += '\\';
      escaped += c;
    }
  }
  return escaped;
}

std::unique_ptr<RowWriter> make_markdown_writer(std::vector<Column> columns, std::ostream& out) {
  return std::make_unique<MarkdownWriter>(std::move(columns), out);
}

}  // namespace mandates
