// Footnote marks: taken out of the text and kept with their place; numbers of the text stay.
#include "document/footnote_marks.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

struct Marked {
  std::string text;
  std::string marks;  // "6@12 7@30"
};

/// What becomes of a text in a document with the footnotes 1 to `footnotes`; the marks before `first` have been printed already.
Marked marked(const std::string& text, int footnotes, int first = 1) {
  static const LineRoles roles(RuleSet::load(builtin_rule_files()).layout());
  RoleReader reader(roles);
  std::vector<Paragraph> paragraphs;
  for (int i = 1; i < first; ++i) {
    paragraphs.emplace_back();
    paragraphs.back().text = "word" + std::to_string(i) + ";";
  }
  paragraphs.emplace_back();
  paragraphs.back().text = text;
  std::vector<Footnote> notes;
  for (int i = 1; i <= footnotes; ++i) notes.push_back({std::to_string(i), "note", 0, 0});
  take_footnote_marks(paragraphs, notes, reader);
  Marked out{paragraphs.back().text, {}};
  for (const FootnoteMark& mark : paragraphs.back().marks)
    out.marks += (out.marks.empty() ? "" : " ") + mark.mark + "@" + std::to_string(mark.offset);
  return out;
}

struct Case {
  std::string printed;
  std::string text;
  std::string marks;
  int footnotes = 0;
  int first = 1;
};

void PrintTo(const Case& tested, std::ostream* out) {
  *out << tested.printed;
}

class Marks : public testing::TestWithParam<Case> {};

TEST_P(Marks, AreTakenOut) {
  const Case& expected = GetParam();
  const Marked got = marked(expected.printed, expected.footnotes, expected.first);
  EXPECT_EQ(got.text, expected.text);
  EXPECT_EQ(got.marks, expected.marks);
}

INSTANTIATE_TEST_SUITE_P(
    Glued, Marks,
    testing::Values(Case{"Partnership for Africa6 and", "Partnership for Africa and", "6@22"},
                    Case{"of the lamps. 11 We reiterate", "of the lamps. We reiterate", "11@13", 20, 11},
                    Case{"of the lamps. 14 We reiterate", "of the lamps. 14 We reiterate", "", 20, 11},
                    Case{"of the report, [4 ] and", "of the report, and", "4@14", 6, 4},
                    Case{"of 9 December 1998;1", "of 9 December 1998;", "1@19"},
                    Case{"as contained in (E/2008/30)5 and", "as contained in (E/2008/30) and", "5@27"},
                    Case{"the \u201Cfuture\u201D,6 as well", "the \u201Cfuture\u201D, as well", "6@17"},
                    Case{"the caf\u00E93 and", "the caf\u00E9 and", "3@9"},
                    Case{"resolution 1 (2000);[40]", "resolution 1 (2000);", "40@20"}, Case{"the report;^8", "the report;", "8@11"},
                    Case{"the rights\u2076\u2078 and", "the rights and", "68@10"}, Case{"the report,  8/ and", "the report, and", "8@11"},
                    Case{"of lamps.12", "of lamps.", "12@9"}, Case{"reports;7,8", "reports;", "7@8 8@8"},
                    Case{"their delivery,* constitutes", "their delivery, constitutes", "*@15"},
                    Case{"of 16 September 20052 and", "of 16 September 2005 and", "2@20", 2},
                    Case{"2015\u201320303 and", "2015\u20132030 and", "3@11", 3}, Case{"Protocol I6 to", "Protocol I to", "6@10", 6, 6}));

INSTANTIATE_TEST_SUITE_P(Spaced, Marks,
                         testing::Values(Case{"the Agreement 1  and its", "the Agreement and its", "1@13", 2},
                                         Case{"Puebla Processes, 5 and", "Puebla Processes, and", "5@17", 9, 5},
                                         Case{"Protocols thereto 8 and to", "Protocols thereto and to", "8@17", 9, 8},
                                         Case{"the decision 3 on lamps4", "the decision on lamps", "3@12 4@21", 9, 3},
                                         Case{"its guidelines. 27", "its guidelines.", "27@15", 27}));

INSTANTIATE_TEST_SUITE_P(
    NumbersOfTheText, Marks,
    testing::Values(Case{"resolution 60/175 of 21 July 2004", "resolution 60/175 of 21 July 2004", "", 9},
                    Case{"Security Council resolution 1325", "Security Council resolution 1325", "", 9},
                    Case{"Agenda 2063 and the 2030 Agenda", "Agenda 2063 and the 2030 Agenda", "", 9},
                    Case{"COVID-19 and article 6 of", "COVID-19 and article 6 of", "", 9},
                    Case{"amount of 3,269,600 dollars", "amount of 3,269,600 dollars", "", 900},
                    Case{"about 1.5 degrees and 10.30 a.m.", "about 1.5 degrees and 10.30 a.m.", "", 9},
                    Case{"Goals 1, 3 and 5", "Goals 1, 3 and 5", "", 9}, Case{"CO2 and G20 and H1N1", "CO2 and G20 and H1N1", "", 30},
                    Case{"within 5 days and 3 years", "within 5 days and 3 years", "", 9}, Case{"A/61/179/Add.1", "A/61/179/Add.1", "", 9},
                    Case{"on 4 and 5 September", "on 4 and 5 September", "", 9},
                    Case{"5 from African States, 3 from Asian States", "5 from African States, 3 from Asian States", "", 9, 5}));

TEST(Marks, DocumentsWithoutFootnotesTellThemselvesWhatIsMissing) {
  const Document document = read_one(
      "Resolution adopted by the General Assembly on 20 December 2006\n61/404.\tLamps\nThe General Assembly,\nNoting lamps1 and wicks2 and "
      "oil, 3 and fog4 and "
      "the 3 keepers,\n1.\tDecides so.\n");
  EXPECT_EQ(paragraph(document, "p1").text, "Noting lamps and wicks and oil, and fog and the 3 keepers,");
}

TEST(Marks, BrokenHyphensAndDoubleSpacesAreMended) {
  EXPECT_EQ(marked("non- governmental  bodies, short- and long-term", 0).text, "non-governmental bodies, short- and long-term");
}

TEST(Marks, AFootnoteWithoutMarkIsReported) {
  const Document document = read_one(
      "Resolution adopted by the General Assembly on 20 December 2006\n61/404. Lamps in the lighthouses of the coasts of the world\nThe "
      "General Assembly,\n\n"
      "Recalling its resolution on the lamps that are lit in the lighthouses of the coasts of\nthe world and of its "
      "islands,\n__________________\n\n1 A/61/1.\n\n"
      "A/RES/61/404\n2/2\n\n1. Decides to remain seized of the matter of lamps in the lighthouses of the coasts and of\nits islands.\n");
  EXPECT_TRUE(found(document, "footnote-without-mark"));
}

}  // namespace
}  // namespace mandates
