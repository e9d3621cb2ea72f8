// The record: fields, order, escaping.
#include <gtest/gtest.h>

#include "engine/record_json.h"

namespace mandates {
namespace {

Document invented_document() {
  Document document;
  document.symbol = "A/RES/80/499";
  document.body = "GA";
  document.session = "80";
  document.adopted = "2025-12-17";
  document.title = "Keepers of the \"light\"";
  document.source = "lights.txt";
  return document;
}

Clause invented_clause() {
  Clause clause;
  clause.symbol = "A/RES/80/499";
  clause.paragraph = "9";
  clause.number = 1;
  clause.id = "A/RES/80/499#9.1";
  clause.text = "Requests the Secretary-General to report\\";
  clause.verb = "request";
  clause.verb_text = "Requests";
  clause.type = "directive";
  clause.strength = "request";
  clause.strength_rank = 5;
  clause.obligation = true;
  clause.actors.push_back({"secretary-general", "Secretary-General", "the Secretary-General", "actor.secretary-general", {9, 30}, false});
  clause.deliverables.push_back({"report", "deliverable.report-verb", {}});
  clause.due.push_back(
      {DueCode::stored("session:GA:81"), "at its eighty-first session", "due.session-ordinal", {}, "", "2026-09-08", "2027-09-06", false});
  clause.cites = {"A/RES/78/405"};
  clause.rules = {"verb.request"};
  clause.review.push_back({"unread-time", "soon", {}});
  clause.line = 12;
  clause.page = 2;
  return clause;
}

TEST(Record, HasItsFieldsInOrder) {
  RecordWriter writer;
  writer.append(invented_document(), invented_clause());
  EXPECT_EQ(
      writer.text(),
      R"({"symbol":"A/RES/80/499","kind":"resolution","body":"GA","session":"80","adopted":"2025-12-17","title":"Keepers of the \"light\"",)"
      R"("paragraph":"9","clause":1,"section":"","text":"Requests the Secretary-General to report\\",)"
      R"("verb":"request","verb_text":"Requests","type":"directive","strength":"request","reiterated":false,"obligation":true,)"
      R"("id":"A/RES/80/499#9.1",)"
      R"("actors":[{"id":"secretary-general","name":"Secretary-General","text":"the Secretary-General"}],)"
      R"("deliverables":["report"],"recipients":[],)"
      R"("due":[{"code":"session:GA:81","text":"at its eighty-first session","from":"2026-09-08","to":"2027-09-06"}],)"
      R"("cites":["A/RES/78/405"],"page":2,"rules":["verb.request"],"review":[{"code":"unread-time","text":"soon"}],)"
      R"("chapeau":"","strength_rank":5,"source":"lights.txt","line":12})");
}

TEST(Record, TellsTheActThatAClauseShares) {
  Clause clause = invented_clause();
  clause.act = {"light the coast", {60, 75}};
  RecordWriter writer;
  writer.append(invented_document(), clause);
  EXPECT_NE(writer.text().find(R"("chapeau":"","asked":"light the coast","asked_at":[60,75],"strength_rank":5)"), std::string::npos);
}

TEST(Record, BufferIsUsedAgain) {
  RecordWriter writer;
  writer.append(invented_document(), invented_clause());
  const std::string once(writer.text());
  writer.append("\n");
  writer.append(invented_document(), invented_clause());
  EXPECT_EQ(writer.text(), once + "\n" + once);
  writer.clear();
  writer.append(invented_document(), invented_clause());
  EXPECT_EQ(writer.text(), once);
}

}  // namespace
}  // namespace mandates
