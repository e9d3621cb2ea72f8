// Runs of words that a later text takes over.
#include "followup/verbatim.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

bool taken_over(std::string_view request, std::string_view text) {
  const std::vector<OrderedWord> words = words_in_order(request);
  return taken_over_by({&words}, {"Notes the lamps;", text}).front() == 1U;
}

TEST(Verbatim, ALongRunWasTakenOver) {
  constexpr std::string_view kRequest =
      "requests keepers to mend lamps, and to provide for recruitment, training and retention policies targeting young divers";
  EXPECT_TRUE(
      taken_over(kRequest, "Stresses that towers should provide recruitment, training and retention policies targeting young people"));
  EXPECT_FALSE(taken_over(kRequest, "Stresses recruitment, training and retention policies"));
  EXPECT_FALSE(taken_over(kRequest, "Stresses that young divers should mend lamps, retention and training"));
}

TEST(Verbatim, OfAShortRequestAThirdIsEnough) {
  constexpr std::string_view kText = "Takes note of the information on the repair by keepers of lamps, bells and horns;";
  EXPECT_TRUE(taken_over("requests information on the repair by keepers of lamps, bells and horns, including progress", kText));
  EXPECT_FALSE(taken_over("requests information on the repair by keepers of lamps, bells and ropes, including progress", kText));
}

TEST(Verbatim, NamesAreNoRun) {
  constexpr std::string_view kName =
      "the International Federation for the Protection of Lighthouses and Harbour Beacons of Northern Islands";
  EXPECT_FALSE(taken_over("Requests " + std::string(kName) + " to mend lamps", "Commends " + std::string(kName)));
}

}  // namespace
}  // namespace mandates
