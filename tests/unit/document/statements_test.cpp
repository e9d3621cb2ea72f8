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
