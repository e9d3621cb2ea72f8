// The numbers that Word counts and that stand nowhere in the text: "9.", "(a)", "II".
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace mandates {

inline constexpr int kNumberingLevels = 9;

/// One level of a list (ECMA-376, part 1, 17.9).
struct NumberLevel {
  std::string text;    ///< "%1.", "(%2)"
  std::string format;  ///< "decimal", "lowerLetter", "bullet", …
  std::string suffix;  ///< "tab", "space", "nothing"
  std::string style;   ///< paragraphs of this style have this level
  int start = 1;
  int restart = -1;    ///< 0: never; k: after a paragraph of level k or above; -1: after any above
  bool legal = false;  ///< all numbers in decimal
};

/// What a paragraph says of its list.
struct ListPlace {
  std::string list;  ///< id of the list; "0" takes it out of any
  int level = -1;    ///< -1: not said
};

/// Counts the paragraphs of a document, in order.
class DocxNumbering {
 public:
  /// The roots of numbering.xml and styles.xml; empty nodes where the file has none.
  DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles);

  /// The label of the next paragraph, with the tab or space after it; empty where it has none. `style` is the id of its style, empty for
  /// the default one.
  std::string label(std::string_view style, const ListPlace& place);
  /// True where text of this style, or of those it is based on, is hidden.
  bool is_hidden(std::string_view style) const;

 private:
  using Levels = std::array<NumberLevel, kNumberingLevels>;
  struct List {
    std::string abstract;
    std::map<int, int> starts;          // levels at which this list begins anew
    std::map<int, NumberLevel> levels;  // levels that it has otherwise
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
