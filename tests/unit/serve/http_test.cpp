// Targets taken apart and put together.
#include "serve/http.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

TEST(Http, ReadsPathAndParameters) {
  const Target target = read_target("/open?actor=Member%20States&body=GA&empty=&plus=a+b");
  EXPECT_EQ(target.problem, "");
  EXPECT_EQ(target.path, "/open");
  EXPECT_EQ(target.parameters, (Parameters{{"actor", "Member States"}, {"body", "GA"}, {"empty", ""}, {"plus", "a b"}}));
}

TEST(Http, RefusesWhatCannotBeRead) {
  for (const char* wrong : {"/a?b", "/a?=b", "/a?b=%", "/a?b=%4", "/a?b=%zz", "/a?b=%ff", "/a?b=%00", "/a?b=%0a", "/%c3%28", "open", "",
                            "*", "/a?%ff=b", "/a?b=%c0%ae", "/a?b=%ed%a0%80"})
    EXPECT_NE(read_target(wrong).problem, "") << wrong;
}

TEST(Http, WritesWhatItReads) {
  const std::string hard = "S/RES/1325 (2000)#1.1 & \"ä\" 50 % + <b>";
  const Target target = read_target(address("/obligation", {{"id", hard}, {"left", ""}}));
  EXPECT_EQ(target.problem, "");
  EXPECT_EQ(target.parameters, (Parameters{{"id", hard}}));
}

}  // namespace
}  // namespace mandates
