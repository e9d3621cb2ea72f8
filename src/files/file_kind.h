// What a file is, by its first bytes; the extension of its name tells nothing.
#pragma once

#include <string_view>

namespace mandates {

enum class FileKind {
  text,           ///< or something that the module text will refuse
  pdf,            ///< Portable Document Format
  zip,            ///< a ZIP archive: a Word file (.docx), or something else that comes in one
  html,           ///< a page of the web
  old_office,     ///< .doc, .xls, .ppt, or a Word file under a password
  rich_text,      ///< .rtf
  flat_word_xml,  ///< a Word file as one XML file
  akoma_ntoso,    ///< the machine-readable edition
  other_xml,      ///< XML of another kind
};

/// The kind of the content. Never fails: what is nothing known is text.
FileKind file_kind(std::string_view bytes);

}  // namespace mandates
