// Declarations and pacts that a resolution adopts: read where they speak in the first person plural; treaties and rules are named and left.
#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

constexpr std::string_view kPact =
    "1.\tWe, the representatives of States, have gathered at Valletta to keep harbours safe.\n"
    "2.\tHarbours are at risk.\n"
    "3.\tWe request the Secretary-General to submit a report on fog signals.\n"
    "Action 1. We will keep fog signals in repair.\n"
    "4.\tWe decide to:\n"
    "(a)\tRepair fog signals;\n"
    "(b)\tTrain keepers.\n";

constexpr std::string_view kAdopts =
    "81/901. Harbours\n\nThe General Assembly,\n\n1.\tAdopts the text annexed to the present resolution;\n"
    "2.\tDecides to remain seized of the matter.\n\n5th plenary meeting\n11 December 2026\n\n";

TEST(OutcomeDocuments, InTheMainTextKeepTheirNumbers) {
  const Document document =
      read_one("81/901. Pact for harbours\n\nThe General Assembly\n\nAdopts the following Pact for Harbours:\n\nPact for Harbours\n\n" +
               std::string(kPact));
  EXPECT_EQ(operative_numbers(document), "u1 1 2 3 4 4(a) 4(b)");
  EXPECT_FALSE(is_outcome(paragraph(document, "u1")));
  EXPECT_EQ(paragraph(document, "3").section, "outcome");
  EXPECT_EQ(paragraph(document, "4").heading, "Action 1. We will keep fog signals in repair.");
  EXPECT_FALSE(found(document, "text-after-end"));
}

TEST(OutcomeDocuments, InTheMainTextBehindNumbersAreToldApart) {
  const Document document =
      read_one("81/901. Pact for harbours\n\nThe General Assembly,\n\n1.\tAdopts the following declaration:\n" + std::string(kPact));
  EXPECT_EQ(operative_numbers(document), "1 annex/1 annex/2 annex/3 annex/4 annex/4(a) annex/4(b)");
}

TEST(OutcomeDocuments, InAnAnnexAreToldFromTheResolution) {
  const Document document = read_one(std::string(kAdopts) + "Annex\nDeclaration on harbours\n" + std::string(kPact));
  EXPECT_EQ(operative_numbers(document), "1 2 annex/1 annex/2 annex/3 annex/4 annex/4(a) annex/4(b)");
  EXPECT_TRUE(is_outcome(paragraph(document, "annex/3")));
  const Paragraph item = paragraph(document, "annex/4(b)");
  ASSERT_GE(item.parent, 0);
  EXPECT_EQ(document.paragraphs[static_cast<std::size_t>(item.parent)].number, "annex/4");
}

TEST(OutcomeDocuments, SeveralAnnexesAreCounted) {
  const Document document = read_one(
      std::string(kAdopts) + "Annex I\nRules for harbours\n1.\tA keeper shall report every month.\n\nAnnex II\n" + std::string(kPact));
  EXPECT_EQ(operative_numbers(document), "1 2 annex/II/1 annex/II/2 annex/II/3 annex/II/4 annex/II/4(a) annex/II/4(b)");
  EXPECT_TRUE(found(document, "annex-not-read"));
}

TEST(OutcomeDocuments, SayWhoSpeaksAboveTheirParagraphs) {
  const Document document =
      read_one(std::string(kAdopts) +
               "Annex\nPolitical declaration\nWe the Governments gathered at Valletta,\n1.\tReaffirm our commitment;\n"
               "2.\tUrge States to act.\n");
  EXPECT_EQ(operative_numbers(document), "1 2 annex/1 annex/2");
  EXPECT_EQ(paragraph(document, "annex/p1").text, "We the Governments gathered at Valletta,");
}

TEST(OutcomeDocuments, SpeakOnceAboveTheirParagraphs) {
  const std::string numbered =
      "1.\tReaffirm our commitment;\nA\nKeeping lamps alight\n2.\tUrge States to act;\n3.\tRecall the rules of the sea;\n"
      "4.\tStress that lamps matter;\n5.\tNote the rise of the sea.\n";
  const Document therefore = read_one(std::string(kAdopts) +
                                      "Annex\nDeclaration on harbours\nWe, the Governments, have met at Valletta. The rules remain.\n"
                                      "Therefore, we:\n" +
                                      numbered);
  EXPECT_EQ(operative_numbers(therefore).substr(0, 17), "1 2 annex/1 annex");
  EXPECT_FALSE(found(therefore, "annex-not-read"));
  const Document semicolon =
      read_one(std::string(kAdopts) + "Annex\nDeclaration on harbours\nWe, the Governments, meeting at Valletta in 2026;\n" + numbered);
  EXPECT_FALSE(found(semicolon, "annex-not-read"));
}

TEST(OutcomeDocuments, AreOverWhereTheirNumbersBeginAgain) {
  const Document document = read_one(
      std::string(kAdopts) +
      "Annex\nDeclaration on harbours\nWe, the Governments, meeting at Valletta,\n1.\tReaffirm our commitment;\n"
      "2.\tUrge States to act.\nState of harbours\n1.\tThey recognize that lamps are rare.\n2.\tIt will be essential to count them.\n");
  EXPECT_EQ(operative_numbers(document), "1 2 annex/1 annex/2");
}

TEST(OutcomeDocuments, HaveTitlesOfAnyLength) {
  std::string title = "Outcome document of the meeting on harbours";
  for (int i = 0; i < 12; ++i) title += " and on the lamps of islands";
  const Document document =
      read_one("81/901. Harbours\n\nThe General Assembly\n\nAdopts the following outcome document:\n\n" + title +
               "\n\nWe, the Governments, meeting at Valletta,\n\n1.\tReaffirm our commitment;\n\n2.\tUrge States to act.\n");
  EXPECT_EQ(operative_numbers(document), "u1 1 2");
}

TEST(OutcomeDocuments, MayBeTheFirstPartOfAnAnnex) {
  std::string rest = "II.\tReview of what was done\n";
  for (int i = 4; i < 24; ++i) rest += std::to_string(i) + ".\tHarbours have been lit.\n";
  const Document document = read_one(std::string(kAdopts) +
                                     "Annex\nInitiatives for harbours\nI.\tPolitical declaration\n1.\tWe recognize that lamps matter.\n"
                                     "2.\tWe urge States to light lamps.\n3.\tWe request the Secretary-General to report.\n" +
                                     rest);
  EXPECT_TRUE(is_outcome(paragraph(document, "annex/3")) || is_outcome(paragraph(document, "annex/I/3"))) << operative_numbers(document);
  EXPECT_EQ(operative_numbers(document).find("4"), std::string::npos);
}

TEST(OutcomeDocuments, AreReadWhereMostParagraphsAreNumberedItemsOfWhatTheyResolve) {
  const std::string measures = "1.\tTo light lamps;\n2.\tTo train keepers;\n3.\tTo repair bells;\n4.\tTo share charts;\n";
  std::string plan = "Annex\nPlan of action\n";
  for (const char* part : {"I.\tLamps\n", "II.\tBells\n", "III.\tCharts\n"})
    plan += part + ("We resolve to undertake the following measures:\n" + measures);
  const Document document = read_one(std::string(kAdopts) + plan);
  EXPECT_TRUE(is_outcome(paragraph(document, "annex/I/1")));
  EXPECT_EQ(paragraph(document, "annex/III/4").text, "To share charts;");
  EXPECT_FALSE(found(document, "annex-not-read"));
  const Document rules = read_one(std::string(kAdopts) + "Annex\nRules for harbours\n" + measures + measures);
  EXPECT_TRUE(found(rules, "annex-not-read"));
}

TEST(OutcomeDocuments, RulesInAnAnnexAreNamedAndGiveNone) {
  const Document document =
      read_one(std::string(kAdopts) +
               "Annex\nRules for harbours\n1.\tA keeper shall report every month.\n2.\tThe Parties shall request a report.\n");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_TRUE(found(document, "annex-not-read"));
}

TEST(OutcomeDocuments, AreReadWithoutAResolutionUpToWhereNumbersBeginAnew) {
  const std::string declaration =
      "1.\tWe, the Ministers of the coasts, have gathered at Valletta.\n2.\tHarbours are at risk.\n3.\tWe request the Board to report on "
      "fog.\n4.\tWe will keep lamps in repair.\n";
  const Document document = read_one(
      "E/LAMP/2031/3\n\nReport of the Lamp Forum\n\nI.\tMatter calling for action\n\n1.\tThe Forum recommends "
      "the following text.\n\n" +
      declaration + "II.\tBackground\n2.\tThe Forum met twice.\n3.\tIt was chaired by Malta.\n");
  EXPECT_EQ(document.kind, DocumentKind::report);
  EXPECT_EQ(operative_numbers(document), "1 2 3 4");
  EXPECT_TRUE(is_outcome(paragraph(document, "3")));
  const Document alone = read_one("E/LAMP/2031/4\n\nMinisterial declaration on lamps\n\n" + declaration);
  EXPECT_EQ(alone.kind, DocumentKind::statement);
  EXPECT_EQ(operative_numbers(alone), "1 2 3 4");
}

}  // namespace
}  // namespace mandates
