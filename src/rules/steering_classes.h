// The classes that the program itself asks for, beside those that patterns use.
#pragma once

#include <array>
#include <string_view>

namespace mandates {

/// Classes of single words that the reading of clauses asks for, in the order of WordClass (extraction/lexicon.h).
inline constexpr std::array<std::string_view, 50> kClauseWordClasses = {
    "list-joiner",     "infinitive-marker", "that-word",    "relative",       "modal",
    "base-verb",       "finite-verb",       "determiner",   "aside-opener",   "actor-pronoun",
    "possessive",      "name-link",         "name-end",     "doer-marker",    "infinitive-adverb",
    "list-announcer",  "topic-link",        "topic-end",    "carrier-noun",   "complement-link",
    "complement-noun", "instrument-noun",   "genitive",     "founded-word",   "loose-determiner",
    "closed-noun",     "distinction",       "month",        "document-noun",  "person-pronoun",
    "plural-pronoun",  "plural-noun",       "person-noun",  "dependent-noun", "describing",
    "object-verb",     "asked-through",     "first-person", "demonstrative",  "purpose-word",
    "passive-verb",    "verb-or-noun",      "being",        "to-binder",      "past-act",
    "charged",         "plural-body",       "effort-noun",  "act-noun",       "short-name"};

/// What is asked of a class by its name.
enum class SteeringClass {
  none,     ///< nothing: it counts only where a pattern uses it
  words,    ///< whether a single word is in it: a phrase of several words, or one with brackets, is never found
  phrases,  ///< where its phrases stand
};

/// What the program asks of the class of that name.
SteeringClass steering_class(std::string_view name);

}  // namespace mandates
