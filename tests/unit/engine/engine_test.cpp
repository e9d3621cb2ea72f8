// The engine as others use it: bytes in, records out; errors as values, or as RuleError for an overlay.
#include "mandates/engine.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

constexpr char kResolution[] =
    "United Nations A/RES/80/901\nGeneral Assembly\nEightieth session\nAgenda item 12\n"
    "Resolution adopted by the General Assembly on 4 December 2025\n80/901. Lanterns\nThe General Assembly,\n"
    "1. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report on lanterns.\n"
    "57th plenary meeting\n4 December 2025\n";

TEST(Engine, ReadsBytesToRecords) {
  const Engine engine;
  EngineReader reader = engine.reader();
  const FileRecord file = reader.read("lanterns.txt", kResolution);
  EXPECT_FALSE(file.refused);
  ASSERT_EQ(file.documents.size(), 1U);
  const ReadDocument& read = file.documents.front();
  EXPECT_EQ(read.document.symbol, "A/RES/80/901");
  ASSERT_EQ(read.extraction.clauses.size(), 1U);
  const Clause& clause = read.extraction.clauses.front();
  ASSERT_EQ(clause.due.size(), 1U);
  EXPECT_EQ(clause.due.front().code.text(), "session:GA:81");
  EXPECT_EQ(clause.due.front().from, "2026-09-08");
  const std::string json = record_json(read.document, clause);
  EXPECT_NE(json.find("\"id\":\"A/RES/80/901#1.1\""), std::string::npos) << json;
  EXPECT_EQ(json.find('\n'), std::string::npos);
}

TEST(Engine, ReadersOfOneEngineAgree) {
  const Engine engine;
  EngineReader one = engine.reader(), other = engine.reader();
  const FileRecord first = one.read("a.txt", kResolution), second = other.read("a.txt", kResolution);
  EXPECT_EQ(record_json(first.documents.at(0).document, first.documents.at(0).extraction.clauses.at(0)),
            record_json(second.documents.at(0).document, second.documents.at(0).extraction.clauses.at(0)));
  EXPECT_EQ(engine.rule_version(), Engine().rule_version());
}

TEST(Engine, RefusesWhatIsNoTextWithTheReason) {
  const Engine engine;
  const FileRecord file = engine.reader().read("noise.bin", std::string("\x00\x01\x02\xff\x00", 5));
  EXPECT_TRUE(file.refused);
  EXPECT_TRUE(file.documents.empty());
  ASSERT_FALSE(file.found.empty());
  EXPECT_EQ(file.found.front().place.path, "noise.bin");
}

TEST(Engine, PdfWithoutItsProgramIsRefused) {
  const Engine engine;
  const FileRecord file = engine.reader().read("a.pdf", "%PDF-1.4\n");
  EXPECT_TRUE(file.refused);
  ASSERT_FALSE(file.found.empty());
  EXPECT_EQ(file.found.front().code, "unreadable-file");
}

TEST(Engine, WrongOverlayThrows) {
  EngineOptions options;
  options.overlay.push_back({"mine.toml", "[[rule]]\nid = \"verb.x\"\nkind = \"no-such-kind\"\n"});
  EXPECT_THROW(Engine{options}, RuleError);
}

TEST(Engine, OverlayCounts) {
  EngineOptions options;
  options.overlay.push_back({"mine.toml",
                             "[[rule]]\nid = \"actor.keeper\"\nkind = \"actor\"\nsummary = \"Keeper of Lanterns\"\n"
                             "name = \"Keeper of Lanterns\"\nclass = \"official\"\nmatch = [\"Keeper of Lanterns\"]\n"});
  const Engine engine(options);
  EXPECT_NE(engine.rule_version(), Engine().rule_version());
  std::string text = kResolution;
  text.replace(text.find("Secretary-General"), 17, "Keeper of Lanterns");
  const FileRecord file = engine.reader().read("lanterns.txt", text);
  ASSERT_EQ(file.documents.at(0).extraction.clauses.at(0).actors.size(), 1U);
  EXPECT_EQ(file.documents.at(0).extraction.clauses.at(0).actors.front().id, "keeper");
}

}  // namespace
}  // namespace mandates
