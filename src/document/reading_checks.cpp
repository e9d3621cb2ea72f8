// Signs that a reader has lost something of a document.
#include "document/reading_checks.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "document/finding.h"
#include "document/line_shape.h"
#include "document/number_style.h"
#include "document/opening.h"

namespace mandates {
namespace {

constexpr std::size_t kLongestTitle = 500;      // bytes; the longest of 2,800 titles that are right has 453
constexpr std::size_t kLinesOfMasthead = 60;    // a symbol further down is one of another document
constexpr std::size_t kLongestSymbolLine = 80;  // of a line that holds a symbol and little else

class Checks {
 public:
  Checks(const Layout& layout, RoleReader& roles, Document& document) : layout_(layout), roles_(roles), document_(document) {}

  void run() {
    check_symbol();
    check_title();
    if (operative_count(document_) == 0)
      warn("no-operative-paragraph", document_.line, std::string("this ") + kind_word(document_.kind) + " has no operative paragraph",
           "compare it with the file: a paragraph may have been read as part of another");
    check_numbers();
    check_preamble();
  }

 private:
  void warn(std::string code, int line, std::string message, std::string hint) {
    document_.found.push_back(finding(std::move(code), Severity::warning, document_, std::move(message), std::move(hint), line));
  }

  void check_symbol() {
    if (document_.symbol_source != SymbolSource::none) return;
    warn("symbol-not-found", document_.line, "the symbol of this document was not found; it is kept as " + document_.symbol,
         "name the file by its symbol (A_RES_61_181.txt), or write the symbol on a line above the text");
  }

  void check_title() {
    const auto body =
        std::find_if(layout_.bodies.begin(), layout_.bodies.end(), [&](const Body& each) { return each.code == document_.body; });
    const bool untitled = document_.kind == DocumentKind::statement || document_.symbol_source == SymbolSource::furniture ||
                          (body != layout_.bodies.end() && body->untitled);
    // without a symbol there may be no masthead at all
    if (document_.title.empty() && !untitled && document_.symbol_source != SymbolSource::none)
      warn("no-title", document_.line, "the title of this document was not found", "compare it with the first page of the file");
    if (document_.title.size() > kLongestTitle)
      warn("long-title", document_.line, "the title of this document has " + std::to_string(document_.title.size()) + " letters",
           "compare it with the first page of the file: text may have been taken for a title");
  }

  /// "…; 26 Condemns …": a paragraph whose number was not seen.
  void check_numbers() {
    int last = 0;
    std::string section;
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.section != section) {
        section = paragraph.section;
        last = 0;
      }
      const std::string_view label = paragraph.label;
      if (paragraph.parent < 0 && !label.empty() && is_digit(label[0])) last = digits_value(label.substr(0, label.find_first_of(".)")));
      if (last < 0) last = 0;
      const std::size_t at = number_inside(paragraph.text, last + 1, roles_);
      if (at == std::string::npos) continue;
      warn("number-in-paragraph", paragraph.line,
           "paragraph " + std::to_string(last + 1) + " seems to stand inside paragraph " + paragraph.number,
           "put it on a line of its own in the file, with a full stop after its number");
    }
  }

  /// "Requests the Secretary-General to report;" above the first number: it is not counted.
  void check_preamble() {
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.kind != ParagraphKind::preambular || paragraph.level > 0) continue;
      const char mark = closing_mark(paragraph.text);
      if ((mark != ';' && mark != '.') || opening_of(paragraph.text, roles_) != Opening::finite) continue;
      warn("verb-in-preamble", paragraph.line, "a paragraph among the preambular ones may be an operative one",
           "compare it with the file: its number may be lost");
    }
  }

  const Layout& layout_;
  RoleReader& roles_;
  Document& document_;
};

}  // namespace

void check_reading(const Layout& layout, RoleReader& roles, Document& document) {
  Checks(layout, roles, document).run();
}

void name_printed_symbol(const SievedText& text, const SymbolShapes& shapes, Document& document) {
  const auto warned =
      std::find_if(document.found.begin(), document.found.end(), [](const Diagnostic& found) { return found.code == "symbol-not-found"; });
  if (warned == document.found.end()) return;
  for (std::size_t i = 0; i < std::min(text.lines.size(), kLinesOfMasthead); ++i) {
    const std::string_view line = text.lines[i].text;
    if (line.size() > kLongestSymbolLine || line.find('/') == std::string_view::npos) continue;
    for (std::size_t at = 0; at < line.size(); at = line.find(' ', at) == std::string_view::npos ? line.size() : line.find(' ', at) + 1) {
      const auto symbol = shapes.symbol_at(line.substr(at));
      if (!symbol) continue;
      warned->message += ", but line " + std::to_string(text.lines[i].number) + " has " + symbol->symbol;
      return;
    }
  }
}

}  // namespace mandates
