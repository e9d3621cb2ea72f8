// The frame of pages.
#include "serve/page.h"

#include <algorithm>
#include <cctype>

#include "reports/topic.h"

namespace mandates {
namespace {

struct NavEntry {
  const char* path;
  const char* name;
};
constexpr NavEntry kFirst[] = {{"/", "Start"},         {"/open", "Open"},           {"/calendar", "Calendar"}, {"/changes", "Changes"},
                               {"/audit", "Repeated"}, {"/documents", "Documents"}, {"/search", "Search"},     {"/check", "Check a draft"}};
constexpr NavEntry kSecond[] = {{"/actors", "Actors"},           {"/counts", "Counts"},         {"/load", "Workload"},
                                {"/dropped", "No longer asked"}, {"/candidates", "Candidates"}, {"/provisions", "Provisions"},
                                {"/diff", "Differences"},        {"/review", "Review"},         {"/rules", "Rules"},
                                {"/entries", "Entries"}};

struct FilterLabel {
  std::string_view name;
  const char* label;
};
// Where the name of the option does not say enough in a form.
constexpr FilterLabel kLabels[] = {{"drafts", "With drafts"},
                                   {"live", "Only what is still open"},
                                   {"mark", "Why"},
                                   {"min-sessions", "Sessions, at least"},
                                   {"missing", "Documents without it"},
                                   {"unassigned", "Assigned to nobody"},
                                   {"unattached", "Clause not in the store"},
                                   {"unreported", "No report seen"}};

template <std::size_t N>
TemplateValue nav_values(const NavEntry (&entries)[N], const PageRequest& page) {
  TemplateValue list = template_list();
  for (const NavEntry& entry : entries) {
    TemplateValue one = linked(entry.name, page.link(entry.path));
    one.set("current", page.asked.route != nullptr && std::string_view(page.asked.route->path) == entry.path);
    list.push_back(one);
  }
  return list;
}

// "due-before" as "Due before".
std::string label_of(const std::string& name) {
  for (const FilterLabel& one : kLabels)
    if (one.name == name) return one.label;
  std::string label = name;
  std::replace(label.begin(), label.end(), '-', ' ');
  if (!label.empty()) label[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(label[0])));
  return label;
}

TemplateValue filter_value(const PageRequest& page, const RouteParameter& parameter) {
  const CommandParameter& option = parameter.option;
  const std::string given = page.asked.get(option.name);
  TemplateValue field = template_object();
  field.set("name", option.name);
  field.set("label", label_of(option.name));
  field.set("meaning", option.meaning);
  field.set("value", given);
  field.set("required", option.required);
  const bool flag = option.value.empty() && option.choices.empty();
  field.set("flag", flag);
  field.set("checked", flag && !given.empty());
  field.set("select", !option.choices.empty());
  field.set("text", !flag && option.choices.empty());
  field.set("type", option.value == "DATE" ? "date" : option.value == "N" ? "number" : "text");
  TemplateValue choices = template_list();
  for (const std::string& choice : option.choices) {
    TemplateValue one = template_object();
    one.set("choice", choice);
    one.set("selected", choice == given);
    choices.push_back(one);
  }
  field.set("choices", choices);
  field.set("none", option.name == "group-by" ? "session" : "any");
  return field;
}

TemplateValue twin_values(const PageRequest& page) {
  TemplateValue list = template_list();
  const Route* route = page.asked.route;
  if (route == nullptr || !missing_parameter(page.asked, page.answers).name.empty()) return list;
  const Parameters same = page.asked.without({"offset", "limit"});
  for (const std::string& format : route->formats) list.push_back(linked(format, address(route->path + ("." + format), same)));
  return list;
}

}  // namespace

std::string PageRequest::day() const {
  return asked.question.as_of.empty() ? answers.today() : asked.question.as_of;
}

std::string PageRequest::link(std::string_view path, Parameters parameters) const {
  const Route* route = find_route(path);
  if (!asked.question.as_of.empty() && route != nullptr && route->dated) parameters.emplace_back("as-of", asked.question.as_of);
  return address(path, parameters);
}

std::string PageRequest::document(const std::string& symbol) const {
  return symbol.empty() ? std::string() : link("/document", {{"symbol", symbol}});
}
std::string PageRequest::obligation(const std::string& id) const {
  return id.empty() ? std::string() : link("/obligation", {{"id", id}});
}
std::string PageRequest::open_of(const std::string& actor) const {
  return actor.empty() ? std::string() : link("/open", {{"actor", actor}});
}
std::string PageRequest::rule(const std::string& id) const {
  return id.empty() || answers.rule(id) == nullptr ? std::string() : link("/rule", {{"id", id}});
}

std::string PageRequest::same_with(const std::string& name, const std::string& value) const {
  Parameters parameters = asked.without({name, "offset"});
  if (!value.empty()) parameters.emplace_back(name, value);
  return address(asked.route->path, parameters);
}

std::string PageRequest::from_row(int offset) const {
  return same_with("offset", offset > 0 ? std::to_string(offset) : std::string());
}

std::string PageRequest::due_words(const std::string& due, const std::string& status) const {
  const std::string_view iso = std::string_view(due).substr(due.starts_with('~') ? 1 : 0);
  return status == "open" && !iso.empty() && iso < day() ? "since " + due : due;
}

TemplateValue linked(const std::string& text, const std::string& href) {
  TemplateValue value = template_object();
  value.set("text", text);
  set_text(value, "href", href);
  return value;
}

TemplateValue status_value(const std::string& word) {
  TemplateValue value = template_object();
  set_text(value, "word", word);
  value.set("class", word.empty() ? "none" : word);
  return value;
}

void set_filters(const PageRequest& page, TemplateValue& values) {
  TemplateValue first = template_list(), more = template_list();
  const std::vector<std::string>& in_front = page.asked.route->first_filters;
  const std::vector<RouteParameter> parameters = parameters_of(*page.asked.route, page.answers);
  for (const std::string& name : in_front)
    for (const RouteParameter& one : parameters)
      if (one.option.name == name) first.push_back(filter_value(page, one));
  bool any_more = false, opened = false;
  for (const RouteParameter& one : parameters) {
    const std::string& name = one.option.name;
    if (std::find(in_front.begin(), in_front.end(), name) != in_front.end() || name == "offset" || name == "limit" || name == "sort")
      continue;
    more.push_back(filter_value(page, one));
    any_more = true;
    opened = opened || (!page.asked.get(name).empty() && name != "as-of");
  }
  values.set("path", page.asked.route->path);
  values.set("filters", in_front.empty() ? more : first);
  values.set("more_filters", more);
  values.set("any_more", any_more && !in_front.empty());
  values.set("more_open", opened);
  set_text(values, "sorted", page.asked.get("sort"));
}

std::string frame(const PageRequest& page, const std::string& heading, std::string_view template_name, TemplateValue values,
                  const std::vector<std::string>& notes) {
  TemplateValue around = template_object();
  around.set("title", heading);
  around.set("nav", nav_values(kFirst, page));
  around.set("nav_more", nav_values(kSecond, page));
  const Route* route = page.asked.route;
  set_text(around, "summary", route == nullptr ? std::string() : route->summary);
  around.set("dated", route != nullptr && route->dated);
  around.set("day", page.day());
  around.set("other_day", !page.asked.question.as_of.empty());
  around.set("writable", page.answers.writable());
  const TemplateValue twins = twin_values(page);
  around.set("any_twins", twins.is_non_empty_list());
  around.set("twins", twins);
  TemplateValue lines = template_list();
  for (const std::string& note : notes) {
    TemplateValue line = template_object();
    line.set("note", note);
    lines.push_back(line);
  }
  around.set("any_notes", !notes.empty());
  around.set("notes", lines);
  return render("head.html", around) + render(template_name, values) + render("foot.html", around);
}

std::string error_page(Answers& answers, const SiteOptions& site, int status, const std::string& message, const std::string& hint,
                       const std::string& symbol) {
  const RouteRequest nothing;
  const PageRequest page{nothing, answers, site};
  TemplateValue values = template_object();
  values.set("message", message);
  set_text(values, "hint", hint);
  set_text(values, "official", document_url(symbol));
  return frame(page, status == 404 ? "Not found" : "That did not work", "error.html", std::move(values));
}

}  // namespace mandates
