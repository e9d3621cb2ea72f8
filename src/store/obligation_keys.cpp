#include "store/obligation_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <stdexcept>
#include <unordered_map>

namespace mandates {

namespace {

constexpr char kNames[] = "SELECT d.id, d.symbol_order, d.symbol FROM json_each(?) j CROSS JOIN document d ON d.id = j.value";

void bind_from(Query& query, int index, const std::vector<std::string>& parameters) {
  for (const std::string& value : parameters) query.bind_at(index++, value);
}

// Keys as SQLite takes a list.
template <class Row>
std::string json_list(const std::vector<Row>& rows, RowKey Row::*key) {
  std::string list = "[";
  for (const Row& row : rows) fmt::format_to(std::back_inserter(list), "{},", row.*key);
  list.back() = ']';  // there is one at least
  return list;
}

struct DocumentClauses {
  RowKey key = 0;
  std::string name;  // symbol_order and symbol
  std::vector<RowKey> clauses;
};

}  // namespace

ObligationKeys::ObligationKeys(Connection& connection, ObligationQuery query)
    : query_(std::move(query)), candidates_(connection.database(), query_.candidates.sql), names_(connection.database(), kNames) {
  bind_from(candidates_, 1, query_.candidates.parameters);
  if (!query_.among.sql.empty()) {
    among_.emplace(connection.database(), query_.among.sql);
    bind_from(*among_, 2, query_.among.parameters);  // the first one is the list
  }
  if (query_.in_order) {
    more_ = candidates_.next();
  } else {
    read_all();
  }
}

void ObligationKeys::read_all() {
  while (candidates_.next()) {
    const int day = candidates_.null(0) ? std::numeric_limits<int>::max() : candidates_.number(0);
    all_.push_back({day, candidates_.key(1), candidates_.key(2)});
  }
  std::sort(all_.begin(), all_.end());
}

std::vector<RowKey> ObligationKeys::next(std::size_t most) {
  std::vector<RowKey> keys;
  while (keys.size() < most) {
    if (at_ == keys_.size()) {
      std::vector<Candidate> day = next_day();
      if (day.empty()) break;
      if (among_) keep_chosen(day);
      keys_ = in_order(day);
      at_ = 0;
    }
    const std::size_t count = std::min(most - keys.size(), keys_.size() - at_);
    const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(at_);
    keys.insert(keys.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
    at_ += count;
  }
  return keys;
}

// The candidates of the next day, in order of key. A clause that names an actor twice, or has two days between, came twice.
std::vector<ObligationKeys::Candidate> ObligationKeys::next_day() {
  std::vector<Candidate> day;
  if (query_.in_order) {
    if (!more_) return day;
    const std::string date = candidates_.text(0);
    for (; more_ && candidates_.view(0) == date; more_ = candidates_.next()) day.push_back({0, candidates_.key(1), 0});
    std::sort(day.begin(), day.end());
  } else {
    for (const std::size_t first = read_; read_ < all_.size() && all_[read_].day == all_[first].day; ++read_) day.push_back(all_[read_]);
  }
  day.erase(std::unique(day.begin(), day.end()), day.end());
  return day;
}

// Of the candidates those for which all of the filter holds, in order of key.
void ObligationKeys::keep_chosen(std::vector<Candidate>& day) {
  list_ = json_list(day, &Candidate::clause);
  among_->reset();
  among_->bind_at(1, list_);
  day.clear();
  while (among_->next()) day.push_back({0, among_->key(0), among_->key(1)});
}

// Clauses, the keys of which come in order, in order of document and place.
std::vector<RowKey> ObligationKeys::in_order(const std::vector<Candidate>& day) {
  if (day.empty()) return {};
  std::unordered_map<RowKey, std::size_t> places;
  std::vector<DocumentClauses> documents;
  for (const Candidate& one : day) {
    const auto [place, added] = places.try_emplace(one.document, documents.size());
    if (added) documents.push_back({one.document, {}, {}});
    documents[place->second].clauses.push_back(one.clause);
  }
  list_ = json_list(documents, &DocumentClauses::key);
  names_.bind(list_);
  for (DocumentClauses& document : documents) {
    if (!names_.next() || names_.key(0) != document.key) throw std::logic_error("documents come in another order than asked for");
    document.name = names_.text(1).append(1, '\0').append(names_.view(2));
  }
  names_.reset();
  std::sort(documents.begin(), documents.end(), [](const DocumentClauses& a, const DocumentClauses& b) { return a.name < b.name; });
  std::vector<RowKey> keys;
  for (const DocumentClauses& document : documents) keys.insert(keys.end(), document.clauses.begin(), document.clauses.end());
  return keys;
}

}  // namespace mandates
