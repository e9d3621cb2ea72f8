// Reads a text as a file with the built-in rules, for the tests of documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/reader.h"
#include "rules/rule_set.h"

namespace mandates {

inline const DocumentReader& builtin_reader() {
  static const DocumentReader reader(RuleSet::load(builtin_rule_files()).layout());
  return reader;
}

inline std::vector<Document> read_all(std::string_view text, std::string name = "text.txt") {
  const SourceText source = read_source(std::move(name), std::string(text));
  return builtin_reader().read(source);
}

/// The only document of a text.
inline Document read_one(std::string_view text, std::string name = "text.txt") {
  std::vector<Document> documents = read_all(text, std::move(name));
  return documents.size() == 1 ? std::move(documents.front()) : Document{};
}

/// Numbers of the operative paragraphs, in order: "1 2 3 3(a) 3(b)".
inline std::string operative_numbers(const Document& document) {
  std::string out;
  for (const Paragraph& paragraph : document.paragraphs)
    if (paragraph.kind == ParagraphKind::operative) out += (out.empty() ? "" : " ") + paragraph.number;
  return out;
}

inline std::size_t preambular_count(const Document& document) {
  std::size_t count = 0;
  for (const Paragraph& paragraph : document.paragraphs) count += paragraph.kind == ParagraphKind::preambular;
  return count;
}

/// The first paragraph with a number; an empty one where there is none.
inline Paragraph paragraph(const Document& document, std::string_view number) {
  for (const Paragraph& candidate : document.paragraphs)
    if (candidate.number == number) return candidate;
  return {};
}

inline bool found(const Document& document, std::string_view code) {
  for (const Diagnostic& diagnostic : document.found)
    if (diagnostic.code == code) return true;
  return false;
}

}  // namespace mandates
