// Finds families body by body, occasion by occasion, with an index over titles and citations: never all pairs.
#include "followup/families.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "followup/sorted.h"
#include "followup/titles.h"

namespace mandates {
namespace {

// How like two titles must be, by what else speaks for it.
constexpr double kLikeWhenCited = 0.5;
constexpr double kLikeWhenCoupled = 0.7;
constexpr double kLikeAlone = 0.9;
constexpr double kLikeTopic = 0.4;       // of names that stand for titles
constexpr double kPerhaps = 0.4;         // from which the text is asked
constexpr double kSameText = 0.5;        // share of the text that makes one continue the other
constexpr double kOtherText = 0.05;      // below which it is another matter, where title or names leave it open
constexpr double kSameSubject = 0.6;     // share of the words of one title that stand in the other text, of those that its title has not
constexpr double kPartOfSubject = 0.2;   // the same, of the other title, where titles or names are alike
constexpr double kCoupled = 0.4;         // share of common citations
constexpr std::size_t kCommonCites = 2;  // and at least so many
constexpr std::size_t kTitlesKept = 3;   // different titles of a family that a new one is held against
constexpr double kCiteTells = 0.3;       // beside the likeness, where it is chosen whose text is asked
constexpr std::size_t kTextsAsked = 8;   // of families that are possible by their text alone
constexpr std::size_t kTextsContested = 8;

struct Member {
  std::size_t candidate = 0;
  Title title;                       // without words where there is none
  Title topic;                       // the same
  std::vector<std::uint32_t> cites;  // numbers of symbols, sorted

  const Title& names() const { return topic.words.empty() ? title : topic; }
};

struct Family {
  std::vector<const Member*> members;
  std::vector<const Title*> titles;  // different ones, the latest last
  std::vector<const Title*> names;   // of the latest members
};

/// The family that a candidate could continue, and how well it would.
struct Claim {
  double score = 0;  // 0: not by title and citations
  double like = 0;   // title
  bool cites_last = false;
  double coupled = 0;          // share of common citations
  bool by_names = false;       // `like` is that of names
  std::optional<double> text;  // share in common with the last text, where it was asked
  const Member* member = nullptr;
  std::size_t family = 0;
};

/// Finds the families of the resolutions, or of the statements, of one body.
class BodyFamilies {
 public:
  BodyFamilies(const std::vector<FamilyCandidate>& candidates, const WordTable& words, Texts& texts)
      : candidates_(candidates), words_(words), texts_(texts) {}

  void add_occasion(const std::vector<const Member*>& members);
  void count_words(const std::vector<const Member*>& members) {
    for (const Member* member : members)
      for (const Title* title : {&member->title, &member->topic})
        for (const WordKey word : title->words) ++frequency_[word];
  }
  void add_to(Families& families) const;

 private:
  void add_possible(const Title& title, double least, std::vector<std::size_t>& found) const;
  std::vector<std::size_t> possible(const Member& member) const;
  double likeness(const Member& member, const Family& family, bool by_names) const;
  std::optional<Claim> claim(const Member& member, std::size_t family) const;
  bool same_subject(const Member& a, const Member& b);
  void ask_texts(std::vector<Claim>& claims);
  void ask_for_want_of_a_title(std::vector<Claim*> of_member);
  std::vector<Claim> grant(const std::vector<Claim>& claims);
  void join(const Member& member, std::size_t family);
  const Member& last_of(const Claim& claim) const { return *families_[claim.family].members.back(); }

  const std::vector<FamilyCandidate>& candidates_;
  const WordTable& words_;
  Texts& texts_;
  std::vector<Family> families_;
  std::vector<Branch> branches_;
  std::unordered_map<WordKey, std::size_t> frequency_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_letters_;
  std::unordered_map<WordKey, std::vector<std::size_t>> by_word_;
  std::unordered_map<std::string_view, std::size_t> by_symbol_;
};

// Families with enough of the rarest words of a title that their likeness can reach `least`: two titles with Dice t share at least
// t / (2 - t) of the weight of either, so one of the rarest words that make up the rest is common to both.
void BodyFamilies::add_possible(const Title& title, double least, std::vector<std::size_t>& found) const {
  std::vector<WordKey> rare = title.words;
  std::sort(rare.begin(), rare.end(),
            [&](WordKey a, WordKey b) { return std::pair(frequency_.at(a), a) < std::pair(frequency_.at(b), b); });
  double left = title.weight;
  for (const WordKey word : rare) {
    if (left < title.weight * least / (2 - least)) break;
    left -= title_weight(word, words_);
    const auto postings = by_word_.find(word);
    if (postings != by_word_.end()) found.insert(found.end(), postings->second.begin(), postings->second.end());
  }
}

// Families that share the title, a cited member, or rare words of the title or topic.
std::vector<std::size_t> BodyFamilies::possible(const Member& member) const {
  std::vector<std::size_t> found;
  for (const std::uint64_t letters : {member.title.letters, member.title.base})
    if (const auto same = by_letters_.find(letters); letters != 0 && same != by_letters_.end())
      found.insert(found.end(), same->second.begin(), same->second.end());
  for (const std::string& symbol : candidates_[member.candidate].cites) {
    const auto cited = by_symbol_.find(symbol);
    if (cited != by_symbol_.end()) found.push_back(cited->second);
  }
  add_possible(member.title, kLikeWhenCoupled, found);
  add_possible(member.topic, kLikeTopic, found);
  sort_once(found);
  return found;
}

double BodyFamilies::likeness(const Member& member, const Family& family, bool by_names) const {
  double like = 0;
  for (const Title* title : by_names ? family.names : family.titles)
    like = std::max(like, likeness_of(by_names ? member.names() : member.title, *title, words_));
  return like;
}

// What titles and citations say; nothing where it is not worth while to ask the text.
std::optional<Claim> BodyFamilies::claim(const Member& member, std::size_t number) const {
  const Family& family = families_[number];
  const Member& last = *family.members.back();
  Claim claim;
  claim.member = &member;
  claim.family = number;
  const auto& cites = candidates_[member.candidate].cites;
  claim.cites_last = std::find(cites.begin(), cites.end(), candidates_[last.candidate].symbol) != cites.end();
  if (!claim.cites_last && other_acronyms(member.title, last.title)) return std::nullopt;
  const bool by_names = claim.by_names = member.title.words.empty() || last.title.words.empty();
  const double like = claim.like = likeness(member, family, by_names);
  const auto is_member = [&](const std::string& symbol) {
    const auto found = by_symbol_.find(symbol);
    return found != by_symbol_.end() && found->second == number;
  };
  const bool cited = claim.cites_last || std::any_of(cites.begin(), cites.end(), is_member);
  const std::size_t common = common_count(member.cites, last.cites);
  const std::size_t fewer = std::min(member.cites.size(), last.cites.size());
  if (common >= kCommonCites) claim.coupled = static_cast<double>(common) / static_cast<double>(fewer);
  const bool coupled = claim.coupled >= kCoupled;
  // Where sessions are years the title may be that of an agenda item, under which an organ speaks of many things.
  const auto other_names = [&] {
    return !member.topic.words.empty() && !last.topic.words.empty() && likeness(member, family, true) < kLikeTopic;
  };
  const bool statement = candidates_[member.candidate].statement;
  if (cited && like >= (by_names ? kLikeTopic : kLikeWhenCited) && !(statement && other_names())) {
    claim.score = like + (claim.cites_last ? 0.5 : 0.4);
  } else if (coupled && !cited && like >= kLikeWhenCoupled) {
    claim.score = like + 0.2;
  } else if (!cited && like >= kLikeAlone && !by_names && !other_names()) {
    claim.score = like;
  }
  if (claim.score > 0 || cited || coupled || like >= kPerhaps) return claim;
  return std::nullopt;
}

// What the one title names besides the other is spoken of in the other's text.
bool BodyFamilies::same_subject(const Member& a, const Member& b) {
  const auto spoken_of = [&](const Member& one, const Member& other) {
    return texts_.contained(words_beyond(one.names(), other.names(), words_), other.candidate);
  };
  const auto [less, more] = std::minmax({spoken_of(a, b), spoken_of(b, a)});
  const bool alike = likeness_of(a.names(), b.names(), words_) >= kPerhaps;
  return more >= kSameSubject && less >= (alike ? kPartOfSubject : kSameSubject);
}

// The claims of one member, none of which its title supports, or none of which is on what it cites.
void BodyFamilies::ask_for_want_of_a_title(std::vector<Claim*> of_member) {
  const bool has_title = std::any_of(of_member.begin(), of_member.end(), [](const Claim* one) { return one->score > 0; });
  const bool has_cited =
      std::any_of(of_member.begin(), of_member.end(), [](const Claim* one) { return one->score > 0 && one->cites_last; });
  std::erase_if(of_member, [&](const Claim* one) { return one->score > 0 || (has_title && (has_cited || !one->cites_last)); });
  const auto likely = [](const Claim* one) { return one->like + kCiteTells * ((one->cites_last ? 1 : 0) + one->coupled); };
  std::sort(of_member.begin(), of_member.end(),
            [&](const Claim* a, const Claim* b) { return std::tuple(likely(b), b->family) < std::tuple(likely(a), a->family); });
  if (of_member.size() > kTextsAsked) of_member.resize(kTextsAsked);
  for (Claim* one : of_member) {
    const Member& last = last_of(*one);
    one->text = texts_.common(one->member->candidate, last.candidate);
    if (one->text >= kSameText && same_subject(*one->member, last)) one->score = kLikeWhenCited + *one->text;
  }
}

// Where one could continue several families, or several could continue one, the text decides.
void BodyFamilies::ask_texts(std::vector<Claim>& claims) {
  std::map<std::size_t, std::vector<Claim*>> of_member;  // by candidate, so that texts are asked in one order
  for (Claim& one : claims) of_member[one.member->candidate].push_back(&one);
  for (const auto& [candidate, list] : of_member) ask_for_want_of_a_title(list);
  std::map<std::size_t, int> by_family;
  for (const Claim& one : claims) by_family[one.family] += one.score > 0;
  for (auto& [candidate, list] : of_member) {
    std::erase_if(list, [](const Claim* one) { return one->score == 0; });
    std::sort(list.begin(), list.end(),
              [](const Claim* a, const Claim* b) { return std::tuple(b->score, a->family) < std::tuple(a->score, b->family); });
    for (std::size_t i = 0; i < list.size() && i < kTextsContested; ++i) {
      Claim& one = *list[i];
      const bool wanted_by_others = by_family[one.family] > 1;
      if (one.text || (list.size() == 1 && !wanted_by_others && !one.by_names)) continue;
      one.text = texts_.common(candidate, last_of(one).candidate);
      const bool other_matter =
          one.text && *one.text < kOtherText && (wanted_by_others || one.by_names || candidates_[candidate].statement);
      one.score = other_matter ? 0 : one.score + one.text.value_or(0);
    }
  }
  std::erase_if(claims, [](const Claim& one) { return one.score == 0; });
}

void BodyFamilies::join(const Member& member, std::size_t number) {
  if (number == families_.size()) families_.emplace_back();
  Family& family = families_[number];
  const auto index = [&](WordKey word) {
    std::vector<std::size_t>& postings = by_word_[word];
    if (postings.empty() || postings.back() != number) postings.push_back(number);
  };
  family.members.push_back(&member);
  by_symbol_[candidates_[member.candidate].symbol] = number;
  if (family.names.size() == kTitlesKept) family.names.erase(family.names.begin());
  family.names.push_back(&member.names());
  for (const WordKey word : member.topic.words) index(word);
  const auto same = [&](const Title* title) { return title->letters == member.title.letters; };
  if (member.title.words.empty() || std::any_of(family.titles.begin(), family.titles.end(), same)) return;
  if (family.titles.size() == kTitlesKept) family.titles.erase(family.titles.begin());
  family.titles.push_back(&member.title);
  by_letters_[member.title.letters].push_back(number);
  if (member.title.base != 0) by_letters_[member.title.base].push_back(number);
  for (const WordKey word : member.title.words) index(word);
}

// At most one member to a family and one family to a member, the best first. What is left over where the text is much the same is a branch.
std::vector<Claim> BodyFamilies::grant(const std::vector<Claim>& claims) {
  std::set<const Member*> placed;
  std::set<std::size_t> taken;
  std::vector<Claim> granted, left;
  for (const Claim& claim : claims) {
    const bool free = !placed.contains(claim.member) && !taken.contains(claim.family);
    (free ? granted : left).push_back(claim);
    if (!free) continue;
    placed.insert(claim.member);
    taken.insert(claim.family);
  }
  for (const Claim& claim : left)
    if (claim.text >= kSameText && (!placed.contains(claim.member) || !taken.contains(claim.family)))
      branches_.push_back({last_of(claim).candidate, claim.member->candidate});
  return granted;
}

void BodyFamilies::add_occasion(const std::vector<const Member*>& members) {
  std::vector<Claim> claims;
  for (const Member* member : members)
    for (const std::size_t family : possible(*member))
      if (const std::optional<Claim> one = claim(*member, family)) claims.push_back(*one);
  ask_texts(claims);
  std::sort(claims.begin(), claims.end(), [&](const Claim& a, const Claim& b) {
    if (a.score != b.score) return a.score > b.score;
    const std::string &day_a = candidates_[last_of(a).candidate].day, &day_b = candidates_[last_of(b).candidate].day;
    if (day_a != day_b) return day_a > day_b;
    return std::pair(a.member->candidate, a.family) < std::pair(b.member->candidate, b.family);
  });
  std::set<const Member*> placed;
  for (const Claim& claim : grant(claims)) {
    placed.insert(claim.member);
    join(*claim.member, claim.family);
  }
  for (const Member* member : members)
    if (!placed.contains(member)) join(*member, families_.size());
}

void BodyFamilies::add_to(Families& families) const {
  for (const Family& family : families_) {
    if (family.members.size() < 2) continue;
    FamilyMembers& members = families.members.emplace_back();
    for (const Member* member : family.members) members.push_back(member->candidate);
  }
  families.branches.insert(families.branches.end(), branches_.begin(), branches_.end());
}

/// Candidates in order of body, resolutions before statements, time and symbol: the order in which families grow.
std::vector<std::size_t> in_order(const std::vector<FamilyCandidate>& candidates) {
  // An occasion is as early as its first document.
  std::map<std::tuple<std::string, bool, std::string>, std::string> begins;
  for (const FamilyCandidate& one : candidates) {
    std::string& day = begins[{one.body, one.statement, one.occasion}];
    if (day.empty() || one.day < day) day = one.day;
  }
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const FamilyCandidate &x = candidates[a], &y = candidates[b];
    const std::string &day_x = begins.at({x.body, x.statement, x.occasion}), &day_y = begins.at({y.body, y.statement, y.occasion});
    return std::tie(x.body, x.statement, day_x, x.occasion, x.day, x.symbol) <
           std::tie(y.body, y.statement, day_y, y.occasion, y.day, y.symbol);
  });
  return order;
}

}  // namespace

std::vector<std::size_t> family_numbers(const std::vector<FamilyMembers>& families, std::size_t candidates) {
  std::vector<std::size_t> family(candidates);
  for (std::size_t i = 0; i < families.size(); ++i)
    for (const std::size_t member : families[i]) family[member] = i;
  return family;
}

Families find_families(const std::vector<FamilyCandidate>& candidates, WordingReader& wordings, const TextSource& source) {
  Texts texts(source, wordings);
  return find_families(candidates, wordings, texts);
}

Families find_families(const std::vector<FamilyCandidate>& candidates, WordingReader& wordings, Texts& texts) {
  std::unordered_map<std::string_view, std::uint32_t> symbols;
  std::vector<Member> members;
  for (const std::size_t candidate : in_order(candidates)) {
    Member member{candidate, read_title(candidates[candidate].title, wordings), read_topic(candidates[candidate].topic, wordings), {}};
    for (const std::string& symbol : candidates[candidate].cites)
      member.cites.push_back(symbols.emplace(symbol, static_cast<std::uint32_t>(symbols.size())).first->second);
    std::sort(member.cites.begin(), member.cites.end());
    members.push_back(std::move(member));
  }
  Families families;
  for (std::size_t begin = 0; begin < members.size();) {
    const FamilyCandidate& first = candidates[members[begin].candidate];
    const auto same_series = [&](const FamilyCandidate& one) { return one.body == first.body && one.statement == first.statement; };
    std::vector<std::vector<const Member*>> occasions;
    BodyFamilies of_body(candidates, wordings.words(), texts);
    std::size_t at = begin;
    for (; at < members.size() && same_series(candidates[members[at].candidate]); ++at) {
      const std::string& occasion = candidates[members[at].candidate].occasion;
      if (occasions.empty() || candidates[occasions.back().front()->candidate].occasion != occasion) occasions.emplace_back();
      occasions.back().push_back(&members[at]);
    }
    for (const auto& occasion : occasions) of_body.count_words(occasion);
    for (const auto& occasion : occasions) of_body.add_occasion(occasion);
    of_body.add_to(families);
    begin = at;
  }
  std::sort(families.members.begin(), families.members.end(),
            [&](const FamilyMembers& a, const FamilyMembers& b) { return candidates[a.front()].symbol < candidates[b.front()].symbol; });
  std::sort(families.branches.begin(), families.branches.end(), [&](const Branch& a, const Branch& b) {
    return std::tie(candidates[a.to].symbol, candidates[a.from].symbol) < std::tie(candidates[b.to].symbol, candidates[b.from].symbol);
  });
  return families;
}

}  // namespace mandates
