// The numbered lines of a text as the paragraphs of a resolution: those that give a clause open with an operative verb.
#include "engine/unread_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "document/finding.h"
#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr std::size_t kShareOfNumbered = 4;     // of the numbered lines of a report, chance makes a few look like requests
constexpr std::size_t kLongestOrgan = 120;      // bytes
constexpr std::size_t kMostParagraphs = 2'000;  // looked at
constexpr std::string_view kArticle = "The ";

/// "The Conference of the Parties" of "The Conference of the Parties,"; empty for any other line.
std::string_view organ_of(std::string_view line) {
  if (line.size() > kLongestOrgan || !line.starts_with(kArticle) || !line.ends_with(',')) return {};
  line.remove_suffix(1);
  if (line.find_first_of(",;:.") != std::string_view::npos || line.size() == kArticle.size() || !is_upper(line[kArticle.size()])) return {};
  return line;
}

Document numbered_lines(const SourceText& source, const Document& read) {
  Document document;
  document.symbol = read.symbol;
  document.symbol_source = SymbolSource::masthead;
  document.source = read.source;
  for (const Line& line : source.lines) {
    const std::string_view text = trim(line.text);
    const auto label = leading_label(text);
    if (!label || !label->number || label->length >= text.size()) continue;
    Paragraph paragraph;
    paragraph.number = std::to_string(document.paragraphs.size() + 1);
    paragraph.label = label->printed;
    paragraph.text = text.substr(label->length);
    paragraph.line = line.number;
    document.paragraphs.push_back(std::move(paragraph));
    if (document.paragraphs.size() == kMostParagraphs) break;
  }
  return document;
}

}  // namespace

void check_unread(const SourceText& source, Extractor& extractor, Document& document) {
  if (document.kind != DocumentKind::other) return;
  const Document numbered = numbered_lines(source, document);
  if (numbered.paragraphs.empty()) return;
  std::vector<int> opened;  // lines, each once
  for (const Clause& clause : extractor.extract(numbered).clauses)
    if (opened.empty() || opened.back() != clause.line) opened.push_back(clause.line);
  if (opened.size() * kShareOfNumbered < numbered.paragraphs.size() || opened.empty()) return;
  std::string_view organ;
  for (const Line& line : source.lines) {
    if (line.number >= opened.front()) break;
    if (const std::string_view named = organ_of(trim(line.text)); !named.empty()) organ = named;
  }
  const std::string paragraphs = opened.size() == 1 ? "1 paragraph that opens with an operative verb is"
                                                    : fmt::format("{} paragraphs that open with an operative verb are", opened.size());
  Diagnostic found =
      organ.empty()
          ? finding("unread-paragraphs", Severity::warning, document, "no resolution was found in this file, but " + paragraphs + " there",
                    "the line of the organ that speaks (The General Assembly,) above the text makes it readable")
          : finding("organ-not-known", Severity::warning, document,
                    fmt::format("the organ is not known: {}; {} not read", organ, paragraphs),
                    "a `body` rule for it, in a folder given with --rules, makes its texts readable: docs/organs.md");
  found.place.line = opened.front();
  document.found.push_back(std::move(found));
}

}  // namespace mandates
