// Chooses columns, sorts and limits rows.
#include "reports/row_choice.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string_view>

#include "text/closest.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// The digits at the beginning without leading zeros; moves past them.
std::string_view take_number(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string_view number = text.substr(0, end);
  text.remove_prefix(end);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

int sign(bool less, bool greater) {
  return less ? -1 : greater ? 1 : 0;
}

int compare_texts(std::string_view one, std::string_view other) {
  while (!one.empty() && !other.empty()) {
    if (is_digit(one.front()) && is_digit(other.front())) {
      const std::string_view a = take_number(one), b = take_number(other);
      if (a.size() != b.size()) return sign(a.size() < b.size(), true);
      if (a != b) return sign(a < b, true);
      continue;
    }
    const int a = std::tolower(static_cast<unsigned char>(one.front())), b = std::tolower(static_cast<unsigned char>(other.front()));
    if (a != b) return sign(a < b, true);
    one.remove_prefix(1);
    other.remove_prefix(1);
  }
  return sign(one.size() < other.size(), one.size() > other.size());
}

std::size_t index_of(const std::vector<Column>& columns, const std::string& key, const char* option) {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.key == key; });
  if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
  const std::vector<std::string> keys = column_keys(columns);
  const std::string meant = closest(key, keys);
  throw UsageError(fmt::format("{}: no column {} in this list", option, key),
                   meant.empty() ? fmt::format("there are {}", fmt::join(keys, ", ")) : fmt::format("did you mean {}?", meant));
}

// Heading of a column that tables do not show by themselves: "DUE DAY".
std::string heading_of(const Column& column) {
  if (!column.title.empty()) return column.title;
  std::string title = column.key;
  for (char& c : title) c = c == '_' ? ' ' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return title;
}

class ChosenRows : public RowWriter {
 public:
  ChosenRows(const std::vector<Column>& columns, const RowChoice& choice,
             const std::function<std::unique_ptr<RowWriter>(std::vector<Column>)>& make)
      : limit_(choice.limit) {
    for (const SortKey& key : choice.sort) sort_.push_back({index_of(columns, key.column, "--sort"), key.descending});
    std::vector<Column> chosen;
    for (const std::string& key : choice.columns) {
      places_.push_back(index_of(columns, key, "--columns"));
      chosen.push_back(columns[places_.back()]);
      chosen.back().title = heading_of(chosen.back());
      chosen.back().show = Show::everywhere;
      chosen.back().yields = 0;  // asked for by name
    }
    inner_ = make(places_.empty() ? columns : std::move(chosen));
  }

  void row(std::vector<Cell> cells) override {
    if (!sort_.empty()) {
      for (Cell& cell : cells)
        if (const auto* text = std::get_if<std::string_view>(&cell.value))
          cell.value = std::string(*text);  // it goes with the caller's row
      rows_.push_back(std::move(cells));
    } else {
      pass(std::move(cells));
    }
  }

  void heading(const std::string& title, const std::string& detail) override {
    if (sort_.empty() && !full()) inner_->heading(title, detail);
  }

  bool needs(std::size_t column) const override {
    if (std::any_of(sort_.begin(), sort_.end(), [&](const By& by) { return by.place == column; })) return true;
    if (places_.empty()) return inner_->needs(column);
    for (std::size_t i = 0; i < places_.size(); ++i)
      if (places_[i] == column && inner_->needs(i)) return true;
    return false;
  }

  bool full() const override { return sort_.empty() && ((limit_ > 0 && passed_ >= limit_) || inner_->full()); }

  void finish() override {
    std::stable_sort(rows_.begin(), rows_.end(), [&](const std::vector<Cell>& a, const std::vector<Cell>& b) { return before(a, b); });
    for (std::vector<Cell>& cells : rows_) pass(std::move(cells));
    rows_.clear();
    inner_->finish();
  }

 private:
  struct By {
    std::size_t place = kUnknown;
    bool descending = false;
  };

  void pass(std::vector<Cell> cells) {
    if (limit_ > 0 && passed_ >= limit_) return;
    ++passed_;
    if (places_.empty()) return inner_->row(std::move(cells));
    std::vector<Cell> chosen;
    chosen.reserve(places_.size());
    for (const std::size_t place : places_) chosen.push_back(cells[place]);
    inner_->row(std::move(chosen));
  }

  bool before(const std::vector<Cell>& a, const std::vector<Cell>& b) const {
    for (const By& by : sort_) {
      const Cell &one = a[by.place], &other = b[by.place];
      const bool one_empty = text_of(one).empty(), other_empty = text_of(other).empty();
      if (one_empty != other_empty) return other_empty;  // last in either direction
      const int order = compare_cells(one, other);
      if (order != 0) return by.descending ? order > 0 : order < 0;
    }
    return false;
  }

  int limit_;
  int passed_ = 0;
  std::vector<By> sort_;
  std::vector<std::size_t> places_;  // of the columns chosen; empty for all
  std::vector<std::vector<Cell>> rows_;
  std::unique_ptr<RowWriter> inner_;
};

}  // namespace

std::vector<SortKey> parse_sort(const std::vector<std::string>& words) {
  std::vector<SortKey> keys;
  for (const std::string& word : words) {
    const std::size_t colon = word.find(':');
    const std::string direction = colon == std::string::npos ? "asc" : word.substr(colon + 1);
    if (direction != "asc" && direction != "desc")
      throw UsageError(fmt::format("--sort {}: no direction {}", word, direction),
                       fmt::format("write {0} for the smallest first, {0}:desc for the greatest", word.substr(0, colon)));
    keys.push_back({word.substr(0, colon), direction == "desc"});
  }
  return keys;
}

std::vector<std::string> column_keys(const std::vector<Column>& columns) {
  std::vector<std::string> keys;
  for (const Column& column : columns) keys.push_back(column.key);
  return keys;
}

int compare_cells(const Cell& one, const Cell& other) {
  const auto* a = std::get_if<std::int64_t>(&one.value);
  const auto* b = std::get_if<std::int64_t>(&other.value);
  if (a != nullptr && b != nullptr) return sign(*a<*b, *a> * b);
  const std::string first = text_of(one), second = text_of(other);
  if (first.empty() || second.empty()) return sign(second.empty() && !first.empty(), first.empty() && !second.empty());
  const auto bare = [](std::string_view text) { return text.starts_with('~') ? text.substr(1) : text; };
  return compare_texts(bare(first), bare(second));
}

std::unique_ptr<RowWriter> choose_rows(const std::vector<Column>& columns, const RowChoice& choice,
                                       const std::function<std::unique_ptr<RowWriter>(std::vector<Column>)>& make) {
  return std::make_unique<ChosenRows>(columns, choice, make);
}

}  // namespace mandates
