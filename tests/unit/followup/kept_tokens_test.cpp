// Tokens that are kept, beside those that are read anew.
#include "followup/kept_tokens.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

std::vector<WordId> ids(const std::vector<Token>& tokens) {
  std::vector<WordId> ids;
  for (const Token& token : tokens) ids.push_back(token.word);
  return ids;
}

TEST(KeptTokens, AreThoseOfTheTextHoweverManyWereReadBetween) {
  Vocabulary words;
  words.add("lamps");
  words.add("harbour");
  KeptTokens kept(words);
  std::vector<Token> anew;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 500; ++i) {
      // Alike in length and at the end.
      const std::string text = std::to_string(1000 + i) + " lamps of the harbour and of all that stands beside the harbour";
      tokenize(text, words, anew);
      EXPECT_EQ(ids(kept.of(text)), ids(anew)) << text;
      EXPECT_EQ(kept.of(text).front().span.of(text), text.substr(0, 4));
    }
  }
}

TEST(KeptTokens, OfAnEmptyTextAreNone) {
  const Vocabulary words;
  KeptTokens kept(words);
  EXPECT_TRUE(kept.of("").empty());
  EXPECT_EQ(kept.of("lamps").size(), 1U);
  EXPECT_TRUE(kept.of("").empty());
}

}  // namespace
}  // namespace mandates
