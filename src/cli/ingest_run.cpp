// Reads files with several pipelines and puts them into the store.
#include "cli/ingest_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>

#include "cli/interrupt.h"
#include "cli/ordered_work.h"
#include "cli/progress.h"
#include "reports/words.h"

namespace mandates {
namespace {

constexpr int kDocumentsPerBatch = 1024;  // one transaction: pages of indices that many documents change are written once for all
constexpr std::int64_t kBytesPerBatch = 16 << 20;
constexpr int kTouchesPerBatch = 4096;

// A source that the store holds already.
struct KnownSource {
  KnownFile file;
  bool current = false;  // read, and with the same rules
};
using KnownSources = std::unordered_map<std::string, KnownSource>;

KnownSources known_sources(Store* store, const std::string& rule_version) {
  KnownSources known;
  if (!store) return known;
  store->sources([&](const SourceInfo& info) {
    known.emplace(info.path, KnownSource{{info.content_hash, {info.size, info.mtime}},
                                         info.rule_version == rule_version && info.outcome == SourceOutcome::read});
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

bool talks(const Diagnostic& one) {
  return one.severity != Severity::note;
}

bool is_clean(const FileResult& file) {
  return !file.refused && std::none_of(file.found.begin(), file.found.end(), talks) &&
         std::none_of(file.documents.begin(), file.documents.end(),
                      [&](const ReadDocument& read) { return std::any_of(read.document.found.begin(), read.document.found.end(), talks); });
}

void count(const FileResult& file, IngestCounts& counts) {
  for (const ReadDocument& read : file.documents) {
    ++counts.documents;
    const DocumentKind kind = read.document.kind;
    counts.doubtful += std::any_of(read.document.found.begin(), read.document.found.end(), talks);
    counts.others += !is_adopted_kind(kind) && kind != DocumentKind::draft && kind != DocumentKind::draft_decision;
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
    begin();
    SourceInfo source;
    source.path = identity;
    source.content_hash = file.content_hash;
    source.size = file.size;
    source.mtime = file.mtime;
    source.rule_version = rule_version_;
    source.outcome = file.refused ? SourceOutcome::refused : SourceOutcome::read;
    source.found = std::move(file.found);
    PutResult result = batch_->put(source, file.documents);
    bytes_ += file.size;
    if (batch_->documents() >= kDocumentsPerBatch || bytes_ >= kBytesPerBatch) commit();
    return result;
  }

  // The same content at another time: next time it need not be read to know that.
  void touch(const std::string& identity, const FileResult& file) {
    begin();
    batch_->touch(identity, file.size, file.mtime);
    if (++touched_ >= kTouchesPerBatch) commit();
  }

  void commit() {
    if (batch_) batch_->commit();
    batch_.reset();
    bytes_ = 0;
    touched_ = 0;
  }

 private:
  void begin() {
    if (!batch_) batch_.emplace(store_.begin_ingest());
  }

  Store& store_;
  std::string rule_version_;
  std::optional<IngestBatch> batch_;
  std::int64_t bytes_ = 0;
  int touched_ = 0;
};

void show_findings(const Context& context, const FileResult& file) {
  for (const Diagnostic& found : file.found) context.messages.show(found);
  for (const ReadDocument& read : file.documents) {
    for (const Diagnostic& found : read.document.found) context.messages.show(found);
  }
}

}  // namespace

SourceIdentities::SourceIdentities(const std::string& store_path) {
  std::error_code error;
  folder_ = std::filesystem::weakly_canonical(store_path, error).parent_path();
}

std::filesystem::path SourceIdentities::name_of(const std::filesystem::path& canonical) const {
  const auto relative = canonical.lexically_relative(folder_);
  return relative.empty() || *relative.begin() == ".." ? canonical : relative;
}

// Files come folder by folder, so a folder is looked up once.
std::string SourceIdentities::of(const std::string& path) {
  if (path == "-") return path;
  std::error_code error;
  const std::filesystem::path file(path);
  const std::filesystem::path name = file.filename();
  if (name.empty() || name == "." || name == ".." || std::filesystem::is_symlink(file, error)) {
    const auto canonical = std::filesystem::weakly_canonical(file, error);
    return error ? path : name_of(canonical).string();
  }
  const std::string parent = file.has_parent_path() ? file.parent_path().string() : ".";
  if (parent != parent_) {
    const auto canonical = std::filesystem::weakly_canonical(parent, error);
    if (error) return path;
    parent_ = parent;
    parent_name_ = name_of(canonical);
  }
  return parent_name_ == "." ? name.string() : (parent_name_ / name).string();
}

IngestCounts ingest_files(const Context& context, const EngineParts& parts, Store* store, const std::string& store_path,
                          const InputList& inputs, const IngestOptions& options) {
  const KnownSources known = known_sources(store, parts.rules.version());
  SourceIdentities names(store_path);
  std::vector<std::string> identities;  // beside inputs.files
  for (const std::string& path : inputs.files) identities.push_back(names.of(path));
  std::vector<std::unique_ptr<Pipeline>> pipelines(options.threads);
  for (auto& pipeline : pipelines) pipeline = std::make_unique<Pipeline>(parts);

  IngestCounts counts;
  std::optional<Writer> writer;
  if (!options.dry_run) writer.emplace(*store, parts.rules.version());
  const InterruptGuard interrupt;
  Progress progress(context, "ingest", inputs.files.size());
  const auto read = [&](std::size_t worker, std::size_t item) {
    const std::string& path = inputs.files[item];
    const auto found = known.find(identities[item]);
    const bool current = found != known.end() && found->second.current;
    return pipelines[worker]->read_unknown(path, context.streams.in, current ? &found->second.file : nullptr);
  };
  std::mutex putting;  // held while the store and the counts change
  bool ended = false;
  const auto put = [&](std::size_t item, FileResult file) {
    const std::lock_guard lock(putting);
    const std::string& path = inputs.files[item];
    const std::string identity = path == "-" ? "-" + file.content_hash : identities[item];
    const auto found = known.find(identity);
    count_source(file, found != known.end(), counts);
    if (options.strict && !is_clean(file)) counts.stopped_at = path;
    if (!file.unchanged) {
      progress.clear();
      show_findings(context, file);
      if (!file.refused) count(file, counts);
      if (writer && counts.stopped_at.empty() && !file.content_hash.empty()) {
        const PutResult result = writer->put(identity, file);
        counts.remembered += static_cast<std::int64_t>(result.remembered.size());
        counts.taken_over += static_cast<std::int64_t>(result.taken_over.size());
      }
    } else if (writer && file.mtime != 0 && !found->second.file.stamp.same_as({file.size, file.mtime})) {
      writer->touch(identity, file);
    }
    progress.at(item + 1, fmt::format("{}, {}", count_words(counts.documents, "document"), count_words(counts.obligations, "obligation")));
    counts.interrupted = interrupt.interrupted();
    return !counts.interrupted && counts.stopped_at.empty();
  };
  const InterruptWatch watch(interrupt, [&] {
    const std::lock_guard lock(putting);
    if (ended) return;
    progress.clear();
    options.give_up([&] {
      if (writer) writer->commit();
    });
  });
  ordered_work<FileResult>(inputs.files.size(), options.threads, options.threads * 4, read, put);
  const std::lock_guard lock(putting);
  ended = true;
  if (writer) writer->commit();
  return counts;
}

}  // namespace mandates
