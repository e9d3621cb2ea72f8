// Word files as people make them: lists, footnotes, headers, tracked changes, hidden text, boxes.
#include "files/docx_text.h"

#include <gtest/gtest.h>

#include "docx_writer.h"
#include "text/errors.h"

namespace mandates {
namespace {

std::string text_of(const DocxWriter& writer) {
  return docx_text(writer.bytes()).text;
}

TEST(DocxText, ParagraphsAreLinesWithTabs) {
  DocxWriter writer;
  writer.paragraph("The General Assembly,");
  writer.paragraph("1.\tRequests the Office of Lighthouses & Buoys <north> to report;");
  writer.paragraph("");
  EXPECT_EQ(text_of(writer), "The General Assembly,\n1.\tRequests the Office of Lighthouses & Buoys <north> to report;\n");
  EXPECT_EQ(docx_text(writer.bytes()).layout, LineLayout::paragraphs);
}

TEST(DocxText, NumbersThatWordCountsAreWrittenOut) {
  DocxWriter writer;
  const auto item = [&](const char* list, int level, const char* text) { writer.item(list, level, DocxWriter::run(text)); };
  item("1", 0, "a");
  item("1", 1, "b");
  item("1", 1, "c");
  item("1", 2, "d");
  item("1", 0, "e");
  item("1", 1, "f");  // letters begin anew below another number
  item("2", 0, "g");  // another list over the same levels, told to begin anew
  item("2", 0, "h");
  item("3", 0, "part");
  item("3", 1, "section");
  item("3", 0, "part");
  item("4", 0, "point");
  item("0", 0, "no list");
  EXPECT_EQ(text_of(writer),
            "1.\ta\n(a)\tb\n(b)\tc\n(i)\td\n2.\te\n(a)\tf\n1.\tg\n2.\th\nI\tpart\nA\tsection\nII\tpart\n\u2022\tpoint\nno list\n");
}

TEST(DocxText, AStyleBringsItsListAndLevel) {
  DocxWriter writer;
  writer.styles(
      "<w:style w:type=\"paragraph\" w:styleId=\"Para\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Sub\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
      "w:val=\"5\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"SubBold\"><w:basedOn w:val=\"Sub\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Plain\"><w:basedOn w:val=\"Para\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"0\"/></w:numPr></w:pPr></w:style>");
  writer.numbering(
      "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"decimal\"/><w:pStyle "
      "w:val=\"Para\"/>"
      "<w:suff w:val=\"space\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
      "<w:pStyle w:val=\"Sub\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>");
  const auto styled = [&](const char* style, const char* text) {
    writer.raw(std::string("<w:p><w:pPr><w:pStyle w:val=\"") + style + "\"/></w:pPr>" + DocxWriter::run(text) + "</w:p>");
  };
  styled("Para", "a");
  styled("Sub", "b");
  styled("SubBold", "c");
  styled("Plain", "d");
  styled("Para", "e");
  EXPECT_EQ(text_of(writer), "4. a\n4.1\tb\n4.2\tc\nd\n5. e\n");
}

TEST(DocxText, FootnotesStandAfterTheTextInTheOrderOfTheirMarks) {
  DocxWriter writer;
  const std::string first = writer.footnote("A/61/901.");
  const std::string second = writer.footnote("See resolution 60/175.");
  writer.raw("<w:p>" + DocxWriter::run("Takes note of the report") + second + DocxWriter::run(" and of another;") + first + "</w:p>");
  EXPECT_EQ(
      text_of(writer),
      "Takes note of the report\u00B9 and of another;\u00B2\n\n__________________\n\u00B9 See resolution 60/175.\n\u00B2 A/61/901.\n");
}

TEST(DocxText, RaisedNumbersAreMarksThatSomebodyTyped) {
  DocxWriter writer;
  const auto raised = [](const char* text) {
    return std::string("<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>") + text + "</w:t></w:r>";
  };
  writer.raw("<w:p>" + DocxWriter::run("the report") + raised("12") + DocxWriter::run(" of the 5") + raised("th") +
             DocxWriter::run(" year") + "</w:p>");
  EXPECT_EQ(text_of(writer), "the report\u00B9\u00B2 of the 5th year\n");
}

TEST(DocxText, EndnotesStandAmongFootnotes) {
  DocxWriter writer;
  const std::string footnote = writer.footnote("A/61/901.");
  writer.raw("<w:p>" + DocxWriter::run("one") + footnote + "<w:r><w:endnoteReference w:id=\"11\"/></w:r></w:p>");
  ZipEntries entries = writer.entries();
  for (auto& [name, content] : entries)
    if (name == "word/_rels/document.xml.rels")
      content.insert(content.find("</Relationships>"), "<Relationship Id=\"e\" Type=\"x/endnotes\" Target=\"endnotes.xml\"/>");
  entries.emplace_back("word/endnotes.xml",
                       "<w:endnotes><w:endnote w:id=\"11\"><w:p><w:r><w:t>At the end.</w:t></w:r></w:p></w:endnote></w:endnotes>");
  EXPECT_EQ(docx_text(zip_of(entries)).text, "one\u00B9\u00B2\n\n__________________\n\u00B9 A/61/901.\n\u00B2 At the end.\n");
}

TEST(DocxText, AFootnoteWithATypedMarkIsNotCounted) {
  DocxWriter writer;
  std::string typed = writer.footnote("x");
  typed.replace(typed.find("<w:footnoteReference"), 20, "<w:footnoteReference w:customMarkFollows=\"1\"");
  const std::string counted = writer.footnote("A/61/901.");
  writer.raw("<w:p>" + DocxWriter::run("Title") + typed + DocxWriter::run("*") + counted + "</w:p>");
  EXPECT_EQ(text_of(writer), "Title*\u00B9\n\n__________________\nx\n\u00B9 A/61/901.\n");
}

TEST(DocxText, TrackedChangesAreAccepted) {
  DocxWriter writer;
  writer.raw(
      "<w:p><w:r><w:t>Requests the Secretary-General </w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>to report</w:t></w:r></w:ins>"
      "<w:del w:id=\"2\"><w:r><w:delText>to think</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
      "<w:moveTo><w:r><w:t> soon</w:t></w:r></w:moveTo></w:p>");
  writer.raw("<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p><w:p><w:r><w:t>line</w:t></w:r></w:p>");
  writer.raw("<w:tbl><w:tr><w:trPr><w:del w:id=\"4\"/></w:trPr><w:tc><w:p><w:r><w:t>row that went</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  EXPECT_EQ(text_of(writer), "Requests the Secretary-General to report soon\none line\n");
}

TEST(DocxText, ADeletedParagraphIsNotCounted) {
  DocxWriter writer;
  writer.item("1", 0, DocxWriter::run("a"));
  writer.raw(
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
      "<w:del w:id=\"2\"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>");
  writer.item("1", 0, DocxWriter::run("b"));
  EXPECT_EQ(text_of(writer), "1.\ta\n2.\tb\n");
}

TEST(DocxText, OnlyTheHeaderOfTheFirstPageIsKept) {
  DocxWriter writer;
  writer.first_header({"United Nations", "A/RES/81/901"});
  writer.running_header("Lighthouses of the north");
  writer.paragraph("Text");
  EXPECT_EQ(text_of(writer), "United Nations\nA/RES/81/901\nText\n");
}

TEST(DocxText, HiddenTextAndFieldCodesAreLeftOutAndHyphensKept) {
  DocxWriter writer;
  writer.raw(
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>&lt;&lt;JOB&gt;&gt;</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
      "<w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>para</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:softHyphen/><w:t>graph</w:t><w:br/><w:t>money</w:t><w:noBreakHyphen/>"
      "<w:t>laundering</w:t></w:r></w:p>");
  EXPECT_EQ(text_of(writer), "paragraph money-laundering\n");
}

TEST(DocxText, BoxesStandAfterTheirParagraphOnce) {
  DocxWriter writer;
  const std::string box = "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>";
  writer.raw("<w:p><w:r><w:t>anchor</w:t><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:drawing>" + box +
             "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
  EXPECT_EQ(text_of(writer), "anchor\nin the box\n");
}

TEST(DocxText, PagesAreThoseWordNoted) {
  DocxWriter writer;
  writer.paragraph("one");
  writer.raw("<w:p><w:r><w:t>begins on one </w:t><w:lastRenderedPageBreak/><w:t>ends on two</w:t></w:r></w:p>");
  writer.paragraph("two");
  EXPECT_EQ(text_of(writer), "one\nbegins on one ends on two\n\ftwo\n");
}

// Which of two parts with one name is the text? Programs do not agree.
TEST(DocxText, ANameTwiceIsRefused) {
  for (const std::string twice : {"word/document.xml", "WORD/Document.xml"}) {
    ZipEntries entries = DocxWriter().entries();
    const std::string other(twice.size(), 'x');
    entries.emplace_back(other, "<w:document/>");
    std::string bytes = zip_of(entries);
    for (std::size_t at = 0; (at = bytes.find(other, at)) != std::string::npos;) bytes.replace(at, other.size(), twice);
    std::string said = "read";
    try {
      docx_text(bytes);
    } catch (const std::exception& error) {
      said = error.what();
    }
    EXPECT_EQ(said, "refused: the name '" + twice + "' is in this archive twice");
  }
}

TEST(DocxText, TheSameWithAnotherPrefix) {
  DocxWriter writer;
  writer.item("1", 0, DocxWriter::run("a"));
  ZipEntries entries = writer.entries();
  for (auto& [name, content] : entries)
    for (std::size_t at = 0; (at = content.find("w:", at)) != std::string::npos; at += 4) content.replace(at, 2, "ns0:");
  EXPECT_EQ(docx_text(zip_of(entries)).text, "1.\ta\n");
}

}  // namespace
}  // namespace mandates
