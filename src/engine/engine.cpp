// The public interface, based on the readers that the program itself uses.
#include "mandates/engine.h"

#include <utility>

#include "engine/bytes_reader.h"
#include "engine/record_json.h"

namespace mandates {
namespace {

RuleSet load(const EngineOptions& options) {
  std::vector<RuleFile> overlay;
  for (const RuleText& file : options.overlay) overlay.push_back({file.name, file.content});
  return RuleSet::load(builtin_rule_files(overlay.empty() ? RuleExamples::left_out : RuleExamples::kept), overlay, LinkCheck::done_before);
}

}  // namespace

struct Engine::Impl {
  EngineParts parts;
};

struct EngineReader::Impl {
  BytesReader reader;
};

Engine::Engine(const EngineOptions& options) : impl_(new Impl{EngineParts(load(options), FileTools{options.pdftotext})}) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

EngineReader Engine::reader() const {
  return EngineReader(std::unique_ptr<EngineReader::Impl>(new EngineReader::Impl{BytesReader(impl_->parts)}));
}

const std::string& Engine::rule_version() const {
  return impl_->parts.rules.version();
}

const Diagnostics& Engine::rule_findings() const {
  return impl_->parts.rules.found();
}

EngineReader::EngineReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
EngineReader::~EngineReader() = default;
EngineReader::EngineReader(EngineReader&&) noexcept = default;
EngineReader& EngineReader::operator=(EngineReader&&) noexcept = default;

FileRecord EngineReader::read(const std::string& name, std::string bytes) {
  BytesRead read = impl_->reader.read(name, std::move(bytes));
  return {std::move(read.documents), std::move(read.found), read.refused};
}

std::string record_json(const Document& document, const Clause& clause) {
  RecordWriter writer;
  writer.append(document, clause);
  return std::string(writer.text());
}

}  // namespace mandates
