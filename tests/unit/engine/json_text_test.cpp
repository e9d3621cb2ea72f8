// JSON written straight into a buffer: escaping at every place of the eight bytes that are looked at together, and growth.
#include "engine/json_text.h"

#include <gtest/gtest.h>

#include <string>

namespace mandates {
namespace {

std::string as_json(std::string_view text) {
  JsonText json;
  json.text(text);
  return std::string(json.view());
}

TEST(JsonText, EscapesWhereJsonAsksForIt) {
  EXPECT_EQ(as_json(""), R"("")");
  EXPECT_EQ(as_json("a \"b\" \\ /"), R"("a \"b\" \\ /")");
  EXPECT_EQ(as_json("\b\f\n\r\t"), R"("\b\f\n\r\t")");
  EXPECT_EQ(as_json(std::string_view("\0\x01\x1A\x1F\x20\x7F", 6)), "\"\\u0000\\u0001\\u001A\\u001F \x7F\"");
  EXPECT_EQ(as_json("caf\u00E9 \u201Cquoted\u201D \U0001F30D"), "\"caf\u00E9 \u201Cquoted\u201D \U0001F30D\"");
}

TEST(JsonText, EscapesAtEveryPlace) {
  for (std::size_t size = 1; size < 40; ++size) {
    EXPECT_EQ(as_json(std::string(size, '"')).size(), 2 + 2 * size);
    for (std::size_t at = 0; at < size; ++at) {
      const std::string before(at, 'x');
      const std::string after(size - at - 1, '\xE9');
      EXPECT_EQ(as_json(before + "\n" + after), "\"" + before + "\\n" + after + "\"");
    }
  }
}

TEST(JsonText, IsUsedAgainAfterClear) {
  JsonText json;
  json.raw("[");
  json.number(-2147483647 - 1);
  json.raw(",");
  json.flag(true);
  json.raw(",");
  json.text(std::string(5000, '\\'));
  json.raw("]");
  EXPECT_EQ(json.view(), "[-2147483648,true,\"" + std::string(10000, '\\') + "\"]");
  json.clear();
  json.flag(false);
  EXPECT_EQ(json.view(), "false");
}

}  // namespace
}  // namespace mandates
