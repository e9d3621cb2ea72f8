// Words in an obligation at which a person should look: each doubt where it is one, and none where a rule has read the words.
#include "resolution.h"

namespace mandates {
namespace {

/// "3:unread-time 5:no-verb": paragraph and code of each reason.
std::string doubts_of(const std::string& paragraphs) {
  const Extraction extraction = extract_text(assembly_resolution(paragraphs));
  std::string all;
  const auto add = [&](const std::string& paragraph, const std::string& code) { all += (all.empty() ? "" : " ") + paragraph + ":" + code; };
  for (const Review& review : extraction.review) add(review.text.substr(0, review.text.find(' ')), review.code);
  for (const Clause& clause : extraction.clauses)
    for (const Review& review : clause.review) add(clause.paragraph, review.code);
  return all;
}

TEST(Doubts, ADeadlineThatNoRuleReads) {
  EXPECT_EQ(doubts_of("1.\tUrges States to paint lamps not later than the first week of November;\n"), "1:unread-time");
  EXPECT_EQ(doubts_of("1.\tUrges States to paint lamps not later than 1 November 2024;\n"), "");
  EXPECT_EQ(doubts_of("1.\tWelcomes the lamps that were painted not later than the first week of November;\n"), "");
}

TEST(Doubts, ATimeInARequestForAReport) {
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to report to the Assembly at its future sessions;\n"), "1:unread-time");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to report to the Assembly at its eightieth session;\n"), "");
  EXPECT_EQ(doubts_of("1.\tUrges States to attend the Assembly at its future sessions;\n"), "");
  for (const char* when : {"by 31 June 2027", "by the 15th day of March 2027", "at each regular session", "before the end of the biennium",
                           "in every odd-numbered year"})
    EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to submit a report " + std::string(when) + ";\n"), "1:unread-time") << when;
}

TEST(Doubts, ADutyThatIsNone) {
  EXPECT_EQ(
      doubts_of("1.\tDecides that the Secretary-General shall not submit a report to the General Assembly at its eightieth session;\n"),
      "1:negated-duty");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General not to submit a report at its eightieth session;\n"), "1:negated-duty");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to cease reporting every two years;\n"), "1:negated-duty");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to submit a report by 1 June 2024, and States not to wait;\n"), "");
}

TEST(Doubts, FromWhenOnIsNotUntilWhen) {
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to report to the General Assembly at its eightieth session at the earliest;\n"),
            "1:earliest-as-due");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to submit a report, at the earliest by 1 June 2024;\n"), "1:earliest-as-due");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to submit a report at the earliest opportunity by 1 June 2024;\n"), "");
  for (const char* bound : {"not before 1 June 2024", "no earlier than 1 June 2024", "no sooner than its eightieth session"}) {
    const auto clauses = clauses_of("1.\tRequests the Secretary-General to submit a report to it " + std::string(bound) + ";\n");
    ASSERT_EQ(outline(clauses), "1:request");
    const bool asked = !clauses[0].review.empty() && clauses[0].review.front().code == "earliest-as-due";
    EXPECT_TRUE(due_codes(clauses[0]).empty() || asked) << bound;
  }
}

TEST(Doubts, AnItemWithoutClauseUnderABareChapeau) {
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General:\n(a)\tTo repair lamps;\n(b)\tPaint for all towers;\n"),
            "1(b):item-without-clause");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General:\n(a)\tTo repair lamps;\n(b)\tTo repair towers;\n"), "");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to report on:\n(a)\tLamps;\n(b)\tTowers;\n"), "");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General:\n(a)\tTo waterproof lamps;\n(b)\tTo repair towers;\n"), "");
  EXPECT_EQ(doubts_of("1.\tRequests the Secretary-General to take care of lamps:\n(a)\tTo waterproof them;\n(b)\tTo repair them;\n"),
            "1(a):item-without-clause");
}

TEST(Doubts, ItemsOfTheLastClauseAboveAreThatClause) {
  EXPECT_EQ(doubts_of("1.\tCalls upon States to repair lamps, and welcomes the resolve:\n(a)\tTo keep lamps;\n(b)\tTo keep towers;\n"), "");
}

TEST(Doubts, AHeadingIsNoLossWhereTheWordsBelowItWereRead) {
  const std::string list = "1.\tRequests the Lighthouse Mission:\n(a)\tTo repair lamps;\n(b)\tProtection of towers\n";
  EXPECT_EQ(doubts_of(list + "In support of the authorities, to repair the towers;\n"), "");
  EXPECT_EQ(doubts_of(list + "The towers of the north;\n"), "1(b):item-without-clause");
}

TEST(Doubts, AnItemUnderAModalMayBeginWithItsCircumstances) {
  EXPECT_EQ(doubts_of("1.\tDecides that the Lighthouse Mission shall:\n(a)\tRepair lamps;\n(b)\tUpon request, assist States;\n"), "");
}

TEST(Doubts, ATimeThatNoRuleReadsIsShownWithTheWordsBehindIt) {
  const Extraction extraction =
      extract_text(assembly_resolution("1.\tRequests the Secretary-General to list lamps not later than the first week of frost, and to "
                                       "repair them within three days of the beginning of the next rather long winter;\n"));
  std::vector<std::string> shown;
  for (const Clause& clause : extraction.clauses)
    for (const Review& review : clause.review) shown.push_back(review.text);
  EXPECT_EQ(shown, (std::vector<std::string>{"within three days of the beginning of the next rather long",
                                             "not later than the first week of frost"}));
}

TEST(Doubts, ParagraphsThatFollowEachOtherAreOneEntry) {
  EXPECT_EQ(doubts_of("1.\tLamps shine;\n2.\tTowers stand;\n3.\tUrges calm.\n"), "1:no-verb 2:no-verb");
  const Extraction extraction =
      extract_text(assembly_resolution("1.\tUrges calm;\n2.\tLamps shine:\n(a)\tIn towers;\n(b)\tAt sea;\n3.\tTowers stand;\n4.\tOil "
                                       "burns;\n5.\tUrges calm;\n6.\tWicks glow.\n"));
  ASSERT_EQ(extraction.review.size(), 2U);
  EXPECT_EQ(extraction.review[0].text, "2 (to 4, 3 alike) Lamps shine:");
  EXPECT_EQ(extraction.review[1].text, "6 Wicks glow.");
  const Extraction items =
      extract_text(assembly_resolution("1.\tRequests the Secretary-General:\n(a)\tTo repair lamps;\n(b)\tPaint for towers;\n(c)\tPaint for "
                                       "sills;\n(d)\tPaint for doors;\n"));
  ASSERT_EQ(items.review.size(), 1U);
  EXPECT_EQ(items.review[0].text, "1(b) (to 1(d), 3 alike) Paint for towers;");
}

TEST(Doubts, NamesThatDocumentsLeaveShortAreNone) {
  EXPECT_EQ(doubts_of("1.\tRequests the Committee to count lamps;\n2.\tInvites the Chair to paint them;\n"), "");
}

TEST(Doubts, ANameWithoutFullFormIsAskedAboutOnce) {
  EXPECT_EQ(doubts_of("1.\tRequests LAMPO to count lamps;\n2.\tInvites LAMPO to paint them;\n3.\tInvites TOWERO to help;\n"),
            "1:unresolved-actor 3:unresolved-actor");
}

TEST(Doubts, AStatementTellsOfTheWorld) {
  const auto lost = [](const std::string& sentence) {
    const Extraction extraction = extract_text(
        "S/PRST/2026/91\n\nStatement by the President of the Security Council\n\nAt the 9991st meeting of "
        "the Security Council, held on 28 February 2026, the President made the following statement:\n\n" +
        sentence + "\n\nThe Security Council urges calm.\n");
    return extraction.review.size();
  };
  EXPECT_EQ(lost("Many lamps were lost in the storm."), 0U);
  EXPECT_EQ(lost("The Security Council gleams in the light of the lamps."), 1U);
}

TEST(Doubts, AChapeauThatIsRepeatedWithoutEnd) {
  std::string paragraphs;
  for (int number = 1; number <= 6; ++number) {
    paragraphs += std::to_string(number) + ".\tRequests the Secretary-General";
    for (int i = 0; i < 400; ++i) paragraphs += ", bearing in mind the lamps";
    paragraphs += ", to take the following measures:\n";
    for (char item = 'a'; item <= 'z'; ++item) paragraphs += std::string("(") + item + ")\tTo repair a lamp;\n";
  }
  const Extraction extraction = extract_text(assembly_resolution(paragraphs));
  const auto named =
      std::count_if(extraction.review.begin(), extraction.review.end(), [](const Review& review) { return review.code == "long-chapeau"; });
  EXPECT_EQ(named, 1) << extraction.clauses.size();
}

}  // namespace
}  // namespace mandates
