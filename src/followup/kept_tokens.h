// Tokens of texts that are read several times, each time for something else.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace mandates {

/// Splits texts with one vocabulary, to which no words may be added any more, and keeps the tokens of some of the last ones.
class KeptTokens {
 public:
  /// `words` must outlive it.
  explicit KeptTokens(const Vocabulary& words) : words_(words) {}

  /// The tokens of a text; valid until those of another text are asked for.
  const std::vector<Token>& of(std::string_view text) {
    constexpr std::size_t kHashed = 32;  // bytes at the end, where texts of one kind differ
    const std::string_view end = text.substr(text.size() - std::min(text.size(), kHashed));
    Kept& kept = kept_[(std::hash<std::string_view>()(end) + text.size()) % kept_.size()];
    if (kept.tokens.empty() || kept.text != text) {
      kept.text = text;
      tokenize(text, words_, kept.tokens);
    }
    return kept.tokens;
  }

 private:
  struct Kept {
    std::string text;
    std::vector<Token> tokens;
  };
  const Vocabulary& words_;
  std::array<Kept, 128> kept_;  // a text has its place by its hash
};

}  // namespace mandates
