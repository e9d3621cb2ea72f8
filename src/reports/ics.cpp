// Writes iCalendar.
#include "reports/ics.h"

#include <algorithm>
#include <map>
#include <utility>

#include "reports/due_words.h"
#include "reports/topic.h"
#include "reports/tricks.h"
#include "text/cut.h"

namespace mandates {
namespace {

constexpr std::size_t kLineOctets = 75;
constexpr int kLongestEvent = 31;  // days that one all-day event may stretch over
// Programs cut or refuse what is longer: Exchange a subject of more than 255 characters, others a description of some thousands.
constexpr std::size_t kLongestSummary = 250;
constexpr std::size_t kLongestText = 2000;
// What 0.1 wrote were days since 1970; what this program writes is above all of them, or its events would count as older.
constexpr int kSequenceBase = 100000;

// "about X (place)" within the limit: what it is about gives way.
std::string summary_of(const std::string& before, const std::string& what, const std::string& place) {
  const std::size_t taken = before.size() + place.size();
  return before + cut_at_word(what, kLongestSummary - std::min(taken, kLongestSummary / 2)) + place;
}

std::string basic_date(Day day) {
  std::string iso = iso_day(day);
  iso.erase(7, 1).erase(4, 1);
  return iso;
}

std::string joined(const std::vector<std::string>& list, const char* separator) {
  std::string text;
  for (const std::string& item : list) text += (text.empty() ? "" : separator) + item;
  return text;
}

/// A UID of printable ASCII without the characters that text values escape.
std::string uid_of(const CalendarEntry& entry, int time, const char* kind) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string uid;
  for (const char c :
       entry.id + "/" + (entry.read_code.empty() ? entry.due_code.text() : entry.read_code) + "/" + std::to_string(time) + kind) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte > 0x20 && byte < 0x7F && c != ',' && c != ';' && c != '\\' && c != '%' && c != '@' && c != '"';
    if (plain)
      uid += c;
    else
      (uid += '%') += {kHex[byte >> 4U], kHex[byte & 15U]};
  }
  return uid + "@mandates";
}

/// One event to be written.
struct Event {
  std::string uid;
  std::string summary;
  Day from;
  Day to;
  std::string category;  ///< besides those of the entry; may be empty
  std::vector<Day> alarms;
};

class IcsWriter {
 public:
  explicit IcsWriter(const CalendarView& view) : view_(view) {}

  std::string write() {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Mandates//Calendar of due reports//EN");
    line("CALSCALE", "GREGORIAN");
    if (!view_.title.empty()) line("X-WR-CALNAME", ics_text(view_.title));
    for (const CalendarEntry& entry : view_.entries) write_entry(entry);
    line("END", "VCALENDAR");
    return std::move(text_);
  }

 private:
  void line(const char* name, const std::string& value) { text_ += ics_line(std::string(name) + ":" + value); }

  void write_entry(const CalendarEntry& entry) {
    const int time = ++times_[{entry.id, entry.due_code.text()}];
    const bool stretches = !entry.session && entry.days.to - entry.days.from < date::days{kLongestEvent};
    const std::string& what = entry_about(entry);
    const std::string where = " (" + entry.symbol + " ¶" + entry.paragraph + ")";
    const std::string about = entry.approximate() ? "About: " : "";
    Event due{uid_of(entry, time, "/due"),
              summary_of(about + occurrence_words(entry.due_code) + ": ", what, where),
              stretches ? entry.days.from : entry.due,
              stretches ? entry.days.to : entry.due,
              "",
              {}};
    if (!entry.submit_by) due.alarms = entry.reminders;
    write_event(entry, due);
    if (!entry.submit_by) return;
    write_event(entry, {uid_of(entry, time, "/submit"), summary_of(about + "Submit for " + due_words(entry.due_code) + ": ", what, where),
                        *entry.submit_by, *entry.submit_by, "submission", entry.reminders});
  }

  void write_event(const CalendarEntry& entry, const Event& event) {
    // Programs take the event with the higher SEQUENCE, and of equal ones the later stamp: the sequence grows where something happened on
    // which the event depends, however often it is exported.
    const Day changed = std::min(entry.changed.value_or(view_.as_of), view_.as_of);
    line("BEGIN", "VEVENT");
    line("UID", event.uid);
    line("DTSTAMP", basic_date(view_.as_of) + "T000000Z");
    line("LAST-MODIFIED", basic_date(changed) + "T000000Z");
    line("SEQUENCE", std::to_string(kSequenceBase + changed.time_since_epoch().count()));
    line("DTSTART;VALUE=DATE", basic_date(event.from));
    line("DTEND;VALUE=DATE", basic_date(event.to + date::days{1}));
    line("SUMMARY", ics_text(event.summary));
    line("DESCRIPTION", ics_text(description(entry)));
    line("CATEGORIES", categories(entry, event));
    if (const std::string url = document_url(entry.symbol); !url.empty()) line("URL", url);
    line("STATUS", entry.approximate() ? "TENTATIVE" : "CONFIRMED");
    line("TRANSP", "TRANSPARENT");
    for (const Day day : event.alarms)
      if (day >= view_.as_of && day <= event.from) write_alarm(event, day);
    line("END", "VEVENT");
  }

  void write_alarm(const Event& event, Day day) {
    const auto before = (event.from - day).count();
    line("BEGIN", "VALARM");
    line("ACTION", "DISPLAY");
    line("TRIGGER", (before > 0 ? "-P" : "P") + std::to_string(before) + "D");
    line("DESCRIPTION", ics_text(event.summary));
    line("END", "VALARM");
  }

  static std::string description(const CalendarEntry& entry) {
    std::string text = cut_at_word(entry.text, kLongestText) + "\n\n" + entry.symbol + (entry.title.empty() ? "" : " – " + entry.title) +
                       ", paragraph " + entry.paragraph;
    const auto add = [&](const char* name, const std::string& value) {
      if (!value.empty()) text += "\n" + std::string(name) + ": " + value;
    };
    add("Asked of", joined(entry.actors, ", "));
    add("To be delivered", joined(entry.deliverables, ", "));
    add("To", joined(entry.recipients, ", "));
    add("Due", entry.due_text.empty() ? due_words(entry.due_code) : due_words(entry.due_code) + " (“" + entry.due_text + "”)");
    add("Days", range_words(entry.days));
    add("Submit by", entry.submit_by ? iso_day(*entry.submit_by) : "");
    add("Issue by", entry.issue_by ? iso_day(*entry.issue_by) : "");
    add("Status", entry.status);
    add("Why", entry.reasoning);
    add("Id", entry.id);
    add("Document", document_url(entry.symbol));
    return text;
  }

  static std::string categories(const CalendarEntry& entry, const Event& event) {
    std::string list = "Mandates";
    const auto add = [&](const std::string& name) {
      if (!name.empty()) list += "," + ics_text(name);
    };
    add(event.category);
    add(entry.body);
    for (const std::string& deliverable : entry.deliverables) add(deliverable);
    add(entry.status);
    return list;
  }

  const CalendarView& view_;
  std::map<std::pair<std::string, std::string>, int> times_;
  std::string text_;
};

}  // namespace

std::string ics_text(std::string_view foreign) {
  const std::string text = without_tricks(foreign);
  std::string value;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool line_end = c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (line_end)
      value += "\\n";
    else if (c == '\t')
      value += ' ';
    else if (c == '\\' || c == ';' || c == ',')
      (value += '\\') += c;
    else if (c != '\r')
      value += c;
  }
  return value;
}

std::string ics_line(std::string_view content) {
  std::string folded;
  std::size_t room = kLineOctets;
  while (content.size() > room) {
    std::size_t cut = character_at(content, room);
    if (cut == 0) cut = room;  // no UTF-8: cut anywhere
    folded.append(content.substr(0, cut)).append("\r\n ");
    content.remove_prefix(cut);
    room = kLineOctets - 1;  // the space that begins the next line counts
  }
  return folded.append(content).append("\r\n");
}

std::string calendar_ics(const CalendarView& view) {
  return IcsWriter(view).write();
}

}  // namespace mandates
