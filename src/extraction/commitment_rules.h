// The rules of commitment: which words behind a verb oblige somebody.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "extraction/draft.h"
#include "extraction/lexicon.h"

namespace mandates {

class CommitmentRules {
 public:
  CommitmentRules(const Lexicon& lexicon, Matchers& matchers);

  /// True for a verb that some rule of commitment names.
  bool name(const Rule* verb) const { return committing_.contains(verb); }
  /// The rule that says whether those words behind a verb oblige somebody, and its match; null where none does.
  const Rule* at(const DocumentWords& words, std::uint32_t paragraph, std::uint32_t at, std::uint32_t end, bool deciding,
                 const std::string& verb, PhraseMatch& match);

 private:
  bool past_first_modal(const std::vector<Token>& tokens, const PhraseMatch& match) const;

  const Lexicon& lexicon_;
  Matchers& matchers_;
  std::unordered_set<const Rule*> committing_;
};

}  // namespace mandates
