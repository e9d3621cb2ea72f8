#include "store/obligation_keys.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace mandates {

namespace {

void bind_from(Query& query, int index, const std::vector<std::string>& parameters) {
  for (const std::string& value : parameters) query.bind_at(index++, value);
}

// Documents in the order in which they were met, and their ranks in order of symbol.
class Documents {
 public:
  std::size_t add(Query& row, int document, int order, int symbol) {
    const auto [place, added] = places_.try_emplace(row.key(document), names_.size());
    if (added) names_.push_back(row.text(order).append(1, '\0').append(row.view(symbol)));
    return place->second;
  }

  std::vector<std::size_t> in_order() const {
    std::vector<std::size_t> sorted(names_.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) sorted[i] = i;
    std::sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) { return names_[a] < names_[b]; });
    return sorted;
  }

 private:
  std::unordered_map<RowKey, std::size_t> places_;
  std::vector<std::string> names_;  // symbol_order and symbol
};

}  // namespace

ObligationKeys::ObligationKeys(Connection& connection, ObligationQuery query)
    : query_(std::move(query)), candidates_(connection.database(), query_.candidates.sql), among_(connection.database(), query_.among.sql) {
  bind_from(candidates_, 1, query_.candidates.parameters);
  bind_from(among_, 2, query_.among.parameters);  // the first one is the list
  if (query_.in_order) {
    more_ = candidates_.next();
  } else {
    read_days();
  }
}

void ObligationKeys::read_days() {
  while (candidates_.next()) {
    days_.emplace_back(candidates_.null(0) ? std::numeric_limits<int>::max() : candidates_.number(0), candidates_.key(1));
  }
  std::sort(days_.begin(), days_.end());
}

std::vector<RowKey> ObligationKeys::next(std::size_t most) {
  while (at_ == keys_.size()) {
    keys_ = next_day();
    if (keys_.empty()) return {};
    at_ = 0;
    list_day();
  }
  const std::size_t count = std::min(most, keys_.size() - at_);
  const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(at_);
  at_ += count;
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

// The candidates of the next day, in order of key. A clause that names an actor twice, or has two days between, came twice.
std::vector<RowKey> ObligationKeys::next_day() {
  std::vector<RowKey> keys;
  if (query_.in_order) {
    if (!more_) return keys;
    const std::string day = candidates_.text(0);
    for (; more_ && candidates_.view(0) == day; more_ = candidates_.next()) keys.push_back(candidates_.key(1));
    std::sort(keys.begin(), keys.end());
  } else {
    for (const std::size_t first = day_; day_ < days_.size() && days_[day_].first == days_[first].first; ++day_)
      keys.push_back(days_[day_].second);
  }
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

// Of keys_ those for which all of the filter holds, in order of document and place.
void ObligationKeys::list_day() {
  const std::string list = fmt::format("[{}]", fmt::join(keys_, ","));
  among_.reset();
  among_.bind_at(1, list);
  Documents documents;
  std::vector<std::vector<Place>> places;  // by document
  while (among_.next()) {
    const std::size_t document = documents.add(among_, 1, 4, 5);
    if (document == places.size()) places.emplace_back();
    places[document].push_back({among_.number(2), among_.number(3), among_.key(0)});
  }
  among_.reset();
  keys_.clear();
  for (const std::size_t document : documents.in_order()) {
    std::sort(places[document].begin(), places[document].end());
    for (const Place& place : places[document]) keys_.push_back(std::get<RowKey>(place));
  }
}

}  // namespace mandates
