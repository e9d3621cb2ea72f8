// Lists open obligations.
// Must not know: SQLite.
#include "cli/command_open.h"

#include <algorithm>
#include <ostream>

#include "cli/resources.h"
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
      "Lists obligations that nobody has closed, in order of the day on which they fall due; those without a day come last. "
      "A day in front of which stands ~ is approximate. Only documents adopted by the day of --as-of count; what was due before that day "
      "is overdue, "
      "what has no due is standing.\n\n"
      "The table shows what has room; csv, json and jsonl have every field.";
  text.examples = {{"mandates open --as-of 2026-01-15", "what the Secretary-General is asked for, seen from a day"},
                   {"mandates open --actor \"Member States\" --body GA", "what the General Assembly asks of Member States"},
                   {"mandates open --all-actors --deliverable report --due-before 2026-12-31 --format csv --output due.csv",
                    "every report due before the end of 2026, for a spreadsheet"}};
  text.diagnostics = {{"nobody is called …", "no document asks anything of that actor and no rule names it"}};
  text.formats = row_formats();
  return text;
}

void OpenCommand::declare(CLI::App& app) {
  filters_.declare(app);
}

void OpenCommand::check(const GlobalOptions& /*options*/) {
  filters_.check();
}

int OpenCommand::run(Context& context) {
  Store store = Store::open(store_path(context), OpenMode::read);
  const std::string actor = filters_.actor();
  auto rows = make_row_writer(context.format, obligation_columns(actor.empty(), heading(actor)), context.out, table_style(context));
  int shown = 0;
  store.obligations(filters_.filter(store, context.options.as_of), [&](const ObligationRow& row) {
    const ShownStatus status = status_of(row, context.options.as_of);
    if (status.word == "closed") return true;
    ++shown;
    rows->row(obligation_cells(row, status));
    return !context.out_failed();
  });
  if (shown == 0) filters_.explain_nothing(context, store);
  rows->finish();
  if (shown == 0) context.messages.say("nothing is open");
  return kDone;
}

}  // namespace mandates
