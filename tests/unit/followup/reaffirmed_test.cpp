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
  EXPECT_EQ(places_of("Also recalls paragraph 12 (b) of its resolution 78/401 of 18 December 2023 on lamps"), "A/RES/78/401 [12] [] ");
  EXPECT_EQ(
      places_of(
          "Reaffirms paragraphs 1 and 2 of its resolution 78/401 and 40 to 42 of its resolution 77/400, and urges States to light lamps"),
      "A/RES/78/401 [1 2] [] A/RES/77/400 [40 41 42] [] ");
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

}  // namespace
}  // namespace mandates
