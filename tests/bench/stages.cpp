// Time of each stage over the sample resolutions, in bytes of text a second. Each run checks that the stage does its work.
//   cmake --preset release -DMANDATES_BENCHMARKS=ON && cmake --build --preset release --target bench_stages
//   build/release/tests/bench/bench_stages --benchmark_repetitions=5 --benchmark_report_aggregates_only=true
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "document/reader.h"
#include "engine/record_json.h"
#include "extraction/extractor.h"
#include "rules/rule_set.h"
#include "text/source_text.h"

namespace mandates {
namespace {

struct Samples {
  std::vector<std::string> texts;
  std::vector<SourceText> sources;
  std::vector<Document> documents;
  std::vector<Extraction> extractions;
  std::int64_t bytes = 0;
};

const RuleSet& rules() {
  static const RuleSet set = RuleSet::load(builtin_rule_files());
  return set;
}

const Samples& samples() {
  static const Samples all = [] {
    Samples made;
    const DocumentReader reader(rules().layout());
    Extractor extractor(rules());
    for (const auto& entry : std::filesystem::directory_iterator(MANDATES_SOURCE_DIR "/tests/samples")) {
      if (entry.path().extension() != ".txt") continue;
      std::ostringstream bytes;
      bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      made.texts.push_back(bytes.str());
      made.bytes += static_cast<std::int64_t>(made.texts.back().size());
      made.sources.push_back(read_source(entry.path().filename().string(), made.texts.back()));
      for (Document& document : reader.read(made.sources.back())) made.documents.push_back(std::move(document));
    }
    for (const Document& document : made.documents) made.extractions.push_back(extractor.extract(document));
    return made;
  }();
  return all;
}

void finish(benchmark::State& state, std::size_t done, std::size_t wanted) {
  if (done != wanted) state.SkipWithError("the stage gave something else than before");
  state.SetBytesProcessed(state.iterations() * samples().bytes);
}

void Rules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(RuleSet::load(builtin_rule_files()));
}
BENCHMARK(Rules)->Unit(benchmark::kMillisecond);

void Lexicon(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Extractor(rules()));
}
BENCHMARK(Lexicon)->Unit(benchmark::kMillisecond);

void Text(benchmark::State& state) {
  std::size_t lines = 0, wanted = 0;
  for (const SourceText& source : samples().sources) wanted += source.lines.size();
  for (auto _ : state) {
    lines = 0;
    for (const std::string& text : samples().texts) lines += read_source("sample.txt", text).lines.size();
  }
  finish(state, lines, wanted);
}
BENCHMARK(Text);

void Documents(benchmark::State& state) {
  const DocumentReader reader(rules().layout());
  std::size_t documents = 0;
  for (auto _ : state) {
    documents = 0;
    for (const SourceText& source : samples().sources) documents += reader.read(source).size();
  }
  finish(state, documents, samples().documents.size());
}
BENCHMARK(Documents);

void Clauses(benchmark::State& state) {
  Extractor extractor(rules());
  std::size_t clauses = 0, wanted = 0;
  for (const Extraction& extraction : samples().extractions) wanted += extraction.clauses.size();
  for (auto _ : state) {
    clauses = 0;
    for (const Document& document : samples().documents) clauses += extractor.extract(document).clauses.size();
  }
  finish(state, clauses, wanted);
}
BENCHMARK(Clauses);

void Records(benchmark::State& state) {
  RecordWriter writer;
  std::size_t size = 0, wanted = 0;
  for (auto _ : state) {
    writer.clear();
    for (std::size_t i = 0; i < samples().documents.size(); ++i)
      for (const Clause& clause : samples().extractions[i].clauses) writer.append(samples().documents[i], clause);
    size = writer.text().size();
    if (wanted == 0) wanted = size;
  }
  finish(state, size, wanted);
}
BENCHMARK(Records);

}  // namespace
}  // namespace mandates

BENCHMARK_MAIN();
