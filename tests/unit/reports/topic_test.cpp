// What a row says it is about, in which order rows come, and addresses of documents.
#include "reports/topic.h"

#include <gtest/gtest.h>

#include "reports/horizon.h"

namespace mandates {
namespace {

Clause asked(const std::string& what, const char* deliverable = "report") {
  Clause clause;
  clause.text = "Requests the Secretary-General to " + what + ";";
  ActorMention actor;
  actor.name = "Secretary-General";
  clause.span = {0, static_cast<std::uint32_t>(clause.text.size())};
  actor.span = {13, 30};
  clause.actors.push_back(actor);
  if (*deliverable != '\0') {
    DeliverableMention mention;
    mention.type = deliverable;
    clause.deliverables.push_back(mention);
  }
  return clause;
}

TEST(Topic, WordsAfterReportOn) {
  EXPECT_EQ(topic_of(asked("submit to the General Assembly at its eightieth session a report on the safety of kites"), "Kites"),
            "the safety of kites");
  EXPECT_EQ(about_of(asked("brief the Council on the situation of the lamplighters every three months", "briefing"), "Lamps"),
            "briefing on the situation of the lamplighters");
  EXPECT_EQ(about_of(asked("submit a report on good practice to the General Assembly at its eightieth session"), "Kites"),
            "report on good practice");
}

TEST(Topic, WhatPointsBackIsTheTitle) {
  for (const char* what : {"report on the implementation of the present resolution", "report on this matter at its next session",
                           "submit a report thereon", "report to the General Assembly at its eightieth session"}) {
    EXPECT_EQ(topic_of(asked(what), "Safety of kites"), "Safety of kites") << what;
    EXPECT_EQ(about_of(asked(what), "Safety of kites"), "report: Safety of kites") << what;
  }
  EXPECT_EQ(topic_of(asked("report on this matter"), ""), "report on this matter");
  for (const char* title : {"21 August 2014", "of 19 March 1978", "on 9 May 2001", "made on behalf of the Council, at the 12th meeting"})
    EXPECT_EQ(topic_of(asked("mend the sails"), title), "mend the sails") << title;
  const std::string statement = "made on behalf of the Council, at the 12th meeting, in connection with the item entitled \"Torn sails\"";
  EXPECT_EQ(topic_of(asked("mend the kites"), statement), "Torn sails");
}

TEST(Topic, OnBehindAnotherWordSaysNoTopic) {
  for (const char* what : {
           "inform Member States, through the report to be submitted under the item “Follow-up to Charter on Kites” of the agenda",
           "submit a report to the Conference on Kites at its 2027 session",
           "submit an annual report to the Council, based on visits to harbours",
           "report to the Council on a monthly basis",
           "report to the Council on 15 February 2026 and 13 October 2026",
           "report to the Council on progress made",
           "prepare a report of the same length, in cooperation with ferries, and to consult pilots on winds and tides",
       })
    EXPECT_EQ(topic_of(asked(what), "Safety of kites"), "Safety of kites") << what;
  EXPECT_EQ(topic_of(asked("report to the Conference on Kites on the strength of strings"), ""), "the strength of strings");
  EXPECT_EQ(topic_of(asked("report to the Council on a monthly basis on torn sails"), ""), "torn sails");
}

TEST(Topic, EndsWhereAnotherRequestOrAnOccasionBegins) {
  EXPECT_EQ(topic_of(asked("submit a report on torn sails and to seek the views of States"), ""), "torn sails");
  EXPECT_EQ(topic_of(asked("submit a report on contributions to sails and to the harbour"), ""),
            "contributions to sails and to the harbour");
  EXPECT_EQ(topic_of(asked("submit a report on torn sails for the consideration of the General Assembly"), ""), "torn sails");
  EXPECT_EQ(topic_of(asked("submit a report on torn sails on an annual basis, starting at its eightieth session"), ""), "torn sails");
}

TEST(Topic, TitlesOfACatalogueLoseTheirOn) {
  EXPECT_EQ(topic_of(asked("report on the implementation of the present resolution"), "on extension of the mandate of the Harbour Mission"),
            "extension of the mandate of the Harbour Mission");
}

TEST(Topic, ActsKeepTheirWords) {
  EXPECT_EQ(about_of(asked("repair the ventilation of meeting rooms", ""), "Kites"), "repair the ventilation of meeting rooms");
}

TEST(Topic, CutBetweenWords) {
  EXPECT_EQ(cut_at_word("a report on kites", 40), "a report on kites");
  EXPECT_EQ(cut_at_word("a report on the safety of kites", 20), "a report on the…");
  for (std::size_t most = 4; most < 60; ++most) {
    const std::string cut = cut_at_word("rapport sur la sécurité des éclairages côtiers à l’étranger", most);
    EXPECT_LE(cut.size(), most);
    EXPECT_EQ(cut.find("\xC3…"), std::string::npos) << "half a character";
  }
}

TEST(Topic, AddressesOfDocuments) {
  EXPECT_EQ(document_url("A/RES/80/410"), "https://docs.un.org/en/A/RES/80/410");
  EXPECT_EQ(document_url("S/RES/2951 (2025)"), "https://docs.un.org/en/S/RES/2951%20(2025)");
  EXPECT_EQ(document_url("file:notes.txt"), "");
}

DueMention due(const char* code, const char* from, const char* to, const char* text = "") {
  DueMention mention;
  mention.code = DueCode::stored(code);
  mention.from = from;
  mention.to = to;
  mention.text = text;
  return mention;
}

TEST(Horizon, WhatIsDueComesFirstThenRecentArrears) {
  const HorizonDays days = horizon_days("2026-02-01", "");
  EXPECT_EQ(days.ahead, "2027-02-01");
  EXPECT_EQ(days.since, "2024-02-01");
  StatusOnDay open, overdue, standing;
  open.status = Status::open;
  overdue.status = Status::overdue;
  EXPECT_EQ(horizon_of(open, "2026-09-08", days), Horizon::ahead);
  EXPECT_EQ(horizon_of(open, "2025-09-09", days), Horizon::ahead) << "a session that runs";
  EXPECT_EQ(horizon_of(open, "2028-01-01", days), Horizon::rest);
  EXPECT_EQ(horizon_of(overdue, "2025-06-30", days), Horizon::arrears);
  EXPECT_EQ(horizon_of(overdue, "2023-06-30", days), Horizon::rest);
  EXPECT_EQ(horizon_of(standing, "", days), Horizon::rest);
}

TEST(Horizon, TheDayShownIsTheNextOneThatIsOpen) {
  ObligationRow row;
  row.due_day = "2023-09-05";
  row.clause.due = {due("session:GA:78", "2023-09-05", "2024-09-09"), due("session:GA:80", "2025-09-09", "2026-09-07")};
  StatusOnDay status;
  status.status = Status::open;
  status.next_day = "2025-09-09";
  EXPECT_EQ(shown_day(row, status, "2025-11-01"), "2025-09-09");
  row.clause.due.back().text = "before the end of its eightieth session";
  EXPECT_EQ(shown_day(row, status, "2025-11-01"), "2026-09-07");
  status = {};
  status.status = Status::overdue;
  EXPECT_EQ(shown_day(row, status, "2026-10-01"), "2026-09-07") << "the last one that passed";
  row.adopted = "2025-12-24";
  row.clause.due = {due("session:GA:80", "2025-09-09", "2026-09-07")};
  EXPECT_EQ(shown_day(row, status, "2026-10-01"), "2026-09-07") << "not a day before it was asked for";
}

TEST(Horizon, GroupsComeInOrderOfNumbersAndMonths) {
  GroupFields nine, twelve, none;
  nine.agenda_item = "9";
  twelve.agenda_item = "12 (a)";
  EXPECT_LT(group_of(nine, "agenda-item"), group_of(twelve, "agenda-item"));
  EXPECT_LT(group_of(twelve, "agenda-item"), group_of(none, "agenda-item"));
  EXPECT_EQ(group_of(none, "agenda-item").title, "No agenda item");
  nine.day = "2026-09-08";
  EXPECT_EQ(group_of(nine, "month").title, "September 2026");
}

}  // namespace
}  // namespace mandates
