// A list of rows as a table with filters, sorting and pages.
// Must not know: what the rows are about.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "reports/review_words.h"
#include "reports/words.h"
#include "serve/page.h"

namespace mandates {
namespace {

constexpr std::size_t kManyTexts = 12;                // of one cell; the data have all
constexpr std::string_view kCounted = ": --status ";  // in a heading that counts rows which are not shown

std::vector<std::string> texts_of(const Cell& cell) {
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell.value)) return *list;
  std::string text = text_of(cell);
  return text.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::move(text)};
}

class ListPage {
 public:
  ListPage(const PageRequest& page, const KeptRows& rows) : page_(page), rows_(rows) {}

  TemplateValue values() const {
    TemplateValue values = template_object();
    set_filters(page_, values);
    values.set("columns", headings());
    values.set("groups", groups());
    values.set("any_rows", !rows_.rows.empty());
    values.set("span", std::to_string(page_.asked.route->columns.size()));
    values.set("counted", counted());
    set_pages(values);
    return values;
  }

 private:
  std::string href_of(const ShownColumn& column, const std::string& text, const KeptRows::Row& row) const {
    switch (column.kind) {
      case CellKind::document:
        return page_.document(text);
      case CellKind::paragraph:
      case CellKind::what:
        return page_.obligation(rows_.text(row, "id"));
      case CellKind::obligation:
        return text.find('.') == std::string::npos || text.find('#') == std::string::npos ? std::string() : page_.obligation(text);
      case CellKind::actors:
        return page_.open_of(text);
      case CellKind::chain:
        return page_.link("/chain", {{"chain", rows_.text(row, "id")}});
      case CellKind::rule:
        return page_.rule(text);
      case CellKind::reason:
        return page_.same_with("code", text);
      default:
        return {};
    }
  }

  static const char* class_of(CellKind kind) {
    switch (kind) {
      case CellKind::number:
        return "number";
      case CellKind::day:
        return "day";
      case CellKind::words:
      case CellKind::what:
      case CellKind::chain:
        return "words";
      case CellKind::document:
        return "document";
      case CellKind::actors:
        return "actors";
      default:
        return "plain";
    }
  }

  std::vector<std::string> texts_in(const KeptRows::Row& row, std::string_view key) const {
    const int at = key.empty() ? -1 : rows_.column(key);
    return at < 0 ? std::vector<std::string>{} : texts_of(row.cells[static_cast<std::size_t>(at)]);
  }

  TemplateValue cell(const ShownColumn& column, const KeptRows::Row& row) const {
    TemplateValue value = template_object();
    value.set("label", column.title);
    value.set("kind", class_of(column.kind));
    TemplateValue parts = template_list();
    std::vector<std::string> texts = texts_in(row, column.key);
    if (texts.empty()) {
      texts = texts_in(row, column.otherwise);
      texts.resize(std::min<std::size_t>(texts.size(), 1));
    }
    const std::size_t shown = texts.size() > kManyTexts ? kManyTexts : texts.size();
    std::string before;
    for (std::size_t i = 0; i < shown; ++i) {
      const std::string& text = texts[i];
      const bool due = std::string_view(column.key) == "day";
      TemplateValue part = linked(due ? page_.due_words(text, rows_.text(row, "status")) : text, href_of(column, text, row));
      part.set("before", before);
      before = "; ";
      set_text(part, "status", column.kind == CellKind::status ? text : std::string());
      parts.push_back(part);
    }
    if (column.kind == CellKind::reason && !texts.empty() && !review_meaning(texts.front()).empty()) {
      TemplateValue meaning = linked(std::string(review_meaning(texts.front())), {});
      meaning.set("before", ": ");
      set_text(meaning, "status", {});
      parts.push_back(meaning);
    }
    if (shown < texts.size()) {
      TemplateValue rest = linked(fmt::format("{} more", texts.size() - shown), {});
      rest.set("before", " … and ");
      set_text(rest, "status", {});
      parts.push_back(rest);
    }
    value.set("parts", parts);
    value.set("empty", texts.empty());
    return value;
  }

  TemplateValue headings() const {
    const std::string sorted = page_.asked.get("sort");
    const std::vector<RouteParameter> parameters = parameters_of(*page_.asked.route, page_.answers);
    const bool sortable = std::any_of(parameters.begin(), parameters.end(), [](const auto& one) { return one.option.name == "sort"; });
    TemplateValue list = template_list();
    for (const ShownColumn& column : page_.asked.route->columns) {
      TemplateValue one = template_object();
      one.set("title", column.title);
      one.set("kind", class_of(column.kind));
      const std::string key = column.key;
      one.set("ascending", sorted == key);
      one.set("descending", sorted == key + ":desc");
      set_text(one, "href",
               sortable && rows_.column(key) >= 0 ? page_.same_with("sort", sorted == key ? key + ":desc" : key) : std::string());
      list.push_back(one);
    }
    return list;
  }

  TemplateValue groups() const {
    TemplateValue list = template_list();
    std::map<std::string, int> times;  // that an id has been an anchor: a clause may have several reasons to look
    for (std::size_t at = 0; at < rows_.rows.size();) {
      const int heading = rows_.rows[at].heading;
      TemplateValue group = template_object();
      const KeptRows::Heading* found = heading < 0 ? nullptr : &rows_.headings[static_cast<std::size_t>(heading)];
      set_text(group, "title", found == nullptr ? std::string() : found->title);
      set_text(group, "detail", found == nullptr ? std::string() : found->detail);
      TemplateValue shown = template_list();
      for (; at < rows_.rows.size() && rows_.rows[at].heading == heading; ++at) {
        TemplateValue row = template_object();
        const std::string id = rows_.text(rows_.rows[at], "id");
        const int before = id.empty() ? 0 : times[id]++;
        set_text(row, "anchor", before == 0 ? id : fmt::format("{}~{}", id, before + 1));
        TemplateValue cells = template_list();
        for (const ShownColumn& column : page_.asked.route->columns) cells.push_back(cell(column, rows_.rows[at]));
        row.set("cells", cells);
        shown.push_back(row);
      }
      group.set("rows", shown);
      list.push_back(group);
    }
    return list;
  }

  // "2,386 standing duties: --status standing" as a link to them.
  TemplateValue counted() const {
    TemplateValue list = template_list();
    for (const KeptRows::Heading& heading : rows_.headings) {
      const std::size_t option = heading.title.find(kCounted);
      if (option == std::string::npos) continue;
      list.push_back(linked(heading.title.substr(0, option), page_.same_with("status", heading.title.substr(option + kCounted.size()))));
    }
    return list;
  }

  void set_pages(TemplateValue& values) const {
    const RowWindow window = page_.asked.window;
    const int shown = static_cast<int>(rows_.rows.size());
    values.set("from", std::to_string(shown == 0 ? 0 : window.offset + 1));
    values.set("to", std::to_string(window.offset + shown));
    values.set("all_shown", window.offset == 0 && !rows_.more);
    values.set("count", std::to_string(shown));
    values.set("one_row", shown == 1);
    set_text(values, "before", window.offset > 0 ? page_.from_row(std::max(0, window.offset - window.limit)) : "");
    set_text(values, "after", rows_.more ? page_.from_row(window.offset + window.limit) : "");
  }

  const PageRequest& page_;
  const KeptRows& rows_;
};

// What the list page shows, with `counted` where it is complete.
std::string page_of_rows(const PageRequest& page, void (*add)(const PageRequest&, TemplateValue&)) {
  const Route& route = *page.asked.route;
  std::vector<std::string> wanted = {"id"};
  for (const ShownColumn& column : route.columns) wanted.emplace_back(column.key);
  AnsweredRows answered;
  // A page that needs words or a day to begin with is a form until it has them.
  const bool complete = missing_parameter(page.asked, page.answers).name.empty();
  if (complete) answered = page.answers.rows(page.asked.question, page.asked.window, wanted);
  TemplateValue values = ListPage(page, answered.rows).values();
  values.set("complete", complete);
  if (complete && add != nullptr) add(page, values);
  return frame(page, route.title, "list.html", std::move(values), answered.notes);
}

constexpr std::size_t kMostCounts = 12;  // bodies or sessions with numbers

// "by body", each with its number and the address that narrows the list to it.
TemplateValue count_values(const PageRequest& page, const char* parameter, const std::vector<CountRow>& rows) {
  TemplateValue values = template_object(), list = template_list();
  values.set("name", parameter);
  for (std::size_t i = 0; i < rows.size() && i < kMostCounts; ++i) {
    TemplateValue one = linked(rows[i].name, page.same_with(parameter, rows[i].name));
    one.set("count", std::to_string(rows[i].count));
    list.push_back(one);
  }
  values.set("counts", list);
  values.set("further", rows.size() > kMostCounts);
  return values;
}

void add_search_counts(const PageRequest& page, TemplateValue& values) {
  const std::string words = page.asked.get("words"), body = page.asked.get("body"), session = page.asked.get("session");
  const SearchCounts counts = page.answers.search_counts(words, body, session, page.asked.question.as_of);
  if (counts.hits == 0) return;
  values.set("hits", count_words(counts.hits, "place", "places"));
  values.set("more_hits", counts.more);
  TemplateValue by = template_list();
  if (body.empty() && !counts.bodies.empty()) by.push_back(count_values(page, "body", counts.bodies));
  if (session.empty() && !counts.sessions.empty()) by.push_back(count_values(page, "session", counts.sessions));
  values.set("counted_by", by);
}

}  // namespace

std::string list_page(const PageRequest& page) {
  return page_of_rows(page, nullptr);
}

std::string search_page(const PageRequest& page) {
  return page_of_rows(page, add_search_counts);
}

}  // namespace mandates
