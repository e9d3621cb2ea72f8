// Documents and their clauses: what a text says does not make it take longer.
#include <gtest/gtest.h>

#include <array>

#include "document/reader.h"
#include "extraction/extractor.h"
#include "hostile.h"
#include "rules/rule_set.h"
#include "text/source_text.h"

namespace mandates {
namespace {

constexpr std::string_view kHead =
    "General Assembly\n\nA/RES/80/410\n\nResolution adopted by the General Assembly on 5 December 2025\n\n80/410. Harbour lights\n\n"
    "The General Assembly,\n\n";

// clang-format off
constexpr auto kUnits = std::to_array<std::string_view>({
    "at its eightieth session, and ",
    "the General Assembly at its eightieth session, ",
    "by 31 December 2026, ",
    "within 90 days, ",
    "every two years, ",
    "the Secretary-General, ",
    "the Secretary-General and ",
    "Member States and ",
    "and ",
    ", ",
    "( ",
    ") ",
    "[ ",
    "\" ",
    "“ ",
    "” ",
    "; ",
    ". ",
    ": ",
    "to report, and ",
    "to report to the Council, and ",
    "and requests ",
    ", requests the Secretary-General to report",
    "; and requests the Secretary-General to report",
    ", and encourages States to act",
    ", Commission % on % (“the %”)",
    "the Commission of % on % ",
    "the Commission of % (C%) ",
    "the Committee established pursuant to ",
    "the Committee ",
    "Commission ",
    "Commission of ",
    "Commission of the ",
    "Commission and ",
    "the Special Rapporteur on ",
    "Special Rapporteur on the $ of $ ",
    "the Council and the Assembly and ",
    "its resolution 79/411 of 5 December 2024, ",
    "resolutions 79/411, ",
    "79/411, ",
    "resolution ",
    "General Assembly resolution ",
    "1 ",
    "12 ",
    "1. ",
    "# ",
    "(a) ",
    "(i) ",
    "(a) To $; ",
    "# $ ",
    "#. $ ",
    "IV ",
    "A. ",
    "fully ",
    "fully and ",
    "to ",
    "to, ",
    "to , ",
    "that ",
    "that the ",
    "which recognizes ",
    "shall ",
    "with a view to ",
    "in this regard, ",
    ", in particular, ",
    ", including ",
    "such as ",
    "as well as ",
    ", including the $, ",
    "concerned ",
    "in consultation with ",
    "by the Secretary-General ",
    "be made available by ",
    "of the ",
    "of ",
    "'s ",
    "- ",
    "a-",
    "a",
    "A",
    "ab ",
    "a/",
    "1/",
    "1-",
    "$ ",
    "% ",
    "% % ",
    "É",
    "é ",
    "²³ ",
    "¹ ",
    "1 See A/80/1.",
    "_",
    "__ ",
    "* ",
    "A/RES/80/410 ",
    "A/80/410 ",
    "- 5 -",
    "GE.25-12345 ",
    "Page 3",
    "/…",
    "The General Assembly,",
    "Resolution 80/410",
    "80/411. % lights",
    "Annex",
    "Recalling ",
    "<!-- Page 3 -->",
    "…",
    "\t",
    "    x",
    "Economic, Social and Cultural ",
    "Bosnia and Herzegovina ",
    "Sudan ",
    "South ",
    "President of the ",
    "invites them ",
    "them ",
    "the same ",
    "the report requested in paragraph 1 ",
    "annual report ",
    "a report, ",
    "reports ",
    "report ",
    "no later than the eightieth session ",
    "at its eightieth and eighty-first sessions ",
    "at the eightieth session of the $ ",
    "hundred ",
    "eighty-first ",
    "eightieth ",
    "years ",
    "in 2026 and ",
    "January ",
    "31 January ",
    "2026 ",
    "until 31 December 2026 ",
    "further ",
    "also ",
    "once again ",
    "reiterates its request to the Secretary-General ",
    "reiterates ",
    "requests ",
    "decides ",
    "decides to ",
    "calls upon ",
    "upon ",
    "establishes a Committee ",
    "namely the Convention ",
    "the % Convention ",
    "Adopted ",
    "adopted at its 5th meeting ",
    "Original: English ",
    "Français ",
    "Résolution ",
    "/RES",
    "A/RES/80/410/RES",
    "resolutionA",
    "resolution 79/411, and requests ",
    " as requested in paragraph 1, and requests a report",
    "X: and encourages Y: ",
    "them and ",
    "Governments and them and ",
    "in the next report, and requests the Secretary-General to report, ",
    "(“the Committee”) ",
    "the % ",
    "UNODC ",
    ", taking into account $, ",
    ", the occupying Power, ",
    "(a) (b) ",
    "1. 2. ",
    "Recalling its resolution 79/411 of 5 December 2024,",
    "“%”",
    "[]",
    "()",
    "1/ See resolution 79/411.",
    "------",
    "====",
    "80/410",
    ". . ",
    "and/or "});
// clang-format on

/// Where in a document the units stand.
struct Place {
  std::string_view name;
  std::string_view before;
  std::string_view unit_before;  ///< of each unit
  std::string_view unit_after;
  std::string_view after;
};

constexpr auto kPlaces = std::to_array<Place>({
    {"one paragraph", "1. Requests the Secretary-General to report ", "", "", ";\n"},
    {"after the verb", "1. Requests ", "", "", ";\n"},
    {"what is decided", "1. Decides that ", "", "", ";\n"},
    {"at the beginning", "1. ", "", "", ";\n"},
    {"preamble", "Recalling ", "", "", ",\n\n1. Requests the Secretary-General to report to it at its eighty-first session.\n"},
    {"lines", "1. Requests the Secretary-General to report\n", "", "\n", "2. Decides to remain seized of the matter.\n"},
    {"paragraphs", "", "#. Requests the Secretary-General to report ", ";\n\n", ""},
    {"actors", "", "#. Requests ", ";\n\n", ""},
    {"items", "1. Requests the Secretary-General:\n\n", "(a) To report ", ";\n\n", ""},
    {"blocks", "", "", "\n\n", ""},
});

constexpr auto kLayouts = std::to_array({LineLayout::unknown, LineLayout::printed_lines, LineLayout::paragraphs});

class HostileText : public testing::TestWithParam<std::size_t> {};

TEST_P(HostileText, TakesTimeInProportionToItsLength) {
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  static const DocumentReader reader(rules.layout());
  static Extractor extractor(rules);
  constexpr std::size_t kBytes = 3000;
  const Place& place = kPlaces[GetParam() / kLayouts.size()];
  const LineLayout layout = kLayouts[GetParam() % kLayouts.size()];
  for (const std::string_view unit : kUnits) {
    const auto read = [&](std::size_t bytes) {
      std::string text(kHead);
      text += place.before;
      text += repeated(std::string(place.unit_before) + std::string(unit) + std::string(place.unit_after), bytes);
      text += place.after;
      SourceText source = read_source("A_RES_80_410.txt", std::move(text));
      source.layout = layout;
      for (const Document& document : reader.read(source)) extractor.extract(document);
    };
    double factor = growth(kBytes, read);
    if (factor > kLinear) factor = growth(8 * kBytes, read);  // limits that a longer text reaches
    EXPECT_LE(factor, kLinear) << "\"" << unit << "\" again and again, " << place.name;
  }
}

INSTANTIATE_TEST_SUITE_P(EveryPlace, HostileText, testing::Range(std::size_t{0}, kPlaces.size() * kLayouts.size()));

}  // namespace
}  // namespace mandates
