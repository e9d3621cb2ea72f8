// Recognizes the kind of a file by its first bytes; file name extensions are ignored.
#pragma once

#include <string_view>

namespace mandates {

enum class FileKind {
  text,           ///< also anything unknown, which module text may refuse
  pdf,            ///< Portable Document Format
  zip,            ///< ZIP archive: a Word file (.docx) or something else
  html,           ///< HTML
  old_office,     ///< .doc, .xls, .ppt, or an encrypted Word file
  rich_text,      ///< .rtf
  flat_word_xml,  ///< Word document as a single XML file
  akoma_ntoso,    ///< Akoma Ntoso XML
  other_xml,      ///< other XML
};

/// The kind of the content; FileKind::text if nothing else is recognized.
FileKind file_kind(std::string_view bytes);

}  // namespace mandates
