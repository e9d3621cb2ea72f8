// Reads the report into which something is to go.
#include "followup/carriers.h"

#include <algorithm>

namespace mandates {
namespace {

constexpr std::uint32_t kSubjectWords = 10;

bool crosses_mark(const std::vector<Token>& tokens, const PhraseMatch& match) {
  return std::any_of(tokens.begin() + match.begin, tokens.begin() + match.end, [](const Token& token) { return token.punctuation != 0; });
}

}  // namespace

// The innermost one: "to staff in the field in his next report" names no report of a field.
std::optional<PhraseMatch> CarrierReader::first_carrier() {
  for (PhraseMatch match : carriers_.matches(tokens_)) {
    PhraseMatch inner;
    for (std::uint32_t at = match.begin + 1; at < match.end; ++at)
      if (carriers_.match_at(tokens_, at, inner) && inner.end == match.end) match = inner;
    if (!crosses_mark(tokens_, match)) return match;
  }
  return std::nullopt;
}

CarrierReader::CarrierReader(const RuleSet& rules)
    : carriers_(rules, "authorship", words_, "place", "carrier"),
      generic_(rules, "authorship", words_, "place", "generic"),
      carried_(rules, "authorship", words_, "place", "carried") {}

Carrier CarrierReader::read(std::string_view text) {
  Carrier carrier;
  tokenize(text, words_, tokens_);
  const std::optional<PhraseMatch> found = first_carrier();
  if (!found) return carrier;
  PhraseMatch match;
  for (std::uint32_t at = found->begin; at < found->end; ++at) {
    if (generic_.match_at(tokens_, at, match)) {
      at = match.end - 1;
      continue;
    }
    carrier.kind += (carrier.kind.empty() ? "" : " ") + std::string(tokens_[at].span.of(text));
  }
  // "in his report on the implementation of the present resolution"
  constexpr std::uint32_t kLeastWords = 3;
  carrier.on_resolution = generic_.match_at(tokens_, found->end, match) && match.end >= found->end + kLeastWords;
  // "Provide information in his next report on lamps" does not say what the report is on, "report thereon in his next report on lamps"
  // does.
  const std::vector<PhraseMatch> on = carried_.matches(tokens_);
  if (on.empty() || on.front().begin >= found->begin || generic_.match_at(tokens_, found->end, match) ||
      !carried_.match_at(tokens_, found->end, match))
    return carrier;
  const std::uint32_t begin = match.end;
  std::uint32_t end = begin;
  while (end < tokens_.size() && end < begin + kSubjectWords && tokens_[end].punctuation == 0) ++end;
  if (begin < end) carrier.subject = text.substr(tokens_[begin].span.begin, tokens_[end - 1].span.end - tokens_[begin].span.begin);
  return carrier;
}

}  // namespace mandates
