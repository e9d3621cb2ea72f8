// The start page: due in the next 90 days, overdue, news.
#include <fmt/format.h>

#include "calendar/day.h"
#include "reports/due_words.h"
#include "reports/width.h"
#include "reports/words.h"
#include "serve/page.h"

namespace mandates {
namespace {

constexpr int kDaysAhead = 90;
constexpr int kLongestLine = 160;  // of what is asked: the page of the obligation has all of it
constexpr std::size_t kMostDue = 25;
constexpr std::size_t kMostArrears = 12;

std::string days_later(const std::string& day, int days) {
  const auto parsed = parse_day(day);
  return parsed ? iso_day(*parsed + date::days(days)) : day;
}

class StartPage {
 public:
  StartPage(const PageRequest& page, const AnsweredStart& start) : page_(page), start_(start), rows_(start.open.rows) {}

  TemplateValue values() const {
    TemplateValue values = template_object();
    const std::string day = page_.day(), until = days_later(day, kDaysAhead);
    TemplateValue due = template_list(), arrears = template_list();
    std::size_t due_count = 0, arrears_count = 0;
    for (const KeptRows::Row& row : rows_.rows) {
      const std::string at = rows_.text(row, "due_day");
      if (rows_.text(row, "status") == "overdue") {
        if (++arrears_count <= kMostArrears) arrears.push_back(obligation(row));
      } else if (at <= until) {
        if (++due_count <= kMostDue) due.push_back(obligation(row));
      }
    }
    values.set("until", day_words(until));
    values.set("due", due);
    values.set("due_count", count_words(static_cast<std::int64_t>(due_count), "obligation"));
    values.set("any_due", due_count > 0);
    values.set("more_due", due_count > kMostDue);
    values.set("due_href", page_.link("/open"));
    values.set("calendar_href", page_.link("/calendar"));
    values.set("arrears", arrears);
    values.set("any_arrears", arrears_count > 0);
    values.set("arrears_count", count_words(static_cast<std::int64_t>(arrears_count), "obligation"));
    values.set("arrears_href", page_.link("/open", {{"status", "overdue"}}));
    set_news(values, day);
    set_counts(values);
    return values;
  }

 private:
  TemplateValue obligation(const KeptRows::Row& row) const {
    TemplateValue one = linked(fit(rows_.text(row, "about"), kLongestLine), page_.obligation(rows_.text(row, "id")));
    one.set("day", page_.due_words(rows_.text(row, "day"), rows_.text(row, "status")));
    one.set("document", linked(rows_.text(row, "symbol"), page_.document(rows_.text(row, "symbol"))));
    one.set("paragraph", rows_.text(row, "paragraph"));
    one.set("actors", rows_.text(row, "actors"));
    set_text(one, "at", rows_.text(row, "at"));
    return one;
  }

  void set_news(TemplateValue& values, const std::string& day) const {
    TemplateValue newest = template_list();
    for (const DocumentRow& row : start_.newest) {
      TemplateValue one = linked(row.symbol, page_.document(row.symbol));
      set_text(one, "title", row.title);
      one.set("adopted", day_words(row.adopted));
      one.set("asks", count_words(row.obligations, "obligation"));
      newest.push_back(one);
    }
    values.set("newest", newest);
    values.set("any_newest", !start_.newest.empty());
    TemplateValue entries = template_list();
    for (const EntryRow& row : start_.entries) {
      TemplateValue one = linked(row.clause_id.empty() ? row.anchor.symbol : row.clause_id, page_.obligation(row.clause_id));
      constexpr const char* kKinds[] = {"closed", "reopened", "note on", "amended", "assigned"};
      one.set("what", kKinds[static_cast<std::size_t>(row.entry.kind)]);
      one.set("entered", row.entry.entered_at.substr(0, 10));
      set_text(one, "who", row.entry.entered_by);
      set_text(one, "note", row.entry.note);
      entries.push_back(one);
    }
    values.set("entries", entries);
    values.set("any_entries", !start_.entries.empty());
    values.set("week_href", page_.link("/changes", {{"since", days_later(day, -7)}}));
    values.set("month_href", page_.link("/changes", {{"since", "1m"}}));
  }

  void set_counts(TemplateValue& values) const {
    TemplateValue counts = template_list();
    const auto add = [&](const std::string& text, const char* path) { counts.push_back(linked(text, page_.link(path))); };
    add(count_words(start_.documents, "document"), "/documents");
    add(count_words(start_.all_entries, "entry", "entries"), "/entries");
    add("All counts", "/counts");
    values.set("counts", counts);
    values.set("empty", start_.documents == 0);
  }

  const PageRequest& page_;
  const AnsweredStart& start_;
  const KeptRows& rows_;
};

}  // namespace

std::string start_page(const PageRequest& page) {
  const AnsweredStart start = page.answers.start(page.asked.question.as_of);
  return frame(page, "Mandates", "start.html", StartPage(page, start).values(), start.open.notes);
}

}  // namespace mandates
