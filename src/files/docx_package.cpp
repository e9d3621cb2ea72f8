// The XML parts of a Word file (Open Packaging Conventions, ECMA-376, part 2).
#include "files/docx_package.h"

#include <algorithm>
#include <array>

#include "files/docx_names.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr const char* kSaveAgain = "open it in a word processor and save it again as .docx";

/// What an archive is that is no Word file, by names that it holds.
[[noreturn]] void refuse_other(const ZipArchive& archive) {
  struct Known {
    const char* name;
    const char* what;
    const char* hint;
  };
  constexpr std::array kKnown = {
      Known{"xl/workbook.xml", "an Excel file (.xlsx)", "only documents are read"},
      Known{"ppt/presentation.xml", "a PowerPoint file (.pptx)", "only documents are read"},
      Known{"META-INF/container.xml", "an electronic book (.epub)", "take the Word or PDF file of the same document"},
      Known{"META-INF/manifest.xml", "an OpenDocument file (.odt)", "open it in a word processor and save it as .docx"},
      Known{"META-INF/MANIFEST.MF", "a Java program", ""},
  };
  for (const Known& known : kKnown)
    if (archive.has(known.name)) throw InputError(std::string("this is ") + known.what + ", which is not read", known.hint);
  const bool nested = std::any_of(archive.names().begin(), archive.names().end(), [](const std::string& name) {
    return name.ends_with(".docx") || name.ends_with(".pdf") || name.ends_with(".zip") || name.ends_with(".txt") || name.ends_with(".doc");
  });
  if (nested) throw InputError("this is an archive of files, not a document", "unpack it and give the folder");
  throw InputError("this is a ZIP archive, but no Word file", kSaveAgain);
}

/// The name in the archive that a relationship of `from` means: "styles.xml" of "word/document.xml" is "word/styles.xml".
std::string resolve(const std::string& from, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string folder = from.substr(0, from.rfind('/') + 1);
  while (target.starts_with("../") && !folder.empty()) {
    target.remove_prefix(3);
    folder.pop_back();
    folder.resize(folder.rfind('/') + 1);
  }
  return folder + std::string(target);
}

}  // namespace

DocxPackage::DocxPackage(std::string_view bytes) : archive_(bytes) {
  for (const DocxRelation& relation : relations_of(""))
    if (relation.type == "officeDocument" && archive_.has(relation.part)) main_ = relation.part;
  if (main_.empty() && archive_.has("word/document.xml")) main_ = "word/document.xml";
  if (main_.empty() || archive_.has("xl/workbook.xml") || archive_.has("ppt/presentation.xml")) refuse_other(archive_);
  relations_ = relations_of(main_);
}

std::vector<DocxRelation> DocxPackage::relations_of(const std::string& part) const {
  const std::size_t name = part.rfind('/') + 1;  // 0 where there is no folder
  pugi::xml_document document;
  read_part(part.substr(0, name) + "_rels/" + part.substr(name) + ".rels", document);
  std::vector<DocxRelation> relations;
  for (const pugi::xml_node& node : document.document_element().children()) {
    DocxRelation relation;
    relation.id = word_attribute(node, "Id");
    const std::string_view type = word_attribute(node, "Type");
    relation.type = type.substr(type.rfind('/') + 1);
    if (word_attribute(node, "TargetMode") != "External") relation.part = resolve(part, word_attribute(node, "Target"));
    relations.push_back(std::move(relation));
  }
  return relations;
}

void DocxPackage::read_part(const std::string& name, pugi::xml_document& into) const {
  const std::optional<std::string> content = archive_.read(name);
  if (!content) return;
  // pugixml expands no entities of a file's own; a file that declares some is none that a word processor wrote
  if (content->find("<!DOCTYPE") != std::string::npos || content->find("<!ENTITY") != std::string::npos)
    throw InputError("refused: '" + name + "' in this Word file declares entities",
                     "no word processor writes that; " + std::string(kSaveAgain));
  const pugi::xml_parse_result result = into.load_buffer(content->data(), content->size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result) throw InputError("'" + name + "' in this Word file is damaged: " + result.description(), kSaveAgain);
}

void DocxPackage::read_main(pugi::xml_document& into) const {
  read_part(main_, into);
  if (local_name(into.document_element()) != "document") throw InputError("this Word file has no text", kSaveAgain);
}

void DocxPackage::read_type(std::string_view type, pugi::xml_document& into) const {
  for (const DocxRelation& relation : relations_)
    if (relation.type == type && !relation.part.empty()) return read_part(relation.part, into);
}

void DocxPackage::read_id(std::string_view id, pugi::xml_document& into) const {
  for (const DocxRelation& relation : relations_)
    if (relation.id == id && !relation.part.empty()) return read_part(relation.part, into);
}

}  // namespace mandates
