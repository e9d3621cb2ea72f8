// "Did you mean …".
#include "text/closest.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

TEST(Closest, CountsEdits) {
  EXPECT_EQ(edit_distance("open", "open", 3), 0);
  EXPECT_EQ(edit_distance("opne", "open", 3), 1);  // neighbours swapped
  EXPECT_EQ(edit_distance("open", "OPENS", 3), 1);
  EXPECT_EQ(edit_distance("kitten", "sitting", 3), 3);
  EXPECT_EQ(edit_distance("a", "abcdef", 3), 4);  // beyond the limit
}

TEST(Closest, FindsWhatWasMeant) {
  const std::vector<std::string> words{"extract", "ingest", "open"};
  EXPECT_EQ(closest("extrat", words), "extract");
  EXPECT_EQ(closest("opens", words), "open");
  EXPECT_EQ(closest("calendar", words), "");
  EXPECT_EQ(closest("", words), "");
}

}  // namespace
}  // namespace mandates
