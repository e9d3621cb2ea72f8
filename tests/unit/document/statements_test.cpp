// Presidential statements: paragraphs counted in reading order, the line of the meeting left out.
#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

TEST(Statements, ParagraphsBeginAtQuotes) {
  const Document document = read_one(
      "Statement by the President of the Security Council\n"
      "At the 7409th meeting of the Security Council, held on 19 March 2015, in connection with the Council\u2019s consideration of the "
      "item entitled "
      "\u201CLighthouses\u201D, the President of the Security Council made the following statement on behalf of the Council:\n"
      "\u201CThe Security Council welcomes donations of\n$3 billion made in 2015.\n"
      "\u201CThe Council urges keepers to light lamps. The Council also requests a report.\u201D\n",
      "S_PRST_2015_91.txt");
  EXPECT_EQ(document.kind, DocumentKind::statement);
  EXPECT_EQ(document.symbol, "S/PRST/2015/91");
  EXPECT_EQ(document.symbol_source, SymbolSource::file_name);
  EXPECT_EQ(document.body, "SC");
  EXPECT_EQ(document.session, "2015");
  EXPECT_EQ(document.adopted, "2015-03-19");
  EXPECT_EQ(document.title, "Lighthouses");
  EXPECT_EQ(operative_numbers(document), "u1 u2");
  EXPECT_EQ(paragraph(document, "u1").text, "The Security Council welcomes donations of $3 billion made in 2015.");
  EXPECT_EQ(paragraph(document, "u2").text, "The Council urges keepers to light lamps. The Council also requests a report.");
}

TEST(Statements, NumberedOnes) {
  const Document document = read_one(
      "Human Rights Council\nFifteenth session\nPresident\u2019s statement*\nPRST 15/92\nAt the 34th meeting, held on 1 October 2010, the "
      "President of the "
      "Council, reaffirming full support, made the following statement:\n\u201CThe Human Rights Council\n1.\tAcknowledges "
      "lamps;\n2.\tInvites keepers.\u201D\n");
  EXPECT_EQ(document.symbol, "A/HRC/PRST/15/92");
  EXPECT_EQ(document.adopted, "2010-10-01");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(paragraph(document, "2").text, "Invites keepers.");
}

TEST(Statements, OfOrganizationalMeetings) {
  const Document document = read_one(
      "Human Rights Council\nStatement by the President\nPRST OS/16/91. Lamps\nAt the organizational session of the Human Rights Council "
      "held on 9 December "
      "2022, the President of the Council made the following statement:\n\u201CThe Human Rights Council,\nGuided by the "
      "Charter,\n1.\tDecides so.\u201D\n");
  EXPECT_EQ(document.symbol, "A/HRC/PRST/OS/16/91");
  EXPECT_EQ(document.title, "Lamps");
  EXPECT_EQ(document.adopted, "2022-12-09");
  EXPECT_EQ(operative_numbers(document), "1");
  EXPECT_EQ(preambular_count(document), 1U);
}

TEST(Statements, WithoutALineOfTheMeeting) {
  for (const char* above : {"", "On behalf of the members of the Security Council, the President made this statement:\n\n",
                            "The President of the Security Council made the following statement at the 9991st meeting:\n\n"}) {
    const Document document =
        read_one("S/PRST/2026/91\n\nStatement by the President of the Security Council\n\n" + std::string(above) +
                 "\u201CThe Security Council requests a report on lamps.\n\n\u201CThe Council welcomes lamps.\u201D\n");
    EXPECT_EQ(document.kind, DocumentKind::statement) << above;
    EXPECT_EQ(document.symbol, "S/PRST/2026/91") << above;
    EXPECT_EQ(operative_numbers(document), "u1 u2") << above;
  }
}

TEST(Statements, InCapitals) {
  const std::string introduction =
      "AT THE 9991ST MEETING OF THE SECURITY COUNCIL, HELD ON 28 FEBRUARY 2026, IN CONNECTION WITH THE COUNCIL\u2019S CONSIDERATION OF THE "
      "ITEM "
      "ENTITLED \u201CLAMPS\u201D, THE PRESIDENT OF THE SECURITY COUNCIL MADE THE FOLLOWING STATEMENT ON BEHALF OF THE COUNCIL:\n\n";
  const std::string text = "\u201CTHE SECURITY COUNCIL REQUESTS THE SECRETARY-GENERAL TO REPORT ON LAMPS BY 31 MARCH 2026.\u201D\n";
  const std::string title = "STATEMENT BY THE PRESIDENT OF THE SECURITY COUNCIL\n\n";
  for (const std::string& above : {"S/PRST/2026/91\n\n" + title + introduction, title + introduction, title}) {
    const Document document = read_one(above + text, "S_PRST_2026_91.txt");
    EXPECT_EQ(document.kind, DocumentKind::statement) << above;
    EXPECT_EQ(document.symbol, "S/PRST/2026/91") << above;
    EXPECT_EQ(document.body, "SC") << above;
    EXPECT_EQ(operative_numbers(document), "u1") << above;
  }
}

TEST(Statements, OnReports) {
  const Document document = read_one(
      "Human Rights Council\nTwentieth session\nAgenda item 6\nLighthouses\nPresident\u2019s statement\nPRST 20/91.\n"
      "Reports of the Working Group on Lighthouses\nAt the thirty-third meeting, held on 6 July 2012, the President of the Human Rights "
      "Council read out the following statement:\n\u201CThe Human Rights Council,\nRecalling its resolution 5/91 of 18 June 2007,\n"
      "Decides to increase the word limit of reports on lighthouses.\u201D\n[Adopted without a vote.]\n");
  EXPECT_EQ(document.kind, DocumentKind::statement);
  EXPECT_EQ(document.symbol, "A/HRC/PRST/20/91");
  EXPECT_EQ(document.title, "Reports of the Working Group on Lighthouses");
  EXPECT_EQ(operative_numbers(document), "u1 u2");
}

TEST(Statements, MadeWithoutAMeeting) {
  const Document document = read_one(
      "Statement by the President of the Security Council\nOn 24 March 2021, in connection with the Council\u2019s consideration of the "
      "item entitled "
      "\u201CLamps\u201D, the President issued the following statement:\n\u201CThe Security Council takes note of lamps.\n\u201CThe "
      "Security Council expresses "
      "its concern.\u201D\n",
      "S_PRST_2021_91.txt");
  EXPECT_EQ(document.adopted, "2021-03-24");
  EXPECT_EQ(operative_numbers(document), "u1 u2");
}

}  // namespace
}  // namespace mandates
