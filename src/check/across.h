// Finds the same request in several families: compares all pairs of a set of obligations. Deterministic, independent of their order. Must
// not know: the clock, SQLite.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "check/alike.h"

namespace mandates {

/// Requests of different families that may be the same.
struct AcrossCluster {
  RowKey head = 0;              ///< the request similar to most of the others
  std::vector<RowKey> members;  ///< the others, most similar first
  std::size_t families = 0;
  double likeness = 0;  ///< mean likeness of the members to the head
};

/// Collects obligations, then clusters them.
class AcrossFinder {
 public:
  explicit AcrossFinder(AlikeFinder& reader) : reader_(reader) {}

  /// Adds an obligation with its chain and family. Of a chain only the latest obligation is kept.
  void add(const ObligationRow& row, const ChainPlace& place);
  /// Clusters of at least two families, sorted by number of families, then likeness (both descending), then id.
  std::vector<AcrossCluster> clusters();

 private:
  struct Request {
    RowKey key = 0;
    std::string id, adopted, family;
    Asked asked;
    RequestSubject subject;
    std::vector<WordKey> stems;        // significant stems, sorted, without duplicates
    std::vector<std::uint64_t> pairs;  // pairs of adjacent significant stems, without duplicates
    double weight = 0, pair_weight = 0;
  };
  struct Edge {
    std::size_t other = 0;
    double likeness = 0;
  };

  void weigh();
  std::vector<std::vector<Edge>> edges() const;
  double likeness(const Request& a, const Request& b) const;
  double weight_of(WordKey stem) const;

  AlikeFinder& reader_;
  std::vector<Request> requests_;
  std::unordered_map<std::string, std::size_t> chains_;
  std::unordered_map<WordKey, std::size_t> frequency_;
};

}  // namespace mandates
