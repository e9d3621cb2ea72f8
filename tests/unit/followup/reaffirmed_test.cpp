// Paragraphs and sections that a later resolution reaffirms by number.
#include "followup/reaffirmed.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "invented.h"

namespace mandates {
namespace {

std::string places_of(const std::string& paragraph) {
  test::Invented one;
  one.session = 79;
  one.paragraphs = "1.\t" + paragraph + ";\n";
  ReaffirmedReader reader(test::builtin_rules());
  std::string all;
  for (const ReaffirmedPlaces& places : reader.read(test::read(one).document))
    all += fmt::format("{} [{}] [{}] ", places.symbol, fmt::join(places.numbers, " "), fmt::join(places.sections, " "));
  return all;
}

TEST(Reaffirmed, ParagraphsByNumber) {
  EXPECT_EQ(places_of("Reaffirms paragraphs 3, 7 and 19 to 22 of its resolution 78/401"), "A/RES/78/401 [3 7 19 20 21 22] [] ");
  EXPECT_EQ(places_of("Reaffirms paragraphs 2 through 4 of its resolution 78/401"), "A/RES/78/401 [2 3 4] [] ");
  EXPECT_EQ(places_of("Also recalls paragraph 12 (b) of its resolution 78/401 of 18 December 2023 on lamps"), "A/RES/78/401 [12] [] ");
  EXPECT_EQ(
      places_of(
          "Reaffirms paragraphs 1 and 2 of its resolution 78/401 and 40 to 42 of its resolution 77/400, and urges States to light lamps"),
      "A/RES/78/401 [1 2] [] A/RES/77/400 [40 41 42] [] ");
}

TEST(Reaffirmed, ParagraphsBehindTheirResolution) {
  EXPECT_EQ(places_of("Reaffirms what it decided on lamps, including paragraphs 7 to 13 of resolution 76/313 of 12 September 2022 and "
                      "resolution 78/401 of 18 December 2023, in particular paragraphs 16 and 17 thereof"),
            "A/RES/78/401 [16 17] [] ");
  EXPECT_EQ(places_of("Recalls its resolution 78/401, in particular paragraph 4 of the annex to it"), "");
  EXPECT_EQ(places_of("Recalls the Lighthouse Outcome, in particular paragraph 4 thereof"), "");
}

TEST(Reaffirmed, ParagraphsToBeCarriedOut) {
  EXPECT_EQ(places_of("Requests the Secretary-General to implement the activities listed in paragraph 42 of resolution 78/401 on every "
                      "coast as well as paragraph 44 of resolution 78/401, and the keepers to implement paragraphs 46 and 47 of resolution "
                      "78/401"),
            "A/RES/78/401 [42] [] A/RES/78/401 [44] [] A/RES/78/401 [46 47] [] ");
  EXPECT_EQ(places_of("Takes note of the report submitted pursuant to paragraph 3 of resolution 78/401"), "");
}

TEST(Reaffirmed, AllProvisions) {
  test::Invented one;
  one.session = 79;
  one.paragraphs =
      "1.\tDemands the full and immediate implementation of all provisions of its relevant resolutions, including resolutions "
      "76/313, 77/400 and 78/401, and recalls the lamps;\n2.\tRecalls resolution 75/300;\n";
  ReaffirmedReader reader(test::builtin_rules());
  std::string all;
  for (const ReaffirmedPlaces& places : reader.read(test::read(one).document))
    if (places.whole) all += places.symbol + " ";
  EXPECT_EQ(all, "A/RES/76/313 A/RES/77/400 A/RES/78/401 ");
}

TEST(Reaffirmed, Sections) {
  EXPECT_EQ(places_of("Reaffirms section II of its resolution 78/401, entitled “Lamps”"), "A/RES/78/401 [] [II] ");
  EXPECT_EQ(places_of("Reaffirms section II, paragraph 5, of its resolution 78/401"), "");
}

TEST(Reaffirmed, NothingElse) {
  EXPECT_EQ(places_of("Reaffirms its resolution 78/401"), "");
  EXPECT_EQ(places_of("Recalls paragraph 24 of the report of the Secretary-General"), "");
}

TEST(Reaffirmed, CoversWhatStandsThere) {
  Paragraph paragraph;
  paragraph.number = "19(a)";
  ReaffirmedPlaces places;
  places.numbers = {"19"};
  EXPECT_TRUE(places.cover(paragraph));
  paragraph.number = "II/19";
  EXPECT_FALSE(places.cover(paragraph));
  paragraph.section = "II";
  places.sections = {"II"};
  EXPECT_TRUE(places.cover(paragraph));
  paragraph.section.clear();
  places = {};
  EXPECT_FALSE(places.cover(paragraph));
}

TEST(Reaffirmed, ReportingThatGoesOn) {
  EXPECT_EQ(places_of("Extends the reporting request in paragraph 10 of resolution 78/401 until 15 July 2025"), "A/RES/78/401 [10] [] ");
  EXPECT_EQ(places_of("Decides to extend the mandate of the Harbour Mission and the reporting requirements as specified in paragraph 1 of "
                      "resolution 78/401"),
            "A/RES/78/401 [1] [] ");
  EXPECT_EQ(places_of("Reaffirms the reporting provisions as set out in resolutions 77/400 and 78/401"),
            "A/RES/77/400 [] [] A/RES/78/401 [] [] ");
  EXPECT_EQ(places_of("Requests the Secretary-General to strengthen the reporting arrangements of harbours"), "");
}

// What is to be reported is renewed, what is to be done is not.
TEST(Reaffirmed, OnlyReportsOfItGoOn) {
  std::vector<test::Invented> documents(2);
  documents[0].paragraphs =
      "1.\tRequests the Secretary-General to report to the General Assembly every six months on broken lamps;\n"
      "2.\tCalls upon States to count their lamps.\n";
  documents[1].session = 79;
  documents[1].number = "412";
  documents[1].preamble = "\tRecalling its resolution 78/401 of 18 December 2023,\n";
  documents[1].paragraphs = "1.\tExtends the reporting requirements set out in resolution 78/401;\n2.\tInvites divers to buy ropes.\n";
  Store store = test::store_of(documents);
  const auto report = store.find_clause("A/RES/78/401#1.1"), act = store.find_clause("A/RES/78/401#2.1");
  ASSERT_TRUE(report && act);
  ASSERT_EQ(store.followup_of(report->key).renewals.size(), 1U);
  EXPECT_TRUE(store.followup_of(report->key).dropped.empty());
  EXPECT_TRUE(store.followup_of(act->key).renewals.empty());
}

}  // namespace
}  // namespace mandates
