// Bytes to lines: encodings, line ends, spaces, pages, and what is refused.
#include "text/source_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mandates {
namespace {

using namespace std::string_literals;

std::vector<std::string> lines_of(const SourceText& source) {
  std::vector<std::string> out;
  for (const Line& line : source.lines) out.emplace_back(line.text);
  return out;
}

bool has(const SourceText& source, std::string_view code) {
  return std::any_of(source.found.begin(), source.found.end(), [&](const Diagnostic& d) { return d.code == code; });
}

std::string utf16(std::u16string_view text, bool little) {
  std::string out;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(SourceText, SplitsLinesAndNumbersThem) {
  const SourceText source = read_source("a.txt", "first\nsecond\r\nthird\rlast");
  EXPECT_EQ(lines_of(source), (Lines{"first", "second", "third", "last"}));
  EXPECT_EQ(source.lines[3].number, 4);
  EXPECT_TRUE(source.found.empty());
}

TEST(SourceText, KeepsOneOfSeveralEmptyLinesButTheirNumbers) {
  const SourceText source = read_source("a.txt", "a\n\n\n\nb\n");
  EXPECT_EQ(lines_of(source), (Lines{"a", "", "b"}));
  EXPECT_EQ(source.lines.back().number, 5);
}

TEST(SourceText, DropsTheByteOrderMark) {
  EXPECT_EQ(lines_of(read_source("a.txt", "\xEF\xBB\xBFNotes")), Lines{"Notes"});
}

TEST(SourceText, ReadsUtf16WithAndWithoutMark) {
  const std::u16string text = u"Notes the caf\u00e9 of the delegates\nDecides";
  const Lines expected = {"Notes the caf\u00e9 of the delegates", "Decides"};
  EXPECT_EQ(lines_of(read_source("a.txt", "\xFF\xFE"s + utf16(text, true))), expected);
  EXPECT_EQ(lines_of(read_source("a.txt", "\xFE\xFF"s + utf16(text, false))), expected);
  EXPECT_EQ(lines_of(read_source("a.txt", utf16(text, true))), expected);
  EXPECT_EQ(lines_of(read_source("a.txt", utf16(text, false))), expected);
}

TEST(SourceText, ReadsWindows1252AndSaysSo) {
  const SourceText source = read_source("a.txt",
                                        "the Assembly\x92s \x93"
                                        "agenda\x94 \x96 caf\xE9");
  EXPECT_EQ(lines_of(source), Lines{"the Assembly\u2019s \u201Cagenda\u201D \u2013 caf\u00e9"});
  EXPECT_TRUE(has(source, "windows-1252"));
}

TEST(SourceText, BytesThatMeanNothingInWindows1252AreReplaced) {
  const SourceText source = read_source("a.txt",
                                        "a\x81"
                                        "b\xE9\xE8");
  EXPECT_EQ(lines_of(source), Lines{"a\uFFFDb\u00e9\u00e8"});
}

TEST(SourceText, ReplacesAFewBadBytesInUtf8) {
  const SourceText source = read_source("a.txt", "caf\u00e9, na\u00efve, r\u00e9sum\u00e9, \xC3( and on");
  ASSERT_TRUE(has(source, "invalid-utf8"));
  EXPECT_EQ(lines_of(source), Lines{"caf\u00e9, na\u00efve, r\u00e9sum\u00e9, \uFFFD( and on"});
}

TEST(SourceText, DropsNulBytesAndCountsThem) {
  const SourceText source = read_source("a.txt", "Requests the Secretary-General to re\0port\0"s);
  EXPECT_EQ(lines_of(source), Lines{"Requests the Secretary-General to report"});
  ASSERT_TRUE(has(source, "nul-bytes"));
  EXPECT_EQ(source.found[0].message, "2 NUL bytes were dropped");
  EXPECT_EQ(source.found[0].place.path, "a.txt");
}

TEST(SourceText, MakesSpacesPlain) {
  EXPECT_EQ(lines_of(read_source("a.txt", "60\u00A0days\u2009or\u202Fso\u200B, co\u00ADoperation")), Lines{"60 days or so, cooperation"});
}

TEST(SourceText, KeepsTheSoftHyphenThatBreaksAWord) {
  EXPECT_EQ(lines_of(read_source("a.txt", "neces\u00AD\nsary")), (Lines{"neces\u00AD", "sary"}));
}

TEST(SourceText, UnusualLineEndsAreLineEnds) {
  EXPECT_EQ(lines_of(read_source("a.txt", "a\u2028b\u0085c\vd")), (Lines{"a", "b", "c", "d"}));
}

TEST(SourceText, PagesBeginAtFormFeedsAndComments) {
  const SourceText source = read_source("a.txt", "one\n\ftwo\nthree\f\n<!-- Page 7 -->\nseven");
  ASSERT_EQ(lines_of(source), (Lines{"one", "two", "three", "", "<!-- Page 7 -->", "seven"}));
  EXPECT_EQ(source.lines[0].page, 1);
  EXPECT_EQ(source.lines[1].page, 2);
  EXPECT_EQ(source.lines[1].number, 2);
  EXPECT_EQ(source.lines[2].page, 2);
  EXPECT_EQ(source.lines[5].page, 7);
}

TEST(SourceText, RefusesWhatIsNoText) {
  for (const std::string& bytes : {"%PDF-1.7 rest"s, "PK\x03\x04rest"s,
                                   "\x7F"
                                   "ELF\x02"s,
                                   "\x89PNG\r\n"s, "{\\rtf1 text}"s, std::string(100, '\x01')}) {
    const SourceText source = read_source("a.bin", bytes);
    ASSERT_TRUE(has(source, "binary-file")) << bytes.substr(0, 4);
    EXPECT_EQ(source.found.back().severity, Severity::error);
    EXPECT_TRUE(source.lines.empty());
  }
  EXPECT_EQ(read_source("a.bin", std::string(100, '\x01')).found[0].hint, "documents are read as PDF, Word (.docx), HTML or text");
}

TEST(SourceText, RefusesWhatIsEmpty) {
  EXPECT_TRUE(has(read_source("a.txt", ""), "empty-file"));
  EXPECT_TRUE(has(read_source("a.txt", " \n\t\n"), "empty-file"));
  EXPECT_TRUE(has(read_source("a.txt", "\xEF\xBB\xBF"), "empty-file"));
}

TEST(SourceText, LinesStayGoodWhenTheTextIsMoved) {
  SourceText moved = read_source("a.txt", "ab");
  const SourceText source = std::move(moved);
  EXPECT_EQ(source.lines[0].text, "ab");
  EXPECT_EQ(source.lines[0].text.data(), source.content.data());
}

TEST(SourceText, OneLineOfManyMegabytes) {
  const SourceText source = read_source("a.txt", std::string(50'000'000, 'a'));
  ASSERT_EQ(source.lines.size(), 1U);
  EXPECT_EQ(source.lines[0].text.size(), 50'000'000U);
}

}  // namespace
}  // namespace mandates
