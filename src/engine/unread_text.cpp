// Treats the numbered lines of a text as paragraphs of a resolution: operative ones begin with an operative verb.
#include "engine/unread_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "document/finding.h"
#include "document/line_shape.h"
#include "text/cut.h"

namespace mandates {
namespace {

constexpr std::size_t kShareOfNumbered = 4;     // of the numbered lines of a report, chance makes a few look like requests
constexpr std::size_t kLongestOrgan = 120;      // bytes
constexpr std::size_t kMostParagraphs = 2'000;  // looked at
constexpr std::size_t kLongestTitle = 60;       // bytes of a line without a mark at its end
constexpr std::size_t kFewestBeside = 2;        // paragraphs of a text beside the documents
constexpr std::size_t kOpening = 200;           // bytes of a paragraph that tell how it opens
constexpr std::size_t kCompared = 40;           // bytes by which a line is found again
constexpr std::string_view kArticle = "The ";
constexpr std::string_view kOurs = "We ";  // as paragraphs of declarations open

/// "The Conference of the Parties" of "The Conference of the Parties,"; empty for any other line.
std::string_view organ_of(std::string_view line) {
  if (line.size() > kLongestOrgan || !line.starts_with(kArticle) || !line.ends_with(',')) return {};
  line.remove_suffix(1);
  if (line.find_first_of(",;:.") != std::string_view::npos || line.size() == kArticle.size() || !is_upper(line[kArticle.size()])) return {};
  return line;
}

/// How a paragraph opens, without the marks of emphasis of Markdown.
std::string opening_of_paragraph(std::string_view text) {
  std::string opening(cut_at_character(text, kOpening));
  std::erase_if(opening, [](char c) { return c == '*' || c == '_'; });
  return opening;
}

/// A document of text beside the first one of a source.
Document beside(const Document& first) {
  Document document;
  document.symbol = first.symbol;
  document.symbol_source = SymbolSource::masthead;
  document.source = first.source;
  return document;
}

/// The numbered lines of a source as paragraphs, each cut behind its opening; without those on lines of `read` (sorted).
Document numbered_lines(const SourceText& source, const Document& first, const std::vector<int>& read) {
  Document document = beside(first);
  for (const Line& line : source.lines) {
    const std::string_view text = trim(line.text);
    const auto label = leading_label(text);
    if (!label || digits_value(label->inner) <= 0 || label->length >= text.size()) continue;
    if (std::binary_search(read.begin(), read.end(), line.number)) continue;
    Paragraph paragraph;
    paragraph.number = std::to_string(document.paragraphs.size() + 1);
    paragraph.label = label->inner;
    paragraph.text = opening_of_paragraph(text.substr(label->length));
    paragraph.line = line.number;
    document.paragraphs.push_back(std::move(paragraph));
    if (document.paragraphs.size() == kMostParagraphs) break;
  }
  return document;
}

/// Lines without a label at which a sentence may begin, as paragraphs.
Document plain_lines(const SourceText& source, const Document& first) {
  Document document = beside(first);
  char mark_above = '.';
  for (const Line& line : source.lines) {
    const std::string_view text = trim(line.text);
    const bool begins = mark_above != 0;
    mark_above = text.empty() ? '.' : closing_mark(text);
    const bool title = mark_above == 0 && text.size() < kLongestTitle;
    if (!begins || title || text.empty() || !is_upper(text[0]) || leading_label(text)) continue;
    Paragraph paragraph;
    paragraph.number = "u" + std::to_string(document.paragraphs.size() + 1);
    paragraph.text = opening_of_paragraph(text);
    paragraph.line = line.number;
    document.paragraphs.push_back(std::move(paragraph));
    if (document.paragraphs.size() == kMostParagraphs) break;
  }
  return document;
}

/// Where a paragraph may begin inside a line: behind a mark a number and a capital, or without a number behind a comma, semicolon or colon.
std::size_t paragraph_inside(std::string_view text, std::size_t mark) {
  std::size_t at = mark + 1;
  while (at < text.size() && text[at] == ' ') ++at;
  if (at == mark + 1 || at >= text.size()) return std::string_view::npos;
  const auto label = leading_label(text.substr(at));
  if (label && digits_value(label->inner) > 0)
    at += label->length;
  else if (text[mark] == '.')
    return std::string_view::npos;
  return at < text.size() && is_upper(text[at]) ? at : std::string_view::npos;
}

/// Paragraphs that a copy has put on one line.
Document inside_lines(const SourceText& source, const Document& first) {
  Document document = beside(first);
  for (const Line& line : source.lines) {
    const std::string_view text = line.text;
    for (std::size_t mark = text.find_first_of(",;:."); mark < text.size(); mark = text.find_first_of(",;:.", mark + 1)) {
      const std::size_t at = paragraph_inside(text, mark);
      if (at == std::string_view::npos) continue;
      Paragraph paragraph;
      paragraph.number = std::to_string(document.paragraphs.size() + 1);
      paragraph.text = opening_of_paragraph(text.substr(at));
      paragraph.line = line.number;
      document.paragraphs.push_back(std::move(paragraph));
      if (document.paragraphs.size() == kMostParagraphs) return document;
    }
  }
  return document;
}

/// Lines of the paragraphs that give a clause, each once and in order; those of a declaration ("We request") among them.
std::vector<int> opened_lines(Document numbered, Extractor& extractor) {
  std::vector<int> opened;
  const auto add_opened = [&] {
    if (numbered.paragraphs.empty()) return;
    for (const Clause& clause : extractor.extract(numbered).clauses) opened.push_back(clause.line);
  };
  add_opened();
  std::erase_if(numbered.paragraphs, [](const Paragraph& paragraph) { return !paragraph.text.starts_with(kOurs); });
  for (Paragraph& paragraph : numbered.paragraphs) paragraph.section = kOutcomeSection;
  add_opened();
  std::sort(opened.begin(), opened.end());
  opened.erase(std::unique(opened.begin(), opened.end()), opened.end());
  return opened;
}

std::string paragraphs_that_open(std::size_t count) {
  return count == 1 ? "1 paragraph that opens with an operative verb is"
                    : fmt::format("{} paragraphs that open with an operative verb are", count);
}

/// A file in which no document was found.
void check_other(const SourceText& source, Extractor& extractor, Document& document) {
  const Document numbered = numbered_lines(source, document, {});
  std::vector<int> opened = opened_lines(numbered, extractor);
  if (opened.size() * kShareOfNumbered < numbered.paragraphs.size()) opened.clear();
  if (opened.empty()) opened = opened_lines(plain_lines(source, document), extractor);
  const bool inside = opened.empty();
  if (inside) opened = opened_lines(inside_lines(source, document), extractor);
  if (opened.empty()) return;
  std::erase_if(document.found, [](const Diagnostic& found) { return found.code == "symbol-without-text"; });  // what follows says more
  std::string_view organ;
  for (const Line& line : source.lines) {
    if (line.number >= opened.front()) break;
    if (const std::string_view named = organ_of(trim(line.text)); !named.empty()) organ = named;
  }
  if (inside) {
    document.found.push_back(finding("unread-paragraphs", Severity::warning, document,
                                     "no resolution was found in this file, but words of one inside its lines",
                                     "each paragraph needs a line of its own, and so does the organ that speaks", opened.front()));
    return;
  }
  Diagnostic found = organ.empty()
                         ? finding("unread-paragraphs", Severity::warning, document,
                                   "no resolution was found in this file, but " + paragraphs_that_open(opened.size()) + " there",
                                   "the line of the organ that speaks (The General Assembly,) above the text makes it readable")
                         : finding("organ-not-known", Severity::warning, document,
                                   fmt::format("the organ is not known: {}; {} not read", organ, paragraphs_that_open(opened.size())),
                                   "a rule of kind `body` for it makes its texts readable: docs/organs.md");
  found.place.line = opened.front();
  document.found.push_back(std::move(found));
}

bool is_inside(std::string_view text, const std::vector<Document>& documents) {
  for (const Document& document : documents)
    for (const Paragraph& paragraph : document.paragraphs)
      if (paragraph.text.find(text.substr(0, kCompared)) != std::string::npos) return true;
  return false;
}

/// Whether the number of a paragraph is the next one after that of another.
bool follows(const Paragraph& paragraph, const Paragraph& before) {
  return digits_value(paragraph.label) == digits_value(before.label) + 1;
}

/// Texts beside the documents of a file: an annex, a draft inside a report, the end of another resolution above the first heading. Numbers
/// that follow each other are one text; half of its paragraphs must open with a verb.
void check_beside(const SourceText& source, Extractor& extractor, std::vector<Document>& documents) {
  std::vector<int> read;
  for (const Document& document : documents)
    for (const Paragraph& paragraph : document.paragraphs) read.push_back(paragraph.line);
  std::sort(read.begin(), read.end());
  const Document numbered = numbered_lines(source, documents.front(), read);
  const std::vector<Paragraph>& lines = numbered.paragraphs;
  if (lines.size() < kFewestBeside) return;
  const std::vector<int> opened = opened_lines(numbered, extractor);
  std::size_t unread = 0;
  int first = 0;
  for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
    std::size_t opening = 0;  // of the run [begin, end) of consecutive numbers
    for (end = begin; end < lines.size() && (end == begin || follows(lines[end], lines[end - 1])); ++end)
      opening += std::binary_search(opened.begin(), opened.end(), lines[end].line) && !is_inside(lines[end].text, documents);
    if (opening < kFewestBeside || opening * 2 < end - begin) continue;
    if (unread == 0) first = lines[begin].line;
    unread += opening;
  }
  if (unread == 0) return;
  documents.front().found.push_back(
      finding("unread-paragraphs", Severity::warning, documents.front(), paragraphs_that_open(unread) + " not read",
              "they stand outside the text of the resolution: in an annex, in a draft, above a heading", first));
}

}  // namespace

void check_unread(const SourceText& source, Extractor& extractor, std::vector<Document>& documents) {
  if (documents.empty()) return;
  if (documents.size() == 1 && documents.front().kind == DocumentKind::other) return check_other(source, extractor, documents.front());
  check_beside(source, extractor, documents);
}

}  // namespace mandates
