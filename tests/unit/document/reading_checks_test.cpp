// Signs of a loss: each check fires where something is missing, and is silent where nothing is.
#include "document/reading_checks.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reading.h"

namespace mandates {
namespace {

std::string resolution(std::string_view heading, std::string_view paragraphs) {
  return "A/RES/81/901\n\nResolution adopted by the General Assembly on 11 December 2026\n\n" + std::string(heading) +
         "\n\nThe General Assembly,\n\nRecalling its resolution 80/901,\n\n" + std::string(paragraphs);
}

TEST(ReadingChecks, SilentOnAWholeResolution) {
  const Document document =
      read_one(resolution("81/901. Lamps", "1. Welcomes lamps, adopted under item 2 of 61 States;\n\n2. Urges calm.\n"));
  EXPECT_TRUE(document.found.empty()) << document.found.front().message;
}

TEST(ReadingChecks, NumberInsideAParagraph) {
  // the number comes once more: the first may be one of a list
  const Document twice = read_one(resolution("81/901. Lamps", "1. Welcomes lamps; 2. Condemns their theft;\n\n2. Urges calm.\n"));
  EXPECT_TRUE(found(twice, "number-in-paragraph"));
  EXPECT_EQ(operative_numbers(twice), "1 2");
}

TEST(ReadingChecks, NumbersMissing) {
  EXPECT_TRUE(found(read_one(resolution("81/901. Lamps", "1. Welcomes lamps;\n\n3. Urges calm.\n")), "numbering-gap"));
  EXPECT_FALSE(found(read_one(resolution("81/901. Lamps", "1. Welcomes lamps;\n\n2. Urges calm.\n")), "numbering-gap"));
}

TEST(ReadingChecks, ColumnsThatWereReadAsOne) {
  std::string woven;
  for (int i = 0; i < 14; ++i) woven += "Recalling the lamps that are lit in all the towers    of the harbours, whose keepers wait for\n";
  EXPECT_TRUE(found(read_one(resolution("81/901. Lamps", woven + "\n1. Urges calm.\n")), "columns"));
  std::string printed;
  for (int i = 0; i < 14; ++i) printed += "Recalling the lamps that are lit in all the towers of the harbours, whose keepers wait for\n";
  EXPECT_FALSE(found(read_one(resolution("81/901. Lamps", printed + "\n1. Urges calm.\n")), "columns"));
}

TEST(ReadingChecks, ColumnsOfSentencesAreReadOneAfterTheOther) {
  const std::vector<std::string> left = {
      "1. Welcomes the lamps", "that are lit in all of", "the towers, and notes",   "the work of keepers",     "in the harbours and",
      "on the islands of the", "north, which goes on",   "in all seasons;",         "2. Requests the Council", "to count the lamps",
      "in each of the towers", "and to list them;",      "3. Urges the keepers to", "keep watch by night"};
  const std::vector<std::string> right = {
      "in the towers that are",  "near the sea, with oil", "and wicks of their own", "until the morning;", "4. Invites the States",
      "to pay for the oil",      "of the lamps that are",  "lit beyond the coast,",  "as agreed by all;",  "5. Decides to remain",
      "seized of the matter of", "the lamps, the towers",  "and the keepers who",    "watch over them."};
  std::string woven;
  for (std::size_t i = 0; i < left.size(); ++i) woven += left[i] + std::string(40 - left[i].size(), ' ') + right[i] + "\n";
  const Document document = read_one(resolution("81/901. Lamps", woven));
  EXPECT_EQ(operative_numbers(document), "1 2 3 4 5");
  EXPECT_EQ(
      paragraph(document, "3").text,
      "Urges the keepers to keep watch by night in the towers that are near the sea, with oil and wicks of their own until the morning;");
  EXPECT_TRUE(found(document, "columns"));
}

TEST(ReadingChecks, NumbersThatBeginAgain) {
  const Document document = read_one(resolution("81/901. Lamps", "4. Welcomes lamps;\n\n5. Urges calm;\n\n2. Urges patience.\n"));
  EXPECT_TRUE(found(document, "numbering-restart"));
  EXPECT_FALSE(found(read_one(resolution("81/901. Lamps", "1. Welcomes lamps;\n\n2. Urges calm.\n")), "numbering-restart"));
}

TEST(ReadingChecks, ASymbolThatStandsInTheTextAllTheSame) {
  const Document document =
      read_one("The General Assembly,\n\nNoting lamps,\n\n1. Urges calm;\n\n2. Urges patience.\n\nCopy of A/RES/81/901\n", "lamps.txt");
  const auto warned = std::find_if(document.found.begin(), document.found.end(),
                                   [](const Diagnostic& finding) { return finding.code == "symbol-not-found"; });
  ASSERT_NE(warned, document.found.end());
  EXPECT_NE(warned->message.find("A/RES/81/901"), std::string::npos) << warned->message;
}

TEST(ReadingChecks, NoOperativeParagraph) {
  EXPECT_TRUE(found(read_one(resolution("81/901. Lamps", "Noting the lamps,\n")), "no-operative-paragraph"));
}

TEST(ReadingChecks, TitlesThatAreMissingOrEndless) {
  EXPECT_TRUE(found(read_one(resolution("81/901.", "1. Welcomes lamps.\n")), "no-title"));
  std::string title = "81/901. Lamps";
  for (int i = 0; i < 60; ++i) title += " and lamps";
  EXPECT_TRUE(found(read_one(resolution(title, "1. Welcomes lamps.\n")), "long-title"));
  EXPECT_FALSE(found(read_one("Resolution 2991 (2026)\n\nThe Security Council,\n\n1. Demands calm.\n"), "no-title"));
}

}  // namespace
}  // namespace mandates
