// Input that means no good: nothing is thrown, nothing takes longer than its size warrants.
#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

constexpr std::string_view kHead =
    "Resolution adopted by the General Assembly on 20 December 2006\n61/404.\tLamps\nThe General Assembly,\n";

std::string repeated(std::string_view text, int times) {
  std::string out;
  out.reserve(text.size() * static_cast<std::size_t>(times));
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Hostile, OneParagraphOfManyMegabytes) {
  const Document document = read_one(std::string(kHead) + "1.\t" + repeated("Requests resolution 60/1 (a) to do;1 ", 300'000) + "\n");
  ASSERT_EQ(operative_numbers(document), "1");
  EXPECT_GT(paragraph(document, "1").text.size(), 10'000'000U);
}

TEST(Hostile, NumberingThirtyLevelsDeep) {
  std::string text(kHead);
  text += "1.\tRequests:\n";
  for (int i = 0; i < 30; ++i) text += i % 2 == 0 ? "(a)\tThis:\n" : "(i)\tThat:\n";
  EXPECT_EQ(read_one(text).paragraphs.size(), 31U);
}

TEST(Hostile, ManyParagraphsHeadingsFootnotesAndMarks) {
  std::string text(kHead);
  for (int i = 1; i <= 20'000; ++i) text += std::to_string(i % 999 + 1) + ".\tRequests lamps;" + std::to_string(i % 900 + 1) + "\n";
  EXPECT_GT(read_one(text).paragraphs.size(), 10U);
  EXPECT_EQ(
      read_all(repeated("61/5. Lamps\nThe General Assembly,\nRequests oil;1\n82nd plenary meeting\n20 December 2006\n1 A/61/1.\n", 5'000))
          .size(),
      5'000U);
}

TEST(Hostile, FurnitureWithoutText) {
  EXPECT_EQ(read_one(repeated("A/RES/61/1\n \n2/10\n \n__________\n\n", 50'000)).kind, DocumentKind::other);
}

TEST(Hostile, FragmentsInAnyOrder) {
  const std::vector<std::string> fragments = {"(a) ",
                                              "(i)\t",
                                              "1. ",
                                              "2.",
                                              "I\n",
                                              "A\n",
                                              "*",
                                              "12 ",
                                              "________\n",
                                              "2/3\n",
                                              "Annex\n",
                                              "\u201C",
                                              "\u201D",
                                              ";1\n",
                                              ":\n",
                                              ",\n",
                                              "-\n",
                                              "``",
                                              "[1]",
                                              "/RES",
                                              "(",
                                              ")",
                                              "\u2079",
                                              "1/",
                                              "PRST 1/1\n",
                                              "61/1. T\n",
                                              "The General Assembly,\n",
                                              "Requests y;\n",
                                              "82nd plenary meeting\n",
                                              "A/RES/61/1\n"};
  unsigned state = 7;
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 300; ++i) {
      state = state * 1103515245U + 12345U;
      text += fragments[(state >> 16) % fragments.size()];
    }
    for (const Document& document : read_all(text)) {
      for (const Paragraph& paragraph : document.paragraphs) {
        EXPECT_GT(paragraph.line, 0);
        EXPECT_GT(paragraph.page, 0);
        EXPECT_LT(paragraph.parent, static_cast<int>(document.paragraphs.size()));
        for (const FootnoteMark& mark : paragraph.marks) EXPECT_LE(mark.offset, paragraph.text.size());
      }
    }
  }
}

TEST(Hostile, EmptySourcesAreOtherDocuments) {
  EXPECT_EQ(read_one("").kind, DocumentKind::other);
  EXPECT_EQ(read_one("%PDF-1.7").kind, DocumentKind::other);
}

}  // namespace
}  // namespace mandates
