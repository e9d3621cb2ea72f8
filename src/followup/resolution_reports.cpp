// Reads on which resolution a report is asked for.
#include "followup/resolution_reports.h"

#include <algorithm>
#include <tuple>

namespace mandates {
namespace {

constexpr std::string_view kImplementation = "implementation";  // most texts have no such word, and need not be read
constexpr std::uint32_t kNear = 4;                              // words from "resolution" to the end of its number
constexpr std::size_t kMostLater = 4;

}  // namespace

ResolutionReports::ResolutionReports(const RuleSet& rules)
    : on_resolution_(rules, "act", words_, "part", "on-resolution"),
      on_own_text_(rules, "act", words_, "part", "on-own-text"),
      citations_(rules.layout()) {}

// The resolution whose number follows the words.
std::string ResolutionReports::named_in(std::string_view text, const FamilyCandidate& candidate) {
  const std::vector<PhraseMatch> matches = on_resolution_.matches(tokens_);
  if (matches.empty()) return {};
  std::vector<Citation> cited;
  citations_.find(text, {candidate.body, candidate.occasion}, cited);
  const std::uint32_t last = matches.front().end - 1;
  const std::uint32_t from = tokens_[last].span.begin;
  const std::uint32_t to = tokens_[std::min<std::size_t>(last + kNear, tokens_.size() - 1)].span.begin;
  const auto found = std::find_if(cited.begin(), cited.end(), [&](const Citation& one) { return one.offset >= from && one.offset <= to; });
  return found == cited.end() ? std::string() : found->symbol;
}

void ResolutionReports::add(std::size_t number, const FamilyCandidate& candidate, RowKey clause, std::string_view text) {
  if (text.find(kImplementation) == std::string_view::npos) return;
  tokenize(text, words_, tokens_);
  std::string symbol = named_in(text, candidate);
  const bool named = !symbol.empty();
  if (!named && on_own_text_.any_in(tokens_)) symbol = candidate.symbol;
  if (!symbol.empty()) reports_[{candidate.body, std::move(symbol)}].push_back({number, clause, named});
}

void ResolutionReports::find(const std::vector<FamilyCandidate>& candidates, std::vector<std::vector<KeptBy>>& kept) const {
  for (const auto& [key, reports] : reports_) {
    std::vector<Report> list = reports;
    const auto order = [&](const Report& one) { return std::tuple(time_of(candidates[one.candidate]), one.clause); };
    std::sort(list.begin(), list.end(), [&](const Report& a, const Report& b) { return order(a) < order(b); });
    for (std::size_t i = 0; i < list.size(); ++i) {
      KeptBy by{list[i].clause, {}};
      for (std::size_t j = i + 1; j < list.size() && by.later.size() < kMostLater; ++j)
        if (list[j].named && candidates[list[j].candidate].day > candidates[list[i].candidate].day)
          by.later.push_back({list[j].candidate, list[j].clause, 0, 0, 0, true, false});
      if (!by.later.empty()) kept[list[i].candidate].push_back(std::move(by));
    }
  }
}

}  // namespace mandates
