// Two documents paragraph by paragraph.
#include "followup/paragraphs.h"

#include "invented.h"

namespace mandates {
namespace {

Document document(const std::vector<std::string>& texts) {
  Document one;
  for (const std::string& text : texts) {
    Paragraph paragraph;
    paragraph.text = text;
    paragraph.number = std::to_string(one.paragraphs.size() + 1);
    one.paragraphs.push_back(paragraph);
  }
  return one;
}

// "1=1 2~3 -2 +4": same, changed, removed, added; "*" where it moved.
std::string matched(const Document& before, const Document& after) {
  WordingReader wordings(test::builtin_rules());
  const auto with_clauses = [](const Document& one) {
    StoredDocument stored;
    stored.document = one;
    Extractor extractor(test::builtin_rules());
    for (Clause& clause : extractor.extract(one).clauses) stored.clauses.push_back({0, std::move(clause)});
    return stored;
  };
  std::string all;
  for (const ParagraphPair& pair : match_paragraphs(with_clauses(before), with_clauses(after), wordings)) {
    if (!all.empty()) all += ' ';
    if (pair.change == ParagraphChange::removed) {
      all += "-" + before.paragraphs[pair.before].number;
    } else if (pair.change == ParagraphChange::added) {
      all += "+" + after.paragraphs[pair.after].number;
    } else {
      all +=
          before.paragraphs[pair.before].number + (pair.change == ParagraphChange::same ? "=" : "~") + after.paragraphs[pair.after].number;
    }
    if (pair.moved) all += '*';
  }
  return all;
}

const std::string kLamps = "Urges Member States to light their coasts with bright lamps at night";
const std::string kShips = "Invites shipowners to report every broken buoy to the harbour master";
const std::string kReport = "Requests the Secretary-General to submit a report on the state of the towers";

TEST(Paragraphs, SameChangedAddedRemoved) {
  EXPECT_EQ(matched(document({kLamps, kShips, kReport}),
                    document({kLamps, kReport + " and of their keepers", "Thanks the Northern League for its donation of paint"})),
            "1=1 -2 3~2 +3");
}

TEST(Paragraphs, MovedOnes) {
  EXPECT_EQ(matched(document({kLamps, kShips, kReport}), document({kReport, kLamps, kShips})), "3=1* 1=2 2=3");
}

TEST(Paragraphs, ARequestIsNoAcknowledgement) {
  EXPECT_EQ(matched(document({kReport}), document({"Takes note of the report of the Secretary-General on the state of the towers",
                                                   "Requests the Secretary-General to report again on lamps, boats and towers"})),
            "+1 1~2");
}

TEST(Paragraphs, PreambularOnesMatchPreambularOnes) {
  Document before = document({kLamps});
  before.paragraphs[0].kind = ParagraphKind::preambular;
  EXPECT_EQ(matched(before, document({kLamps})), "-1 +1");
}

TEST(Paragraphs, OnesThatBeginWithTheSameWordsNeedFewerInCommon) {
  const std::string beginning =
      "Takes note of the reports of the keepers on the follow-up to the Northern Conference on lighthouses and foghorns";
  const std::string before =
      beginning +
      ", on bells of harbours, on an inspection of old moorings, on implementation of tariffs, on painted buoys and rusting piers";
  const std::string after = beginning + " and on a school for pilots that teaches navigation by stars, currents, birds and sounding leads";
  EXPECT_EQ(matched(document({before}), document({after})), "1~1");
  const std::string other =
      "Takes note of plans for a school for pilots that teaches navigation by stars, currents, birds and sounding leads";
  EXPECT_EQ(matched(document({before}), document({other})), "-1 +1");
}

TEST(Paragraphs, EmptyDocuments) {
  EXPECT_EQ(matched(document({}), document({})), "");
  EXPECT_EQ(matched(document({kLamps}), document({})), "-1");
  EXPECT_EQ(matched(document({}), document({kLamps})), "+1");
}

}  // namespace
}  // namespace mandates
