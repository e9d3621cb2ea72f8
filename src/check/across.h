// The same request in several families of resolutions: all pairs of a set of obligations at once.
// The same obligations give the same clusters, in whatever order they come. Must not know: the clock, SQLite.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "check/alike.h"

namespace mandates {

/// Requests of several families that could be one.
struct AcrossCluster {
  RowKey head = 0;              ///< the one that most of the others are alike to
  std::vector<RowKey> members;  ///< the others, those most alike first
  std::size_t families = 0;
  double likeness = 0;  ///< mean of the members to the head
};

/// Collects obligations, then finds clusters among them.
class AcrossFinder {
 public:
  explicit AcrossFinder(AlikeFinder& reader) : reader_(reader) {}

  /// An obligation with its place; of a chain only the latest counts.
  void add(const ObligationRow& row, const ChainPlace& place);
  /// Clusters with at least two families, those with most families first, then those most alike, then by id.
  std::vector<AcrossCluster> clusters();

 private:
  struct Request {
    RowKey key = 0;
    std::string id, adopted, family;
    Asked asked;
    RequestSubject subject;
    std::vector<WordKey> stems;        // that tell something, each once, in order of number
    std::vector<std::uint64_t> pairs;  // of such that stand beside each other, each once
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
