// Automatic numbers of Word paragraphs, which are not part of the text: "9.", "(a)", "II".
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace mandates {

inline constexpr int kNumberingLevels = 9;

/// A level of a list (ECMA-376, part 1, 17.9).
struct NumberLevel {
  std::string text;    ///< pattern: "%1.", "(%2)"
  std::string format;  ///< "decimal", "lowerLetter", "bullet", …
  std::string suffix;  ///< "tab", "space", "nothing"
  std::string style;   ///< paragraphs with this style use this level
  int start = 1;
  int restart = -1;    ///< when the number restarts; 0: never; k: after a paragraph of level k or above; -1: after any higher level
  bool legal = false;  ///< all numbers as decimals
};

/// List properties of a paragraph.
struct ListPlace {
  std::string list;  ///< id of the list; "0" removes the paragraph from any list
  int level = -1;    ///< -1: not specified
};

/// Numbers the paragraphs of a document; call label() in document order.
class DocxNumbering {
 public:
  /// Root elements of numbering.xml and styles.xml; empty nodes if the file has none.
  DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles);

  /// The label of the next paragraph with its suffix (tab or space); empty if it has none. `style` is the id of its style, empty for the
  /// default style.
  std::string label(std::string_view style, const ListPlace& place);
  /// True if this style, or one it is based on, hides text.
  bool is_hidden(std::string_view style) const;

 private:
  using Levels = std::array<NumberLevel, kNumberingLevels>;
  struct List {
    std::string abstract;
    std::map<int, int> starts;          // start values that this list overrides, by level
    std::map<int, NumberLevel> levels;  // levels that this list overrides
  };
  struct Abstract {
    Levels levels;
    std::string style_link;  // the levels are those of the list of this style
    std::array<std::optional<int>, kNumberingLevels> counters;
  };
  struct Style {
    std::string based_on;
    ListPlace place;
    bool hidden = false;
  };

  void read_styles(const pugi::xml_node& styles);
  void read_lists(const pugi::xml_node& numbering);
  ListPlace place_of_style(std::string_view style) const;
  Abstract* abstract_of(const List& list);
  static NumberLevel level_of(const List& list, const Abstract& abstract, int level);
  static void count(const List& list, Abstract& abstract, int level);

  std::map<std::string, Style, std::less<>> styles_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Abstract, std::less<>> abstracts_;
  std::string default_style_;
};

}  // namespace mandates
