// Arguments and summary of ingest.
#include "cli/command_ingest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "cli/ingest_run.h"
#include "cli/resources.h"
#include "cli/validators.h"
#include "reports/rows.h"
#include "reports/width.h"
#include "reports/words.h"

namespace mandates {
namespace {

constexpr std::int64_t kFewRefused = 3;  // their lines are still on the screen

std::string summary(const IngestCounts& counts) {
  std::string text = count_words(counts.files, "file") + ", " + count_words(counts.documents, "document");
  if (counts.documents > 0) {
    text += fmt::format(": {}, {}, {}, {} with a due", count_words(counts.operative, "operative paragraph"),
                        count_words(counts.clauses, "clause"), count_words(counts.obligations, "obligation"),
                        count_words(counts.due_reports, "report"));
  }
  if (counts.others > 0) text += fmt::format("; {} no resolution, decision or statement", counts.others);
  if (counts.doubtful > 0) text += fmt::format("; {} with a warning: see mandates review", counts.doubtful);
  if (counts.taken_over > 0) text += fmt::format("; {} in the place of another source", counts.taken_over);
  if (counts.remembered > 0) text += fmt::format("; {} in a better source already", counts.remembered);
  if (counts.changed > 0) text += fmt::format("; {} changed", counts.changed);
  if (counts.unchanged > 0) text += fmt::format("; {} unchanged", counts.unchanged);
  if (counts.bad_lines > 0) text += fmt::format("; {} left out", count_words(counts.bad_lines, "line"));
  if (counts.refused > 0) text += fmt::format("; {} refused", counts.refused);
  return text;
}

// Why files were refused, where there are many: each has had its line, this is the sum.
void print_reasons(const Context& context, const IngestCounts& counts) {
  if (counts.refused <= kFewRefused) return;
  for (const auto& [reason, files] : counts.reasons)
    context.messages.say(fmt::format("refused: {}: {}", count_words(files, "file"), reason));
}

// What ended a run before its last file; the exit status.
int ended_early(const Context& context, const IngestCounts& counts) {
  if (counts.interrupted) {
    context.messages.warning("interrupted: the files read so far are in the store", "the same command goes on from there");
    return kInterrupted;
  }
  context.messages.warning(fmt::format("stopped at {} (--strict): the files before it are in the store", printable(counts.stopped_at)));
  return kRefused;
}

// Ends the program inside a file: the thread that reads it cannot be asked to stop.
[[noreturn]] void give_up(const Context& context, const std::function<void()>& keep) {
  int status = kUnusable;
  try {
    keep();
    IngestCounts counts;
    counts.interrupted = true;
    status = ended_early(context, counts);
  } catch (const Error& error) {
    context.messages.show(error);
  } catch (const std::exception& error) {
    context.messages.error(error.what());
  }
  std::_Exit(status);
}

void print_counts(Context& context, const IngestCounts& counts) {
  auto rows = row_writer(context, {{"files", ""},
                                   {"new", ""},
                                   {"changed", ""},
                                   {"unchanged", ""},
                                   {"refused", ""},
                                   {"documents", ""},
                                   {"other_documents", ""},
                                   {"remembered", ""},
                                   {"operative_paragraphs", ""},
                                   {"clauses", ""},
                                   {"obligations", ""},
                                   {"reports_with_due", ""},
                                   {"taken_over", ""},
                                   {"bad_lines", ""}});
  rows->row({counts.files, counts.fresh, counts.changed, counts.unchanged, counts.refused, counts.documents, counts.others,
             counts.remembered, counts.operative, counts.clauses, counts.obligations, counts.due_reports, counts.taken_over,
             counts.bad_lines});
  rows->finish();
}

}  // namespace

CommandText IngestCommand::text() const {
  CommandText text;
  text.name = "ingest";
  text.summary = "read files into the store";
  text.description =
      "Reads each PATH, finds its documents and what they ask of whom, and puts them into the store, which is made where there is none. "
      "A file that the store already holds as it is, read with the same rules, is left alone; one that has changed takes the place of what "
      "it gave before. "
      "Of several files with the same document the one whose structure is marked up stands for it, then the one with footnotes; the others "
      "are remembered.\n\n"
      "Each file goes in whole or not at all. A file that cannot be read gets one line on standard error, the others still go in, and the "
      "exit status is 1; with --strict the first such file, or one with a warning, ends the run. --dry-run reads and says everything and "
      "writes nothing. After Ctrl-C the files read so far are in the store; the same command goes on from there.\n\n"
      "Reports, notes and letters that say what they were submitted for (“submitted pursuant to General Assembly resolution 79/162, "
      "paragraph "
      "12”) answer that request; so do the lines of a table given with --reports: symbol, title, date, and in the column “mandate” the "
      "resolution and paragraph, several of them with semicolons between. A line that cannot be used gets one line on standard error.";
  text.examples = {{"mandates ingest tests/samples", "all files of a folder: PDF, Word, HTML, text"},
                   {"mandates --db peace.db ingest tests/samples/A_RES_80_410.txt", "one file into a store of your choice"},
                   {"mandates ingest --include 'A_RES_*' --exclude '*_F.*' tests/samples", "only some of them"},
                   {"mandates ingest --reports tests/samples/reports.csv tests/samples", "and a list of the reports that were submitted"},
                   {"mandates ingest --rules my-rules tests/samples", "with rules of your own laid over the built-in ones"}};
  text.diagnostics = {{"no such file or folder", "the path does not exist; check its spelling"},
                      {"names no resolution", "write the mandate as A/RES/79/162, paragraph 12"},
                      {"permission denied", "the file or folder may not be read by you"},
                      {"larger than 16 MB: no resolution is that long", "split the file, one document each"},
                      {"this PDF file has no text", "it is a scan; run a text recognition program over it first, for example ocrmypdf"},
                      {"this is an old Word or Office file", "save it as .docx in a word processor, or take the PDF file"}};
  text.formats = row_formats();
  return text;
}

void IngestCommand::declare(CLI::App& app) {
  paths_.declare(app, false);
  reports_.declare(app);
  app.add_flag("--strict", strict_, "stop at the first file that is refused or has a warning");
  app.add_flag("--dry-run", dry_run_, "read everything, say what is found, write nothing");
  app.add_option("--threads", threads_, "threads to use; 0 takes one for each core")->type_name("N")->check(whole_number(256));
}

// A dry run makes no store, and reads one that is there.
std::optional<Store> IngestCommand::open_store(const Context& context) const {
  if (!dry_run_) return open_for_writing(context, OpenMode::create, "ingest");
  std::error_code ignored;
  const std::string path = store_path(context);
  if (!std::filesystem::exists(path, ignored)) return std::nullopt;
  return Store::open(path, OpenMode::read);
}

int IngestCommand::run(Context& context) {
  const double begin = context.clock.seconds();
  if (paths_.empty() && reports_.empty())
    throw UsageError("ingest needs a PATH", "name files or folders to read, or a list of reports with --reports");
  const InputList inputs = paths_.list();
  paths_.protect(context.guard, inputs);
  reports_.protect(context.guard);
  InputPaths::tell(inputs, context.messages);
  if (strict_ && !inputs.found.empty()) {
    context.messages.warning("stopped before the first file (--strict): nothing was read");
    return kRefused;
  }
  const EngineParts parts(load_rules(context), file_tools(context));
  const std::size_t threads = std::max<std::size_t>(1, std::min(thread_count(threads_), inputs.files.size()));
  std::optional<Store> store = open_store(context);
  const auto end_now = [&](const std::function<void()>& keep) { give_up(context, keep); };
  IngestCounts counts =
      ingest_files(context, parts, store ? &*store : nullptr, store_path(context), inputs, {threads, strict_, dry_run_, end_now});
  counts.files += static_cast<std::int64_t>(inputs.found.size());
  counts.refused += static_cast<std::int64_t>(inputs.found.size());
  for (const Diagnostic& found : inputs.found) ++counts.reasons[found.message];
  reports_.ingest(context, parts, dry_run_ ? nullptr : &*store, store_path(context), strict_, counts);

  if (!dry_run_ && counts.documents > 0) context.done = summary(counts);
  if (context.format != "table") {
    print_counts(context, counts);
  } else if (!context.options.quiet) {
    context.out << (dry_run_ ? "dry run: " : "") << summary(counts);
    if (context.streams.out_is_terminal) context.out << fmt::format("   {:.2f} s", context.clock.seconds() - begin);
    context.out << '\n';
    print_reasons(context, counts);
  }
  if (counts.interrupted || !counts.stopped_at.empty()) return ended_early(context, counts);
  return counts.refused + counts.bad_lines > 0 ? kRefused : kDone;
}

}  // namespace mandates
