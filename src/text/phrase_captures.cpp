// Captures by a memoized search over states and words of one match: its work is bounded by their product.
// Must not know: how the match was found.
#include "text/phrase_captures.h"

#include <algorithm>

namespace mandates::detail {
namespace {

constexpr std::uint32_t kImpossible = 0xFFFFFFFF;

}  // namespace

bool CaptureFinder::find(const std::vector<Token>& tokens, const PhraseMatch& match, NodeId root, std::vector<Capture>& captures) {
  tokens_ = &tokens;
  begin_ = match.begin;
  end_ = match.end;
  costs_.resize(std::max<std::size_t>(costs_.size(), end_ - begin_ + 1));
  for (std::uint32_t i = 0; i <= end_ - begin_; ++i) costs_[i].clear();
  Step now{{0, root}, begin_, 0};
  if (cost(now) == kImpossible) return false;
  std::vector<std::size_t> open;
  std::vector<Step> steps;
  while (automaton_.nodes[now.state.node].kind != Node::Kind::accept) {
    const Node& node = automaton_.nodes[now.state.node];
    if (node.kind == Node::Kind::open) {
      open.push_back(captures.size());
      captures.push_back({automaton_.labels[node.first], now.at, now.at});
    } else if (node.kind == Node::Kind::close) {
      captures[open.back()].end = now.at;
      open.pop_back();
    }
    const std::uint32_t best = cost(now);
    steps.clear();
    successors(now, steps);
    now = *std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
      const std::uint32_t rest = cost(step);
      return rest != kImpossible && rest + step.price == best;
    });
  }
  return true;
}

void CaptureFinder::successors(const Step& from, std::vector<Step>& steps) {
  const State state = from.state;
  const Node& node = automaton_.nodes[state.node];
  switch (node.kind) {
    case Node::Kind::split:
      for (const NodeId target : automaton_.targets_of(node)) steps.push_back({{state.visit, target}, from.at, 0});
      return;
    case Node::Kind::open:
    case Node::Kind::close:
      steps.push_back({{state.visit, node.next}, from.at, 0});
      return;
    case Node::Kind::call:
      steps.push_back({visits_.enter(state), from.at, 0});
      return;
    case Node::Kind::leave:
      steps.push_back({visits_.leave(state), from.at, 0});
      return;
    case Node::Kind::accept:
      return;
    case Node::Kind::gap:
      if (node.depth == 0) steps.push_back({{state.visit, node.next}, from.at, 0});
      break;
    case Node::Kind::one_word:
    case Node::Kind::word_table:
    case Node::Kind::look:
      break;
  }
  if (from.at == end_) return;
  const NodeId next = automaton_.step(state.node, (*tokens_)[from.at]);
  if (next != kNoNode) steps.push_back({{state.visit, next}, from.at + 1, node.kind == Node::Kind::gap ? 1U : 0U});
}

std::uint32_t CaptureFinder::cost(const Step& from) {
  if (automaton_.nodes[from.state.node].kind == Node::Kind::accept) return from.at == end_ ? 0 : kImpossible;
  const auto known = costs_[from.at - begin_].find(from.state.key());
  if (known != costs_[from.at - begin_].end()) return known->second;
  std::vector<Step> steps;
  successors(from, steps);
  std::uint32_t best = kImpossible;
  for (const Step& step : steps)
    if (const std::uint32_t rest = cost(step); rest != kImpossible) best = std::min(best, rest + step.price);
  costs_[from.at - begin_][from.state.key()] = best;
  return best;
}

}  // namespace mandates::detail
