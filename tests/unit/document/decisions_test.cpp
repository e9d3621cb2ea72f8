// Decisions: as volumes print them, alone, and as drafts.
#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

constexpr std::string_view kVolume = R"(A/79/49 (Vol. II)

B. Other decisions

1. Decisions adopted without reference to a Main Committee

79/901.  Meetings of the lighthouse bodies during the main part of the seventy-ninth
         session

     A

     At its 3rd plenary meeting, on 12 September 2024, the General Assembly decided to
authorize the Lighthouse Board to meet during the main part of the session.

     B

     At its 41st plenary meeting, on 2 December 2024, the General Assembly, on the recommendation
of the Committee on Bells, decided that the Board would report to it at its eightieth session.

79/902.  Report of the Lighthouse Board

     At its 24th plenary meeting, on 5 October 2024, the General Assembly took note of the
report of the Lighthouse Board.

2. Decisions adopted on the reports of the First Committee

79/903.  Keeping of bells

     At its 46th plenary meeting, on 7 December 2024, the General Assembly, on the recommendation
of the First Committee, recalling its resolution 77/991 of 7 December 2022:

     (a) Urged the Governments of Arlandia and Borovia to keep their bells;

     (b) Took note of the position of Arlandia.

79/904.  Items remaining for consideration

     At its 50th plenary meeting, on 22 December 2024, the General Assembly, apart from
organizational matters, took note of the following agenda items that remained for
consideration:

9.   Report of the Lighthouse Board.

10.  Keeping of bells in fog.

79/905.  Election of the members of the Committee on Bells

     At its 51st plenary meeting, on 23 December 2024, the General Assembly elected the
following persons members of the Committee:

     Ms. Anna ADLER (Arlandia)

     Mr. Boris BELL (Borovia)

     As a result, the Committee is composed as follows: Ms. Anna ADLER (Arlandia) and
Mr. Boris BELL (Borovia).

79/906.  Notification by the Keeper

     A decision whose text begins otherwise.
)";

std::vector<Document> volume() {
  return read_all(kVolume, "volume.txt");
}

TEST(Decisions, EachHeadingOfAVolumeIsADocument) {
  const std::vector<Document> documents = volume();
  ASSERT_EQ(documents.size(), 5U);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    EXPECT_EQ(documents[i].kind, DocumentKind::decision);
    EXPECT_EQ(documents[i].symbol, "A/DEC/79/90" + std::to_string(i + 1));
    EXPECT_EQ(documents[i].body, "GA");
    EXPECT_EQ(documents[i].session, "79");
  }
  EXPECT_EQ(documents[0].title, "Meetings of the lighthouse bodies during the main part of the seventy-ninth session");
  EXPECT_EQ(documents[1].title, "Report of the Lighthouse Board");
  EXPECT_EQ(documents[1].adopted, "2024-10-05");
  EXPECT_EQ(documents[2].adopted, "2024-12-07");
}

TEST(Decisions, PartsCountOnTheirOwn) {
  const std::vector<Document> documents = volume();
  ASSERT_FALSE(documents.empty());
  const std::vector<Paragraph>& paragraphs = documents[0].paragraphs;
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_EQ(paragraphs[0].number, "A/1");
  EXPECT_EQ(paragraphs[0].section, "A");
  EXPECT_EQ(paragraphs[1].number, "B/1");
  EXPECT_EQ(documents[0].adopted, "2024-09-12");
}

TEST(Decisions, LinesThatBeginLikeHeadingsAreText) {
  const Document document = read_one(
      "79/909.  Keeping of bells\n\n     At its 46th meeting, on 16 December 2024, the General Assembly, recalling its\ndecisions "
      "adopted on bells and its\ndecisions 78/919 A of 7 December 2023, decided to meet.\n");
  ASSERT_EQ(operative_numbers(document), "u1");
  EXPECT_TRUE(document.paragraphs[0].text.ends_with("decided to meet."));
}

TEST(Decisions, TitleMayEndWithTheOrgan) {
  const Document document = read_one(
      "79/908.  Programme of work of the Lighthouse Board for the eightieth session of\n         the General Assembly\n\n     At its 46th "
      "meeting, on 16 December 2024, the General Assembly approved the\nprogramme.\n");
  EXPECT_EQ(document.symbol, "A/DEC/79/908");
  EXPECT_EQ(document.title, "Programme of work of the Lighthouse Board for the eightieth session of the General Assembly");
  EXPECT_EQ(operative_numbers(document), "u1");
}

TEST(Decisions, HeadingsBetweenThemEndThem) {
  const std::vector<Document> documents = volume();
  ASSERT_GT(documents.size(), 1U);
  ASSERT_EQ(documents[1].paragraphs.size(), 1U);
  EXPECT_TRUE(documents[1].paragraphs[0].text.ends_with("report of the Lighthouse Board."));
}

TEST(Decisions, ItemsAndListsStayWithTheirParagraph) {
  const std::vector<Document> documents = volume();
  ASSERT_EQ(documents.size(), 5U);
  EXPECT_EQ(operative_numbers(documents[2]), "u1 u1(a) u1(b)");
  EXPECT_EQ(operative_numbers(documents[3]), "u1");
  EXPECT_NE(documents[3].paragraphs[0].text.find("10. Keeping of bells in fog"), std::string::npos);
  EXPECT_EQ(operative_numbers(documents[4]), "u1");
  EXPECT_NE(documents[4].paragraphs[0].text.find("As a result"), std::string::npos);
}

TEST(Decisions, HeadingWithoutTextIsTold) {
  const std::vector<Document> documents = volume();
  ASSERT_FALSE(documents.empty());
  EXPECT_TRUE(found(documents[0], "heading-without-text"));
  const std::string head(kVolume.substr(0, kVolume.find("79/906")));
  for (const Document& document : read_all(head)) EXPECT_FALSE(found(document, "heading-without-text")) << document.symbol;
}

TEST(Decisions, ListOfContentsIsNoLoss) {
  const std::string contents = "79/902. Report of the Lighthouse Board ........ 12\n\n79/903. Keeping of bells ........ 14\n\n";
  const std::string head(kVolume.substr(0, kVolume.find("79/906")));
  const std::vector<Document> documents = read_all(contents + head);
  ASSERT_EQ(documents.size(), 5U);
  for (const Document& document : documents) EXPECT_FALSE(found(document, "heading-without-text")) << document.symbol;
}

TEST(Decisions, CouncilIsKnownByTheNumber) {
  const std::vector<Document> documents = read_all(
      "2031/201.  Elections to the Bell Commission\n\n     At its 5th plenary meeting, on 4 February 2031, the Council elected Arlandia "
      "a member of the\nBell Commission.\n\n2031/202.  Provisional agenda of the Bell Commission\n\n     At its 6th plenary meeting, on 5 "
      "February 2031, the Council approved the provisional agenda.\n");
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].symbol, "E/DEC/2031/201");
  EXPECT_EQ(documents[1].body, "ECOSOC");
  EXPECT_EQ(documents[1].session, "2031");
}

TEST(Decisions, FileOfOneIsKnownByItsSymbol) {
  const Document document = read_one(
      "A/DEC/79/907\n\nAt its 24th plenary meeting, on 5 October 2024, the General Assembly took note of the report of the Board.\n");
  EXPECT_EQ(document.kind, DocumentKind::decision);
  EXPECT_EQ(document.symbol, "A/DEC/79/907");
  EXPECT_EQ(operative_numbers(document), "u1");
}

TEST(Decisions, MeetingAboveNothingIsNoDecision) {
  const std::vector<Document> documents =
      read_all("At its 24th plenary meeting, on 5 October 2024, the General Assembly took note of the report of the Board.\n");
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_EQ(documents[0].kind, DocumentKind::other);
}

std::string draft(std::string_view text) {
  return "United Nations \nA/C.4/79/L.90 \n \nGeneral Assembly \nDistr.: Limited \n24 October 2024 \nOriginal: English \n \nSeventy-ninth "
         "session \nAgenda item 48 \nInternational keeping of bells \n \n \nArlandia, Borovia and Cedonia: \ndraft decision \n \n \n "
         "Increase in the membership of the Committee on \nBells \n \n \n" +
         std::string(text);
}

TEST(Decisions, DraftOfOneSentence) {
  const Document document = read_one(
      draft("The General Assembly, taking note of the application of Arlandia for \nmembership in the Committee on Bells, as noted in "
            "its report, decides to convene \na meeting of the Committee. \n"));
  EXPECT_EQ(document.kind, DocumentKind::draft_decision);
  EXPECT_EQ(document.title, "Increase in the membership of the Committee on Bells");
  EXPECT_EQ(operative_numbers(document), "u1");
}

TEST(Decisions, DraftOfItems) {
  const Document document =
      read_one(draft("The General Assembly, recalling its decision 78/921 of 4 December 2023:  \n \n(a) \nUrges the Governments to keep "
                     "bells;  \n \n(b) \nTakes note of the position of Arlandia. \n"));
  EXPECT_EQ(operative_numbers(document), "u1 u1(a) u1(b)");
}

TEST(Decisions, DraftOfNumberedInfinitives) {
  const Document document = read_one(
      "A/C.2/81/L.991\n\nEighty-first session\nSecond Committee\nAgenda item 18\n\nDraft decision submitted by the Chair\n\n"
      "Programme of work on lamps\n\nThe General Assembly decides:\n\n1. To take note of the report on lamps;\n\n"
      "2. To request the Secretary-General:\n\n(a) To light lamps;\n\n(b) To count them.\n");
  EXPECT_EQ(document.kind, DocumentKind::draft_decision);
  EXPECT_EQ(document.title, "Programme of work on lamps");
  EXPECT_EQ(operative_numbers(document), "u1 1 2 2(a) 2(b)");
  EXPECT_EQ(document.paragraphs.at(1).parent, 0);
  EXPECT_EQ(document.paragraphs.at(3).parent, 2);
}

TEST(Decisions, DraftWithAListBelow) {
  const Document document =
      read_one(draft("The General Assembly: \n \n(a) \nApproves the programme of work as set out below; \n \n(b) \nInvites the Bureau to "
                     "prepare it. \n \n \n \nProgramme of work \n \n1. \nBells. \n \n2. \nGroups of lamps. \n"));
  EXPECT_EQ(operative_numbers(document), "u1 u1(b)");
  EXPECT_TRUE(found(document, "text-after-end"));
}

TEST(Decisions, DraftWithAPreamble) {
  const Document document = read_one(
      draft("The General Assembly, \n \nRecalling its resolution 77/991 of 7 December 2022, \n \nDecides: \n \n(a) \nTo postpone the "
            "matter to its eightieth session; \n \n(b) \nThat the Bureau shall meet. \n"));
  EXPECT_EQ(preambular_count(document), 1U);
  EXPECT_EQ(operative_numbers(document), "u1 u1(a) u1(b)");
}

}  // namespace
}  // namespace mandates
