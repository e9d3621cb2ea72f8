// Moves files through the pipeline into the store.
// Must not know: options, output formats.
#include "cli/ingest_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "cli/interrupt.h"
#include "cli/ordered_work.h"
#include "cli/progress.h"
#include "reports/words.h"

namespace mandates {
namespace {

constexpr int kDocumentsPerBatch = 256;  // one transaction; more gains nothing and loses more when interrupted
constexpr std::int64_t kBytesPerBatch = 16 << 20;

// A source that the store holds already.
struct KnownSource {
  std::string content_hash;
  bool current = false;  // read, and with the same rules
};
using KnownSources = std::unordered_map<std::string, KnownSource>;

KnownSources known_sources(Store* store, const std::string& rule_version) {
  KnownSources known;
  if (!store) return known;
  store->sources([&](const SourceRow& row) {
    known.emplace(row.info.path,
                  KnownSource{row.info.content_hash, row.info.rule_version == rule_version && row.info.outcome == SourceOutcome::read});
    return true;
  });
  return known;
}

void count_source(const FileResult& file, bool known, IngestCounts& counts) {
  ++counts.files;
  counts.unchanged += file.unchanged;
  counts.refused += file.refused;
  counts.changed += !file.refused && !file.unchanged && known;
  counts.fresh += !file.refused && !known;
  if (!file.refused) return;
  const auto error =
      std::find_if(file.found.begin(), file.found.end(), [](const Diagnostic& one) { return one.severity == Severity::error; });
  if (error != file.found.end()) ++counts.reasons[error->message];
}

bool is_clean(const FileResult& file) {
  const auto talks = [](const Diagnostic& one) { return one.severity != Severity::note; };
  return !file.refused && std::none_of(file.found.begin(), file.found.end(), talks) &&
         std::none_of(file.documents.begin(), file.documents.end(),
                      [&](const ReadDocument& read) { return std::any_of(read.document.found.begin(), read.document.found.end(), talks); });
}

void count(const FileResult& file, IngestCounts& counts) {
  for (const ReadDocument& read : file.documents) {
    ++counts.documents;
    if (read.document.kind == DocumentKind::other) ++counts.others;
    for (const Paragraph& paragraph : read.document.paragraphs)
      counts.operative += paragraph.kind == ParagraphKind::operative && paragraph.level == 0;
    for (const Clause& clause : read.extraction.clauses) {
      ++counts.clauses;
      counts.obligations += clause.obligation;
      const bool report =
          std::any_of(clause.deliverables.begin(), clause.deliverables.end(), [](const auto& one) { return one.type == "report"; });
      counts.due_reports += clause.obligation && report && !clause.due.empty();
    }
  }
}

// Puts files into the store, a batch at a time.
class Writer {
 public:
  Writer(Store& store, std::string rule_version) : store_(store), rule_version_(std::move(rule_version)) {}

  PutResult put(const std::string& identity, FileResult& file) {
    if (!batch_) batch_.emplace(store_.begin_ingest());
    SourceInfo source;
    source.path = identity;
    source.content_hash = file.content_hash;
    source.size = file.size;
    source.rule_version = rule_version_;
    source.outcome = file.refused ? SourceOutcome::refused : SourceOutcome::read;
    source.found = std::move(file.found);
    PutResult result = batch_->put(source, file.documents);
    bytes_ += file.size;
    if (batch_->documents() >= kDocumentsPerBatch || bytes_ >= kBytesPerBatch) commit();
    return result;
  }

  void commit() {
    if (batch_) batch_->commit();
    batch_.reset();
    bytes_ = 0;
  }

 private:
  Store& store_;
  std::string rule_version_;
  std::optional<IngestBatch> batch_;
  std::int64_t bytes_ = 0;
};

void show_findings(const Context& context, const FileResult& file) {
  for (const Diagnostic& found : file.found) context.messages.show(found);
  for (const ReadDocument& read : file.documents) {
    for (const Diagnostic& found : read.document.found) context.messages.show(found);
  }
}

}  // namespace

std::string source_identity(const std::string& path, const std::string& store_path) {
  if (path == "-") return path;
  std::error_code error;
  const auto file = std::filesystem::weakly_canonical(path, error);
  const auto folder = std::filesystem::weakly_canonical(store_path, error).parent_path();
  if (error) return path;
  const auto relative = file.lexically_relative(folder);
  return relative.empty() || *relative.begin() == ".." ? file.string() : relative.string();
}

IngestCounts ingest_files(const Context& context, const PipelineParts& parts, Store* store, const std::string& store_path,
                          const InputList& inputs, const IngestOptions& options) {
  const KnownSources known = known_sources(store, parts.rules.version());
  std::vector<std::unique_ptr<Pipeline>> pipelines(options.threads);
  for (auto& pipeline : pipelines) pipeline = std::make_unique<Pipeline>(parts);

  IngestCounts counts;
  std::optional<Writer> writer;
  if (!options.dry_run) writer.emplace(*store, parts.rules.version());
  const InterruptGuard interrupt;
  Progress progress(context, "ingest", inputs.files.size());
  const auto read = [&](std::size_t worker, std::size_t item) {
    const std::string& path = inputs.files[item];
    const auto found = known.find(source_identity(path, store_path));
    const bool current = found != known.end() && found->second.current;
    return pipelines[worker]->read(path, context.streams.in, current ? found->second.content_hash : std::string());
  };
  const auto put = [&](std::size_t item, FileResult file) {
    const std::string& path = inputs.files[item];
    const std::string identity = path == "-" ? "-" + file.content_hash : source_identity(path, store_path);
    count_source(file, known.contains(identity), counts);
    if (options.strict && !is_clean(file)) counts.stopped_at = path;
    if (!file.unchanged) {
      progress.clear();
      show_findings(context, file);
      if (!file.refused) count(file, counts);
      if (writer && counts.stopped_at.empty() && !file.content_hash.empty())
        counts.remembered += static_cast<std::int64_t>(writer->put(identity, file).remembered.size());
    }
    progress.at(item + 1, fmt::format("{}, {}", count_words(counts.documents, "document"), count_words(counts.obligations, "obligation")));
    counts.interrupted = interrupt.interrupted();
    return !counts.interrupted && counts.stopped_at.empty();
  };
  ordered_work<FileResult>(inputs.files.size(), options.threads, options.threads * 4, read, put);
  if (writer) writer->commit();
  return counts;
}

}  // namespace mandates
