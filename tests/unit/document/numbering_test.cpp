// Numbers of paragraphs: parts, items, text after items, paragraphs without numbers, drafts, annexes, oddities.
#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

Document resolution(const std::string& body, const std::string& subject = "The General Assembly,") {
  return read_one("Resolution adopted by the General Assembly on 20 December 2006\n61/404.\tLamps\n" + subject + "\n" + body);
}

TEST(Numbering, ItemsAreParagraphsOfTheirChapeau) {
  const Document document = resolution(
      "Recalling its resolutions,\n1.\tRequests the Secretary-General:\n(a)\tTo light lamps:\n(i)\tIn the east;\n(ii)\tIn the west;\n"
      "(b)\tTo report;\n2.\tDecides to remain seized of the matter.\n");
  EXPECT_EQ(operative_numbers(document), "1 1(a) 1(a)(i) 1(a)(ii) 1(b) 2");
  const Paragraph inner = paragraph(document, "1(a)(ii)");
  EXPECT_EQ(inner.level, 2);
  EXPECT_EQ(inner.label, "(ii)");
  EXPECT_EQ(document.paragraphs[static_cast<std::size_t>(inner.parent)].number, "1(a)");
}

TEST(Numbering, TheLetterIsNotTheNumeralOne) {
  std::string items;
  for (const char letter : std::string("abcdefghij")) items += std::string("(") + letter + ")\tTo do;\n";
  EXPECT_EQ(operative_numbers(resolution("1.\tRequests:\n" + items)), "1 1(a) 1(b) 1(c) 1(d) 1(e) 1(f) 1(g) 1(h) 1(i) 1(j)");
}

TEST(Numbering, AChapeauWithoutColonIsNoHeadline) {
  EXPECT_EQ(operative_numbers(
                resolution("Recalling its resolutions,\nRecognizes the value of lamps;\nRequests the Office\n(a)\tTo light lamps;\n(b)\tTo "
                           "count them;\nSuggests to the keepers that they report.\n")),
            "u1 u2 u2(a) u2(b) u3");
}

TEST(Numbering, LettersWithAFullStop) {
  std::string items;
  for (const char letter : std::string("abcdefgh")) items += std::string(1, letter) + ".\tcount lamps;\n";
  EXPECT_EQ(
      operative_numbers(resolution("1.\tUrges the Office to:\n" + items + "i.\timprove the oil, to:\ni.\tlight lamps;\nii.\tkeep them;\n")),
      "1 1(a) 1(b) 1(c) 1(d) 1(e) 1(f) 1(g) 1(h) 1(i) 1(i)(i) 1(i)(ii)");
  // without a colon above them, where they stand in a list
  EXPECT_EQ(operative_numbers(resolution("1.\tCommends the Office; and,\na.\tdemands a report;\nb.\tcalls for lamps;\n2.\tDecides so.\n")),
            "1 1(a) 1(b) 2");
}

TEST(Numbering, TextAfterItemsHasTheNumberOfItsChapeau) {
  const Document document =
      resolution("1.\tRequests the Office:\n(a)\tTo light lamps;\n(b)\tTo put them out;\nand to report thereon;\n2.\tDecides so.\n");
  EXPECT_EQ(operative_numbers(document), "1 1(a) 1(b) 1 2");
  EXPECT_TRUE(document.paragraphs[3].continuation);
  EXPECT_EQ(document.paragraphs[3].text, "and to report thereon;");
}

TEST(Numbering, TextAfterItemsInLinesBrokenAtAMargin) {
  std::string text = "Resolution adopted by the General Assembly on 20 December 2006\n61/404. Lamps\n\nThe General Assembly,\n\n";
  for (int i = 0; i < 10; ++i)
    text += "Recalling its resolution 60/40" + std::to_string(i) + " on the keepers of lamps in the coastal areas of\nthe world,\n\n";
  const Document document = read_one(
      text +
      "1. Condemns the theft of lamps, as the reports on the lamps of the coast have told:\n\n(a) The first report, in which the keepers "
      "have counted all lamps of the\ncoast;\n\n(b) The second report, which tells of the lamps that are not found any more;\nand demands "
      "that they be brought back;\n\n2. Requests the Secretary-General to report on the lamps; and requests the\nkeepers to count "
      "them.\n");
  EXPECT_EQ(operative_numbers(document), "1 1(a) 1(b) 1 2");
}

TEST(Numbering, BulletsBelongToTheText) {
  const Document document = resolution("1.\tRequests the Office:\n\u2013\tto light lamps;\n\u2013\tto put them out;\n2.\tDecides so.\n");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(paragraph(document, "1").text, "Requests the Office: \u2013 to light lamps; \u2013 to put them out;");
}

TEST(Numbering, PartsGoInFrontWhereTheNumberingBeginsAgain) {
  const Document document = resolution(
      "I\tLamps\nRecalling lamps,\n1.\tRequests oil;\n2.\tRequests wicks;\nII\tFoghorns and other\ninstruments\nNoting fog,\n1.\tRequests "
      "air;\n");
  EXPECT_EQ(operative_numbers(document), "I/1 I/2 II/1");
  EXPECT_EQ(preambular_count(document), 2U);
  EXPECT_EQ(paragraph(document, "II/1").section, "II");
  EXPECT_EQ(paragraph(document, "II/1").heading, "Foghorns and other instruments");
}

TEST(Numbering, PartsAreNoPrefixWhereTheNumberingGoesOn) {
  EXPECT_EQ(operative_numbers(resolution("I\tLamps\n1.\tRequests oil;\nII\tFoghorns\n2.\tRequests air;\n3.\tDecides so.\n")), "1 2 3");
}

TEST(Numbering, PartsWhoseNumeralsAreLostAreCounted) {
  const Document document = resolution(
      "Lamps of the north\nRecalling lamps,\n1.\tRequests oil;\n2.\tRequests wicks;\nFoghorns of the south\nRecalling fog,\n1.\tRequests "
      "air;\n"
      "2.\tDecides so.\n");
  EXPECT_EQ(operative_numbers(document), "I/1 I/2 II/1 II/2");
  EXPECT_EQ(preambular_count(document), 2U);
}

TEST(Numbering, HeadlinesAreNoParagraphs) {
  const Document document = resolution("1.\tRequests oil;\nFoghorns\n2.\tRequests air;\n");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(paragraph(document, "2").heading, "Foghorns");
  EXPECT_EQ(paragraph(document, "1").text, "Requests oil;");
}

TEST(Numbering, UnnumberedParagraphsAreCounted) {
  const Document document = resolution(
      "Recalling lamps,\nDeeply concerned by fog,\nMindful of its duties,\nInvites States to give oil;\nAlso requests the Director to "
      "report;\n"
      "Requests the Director:\nTo light lamps;\nTo put them out;\nDecides to remain seized of the matter.\n");
  EXPECT_EQ(preambular_count(document), 3U);
  EXPECT_EQ(operative_numbers(document), "u1 u2 u3 u3(a) u3(b) u4");
  EXPECT_EQ(paragraph(document, "u3(a)").level, 1);
  EXPECT_EQ(document.paragraphs[static_cast<std::size_t>(paragraph(document, "u3(a)").parent)].number, "u3");
  EXPECT_EQ(paragraph(document, "u6").level, 0);
}

TEST(Numbering, ItemsOfUnnumberedParagraphs) {
  EXPECT_EQ(operative_numbers(resolution("Recalling lamps,\nRequests the Director:\n(a)\tTo light lamps;\n(b)\tTo report.\n")),
            "u1 u1(a) u1(b)");
}

TEST(Numbering, PreambularItemsStayPreambular) {
  const Document document = resolution("Recalling:\n(a)\tIts resolution;\n(b)\tIts decision,\nNoting lamps,\n1.\tDecides so.\n");
  EXPECT_EQ(preambular_count(document), 4U);
  EXPECT_EQ(document.paragraphs[2].number, "p1(b)");
  EXPECT_EQ(operative_numbers(document), "1");
}

TEST(Numbering, AnnexesAndVotesAreNotRead) {
  EXPECT_EQ(operative_numbers(resolution("1.\tAdopts the Plan annexed;\n2.\tDecides so.\nAnnex\nPlan\n1.\tRequests oil;\n")), "1 2");
  EXPECT_EQ(operative_numbers(
                resolution("1.\tDecides so.\n55th meeting\n3 April 2023\n[Adopted by a recorded vote of 32 to 5.\nIn favour:\nAll]\n")),
            "1");
}

TEST(Numbering, AnAnnexWithoutHeadingEndsTheText) {
  const Document document = resolution(
      "1.\tAdopts the procedure;\n2.\tDirects the committees;\n3.\tDecides so.\nProcedure for lamps\nThe office shall light "
      "lamps.\n1.\tLamps are lit.\n");
  EXPECT_EQ(operative_numbers(document), "1 2 3");
  EXPECT_TRUE(found(document, "text-after-end"));
}

TEST(Numbering, AnEmbeddedTreatyIsNotTheOrgansOwnText) {
  const Document document =
      resolution("Adopts the following agreement on lamps:\n1.\tThe Parties shall keep lamps.\n2.\tA keeper shall pledge oil.\n");
  EXPECT_EQ(operative_numbers(document), "u1");
  EXPECT_TRUE(found(document, "text-after-end"));
}

TEST(Numbering, ARecommendedDraftIsRead) {
  const Document document = read_one(
      "Resolution adopted by the Economic and Social Council on 25 July 2013\n2013/91.\tLamps\nThe Economic and Social Council\n"
      "Recommends to the General Assembly the adoption of the following draft resolution:\nThe General Assembly,\nRecalling its resolution "
      "66/180,\n"
      "1.\tRequests the Secretary-General to report;\n2.\tDecides so.\n47th plenary meeting\n25 July 2013\n");
  EXPECT_EQ(document.symbol, "E/RES/2013/91");
  EXPECT_EQ(operative_numbers(document), "u1 1 2");
  EXPECT_EQ(paragraph(document, "1").organ, "GA");
  EXPECT_EQ(paragraph(document, "u1").organ, "");
  EXPECT_EQ(document.cites, std::vector<std::string>{"A/RES/66/180"});
}

TEST(Numbering, AQuotedDraftIsNot) {
  const Document document = read_one(
      "1991/77. Revision of the regulations\nThe Economic and Social Council\nRecommends to the General Assembly the adoption of the "
      "following draft "
      "resolution:\n\u201CThe General Assembly,\n\u201CRecalling its resolutions,\n\u201C1. Decides to light lamps.\u201D\n",
      "E_RES_1991_77.txt");
  EXPECT_EQ(operative_numbers(document), "u1");
}

TEST(Numbering, NumbersLostAmongTheirNeighboursAreInferred) {
  const Document document = resolution("1.\tRequests oil;\n2.\tRequests wicks;\nAlso requests air;\n4.\tDecides so.\n");
  EXPECT_EQ(operative_numbers(document), "1 2 3 4");
  EXPECT_TRUE(found(document, "number-inferred"));
}

TEST(Numbering, AParagraphWithoutNumberAboveNumberedPartsCounts) {
  const Document document =
      resolution("Endorses the conclusions of the Board.\nPosts\n1.\tRequests oil;\n2.\tRequests wicks.\nFunds\n1.\tRequests air.\n");
  EXPECT_EQ(operative_numbers(document), "u1 I/1 I/2 II/1");
}

TEST(Numbering, NounsThatLookLikeVerbsAreItemsOfAListWithoutLabels) {
  const Document document = resolution(
      "Requests the Board to build a platform with the following elements:\nResources for keepers;\nMechanisms for the repair of lamps;\n"
      "Tools to count them;\nEncourages States to use it.\n");
  EXPECT_EQ(operative_numbers(document), "u1 u1 u1 u1 u2");
}

TEST(Numbering, TheNumeralIsTheOnePrintedThoughTheHeadingBeforeHasLostIts) {
  const Document document = resolution(
      "I\tOil\n1.\tRequests oil;\nLAMPS AND BELLS\n1.\tRequests lamps;\n2.\tRequests bells;\nIII\tFunds\n1.\tRequests air;\n"
      "2.\tRequests wicks.\n");
  EXPECT_EQ(paragraph(document, "III/1").text, "Requests air;");
  EXPECT_EQ(paragraph(document, "III/2").text, "Requests wicks.");
}

TEST(Numbering, TheNumeralIsTheOnePrintedThoughTheFirstHeadingIsMissing) {
  const Document document = resolution(
      "Endorses the conclusions of the Board.\nII\tPosts\n1.\tRequests oil;\n2.\tRequests wicks.\nIII\tFunds\n1.\tRequests air.\n");
  EXPECT_EQ(operative_numbers(document), "u1 II/1 II/2 III/1");
}

TEST(Numbering, LabelsWithoutTheirFullStop) {
  EXPECT_EQ(operative_numbers(resolution("1.\tRequests oil;\n2\tRequests wicks;\n3\t.Requests air;\n4. Decides so.\n")), "1 2 3 4");
}

TEST(Numbering, ALabelWithoutFullStopCountsInAPartThatHasLostItsHeading) {
  EXPECT_EQ(operative_numbers(resolution("1.\tNotes lamps;\n2.\tNotes towers;\n3.\tNotes oil;\nCost of lamps\n1.\tNotes wicks;\n2\tUrges "
                                         "calm;\n3.\tDecides so.\n")),
            "1 2 3 II/1 II/2 II/3");
}

TEST(Numbering, OdditiesAreReportedAndTolerated) {
  const Document gap = resolution("1.\tRequests oil;\n2.\tRequests wicks;\n5.\tDecides so.\n");
  EXPECT_EQ(operative_numbers(gap), "1 2 5");
  EXPECT_TRUE(found(gap, "numbering-gap"));
  const Document twice = resolution("1.\tRequests oil;\n2.\tRequests wicks;\n2.\tDecides so.\n");
  EXPECT_EQ(operative_numbers(twice), "1 2 r2/2");
  EXPECT_TRUE(found(twice, "duplicate-number"));
}

TEST(Numbering, AListInsideAParagraphIsNoNumbering) {
  const Document document =
      resolution("1.\tDecides to amend the rules as follows:\n1.\tLamps are lit;\n2.\tLamps are put out;\n2.\tDecides so.\n");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(paragraph(document, "1").text, "Decides to amend the rules as follows: 1. Lamps are lit; 2. Lamps are put out;");
}

TEST(Numbering, WrappedLinesThatBeginWithNumbersAreNoParagraphs) {
  const Document document = read_one(
      "Resolution adopted by the General Assembly on 20 December 2006\n61/404. Lamps\nThe General Assembly,\n\n"
      "1. Requests the Secretary-General to light the lamps of the coasts by the end of the year\n"
      "2010. This is to be done as set out in annex II and in accordance with subparagraph\n"
      "(a) and (b) of the resolution that it adopted on the same matter at its meeting of\n"
      "3 December 2006, and to report thereon to the Assembly at its sixty-second session and\nto the Council;\n\n"
      "2. Decides to remain seized of the matter.\n");
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Numbering, ItemsWithoutLabelsHaveLettersWhereTheyAreActs) {
  const auto numbers = [](const std::string& chapeau, const std::string& item) {
    const Document document =
        resolution("Recalling lamps,\n" + chapeau + "\n" + item + " lamps;\n" + item + " oil;\nUrges States to help.\n");
    return operative_numbers(document);
  };
  EXPECT_EQ(numbers("Requests keepers:", "To build"), "u1 u1(a) u1(b) u2");
  EXPECT_EQ(numbers("Requests keepers to:", "Build"), "u1 u1(a) u1(b) u2");
  EXPECT_EQ(numbers("Requests keepers to act, including by:", "Building"), "u1 u1 u1 u2");

  std::string many = "Requests keepers:\n";
  for (int i = 0; i < 28; ++i) many += "To light lamp " + std::to_string(i) + ";\n";
  const std::string found = operative_numbers(resolution("Recalling lamps,\n" + many));
  EXPECT_TRUE(found.ends_with("u1(y) u1(z) u1(aa) u1(bb)")) << found;
}

TEST(Numbering, UnnumberedParagraphsOfPartsHaveTheirPart) {
  const Document document = resolution(
      "I\nLamps\nTakes note of the list;\nII\nBells\n1.\tRequests a list;\n2.\tDecides so;\nIII\nBuoys\n1.\tRequests a plan;\nIV\n"
      "Horns\nTakes note of the plan;\nRequests that:\n(a)\tTwo horns be blown.\n");
  EXPECT_EQ(operative_numbers(document), "I/u1 II/1 II/2 III/1 IV/u1 IV/u2 IV/u2(a)");
}

}  // namespace
}  // namespace mandates
