// Akoma Ntoso as it is published, and as nobody should write it.
#include "files/akn_text.h"

#include <gtest/gtest.h>

#include "files/file_kind.h"
#include "files/read_file.h"
#include "text/errors.h"

namespace mandates {
namespace {

/// A resolution with that markup in its main text.
std::string resolution(const std::string& body) {
  return "<akomaNtoso><statement name=\"resolution\"><coverPage><p><docNumber "
         "refersTo=\"#symbol\">A/RES/81/901</docNumber></p></coverPage>\n"
         "<mainBody>\n" +
         body + "</mainBody></statement></akomaNtoso>";
}

SourceText read(const std::string& bytes) {
  return read_file("a.xml", bytes, {});
}

/// Blocks of the only document: "label|text", one after the other.
std::string blocks_of(const std::string& body) {
  const SourceText source = read(resolution(body));
  std::string out;
  if (source.marked.size() != 1) return out;
  for (const MarkedBlock& block : source.marked[0].blocks) out += block.label + "|" + block.text + "\n";
  return out;
}

std::string refusal(const std::string& bytes) {
  try {
    read(bytes);
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

TEST(AknText, KindIsToldByTheRootElement) {
  EXPECT_EQ(file_kind("<akomaNtoso xmlns=\"x\">"), FileKind::akoma_ntoso);
  EXPECT_EQ(file_kind("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- a copy -->\n<akn:akomaNtoso>"), FileKind::akoma_ntoso);
  EXPECT_EQ(file_kind("<?xml version=\"1.0\"?><feed/>"), FileKind::other_xml);
  EXPECT_EQ(file_kind("<<ODS JOB NO>>N2599410E"), FileKind::text);
}

TEST(AknText, NumbersAndFootnotesAreThoseOfTheMarkup) {
  EXPECT_EQ(
      blocks_of("<paragraph eId=\"p1\"><num>\t1.</num><content><p xml:space=\"preserve\">\t<span>Notes</span> resolution <a>78/405</a>"
                "<authorialNote marker=\"7\"><p>A/81/1.</p></authorialNote> of&#xA0;2023;\n</p></content></paragraph>"),
      "1.|Notes resolution 78/405\u2077 of 2023;\n");
  const SourceText source = read(resolution("<p>x<authorialNote marker=\"7\"><p>\t\tA/81/1.</p></authorialNote></p>"));
  ASSERT_EQ(source.marked[0].footnotes.size(), 1U);
  EXPECT_EQ(source.marked[0].footnotes[0].text, "A/81/1.");
}

TEST(AknText, ACollectionHasTheDocumentsThatItsReferencesLeadTo) {
  const SourceText source = read(
      "<akomaNtoso><documentCollection name=\"publication\"><coverPage><p><docNumber refersTo=\"#symbol\">A/RES/81/901 A-B</docNumber></p>"
      "</coverPage><collectionBody><component><documentRef href=\"c0\" showAs=\"Resolution A\"/></component><component><documentRef "
      "href=\"c1\"/></component></collectionBody></documentCollection><components><component eId=\"c0\"><statement name=\"resolution\">"
      "<mainBody><paragraph><num>1.</num><content><p>Urges calm;</p></content></paragraph></mainBody></statement></component><component "
      "eId=\"c1\"><statement name=\"resolution\"><mainBody><p>Notes lamps.</p></mainBody></statement></component></components>"
      "</akomaNtoso>");
  ASSERT_EQ(source.marked.size(), 2U);
  EXPECT_EQ(source.marked[0].blocks.size(), 1U);
}

TEST(AknText, ListsKnowTheirDepth) {
  const SourceText source = read(resolution(
      "<paragraph><num>1.</num><list><intro><p>Requests:</p></intro><point><num>(a)</num><content><p>To go:</p></content></point><sublist>"
      "<point><num>(i)</num><content><p>To sail;</p></content></point></sublist></list></paragraph>"));
  const std::vector<MarkedBlock>& blocks = source.marked[0].blocks;
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[1].level, 1);
  EXPECT_EQ(blocks[2].level, 2);
}

TEST(AknText, LinesAreThoseOfTheFileAndHoldTheWords) {
  const SourceText source = read(resolution("<paragraph><num>1.</num>\n<content><p>Notes\nthe report;</p></content></paragraph>"));
  ASSERT_EQ(source.lines.size(), 1U);
  EXPECT_EQ(source.lines[0].number, 4);
  EXPECT_EQ(source.lines[0].text, "1.\tNotes the report;");
}

TEST(AknText, HeadingsTablesAndAnnexesAreKnownAsSuch) {
  const SourceText source = read(
      "<akomaNtoso><statement name=\"resolution\"><mainBody><paragraph class=\"H23\"><subheading>Repair</subheading></paragraph>"
      "<p><span class=\"bold\">Costs</span></p><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table></mainBody>"
      "<attachments><attachment><doc "
      "name=\"annex\"><mainBody><p>Rule</p></mainBody></doc></attachment></attachments></statement></akomaNtoso>");
  const std::vector<MarkedBlock>& blocks = source.marked[0].blocks;
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_EQ(blocks[0].place, MarkedBlock::Place::heading);
  EXPECT_EQ(blocks[1].place, MarkedBlock::Place::heading);
  EXPECT_EQ(blocks[2].place, MarkedBlock::Place::table);
  EXPECT_EQ(blocks[2].text, "a\tb");
  EXPECT_EQ(blocks[3].annex, 1);
}

TEST(AknText, TagsThatDoNotMatchAreMendedAndToldOf) {
  const SourceText source =
      read(resolution("<paragraph class=\"H1\">\n<span>Statement</span></docTitle></p>\n<paragraph><p>Text;</p></paragraph>"));
  ASSERT_EQ(source.found.size(), 1U);
  EXPECT_EQ(source.found[0].code, "xml-mended");
  EXPECT_EQ(source.found[0].place.line, 4);
  ASSERT_EQ(source.marked[0].blocks.size(), 2U);
  EXPECT_EQ(source.marked[0].blocks[1].text, "Text;");
  EXPECT_EQ(source.marked[0].blocks[1].line, 5);
  EXPECT_EQ(source.marked[0].blocks[0].place, MarkedBlock::Place::heading);
  EXPECT_EQ(source.marked[0].blocks[1].place, MarkedBlock::Place::body);
}

TEST(AknText, EntitiesAreRefused) {
  const std::string bomb = "<!DOCTYPE akomaNtoso [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
  EXPECT_NE(refusal("<?xml version=\"1.0\"?>" + bomb + resolution("<p>&b;</p>")).find("document type"), std::string::npos);
  EXPECT_NE(refusal("<?xml version=\"1.0\"?><!DOCTYPE akomaNtoso SYSTEM \"file:///etc/passwd\">" + resolution("")).find("document type"),
            std::string::npos);
}

TEST(AknText, EndlessNestingIsRefused) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<list>";
  EXPECT_NE(refusal(resolution(deep)).find("nested deeper"), std::string::npos);
}

TEST(AknText, MillionsOfElementsAreRefused) {
  std::string wide;
  for (int i = 0; i < 1100000; ++i) wide += "<eol/>";
  EXPECT_NE(refusal(resolution(wide)).find("million elements"), std::string::npos);
}

TEST(AknText, XmlOfAnotherKindIsNamed) {
  EXPECT_NE(refusal("<?xml version=\"1.0\"?><feed><entry/></feed>").find("another kind"), std::string::npos);
}

TEST(AknText, AFileWithoutADocumentIsRefused) {
  EXPECT_NE(refusal("<akomaNtoso></akomaNtoso>").find("no document"), std::string::npos);
}

TEST(AknText, AFileThatBreaksOffKeepsWhatItHas) {
  const std::string whole = resolution("<paragraph><num>1.</num><content><p>Notes the report;</p></content></paragraph>");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    try {
      read(whole.substr(0, length));
    } catch (const InputError& error) {
      EXPECT_NE(std::string(error.what()), "");
    }
  }
}

}  // namespace
}  // namespace mandates
