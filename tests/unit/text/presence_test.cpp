// Words in a source: whatever lines, marks and pages stand between them, and not where they are not.
#include "text/presence.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

bool has(std::string_view text, std::string_view words, int line = 1) {
  return Presence(read_source("a.txt", std::string(text))).has(words, line);
}

TEST(Presence, WordsOverLinesAndHyphens) {
  EXPECT_TRUE(has("1. Requests the Secretary-\nGeneral to re\xC2\xAD\nport;\n", "Requests the Secretary-General to report;"));
  EXPECT_FALSE(has("1. Requests the Secretary-General to report;\n", "Requests the Secretary-General to rest;"));
  EXPECT_FALSE(has("1. Requests a report;\n", "Requests a report; now"));
}

TEST(Presence, FootnoteMarksAreLookedThrough) {
  EXPECT_TRUE(has("the Covenant,2 the Charter⁷ and peace,\n45\nand calm\n", "the Covenant, the Charter and peace, and calm"));
}

TEST(Presence, PagesStandBetweenTheWords) {
  const char* text =
      "34. Calls upon the keepers to address the report on the\n_____\n\n1 A/81/136.\n\nA/RES/81/222\n"
      "situation of lamps\n\n26-20984\n10/10\n\nsituation of lamps and the mission on oil;\n";
  EXPECT_TRUE(has(text, "Calls upon the keepers to address the report on the situation of lamps and the mission on oil;"));
  EXPECT_FALSE(has(text, "Calls upon the keepers to address the situation of lamps"));
}

TEST(Presence, TheLineIsOnlyWhereTheSearchBegins) {
  EXPECT_TRUE(has("one\ntwo\nthree\n", "one", 3));
  EXPECT_TRUE(has("one\ntwo\nthree\n", "three", 1));
}

}  // namespace
}  // namespace mandates
