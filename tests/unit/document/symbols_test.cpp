// Symbols of all families, from headings, mastheads, furniture and file names; bodies, sessions and dates with them.
#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

struct Case {
  std::string_view text;
  std::string_view file;
  std::string_view symbol;
  std::string_view body;
  std::string_view session;
  std::string_view adopted;
  SymbolSource source = SymbolSource::heading;
};

void PrintTo(const Case& tested, std::ostream* out) {
  *out << tested.symbol;
}

class Symbols : public testing::TestWithParam<Case> {};

TEST_P(Symbols, AreInFull) {
  const Case& expected = GetParam();
  const Document document = read_one(expected.text, std::string(expected.file));
  EXPECT_EQ(document.symbol, expected.symbol);
  EXPECT_EQ(document.body, expected.body);
  EXPECT_EQ(document.session, expected.session);
  EXPECT_EQ(document.adopted, expected.adopted);
  EXPECT_EQ(document.symbol_source, expected.source);
}

INSTANTIATE_TEST_SUITE_P(
    Families, Symbols,
    testing::Values(
        Case{"Resolution adopted by the General Assembly on 9 November 2018\n73/409.\tLamps\nThe General Assembly,\n1.\tDecides so.\n",
             "a.txt", "A/RES/73/409", "GA", "73", "2018-11-09"},
        Case{"2625 (XXV). Lamps\nThe General Assembly,\n1. Decides so.\n1883rd plenary meeting,\n24 October 1970.\n", "A_RES_2625(XXV).txt",
             "A/RES/2625 (XXV)", "GA", "25", "1970-10-24"},
        Case{"Resolution adopted by the General Assembly\nS-27/2.\tLamps\nThe General Assembly\nAdopts the annexed text.\n6th plenary "
             "meeting\n10 May 2002\n",
             "a.txt", "A/RES/S-27/2", "GA", "S-27", "2002-05-10"},
        Case{"Resolution 1325 (2000)\nAdopted by the Security Council at its 4213th meeting, on\n31 October 2000\nThe Security "
             "Council,\nRecalling x,\n"
             "1.\tDecides so.\n",
             "a.txt", "S/RES/1325 (2000)", "SC", "2000", "2000-10-31"},
        Case{"Resolution adopted by the Economic and Social Council on 8 June 2017\n2017/92.\tLamps\nThe Economic and Social "
             "Council,\n1.\tDecides so.\n",
             "a.txt", "E/RES/2017/92", "ECOSOC", "2017", "2017-06-08"},
        Case{"Human Rights Council\nFifty-second session\n27 February\u20134 April 2023\nAgenda item 3\nResolution adopted by the Human "
             "Rights Council\n"
             "on 3 April 2023\n52/91.\tLamps\nThe Human Rights Council,\n1.\tDecides so.\n",
             "a.txt", "A/HRC/RES/52/91", "HRC", "52", "2023-04-03"},
        Case{"United Nations Environment Assembly of the\nUnited Nations Environment Programme\nSecond session\nNairobi, 23\u201327 May "
             "2016\n2/93.\tLamps\n"
             "The United Nations Environment Assembly,\nRecalling x,\nRequests y.\n6th plenary meeting\n27 May 2016\n",
             "a.txt", "UNEP/EA.2/Res.93", "UNEA", "2", "2016-05-27"},
        Case{"Resolution adopted by the United Nations Habitat Assembly on 9 June 2023\n2/91.\tLamps\nThe United Nations Habitat "
             "Assembly,\n1.\tDecides so.\n",
             "a.txt", "HSP/HA.2/Res.91", "UN-Habitat", "2", "2023-06-09"},
        Case{"Human Rights Council\nResolution adopted by the Human Rights Council\n14/95\nLamps\nThe Human Rights Council,\n1.\tDecides "
             "so.\n",
             "a.txt", "A/HRC/RES/14/95", "HRC", "14", ""},
        Case{"Distr.\nGENERAL\nA/RES/54/401\nRESOLUTION ADOPTED BY THE GENERAL ASSEMBLY\nThe General Assembly,\n1.\tDecides so.\n", "a.txt",
             "A/RES/54/401", "GA", "54", "", SymbolSource::masthead},
        Case{"The General Assembly,\n1.\tDecides so.\n", "some/where/A_RES_57_470_B.txt", "A/RES/57/470 B", "GA", "57", "",
             SymbolSource::file_name},
        Case{"Resolution adopted by the General Assembly\nThe General Assembly,\n1.\tDecides so.\n", "some/where/draft.txt", "file:draft",
             "GA", "", "", SymbolSource::none}));

TEST(SymbolsOfDocuments, DaysOfTheSession) {
  const Document document = read_one(
      "Human Rights Council\nFifty-fourth session\n11 September\u201313 October 2023\nResolution adopted by the Human Rights Council on 11 "
      "October 2023\n"
      "54/92.\tLamps\nThe Human Rights Council,\n1.\tDecides so.\n");
  EXPECT_EQ(document.session_from, "2023-09-11");
  EXPECT_EQ(document.session_to, "2023-10-13");
}

TEST(SymbolsOfDocuments, ALetterThatIsLostFollowsFromItsPlace) {
  const std::vector<Document> documents = read_all(
      "38/458. Lamps\nA\nThe General Assembly,\n1. Decides so.\n95th plenary meeting\n13 December 1983\nThe General Assembly,\n1. Decides "
      "otherwise.\n"
      "95th plenary meeting\n13 December 1983\n",
      "A_RES_38_458.txt");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].symbol, "A/RES/38/458 A");
  EXPECT_EQ(documents[1].symbol, "A/RES/38/458 B");
  EXPECT_TRUE(found(documents[1], "letter-inferred"));
}

TEST(SymbolsOfDocuments, TheRestOfAResolutionHasTheNumberBeforeTheNextOne) {
  const std::vector<Document> documents = read_all(
      "<!-- Page 1 -->\n193\nlamps that were counted in earlier years,\n_Noting_ the report on lamps,\n4. _Requests_ the "
      "Secretary-General:\n"
      "(a) To count the lamps;\n5. _Decides_ to consider the report.\n_95th plenary meeting_\n_13 December 1983_\n"
      "38/458. Bells\nThe General Assembly,\n1. Decides so.\n95th plenary meeting\n13 December 1983\n",
      "A_RES_38_458.txt");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].symbol, "A/RES/38/457");
  EXPECT_EQ(documents[0].symbol_source, SymbolSource::furniture);
  EXPECT_EQ(documents[0].adopted, "1983-12-13");
  EXPECT_EQ(operative_numbers(documents[0]), "4 4(a) 5");
  EXPECT_FALSE(found(documents[0], "numbering-gap"));
  EXPECT_FALSE(found(documents[0], "no-title"));
  EXPECT_EQ(documents[1].symbol, "A/RES/38/458");
}

TEST(SymbolsOfDocuments, ThePartsOfTheRestFollowFromTheNextPart) {
  const std::vector<Document> documents = read_all(
      "<!-- Page 1 -->\n13. Requests a report on lamps.\nII\tOil\n1. Takes note of the report on oil;\n2. Requests another one.\n"
      "74th plenary meeting\n16 December 1991\n46/904. Bells\nThe General Assembly,\n1. Decides so.\n74th plenary meeting\n16 December "
      "1991\n",
      "A_RES_46_904.txt");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].symbol, "A/RES/46/903");
  EXPECT_EQ(operative_numbers(documents[0]), "I/13 II/1 II/2");
}

TEST(SymbolsOfDocuments, TheOrganInsideTheSentences) {
  const std::vector<Document> documents = read_all(
      "<!-- Page 1 -->\n911(1). TERMS OF THE KEEPERS OF\nLAMPS\nThe General Assembly resolves that, in view of their duties:\n1. The "
      "keepers shall "
      "be paid.\nSeventeenth plenary meeting, 24 January 1946.\n912(1). LAMPS\nRecognizing the service of the lamps:\nthe General Assembly "
      "authorizes the Secretary-General to light them.\nTwenty-first plenary meeting, 1 February 1946.\n913(1). BELLS\nIt is desirable "
      "that "
      "bells ring.\nTherefore, the General Assembly instructs the Secretary-General:\n1. To ring the bells;\n2. To count "
      "them.\nTwenty-first "
      "plenary meeting, 1 February 1946.\n",
      "A_RES_913(I).txt");
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[0].symbol, "A/RES/911 (I)");
  EXPECT_EQ(documents[0].title, "TERMS OF THE KEEPERS OF LAMPS");
  EXPECT_EQ(operative_numbers(documents[0]), "u1 1");
  EXPECT_EQ(documents[1].symbol, "A/RES/912 (I)");
  EXPECT_EQ(operative_numbers(documents[1]), "u1");
  EXPECT_EQ(documents[2].symbol, "A/RES/913 (I)");
  EXPECT_EQ(documents[2].adopted, "1946-02-01");
  EXPECT_EQ(operative_numbers(documents[2]), "u1 1 2");
  const Document numbered = read_one(
      "914 (III). Lamps\nResolution of 3 October 1946\n1.\tThe Economic and Social Council instructs the Secretary-General to light "
      "lamps.\n"
      "2.\tThe Council recommends that they be counted.\n",
      "E_RES_914(III).txt");
  EXPECT_EQ(numbered.symbol, "E/RES/914 (III)");
  EXPECT_EQ(operative_numbers(numbered), "1 2");
}

TEST(SymbolsOfDocuments, ADashAfterTheLetterOfAnAnnex) {
  const Document document = read_one(
      "A/RES/79/991\nThe General Assembly,\nA.\tLamps\n1.\tRequests a report on lamps;\nB.\tBells\n2.\tRequests a report on bells.\n"
      "Annex A \u2013 Items that are counted\n1.\tLamps with a height of more than a metre;\n2.\tBells.\n");
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(SymbolsOfDocuments, TheRestOfALetteredResolution) {
  const std::vector<Document> documents = read_all(
      "<!-- Page 1 -->\n4. Requests a report on lamps.\n84th plenary meeting\n30 November 1987\nC\tOil\nThe General Assembly,\n"
      "1. Requests a report on oil.\n84th plenary meeting\n30 November 1987\n42/938. Bells\nThe General Assembly,\n1. Decides so.\n"
      "84th plenary meeting\n30 November 1987\n",
      "A_RES_42_938.txt");
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[0].symbol, "A/RES/42/937 B");
  EXPECT_EQ(documents[1].symbol, "A/RES/42/937 C");
  EXPECT_EQ(documents[2].symbol, "A/RES/42/938");
}

TEST(SymbolsOfDocuments, ALetterAboveAHeadingIsOneOfTheTextBefore) {
  const std::vector<Document> documents = read_all(
      "<!-- Page 1 -->\n8. Requests a report on lamps.\nH\n9. Requests a report on oil.\n317th plenary meeting,\n4 December 1950.\n"
      "922 (V). Bells\nThe General Assembly\nRequests a report on bells.\n317th plenary meeting,\n4 December 1950.\n",
      "A_RES_922(V).txt");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].symbol, "A/RES/921 (V)");
  EXPECT_EQ(documents[1].symbol, "A/RES/922 (V)");
}

TEST(SymbolsOfDocuments, TheRestEndsAtTheHeadingInVolumesWithoutLinesOfMeetings) {
  const std::string rest = "<!-- Page 1 -->\n2. Requests the Secretary-General to count the lamps;\n3. Decides to consider the report.\n";
  const std::string next = "976 (XV). Bells\nResolution of 6 April 1953\nThe Economic and Social Council\n1. Requests a report on bells.\n";
  const std::vector<Document> documents = read_all(rest + next, "E_RES_976_(XV).txt");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].symbol, "E/RES/975 (XV)");
  EXPECT_EQ(operative_numbers(documents[0]), "2 3");
  // what ends in the middle of a sentence is no end of a text
  EXPECT_EQ(read_all(rest + "Lamps\n" + next, "E_RES_976_(XV).txt").size(), 1U);
}

TEST(SymbolsOfDocuments, AReportThatIsTheTitleOfAPartMakesNoReport) {
  const std::vector<Document> documents = read_all(
      "<!-- Page 1 -->\n43/922. Lamps\nA\nREPORT OF THE COMMITTEE ON LAMPS\nThe General Assembly,\n1. Requests a report.\n84th plenary "
      "meeting\n21 December 1988\nB\nBELLS\nThe General Assembly,\n1. Requests another.\n84th plenary meeting\n21 December 1988\n",
      "A_RES_43_922.txt");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].symbol, "A/RES/43/922 A");
  EXPECT_EQ(documents[1].symbol, "A/RES/43/922 B");
}

TEST(SymbolsOfDocuments, WhatStandsAboveAHeadingOfTheSecurityCouncilHasNoNumber) {
  const std::vector<Document> documents = read_all(
      "<!-- Page 1 -->\n2. Condemns the theft of lamps;\n3. Requests a report.\nAdopted at the 1769th meeting by 13 votes to none.\n"
      "Resolution 950 (1974)\nof 31 May 1974\nThe Security Council,\n1. Requests a report on bells.\nAdopted at the 1774th meeting.\n",
      "S_RES_950(1974).txt");
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_EQ(documents[0].symbol, "S/RES/950 (1974)");
}

TEST(SymbolsOfDocuments, TheNextLetterNeedsNoLineOfTheMeeting) {
  const std::vector<Document> documents = read_all(
      "476 (XV). Lamps\nResolutions of 6 April 1953\nA\nThe Economic and Social Council\n1.\tTakes note of the report on lamps; and\n"
      "2.\tRequests a report.\nB\nThe Economic and Social Council\n1.\tTakes note of the report on oil.\n",
      "E_RES_476_(XV).txt");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].symbol, "E/RES/476 A (XV)");
  EXPECT_EQ(operative_numbers(documents[0]), "1 2");
  EXPECT_EQ(documents[1].symbol, "E/RES/476 B (XV)");
  EXPECT_EQ(operative_numbers(documents[1]), "1");
}

TEST(SymbolsOfDocuments, ALetterAtTheEndOfTheTitle) {
  const Document document = read_one(
      "Resolution adopted by the General Assembly\n57/470.\tLamps and other lights B\nThe General Assembly,\nRecalling its resolution "
      "57/470 A of 20 "
      "December 2002,\n1.\tDecides so.\n");
  EXPECT_EQ(document.symbol, "A/RES/57/470 B");
  EXPECT_EQ(document.title, "Lamps and other lights");
}

TEST(SymbolsOfDocuments, AnnexedResolutionsOfOthersAreNotRead) {
  const Document document = read_one(
      "Resolution adopted by the Economic and Social Council on 17 November 2014\n2014/92.\tLamps\nThe Economic and Social Council,\n"
      "Endorses the conference.\n51st plenary meeting\n17 November 2014\nAnnex\nResolution 682 (XXXV)\nLamps of the region\n"
      "The Economic Commission for Latin America and the Caribbean,\n1.\tDecides so.\n");
  EXPECT_EQ(document.symbol, "E/RES/2014/92");
}

TEST(SymbolsOfDocuments, WhatIsNoResolutionHasNoParagraphs) {
  for (const std::string_view text : {"Letter dated 25 July 2005 from the Secretary-General addressed to the President of the Security "
                                      "Council\nI have the honour to refer to Security "
                                      "Council resolution 1598 (2005).\n(Signed) K.\n",
                                      "Fifty-first session\nAgenda item 168\nLamps\nReport of the "
                                      "Secretary-General\nI.\tIntroduction\n1.\tThe General Assembly requested a report.\n",
                                      "Report of the Executive Director\nThe Council may wish to adopt a decision:\n12/91. Lamps\nThe "
                                      "General Assembly,\n1.\tRequests oil.\n",
                                      "Provisional agenda\n1.\tOpening of the session.\n"}) {
    const Document document = read_one(text);
    EXPECT_FALSE(is_adopted_kind(document.kind)) << text;
    EXPECT_TRUE(document.paragraphs.empty());
    EXPECT_EQ(found(document, "not-a-resolution"), document.kind == DocumentKind::other);
    EXPECT_EQ(document.symbol, "file:text");
  }
}

TEST(SymbolsOfDocuments, AResolutionAboutAReportIsNone) {
  const Document document = read_one(
      "Seventy-third session\nAgenda item 92\nReport of the Lighthouse Agency\nResolution adopted by the General Assembly on 9 November "
      "2018\n"
      "73/409.\tReport of the Lighthouse Agency\nThe General Assembly,\n1.\tTakes note of the report.\n");
  EXPECT_EQ(document.symbol, "A/RES/73/409");
}

}  // namespace
}  // namespace mandates
