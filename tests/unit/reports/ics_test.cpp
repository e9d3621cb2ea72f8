// What is written is read back by libical, an implementation of RFC 5545 that is not ours.
#include "reports/ics.h"

#include <gtest/gtest.h>
#include <libical/ical.h>

#include <memory>

#include "invented_calendar.h"

namespace mandates {
namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

std::string text_of_property(icalcomponent* event, icalproperty_kind kind) {
  icalproperty* property = icalcomponent_get_first_property(event, kind);
  if (!property) return {};
  const char* text = icalproperty_get_value_as_string(property);
  const icalvalue* value = icalproperty_get_value(property);
  return icalvalue_isa(value) == ICAL_TEXT_VALUE ? icalvalue_get_text(value) : text;
}

std::string day_of_time(icaltimetype time) {
  return time.is_date ? icaltime_as_ical_string(time) : "not a day";
}

struct ReadEvent {
  std::string uid, summary, description, from, to, status;
  std::vector<std::string> categories;
  std::vector<int> alarm_days;
};

std::vector<ReadEvent> read_back(const std::string& ics) {
  const Component calendar(icalparser_parse_string(ics.c_str()));
  EXPECT_TRUE(calendar);
  EXPECT_EQ(icalcomponent_isa(calendar.get()), ICAL_VCALENDAR_COMPONENT);
  EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0);
  EXPECT_EQ(icalrestriction_check(calendar.get()), 1);
  EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0) << "properties that RFC 5545 wants are there, and no others";
  std::vector<ReadEvent> events;
  for (icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event;
       event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
    ReadEvent read;
    read.uid = icalcomponent_get_uid(event);
    read.summary = icalcomponent_get_summary(event);
    read.description = icalcomponent_get_description(event);
    read.from = day_of_time(icalcomponent_get_dtstart(event));
    read.to = day_of_time(icalcomponent_get_dtend(event));
    read.status = text_of_property(event, ICAL_STATUS_PROPERTY);
    for (icalproperty* property = icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_CATEGORIES_PROPERTY))
      read.categories.emplace_back(icalproperty_get_categories(property));
    for (icalcomponent* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT); alarm;
         alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
      const auto trigger = icalproperty_get_trigger(icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY));
      read.alarm_days.push_back(icaldurationtype_as_int(trigger.duration) / (24 * 60 * 60));
    }
    events.push_back(read);
  }
  return events;
}

TEST(Ics, ReadsBackTheSameEvents) {
  const auto events = read_back(calendar_ics(invented_view()));
  ASSERT_EQ(events.size(), 4U);
  EXPECT_EQ(events[0].uid, "A/RES/64/900#32.1/session:GA:65/1/due@mandates");
  EXPECT_EQ(events[0].summary, "GA, 65th session: report on the lighthouses of the outer islands (A/RES/64/900 ¶32)");
  EXPECT_EQ(events[0].from, "20100914");
  EXPECT_EQ(events[0].to, "20100915") << "the end of an all-day event is the day after";
  EXPECT_EQ(events[0].status, "CONFIRMED");
  EXPECT_TRUE(events[0].alarm_days.empty()) << "reminders belong to the submission";
  EXPECT_EQ(events[1].summary, "Submit for GA, 65th session: report on the lighthouses of the outer islands (A/RES/64/900 ¶32)");
  EXPECT_EQ(events[1].from, "20100706");
  EXPECT_EQ(events[1].alarm_days, (std::vector<int>{-28, -7}));
  EXPECT_EQ(events[2].from, "20100630") << "a long window stands on its last day";
  EXPECT_EQ(events[2].alarm_days, (std::vector<int>{-28, -7}));
  EXPECT_NE(events[0].description.find("paragraph 32\nAsked of: Secretary-General\n"), std::string::npos) << events[0].description;
}

TEST(Ics, CategoriesAreSeparate) {
  const std::string ics = calendar_ics(invented_view());
  EXPECT_NE(ics.find("\r\nCATEGORIES:Mandates,submission,GA,report,open\r\n"), std::string::npos);
}

TEST(Ics, HostileTextStaysText) {
  const auto events = read_back(calendar_ics(invented_view()));
  const CalendarEntry hostile = hostile_entry();
  const ReadEvent& event = events.back();
  EXPECT_EQ(event.status, "TENTATIVE");
  EXPECT_TRUE(event.alarm_days.empty()) << "no alarm out of a line of the text";
  EXPECT_NE(event.summary.find(hostile.subject), std::string::npos) << event.summary;
  EXPECT_NE(event.description.find("@SUM(1), a line\nBEGIN:VALARM\nback\\slash; «très étrange», 漢字"), std::string::npos)
      << event.description;
  EXPECT_EQ(event.uid.find_first_of(" ;,\\\r\n"), std::string::npos);
}

TEST(Ics, ShortWindowsStretchOverTheirDays) {
  CalendarView view = invented_view();
  view.entries = {window_meeting()};
  view.entries[0].days = {made_day("2010-05-12"), made_day("2010-05-14")};
  view.entries[0].due = made_day("2010-05-14");
  const auto events = read_back(calendar_ics(view));
  EXPECT_EQ(events.at(0).from, "20100512");
  EXPECT_EQ(events.at(0).to, "20100515");
}

TEST(Ics, UidsAreStableAndRecurrencesHaveTheirOwn) {
  CalendarView view = invented_view();
  CalendarEntry first = window_meeting();
  first.due_code = DueCode::stored("every:P6M");
  CalendarEntry second = first;
  second.due = made_day("2010-12-31");
  view.entries = {first, second};
  const auto events = read_back(calendar_ics(view));
  EXPECT_EQ(events.at(0).uid, "A/RES/64/900#20.1/every:P6M/1/due@mandates");
  EXPECT_EQ(events.at(1).uid, "A/RES/64/900#20.1/every:P6M/2/due@mandates");
  view.as_of = made_day("2010-02-01");
  EXPECT_EQ(read_back(calendar_ics(view)).at(1).uid, events.at(1).uid);
}

TEST(Ics, SequencesGrowWhereSomethingChangedOnly) {
  CalendarView view = invented_view();
  view.entries = {session_report()};
  view.entries[0].changed = made_day("2009-12-10");
  const auto sequence_of = [&] {
    const std::string text = calendar_ics(view);
    const std::size_t at = text.find("\r\nSEQUENCE:") + 11;
    return std::stoi(text.substr(at));
  };
  const int first = sequence_of();
  EXPECT_GT(first, 36525) << "above the days since 1970 that version 0.1 wrote";
  view.as_of += date::days{100};
  EXPECT_EQ(sequence_of(), first) << "exported later, nothing changed";
  EXPECT_NE(calendar_ics(view).find("\r\nLAST-MODIFIED:20091210T000000Z\r\n"), std::string::npos);
  view.entries[0].changed = made_day("2010-01-10");
  EXPECT_EQ(sequence_of(), first + 31);
}

TEST(Ics, SummariesAreShortAndWhole) {
  CalendarView view = invented_view();
  view.entries = {session_report()};
  view.entries[0].topic.clear();
  view.entries[0].subject.clear();
  for (int i = 0; i < 60; ++i) view.entries[0].subject += "éclairage côtier ";
  for (const auto& event : read_back(calendar_ics(view))) {
    EXPECT_LE(event.summary.size(), 254U);
    EXPECT_NE(event.summary.find("…"), std::string::npos);
    EXPECT_NE(event.summary.find("A/RES/64/900"), std::string::npos) << "where it stands is never cut";
  }
}

TEST(Ics, NoAlarmsInThePast) {
  CalendarView view = invented_view();
  view.as_of = made_day("2010-06-20");
  EXPECT_EQ(read_back(calendar_ics(view)).at(1).alarm_days, (std::vector<int>{-7}));
}

TEST(Ics, EmptyCalendarIsWhole) {
  CalendarView view;
  view.as_of = made_day("2010-06-20");
  EXPECT_TRUE(read_back(calendar_ics(view)).empty());
}

TEST(Ics, LinesAreFoldedAtOctetsNotInsideCharacters) {
  const std::string ics = calendar_ics(invented_view());
  std::size_t begin = 0;
  while (begin < ics.size()) {
    const std::size_t end = ics.find("\r\n", begin);
    ASSERT_NE(end, std::string::npos) << "every line ends in CR LF";
    EXPECT_LE(end - begin, 75U);
    EXPECT_NE(static_cast<unsigned char>(ics[begin]) & 0xC0U, 0x80U) << "a line begins inside a character";
    if (ics[begin] == ' ') {
      EXPECT_NE(static_cast<unsigned char>(ics[begin + 1]) & 0xC0U, 0x80U);
    }
    EXPECT_EQ(ics.substr(begin, end - begin).find_first_of("\r\n"), std::string::npos);
    begin = end + 2;
  }
}

// Every length around the fold, with characters of one to four bytes: unfolding gives the line back.
TEST(Ics, UnfoldingGivesTheLineBack) {
  for (const char* character : {"a", "é", "漢", "😀"})
    for (int lead = 0; lead < 4; ++lead) {
      std::string line(static_cast<std::size_t>(lead), 'x');
      for (int length = 0; length < 200; ++length) {
        std::string unfolded = ics_line(line);
        for (std::size_t at; (at = unfolded.find("\r\n ")) != std::string::npos;) unfolded.erase(at, 3);
        ASSERT_EQ(unfolded, line + "\r\n");
        line += character;
      }
    }
}

TEST(Ics, TextIsEscaped) {
  EXPECT_EQ(ics_text("a,b;c\\d\ne\r\nf\rg\th\x01i"),
            "a\\,b\\;c\\\\d\\ne\\nf\\ng h\xEF\xBF\xBD"
            "i");
}

}  // namespace
}  // namespace mandates
