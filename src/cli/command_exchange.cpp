// Writes the log of entries as JSON lines and merges such lines into another log.
#include "cli/command_exchange.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>
#include <ostream>

#include "cli/entry_words.h"
#include "cli/resources.h"
#include "reports/entry_json.h"
#include "reports/words.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::size_t kLongestLine = 1 << 20;  // bytes: a clause and a note are never that long

}  // namespace

CommandText ExportCommand::text() const {
  CommandText text;
  text.name = "export";
  text.summary = "write what people entered as JSON lines";
  text.description =
      "Writes the log of close, reopen, note, amend and assign, oldest first, one JSON object a line, with the words of the clause that "
      "each entry is "
      "about. "
      "mandates import reads it into another store: to bring the work of colleagues together, or to save it apart from the documents.";
  text.copies_store = true;
  text.examples = {{"mandates export --output entries.jsonl", "into a file"},
                   {"mandates export | mandates --db other.db import -", "into another store"}};
  return text;
}

void ExportCommand::declare(CLI::App& /*app*/) {}

int ExportCommand::run(Context& context) {
  Store store = Store::open(store_path(context), OpenMode::read);
  for (const EntryRow& row : store.entries()) context.out << entry_json(row) << '\n';
  return kDone;
}

// What the files held.
struct ImportCommand::Lines {
  std::vector<CarriedEntry> entries;
  std::int64_t refused = 0;
};

CommandText ImportCommand::text() const {
  CommandText text;
  text.name = "import";
  text.summary = "add what colleagues entered, from JSON lines";
  text.description =
      "Adds the entries that mandates export wrote elsewhere to the log of this store. An entry that is there already is not added again, "
      "so "
      "a file may be imported twice. Entries on documents that the store does not hold are kept; they find their clause when the document "
      "is ingested.\n\n"
      "Where the two sides contradict each other, neither knowing of the other (one closed a clause, the other reopened it; or both closed "
      "it, by other documents or on other days), the entries of both are listed, theirs are left out, and the exit status is 1. With "
      "--accept they go in as well: then the latest of all counts. A line that is no entry is refused with file and line; the others "
      "still go in.";
  text.examples = {{"mandates export --output entries.jsonl && mandates --db other.db import entries.jsonl", "from one store to another"},
                   {"mandates export | mandates import --dry-run -", "only say what would be done"}};
  text.diagnostics = {{"no JSON", "the line is damaged, or the file is something else"},
                      {"its words are not those that were entered", "the line was changed after the export: export it again"}};
  text.formats = row_formats();
  return text;
}

void ImportCommand::declare(CLI::App& app) {
  app.add_option("FILE", paths_, "files that mandates export wrote, or - for standard input")->required();
  app.add_flag("--accept", accept_, "add entries that contradict those here, too: the latest counts");
  app.add_flag("--dry-run", dry_run_, "say what would be done, and do nothing");
}

void ImportCommand::read_lines(const Context& context, const std::string& path, Lines& lines) const {
  std::ifstream file;
  if (path != "-") {
    file.open(path, std::ios::binary);
    if (!file) {
      context.messages.error(fmt::format("{}: {}", path, std::strerror(errno)), "check the name of the file");
      ++lines.refused;
      return;
    }
  }
  std::istream& in = path == "-" ? context.streams.in : file;
  const std::string name = path == "-" ? "standard input" : path;
  std::string text;
  for (int number = 1; std::getline(in, text); ++number) {
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    EntryLine line;
    if (text.size() > kLongestLine) {
      line.message = "a line of more than 1 MB is no entry";
    } else {
      line = read_entry_json(text);
    }
    if (line.entry && !line.id.empty() && line.id != Store::entry_id(*line.entry)) {
      line.entry.reset();
      line.message = "its words are not those that were entered";
      line.hint = "the line was changed after the export; a line without \"id\" is taken as a new entry";
    }
    if (line.entry) {
      lines.entries.push_back(std::move(*line.entry));
    } else {
      Diagnostic found;
      found.code = "no-entry";
      found.severity = Severity::error;
      found.place.path = name;
      found.place.line = number;
      found.message = line.message;
      found.hint = line.hint;
      context.messages.show(found);
      ++lines.refused;
    }
  }
}

void ImportCommand::print_conflicts(Context& context, const MergePlan& plan) const {
  if (plan.conflicts.empty() && context.format == "table") return;
  auto rows = row_writer(context, {{"clause", "CLAUSE"},
                                   {"side", "WHOSE"},
                                   {"entered_at", "ENTERED"},
                                   {"kind", "WHAT"},
                                   {"by", "BY"},
                                   {"date", "DATE"},
                                   {"note", "NOTE", Show::everywhere, false, true},
                                   {"entered_by", "WHO"}});
  for (const EntryConflict& conflict : plan.conflicts) {
    const auto print = [&](const std::vector<CarriedEntry>& entries, const char* side, Tone tone) {
      for (const CarriedEntry& carried : entries) {
        const Entry& entry = carried.entry;
        rows->row({Cell(carried.anchor.symbol + "#" + carried.anchor.paragraph, Tone::strong), Cell(side, tone), entry.entered_at,
                   word_of_entry(entry.kind), entry.by_symbol, entry.day, entry.note, entry.entered_by});
      }
    };
    print(conflict.mine, "here", Tone::plain);
    print(conflict.theirs, "theirs", Tone::warn);
  }
  rows->finish();
}

int ImportCommand::run(Context& context) {
  Lines lines;
  for (const std::string& path : paths_) {
    context.guard.protect(path, "an input");
    read_lines(context, path, lines);
  }
  Store store = dry_run_ ? Store::open(store_path(context), OpenMode::read) : open_for_writing(context, OpenMode::create, text().name);
  MergePlan plan = plan_merge(store.entries(), lines.entries);
  print_conflicts(context, plan);
  const std::size_t left_out = accept_ ? 0 : plan.conflicts.size();
  if (accept_) {
    for (const EntryConflict& conflict : plan.conflicts)
      plan.fresh.insert(plan.fresh.end(), conflict.theirs.begin(), conflict.theirs.end());
  }
  std::size_t added = plan.fresh.size();
  std::size_t unattached = 0;
  if (!dry_run_) {
    const std::vector<EntryRow> rows = store.enter(plan.fresh);
    added = rows.size();
    if (added > 0) context.done = count_words(static_cast<std::int64_t>(added), "entry", "entries") + " added";
    for (const EntryRow& row : rows) unattached += row.reason != Unattached::none;
  }
  if (!context.options.quiet && context.format == "table") {
    context.out << fmt::format("{} {}, {} there already", count_words(static_cast<std::int64_t>(added), "entry", "entries"),
                               dry_run_ ? "would be added" : "added", plan.known);
    if (unattached > 0) context.out << fmt::format("; {} beside no clause here: mandates entries --unattached", unattached);
    if (left_out > 0)
      context.out << fmt::format("; {} left out: settle them with close or reopen, or add --accept",
                                 count_words(static_cast<std::int64_t>(left_out), "contradiction"));
    if (lines.refused > 0) context.out << fmt::format("; {} refused", lines.refused);
    context.out << '\n';
  }
  return left_out > 0 || lines.refused > 0 ? kRefused : kDone;
}

}  // namespace mandates
