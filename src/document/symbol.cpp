// Symbols of documents of any kind.
#include "document/symbol.h"

#include <algorithm>

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr std::size_t kLongest = 40;  // bytes
constexpr std::size_t kLongestOrgan = 5;
constexpr std::size_t kLongestBracket = 12;

bool is_symbol_character(char c) {
  return is_letter(c) || is_digit(c) || c == '/' || c == '.' || c == '-';
}

/// The characters of symbols at the beginning of `text`, without the marks of the sentence behind them.
std::string_view characters_at(std::string_view text, std::size_t longest) {
  std::size_t end = 0;
  while (end < text.size() && end < longest && is_symbol_character(text[end])) ++end;
  while (end > 0 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  return text.substr(0, end);
}

bool is_organ(std::string_view part) {
  return !part.empty() && std::all_of(part.begin(), part.end(), is_upper);
}

std::string_view first_part(std::string_view symbol) {
  return symbol.substr(0, symbol.find('/'));
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

}  // namespace

std::string_view printed_symbol(std::string_view text) {
  const std::string_view symbol = characters_at(text, kLongest);
  // "A/80", "and/or"
  if (std::count(symbol.begin(), symbol.end(), '/') < 2 || symbol.back() == '/' || !is_organ(first_part(symbol)) || !has_digit(symbol))
    return {};
  // "A/80/6 (Sect. 4)", "S/RES/1325 (2000)"
  const std::size_t end = symbol.size();
  if (!text.substr(end).starts_with(" (")) return symbol;
  const std::size_t close = text.substr(0, end + 2 + kLongestBracket).find(')', end);
  return close == std::string_view::npos ? symbol : text.substr(0, close + 1);
}

std::vector<std::string> report_symbols(std::string_view text) {
  std::vector<std::string> symbols;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_upper(text[at]) || (at > 0 && is_symbol_character(text[at - 1]))) continue;
    std::string_view symbol = characters_at(text.substr(at), text.size());
    at += symbol.size();
    while (symbol.ends_with('/')) symbol.remove_suffix(1);
    const std::string_view organ = first_part(symbol);
    if (organ.size() == symbol.size() || organ.size() > kLongestOrgan || !is_organ(organ) || !has_digit(symbol)) continue;
    if (is_adopted_symbol(symbol) || std::find(symbols.begin(), symbols.end(), symbol) != symbols.end()) continue;
    symbols.emplace_back(symbol);
  }
  return symbols;
}

std::string_view symbol_in_brackets(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos) return {};
  std::size_t end = open + 1;
  while (end < text.size() && !is_space(text[end]) && text[end] != ',' && text[end] != ')') ++end;
  const std::string_view symbol = text.substr(open + 1, end - open - 1);
  return symbol.find('/') == std::string_view::npos ? std::string_view() : symbol;
}

bool is_draft_symbol(std::string_view symbol) {
  const std::size_t limited = symbol.find("/L.");
  return limited != std::string_view::npos && limited + 3 < symbol.size() && is_digit(symbol[limited + 3]);
}

bool is_adopted_symbol(std::string_view symbol) {
  const auto has = [&](std::string_view part) { return symbol.find(part) != std::string_view::npos; };
  return has("/RES/") || has("/PRST/") || has("/DEC/");
}

std::vector<std::string_view> joined_symbols(std::string_view symbol) {
  std::vector<std::string_view> symbols;
  for (std::size_t begin = 0; begin < symbol.size();) {
    const std::size_t end = std::min(symbol.find('-', begin), symbol.size());
    symbols.push_back(symbol.substr(begin, end - begin));
    begin = end + 1;
  }
  return symbols;
}

SymbolWords words_of_symbol(std::string_view symbol, const Layout& layout) {
  SymbolWords words;
  std::size_t longest = 0;
  for (const Body& body : layout.bodies) {
    if (body.symbols.empty()) continue;
    const std::string& shape = body.symbols.front();
    const std::string_view prefix = std::string_view(shape).substr(0, std::min(shape.find("RES/"), shape.find('{')));
    if (prefix.size() <= longest || !symbol.starts_with(prefix)) continue;
    longest = prefix.size();
    words.body = body.code;
    std::string_view rest = symbol.substr(prefix.size());
    words.session.clear();
    while (!rest.empty() && words.session.empty()) {  // the first part that is a number
      const std::string_view part = first_part(rest);
      rest.remove_prefix(std::min(part.size() + 1, rest.size()));
      const bool special = part.starts_with("S-") || part.starts_with("ES-");
      const bool year = part.size() == 4;
      if (special || (digits_value(part) > 0 && !rest.empty() && year == (body.session_style == SessionStyle::year))) words.session = part;
      if (digits_value(part) > 0) break;
    }
  }
  return words;
}

}  // namespace mandates
