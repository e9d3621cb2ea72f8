// Indexes runs of words; holds pairs against each other.
#include "followup/echoes.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "followup/letter_words.h"
#include "followup/likeness.h"
#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr std::size_t kRun = 3;           // words of a run
constexpr std::size_t kRunsOfClause = 5;  // the least hashes of a clause stand for all its runs
constexpr std::size_t kLetters = 4;       // of a word that counts
constexpr std::size_t kFewestWords = 8;   // such words; fewer are said of many things
constexpr std::size_t kMostSharing = 96;  // obligations with a run
constexpr std::size_t kMostFamilies = 8;  // that have a run; what more have is a form of words
constexpr std::size_t kMostEchoes = 8;    // looked at closely

constexpr double kSameWords = 0.8;          // share of the wording that stays
constexpr std::size_t kFewestTelling = 6;   // words that tell something
constexpr std::size_t kEnoughTelling = 12;  // so many say by themselves what they are on
constexpr double kWhole = 0.9;              // share of one that the other has, in order, where it stands whole in it
constexpr double kSameUnderTitle = 0.7;     // share of the wording that stays under one title
constexpr double kCarriedOn = 0.45;         // the same where the earlier document is named
constexpr std::size_t kFewestCarried = 8;   // words that tell something and that both have then
constexpr std::size_t kFirstWords = 3;      // that tell something: they say what is to be done
constexpr double kSameTitle = 0.65;         // share of the words of titles to which both leave their subject

std::uint32_t mixed(std::uint64_t hash) {
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdULL;
  return static_cast<std::uint32_t>(hash ^ (hash >> 33U));
}

std::size_t telling(const Wording& wording, const WordTable& words) {
  return static_cast<std::size_t>(
      std::count_if(wording.words.begin(), wording.words.end(), [&](WordKey word) { return !words.light(word); }));
}

}  // namespace

void EchoIndex::add(std::size_t candidate, RowKey clause, std::string_view text) {
  std::array<std::uint64_t, kRun> last{};
  std::array<std::uint32_t, kRunsOfClause> least{};
  std::size_t words = 0, kept = 0;
  const auto keep = [&](std::uint32_t hash) {
    const auto end = least.begin() + static_cast<std::ptrdiff_t>(kept);
    const auto at = std::lower_bound(least.begin(), end, hash);
    if ((at != end && *at == hash) || (at == end && kept == kRunsOfClause)) return;
    if (kept < kRunsOfClause) ++kept;
    std::copy_backward(at, least.begin() + static_cast<std::ptrdiff_t>(kept) - 1, least.begin() + static_cast<std::ptrdiff_t>(kept));
    *at = hash;
  };
  each_letter_word(text, kLetters, kAllLetters, [&](std::uint64_t hash, std::size_t) {
    std::rotate(last.begin(), last.begin() + 1, last.end());
    last.back() = hash;
    if (++words < kRun) return;
    std::uint64_t run = 0;
    for (const std::uint64_t word : last) run = run * 31 + word;
    keep(mixed(run));
  });
  if (words < kFewestWords) return;
  const auto place = static_cast<std::uint32_t>(clauses_.size());
  clauses_.push_back({candidate, clause});
  for (std::size_t i = 0; i < kept; ++i) runs_.push_back({least[i], place});
}

std::vector<std::vector<Echoes>> EchoIndex::find(const std::vector<FamilyCandidate>& candidates,
                                                 const std::vector<FamilyMembers>& families) {
  const std::vector<std::size_t> family = family_numbers(families, candidates.size());
  const auto order = [&](std::uint32_t place) {
    const Echo& one = clauses_[place];
    return std::tuple(std::string_view(candidates[one.candidate].day), one.candidate, place);
  };
  std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) { return std::tie(a.hash, a.place) < std::tie(b.hash, b.place); });
  std::map<std::uint32_t, std::vector<std::uint32_t>> later_of;
  std::vector<std::uint32_t> group;
  std::vector<std::size_t> having;
  for (std::size_t begin = 0, end = 0; begin < runs_.size(); begin = end) {
    while (end < runs_.size() && runs_[end].hash == runs_[begin].hash) ++end;
    if (end - begin < 2 || end - begin > kMostSharing) continue;
    group.clear();
    having.clear();
    for (std::size_t i = begin; i < end; ++i) {
      group.push_back(runs_[i].place);
      having.push_back(family[clauses_[runs_[i].place].candidate]);
    }
    sort_once(having);
    if (having.size() < 2 || having.size() > kMostFamilies) continue;
    std::sort(group.begin(), group.end(), [&](std::uint32_t a, std::uint32_t b) { return order(a) < order(b); });
    for (std::size_t i = 0; i < group.size(); ++i) {
      const std::size_t one = clauses_[group[i]].candidate;
      for (std::size_t j = i + 1, found = 0; j < group.size() && found < kMostEchoes; ++j) {
        const std::size_t other = clauses_[group[j]].candidate;
        if (family[other] == family[one] || candidates[other].day <= candidates[one].day) continue;
        later_of[group[i]].push_back(group[j]);
        ++found;
      }
    }
  }
  std::vector<std::vector<Echoes>> echoes(candidates.size());
  for (auto& [place, later] : later_of) {
    std::sort(later.begin(), later.end(), [&](std::uint32_t a, std::uint32_t b) { return order(a) < order(b); });
    later.erase(std::unique(later.begin(), later.end()), later.end());
    if (later.size() > kMostEchoes) later.resize(kMostEchoes);
    Echoes& found = echoes[clauses_[place].candidate].emplace_back(Echoes{clauses_[place].clause, {}});
    for (const std::uint32_t one : later) found.later.push_back(clauses_[one]);
  }
  clauses_ = {};
  runs_ = {};
  return echoes;
}

EchoJudge::EchoJudge(const RuleSet& rules) : in_title_(rules, "subject", words_, "says", "in-title") {}

// Also where nobody but "the Committee" is asked: which one the title says.
bool EchoJudge::leaves_to_title(const Clause& clause) {
  const auto leaves = [&](std::string_view text) {
    tokenize(text, words_, tokens_);
    return in_title_.any_in(tokens_);
  };
  return leaves(clause.text) || std::any_of(clause.actors.begin(), clause.actors.end(),
                                            [&](const ActorMention& actor) { return actor.id.empty() && leaves("the " + actor.name); });
}

std::vector<std::string> EchoJudge::names_of(const std::string& text) {
  std::vector<std::string> names;
  tokenize(text, words_, tokens_);
  for (std::size_t i = 1; i < tokens_.size(); ++i)
    if (tokens_[i].capital && tokens_[i].punctuation == 0) names.push_back(fold(tokens_[i].span.of(text)));
  sort_once(names);
  return names;
}

// Names of one clause that the other has not, though they are of its own subject: "the Summit of the Future" under that title.
bool EchoJudge::names_own_subject(const EchoSide& side, const std::vector<std::string>& names, const std::vector<std::string>& others,
                                  const std::string& other_title) {
  const auto title_words = [&](const std::string& title) {
    std::vector<std::string> words;
    tokenize(title, words_, tokens_);
    for (const Token& token : tokens_)
      if (token.punctuation == 0) words.push_back(fold(token.span.of(title)));
    sort_once(words);
    return words;
  };
  const std::vector<std::string> own = title_words(side.title), other = title_words(other_title);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return !std::binary_search(others.begin(), others.end(), name) && std::binary_search(own.begin(), own.end(), name) &&
           !std::binary_search(other.begin(), other.end(), name);
  });
}

// Each may be the longer one, but not each name what the other does not.
bool EchoJudge::same_title(const std::string& a, const std::string& b, WordingReader& wordings) {
  const WordTable& words = wordings.words();
  const std::vector<WordKey> stems_a = telling_stem_set(wordings.read(a), words), stems_b = telling_stem_set(wordings.read(b), words);
  const auto shared = static_cast<double>(common_count(stems_a, stems_b));
  if (shared == 0 || shared < kSameTitle * static_cast<double>(std::min(stems_a.size(), stems_b.size()))) return false;
  return !differ_both_ways(names_of(a), names_of(b));
}

// "Mandate of the Keeper of lamps" and "Mandate of the Keeper of bells" are on two subjects.
bool EchoJudge::one_title_has_the_other(const std::string& a, const std::string& b, WordingReader& wordings) {
  const WordTable& words = wordings.words();
  const std::vector<WordKey> stems_a = telling_stem_set(wordings.read(a), words), stems_b = telling_stem_set(wordings.read(b), words);
  return common_count(stems_a, stems_b) == std::min(stems_a.size(), stems_b.size());
}

bool EchoJudge::may_be_same(const EchoSide& earlier, const EchoSide& later) {
  const Asked &a = earlier.asked, &b = later.asked;
  if (!may_be_the_same(a.actors, b.actors)) return false;
  return !differ_both_ways(names_of(earlier.clause.text), names_of(later.clause.text)) && !differ(earlier.title, later.title);
}

bool EchoJudge::carries_on(const Asked& earlier, const Asked& later, const WordTable& words) {
  if (earlier.actors.empty() || !any_common(earlier.actors, later.actors)) return false;
  return common_count(telling_stem_set(earlier.wording, words), telling_stem_set(later.wording, words)) >= kFewestCarried &&
         share_unchanged(earlier.wording.words, later.wording.words) >= kCarriedOn;
}

bool EchoJudge::differ(const std::string& a, const std::string& b) {
  return differ_both_ways(names_of(a), names_of(b));
}

// It stands whole in the later one, which begins with what is to be done as it does.
bool EchoJudge::stands_in(const EchoSide& earlier, const EchoSide& later, double unchanged, const WordTable& words) {
  const Wording &a = earlier.asked.wording, &b = later.asked.wording;
  const auto both = static_cast<double>(a.words.size() + b.words.size());
  if (telling(a, words) < kEnoughTelling || unchanged * both / 2 < kWhole * static_cast<double>(a.words.size())) return false;
  std::size_t first = 0;
  for (std::size_t i = 0; i < a.words.size() && first < kFirstWords; ++i) {
    if (words.light(a.words[i])) continue;
    ++first;
    if (!has_stem(b, words.stem(a.words[i]), words)) return false;
  }
  return !differ(earlier.title, later.title);
}

bool EchoJudge::same_under_title(const Asked& a, const Asked& b, double unchanged, const WordTable& words) {
  if (!may_be_the_same(a.actors, b.actors)) return false;
  if (!a.recipients.empty() && !b.recipients.empty() && !any_common(a.recipients, b.recipients)) return false;
  return unchanged >= kSameUnderTitle && std::min(telling(a.wording, words), telling(b.wording, words)) >= kFewestTelling;
}

bool EchoJudge::same(const EchoSide& earlier, const EchoSide& later, WordingReader& wordings) {
  const Asked &a = earlier.asked, &b = later.asked;
  if (!may_be_the_same(a.actors, b.actors)) return false;
  const WordTable& words = wordings.words();
  const std::size_t tells = std::min(telling(a.wording, words), telling(b.wording, words));
  const double unchanged = share_unchanged(a.wording.words, b.wording.words);
  if (tells < kFewestTelling || (unchanged < kSameWords && !stands_in(earlier, later, unchanged, words))) return false;
  const std::vector<std::string> names_a = names_of(earlier.clause.text), names_b = names_of(later.clause.text);
  if (differ_both_ways(names_a, names_b)) return false;
  if (names_own_subject(earlier, names_a, names_b, later.title) || names_own_subject(later, names_b, names_a, earlier.title)) return false;
  const bool leaves = leaves_to_title(earlier.clause) || leaves_to_title(later.clause);
  if (tells >= kEnoughTelling && !leaves) return true;
  return same_title(earlier.title, later.title, wordings) && (!leaves || one_title_has_the_other(earlier.title, later.title, wordings));
}

}  // namespace mandates
