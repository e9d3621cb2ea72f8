// Which resolutions belong together.
#include "followup/families.h"

#include <numeric>

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

// "A/RES/78/1 A/RES/79/1 | …"
std::string families_of(const std::vector<FamilyCandidate>& candidates) {
  WordingReader wordings(test::builtin_rules());
  std::string all;
  for (const FamilyMembers& family : find_families(candidates, wordings)) {
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
