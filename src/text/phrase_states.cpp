// Closures over the nodes that read nothing.
// Must not know: texts.
#include "text/phrase_states.h"

#include <algorithm>

namespace mandates::detail {

void StateTable::clear() {
  used_ = 0;
  if (++round_ == 0) {
    std::fill(places_.begin(), places_.end(), Place{});
    round_ = 1;
  }
}

bool StateTable::insert(State state, std::uint32_t word, std::uint32_t value) {
  Place& place = places_[place_of(state, word)];
  if (place.round == round_) return false;
  place = {state, word, value, round_};
  if (++used_ * 2 > places_.size()) grow();
  return true;
}

void StateTable::grow() {
  std::vector<Place> old(places_.size() * 2);
  old.swap(places_);
  for (const Place& place : old)
    if (place.round == round_) places_[place_of(place.state, place.word)] = place;
}

State Visits::enter(State call) {
  const auto [known, added] = by_call_.emplace(call.key(), static_cast<std::uint32_t>(visits_.size()));
  if (added) visits_.push_back(call);
  return {known->second, automaton_.classes[automaton_.nodes[call.node].first].entry};
}

State Visits::leave(State inside) const {
  const State call = visits_[inside.visit];
  return {call.visit, automaton_.nodes[call.node].next};
}

void Closure::clear() {
  seen_.clear();
  reading_.clear();
  accepted_.clear();
}

void Closure::add(State state) {
  todo_.push_back(state);
  while (!todo_.empty()) {
    const State now = todo_.back();
    todo_.pop_back();
    if (!seen_.insert(now, 0, 0)) continue;
    const Node& node = automaton_.nodes[now.node];
    switch (node.kind) {
      case Node::Kind::split:
        for (const NodeId target : automaton_.targets_of(node)) todo_.push_back({now.visit, target});
        break;
      case Node::Kind::gap:
        if (node.depth == 0) todo_.push_back({now.visit, node.next});
        if (node.count > 0) reading_.push_back(now);
        break;
      case Node::Kind::open:
      case Node::Kind::close:
        todo_.push_back({now.visit, node.next});
        break;
      case Node::Kind::call:
        todo_.push_back(visits_.enter(now));
        break;
      case Node::Kind::leave:
        todo_.push_back(visits_.leave(now));
        break;
      case Node::Kind::accept:
        accepted_.push_back(node.first);
        break;
      case Node::Kind::one_word:
      case Node::Kind::word_table:
      case Node::Kind::look:
        reading_.push_back(now);
        break;
    }
  }
}

const std::vector<State>& Closure::reading() {
  std::sort(reading_.begin(), reading_.end());
  return reading_;
}

const std::vector<std::uint32_t>& Closure::accepted() {
  std::sort(accepted_.begin(), accepted_.end());
  accepted_.erase(std::unique(accepted_.begin(), accepted_.end()), accepted_.end());
  return accepted_;
}

}  // namespace mandates::detail
