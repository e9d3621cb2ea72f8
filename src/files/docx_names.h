// Access to the XML of Word files by local names, ignoring namespace prefixes.
#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace mandates {

/// The name without its prefix: "p" for "w:p".
inline std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
inline std::string_view local_name(const pugi::xml_node& node) {
  return local_name(node.name());
}

/// The first child with this local name.
inline pugi::xml_node word_child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children())
    if (local_name(child) == name) return child;
  return {};
}

/// The value of the attribute with this local name; empty if it is absent.
inline std::string_view word_attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes())
    if (local_name(attribute.name()) == name) return attribute.value();
  return {};
}

/// The attribute "val" of the child; empty if there is none.
inline std::string_view word_value(const pugi::xml_node& node, std::string_view child) {
  return word_attribute(word_child(node, child), "val");
}

/// True if a toggle property such as <w:vanish/> is on.
inline bool word_is_on(const pugi::xml_node& node, std::string_view child) {
  const pugi::xml_node found = word_child(node, child);
  if (!found) return false;
  const std::string_view value = word_attribute(found, "val");
  return value != "0" && value != "false" && value != "off";
}

}  // namespace mandates
