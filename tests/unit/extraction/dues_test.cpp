// What is to be delivered, to whom, and when.
#include "resolution.h"

namespace mandates {
namespace {

Clause last_of(const std::string& paragraphs) {
  const auto clauses = clauses_of(paragraphs);
  return clauses.empty() ? Clause{} : clauses.back();
}

TEST(Dues, SessionsByOrdinalAndByYear) {
  EXPECT_EQ(due_codes(last_of(
                "1.\tRequests the Secretary-General to submit a report to the General Assembly at its one hundred and first session;\n")),
            (Words{"session:GA:101"}));
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to report, through the Economic and Social Council at its 2025 session, "
                              "to the General Assembly at its eightieth session;\n")),
            (Words{"session:ECOSOC:2025", "session:GA:80"}));
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to report to it before the end of the seventy-ninth session;\n")),
            (Words{"session:GA:79"}));
}

struct TimeCase {
  const char* words;
  const char* code;
};

class Times : public testing::TestWithParam<TimeCase> {};

TEST_P(Times, AreRead) {
  const Clause clause =
      last_of(std::string("1.\tRequests the Secretary-General to submit a report to the General Assembly ") + GetParam().words + ";\n");
  EXPECT_EQ(due_codes(clause), (Words{GetParam().code}));
}

INSTANTIATE_TEST_SUITE_P(All, Times,
                         testing::Values(TimeCase{"by 31 March 2025", "by:2025-03-31"},
                                         TimeCase{"no later than 15 August 2025", "by:2025-08-15"},
                                         TimeCase{"by the end of 2025", "by:2025-12-31"}, TimeCase{"within 90 days", "within:P90D"},
                                         TimeCase{"in eighteen months", "within:P18M"}, TimeCase{"every six months", "every:P6M"},
                                         TimeCase{"annually", "every:P1Y"}, TimeCase{"on a biennial basis", "every:P2Y"},
                                         TimeCase{"on a regular basis", "every:regular"},
                                         TimeCase{"in the second quarter of 2025", "in:2025-04-01..2025-06-30"}));

TEST(Dues, OfTheNextBudgetWhereAnotherParagraphGivesItsSession) {
  const std::string asked = "1.\tRequests the Secretary-General to provide an update on lamps in the next proposed programme budget;\n";
  const auto clauses =
      clauses_of(asked +
                 "2.\tRequests the Secretary-General to provide the outcome at the main part of its eighty-first session in "
                 "the context of the proposed programme budget for 2027;\n");
  ASSERT_EQ(clauses.size(), 2U);
  EXPECT_EQ(due_codes(clauses[0]), (Words{"session:GA:81"}));
  EXPECT_EQ(clauses[0].due[0].from_paragraph, "2");
  EXPECT_EQ(due_codes(clauses_of(asked + "2.\tRequests the Secretary-General to report on oil at its eighty-first session;\n")[0]),
            Words{});
}

TEST(Dues, CountedFromAnEventTheyHaveNoDayAndArePutToReview) {
  const Clause clause = last_of("1.\tRequests the Secretary-General to submit a report five weeks before the consultations on lamps;\n");
  ASSERT_EQ(due_codes(clause), (Words{"within:P5W"}));
  EXPECT_TRUE(clause.due[0].from_event);
  ASSERT_FALSE(clause.review.empty());
  EXPECT_EQ(clause.review[0].code, "time-from-event");
  const Clause adoption =
      last_of("1.\tRequests the Secretary-General to submit a report within 30 days of the adoption of the present resolution;\n");
  ASSERT_EQ(due_codes(adoption), (Words{"within:P30D"}));
  EXPECT_FALSE(adoption.due[0].from_event);
}

TEST(Dues, TwoDeadlines) {
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to submit reports by 4 July 2030 and 3 January 2031, respectively;\n")),
            (Words{"by:2030-07-04", "by:2031-01-03"}));
}

TEST(Dues, LowerBoundsAndImpossibleDaysAreNone) {
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to submit a report not before 1 March 2030;\n")), Words{});
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to submit a report by 31 June 2030;\n")), Words{});
}

TEST(Dues, TimesInsideTheContentDoNotCount) {
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to submit a report on the conference held in May 2020 and on resolution "
                              "77/400 of 14 December 2022;\n")),
            Words{});
}

TEST(Dues, WhatIsToBeSubmittedIsNotYet) {
  EXPECT_EQ(
      due_codes(last_of("1.\tRequests the Secretary-General to include the lamps in his report to be submitted to the General Assembly "
                        "at its eightieth session;\n")),
      (Words{"session:GA:80"}));
  EXPECT_EQ(
      due_codes(last_of("1.\tRequests the Secretary-General to include the lamps in the report submitted to the General Assembly at its "
                        "eightieth session;\n")),
      Words{});
  const Clause council = last_of(
      "1.\tRequests the Secretary-General to organize a panel discussion, to be held at the eightieth session of the Human Rights "
      "Council;\n");
  EXPECT_EQ(due_codes(council), (Words{"session:HRC:80"}));
  EXPECT_EQ(council.due.front().text, "at the eightieth session of the Human Rights Council");
}

TEST(Dues, AnAnnualReportIsDueEveryYearWhateverElseIsAskedFor) {
  const std::string other = "2.\tRequests the Secretary-General to report on the measures taken in his annual report;\n";
  EXPECT_EQ(due_codes(last_of(other)), (Words{"every:P1Y"}));
  const Clause clause = last_of("1.\tRequests the Secretary-General to report to the General Assembly at its eightieth session;\n" + other);
  EXPECT_EQ(due_codes(clause), (Words{"every:P1Y"}));
  EXPECT_TRUE(clause.recipients.empty()) << "the words point at no other paragraph";
}

TEST(Dues, WhatIsPutIntoAReportIsDueWithIt) {
  const Clause clause = last_of(
      "1.\tRequests the Secretary-General to report to the General Assembly at its eightieth session;\n"
      "2.\tRequests the Secretary-General to include the count of lamps in his next report;\n");
  EXPECT_EQ(due_codes(clause), (Words{"session:GA:80"}));
  EXPECT_EQ(clause.recipients.size(), 1U);
}

TEST(Dues, SeveralDays) {
  for (const auto& [words, code] :
       {TimeCase{"from 7 to 11 May 2026", "in:2026-05-07..2026-05-11"}, TimeCase{"from 31 May to 3 June 2026", "in:2026-05-31..2026-06-03"},
        TimeCase{"from 29 December 2026 to 2 January 2027", "in:2026-12-29..2027-01-02"},
        TimeCase{"on 18 and 19 May 2026", "in:2026-05-18..2026-05-19"},
        TimeCase{", to be held in Geneva from 7 to 11 May", "in:2024-05-07..2024-05-11"}})
    EXPECT_EQ(due_codes(last_of(std::string("1.\tRequests the Secretary-General to convene a meeting of keepers ") + words + ";\n")),
              (Words{code}))
        << words;
  EXPECT_EQ(due_codes(last_of("1.\tTakes note of the budget for the period from 1 July 2026 to 30 June 2027;\n")), Words{});
}

TEST(Dues, WhatLiesBeforeAdoptionIsNone) {
  for (const char* past :
       {"Requests the Secretary-General to submit a report similar to his report to the General Assembly at its seventy-first session",
        "Requests the Secretary-General to report on the sea marks that were to be lit by 31 December 2015",
        "Requests the Keepers to report on the action that was taken in 2021 against darkness",
        "Requests the Secretary-General to assist the tenth Meeting of Keepers"})
    EXPECT_EQ(due_codes(last_of(std::string("1.\t") + past + ";\n")), Words{}) << past;
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to submit an annual report to the General Assembly, starting at its "
                              "seventy-seventh session;\n")),
            (Words{"every:P1Y", "session:GA:77"}));
}

TEST(Dues, ASessionIsOfTheBodyNamedBehindIt) {
  EXPECT_EQ(due_codes(last_of("1.\tInvites States to announce their lamps at the third session of the Lamp Committee;\n")),
            (Words{"session:Lamp Committee:3"}));
  EXPECT_EQ(
      due_codes(last_of("1.\tInvites States to announce their lamps at the first session of the open-ended working group on lamps;\n")),
      Words{});
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to inform it at its seventy-ninth session of the progress made;\n")),
            (Words{"session:GA:79"}));
}

TEST(Dues, TheSessionIsOfTheOrganAndItsSessionOfTheBodyNamed) {
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to brief the Lamp Committee during the seventy-ninth session;\n")),
            (Words{"session:GA:79"}));
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to brief the Lamp Committee at its seventy-ninth session;\n")),
            (Words{"session:Lamp Committee:79"}));
  EXPECT_EQ(
      due_codes(last_of("1.\tAgrees that the Lamp Committee, at its ninetieth session, should consider the items recommended by it at "
                        "its eighty-ninth session;\n")),
      (Words{"session:Lamp Committee:90"}));
}

TEST(Dues, AnAnnualReportWithASessionIsDueThen) {
  EXPECT_EQ(due_codes(last_of(
                "1.\tRequests the Secretary-General to submit an annual report to the General Assembly at its eightieth session;\n")),
            (Words{"session:GA:80"}));
}

TEST(Dues, OfAnotherParagraph) {
  const Clause clause = last_of(
      "1.\tRequests the Secretary-General to submit a report to the General Assembly at its eightieth session;\n"
      "2.\tAlso requests the Secretary-General to include in the report referred to in paragraph 1 above a list of wrecks;\n");
  ASSERT_EQ(due_codes(clause), (Words{"session:GA:80"}));
  EXPECT_EQ(clause.due[0].from_paragraph, "1");
  EXPECT_EQ(recipient_names(clause), (Words{"General Assembly"}));
}

TEST(Deliverables, AreTheActsAskedFor) {
  EXPECT_EQ(deliverable_types(last_of("1.\tRequests the Secretary-General to brief the Security Council every month;\n")),
            (Words{"briefing"}));
  EXPECT_EQ(
      deliverable_types(last_of("1.\tRequests the Secretary-General to convene a meeting of keepers, and to report thereon to it;\n")),
      (Words{"meeting", "report"}));
  EXPECT_EQ(deliverable_types(last_of("1.\tRequests the Secretary-General to ensure that keepers submit reports of fog;\n")), Words{});
  EXPECT_EQ(
      deliverable_types(last_of("1.\tDecides to include in the provisional agenda of its eightieth session the item entitled “Lights”;\n")),
      (Words{"agenda"}));
}

TEST(Recipients, WhatTheyAreToldIsNotOfTheirName) {
  EXPECT_EQ(recipient_names(last_of("1.\tRequests the Secretary-General to inform the Security Council of progress made;\n")),
            (Words{"Security Council"}));
  EXPECT_EQ(recipient_names(last_of("1.\tRequests the Secretary-General to inform the Lamp Committee of any lamps that go out;\n")),
            (Words{"Lamp Committee"}));
}

TEST(Recipients, WhatTheyAreGivenIsNotOfTheirName) {
  EXPECT_EQ(recipient_names(last_of("1.\tRequests the Secretary-General to submit to the Lamp Committee an initial report;\n")),
            (Words{"Lamp Committee"}));
  EXPECT_EQ(recipient_names(last_of("1.\tRequests the Secretary-General to submit to the Lamp Committee additional information;\n")),
            (Words{"Lamp Committee"}));
}

TEST(Dues, HowOftenOfDifferentDeliveries) {
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to update the Council through regular informal briefings, in addition to "
                              "submitting annual progress reports;\n")),
            (Words{"every:regular", "every:P1Y"}));
  EXPECT_EQ(due_codes(last_of("1.\tEncourages States to continue this practice on an annual basis;\n")), (Words{"every:P1Y"}));
}

TEST(Recipients, NamedOrTheOrganItself) {
  EXPECT_EQ(recipient_names(last_of("1.\tRequests the Secretary-General to submit a report to it at its eightieth session;\n")),
            (Words{"General Assembly"}));
  EXPECT_EQ(recipient_names(
                last_of("1.\tRequests the Secretary-General to submit a report to the Human Rights Council and the General Assembly;\n")),
            (Words{"Human Rights Council", "General Assembly"}));
  EXPECT_EQ(recipient_names(last_of("1.\tRequests the Secretary-General to submit a report;\n")), Words{});
}

TEST(Recipients, ExamplesOfBodies) {
  EXPECT_EQ(
      recipient_names(last_of("1.\tRecommends that the Assembly submit the report to the relevant United Nations bodies, including the "
                              "Security Council;\n")),
      (Words{"United Nations bodies", "Security Council"}));
  EXPECT_EQ(recipient_names(last_of("1.\tRequests the Board to submit proposals on lamps to its governing and legislative organs;\n")),
            (Words{"governing and legislative organs"}));
  EXPECT_EQ(
      recipient_names(last_of("1.\tRequests the Secretary-General to include lamps in his biennial report to the Security Council and "
                              "the General Assembly on Cooperation between Lighthouses;\n")),
      (Words{"Security Council", "General Assembly"}));
}

TEST(Dues, BeforeTheEndOfAMandate) {
  const std::string extends = "1.\tDecides to extend the mandate of the Mission until 31 March 2024;\n";
  EXPECT_EQ(due_codes(last_of(extends + "2.\tRequests the Secretary-General to submit a report one month before its mandate expires;\n")),
            (Words{"by:2024-02-29"}));
  EXPECT_EQ(due_codes(last_of(extends + "2.\tRequests the Secretary-General to submit a report no later than two weeks prior to the end of "
                                        "its mandate;\n")),
            (Words{"by:2024-03-17"}));
}

TEST(Dues, TwoRequestsToOneEnd) {
  EXPECT_EQ(due_codes(last_of("1.\tDecides to continue its examination of lamps at its eightieth session, and to this end requests the "
                              "Secretary-General to submit a report, and requests the Lighthouse Office to report its findings;\n")),
            (Words{"session:GA:80"}));
}

TEST(Dues, ANumberedSessionInAnOrganOfYears) {
  const Extraction found = extract_text(
      "Resolution adopted by the Economic and Social Council on 5 June 2024\n2024/92.\tLamps\nThe Economic and Social Council,\n"
      "1. Requests that the Bureau of the Statistical Commission report on the lamps at the fifty-eighth session;\n");
  ASSERT_EQ(found.clauses.size(), 1U);
  EXPECT_EQ(due_codes(found.clauses[0]), (Words{"session:Statistical Commission:58"}));
}

TEST(Dues, ATimeBetweenTheVerbAndWhatIsDelivered) {
  const Clause clause = last_of(
      "1.\tRequests the Secretary-General to provide the Security Council, no later than 15 October 2024, a separate independently "
      "conducted assessment of lamps;\n");
  EXPECT_EQ(deliverable_types(clause), (Words{"report"}));
  EXPECT_EQ(recipient_names(clause), (Words{"Security Council"}));
  EXPECT_EQ(due_codes(clause), (Words{"by:2024-10-15"}));
  const Clause directly = last_of(
      "1.\tRequests the Secretary-General to prepare by the eightieth session of the General Assembly a comprehensive and practical report "
      "on "
      "lamps;\n");
  EXPECT_EQ(deliverable_types(directly), (Words{"report"}));
  const Clause far = last_of(
      "1.\tInvites the Authority to consider measures to improve the count of lamps at its annual sessions, including the holding of the "
      "sessions in spring;\n");
  EXPECT_EQ(deliverable_types(far), Words{}) << "the time does not stand before the object";
}

TEST(Dues, ListsOfRecipientsThatRepeatThePreposition) {
  EXPECT_EQ(
      recipient_names(last_of("1.\tRequests the Secretary-General to prepare a summary for consideration by the Commission for Social "
                              "Development and by the Economic and Social Council;\n")),
      (Words{"Commission for Social Development", "Economic and Social Council"}));
  EXPECT_EQ(
      recipient_names(last_of("1.\tRequests the Secretary-General to draft a report on lamps, to be considered by the Security Council, as "
                              "well as the General Assembly;\n")),
      (Words{"Security Council", "General Assembly"}));
  EXPECT_EQ(
      recipient_names(last_of("1.\tRequests the Secretary-General to submit a report to the Security Council, and the Economic and Social "
                              "Council to convene a meeting;\n")),
      (Words{"Security Council"}));
}

TEST(Dues, RecipientsOfTheActThatTells) {
  EXPECT_EQ(
      recipient_names(last_of("1.\tRequests the Secretary-General to refer any matter to the Economic and Social Council, and to report "
                              "on lamps to the General Assembly;\n")),
      (Words{"General Assembly"}));
  EXPECT_EQ(recipient_names(last_of("1.\tRequests the Secretary-General to submit to the Security Council a report, to be followed by a "
                                    "dialogue, and to the General Assembly a summary;\n")),
            (Words{"Security Council", "General Assembly"}));
}

TEST(Dues, AMeetingNamedAgainHasTheTimeOfTheFirst) {
  const std::string decides = "1.\tDecides to convene a panel discussion on lamps at its eightieth session;\n";
  const std::string organizes = "\tRequests the Secretary-General to organize the panel discussion in consultation with the keepers;\n";
  EXPECT_EQ(due_codes(last_of(decides + "2." + organizes)), (Words{"session:GA:80"}));
  EXPECT_EQ(due_codes(last_of(decides + "2.\tUrges States to light the lamps;\n3." + organizes)), Words{}) << "two paragraphs further on";
}

TEST(Dues, ActsOfTheirOwnKeepTheirTimes) {
  EXPECT_EQ(
      due_codes(last_of("1.\tRequests the Secretary-General to provide regular updates on lamps and to submit a report to the General "
                        "Assembly at its eightieth session;\n")),
      (Words{"every:regular", "session:GA:80"}));
  EXPECT_EQ(
      due_codes(last_of("1.\tRequests the Secretary-General to organize a biennial panel discussion, to be held at the eightieth session "
                        "of the General Assembly, on lamps;\n")),
      (Words{"session:GA:80"}));
}

TEST(Dues, SessionsOfWholesAndOfThosePassedThrough) {
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to submit a report to the Third Committee of the General Assembly at its "
                              "eightieth session;\n")),
            (Words{"session:GA:80"}));
  EXPECT_EQ(due_codes(last_of("1.\tRequests the Secretary-General to report to the General Assembly, through the Commission for Social "
                              "Development, for its thorough consideration and for action at its eightieth session;\n")),
            (Words{"session:GA:80"}));
}

TEST(Dues, ActsBehindAsidesAndForOthers) {
  const Clause aside = last_of(
      "1.\tDecides to review at its eightieth session any matter which it deems appropriate, and to that end to include in the provisional "
      "agenda an item on lamps;\n");
  EXPECT_EQ(deliverable_types(aside), (Words{"agenda"}));
  const Clause other = last_of(
      "1.\tRequests the Chair to invite States to light lamps, and for the Lighthouse Office to report within twelve months to the "
      "Security "
      "Council;\n");
  EXPECT_EQ(deliverable_types(other), (Words{"report"}));
  EXPECT_EQ(recipient_names(other), (Words{"Security Council"}));
  const Clause means = last_of("1.\tUrges States to establish a mechanism to assess, document, report on and follow up on lost lamps;\n");
  EXPECT_EQ(deliverable_types(means), Words{});
}

TEST(Dues, OneOrAllOfSeveralReports) {
  const std::string two =
      "1.\tRequests the Secretary-General to submit two reports on his Good Offices, by 4 July 2024 and 5 January 2025 respectively;\n";
  EXPECT_EQ(due_codes(last_of(two + "2.\tRequests the Secretary-General to include the lamps in his Good Offices reports;\n")),
            (Words{"by:2024-07-04", "by:2025-01-05"}));
  EXPECT_EQ(
      due_codes(last_of(two + "2.\tRequests the Secretary-General to include the lamps in the second report referenced in paragraph 1;\n")),
      (Words{"by:2025-01-05"}));
}

TEST(Dues, WhatGoesIntoReportsIsNotToldWithTheBriefings) {
  const std::string both =
      "1.\tRequests the Secretary-General to keep the General Assembly regularly informed of the lamps and to report to the Assembly every "
      "60 days;\n";
  EXPECT_EQ(due_codes(last_of(both + "2.\tRequests the Secretary-General to include the bells in his reports to the Assembly;\n")),
            (Words{"every:P60D"}));
}

TEST(Dues, AnActBehindThatInformation) {
  const Clause clause = last_of(
      "1.\tRequests the Office to collect lamps, to analyse that information and report on the findings to the Security Council;\n");
  EXPECT_EQ(deliverable_types(clause), (Words{"report"}));
  EXPECT_EQ(recipient_names(clause), (Words{"Security Council"}));
}

TEST(Dues, AnAnnualReportThatBeginsAtASession) {
  EXPECT_EQ(due_codes(last_of(
                "1.\tRequests the Mechanism to submit an annual report to the General Assembly, starting at its eightieth session;\n")),
            (Words{"every:P1Y", "session:GA:80"}));
}

TEST(Dues, WhatIsNegotiatedAtASessionIsNotDeliveredThere) {
  const Clause clause = last_of(
      "1.\tRequests the Secretary-General to provide briefings on lamps in preparation for the plan to be negotiated at the eightieth "
      "session "
      "of the Economic and Social Council;\n");
  EXPECT_EQ(recipient_names(clause), Words{});
}

TEST(Dues, TasksHaveTheTermOfTheHolderWhoIsAppointed) {
  EXPECT_EQ(due_codes(last_of("1.\tDecides to appoint, for a period of three years, a special rapporteur on lamps, with the following "
                              "mandate:\n(a)\tTo maintain the lamps;\n")),
            (Words{"for:P3Y"}));
}

}  // namespace
}  // namespace mandates
