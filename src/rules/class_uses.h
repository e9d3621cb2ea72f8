// Word classes that the program itself refers to by name, as opposed to classes used only in patterns.
#pragma once

#include <array>
#include <string_view>

namespace mandates {

/// Single-word classes used by extraction, in the order of WordClass (extraction/lexicon.h).
inline constexpr std::array<std::string_view, 66> kClauseWordClasses = {
    "list-joiner",     "infinitive-marker", "that-word",    "relative",       "modal",
    "base-verb",       "finite-verb",       "determiner",   "aside-opener",   "actor-pronoun",
    "possessive",      "name-link",         "name-end",     "doer-marker",    "infinitive-adverb",
    "list-announcer",  "topic-link",        "topic-end",    "carrier-noun",   "complement-link",
    "complement-noun", "instrument-noun",   "genitive",     "founded-word",   "loose-determiner",
    "closed-noun",     "distinction",       "month",        "document-noun",  "person-pronoun",
    "plural-pronoun",  "plural-noun",       "person-noun",  "dependent-noun", "describing",
    "object-verb",     "asked-through",     "first-person", "demonstrative",  "purpose-word",
    "passive-verb",    "verb-or-noun",      "being",        "to-binder",      "past-act",
    "charged",         "plural-body",       "effort-noun",  "act-noun",       "asked-source",
    "short-name",      "shared-title",      "asked-noun",   "language",       "small-name",
    "definition-word", "telling-verb",      "owned-noun",   "singular-verb",  "aim-noun",
    "means-noun",      "passing-word",      "task-noun",    "delivered",      "gathering",
    "undergone"};

/// How the program uses a class.
enum class ClassUse {
  none,     ///< not at all: the class has an effect only in patterns
  words,    ///< tests single words: phrases of several words or with brackets have no effect
  phrases,  ///< matches its phrases in a text
};

/// The use of the class with this name.
ClassUse class_use(std::string_view name);

}  // namespace mandates
