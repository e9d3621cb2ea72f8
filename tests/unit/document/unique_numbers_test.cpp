// Every operative paragraph has a number of its own, whatever a document prints.
#include "document/unique_numbers.h"

#include <gtest/gtest.h>

#include <set>

#include "reading.h"

namespace mandates {
namespace {

/// Reads "1 2 2(a) II/1": the paragraphs of a document with these numbers, items under the paragraph before them, "+" for a continuation.
std::string told_apart(const std::string& numbers) {
  std::vector<Paragraph> paragraphs;
  int top = -1;
  for (std::size_t at = 0; at < numbers.size();) {
    const std::size_t end = std::min(numbers.find(' ', at), numbers.size());
    Paragraph paragraph;
    paragraph.number = numbers.substr(at, end - at);
    if (paragraph.number == "+") {
      paragraph.number = paragraphs[static_cast<std::size_t>(top)].number;
      paragraph.continuation = true;
      paragraph.parent = top;
    } else if (paragraph.number.ends_with(')')) {
      paragraph.level = 1;
      paragraph.parent = top;
    } else {
      top = static_cast<int>(paragraphs.size());
    }
    const std::size_t part = paragraph.number.rfind('/');
    if (part != std::string::npos) paragraph.section = paragraph.number.substr(0, part);
    paragraphs.push_back(std::move(paragraph));
    at = end + 1;
  }
  make_numbers_unique(paragraphs);
  std::string out;
  std::set<std::string> seen;
  for (const Paragraph& paragraph : paragraphs) {
    out += (out.empty() ? "" : " ") + paragraph.number;
    EXPECT_TRUE(paragraph.continuation || seen.insert(paragraph.number).second) << paragraph.number;
    const std::size_t part = paragraph.number.rfind('/');
    EXPECT_EQ(paragraph.section, part == std::string::npos ? "" : paragraph.number.substr(0, part));
  }
  return out;
}

TEST(UniqueNumbers, StayWhereTheyAreUnique) {
  for (const char* numbers : {"", "1 2 2(a) 2(b) 3", "I/1 I/2 II/1", "A/1 B/1", "u1 u2", "3 5 4", "1 2 7 8"})
    EXPECT_EQ(told_apart(numbers), numbers);
}

TEST(UniqueNumbers, ASecondRunIsASectionOfItsOwn) {
  EXPECT_EQ(told_apart("1 2 1 2 3 1"), "1 2 r2/1 r2/2 r2/3 r3/1");
  EXPECT_EQ(told_apart("1 2 2(a) + 1 1(a) + 2"), "1 2 2(a) 2 r2/1 r2/1(a) r2/1 r2/2");
  EXPECT_EQ(told_apart("1 1 1"), "1 r2/1 r3/1");
  EXPECT_EQ(told_apart("1 2 u1 1 u2 2"), "1 2 u1 r2/1 u2 r2/2");
}

TEST(UniqueNumbers, AContinuationHasTheNumberOfItsParent) {
  EXPECT_EQ(told_apart("1 2 2(a) 2(b) + 3"), "1 2 2(a) 2(b) 2 3");
}

TEST(UniqueNumbers, RunsOfAPartAreCountedInIt) {
  EXPECT_EQ(told_apart("I/1 I/2 II/1 II/2 II/1 II/2"), "I/1 I/2 II/1 II/2 II/r2/1 II/r2/2");
  EXPECT_EQ(told_apart("A/1 A/2 B/1 A/1 A/2"), "A/1 A/2 B/1 A/r2/1 A/r2/2");
  EXPECT_EQ(told_apart("I/A/1 I/A/2 I/A/1"), "I/A/1 I/A/2 I/A/r2/1");
}

TEST(UniqueNumbers, ANumberThatIsPrintedTwiceBeginsNoRun) {
  EXPECT_EQ(told_apart("1 2 3 3 4 5"), "1 2 3 r2/3 4 5");
  EXPECT_EQ(told_apart("1 2 3 1 4 5"), "1 2 3 r2/1 4 5");
  EXPECT_EQ(told_apart("1 1 2 3"), "1 r2/1 2 3");
  EXPECT_EQ(told_apart("1 2 2(a) 2(a) 2(b)"), "1 2 2(a) r2/2(a) 2(b)");
  EXPECT_EQ(told_apart("1 2 2(a) 2 2(a) +"), "1 2 2(a) r2/2 r2/2(a) r2/2");
}

TEST(UniqueNumbers, WhateverWasPrintedAlready) {
  EXPECT_EQ(told_apart("1 r2/1 1"), "1 r2/1 r2/r2/1");
  EXPECT_EQ(told_apart("3 3 3 r2/3"), "3 r2/3 r3/3 r2/r2/3");
}

TEST(UniqueNumbers, OfADocumentWithoutHeadings) {
  const std::string text =
      "Resolution adopted by the General Assembly on 20 December 2006\n61/404.\tBakeries\nThe General Assembly,\n"
      "1.\tRequests the Office to list ovens;\n2.\tWelcomes bread;\n3.\tNotes the interest of bakers;\n"
      "1.\tRequests the Office to train millers;\n2.\tDecides to remain seized of the matter.\n";
  const Document document = read_one(text);
  EXPECT_EQ(operative_numbers(document), "1 2 3 r2/1 r2/2");
  EXPECT_EQ(paragraph(document, "r2/1").section, "r2");
  EXPECT_EQ(paragraph(document, "r2/1").text, "Requests the Office to train millers;");
}

}  // namespace
}  // namespace mandates
