// Writes links as XML.
#include "reports/sheet_links.h"

#include "reports/sheet_rows.h"

namespace mandates {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16U;  // bytes handed over at once
constexpr std::string_view kType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

void append_attribute(std::string& xml, std::string_view value) {
  for (const char c : value) {
    if (c == '&')
      xml += "&amp;";
    else if (c == '<')
      xml += "&lt;";
    else if (c == '"')
      xml += "&quot;";
    else
      xml += c;
  }
}

}  // namespace

void SheetLinks::add(std::uint32_t row, std::uint16_t column, std::string_view url) {
  const std::string id = std::to_string(++count_);
  cells_.xml.append("<hyperlink ref=\"").append(column_letters(column)).append(std::to_string(row + 1));
  cells_.xml.append("\" r:id=\"rId").append(id).append("\"/>");
  targets_.xml.append("<Relationship Id=\"rId").append(id).append("\" Type=\"").append(kType).append("\" Target=\"");
  append_attribute(targets_.xml, url);
  targets_.xml.append("\" TargetMode=\"External\"/>");
  for (Part* part : {&cells_, &targets_})
    if (part->xml.size() >= kBlock) part->deflater.add(part->xml);
}

void SheetLinks::finish() {
  for (Part* part : {&cells_, &targets_}) {
    part->deflater.add(part->xml);
    part->bytes = part->deflater.finish();
  }
}

}  // namespace mandates
