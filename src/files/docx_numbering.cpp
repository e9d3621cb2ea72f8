// Computes automatic numbers: lists, levels, styles with lists, restarts.
#include "files/docx_numbering.h"

#include <algorithm>
#include <charconv>

#include "files/docx_names.h"
#include "files/list_number.h"

namespace mandates {
namespace {

constexpr int kLongestStyleChain = 32;  // styles based on each other in a circle end here
constexpr int kLargestNumber = 30000;

int number_of(std::string_view text, int otherwise) {
  int number = otherwise;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  return result.ec == std::errc() ? std::clamp(number, -1, kLargestNumber) : otherwise;
}

NumberLevel read_level(const pugi::xml_node& node) {
  NumberLevel level;
  level.text = word_value(node, "lvlText");
  level.format = word_value(node, "numFmt");
  if (level.format.empty()) level.format = "decimal";
  level.suffix = word_value(node, "suff");
  level.style = word_value(node, "pStyle");
  level.start = number_of(word_value(node, "start"), 0);
  level.restart = number_of(word_value(node, "lvlRestart"), -1);
  level.legal = word_is_on(node, "isLgl");
  return level;
}

int level_number(const pugi::xml_node& node) {
  const int level = number_of(word_attribute(node, "ilvl"), -1);
  return level < kNumberingLevels ? level : -1;
}

ListPlace read_place(const pugi::xml_node& properties) {
  const pugi::xml_node numbers = word_child(properties, "numPr");
  ListPlace place;
  place.list = word_value(numbers, "numId");
  place.level = number_of(word_value(numbers, "ilvl"), -1);
  return place;
}

}  // namespace

DocxNumbering::DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles) {
  read_styles(styles);
  read_lists(numbering);
}

void DocxNumbering::read_styles(const pugi::xml_node& styles) {
  for (const pugi::xml_node& node : styles.children()) {
    if (local_name(node) != "style") continue;
    const std::string_view type = word_attribute(node, "type");
    const std::string id(word_attribute(node, "styleId"));
    const std::string_view is_default = word_attribute(node, "default");
    if (type == "paragraph" && (is_default == "1" || is_default == "true")) default_style_ = id;
    Style style;
    style.based_on = word_value(node, "basedOn");
    style.place = read_place(word_child(node, "pPr"));
    style.hidden = word_is_on(word_child(node, "rPr"), "vanish");
    styles_.emplace(id, std::move(style));
  }
}

void DocxNumbering::read_lists(const pugi::xml_node& numbering) {
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) == "abstractNum") {
      Abstract abstract;
      abstract.style_link = word_value(node, "numStyleLink");
      for (const pugi::xml_node& child : node.children())
        if (const int level = level_number(child); local_name(child) == "lvl" && level >= 0)
          abstract.levels[static_cast<std::size_t>(level)] = read_level(child);
      abstracts_.emplace(word_attribute(node, "abstractNumId"), std::move(abstract));
    } else if (local_name(node) == "num") {
      List list;
      list.abstract = word_value(node, "abstractNumId");
      for (const pugi::xml_node& child : node.children()) {
        const int level = level_number(child);
        if (local_name(child) != "lvlOverride" || level < 0) continue;
        if (const std::string_view start = word_value(child, "startOverride"); !start.empty()) list.starts[level] = number_of(start, 1);
        if (const pugi::xml_node other = word_child(child, "lvl")) list.levels[level] = read_level(other);
      }
      lists_.emplace(word_attribute(node, "numId"), std::move(list));
    }
  }
}

ListPlace DocxNumbering::place_of_style(std::string_view style) const {
  ListPlace place;
  for (int i = 0; i < kLongestStyleChain; ++i) {
    const auto found = styles_.find(style.empty() ? std::string_view(default_style_) : style);
    if (found == styles_.end()) break;
    if (place.level < 0) place.level = found->second.place.level;
    if (place.list.empty()) place.list = found->second.place.list;
    if (!place.list.empty() || found->second.based_on.empty()) break;
    style = found->second.based_on;
  }
  return place;
}

bool DocxNumbering::is_hidden(std::string_view style) const {
  for (int i = 0; i < kLongestStyleChain; ++i) {
    const auto found = styles_.find(style);
    if (found == styles_.end()) return false;
    if (found->second.hidden) return true;
    style = found->second.based_on;
  }
  return false;
}

/// The levels of a list; a list of a style leads to the list that defines the style.
DocxNumbering::Abstract* DocxNumbering::abstract_of(const List& list) {
  std::string id = list.abstract;
  for (int i = 0; i < kLongestStyleChain; ++i) {
    const auto abstract = abstracts_.find(id);
    if (abstract == abstracts_.end()) return nullptr;
    if (abstract->second.style_link.empty()) return &abstract->second;
    const auto style = styles_.find(abstract->second.style_link);
    if (style == styles_.end()) return &abstract->second;
    const auto target = lists_.find(style->second.place.list);
    if (target == lists_.end() || target->second.abstract == id) return &abstract->second;
    id = target->second.abstract;
  }
  return nullptr;
}

NumberLevel DocxNumbering::level_of(const List& list, const Abstract& abstract, int level) {
  const auto own = list.levels.find(level);
  return own != list.levels.end() ? own->second : abstract.levels[static_cast<std::size_t>(level)];
}

/// One more on this level; levels below begin anew.
void DocxNumbering::count(const List& list, Abstract& abstract, int level) {
  std::optional<int>& counter = abstract.counters[static_cast<std::size_t>(level)];
  counter = counter ? *counter + 1 : level_of(list, abstract, level).start;
  for (int below = level + 1; below < kNumberingLevels; ++below) {
    const int restart = level_of(list, abstract, below).restart;
    if (restart < 0 || (restart > 0 && level < restart)) abstract.counters[static_cast<std::size_t>(below)].reset();
  }
}

std::string DocxNumbering::label(std::string_view style, const ListPlace& own) {
  const ListPlace from_style = place_of_style(style);
  const std::string& id = own.list.empty() ? from_style.list : own.list;
  const auto list = lists_.find(id);
  if (id.empty() || id == "0" || list == lists_.end()) return {};
  Abstract* abstract = abstract_of(list->second);
  if (!abstract) return {};
  int level = own.level;
  for (int i = 0; level < 0 && own.list.empty() && !style.empty() && i < kNumberingLevels; ++i)
    if (level_of(list->second, *abstract, i).style == style) level = i;
  if (level < 0) level = std::max(from_style.level, 0);
  level = std::min(level, kNumberingLevels - 1);
  if (const auto start = list->second.starts.find(level); start != list->second.starts.end()) {
    abstract->counters[static_cast<std::size_t>(level)] = start->second - 1;  // once: the first paragraph of this list
    list->second.starts.erase(start);
  }
  count(list->second, *abstract, level);

  const NumberLevel shape = level_of(list->second, *abstract, level);
  if (shape.format == "bullet") return "\u2022\t";
  std::string text;
  for (std::size_t i = 0; i < shape.text.size(); ++i) {
    const bool place = shape.text[i] == '%' && i + 1 < shape.text.size() && shape.text[i + 1] >= '1' && shape.text[i + 1] <= '9';
    if (!place) {
      text += shape.text[i];
      continue;
    }
    const int of = shape.text[++i] - '1';
    const NumberLevel there = level_of(list->second, *abstract, of);
    const int number = abstract->counters[static_cast<std::size_t>(of)].value_or(there.start);
    text += format_number(number, shape.legal ? std::string_view("decimal") : std::string_view(there.format));
  }
  if (text.empty()) return {};
  return text + (shape.suffix == "space" ? " " : shape.suffix == "nothing" ? "" : "\t");
}

}  // namespace mandates
