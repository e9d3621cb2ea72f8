// The calendar by session and month.
// Must not know: how days were worked out.
#include "reports/calendar_groups.h"
#include "serve/page.h"

namespace mandates {
namespace {

constexpr std::size_t kMostEntries = 2000;  // of a page; data has all

TemplateValue entry_value(const PageRequest& page, const CalendarEntry& entry) {
  TemplateValue one = linked(entry_about(entry), page.obligation(entry.id));
  one.set("day", (entry.approximate() ? "~" : "") + iso_day(entry.due));
  one.set("document", linked(entry.symbol, page.document(entry.symbol)));
  one.set("paragraph", entry.paragraph);
  TemplateValue actors = template_list();
  std::string before;
  for (const std::string& actor : entry.actors) {
    TemplateValue name = linked(actor, page.open_of(actor));
    name.set("before", before);
    before = "; ";
    actors.push_back(name);
  }
  one.set("actors", actors);
  set_text(one, "body", entry.body);
  set_text(one, "submit_by", entry.submit_by ? iso_day(*entry.submit_by) : std::string());
  one.set("status", status_value(entry.status));
  set_text(one, "reasoning", entry.reasoning);
  return one;
}

}  // namespace

std::string calendar_page(const PageRequest& page) {
  const CalendarView view = page.answers.calendar(page.asked.question);
  TemplateValue values = template_object();
  set_filters(page, values);
  TemplateValue groups = template_list(), contents = template_list();
  std::size_t shown = 0, number = 0;
  for (const CalendarGroup& group : group_calendar(view)) {
    TemplateValue one = template_object();
    const std::string anchor = "g" + std::to_string(++number);
    one.set("anchor", anchor);
    one.set("title", group.title);
    set_text(one, "detail", group.detail);
    TemplateValue content = linked(group.title, "#" + anchor);
    content.set("count", std::to_string(group.entries.size()));
    contents.push_back(content);
    TemplateValue entries = template_list();
    for (const CalendarEntry* entry : group.entries) {
      if (++shown > kMostEntries) break;
      entries.push_back(entry_value(page, *entry));
    }
    one.set("entries", entries);
    if (shown <= kMostEntries + 1) groups.push_back(one);
  }
  values.set("groups", groups);
  values.set("contents", contents);
  values.set("any", !view.entries.empty());
  values.set("count", std::to_string(view.entries.size()));
  set_text(values, "cut", shown > kMostEntries ? std::to_string(kMostEntries) : std::string());
  values.set("from", view.from ? iso_day(*view.from) : std::string());
  values.set("to", view.to ? iso_day(*view.to) : std::string());
  Parameters same;
  for (const auto& [name, value] : page.asked.given)
    if (name != "as-of" && name != "from" && name != "to") same.emplace_back(name, value);
  values.set("feed", address("/calendar.ics", same));
  return frame(page, page.asked.route->title, "calendar.html", std::move(values));
}

}  // namespace mandates
