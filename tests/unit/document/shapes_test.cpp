// The small parts of reading: shapes of lines, dates, numbers of resolutions, open items.
#include <gtest/gtest.h>

#include "document/item_stack.h"
#include "document/line_shape.h"
#include "document/printed_date.h"
#include "document/symbol_shapes.h"

namespace mandates {
namespace {

TEST(LineShape, Labels) {
  const auto label = [](std::string_view line) { return leading_label(line) ? std::string(leading_label(line)->printed) : std::string(); };
  EXPECT_EQ(label("9.\tRequests"), "9.");
  EXPECT_EQ(label("12.Requests"), "12.");
  EXPECT_EQ(label("1."), "1.");
  EXPECT_EQ(label("1 . Requests"), "1 .");
  EXPECT_EQ(label("(a)\tTo light"), "(a)");
  EXPECT_EQ(label("(xiv) To light"), "(xiv)");
  EXPECT_EQ(label("(aa) To light"), "(aa)");
  EXPECT_EQ(label("b) To light"), "b)");
  EXPECT_EQ(label("ii) To light"), "ii)");
  EXPECT_EQ(label("3.5 per cent"), "");
  EXPECT_EQ(label("(see below)"), "");
  EXPECT_EQ(label("2006. of"), "2006.");
  EXPECT_EQ(label("word) and"), "");
}

TEST(LineShape, ClosingMarks) {
  EXPECT_EQ(closing_mark("report;"), ';');
  EXPECT_EQ(closing_mark("report; and"), ';');
  EXPECT_EQ(closing_mark("1998;1"), ';');
  EXPECT_EQ(closing_mark("1998; [76 ]"), ';');
  EXPECT_EQ(closing_mark("document [76]"), '\0');
  EXPECT_EQ(closing_mark("\u201Clamps\u201D,\u2077 "), ',');
  EXPECT_EQ(closing_mark("done.\u201D"), '.');
  EXPECT_EQ(closing_mark("(A/61/1).12"), '.');
  EXPECT_EQ(closing_mark("Is it so?"), '.');
  EXPECT_EQ(closing_mark("Lamps"), '\0');
  EXPECT_EQ(closing_mark(""), '\0');
}

TEST(LineShape, Numerals) {
  EXPECT_EQ(roman_value("XIV"), 14);
  EXPECT_EQ(roman_value("iv"), 4);
  EXPECT_EQ(roman_value("Iv"), 0);
  EXPECT_EQ(roman_numeral(49), "XLIX");
  for (int i = 1; i < 300; ++i) EXPECT_EQ(roman_value(roman_numeral(i)), i);
  EXPECT_EQ(letter_value("c"), 3);
  EXPECT_EQ(letter_value("bb"), 28);
  EXPECT_EQ(letter_value("bc"), 0);
  EXPECT_EQ(digits_value("120"), 120);
  EXPECT_EQ(digits_value("12a"), -1);
}

TEST(LineShape, Looks) {
  for (const std::string_view line : {"A/RES/61/181", "S/RES/2429 (2018)", "A/RES/50/84 C", "UNEP/EA.5/Res.14"})
    EXPECT_EQ(look_of(line), LineLook::symbol) << line;
  for (const std::string_view line : {"23-25889 (E)    030124", "06-50529", "*2325889*", "<<ODS JOB NO>>N00<<ODS JOB NO>>", "/..."})
    EXPECT_EQ(look_of(line), LineLook::job_mark) << line;
  for (const std::string_view line : {"2/10", "Page", "Page 3", "2/10 26-12345", "26-12345 2/10"})
    EXPECT_EQ(look_of(line), LineLook::page_of) << line;
  for (const std::string_view line : {"__________________", "---", "- - - - -"}) EXPECT_EQ(look_of(line), LineLook::rule) << line;
  for (const std::string_view line : {"<!-- Page 2 -->", "[hj1]"}) EXPECT_EQ(look_of(line), LineLook::comment) << line;
  for (const std::string_view line : {"Lamps", "N/A", "and/or", "A/61/179.", "[on lamps]", "1998 and 1999"})
    EXPECT_EQ(look_of(line), LineLook::text) << line;
}

TEST(PrintedDate, Dates) {
  const auto iso = [](std::string_view text) { return find_date(text) ? find_date(text)->iso : std::string(); };
  EXPECT_EQ(iso("held on 9 October 2012, in connection"), "2012-10-09");
  EXPECT_EQ(iso("December 20, 2006"), "2006-12-20");
  EXPECT_EQ(iso("in May and on 3 June 1992."), "1992-06-03");
  EXPECT_EQ(iso("31 February 2006"), "");
  EXPECT_EQ(iso("the March of 2006"), "");
}

TEST(PrintedDate, Ranges) {
  const auto range = [](std::string_view text) {
    return find_range(text) ? find_range(text)->from + ".." + find_range(text)->to : std::string();
  };
  EXPECT_EQ(range("27 February\u20134 April 2023"), "2023-02-27..2023-04-04");
  EXPECT_EQ(range("Nairobi, 23\u201327 May 2016"), "2016-05-23..2016-05-27");
  EXPECT_EQ(range("2-6 April 2001"), "2001-04-02..2001-04-06");
  EXPECT_EQ(range("Nairobi (hybrid), 22 and 23 February 2021"), "2021-02-22..2021-02-23");
  EXPECT_EQ(range("on 4 April 2023"), "");
}

TEST(PrintedDate, DaysOfAYear) {
  const std::vector<PrintedWord> words = printed_words(" on 10\tDecember, : and 4 May.\n100 May 12");
  ASSERT_EQ(words.size(), 9U);
  EXPECT_EQ(words[2].text, "December");
  EXPECT_TRUE(words[2].stops);
  EXPECT_FALSE(words[3].stops);
  const auto at = [&](std::size_t place) {
    const auto found = day_of_year_at(words, place);
    return found ? std::to_string(found->month) + "-" + std::to_string(found->day) : "";
  };
  EXPECT_EQ(at(1), "12-10");
  EXPECT_EQ(at(4), "5-4");
  EXPECT_EQ(at(2), "");
  EXPECT_EQ(at(6), "");  // "100 May"
  EXPECT_EQ(at(8), "");
  EXPECT_TRUE(printed_words(" ,; \n").empty());
}

TEST(ResolutionNumbers, AreReadByShape) {
  const auto read = [](std::string_view text) {
    const auto found = number_at(text);
    return found ? found->number.session + "|" + found->number.number + "|" + found->number.bracket + "|" + found->number.letter
                 : std::string();
  };
  EXPECT_EQ(read("61/181. Title"), "61|181||");
  EXPECT_EQ(read("S-27/2."), "S-27|2||");
  EXPECT_EQ(read("57/270 B. Title"), "57|270||B");
  EXPECT_EQ(read("57/270 A report"), "57|270||");
  EXPECT_EQ(read("1325 (2000)"), "|1325|2000|");
  EXPECT_EQ(read("663 C (XXIV)"), "|663|XXIV|C");
  EXPECT_EQ(read("2617. (XXIV)."), "|2617|XXIV|");
  EXPECT_EQ(read("3201 (S-VI)"), "|3201|S-VI|");
  EXPECT_EQ(read("61/181/Add.1"), "");
  EXPECT_EQ(read("12 (a)"), "");
  EXPECT_EQ(SymbolShapes::session_of(number_at("3201 (S-VI)")->number), "S-6");
  EXPECT_EQ(SymbolShapes::session_of(number_at("2625 (XXV)")->number), "25");
}

/// Depths of a run of labels; each after a text that ends in `ends` at its place.
std::string depths(const std::vector<std::string>& labels, const std::string& ends) {
  ItemStack stack;
  std::string out;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    stack.place(labels[i], {ends[i] == ':', i + 1 < labels.size() ? std::string_view(labels[i + 1]) : std::string_view()});
    out += std::to_string(stack.depth());
    stack.open(static_cast<int>(i));
  }
  return out;
}

TEST(ItemStack, Nests) {
  EXPECT_EQ(depths({"a", "b", "i", "ii", "c"}, ":;:;;"), "00110");
  EXPECT_EQ(depths({"a", "i", "aa", "bb", "ii", "b"}, ":::;;;"), "012210");
  EXPECT_EQ(depths({"h", "i", "j"}, ":;;"), "000");
  EXPECT_EQ(depths({"a", "b", "i", "ii"}, ":;;;"), "0011");
  EXPECT_EQ(depths({"y", "z", "aa", "bb"}, ":;;;"), "0000");
  EXPECT_EQ(depths({"i", "a", "b", "ii", "c", "iii", "d"}, "::;;;;;"), "0110101") << "letters that run on through the numerals above them";
  EXPECT_EQ(depths({"a", "c"}, ":;"), "00") << "a letter is missing";
}

TEST(ItemStack, NeverGrowsWithoutBound) {
  ItemStack stack;
  for (int i = 0; i < 1000; ++i) {
    stack.place(i % 2 == 0 ? "a" : "i", {true, {}});
    stack.open(i);
    EXPECT_LE(stack.depth(), 9);
  }
}

}  // namespace
}  // namespace mandates
