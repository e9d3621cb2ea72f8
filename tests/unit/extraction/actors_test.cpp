// Who is asked: lists, short forms, asides.
#include "resolution.h"

namespace mandates {
namespace {

Words actors_in(const std::string& paragraph, const std::string& preamble = "") {
  const auto clauses = clauses_of("1.\t" + paragraph + ";\n", preamble);
  return clauses.empty() ? Words{} : actor_names(clauses.back());
}

TEST(Actors, DoersInTheTopicOfATitle) {
  const auto clauses = clauses_of(
      "1.\tRequests the Independent Expert on the enjoyment of lamps by older persons to report;\n2.\tRequests the Special Rapporteur on "
      "lamps by all means to report;\n");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Independent Expert on the enjoyment of lamps by older persons"}));
  EXPECT_EQ(actor_names(clauses[1]), (Words{"Special Rapporteur on lamps"}));
}

TEST(Actors, AListIsSplitAndItsWordsOfSelectionAreCut) {
  EXPECT_EQ(actors_in("Invites all Member States, the private sector and other relevant stakeholders to light their coasts"),
            (Words{"Member States", "private sector", "stakeholders"}));
  EXPECT_EQ(actors_in("Urges international financial institutions, in particular the World Bank, to finance lamps"),
            (Words{"international financial institutions", "World Bank"}));
}

TEST(Actors, AdjectivesOfOneNounStayTogether) {
  EXPECT_EQ(actors_in("Encourages international and regional organizations to publish lists of lights"),
            (Words{"international and regional organizations"}));
}

TEST(Actors, BareNounsShareTheModifierOfTheFirst) {
  EXPECT_EQ(actors_in("Invites United Nations agencies, funds and programmes and Member States to light the lamps"),
            (Words{"United Nations agencies, funds and programmes", "Member States"}));
  EXPECT_EQ(actors_in("Urges regional lamp management organizations and arrangements to meet"),
            (Words{"regional lamp management organizations and arrangements"}));
  EXPECT_EQ(actors_in("Urges Governments and regional organizations to meet"), (Words{"Governments", "regional organizations"}));
}

TEST(Actors, BareNounsShareTheSystemBehindTheLast) {
  EXPECT_EQ(actors_in("Invites the specialized agencies, organizations and other bodies of the United Nations system to light the lamps"),
            (Words{"specialized agencies, organizations and other bodies of the United Nations system"}));
  EXPECT_EQ(
      actors_in("Invites the organs, relevant funds and programmes and specialized agencies of the United Nations system to light lamps"),
      (Words{"organs, relevant funds and programmes and specialized agencies of the United Nations system"}));
  EXPECT_EQ(actors_in("Invites lamp agencies and funds and other organizations of youth to light the lamps"),
            (Words{"lamp agencies and funds", "organizations of youth"}));
}

TEST(Actors, APersonsPronounIsNoGroup) {
  EXPECT_EQ(actors_in("Commends Member States and the Secretary-General for their lamps, and requests him to light them"),
            (Words{"Secretary-General"}));
  EXPECT_EQ(actors_in("Commends the Secretary-General, Governments and donors for their lamps, and invites them to light more"),
            (Words{"Secretary-General", "Governments", "donors"}));
}

TEST(Actors, ThemIsTheWholeListBefore) {
  EXPECT_EQ(actors_in("Recognizes the role of the World Bank and of the international financial institutions, and encourages them to meet"),
            (Words{"World Bank", "international financial institutions"}));
  EXPECT_EQ(actors_in("Notes the work of States and relevant regional organizations, and invites them to meet"),
            (Words{"States", "regional organizations"}));
}

TEST(Actors, APossessiveIsCompleted) {
  EXPECT_EQ(actors_in("Invites the Economic and Social Council and its subsidiary bodies to study lamps"),
            (Words{"Economic and Social Council", "subsidiary bodies of the Economic and Social Council"}));
}

TEST(Actors, ThoseThatWereNamedBefore) {
  EXPECT_EQ(actors_in("Commends the coastal authorities, and urges these authorities to light the lamps"), (Words{"coastal authorities"}));
}

TEST(Actors, ADescriptionMayBeAName) {
  EXPECT_EQ(actors_in("Urges those involved in the planning of lights to meet"), (Words{"those involved in the planning of lights"}));
}

TEST(Actors, WordsBetweenCommasMayStandBeforeTheLastOfAList) {
  EXPECT_EQ(
      actors_in(
          "Calls upon the Economic Commission for Africa and, specifically, the United Nations Environment Programme, to build lamps"),
      (Words{"Economic Commission for Africa", "United Nations Environment Programme"}));
  EXPECT_EQ(actors_in("Demands that Israel, the occupying Power, comply"), (Words{"Israel"})) << "an apposition";
}

TEST(Actors, ThoseToWhomSomethingIsRecommended) {
  const auto clauses =
      clauses_of("1.\tRecommends to the Economic and Social Council and to Governments that they submit a report on lamps;\n");
  EXPECT_EQ(actor_names(clauses[0]), (Words{"Economic and Social Council", "Governments"}));
  EXPECT_EQ(deliverable_types(clauses[0]), (Words{"report"}));
  EXPECT_EQ(actors_in("Recommends to the Economic and Social Council that lamps be lit"), (Words{}));
}

TEST(Actors, AThingMayBeAskedOfThem) {
  EXPECT_EQ(actors_in("Calls upon Member States and other donors for support in this regard"), (Words{"Member States", "donors"}));
  EXPECT_EQ(actors_in("Urges better mechanisms of donors for the support of lamps"), (Words{}));
}

TEST(Actors, APronounMeansNamesThatShareTheirModifiers) {
  EXPECT_EQ(
      actors_in(
          "Welcomes the lamps of regional and subregional organizations and arrangements for the coast, and urges them to build more"),
      (Words{"regional and subregional organizations and arrangements"}));
}

TEST(Actors, DoersGoOnBehindAnotherBy) {
  EXPECT_EQ(actors_in("Invites similar efforts by Member States as well as by regional organizations"),
            (Words{"Member States", "regional organizations"}));
  EXPECT_EQ(actors_in("Encourages cooperation among Member States and by inviting experts"), (Words{"Member States"}));
}

TEST(Actors, OthersMayBeAskedFurtherOn) {
  EXPECT_EQ(actors_in("Invites the Secretary-General to submit a list of lamps, and the Economic and Social Council to transmit it"),
            (Words{"Secretary-General", "Economic and Social Council"}));
  EXPECT_EQ(actors_in("Invites the Secretary-General to assist Governments, and the Economic and Social Council to meet"),
            (Words{"Secretary-General"}));
}

TEST(Actors, AsidesWithoutAClosingCommaEndWhereTheActBegins) {
  EXPECT_EQ(actors_in("Requests the Secretary-General, in close consultation with the African Union to publish lists of lamps"),
            (Words{"Secretary-General"}));
  EXPECT_EQ(actors_in("Urges all States, in particular coastal States, in affected regions to publish lists of lamps"),
            (Words{"States", "coastal States"}));
  EXPECT_EQ(actors_in("Requests the Secretary-General in particular to publish lists of lamps"), (Words{"Secretary-General"}));
}

TEST(Actors, WhatShallNotBeDoneIsAskedToo) {
  EXPECT_EQ(actors_in("Calls upon States which have put out their lamps not to replace them"), (Words{"States"}));
  EXPECT_EQ(actors_in("Calls upon the two leaders urgently to publish lists of lamps"), (Words{"leaders"}));
}

TEST(Actors, APurposeIsNoAct) {
  EXPECT_TRUE(actors_in("Encourages lamp partnerships, as appropriate, at all levels in order to protect the coasts").empty());
}

TEST(Actors, WhoIsAskedMayBeNamedFarBehindTheRequest) {
  EXPECT_EQ(actors_in("Reiterates its call in the Lamp Declaration for Member States to protect their coasts"), (Words{"Member States"}));
  EXPECT_EQ(actors_in("Reiterates its call upon States that have put out their lamps to replace them"), (Words{"States"}));
  EXPECT_EQ(actors_in("Reiterates its request that the Secretary-General list the lamps"), (Words{"Secretary-General"}));
}

TEST(Actors, ThatMayBeLeftOut) {
  EXPECT_EQ(actors_in("Requests the Secretary-General submit a list of lamps"), (Words{"Secretary-General"}));
  EXPECT_TRUE(actors_in("Encourages increased United Nations support for lamps").empty());
}

TEST(Actors, AVerbInTheThirdPersonIsNoPartOfTheName) {
  EXPECT_EQ(actors_in("Demands that the Coastal Command takes immediate steps"), (Words{"Coastal Command"}));
}

TEST(Actors, AComplementGoesOnWithParticiples) {
  EXPECT_EQ(actors_in("Calls on the authorities of neighbouring countries to publish lists of lamps"),
            (Words{"authorities of neighbouring countries"}));
  EXPECT_EQ(actors_in("Calls upon the Malian authorities, neighbouring States and the African Union to publish lists of lamps"),
            (Words{"Malian authorities", "neighbouring States", "African Union"}));
}

TEST(Actors, WordsWithCapitalsShareTheNounBehindThem) {
  EXPECT_EQ(actors_in("Invites the Northern and Southern authorities to publish lists of lamps"),
            (Words{"Northern and Southern authorities"}));
}

TEST(Actors, WorkWithOthersIsNoList) {
  EXPECT_EQ(actors_in("Encourages States in their work with regional and subregional organizations to publish lists of lamps"),
            (Words{"States"}));
}

TEST(Actors, ADoerBehindACommaMayBeFarOff) {
  EXPECT_EQ(
      actors_in(
          "Encourages the submission of lists of lamps and of their keepers to the Committee on Lamps and its experts, by Member States"),
      (Words{"Member States"}));
}

TEST(Actors, DoersOfAThingAreAsked) {
  EXPECT_EQ(actors_in("Encourages the participation of all interested States in the exchange of lamps"), (Words{"States"}));
}

TEST(Actors, ATitleGoesOnOverItsList) {
  EXPECT_EQ(actors_in("Requests the Centre for Lamps, Mirrors and Development in Norland to meet"),
            (Words{"Centre for Lamps, Mirrors and Development in Norland"}));
}

TEST(Actors, AnAdverbBeforeTheVerbIsNoName) {
  EXPECT_EQ(actors_in("Demands that the Russian Federation urgently withdraw its boats"), (Words{"Russian Federation"}));
  EXPECT_EQ(actors_in("Calls on the Government of Sudan fully to respect its coasts"), (Words{"Government of Sudan"}));
  EXPECT_EQ(actors_in("Demands that the Keepers immediately and unconditionally withdraw their boats"), (Words{"Keepers"}));
}

TEST(Actors, APlaceBehindAnOfficeIsOfItsName) {
  EXPECT_EQ(actors_in("Invites the Lamp Office at Geneva to meet"), (Words{"Lamp Office at Geneva"}));
}

TEST(Actors, AnAdverbBeforeTheItemsIsNoName) {
  const auto clauses = clauses_of("1.\tDemands that the Keepers immediately and unconditionally:\n(a)\tWithdraw their boats;\n");
  ASSERT_FALSE(clauses.empty());
  EXPECT_EQ(actor_names(clauses.back()), (Words{"Keepers"}));
}

TEST(Actors, ARestrictiveTailIsCut) {
  EXPECT_EQ(actors_in("Calls upon all States that have not yet done so to mark their wrecks"), (Words{"States"}));
  EXPECT_EQ(actors_in("Urges States parties to the Convention to mark their wrecks"), (Words{"States parties"}));
}

TEST(Actors, ATailThatEndsWithToLeavesTheInfinitive) {
  EXPECT_EQ(actors_in("Urges donor countries and other partners in a position to do so to light the lamps"),
            (Words{"donor countries", "partners"}));
  EXPECT_EQ(actors_in("Urges developed country parties to provide lamps"), (Words{"developed country parties"}));
  EXPECT_EQ(actors_in("Urges all States that have not yet ratified the Lamp Agreement to do so"), (Words{"States"}));
  EXPECT_EQ(actors_in("Encourages those who have not yet lit their lamps to do so"), Words{});
}

TEST(Actors, AHyphenMayHangBeforeAnd) {
  EXPECT_EQ(actors_in("Requests troop- and police-contributing countries to light the lamps"),
            (Words{"troop- and police-contributing countries"}));
  EXPECT_EQ(actors_in("Urges reef-affected States to light the lamps"), (Words{"reef-affected States"}));
}

TEST(Actors, EachOfAListMayHaveItsTo) {
  EXPECT_EQ(actors_in("Reiterates its appeal to the Secretary-General and to the United Nations Environment Programme to provide lamps"),
            (Words{"Secretary-General", "United Nations Environment Programme"}));
}

TEST(Actors, ThatMayStandInWhatIsToBeDone) {
  EXPECT_EQ(actors_in("Reiterates its request to the Secretary-General to ensure that the lamps are lit"), (Words{"Secretary-General"}));
  EXPECT_EQ(
      actors_in("Reiterates the request contained in paragraph 9 of its resolution 77/400 that the Secretary-General report on lamps"),
      (Words{"Secretary-General"}));
  EXPECT_EQ(actors_in("Recommends that countries promote lamps"), (Words{"countries"}));
}

TEST(Actors, VerbsAreReadWithTheirAdverbsAndTheirMisprints) {
  EXPECT_EQ(actors_in("Requests all organs of the United Nations regularly and systematically to provide lamps").size(), 1u);
  EXPECT_EQ(actors_in("Requests that the Secretary-General includes the lamps in his report"), (Words{"Secretary-General"}));
  EXPECT_EQ(actors_in("Demands that the Syrian regime and all other parties to the conflict not hinder access"),
            (Words{"Syrian regime", "parties to the conflict"}));
}

TEST(Actors, WhoIsOnlyConsultedIsNotAsked) {
  EXPECT_EQ(actors_in("Requests the Secretary-General, in consultation with Member States, to prepare a report"),
            (Words{"Secretary-General"}));
  EXPECT_EQ(actors_in("Requests the Secretary-General, in consultation with Member States, regional organizations, and the World Bank, to "
                      "prepare a report"),
            (Words{"Secretary-General"}));
}

TEST(Actors, AppositionIsNoSecondActor) {
  EXPECT_EQ(actors_in("Demands that Israel, the occupying Power, comply with its obligations"), (Words{"Israel"}));
}

TEST(Actors, ShortFormsStandForTheFullestNameOfTheDocument) {
  const std::string preamble =
      "\tWelcoming the work of the United Nations Office on Drugs and Crime and of the Independent Expert on the rights of keepers,\n";
  EXPECT_EQ(actors_in("Requests the Office to assist", preamble), (Words{"United Nations Office on Drugs and Crime"}));
  EXPECT_EQ(actors_in("Requests the Independent Expert to assist", preamble), (Words{"Independent Expert on the rights of keepers"}));
  EXPECT_EQ(actors_in("Urges the Government to act", "\tNoting the efforts of the Government of Atlantis,\n"),
            (Words{"Government of Atlantis"}));
}

TEST(Actors, ANameGoesOnOnlyBehindNounsThatTakeTo) {
  const std::string preamble =
      "\tTaking note of the report submitted by the Chair to the Lamp Committee and of the advice of the Special Adviser to the Lamp "
      "Committee,\n";
  EXPECT_EQ(actors_in("Requests the Chair to light the lamps", preamble), (Words{"Chair"}));
  EXPECT_EQ(actors_in("Requests the Special Adviser to light the lamps", preamble), (Words{"Special Adviser to the Lamp Committee"}));
  EXPECT_EQ(actors_in("Urges the States Parties to the Rome Statute to light the lamps"), (Words{"States Parties"}));
}

TEST(Actors, AMonthIsNotOfAName) {
  EXPECT_EQ(actors_in("Calls upon the Territory to mark its reefs", "\tNoting the visit to the Territory in August 2019,\n"),
            (Words{"Territory"}));
}

TEST(Actors, ACountryIsNamedInFull) {
  const std::string preamble =
      "\tNoting the lamps of South Sudan and the annexation by the Russian Federation of Ukrainian lighthouses, and the accession by the "
      "Sudan of the Convention on Lamps,\n";
  EXPECT_EQ(actors_in("Urges the Sudan to light its coast", preamble), (Words{"Sudan"}));
  EXPECT_EQ(actors_in("Urges the Russian Federation to light its coast", preamble), (Words{"Russian Federation"}));
  EXPECT_EQ(actors_in("Urges the Government to light its coast",
                      "\tWelcoming the establishment by the Government of Syria of a National Commission on Lamps,\n"),
            (Words{"Government of Syria"}));
  EXPECT_EQ(actors_in("Urges Sudan and South Sudan to light their coasts"), (Words{"Sudan", "South Sudan"}));
  EXPECT_EQ(actors_in("Invites Bosnia and Herzegovina and Chad to light their lamps"), (Words{"Bosnia and Herzegovina", "Chad"}));
}

TEST(Actors, WordsThatMakeAnotherOneOfAName) {
  const std::string preamble = "\tNoting the visits of the Deputy Special Keeper of Lamps, and the work of the Sub-Guild on Lenses,\n";
  EXPECT_EQ(actors_in("Requests the Special Keeper to light the lamps", preamble), (Words{"Special Keeper"}));
  EXPECT_EQ(actors_in("Invites the Guild to light the lamps", preamble), (Words{"Guild"}));
}

TEST(Actors, AnAcronymStandsForTheNameThatItsLettersBegin) {
  EXPECT_EQ(actors_in("Requests UNMLA to light the lamps", "\tNoting the United Nations Mission to support the Lamp Agreement (UNMLA),\n"),
            (Words{"United Nations Mission to support the Lamp Agreement"}));
  EXPECT_EQ(actors_in("Urges the KLA to leave", "\tNoting the crimes of the Keeper’s Lamp Army (KLA),\n"), (Words{"Keeper’s Lamp Army"}));
  EXPECT_EQ(actors_in("Urges XYZ to leave", "\tNoting the crimes of the Lamp Army (XYZ),\n"), (Words{"XYZ"}));
  EXPECT_EQ(actors_in("Invites UN-Habitat to assist",
                      "\tNoting the Lamp Programme of the United Nations Human Settlements Programme (UN-Habitat),\n"),
            (Words{"United Nations Human Settlements Programme"}));
}

TEST(Actors, AListInsideAProperNameIsNotSplit) {
  EXPECT_EQ(actors_in("Requests the Department of Safety and Security of the Secretariat to guard the lamps"),
            (Words{"Department of Safety and Security of the Secretariat"}));
  EXPECT_EQ(actors_in("Calls upon States parties to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or "
                      "Punishment to report"),
            (Words{"States parties"}));
  EXPECT_EQ(actors_in("Invites the Office on Lamps and Lenses and the Lamp Institute to assist"),
            (Words{"Office on Lamps and Lenses", "Lamp Institute"}));
}

TEST(Actors, AnInfinitiveInsideANameBringsItsObject) {
  EXPECT_EQ(actors_in("Requests the Conference to adopt a plan",
                      "\tRecalling the Second World Conference to Support the Implementation of the Lamp Agenda,\n"),
            (Words{"Second World Conference to Support the Implementation of the Lamp Agenda"}));
}

TEST(Actors, AShortFormThatTheDocumentDefinesWithoutANameStays) {
  EXPECT_EQ(actors_in("Requests the Committee to meet",
                      "\tRecalling the committee of lamps (“the Committee”) and the Counter-Terrorism Committee,\n"),
            (Words{"Committee"}));
}

TEST(Actors, AShortFormThatManyShareTellsNobodyUnlessTheBodyDoes) {
  EXPECT_EQ(actors_in("Requests the Committee to meet"), (Words{"Committee"}));
  EXPECT_EQ(actors_in("Requests the Committee to meet", "\tNoting the work of the Committee on Conferences,\n"),
            (Words{"Committee on Conferences"}));
  EXPECT_EQ(actors_in("Requests the Advisory Committee to meet"), (Words{"Advisory Committee"}));
  const Extraction council = extract_text(
      "Resolution adopted by the Human Rights Council on 11 October 2023\n54/91.\tLamps and human rights\n\tThe Human Rights Council,\n"
      "\tRecalling all its resolutions on lamps,\n\t1.\tRequests the Advisory Committee to meet.\n");
  EXPECT_EQ(actor_names(council.clauses.at(0)), (Words{"Advisory Committee of the Human Rights Council"}));
}

TEST(Actors, AWordAloneTellsNobody) {
  EXPECT_EQ(actors_in("Requests the Group to meet"), (Words{"Group"}));
  EXPECT_EQ(actors_in("Requests the Group to meet", "\tNoting the Group of Experts,\n"), (Words{"Group of Experts"}));
}

TEST(Actors, PronounsStandForThoseBefore) {
  EXPECT_EQ(actors_in("Commends Governments for their lamps, and invites them to continue"), (Words{"Governments"}));
}

TEST(Actors, DoersInsideNounPhrases) {
  EXPECT_EQ(actors_in("Encourages efforts by all States parties"), (Words{"States parties"}));
  EXPECT_EQ(actors_in("Calls for a reduction of fog"), Words{});
}

TEST(Actors, EachHasItsEntityRuleAndWords) {
  const auto clauses = clauses_of("1.\tRequests the Secretary-General to act;\n");
  const ActorMention& actor = clauses.at(0).actors.at(0);
  EXPECT_EQ(actor.id, "secretary-general");
  EXPECT_EQ(actor.rule, "actor.secretary-general");
  EXPECT_EQ(actor.text, "the Secretary-General");
}

TEST(Actors, NamesThatReferToEachOtherEnd) {
  EXPECT_FALSE(
      actors_in("Requests the Bureau of the Working Group to meet",
                "\tNoting the Bureau of the Working Group of the Bureau and the Working Group of the Bureau of the Working Group,\n")
          .empty());
}

TEST(Actors, AShortFormOfSeveralIsTheOneNamedInTheParagraphOrMostOften) {
  const std::string preamble =
      "\tRecalling the Commission on Science and Technology for Development and the report of the Commission on Science and Technology for "
      "Development,\n\tNoting the Commission on the Status of Women,\n";
  EXPECT_EQ(actors_in("Requests the Commission to study lamps", preamble), (Words{"Commission on Science and Technology for Development"}));
  EXPECT_EQ(actors_in("Welcomes the work of the Commission on the Status of Women, and requests the Commission to study lamps", preamble),
            (Words{"Commission on the Status of Women"}));
}

TEST(Actors, AsidesEndBeforeAsWellAs) {
  EXPECT_EQ(actors_in("Invites Member States, within existing resources, as well as the World Bank, to light their coasts"),
            (Words{"Member States", "World Bank"}));
  EXPECT_EQ(
      actors_in("Requests the Secretary-General, in close cooperation with the World Bank, as well as Member States, to light the coasts"),
      (Words{"Secretary-General"}));
}

TEST(Actors, TheNounOfAComplementMayStandBehindItsLastAdjective) {
  EXPECT_EQ(actors_in("Encourages the heads of regional and other intergovernmental organizations to meet"),
            (Words{"heads of regional and other intergovernmental organizations"}));
  EXPECT_EQ(actors_in("Urges the United Nations entities working in the education, health and port sectors to meet"),
            (Words{"United Nations entities"}));
}

TEST(Actors, WhatTheyAreAskedMayStandInTheNextClause) {
  const auto clauses = clauses_of(
      "1.\tCalls upon all States and relevant organizations, within their mandates, and encourages companies, including carriers, to light "
      "the coasts;\n");
  ASSERT_EQ(clauses.size(), 2U);
  EXPECT_EQ(actor_names(clauses[0]), (Words{"States", "organizations"}));
  EXPECT_EQ(actors_in("Invites the Lighthouse Expert to an open dialogue with the General Assembly"), (Words{"Lighthouse Expert"}));
  EXPECT_EQ(actors_in("Reiterates its request, made to the Secretary-General in its resolution 70/1, to intensify the light"),
            (Words{"Secretary-General"}));
  EXPECT_EQ(actors_in("Reiterates its request to the Secretary-General contained in paragraph 3 of its resolution 70/1"),
            (Words{"Secretary-General"}));
}

TEST(Actors, ProperNamesMayBeCalledFor) {
  EXPECT_EQ(actors_in("Calls for Chad and Mali to repair their coasts"), (Words{"Chad", "Mali"}));
  EXPECT_EQ(actors_in("Calls for continued collaboration between the World Lamp Federation and the Department of Coasts"),
            (Words{"World Lamp Federation", "Department of Coasts"}));
  EXPECT_EQ(actors_in("Calls for full cooperation by Chad with the keepers"), (Words{"Chad"}));
  EXPECT_EQ(actors_in("Encourages the use of the plans adopted by the Coast Bank"), Words{});
}

TEST(Actors, CircumstancesMayOpenAThatClauseWithoutAComma) {
  EXPECT_EQ(actors_in("Requests that in the first phase of its plan the Lighthouse Mission repair the coasts"),
            (Words{"Lighthouse Mission"}));
  EXPECT_EQ(actors_in("Demands that immediately Chad fully repair its coasts"), (Words{"Chad"}));
}

TEST(Actors, WhoDoesWhatTheNounOfAnActSays) {
  EXPECT_EQ(actors_in("Calls for the publication of a revised calendar of lights for the whole coastal season by the Lighthouse Board"),
            (Words{"Lighthouse Board"}));
  EXPECT_EQ(actors_in("Urges the implementation by all States of their pledges"), (Words{"States"}));
  EXPECT_EQ(actors_in("Calls for the immediate cessation by Lampodia of all attacks"), (Words{"Lampodia"}));
  EXPECT_EQ(actors_in("Requests former President Sow to hand over the lamps"), (Words{"former President Sow"}));
  EXPECT_EQ(actors_in("Encourages Member States, especially businesses involved in the sports and development sector, to meet"),
            (Words{"Member States", "businesses"}));
}

TEST(Actors, AListGoesOnBehindThoseWhoAreMeantEspecially) {
  EXPECT_EQ(actors_in("Calls for enhanced cooperation between all States, particularly those in the region, MONUSCO and the World Bank"),
            (Words{"States", "MONUSCO", "World Bank"}));
}

TEST(Actors, ALanguageIsNoActor) {
  EXPECT_EQ(actors_in("Encourages the use by the Lighthouse Department of Portuguese, Urdu and Hindi"), (Words{"Lighthouse Department"}));
  EXPECT_EQ(actors_in("Calls upon all parties, in particular the Lampers, to meet"), (Words{"parties", "Lampers"}));
  EXPECT_EQ(actors_in("Calls upon Chad, Mali and Togo to meet"), (Words{"Chad", "Mali", "Togo"}));
  EXPECT_EQ(actors_in("Encourages efforts by Lampodian and international civil society groups"),
            (Words{"Lampodian and international civil society groups"}));
}

TEST(Actors, ADecisionThatIsReaffirmedStillBinds) {
  const auto clauses =
      clauses_of("1.\tReaffirms its decision, in paragraph 1 of its resolution 70/1, that all States shall light their coasts;\n");
  ASSERT_EQ(clauses.size(), 1U);
  EXPECT_EQ(clauses[0].verb, "decide");
  EXPECT_TRUE(clauses[0].reiterated);
  EXPECT_EQ(actor_names(clauses[0]), (Words{"States"}));
}

TEST(Actors, ANumberPointsAtTheFullerName) {
  EXPECT_EQ(actors_in("Calls upon the two leaders to meet", "\tNoting the talks of the leaders of the two coastal communities,\n"),
            (Words{"leaders of the two coastal communities"}));
  EXPECT_EQ(actors_in("Calls upon the three leaders to meet", "\tNoting the talks of the leaders of the two coastal communities,\n"),
            (Words{"leaders"}));
}

TEST(Actors, NounsBehindAdjectivesOfAProperName) {
  EXPECT_EQ(actors_in("Calls upon the Sudanese armed and security forces to withdraw"), (Words{"Sudanese armed and security forces"}));
  EXPECT_EQ(actors_in("Demands that all Sudanese parties to the conflict withdraw"), (Words{"Sudanese parties to the conflict"}));
  EXPECT_EQ(actors_in("Encourages the boards of all international economic and financial institutions to meet"),
            (Words{"boards of all international economic and financial institutions"}));
  EXPECT_EQ(actors_in("Invites the main sponsors of draft resolutions to meet"), (Words{"main sponsors of draft resolutions"}));
  EXPECT_EQ(actors_in("Urges all States to ratify the Worst Forms of Night Labour Convention and to meet"), (Words{"States"}));
  EXPECT_EQ(actors_in("Requests all bodies of the United Nations system which are concerned with lamps to co-operate"),
            (Words{"bodies of the United Nations system"}));
}

TEST(Actors, ThoseWhoAreDescribed) {
  EXPECT_EQ(actors_in("Urges all those concerned as set forth in the law, including the Charter, to allow access"),
            (Words{"those concerned"}));
  EXPECT_EQ(actors_in("Urges T/PCCs to light their camps"), (Words{"T/PCCs"}));
}

TEST(Actors, TheTitleTellsWhichMandateHolderIsMeant) {
  const Extraction found = extract_text(
      "Resolution adopted by the General Assembly on 18 December 2023\n[on the report of the Second Committee (A/78/900)]\n"
      "78/401.\tMandate of the Special Rapporteur on the lighting of coasts\n\tThe General Assembly,\n"
      "1.\tRequests the Special Rapporteur on the lighting of coasts to work with the Special Rapporteur on foghorns in harbours and other "
      "relevant mandate holders;\n2.\tEncourages the Special Rapporteur to count the lamps;\n");
  ASSERT_EQ(found.clauses.size(), 2U);
  EXPECT_EQ(actor_names(found.clauses[1]), (Words{"Special Rapporteur on the lighting of coasts"}));
}

TEST(Actors, TheTopicOfAMandateEndsBeforeItsTasks) {
  EXPECT_EQ(actor_names(clauses_of("1.\tRequests all States to assist the Special Rapporteur on the keepers of lamps in the performance of "
                                   "her tasks;\n2.\tEncourages the Special Rapporteur to count the lamps;\n")
                            .back()),
            (Words{"Special Rapporteur on the keepers of lamps"}));
}

TEST(Actors, ADepartmentHasTheFullestNameOfTheDocument) {
  EXPECT_EQ(actors_in("Requests the Department of Global Communications to publish a booklet",
                      "\tNoting the work of the Department of Global Communications of the Secretariat,\n"),
            (Words{"Department of Global Communications of the Secretariat"}));
  EXPECT_EQ(actors_in("Requests the Secretary-General to publish a booklet",
                      "\tNoting the work of the Secretary-General of the United Nations,\n"),
            (Words{"Secretary-General"}));
}

TEST(Actors, AdjectivesThatShareANoun) {
  EXPECT_EQ(actors_in("Calls upon Sahel and Maghreb States to cooperate"), (Words{"Sahel and Maghreb States"}));
  EXPECT_EQ(actors_in("Invites the relevant specialized agencies, regional commissions, funds and programmes of the United Nations system "
                      "and the World Bank to report"),
            (Words{"specialized agencies, regional commissions, funds and programmes of the United Nations system", "World Bank"}));
  EXPECT_EQ(actors_in("Invites United Nations agencies, funds and programmes and regional commissions to report"),
            (Words{"United Nations agencies, funds and programmes", "regional commissions"}));
}

TEST(Actors, WhatIsProtectedIsNotMeantByAPronoun) {
  EXPECT_EQ(actor_names(clauses_of("1.\tWelcomes the work of the Lighthouse Office to promote and protect civil society, and invites it to "
                                   "continue;\n")
                            .back()),
            (Words{"Lighthouse Office"}));
}

TEST(Actors, AnOfficialWhomTheDocumentNamesNowhereInFull) {
  const std::string asked = "1.\tRequests the High Commissioner to count the lamps;\n";
  const auto alone = extract_text(
      "United Nations A/HRC/RES/50/90\nResolution adopted by the Human Rights Council on 8 July 2022\n50/90. Lamps\n"
      "The Human Rights Council,\nRecalling its resolution 40/90,\n" +
      asked);
  ASSERT_EQ(alone.clauses.size(), 1U);
  EXPECT_EQ(actor_names(alone.clauses[0]), (Words{"High Commissioner"}));
  EXPECT_EQ(alone.clauses[0].actors[0].id, "hchr");
}

TEST(Actors, NamesWithTwoTopicsAndNamesWithAHyphen) {
  EXPECT_EQ(actors_in("Requests the Committee on the Keeping of Lamps and on the Painting of Bells to report"),
            (Words{"Committee on the Keeping of Lamps and on the Painting of Bells"}));
  EXPECT_EQ(actors_in("Requests the High-level Meeting on Lamps to count"), (Words{"High-level Meeting on Lamps"}));
  EXPECT_EQ(actors_in("Requests that the Open-ended Lamp Meeting end"), (Words{"Open-ended Lamp Meeting"}));
}

TEST(Actors, AHoldersTopicEndsBeforeTheBodyThatIsTold) {
  const auto clauses = clauses_of(
      "1.\tTakes note of the report of the Special Rapporteur on lamps to the Security Council, and requests the Special Rapporteur to "
      "continue;\n");
  EXPECT_EQ(actor_names(clauses.back()), (Words{"Special Rapporteur on lamps"}));
}

TEST(Actors, WhomThePronounMeansIsNoMonthAndNoDay) {
  EXPECT_EQ(
      actors_in("Notes the action taken by Member States to observe on 29 November the International Day of Lamps, and requests them to "
                "continue"),
      (Words{"Member States"}));
  EXPECT_EQ(actors_in("Recognizes the role that civil society organizations and the media play, and invites them to continue"),
            (Words{"civil society organizations", "media"}));
}

TEST(Actors, ExamplesOfDoersBehindATail) {
  EXPECT_EQ(actors_in("Encourages the efforts of all actors in society, including the media and keepers' associations, to light lamps"),
            (Words{"actors", "media", "keepers' associations"}));
  EXPECT_EQ(actors_in("Calls for efforts by all stakeholders to include farmers, in particular women, in planning"),
            (Words{"stakeholders"}));
  EXPECT_EQ(
      actors_in("Calls for enhanced support for the keepers of the lamps in the islands of the north, including by the United Nations "
                "system"),
      (Words{"United Nations system"}));
  EXPECT_EQ(actors_in("Encourages cooperation between the United Nations, its specialized agencies and States"),
            (Words{"United Nations", "specialized agencies of the United Nations", "States"}));
}

TEST(Actors, ANounOfTwoWordsIsNoVerb) {
  EXPECT_EQ(actors_in("Calls upon United Nations island-level task forces to light the lamps"),
            (Words{"United Nations island-level task forces"}));
  EXPECT_EQ(actors_in("Requests the lamp experts and working groups to light the lamps"), (Words{"lamp experts", "working groups"}));
  EXPECT_EQ(actors_in("Urges all States, in particular the Working Group on Lamps, to light them"),
            (Words{"States", "Working Group on Lamps"}));
}

TEST(Actors, WordsBehindOfStayWithTheirList) {
  EXPECT_EQ(actors_in("Urges keepers and States of residence, nationality or location to light the lamps"),
            (Words{"States of residence, nationality or location"}));
  EXPECT_EQ(actors_in("Urges Governments of origin, transit and destination countries to light the lamps"),
            (Words{"Governments of origin, transit and destination countries"}));
  EXPECT_EQ(actors_in("Urges the countries of the region and donors to light the lamps"), (Words{"countries of the region", "donors"}));
  EXPECT_EQ(actors_in("Urges organizations of youth and academia to light the lamps"), (Words{"organizations of youth", "academia"}));
}

TEST(Actors, TheAdjectiveOfACountryIsShared) {
  EXPECT_EQ(actors_in("Urges all Maltese political actors and stakeholders to light the lamps"),
            (Words{"Maltese political actors and stakeholders"}));
  EXPECT_EQ(actors_in("Urges Lamp Island authorities and stakeholders to light the lamps"),
            (Words{"Lamp Island authorities", "stakeholders"}));
}

TEST(Actors, AdjectivesMayBeJoinedByAndOr) {
  EXPECT_EQ(actors_in("Invites other public and/or private donors to light the lamps"), (Words{"public and/or private donors"}));
}

TEST(Actors, AListGoesOnBehindARelativeClauseThatIsClosed) {
  EXPECT_EQ(
      actors_in("Invites States that are in a position to do so and coastal and island partners, in their efforts, to light the lamps"),
      (Words{"States", "coastal and island partners"}));
  EXPECT_EQ(actors_in("Invites States that face difficulties in the defence of judges and lawyers to report on the lamps"),
            (Words{"States"}));
}

TEST(Actors, WhatIsToBeDoneWithThemAsksNobody) {
  EXPECT_EQ(actors_in("Calls for the coastal observers to be granted access to the lamps"), Words{});
  EXPECT_EQ(actors_in("Encourages support for coastal countries, according to their plans, to increase their lamps"), Words{});
  EXPECT_EQ(actors_in("Recommends assisting coastal countries in lighting the lamps to enhance their safety"), Words{});
}

TEST(Actors, AnIslandMemberStateIsNoIslandState) {
  EXPECT_EQ(actors_in("Encourages Island States to light the lamps", "Noting the lamps of Island Member States,\n"),
            (Words{"Island States"}));
}

TEST(Actors, ACommitteeThatEstablishesSomethingHasItsFullName) {
  EXPECT_EQ(
      actors_in("Requests the Committee to light the lamps",
                "Recalling the Committee on the Peaceful Uses of Lamps,\nNoting that the Committee established a link between lamps,\n"),
      (Words{"Committee on the Peaceful Uses of Lamps"}));
}

TEST(Actors, ABodyForAFundOfTheUnitedNations) {
  EXPECT_EQ(actors_in("Requests the Lamp Committee for the United Nations Fund for Islands to light the lamps"),
            (Words{"Lamp Committee for the United Nations Fund for Islands"}));
}

TEST(Actors, WhoIsAskedBehindWhatTheFirstAreAsked) {
  EXPECT_EQ(actors_in("Urges the parties to light the lamps, and those Governments that have not yet answered to do so without delay"),
            (Words{"parties", "Governments"}));
}

TEST(Actors, ANameOfTheTitleGoesOnBehindANumber) {
  const std::string name = "2030 Lamp Conference to Support the Implementation of Coastal Goal 9: Keep the lamps";
  std::string text = assembly_resolution(
      "1.\tRecalls the Lamp Conference to Support the Implementation of Coastal Goal 9: Keep the lamps;\n2.\tDecides that the Conference "
      "shall meet;\n");
  text.replace(text.find("Protection of lighthouses"), std::string("Protection of lighthouses").size(), name);
  EXPECT_EQ(actor_names(extract_text(text).clauses.back()), (Words{name}));
}

TEST(Actors, TheConclusionsOfAReportAreNotOfTheTitle) {
  EXPECT_EQ(
      actors_in(
          "Encourages the Special Rapporteur to light the lamps",
          "Welcoming the report of the Special Rapporteur on the lamps of displaced persons and the conclusions contained therein,\n"),
      (Words{"Special Rapporteur on the lamps of displaced persons"}));
}

TEST(Actors, AuthoritiesAndSecretariatsAreThoseThatTheDocumentNames) {
  const std::string before = "Noting that the authorities of Chad met and that the secretariat of the Lamp Board reported,\n";
  EXPECT_EQ(actors_in("Encourages the authorities to light the lamps", before), (Words{"authorities of Chad"}));
  EXPECT_EQ(actors_in("Requests the secretariat to light the lamps", before), (Words{"secretariat of the Lamp Board"}));
  EXPECT_EQ(actors_in("Urges the local authorities to light the lamps", before), (Words{"local authorities"}));
  EXPECT_EQ(actors_in("Urges the relevant authorities to light the lamps", before), (Words{"authorities"}));
  EXPECT_EQ(actors_in("Urges the authorities to light the lamps", "Noting the authorities of Chad and the authorities of Mali,\n"),
            (Words{"authorities"}));
}

TEST(Actors, APronounMeansThoseWithTheirOwner) {
  EXPECT_EQ(actors_in("Notes the efforts made by the authorities of Chad to mend the lamps, and encourages them to light them").back(),
            "authorities of Chad");
  EXPECT_EQ(actors_in("Stresses the need for national stakeholders in Chad, Mali and Togo to meet, and urges them to light the lamps"),
            (Words{"national stakeholders"}));
}

TEST(Actors, TheCouncilOfAResolutionThatFoundsOneIsThatOfItsTitle) {
  std::string text = assembly_resolution(
      "1.\tDecides to establish the Human Rights Council, in place of a body of the Economic and Social Council and of the Economic and "
      "Social "
      "Council alone;\n2.\tDecides that the Council shall meet every year;\n");
  text.replace(text.find("Protection of lighthouses"), std::string("Protection of lighthouses").size(), "Human Rights Council");
  EXPECT_EQ(actor_names(extract_text(text).clauses.back()), (Words{"Human Rights Council"}));
}

TEST(Actors, AnAcronymInBracketsIsNoPartOfAName) {
  EXPECT_EQ(actors_in("Requests the United Nations Human Settlements Programme (UN-Habitat) to light the lamps"),
            (Words{"United Nations Human Settlements Programme"}));
  EXPECT_EQ(actors_in("Requests the Special Political and Decolonization Committee (Fourth Committee) to light the lamps"),
            (Words{"Special Political and Decolonization Committee (Fourth Committee)"}));
}

TEST(Actors, AHolderIsNamedWithWhomItRepresents) {
  EXPECT_EQ(
      actors_in("Invites the Special Envoy on Lamps to light them", "Recalling the Special Envoy of the Secretary-General on Lamps,\n"),
      (Words{"Special Envoy of the Secretary-General on Lamps"}));
}

TEST(Actors, TheConventionOfItsPartiesHasItsName) {
  EXPECT_EQ(actors_in("Invites the Conference of the Parties to the Convention to light the lamps",
                      "Recalling the United Nations Convention against Darkness,\n"),
            (Words{"Conference of the Parties to the United Nations Convention against Darkness"}));
}

TEST(Actors, AListGoesOnBehindTwoAsides) {
  EXPECT_EQ(actors_in("Calls upon Member States, in accordance with their mandates, as well as civil society, to light the lamps"),
            (Words{"Member States", "civil society"}));
  EXPECT_EQ(
      actors_in("Encourages all countries, as appropriate, within their mandates, relevant universities and banks to light the lamps"),
      (Words{"countries", "universities", "banks"}));
  EXPECT_EQ(actors_in("Calls upon States, with the support, where appropriate, of universities and banks, to light the lamps"),
            (Words{"States"}));
}

TEST(Actors, ATopicEndsBeforeWhatTheHolderIsToDo) {
  EXPECT_EQ(actors_in("Decides to renew the mandate of the Working Group on the lamps of islands for it to count them"),
            (Words{"Working Group on the lamps of islands"}));
}

TEST(Actors, AnAcronymStandsForTheWordsWhoseInitialsItHas) {
  EXPECT_EQ(actors_in("Urges the LIA to light the lamps", "Noting the Lamp Investment Authority’s (LIA) cooperation with the Board,\n"),
            (Words{"Lamp Investment Authority"}));
  EXPECT_EQ(actors_in("Urges the BKUN to light the lamps",
                      "Noting the Bell Keepers’ Union of Nauru (BKUN’s) work and the keepers of the Lamp Board of Islands (LBI),\n"),
            (Words{"Bell Keepers’ Union of Nauru"}));
  EXPECT_EQ(actors_in("Urges the LBI to light the lamps", "Noting the Members of the Lamp Board of Islands (LBI),\n"),
            (Words{"Lamp Board of Islands"}));
  EXPECT_EQ(actors_in("Urges L/BCCs to light the lamps", "Noting the work of lamp- and bell-contributing countries (L/BCCs) at sea,\n"),
            (Words{"lamp- and bell-contributing countries"}));
  // no initials of the words before it
  EXPECT_EQ(actors_in("Urges the XYZ to light the lamps", "Noting the work of coastal countries (XYZ) at sea,\n"), (Words{"XYZ"}));
}

TEST(Actors, AKnownAcronymHasTheNameThatStandsInAnotherName) {
  EXPECT_EQ(actors_in("Encourages the AU to light the lamps", "Recalling the work of the Lamp Office to the African Union,\n"),
            (Words{"African Union"}));
  EXPECT_EQ(actors_in("Encourages the AU to light the lamps"), (Words{"AU"}));
}

TEST(Actors, AYearInBracketsIsPartOfAName) {
  EXPECT_EQ(actors_in("Requests the 1540 Committee to light the lamps",
                      "Noting the report of the Security Council Committee established pursuant to resolution 1540 (2004),\n"),
            (Words{"Security Council Committee established pursuant to resolution 1540 (2004)"}));
}

TEST(Actors, AnInfinitiveMayStandForTheFiniteVerb) {
  EXPECT_EQ(actors_in("Requests that all components of the Lamp Mission to work together"), (Words{"components of the Lamp Mission"}));
  EXPECT_EQ(actors_in("Requests that after a meeting of the Board, the Chair of the Board to report"), Words{});
}

TEST(Actors, ABodyWithoutAProperNameIsToldByItsTopic) {
  EXPECT_EQ(actors_in("Requests the focal point on lamps to report"), (Words{"focal point"}));
  EXPECT_EQ(actors_in("Requests the team of international experts on Fiji to report"), (Words{"team of international experts on Fiji"}));
  EXPECT_EQ(actors_in("Requests the forum on lamps and the expert group on bells to report"),
            (Words{"forum on lamps", "expert group on bells"}));
  EXPECT_EQ(actors_in("Requests the expert group on its return to report"), (Words{"expert group"}));
}

TEST(Actors, AConferenceMayBeOnAGroupOfStates) {
  EXPECT_EQ(actors_in("Requests the Lamp Conference on Small Island Developing States to light the lamps"),
            (Words{"Lamp Conference on Small Island Developing States"}));
}

TEST(Actors, WhatIsSufferedBySomebodyIsNotDoneByThem) {
  EXPECT_EQ(actors_in("Calls for the study of the hardship suffered by coastal States"), Words{});
  EXPECT_EQ(actors_in("Calls for the study of the lamps lit by coastal States"), (Words{"coastal States"}));
}

TEST(Actors, ABodyOfTheTitleIsThereForWhatTheTitleSays) {
  std::string text = assembly_resolution(
      "1.\tRequests the working group to report on lamps;\n2.\tRequests the open-ended working group to report on bells;\n"
      "3.\tRequests the expert group to report on lamps;\n");
  text.replace(text.find("Protection of lighthouses"), std::string("Protection of lighthouses").size(),
               "Mandate of the open-ended working group to review the lamps of the coast");
  const auto clauses = extract_text(text).clauses;
  EXPECT_EQ(actor_names(clauses[0]), (Words{"open-ended working group to review the lamps of the coast"}));
  EXPECT_EQ(actor_names(clauses[1]), (Words{"open-ended working group to review the lamps of the coast"}));
  EXPECT_EQ(actor_names(clauses[2]), (Words{"expert group"}));
}

TEST(Actors, TheChairIsThatOfTheCommitteeNamedBeside) {
  EXPECT_EQ(actors_in("Directs the Committee to light the lamps, and requests the Chair to report").back(), "Chair of the Committee");
  EXPECT_EQ(actors_in("Encourages the Chair and, as necessary, other members of the Committee to report",
                      "Recalling the work of the Committee for Lamps,\n")
                .front(),
            "Chair of the Committee for Lamps");
  EXPECT_EQ(actors_in("Requests the Chair to report on the lamps that all islands have, and to inform the Committee"), (Words{"Chair"}));
}

TEST(Actors, ListsGoOnBehindAProvisoWithoutCommas) {
  EXPECT_EQ(actors_in("Calls upon all Governments, and as appropriate the World Bank and other actors, to light the coast"),
            (Words{"Governments", "World Bank", "actors"}));
}

TEST(Actors, SeveralActsAreDoneByThoseBehindThem) {
  EXPECT_EQ(actors_in("Encourages the further development, implementation and funding of national plans of action for the lamps of all "
                      "coasts and islands by Chad and Fiji"),
            (Words{"Chad", "Fiji"}));
}

}  // namespace
}  // namespace mandates
