// Reads files in parallel and prints their records in the order in which the files were named.
// Must not know: the store.
#include "cli/command_extract.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/inputs.h"
#include "cli/ordered_work.h"
#include "cli/pipeline.h"
#include "cli/resources.h"
#include "reports/record_json.h"

namespace mandates {
namespace {

// What one file gives: its records as text, and what was found.
struct FileRecords {
  std::string text;
  Diagnostics found;
  bool refused = false;
};

// One thread's tools.
struct Worker {
  explicit Worker(const PipelineParts& parts) : pipeline(parts) {}
  Pipeline pipeline;
  RecordWriter writer;
};

FileRecords records_of(Worker& worker, const std::string& path, std::istream& in, bool array) {
  FileResult file = worker.pipeline.read(path, in);
  FileRecords records;
  records.found = std::move(file.found);
  records.refused = file.refused;
  worker.writer.clear();
  for (const ReadDocument& read : file.documents) {
    records.found.insert(records.found.end(), read.document.found.begin(), read.document.found.end());
    for (const Clause& clause : read.extraction.clauses) {
      if (array && !worker.writer.text().empty()) worker.writer.append(",\n");
      worker.writer.append(read.document, clause);
      if (!array) worker.writer.append("\n");
    }
  }
  records.text = worker.writer.text();
  return records;
}

}  // namespace

CommandText ExtractCommand::text() const {
  CommandText text;
  text.name = "extract";
  text.summary = "print the record of every clause of some files, without a store";
  text.description =
      "Reads each PATH, finds its resolutions, decisions and statements, and prints one record for each clause of their operative "
      "paragraphs: "
      "verb, type, obligation, who is asked, what is to be delivered, to whom and when, with the rules that led to each field. "
      "Files are printed in the order given; those of a folder in order of name, subfolders included.\n\n"
      "A file that cannot be read gets one line on standard error, the others are still printed, and the exit status is 1.";
  text.examples = {{"mandates extract tests/samples/A_RES_70_301.txt", "the clauses of one resolution, one JSON object a line"},
                   {"mandates extract --format table tests/samples", "the same of a whole folder, to read"},
                   {"cat tests/samples/S_RES_2801.txt | mandates extract -", "from standard input"}};
  text.formats = {"jsonl", "json"};
  return text;
}

void ExtractCommand::declare(CLI::App& app) {
  app.add_option("PATH", paths_, "files, folders, or - for standard input")->required();
  app.add_option("--threads", threads_, "threads to use; 0 takes one for each core")->type_name("N")->check(CLI::Range(0u, 256u));
}

int ExtractCommand::run(Context& context) {
  const InputList inputs = list_inputs(paths_);
  for (const Diagnostic& found : inputs.found) context.messages.show(found);
  bool refused = !inputs.found.empty();

  const PipelineParts parts(load_rules(context));
  const std::size_t threads = std::max<std::size_t>(1, std::min(thread_count(threads_), inputs.files.size()));
  std::vector<std::unique_ptr<Worker>> workers(threads);
  for (auto& worker : workers) worker = std::make_unique<Worker>(parts);

  const bool array = context.format == "json";
  bool first = true;
  if (array) context.out << "[\n";
  ordered_work<FileRecords>(
      inputs.files.size(), threads, threads * 4,
      [&](std::size_t worker, std::size_t item) { return records_of(*workers[worker], inputs.files[item], context.streams.in, array); },
      [&](std::size_t, FileRecords records) {
        for (const Diagnostic& found : records.found) context.messages.show(found);
        refused = refused || records.refused;
        if (array && !records.text.empty() && !std::exchange(first, false)) context.out << ",\n";
        context.out << records.text;
        return !context.out_failed();
      });
  if (array) context.out << "\n]\n";
  return refused ? kRefused : kDone;
}

}  // namespace mandates
