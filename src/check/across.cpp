// Finds similar pairs through rare pairs of adjacent words, then clusters them around the request with most similar others.
#include "check/across.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr std::size_t kMostSharing = 60;  // requests with a pair of words; one that more have tells too little to begin with
constexpr std::size_t kLeastStems = 3;    // fewer words say too little of what is asked

std::uint64_t pair_of(WordKey a, WordKey b) {
  constexpr unsigned kHalf = 32;
  return (std::uint64_t{a} << kHalf) | b;
}

template <class Key, class Weigh>
double common_weight(const std::vector<Key>& a, const std::vector<Key>& b, const Weigh& weigh) {
  double common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j)
      common += weigh(*i++), ++j;
    else
      *i < *j ? ++i : ++j;
  }
  return common;
}

}  // namespace

void AcrossFinder::add(const ObligationRow& row, const ChainPlace& place) {
  Request request{row.key, row.clause.id, row.adopted, place.family, reader_.asked_of_clause(row.clause, row.title), {}, {}, {}, 0, 0};
  WordKey before = 0;
  bool first = true;
  for (const WordKey word : request.asked.wording.words) {
    const WordKey stem = reader_.stem(word);
    if (!reader_.tells(stem)) continue;
    request.stems.push_back(stem);
    if (!first) request.pairs.push_back(pair_of(before, stem));
    before = stem;
    first = false;
  }
  sort_once(request.stems);
  sort_once(request.pairs);
  request.asked.wording = {};
  if (request.stems.size() < kLeastStems) return;
  request.subject = reader_.subject_of_clause(row.clause, row.title);
  const std::string chain = place.chain.empty() ? request.id : place.chain;
  const auto [at, is_new] = chains_.try_emplace(chain, requests_.size());
  if (is_new) {
    requests_.push_back(std::move(request));
  } else if (Request& known = requests_[at->second]; std::pair(known.adopted, known.id) < std::pair(request.adopted, request.id)) {
    known = std::move(request);
  }
}

double AcrossFinder::weight_of(WordKey stem) const {
  return std::log(1 + static_cast<double>(requests_.size()) / (1 + static_cast<double>(frequency_.at(stem))));
}

void AcrossFinder::weigh() {
  std::sort(requests_.begin(), requests_.end(), [](const Request& a, const Request& b) { return a.id < b.id; });
  frequency_.clear();
  for (const Request& request : requests_)
    for (const WordKey stem : request.stems) ++frequency_[stem];
  for (Request& request : requests_) {
    for (const WordKey stem : request.stems) request.weight += weight_of(stem);
    for (const std::uint64_t pair : request.pairs)
      request.pair_weight += weight_of(static_cast<WordKey>(pair >> 32U)) + weight_of(static_cast<WordKey>(pair));
  }
}

double AcrossFinder::likeness(const Request& a, const Request& b) const {
  const double factor = actor_factor(a.asked, b.asked);
  if (factor < kSomeActor) return 0;
  if (a.asked.deliverables.empty() != b.asked.deliverables.empty()) return 0;
  const double words = 2 * common_weight(a.stems, b.stems, [&](WordKey stem) { return weight_of(stem); }) / (a.weight + b.weight);
  const double both = a.pair_weight + b.pair_weight;
  const double pairs = both == 0 ? words : 2 * common_weight(a.pairs, b.pairs, [&](std::uint64_t pair) {
                                             return weight_of(static_cast<WordKey>(pair >> 32U)) + weight_of(static_cast<WordKey>(pair));
                                           }) / both;
  return factor * ((1 - kNeighbourWeight) * words + kNeighbourWeight * std::min(pairs, words));
}

std::vector<std::vector<AcrossFinder::Edge>> AcrossFinder::edges() const {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> sharing;
  for (std::size_t i = 0; i < requests_.size(); ++i)
    for (const std::uint64_t pair : requests_[i].pairs) sharing[pair].push_back(i);
  std::vector<std::vector<Edge>> edges(requests_.size());
  std::vector<std::size_t> near;
  for (std::size_t i = 0; i < requests_.size(); ++i) {
    near.clear();
    for (const std::uint64_t pair : requests_[i].pairs) {
      const std::vector<std::size_t>& others = sharing.at(pair);
      if (others.size() > kMostSharing) continue;
      for (auto at = std::upper_bound(others.begin(), others.end(), i); at != others.end(); ++at) near.push_back(*at);
    }
    sort_once(near);
    for (const std::size_t other : near) {
      if (!requests_[i].family.empty() && requests_[i].family == requests_[other].family) continue;
      const double like = likeness(requests_[i], requests_[other]);
      if (like < kSameLikeness) continue;
      const Request &a = requests_[i], &b = requests_[other];
      if (reader_.at_most(a.subject, a.stems, b.subject, b.stems) != Sameness::same) continue;
      edges[i].push_back({other, like});
      edges[other].push_back({i, like});
    }
  }
  return edges;
}

std::vector<AcrossCluster> AcrossFinder::clusters() {
  weigh();
  std::vector<std::vector<Edge>> edges = this->edges();
  std::vector<double> pull(requests_.size(), 0);  // how much is alike to each
  for (std::size_t i = 0; i < edges.size(); ++i)
    for (const Edge& edge : edges[i]) pull[i] += edge.likeness;
  std::vector<std::size_t> order(requests_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return pull[a] > pull[b]; });
  std::vector<bool> taken(requests_.size(), false);
  std::vector<AcrossCluster> found;
  for (const std::size_t head : order) {
    if (taken[head]) continue;
    std::erase_if(edges[head], [&](const Edge& edge) { return taken[edge.other]; });
    if (edges[head].empty()) continue;
    std::stable_sort(edges[head].begin(), edges[head].end(), [&](const Edge& a, const Edge& b) {
      if (a.likeness != b.likeness) return a.likeness > b.likeness;
      return a.other < b.other;  // requests are in order of id
    });
    AcrossCluster cluster{requests_[head].key, {}, 0, 0};
    std::set<std::string> families{requests_[head].family};
    taken[head] = true;
    for (const Edge& edge : edges[head]) {
      taken[edge.other] = true;
      cluster.members.push_back(requests_[edge.other].key);
      cluster.likeness += edge.likeness;
      families.insert(requests_[edge.other].family);
    }
    cluster.families = families.size();
    cluster.likeness /= static_cast<double>(cluster.members.size());
    found.push_back(std::move(cluster));
  }
  // Heads come in order of id where all else is equal: a stable sort keeps that.
  std::stable_sort(found.begin(), found.end(), [](const AcrossCluster& a, const AcrossCluster& b) {
    if (a.families != b.families) return a.families > b.families;
    return a.likeness > b.likeness;
  });
  return found;
}

}  // namespace mandates
