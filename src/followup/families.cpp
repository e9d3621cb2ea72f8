// Finds families body by body, occasion by occasion, with an index over titles and citations: never all pairs.
// Must not know: clauses, the store's tables.
#include "followup/families.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

namespace mandates {
namespace {

// How like two titles must be (Dice over weighted words), by what else speaks for it.
constexpr double kLikeWhenCited = 0.5;
constexpr double kLikeWhenCoupled = 0.7;
constexpr double kLikeAlone = 0.9;
constexpr double kLightWeight = 0.2;
constexpr double kCoupled = 0.4;         // share of common citations
constexpr std::size_t kCommonCites = 2;  // and at least so many
constexpr std::size_t kTitlesKept = 3;   // different titles of a family that a new one is held against

struct Title {
  std::vector<WordKey> words;  // stems, sorted, each once
  std::uint64_t letters = 0;
  double weight = 0;
};

struct Member {
  std::size_t candidate = 0;
  Title title;
  std::vector<std::uint32_t> cites;  // numbers of symbols, sorted
};

struct Family {
  std::vector<const Member*> members;
  std::vector<const Title*> titles;  // different ones, the latest last
};

/// The family that a candidate could continue, and how well it would.
struct Claim {
  double score = 0;
  const Member* member = nullptr;
  std::size_t family = 0;
};

/// Finds the families of one body.
class BodyFamilies {
 public:
  BodyFamilies(const std::vector<FamilyCandidate>& candidates, const WordTable& words) : candidates_(candidates), words_(words) {}

  void add_occasion(const std::vector<const Member*>& members);
  void count_words(const std::vector<const Member*>& members) {
    for (const Member* member : members)
      for (const WordKey word : member->title.words) ++frequency_[word];
  }
  std::vector<FamilyMembers> families() const;

 private:
  double weight(WordKey word) const { return words_.light(word) ? kLightWeight : 1.0; }
  double likeness(const Title& a, const Title& b) const;
  std::vector<std::size_t> possible(const Member& member) const;
  double score(const Member& member, const Family& family) const;
  void join(const Member& member, std::size_t family);

  const std::vector<FamilyCandidate>& candidates_;
  const WordTable& words_;
  std::vector<Family> families_;
  std::unordered_map<WordKey, std::size_t> frequency_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_letters_;
  std::unordered_map<WordKey, std::vector<std::size_t>> by_word_;
  std::unordered_map<std::string_view, std::size_t> by_symbol_;
};

double BodyFamilies::likeness(const Title& a, const Title& b) const {
  if (a.words.empty() || b.words.empty()) return 0;
  if (a.letters == b.letters) return 1.0;
  double common = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (*i == *j) common += weight(*i);
    *i < *j ? ++i : (*j < *i ? ++j : (++i, ++j));
  }
  const double whole = a.weight + b.weight;
  return whole > 0 ? 2 * common / whole : 0;
}

// Families that share the title, a cited member, or enough of the rarest words of the title that their likeness can reach
// kLikeWhenCoupled: two titles with Dice t share at least t / (2 - t) of the weight of either, so one of the rarest words that make up the
// rest is common to both.
std::vector<std::size_t> BodyFamilies::possible(const Member& member) const {
  std::vector<std::size_t> found;
  const auto letters = by_letters_.find(member.title.letters);
  if (letters != by_letters_.end() && !member.title.words.empty()) found = letters->second;
  for (const std::string& symbol : candidates_[member.candidate].cites) {
    const auto cited = by_symbol_.find(symbol);
    if (cited != by_symbol_.end()) found.push_back(cited->second);
  }
  std::vector<WordKey> rare = member.title.words;
  std::sort(rare.begin(), rare.end(),
            [&](WordKey a, WordKey b) { return std::pair(frequency_.at(a), a) < std::pair(frequency_.at(b), b); });
  double left = member.title.weight;
  for (const WordKey word : rare) {
    if (left < member.title.weight * kLikeWhenCoupled / (2 - kLikeWhenCoupled)) break;
    left -= weight(word);
    const auto postings = by_word_.find(word);
    if (postings != by_word_.end()) found.insert(found.end(), postings->second.begin(), postings->second.end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::size_t common_count(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++count;
    *i < *j ? ++i : (*j < *i ? ++j : (++i, ++j));
  }
  return count;
}

// 0 where the member does not continue the family.
double BodyFamilies::score(const Member& member, const Family& family) const {
  double like = 0;
  for (const Title* title : family.titles) like = std::max(like, likeness(member.title, *title));
  const Member& last = *family.members.back();
  const auto& cites = candidates_[member.candidate].cites;
  const auto cites_member = [&](const Member* one) {
    return std::find(cites.begin(), cites.end(), candidates_[one->candidate].symbol) != cites.end();
  };
  const bool cites_last = cites_member(&last);
  if (cites_last || std::any_of(family.members.begin(), family.members.end(), cites_member))
    return like >= kLikeWhenCited ? like + (cites_last ? 0.5 : 0.4) : 0;
  const std::size_t common = common_count(member.cites, last.cites);
  const std::size_t fewer = std::min(member.cites.size(), last.cites.size());
  const bool coupled = common >= kCommonCites && static_cast<double>(common) >= kCoupled * static_cast<double>(fewer);
  if (coupled && like >= kLikeWhenCoupled) return like + 0.2;
  return like >= kLikeAlone ? like : 0;
}

void BodyFamilies::join(const Member& member, std::size_t number) {
  if (number == families_.size()) families_.emplace_back();
  Family& family = families_[number];
  family.members.push_back(&member);
  by_symbol_[candidates_[member.candidate].symbol] = number;
  const auto same = [&](const Title* title) { return title->letters == member.title.letters; };
  if (std::any_of(family.titles.begin(), family.titles.end(), same)) return;
  if (family.titles.size() == kTitlesKept) family.titles.erase(family.titles.begin());
  family.titles.push_back(&member.title);
  by_letters_[member.title.letters].push_back(number);
  for (const WordKey word : member.title.words) by_word_[word].push_back(number);
}

void BodyFamilies::add_occasion(const std::vector<const Member*>& members) {
  std::vector<Claim> claims;
  for (const Member* member : members) {
    for (const std::size_t family : possible(*member)) {
      const double well = score(*member, families_[family]);
      if (well > 0) claims.push_back({well, member, family});
    }
  }
  const auto last_day = [&](const Claim& claim) { return candidates_[families_[claim.family].members.back()->candidate].day; };
  std::sort(claims.begin(), claims.end(), [&](const Claim& a, const Claim& b) {
    if (a.score != b.score) return a.score > b.score;
    const std::string day_a = last_day(a), day_b = last_day(b);
    if (day_a != day_b) return day_a > day_b;
    return std::pair(a.member->candidate, a.family) < std::pair(b.member->candidate, b.family);
  });
  std::set<const Member*> placed;
  std::set<std::size_t> taken;
  std::vector<Claim> granted;
  for (const Claim& claim : claims) {
    if (placed.contains(claim.member) || taken.contains(claim.family)) continue;
    placed.insert(claim.member);
    taken.insert(claim.family);
    granted.push_back(claim);
  }
  for (const Claim& claim : granted) join(*claim.member, claim.family);
  for (const Member* member : members)
    if (!placed.contains(member)) join(*member, families_.size());
}

std::vector<FamilyMembers> BodyFamilies::families() const {
  std::vector<FamilyMembers> result;
  for (const Family& family : families_) {
    if (family.members.size() < 2) continue;
    FamilyMembers& members = result.emplace_back();
    for (const Member* member : family.members) members.push_back(member->candidate);
  }
  return result;
}

Title read_title(const std::string& text, WordingReader& wordings) {
  Wording wording = wordings.read(text);
  Title title{std::move(wording.words), wording.letters, 0};
  for (WordKey& word : title.words) word = wordings.words().stem(word);
  std::sort(title.words.begin(), title.words.end());
  title.words.erase(std::unique(title.words.begin(), title.words.end()), title.words.end());
  for (const WordKey word : title.words) title.weight += wordings.words().light(word) ? kLightWeight : 1.0;
  return title;
}

/// Candidates in order of body, time and symbol: the order in which families grow.
std::vector<std::size_t> in_order(const std::vector<FamilyCandidate>& candidates) {
  // An occasion is as early as its first document.
  std::map<std::pair<std::string, std::string>, std::string> begins;
  for (const FamilyCandidate& one : candidates) {
    std::string& day = begins[{one.body, one.occasion}];
    if (day.empty() || one.day < day) day = one.day;
  }
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const FamilyCandidate &x = candidates[a], &y = candidates[b];
    return std::tie(x.body, begins.at({x.body, x.occasion}), x.occasion, x.day, x.symbol) <
           std::tie(y.body, begins.at({y.body, y.occasion}), y.occasion, y.day, y.symbol);
  });
  return order;
}

}  // namespace

std::vector<FamilyMembers> find_families(const std::vector<FamilyCandidate>& candidates, WordingReader& wordings) {
  std::unordered_map<std::string_view, std::uint32_t> symbols;
  std::vector<Member> members;
  for (const std::size_t candidate : in_order(candidates)) {
    Member member{candidate, read_title(candidates[candidate].title, wordings), {}};
    for (const std::string& symbol : candidates[candidate].cites)
      member.cites.push_back(symbols.emplace(symbol, static_cast<std::uint32_t>(symbols.size())).first->second);
    std::sort(member.cites.begin(), member.cites.end());
    members.push_back(std::move(member));
  }
  std::vector<FamilyMembers> families;
  for (std::size_t begin = 0; begin < members.size();) {
    const std::string& body = candidates[members[begin].candidate].body;
    std::vector<std::vector<const Member*>> occasions;
    BodyFamilies of_body(candidates, wordings.words());
    std::size_t at = begin;
    for (; at < members.size() && candidates[members[at].candidate].body == body; ++at) {
      const std::string& occasion = candidates[members[at].candidate].occasion;
      if (occasions.empty() || candidates[occasions.back().front()->candidate].occasion != occasion) occasions.emplace_back();
      occasions.back().push_back(&members[at]);
    }
    for (const auto& occasion : occasions) of_body.count_words(occasion);
    for (const auto& occasion : occasions) of_body.add_occasion(occasion);
    for (FamilyMembers& family : of_body.families()) families.push_back(std::move(family));
    begin = at;
  }
  std::sort(families.begin(), families.end(),
            [&](const FamilyMembers& a, const FamilyMembers& b) { return candidates[a.front()].symbol < candidates[b.front()].symbol; });
  return families;
}

}  // namespace mandates
