// Operative paragraphs that stand in a file and in none of its documents are named, whatever the reason.
#include <gtest/gtest.h>

#include <string>

#include "mandates/engine.h"

namespace mandates {
namespace {

constexpr std::string_view kHead = "A/RES/80/901\n\nResolution adopted by the General Assembly on 4 December 2025\n\n80/901. Lanterns\n\n";
constexpr std::string_view kText =
    "The General Assembly,\n\nRecalling the lanterns,\n\n1. Urges States to light lanterns;\n\n2. Decides to remain seized of the "
    "matter.\n\n";
constexpr std::string_view kMeeting = "57th plenary meeting\n4 December 2025\n\n";

/// The warnings about unread text of a file: "code: message" each on a line.
std::string unread(const std::string& text, const std::string& name = "text.txt") {
  const Engine engine;
  std::string out;
  for (const ReadDocument& read : engine.reader().read(name, text).documents)
    for (const Diagnostic& found : read.document.found)
      if (found.code == "unread-paragraphs" || found.code == "organ-not-known" || found.code == "symbol-without-text")
        out += found.code + " at line " + std::to_string(found.place.line) + ": " + found.message + "\n";
  return out;
}

TEST(UnreadText, NothingIsSaidOfAWholeResolution) {
  EXPECT_EQ(unread(std::string(kHead) + std::string(kText) + std::string(kMeeting)), "");
  const std::string treaty =
      "Annex\n\nTreaty on lanterns\n\n1. The Parties shall light lanterns.\n\n2. Requests shall be made in writing.\n\n";
  EXPECT_EQ(unread(std::string(kHead) + std::string(kText) + std::string(kMeeting) + treaty), "");
}

TEST(UnreadText, BelowAnAnnexAndAboveAHeading) {
  const std::string wanted = ": 2 paragraphs that open with an operative verb are not read\n";
  EXPECT_EQ(unread(std::string(kHead) + std::string(kText) + std::string(kMeeting) +
                   "Annex\n\nConclusions on oil\n\n1. Calls upon States to buy oil;\n\n2. Urges States to store it.\n"),
            "unread-paragraphs at line 22" + wanted);
  EXPECT_EQ(unread("4. Invites the Board to count lanterns;\n\n5. Requests the Board to report on them.\n\n56th plenary meeting\n\n" +
                   std::string(kHead) + std::string(kText) + std::string(kMeeting)),
            "unread-paragraphs at line 1" + wanted);
}

TEST(UnreadText, OfADraftInsideAReport) {
  EXPECT_EQ(unread("A/81/990\n\nReport of the Third Committee\n\nLanterns\n\n1. The Committee met in May.\n\n2. It heard the keepers.\n\n" +
                   std::string(kText)),
            "unread-paragraphs at line 15: 2 paragraphs that open with an operative verb are not read\n");
}

TEST(UnreadText, OfADeclarationInsideAReport) {
  EXPECT_EQ(
      unread("E/2026/990\n\nReport of the forum on lanterns\n\n1. The keepers have met.\n\n2. We request the Board to count lanterns.\n\n"
             "3. We call upon States to light them.\n"),
      "unread-paragraphs at line 5: 2 paragraphs that open with an operative verb are not read\n");
  EXPECT_EQ(
      unread("E/2026/990\n\nReport of the forum on lanterns\n\n1. Report of the keepers\n\n2. Note by the Board\n\n3. Support of States\n"),
      "");
}

TEST(UnreadText, OfAFileWithoutAKnownText) {
  const std::string wanted =
      "unread-paragraphs at line 3: no resolution was found in this file, but 2 paragraphs that open with an operative verb are there\n";
  EXPECT_EQ(unread("Notes of a meeting\n\n1) Requests the Secretary-General to report;\n\n2) Urges States to light lanterns.\n"), wanted);
  EXPECT_EQ(unread("Notes of a meeting\n\nRequests the Secretary-General to report;\n\nUrges States to light lanterns.\n"), wanted);
  EXPECT_EQ(unread("Notes of a meeting\n\n1. **Requests** the Secretary-General to report;\n\n2. _Urges_ States to light lanterns.\n"),
            wanted);
  EXPECT_EQ(unread("Notes of a meeting\n\nThe keepers met in the tower.\n\nMany lanterns were lit.\n"), "");
}

TEST(UnreadText, OfAFileWithTheSymbolOfAnAdoptedText) {
  const std::string statement =
      "STATEMENT BY THE PRESIDENT OF THE SECURITY COUNCIL At the 9991st meeting of the Security Council, held on 28 February 2026, the "
      "President of the Security Council made the following statement on behalf of the Council: \u201CThe Security Council requests the "
      "Secretary-General to report on lanterns.\u201D\n";
  const auto wanted = [](const std::string& symbol) {
    return "symbol-without-text at line 1: this file has the symbol " + symbol + ", but no text of it was found\n";
  };
  EXPECT_EQ(unread("S/PRST/2026/91 " + statement), wanted("S/PRST/2026/91"));
  EXPECT_EQ(unread(statement, "S_PRST_2026_91.txt"), wanted("S/PRST/2026/91"));
  EXPECT_EQ(unread("A/RES/80/901\n\nThe scan of this page is empty.\n"), wanted("A/RES/80/901"));
  EXPECT_EQ(unread(statement), "");
  EXPECT_EQ(unread("A/80/901\n\nNotes of a meeting on A/RES/80/901\n"), "");
  EXPECT_EQ(unread("A/RES/80/901 1. Requests the Secretary-General to report; 2. Urges States to light lanterns.\n"),
            "unread-paragraphs at line 1: no resolution was found in this file, but words of one inside its lines\n");
}

}  // namespace
}  // namespace mandates
