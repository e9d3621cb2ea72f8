// The calendar by session and month.
#include <algorithm>

#include "reports/calendar_groups.h"
#include "reports/words.h"
#include "serve/page.h"

namespace mandates {
namespace {

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

// Fills in the groups of which entries stand in the window, and a table of contents of all.
int set_groups(const PageRequest& page, const CalendarView& view, TemplateValue& values) {
  const RowWindow window = page.asked.window;
  const auto in_window = [&](int row) { return row >= window.offset && row < window.offset + window.limit; };
  TemplateValue groups = template_list(), contents = template_list();
  int row = 0, number = 0, shown = 0;
  for (const CalendarGroup& group : group_calendar(view)) {
    const std::string anchor = "g" + std::to_string(++number);
    const std::string elsewhere = in_window(row) ? std::string() : page.from_row(row - row % window.limit);
    TemplateValue content = linked(group.title, elsewhere + "#" + anchor);
    content.set("count", std::to_string(group.entries.size()));
    contents.push_back(content);
    TemplateValue entries = template_list();
    for (const CalendarEntry* entry : group.entries) {
      if (!in_window(row++)) continue;
      entries.push_back(entry_value(page, *entry));
      ++shown;
    }
    if (!entries.is_non_empty_list()) continue;
    TemplateValue one = template_object();
    one.set("anchor", anchor);
    one.set("title", group.title);
    set_text(one, "detail", group.detail);
    one.set("entries", entries);
    groups.push_back(one);
  }
  values.set("groups", groups);
  values.set("contents", contents);
  return shown;
}

}  // namespace

std::string calendar_page(const PageRequest& page) {
  const CalendarView view = page.answers.calendar(page.asked.question);
  const RowWindow window = page.asked.window;
  TemplateValue values = template_object();
  set_filters(page, values);
  const int shown = set_groups(page, view, values), all = static_cast<int>(view.entries.size());
  values.set("any", all > 0);
  values.set("count", count_words(all, "entry", "entries"));
  values.set("from", view.from ? iso_day(*view.from) : std::string());
  values.set("earlier", view.from && std::any_of(view.entries.begin(), view.entries.end(),
                                                 [&](const CalendarEntry& entry) { return entry.due < *view.from; }));
  values.set("to", view.to ? iso_day(*view.to) : std::string());
  values.set("part", shown < all);
  values.set("first", std::to_string(shown == 0 ? 0 : window.offset + 1));
  values.set("last", std::to_string(window.offset + shown));
  set_text(values, "before", window.offset > 0 ? page.from_row(std::max(0, window.offset - window.limit)) : std::string());
  set_text(values, "after", window.offset + shown < all && shown > 0 ? page.from_row(window.offset + window.limit) : std::string());
  set_text(values, "left_out", left_out_words(view, ""));
  Parameters with_all = page.asked.without({"offset", "all"});
  with_all.emplace_back("all", "yes");
  values.set("all_href", address("/calendar", with_all));
  values.set("feed", address("/calendar.ics", page.asked.without({"as-of", "from", "to", "offset"})));
  return frame(page, page.asked.route->title, "calendar.html", std::move(values));
}

}  // namespace mandates
