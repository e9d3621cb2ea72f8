// Adds to the log of entries and lists it.
#include "cli/command_entries.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utf8.h>

#include <CLI/CLI.hpp>
#include <optional>
#include <ostream>
#include <utility>

#include "calendar/due_code.h"
#include "cli/choices.h"
#include "cli/entry_words.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/validators.h"
#include "followup/status.h"
#include "reports/width.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr const char* kLog =
    "Entries are a log that is only added to. They are tied to the words of the clause, so they survive reading the file again and changes "
    "of the rules; "
    "an entry whose clause is not found any more is listed by mandates entries --unattached and is never moved silently.";

std::string reason_of(const EntryRow& row) {
  switch (row.reason) {
    case Unattached::none:
      return "";
    case Unattached::no_document:
      return "its document is not in the store";
    case Unattached::no_clause:
      return "its clause is not there any more";
    case Unattached::words_changed:
      return "the words have changed: now " + row.candidate + "?";
    case Unattached::moved:
      return "the words stand elsewhere: now " + row.candidate + "?";
    case Unattached::ambiguous:
      return "several clauses could be meant";
  }
  return "";
}

// When the last entry on the clause was made, where it says the same.
std::optional<std::string> same_before(EntryLog& entries, const std::string& clause, const Entry& entry) {
  const std::vector<EntryRow> made = entries.entries(clause);
  if (made.empty()) return std::nullopt;
  Entry last = made.back().entry;
  const std::string when = std::exchange(last.entered_at, entry.entered_at);
  return last == entry ? std::optional(when) : std::nullopt;
}

// "due by:2026-03-01: the letter of 3 March says so"
std::string words_of(const Entry& entry) {
  std::string words = entry.field;
  if (entry.kind == EntryKind::amend) words += entry.value.empty() ? " as it was read" : " " + entry.value;
  if (entry.kind == EntryKind::assign) words = entry.value.empty() ? "to nobody" : "to " + entry.value;
  if (!entry.note.empty()) words += (words.empty() ? "" : ": ") + entry.note;
  return words;
}

std::vector<Column> columns() {
  return {{"entered_at", "ENTERED"},
          {"kind", "WHAT"},
          {"clause", "CLAUSE"},
          {"by", "BY"},
          {"date", "DATE", Show::everywhere, false, false, 2},
          {"note", "NOTE", Show::data},
          {"words", "NOTE", Show::table, false, true},
          {"entered_by", "WHO", Show::everywhere, false, false, 1},
          {"unattached", "UNATTACHED"},
          {"verb", "", Show::data},
          {"text", "", Show::data},
          {"id", "", Show::data},
          {"field", "", Show::data},
          {"value", "", Show::data}};
}

}  // namespace

const char* word_of_entry(EntryKind kind) {
  switch (kind) {
    case EntryKind::close:
      return "closed";
    case EntryKind::reopen:
      return "reopened";
    case EntryKind::note:
      return "note";
    case EntryKind::amend:
      return "amended";
    case EntryKind::assign:
      return "assigned";
  }
  return "";
}

void EntryCommand::declare_common(CLI::App& app) {
  app.add_option("ID", id_, "the clause: \"A/RES/61/181#9.1\"")->required();
  app.add_option("--who", entry_.entered_by, "who enters this; without it MANDATES_USER, else the configuration, else the login name")
      ->type_name("NAME");
}

void EntryCommand::check(const GlobalOptions& /*options*/) {
  for (const auto& [what, text] :
       {std::pair{"the note", entry_.note}, {"--who", entry_.entered_by}, {"--by", entry_.by_symbol}, {"what is right", entry_.value}}) {
    if (!utf8::is_valid(text)) throw UsageError(fmt::format("{} is no text in UTF-8", what), "set the terminal to UTF-8");
  }
  if (!entry_.day.empty() && !is_iso_day(entry_.day)) {
    throw UsageError(fmt::format("--date {}: no such day", entry_.day), "write it as YYYY-MM-DD, for example --date 2010-06-01");
  }
}

int EntryCommand::run(Context& context) {
  Store store = open_for_writing(context, OpenMode::write, text().name);
  const ObligationRow row = find_clause(store, id_);
  complete(context, store);
  entry_.entered_at = context.clock.now();
  if (entry_.entered_by.empty()) entry_.entered_by = context.options.user;
  if (!row.clause.obligation) context.messages.warning(fmt::format("{} asks nothing of anybody", row.clause.id));
  const std::optional<std::string> before = same_before(store, row.clause.id, entry_);
  const EntryRow entered = store.enter(row.clause.id, entry_);
  context.done = fmt::format("{} {}", word_of_entry(entry_.kind), printable(entered.clause_id));
  if (before) {
    context.messages.warning(fmt::format("the same was entered on {}: it is in the log twice now", *before),
                             "an entry is saved once its command has said so or ended with 0");
  }
  if (entered.entry.entered_at != entry_.entered_at) {
    context.messages.warning(fmt::format("the clock says {}, but the log goes on to a later time: entered as of {}", entry_.entered_at,
                                         entered.entry.entered_at),
                             "look whether the clock of this computer, or of the one that made the later entry, is right");
  }
  if (!context.options.quiet) context.out << context.done << '\n';
  return kDone;
}

CommandText CloseCommand::text() const {
  CommandText text;
  text.name = "close";
  text.summary = "say that an obligation is done";
  text.description = std::string("Enters that the obligation with this ID is done, so that open does not list it any more. ") + kLog;
  text.examples = {{"mandates close \"A/RES/78/405#8.1\" --by A/80/902 --date 2025-08-01", "the report was issued"},
                   {"mandates close \"A/RES/80/410#8.1\" --note \"rooms booked\"", "with a note"}};
  text.diagnostics = {{"no clause … in the store", "check the id; mandates show SYMBOL lists the clauses of a document"}};
  return text;
}

void CloseCommand::declare(CLI::App& app) {
  declare_common(app);
  app.add_option("--by", entry_.by_symbol, "the document that did it: A/61/179")->type_name("SYMBOL");
  app.add_option("--note", entry_.note, "in your words")->type_name("TEXT");
  app.add_option("--date", entry_.day, "the day on which it was done")->type_name("DATE");
}

CommandText ReopenCommand::text() const {
  CommandText text;
  text.name = "reopen";
  text.summary = "take a closing back";
  text.description = std::string("Enters that the obligation with this ID is not done after all. ") + kLog;
  text.examples = {{"mandates reopen \"A/RES/78/405#8.1\" --note \"withdrawn\"", "it was closed by mistake"}};
  return text;
}

void ReopenCommand::declare(CLI::App& app) {
  declare_common(app);
  app.add_option("--note", entry_.note, "in your words")->type_name("TEXT");
  app.add_option("--date", entry_.day, "the day that this is about")->type_name("DATE");
}

CommandText NoteCommand::text() const {
  CommandText text;
  text.name = "note";
  text.summary = "write a note beside a clause";
  text.description = std::string("Enters a note about the clause with this ID; show prints it beside the clause. ") + kLog;
  text.examples = {{"mandates note \"A/RES/80/410#12.1\" \"draft is with the editors\"", "how far it is"}};
  return text;
}

void NoteCommand::declare(CLI::App& app) {
  declare_common(app);
  app.add_option("TEXT", entry_.note, "the note")->required();
  app.add_option("--date", entry_.day, "the day that this is about")->type_name("DATE");
}

CommandText AmendCommand::text() const {
  CommandText text;
  text.name = "amend";
  text.summary = "say what is right where a clause was misread, or is known better";
  text.description =
      std::string(
          "Enters what is right in the place of what was read: the due, the actor, or the status. Lists, filters, statuses and the "
          "calendar go by it; what was read stays as it is, and show and the column amended have both. It holds whatever day --as-of "
          "names, unless --date says from which day on. ") +
      kLog;
  text.examples = {{"mandates amend \"A/RES/78/405#8.1\" --due 2025-03-01 --why \"letter of the Chair\"", "another day"},
                   {"mandates amend \"A/RES/80/410#8.1\" --as-read due --why \"the letter was withdrawn\"", "as it was read after all"}};
  text.diagnostics = {{"--due …: neither a day nor the code of a due",
                       "write 2026-03-01, or a code like session:GA:81, in:2026-01-01..2026-03-31, every:P1Y"},
                      {"no actor is called …", "no document asks anything of that actor and no rule names it"}};
  return text;
}

void AmendCommand::declare(CLI::App& app) {
  declare_common(app);
  app.add_option("--due", due_, "when it is due: a day, or a code (by:2026-03-01, session:GA:81, every:P1Y)")->type_name("DAY|CODE");
  app.add_option("--actor", actor_, "who is asked")->type_name("NAME");
  app.add_option("--status", status_, "its status")->type_name("STATUS");
  app.add_option("--as-read", as_read_, "take back what was amended")->check(one_of({"due", "actor", "status"}));
  app.add_option("--date", entry_.day, "the day from which it holds; without it always")->type_name("DATE");
  app.add_option("--why", entry_.note, "how it is known")->type_name("TEXT")->required();
}

void AmendCommand::check(const GlobalOptions& options) {
  if (!due_.empty() + !actor_.empty() + !status_.empty() + !as_read_.empty() != 1)
    throw UsageError("amend takes one of --due, --actor, --status and --as-read", "enter each of them with a command of its own");
  if (is_iso_day(due_)) due_ = "by:" + due_;
  entry_.field = !as_read_.empty() ? as_read_ : !due_.empty() ? "due" : !actor_.empty() ? "actor" : "status";
  entry_.value = due_ + actor_ + status_;
  if (!due_.empty() && !DueCode::parse(due_).code)
    throw UsageError(fmt::format("--due {}: neither a day nor the code of a due", due_),
                     "write 2026-03-01, or a code like session:GA:81, in:2026-01-01..2026-03-31, every:P1Y");
  if (!status_.empty()) {
    const auto status = read_status(status_);
    if (!status)
      throw UsageError(fmt::format("--status {}: no such status", status_), fmt::format("legal are {}", fmt::join(status_words(), ", ")));
    entry_.value = status_word(*status);
  }
  EntryCommand::check(options);
}

// The actor by its full name where a rule has one.
void AmendCommand::complete(Context& context, Store& store) {
  if (!actor_.empty()) entry_.value = actor_name(context, store, actor_);
}

CommandText AssignCommand::text() const {
  CommandText text;
  text.name = "assign";
  text.summary = "say who looks after an obligation";
  text.description =
      std::string("Enters that PERSON looks after the obligation with this ID; lists choose by --assigned-to and --unassigned. ") + kLog;
  text.examples = {{"mandates assign \"A/RES/78/405#8.1\" \"A. Keeper\"", "to a person"},
                   {"mandates assign \"A/RES/78/405#8.1\" --nobody", "take it back"}};
  return text;
}

void AssignCommand::declare(CLI::App& app) {
  declare_common(app);
  app.add_option("PERSON", entry_.value, "who looks after it");
  app.add_flag("--nobody", nobody_, "take the assignment back");
  app.add_option("--note", entry_.note, "in your words")->type_name("TEXT");
}

void AssignCommand::check(const GlobalOptions& options) {
  if (nobody_ == !entry_.value.empty()) throw UsageError("assign takes a PERSON or --nobody", "give one of them");
  EntryCommand::check(options);
}

CommandText EntriesCommand::text() const {
  CommandText text;
  text.name = "entries";
  text.summary = "list what people entered";
  text.description = std::string("Lists the log of close, reopen, note, amend and assign, oldest first. ") + kLog;
  text.examples = {{"mandates entries", "the whole log"},
                   {"mandates entries \"A/RES/78/405#8.1\"", "of one clause"},
                   {"mandates entries --unattached", "entries whose clause is not found any more"}};
  text.formats = row_formats();
  text.columns = columns();
  return text;
}

void EntriesCommand::declare(CLI::App& app) {
  app.add_option("ID", id_, "entries of one clause");
  app.add_flag("--unattached", unattached_, "only entries whose clause is not found any more");
  list_.declare(app);
}

int EntriesCommand::run(Context& context) {
  Store store = Store::open(store_path(context), OpenMode::read);
  auto rows = list_.writer(context, columns());
  for (const EntryRow& row : store.entries(id_.empty() ? id_ : find_clause(store, id_).clause.id)) {
    const bool attached = row.reason == Unattached::none;
    if (unattached_ && attached) continue;
    const std::string clause = attached ? row.clause_id : row.anchor.symbol + "#" + row.anchor.paragraph;
    rows->row({row.entry.entered_at, word_of_entry(row.entry.kind), Cell(clause, Tone::strong), row.entry.by_symbol, row.entry.day,
               row.entry.note, words_of(row.entry), row.entry.entered_by, Cell(reason_of(row), Tone::warn), row.anchor.verb,
               row.anchor.text, row.id, row.entry.field, row.entry.value});
    if (rows->full() || context.out_failed()) break;
  }
  rows->finish();
  return kDone;
}

}  // namespace mandates
