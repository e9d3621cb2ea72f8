// The XML parts of a Word file, found by their relationships.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "files/zip_archive.h"

namespace mandates {

/// A relationship to another part.
struct DocxRelation {
  std::string id;    ///< "rId7"
  std::string type;  ///< last segment of the type: "styles", "header"
  std::string part;  ///< name in the archive; empty if external
};

/// An open Word file. `bytes` must outlive it.
class DocxPackage {
 public:
  /// Throws InputError if this is not a Word file; the message names its actual kind.
  explicit DocxPackage(std::string_view bytes);

  /// Parses the main part. This and the following functions throw InputError if a part is damaged or declares entities.
  void read_main(pugi::xml_document& into) const;
  /// Parses the first part of a type ("styles"); `into` stays empty if there is none.
  void read_type(std::string_view type, pugi::xml_document& into) const;
  /// Parses the part with this relationship id.
  void read_id(std::string_view id, pugi::xml_document& into) const;

 private:
  void read_part(const std::string& name, pugi::xml_document& into) const;
  std::vector<DocxRelation> relations_of(const std::string& part) const;

  ZipArchive archive_;
  std::string main_;
  std::vector<DocxRelation> relations_;
};

}  // namespace mandates
