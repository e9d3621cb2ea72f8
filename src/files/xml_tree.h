// XML files as trees, with limits: no entities, bounded depth and size.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// A parsed XML file with the line numbers of its nodes.
class XmlTree {
 public:
  /// Parses UTF-8 bytes. Repairs mismatched end tags (see repaired()): ignores superfluous ones and adds missing ones. Throws InputError
  /// for a document type declaration (entities), excessive depth or number of elements, or content that is still not well-formed.
  explicit XmlTree(std::string bytes);

  pugi::xml_node root() const { return document_.document_element(); }
  /// Line in the file where a node begins.
  int line(const pugi::xml_node& node) const;
  /// Line of the first repaired tag; 0 if none.
  int repaired() const { return repaired_; }

 private:
  void parse();
  int line_at(std::size_t offset) const;

  std::string bytes_;
  pugi::xml_document document_;
  std::vector<std::size_t> line_ends_;
  int repaired_ = 0;
};

/// Local name of an element.
std::string_view local_name(const pugi::xml_node& node);

}  // namespace mandates
