// Differences between texts, word by word.
#include "followup/differences.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

// "same [-removed-] {+added+}"
std::string shown(std::string_view before, std::string_view after) {
  std::string all;
  for (const WordRun& run : word_differences(before, after)) {
    if (!all.empty()) all += ' ';
    if (run.kind == Difference::same) all += run.text;
    if (run.kind == Difference::removed) all += "[-" + run.text + "-]";
    if (run.kind == Difference::added) all += "{+" + run.text + "+}";
  }
  return all;
}

TEST(Differences, EqualTextsAreOneRun) {
  EXPECT_EQ(shown("to light the coast", "to light the coast"), "to light the coast");
  EXPECT_EQ(shown("", ""), "");
}

TEST(Differences, ReplacedWordsRemovedFirst) {
  EXPECT_EQ(shown("to light the northern coast", "to light the whole southern coast"),
            "to light the [-northern-] {+whole southern+} coast");
}

TEST(Differences, AddedAndRemovedEnds) {
  EXPECT_EQ(shown("light the coast", "light the coast at night"), "light the coast {+at night+}");
  EXPECT_EQ(shown("also light the coast", "light the coast"), "[-also-] light the coast");
  EXPECT_EQ(shown("", "light"), "{+light+}");
  EXPECT_EQ(shown("light", ""), "[-light-]");
}

TEST(Differences, RepeatedWords) {
  EXPECT_EQ(shown("a a a", "a a"), "a a [-a-]");
}

TEST(Differences, BothTextsCanBeRebuilt) {
  const std::string before = "Requests the keepers to light, to clean and to guard the towers of the northern coast every night";
  const std::string after = "Also requests the keepers to clean, to paint and to guard all towers of the coast every second night";
  std::string old_text, new_text;
  const auto add = [](std::string& text, const std::string& words) { text += (text.empty() ? "" : " ") + words; };
  for (const WordRun& run : word_differences(before, after)) {
    if (run.kind != Difference::added) add(old_text, run.text);
    if (run.kind != Difference::removed) add(new_text, run.text);
  }
  EXPECT_EQ(old_text, before);
  EXPECT_EQ(new_text, after);
}

TEST(Differences, VeryLongTextsAreReplacedWhole) {
  std::string before, after;
  for (int i = 0; i < 6000; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += "b" + std::to_string(i) + " ";
  }
  EXPECT_EQ(word_differences(before, after).size(), 2U);
}

}  // namespace
}  // namespace mandates
