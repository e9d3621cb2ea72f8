// Captures by a memoized search over states and words of one match: its work is bounded by their product.
#include "phrases/phrase_captures.h"

#include <algorithm>

namespace mandates::detail {
namespace {

constexpr std::uint32_t kImpossible = 0xFFFFFFFF;

}  // namespace

bool CaptureFinder::advance(Step& step) {
  const Node& node = automaton_.nodes[step.state.node];
  switch (node.kind) {
    case Node::Kind::open:
    case Node::Kind::close:
      step.state.node = node.next;
      return true;
    case Node::Kind::call:
      step.state = visits_.enter(step.state);
      return true;
    case Node::Kind::leave:
      step.state = visits_.leave(step.state);
      return true;
    default:
      break;
  }
  if (step.at == end_) return false;
  step.state.node = automaton_.step(step.state.node, (*tokens_)[step.at++]);
  return step.state.node != kNoNode;
}

template <typename Use>
void CaptureFinder::until_successor(const Step& from, Use use) {
  const Node& node = automaton_.nodes[from.state.node];
  Step next{from.state, from.at, 0};
  if (node.kind == Node::Kind::accept) return;
  if (node.kind == Node::Kind::split) {
    for (const NodeId target : automaton_.targets_of(node))
      if (use(Step{{from.state.visit, target}, from.at, 0})) return;
    return;
  }
  if (node.kind == Node::Kind::gap) {
    if (node.depth == 0 && use(Step{{from.state.visit, node.next}, from.at, 0})) return;
    next.price = 1;
  }
  if (advance(next)) use(next);
}

bool CaptureFinder::find(const std::vector<Token>& tokens, const PhraseMatch& match, NodeId root, std::vector<Capture>& captures) {
  tokens_ = &tokens;
  end_ = match.end;
  costs_.clear();
  Step now{{0, root}, match.begin, 0};
  if (cost(now) == kImpossible) return false;
  std::vector<std::size_t> open;
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
    Step next;
    until_successor(now, [&](const Step& step) {
      const std::uint32_t rest = cost(step);
      if (rest == kImpossible || rest + step.price != best) return false;
      next = step;
      return true;
    });
    now = next;
  }
  return true;
}

std::uint32_t CaptureFinder::cost(const Step& from) {
  // only where ways part is the answer worth remembering
  Step now = from;
  Node::Kind kind = automaton_.nodes[now.state.node].kind;
  for (; kind != Node::Kind::split && kind != Node::Kind::gap && kind != Node::Kind::accept; kind = automaton_.nodes[now.state.node].kind)
    if (!advance(now)) return kImpossible;
  if (kind == Node::Kind::accept) return now.at == end_ ? 0 : kImpossible;
  if (const std::uint32_t* known = costs_.find(now.state, now.at)) return *known;
  std::uint32_t best = kImpossible;
  until_successor(now, [&](const Step& step) {
    if (const std::uint32_t rest = cost(step); rest != kImpossible) best = std::min(best, rest + step.price);
    return best == 0;  // no way is better than one without gaps
  });
  costs_.insert(now.state, now.at, best);
  return best;
}

}  // namespace mandates::detail
