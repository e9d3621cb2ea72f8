#include "bad_files.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <iterator>

#include "../files/docx_writer.h"
#include "../files/pdf_writer.h"

namespace mandates {
namespace {

constexpr const char* kFetch = "hint: fetch it again from where it was published\n";
constexpr const char* kFetchOrSave = "hint: fetch it again from where it was published, or save it again in a word processor\n";
constexpr const char* kSaveAgain = "hint: open it in a word processor and save it again as .docx\n";
constexpr const char* kSaveAsDocx = "hint: open it in a word processor and save it as .docx, or take the PDF file of the same document\n";
constexpr const char* kPassword = "hint: open it with the password and save it without\n";
constexpr const char* kPicture = "hint: a scanned page has to be read by a text recognition program first\n";
constexpr const char* kPipe = "hint: to read what another program writes, send it to standard input and name -\n";
constexpr const char* kBomb =
    "hint: such an archive is made to fill the memory; fetch it again from where it was published, or save it again in a word processor\n";

Maker file(const std::string& name, const std::string& content) {
  return [=](const Folder& folder) { return folder.write(name, content); };
}

std::string docx_text_of(const std::string& document) {
  return zip_of({{"word/document.xml", document}});
}

/// A Word file whose main part is `size` bytes long, all alike.
std::string docx_of_size(std::size_t size) {
  return docx_text_of("<w:document><w:body><w:p><w:r><w:t>" + std::string(size, 'a') + "</w:t></w:r></w:p></w:body></w:document>");
}

std::string docx_with(const std::string& name) {
  ZipEntries entries = DocxWriter().entries();
  entries.emplace_back(name, "x");
  return zip_of(entries);
}

std::string many_entries() {
  ZipEntries entries;
  for (int i = 0; i < 10001; ++i) entries.emplace_back("word/" + std::to_string(i), "");
  return zip_of(entries);
}

std::string nested_tables() {
  std::string xml;
  for (int i = 0; i < 5000; ++i) xml += "<w:tbl><w:tr><w:tc>";
  return docx_text_of("<w:document><w:body>" + xml + "<w:p/>" + [] {
    std::string close;
    for (int i = 0; i < 5000; ++i) close += "</w:tc></w:tr></w:tbl>";
    return close;
  }() + "</w:body></w:document>");
}

/// The checksum of the first entry no longer fits.
std::string docx_with_wrong_checksum() {
  DocxWriter writer;
  writer.paragraph("The General Assembly,");
  ZipEntries entries = writer.entries();
  std::string bytes = zip_of({entries[2]});
  const std::size_t central = bytes.find("PK\x01\x02");
  for (std::size_t i = 16; i < 20; ++i) bytes[central + i] ^= 0x55;  // in the directory
  for (std::size_t i = 14; i < 18; ++i) bytes[i] ^= 0x55;            // and before the entry
  return bytes;
}

std::string entity_bomb() {
  return docx_text_of(
      "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document><w:body><w:p>&b;</w:p></w:body></w:document>");
}

std::string utf16(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c;
    out += '\0';
  }
  return out;
}

std::string deep_page() {
  std::string page = "<html>";
  for (int i = 0; i < 5000; ++i) page += "<div>";
  return page + "text";
}

std::string fixture(const std::string& name) {
  std::ifstream in(std::string(MANDATES_SOURCE_DIR) + "/tests/unit/cli/data/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string sparse(const Folder& folder, const std::string& name, const std::string& head) {
  const std::string path = folder.write(name, head);
  std::filesystem::resize_file(path, std::uintmax_t{2} << 30);
  return path;
}

std::string make_socket(const Folder& folder) {
  const std::string path = folder / "socket.txt";
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
  EXPECT_EQ(::bind(number, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ::close(number);
  return path;
}

Maker fifo(const std::string& name) {
  return [=](const Folder& folder) {
    EXPECT_EQ(::mkfifo((folder / name).c_str(), 0600), 0);
    return folder / name;
  };
}

std::string looped_folder(const Folder& folder) {
  folder.write("loop/a.txt", "The General Assembly,");
  std::filesystem::create_directory_symlink(folder / "loop", folder / "loop/again");
  return folder / "loop";
}

Maker link_to(const std::string& name, const std::string& target) {
  return [=](const Folder& folder) {
    std::filesystem::create_symlink(target, folder / name);
    return folder / name;
  };
}

}  // namespace

// What the system says of files and their names.
std::vector<BadFile> special_files() {
  return {
      {"a file that is not there", [](const Folder& folder) { return folder / "none.txt"; }, "cannot read: no such file or folder", ""},
      {"a pipe", fifo("pipe.txt"), "this is no file but a pipe (FIFO)", kPipe},
      {"a pipe that says PDF", fifo("pipe.pdf"), "this is no file but a pipe (FIFO)", kPipe},
      {"a socket", make_socket, "this is no file but a socket", kPipe},
      {"a device without end", [](const Folder&) { return "/dev/zero"; }, "this is no file but a device", kPipe},
      {"a device without content", [](const Folder&) { return "/dev/null"; }, "this is no file but a device", kPipe},
      {"a link to itself", link_to("loop.txt", "loop.txt"), "cannot read: Too many levels of symbolic links", ""},
      {"a link to nothing", link_to("dangling.txt", "nowhere"), "cannot read: no such file or folder", ""},
      {"a folder that links to itself", looped_folder, "", ""},
      {"a folder without files", [](const Folder& folder) { return std::filesystem::create_directory(folder / "e"), folder / "e"; },
       "no text, PDF, Word or HTML file in this folder", ""},
      {"a text of two gigabytes", [](const Folder& folder) { return sparse(folder, "huge.txt", "The General Assembly,"); },
       "larger than 16 MB: no resolution is that long", "hint: give the text of one document a file\n"},
      {"a PDF file of two gigabytes", [](const Folder& folder) { return sparse(folder, "huge.pdf", "%PDF-1.7\n"); },
       "larger than 32 MB: no resolution is that long", "hint: give the text of one document a file\n"},
  };
}

std::vector<BadFile> bad_texts() {
  const char* text_first = "hint: documents are read as PDF, Word (.docx), HTML or text\n";
  return {
      {"nothing", file("empty.txt", ""), "the file is empty", ""},
      {"only spaces", file("blank.txt", " \n\t\n\f \n"), "the file holds no text", ""},
      {"only NUL bytes", file("nul.txt", std::string(100, '\0')), "this is a binary file, not text", text_first},
      {"random bytes", file("random.txt", "\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11\x12\x13"), "this is a binary file, not text",
       text_first},
      {"a program",
       file("program.txt",
            "\x7F"
            "ELF\x02\x01"),
       "this is a program, not text", ""},
      {"a picture", file("scan.png", "\x89PNG\r\n"), "this is a picture, not text", kPicture},
      {"a picture that says PDF", file("scan.pdf", "\xFF\xD8\xFF\xE0"), "this is a picture, not text", kPicture},
      {"a compressed file", file("a.txt.gz", "\x1F\x8B\x08"), "this is a compressed file, not text", "hint: unpack it first\n"},
      {"a store", file("mandates.db", "SQLite format 3"), "this is an SQLite database, not text", ""},
      {"a rich text", file("a.rtf", "{\\rtf1 text}"), "this is a rich-text file (.rtf), which is not read", kSaveAsDocx},
  };
}

std::vector<BadFile> bad_pdfs() {
  const std::string good = pdf_of_pages({{"one"}, {"two"}});
  const std::string damaged = "this PDF file is damaged and cannot be read";
  return {
      {"the mark of a PDF file and nothing else", file("mark.pdf", "%PDF-1.7\n"), damaged, kFetch},
      {"half a PDF file", file("half.pdf", good.substr(0, good.size() / 2)), damaged, kFetch},
      {"a PDF file of noise", file("noise.pdf", "%PDF-1.4\n" + std::string(5000, '\xA7')), damaged, kFetch},
      {"a PDF file under a password", file("password.pdf", fixture("password.pdf")), "this PDF file is protected by a password", kPassword},
      {"a scan", file("scan.pdf", pdf_of_pages({{}, {}, {}})), "this PDF file has no text: its pages are pictures (a scan)",
       "hint: run a text recognition program over it first, for example ocrmypdf\n"},
      {"pages that hold each other",
       file("circle.pdf", pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>"})), damaged,
       kFetch},
      {"a PDF file without pages", file("none.pdf", pdf_of({"<< /Type /Catalog >>"})), damaged, kFetch},
  };
}

std::vector<BadFile> bad_archives() {
  const std::string good = DocxWriter().bytes();
  const std::string damaged = "this ZIP archive or Word file is damaged and cannot be read";
  return {
      {"half a Word file", file("half.docx", good.substr(0, good.size() / 2)), damaged, kFetchOrSave},
      {"the mark of an archive and nothing else", file("mark.docx", std::string("PK\x03\x04", 4)), damaged, kFetchOrSave},
      {"an archive of nothing", file("empty.zip", std::string("PK\x05\x06", 4) + std::string(18, '\0')),
       "this is a ZIP archive, but no Word file", kSaveAgain},
      {"an archive of something", file("x.docx", zip_of({{"a.bin", "x"}})), "this is a ZIP archive, but no Word file", kSaveAgain},
      {"an archive of documents", file("all.zip", zip_of({{"A_RES_81_901.docx", good}})), "this is an archive of files, not a document",
       "hint: unpack it and give the folder\n"},
      {"a Word file that unpacks to much", file("bomb.docx", docx_of_size(std::size_t{40} << 20)),
       "refused: 'word/document.xml' in this archive unpacks to 40 MB, more than the text of any document", kBomb},
      {"a Word file that is small for what it holds", file("ratio.docx", docx_of_size(std::size_t{20} << 20)),
       "refused: 'word/document.xml' in this archive is ", kBomb},
      {"an archive of very many files", file("many.docx", many_entries()),
       "refused: this archive holds 10001 files, more than any document", kFetchOrSave},
      {"a name that leads out", file("out.docx", docx_with("word/../../../etc/passwd")),
       "refused: the name 'word/../../../etc/passwd' in this archive leads out of it", kFetchOrSave},
      {"a name from the root", file("root.docx", docx_with("/etc/passwd")),
       "refused: the name '/etc/passwd' in this archive leads out of it", kFetchOrSave},
      {"a name of Windows", file("windows.docx", docx_with("..\\..\\x")), "refused: the name '..\\..\\x' in this archive leads out of it",
       kFetchOrSave},
      {"entities", file("entities.docx", entity_bomb()), "refused: 'word/document.xml' in this Word file declares entities",
       "hint: no word processor writes that; open it in a word processor and save it again as .docx\n"},
      {"XML that ends too early", file("xml.docx", docx_text_of("<w:document><w:body><w:p>")),
       "'word/document.xml' in this Word file is damaged: Start-end tags mismatch", kSaveAgain},
      {"XML of something else", file("other.docx", docx_text_of("<html/>")), "this Word file has no text", kSaveAgain},
      {"a Word file of pictures", file("scan.docx", DocxWriter().bytes()), "this Word file has no text: its pages may be pictures (a scan)",
       "hint: run a text recognition program over it first\n"},
      {"tables in tables without end", file("deep.docx", nested_tables()),
       "refused: the parts of this Word file are nested deeper than any document", ""},
      {"a wrong checksum", file("crc.docx", docx_with_wrong_checksum()), "'word/document.xml' in this Word file is damaged", kFetchOrSave},
      {"an Excel file", file("a.xlsx", zip_of({{"xl/workbook.xml", ""}})), "this is an Excel file (.xlsx), which is not read",
       "hint: only documents are read\n"},
      {"a PowerPoint file", file("a.pptx", zip_of({{"ppt/presentation.xml", ""}})), "this is a PowerPoint file (.pptx), which is not read",
       "hint: only documents are read\n"},
      {"an OpenDocument file", file("a.odt", zip_of({{"META-INF/manifest.xml", ""}})),
       "this is an OpenDocument file (.odt), which is not read", "hint: open it in a word processor and save it as .docx\n"},
      {"an old Word file", file("a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0')),
       "this is an old Word or Office file (.doc), which is not read", kSaveAsDocx},
      {"a Word file under a password", file("locked.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + utf16("EncryptedPackage")),
       "this Word or Office file is protected by a password", kPassword},
      {"a Word file as one XML file", file("flat.xml", "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><x/>"),
       "this is a Word file saved as one XML file, which is not read", kSaveAsDocx},
  };
}

std::vector<BadFile> bad_pages() {
  return {
      {"a page of scripts", file("script.html", "<html><script>show()</script></html>"), "this page of the web has no text",
       "hint: it may show it by a script only: save the page from the browser, or take the PDF file\n"},
      {"a page without end", file("deep.html", deep_page()), "refused: the parts of this page are nested deeper than any browser shows",
       ""},
  };
}

// Names and contents that look bad and are not.
std::vector<BadFile> odd_but_good() {
  DocxWriter writer;
  writer.paragraph("The General Assembly,");
  const std::string text = "The General Assembly,\n1. Requests the Secretary-General to report.\n";
  return {
      {"a text that says PDF", file("text.pdf", text), "", ""},
      {"a Word file that says text", file("word.txt", writer.bytes()), "", ""},
      {"a PDF file that says text", file("pdf.txt", pdf_of_pages({{"The General Assembly,"}})), "", ""},
      {"a name with a line break", file("a\nb.txt", text), "", ""},
      {"a name that is not UTF-8", file("\xFF\xFE.txt", text), "", ""},
      {"an old encoding", file("latin.txt", "C\xF4te d\x92Ivoire\n" + text), "", ""},
  };
}

}  // namespace mandates
