// Checks, copies, restores, dumps and migrates the store.
#include "cli/command_db.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <ostream>

#include "cli/resources.h"
#include "cli/source_check.h"
#include "reports/words.h"
#include "store/care.h"
#include "text/errors.h"

namespace mandates {
namespace {

std::string contents(Store& store) {
  const Statistics statistics = store.statistics();
  return count_words(statistics.documents, "document") + ", " + count_words(statistics.entries, "entry", "entries");
}

// Shows what is wrong and says so; the exit status.
int conclude(const Context& context, const Diagnostics& found, const std::string& what) {
  for (const Diagnostic& one : found) context.messages.show(one);
  if (found.empty()) return kDone;
  context.out << fmt::format("{} is not whole: {}\n", what, count_words(static_cast<std::int64_t>(found.size()), "finding"));
  return kRefused;
}

// For writing where that is possible: only then the full-text indices can be compared with the texts.
Store open_for_check(const Context& context) {
  try {
    return open_for_writing(context, OpenMode::write, "db check");
  } catch (const StoreError&) {
    return Store::open(store_path(context), OpenMode::read);
  }
}

// "14 files as they were read; 120 paragraphs stand in them, and 300 quotes in their paragraphs".
std::string source_words(const SourceCheck& sources) {
  std::string words = fmt::format("looked at {}: {}, {}", count_words(sources.files, "file"), count_words(sources.paragraphs, "paragraph"),
                                  count_words(sources.quotes, "quote"));
  if (sources.unseen > 0) words += fmt::format("; {} read from standard input cannot be looked at", count_words(sources.unseen, "source"));
  return words;
}

}  // namespace

CommandText DbCheckCommand::text() const {
  CommandText text;
  text.name = "db check";
  text.summary = "look over the store: damage, broken references, wrong counts";
  text.description =
      "Reads the whole store and looks whether the file is sound, every row that another one refers to is there, every document is whole, "
      "the full-text index is that of the texts, and every entry is accounted for. Each finding is a line on standard error; the exit "
      "status is then 1. Nothing is repaired. "
      "With --sources the files are read as well: those that are missing or were changed since are named, and the words of every paragraph "
      "and clause have to stand in the file they came from, every quote in its document. A store with an older schema is looked over as it "
      "is migrated: see db migrate --dry-run.";
  text.examples = {{"mandates db check", "the store of this folder"},
                   {"mandates db check --sources", "and whether every word in it stands in its file"}};
  text.diagnostics = {{"the store … is damaged",
                       "restore a backup with db restore, or ingest the files into a new store; mandates export "
                       "may still save what people entered"}};
  return text;
}

void DbCheckCommand::declare(CLI::App& app) {
  app.add_flag("--sources", sources_, "hold the store against the files it was read from, too");
  app.add_option("DIR", folders_, "with --sources: where files are looked for that are not where they were read");
}

void DbCheckCommand::check(const GlobalOptions& /*options*/) {
  if (!folders_.empty() && !sources_) throw UsageError("folders are looked through with --sources only", "add --sources");
  for (const std::string& folder : folders_)
    if (!std::filesystem::is_directory(folder))
      throw UsageError(fmt::format("{} is no folder", folder), "name folders that hold the files");
}

int DbCheckCommand::run(Context& context) {
  const SchemaState schema = schema_state(store_path(context));
  if (!schema.pending.empty()) {
    throw StoreError(fmt::format("the store {} has schema {}, which is older than this program's", store_path(context), schema.version),
                     "`mandates db migrate --dry-run` looks it over; `mandates db migrate` brings it up to date");
  }
  Store store = open_for_check(context);
  Diagnostics found = store.check();
  SourceCheck sources;
  if (sources_) {
    sources = check_sources(context, store, folders_);
    found.insert(found.end(), sources.found.begin(), sources.found.end());
  }
  const int status = conclude(context, found, "the store");
  if (sources_ && !context.options.quiet) context.out << source_words(sources) << '\n';
  if (status == kDone && !context.options.quiet) context.out << "the store is whole: " << contents(store) << '\n';
  return status;
}

CommandText DbBackupCommand::text() const {
  CommandText text;
  text.name = "db backup";
  text.summary = "copy the store to a file, while it is in use";
  text.description =
      "Copies the store as it is at this instant to FILE. Others may go on reading and writing meanwhile. The copy appears whole and "
      "checked, or not at all. It is a store like any other: --db FILE reads it. Copying the file of a store by other means is safe only "
      "while no program works with it.";
  text.examples = {{"mandates db backup monday.db", "a copy under a name of its own"},
                   {"mandates db backup --replace nightly.db", "the same name every night"}};
  text.diagnostics = {{"… exists already", "name another file, or add --replace"}};
  return text;
}

void DbBackupCommand::declare(CLI::App& app) {
  app.add_option("FILE", file_, "the copy")->required();
  app.add_flag("--replace", replace_, "overwrite FILE where it is an earlier backup");
}

int DbBackupCommand::run(Context& context) {
  context.guard.protect_store(file_);
  back_up(store_path(context), file_, replace_);
  context.done = "the copy " + file_ + " is made";
  if (context.options.quiet) return kDone;
  if (schema_state(file_).pending.empty()) {
    Store copy = Store::open(file_, OpenMode::read);
    context.out << fmt::format("{}: {}\n", file_, contents(copy));
  } else {
    context.out << fmt::format("{}: a store with an older schema\n", file_);
  }
  return kDone;
}

CommandText DbRestoreCommand::text() const {
  CommandText text;
  text.name = "db restore";
  text.summary = "put a backup in the place of the store";
  text.description =
      "Copies the backup FILE beside the store, brings it up to date, looks it over, and then gives it the store's name in one step. The "
      "store that was there is kept as STORE.before-restore. Entries in it that the backup does not hold are counted, with the command "
      "that brings them over. Nobody else may have the store open meanwhile.";
  text.examples = {{"mandates db backup monday.db && mandates db restore monday.db", "there and back"}};
  text.diagnostics = {{"the backup … is damaged", "nothing was changed; take another backup"},
                      {"the store … is in use", "end the other programs that have the store open, then try again"},
                      {"the store … has schema …, but this program knows schemas up to …", "use the newer version of mandates"}};
  return text;
}

void DbRestoreCommand::declare(CLI::App& app) {
  app.add_option("FILE", file_, "the backup")->required();
}

int DbRestoreCommand::run(Context& context) {
  const std::string path = store_path(context);
  context.guard.protect_store(file_);
  const Restored restored = restore(file_, path, writer_options(context, text().name));
  context.done = fmt::format("{}: restored from {}", path, file_);
  if (!restored.kept.empty()) context.done += fmt::format("; the store that was there is kept as {}", restored.kept);
  if (restored.left_behind > 0) {
    context.messages.warning(
        fmt::format("{} not in the backup", count_words(restored.left_behind, "entry is", "entries are")),
        fmt::format("mandates --db '{0}' export --output entries.jsonl && mandates --db '{1}' import entries.jsonl", restored.kept, path));
  }
  if (restored.was_damaged) {
    context.messages.warning("the store that was there is damaged: what people entered after the backup may still be in " + restored.kept,
                             "`mandates --db FILE export` saves what can be read");
  }
  if (context.options.quiet) return kDone;
  for (const std::string& migration : restored.done) context.out << "applied " << migration << '\n';
  Store store = Store::open(path, OpenMode::read);
  context.out << fmt::format("{}: {}", path, contents(store));
  if (!restored.kept.empty()) context.out << fmt::format("; the store that was there is kept as {}", restored.kept);
  context.out << '\n';
  return kDone;
}

CommandText DbDumpCommand::text() const {
  CommandText text;
  text.name = "db dump";
  text.summary = "print the whole store as text, the same for the same contents";
  text.description =
      "Prints everything in the store, one line a row, in an order and with values that depend on its contents alone: two stores made from "
      "the same files by the same rules give the same text, whatever the order of ingest. So a dump can be compared with diff and kept in "
      "git. What is derived from other rows (follow-up) is left out.";
  text.copies_store = true;
  text.examples = {{"mandates db dump --output store.txt", "into a file"},
                   {"mandates db dump | grep ^document", "a line for each document"}};
  return text;
}

void DbDumpCommand::declare(CLI::App& /*app*/) {}

int DbDumpCommand::run(Context& context) {
  Store store = Store::open(store_path(context), OpenMode::read);
  store.dump([&](std::string_view line) { context.out << line << '\n'; });
  return kDone;
}

CommandText DbMigrateCommand::text() const {
  CommandText text;
  text.name = "db migrate";
  text.summary = "bring a store of an older version up to date";
  text.description =
      "Applies the steps between the schema of the store and that of this program, each in one transaction with its record. Commands that "
      "write do the same by themselves; those that read ask for it. With --dry-run the steps are applied to a copy beside the store, the "
      "copy is looked over and taken away again. There is no way back to an older schema: make a backup before.";
  text.examples = {{"mandates db migrate --dry-run", "what would be done, and whether it would go well"}, {"mandates db migrate", "do it"}};
  text.diagnostics = {{"the store … has schema …, but this program knows schemas up to …", "use the newer version of mandates"}};
  return text;
}

void DbMigrateCommand::declare(CLI::App& app) {
  app.add_flag("--dry-run", dry_run_, "try it on a copy");
}

int DbMigrateCommand::run(Context& context) {
  const std::string path = store_path(context);
  const SchemaState schema = schema_state(path);
  const bool talk = !context.options.quiet;
  if (schema.pending.empty()) {
    if (talk) context.out << fmt::format("schema {}: up to date\n", schema.version);
    return kDone;
  }
  if (dry_run_) {
    const int status = conclude(context, try_migrations(path), "the migrated copy");
    if (status == kDone && talk)
      context.out << fmt::format("schema {}: {} would go well\n", schema.version, fmt::join(schema.pending, ", "));
    return status;
  }
  open_for_writing(context, OpenMode::write, text().name);
  context.done = fmt::format("schema {}: applied {}", Store::schema_version(), fmt::join(schema.pending, ", "));
  if (talk) context.out << fmt::format("schema {}: applied {}\n", Store::schema_version(), fmt::join(schema.pending, ", "));
  return kDone;
}

}  // namespace mandates
