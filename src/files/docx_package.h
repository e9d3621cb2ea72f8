// The parts of a Word file as XML, found by their relationships.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "files/zip_archive.h"

namespace mandates {

/// One part that another part names.
struct DocxRelation {
  std::string id;    ///< "rId7"
  std::string type;  ///< last word of the type: "styles", "header"
  std::string part;  ///< name in the archive; empty where it lies outside
};

/// An open Word file. The bytes must outlive it.
class DocxPackage {
 public:
  /// Throws InputError where this is no Word file; the message names what it is instead.
  explicit DocxPackage(std::string_view bytes);

  /// Reads the main part. Throws InputError where it is damaged or declares entities, as do the others.
  void read_main(pugi::xml_document& into) const;
  /// Reads the first part of a type ("styles"); `into` stays empty where there is none.
  void read_type(std::string_view type, pugi::xml_document& into) const;
  /// Reads the part with this id.
  void read_id(std::string_view id, pugi::xml_document& into) const;

 private:
  void read_part(const std::string& name, pugi::xml_document& into) const;
  std::vector<DocxRelation> relations_of(const std::string& part) const;

  ZipArchive archive_;
  std::string main_;
  std::vector<DocxRelation> relations_;
};

}  // namespace mandates
