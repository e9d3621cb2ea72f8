// Documents as Akoma Ntoso: what is written is read back to the same records, and its metadata stand on elements that are there.
#include "engine/akn_writer.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <set>

#include "mandates/engine.h"
#include "rules/rule_set.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

constexpr char kParts[] =
    "United Nations A/RES/80/901\nGeneral Assembly\nEightieth session\nAgenda item 12 (a)\n"
    "Resolution adopted by the General Assembly on 4 December 2025\n[on the report of the Second Committee (A/80/551)]\n"
    "80/901. Lanterns & lamps\nThe General Assembly,\nRecalling its resolution 79/900 of 5 December 2024,\nI\nLanterns\n"
    "1. Requests the Secretary-General:\n(a) To repair lanterns, in particular:\n(i) Those of islands;\n(ii) Those of ports;\n"
    "(b) To report to the General Assembly at its eighty-first session;\nand to inform States thereof;\n"
    "2. Decides that <lamps> shall burn;\nII\nLamps\n1. Urges all States to light lamps by 31 December 2026.\n"
    "57th plenary meeting\n4 December 2025\n";

constexpr char kOutcome[] =
    "Resolution adopted by the General Assembly on 4 December 2025\n80/902. Harbours\nThe General Assembly,\n"
    "Recalling its resolution 79/900 of 5 December 2024,\n1.\tAdopts the declaration annexed;\n2.\tDecides to remain seized of the "
    "matter.\n"
    "57th plenary meeting\n4 December 2025\nAnnex I\nRules\n1.\tA keeper shall keep lamps.\nAnnex II\nDeclaration\n"
    "We the Governments gathered at Valletta,\n1.\tReaffirm our commitment to harbours;\n"
    "2.\tDecide to:\n(a)\tKeep lamps in order;\n(b)\tTrain keepers;\n3.\tWe request the Secretary-General to report in 2027.\n";

const Engine& engine() {
  static const Engine made;
  return made;
}

const Layout& layout() {
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  return rules.layout();
}

std::vector<ReadDocument> read(const std::string& name, const std::string& bytes) {
  EngineReader reader = engine().reader();
  return reader.read(name, bytes).documents;
}

/// The records of documents without the places in their file.
std::vector<std::string> records(std::vector<ReadDocument> documents) {
  std::vector<std::string> all;
  for (ReadDocument& one : documents) {
    one.document.source.clear();
    for (Clause& clause : one.extraction.clauses) {
      clause.line = clause.page = 0;
      all.push_back(record_json(one.document, clause));
    }
  }
  return all;
}

TEST(AknWriter, WhatIsWrittenIsReadBackToTheSameRecords) {
  for (const std::string text : {kParts, kOutcome}) {
    const std::vector<ReadDocument> documents = read("a.txt", text);
    ASSERT_EQ(documents.size(), 1U);
    const std::vector<std::string> before = records(documents);
    EXPECT_GE(before.size(), 4U);
    const std::string xml = akn_text_of(documents, layout());
    const std::vector<ReadDocument> again = read("a.xml", xml);
    EXPECT_EQ(records(again), before);
    ASSERT_EQ(again.size(), 1U);
    EXPECT_TRUE(again[0].document.marked_up);
    EXPECT_EQ(again[0].document.committee, documents[0].document.committee);
    EXPECT_EQ(again[0].document.committee_report, documents[0].document.committee_report);
    EXPECT_EQ(again[0].document.agenda_item, documents[0].document.agenda_item);
    EXPECT_EQ(akn_text_of(again, layout()), akn_text_of(read("b.xml", xml), layout()));
  }
}

TEST(AknWriter, EachClauseStandsOnAnElementOfItsOwnText) {
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(akn_text_of(read("a.txt", kParts), layout()).c_str()));
  std::set<std::string> eids;
  for (const auto& found : xml.select_nodes("//*[@eId]")) EXPECT_TRUE(eids.insert(found.node().attribute("eId").value()).second);
  const auto clauses = xml.select_nodes("//proprietary/mandates:clause");
  ASSERT_GE(clauses.size(), 4U);
  for (const auto& found : clauses) {
    const std::string href = found.node().attribute("href").value();
    ASSERT_TRUE(href.starts_with("#"));
    EXPECT_TRUE(eids.contains(href.substr(1))) << href;
  }
  const pugi::xml_node report = xml.select_node("//mandates:clause[@id='A/RES/80/901#I/1(b).1']").node();
  EXPECT_STREQ(report.child_value("mandates:actor"), "Secretary-General");
  EXPECT_STREQ(report.child_value("mandates:deliverable"), "report");
  EXPECT_STREQ(report.child("mandates:due").attribute("code").value(), "session:GA:81");
  EXPECT_STREQ(report.child("mandates:due").attribute("from").value(), "2026-09-08");
}

TEST(AknWriter, FootnotesStandWhereTheirMarksStood) {
  ReadDocument one = read("a.txt", kParts).at(0);
  Paragraph* paragraph = nullptr;
  for (Paragraph& each : one.document.paragraphs)
    if (each.number == "I/2") paragraph = &each;
  ASSERT_NE(paragraph, nullptr);
  paragraph->marks = {{"1", 7}};
  one.document.footnotes = {{"1", "See A/80/1 & Add.1.", 9, 1}};
  const Document back = read("a.xml", akn_text_of(std::vector<ReadDocument>{one}, layout())).at(0).document;
  ASSERT_EQ(back.footnotes.size(), 1U);
  EXPECT_EQ(back.footnotes[0].text, "See A/80/1 & Add.1.");
  for (const Paragraph& each : back.paragraphs)
    if (each.number == "I/2") {
      EXPECT_EQ(each.text, paragraph->text);
      ASSERT_EQ(each.marks.size(), 1U);
      EXPECT_EQ(each.marks[0].offset, 7U);
    }
}

TEST(AknWriter, WhatMarkupSaysIsKept) {
  ReadDocument one = read("a.txt", kParts).at(0);
  one.document.draft = "A/C.2/80/L.9";
  one.document.sponsors = {"Fiji", "Trinidad and Tobago"};
  one.document.subjects = {"LAMPS", "LANTERNS"};
  one.document.vote = {"recorded vote", 120, 3, 0};
  one.document.meeting = "57th plenary meeting";
  one.document.agenda_title = "Light";
  const Document back = read("a.xml", akn_text_of(std::vector<ReadDocument>{one}, layout())).at(0).document;
  EXPECT_EQ(back.draft, one.document.draft);
  EXPECT_EQ(back.sponsors, one.document.sponsors);
  EXPECT_EQ(back.subjects, one.document.subjects);
  EXPECT_EQ(back.vote, one.document.vote);
  EXPECT_EQ(back.meeting, one.document.meeting);
  EXPECT_EQ(back.agenda_title, one.document.agenda_title);
}

TEST(AknWriter, SeveralDocumentsAreACollection) {
  std::vector<ReadDocument> documents = read("a.txt", kParts);
  documents.push_back(read("b.txt", kOutcome).at(0));
  EXPECT_EQ(records(read("c.xml", akn_text_of(documents, layout()))), records(documents));
  EXPECT_EQ(akn_text_of({}, layout()), "");
}

TEST(AknWriter, IsValid) {
  const fs::path schema = fs::path(MANDATES_CORPUS) / "schema" / "akomantoso30.xsd";
  if (!fs::exists(schema)) GTEST_SKIP() << "no schema of Akoma Ntoso in " << MANDATES_CORPUS;
  if (std::system("xmllint --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "no xmllint";
  std::vector<ReadDocument> documents = read("a.txt", kParts);
  documents[0].document.vote.outcome = "without a vote";
  documents[0].document.sponsors = {"Fiji", "Malta"};
  documents[0].document.subjects = {"LAMPS"};
  const fs::path folder = fs::temp_directory_path() / ("mandates-akn-" + std::to_string(std::rand()));
  fs::create_directories(folder);
  const auto valid = [&](const std::string& name, const std::string& xml) {
    const fs::path file = folder / name;
    std::ofstream(file, std::ios::binary) << xml;
    return std::system(("xmllint --noout --nonet --schema '" + schema.string() + "' '" + file.string() + "' >&2").c_str()) == 0;
  };
  EXPECT_TRUE(valid("parts.xml", akn_text_of(documents, layout())));
  EXPECT_TRUE(valid("outcome.xml", akn_text_of(read("b.txt", kOutcome), layout())));
  documents.push_back(read("b.txt", kOutcome).at(0));
  EXPECT_TRUE(valid("collection.xml", akn_text_of(documents, layout())));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace mandates
