// Lists open obligations.
#include "cli/command_open.h"

#include <algorithm>
#include <ostream>

#include "cli/open_list.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "reports/horizon.h"
#include "reports/obligation_rows.h"
#include "text/errors.h"

namespace mandates {
namespace {

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

// "secretary-general" as people write it.
std::string heading_name(const std::string& actor) {
  return actor == "secretary-general" ? "Secretary-General" : actor;
}

// Heading of the column with what is asked: "ASKED OF THE SECRETARY-GENERAL".
std::string heading(const std::string& actor) {
  if (actor.empty()) return "ASKED";
  return actor == "secretary-general" ? "ASKED OF THE SECRETARY-GENERAL" : "ASKED OF " + upper(actor);
}

}  // namespace

CommandText OpenCommand::text() const {
  CommandText text;
  text.name = "open";
  text.summary = "list what is still open, by default of the Secretary-General";
  text.description =
      "The table begins with what is due in the twelve months ahead, the nearest first, with the next due that is open; then come arrears: "
      "what is overdue since the day of --since, the latest first. All else that has to be looked after is counted, with the option that "
      "lists it. csv, json and jsonl have all rows in the same order, and every field. A day in front of which stands ~ is approximate. "
      "Everything is seen from the day of --as-of: documents adopted later are not there yet.\n\n"
      "An obligation is closed where a person entered so; fulfilled where a later document takes note of the report; renewed where a later "
      "resolution asks for the same again; ended where its time is over or the next resolution leaves it out; overdue where its last day "
      "has passed and the store, which has a document in which an answer could stand, shows none; without trace (no-trace) where it has "
      "none, or after three years; open where a day lies ahead; undated where a report is asked for without a time, for two years; "
      "standing where it goes on. The first of these that holds counts; the reason and the words that show it are in the data formats and "
      "in mandates show.\n\n"
      "Symbols lead to the documents: as links in md and html and on a terminal, as the column url in csv and json.";
  text.examples = {{"mandates open --as-of 2026-01-15", "what the Secretary-General is asked for, seen from a day"},
                   {"mandates open --actor \"Member States\" --body GA", "what the General Assembly asks of Member States"},
                   {"mandates open --group-by committee --format html --output open.html", "by committee, as a page"},
                   {"mandates open --since 6m", "with arrears of the last six months only"},
                   {"mandates open --status fulfilled --status renewed", "what was done, and where that stands"},
                   {"mandates open --all-actors --deliverable report --due-before 2026-12-31 --format csv --output due.csv",
                    "every report due before the end of 2026, for a spreadsheet"}};
  text.diagnostics = {{"no actor is called …", "no document asks anything of that actor and no rule names it"}};
  text.formats = row_formats();
  for (const char* more : {"html", "md"}) text.formats.emplace_back(more);
  text.columns = obligation_columns(true, "ASKED");
  return text;
}

void OpenCommand::declare(CLI::App& app) {
  filters_.declare(app);
  std::vector<std::string> words = status_words();
  for (const char* more : {"lapsed", "all"}) words.emplace_back(more);
  app.add_option("--status", statuses_,
                 "with this status instead of open, overdue, undated and standing; lapsed is ended; may be given several times")
      ->type_name("STATUS")
      ->allow_extra_args(false)
      ->check(one_of(std::move(words)));
  app.add_option("--since", since_, "arrears from a day on, or of so many months: 2024-01-01, 24m (the default)")->type_name("DATE|MONTHS");
  app.add_option("--group-by", group_by_, "under headings, in data in their order")->type_name("FIELD")->check(one_of(group_words()));
  list_.declare(app);
}

bool OpenCommand::wanted(Status status) const {
  if (statuses_.empty()) return is_live(status);
  return std::any_of(statuses_.begin(), statuses_.end(),
                     [&](const std::string& word) { return word == "all" || read_status(word) == status; });
}

bool OpenCommand::only_live() const {
  return std::all_of(statuses_.begin(), statuses_.end(), [](const std::string& word) {
    const auto status = read_status(word);  // "all" is none
    return status && is_live(*status);
  });
}

void OpenCommand::check(const GlobalOptions& options) {
  filters_.check(options);
  if (!since_.empty()) since_day(since_, options.as_of);
}

// The first screen is for the eye, and for who asks nothing in particular.
bool OpenCommand::is_first_screen(const Context& context) const {
  const bool for_the_eye = context.format == "table" || context.format == "md" || context.format == "html";
  return for_the_eye && statuses_.empty() && !filters_.narrow();
}

int OpenCommand::run(Context& context) {
  Store store = open_with_followup(context);
  const std::string actor = filters_.actor();
  const std::string& as_of = context.options.as_of;
  OpenRequest request;
  request.filter = filters_.filter(context, store, as_of);
  request.as_of = as_of;
  request.days = horizon_days(as_of, since_.empty() ? std::string() : since_day(since_, as_of));
  request.group_by = group_by_;
  request.headings = request.count_rest = is_first_screen(context);
  request.only_live = only_live();
  request.wanted = [this](Status status) { return wanted(status); };
  const std::string title = actor.empty() ? "What is open" : "What is open, asked of the " + heading_name(actor);
  auto rows = list_.writer(context, obligation_columns(actor.empty(), heading(actor)), title);
  OpenList list(store, request, *rows);
  list.write([&] { return context.out_failed(); });
  if (list.found() == 0) filters_.explain_nothing(context, store);
  std::vector<std::string> rest = list.rest_lines();
  if (context.format == "html")
    for (const std::string& line : rest) rows->heading(line, "");
  rows->finish();
  if (context.format == "table" && !rest.empty()) context.out << '\n';
  if (context.format == "md" && !rest.empty()) context.out << '\n';
  if (context.format != "html")
    for (const std::string& line : rest) context.out << (context.format == "md" ? "- " : "") << line << '\n';
  if (list.shown() == 0 && rest.empty()) context.messages.say("nothing is open");
  return kDone;
}

}  // namespace mandates
