// Scans that set the letters of words apart.
#include "document/scattered_letters.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

std::string joined(std::string_view text) {
  const SourceText source = read_source("text.txt", std::string(text));
  const SourceText out = join_scattered_letters(source);
  std::string lines;
  for (const Line& line : out.lines) lines += std::string(line.text) + "\n";
  return lines;
}

TEST(ScatteredLetters, AreJoinedWhereTheWordStandsElsewhere) {
  const std::string whole = "Requests views of the further lights upon. Requests views of the further lights upon.\n";
  EXPECT_EQ(joined(whole + "1. R equests v iews o f the f u rther nuclear-l ights u po n.\n"),
            whole + "1. Requests views of the further nuclear-lights upon.\n");
  EXPECT_EQ(joined(whole + "R adar s ets\n"), whole + "R adar s ets\n") << "words that stand nowhere else";
}

TEST(ScatteredLetters, LettersThatStandForThemselvesStay) {
  const std::string whole = "The part and a section are of the lamps. The part and a section are of the lamps.\n";
  EXPECT_EQ(joined(whole + "a part of section A of the lamps\n"), whole + "a part of section A of the lamps\n");
  EXPECT_EQ(joined(whole + "in to the lamps\n"), whole + "in to the lamps\n");
}

TEST(ScatteredLetters, OfParagraphsShowThatAFileHasThem) {
  std::string text = "81/901. Harbours\n\nThe General Assembly,\n\nRecalling that Requests, Welcomes and Invites are words,\n\n";
  text += "Noting that Requests, Welcomes and Invites are words,\n\n";
  text += "1.\tR equests the Board to count lamps;\n2.\tW elcomes the count;\n3.\tI n v ites States to count lamps.\n";
  const Document document = read_one(text + "4.\tR equests the Board to report.\n");
  EXPECT_TRUE(found(document, "scattered-letters"));
  EXPECT_EQ(paragraph(document, "1").text, "Requests the Board to count lamps;");
  EXPECT_EQ(paragraph(document, "3").text, "Invites States to count lamps.");
  EXPECT_FALSE(found(read_one(text.substr(0, text.find("2.\tW"))), "scattered-letters"));
}

}  // namespace
}  // namespace mandates
