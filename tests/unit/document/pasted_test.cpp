// Texts without the layout of an edition: pasted, Markdown, Model United Nations; numbers, labels and titles that are printed otherwise.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "reading.h"

namespace mandates {
namespace {

constexpr std::string_view kMasthead =
    "United Nations                                                       A/RES/81/901\n"
    "General Assembly                                                 Distr.: General\n"
    "                                                                 22 December 2026\n\n"
    "Eighty-first session\nAgenda item 107\n\n"
    "              Resolution adopted by the General Assembly\n"
    "              on 19 December 2026\n"
    "              [on the report of the Second Committee (A/81/982, para. 29)]\n\n";

std::string printed(std::string_view rest) {
  return std::string(kMasthead) + std::string(rest) +
         "\n                                                                    62nd plenary meeting\n"
         "                                                                    19 December 2026\n";
}

TEST(Pasted, BeginsWithTheOrganAlone) {
  const Document document =
      read_one("The General Assembly,\n\nRecalling its resolution 80/901,\n\n1. Welcomes the lamps;\n\n2. Urges States to light them.\n");
  EXPECT_EQ(document.kind, DocumentKind::resolution);
  EXPECT_EQ(document.body, "GA");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(document.symbol, "file:text");
  EXPECT_TRUE(found(document, "symbol-not-found"));
}

TEST(Pasted, NarrativeAboutTheOrganIsNoText) {
  const Document document = read_one("Mandates\n\nThe General Assembly,\n\nin its resolution 80/901, decided to light lamps.\n");
  EXPECT_EQ(document.kind, DocumentKind::other);
}

TEST(Pasted, OfAModelAssembly) {
  const Document document = read_one(
      "Committee: United Nations General Assembly (UNGA)\nMain Submitter: Malta\nCo-Submitters: Fiji, Peru\nTopic: Keeping lamps alight\n\n"
      "The United Nations General Assembly,\n\nAlarmed by dark coasts,\n\n1) Urges all States to light lamps;\n\n"
      "2) Requests the Secretary-General to report on lamps.\n");
  EXPECT_EQ(document.body, "GA");
  EXPECT_EQ(document.title, "Keeping lamps alight");
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Pasted, NumbersInBracketsOrWithOp) {
  for (const auto& [one, two] : {std::pair{"(1) ", "(2) "}, {"1) ", "2) "}, {"OP1 ", "OP2 "}, {"OP 1: ", "OP 2: "}, {"OP1. ", "OP2. "}}) {
    const Document document = read_one("The General Assembly,\n\nRecalling the lamps,\n\n" + std::string(one) + "Welcomes the lamps;\n\n" +
                                       two + "Requests the Secretary-General:\n\n(a) To light them;\n");
    EXPECT_EQ(operative_numbers(document), "1 2 2(a)") << one;
    EXPECT_EQ(paragraph(document, "1").text, "Welcomes the lamps;") << one;
  }
}

TEST(Pasted, MarksOfMarkdownAndOfDraftsAreNoWords) {
  const Document quoted =
      read_one("> The General Assembly,\n>\n> Recalling the lamps,\n>\n> 1\\. **Requests** a report;\n>\n> 2\\. Urges calm.\n");
  EXPECT_EQ(operative_numbers(quoted), "1 2");
  EXPECT_EQ(preambular_count(quoted), 1U);
  const Document numbered =
      read_one("The General Assembly,\n\nPP1 Recalling the lamps,\n\nPP2. Noting the oil,\n\nOP1 Requests a report.\n");
  EXPECT_EQ(operative_numbers(numbered), "1");
  EXPECT_EQ(paragraph(numbered, "p2").text, "Noting the oil,");
}

TEST(Pasted, NumbersWithoutMarksOrInRomanNumerals) {
  for (const auto& [one, two, three] :
       {std::tuple{"1 ", "2 ", "3 "}, {"1\t", "2\t", "3\t"}, {"I. ", "II. ", "III. "}, {"**1.** ", "**2.** ", "**3.** "}}) {
    const Document document = read_one("The General Assembly,\n\nRecalling the lamps,\n\n" + std::string(one) + "Welcomes the lamps;\n\n" +
                                       two + "Requests the Secretary-General:\n\n(a) To light them;\n\n" + three + "Urges calm.\n");
    EXPECT_EQ(operative_numbers(document), "1 2 2(a) 3") << one;
    EXPECT_EQ(paragraph(document, "1").text, "Welcomes the lamps;") << one;
  }
}

TEST(Pasted, RomanNumeralsOfHeadingsAreParts) {
  const Document document = read_one(
      "The General Assembly,\n\nRecalling the lamps,\n\nI. Lamps\n\n1. Welcomes the lamps.\n\nII. Towers\n\n1. Welcomes the towers.\n");
  EXPECT_EQ(operative_numbers(document), "I/1 II/1");
}

TEST(Pasted, NumbersOfTwoDigitsInBrackets) {
  std::string text = "The General Assembly,\n\nRecalling the lamps,\n\n";
  std::string numbers;
  for (int i = 1; i <= 12; ++i) {
    text += std::to_string(i) + ") Welcomes the lamps of the harbours;\n\n";
    numbers += (i > 1 ? " " : "") + std::to_string(i);
  }
  EXPECT_EQ(operative_numbers(read_one(text)), numbers);
}

TEST(Pasted, ParagraphsOnOneLine) {
  const Document document = read_one(
      "The General Assembly,\n\nRecalling the lamps,\n\n1. Welcomes the lamps; 2. Urges States to light the following: lamps and fires; "
      "3 Requests a report.\n");
  EXPECT_EQ(operative_numbers(document), "1 2 3");
  EXPECT_EQ(paragraph(document, "3").text, "Requests a report.");
}

TEST(Pasted, NumbersThatAreMisread) {
  for (const std::string one : {"l. ", "I. ", "1, ", "1 "})
    for (const std::string two : {"2. ", "2, ", "2: ", "2 "}) {
      const std::string three = two == "2. " ? "3. " : "3. Urges calm;\n\n4. ";
      const std::string first = two == "2. " ? one : "1. ";
      const Document document = read_one("The General Assembly,\n\nRecalling the lamps,\n\n" + first + "Welcomes the lamps;\n\n" + two +
                                         "Requests a report;\n\n" + three + "Urges calm.\n");
      EXPECT_EQ(operative_numbers(document), two == "2. " ? "1 2 3" : "1 2 3 4") << first << two;
      EXPECT_FALSE(found(document, "numbering-gap")) << first << two;
    }
}

TEST(Pasted, NumbersThatAreLost) {
  const std::string head = "The General Assembly,\n\nRecalling the lamps,\n\n";
  const std::string paragraph = "Welcomes the lamps;\n\n";
  for (const std::string& text : {paragraph + "2. " + paragraph + "3. " + paragraph + "4. " + paragraph,     // the first
                                  "1. " + paragraph + paragraph + paragraph + "4. " + paragraph,             // two in the middle
                                  "1. " + paragraph + "2. " + paragraph + "3. " + paragraph + paragraph}) {  // the last
    const Document document = read_one(head + text);
    EXPECT_EQ(operative_numbers(document), "1 2 3 4") << text;
    EXPECT_TRUE(found(document, "number-inferred")) << text;
  }
  // a headline or an end of the text above it: nothing is inferred
  EXPECT_EQ(operative_numbers(read_one(head + "1. " + paragraph + "2. " + paragraph + "Contingency fund\n\nNotes the balance.\n")),
            "1 2 u1");
  const Document over = read_one(head + "1. " + paragraph + "2. Urges calm.\n\nNotes the balance.\n");
  EXPECT_EQ(operative_numbers(over), "1 2");
  EXPECT_TRUE(found(over, "text-after-end"));
}

TEST(Pasted, NumbersOnLinesOfTheirOwnInBrackets) {
  const Document document = read_one("The General Assembly,\n\nRecalling the lamps,\n\n1)\nWelcomes the lamps;\n\n2)\nUrges calm.\n");
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Pasted, QuotedFootnotesAreNoText) {
  const Document document = read_one(
      "> The General Assembly,\n>\n> Recalling the lamps,\n>\n> 1. Welcomes the lamps of all harbours, which the keepers of the\n"
      "> towers have lit,1 and requests\n> _______________\n>\n> 1 A/81/990.\n>\n> the Board to count them;\n>\n> 2. Urges calm.\n");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(paragraph(document, "1").text,
            "Welcomes the lamps of all harbours, which the keepers of the towers have lit, and requests the Board to count them;");
}

TEST(Pasted, LinesAtTheEdgeOfManyPagesAreNoText) {
  const std::vector<std::string> months = {"January", "February", "March", "April", "May", "June", "July", "August"};
  std::string text =
      "A/RES/81/901\n\nResolution adopted by the General Assembly on 11 December 2026\n\n81/901. Lamps\n\nThe General Assembly,\n\n";
  for (int i = 1; i <= 8; ++i)
    text += std::to_string(i) +
            ". Welcomes the lamps of all the harbours, which the keepers of the towers have\nlit in many storms, and the oil that they "
            "have\n\n" +
            "Lamps of the world, volume " + std::to_string(i) + "\n\f\nsaved in " + months.at(static_cast<std::size_t>(i - 1)) + ";\n\n";
  const Document document = read_one(text);
  EXPECT_EQ(operative_numbers(document), "1 2 3 4 5 6 7 8");
  EXPECT_EQ(paragraph(document, "3").text,
            "Welcomes the lamps of all the harbours, which the keepers of the towers have lit in many storms, and the oil that they have "
            "saved in March;");
}

TEST(Pasted, NumbersOfLinesInTheMargin) {
  std::string text;
  int line = 0;
  for (const std::string_view printed :
       {"A/RES/81/901", "", "Resolution adopted by the General Assembly on 11 December 2026", "81/901. Lamps", "", "The General Assembly,",
        "", "Recalling the lamps of all harbours, which keepers have lit", "in many storms,", "",
        "1. Welcomes the lamps of all harbours, which keepers", "have lit;", "", "2. Urges States to light them, and",
        "requests a report."})
    text += std::to_string(++line) + "  " + std::string(printed) + "\n";
  const Document document = read_one(text);
  EXPECT_EQ(document.symbol, "A/RES/81/901");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(paragraph(document, "1").text, "Welcomes the lamps of all harbours, which keepers have lit;");
}

TEST(Pasted, ItemsInBracketsBelowNumbersStayItems) {
  const Document document =
      read_one("The General Assembly,\n\n1. Requests the Secretary-General:\n\n(1) to light lamps;\n\n(2) to report on them.\n");
  EXPECT_EQ(operative_numbers(document), "1 1(1) 1(2)");
}

TEST(Pasted, FrontMatterOfMarkdownIsNoFootnote) {
  const Document document = read_one(
      "---\nsymbol: A/RES/81/901\n---\n\nA/RES/81/901\n\nResolution adopted by the General Assembly\non 19 December 2026\n\n81/901.\n\n"
      "Lamps\nThe General Assembly,\nHaving received the report on lamps, in which the keepers\ndescribe what they have seen at sea,\n"
      "1. Takes note of the report on lamps and of the many\nkeepers who wrote it;\n2. Decides to read it.\n");
  EXPECT_EQ(document.symbol, "A/RES/81/901");
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Printed, ANumberWithoutItsDot) {
  const Document document = read_one(
      printed("81/901.       Lamps\n\n                   The General Assembly,\n                   Recalling its resolution 80/901,\n"
              "                   1.    Reaffirms the role of keepers in the preservation of\n              lamps;\n"
              "                   2     Also reaffirms their right to oil;\n"
              "                   3.    Decides to remain seized of the matter.\n"));
  EXPECT_EQ(operative_numbers(document), "1 2 3");
  EXPECT_FALSE(found(document, "numbering-gap"));
}

TEST(Printed, AnItemGoesOnOverThePage) {
  const Document document =
      read_one(printed("81/901.       Lamps\n\n                   The General Assembly,\n"
                       "                   1.    Urges States to protect lamps by the following measures:\n"
                       "                   (a)   Adopting all measures, including guidelines or policies, to\n"
                       "              protect lamps in the course of all storms, and\n\n\n"
                       "1/2                                                                        26-99991\n"
                       "A/RES/81/901                                                            Lamps\n\n\n"
                       "              intensifying efforts to light them;\n"
                       "                   (b)   Buying oil;\n"));
  EXPECT_EQ(operative_numbers(document), "1 1(a) 1(b)");
  EXPECT_EQ(paragraph(document, "1(a)").text,
            "Adopting all measures, including guidelines or policies, to protect lamps in the course of all storms, and intensifying "
            "efforts to light them;");
}

TEST(Printed, ATitleMayEndInTheNumberOfAResolution) {
  const Document document =
      read_one(printed("81/901.       Financing of the lamps arising from Security Council resolution\n              2991 (2024)\n\n"
                       "                   The General Assembly,\n                   1.    Decides to pay for them.\n"));
  EXPECT_EQ(document.symbol, "A/RES/81/901");
  EXPECT_EQ(document.title, "Financing of the lamps arising from Security Council resolution 2991 (2024)");
}

TEST(Printed, TheSubjectLineMayBeMissing) {
  const Document document = read_one(
      printed("81/901.       Lamps and the accelerated implementation of the plan for\n              dark coasts\n\n"
              "                   Reaffirming its resolution 70/91 of 25 September 2015, entitled “The\n              plan for coasts”,\n"
              "                   Recalling its resolution 70/299,\n"
              "                   1.    Recalls the commitment made by States.\n"));
  EXPECT_EQ(document.symbol, "A/RES/81/901");
  EXPECT_EQ(document.body, "GA");
  EXPECT_EQ(document.title, "Lamps and the accelerated implementation of the plan for dark coasts");
  EXPECT_EQ(preambular_count(document), 2U);
  EXPECT_EQ(operative_numbers(document), "1");
}

TEST(Printed, TheOrganMayStandInTheLineOfAdoption) {
  const Document document = read_one(
      "Resolution 2991 (2026)\n\nAdopted by the Security Council on 27 April 2026\n\nReiterating its concern,\n\n1. Demands calm.\n");
  EXPECT_EQ(document.symbol, "S/RES/2991 (2026)");
  EXPECT_EQ(operative_numbers(document), "1");
}

TEST(Printed, PartOneIsNoLetter) {
  const Document document = read_one(
      "A/RES/81/901\n\nResolution adopted by the General Assembly\n\n81/901. Lamps\n\nI\n\nThe General Assembly,\n\n"
      "1. Requests a report;\n\nII\n\nOil\n\nTakes note of the oil;\n");
  EXPECT_EQ(document.symbol, "A/RES/81/901");
  EXPECT_EQ(paragraph(document, "I/1").section + paragraph(document, "1").section, "I");
}

TEST(Printed, RowsOfATableAreNoParagraphs) {
  const Document document =
      read_one(printed("81/901.       Scale of lamps\n\n                   The General Assembly,\n"
                       "                   1.    Resolves that the scale shall be as follows:\n\n"
                       "              Member State                                            Percentage\n\n\n"
                       "              Andorra                                                      0.010\n"
                       "              Fiji                                                         0.087\n\n\n"
                       "1/2                                                                        26-99991\n"
                       "A/RES/81/901                                                         Scale of lamps\n\n\n"
                       "              Member State                                            Percentage\n\n\n"
                       "              Malta                                                        0.004\n\n"
                       "                   2.    Decides to look at it again.\n"));
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Printed, AHeadingWithAColonEndsAParagraph) {
  const Document document = read_one(
      "A/RES/81/901\n\nResolution adopted by the General Assembly\non 19 December 2026\n[on the report of the Fifth "
      "Committee]\n\n81/901.\n\n"
      "Lamps\nThe General Assembly,\nRecalling its resolution 80/901, in which it considered the\nstate of lamps in all regions,\n"
      "1. Decides not to abolish one post of keeper in\nsubprogramme 9;\nSection 11\nUnited Nations support for the plan for lamps 2063:\n"
      "The Lamps We Want\n2. Recalls that lamps are a priority of the\nUnited Nations.\n62nd plenary meeting\n19 December 2026\n");
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Printed, TheOnlyParagraphMayFollowAFootnoteMark) {
  const Document document = read_one(
      "A/RES/81/901\n\nResolution adopted by the General Assembly\non 19 December 2026\n[on the report of the Third "
      "Committee]\n\n81/901.\n\n"
      "Report on lamps\nThe General Assembly,\nRecalling its resolutions 60/991, by which it established the\nkeepers, and 65/991 on oil,\n"
      "Having considered the recommendations contained in the report\nof the keepers, 1\nTakes note of the report, including its "
      "addendum,\n"
      "and its recommendations.\n50th plenary meeting\n19 December 2026\n");
  EXPECT_EQ(preambular_count(document), 2U);
  EXPECT_EQ(operative_numbers(document), "u1");
}

TEST(Printed, SpacedLettersAreAWord) {
  const Document document = read_one("The General Assembly,\n\n1. I n v i t e s States to light lamps;\n\n2. Decides to wait.\n");
  EXPECT_EQ(paragraph(document, "1").text, "Invites States to light lamps;");
}

TEST(Printed, SpacedLettersBehindBulletsAndInCapitals) {
  const auto first = [](const std::string& text) {
    return paragraph(read_one("The General Assembly,\n\nRecalling lamps,\n\n" + text), "u1").text;
  };
  EXPECT_EQ(first("\u2022 I n v i t e s States to light lamps;\n\n\u2022 D e c i d e s to wait.\n"), "Invites States to light lamps;");
  EXPECT_EQ(first("\u2013 A l s o  i n v i t e s States to light lamps;\n\n\u2013 D e c i d e s to wait.\n"),
            "Also invites States to light lamps;");
  const Document capitals = read_one("The General Assembly,\n\n1. I N V I T E S States to light lamps;\n\n2. A B C D are four.\n");
  EXPECT_EQ(paragraph(capitals, "1").text, "INVITES States to light lamps;");
  EXPECT_EQ(paragraph(capitals, "2").text, "A B C D are four.");
}

TEST(Printed, ANoteToTheSymbol) {
  const Document document =
      read_one("A/RES/80/991*\n\nThe General Assembly,\n\n1. Invites States to light lamps.\n\n* Reissued on 3 March 2026.\n");
  EXPECT_EQ(paragraph(document, "1").text, "Invites States to light lamps.");
}

TEST(Printed, SpacedWordsBesideEachOther) {
  const Document document = read_one(
      "The General Assembly,\n\n1. T a k e s  n o t e of the oil;\n\n2. Also  r e q u e s t s, in this regard, a report;\n\n3. Notes A "
      "b.\n");
  EXPECT_EQ(paragraph(document, "1").text, "Takes note of the oil;");
  EXPECT_EQ(paragraph(document, "2").text, "Also requests, in this regard, a report;");
  EXPECT_EQ(paragraph(document, "3").text, "Notes A b.");
}

TEST(Printed, ANumberInAnotherStyleIsTheNextOne) {
  const Document document = read_one("The General Assembly,\n\n1. Welcomes the oil;\n\n2) Requests a report;\n\n3. Decides to wait.\n");
  EXPECT_EQ(operative_numbers(document), "1 2 3");
}

TEST(Printed, TitlesMayBeginWithAnAccent) {
  const Document document = read_one(
      "A/RES/81/901\n\nResolution adopted by the General Assembly\n\n81/901. Élimination of dark coasts\n\nThe General Assembly,\n\n1. "
      "Urges "
      "calm.\n");
  EXPECT_EQ(document.title, "Élimination of dark coasts");
}

TEST(Printed, AStatementMayBeginWithoutIntroduction) {
  for (const char* first : {"On 28 February 2026, the Security Council welcomes the lamps.", "The Security Council welcomes the lamps."}) {
    const Document document = read_one("S/PRST/2026/91\n\nStatement by the President of the Security Council\n\n" + std::string(first) +
                                       "\n\nThe Security Council urges calm.\n");
    EXPECT_EQ(document.symbol, "S/PRST/2026/91");
    EXPECT_EQ(operative_numbers(document), "u1 u2") << first;
  }
}

TEST(Printed, ACorrigendumIsNamed) {
  const Document document =
      read_one("A/RES/81/901/Corr.1\n\nLamps\n\nCorrigendum\n\nParagraph 2\n\nFor eighty-second read eighty-third.\n");
  EXPECT_EQ(document.kind, DocumentKind::other);
  EXPECT_EQ(document.symbol, "A/RES/81/901/Corr.1");
  EXPECT_TRUE(found(document, "corrigendum"));
}

TEST(Printed, ASecondLanguageIsLeftOut) {
  const Document document = read_one(
      "991 (1949). Resolution of 29 May 1949\n\nThe Security Council,\n\nDesiring calm,\n\n1. Calls upon all Governments to light lamps "
      ";\n\n"
      "Le Conseil de sécurité,\n\nDésireux de lumière,\n\n1. Invite tous les gouvernements à allumer les phares;\n",
      "S_RES_991(1949).txt");
  EXPECT_EQ(operative_numbers(document), "1");
  EXPECT_TRUE(found(document, "other-language-left-out"));
}

TEST(Printed, ASecondLanguageBetweenTheParagraphsIsLeftOut) {
  const Document document = read_one(
      "Resolution 991 (1949)\nRésolution 991 (1949)\n\nThe Security Council,\n\nLe Conseil de sécurité,\n\nDesiring light on all "
      "coasts,\n\nDésireux de voir la lumière sur toutes les côtes,\n\n1. Calls upon all Governments to light lamps;\n\n1. Invite tous les "
      "gouvernements à allumer les phares;\n\n2. Requests the Secretary-General to report;\n\n2. Prie le Secrétaire général de faire "
      "rapport.\n",
      "S_RES_991(1949).txt");
  ASSERT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(document.paragraphs.back().text, "Requests the Secretary-General to report;");
  EXPECT_EQ(document.paragraphs.front().text, "Desiring light on all coasts,");
  const auto left_out = std::find_if(document.found.begin(), document.found.end(),
                                     [](const Diagnostic& found) { return found.code == "other-language-left-out"; });
  ASSERT_NE(left_out, document.found.end());
  EXPECT_EQ(left_out->severity, Severity::warning);  // notes are not put to review
}

TEST(Printed, FrenchIsRefusedHoweverItBegins) {
  for (const char* first : {"L'Assemblée générale,", "L’Assemblée générale,", "Le Conseil de sécurité,"})
    EXPECT_TRUE(found(read_one(std::string(first) + "\n\n1. Prie le Secrétaire général de lui présenter un rapport.\n"), "other-language"))
        << first;
}

TEST(Printed, LettersAndClosingLinesThatAScanHasSpoiled) {
  const std::string text = "\nThe General Assembly,\n\n1. Requests the Board to report on lamps;\n\n";
  const std::string closing = "84th plenary meeting\n30 November 2026\n\n";
  const std::vector<Document> documents = read_all("81/938. Lamps\nM\nHARBOURS" + text + closing + "N\nO\nCOASTS" + text +
                                                   "84th plena r y meeting\n30 November 2026\n\nISLANDS" + text + closing);
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[0].symbol, "A/RES/81/938 M");
  EXPECT_EQ(documents[1].symbol, "A/RES/81/938 N");
  EXPECT_EQ(documents[2].symbol, "A/RES/81/938 O");
  const std::vector<Document> spoiled = read_all("81/938. Lamps\nN\nHARBOURS" + text + closing +
                                                 "63 A/81/357, annex I.\nO\nCOASTS\nThe General A 1·sembly,\nRecalling its "
                                                 "resolution 80/938 N,\n1. Requests the Board to report;\n\n" +
                                                 closing);
  ASSERT_EQ(spoiled.size(), 2U);
  EXPECT_EQ(spoiled[1].symbol, "A/RES/81/938 O");
}

TEST(Printed, ASubjectLineOfSeveralOrgansIsThatOfTheOneOnTheFirstPage) {
  const std::string text =
      "7th plenary meeting\n20 April 2031\nResolution 31/2: Lamps\n\nThe Governing Council,\n\n1. Requests the Executive Director to "
      "report on lamps;\n\n";
  const Document document = read_one("Proceedings of the Governing Council of the United Nations Human Settlements Programme\n\n" + text);
  EXPECT_EQ(document.symbol, "HSP/GC/31/Res.2");
  EXPECT_EQ(read_one("Proceedings of the Governing Council of the United Nations Environment Programme\n\n" + text).kind,
            DocumentKind::other);
}

}  // namespace
}  // namespace mandates
