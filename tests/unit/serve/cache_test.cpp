// Answers kept while the store stays as it is.
#include "serve/cache.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

std::shared_ptr<const HttpAnswer> answer(std::size_t size) {
  HttpAnswer made;
  made.body = std::string(size, 'x');
  return std::make_shared<const HttpAnswer>(made);
}

TEST(AnswerCache, KeepsWhileTheStateIsTheSame) {
  AnswerCache cache(100000);
  const auto kept = answer(10);
  cache.put("1", "/open", kept);
  EXPECT_EQ(cache.find("1", "/open"), kept);
  EXPECT_EQ(cache.find("1", "/audit"), nullptr);
  EXPECT_EQ(cache.find("2", "/open"), nullptr);
  EXPECT_EQ(cache.find("1", "/open"), nullptr);  // it is gone for good
  EXPECT_EQ(cache.bytes(), 0u);
}

TEST(AnswerCache, ForgetsWhatWasUsedLongestAgo) {
  AnswerCache cache(10000);
  for (const char* key : {"a", "b", "c", "e"}) cache.put("1", key, answer(1900));
  EXPECT_NE(cache.find("1", "a"), nullptr);
  cache.put("1", "d", answer(1900));
  EXPECT_EQ(cache.find("1", "b"), nullptr);
  EXPECT_NE(cache.find("1", "a"), nullptr);
  EXPECT_NE(cache.find("1", "d"), nullptr);
  EXPECT_LE(cache.bytes(), 10000u);
}

TEST(AnswerCache, DoesNotKeepWhatIsLarge) {
  AnswerCache cache(10000);
  cache.put("1", "a", answer(9000));
  EXPECT_EQ(cache.find("1", "a"), nullptr);
}

}  // namespace
}  // namespace mandates
