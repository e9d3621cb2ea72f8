// Splits at commas, and the last one at its "and"; brackets hold together.
#include "document/sponsors.h"

#include <algorithm>

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr std::string_view kSubmittedBy = "submitted by ";
constexpr std::string_view kAnd = " and ";

void add(std::string_view name, std::vector<std::string>& sponsors) {
  name = trim(name);
  while (!name.empty() && (name.back() == '*' || name.back() == '.')) name.remove_suffix(1);
  if (!name.empty() && std::find(sponsors.begin(), sponsors.end(), name) == sponsors.end()) sponsors.emplace_back(name);
}

/// First comma that is in no bracket.
std::size_t list_comma(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')') --depth;
    if (text[i] == ',' && depth <= 0) return i;
  }
  return std::string_view::npos;
}

/// First "and" between two names, in no bracket and in no name.
std::size_t list_and(std::string_view text, RoleReader& roles) {
  const std::size_t own = roles.match(LineRole::joined_name, text);
  const std::size_t bracket = text.find('(', own);
  const std::size_t at = text.find(kAnd, own);
  if (at == std::string_view::npos || bracket == std::string_view::npos || bracket > at) return at;
  const std::size_t close = text.find(')', bracket);
  return close == std::string_view::npos ? close : text.find(kAnd, close);
}

}  // namespace

void add_sponsors(std::string_view printed, RoleReader& roles, std::vector<std::string>& sponsors) {
  printed = trim(printed);
  if (printed.starts_with(kSubmittedBy)) return add(printed.substr(kSubmittedBy.size()), sponsors);
  for (std::size_t comma = list_comma(printed); comma != std::string_view::npos; comma = list_comma(printed)) {
    add(printed.substr(0, comma), sponsors);
    printed = trim(printed.substr(comma + 1));
  }
  if (const std::size_t at = list_and(printed, roles); at != std::string_view::npos) {
    add(printed.substr(0, at), sponsors);
    printed = printed.substr(at + kAnd.size());
  }
  add(printed, sponsors);
}

}  // namespace mandates
