#include "engine/json_writer.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

TEST(JsonWriter, CommasStandBetweenValues) {
  JsonWriter out;
  out.begin_object();
  out.field("a", "x\"y\n\x01");
  out.number("b", -7);
  out.key("list");
  out.begin_list();
  out.end_list();
  out.field("texts", std::vector<std::string>{"1", "2"});
  out.key("objects");
  out.begin_list();
  for (int i = 0; i < 2; ++i) {
    out.begin_object();
    out.flag("yes", i == 0);
    out.end_object();
  }
  out.raw("[1]");
  out.end_list();
  out.key("none");
  out.null();
  out.end_object();
  EXPECT_EQ(out.take(),
            R"({"a":"x\"y\n\u0001","b":-7,"list":[],"texts":["1","2"],"objects":[{"yes":true},{"yes":false},[1]],"none":null})");
}

TEST(JsonWriter, SharesAreCutAfterThreeDecimals) {
  for (const auto& [value, text] : {std::pair(1.0, "1.0"), std::pair(0.0, "0.0"), std::pair(2.0 / 3, "0.666"), std::pair(0.29, "0.29"),
                                    std::pair(0.1 + 0.2, "0.3"), std::pair(12.5, "12.5"), std::pair(1e-9, "0.0")}) {
    JsonWriter out;
    out.share(value);
    EXPECT_EQ(out.take(), text);
  }
}

TEST(JsonWriter, TextIsUtf8WhateverComesIn) {
  JsonWriter out;
  out.text(
      "a\xFF"
      "b é");
  EXPECT_EQ(out.take(),
            "\"a\xEF\xBF\xBD"
            "b é\"");
}

}  // namespace
}  // namespace mandates
