// Calls the reader for the kind of a file; rejects kinds without a reader.
#include "files/read_file.h"

#include <utility>

#include "files/akn_text.h"
#include "files/docx_text.h"
#include "files/file_kind.h"
#include "files/html_text.h"
#include "files/pdf_text.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr const char* kSaveAsDocx = "open it in a word processor and save it as .docx, or take the PDF file of the same document";

/// A Word file under a password is an old Office container with a stream of this name, in UTF-16.
bool is_encrypted(std::string_view bytes) {
  std::string name;
  for (const char c : std::string_view("EncryptedPackage")) {
    name += c;
    name += '\0';
  }
  return bytes.find(name) != std::string_view::npos;
}

[[noreturn]] void refuse_old_office(std::string_view bytes) {
  if (is_encrypted(bytes))
    throw InputError("this Word or Office file is protected by a password", "open it with the password and save it without");
  throw InputError("this is an old Word or Office file (.doc), which is not read", kSaveAsDocx);
}

/// The text of a converted file, with the findings of its conversion.
SourceText as_source(std::string name, ConvertedText converted) {
  SourceText source = read_source(std::move(name), std::move(converted.text));
  source.layout = converted.layout;
  for (Diagnostic& found : converted.found) {
    found.place.path = source.name;
    source.found.push_back(std::move(found));
  }
  return source;
}

}  // namespace

SourceText read_file(std::string name, std::string bytes, const FileTools& tools) {
  switch (file_kind(bytes)) {
    case FileKind::pdf:
      return as_source(std::move(name), pdf_text(bytes, tools.pdftotext));
    case FileKind::zip:
      return as_source(std::move(name), docx_text(bytes));
    case FileKind::html:
      return as_source(std::move(name), html_text(bytes));
    case FileKind::old_office:
      refuse_old_office(bytes);
    case FileKind::rich_text:
      throw InputError("this is a rich-text file (.rtf), which is not read", kSaveAsDocx);
    case FileKind::flat_word_xml:
      throw InputError("this is a Word file saved as one XML file, which is not read", kSaveAsDocx);
    case FileKind::akoma_ntoso: {
      SourceText file = read_source(std::move(name), std::move(bytes));
      return file.content.empty() ? std::move(file) : akn_text(std::move(file));
    }
    case FileKind::other_xml:
      throw InputError("this is an XML file of another kind than Akoma Ntoso, which is not read",
                       "take the Akoma Ntoso, PDF or Word file of the same document");
    case FileKind::text:
      break;
  }
  return read_source(std::move(name), std::move(bytes));
}

}  // namespace mandates
