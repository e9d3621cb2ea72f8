// Writes cells as XML.
#include "reports/sheet_rows.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "reports/tricks.h"
#include "reports/width.h"

namespace mandates {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 18U;  // bytes handed over at once

// Bytes that stand in XML for themselves wherever they are: printable ASCII but for & < > and _, which may begin a code.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) plain[c] = c != '&' && c != '<' && c != '>' && c != '_';
  return plain;
}
constexpr std::array<bool, 256> kPlain = plain_bytes();

bool is_plain_byte(char c) {
  return kPlain[static_cast<unsigned char>(c)];
}

// "_x0041_" is how the format writes a character by its number: a text that happens to hold that has its first sign written so.
bool is_code(std::string_view text) {
  constexpr std::size_t kCode = 7;
  return text.size() >= kCode && text[1] == 'x' && text[kCode - 1] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + kCode - 1, [](unsigned char c) { return std::isxdigit(c) != 0; });
}

// U+FFFE and U+FFFF, which XML does not have.
bool is_no_character(std::string_view text) {
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

void append_escaped(std::string& xml, std::string_view text) {
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain_byte) - text.begin());
    xml.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) return;
    std::size_t taken = 1;
    switch (text.front()) {
      case '&':
        xml += "&amp;";
        break;
      case '<':
        xml += "&lt;";
        break;
      case '>':
        xml += "&gt;";
        break;
      case '\r':  // a reader of XML makes a line feed of it
        xml += "_x000D_";
        break;
      case '_':
        xml += is_code(text) ? "_x005F_" : "_";
        break;
      default:
        if (is_no_character(text)) {
          xml += "\xEF\xBF\xBD";
          taken = 3;
        } else {
          xml += text.front();
        }
    }
    text.remove_prefix(taken);
  }
}

bool has_space_at_an_end(std::string_view text) {
  const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  return space(text.front()) || space(text.back());
}

}  // namespace

std::string column_letters(std::uint16_t column) {
  constexpr unsigned kLetters = 26;
  std::string letters;
  for (unsigned rest = column + 1U; rest > 0; rest = (rest - 1) / kLetters) letters += static_cast<char>('A' + (rest - 1) % kLetters);
  std::reverse(letters.begin(), letters.end());
  return letters;
}

void SheetRows::begin_cell(std::uint32_t row, std::uint16_t column, int style) {
  if (number_.empty() || row != row_) {
    end_row();
    row_ = row;
    number_ = std::to_string(row + 1);
    xml_.append("<row r=\"").append(number_).append("\">");
  }
  while (letters_.size() <= column) letters_.push_back(column_letters(static_cast<std::uint16_t>(letters_.size())));
  xml_.append("<c r=\"").append(letters_[column]).append(number_);
  if (style != 0) xml_.append("\" s=\"").append(std::to_string(style));
}

void SheetRows::end_row() {
  if (number_.empty()) return;
  xml_ += "</row>";
  if (xml_.size() >= kBlock) deflater_.add(xml_);
}

void SheetRows::text(std::uint32_t row, std::uint16_t column, std::string_view text, int style) {
  begin_cell(row, column, style);
  if (text.empty()) {
    xml_ += "\"/>";
    return;
  }
  xml_ += has_space_at_an_end(text) ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>";
  if (is_plain(text))
    append_escaped(xml_, text);
  else
    append_escaped(xml_, without_tricks(text));
  xml_ += "</t></is></c>";
}

void SheetRows::number(std::uint32_t row, std::uint16_t column, double number, int style) {
  begin_cell(row, column, style);
  constexpr std::size_t kLongest = 32;
  std::array<char, kLongest> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  xml_.append("\"><v>").append(digits.data(), written.ptr).append("</v></c>");
}

void SheetRows::flag(std::uint32_t row, std::uint16_t column, bool flag) {
  begin_cell(row, column, 0);
  xml_ += flag ? "\" t=\"b\"><v>1</v></c>" : "\" t=\"b\"><v>0</v></c>";
}

DeflatedBytes SheetRows::finish() {
  end_row();
  deflater_.add(xml_);
  return deflater_.finish();
}

}  // namespace mandates
