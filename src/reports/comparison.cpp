// Writes comparisons.
#include "reports/comparison.h"

#include <algorithm>

#include "reports/html.h"
#include "reports/markdown.h"
#include "reports/width.h"

namespace mandates {

namespace {

constexpr int kIndent = 4;

/// Words with a mark, broken into lines; a mark goes on over the end of a line.
class MarkedLines {
 public:
  MarkedLines(std::string& text, TableStyle style) : text_(text), style_(style) {}

  void add(const WordRun& run) {
    const std::string words = printable(run.text);
    const char* const opening = style_.colour || run.kind == Difference::same ? "" : (run.kind == Difference::added ? "{+" : "[-");
    const char* const closing = style_.colour || run.kind == Difference::same ? "" : (run.kind == Difference::added ? "+}" : "-]");
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      std::string word = words.substr(at, end - at);
      if (at == 0) word.insert(0, opening);
      if (end == words.size()) word += closing;
      add_word(word, run.kind);
      at = end + 1;
    }
  }

 private:
  void add_word(const std::string& word, Difference kind) {
    const int width = width_of(word);
    if (column_ > kIndent && column_ + 1 + width > style_.width && style_.width > 0) {
      text_ += '\n';
      column_ = 0;
    }
    if (column_ == 0) {
      text_.append(kIndent, ' ');
      column_ = kIndent;
    } else {
      text_ += ' ';
      ++column_;
    }
    const Tone tone = kind == Difference::added ? Tone::good : (kind == Difference::removed ? Tone::bad : Tone::plain);
    text_ += paint(word, tone, style_.colour);
    column_ += width;
  }

  std::string& text_;
  TableStyle style_;
  int column_ = 0;
};

std::string html_words(const std::vector<WordRun>& words) {
  std::string html;
  for (const WordRun& run : words) {
    if (!html.empty()) html += ' ';
    const char* const element = run.kind == Difference::added ? "ins" : "del";
    if (run.kind == Difference::same) {
      html += html_text(run.text);
    } else {
      html.append("<").append(element).append(">").append(html_text(run.text)).append("</").append(element).append(">");
    }
  }
  return html;
}

std::string markdown_words(const std::vector<WordRun>& words) {
  std::string text;
  for (const WordRun& run : words) {
    if (!text.empty()) text += ' ';
    const char* const mark = run.kind == Difference::same ? "" : (run.kind == Difference::added ? "**" : "~~");
    text.append(mark).append(markdown_text(run.text)).append(mark);
  }
  return text;
}

}  // namespace

std::string comparison_text(const Comparison& comparison, TableStyle style) {
  std::string text = paint(printable(comparison.title), Tone::strong, style.colour) + "\n";
  for (const std::string& line : comparison.summary) text += paint(printable(line), Tone::dim, style.colour) + "\n";
  for (const ComparedText& one : comparison.texts) {
    text += "\n" + paint(printable(one.place), Tone::strong, style.colour);
    if (!one.detail.empty()) text += "  " + paint(printable(one.detail), one.tone, style.colour);
    text += "\n";
    if (one.words.empty()) continue;
    MarkedLines lines(text, style);
    for (const WordRun& run : one.words) lines.add(run);
    text += "\n";
  }
  return text;
}

std::string comparison_markdown(const Comparison& comparison) {
  std::string text = "# " + markdown_text(comparison.title) + "\n";
  for (const std::string& line : comparison.summary) text += "\n" + markdown_text(line) + "\n";
  for (const ComparedText& one : comparison.texts) {
    text += "\n## " + markdown_text(one.place) + "\n";
    if (!one.detail.empty()) text += "\n*" + markdown_text(one.detail) + "*\n";
    if (!one.words.empty()) text += "\n" + markdown_words(one.words) + "\n";
  }
  return text;
}

std::string comparison_html(const Comparison& comparison, int level) {
  const std::string heading = "h" + std::to_string(level);
  std::string html = "<" + heading + ">" + html_text(comparison.title) + "</" + heading + ">\n";
  for (const std::string& line : comparison.summary) html += "<p class=\"soft\">" + html_text(line) + "</p>\n";
  html += "<ol class=\"texts\">\n";
  for (const ComparedText& one : comparison.texts) {
    html += "<li><p><span class=\"place\">" + html_text(one.place) + "</span>";
    if (!one.detail.empty()) html += "<span class=\"detail\">" + html_text(one.detail) + "</span>";
    html += "</p>";
    if (!one.words.empty()) html += "<p>" + html_words(one.words) + "</p>";
    html += "</li>\n";
  }
  return html + "</ol>\n";
}

std::string comparison_page(const Comparison& comparison) {
  return html_page(comparison.title, {"comparison.css"}, "", "<main>\n" + comparison_html(comparison, 1) + "</main>\n");
}

}  // namespace mandates
