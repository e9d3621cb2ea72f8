// Writes rows as an HTML page.
#include "reports/html_rows.h"

#include <ostream>

#include "reports/html.h"
#include "reports/topic.h"

namespace mandates {
namespace {

class HtmlWriter : public RowWriter {
 public:
  HtmlWriter(std::vector<Column> columns, std::ostream& out, std::string title, const std::string& detail)
      : columns_(std::move(columns)), out_(out), title_(std::move(title)) {
    body_ = "<header>\n<h1>" + html_text(title_) + "</h1>\n<p class=\"soft\">" + html_text(detail) + "</p>\n</header>\n<main>\n";
  }

  bool needs(std::size_t column) const override { return columns_[column].show != Show::data; }

  void row(std::vector<Cell> cells) override {
    if (!in_table_) begin_table();
    body_ += "<tr>";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].show == Show::data) continue;
      const char* kind = cells[i].tone == Tone::bad ? " class=\"bad\"" : columns_[i].right ? " class=\"right\"" : "";
      body_ += std::string("<td") + kind + ">" + markup_of(columns_[i], text_of(cells[i])) + "</td>";
    }
    body_ += "</tr>\n";
  }

  void heading(const std::string& title, const std::string& detail) override {
    end_table();
    body_ += "<h2>" + html_text(title) + "</h2>\n";
    if (!detail.empty()) body_ += "<p class=\"soft\">" + html_text(detail) + "</p>\n";
  }

  void finish() override {
    end_table();
    out_ << html_page(title_, {"rows.css"}, "", body_ + "</main>\n");
  }

 private:
  void begin_table() {
    body_ += "<table>\n<thead><tr>";
    for (const Column& column : columns_) {
      if (column.show == Show::data) continue;
      body_ += std::string("<th scope=\"col\"") + (column.right ? " class=\"right\"" : "") + ">" + html_text(column.title) + "</th>";
    }
    body_ += "</tr></thead>\n<tbody>\n";
    in_table_ = true;
  }

  void end_table() {
    if (in_table_) body_ += "</tbody>\n</table>\n";
    in_table_ = false;
  }

  static std::string markup_of(const Column& column, const std::string& text) {
    const std::string url = column.document ? document_url(symbol_in(text)) : std::string();
    return url.empty() ? html_text(text) : "<a href=\"" + html_text(url) + "\">" + html_text(text) + "</a>";
  }

  std::vector<Column> columns_;
  std::ostream& out_;
  std::string title_;
  std::string body_;
  bool in_table_ = false;
};

}  // namespace

std::unique_ptr<RowWriter> make_html_writer(std::vector<Column> columns, std::ostream& out, std::string title, std::string detail) {
  return std::make_unique<HtmlWriter>(std::move(columns), out, std::move(title), detail);
}

}  // namespace mandates
