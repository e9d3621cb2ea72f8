// Reads files in parallel and prints their records in the order of the arguments.
#include "cli/command_extract.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <memory>
#include <mutex>
#include <ostream>
#include <utility>

#include "cli/ordered_work.h"
#include "cli/pipeline.h"
#include "cli/resources.h"
#include "cli/validators.h"
#include "engine/akn_writer.h"
#include "engine/record_json.h"
#include "reports/record_rows.h"
#include "text/beside.h"

namespace mandates {
namespace {

constexpr std::size_t kResultsWaiting = 16;  // of each thread: short files are done while a long one is read

// Writers that are handed from the threads to the printer and back: their buffers are used again.
class Writers {
 public:
  RecordWriter take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return {};
    RecordWriter writer = std::move(idle_.back());
    idle_.pop_back();
    return writer;
  }

  void give_back(RecordWriter writer) {
    writer.clear();
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(writer));
  }

 private:
  std::mutex mutex_;
  std::vector<RecordWriter> idle_;
};

// What one file gives: its records as text (JSON) or its documents (other formats), and what was found.
struct FileRecords {
  RecordWriter json;
  std::vector<ReadDocument> documents;
  Diagnostics found;
  bool refused = false;
};

// Reads a file and, for the formats of JSON, writes its records: the work of a thread.
FileRecords records_of(Pipeline& pipeline, RecordWriter writer, const std::string& path, std::istream& in, const std::string& format) {
  FileResult file = pipeline.read(path, in);
  FileRecords records{std::move(writer), {}, std::move(file.found), file.refused};
  for (const ReadDocument& read : file.documents) {
    records.found.insert(records.found.end(), read.document.found.begin(), read.document.found.end());
    for (const Clause& clause : read.extraction.clauses) {
      if (format == "json" && !records.json.text().empty()) records.json.append(",\n");
      if (format == "json" || format == "jsonl") records.json.append(read.document, clause);
      if (format == "jsonl") records.json.append("\n");
    }
  }
  if (format != "json" && format != "jsonl") records.documents = std::move(file.documents);
  return records;
}

// Prints what the threads give, in order.
class Printer {
 public:
  Printer(Context& context, const Layout& layout) : context_(context), layout_(layout) {
    if (context.format == "json") context.out << "[";
    if (context.format != "json" && context.format != "jsonl" && context.format != "akn") rows_ = row_writer(context, record_columns());
  }

  void print(FileRecords& records) {
    for (const Diagnostic& found : records.found) context_.messages.show(found);
    const std::string_view text = records.json.text();
    if (context_.format == "json" && !text.empty()) context_.out << (std::exchange(first_, false) ? "\n" : ",\n");
    context_.out << text;
    if (context_.format == "akn") std::move(records.documents.begin(), records.documents.end(), std::back_inserter(documents_));
    if (!rows_) return;
    for (const ReadDocument& read : records.documents)
      for (const Clause& clause : read.extraction.clauses) rows_->row(record_cells(read.document, clause));
  }

  void finish() {
    if (context_.format == "json") context_.out << (first_ ? "]\n" : "\n]\n");
    if (rows_) rows_->finish();
    if (context_.format != "akn") return;
    const std::string text = akn_text_of(documents_, layout_);
    if (text.empty()) context_.messages.warning("nothing is written: no file holds a resolution, decision, statement or draft");
    context_.out << text;
  }

 private:
  Context& context_;
  const Layout& layout_;
  std::unique_ptr<RowWriter> rows_;
  std::vector<ReadDocument> documents_;  // of the format akn: one file with all of them
  bool first_ = true;
};

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
      "--format akn writes the documents as one Akoma Ntoso file, several as a collection, with the clauses as metadata (element "
      "proprietary) "
      "on the eIds of their paragraphs; read again, it gives the same records.\n\n"
      "A file that cannot be read gets one line on standard error, the others are still printed, and the exit status is 1.";
  text.examples = {{"mandates extract tests/samples/A_RES_80_410.txt", "the clauses of one resolution, one JSON object a line"},
                   {"mandates extract --format table tests/samples", "the same of a whole folder, to read"},
                   {"mandates extract --format akn --output 80-410.xml tests/samples/A_RES_80_410.txt", "a resolution as Akoma Ntoso"},
                   {"cat tests/samples/S_PRST_2025_91.txt | mandates extract -", "from standard input"}};
  text.without_store = true;
  text.formats = {"jsonl", "json", "csv", "table", "xlsx", "akn"};
  return text;
}

void ExtractCommand::declare(CLI::App& app) {
  paths_.declare(app);
  app.add_option("--threads", threads_, "threads to use; 0 takes one for each core")->type_name("N")->check(whole_number(256));
}

int ExtractCommand::run(Context& context) {
  RuleSet rules = load_rules(context);
  std::future<InputList> listing = std::async(kBeside, [&] { return paths_.list(); });  // while the rules are compiled
  const EngineParts parts(std::move(rules), file_tools(context));
  const InputList inputs = listing.get();
  paths_.protect(context.guard, inputs);
  InputPaths::tell(inputs, context.messages);
  bool refused = !inputs.found.empty();

  const std::size_t threads = std::max<std::size_t>(1, std::min(thread_count(threads_), inputs.files.size()));
  std::vector<std::unique_ptr<Pipeline>> pipelines(threads);
  for (auto& pipeline : pipelines) pipeline = std::make_unique<Pipeline>(parts);

  Writers writers;
  Printer printer(context, parts.rules.layout());
  ordered_work<FileRecords>(
      inputs.files.size(), threads, threads * kResultsWaiting,
      [&](std::size_t worker, std::size_t item) {
        return records_of(*pipelines[worker], writers.take(), inputs.files[item], context.streams.in, context.format);
      },
      [&](std::size_t, FileRecords records) {
        printer.print(records);
        refused = refused || records.refused;
        writers.give_back(std::move(records.json));
        return !context.out_failed();
      });
  printer.finish();
  return refused ? kRefused : kDone;
}

}  // namespace mandates
