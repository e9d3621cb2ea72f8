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

}  // namespace mandates
