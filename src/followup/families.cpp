// Finds families body by body, occasion by occasion, with an index over titles and citations: never all pairs.
#include "followup/families.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>
#include <set>
#include <sstream>
#include <unordered_map>

namespace mandates {
namespace {

// How like two titles must be (Dice over weighted words), by what else speaks for it.
constexpr double kLikeWhenCited = 0.5;
constexpr double kLikeWhenCoupled = 0.7;
constexpr double kLikeAlone = 0.9;
constexpr double kLikeTopic = 0.4;    // of names that stand for titles
constexpr double kSameBase = 0.75;    // likeness of titles that differ in the theme after a colon
constexpr double kOtherAspect = 0.3;  // taken off where one is on modalities and the other on follow-up
constexpr double kLightWeight = 0.2;
constexpr double kCoupled = 0.4;         // share of common citations
constexpr std::size_t kCommonCites = 2;  // and at least so many
constexpr std::size_t kBaseWords = 2;    // that tell something, before a colon
constexpr std::size_t kNames = 6;        // of a topic
constexpr std::size_t kTitlesKept = 3;   // different titles of a family that a new one is held against

struct Title {
  std::vector<WordKey> words;  // stems, sorted, each once
  std::uint64_t letters = 0;
  double weight = 0;
  std::uint64_t aspects = 0;
  std::uint64_t base = 0;             // letters of what stands before a colon; 0 where there is no such part, or it tells little
  bool names_only = false;            // it is a topic, not a title
  std::vector<std::string> acronyms;  // in it: missions, committees
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

std::uint64_t base_of(const Title& title) {
  return title.base != 0 ? title.base : title.letters;
}

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

// "… Stabilization Mission in Mali (MINUSMA)" and "… Stabilization Mission in the Central African Republic (MINUSCA)".
bool other_acronyms(const Title& a, const Title& b) {
  if (a.acronyms.empty() || b.acronyms.empty()) return false;
  return std::none_of(a.acronyms.begin(), a.acronyms.end(),
                      [&](const std::string& one) { return std::find(b.acronyms.begin(), b.acronyms.end(), one) != b.acronyms.end(); });
}

double BodyFamilies::likeness(const Title& a, const Title& b) const {
  if (a.words.empty() || b.words.empty()) return 0;
  if (a.letters == b.letters) return 1.0;
  double common = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (*i == *j) common += weight(*i);
    *i < *j ? ++i : (*j < *i ? ++j : (++i, ++j));
  }
  const double whole = a.weight + b.weight;
  double like = whole > 0 ? 2 * common / whole : 0;
  if (base_of(a) != 0 && base_of(a) == base_of(b)) like = std::max(like, kSameBase);
  return a.aspects == b.aspects ? like : std::max(0.0, like - kOtherAspect);
}

// Families that share the title, a cited member, or enough of the rarest words of the title that their likeness can reach
// kLikeWhenCoupled: two titles with Dice t share at least t / (2 - t) of the weight of either, so one of the rarest words that make up the
// rest is common to both.
std::vector<std::size_t> BodyFamilies::possible(const Member& member) const {
  std::vector<std::size_t> found;
  const auto letters = by_letters_.find(member.title.letters);
  if (letters != by_letters_.end() && !member.title.words.empty()) found = letters->second;
  if (const auto base = by_letters_.find(member.title.base); member.title.base != 0 && base != by_letters_.end())
    found.insert(found.end(), base->second.begin(), base->second.end());
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
  const bool cites_last = std::find(cites.begin(), cites.end(), candidates_[last.candidate].symbol) != cites.end();
  const auto is_member = [&](const std::string& symbol) {
    const auto found = by_symbol_.find(symbol);
    return found != by_symbol_.end() && &families_[found->second] == &family;
  };
  const bool names_only = member.title.names_only || last.title.names_only;
  if (!cites_last && other_acronyms(member.title, last.title)) return 0;
  if (cites_last || std::any_of(cites.begin(), cites.end(), is_member))
    return like >= (names_only ? kLikeTopic : kLikeWhenCited) ? like + (cites_last ? 0.5 : 0.4) : 0;
  const std::size_t common = common_count(member.cites, last.cites);
  const std::size_t fewer = std::min(member.cites.size(), last.cites.size());
  const bool coupled = common >= kCommonCites && static_cast<double>(common) >= kCoupled * static_cast<double>(fewer);
  if (coupled && like >= kLikeWhenCoupled) return like + 0.2;
  return like >= kLikeAlone && !names_only ? like : 0;
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
  if (member.title.base != 0) by_letters_[member.title.base].push_back(number);
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

bool tells(const Wording& wording, const WordTable& words) {
  return std::any_of(wording.words.begin(), wording.words.end(), [&](WordKey word) { return !words.light(word); });
}

Title read_title(const FamilyCandidate& candidate, WordingReader& wordings) {
  Wording wording = wordings.read(candidate.title);
  const bool names_only = !tells(wording, wordings.words());  // a day is no title
  if (names_only) wording = wordings.read(candidate.topic);
  Title title;
  title.names_only = names_only;
  if (!names_only) title.acronyms = acronyms_of(candidate.title);
  title.words = std::move(wording.words);
  title.letters = wording.letters;
  title.aspects = names_only ? 0 : wording.aspects;
  const std::size_t colon = candidate.title.find(':');
  if (!names_only && colon != std::string::npos) {
    const Wording base = wordings.read(candidate.title.substr(0, colon));
    std::size_t telling = 0;
    for (const WordKey word : base.words) telling += !wordings.words().light(word);
    if (telling >= kBaseWords) title.base = base.letters;
  }
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

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
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
    while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0) ++end;
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

std::vector<FamilyMembers> find_families(const std::vector<FamilyCandidate>& candidates, WordingReader& wordings) {
  std::unordered_map<std::string_view, std::uint32_t> symbols;
  std::vector<Member> members;
  for (const std::size_t candidate : in_order(candidates)) {
    Member member{candidate, read_title(candidates[candidate], wordings), {}};
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
