#include "extraction/verb_forms.h"

#include <algorithm>
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

/// "request" → "requested", "urge" → "urged", "apply" → "applied", "regret" → "regretted", "take" → "took".
std::string past_verb(std::string_view verb) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Pair, 24> kIrregular = {{{"are", "was"},
                                                {"bear", "bore"},
                                                {"choose", "chose"},
                                                {"draw", "drew"},
                                                {"feel", "felt"},
                                                {"find", "found"},
                                                {"forget", "forgot"},
                                                {"give", "gave"},
                                                {"have", "had"},
                                                {"hold", "held"},
                                                {"keep", "kept"},
                                                {"lay", "laid"},
                                                {"leave", "left"},
                                                {"make", "made"},
                                                {"pay", "paid"},
                                                {"put", "put"},
                                                {"see", "saw"},
                                                {"set", "set"},
                                                {"speak", "spoke"},
                                                {"stand", "stood"},
                                                {"take", "took"},
                                                {"tell", "told"},
                                                {"understand", "understood"},
                                                {"undertake", "undertook"}}};
  for (const auto& [base, past] : kIrregular)
    if (verb == base) return std::string(past);
  constexpr std::array<std::string_view, 12> kDoubling = {"commit", "regret", "defer",    "concur", "refer", "submit",
                                                          "permit", "admit",  "transfer", "omit",   "abhor", "remit"};
  std::string past(verb);
  if (verb.ends_with('e')) return past + "d";
  const bool consonant = verb.size() > 1 && std::string_view("aeiou").find(verb[verb.size() - 2]) == std::string_view::npos;
  if (verb.ends_with('y') && consonant) return past.replace(past.size() - 1, 1, "ied");
  if (std::find(kDoubling.begin(), kDoubling.end(), verb) != kDoubling.end()) past += verb.back();
  return past + "ed";
}

}  // namespace

std::string past_pattern(std::string_view pattern) {
  std::size_t end = 0;
  while (end < pattern.size() && is_small_letter(pattern[end])) ++end;
  const std::string plural = first_person_verb(pattern.substr(0, end));
  return plural.empty() ? std::string() : past_verb(plural) + std::string(pattern.substr(end));
}

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
