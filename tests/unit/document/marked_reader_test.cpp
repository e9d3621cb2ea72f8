// Documents whose structure is marked up: what is marked is not guessed.
#include "document/marked_reader.h"

#include <gtest/gtest.h>

#include "document/sponsors.h"
#include "reading.h"

namespace mandates {
namespace {

using Place = MarkedBlock::Place;

MarkedBlock block(Place place, std::string label, std::string text, int level = 0) {
  MarkedBlock marked;
  marked.place = place;
  marked.label = std::move(label);
  marked.text = std::move(text);
  marked.level = level;
  return marked;
}

MarkedDocument resolution() {
  MarkedDocument marked;
  marked.name = "resolution";
  marked.symbol = "A/RES/81/901";
  marked.language = "eng";
  marked.blocks = {block(Place::opening, "", "The General Assembly,"), block(Place::preamble, "", "Recalling its resolution 78/405,")};
  return marked;
}

Document read(MarkedDocument marked) {
  SourceText source;
  source.name = "a.xml";
  source.marked.push_back(std::move(marked));
  std::vector<Document> documents = builtin_reader().read(source);
  return documents.size() == 1 ? std::move(documents[0]) : Document{};
}

TEST(MarkedReader, TakesSymbolSessionAndFacts) {
  MarkedDocument marked = resolution();
  marked.adopted = "2026-12-11";
  marked.draft = "A/C.2/81/L.9";
  marked.vote.in_favour = "151";
  marked.vote.abstaining = "012";
  marked.subjects = {"HARBOURS", "HARBOURS"};
  const Document document = read(marked);
  EXPECT_EQ(document.symbol, "A/RES/81/901");
  EXPECT_EQ(document.body, "GA");
  EXPECT_EQ(document.session, "81");
  EXPECT_EQ(document.vote.in_favour, 151);
  EXPECT_EQ(document.vote.against, 0);
  EXPECT_EQ(document.vote.abstaining, 12);
  EXPECT_EQ(document.subjects, std::vector<std::string>{"HARBOURS"});
  EXPECT_TRUE(document.marked_up);
}

TEST(MarkedReader, NamesWhatTheMarkupHasWrong) {
  MarkedDocument marked = resolution();
  marked.blocks.push_back(block(Place::preamble, "", "Requests the Secretary-General to count lamps;"));
  marked.blocks.push_back(block(Place::body, "1.", "Welcomes lamps; 2 Condemns their theft;"));
  marked.blocks.push_back(block(Place::body, "3.", "Urges calm."));
  const Document document = read(marked);
  EXPECT_EQ(operative_numbers(document), "1 3");
  EXPECT_TRUE(found(document, "verb-in-preamble"));
  EXPECT_TRUE(found(document, "number-in-paragraph"));
  EXPECT_FALSE(found(read(resolution()), "verb-in-preamble"));
}

TEST(MarkedReader, AHeadingEndsAStatement) {
  MarkedDocument marked = resolution();
  marked.name = "presidentialStatement";
  marked.symbol = "S/PRST/2026/91";
  marked.blocks = {block(Place::body, "", "The Security Council urges calm."), block(Place::heading, "", "Aide-memoire on lamps"),
                   block(Place::body, "", "Keepers to take measures.")};
  const Document document = read(marked);
  EXPECT_EQ(operative_numbers(document), "u1");
  EXPECT_TRUE(found(document, "text-after-end"));
}

TEST(MarkedReader, ALetteredOneOfACollectionHasItsOwnSymbol) {
  MarkedDocument marked = resolution();
  marked.symbol = "A/RES/81/901 A-B";
  marked.letter = "B";
  EXPECT_EQ(read(marked).symbol, "A/RES/81/901 B");
}

TEST(MarkedReader, NumbersAreTakenWhateverTheTextLooksLike) {
  MarkedDocument marked = resolution();
  marked.blocks.push_back(block(Place::body, "1", "Notes resolution 78/405 and 12 reports, annex 3;"));
  marked.blocks.push_back(block(Place::body, "2.", "Requests the Secretary-General:"));
  marked.blocks.push_back(block(Place::body, "(a)", "To go:", 1));
  marked.blocks.push_back(block(Place::body, "(i)", "To sail;", 2));
  marked.blocks.push_back(block(Place::body, "(i)", "To report;", 1));
  marked.blocks.push_back(block(Place::body, "", "(b)\tTo stop;"));
  const Document document = read(marked);
  EXPECT_EQ(operative_numbers(document), "1 2 2(a) 2(a)(i) 2(i) 2(b)");
  EXPECT_EQ(paragraph(document, "1").text, "Notes resolution 78/405 and 12 reports, annex 3;");
  EXPECT_TRUE(paragraph(document, "1").marks.empty());
}

TEST(MarkedReader, MarksAreTakenOutAndKept) {
  MarkedDocument marked = resolution();
  marked.blocks.push_back(block(Place::body, "1.", "Notes the report;\u2077"));
  marked.footnotes.push_back({"7", "A/81/1.", 9});
  const Document document = read(marked);
  ASSERT_EQ(paragraph(document, "1").marks.size(), 1U);
  EXPECT_EQ(paragraph(document, "1").marks[0].mark, "7");
  EXPECT_EQ(document.footnotes[0].text, "A/81/1.");
}

TEST(MarkedReader, PartsHaveNumbersOfTheirOwn) {
  MarkedDocument marked = resolution();
  for (const char* part : {"I", "II"}) {
    marked.blocks.push_back(block(Place::heading, part, "Of part"));
    marked.blocks.push_back(block(Place::preamble, "", "Having considered the report,"));
    marked.blocks.push_back(block(Place::body, "1.", "Notes the report;"));
    marked.blocks.push_back(block(Place::heading, "", "B. Title of a table"));
  }
  EXPECT_EQ(operative_numbers(read(marked)), "I/1 II/1");
}

TEST(MarkedReader, AnotherLanguageIsNamed) {
  MarkedDocument marked = resolution();
  marked.language = "fra";
  const Document document = read(marked);
  ASSERT_TRUE(found(document, "other-language"));
  EXPECT_NE(document.found[0].message.find("French"), std::string::npos);
}

TEST(MarkedReader, AStatementHasUnnumberedParagraphsWithoutItsQuotes) {
  MarkedDocument marked;
  marked.name = "presidentialStatement";
  marked.symbol = "S/PRST/2026/91";
  marked.blocks = {block(Place::introduction, "", "At the 9991st meeting, the item entitled \u201CHarbours\u201D, the President said:"),
                   block(Place::body, "", "\u201CThe Security Council requests a report."),
                   block(Place::body, "", "\u201CThe Council remains seized of the matter.\u201D")};
  const Document document = read(marked);
  EXPECT_EQ(document.title, "Harbours");
  EXPECT_EQ(operative_numbers(document), "u1 u2");
  EXPECT_EQ(paragraph(document, "u2").text, "The Council remains seized of the matter.");
}

TEST(MarkedReader, WhatStandsAboveTheUnmarkedIntroductionOfAStatementIsNoPartOfIt) {
  MarkedDocument marked;
  marked.name = "presidentialStatement";
  marked.symbol = "S/PRST/2026/92";
  marked.blocks = {
      block(Place::body, "", "* Reissued for technical reasons."), block(Place::heading, "", "Statement by the President"),
      block(Place::body, "",
            "At the 9992nd meeting of the Council, held on 4 May 2026, under the item \u201CHarbours\u201D, the President said:"),
      block(Place::body, "", "\u201CThe Security Council requests a report."),
      block(Place::body, "", "\u201CThe Council urges calm.\u201D")};
  const Document document = read(marked);
  EXPECT_EQ(document.title, "Harbours");
  EXPECT_EQ(operative_numbers(document), "u1 u2");
  EXPECT_FALSE(found(document, "text-after-end"));
}

TEST(MarkedReader, ANumberInTheTextWithoutFullStopIsTheNextOne) {
  MarkedDocument marked = resolution();
  marked.blocks.push_back(block(Place::body, "1.", "Welcomes lamps;"));
  marked.blocks.push_back(block(Place::body, "", "2\tUrges their repair;"));
  marked.blocks.push_back(block(Place::body, "", "3 metre towers;"));
  marked.blocks.push_back(block(Place::body, "", "5\tUrges calm."));
  const Document document = read(marked);
  EXPECT_EQ(paragraph(document, "2").text.substr(0, 19), "Urges their repair;");
  EXPECT_EQ(operative_numbers(document), "1 2");  // the others go on with it
}

TEST(MarkedReader, TheNoteBelowATableIsNoParagraph) {
  MarkedDocument marked = resolution();
  marked.blocks.push_back(block(Place::body, "1.", "Approves the posts below;"));
  marked.blocks.push_back(block(Place::table, "", "P-4 1"));
  marked.blocks.push_back(block(Place::body, "", "Abbreviations: GS, General Service."));
  marked.blocks.push_back(block(Place::table, "", "P-5 1"));
  marked.blocks.push_back(block(Place::body, "", "Urges calm."));
  EXPECT_EQ(operative_numbers(read(marked)), "1 u1");
}

TEST(MarkedReader, APreambularParagraphMarkedAsOperativeStaysOne) {
  MarkedDocument marked = resolution();
  marked.blocks.push_back(block(Place::body, "", "Having considered the notes on lamps,"));
  marked.blocks.push_back(block(Place::body, "1.", "Urges calm;"));
  const Document document = read(marked);
  EXPECT_EQ(operative_numbers(document), "1");
  EXPECT_EQ(preambular_count(document), 2U);
}

TEST(Sponsors, NamesWithAnAndOfTheirOwnStayWhole) {
  const LineRoles lines(RuleSet::load(builtin_rule_files()).layout());
  RoleReader roles(lines);
  std::vector<std::string> names;
  add_sponsors("Iceland (also on behalf of Nauru, Palau and Tonga), Chile and Trinidad and Tobago", roles, names);
  add_sponsors("Bosnia and Herzegovina and Chile", roles, names);
  add_sponsors("submitted by the Chair of the Committee, and others", roles, names);
  const std::vector<std::string> wanted = {"Iceland (also on behalf of Nauru, Palau and Tonga)", "Chile", "Trinidad and Tobago",
                                           "Bosnia and Herzegovina", "the Chair of the Committee, and others"};
  EXPECT_EQ(names, wanted);
}

}  // namespace
}  // namespace mandates
