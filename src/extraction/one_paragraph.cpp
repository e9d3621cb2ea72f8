#include "extraction/one_paragraph.h"

#include <algorithm>
#include <string_view>

namespace mandates {
namespace {

/// Takes the label of an item off its line: "(a)" of "(a) To count the lamps". Empty for a line that begins with no label.
std::string take_label(std::string_view& line) {
  const std::size_t close = line.starts_with('(') ? line.find(')') : std::string_view::npos;
  if (close == std::string_view::npos) return {};
  std::string label(line.substr(0, close + 1));
  line.remove_prefix(std::min(line.find_first_not_of(' ', close + 1), line.size()));
  return label;
}

}  // namespace

Document document_of_paragraph(const std::string& text, const std::string& body, const std::string& session, const std::string& adopted) {
  Document document;
  document.symbol = "text";
  document.symbol_source = SymbolSource::masthead;
  document.body = body;
  document.session = session;
  document.adopted = adopted;
  document.source = "text";
  for (std::size_t begin = 0, end = 0; begin <= text.size(); begin = end + 1) {
    end = std::min(text.find('\n', begin), text.size());
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    Paragraph paragraph;
    paragraph.number = "1";
    paragraph.label = begin == 0 ? "1." : take_label(line);
    if (begin > 0) {
      paragraph.number += paragraph.label;
      paragraph.level = 1;
      paragraph.parent = 0;
      paragraph.continuation = paragraph.label.empty();
    }
    paragraph.text = line;
    paragraph.line = static_cast<int>(document.paragraphs.size()) + 1;
    document.paragraphs.push_back(std::move(paragraph));
  }
  return document;
}

}  // namespace mandates
