// Reads documents with the rules of the run and with changed rules, and lists the clauses that differ.
#include "cli/command_rules_try.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <ostream>

#include "cli/inputs.h"
#include "cli/ordered_work.h"
#include "cli/pipeline.h"
#include "cli/resources.h"
#include "cli/validators.h"
#include "reports/clause_changes.h"
#include "reports/words.h"
#include "store/store.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::size_t kResultsWaiting = 8;  // of each thread

std::vector<Column> columns() {
  return {{"change", "CHANGE"},
          {"symbol", "DOCUMENT"},
          {"paragraph", "¶"},
          {"verb", "VERB"},
          {"field", "FIELD"},
          {"before", "BEFORE", Show::everywhere, false, true},
          {"after", "AFTER", Show::everywhere, false, true},
          {"text", "", Show::data},
          {"source", "", Show::data}};
}

// One row of the list: a clause gained or lost, or a field of one that differs.
using ChangeRow = std::vector<Cell>;

struct FileChanges {
  std::vector<ChangeRow> rows;
  Diagnostics found;
  std::size_t documents = 0, gained = 0, lost = 0, altered = 0;
};

void add_rows(const Document& document, const ClauseChange& change, FileChanges& changes) {
  const Clause& clause = change.after != nullptr ? *change.after : *change.before;
  const auto row = [&](const char* what, Tone tone, std::string field, std::string before, std::string after) {
    changes.rows.push_back({Cell(what, tone), Cell(document.symbol, Tone::strong), clause.paragraph, clause.verb, std::move(field),
                            std::move(before), std::move(after), clause.text, document.source});
  };
  if (change.before == nullptr) {
    ++changes.gained;
    row("gained", Tone::good, "clause", "", clause.text);
  } else if (change.after == nullptr) {
    ++changes.lost;
    row("lost", Tone::bad, "clause", clause.text, "");
  } else {
    ++changes.altered;
    for (const FieldChange& field : change.fields) row("altered", Tone::warn, field.field, field.before, field.after);
  }
}

// Holds the documents of one file, read with both rule sets, against each other. Other layout rules may find other documents.
FileChanges changes_of(const FileResult& before, const FileResult& after) {
  FileChanges changes;
  changes.found = before.found;
  const std::vector<Clause> none;
  const auto same = [](const FileResult& file, const std::string& symbol) -> const ReadDocument* {
    for (const ReadDocument& read : file.documents)
      if (read.document.symbol == symbol) return &read;
    return nullptr;
  };
  const auto compare = [&](const Document& document, const std::vector<Clause>& then, const std::vector<Clause>& now) {
    ++changes.documents;
    for (const ClauseChange& change : clause_changes(then, now)) add_rows(document, change, changes);
  };
  for (const ReadDocument& now : after.documents) {
    const ReadDocument* then = same(before, now.document.symbol);
    compare(now.document, then != nullptr ? then->extraction.clauses : none, now.extraction.clauses);
  }
  for (const ReadDocument& then : before.documents)
    if (same(after, then.document.symbol) == nullptr) compare(then.document, then.extraction.clauses, none);
  return changes;
}

// The rule files of a folder, or one file.
std::vector<RuleFile> rule_files_at(const std::string& path) {
  return std::filesystem::is_directory(path) ? read_rule_folder(path) : std::vector<RuleFile>{read_rule_file(path)};
}

// Prints rows and adds up.
class ChangeList {
 public:
  ChangeList(Context& context, const ListOptions& list) : context_(context), rows_(list.writer(context, columns())) {}

  bool take(FileChanges changes) {
    for (const Diagnostic& found : changes.found) context_.messages.show(found);
    for (ChangeRow& row : changes.rows) rows_->row(std::move(row));
    all_.documents += changes.documents;
    all_.gained += changes.gained;
    all_.lost += changes.lost;
    all_.altered += changes.altered;
    return !context_.out_failed();
  }

  void finish() {
    rows_->finish();
    context_.messages.say(fmt::format("{}: {} gained, {} lost, {} altered",
                                      count_words(static_cast<std::int64_t>(all_.documents), "document"),
                                      count_words(static_cast<std::int64_t>(all_.gained), "clause"), all_.lost, all_.altered));
  }

 private:
  Context& context_;
  std::unique_ptr<RowWriter> rows_;
  FileChanges all_;
};

void try_on_files(const Context& context, const EngineParts& before, const EngineParts& after, const InputList& inputs, std::size_t threads,
                  ChangeList& list) {
  std::vector<std::pair<Pipeline, Pipeline>> pipelines;
  for (std::size_t i = 0; i < threads; ++i) pipelines.emplace_back(Pipeline(before), Pipeline(after));
  const auto work = [&](std::size_t worker, std::size_t item) {
    auto& [then, now] = pipelines[worker];
    const FileResult first = then.read(inputs.files[item], context.streams.in);
    return changes_of(first, now.read(inputs.files[item], context.streams.in));
  };
  ordered_work<FileChanges>(inputs.files.size(), threads, threads * kResultsWaiting, work,
                            [&](std::size_t, FileChanges changes) { return list.take(std::move(changes)); });
}

void try_on_store(const Context& context, const EngineParts& before, const EngineParts& after, ChangeList& list) {
  Store store = Store::open(store_path(context), OpenMode::read);
  Extractor then = before.extractor.another(), now = after.extractor.another();
  store.each_document([&](const StoredDocument& stored) {
    FileChanges changes;
    changes.documents = 1;
    const std::vector<Clause> first = then.extract(stored.document).clauses, second = now.extract(stored.document).clauses;
    for (const ClauseChange& change : clause_changes(first, second)) add_rows(stored.document, change, changes);
    return list.take(std::move(changes));
  });
}

}  // namespace

CommandText RulesTryCommand::text() const {
  CommandText text;
  text.name = "rules try";
  text.summary = "show which clauses would change if rules were laid over the present ones";
  text.description =
      "Reads documents twice, with the rules of this run and with RULES (rule files, or folders of them) laid over those, and lists the "
      "clauses that are gained or lost, and for those that differ each field before and after. Nothing is stored.\n\n"
      "The documents are those of --against, or else those of the store, as they were read when they came in: rules of layout show with "
      "--against only.";
  text.examples = {{"mandates rules try my-rules --against tests/samples", "what a folder of rules would do to some files"},
                   {"mandates rules try my-rules/verbs.toml --format csv", "what one file would do to the store, for a spreadsheet"}};
  text.formats = row_formats();
  text.columns = columns();
  return text;
}

void RulesTryCommand::declare(CLI::App& app) {
  app.add_option("RULES", rules_, "rule files (.toml) or folders of them")->required();
  app.add_option("--against", against_, "files or folders to try them on, instead of the store")->type_name("PATH");
  app.add_option("--threads", threads_, "threads to use; 0 takes one for each core")->type_name("N")->check(whole_number(256));
  list_.declare(app);
}

void RulesTryCommand::check(const GlobalOptions&) {
  for (const std::string& path : against_)
    if (path == "-") throw UsageError("standard input can be read only once", "give --against a file or a folder");
}

int RulesTryCommand::run(Context& context) {
  std::vector<RuleFile> overlay = read_overlay(context, context.options.rules);
  const EngineParts before(load_rules(context), file_tools(context));
  for (const std::string& path : rules_)
    for (RuleFile& file : rule_files_at(path)) {
      context.guard.protect(file.name, "a rule file");
      overlay.push_back(std::move(file));
    }
  RuleSet tried = RuleSet::load(builtin_rule_files(), overlay);
  for (const Diagnostic& found : tried.found()) context.messages.show(found);
  const EngineParts after(std::move(tried), file_tools(context));

  ChangeList list(context, list_);
  bool refused = false;
  if (against_.empty()) {
    try_on_store(context, before, after, list);
  } else {
    const InputList inputs = list_inputs(against_);
    for (const std::string& path : inputs.files) context.guard.protect_found(path, "an input");
    for (const Diagnostic& found : inputs.found) context.messages.show(found);
    refused = !inputs.found.empty();
    const std::size_t threads = std::max<std::size_t>(1, std::min(thread_count(threads_), inputs.files.size()));
    try_on_files(context, before, after, inputs, threads, list);
  }
  list.finish();
  return refused ? kRefused : kDone;
}

}  // namespace mandates
