// Texts are cut between characters.
#include "text/cut.h"

#include <gtest/gtest.h>
#include <utf8.h>

#include <string>

namespace mandates {
namespace {

TEST(Cut, IsBetweenCharacters) {
  const std::string text = "a\u00E9\u2013\U0001F3EEb";  // of one, two, three, four bytes and one
  const std::size_t ends[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11};
  for (std::size_t bytes = 0; bytes < std::size(ends); ++bytes) {
    const std::string_view cut = cut_at_character(text, bytes);
    EXPECT_EQ(cut, text.substr(0, ends[bytes])) << bytes;
    EXPECT_TRUE(utf8::is_valid(cut.begin(), cut.end()));
  }
}

TEST(Cut, OfWhatIsNoUtf8NeverTooLong) {
  EXPECT_EQ(cut_at_character("\x80\x80\x80\x80", 2), "");
  EXPECT_EQ(cut_at_character("ab\xff\xff", 3).size(), 3U);
}

}  // namespace
}  // namespace mandates
