// Where clauses begin and end, and what their verbs are.
#include <utf8.h>

#include "extraction/subject.h"
#include "extraction/verb_forms.h"
#include "resolution.h"

namespace mandates {
namespace {

TEST(Clauses, ManyVerbsInOneParagraph) {
  const auto clauses = clauses_of(
      "1.\tNotes the programme of work, calls upon all States to keep their lights burning, and requests the Secretary-General to assist "
      "them;\n");
  ASSERT_EQ(outline(clauses), "1:note 1:call upon 1:request");
  EXPECT_EQ(clauses[0].text, "Notes the programme of work");
  EXPECT_EQ(clauses[2].text, "requests the Secretary-General to assist them;");
  EXPECT_EQ(clauses[2].id, "A/RES/78/401#1.3");
  EXPECT_FALSE(clauses[0].obligation);
  EXPECT_TRUE(clauses[1].obligation);
}

TEST(Clauses, AVerbThatIsAlsoANounNamesAThingBeforeFor) {
  EXPECT_EQ(outline(clauses_of("1.\tRequests for lamps should be answered within a year;\n")), "");
  EXPECT_EQ(outline(clauses_of("1.\tRequests for this purpose the Secretary-General to list the lamps;\n")), "1:request");
  EXPECT_EQ(outline(clauses_of("1.\tNotes the state of lamps, and requests to receive a list of them;\n")), "1:note 1:request");
}

TEST(Clauses, CoordinatedVerbsCountOneByOneAndShareWhatFollows) {
  const auto clauses = clauses_of("1.\tCalls upon and encourages Member States to train keepers;\n");
  ASSERT_EQ(outline(clauses), "1:call upon 1:encourage");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Member States"}));
}

TEST(Clauses, WithoutAnActOfItsOwnAClauseSharesThatOfALaterOne) {
  const std::string text =
      "Urges States, requests the Board, and invites agencies that have not yet done so, to train keepers by 2030, and welcomes their "
      "plans;";
  const auto clauses = clauses_of("1.\t" + text + "\n");
  ASSERT_EQ(outline(clauses), "1:urge 1:request 1:invite 1:welcome");
  for (const int shared : {0, 1}) {
    EXPECT_EQ(clauses[shared].act.text, "train keepers by 2030");
    EXPECT_EQ(clauses[shared].act.span.of(text), "train keepers by 2030");
    EXPECT_EQ(subject_of(clauses[shared]), "train keepers by 2030");
  }
  EXPECT_EQ(clauses[0].text, "Urges States");
  for (const int whole : {2, 3}) EXPECT_EQ(clauses[whole].act.text, "");
}

TEST(Clauses, ABareVerbSharesWhatTheNextIsOn) {
  const auto clauses =
      clauses_of("1.\tCalls upon and encourages Member States to train keepers;\n2.\tEncourages and supports the lamp plans;\n");
  ASSERT_EQ(outline(clauses), "1:call upon 1:encourage 2:encourage 2:support");
  EXPECT_EQ(clauses[0].act.text, "train keepers");
  EXPECT_EQ(clauses[1].act.text, "");
  EXPECT_EQ(clauses[2].act.text, "the lamp plans");
}

TEST(Clauses, ButAndAsWellAsBeforeAVerbBeginAClause) {
  const auto clauses = clauses_of(
      "1.\tRegrets the delay of the lamps, but welcomes the plan of the keepers; as well as encourages States to light more, but not in "
      "winter;\n");
  EXPECT_EQ(outline(clauses), "1:regret 1:welcome 1:encourage");
}

TEST(Clauses, AVerbLeavesASubordinateClauseInWhichNothingAgreesWithIt) {
  for (const char* first : {"Recognizes the help that the keepers give to the islands", "Takes note of the options it contains",
                            "Affirms that the measures set out above form the first phase", "Notes that the lamp plan is not complete"})
    EXPECT_EQ(clauses_of(std::string("1.\t") + first + " and decides to discuss the lamps at its eightieth session;\n").size(), 2U)
        << first;
  for (const char* first : {"Welcomes a plan that is sound", "Welcomes the plan that helps the islands"})
    EXPECT_EQ(clauses_of(std::string("1.\t") + first + " and takes into account the lamps of the islands;\n").size(), 1U) << first;
  EXPECT_EQ(outline(clauses_of("1.\tDecides that the unit will have ten keepers and recalls paragraph 2 of resolution 77/1;\n")),
            "1:decide 1:recall");
  EXPECT_EQ(outline(clauses_of("1.\tNotes that the plan has not been kept and calls upon all keepers to fully respect it;\n")),
            "1:note 1:call upon");
  EXPECT_EQ(outline(clauses_of("1.\tNotes that the keepers have met the needs and demands referred to above;\n")), "1:note");
}

TEST(Clauses, APurposeMayOpenAParagraph) {
  EXPECT_EQ(outline(clauses_of("1.\tFurther to counter that danger, calls upon all States to light their lamps;\n")), "1:call upon");
}

TEST(Clauses, AVerbMayHaveAnAdverbOfItsOwn) {
  EXPECT_EQ(outline(clauses_of("1.\tDeeply regrets the loss of the light;\n2.\tDeeply deplores the loss of the light;\n")),
            "1:deeply regret 2:deplore");
}

TEST(Clauses, WhatIsNotedMayBeAQuotation) {
  EXPECT_EQ(outline(clauses_of("1.\tExpresses concern at the wrecks, and notes \u201creasonable grounds\u201d for repairs;\n")),
            "1:express 1:note");
}

TEST(Clauses, VerbsInSubordinateMatterAreNone) {
  EXPECT_EQ(outline(clauses_of("1.\tRecalls its resolution 46/152, in which it requested the Secretary-General to act, and the efforts of "
                               "States to encourage repair;\n")),
            "1:recall");
  EXPECT_EQ(outline(clauses_of("1.\tWelcomes the declaration, which recognizes the role of keepers and encourages training;\n")),
            "1:welcome");
  EXPECT_EQ(outline(clauses_of("1.\tRecognizes that the Committee, within its mandate, promotes and supports an integrated approach;\n")),
            "1:recognize");
}

TEST(Clauses, NounsThatLookLikeVerbsAreNone) {
  EXPECT_EQ(outline(clauses_of(
                "1.\tNotes the growing needs, and requests for assistance, of coastal States, supports and demands of keepers;\n")),
            "1:note");
}

TEST(Clauses, ModifiersAndContinuationsAreNotPartOfTheVerb) {
  const auto clauses = clauses_of(
      "1.\tAlso strongly urges all States to act;\n2.\tTakes note with appreciation of the report;\n3.\tCalls, in particular, for more "
      "light;\n");
  EXPECT_EQ(outline(clauses), "1:urge 2:take note 3:call for");
  EXPECT_FALSE(clauses[0].reiterated);
}

TEST(Clauses, WhatContinuesIsTheVerbBehindIt) {
  const auto clauses = clauses_of(
      "1.\tContinues to strongly encourage States to light their lamps;\n2.\tNotes that darkness continues to be a danger;\n"
      "3.\tRecalls its resolution 77/400 and continues to be alarmed at the number of wrecks;\n");
  EXPECT_EQ(outline(clauses), "1:encourage 2:note 3:recall 3:be alarmed");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"States"}));
}

TEST(Clauses, ARequestThatHasLostItsEndingIsOneAtTheHeadOfANumberedParagraph) {
  const auto clauses = clauses_of(
      "1.\tRequest the Secretary-General to report to the General Assembly at its eightieth session;\n2.\tRequest forms shall be "
      "blue;\n3.\tSupport the keepers;\n");
  ASSERT_EQ(outline(clauses), "1:request");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Secretary-General"}));
}

TEST(Clauses, OpeningsOfCircumstances) {
  EXPECT_EQ(
      outline(clauses_of("1.\tPending the repair of all lamps, urges Member States to protect towers;\n2.\tAlarmed by the storms, calls "
                         "upon Member States to light more;\n")),
      "1:urge 2:call upon");
  EXPECT_EQ(outline(clauses_of("1.\tEncouraged by the number of lamps, urges Member States to light more;\n")), "1:urge");
}

TEST(Clauses, ReiteratedRequests) {
  const auto clauses = clauses_of(
      "1.\tReiterates its request to the Secretary-General to provide spare lamps;\n2.\tOnce again urges States to act;\n3.\tReiterates "
      "the importance of fog signals;\n");
  ASSERT_EQ(outline(clauses), "1:request 2:urge 3:reiterate");
  EXPECT_TRUE(clauses[0].reiterated);
  EXPECT_TRUE(clauses[1].reiterated);
  EXPECT_FALSE(clauses[2].reiterated);
  EXPECT_FALSE(clauses[2].obligation);
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Secretary-General"}));
}

TEST(Clauses, ItemsTakeVerbAndActorFromAChapeauThatOnlyIntroducesThem) {
  const auto clauses = clauses_of(
      "1.\tRequests the Secretary-General:\n(a)\tTo keep a register of lights;\n(b)\tTo report to the General Assembly at its eightieth "
      "session;\n");
  ASSERT_EQ(outline(clauses), "1(a):request 1(b):request");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Secretary-General"}));
  EXPECT_EQ(clauses[0].chapeau, "Requests the Secretary-General:");
  EXPECT_EQ(due_codes(clauses[1]), (Words{"session:GA:80"}));
}

TEST(Clauses, AnItemThatIsAHeadingLeavesItsItemsToTheChapeau) {
  EXPECT_EQ(
      outline(clauses_of(
          "1.\tDecides that the mandate of the Mission shall include the following tasks:\n(i)\tProtection of keepers\n(a)\tTake all "
          "measures to protect towers;\n(ii)\tSupport to the strengthening of harbours\n(a)\tProvide lamps;\n(b)\tSupport pilots;\n")),
      "1(i)(a):decide 1(ii)(a):decide 1(ii)(b):decide");
}

TEST(Clauses, WhatStandsBehindTheItemsGoesOnWithTheChapeau) {
  const auto clauses = clauses_of(
      "1.\tRequests the Secretary-General:\n(a)\tTo keep a register of lights;\n(b)\tTo publish it;\nand to report thereon to the General "
      "Assembly at its eightieth session;\n2.\tUrges calm.\n");
  ASSERT_EQ(outline(clauses), "1(a):request 1(b):request 1:request 2:urge");
  EXPECT_EQ(clauses[2].text, "to report thereon to the General Assembly at its eightieth session;");
  EXPECT_EQ(clauses[2].chapeau, "Requests the Secretary-General:");
  EXPECT_EQ(actor_names(clauses[2]), (Words{"Secretary-General"}));
  EXPECT_EQ(due_codes(clauses[2]), (Words{"session:GA:80"}));
  EXPECT_EQ(outline(clauses_of("1.\tRequests the Secretary-General to include in his report:\n(a)\tThe lamps;\n(b)\tThe towers;\n"
                               "and to brief the Assembly thereon;\n2.\tUrges calm.\n")),
            "1:request 1:request 2:urge");
}

TEST(Clauses, AnInfinitiveUnderWordsThatOnlyIntroduceIsAnActEvenIfNoListKnowsTheVerb) {
  const auto clauses = clauses_of(
      "1.\tRequests the Secretary-General:\n(a)\tTo waterproof the towers, and to report by 1 June 2024;\n(b)\tTo the keepers a lamp;\n");
  ASSERT_EQ(outline(clauses), "1(a):request");
  EXPECT_EQ(deliverable_types(clauses[0]), (Words{"report"}));
  EXPECT_EQ(due_codes(clauses[0]), (Words{"by:2024-06-01"}));
}

TEST(Clauses, CircumstancesBeforeTheInfinitiveOfAnItem) {
  const auto clauses = clauses_of(
      "1.\tEncourages Member States:\n(a)\tTo light lamps;\n(b)\tIn accordance with their law, to explore ways of saving oil;\n"
      "(c)\tIn all towers, lamps that are lit;\n");
  EXPECT_EQ(outline(clauses), "1(a):encourage 1(b):encourage");
  EXPECT_EQ(actor_names(clauses.at(1)), (Words{"Member States"}));
}

TEST(Clauses, StatementsInThePastAndOfThePresident) {
  const auto clauses =
      extract_text(
          "S/PRST/2026/91\n\nStatement by the President of the Security Council\n\n"
          "At the 9100th meeting of the Security Council, held on 3 March 2026, the President made the following statement:\n\n"
          "“The Security Council stressed the importance of lamps.\n\n"
          "“The keepers stressed the price of oil.\n\n"
          "“The Security Council recalled its lamps. It encourages States to light them.\n\n"
          "“We look forward to the day of the lamps.\n\n"
          "“The Security Council will remain seized of the matter.”\n")
          .clauses;
  EXPECT_EQ(outline(clauses), "u1:stress u3:encourage u4:look forward u5:remain");
}

TEST(Clauses, AnItemOfTheStepsOfTheOrganMayAskOthers) {
  const auto clauses = clauses_of(
      "1.\tDecides to take the following steps:\n(a)\tTo review the lamps in two years;\n(b)\tTo invite the Secretary-General to count "
      "the lamps;\n");
  ASSERT_EQ(outline(clauses), "1(a):decide 1(b):decide");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"General Assembly"}));
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Secretary-General"}));
}

TEST(Clauses, WhatItemsDecide) {
  const auto clauses = clauses_of(
      "1.\tDecides:\n(a)\tTo establish a fund for lamps;\n(b)\tTo request the Secretary-General to report to the General Assembly at its "
      "eightieth session, and encourages States to read the report;\n(c)\tAlso to invite non-governmental organizations to light "
      "lamps;\n(d)\tTo consider the question of lamps at its eightieth session;\n");
  ASSERT_EQ(outline(clauses), "1(a):decide 1(b):decide 1(b):encourage 1(c):decide 1(d):decide");
  EXPECT_FALSE(clauses[0].obligation);
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Secretary-General"}));
  EXPECT_EQ(due_codes(clauses[1]), (Words{"session:GA:80"}));
  EXPECT_EQ(clauses[1].chapeau, "Decides:");
  EXPECT_TRUE(clauses[3].obligation);
  EXPECT_EQ(actor_names(clauses[4]), (Words{"General Assembly"}));
  EXPECT_EQ(deliverable_types(clauses[4]), (Words{"agenda"}));
}

TEST(Clauses, ItemsThatAreNoClausesLeaveTheirChapeauItsOwn) {
  EXPECT_EQ(outline(clauses_of("1.\tDecides:\n(a)\tTo postpone the meeting of the Board to May 2024;\n(b)\tThat the Board should meet "
                               "for a day:\n(i)\tTo count lamps;\n")),
            "1:decide 1(a):decide");
}

TEST(Clauses, AChapeauWithWordsOfItsOwnKeepsItsClauseForItemsThatAreNouns) {
  EXPECT_EQ(outline(clauses_of("1.\tRequests the Secretary-General to report at its eightieth session on the following:\n(a)\tThe lamps;\n"
                               "(b)\tTo list the towers;\n")),
            "1:request 1(b):request");
  EXPECT_EQ(outline(clauses_of("1.\tDecides that the Lighthouse Mission shall:\n(a)\tRepair lamps;\n(b)\tTrain keepers;\n")),
            "1(a):decide 1(b):decide");
}

TEST(Clauses, ItemsThatAreNounsSayWhatIsDeliveredAndWhen) {
  const auto clauses = clauses_of(
      "1.\tRequests the Secretary-General to submit:\n(a)\tA report on towers by 1 March 2024;\n(b)\tAn analysis of the cost of lamps to "
      "the General Assembly at its eightieth session, and urges calm;\n"
      "2.\tAlso requests the Secretary-General to report to the General Assembly:\n(a)\tOn towers, at its seventy-ninth session;\n"
      "(b)\tOn lamps, at its eightieth session;\n"
      "3.\tFurther requests the Secretary-General to submit a report by 1 May 2024 with:\n(a)\tA plan of towers for 2026;\n");
  ASSERT_EQ(outline(clauses), "1(a):request 1(b):request 1(b):urge 2(a):request 2(b):request 3:request");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Secretary-General"}));
  EXPECT_EQ(deliverable_types(clauses[1]), (Words{"report"}));
  EXPECT_EQ(due_codes(clauses[0]), (Words{"by:2024-03-01"}));
  EXPECT_EQ(due_codes(clauses[1]), (Words{"session:GA:80"}));
  EXPECT_EQ(recipient_names(clauses[3]), (Words{"General Assembly"}));
  EXPECT_EQ(due_codes(clauses[3]), (Words{"session:GA:79"}));
  EXPECT_EQ(due_codes(clauses[5]), (Words{"by:2024-05-01"}));
}

TEST(Clauses, AnItemMayNameFromWhomAThingIsAsked) {
  const auto clauses = clauses_of(
      "1.\tRequests:\n(a)\tfrom the Secretary-General, an update on the state of lamps by 1 March 2024;\n(b)\tOf Member States, "
      "information on towers;\n(c)\tFrom the lamps of the north, light;\n");
  ASSERT_EQ(outline(clauses), "1(a):request 1(b):request");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Secretary-General"}));
  EXPECT_EQ(due_codes(clauses[0]), (Words{"by:2024-03-01"}));
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Member States"}));
}

TEST(Clauses, BareInfinitivesAfterShall) {
  const auto clauses = clauses_of(
      "1.\tDecides that all States shall take the following measures:\n(a)\tExtinguish false lights;\n(b)\tPrevent their sale;\n");
  ASSERT_EQ(outline(clauses), "1(a):decide 1(b):decide");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"States"}));
}

TEST(Clauses, BareInfinitivesAfterAMarkerAtTheEndOfTheChapeau) {
  const auto clauses = clauses_of(
      "1.\tEncourages the Lighthouse Authority to deepen cooperation, in order to:\n(a)\tmake progress towards a law;\n(b)\twith the "
      "support of the United Nations, repair the lamps;\n(c)\tthe lamps of the north;\n");
  ASSERT_EQ(outline(clauses), "1:encourage 1(a):encourage 1(b):encourage");
  EXPECT_EQ(actor_names(clauses[2]), (Words{"Lighthouse Authority"}));
}

TEST(Clauses, ItemsNameWhoIsAskedWhereTheChapeauNamesNobody) {
  const auto clauses = clauses_of(
      "1.\tInvites:\n(a)\tThe Governments of all States to communicate to the Secretary-General, within six months, their comments;\n"
      "(b)\tThe specialized agencies to study lamps;\n");
  ASSERT_EQ(outline(clauses), "1(a):invite 1(b):invite");
  EXPECT_EQ(due_codes(clauses[0]), (Words{"within:P6M"}));
  EXPECT_EQ(actor_names(clauses[1]), (Words{"specialized agencies"}));
}

TEST(Clauses, HeadingsLeaveTheirItemsToTheChapeauAbove) {
  const auto clauses = clauses_of(
      "1.\tDecides that the mandate of the Lighthouse Mission shall include the following tasks:\n(a)\tSafety of ports:\n(i)\tTo repair "
      "the lamps;\n(ii)\tTo report to the General Assembly at its eightieth session;\n");
  ASSERT_EQ(outline(clauses), "1(a)(i):decide 1(a)(ii):decide");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Lighthouse Mission"}));
}

TEST(Clauses, ItemsThatSayWhoIsEncouraged) {
  const auto clauses = clauses_of(
      "1.\tRecommends the following for consideration by Governments and the Commission on Lighthouses:\n(a)\tGovernments are encouraged "
      "to take the following steps:\n(i)\tTo repair the lamps;\n(b)\tThe Commission on Lighthouses is strongly urged:\n(i)\tTo count "
      "them;\n(c)\tKeepers of lamps who are invited to meetings, to speak;\n");
  ASSERT_EQ(outline(clauses), "1(a)(i):encourage 1(b)(i):urge 1(c):recommend");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Governments"}));
  EXPECT_EQ(clauses[0].strength, "encourage");
  EXPECT_EQ(clauses[1].verb_text, "urged");
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Commission on Lighthouses"}));
}

TEST(Clauses, ARequestBehindASubordinateClauseThatCouldNotAsk) {
  EXPECT_EQ(outline(clauses_of("1.\tNotes that the Committee aims to ensure order among the ports and requests the Lighthouse Mission to "
                               "provide lamps;\n")),
            "1:note 1:request");
  EXPECT_EQ(outline(clauses_of("1.\tNotes the plan which recognizes the ports and requests the Lighthouse Mission to provide lamps;\n")),
            "1:note");
}

TEST(Clauses, MeetingsThatShallBeHeldAreThoseOfTheOrganOrOfTheBodyNamed) {
  const auto clauses = clauses_of(
      "1.\tDecides that the consultations on lamps shall be held in New York;\n2.\tDecides that the first session of the Lighthouse "
      "Conference shall be held in May 2025;\n3.\tDecides that the Commission shall manage the Fund, which shall consist of gifts;\n"
      "4.\tDecides that the Commission shall consist of ten members;\n");
  ASSERT_EQ(clauses.size(), 4u);
  EXPECT_EQ(actor_names(clauses[0]), (Words{"General Assembly"}));
  EXPECT_EQ(deliverable_types(clauses[0]), (Words{"meeting"}));
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Lighthouse Conference"}));
  EXPECT_EQ(due_codes(clauses[1]), (Words{"in:2025-05-01..2025-05-31"}));
  EXPECT_TRUE(clauses[2].obligation);
  EXPECT_FALSE(clauses[3].obligation);
}

TEST(Clauses, NounPhraseItemsBelongToTheChapeau) {
  EXPECT_EQ(outline(clauses_of("1.\tWelcomes:\n(a)\tThe new lamps, and encourages States to use them;\n(b)\tThe fog signals;\n")),
            "1:welcome 1(a):encourage");
}

TEST(Clauses, DecidingClausesCommitOnlyForTheFuture) {
  const auto clauses = clauses_of(
      "1.\tDecides to remain seized of the matter;\n2.\tDecides to establish a trust fund;\n3.\tDecides to extend the mandate of the "
      "Special "
      "Rapporteur on beacons for a period of three years;\n4.\tDecides that the Committee on Information shall meet in May "
      "2025;\n5.\tDecides that Member States may dim their lights;\n");
  ASSERT_EQ(outline(clauses), "1:decide 2:decide 3:decide 4:decide 5:decide");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"General Assembly"}));
  EXPECT_EQ(clauses[0].actors[0].id, "ga");
  EXPECT_EQ(deliverable_types(clauses[0]), (Words{"agenda"}));
  EXPECT_FALSE(clauses[1].obligation);
  EXPECT_EQ(actor_names(clauses[2]), (Words{"Special Rapporteur on beacons"}));
  EXPECT_EQ(due_codes(clauses[2]), (Words{"for:P3Y"}));
  EXPECT_EQ(actor_names(clauses[3]), (Words{"Committee on Information"}));
  EXPECT_FALSE(clauses[4].obligation);
}

TEST(Clauses, OutcomeDocumentsSpeakInTheFirstPerson) {
  const std::vector<Clause> clauses = clauses_of(
      "1.\tAdopts the following declaration:\n1.\tWe, the Governments gathered at Valletta, are on the coast.\n2.\tWe recall the goals "
      "that we "
      "endorse, and we request the Secretary-General to submit a report to the General Assembly at its eighty-second session.\n3.\tWe urge "
      "States "
      "to act and support keepers. Support for keepers matters. The Office requests nothing.\n4.\tIn this regard, we commit ourselves to "
      "keep lamps, "
      "and take note of the pact.\n5.\tWe decide to:\n(a)\tRepair lamps and support keepers;\n(b)\tTrain keepers.\n6.\tWe will be "
      "unequivocal.\n"
      "7.\tAgree to meet every year.\n");
  EXPECT_EQ(outline(clauses),
            "1:adopt annex/2:recall annex/2:request annex/3:urge annex/4:commit annex/4:take note annex/5(a):decide annex/5(b):decide "
            "annex/6:commit annex/7:agree");
  EXPECT_EQ(clauses[2].section, "outcome");
  EXPECT_EQ(actor_names(clauses[2]), (Words{"Secretary-General"}));
  EXPECT_EQ(due_codes(clauses[2]), (Words{"session:GA:82"}));
  EXPECT_TRUE(clauses[4].obligation);
  EXPECT_EQ(actor_names(clauses[4]), (Words{"Governments"}));
  EXPECT_EQ(actor_names(clauses[6]), (Words{"Governments"}));
  EXPECT_FALSE(clauses[8].obligation);
  EXPECT_TRUE(clauses[9].obligation);
}

TEST(Clauses, TheSpeakersOfAnOutcomeDocumentStandInTheirWholeList) {
  const std::vector<Clause> clauses = clauses_of(
      "1.\tAdopts the following declaration:\n1.\tWe, the Heads of State and Government, ministers and high-level representatives of the "
      "islands, gathered at Valletta, are on the coast.\n2.\tWe recall the goals that we endorse.\n3.\tWe urge States to act and support "
      "keepers.\n4.\tIn this regard, we "
      "commit ourselves to keep lamps.\n");
  EXPECT_EQ(actor_names(clauses.back()), (Words{"Heads of State and Government, ministers and high-level representatives of the islands"}));
}

TEST(Clauses, FormsWithWeFollowFromThoseOfTheRules) {
  EXPECT_EQ(first_person_pattern("requests"), "request");
  EXPECT_EQ(first_person_pattern("expresses"), "express");
  EXPECT_EQ(first_person_pattern("takes [also] note"), "take [also] note");
  EXPECT_EQ(first_person_pattern("is {..2} aware"), "are {..2} aware");
  EXPECT_EQ(first_person_pattern("commits [itself]"), "commit [ourselves]");
  EXPECT_EQ(first_person_pattern("reiterates its request to"), "reiterate our request to");
  EXPECT_EQ(first_person_pattern("applies"), "apply");
  EXPECT_EQ(first_person_pattern("(requests|asks)"), "");
  EXPECT_EQ(first_person_pattern("stress"), "");
}

TEST(Clauses, AParagraphWithoutAKnownVerbIsForAPerson) {
  const Extraction extraction =
      extract_text(assembly_resolution("1.\tRequests the Secretary-General to act;\n2.\tGlimmers over the matter of lamps;\n"));
  ASSERT_EQ(extraction.clauses.size(), 1U);
  ASSERT_EQ(extraction.review.size(), 1U);
  EXPECT_EQ(extraction.review[0].code, "no-verb");
}

TEST(Clauses, WordsForAPersonAreCutBetweenCharacters) {
  constexpr std::string_view kMore = " …";
  for (std::size_t before = 70; before < 82; ++before) {
    const std::string words = "Glimmers" + std::string(before - 8, 'x') + "\u00E9\u2013\u00E9\u2013\u00E9\u2013";
    const Extraction extraction = extract_text(assembly_resolution("1.\tRequests the Secretary-General to act;\n2.\t" + words + ".\n"));
    ASSERT_EQ(extraction.review.size(), 1U);
    const std::string& text = extraction.review[0].text;
    EXPECT_TRUE(utf8::is_valid(text)) << before;
    ASSERT_TRUE(text.ends_with(kMore)) << text;
    EXPECT_GE(text.size() - kMore.size(), 2U + 78U);
    EXPECT_LE(text.size() - kMore.size(), 2U + 80U);
  }
}

TEST(Clauses, WordsForAPersonEndWithAWholeWord) {
  const Extraction extraction =
      extract_text(assembly_resolution("1.\tRequests the Secretary-General to act;\n2.\tGlimmers along the coast at dusk while the keepers "
                                       "of the lamps of the harbour of Alvermark rest.\n"));
  ASSERT_EQ(extraction.review.size(), 1U);
  EXPECT_TRUE(extraction.review[0].text.ends_with("the lamps of the harbour …")) << extraction.review[0].text;
}

TEST(Clauses, SameDocumentSameClauses) {
  const std::string text = assembly_resolution("1.\tRequests the Secretary-General to report to it at its eightieth session;\n");
  const Extraction one = extract_text(text);
  const Extraction two = extract_text(text);
  ASSERT_EQ(one.clauses.size(), two.clauses.size());
  EXPECT_EQ(one.clauses[0].rules, two.clauses[0].rules);
}

/// The clauses of a decision as a volume prints it.
std::vector<Clause> decision_clauses(const std::string& text) {
  return extract_text("78/940.\tKeeping of lamps\n\tAt its 62nd plenary meeting, on 13 December 2023, " + text + "\n").clauses;
}

TEST(Clauses, DecisionsAreReadInThePast) {
  const auto clauses = decision_clauses(
      "the General Assembly, on the recommendation of the Second Committee, recalling its resolution 77/400 of 14 December 2022, by which "
      "it decided to hold a conference, and noting the report, took note of the report of the Keeper and requested "
      "the Secretary-General to report to it at its eightieth session.");
  ASSERT_EQ(outline(clauses), "u1:take note u1:request");
  EXPECT_FALSE(clauses[0].obligation);
  EXPECT_TRUE(clauses[1].obligation);
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Secretary-General"}));
  EXPECT_EQ(clauses[0].verb_text, "took note");
  ASSERT_EQ(clauses[1].due.size(), 1U);
  EXPECT_EQ(clauses[1].due[0].code.text(), "session:GA:80");
}

TEST(Clauses, DecisionsCommitWithWould) {
  const auto clauses = decision_clauses("the General Assembly decided that the Bureau of the Second Committee would convene a dialogue.");
  ASSERT_EQ(outline(clauses), "u1:decide");
  EXPECT_TRUE(clauses[0].obligation);
}

TEST(Clauses, DecisionsWithAsides) {
  EXPECT_EQ(outline(decision_clauses("the General Assembly decided, without setting a precedent, to invite the Keeper.")), "u1:decide");
  EXPECT_EQ(outline(decision_clauses("the General Assembly, recalling its resolution 77/400, in which it requested a report; noting the "
                                     "storm, decided to postpone the hearing.")),
            "u1:decide");
}

TEST(Clauses, DecisionsInNumberedInfinitives) {
  const auto clauses = extract_text(
                           "A/C.2/81/L.991\n\nSecond Committee\n\nDraft decision submitted by the Chair\n\nLamps\n\n"
                           "The General Assembly decides:\n\n1. To take note of the report on lamps;\n\n"
                           "2. To request the Secretary-General to report to it at its eighty-second session;\n\n"
                           "3. To include in the provisional agenda of its eighty-second session the item entitled \"Lamps\".\n")
                           .clauses;
  ASSERT_EQ(outline(clauses), "1:decide 2:decide 3:decide");
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Secretary-General"}));
  EXPECT_EQ(due_codes(clauses[1]), (Words{"session:GA:82"}));
  EXPECT_EQ(deliverable_types(clauses[2]), (Words{"agenda"}));
}

TEST(Clauses, DecisionsInItems) {
  EXPECT_EQ(outline(decision_clauses("the General Assembly, on the proposal of its President:\n(a)\tRecalled its resolution 77/400;\n"
                                     "(b)\tAlso decided that the Board would meet.")),
            "u1(a):recall u1(b):decide");
  EXPECT_EQ(outline(decision_clauses("the General Assembly decided:\n(a)\tTo postpone the meeting of the Board to May 2024;\n"
                                     "(b)\tThat the Board should meet for a day.")),
            "u1:decide u1(a):decide");
}

TEST(Clauses, ElectionsAskNothing) {
  for (const char* text : {"the General Assembly elected Arlandia and Borovia members of the Board for a term of three years.",
                           "the General Assembly appointed Ms. Anna Adler a member of the Board until 31 December 2026.",
                           "the General Assembly decided to appoint Arlandia as a member of the Board."})
    for (const Clause& clause : decision_clauses(text)) EXPECT_FALSE(clause.obligation) << text;
  EXPECT_EQ(outline(decision_clauses("the General Assembly elected Arlandia a member of the Board.")), "u1:elect");
}

TEST(Clauses, FormsOfThePast) {
  for (const auto& [pattern, past] : std::vector<std::pair<std::string, std::string>>{{"requests", "requested"},
                                                                                      {"urges", "urged"},
                                                                                      {"takes [also] note", "took [also] note"},
                                                                                      {"applies", "applied"},
                                                                                      {"regrets", "regretted"},
                                                                                      {"stresses", "stressed"},
                                                                                      {"is {..2} aware", "was {..2} aware"},
                                                                                      {"calls [,] upon", "called [,] upon"},
                                                                                      {"to request", ""}})
    EXPECT_EQ(past_pattern(pattern), past);
}

TEST(Clauses, TheOrganOfAStatementIsAPronounBehindAnAside) {
  const Extraction found = extract_text(
      "S/PRST/2026/91\n\nStatement by the President of the Security Council\n\nAt the 9991st meeting of the Security Council, held on 28 "
      "February 2026, the President made the following statement:\n\n\"The Security Council commends the keepers of the lamps. In this "
      "regard, it urges all States to light them. In the harbour, it rains.\"\n");
  EXPECT_EQ(outline(found.clauses), "u1:commend u1:urge");
  EXPECT_EQ(actor_names(found.clauses.back()), (Words{"States"}));
}

TEST(Clauses, ASecondThatClauseHasAnActOfItsOwn) {
  const auto clauses =
      clauses_of("1.\tRequests that the Secretary-General consider lamps and that he provide updates to the Security Council;\n");
  EXPECT_EQ(deliverable_types(clauses[0]), (Words{"report"}));
  EXPECT_EQ(recipient_names(clauses[0]), (Words{"Security Council"}));
}

TEST(Clauses, ABodyIsInformedOfSomething) {
  const auto clauses = clauses_of("1.\tRequests the Secretary-General to inform the Assembly of the activities of the Institute;\n");
  EXPECT_EQ(recipient_names(clauses[0]), (Words{"General Assembly"}));
}

TEST(Clauses, AFiniteVerbBehindASubordinateClauseIsOfTheOrgan) {
  EXPECT_EQ(outline(clauses_of("1.\tDecides that the Office will continue to operate for the period ending 31 December 2025 and further "
                               "decides to conduct a review of it;\n")),
            "1:decide 1:decide");
  EXPECT_EQ(outline(clauses_of("1.\tReiterates that the keepers shall count the lamps and recalls the plan of the coast;\n")),
            "1:reiterate 1:recall");
  EXPECT_EQ(outline(clauses_of("1.\tRecalls the plan which lists the lamps and decides the colours;\n")), "1:recall");
}

TEST(Clauses, BareRequestsUnderADecision) {
  const auto clauses = clauses_of(
      "1.\tDecides in that regard to:\n(a)\trequest the Lighthouse Committee to hold a workshop;\n(b)\turge the Lighthouse Committee to "
      "count the lamps;\n");
  ASSERT_EQ(outline(clauses), "1(a):request 1(b):urge");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Lighthouse Committee"}));
  EXPECT_EQ(deliverable_types(clauses[0]), (Words{"meeting"}));
}

TEST(Clauses, ItemsBelowAnItemThatStopsAtAModalVerb) {
  const auto clauses = clauses_of(
      "1.\tDecides that the terms of reference of the Lamp Panel shall be as follows:\n(a)\tThe Lamp Panel shall propose a lamp;\n"
      "(b)\tThe Lamp Panel shall:\n(i)\tConsider the lamps of the coast;\n(ii)\tConsult with the keepers;\n"
      "2.\tDecides that all States shall keep their lamps and to this end shall:\n(a)\tDevelop measures;\n(b)\tPublish lists;\n"
      "3.\tRequests the Secretary-General to appoint a keeper, who shall:\n(a)\tCount the lamps;\n");
  ASSERT_EQ(outline(clauses), "1:decide 1(b)(i):decide 1(b)(ii):decide 2:decide 2(a):decide 2(b):decide 3:request");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Lamp Panel"}));
  EXPECT_EQ(actor_names(clauses[2]), (Words{"Lamp Panel"}));
  EXPECT_EQ(actor_names(clauses[4]), (Words{"States"}));
}

TEST(Clauses, CircumstancesBeforeABareVerbAmongOthers) {
  const auto clauses = clauses_of(
      "1.\tDecides that the Lamp Mission shall have the following tasks:\n(a)\tProtect the keepers;\n(b)\tin support of the keepers, and "
      "on the basis of lists, carry out repairs;\n(c)\tin the fields of light, support, and training;\n");
  ASSERT_EQ(outline(clauses), "1:decide 1(a):decide 1(b):decide");
}

TEST(Clauses, AChapeauWithAnActOfItsOwnStays) {
  EXPECT_EQ(
      outline(clauses_of(
          "1.\tDecides that the Lamp Mission shall have the following tasks, and that all tasks should be done with care:\n(a)\tProtect "
          "the keepers;\n2.\tRequests the Secretary-General to report to the Council on lamps, including on the following matters:\n"
          "(a)\tTo provide lamps;\n3.\tRequests the Secretary-General to take the following measures:\n(a)\tTo provide lamps;\n")),
      "1:decide 1(a):decide 2:request 2(a):request 3(a):request");
}

TEST(Clauses, TasksOfABodyThatSomebodyIsAskedToFound) {
  const auto clauses = clauses_of(
      "1.\tRequests the Secretary-General to create, in consultation with the Committee, a group of up to four experts (“Panel of "
      "Experts”) to "
      "carry out the following tasks:\n(a)\tAssist the Committee;\n(b)\tTo provide a report;\n");
  ASSERT_EQ(outline(clauses), "1:request 1(a):request 1(b):request");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Secretary-General"}));
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Panel of Experts"}));
  EXPECT_EQ(actor_names(clauses[2]), (Words{"Panel of Experts"}));
}

TEST(Clauses, ItemsOfAChapeauThatObligesNobodyTakeItsVerb) {
  const auto clauses = clauses_of(
      "1.\tAuthorizes the Lamp Mission, in support of the keepers, to perform the following tasks;\n(a)\tProtection of lamps\n"
      "(i)\tEnsure the safety of lamps;\n(ii)\tReport on lamps;\n(b)\tEmbargo\nMonitor the embargo;\n"
      "2.\tStresses the importance of the Board to fulfil the following functions:\n(a)\tTo promote lamps;\n(b)\tLamps in harbours;\n"
      "3.\tWelcomes the following:\n(a)\tSupport for lamps;\n"
      "4.\tDecides that the ban does not apply to goods that the States determined:\n(a)\tTo be necessary;\n");
  ASSERT_EQ(outline(clauses), "1(a)(i):authorize 1(a)(ii):authorize 1(b):authorize 2:stress 2(a):stress 3:welcome 4:decide");
  for (const Clause& clause : clauses) EXPECT_FALSE(clause.obligation) << clause.id;
}

TEST(Clauses, BareVerbsOfAllItemsAreActsWithoutAnAnnouncement) {
  const auto clauses = clauses_of(
      "1.\tDecides that all States shall take the measures imposed by resolution 70/401;\n(a)\tFreeze the funds;\n(b)\tPrevent the sale "
      "of lamps;\n2.\tUrges States to refrain from acts against those who:\n(a)\tSeek to cooperate;\n(b)\tAvail themselves of lamps;\n"
      "3.\tDecides that the Board shall review its work:\n(a)\tReport of the Chair;\n(b)\tPrevent losses;\n");
  ASSERT_EQ(outline(clauses), "1:decide 1(a):decide 1(b):decide 2:urge 3:decide");
  EXPECT_EQ(actor_names(clauses[2]), (Words{"States"}));
}

TEST(Clauses, AnnouncedBeforeAClauseThatTellsSomething) {
  const auto clauses = clauses_of(
      "1.\tDecides that the Lamp Mission shall have the following mandate, and stresses that lamps come first:\n(a)\tProtection of "
      "lamps:\n(i)\tTo ensure the safety of lamps;\n(ii)\tTo report on lamps;\n");
  ASSERT_EQ(outline(clauses), "1:stress 1(a)(i):decide 1(a)(ii):decide");
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Lamp Mission"}));
}

TEST(Clauses, ADecisionWithItsCircumstancesAlone) {
  const auto clauses = clauses_of(
      "1.\tDecides, in the light of the failure of the keepers to report:\n(a)\tTo review the lamps;\n(b)\tTo request the "
      "Secretary-General to report on lamps;\n2.\tEstablishes, within the Office, the Lamp Board:\n(a)\tTo review the lamps;\n");
  ASSERT_EQ(outline(clauses), "1(a):decide 1(b):decide 2:establish 2(a):establish");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"General Assembly"}));
  EXPECT_FALSE(clauses[2].obligation);
  EXPECT_EQ(actor_names(clauses[3]), (Words{"Lamp Board"}));
}

TEST(Clauses, VerbsInTheItemsOfThoseWhoSpeak) {
  const auto clauses = clauses_of(
      "1.\tAdopts the following declaration:\n1.\tWe, the Ministers, have gathered to light the coast.\n2.\tWe request the Board to "
      "report on lamps.\n3.\tLamps are rare. We will:\n(a)\tAssess the state of lamps;\n4.\tWe further urgently:\n(a)\tCall on keepers to "
      "report;\n5.\tWe commit by 2030 to:\n(a)\tProtect lamps;\n(b)\tLeaving nobody in the dark: we will provide lamps;\n"
      "6.\tWe pledge to lift the level of light.\n");
  EXPECT_EQ(outline(clauses),
            "1:adopt annex/2:request annex/3(a):assess annex/4(a):call upon annex/5(a):commit annex/5(b):provide annex/6:pledge");
  EXPECT_TRUE(clauses.back().obligation);
}

}  // namespace
}  // namespace mandates
