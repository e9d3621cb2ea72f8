// Finds common runs of words by an index over the runs of the requests.
#include "followup/verbatim.h"

#include <unordered_map>
#include <utility>

#include "document/line_shape.h"
#include "followup/fnv.h"
#include "followup/letter_words.h"

namespace mandates {
namespace {

constexpr std::size_t kLetters = 4;    // of a word that counts
constexpr std::size_t kBeginning = 6;  // letters by which it counts
constexpr std::size_t kRun = 6;
constexpr std::size_t kLongRun = 7;
constexpr std::size_t kPart = 3;  // a run is this part of a short request

std::uint64_t hash_of(const std::vector<OrderedWord>& words, std::size_t at) {
  std::uint64_t hash = kFnvBasis;
  for (std::size_t i = at; i < at + kRun; ++i) hash = add_to_fnv(hash, words[i].hash);
  return hash;
}

bool is_taken_over(const std::vector<OrderedWord>& request, std::size_t at, const std::vector<OrderedWord>& text, std::size_t from) {
  std::size_t length = 0, small = 0;
  while (at + length < request.size() && from + length < text.size() && request[at + length].hash == text[from + length].hash) {
    if (request[at + length].small && text[from + length].small) ++small;
    ++length;
  }
  return small + 1 >= length && (length >= kLongRun || (length >= kRun && kPart * length >= request.size()));
}

}  // namespace

std::vector<OrderedWord> words_in_order(std::string_view text) {
  std::vector<OrderedWord> words;
  each_letter_word(text, kLetters, kBeginning, [&](std::uint64_t hash, std::size_t begin) {
    words.push_back({static_cast<std::uint32_t>(hash ^ (hash >> 32U)), !is_upper(text[begin])});
  });
  return words;
}

std::vector<std::optional<std::size_t>> taken_over_by(const std::vector<const std::vector<OrderedWord>*>& requests,
                                                      const std::vector<std::string_view>& texts) {
  std::unordered_multimap<std::uint64_t, std::pair<std::size_t, std::size_t>> runs;  // to the request and the place in it
  for (std::size_t i = 0; i < requests.size(); ++i)
    for (std::size_t at = 0; at + kRun <= requests[i]->size(); ++at) runs.emplace(hash_of(*requests[i], at), std::pair(i, at));
  std::vector<std::optional<std::size_t>> found(requests.size());
  if (runs.empty()) return found;
  for (std::size_t text = 0; text < texts.size(); ++text) {
    const std::vector<OrderedWord> words = words_in_order(texts[text]);
    for (std::size_t from = 0; from + kRun <= words.size(); ++from) {
      const auto [begin, end] = runs.equal_range(hash_of(words, from));
      for (auto run = begin; run != end; ++run) {
        const auto [request, at] = run->second;
        if (!found[request] && is_taken_over(*requests[request], at, words, from)) found[request] = text;
      }
    }
  }
  return found;
}

}  // namespace mandates
