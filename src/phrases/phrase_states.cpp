// Closures over the nodes that read nothing.
#include "phrases/phrase_states.h"

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
  const auto [known, added] = by_call_.try_emplace(call.key(), static_cast<std::uint32_t>(visits_.size()));
  if (added) visits_.push_back(call);
  return {known->second, automaton_.classes[automaton_.nodes[call.node].first].entry};
}

State Visits::leave(State inside) const {
  const State call = visits_[inside.visit];
  return {call.visit, automaton_.nodes[call.node].next};
}

void Closure::clear() {
  reading_.clear();
  accepted_.clear();
}

void Closure::forget() {
  clear();
  known_.clear();
  reached_.clear();
  known_reading_.clear();
  known_accepted_.clear();
}

void Closure::add(State state) {
  const Reached& reached = reached_[reached_from(state)];
  reading_.insert(reading_.end(), known_reading_.begin() + reached.first_reading, known_reading_.begin() + reached.reading_end);
  accepted_.insert(accepted_.end(), known_accepted_.begin() + reached.first_accepted, known_accepted_.begin() + reached.accepted_end);
}

std::uint32_t Closure::reached_from(State state) {
  if (const std::uint32_t* const known = known_.find(state, 0)) return *known;
  Reached reached;
  reached.first_reading = static_cast<std::uint32_t>(known_reading_.size());
  reached.first_accepted = static_cast<std::uint32_t>(known_accepted_.size());
  walk(state);
  reached.reading_end = static_cast<std::uint32_t>(known_reading_.size());
  reached.accepted_end = static_cast<std::uint32_t>(known_accepted_.size());
  const auto number = static_cast<std::uint32_t>(reached_.size());
  reached_.push_back(reached);
  known_.insert(state, 0, number);
  return number;
}

void Closure::walk(State from) {
  seen_.clear();
  todo_.push_back(from);
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
        if (node.count > 0) known_reading_.push_back(now);
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
        known_accepted_.push_back(node.first);
        break;
      case Node::Kind::one_word:
      case Node::Kind::word_table:
      case Node::Kind::look:
        known_reading_.push_back(now);
        break;
    }
  }
}

const std::vector<State>& Closure::reading() {
  std::sort(reading_.begin(), reading_.end());
  reading_.erase(std::unique(reading_.begin(), reading_.end()), reading_.end());
  return reading_;
}

const std::vector<std::uint32_t>& Closure::accepted() {
  std::sort(accepted_.begin(), accepted_.end());
  accepted_.erase(std::unique(accepted_.begin(), accepted_.end()), accepted_.end());
  return accepted_;
}

}  // namespace mandates::detail
