// Reads titles and topics, and compares them.
#include "followup/titles.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>

#include "document/line_shape.h"
#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr double kSameBase = 0.75;    // likeness of titles that differ in the theme after a colon
constexpr double kOtherAspect = 0.3;  // taken off where one is on modalities and the other on follow-up
constexpr double kLightWeight = 0.2;
constexpr std::size_t kBaseWords = 2;  // that tell something, before a colon
constexpr std::size_t kNames = 6;      // of a topic

Title title_of(Wording wording, const WordTable& words) {
  Title title;
  title.letters = wording.letters;
  title.words = words.stems(std::move(wording.words));
  sort_once(title.words);
  for (const WordKey word : title.words) title.weight += title_weight(word, words);
  return title;
}

std::uint64_t base_of(const Title& title) {
  return title.base != 0 ? title.base : title.letters;
}

bool is_acronym(std::string_view word) {
  const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
  return capitals >= 3 && static_cast<std::size_t>(capitals) * 2 > word.size();
}

/// A word as a name: how often it stands with a capital letter inside sentences; an acronym counts thrice.
void count_names(const std::string& text, std::map<std::string, int>& counts) {
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end == at) {
      if (text[at] == '.' || text[at] == ';' || text[at] == ':') inside = false;
      ++at;
      continue;
    }
    const std::string word = text.substr(at, end - at);
    const bool acronym = is_acronym(word);
    if (word.size() >= 3 && is_upper(word.front()) && (inside || acronym)) counts[word] += acronym ? 3 : 1;
    inside = true;
    at = end;
  }
}

}  // namespace

Title read_title(const std::string& title, WordingReader& wordings) {
  const Wording wording = wordings.read(title);
  if (!tells(wording, wordings.words())) return {};
  Title read = title_of(wording, wordings.words());
  read.aspects = wording.aspects;
  read.acronyms = acronyms_of(title);
  const std::size_t colon = title.find(':');
  if (colon == std::string::npos) return read;
  const Wording base = wordings.read(title.substr(0, colon));
  const auto telling = std::count_if(base.words.begin(), base.words.end(), [&](WordKey word) { return !wordings.words().light(word); });
  if (static_cast<std::size_t>(telling) >= kBaseWords) read.base = base.letters;
  return read;
}

Title read_topic(const std::string& topic, WordingReader& wordings) {
  const Wording wording = wordings.read(topic);
  return tells(wording, wordings.words()) ? title_of(wording, wordings.words()) : Title{};
}

double title_weight(WordKey word, const WordTable& words) {
  return words.light(word) ? kLightWeight : 1.0;
}

double likeness_of(const Title& a, const Title& b, const WordTable& words) {
  if (a.words.empty() || b.words.empty()) return 0;
  if (a.letters == b.letters) return 1.0;
  double common = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (*i == *j) common += title_weight(*i, words);
    *i < *j ? ++i : (*j < *i ? ++j : (++i, ++j));
  }
  const double whole = a.weight + b.weight;
  double like = whole > 0 ? 2 * common / whole : 0;
  if (base_of(a) == base_of(b)) like = std::max(like, kSameBase);
  return a.aspects == b.aspects ? like : std::max(0.0, like - kOtherAspect);
}

std::vector<WordKey> words_beyond(const Title& a, const Title& b, const WordTable& words) {
  std::vector<WordKey> beyond;
  std::set_difference(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), std::back_inserter(beyond));
  std::erase_if(beyond, [&](WordKey word) { return words.light(word); });
  return beyond;
}

bool other_acronyms(const Title& a, const Title& b) {
  if (a.acronyms.empty() || b.acronyms.empty()) return false;
  return std::none_of(a.acronyms.begin(), a.acronyms.end(),
                      [&](const std::string& one) { return std::find(b.acronyms.begin(), b.acronyms.end(), one) != b.acronyms.end(); });
}

std::string topic_of(const Document& document, WordingReader& wordings) {
  std::map<std::string, int> counts;
  for (const Paragraph& paragraph : document.paragraphs) count_names(paragraph.text, counts);
  std::vector<std::pair<int, std::string>> names;
  for (const auto& [name, count] : counts) {
    const Wording wording = wordings.read(name);
    if (!wording.common && tells(wording, wordings.words())) names.emplace_back(-count, name);
  }
  std::sort(names.begin(), names.end());
  std::string topic;
  for (std::size_t i = 0; i < names.size() && i < kNames; ++i) topic += (i > 0 ? " " : "") + names[i].second;
  return topic;
}

std::vector<std::string> acronyms_of(const std::string& topic) {
  std::vector<std::string> acronyms;
  std::istringstream names(topic);
  for (std::string name; names >> name;) {
    std::erase_if(name, [](char c) { return c == '(' || c == ')' || c == ',' || c == ';'; });
    if (is_acronym(name)) acronyms.push_back(name);
  }
  return acronyms;
}

}  // namespace mandates
