// The obligations of a query in the order of lists: by due day, then document and place.
// For the .cpp files of this module only.
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

/// What the rows of a list have from their document.
struct ListedDocument {
  RowKey key = 0;
  std::string order;          ///< by which it comes in a list: what its symbol is ordered by, and the symbol
  std::size_t symbol_at = 0;  ///< where in `order` the symbol begins
  std::string body, adopted, title, agenda_item, committee;
  std::string session;  ///< of ObligationDetail::full

  std::string_view symbol() const { return std::string_view(order).substr(symbol_at); }
};

struct ListedClause {
  RowKey key = 0;
  const ListedDocument* document = nullptr;
};

/// Keys as SQLite takes a list; `key` tells that of a row. There has to be one at least.
template <class Rows, class Key>
std::string json_list(const Rows& rows, Key key) {
  std::string list = "[";
  for (const auto& row : rows) fmt::format_to(std::back_inserter(list), "{},", std::invoke(key, row));
  list.back() = ']';
  return list;
}

/// Runs a query day by day, so that the first ones are there without reading all. Days and documents are sorted here: SQLite would make
/// records of them, which costs three times as much. The clauses of a document have their keys in the order of their places, and no other
/// between them. To be ordered documents have to be looked at, so what rows show of them is read at the same time.
class ObligationKeys {
 public:
  ObligationKeys(Connection& connection, ObligationQuery query, ObligationDetail detail);
  ObligationKeys(const ObligationKeys&) = delete;  // the statements refer to texts in here
  ObligationKeys& operator=(const ObligationKeys&) = delete;

  /// The next ones, at most so many; none after the last one. They and their documents stay until the next call.
  std::span<const ListedClause> next(std::size_t most);

 private:
  struct Candidate {
    int day = 0;  // 0 where candidates come in order of it
    RowKey clause = 0;
    RowKey document = 0;  // 0 where it is not known yet
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
  Query heads_;                                        // of documents
  std::string list_;                                   // of keys, for among_ and heads_
  std::vector<Candidate> all_;                         // what candidates_ gave, where it has no order
  std::size_t read_ = 0;                               // of all_
  bool more_ = false;                                  // candidates_ stands on a row
  std::vector<ListedClause> day_;                      // of one due day, in order
  std::size_t at_ = 0;                                 // in day_
  std::deque<std::vector<ListedDocument>> documents_;  // of the days that next() gave something of
  std::vector<ListedClause> given_;                    // by next()
};

/// Tells which of some clauses are among the obligations of a filter, as they were read: for those who look at few of many.
class ObligationMembership {
 public:
  ObligationMembership(Connection& connection, Statement statement);
  ObligationMembership(const ObligationMembership&) = delete;  // the statement refers to texts in here
  ObligationMembership& operator=(const ObligationMembership&) = delete;
  /// Those of some clauses that are.
  std::vector<RowKey> those_of(const std::vector<RowKey>& clauses);

 private:
  Statement statement_;
  Query query_;
  std::string list_;
};

}  // namespace mandates
