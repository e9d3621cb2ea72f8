// Kinds by content, and the samples of the project as Word files and pages: the documents are those of the texts.
#include "files/read_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "document/reader.h"
#include "docx_writer.h"
#include "files/file_kind.h"
#include "rules/rule_set.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(MANDATES_SOURCE_DIR) / "tests/samples";

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> sample_files() {
  std::vector<fs::path> files;
  for (const fs::directory_entry& file : fs::directory_iterator(kSamples))
    if (file.path().extension() == ".txt") files.push_back(file.path());
  std::sort(files.begin(), files.end());
  return files;
}

const DocumentReader& reader() {
  static const DocumentReader built(RuleSet::load(builtin_rule_files()).layout());
  return built;
}

/// What has to be the same whatever the kind of file.
std::string shown(const std::vector<Document>& documents) {
  std::string out;
  for (const Document& document : documents) {
    out += document.symbol + "|" + document.session + "|" + document.adopted + "|" + document.title + "\n";
    for (const Paragraph& paragraph : document.paragraphs) {
      out += (paragraph.kind == ParagraphKind::operative ? "O " : "P ") + paragraph.number + "|" + paragraph.section + "|" + paragraph.text;
      for (const FootnoteMark& mark : paragraph.marks) out += " ^" + mark.mark;
      out += "\n";
    }
    for (const Footnote& footnote : document.footnotes) out += "F " + footnote.mark + "|" + footnote.text + "\n";
  }
  return out;
}

/// The runs of a paragraph, its marks as references to real footnotes.
std::string runs_of(const Paragraph& paragraph, const Document& document, DocxWriter& writer) {
  std::string runs;
  std::size_t at = 0;
  for (const FootnoteMark& mark : paragraph.marks) {
    runs += DocxWriter::run(paragraph.text.substr(at, mark.offset - at));
    at = mark.offset;
    const auto footnote =
        std::find_if(document.footnotes.begin(), document.footnotes.end(), [&](const Footnote& f) { return f.mark == mark.mark; });
    if (footnote != document.footnotes.end()) runs += writer.footnote(footnote->text);
  }
  return runs + DocxWriter::run(paragraph.text.substr(at));
}

bool counts_upwards(const Document& document) {
  int next = 1;
  for (const Paragraph& paragraph : document.paragraphs)
    if (paragraph.kind == ParagraphKind::operative && paragraph.level == 0 && !paragraph.continuation &&
        paragraph.number != std::to_string(next++))
      return false;
  return next > 1;
}

TEST(ReadFile, KindsAreToldByContent) {
  EXPECT_EQ(file_kind("The General Assembly,"), FileKind::text);
  EXPECT_EQ(file_kind(""), FileKind::text);
  EXPECT_EQ(file_kind("a < b and <html> later"), FileKind::text);
  EXPECT_EQ(file_kind("%PDF-1.7\n"), FileKind::pdf);
  EXPECT_EQ(file_kind("garbage\n%PDF-1.4"), FileKind::pdf);
  EXPECT_EQ(file_kind("see the mark %PDF-1.4 in it"), FileKind::text);
  EXPECT_EQ(file_kind("\xEF\xBB\xBF  <!-- saved --> <!DocType HTML>"), FileKind::html);
  EXPECT_EQ(file_kind("<?xml version='1.0'?><html xmlns='x'>"), FileKind::html);
  EXPECT_EQ(file_kind("<?xml version='1.0'?><?mso-application progid='Word.Document'?>"), FileKind::flat_word_xml);
  EXPECT_EQ(file_kind("{\\rtf1\\ansi"), FileKind::rich_text);
  EXPECT_EQ(file_kind("PK\x03\x04"), FileKind::zip);
}

// Samples whose lines are paragraphs, line by line as they are.
TEST(ReadFile, SamplesAsWordFilesLineByLine) {
  int compared = 0;
  for (const fs::path& path : sample_files()) {
    const SourceText text = read_source(path.string(), content_of(path));
    const std::vector<Document> wanted = reader().read(text);
    const bool wrapped = std::any_of(text.lines.begin(), text.lines.end(), [](const Line& line) { return line.text.size() > 150; });
    if (!wrapped) continue;  // printed lines: not what a Word file has
    DocxWriter writer;
    for (const Line& line : text.lines) writer.paragraph(std::string(line.text));
    EXPECT_EQ(shown(reader().read(read_file(path.string(), writer.bytes(), {}))), shown(wanted)) << path;
    std::string page = "<html><body>";
    for (const Line& line : text.lines) page += "<p>" + xml_text(std::string(line.text)) + "</p>\n";
    EXPECT_EQ(shown(reader().read(read_file(path.string(), page, {}))), shown(wanted)) << path;
    ++compared;
  }
  EXPECT_GE(compared, 5);
}

// Every sample with one document that counts from 1, built as a word processor does: lists, footnotes, headers, changes, no number typed.
TEST(ReadFile, SamplesAsWordFilesWithListsFootnotesAndHeaders) {
  int compared = 0;
  for (const fs::path& path : sample_files()) {
    const std::vector<Document> wanted = reader().read(read_source(path.string(), content_of(path)));
    if (wanted.size() != 1 || wanted[0].kind != DocumentKind::resolution || wanted[0].body != "GA" || !counts_upwards(wanted[0])) continue;
    const Document& document = wanted[0];
    DocxWriter writer;
    writer.first_header({"United Nations", document.symbol});
    writer.running_header(document.title + "\t" + document.symbol);
    writer.paragraph("Resolution adopted by the General Assembly on 1 December 2025");
    writer.paragraph(document.symbol.substr(6) + ".\t" + document.title);
    writer.paragraph("The General Assembly,");
    for (const Paragraph& paragraph : document.paragraphs) {
      const std::string runs = runs_of(paragraph, document, writer) + "<w:del><w:r><w:delText>struck out</w:delText></w:r></w:del>";
      if (paragraph.kind == ParagraphKind::operative && !paragraph.label.empty())
        writer.item("1", paragraph.level, runs);
      else
        writer.raw("<w:p>" + runs + "</w:p>");
    }
    const std::vector<Document> got = reader().read(read_file("x.docx", writer.bytes(), {}));
    ASSERT_EQ(got.size(), 1U) << path;
    EXPECT_EQ(got[0].symbol, document.symbol);
    ASSERT_EQ(got[0].paragraphs.size(), document.paragraphs.size()) << path;
    std::size_t marks = 0;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
      EXPECT_EQ(got[0].paragraphs[i].number, document.paragraphs[i].number) << path;
      EXPECT_EQ(got[0].paragraphs[i].text, document.paragraphs[i].text) << path;
      EXPECT_EQ(got[0].paragraphs[i].marks.size(), document.paragraphs[i].marks.size()) << path;
      marks += document.paragraphs[i].marks.size();
    }
    EXPECT_EQ(got[0].footnotes.size(), marks) << path;
    ++compared;
  }
  EXPECT_GE(compared, 3);
}

}  // namespace
}  // namespace mandates
