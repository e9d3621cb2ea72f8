// Titles, and the names that stand for a title, as they count when it is asked whether two documents are on one topic.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "followup/wording.h"

namespace mandates {

/// What counts of a title or of a topic.
struct Title {
  std::vector<WordKey> words;         ///< stems, sorted, each once; none where nothing tells a topic
  std::uint64_t letters = 0;          ///< hash of the wording
  double weight = 0;                  ///< of the words
  std::uint64_t aspects = 0;          ///< follow-up, modalities: see Wording
  std::uint64_t base = 0;             ///< hash of what stands before a colon; 0 where there is no such part, or it tells little
  std::vector<std::string> acronyms;  ///< in it: missions, committees
};

/// A title; one without words where it tells no topic, as a day does not.
Title read_title(const std::string& title, WordingReader& wordings);

/// The names of a topic, to be held against other topics.
Title read_topic(const std::string& topic, WordingReader& wordings);

/// Weight of a word of a title.
double title_weight(WordKey word, const WordTable& words);

/// Dice over weighted words, 0 to 1. Titles that differ in the theme after a colon count as three quarters the same; one on modalities and
/// one on follow-up as less alike than their words are.
double likeness_of(const Title& a, const Title& b, const WordTable& words);

/// Words of `a` that tell something and are not in `b`.
std::vector<WordKey> words_beyond(const Title& a, const Title& b, const WordTable& words);

/// True where both name acronyms and none is the same: other missions, other committees.
bool other_acronyms(const Title& a, const Title& b);

/// The names that a document speaks of most: acronyms and words with a capital letter inside sentences, in order.
std::string topic_of(const Document& document, WordingReader& wordings);

/// The acronyms among the names of a topic: of missions, committees, organizations.
std::vector<std::string> acronyms_of(const std::string& topic);

}  // namespace mandates
