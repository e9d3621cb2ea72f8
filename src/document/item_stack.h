// The items "(a)", "(i)", "(aa)" that are open while a paragraph is read: where does the next label belong?
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace mandates {

/// "(a)" or "a." without its marks.
std::string_view inner_label(std::string_view printed);

class ItemStack {
 public:
  /// What stands around a label and tells how it is meant.
  struct Context {
    bool introduced = false;      ///< the text before ends with a colon
    std::string_view next_label;  ///< inner label of the item that follows; empty where none does
  };

  /// Closes the items that do not enclose the label. After it, parent() is the item that does.
  void place(std::string_view inner, const Context& context);
  /// The same where the file marks the depth of the list up, 1 for the outermost.
  void place_at(std::string_view inner, int depth);
  /// Opens the item just placed; `index` is its paragraph.
  void open(int index);
  /// Closes all items: another paragraph begins.
  void clear();

  bool empty() const { return open_.empty(); }
  int depth() const { return static_cast<int>(open_.size()); }
  /// Paragraph of the innermost open item; -1 for none.
  int parent() const { return open_.empty() ? -1 : open_.back().index; }
  /// True where the label goes on with the numbering of an open item.
  bool continues(std::string_view inner) const;

 private:
  enum class Style { letter, roman, double_letter, capital, digit };
  static constexpr std::size_t kStyles = 5;
  struct Reading {
    Style style = Style::letter;
    int ordinal = 0;
  };
  struct Item {
    Reading reading;
    int index = -1;
  };
  static std::vector<Reading> readings(std::string_view inner);
  bool continue_open(const std::vector<Reading>& readings);
  bool resume_closed(const std::vector<Reading>& readings);
  bool begin_inner(const std::vector<Reading>& readings, bool introduced);
  bool skip_ahead(const std::vector<Reading>& readings);
  int& last(Style style) { return last_[static_cast<std::size_t>(style)]; }

  std::vector<Item> open_;
  Reading placed_;
  std::array<int, kStyles> last_{};  ///< last ordinal of each style in this paragraph
};

}  // namespace mandates
