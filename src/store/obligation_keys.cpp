#include "store/obligation_keys.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace mandates {

namespace {

constexpr char kHead[] = "SELECT d.id, d.symbol_order, d.symbol, d.body, d.adopted, d.title, d.agenda_item, d.committee";
constexpr char kFurtherHead[] = ", d.session";
constexpr char kDocuments[] = " FROM json_each(?) j CROSS JOIN document d ON d.id = j.value";

std::string heads_statement(ObligationDetail detail) {
  return std::string(kHead) + (detail == ObligationDetail::full ? kFurtherHead : "") + kDocuments;
}

void bind_from(Query& query, int index, const std::vector<std::string>& parameters) {
  for (const std::string& value : parameters) query.bind_at(index++, value);
}

// The candidates [begin, end) of a day, which are of one document.
struct OfDocument {
  std::size_t begin = 0;
  std::size_t end = 0;
  const ListedDocument* document = nullptr;
};

}  // namespace

ObligationKeys::ObligationKeys(Connection& connection, ObligationQuery query, ObligationDetail detail)
    : query_(std::move(query)),
      detail_(detail),
      candidates_(connection, query_.candidates.sql),
      heads_(connection, heads_statement(detail)) {
  bind_from(candidates_, 1, query_.candidates.parameters);
  if (!query_.among.sql.empty()) {
    among_.emplace(connection, query_.among.sql);
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

std::span<const ListedClause> ObligationKeys::next(std::size_t most) {
  given_.clear();
  while (documents_.size() > 1) documents_.pop_front();
  while (given_.size() < most) {
    if (at_ == day_.size()) {
      std::vector<Candidate> day = next_day();
      if (day.empty()) break;
      if (among_) keep_chosen(day);
      arrange(day);
      at_ = 0;
    }
    const std::size_t count = std::min(most - given_.size(), day_.size() - at_);
    const auto begin = day_.begin() + static_cast<std::ptrdiff_t>(at_);
    given_.insert(given_.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
    at_ += count;
  }
  return given_;
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
void ObligationKeys::arrange(const std::vector<Candidate>& day) {
  day_.clear();
  if (day.empty()) return;
  std::vector<ListedDocument>& documents = documents_.emplace_back();
  std::vector<OfDocument> groups;
  for (std::size_t i = 0; i < day.size(); ++i) {
    if (groups.empty() || documents.back().key != day[i].document) {
      groups.push_back({i, i, nullptr});
      documents.emplace_back().key = day[i].document;
    }
    groups.back().end = i + 1;
  }
  read_documents(documents);
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i].document = &documents[i];
  std::sort(groups.begin(), groups.end(), [](const OfDocument& a, const OfDocument& b) { return a.document->order < b.document->order; });
  day_.reserve(day.size());
  for (const OfDocument& group : groups) {
    for (std::size_t i = group.begin; i < group.end; ++i) day_.push_back({day[i].clause, group.document});
  }
}

void ObligationKeys::read_documents(std::vector<ListedDocument>& documents) {
  list_ = json_list(documents, &ListedDocument::key);
  heads_.bind(list_);
  for (ListedDocument& document : documents) {
    if (!heads_.next() || heads_.key(0) != document.key) throw std::logic_error("documents come in another order than asked for");
    document.order = heads_.view(1);
    document.order += '\0';
    document.symbol_at = document.order.size();
    document.order += heads_.view(2);
    document.body = heads_.view(3);
    document.adopted = heads_.view(4);
    document.title = heads_.view(5);
    document.agenda_item = heads_.view(6);
    document.committee = heads_.view(7);
    if (detail_ == ObligationDetail::brief) continue;
    document.session = heads_.view(8);
  }
  heads_.reset();
}

ObligationMembership::ObligationMembership(Connection& connection, Statement statement)
    : statement_(std::move(statement)), query_(connection, statement_.sql) {
  bind_from(query_, 2, statement_.parameters);  // the first one is the list
}

std::vector<RowKey> ObligationMembership::those_of(const std::vector<RowKey>& clauses) {
  std::vector<RowKey> found;
  if (clauses.empty()) return found;
  query_.reset();
  list_ = json_list(clauses, std::identity());
  query_.bind_at(1, list_);
  while (query_.next()) found.push_back(query_.key(0));
  return found;
}

}  // namespace mandates
