// Pairs the paragraphs of two documents.
#include "followup/paragraphs.h"

#include <algorithm>

#include "followup/likeness.h"

namespace mandates {
namespace {

constexpr double kEnough = 0.4;
constexpr double kPlaceBonus = 0.02;
constexpr double kOtherType = 0.6;           // factor where one paragraph requests and the other takes note
constexpr double kSameBeginning = 0.25;      // likeness from which paragraphs that begin with the same words are the same
constexpr std::size_t kBeginningWords = 10;  // so many

std::vector<Wording> wordings_of(const Document& document, WordingReader& reader) {
  std::vector<Wording> wordings;
  for (const Paragraph& paragraph : document.paragraphs) wordings.push_back(reader.read(paragraph.text));
  return wordings;
}

std::vector<const Wording*> pointers(const std::vector<Wording>& wordings) {
  std::vector<const Wording*> pointers;
  for (const Wording& wording : wordings) pointers.push_back(&wording);
  return pointers;
}

struct Candidate {
  double like;
  std::size_t before, after;
};

// The likest first, then in order of the text.
bool comes_first(const Candidate& x, const Candidate& y) {
  if (x.like != y.like) return x.like > y.like;
  return std::pair(x.after, x.before) < std::pair(y.after, y.before);
}

// Type of the first clause of each paragraph; empty where it has none.
std::vector<std::string> types_of(const StoredDocument& stored) {
  std::vector<std::string> types(stored.document.paragraphs.size());
  for (auto clause = stored.clauses.rbegin(); clause != stored.clauses.rend(); ++clause)
    types[static_cast<std::size_t>(clause->clause.paragraph_index)] = clause->clause.type;
  return types;
}

std::vector<Candidate> candidates_of(const StoredDocument& stored_before, const StoredDocument& stored_after, const Likeness& likeness) {
  const Document &before = stored_before.document, &after = stored_after.document;
  const std::vector<std::string> types_before = types_of(stored_before), types_after = types_of(stored_after);
  std::vector<Candidate> candidates;
  for (std::size_t a = 0; a < after.paragraphs.size(); ++a) {
    const auto [first, last] = within_reach(a, after.paragraphs.size(), before.paragraphs.size());
    for (std::size_t b = first; b < last; ++b) {
      if (after.paragraphs[a].kind != before.paragraphs[b].kind) continue;
      double like = likeness.of(a, b);
      if (types_after[a] != types_before[b] && !types_after[a].empty() && !types_before[b].empty()) like *= kOtherType;
      if (like < kEnough) continue;
      const double place = static_cast<double>(a) / static_cast<double>(after.paragraphs.size()) -
                           static_cast<double>(b) / static_cast<double>(before.paragraphs.size());
      candidates.push_back({like + kPlaceBonus * (1 - std::max(place, -place)), b, a});
    }
  }
  std::sort(candidates.begin(), candidates.end(), comes_first);
  return candidates;
}

std::size_t common_beginning(const Wording& a, const Wording& b) {
  const std::size_t most = std::min(a.words.size(), b.words.size());
  std::size_t length = 0;
  while (length < most && a.words[length] == b.words[length]) ++length;
  return length;
}

/// Of paragraphs that nothing is enough alike, those that begin with the same words and go on with others; the likest first.
std::vector<Candidate> late_candidates(const Document& before, const Document& after, const std::vector<Wording>& words_before,
                                       const std::vector<Wording>& words_after, const std::vector<bool>& taken,
                                       const std::vector<ParagraphPair>& pairs, const Likeness& likeness) {
  std::vector<Candidate> candidates;
  for (std::size_t a = 0; a < after.paragraphs.size(); ++a) {
    if (pairs[a].before >= 0) continue;
    const auto [first, last] = within_reach(a, after.paragraphs.size(), before.paragraphs.size());
    for (std::size_t b = first; b < last; ++b) {
      if (taken[b]) continue;
      if (after.paragraphs[a].kind != before.paragraphs[b].kind) continue;
      if (common_beginning(words_after[a], words_before[b]) < kBeginningWords) continue;
      const double like = likeness.of(a, b);
      if (like >= kSameBeginning) candidates.push_back({like, b, a});
    }
  }
  std::sort(candidates.begin(), candidates.end(), comes_first);
  return candidates;
}

// Marks as moved what is not in the longest sequence of pairs that kept their order.
void mark_moved(std::vector<ParagraphPair>& pairs) {
  std::vector<std::size_t> length(pairs.size(), 1), previous(pairs.size(), pairs.size());
  std::size_t best = pairs.size();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i].before < 0) continue;
    for (std::size_t j = 0; j < i; ++j) {
      if (pairs[j].before < 0 || pairs[j].before > pairs[i].before || length[j] + 1 <= length[i]) continue;
      length[i] = length[j] + 1;
      previous[i] = j;
    }
    if (best == pairs.size() || length[i] > length[best]) best = i;
    pairs[i].moved = true;
  }
  for (; best != pairs.size(); best = previous[best]) pairs[best].moved = false;
}

// Puts removed paragraphs where they stood among those that stayed.
void insert_removed(const Document& before, std::vector<ParagraphPair>& pairs) {
  std::vector<bool> matched(before.paragraphs.size());
  for (const ParagraphPair& pair : pairs)
    if (pair.before >= 0) matched[pair.before] = true;
  for (std::size_t b = 0; b < before.paragraphs.size(); ++b) {
    if (matched[b]) continue;
    ParagraphPair removed;
    removed.before = static_cast<int>(b);
    removed.change = ParagraphChange::removed;
    // Behind the last that came before it and stayed; in front of all where there is none.
    std::size_t at = 0;
    int closest = -1;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (pairs[i].moved || pairs[i].before <= closest || pairs[i].before > removed.before) continue;
      closest = pairs[i].before;
      at = i + 1;
    }
    pairs.insert(pairs.begin() + static_cast<std::ptrdiff_t>(at), removed);
  }
}

}  // namespace

std::vector<ParagraphPair> match_paragraphs(const StoredDocument& stored_before, const StoredDocument& stored_after,
                                            WordingReader& wordings) {
  const Document &before = stored_before.document, &after = stored_after.document;
  const std::vector<Wording> words_before = wordings_of(before, wordings), words_after = wordings_of(after, wordings);
  const Likeness likeness(pointers(words_after), pointers(words_before), wordings.words());
  std::vector<ParagraphPair> pairs(after.paragraphs.size());
  std::vector<bool> taken(before.paragraphs.size());
  for (std::size_t a = 0; a < pairs.size(); ++a) {
    pairs[a].after = static_cast<int>(a);
    pairs[a].change = ParagraphChange::added;
  }
  const auto take = [&](const std::vector<Candidate>& candidates) {
    for (const Candidate& candidate : candidates) {
      ParagraphPair& pair = pairs[candidate.after];
      if (pair.before >= 0 || taken[candidate.before]) continue;
      taken[candidate.before] = true;
      const Wording &b = words_before[candidate.before], &a = words_after[candidate.after];
      pair.before = static_cast<int>(candidate.before);
      pair.change = a.letters == b.letters ? ParagraphChange::same : ParagraphChange::changed;
      pair.unchanged = share_unchanged(a.words, b.words);
    }
  };
  take(candidates_of(stored_before, stored_after, likeness));
  take(late_candidates(before, after, words_before, words_after, taken, pairs, likeness));
  mark_moved(pairs);
  insert_removed(before, pairs);
  return pairs;
}

}  // namespace mandates
