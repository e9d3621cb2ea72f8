#include "rules/class_uses.h"

#include <algorithm>
#include <array>

namespace mandates {
namespace {

/// Of requests that are compared (check/alike.h), beside kClauseWordClasses.
constexpr std::array<std::string_view, 1> kWords = {"request-word"};
/// Names, and numbers in words; inside-name and outside-name: who belongs to the Organization and who does not (followup/provisions.h).
constexpr std::array<std::string_view, 8> kPhrases = {"body-noun",   "country",  "title-list",   "session-body-noun",
                                                      "number-word", "own-text", "outside-name", "inside-name"};

bool has(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

ClassUse class_use(std::string_view name) {
  if (has(kClauseWordClasses, name) || has(kWords, name)) return ClassUse::words;
  return has(kPhrases, name) ? ClassUse::phrases : ClassUse::none;
}

}  // namespace mandates
