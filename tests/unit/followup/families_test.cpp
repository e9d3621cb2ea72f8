// Which resolutions belong together.
#include "followup/families.h"

#include <map>
#include <numeric>

#include "followup/titles.h"
#include "invented.h"

namespace mandates {
namespace {

FamilyCandidate candidate(int session, const std::string& number, const std::string& title, const std::vector<std::string>& cites = {}) {
  FamilyCandidate one;
  one.symbol = "A/RES/" + std::to_string(session) + "/" + number;
  one.body = "GA";
  one.occasion = std::to_string(session);
  one.day = std::to_string(1945 + session) + "-12-18";
  one.title = title;
  one.cites = cites;
  return one;
}

const char* const kLamps =
    "Calls upon all States to light the lamps of their coasts from dusk to dawn, to repair them within a week and to tell the keepers of "
    "neighbouring coasts of every change; Requests the Secretary-General to compile a list of lamps";
const char* const kRopes =
    "Urges ports to inspect the ropes of moored ships each month, to replace those that are worn and to train apprentices in splicing; "
    "Invites donors to pay for hemp of good quality and for tar";

// Texts by symbol; a candidate without one has none.
using TextsBySymbol = std::map<std::string, CandidateText>;

// What is found where the texts are known: families as below, then "FROM > TO" for each branch.
std::string families_by_text(const std::vector<FamilyCandidate>& candidates, const TextsBySymbol& texts) {
  WordingReader wordings(test::builtin_rules());
  const auto text_of = [&](std::size_t number) {
    const auto found = texts.find(candidates[number].symbol);
    return found == texts.end() ? CandidateText{} : found->second;
  };
  const Families families = find_families(candidates, wordings, text_of);
  std::string all;
  for (const FamilyMembers& family : families.members) {
    if (!all.empty()) all += " | ";
    for (const std::size_t member : family) all += (member == family.front() ? "" : " ") + candidates[member].symbol;
  }
  for (const Branch& branch : families.branches)
    all += (all.empty() ? "" : " | ") + candidates[branch.from].symbol + " > " + candidates[branch.to].symbol;
  return all;
}

// "A/RES/78/1 A/RES/79/1 | …"
std::string families_of(const std::vector<FamilyCandidate>& candidates) {
  WordingReader wordings(test::builtin_rules());
  std::string all;
  for (const FamilyMembers& family : find_families(candidates, wordings).members) {
    if (!all.empty()) all += " | ";
    for (const std::size_t member : family) all += (member == family.front() ? "" : " ") + candidates[member].symbol;
  }
  return all;
}

TEST(Families, SameTitleOverSessions) {
  EXPECT_EQ(families_of({candidate(80, "1", "Protection of lighthouses"), candidate(78, "1", "Protection of lighthouses"),
                         candidate(79, "7", "Protection of Lighthouses")}),
            "A/RES/78/1 A/RES/79/7 A/RES/80/1");
}

TEST(Families, OtherSubjectIsAnotherFamily) {
  EXPECT_EQ(families_of({candidate(78, "1", "Question of Northland"), candidate(79, "1", "Question of Southland")}), "");
  EXPECT_EQ(families_of({candidate(78, "1", "Situation of lighthouse keepers in Northland"),
                         candidate(79, "1", "Situation of lighthouse keepers in Southland")}),
            "");
}

TEST(Families, TitleMayDriftWhereThePredecessorIsCited) {
  const std::string before = "Strengthening the lighthouse programme, in particular its technical capacity";
  const std::string after = "Strengthening the international lighthouse programme for the safety of seafarers";
  EXPECT_EQ(families_of({candidate(78, "1", before), candidate(79, "1", after, {"A/RES/78/1"})}), "A/RES/78/1 A/RES/79/1");
  EXPECT_EQ(families_of({candidate(78, "1", before), candidate(79, "1", after)}), "");
}

TEST(Families, AThemeAfterAColonIsTheSameTopic) {
  const std::string before = "Independence of weavers: participation of rural women in the administration of looms";
  EXPECT_EQ(families_of({candidate(78, "1", before), candidate(79, "1", "Independence of weavers", {"A/RES/78/1"})}),
            "A/RES/78/1 A/RES/79/1");
  EXPECT_EQ(families_of({candidate(78, "1", before), candidate(79, "1", "Independence of weavers")}), "");
}

TEST(Families, AResolutionOnModalitiesDoesNotTakeTheFamily) {
  EXPECT_EQ(families_of({candidate(78, "1", "Follow-up to the Second Conference on Small Harbours"),
                         candidate(79, "1", "Follow-up to the Third Conference on Small Harbours", {"A/RES/78/1"}),
                         candidate(79, "2", "Further modalities of the Third Conference on Small Harbours", {"A/RES/78/1"})}),
            "A/RES/78/1 A/RES/79/1");
}

// Resolutions that have no title, or a day in its place.
FamilyCandidate untitled(const std::string& number, const std::string& day, const std::string& topic,
                         const std::vector<std::string>& cites = {}) {
  FamilyCandidate one;
  one.symbol = "S/RES/" + number;
  one.body = "SC";
  one.occasion = one.day = day;
  one.title = "12 March 2003";
  one.topic = topic;
  one.cites = cites;
  return one;
}

TEST(Families, NamesAndCitationsStandForATitle) {
  const std::vector<std::string> cites = {"S/RES/1 (2023)"};
  EXPECT_EQ(
      families_of({untitled("1 (2023)", "2023-03-12", "UNLIF Freedonia"), untitled("2 (2024)", "2024-03-11", "UNLIF Freedonia", cites)}),
      "S/RES/1 (2023) S/RES/2 (2024)");
  EXPECT_EQ(families_of({untitled("1 (2023)", "2023-03-12", "UNLIF Freedonia"), untitled("2 (2024)", "2024-03-11", "UNLIF Freedonia")}),
            "");
  EXPECT_EQ(families_of({untitled("1 (2023)", "2023-03-12", "UNLIF Freedonia"), untitled("2 (2024)", "2024-03-11", "Sylvania", cites)}),
            "");
}

TEST(Families, TheTopicIsTheNamesInsideSentences) {
  WordingReader wordings(test::builtin_rules());
  Document document;
  for (const char* text :
       {"Recalling its resolutions on the mission in Freedonia (UNLIF)", "Decides that the Security Council reviews UNLIF"})
    document.paragraphs.emplace_back().text = text;
  EXPECT_EQ(topic_of(document, wordings), "UNLIF Freedonia");
}

TEST(Families, CitingAloneIsNotEnough) {
  EXPECT_EQ(families_of({candidate(78, "1", "Protection of lighthouses"), candidate(79, "1", "Budget of the secretariat", {"A/RES/78/1"})}),
            "");
}

TEST(Families, MissingSessionIsAGap) {
  EXPECT_EQ(families_of({candidate(60, "1", "Protection of lighthouses"), candidate(78, "1", "Protection of lighthouses")}),
            "A/RES/60/1 A/RES/78/1");
}

TEST(Families, OfTwoInASessionTheCloserOneContinues) {
  EXPECT_EQ(families_of({candidate(78, "1", "Protection of lighthouses"),
                         candidate(79, "1", "Protection of lighthouses and beacons", {"A/RES/78/1"}),
                         candidate(79, "2", "Protection of lighthouses", {"A/RES/78/1"})}),
            "A/RES/78/1 A/RES/79/2");
}

TEST(Families, BodiesAreSeparate) {
  FamilyCandidate council = candidate(79, "1", "Protection of lighthouses");
  council.body = "HRC";
  EXPECT_EQ(families_of({candidate(78, "1", "Protection of lighthouses"), council}), "");
}

TEST(Families, DocumentsWithoutTitleDoNotHangTogether) {
  EXPECT_EQ(families_of({candidate(78, "1", ""), candidate(79, "1", "")}), "");
}

TEST(Families, ARenamedItemIsKnownByItsText) {
  const std::vector<FamilyCandidate> candidates{candidate(78, "1", "Lamps of the coasts of Northland"),
                                                candidate(79, "1", "Observance of the year of keepers", {"A/RES/78/1"})};
  const CandidateText before{"Recalling the year of keepers", kLamps}, after{"Noting the coasts of Northland", kLamps};
  EXPECT_EQ(families_by_text(candidates, {{"A/RES/78/1", before}, {"A/RES/79/1", after}}), "A/RES/78/1 A/RES/79/1");
  EXPECT_EQ(families_by_text(candidates, {{"A/RES/78/1", before}, {"A/RES/79/1", {"", kRopes}}}), "");
  // The same form on another subject: what the one title names the other text does not speak of.
  EXPECT_EQ(families_by_text(candidates, {{"A/RES/78/1", {"", kLamps}}, {"A/RES/79/1", {"", kLamps}}}), "");
}

TEST(Families, UnderATitleThatIsAlikeAPartOfTheSubjectIsEnough) {
  const CandidateText before{"", kLamps}, after{"Noting the lamps in many harbours", kLamps};
  const auto families = [&](const std::string& longer) {
    return families_by_text({candidate(78, "1", longer), candidate(79, "1", "Protection of lamps")},
                            {{"A/RES/78/1", before}, {"A/RES/79/1", after}});
  };
  EXPECT_EQ(families("Protection of lamps: programmes of towers, piers, harbours"), "A/RES/78/1 A/RES/79/1");
  EXPECT_EQ(families("Review of programmes: harbours, towers, piers, quays, gates"), "");
}

TEST(Families, AShortExtensionUnderTheTitleIsNoEnd) {
  std::vector<FamilyCandidate> candidates{candidate(78, "1", "Harbours"), candidate(79, "1", "Harbours", {"A/RES/78/1"}),
                                          candidate(80, "1", "Harbours", {"A/RES/79/1"})};
  EXPECT_EQ(families_by_text(candidates, {{"A/RES/78/1", {"", kLamps}}, {"A/RES/79/1", {"", kRopes}}, {"A/RES/80/1", {"", kLamps}}}),
            "A/RES/78/1 A/RES/79/1 A/RES/80/1");
}

TEST(Families, PartsOfOneTitleGoOnByTheirText) {
  std::vector<FamilyCandidate> candidates;
  for (const int session : {78, 79})
    for (const char* part : {"1 A", "1 B"}) candidates.push_back(candidate(session, part, "Harbours", {"A/RES/78/1 A", "A/RES/78/1 B"}));
  EXPECT_EQ(
      families_by_text(
          candidates,
          {{"A/RES/78/1 A", {"", kLamps}}, {"A/RES/78/1 B", {"", kRopes}}, {"A/RES/79/1 A", {"", kRopes}}, {"A/RES/79/1 B", {"", kLamps}}}),
      "A/RES/78/1 A A/RES/79/1 B | A/RES/78/1 B A/RES/79/1 A");
}

TEST(Families, ASecondOneWithTheTextIsABranch) {
  const std::vector<FamilyCandidate> candidates{candidate(78, "1", "Harbours"), candidate(79, "1 A", "Harbours"),
                                                candidate(79, "1 B", "Harbours")};
  const CandidateText text{"", kLamps};
  EXPECT_EQ(families_by_text(candidates, {{"A/RES/78/1", text}, {"A/RES/79/1 A", text}, {"A/RES/79/1 B", text}}),
            "A/RES/78/1 A/RES/79/1 A | A/RES/78/1 > A/RES/79/1 B");
  EXPECT_EQ(families_by_text(candidates, {{"A/RES/78/1", text}, {"A/RES/79/1 A", text}, {"A/RES/79/1 B", {"", kRopes}}}),
            "A/RES/78/1 A/RES/79/1 A");
}

TEST(Families, UnderOneAgendaItemTheNamesTellWhatADocumentIsOn) {
  std::vector<FamilyCandidate> candidates{untitled("1 (2023)", "2023-03-12", "UNLIF Freedonia"),
                                          untitled("2 (2024)", "2024-03-11", "Sylvania Ruritania"),
                                          untitled("3 (2025)", "2025-03-11", "UNLIF Freedonia")};
  for (FamilyCandidate& one : candidates) one.title = "The situation at the coast";
  EXPECT_EQ(families_of(candidates), "S/RES/1 (2023) S/RES/3 (2025)");
}

TEST(Families, NamesAreHeldAgainstNamesWhereOneHasATitle) {
  FamilyCandidate titled = untitled("2 (2024)", "2024-03-11", "UNLIF Freedonia", {"S/RES/1 (2023)"});
  titled.title = "Extension of the mandate of the lighthouse force";
  EXPECT_EQ(families_of({untitled("1 (2023)", "2023-03-12", "UNLIF Freedonia"), titled}), "S/RES/1 (2023) S/RES/2 (2024)");
}

TEST(Families, WhatAnotherBodyAdoptsAsItWasRecommended) {
  WordingReader wordings(test::builtin_rules());
  FamilyCandidate council = candidate(78, "1", "Harbours"), assembly = candidate(79, "1", "Harbours");
  council.body = "ECOSOC";
  council.adopted = assembly.adopted = true;
  const auto branches = [&](const char* text) {
    const std::vector<FamilyCandidate> candidates{council, assembly};
    Texts texts([&](std::size_t number) { return CandidateText{"", number == 0 ? kLamps : text}; }, wordings);
    return find_adopted(candidates, texts).size();
  };
  EXPECT_EQ(branches(kLamps), 1U);
  EXPECT_EQ(branches(kRopes), 0U);
  assembly.day = "2030-12-18";
  EXPECT_EQ(branches(kLamps), 0U);
}

TEST(Families, OrderOfCandidatesDoesNotMatter) {
  std::vector<FamilyCandidate> candidates;
  for (int session = 70; session < 80; ++session) {
    candidates.push_back(candidate(session, "1", "Protection of lighthouses"));
    candidates.push_back(candidate(session, "2", "Question of Northland"));
    candidates.push_back(candidate(session, "3", "Question of Southland", {"A/RES/" + std::to_string(session - 1) + "/3"}));
  }
  const std::string expected = families_of(candidates);
  EXPECT_EQ(std::count(expected.begin(), expected.end(), '|'), 2);
  for (int turn = 0; turn < 5; ++turn) {
    std::rotate(candidates.begin(), candidates.begin() + 7, candidates.end());
    EXPECT_EQ(families_of(candidates), expected);
  }
}

}  // namespace
}  // namespace mandates
