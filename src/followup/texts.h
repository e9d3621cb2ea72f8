// How much of one document's text stands in another's: where titles leave open which resolution continues which.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "followup/wording.h"

namespace mandates {

/// The text of a document.
struct CandidateText {
  std::string preamble;
  std::string operative;

  void add(bool is_operative, std::string_view paragraph) { (is_operative ? operative : preamble).append(paragraph).append("\n"); }
};

/// Gives the text of a candidate by its number.
using TextSource = std::function<CandidateText(std::size_t candidate)>;

/// Compares texts, each read when it is first asked for. `wordings` and what `source` refers to must outlive it.
class Texts {
 public:
  Texts(TextSource source, WordingReader& wordings) : source_(std::move(source)), wordings_(wordings) {}

  /// Share of the operative text that two documents have in common, 0 to 1 (Dice over runs of four words); nothing where one has but a few
  /// words, or where there is no source of texts.
  std::optional<double> common(std::size_t a, std::size_t b);
  /// Share of some words (stems) that stand in a document's text; 1 of none.
  double contained(const std::vector<WordKey>& words, std::size_t candidate);

 private:
  struct Sketch {
    std::vector<std::uint32_t> runs;  // hashes of runs of words, sorted, each once
    std::vector<WordKey> words;       // stems of the whole text, sorted, each once
  };
  void make_room(std::size_t sketches);
  const Sketch& sketch(std::size_t candidate);

  TextSource source_;
  WordingReader& wordings_;
  std::unordered_map<std::size_t, Sketch> sketches_;
};

}  // namespace mandates
