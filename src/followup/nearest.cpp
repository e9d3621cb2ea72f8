// Holds requests against those, and against paragraphs, of a later resolution.
#include "followup/nearest.h"

#include <algorithm>

namespace mandates {
namespace {

// The figures told apart pairs that were read (docs/followup.md).
constexpr double kAgain = 0.4;        // likeness from which the same is asked
constexpr double kPlainly = 0.5;      // the same of a resolution that is not the next one
constexpr double kNear = 0.22;        // from which that may be
constexpr double kTelling = 10;       // weight of the words that both have where the same is asked; less is said of many things
constexpr double kNobody = 0.8;       // factor where nobody is asked by either
constexpr double kOthers = 0.5;       // where others are asked
constexpr double kWhole = 0.88;       // share of a request that a paragraph has which says it again
constexpr double kWholeTelling = 20;  // and the weight of its words
constexpr double kPart = 0.36;        // share that a paragraph has which may speak of it
constexpr double kSpokenOf = 0.6;     // the same of a paragraph that only notes or welcomes
constexpr double kInPreamble = 0.45;  // of a preambular one
constexpr double kPartTelling = 8;

std::vector<const Wording*> wordings_of(const std::vector<Asked>& list) {
  std::vector<const Wording*> wordings;
  for (const Asked& asked : list) wordings.push_back(&asked.wording);
  return wordings;
}

std::vector<const Wording*> wordings_of(const std::vector<SpokenOf>& list) {
  std::vector<const Wording*> wordings;
  for (const SpokenOf& one : list) wordings.push_back(&one.wording);
  return wordings;
}

double actor_factor(const Asked& a, const Asked& b) {
  if (a.actors.empty() && b.actors.empty()) return kNobody;
  return any_common(a.actors, b.actors) ? 1 : kOthers;
}

}  // namespace

NearestRequest::NearestRequest(const std::vector<Asked>& now, const std::vector<Asked>& before, const WordTable& words)
    : now_(now), before_(before), likeness_(wordings_of(now), wordings_of(before), words) {}

std::optional<Nearest> NearestRequest::find(std::size_t before) const {
  const Asked& asked = before_[before];
  double best = 0;
  Nearest nearest;
  const auto [first, last] = within_reach(before, before_.size(), now_.size());
  for (std::size_t n = first; n < last; ++n) {
    if (due_before(now_[n], asked)) continue;
    const auto [weight, share] = likeness_.contained(n, before);
    const double like = actor_factor(now_[n], asked) * (likeness_.of(n, before) + share) / 2;
    if (like <= best) continue;
    best = like;
    nearest = {n, like >= kAgain && weight >= kTelling, like >= kPlainly && weight >= kTelling};
  }
  if (best < kNear) return std::nullopt;
  return nearest;
}

NearestParagraph::NearestParagraph(const std::vector<SpokenOf>& paragraphs, const std::vector<Asked>& before, const WordTable& words)
    : paragraphs_(paragraphs), size_(before.size()), likeness_(wordings_of(paragraphs), wordings_of(before), words) {}

std::optional<Nearest> NearestParagraph::find(std::size_t before) const {
  double best = 0;
  std::optional<Nearest> nearest;
  const auto [first, last] = within_reach(before, size_, paragraphs_.size());
  for (std::size_t n = first; n < last; ++n) {
    const auto [weight, share] = likeness_.contained(n, before);
    const SpokenOf& one = paragraphs_[n];
    if (share <= best || share < (one.upholds ? kPart : one.preamble ? kInPreamble : kSpokenOf) || weight < kPartTelling) continue;
    best = share;
    nearest = Nearest{n, one.upholds && share >= kWhole && weight >= kWholeTelling, false};
  }
  return nearest;
}

}  // namespace mandates
