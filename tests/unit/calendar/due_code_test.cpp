#include "calendar/due_code.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

TEST(DueCode, ReadsEveryKindAndGivesItBack) {
  for (const char* text :
       {"session:GA:62", "session:ECOSOC:2007", "session:HRC:S-27", "session:GA:ES-11", "session:Committee for Development Policy:25",
        "session:Ad Hoc Committee: Second Part:3", "by:2013-03-31", "in:2010-04-01..2010-06-30", "in:2025-05-12..2025-05-12",
        "until:2025-06-30", "until:session:GA:85", "for:P1Y", "within:P90D", "every:P6M", "every:regular"}) {
    const auto parsed = DueCode::parse(text);
    ASSERT_TRUE(parsed.code) << text << ": " << parsed.error;
    EXPECT_EQ(parsed.code->text(), text);
    EXPECT_EQ(parsed.error, "");
    EXPECT_EQ(*parsed.code, *DueCode::parse(text).code);
  }
}

TEST(DueCode, KnowsWhatIsYearly) {
  EXPECT_TRUE(DueCode::every({1, Duration::Unit::years}).is_yearly());
  EXPECT_TRUE(DueCode::stored("every:P1Y").is_yearly());
  EXPECT_FALSE(DueCode::every({12, Duration::Unit::months}).is_yearly());
  EXPECT_FALSE(DueCode::for_duration({1, Duration::Unit::years}).is_yearly());
  EXPECT_FALSE(DueCode().is_yearly());
}

TEST(DueCode, BodyMayHoldAColon) {
  const auto code = DueCode::parse("session:Ad Hoc Committee: Second Part:3").code.value();
  EXPECT_EQ(code.session_ref().body, "Ad Hoc Committee: Second Part");
  EXPECT_EQ(code.session_ref().session, "3");
}

TEST(DueCode, AnEndMayBeASession) {
  const auto code = DueCode::parse("until:session:GA:85").code.value();
  EXPECT_TRUE(code.is_span());
  EXPECT_EQ(code.session_ref(), (SessionRef{"GA", "85"}));
  EXPECT_FALSE(code.days());
  EXPECT_FALSE(code.is_session_of("GA")) << "nothing is due at that session";
}

struct Wrong {
  const char* text;
  const char* error;
};

TEST(DueCode, SaysWhatIsWrong) {
  const Wrong cases[] = {
      {"", "a due code begins with session:, by:, in:, until:, for:, within: or every:: "},
      {"soon", "a due code begins with session:, by:, in:, until:, for:, within: or every:: soon"},
      {"session:GA", "a session needs a body and a number (session:GA:62): GA"},
      {"session::62", "a session needs a body and a number (session:GA:62): :62"},
      {"session:GA:sixty", "no session number, year, S-n or ES-n: sixty"},
      {"session:GA:0", "no session number, year, S-n or ES-n: 0"},
      {"session:GA:S-", "no session number, year, S-n or ES-n: S-"},
      {"by:2013-02-30", "no day of the calendar: 2013-02-30"},
      {"until:2013", "no day of the calendar: 2013"},
      {"until:session:GA", "a session needs a body and a number (session:GA:62): GA"},
      {"in:2010-04-01", "a window needs two dates (in:2010-04-01..2010-06-30): 2010-04-01"},
      {"in:2010-04-01..", "no day of the calendar: "},
      {"in:2010-06-30..2010-04-01", "the window ends before it begins: 2010-06-30..2010-04-01"},
      {"within:90D", "no duration of days, weeks, months or years up to a hundred years (P90D, P6M, P1Y): 90D"},
      {"for:regular", "no duration of days, weeks, months or years up to a hundred years (P90D, P6M, P1Y): regular"},
  };
  for (const Wrong& wrong : cases) {
    const auto parsed = DueCode::parse(wrong.text);
    EXPECT_FALSE(parsed.code) << wrong.text;
    EXPECT_EQ(parsed.error, wrong.error);
  }
}

TEST(SessionRef, InWords) {
  EXPECT_EQ(session_words({"GA", "62"}), "GA, 62nd session");
  EXPECT_EQ(session_words({"GA", "111"}), "GA, 111th session");
  EXPECT_EQ(session_words({"GA", "101"}), "GA, 101st session");
  EXPECT_EQ(session_words({"ECOSOC", "2007"}), "ECOSOC, 2007 session");
  EXPECT_EQ(session_words({"HRC", "S-33"}), "HRC, 33rd special session");
  EXPECT_EQ(session_words({"GA", "ES-11"}), "GA, 11th emergency special session");
}

}  // namespace
}  // namespace mandates
