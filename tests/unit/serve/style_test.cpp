// The colours of the style have enough contrast, light and dark: WCAG 2.1 AA, 1.4.3 and 1.4.11.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

#include "serve/template.h"

namespace mandates {
namespace {

using Colours = std::map<std::string, std::string>;

// The custom properties of the block that begins at a place.
Colours colours_from(const std::string& style, std::size_t begin) {
  Colours colours;
  const std::size_t end = style.find('}', begin);
  for (std::size_t at = style.find("--", begin); at < end; at = style.find("--", at + 2)) {
    const std::size_t colon = style.find(':', at), stop = style.find(';', at);
    const std::size_t hash = style.find('#', colon);
    if (hash < stop) colours[style.substr(at + 2, colon - at - 2)] = style.substr(hash + 1, stop - hash - 1);
  }
  return colours;
}

double luminance(const std::string& hex) {
  const auto channel = [&](std::size_t at) {
    const double value = std::stoi(hex.substr(at, 2), nullptr, 16) / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

double contrast(const std::string& one, const std::string& other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

TEST(Style, TextHasContrastOnItsGrounds) {
  const std::string style(template_file("style.css"));
  const std::size_t light = style.find(":root"), dark = style.find(":root", style.find("prefers-color-scheme: dark")),
                    print = style.find(":root", style.find("@media print"));
  ASSERT_NE(light, dark);
  for (const std::size_t begin : {light, dark, print}) {
    const Colours colours = colours_from(style, begin);
    ASSERT_EQ(colours.size(), 12u);
    for (const auto& [text, ground] : {std::pair{"ink", "ground"},
                                       {"ink", "panel"},
                                       {"ink", "warn-ground"},
                                       {"soft", "ground"},
                                       {"soft", "panel"},
                                       {"soft", "warn-ground"},
                                       {"accent", "ground"},
                                       {"accent", "panel"},
                                       {"accent", "warn-ground"},
                                       {"bad", "bad-ground"},
                                       {"bad", "ground"},
                                       {"good", "good-ground"},
                                       {"good", "ground"},
                                       {"warn", "warn-ground"}})
      EXPECT_GE(contrast(colours.at(text), colours.at(ground)), 4.5) << text << " on " << ground << " at byte " << begin;
  }
}

TEST(Style, TheFormulaIsRight) {
  EXPECT_NEAR(contrast("000000", "ffffff"), 21.0, 0.01);
  EXPECT_NEAR(contrast("777777", "ffffff"), 4.48, 0.01);
}

TEST(Style, KnowsNarrowDarkAndPrint) {
  const std::string style(template_file("style.css"));
  for (const char* part : {"prefers-color-scheme: dark", "@media print", "max-width", ":focus-visible"})
    EXPECT_NE(style.find(part), std::string::npos) << part;
  EXPECT_EQ(style.find("url("), std::string::npos);
  EXPECT_EQ(style.find("@import"), std::string::npos);
}

}  // namespace
}  // namespace mandates
