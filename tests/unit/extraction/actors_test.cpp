// Who is asked: lists, short forms, asides.
#include "resolution.h"

namespace mandates {
namespace {

Words actors_in(const std::string& paragraph, const std::string& preamble = "") {
  const auto clauses = clauses_of("1.\t" + paragraph + ";\n", preamble);
  return clauses.empty() ? Words{} : actor_names(clauses.back());
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

TEST(Actors, AnAdverbBeforeTheVerbIsNoName) {
  EXPECT_EQ(actors_in("Demands that the Russian Federation urgently withdraw its boats"), (Words{"Russian Federation"}));
}

TEST(Actors, ARestrictiveTailIsCut) {
  EXPECT_EQ(actors_in("Calls upon all States that have not yet done so to mark their wrecks"), (Words{"States"}));
  EXPECT_EQ(actors_in("Urges States parties to the Convention to mark their wrecks"), (Words{"States parties"}));
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

TEST(Actors, AShortFormThatTheDocumentDefinesWithoutANameStays) {
  EXPECT_EQ(actors_in("Requests the Committee to meet",
                      "\tRecalling the committee of lamps (“the Committee”) and the Counter-Terrorism Committee,\n"),
            (Words{"Committee"}));
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

}  // namespace
}  // namespace mandates
