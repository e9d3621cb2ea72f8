// The derived rows of follow-up: families, chains, links, evidence of fulfilment.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/rows.h"
#include "store/store_part.h"

namespace mandates {

/// Reads what follow-up computed. A base of Store.
class FollowupQueries : private StorePart {
 public:
  using StorePart::StorePart;

  /// Counter that grows with every change of documents or clauses.
  std::int64_t change_counter();
  /// SQLite's data_version: changes when another connection has changed the file.
  std::int64_t data_version();
  /// The state from which the derived rows were computed; nothing if there are none.
  std::optional<Stamp> followup_stamp();
  /// All families with derived rows, including failed ones.
  std::vector<FamilyState> families();
  /// Families whose derived rows could not be computed, by id; without their documents.
  std::vector<FailedFamily> failed_families();
  /// The members of the document's family in order (of several families: the largest); empty if there is none. Only symbol and day of
  /// adoption are filled in.
  std::vector<LaterDocument> family_of(RowKey document);
  /// The derived rows of one obligation.
  ClauseFollowup followup_of(RowKey clause);
  /// The chain and family of an obligation.
  ChainPlace chain_place(RowKey clause);
  /// The first document adopted between two ISO days (inclusive) that is in the same family, or cites the document where the sessions of
  /// the organ are years.
  std::optional<LaterDocument> first_follower(RowKey document, const std::string& from, const std::string& to);
  /// ISO day of adoption of the newest document of a body; empty where none has one.
  std::string newest_of(const std::string& body);
  /// Chains, those asked most often first, then by id.
  void chains(const ChainFilter& filter, const Sink<ChainListRow>& sink);
  /// Links, ordered by symbol and position of the later obligation, then of the earlier one; with the id of a chain only its links.
  void links(const Sink<LinkListRow>& sink, const std::string& chain = {});
  /// Evidence of fulfilment, ordered by symbol and position of the request.
  void fulfilments(const Sink<FulfilmentListRow>& sink);
  /// Obligations omitted by successors, ordered by symbol and position.
  void dropped(const Sink<DroppedListRow>& sink);
};

}  // namespace mandates
