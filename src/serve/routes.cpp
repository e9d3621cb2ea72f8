// The table of pages, and parameters checked against it.
// Must not know: how pages are rendered.
#include "serve/routes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "calendar/day.h"
#include "text/closest.h"
#include "text/errors.h"

namespace mandates {
namespace {

using Kind = CellKind;

const std::vector<std::string> kListFormats = {"csv", "json", "jsonl", "xlsx"};

std::vector<ShownColumn> obligation_list() {
  return {{"day", "Due", Kind::day},           {"symbol", "Document", Kind::document},
          {"paragraph", "¶", Kind::paragraph}, {"actors", "Asked of", Kind::actors},
          {"about", "What", Kind::what},       {"at", "At"},
          {"status", "Status", Kind::status}};
}

std::vector<Route> list_routes() {
  std::vector<Route> list;
  list.push_back({"/", "Start", "What is due in the next 90 days, arrears, what is new.", ""});
  list.push_back({"/open",
                  "Open",
                  "What still has to be looked after: due in twelve months, then arrears, then the number of all else.",
                  "open",
                  {},
                  {},
                  {"limit", "group-by", "all-actors", "columns"},
                  kListFormats,
                  true,
                  true,
                  obligation_list(),
                  {"actor", "body", "committee", "deliverable", "status"}});
  list.push_back({"/calendar",
                  "Calendar",
                  "What is due when, by session and month.",
                  "calendar",
                  {},
                  {},
                  {"all-actors", "columns", "sort", "load"},
                  {"csv", "json", "xlsx", "ics"},
                  false,
                  true,
                  {},
                  {"from", "to", "actor", "body", "committee", "group-by"}});
  list.push_back(
      {"/audit",
       "Repeated mandates",
       "Obligations that resolutions of several sessions ask again.",
       "audit",
       {},
       {},
       {"limit", "all-actors", "columns", "chain", "dropped", "links", "fulfilments", "across", "candidates", "mark", "periodicity"},
       kListFormats,
       true,
       true,
       {{"times", "Times", Kind::number},
        {"subject", "What", Kind::chain},
        {"actor", "Asked of", Kind::actors},
        {"sessions_text", "Sessions"},
        {"rhythm", "Rhythm"},
        {"kept", "Kept", Kind::number},
        {"last", "Last asked", Kind::obligation},
        {"state", "State"}},
       {"actor", "body", "min-sessions", "unreported"}});
  list.push_back({"/dropped",
                  "No longer asked",
                  "What the last resolution of a family leaves out.",
                  "audit",
                  {"--dropped"},
                  {},
                  {"limit", "all-actors", "columns", "chain", "dropped", "links", "fulfilments", "unreported", "min-sessions", "across",
                   "candidates", "mark", "periodicity"},
                  kListFormats,
                  true,
                  true,
                  obligation_list(),
                  {"actor", "body"}});
  list.push_back({"/chain",
                  "One mandate over the sessions",
                  "An obligation resolution by resolution, with the words that changed.",
                  "audit",
                  {},
                  {},
                  {"limit",       "all-actors",   "columns",     "sort",      "dropped",    "links",    "fulfilments",
                   "unreported",  "min-sessions", "actor",       "body",      "session",    "document", "committee",
                   "agenda-item", "drafts",       "deliverable", "recipient", "verb",       "type",     "assigned-to",
                   "unassigned",  "due-before",   "due-after",   "across",    "candidates", "mark",     "periodicity"},
                  {"csv", "json"}});
  list.push_back({"/changes",
                  "Changes",
                  "What differs from an earlier day: newly asked, renewed, fulfilled, dropped, overdue.",
                  "changes",
                  {},
                  {},
                  {"limit", "all-actors", "columns"},
                  kListFormats,
                  true,
                  true,
                  {{"due_day", "Due", Kind::day},
                   {"symbol", "Document", Kind::document},
                   {"paragraph", "¶", Kind::paragraph},
                   {"actors", "Asked of", Kind::actors},
                   {"about", "What", Kind::what},
                   {"was", "Was", Kind::status},
                   {"status", "Is", Kind::status},
                   {"by", "By", Kind::document}},
                  {"since", "actor", "body"}});
  list.push_back({"/documents",
                  "Documents",
                  "All documents of the store.",
                  "documents",
                  {},
                  {},
                  {"limit", "columns"},
                  kListFormats,
                  true,
                  true,
                  {{"symbol", "Document", Kind::document},
                   {"adopted", "Adopted", Kind::day},
                   {"title", "Title", Kind::words},
                   {"kind", "Kind"},
                   {"session", "Session", Kind::number},
                   {"operative", "Paragraphs", Kind::number},
                   {"obligations", "Asks", Kind::number},
                   {"reviews", "To look at", Kind::number}},
                  {"symbol", "body", "session", "kind"}});
  list.push_back({"/document",
                  "Document",
                  "A document with its clauses marked where they stand.",
                  "show",
                  {},
                  {{"symbol", "SYMBOL|ID"}},
                  {"all"},
                  {"json"}});
  list.push_back({"/obligation",
                  "Obligation",
                  "What is asked of whom, by which words and rules, and what became of it.",
                  "show",
                  {},
                  {{"id", "SYMBOL|ID"}},
                  {"all"},
                  {"json"}});
  list.push_back({"/alike",
                  "Asked elsewhere",
                  "Obligations of other families whose words are like these.",
                  "alike",
                  {},
                  {{"text", "ID|TEXT"}},
                  {"limit", "columns"},
                  kListFormats,
                  true,
                  true,
                  {{"likeness", "Like", Kind::number},
                   {"symbol", "Document", Kind::document},
                   {"paragraph", "¶", Kind::paragraph},
                   {"actors", "Asked of", Kind::actors},
                   {"text", "Words", Kind::words},
                   {"status", "Status", Kind::status}},
                  {"text", "live"}});
  list.push_back(
      {"/search",
       "Search",
       "Paragraphs and titles in which all words stand.",
       "search",
       {},
       {{"words", "WORDS"}},
       {"limit", "columns"},
       kListFormats,
       true,
       true,
       {{"symbol", "Document", Kind::document}, {"paragraph", "¶"}, {"adopted", "Adopted", Kind::day}, {"found", "Words", Kind::words}},
       {"words", "body", "session"}});
  list.push_back({"/review",
                  "To look at",
                  "Places where the program was not sure, and why.",
                  "review",
                  {},
                  {},
                  {"limit", "columns"},
                  kListFormats,
                  true,
                  true,
                  {{"symbol", "Document", Kind::document},
                   {"paragraph", "¶", Kind::paragraph},
                   {"code", "Why"},
                   {"text", "Words", Kind::words},
                   {"line", "Line", Kind::number}},
                  {"code", "document"}});
  list.push_back({"/entries",
                  "Entries",
                  "What people entered: closed, reopened, notes, amendments.",
                  "entries",
                  {},
                  {{"id", "ID"}},
                  {"limit", "columns"},
                  kListFormats,
                  true,
                  false,
                  {{"entered_at", "Entered", Kind::day},
                   {"kind", "What"},
                   {"clause", "Clause", Kind::obligation},
                   {"words", "Note", Kind::words},
                   {"by", "By", Kind::document},
                   {"entered_by", "Who"}},
                  {"unattached"}});
  list.push_back({"/actors",
                  "Actors",
                  "Who is asked, and how often.",
                  "stats",
                  {"--actors"},
                  {},
                  {"limit", "columns", "actors"},
                  kListFormats,
                  true,
                  true,
                  {{"id", "Actor", Kind::actors}, {"names", "Names in documents", Kind::words}, {"obligations", "Asked", Kind::number}},
                  {}});
  list.push_back({"/counts",
                  "Counts",
                  "Bodies, documents, verbs and all else in numbers.",
                  "stats",
                  {},
                  {},
                  {"limit", "columns", "actors"},
                  kListFormats,
                  true,
                  true,
                  {{"what", "What"}, {"which", "Which"}, {"count", "Count", Kind::number}},
                  {}});
  list.push_back({"/diff",
                  "Differences",
                  "What changed from one document to another, word by word.",
                  "diff",
                  {},
                  {{"before", "BEFORE"}, {"after", "AFTER"}},
                  {"full"},
                  {"csv", "json"}});
  list.push_back({"/rules",
                  "Rules",
                  "The rules by which documents are read.",
                  "rules list",
                  {},
                  {},
                  {"limit", "columns", "kinds"},
                  kListFormats,
                  true,
                  false,
                  {{"kind", "Kind"}, {"id", "Rule", Kind::rule}, {"summary", "What it says", Kind::words}},
                  {"kind"}});
  list.push_back({"/rule", "Rule", "One rule with its examples.", "", {}, {{"id", ""}}, {}, {}, false, false});
  list.push_back({"/check",
                  "Check a draft",
                  "A draft held against the store: what it continues, what it changes, what is asked elsewhere.",
                  "",
                  {},
                  {},
                  {},
                  {},
                  false,
                  false});
  return list;
}

CommandParameter own_parameter(const char* name, const char* value, std::string meaning) {
  CommandParameter parameter;
  parameter.name = name;
  parameter.value = value;
  parameter.meaning = std::move(meaning);
  return parameter;
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

int read_number(const std::string& name, const std::string& text, int least, int most) {
  const bool digits = !text.empty() && text.size() <= 9 && text.find_first_not_of("0123456789") == std::string::npos;
  const int number = digits ? std::stoi(text) : -1;
  if (number < least || number > most)
    throw UsageError(fmt::format("{}={}: no number from {} to {}", name, text, least, most), fmt::format("for example {}={}", name, least));
  return number;
}

bool is_day(const std::string& text) {
  return parse_day(text).has_value();
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> list = list_routes();
  return list;
}

const Route* find_route(std::string_view path) {
  const auto found = std::find_if(routes().begin(), routes().end(), [&](const Route& route) { return path == route.path; });
  return found == routes().end() ? nullptr : &*found;
}

std::vector<RouteParameter> parameters_of(const Route& route, const Answers& answers) {
  std::vector<RouteParameter> parameters;
  const std::vector<CommandParameter> options =
      route.command[0] == '\0' ? std::vector<CommandParameter>{} : answers.parameters(route.command);
  for (const auto& [name, argument] : route.arguments) {
    RouteParameter parameter{own_parameter(name.c_str(), "TEXT", ""), argument, false};
    for (const CommandParameter& option : options)
      if (option.argument && option.name == argument)
        parameter.option.meaning = option.meaning, parameter.option.required = option.required;
    if (argument.empty()) parameter.option.required = true;
    parameters.push_back(std::move(parameter));
  }
  for (const CommandParameter& option : options)
    if (!option.argument && !contains(route.left_out, option.name)) parameters.push_back({option, {}, false});
  if (route.path == std::string_view("/chain"))
    for (RouteParameter& parameter : parameters) parameter.option.required = parameter.option.required || parameter.option.name == "chain";
  if (route.dated)
    parameters.push_back({own_parameter("as-of", "DATE", "the day from which everything is seen; today where it is not given"), {}, true});
  if (route.pages) {
    parameters.push_back({own_parameter("offset", "N", "so many rows are passed over"), {}, true});
    parameters.push_back(
        {own_parameter("limit", "N",
                       fmt::format("rows at most: of a page {}, of data {}, never more than {}", kPageRows, kDataRows, kMostRows)),
         {},
         true});
  }
  return parameters;
}

std::string RouteRequest::get(std::string_view name) const {
  for (const auto& [key, value] : given)
    if (key == name) return value;
  return {};
}

CommandParameter missing_parameter(const RouteRequest& request, const Answers& answers) {
  for (const RouteParameter& one : parameters_of(*request.route, answers))
    if (one.option.required && request.get(one.option.name).empty()) return one.option;
  return {};
}

namespace {

// Options that name a file on the command line must not do so here.
void check_since(const std::string& value) {
  const bool months =
      value.size() <= 5 && value.size() > 1 && value.back() == 'm' && value.find_first_not_of("0123456789") == value.size() - 1;
  if (!months && !is_day(value))
    throw UsageError(fmt::format("since={}: neither a day nor a number of months", value), "write 2025-12-01 or 6m");
}

void take(RouteRequest& request, const RouteParameter& parameter, const std::string& name, const std::string& value) {
  if (name == "as-of") {
    if (!is_day(value)) throw UsageError(fmt::format("as-of={}: no such day", value), "write it as YYYY-MM-DD");
    request.question.as_of = value;
  } else if (name == "offset") {
    request.window.offset = read_number(name, value, 0, 100000000);
  } else if (name == "limit" && parameter.own) {
    request.window.limit = read_number(name, value, 1, kMostRows);
  } else if (parameter.option.value.empty() && parameter.option.choices.empty()) {  // a flag
    if (value != "yes") throw UsageError(fmt::format("{}={}: may only be yes", name, value), "leave it out for no");
    request.question.options.emplace_back(name, value);
  } else {
    if (name == "since") check_since(value);
    if (value.size() > 1000) throw UsageError(fmt::format("{}: longer than 1,000 bytes", name));
    request.question.options.emplace_back(name, value);
  }
}

}  // namespace

RouteRequest read_request(const Route& route, const std::string& format, const Parameters& given, const Answers& answers) {
  RouteRequest request;
  request.route = &route;
  request.format = format;
  request.question.command = route.command;
  request.question.fixed = route.fixed;
  request.window.limit = format == "html" ? kPageRows : kDataRows;
  const std::vector<RouteParameter> known = parameters_of(route, answers);
  std::vector<std::string> names;
  for (const RouteParameter& one : known) names.push_back(one.option.name);
  std::vector<std::string> seen;
  for (const auto& [name, value] : given) {
    const auto found =
        std::find_if(known.begin(), known.end(), [&, &name = name](const RouteParameter& one) { return one.option.name == name; });
    if (found == known.end()) {
      const std::string meant = closest(name, names);
      throw UsageError(fmt::format("{} takes no parameter {}", route.path, name), !meant.empty() ? fmt::format("did you mean {}?", meant)
                                                                                  : names.empty()
                                                                                      ? std::string("it takes none")
                                                                                      : fmt::format("it takes {}", fmt::join(names, ", ")));
    }
    if (value.empty()) continue;  // a field of a form that was left empty
    if (contains(seen, name) && !found->option.many) throw UsageError(fmt::format("{} is given twice", name), "leave one of them out");
    seen.push_back(name);
    request.given.emplace_back(name, value);
    const bool is_argument =
        std::any_of(route.arguments.begin(), route.arguments.end(), [&, &name = name](const auto& one) { return one.first == name; });
    if (!is_argument) take(request, *found, name, value);
    if (is_argument && value.size() > 20000) throw UsageError(fmt::format("{}: longer than 20,000 bytes", name));
  }
  for (const auto& [name, argument] : route.arguments)
    if (const std::string value = request.get(name); !value.empty()) request.question.arguments.push_back(value);
  return request;
}

}  // namespace mandates
