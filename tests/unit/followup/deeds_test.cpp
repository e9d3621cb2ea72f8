// What later documents tell to have been done as a resolution asked.
#include "followup/deeds.h"

#include <gtest/gtest.h>

#include "invented.h"

namespace mandates {
namespace {

using test::Invented;
using test::Lines;

/// Evidence for requests of a resolution of the seventy-eighth session in a paragraph of one of the seventy-ninth.
Lines evidence(const std::string& asked, const std::string& told) {
  Invented first, second;
  first.paragraphs = asked;
  second.session = 79;
  second.preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  second.paragraphs = "1.\t" + told + ".\n";
  Store store = test::store_of({first, second});
  return test::evidence_of(store);
}

const char* const kWorkshops =
    "1.\tRequests the Secretary-General to convene two workshops on harbour lamps, on the topics set out in the annex;\n"
    "2.\tInvites the keepers to write down the tides of the coast.\n";

TEST(Deeds, WhatIsToldWithTheParagraphThatAskedForItWasDone) {
  EXPECT_EQ(evidence(kWorkshops,
                     "Welcomes the holding of the workshops on harbour lamps on 2 and 3 May 2024, pursuant to paragraph 1 of "
                     "resolution 78/401, which brought light"),
            (Lines{"A/RES/78/401#1.1: , A/RES/79/401 1"}));
  EXPECT_EQ(evidence(kWorkshops, "Welcomes the holding of the workshops on harbour lamps, pursuant to paragraph 2 of resolution 78/401"),
            Lines{});
  EXPECT_EQ(evidence(kWorkshops, "Takes note of the workshops on harbour lamps, held in accordance with resolution 78/401, paragraph 1"),
            (Lines{"A/RES/78/401#1.1: , A/RES/79/401 1"}));
}

TEST(Deeds, WhatIsYetToBeDoneIsNone) {
  EXPECT_EQ(
      evidence(kWorkshops, "Welcomes the decision to hold the workshops on harbour lamps, pursuant to paragraph 1 of resolution 78/401"),
      Lines{});
  EXPECT_EQ(evidence(kWorkshops, "Notes the workshops on harbour lamps to be held pursuant to paragraph 1 of resolution 78/401"), Lines{});
  EXPECT_EQ(evidence(kWorkshops,
                     "Welcomes the workshop of the year before on harbour lamps, and encourages keepers to come to the workshops "
                     "on harbour lamps pursuant to paragraph 1 of resolution 78/401"),
            Lines{});
  EXPECT_EQ(evidence(kWorkshops, "Recalls the workshops on harbour lamps pursuant to paragraph 1 of resolution 78/401"), Lines{});
}

TEST(Deeds, WithoutAParagraphMostWordsAreThoseOfOneRequest) {
  EXPECT_EQ(
      evidence("1.\tRequests the Secretary-General to develop and carry out an integrated lighthouse strategy for the northern coast;\n"
               "2.\tInvites the keepers to write down the tides of the coast.\n",
               "Welcomes the development of the integrated strategy for the northern coast, as requested in its resolution 78/401"),
      (Lines{"A/RES/78/401#1.1: , A/RES/79/401 1"}));
  EXPECT_EQ(evidence(kWorkshops, "Welcomes the oil that was found on the island of Freedonia in accordance with resolution 78/401"),
            Lines{});
}

TEST(Deeds, AMeetingShowsNoReport) {
  EXPECT_EQ(
      evidence("1.\tRequests the Working Group on harbour lamps to submit recommendations on harbour lamps to the General Assembly.\n",
               "Welcomes the holding of the meeting of the Working Group on harbour lamps, pursuant to paragraph 1 of resolution 78/401"),
      Lines{});
}

TEST(Deeds, WhatGoesOnIsNotDoneByOne) {
  EXPECT_EQ(evidence("1.\tRequests the Secretary-General to continue to provide written information on harbour lamps.\n",
                     "Takes note of the written information on harbour lamps provided by the Secretary-General in response to the request "
                     "in paragraph 1 of resolution 78/401"),
            Lines{});
}

}  // namespace
}  // namespace mandates
