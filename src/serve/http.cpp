// Parses and builds request targets.
#include "serve/http.h"

#include <utf8.h>

#include <algorithm>

namespace mandates {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// False where an escape is none, or the text is no clean UTF-8.
bool decode(std::string_view coded, bool plus_is_space, std::string& text) {
  text.clear();
  for (std::size_t at = 0; at < coded.size(); ++at) {
    if (coded[at] == '%') {
      if (at + 2 >= coded.size() || hex(coded[at + 1]) < 0 || hex(coded[at + 2]) < 0) return false;
      text += static_cast<char>(hex(coded[at + 1]) * 16 + hex(coded[at + 2]));
      at += 2;
    } else {
      text += plus_is_space && coded[at] == '+' ? ' ' : coded[at];
    }
  }
  const bool control = std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  return !control && utf8::is_valid(text);
}

}  // namespace

Target read_target(std::string_view target) {
  Target result;
  const std::size_t mark = target.find('?');
  if (!decode(target.substr(0, mark), false, result.path) || !result.path.starts_with('/')) {
    result.problem = "the address cannot be read";
    return result;
  }
  if (mark == std::string_view::npos) return result;
  std::string_view query = target.substr(mark + 1);
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    std::string name, value;
    if (equals == std::string_view::npos || !decode(pair.substr(0, equals), true, name) || name.empty() ||
        !decode(pair.substr(equals + 1), true, value)) {
      result.problem = "the parameters of the address cannot be read";
      return result;
    }
    result.parameters.emplace_back(std::move(name), std::move(value));
  }
  return result;
}

std::string url_text(std::string_view text) {
  constexpr std::string_view kPlain = "-._~/:,";
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string coded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kPlain.find(c) != std::string_view::npos;
    if (plain) {
      coded += c;
    } else {
      coded += '%';
      coded += kDigits[byte / 16];
      coded += kDigits[byte % 16];
    }
  }
  return coded;
}

std::string address(std::string_view path, const Parameters& parameters) {
  std::string text(path);
  char separator = '?';
  for (const auto& [name, value] : parameters) {
    if (value.empty()) continue;
    text += separator;
    text += url_text(name) + "=" + url_text(value);
    separator = '&';
  }
  return text;
}

}  // namespace mandates
