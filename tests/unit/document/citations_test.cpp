// Resolutions cited in a text: whose they are, their symbols in full, where they stand.
#include "document/citations.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

std::string cited(std::string_view text, std::string_view body = "GA", std::string_view session = "80") {
  static const CitationFinder finder(RuleSet::load(builtin_rule_files()).layout());
  std::vector<Citation> found;
  finder.find(text, {body, session}, found);
  std::string out;
  for (const Citation& citation : found) out += (out.empty() ? "" : " | ") + citation.symbol;
  return out;
}

TEST(Citations, TheOrgansOwn) {
  EXPECT_EQ(cited("Recalling its resolution 60/175"), "A/RES/60/175");
  EXPECT_EQ(cited("its resolutions 46/152 of 18 December 1991, 60/1 of 16 September 2005 and 60/177"),
            "A/RES/46/152 | A/RES/60/1 | A/RES/60/177");
  EXPECT_EQ(cited("its resolution 52/17", "HRC", "54"), "A/HRC/RES/52/17");
  EXPECT_EQ(cited("its resolution 2004/32 of 21 July 2004", "ECOSOC", "2010"), "E/RES/2004/32");
}

TEST(Citations, OfOrgansNamed) {
  EXPECT_EQ(cited("Human Rights Council resolution 31/20"), "A/HRC/RES/31/20");
  EXPECT_EQ(cited("Economic and Social Council resolutions 2005/14, 2005/15 and 2005/16 of 22 July 2005"),
            "E/RES/2005/14 | E/RES/2005/15 | E/RES/2005/16");
  EXPECT_EQ(cited("General Assembly resolution 70/1", "SC", "2020"), "A/RES/70/1");
  EXPECT_EQ(cited("adopted by the General Assembly in its resolution 71/1", "HRC", "35"), "A/RES/71/1");
  EXPECT_EQ(cited("Council resolution 16/21", "GA"), "A/HRC/RES/16/21");
  EXPECT_EQ(cited("United Nations Environment Assembly resolution 4/1"), "UNEP/EA.4/Res.1");
}

TEST(Citations, ByTheShapeOfTheNumber) {
  EXPECT_EQ(cited("resolution 1373 (2001) concerning lamps"), "S/RES/1373 (2001)");
  EXPECT_EQ(cited("resolutions 217 A (III) and 2625 (XXV)"), "A/RES/217 A (III) | A/RES/2625 (XXV)");
  EXPECT_EQ(cited("resolution 71/1 of 19 September 2016", "HRC", "35"), "A/RES/71/1");
  EXPECT_EQ(cited("resolution S-27/2"), "A/RES/S-27/2");
  EXPECT_EQ(cited("resolution 50/84 C of 15 December 1995"), "A/RES/50/84 C");
  EXPECT_EQ(cited("A/RES/60/1 and S/RES/1325(2000)"), "A/RES/60/1 | S/RES/1325 (2000)");
}

TEST(Citations, OfOthersAreLeftOut) {
  EXPECT_EQ(cited("Commission on Crime Prevention and Criminal Justice resolution 18/3"), "");
  EXPECT_EQ(cited("the Lighthouse Union in its resolution 12"), "");
  EXPECT_EQ(cited("the present resolution and its resolutions on lamps"), "");
}

TEST(Citations, WithinASpan) {
  const Document document = read_one(
      "Resolution adopted by the General Assembly on 20 December 2006\n61/404.\tLamps\nThe General Assembly,\n1.\tRecalls resolution 60/1, "
      "and requests, in "
      "accordance with resolution 60/2, a report;\n");
  const Paragraph first = paragraph(document, "1");
  EXPECT_EQ(cited_within(first, {0, static_cast<std::uint32_t>(first.text.find(", and"))}), std::vector<std::string>{"A/RES/60/1"});
  EXPECT_EQ(document.cites, (std::vector<std::string>{"A/RES/60/1", "A/RES/60/2"}));
}

}  // namespace
}  // namespace mandates
