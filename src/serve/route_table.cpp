// The table of routes.
#include "serve/page.h"
#include "serve/routes.h"

namespace mandates {
namespace {

using Kind = CellKind;

const std::vector<std::string> kListFormats = {"csv", "json", "jsonl", "xlsx"};

std::vector<ShownColumn> obligation_columns_shown() {
  return {{"day", "Due", Kind::day},           {"symbol", "Document", Kind::document},
          {"paragraph", "¶", Kind::paragraph}, {"actors", "Asked of", Kind::actors},
          {"about", "What", Kind::what},       {"at", "At"},
          {"status", "Status", Kind::status}};
}

Route start_route() {
  return {.path = "/",
          .title = "Start",
          .summary = "What is due in the next 90 days, arrears, what is new.",
          .page = start_page,
          .reads_much = true,
          .opened_first = true};
}

// A list of a command: rows in parts, with the usual twins.
Route list_route(const char* path, const char* title, const char* summary, const char* command) {
  return {.path = path,
          .title = title,
          .summary = summary,
          .page = list_page,
          .command = command,
          .left_out = {"limit", "columns"},
          .formats = kListFormats,
          .pages = true,
          .form = true};
}

Route open_route() {
  Route route = list_route("/open", "Open",
                           "What still has to be looked after: due in twelve months, then arrears, then the number of all else.", "open");
  route.left_out = {"limit", "group-by", "all-actors", "columns"};
  route.columns = obligation_columns_shown();
  route.first_filters = {"actor", "body", "committee", "deliverable", "status"};
  route.reads_much = true;
  route.opened_first = true;
  return route;
}

Route calendar_route() {
  return {.path = "/calendar",
          .title = "Calendar",
          .summary = "What is due when, by session and month.",
          .page = calendar_page,
          .command = "calendar",
          .left_out = {"all-actors", "columns", "sort", "load"},
          .formats = {"csv", "json", "xlsx", "ics"},
          .page_in_parts = true,
          .reads_much = true,
          .opened_first = true,
          .first_filters = {"from", "to", "actor", "body", "committee", "group-by"}};
}

Route audit_route() {
  Route route = list_route("/audit", "Repeated mandates", "Obligations that resolutions of several sessions ask again.", "audit");
  route.left_out = {"limit",       "all-actors", "columns",    "chain", "dropped",    "links",
                    "fulfilments", "across",     "candidates", "mark",  "periodicity"};
  route.columns = {{"times", "Times", Kind::number},
                   {"subject", "What", Kind::chain},
                   {"actor", "Asked of", Kind::actors},
                   {"sessions_text", "Sessions"},
                   {"rhythm", "Rhythm"},
                   {"kept", "Kept", Kind::number},
                   {"last", "Last asked", Kind::obligation},
                   {"state", "State"}};
  route.first_filters = {"actor", "body", "min-sessions", "unreported"};
  route.opened_first = true;
  return route;
}

Route candidates_route() {
  Route route = list_route("/candidates", "Candidates for a review",
                           "Mandates with a fact that a review asks for: ended, fulfilled, asked elsewhere, without a report.", "audit");
  route.fixed = {"--candidates"};
  route.left_out = {"limit",       "all-actors", "columns",      "chain",  "dropped",    "links",
                    "fulfilments", "unreported", "min-sessions", "across", "candidates", "periodicity"};
  route.columns = {{"marks", "Why"},
                   {"clause", "Last asked", Kind::obligation},
                   {"actors", "Asked of", Kind::actors},
                   {"topic", "What", Kind::words},
                   {"times", "Times", Kind::number},
                   {"rhythm", "Rhythm"},
                   {"status", "Status", Kind::status},
                   {"report", "Last report", Kind::document},
                   {"evidence", "Evidence", Kind::words}};
  route.first_filters = {"mark", "actor", "body"};
  route.reads_much = true;
  return route;
}

Route load_route() {
  Route route = list_route("/load", "Workload", "How much falls together, by month, session and committee.", "calendar");
  route.fixed = {"--load"};
  route.left_out = {"limit", "all-actors", "columns", "sort", "load", "group-by"};
  route.columns = {{"name", "When, where"},
                   {"due", "Due", Kind::number},
                   {"overdue", "Overdue", Kind::number},
                   {"reports", "Reports", Kind::number},
                   {"briefings", "Briefings", Kind::number},
                   {"meetings", "Meetings", Kind::number},
                   {"submit", "To submit", Kind::number},
                   {"issue", "To issue", Kind::number},
                   {"busiest_day", "Busiest day", Kind::day},
                   {"on_busiest_day", "On it", Kind::number}};
  route.first_filters = {"from", "to", "actor", "body", "committee"};
  route.reads_much = true;
  return route;
}

Route dropped_route() {
  Route route = list_route("/dropped", "No longer asked", "What the last resolution of a family leaves out.", "audit");
  route.fixed = {"--dropped"};
  route.left_out = {"limit",      "all-actors",   "columns", "chain",      "dropped", "links",      "fulfilments",
                    "unreported", "min-sessions", "across",  "candidates", "mark",    "periodicity"};
  route.columns = obligation_columns_shown();
  route.first_filters = {"actor", "body"};
  route.reads_much = true;
  return route;
}

Route chain_route() {
  return {.path = "/chain",
          .title = "One mandate over the sessions",
          .summary = "An obligation resolution by resolution, with the words that changed.",
          .page = chain_page,
          .command = "audit",
          .left_out = {"limit",       "all-actors",   "columns",     "sort",      "dropped",    "links",    "fulfilments",
                       "unreported",  "min-sessions", "actor",       "body",      "session",    "document", "committee",
                       "agenda-item", "drafts",       "deliverable", "recipient", "verb",       "type",     "assigned-to",
                       "unassigned",  "due-before",   "due-after",   "across",    "candidates", "mark",     "periodicity"},
          .formats = {"csv", "json"},
          .about_one = true};
}

Route changes_route() {
  Route route =
      list_route("/changes", "Changes", "What differs from an earlier day: newly asked, renewed, fulfilled, dropped, overdue.", "changes");
  route.left_out = {"limit", "all-actors", "columns"};
  route.columns = {{"due_day", "Due", Kind::day},       {"symbol", "Document", Kind::document},
                   {"paragraph", "¶", Kind::paragraph}, {"actors", "Asked of", Kind::actors},
                   {"about", "What", Kind::what},       {"was", "Was", Kind::status},
                   {"status", "Is", Kind::status},      {"by", "By", Kind::document}};
  route.first_filters = {"since", "actor", "body"};
  route.reads_much = true;
  return route;
}

Route documents_route() {
  Route route = list_route("/documents", "Documents", "All documents of the store.", "documents");
  route.columns = {{"symbol", "Document", Kind::document}, {"adopted", "Adopted", Kind::day},
                   {"title", "Title", Kind::words},        {"kind", "Kind"},
                   {"session", "Session", Kind::number},   {"operative", "Paragraphs", Kind::number},
                   {"obligations", "Asks", Kind::number},  {"reviews", "Review", Kind::number}};
  route.first_filters = {"symbol", "body", "session", "kind"};
  route.opened_first = true;
  return route;
}

Route provisions_route() {
  Route route =
      list_route("/provisions", "Provisions", "What resolutions say of review, end, extension, agenda and resources.", "provisions");
  route.left_out = {"limit", "columns", "group-by"};
  route.columns = {{"symbol", "Document", Kind::document},
                   {"paragraph", "¶"},
                   {"kind", "Kind"},
                   {"detail", "Which"},
                   {"adopted", "Adopted", Kind::day},
                   {"words", "Words", Kind::words},
                   {"title", "Title", Kind::words}};
  route.first_filters = {"kind", "body", "session", "missing"};
  return route;
}

// A page of `show`, which takes a symbol or an id.
Route show_route(const char* path, const char* title, const char* summary, PageMaker page, const char* parameter) {
  return {.path = path,
          .title = title,
          .summary = summary,
          .page = page,
          .command = "show",
          .arguments = {{parameter, "SYMBOL|ID"}},
          .left_out = {"all"},
          .formats = {"json"},
          .about_one = true};
}

Route alike_route() {
  Route route = list_route("/alike", "Asked elsewhere", "Obligations of other families whose words are like these.", "alike");
  route.arguments = {{"text", "ID|TEXT|DRAFT"}};
  route.left_out = {"limit", "columns", "draft"};  // no file of the machine is read for a page
  route.columns = {{"likeness", "Likeness", Kind::number}, {"symbol", "Document", Kind::document}, {"paragraph", "¶", Kind::paragraph},
                   {"actors", "Asked of", Kind::actors},   {"text", "Words", Kind::words},         {"status", "Status", Kind::status}};
  route.first_filters = {"text", "live"};
  return route;
}

Route search_route() {
  Route route = list_route("/search", "Search", "Paragraphs and titles in which all words stand.", "search");
  route.page = search_page;
  route.arguments = {{"words", "WORDS"}};
  route.columns = {
      {"symbol", "Document", Kind::document}, {"paragraph", "¶"}, {"adopted", "Adopted", Kind::day}, {"found", "Words", Kind::words}};
  route.first_filters = {"words", "body", "session"};
  return route;
}

Route review_route() {
  Route route = list_route("/review", "Review", "Places where the program was not sure, and why.", "review");
  route.columns = {{"symbol", "Document", Kind::document},
                   {"paragraph", "¶", Kind::paragraph},
                   {"code", "Why", Kind::reason},
                   {"text", "Words", Kind::words},
                   {"line", "Line", Kind::number}};
  route.first_filters = {"code", "document"};
  return route;
}

Route entries_route() {
  Route route = list_route("/entries", "Entries", "What people entered: closed, reopened, notes, amendments.", "entries");
  route.arguments = {{"id", "ID"}};
  route.dated = false;
  route.columns = {{"entered_at", "Entered", Kind::day},   {"kind", "What"},
                   {"clause", "Clause", Kind::obligation}, {"words", "Note", Kind::words},
                   {"by", "By", Kind::document},           {"entered_by", "Who"}};
  route.first_filters = {"unattached"};
  return route;
}

Route actors_route() {
  Route route = list_route("/actors", "Actors", "Who is asked, and how often.", "stats");
  route.fixed = {"--actors"};
  route.left_out = {"limit", "columns", "actors"};
  route.columns = {{"id", "Actor", Kind::actors, "names"}, {"names", "Names", Kind::words}, {"obligations", "Asked", Kind::number}};
  route.reads_much = true;
  route.opened_first = true;
  return route;
}

Route counts_route() {
  Route route = list_route("/counts", "Counts", "Bodies, documents, verbs and all else in numbers.", "stats");
  route.left_out = {"limit", "columns", "actors"};
  route.columns = {{"what", "What"}, {"which", "Which"}, {"count", "Count", Kind::number}};
  route.reads_much = true;
  route.opened_first = true;
  return route;
}

Route difference_route() {
  return {.path = "/diff",
          .title = "Differences",
          .summary = "What changed from one document to another, word by word.",
          .page = difference_page,
          .command = "diff",
          .arguments = {{"before", "BEFORE"}, {"after", "AFTER"}},
          .left_out = {"full"},
          .formats = {"csv", "json"},
          .form = true};
}

Route rules_route() {
  Route route = list_route("/rules", "Rules", "The rules by which documents are read.", "rules list");
  route.left_out = {"limit", "columns", "kinds"};
  route.dated = false;
  route.columns = {{"kind", "Kind"}, {"id", "Rule", Kind::rule}, {"summary", "What it says", Kind::words}};
  route.first_filters = {"kind"};
  return route;
}

Route rule_route() {
  return {.path = "/rule",
          .title = "Rule",
          .summary = "One rule with its examples.",
          .page = rule_page,
          .arguments = {{"id", ""}},
          .dated = false,
          .about_one = true};
}

Route check_route() {
  return {.path = "/check",
          .title = "Check a draft",
          .summary = "A draft held against the store: what it continues, what it changes, what is asked elsewhere.",
          .page = check_form_page,
          .dated = false};
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> list = {
      start_route(),
      open_route(),
      calendar_route(),
      audit_route(),
      candidates_route(),
      load_route(),
      dropped_route(),
      chain_route(),
      changes_route(),
      documents_route(),
      provisions_route(),
      show_route("/document", "Document", "A document with its clauses marked where they stand.", document_page, "symbol"),
      show_route("/obligation", "Obligation", "What is asked of whom, by which words and rules, and what became of it.", obligation_page,
                 "id"),
      alike_route(),
      search_route(),
      review_route(),
      entries_route(),
      actors_route(),
      counts_route(),
      difference_route(),
      rules_route(),
      rule_route(),
      check_route()};
  return list;
}

}  // namespace mandates
