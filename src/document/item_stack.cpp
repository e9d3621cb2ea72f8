// Open items. A label has several readings ("(i)" is the first roman and the ninth letter); the one that fits the open items wins.
#include "document/item_stack.h"

#include <algorithm>

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr std::size_t kDeepest = 8;

}  // namespace

std::string_view inner_label(std::string_view printed) {
  if (printed.starts_with('(')) printed.remove_prefix(1);
  if (printed.ends_with(')') || printed.ends_with('.')) printed.remove_suffix(1);
  return printed;
}

std::vector<ItemStack::Reading> ItemStack::readings(std::string_view inner) {
  std::vector<Reading> out;
  if (inner.empty()) return out;
  if (is_digit(inner[0])) return {{Style::digit, digits_value(inner)}};
  if (is_upper(inner[0])) {
    if (const int value = letter_value(inner)) out.push_back({Style::capital, value});
    return out;
  }
  if (const int value = letter_value(inner)) out.push_back({Style::letter, value});
  if (inner.size() == 2 && inner[0] == inner[1]) out.push_back({Style::double_letter, inner[0] - 'a' + 1});
  if (const int value = roman_value(inner)) out.push_back({Style::roman, value});
  return out;
}

void ItemStack::clear() {
  open_.clear();
  last_.fill(0);
}

void ItemStack::open(int index) {
  last(placed_.style) = placed_.ordinal;
  open_.push_back({placed_, index});
}

bool ItemStack::continues(std::string_view inner) const {
  for (const Reading& reading : readings(inner))
    for (const Item& item : open_)
      if (item.reading.style == reading.style && item.reading.ordinal + 1 == reading.ordinal) return true;
  return false;
}

void ItemStack::place(std::string_view inner, const Context& context) {
  const std::vector<Reading> all = readings(inner);
  placed_ = all.empty() ? Reading{} : all.front();
  const bool roman_run = inner == "i" && context.next_label == "ii";
  const bool begins =
      std::any_of(all.begin(), all.end(), [](const Reading& r) { return r.ordinal == 1 && r.style != Style::double_letter; });
  const bool inner_list = begins && (context.introduced || roman_run);
  if (!inner_list && continue_open(all)) return;
  if (!inner_list && resume_closed(all)) return;
  if (begin_inner(all, context.introduced) || skip_ahead(all)) return;
  open_.clear();
}

void ItemStack::place_at(std::string_view inner, int depth) {
  const std::vector<Reading> all = readings(inner);
  open_.resize(std::min({open_.size(), static_cast<std::size_t>(depth - 1), kDeepest - 1}));
  placed_ = all.empty() ? Reading{} : all.front();
  for (const Reading& reading : all)
    if (reading.ordinal == last(reading.style) + 1) placed_ = reading;
}

/// "(c)" after "(b)".
bool ItemStack::continue_open(const std::vector<Reading>& all) {
  for (std::size_t depth = open_.size(); depth-- > 0;)
    for (const Reading& reading : all)
      if (open_[depth].reading.style == reading.style && open_[depth].reading.ordinal + 1 == reading.ordinal) {
        open_.resize(depth);
        placed_ = reading;
        return true;
      }
  return false;
}

/// "(i) …: (a) … (h) (ii) …: (i) …": letters that run on through the items above them.
bool ItemStack::resume_closed(const std::vector<Reading>& all) {
  if (open_.empty() || open_.size() >= kDeepest) return false;
  for (const Reading& reading : all) {
    const bool is_open = std::any_of(open_.begin(), open_.end(), [&](const Item& item) { return item.reading.style == reading.style; });
    if (is_open || reading.ordinal < 2 || last(reading.style) + 1 != reading.ordinal) continue;
    placed_ = reading;
    return true;
  }
  return false;
}

/// "(a)", "(i)", "(aa)": the first of a list.
bool ItemStack::begin_inner(const std::vector<Reading>& all, bool introduced) {
  if (open_.size() >= kDeepest) return false;
  const Reading* first = nullptr;
  for (const Reading& reading : all)
    if (reading.ordinal == 1 && (!first || first->style == Style::double_letter)) first = &reading;
  if (!first) return false;
  placed_ = *first;
  if (!introduced)  // "(a)" again without a colon: items of the paragraph itself
    while (!open_.empty() && open_.back().reading.style == first->style) open_.pop_back();
  return true;
}

/// A letter is missing or printed twice.
bool ItemStack::skip_ahead(const std::vector<Reading>& all) {
  for (std::size_t depth = open_.size(); depth-- > 0;)
    for (const Reading& reading : all)
      if (open_[depth].reading.style == reading.style && reading.ordinal >= open_[depth].reading.ordinal) {
        open_.resize(depth);
        placed_ = reading;
        return true;
      }
  return false;
}

}  // namespace mandates
