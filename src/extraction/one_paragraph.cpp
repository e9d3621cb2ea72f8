#include "extraction/one_paragraph.h"

namespace mandates {

Document document_of_paragraph(const std::string& text, const std::string& body, const std::string& session, const std::string& adopted) {
  Document document;
  document.symbol = "text";
  document.symbol_source = SymbolSource::masthead;
  document.body = body;
  document.session = session;
  document.adopted = adopted;
  document.source = "text";
  Paragraph paragraph;
  paragraph.number = "1";
  paragraph.label = paragraph.number + ".";
  paragraph.text = text;
  paragraph.line = 1;
  document.paragraphs.push_back(std::move(paragraph));
  return document;
}

}  // namespace mandates
