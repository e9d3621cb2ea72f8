// Searches that look at many bytes at once, against those that look at each.
#include "text/plain_bytes.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace mandates {
namespace {

// Texts of all lengths up to some steps of sixteen bytes, made of few different bytes, so that nearly everything nearly matches.
template <class Check>
void for_many_texts(std::string_view bytes, Check&& check) {
  std::mt19937 random(7);
  for (std::size_t length = 0; length < 80; ++length) {
    for (int round = 0; round < 40; ++round) {
      std::string text(length, ' ');
      for (char& c : text) c = bytes[random() % bytes.size()];
      check(text);
    }
  }
}

TEST(PlainBytes, WordIsFoundWhereverItStands) {
  std::size_t found = 0;
  for_many_texts("aab", [&](const std::string& text) {
    for (const std::string_view word : {"ab", "aba", "abaab", "aaaaaaaaaaaaaaaaaaaab"}) {
      for (std::size_t from = 0; from <= text.size(); ++from) {
        const std::size_t place = find_word(text, word, from);
        ASSERT_EQ(place, text.find(word, from)) << text << " " << word << " " << from;
        found += place != std::string::npos ? 1 : 0;
      }
    }
  });
  EXPECT_GT(found, 1000u);
}

TEST(PlainBytes, NextUnusualByte) {
  for_many_texts(" ~aZ09.\t\x7f\xc3\x80", [](const std::string& text) {
    for (std::size_t from = 0; from <= text.size(); ++from) {
      std::size_t expected = from;
      while (expected < text.size() && text[expected] >= ' ' && text[expected] <= '~') ++expected;
      ASSERT_EQ(next_unusual(text, from), expected);
    }
  });
}

TEST(PlainBytes, NextByteBeyondAscii) {
  for_many_texts("abcdefgh\xc3\x80", [](const std::string& text) {
    for (std::size_t from = 0; from <= text.size(); ++from) {
      std::size_t expected = from;
      while (expected < text.size() && static_cast<unsigned char>(text[expected]) < 0x80) ++expected;
      ASSERT_EQ(next_non_ascii(text, from), expected);
    }
  });
}

}  // namespace
}  // namespace mandates
