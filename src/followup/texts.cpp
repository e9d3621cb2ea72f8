// Reads texts into sketches: hashes of runs of words, and the words.
#include "followup/texts.h"

#include <algorithm>

#include "followup/fnv.h"
#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr std::size_t kRun = 4;              // words
constexpr std::size_t kFewRuns = 12;         // an operative text that tells nothing: "Takes note of the report"
constexpr std::size_t kMostSketches = 4096;  // kept at a time, some 5 kB each

std::uint32_t hash_of(const WordKey* words) {
  std::uint64_t hash = kFnvBasis;
  for (std::size_t i = 0; i < kRun; ++i) hash = add_to_fnv(hash, words[i]);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

// To be called before references to so many sketches are taken, which clearing would end.
void Texts::make_room(std::size_t sketches) {
  if (sketches_.size() + sketches > kMostSketches) sketches_.clear();
}

const Texts::Sketch& Texts::sketch(std::size_t candidate) {
  const auto [place, is_new] = sketches_.try_emplace(candidate);
  if (!is_new) return place->second;
  const CandidateText text = source_(candidate);
  Sketch& sketch = place->second;
  const auto stems = [&](const std::string& of) { return wordings_.words().stems(wordings_.read(of).words); };
  sketch.words = stems(text.operative);
  for (std::size_t at = 0; at + kRun <= sketch.words.size(); ++at) sketch.runs.push_back(hash_of(&sketch.words[at]));
  sort_once(sketch.runs);
  const std::vector<WordKey> preamble = stems(text.preamble);
  sketch.words.insert(sketch.words.end(), preamble.begin(), preamble.end());
  sort_once(sketch.words);
  return sketch;
}

std::optional<double> Texts::common(std::size_t a, std::size_t b) {
  if (!source_) return std::nullopt;
  make_room(2);
  const std::vector<std::uint32_t>&runs_a = sketch(a).runs, &runs_b = sketch(b).runs;
  if (std::min(runs_a.size(), runs_b.size()) < kFewRuns) return std::nullopt;
  return 2.0 * static_cast<double>(common_count(runs_a, runs_b)) / static_cast<double>(runs_a.size() + runs_b.size());
}

double Texts::contained(const std::vector<WordKey>& words, std::size_t candidate) {
  if (words.empty()) return 1;
  if (!source_) return 0;
  make_room(1);
  const std::vector<WordKey>& all = sketch(candidate).words;
  const auto found =
      std::count_if(words.begin(), words.end(), [&](WordKey word) { return std::binary_search(all.begin(), all.end(), word); });
  return static_cast<double>(found) / static_cast<double>(words.size());
}

}  // namespace mandates
