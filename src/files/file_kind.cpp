// Recognizes the kind of a file by its first bytes.
#include "files/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace mandates {
namespace {

constexpr std::size_t kHead = 1024;  // within these bytes a PDF file has to begin, and a page of the web shows that it is one

/// What may stand before the first mark of a page: spaces and byte order marks.
bool is_before_markup(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || static_cast<unsigned char>(c) >= 0xBB;
}

/// The first bytes, letters small, NUL bytes out: pages saved as UTF-16 show what they are too. Empty where no markup begins them.
std::string head_of(std::string_view bytes) {
  bytes = bytes.substr(0, kHead);
  const auto begin = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c != '\0' && !is_before_markup(c); });
  if (begin == bytes.end() || *begin != '<') return {};
  std::string head;
  for (const char c : bytes)
    if (c != '\0') head += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return head;
}

/// Past spaces, byte order marks and comments.
std::string_view markup_of(std::string_view head) {
  for (;;) {
    const std::size_t begin = head.find('<');
    if (begin == std::string_view::npos) return {};
    if (!std::all_of(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(begin), is_before_markup)) return {};
    head.remove_prefix(begin);
    if (!head.starts_with("<!--")) return head;
    const std::size_t end = head.find("-->");
    if (end == std::string_view::npos) return {};
    head.remove_prefix(end + 3);
  }
}

bool is_page(std::string_view markup) {
  if (markup.starts_with("<?xml")) {
    const std::size_t root = markup.find("<html");
    return root != std::string_view::npos || markup.find("<!doctype html") != std::string_view::npos;
  }
  constexpr std::array<std::string_view, 9> kBegins = {"<!doctype html", "<html", "<head", "<body", "<meta",
                                                       "<title",         "<div",  "<p>",   "<p "};
  return std::any_of(kBegins.begin(), kBegins.end(), [&](std::string_view begin) { return markup.starts_with(begin); });
}

/// The root element, a prefix before its name looked through.
FileKind xml_kind(std::string_view markup) {
  std::string_view root = markup;
  while (root.starts_with("<?") || root.starts_with("<!")) {
    const std::size_t next = root.find('<', 1);
    if (next == std::string_view::npos) return FileKind::other_xml;
    root.remove_prefix(next);
  }
  std::string_view name = root.substr(0, root.find_first_of(" \t\r\n>/"));
  if (!name.empty()) name.remove_prefix(1);
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
  if (name == "akomantoso") return FileKind::akoma_ntoso;
  return markup.starts_with("<?xml") ? FileKind::other_xml : FileKind::text;
}

}  // namespace

FileKind file_kind(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return FileKind::zip;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return FileKind::old_office;
  if (bytes.starts_with("{\\rtf")) return FileKind::rich_text;
  // readers of PDF files allow some bytes before the mark; a text that mentions it does not begin a line with it
  const std::size_t mark = bytes.substr(0, kHead).find("%PDF-");
  if (mark != std::string_view::npos && (mark == 0 || bytes[mark - 1] == '\n' || bytes[mark - 1] == '\r')) return FileKind::pdf;
  if (bytes.starts_with("%PDF")) return FileKind::pdf;
  const std::string head = head_of(bytes);
  const std::string_view markup = markup_of(head);
  if (markup.starts_with("<?xml") &&
      (markup.find("word.document") != std::string_view::npos || markup.find("<pkg:package") != std::string_view::npos ||
       markup.find("<w:worddocument") != std::string_view::npos))
    return FileKind::flat_word_xml;
  if (is_page(markup)) return FileKind::html;
  return xml_kind(markup);
}

}  // namespace mandates
