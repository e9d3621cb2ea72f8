// How a paragraph opens: by its first words alone.
#include "document/opening.h"

#include <algorithm>

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr int kMostModifiers = 3;

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(0, end);
}

bool is_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), is_upper);
}

}  // namespace

Opening opening_of(std::string_view text, RoleReader& roles) {
  text.remove_prefix(opening_quote(text));
  while (!text.empty() && (text[0] == '_' || text[0] == '*')) text.remove_prefix(1);
  if (roles.begins(LineRole::preambular_opening, text)) return Opening::participle;
  if (roles.begins(LineRole::noun_opening, text)) return Opening::other;
  for (int modifiers = 0; modifiers <= kMostModifiers; ++modifiers) {
    const std::string_view word = first_word(text);
    if (word.empty()) return Opening::other;
    if (!word.ends_with("ly") && !roles.begins(LineRole::opening_modifier, word)) {
      if (is_capitals(word)) {  // "REQUESTS", as some organs print their verbs
        if (word.size() > 4 && (word.ends_with("ING") || word.ends_with("ED"))) return Opening::participle;
        return word.size() > 3 && word.ends_with('S') && !word.ends_with("SS") && !word.ends_with("OUS") ? Opening::finite : Opening::other;
      }
      if (word.size() > 4 && (word.ends_with("ing") || word.ends_with("ed"))) return Opening::participle;
      return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("ous") ? Opening::finite : Opening::other;
    }
    text.remove_prefix(word.size());
    while (!text.empty() && (is_space(text[0]) || text[0] == ',' || text[0] == '_')) text.remove_prefix(1);
  }
  return Opening::other;
}

bool speaks_in(const Body& organ, std::string_view text, RoleReader& roles) {
  constexpr std::size_t kReach = 24;  // bytes: "Therefore, the "
  const std::size_t at = text.find(organ.name);
  if (at == std::string_view::npos || at < 4 || at > kReach || text.find_first_of(".;:") < at) return false;
  if (text.substr(at - 4, 4) != "the " && text.substr(at - 4, 4) != "The ") return false;
  std::string_view rest = text.substr(at + organ.name.size());
  if (rest.size() < 2 || rest[0] != ' ') return false;
  rest.remove_prefix(1);
  return is_lower(rest[0]) && opening_of(rest, roles) == Opening::finite;
}

}  // namespace mandates
