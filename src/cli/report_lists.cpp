// Reads lists of reports and puts them into the store.
#include "cli/report_lists.h"

#include <CLI/CLI.hpp>

#include "text/errors.h"

namespace mandates {
namespace {

/// Other headings give other reports: then the content counts as another.
std::string hash_of(std::string bytes, const ReportColumns& columns) {
  if (!(columns == ReportColumns()))
    for (const std::string* heading : {&columns.symbol, &columns.title, &columns.date, &columns.mandate}) bytes += '\n' + *heading;
  return content_hash(bytes);
}

}  // namespace

void ReportLists::declare(CLI::App& app) {
  app.add_option("--reports", paths_,
                 "a list of reports to put into the store too: a table as .csv with symbol, title, date and mandate; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  const auto column = [&](const char* name, std::string& into, const char* meaning) {
    app.add_option(name, into, meaning)->type_name("HEADING");
  };
  column("--symbol-column", columns_.symbol, "heading of the column of --reports that has the symbols; “symbol” if not given");
  column("--title-column", columns_.title, "heading of the column that has the titles; “title” if not given");
  column("--date-column", columns_.date, "heading of the column that has the days; “date” if not given");
  column("--mandate-column", columns_.mandate,
         "heading of the column that says for which resolutions, and paragraphs, reports were submitted; “mandate” if not given");
}

void ReportLists::protect(const OutputGuard& guard) const {
  for (const std::string& path : paths_) guard.protect(path, "an input");
}

void ReportLists::ingest(const Context& context, const EngineParts& parts, Store* store, const std::string& store_path, bool strict,
                         IngestCounts& counts) const {
  SourceIdentities names(store_path);
  for (const std::string& path : paths_) {
    if (!counts.stopped_at.empty() || counts.interrupted) return;
    ++counts.files;
    std::string bytes;
    try {
      bytes = read_input(path, context.streams.in);
    } catch (const InputError& error) {
      context.messages.show(unreadable_file(path, error));
      ++counts.refused;
      ++counts.reasons[error.what()];
      if (strict) counts.stopped_at = path;
      continue;
    }
    const ReportList list = read_report_list(path, bytes, columns_, parts.rules.layout());
    for (const Diagnostic& found : list.found) context.messages.show(found);
    if (strict && !list.found.empty()) counts.stopped_at = path;
    if (list.refused) {
      ++counts.refused;
      ++counts.reasons[list.found.front().message];
      continue;
    }
    counts.bad_lines += static_cast<std::int64_t>(list.found.size());
    if (!counts.stopped_at.empty()) return;
    SourceInfo source;
    source.path = path == "-" ? "-" + content_hash(bytes) : names.of(path);
    source.content_hash = hash_of(bytes, columns_);
    source.size = static_cast<std::int64_t>(bytes.size());
    source.rule_version = parts.rules.version();
    source.found = list.found;
    const bool known = store && store->find_source(source.path);
    PutResult result;
    if (store) {
      IngestBatch batch = store->begin_ingest();
      result = batch.put(source, list.reports);
      batch.commit();
    }
    if (result.unchanged) {
      ++counts.unchanged;
      continue;
    }
    ++(known ? counts.changed : counts.fresh);
    counts.documents += static_cast<std::int64_t>(list.reports.size());
    counts.others += static_cast<std::int64_t>(list.reports.size());
    counts.remembered += static_cast<std::int64_t>(result.remembered.size());
    counts.taken_over += static_cast<std::int64_t>(result.taken_over.size());
  }
}

}  // namespace mandates
