#include "extraction/verb_forms.h"

#include <array>
#include <utility>

namespace mandates {
namespace {

bool is_small_letter(char c) {
  return (c >= 'a' && c <= 'z') || c == '-';
}

/// "requests" → "request", "expresses" → "express", "applies" → "apply"; empty for a word that is no such form.
std::string first_person_verb(std::string_view verb) {
  if (verb == "is") return "are";
  if (verb == "has") return "have";
  if (verb.size() < 3 || verb.back() != 's' || verb.ends_with("ss")) return {};
  if (verb.ends_with("ies") && verb.size() > 4) return std::string(verb.substr(0, verb.size() - 3)) + "y";
  for (const std::string_view sibilant : {"sses", "shes", "ches", "xes", "zzes"})
    if (verb.ends_with(sibilant)) return std::string(verb.substr(0, verb.size() - 2));
  return std::string(verb.substr(0, verb.size() - 1));
}

}  // namespace

std::string first_person_pattern(std::string_view pattern) {
  std::size_t end = 0;
  while (end < pattern.size() && is_small_letter(pattern[end])) ++end;
  std::string plural = first_person_verb(pattern.substr(0, end));
  if (plural.empty()) return {};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kPronouns = {{{"itself", "ourselves"}, {"its", "our"}}};
  while (end < pattern.size()) {
    std::size_t next = end;
    while (next < pattern.size() && is_small_letter(pattern[next])) ++next;
    std::string_view word = pattern.substr(end, next - end);
    for (const auto& [its, ours] : kPronouns)
      if (word == its) word = ours;
    plural += word;
    if (next < pattern.size()) plural += pattern[next];
    end = next + 1;
  }
  return plural;
}

}  // namespace mandates
