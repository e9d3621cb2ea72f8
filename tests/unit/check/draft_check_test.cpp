// A draft against a store of invented resolutions.
#include "check/draft_check.h"

#include "../followup/invented.h"

namespace mandates {
namespace {

using test::Invented;

const Invented kBefore{
    .session = 78,
    .paragraphs =
        "1.\tWelcomes the work on lamps;\n"
        "2.\tUrges Member States to repair their lighthouses;\n"
        "3.\tRequests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on "
        "the state of lighthouse lamps;\n"
        "4.\tRequests the Secretary-General to convene a meeting of keepers in Northland;\n"
        "5.\tDecides to include in the provisional agenda of its seventy-ninth session the item entitled \"Protection of "
        "lighthouses\".\n"};
const Invented kElsewhere{
    .session = 78,
    .number = "402",
    .title = "Signals of the sea",
    .preamble = "\tRecalling its resolution 76/402 of 14 December 2021,\n",
    .paragraphs =
        "1.\tRequests the Secretary-General to submit to the General Assembly at its eighty-fifth session a report on "
        "foghorns, bells and sirens of harbours.\n"};

Invented draft() {
  return {
      .session = 79,
      .number = "499",
      .preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n",
      .paragraphs =
          "1.\tWelcomes the work on lamps;\n"
          "2.\tEncourages Member States to repair their lighthouses;\n"
          "3.\tRequests the Secretary-General to submit to the General Assembly at its eighty-second session a report on the state of "
          "lighthouse lamps;\n"
          "4.\tRequests the Secretary-General to submit, within existing resources, a report on foghorns, bells and sirens of harbours;\n"
          "5.\tDecides to review the mandate of the Group of Keepers at its eighty-second session;\n"
          "6.\tDecides to include in the provisional agenda of its eighty-first session the item entitled \"Protection of "
          "lighthouses\".\n"};
}

class DraftCheck : public testing::Test {
 protected:
  DraftReport check(const Invented& one, const std::string& day = "2024-10-01", const std::string& next_day = {}) {
    DraftChecker checker(store_, test::builtin_rules(), test::builtin_calendar(), day, [&](const ObligationRow&) {
      StatusOnDay status{Status::open, {}};
      status.next_day = next_day;
      return status;
    });
    return checker.check(test::read(one));
  }
  static DraftReport check_against(Store& store, const Invented& one) {
    DraftChecker checker(store, test::builtin_rules(), test::builtin_calendar(), "2024-10-01", [](const ObligationRow&) {
      return StatusOnDay{Status::open, {}};
    });
    return checker.check(test::read(one));
  }
  static std::vector<std::string> messages(const DraftReport& report, const std::string& check) {
    std::vector<std::string> found;
    for (const DraftFinding& finding : report.findings)
      if (finding.check == check) found.push_back((finding.paragraph.empty() ? "" : finding.paragraph + ": ") + finding.message);
    return found;
  }

  Store store_ = test::store_of({kBefore, kElsewhere});
};

using Messages = std::vector<std::string>;

TEST_F(DraftCheck, NamesThePredecessor) {
  const DraftReport report = check(draft());
  ASSERT_TRUE(report.predecessor);
  EXPECT_EQ(report.predecessor->document.symbol, "A/RES/78/401");
}

TEST_F(DraftCheck, InventsNoPredecessor) {
  Invented other = draft();
  other.title = "Tariffs of the railways of Southland";
  other.preamble = "\tRecalling the Charter,\n";
  const DraftReport report = check(other);
  EXPECT_FALSE(report.predecessor);
  EXPECT_EQ(messages(report, "predecessor"), Messages{"no resolution in the store is continued"});
  EXPECT_TRUE(messages(report, "dropped").empty());
}

TEST_F(DraftCheck, AResolutionOfItsOwnSessionIsNoPredecessor) {
  Invented same = draft();
  same.session = 78;
  EXPECT_FALSE(check(same).predecessor);
}

TEST_F(DraftCheck, TellsWhatBecameOfEachParagraph) {
  const DraftReport report = check(draft());
  std::vector<std::string> changes;
  for (const DraftParagraph& one : report.paragraphs) {
    if (one.index < 0) {
      changes.push_back("-" + report.predecessor->document.paragraphs[static_cast<std::size_t>(one.before)].number);
      continue;
    }
    changes.push_back(report.draft.document.paragraphs[static_cast<std::size_t>(one.index)].number + " " + draft_change_word(one.change));
  }
  EXPECT_EQ(changes, (std::vector<std::string>{"p1 renewed", "1 renewed", "2 weaker", "3 renewed", "-4", "4 new", "5 new", "6 renewed"}));
}

TEST_F(DraftCheck, NamesWhatIsDropped) {
  EXPECT_EQ(messages(check(draft()), "dropped"), Messages{"A/RES/78/401 ¶4 asks of Secretary-General what the draft does not ask"});
}

TEST_F(DraftCheck, NamesAWeakerVerb) {
  EXPECT_EQ(messages(check(draft()), "strength"), Messages{"2: weaker: \"encourage\" where A/RES/78/401 ¶2 has \"urge\""});
}

TEST_F(DraftCheck, OfRequestsPutTogetherThePartThatIsMostAlikeTellsTheStrength) {
  Invented before = kBefore;
  before.number = "403";
  before.title = "Safety of quays";
  before.preamble = "\tRecalling its resolution 76/403 of 14 December 2021,\n";
  before.paragraphs =
      "1.\tUrges Member States to apply and to strengthen existing rules on quays where accidents occur to keepers, and to provide "
      "effective "
      "remedy to them;\n"
      "2.\tEncourages Member States to establish mechanisms that allow keepers to report accidents on quays without fear of dismissal;\n";
  Store store = test::store_of({before});
  Invented now = draft();
  now.title = before.title;
  now.preamble = "\tRecalling its resolution 78/403 of 18 December 2023,\n";
  now.paragraphs =
      "1.\tUrges Member States to apply and to strengthen existing rules on quays where accidents occur to keepers, and to provide "
      "effective "
      "remedy to them, including by establishing mechanisms that allow keepers to report accidents on quays without fear of dismissal;\n";
  const DraftReport report = check_against(store, now);
  ASSERT_TRUE(report.predecessor);
  EXPECT_TRUE(messages(report, "strength").empty());
}

TEST_F(DraftCheck, StrengthIsThatOfTheParagraphThatIsTheSame) {
  Invented before = kBefore;
  before.number = "404";
  before.title = "Ferries of the south";
  before.preamble = "\tRecalling its resolution 76/404 of 14 December 2021,\n";
  before.paragraphs =
      "1.\tStrongly condemns accidents, manifestations and expressions of neglect against keepers of ferries and the customs often applied "
      "to them, and urges States to apply existing rules when neglect occurs;\n"
      "2.\tEncourages States to establish mechanisms which allow keepers to report alleged cases of neglect by relevant owners without "
      "fear of dismissal;\n"
      "3.\tUrges States to inspect the boilers of ferries each year;\n";
  Store store = test::store_of({before});
  Invented now = draft();
  now.title = before.title;
  now.preamble = "\tRecalling its resolution 78/404 of 18 December 2023,\n";
  now.paragraphs =
      "1.\tStrongly condemns accidents, manifestations and expressions of neglect against keepers of ferries and the customs often applied "
      "to them, and urges States to provide, by establishing mechanisms which allow keepers to report alleged cases of neglect by owners "
      "without fear of dismissal, a remedy;\n"
      "2.\tEncourages States to inspect the boilers of ferries each year;\n";
  const DraftReport report = check_against(store, now);
  ASSERT_TRUE(report.predecessor);
  EXPECT_EQ(messages(report, "strength"), Messages{"2: weaker: \"encourage\" where A/RES/78/404 ¶3 has \"urge\""});
}

// Paragraphs of which a request is called stronger are one, though too little of their words is the same to pair them by their words alone.
TEST_F(DraftCheck, WhatIsCalledStrongerIsOneParagraph) {
  Invented before = kBefore;
  before.number = "405";
  before.title = "The Register of Bells";
  before.preamble = "\tRecalling its resolution 76/405 of 14 December 2021,\n";
  before.paragraphs =
      "1.\tWelcomes the Register;\n"
      "2.\tNotes the colours of ropes, sails, oars, anchors, pumps, hulls, decks, masts and cabins in coastal museums, archives, galleries "
      "and schools, and invites Member States to register bells made through national foundries;\n";
  Store store = test::store_of({before});
  Invented now = draft();
  now.title = before.title;
  now.preamble = "\tRecalling its resolution 78/405 of 18 December 2023,\n";
  now.paragraphs =
      "1.\tWelcomes the Register;\n"
      "2.\tObserves that storms, fires, floods, rust, theft, salt, fog, frost and neglect have harmed chapels, courts, markets, bridges "
      "and gates, and calls upon Member States to register bells made through national foundries;\n";
  const DraftReport report = check_against(store, now);
  ASSERT_TRUE(report.predecessor);
  EXPECT_EQ(messages(report, "strength"), Messages{"2: stronger: \"call upon\" where A/RES/78/405 ¶2 has \"invite\""});
  ASSERT_EQ(report.paragraphs.size(), 3U);
  EXPECT_EQ(report.paragraphs[2].change, DraftChange::stronger);
  EXPECT_EQ(report.paragraphs[2].before, 2);
}

TEST_F(DraftCheck, RequestsOfFewCommonWordsHaveNoStrengthToCompare) {
  Invented other = draft();
  other.paragraphs =
      "1.\tWelcomes the work on lamps;\n"
      "2.\tEncourages Member States to repair, to paint, to insure, to guard, to light and to open to visitors, at all seasons and free of "
      "charge, the bridges, piers, cranes and towers that stand beside their lighthouses;\n";
  EXPECT_TRUE(messages(check(other), "strength").empty());
}

TEST_F(DraftCheck, FindsTheSameRequestInAnotherFamily) {
  const DraftReport report = check(draft());
  const Messages found = messages(report, "elsewhere");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front(), "4: A/RES/78/402 ¶1 asks the same (open)");
}

TEST_F(DraftCheck, ASessionThatDoesNotTakeTheItem) {
  EXPECT_EQ(messages(check(draft()), "session"),
            Messages{"3: a report is due at the GA, 82nd session, but the item is taken up at the GA, 81st session"});
}

TEST_F(DraftCheck, ASessionThatTakesTheItemIsEnough) {
  Invented both = draft();
  both.paragraphs =
      "1.\tRequests the Secretary-General to submit to the General Assembly at its eighty-first and eighty-second sessions a report on the "
      "state of lighthouse lamps;\n"
      "2.\tDecides to include in the provisional agenda of its eighty-second session the item entitled \"Protection of lighthouses\".\n";
  EXPECT_TRUE(messages(check(both), "session").empty());
}

TEST_F(DraftCheck, AReportThatComesLessOften) {
  EXPECT_EQ(messages(check(draft()), "rhythm"), Messages{"3: 3 sessions later, in A/RES/78/401 ¶3 1 session later"});
}

TEST_F(DraftCheck, ADueThatIsOver) {
  const Messages found = messages(check(draft(), "2027-08-01"), "time");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found.front().starts_with("3: a report for the GA, 82nd session would have to be submitted by 2027-0")) << found.front();
}

TEST_F(DraftCheck, AReportThatNobodyAcknowledged) {
  EXPECT_EQ(messages(check(draft()), "unreported"),
            Messages{"neither the draft nor the store acknowledges the report that A/RES/78/401 ¶3 asks of Secretary-General"});
  Invented acknowledging = draft();
  acknowledging.preamble += "\tTaking note of the report of the Secretary-General on the state of lighthouse lamps,\n";
  EXPECT_TRUE(messages(check(acknowledging), "unreported").empty());
}

TEST_F(DraftCheck, ClausesOfLifeAndResources) {
  const DraftReport report = check(draft());
  EXPECT_EQ(messages(report, "review"), Messages{"5: review"});
  EXPECT_EQ(messages(report, "end"), Messages{"nothing is said on an end"});
  EXPECT_EQ(messages(report, "resources"), Messages{"4: resources: within-existing"});
  EXPECT_EQ(messages(report, "agenda"), Messages{"6: agenda"});
  EXPECT_TRUE(messages(report, "retirement").empty());
}

TEST_F(DraftCheck, OnlyANewBindingActivityMeetsTheTestForBudgetImplications) {
  EXPECT_EQ(messages(check(draft()), "budget"),
            (Messages{"3: not met: A/RES/78/401 ¶3 asks it already (report)",
                      "4: met: a binding verb (\"request\") and a new activity (report, which the predecessor does not ask)"}));
  Invented inviting = draft();
  inviting.paragraphs = "1.\tInvites the Secretary-General to submit a report on the bells of harbours;\n";
  EXPECT_EQ(messages(check(inviting), "budget"), Messages{"1: not met: \"invite\" does not bind (report)"});
  inviting.paragraphs = "1.\tWelcomes the lamps;\n";
  EXPECT_EQ(messages(check(inviting), "budget"), Messages{"no report, briefing or meeting is asked for"});
}

TEST_F(DraftCheck, AReportThatStandsOpenForAnotherSession) {
  EXPECT_TRUE(messages(check(draft()), "open").empty()) << "nothing is due any more";
  EXPECT_EQ(messages(check(draft(), "2024-10-01", "2024-12-01"), "open"),
            Messages{"3: asked for the GA, 82nd session; A/RES/78/401 ¶3 asks it for the GA, 79th session (open, due 2024-12-01)"});
  Invented same = draft();
  const std::size_t at = same.paragraphs.find("eighty-second");
  same.paragraphs.replace(at, std::string("eighty-second").size(), "seventy-ninth");
  EXPECT_TRUE(messages(check(same, "2024-10-01", "2024-12-01"), "open").empty()) << "the same session is no contradiction";
}

TEST_F(DraftCheck, WhatOnlySaysHowThingsAreDoesNotFire) {
  const auto fires = [&](const DraftReport& report, const std::string& check) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const DraftFinding& finding) { return finding.check == check && finding.fires; });
  };
  const DraftReport report = check(draft());
  EXPECT_FALSE(fires(report, "predecessor"));
  EXPECT_FALSE(fires(report, "review")) << "it has a review clause";
  EXPECT_TRUE(fires(report, "end")) << "it has no end";
  EXPECT_TRUE(fires(report, "budget"));
  Invented lonely = draft();
  lonely.title = "Tariffs of the railways of Southland";
  lonely.preamble = "\tRecalling the Charter,\n";
  lonely.paragraphs = "1.\tDecides to discontinue the report on tariffs;\n";
  const DraftReport other = check(lonely);
  EXPECT_TRUE(fires(other, "predecessor"));
  EXPECT_TRUE(fires(other, "review"));
  EXPECT_TRUE(fires(other, "retirement"));
  EXPECT_FALSE(fires(other, "budget"));
}

TEST_F(DraftCheck, CostsByPublishedPrices) {
  const Messages found = messages(check(draft()), "cost");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found.back(), "US$ 49,000 in all, each request counted once");
}

TEST_F(DraftCheck, APartOfAnotherReportCostsNothingMore) {
  Invented one = draft();
  one.paragraphs =
      "1.\tRequests the Secretary-General to submit to the General Assembly at its eighty-second session a report on foghorns;\n"
      "2.\tAlso requests the Secretary-General to include in that report a section on bells;\n"
      "3.\tRequests the Board of Keepers to include in its annual report information on buoys;\n";
  const DraftReport report = check(one);
  const Messages costs = messages(report, "cost"), budget = messages(report, "budget");
  ASSERT_FALSE(costs.empty());
  EXPECT_EQ(costs.back(), "US$ 24,500 in all, each request counted once");
  ASSERT_EQ(budget.size(), 3U);
  EXPECT_EQ(budget.back(), "3: not met: a part of another report");
}

TEST_F(DraftCheck, TheSameDraftGivesTheSameFindings) {
  const auto all = [&] {
    std::string text;
    for (const DraftFinding& finding : check(draft()).findings) text += finding.check + finding.message + finding.other + "\n";
    return text;
  };
  EXPECT_EQ(all(), all());
}

}  // namespace
}  // namespace mandates
