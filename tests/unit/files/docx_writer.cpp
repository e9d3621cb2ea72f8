#include "docx_writer.h"

#include <zip.h>

#include <stdexcept>

namespace mandates {
namespace {

const std::string kSpace = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
                           R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
const std::string kTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string part(const std::string& root, const std::string& content) {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
         "<w:" +
         root + " " + kSpace + ">" + content + "</w:" + root + ">";
}

std::string level(int number, const std::string& format, const std::string& text) {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" +
         text + "\"/></w:lvl>";
}

std::string default_numbering() {
  const std::string paragraphs = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)");
  const std::string parts = level(0, "upperRoman", "%1") + level(1, "upperLetter", "%2");
  const auto list = [](int id, int abstract, const std::string& more) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract) + "\"/>" + more +
           "</w:num>";
  };
  return "<w:abstractNum w:abstractNumId=\"7\">" + paragraphs + "</w:abstractNum><w:abstractNum w:abstractNumId=\"8\">" + parts +
         "</w:abstractNum><w:abstractNum w:abstractNumId=\"9\">" + level(0, "bullet", "\uF0B7") + "</w:abstractNum>" + list(1, 7, "") +
         list(2, 7, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>") + list(3, 8, "") + list(4, 9, "");
}

std::string content_types() {
  const auto override_of = [](const std::string& name, const std::string& type) {
    return "<Override PartName=\"/word/" + name + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." +
           type + "+xml\"/>";
  };
  return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
         "ContentType=\"application/xml\"/>" +
         override_of("document", "document.main") + override_of("numbering", "numbering") + override_of("styles", "styles") +
         override_of("footnotes", "footnotes") + override_of("header1", "header") + override_of("header2", "header") + "</Types>";
}

std::string relation(const std::string& id, const std::string& type) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kTypes + type + "\" Target=\"" + id + ".xml\"/>";
}

std::string relations(const std::string& content) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content + "</Relationships>";
}

}  // namespace

std::string zip_of(const ZipEntries& entries) {
  zip_error_t error;
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (!archive) throw std::runtime_error("no archive");
  for (const auto& [name, content] : entries)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
  if (zip_close(archive) != 0) throw std::runtime_error("archive not written");
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string xml_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

std::string DocxWriter::run(const std::string& text) {
  std::string out = "<w:r>";
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t tab = std::min(text.find('\t', at), text.size());
    if (tab > at) out += "<w:t xml:space=\"preserve\">" + xml_text(text.substr(at, tab - at)) + "</w:t>";
    if (tab < text.size()) out += "<w:tab/>";
    at = tab + 1;
  }
  return out + "</w:r>";
}

void DocxWriter::item(const std::string& list, int level_number, const std::string& runs) {
  body_ += "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level_number) + "\"/><w:numId w:val=\"" + list +
           "\"/></w:numPr></w:pPr>" + runs + "</w:p>";
}

std::string DocxWriter::footnote(const std::string& text) {
  const std::string id = std::to_string(++footnote_count_ + 10);  // ids are no marks
  footnotes_ += "<w:footnote w:id=\"" + id + "\"><w:p><w:r><w:footnoteRef/></w:r>" + run(" " + text) + "</w:p></w:footnote>";
  return "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
}

void DocxWriter::first_header(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) first_header_ += "<w:tc><w:p>" + run(line) + "</w:p></w:tc>";
  first_header_ = "<w:tbl><w:tr>" + first_header_ + "</w:tr></w:tbl>";
}

ZipEntries DocxWriter::entries() const {
  std::string section = "<w:sectPr>";
  if (!running_header_.empty()) section += "<w:headerReference w:type=\"default\" r:id=\"header1\"/>";
  if (!first_header_.empty()) section += "<w:headerReference w:type=\"first\" r:id=\"header2\"/><w:titlePg/>";
  section += "</w:sectPr>";
  ZipEntries entries = {
      {"[Content_Types].xml", content_types()},
      {"_rels/.rels", relations("<Relationship Id=\"rId1\" Type=\"" + kTypes + "officeDocument\" Target=\"word/document.xml\"/>")},
      {"word/document.xml", part("document", "<w:body>" + body_ + section + "</w:body>")},
      {"word/numbering.xml", part("numbering", numbering_.empty() ? default_numbering() : numbering_)},
      {"word/styles.xml", part("styles", styles_)},
      {"word/footnotes.xml", part("footnotes", "<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote>" + footnotes_)},
      {"word/_rels/document.xml.rels",
       relations(relation("numbering", "numbering") + relation("styles", "styles") + relation("footnotes", "footnotes") +
                 relation("header1", "header") + relation("header2", "header"))},
  };
  entries.push_back({"word/header1.xml", part("hdr", "<w:p>" + run(running_header_) + "</w:p>")});
  entries.push_back({"word/header2.xml", part("hdr", first_header_)});
  return entries;
}

}  // namespace mandates
