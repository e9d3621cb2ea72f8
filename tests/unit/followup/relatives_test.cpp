// Which later documents outside a family are looked at.
#include "followup/relatives.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

FamilyCandidate council(const std::string& symbol, const std::string& day, const std::string& topic, std::vector<std::string> cites = {}) {
  FamilyCandidate one;
  one.symbol = symbol;
  one.body = "SC";
  one.occasion = one.day = day;
  one.topic = topic;
  one.cites = std::move(cites);
  one.adopted = true;
  return one;
}

TEST(Relatives, AreThoseThatCiteItOrSpeakMostOfTheSameNames) {
  const std::vector<FamilyCandidate> all = {
      council("S/RES/9001 (2011)", "2011-03-01", "Freedonia Sylvania UNLIF"),
      council("S/RES/9002 (2012)", "2012-03-01", "UNLIF Freedonia Klopstokia"),
      council("S/RES/9003 (2013)", "2013-03-01", "Brutopia Osterlich", {"S/RES/9001 (2011)"}),
      council("S/RES/9004 (2014)", "2014-03-01", "Sylvania Moronica Bandrika"),
  };
  const auto relatives = find_relatives(all, {{0}, {1}, {2}, {3}});
  ASSERT_EQ(relatives.size(), 4u);
  ASSERT_EQ(relatives[0].size(), 2u);
  EXPECT_EQ(relatives[0][0].candidate, 1u);
  EXPECT_TRUE(relatives[0][0].same_matter);
  EXPECT_FALSE(relatives[0][0].cites);
  EXPECT_EQ(relatives[0][1].candidate, 2u);
  EXPECT_TRUE(relatives[0][1].cites);
  EXPECT_FALSE(relatives[0][1].same_matter);
  EXPECT_TRUE(relatives[3].empty());  // nothing earlier
}

TEST(Relatives, AreOfOtherFamiliesAndAdopted) {
  std::vector<FamilyCandidate> all = {
      council("S/RES/9001 (2011)", "2011-03-01", "Freedonia UNLIF"),
      council("S/RES/9002 (2012)", "2012-03-01", "Freedonia UNLIF", {"S/RES/9001 (2011)"}),
  };
  EXPECT_TRUE(find_relatives(all, {{0, 1}})[0].empty());
  EXPECT_EQ(find_relatives(all, {{0}, {1}})[0].size(), 1u);
  all[1].adopted = false;
  EXPECT_TRUE(find_relatives(all, {{0}, {1}})[0].empty());
}

}  // namespace
}  // namespace mandates
