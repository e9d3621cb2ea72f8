#include "rules/steering_classes.h"

#include <algorithm>
#include <array>

namespace mandates {
namespace {

/// Those of the reading of clauses (extraction/lexicon.h), and of requests that are compared (check/alike.h).
constexpr std::array<std::string_view, 49> kWords = {
    "list-joiner",     "infinitive-marker", "that-word",    "relative",       "modal",
    "base-verb",       "finite-verb",       "determiner",   "aside-opener",   "actor-pronoun",
    "possessive",      "name-link",         "name-end",     "doer-marker",    "infinitive-adverb",
    "list-announcer",  "topic-link",        "topic-end",    "carrier-noun",   "complement-link",
    "complement-noun", "instrument-noun",   "genitive",     "founded-word",   "loose-determiner",
    "closed-noun",     "distinction",       "month",        "document-noun",  "person-pronoun",
    "plural-pronoun",  "plural-noun",       "person-noun",  "dependent-noun", "describing",
    "object-verb",     "asked-through",     "first-person", "demonstrative",  "purpose-word",
    "passive-verb",    "verb-or-noun",      "being",        "to-binder",      "past-act",
    "charged",         "plural-body",       "effort-noun",  "request-word"};
/// Names, and numbers in words.
constexpr std::array<std::string_view, 6> kPhrases = {"body-noun", "country", "title-list", "session-body-noun", "number-word", "own-text"};

bool has(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

SteeringClass steering_class(std::string_view name) {
  if (has(kWords, name)) return SteeringClass::words;
  return has(kPhrases, name) ? SteeringClass::phrases : SteeringClass::none;
}

}  // namespace mandates
