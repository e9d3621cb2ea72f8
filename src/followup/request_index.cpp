// Reads the beginnings of words; counts shared ones over an index.
#include "followup/request_index.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "followup/letter_words.h"
#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr std::size_t kLetters = 4;       // of a word that counts
constexpr std::size_t kBeginning = 6;     // letters by which it counts
constexpr std::size_t kCommon = 1000;     // requests that have a word; what more have does not lead to others
constexpr std::size_t kLeading = 10;      // rarest words of a request by which others are found
constexpr std::size_t kFewestShared = 2;  // of them that another one has
constexpr double kAlike = 0.48;           // twice the shared words over the words of both
constexpr double kWhole = 0.85;           // share of the words of one that the other has, where it stands whole in that
constexpr std::size_t kFewestWhole = 8;   // words of it then
constexpr std::size_t kFewestWords = 6;   // fewer are said of many things
constexpr std::size_t kMostAlike = 3;
constexpr std::size_t kRareOf = 24;     // a word is rare that one in so many requests has
constexpr std::size_t kFewHave = 4;     // or no more than these
constexpr double kMostKept = 0.7;       // share of the words of a request that one keeps
constexpr double kHalf = 0.5;           // twice the shared words over the words of both, where it keeps less than nearly all
constexpr double kNearlyAll = 0.9;      // share of the words that a longer one keeps
constexpr double kLonger = 0.3;         // twice the shared words over the words of both then
constexpr double kMostOfLonger = 0.6;   // share of the words of a request of which a shorter one takes up a part
constexpr std::size_t kFewestRare = 4;  // rare words in that
constexpr std::size_t kMostKeeping = 24;
constexpr std::size_t kMostHaving = 96;  // requests that have the rarest word of one

template <class Sink>
void each_word(std::string_view text, Sink&& sink) {
  each_letter_word(text, kLetters, kBeginning,
                   [&](std::uint64_t hash, std::size_t) { sink(static_cast<std::uint32_t>(hash ^ (hash >> 32U))); });
}

}  // namespace

Beginnings beginnings_of(std::string_view text) {
  Beginnings words;
  each_word(text, [&](std::uint32_t hash) { words.push_back(hash); });
  sort_once(words);
  return words;
}

std::vector<MostOf> most_of(const std::vector<const Beginnings*>& requests, const std::vector<std::string_view>& texts) {
  struct Having {
    std::vector<std::uint32_t> requests;
    std::size_t last = 0;  // text that was seen with it, plus one
  };
  std::unordered_map<std::uint32_t, Having> having;
  for (std::uint32_t i = 0; i < requests.size(); ++i)
    for (const std::uint32_t word : *requests[i]) having[word].requests.push_back(i);
  std::vector<MostOf> most(requests.size());
  std::vector<std::uint32_t> shared(requests.size());
  for (std::size_t text = 0; text < texts.size(); ++text) {
    std::fill(shared.begin(), shared.end(), 0U);
    each_word(texts[text], [&](std::uint32_t hash) {
      const auto found = having.find(hash);
      if (found == having.end() || found->second.last == text + 1) return;
      found->second.last = text + 1;
      for (const std::uint32_t request : found->second.requests) ++shared[request];
    });
    for (std::size_t i = 0; i < requests.size(); ++i) {
      const double share = static_cast<double>(shared[i]) / static_cast<double>(std::max<std::size_t>(1, requests[i]->size()));
      if (share > most[i].share) most[i] = {text, share};
    }
  }
  return most;
}

std::uint32_t RequestIndex::number_of(std::uint32_t hash) {
  constexpr std::size_t kFirst = 1U << 15U;
  if (2 * (hashes_.size() + 1) > slots_.size()) {
    slots_.assign(slots_.empty() ? kFirst : 2 * slots_.size(), 0);
    for (std::uint32_t number = 0; number < hashes_.size(); ++number) {
      std::size_t at = hashes_[number] & (slots_.size() - 1);
      while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = number + 1;
    }
  }
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1))
    if (hashes_[slots_[at] - 1] == hash) return slots_[at] - 1;
  hashes_.push_back(hash);
  slots_[at] = static_cast<std::uint32_t>(hashes_.size());
  return slots_[at] - 1;
}

void RequestIndex::add(std::size_t candidate, RowKey clause, std::string_view text) {
  const std::size_t begin = words_.size();
  each_word(text, [&](std::uint32_t hash) { words_.push_back(number_of(hash)); });
  const auto first = words_.begin() + static_cast<std::ptrdiff_t>(begin);
  std::sort(first, words_.end());
  words_.erase(std::unique(first, words_.end()), words_.end());
  if (words_.size() - begin < kFewestWords) {
    words_.resize(begin);
    return;
  }
  places_.emplace(clause, static_cast<std::uint32_t>(clauses_.size()));
  clauses_.push_back({candidate, clause});
  ends_.push_back(static_cast<std::uint32_t>(words_.size()));
}

void RequestIndex::finish() {
  starts_.assign(hashes_.size() + 1, 0);
  for (const std::uint32_t word : words_) ++starts_[word + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  having_.resize(words_.size());
  for (std::uint32_t place = 0; place < clauses_.size(); ++place)
    for (std::size_t i = 0; i < size_of(place); ++i) having_[next[words_of(place)[i]]++] = place;
  shared_.assign(clauses_.size(), 0);
}

double RequestIndex::shared(RowKey a, RowKey b) const {
  const auto one = places_.find(a), other = places_.find(b);
  if (one == places_.end() || other == places_.end()) return 1;
  const std::size_t size_a = size_of(one->second), size_b = size_of(other->second);
  const std::uint32_t *words_a = words_of(one->second), *words_b = words_of(other->second);
  const std::size_t common = common_count(words_a, words_a + size_a, words_b, words_b + size_b);
  return static_cast<double>(common) / static_cast<double>(std::min(size_a, size_b));
}

const std::vector<Echo>& RequestIndex::alike(RowKey clause, const std::vector<FamilyCandidate>& candidates) {
  const auto [known, is_new] = found_.try_emplace(clause);
  const auto place = is_new ? places_.find(clause) : places_.end();
  if (place != places_.end()) known->second = find(place->second, candidates);
  return known->second;
}

std::vector<Echo> RequestIndex::find(std::uint32_t own, const std::vector<FamilyCandidate>& candidates) {
  const std::string& day = candidates[clauses_[own].candidate].day;
  const std::uint32_t* const words = words_of(own);
  const std::size_t size = size_of(own);
  std::vector<std::uint32_t> rarest(words, words + size), touched;
  const auto times = [&](std::uint32_t word) { return starts_[word + 1] - starts_[word]; };
  std::sort(rarest.begin(), rarest.end(),
            [&](std::uint32_t a, std::uint32_t b) { return std::pair(times(a), a) < std::pair(times(b), b); });
  if (rarest.size() > kLeading) rarest.resize(kLeading);
  for (const std::uint32_t word : rarest) {
    if (times(word) > kCommon) break;
    for (std::uint32_t at = starts_[word]; at < starts_[word + 1]; ++at)
      if (shared_[having_[at]]++ == 0) touched.push_back(having_[at]);
  }
  std::vector<std::tuple<double, std::uint32_t>> best;
  for (const std::uint32_t place : touched) {
    const auto both = static_cast<double>(size + size_of(place));
    const bool enough = shared_[place] >= kFewestShared;
    shared_[place] = 0;
    if (!enough || candidates[clauses_[place].candidate].day <= day) continue;
    const std::uint32_t* const others = words_of(place);
    const std::size_t shared = common_count(words, words + size, others, others + size_of(place));
    const double like = 2 * static_cast<double>(shared) / both;
    const bool whole = size >= kFewestWhole && static_cast<double>(shared) >= kWhole * static_cast<double>(size);
    if (like >= kAlike || whole) best.emplace_back(like, place);
  }
  std::sort(best.begin(), best.end(), [&](const auto& x, const auto& y) {
    const Echo &a = clauses_[std::get<1>(x)], &b = clauses_[std::get<1>(y)];
    if (std::get<0>(x) != std::get<0>(y)) return std::get<0>(x) > std::get<0>(y);
    return std::tuple(time_of(candidates[a.candidate]), a.clause) < std::tuple(time_of(candidates[b.candidate]), b.clause);
  });
  if (best.size() > kMostAlike) best.resize(kMostAlike);
  std::vector<Echo> echoes;
  for (const auto& [like, place] : best) echoes.push_back(clauses_[place]);
  return echoes;
}

RequestIndex::FamilyNumbers RequestIndex::number_families(const std::vector<FamilyMembers>& families, std::size_t candidates) const {
  FamilyNumbers numbers{family_numbers(families, candidates), std::vector<bool>(hashes_.size(), true)};
  const auto family_at = [&](std::uint32_t at) { return numbers.of[clauses_[having_[at]].candidate]; };
  for (std::size_t word = 0; word < hashes_.size(); ++word)
    for (std::uint32_t at = starts_[word] + 1; at < starts_[word + 1] && numbers.only_one[word]; ++at)
      if (family_at(at) != family_at(starts_[word])) numbers.only_one[word] = false;
  return numbers;
}

std::vector<Kept> RequestIndex::kept_by(std::uint32_t own, const std::vector<FamilyCandidate>& candidates,
                                        const FamilyNumbers& family) const {
  const std::size_t most = std::max(kFewHave, clauses_.size() / kRareOf);
  const auto times = [&](std::uint32_t word) { return static_cast<std::size_t>(starts_[word + 1] - starts_[word]); };
  const std::uint32_t* const words = words_of(own);
  const std::size_t size = size_of(own);
  std::vector<std::uint32_t> rare;  // by number, as the words of a clause are
  std::copy_if(words, words + size, std::back_inserter(rare), [&](std::uint32_t word) { return times(word) <= most; });
  std::vector<Kept> kept;
  if (rare.empty()) return kept;
  const std::uint32_t rarest = *std::min_element(
      rare.begin(), rare.end(), [&](std::uint32_t a, std::uint32_t b) { return std::pair(times(a), a) < std::pair(times(b), b); });
  const std::uint32_t* const rare_words = rare.data();
  if (family.only_one[rarest] || times(rarest) > kMostHaving) return kept;
  const std::string& day = candidates[clauses_[own].candidate].day;
  const std::size_t own_family = family.of[clauses_[own].candidate];
  for (std::uint32_t at = starts_[rarest]; at < starts_[rarest + 1]; ++at) {
    const std::uint32_t place = having_[at];
    const std::size_t candidate = clauses_[place].candidate;
    if (family.of[candidate] == own_family || candidates[candidate].day <= day) continue;
    const std::uint32_t *const others = words_of(place), *const end = others + size_of(place);
    const auto common = static_cast<double>(common_count(words, words + size, others, end));
    const double share = common / static_cast<double>(size), alike = 2 * common / static_cast<double>(size + size_of(place));
    const std::size_t kept_rare = common_count(rare_words, rare_words + rare.size(), others, end);
    const bool whole = kept_rare == rare.size() && share >= kMostKept && alike >= (share >= kNearlyAll ? kLonger : kHalf);
    const bool shorter = !whole && share >= kMostOfLonger && common >= kNearlyAll * static_cast<double>(size_of(place));
    if (whole || (shorter && kept_rare >= kFewestRare))
      kept.push_back({clauses_[place].candidate, clauses_[place].clause, share, alike, kept_rare, false, shorter});
  }
  const auto order = [&](const Kept& one) { return std::tuple(time_of(candidates[one.candidate]), -one.share, -one.alike, one.clause); };
  std::sort(kept.begin(), kept.end(), [&](const Kept& a, const Kept& b) { return order(a) < order(b); });
  if (kept.size() > kMostKeeping) kept.resize(kMostKeeping);
  return kept;
}

std::vector<std::vector<KeptBy>> RequestIndex::keeping(const std::vector<FamilyCandidate>& candidates,
                                                       const std::vector<FamilyMembers>& families) const {
  const FamilyNumbers family = number_families(families, candidates.size());
  std::vector<std::vector<KeptBy>> keeping(candidates.size());
  for (std::uint32_t place = 0; place < clauses_.size(); ++place)
    if (std::vector<Kept> kept = kept_by(place, candidates, family); !kept.empty())
      keeping[clauses_[place].candidate].push_back({clauses_[place].clause, std::move(kept)});
  return keeping;
}

}  // namespace mandates
