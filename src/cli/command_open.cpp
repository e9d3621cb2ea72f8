// Lists open obligations.
// Must not know: SQLite.
#include "cli/command_open.h"

#include <algorithm>
#include <ostream>

#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "reports/obligation_rows.h"
#include "text/errors.h"

namespace mandates {
namespace {

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
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
      "Lists obligations that are open, overdue, undated or standing, in order of the day on which they fall due; those without a day come "
      "last. "
      "A day in front of which stands ~ is approximate. Everything is seen from the day of --as-of: documents adopted later are not there "
      "yet.\n\n"
      "An obligation is closed where a person entered so; fulfilled where a later document takes note of the report; renewed where a later "
      "resolution asks for the same again; ended where its time is over or the next resolution leaves it out; overdue where its last day "
      "has passed and the store, which has a document in which an answer could stand, shows none; without trace (no-trace) where it has "
      "none, or after three years; open where a day lies ahead; undated where a report is asked for without a time, for two years; "
      "standing where it goes on. The first of these that holds counts; the reason and the words that show it are in the data formats and "
      "in mandates show.\n\n"
      "The table shows what has room; csv, json and jsonl have every field.";
  text.examples = {{"mandates open --as-of 2026-01-15", "what the Secretary-General is asked for, seen from a day"},
                   {"mandates open --actor \"Member States\" --body GA", "what the General Assembly asks of Member States"},
                   {"mandates open --status fulfilled --status renewed", "what was done, and where that stands"},
                   {"mandates open --all-actors --deliverable report --due-before 2026-12-31 --format csv --output due.csv",
                    "every report due before the end of 2026, for a spreadsheet"}};
  text.diagnostics = {{"nobody is called …", "no document asks anything of that actor and no rule names it"}};
  text.formats = row_formats();
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
}

int OpenCommand::run(Context& context) {
  Store store = open_with_followup(context);
  const std::string actor = filters_.actor();
  auto rows = list_.writer(context, obligation_columns(actor.empty(), heading(actor)));
  int found = 0;
  int shown = 0;
  Statuses statuses(store, context.options.as_of);
  ObligationFilter filter = filters_.filter(context, store, context.options.as_of);
  if (only_live()) filter.live_on = context.options.as_of;
  const auto list = [&](const ObligationRow& row) {
    ++found;
    const StatusOnDay status = statuses.of(row);
    if (!wanted(status.status)) return true;
    ++shown;
    rows->row(obligation_cells(row, status));
    return !context.out_failed() && !rows->full();
  };
  store.obligations(filter, list, detail_for(*rows));
  if (found == 0) filters_.explain_nothing(context, store);
  rows->finish();
  if (shown == 0) context.messages.say("nothing is open");
  return kDone;
}

}  // namespace mandates
