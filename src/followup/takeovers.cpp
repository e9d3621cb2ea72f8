// Holds cycles against later documents.
#include "followup/takeovers.h"

#include <algorithm>

#include "followup/mandate_end.h"

namespace mandates {
namespace {

constexpr double kSameWords = 0.6;  // share of the wording that stays where a request is asked again
constexpr double kSameDuty = 0.68;  // the same of what has no time

constexpr std::ptrdiff_t kFewestTelling = 6;  // words of it that tell something

std::ptrdiff_t telling(const Wording& wording, const WordTable& words) {
  return std::count_if(wording.words.begin(), wording.words.end(), [&](WordKey word) { return !words.light(word); });
}

bool reports(const Asked& asked) {
  return std::any_of(asked.deliverables.begin(), asked.deliverables.end(),
                     [](const std::string& type) { return type == "report" || type == "briefing"; });
}

// The later one asks the same actor for reports, with a time, to the same body as far as it is named.
bool reports_anew(const Asked& asked, const Clause& clause, const Cycle& cycle) {
  if (cycle.standing || !reports(asked) || !reports(cycle.asked) || clause.due.empty() || !any_common(asked.actors, cycle.asked.actors))
    return false;
  return asked.recipients.empty() || cycle.asked.recipients.empty() || any_common(asked.recipients, cycle.asked.recipients);
}

}  // namespace

std::vector<Takeover> find_takeovers(const std::vector<Cycle>& cycles, const StoredDocument& later, const std::vector<Asked>& asked,
                                     bool same_matter, const std::vector<std::string>& topic, const WordTable& words) {
  std::vector<const Clause*> clauses;
  for (const StoredClause& one : later.clauses)
    if (one.clause.obligation) clauses.push_back(&one.clause);
  std::vector<Asked> before;
  for (const Cycle& cycle : cycles) before.push_back(cycle.asked);
  std::vector<bool> found(cycles.size());
  std::vector<Takeover> takeovers;
  const auto take = [&](std::size_t cycle, EndingKind kind, int paragraph) {
    if (found[cycle]) return;
    found[cycle] = true;
    takeovers.push_back({cycle, kind, paragraph});
  };
  const auto is_again = [&](const Link& link) {
    const Cycle& cycle = cycles[link.previous];
    if (!cycle.standing) return link.unchanged >= kSameWords;
    return same_matter && link.unchanged >= kSameDuty && telling(cycle.asked.wording, words) >= kFewestTelling;
  };
  for (const Link& link : find_links(asked, before, words))
    if (is_again(link)) take(link.previous, EndingKind::again, clauses[link.clause]->paragraph_index);
  for (std::size_t cycle = 0; cycle < cycles.size(); ++cycle)
    for (std::size_t i = 0; i < asked.size() && !found[cycle]; ++i)
      if (any_common(clauses[i]->cites, cycles[cycle].cites) && reports_anew(asked[i], *clauses[i], cycles[cycle]))
        take(cycle, EndingKind::again, clauses[i]->paragraph_index);
  if (!same_matter) return takeovers;
  const std::optional<MandateEnd> end = mandate_end(later);
  for (std::size_t cycle = 0; cycle < cycles.size(); ++cycle) {
    for (std::size_t i = 0; i < asked.size() && !found[cycle]; ++i)
      if (any_common(topic, cycles[cycle].names) && reports_anew(asked[i], *clauses[i], cycles[cycle]))
        take(cycle, EndingKind::anew, clauses[i]->paragraph_index);
    if (!end || cycles[cycle].by_experts) continue;
    const auto named = [&](const std::string& name) { return end->words.find(name) != std::string::npos; };
    if (std::any_of(cycles[cycle].names.begin(), cycles[cycle].names.end(), named)) take(cycle, EndingKind::anew, end->paragraph_index);
  }
  return takeovers;
}

}  // namespace mandates
