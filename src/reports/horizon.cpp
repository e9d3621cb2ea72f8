// Sorts rows by urgency and groups them.
#include "reports/horizon.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "calendar/day.h"
#include "text/english.h"

namespace mandates {
namespace {

constexpr int kMonthsAhead = 12;
constexpr int kMonthsRunning = 12;  // sessions last a year at most
constexpr int kMonthsOfArrears = 24;
constexpr const char* kLast = "\x7f";  // comes after all names

std::string months_from(const std::string& day, int months) {
  const auto parsed = parse_day(day);
  if (!parsed) return day;
  return iso_day(add(*parsed, Duration{std::abs(months), Duration::Unit::months}, months < 0 ? -1 : 1));
}

// The day of one due as lists have it.
std::string listed_day(const DueMention& due) {
  const bool opening = due.code.is(DueKind::session) && !at_end_of_session(due);
  return opening ? due.from : due.to;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// Numbers in a name by value: item 9 before item 12.
std::string by_number(const std::string& name) {
  std::string order, digits;
  const auto flush = [&] {
    if (!digits.empty()) order += std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits;
    digits.clear();
  };
  for (const char c : name) {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      digits += c;
    } else {
      flush();
      order += c;
    }
  }
  flush();
  return order;
}

GroupName named(const std::string& name, const std::string& title, const std::string& none) {
  return name.empty() ? GroupName{kLast, none} : GroupName{by_number(name), title};
}

}  // namespace

HorizonDays horizon_days(const std::string& as_of, const std::string& since) {
  return {as_of, months_from(as_of, -kMonthsRunning), months_from(as_of, kMonthsAhead),
          since.empty() ? months_from(as_of, -kMonthsOfArrears) : since};
}

bool at_end_of_session(const DueMention& due) {
  return due.code.is(DueKind::session) && due.text.find("end of ") != std::string::npos;
}

std::string shown_day(const ObligationRow& row, const StatusOnDay& status, const std::string& as_of) {
  if (!status.next_day.empty()) {
    for (const DueMention& due : row.clause.due)
      if (due.from == status.next_day && at_end_of_session(due)) return due.to;
    return status.next_day;
  }
  if (status.status == Status::standing) return {};  // a duty in force on no day that is known
  if (status.status != Status::overdue && status.status != Status::no_trace) return row.due_day;
  std::string last;
  for (const DueMention& due : row.clause.due) {
    std::string day = listed_day(due);
    if (day <= row.adopted && !due.to.empty()) day = due.to;  // the session ran when it was asked for: its end is meant
    if (day <= as_of) last = std::max(last, day);
  }
  return last.empty() ? row.due_day : last;
}

Horizon horizon_of(const StatusOnDay& status, const std::string& day, const HorizonDays& days) {
  if (day.empty()) return Horizon::rest;
  if (status.status == Status::open && days.running <= day && day <= days.ahead) return Horizon::ahead;
  if (status.status == Status::overdue && days.since <= day) return Horizon::arrears;
  return Horizon::rest;
}

const std::vector<std::string>& group_words() {
  static const std::vector<std::string> words{"body", "committee", "agenda-item", "actor", "deliverable", "month"};
  return words;
}

std::string month_words(const std::string& month) {
  const auto first = parse_day(month + "-01");
  return first ? std::string(month_name(month_of(*first))) + " " + std::to_string(year_of(*first)) : month;
}

GroupName group_of(const GroupFields& fields, const std::string& by) {
  if (by == "body") return named(fields.body, fields.body, "No body");
  if (by == "committee") return named(fields.committee, fields.committee, "No committee");
  if (by == "agenda-item") return named(fields.agenda_item, "Agenda item " + fields.agenda_item, "No agenda item");
  if (by == "actor") return named(joined(fields.actors), joined(fields.actors), "Nobody named");
  if (by == "deliverable") return named(joined(fields.deliverables), joined(fields.deliverables), "Other acts");
  const std::string month = fields.day.substr(0, std::min<std::size_t>(7, fields.day.size()));
  return named(month, month_words(month), "Without a day");
}

}  // namespace mandates
