// Keys of the obligations of a query in the order of lists: by due day, then symbol and position in the text. Internal to this module.
#pragma once

#include <fmt/format.h>

#include <compare>
#include <cstddef>
#include <deque>
#include <functional>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "store/obligations.h"
#include "store/rows.h"

namespace mandates {

/// The document columns of a row in a list.
struct ListedDocument {
  RowKey key = 0;
  std::string order;          ///< sort key: symbol_order() of the symbol, NUL, symbol
  std::size_t symbol_at = 0;  ///< offset of the symbol in `order`
  std::string body, adopted, title, agenda_item, committee;
  std::string session;  ///< only with ObligationDetail::full

  std::string_view symbol() const { return std::string_view(order).substr(symbol_at); }
};

struct ListedClause {
  RowKey key = 0;
  const ListedDocument* document = nullptr;
};

/// Keys as a JSON array for json_each(); `key` gives the key of a row. `rows` must not be empty.
template <class Rows, class Key>
std::string json_list(const Rows& rows, Key key) {
  std::string list = "[";
  for (const auto& row : rows) fmt::format_to(std::back_inserter(list), "{},", std::invoke(key, row));
  list.back() = ']';
  return list;
}

/// Runs a query one due day at a time, so that the first rows are available before all are read. Sorts days and documents here: sorting in
/// SQLite takes three times as long. Relies on the keys of a document's clauses being consecutive and in text order. The document columns
/// of the rows are read along with the sort keys.
class ObligationKeys {
 public:
  ObligationKeys(Connection& connection, ObligationQuery query, ObligationDetail detail);
  ObligationKeys(const ObligationKeys&) = delete;  // statements refer to strings of this object
  ObligationKeys& operator=(const ObligationKeys&) = delete;

  /// The next obligations, at most `most`; empty after the last one. The result and its documents are valid until the next call.
  std::span<const ListedClause> next(std::size_t most);

 private:
  struct Candidate {
    int day = 0;  // YYYYMMDD, INT_MAX if unknown; 0 if the candidates are already in order of day
    RowKey clause = 0;
    RowKey document = 0;  // 0 if not yet known
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
  };

  void read_all();
  std::vector<Candidate> next_day();
  void keep_chosen(std::vector<Candidate>& day);
  void arrange(const std::vector<Candidate>& day);
  void read_documents(std::vector<ListedDocument>& documents);

  ObligationQuery query_;
  ObligationDetail detail_;
  Query candidates_;
  std::optional<Query> among_;
  Query heads_;                                        // columns of documents
  std::string list_;                                   // JSON keys bound to among_ and heads_
  std::vector<Candidate> all_;                         // result of candidates_ if it is not in order
  std::size_t read_ = 0;                               // next index in all_
  bool more_ = false;                                  // candidates_ is at a row
  std::vector<ListedClause> day_;                      // obligations of the current due day, in order
  std::size_t at_ = 0;                                 // next index in day_
  std::deque<std::vector<ListedDocument>> documents_;  // documents of the days in given_
  std::vector<ListedClause> given_;                    // result of next()
};

/// Tests which of a few given clauses a filter selects, by their extracted (not amended) values.
class ObligationMembership {
 public:
  ObligationMembership(Connection& connection, Statement statement);
  ObligationMembership(const ObligationMembership&) = delete;  // the statement refers to strings of this object
  ObligationMembership& operator=(const ObligationMembership&) = delete;
  /// Those of the given clauses that the filter selects.
  std::vector<RowKey> those_of(const std::vector<RowKey>& clauses);

 private:
  Statement statement_;
  Query query_;
  std::string list_;
};

}  // namespace mandates
