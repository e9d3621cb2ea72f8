// Words with their places become the lines that a reader sees.
#include "files/pdf_lines.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "text/errors.h"

namespace mandates {
namespace {

/// A word of ten points that begins at `left`, five points a letter.
std::string word(const std::string& text, double left, double top, double height = 11) {
  const double right = left + 5.0 * static_cast<double>(text.size());
  return fmt::format("<word xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\">{}</word>\n", left, top, right, top + height, text);
}

std::string lines(const std::string& words) {
  return lines_of_words("<html><title>&</title><doc><page width=\"612\" height=\"792\">" + words + "</page></doc></html>");
}

TEST(PdfLines, WordsOnOneHeightAreALine) {
  EXPECT_EQ(lines(word("The", 0, 100) + word("Council,", 18, 100) + word("Notes", 10, 112) + word("it", 38, 112)),
            "The Council,\n  Notes it\n\f");
}

TEST(PdfLines, ACrackInsideAWordIsNoSpace) {
  EXPECT_EQ(lines(word("U", 0, 100) + word("nited", 6.1, 100) + word("Nations", 33.5, 100)), "United Nations\n\f");
}

TEST(PdfLines, SmallRaisedDigitsAreMarks) {
  EXPECT_EQ(lines(word("report", 0, 100) + word("7", 31.1, 101, 6) + word("and", 38, 100)), "report\u2077 and\n\f");
  EXPECT_EQ(lines(word("7", 0, 101, 6) + word("A/61/1.", 8, 102)), "\u2077 A/61/1.\n\f");
  EXPECT_EQ(lines(word("CO", 0, 100) + word("2", 10, 107, 6)), "CO2\n\f");  // a digit below the line is none
  EXPECT_EQ(lines(word("year", 0, 100) + word("2030", 23, 100)), "year 2030\n\f");
}

TEST(PdfLines, GapsBetweenParagraphsAndPiecesOfARowAreKept) {
  EXPECT_EQ(lines(word("A/RES/81/901", 0, 50) + word("Lighthouses", 300, 50)), "A/RES/81/901    Lighthouses\n\f");
  EXPECT_EQ(lines(word("one", 0, 100) + word("two", 0, 112) + word("three", 0, 130)), "one\ntwo\n\nthree\n\f");
}

TEST(PdfLines, ColumnsStayApart) {
  EXPECT_EQ(lines(word("left", 0, 100) + word("below", 0, 112) + word("right", 300, 100) + word("end", 300, 112)),
            "left\nbelow\n\n" + std::string(60, ' ') + "right\n" + std::string(60, ' ') + "end\n\f");
}

// A file that writes its italic words from the top and the others from the bottom.
TEST(PdfLines, WordsInNoOrderAreReadByTheirPlaces) {
  std::string mixed;
  std::string wanted;
  for (int i = 0; i < 20; ++i) {
    mixed += word("Notes", 0, 100 + 12 * i) + word("the report", 28, 100 + 12 * (19 - i));
    wanted += "Notes the report\n";
  }
  EXPECT_EQ(lines(mixed), wanted + "\f");
}

TEST(PdfLines, WhatIsNoSuchTextIsRefused) {
  EXPECT_THROW(lines_of_words(""), InputError);
  EXPECT_THROW(lines_of_words("<doc><page></doc>"), InputError);
  EXPECT_EQ(lines("<word xMin=\"nan\" yMin=\"1e999\" xMax=\"x\">odd</word>").substr(0, 0), "");
}

}  // namespace
}  // namespace mandates
