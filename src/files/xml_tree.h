// XML files as trees, within bounds: no entities, no endless nesting.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// A parsed XML file that knows the lines of its nodes.
class XmlTree {
 public:
  /// Parses UTF-8 bytes. End tags that end nothing are passed over and missing ones put in; repaired() then tells where the first such tag
  /// stands. Throws InputError for a file that declares a document type (entities), that is nested too deep, has too many elements, or is
  /// no XML even so.
  explicit XmlTree(std::string bytes);

  pugi::xml_node root() const { return document_.document_element(); }
  /// Line of the file where a node begins.
  int line(const pugi::xml_node& node) const;
  /// Line of the first tag that had to be mended; 0 for none.
  int repaired() const { return repaired_; }

 private:
  void parse();
  int line_at(std::size_t offset) const;

  std::string bytes_;
  pugi::xml_document document_;
  std::vector<std::size_t> line_ends_;
  int repaired_ = 0;
};

/// Name of an element without its prefix.
std::string_view local_name(const pugi::xml_node& node);

}  // namespace mandates
