// What can be taken out of a pattern.
#include "phrases/pattern_cuts.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

std::string cuts_of(std::string_view pattern) {
  std::string cuts;
  for (const PatternCut& cut : pattern_cuts(pattern)) {
    EXPECT_EQ(pattern.substr(cut.offset, cut.cut.size()), cut.cut);
    cuts += cut.cut + ": " + cut.without + "\n";
  }
  return cuts;
}

TEST(PatternCuts, alternatives_and_parts_that_may_be_absent) {
  EXPECT_EQ(cuts_of("plain words"), "");
  EXPECT_EQ(cuts_of("[also] (asks|begs|calls upon) them"),
            "also:  (asks|begs|calls upon) them\n"
            "asks: [also] (begs|calls upon) them\n"
            "begs: [also] (asks|calls upon) them\n"
            "calls upon: [also] (asks|begs) them\n");
  EXPECT_EQ(cuts_of("[its|the] report[s]"), "its: [the] report[s]\nthe: [its] report[s]\ns: [its|the] report\n");
}

TEST(PatternCuts, brackets_within_brackets) {
  EXPECT_EQ(cuts_of("[at [its|the] end|then] of"),
            "at [its|the] end: [then] of\n"
            "then: [at [its|the] end] of\n"
            "its: [at [the] end|then] of\n"
            "the: [at [its] end|then] of\n");
}

TEST(PatternCuts, marks_classes_and_the_only_one_of_several_stay) {
  EXPECT_EQ(cuts_of("\\(of {ordinal} (session) \\[a\\|b\\]"), "");
}

}  // namespace
}  // namespace mandates
