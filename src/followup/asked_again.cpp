// Holds a request against a later one that keeps its words.
#include "followup/asked_again.h"

#include <algorithm>
#include <iterator>

#include "document/line_shape.h"
#include "extraction/delivers.h"
#include "extraction/subject.h"
#include "followup/likeness.h"
#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr double kMostWords = 0.75;         // share of its words that the later one keeps
constexpr double kMostWhereAgain = 0.7;     // the same where the later one says that it was asked before
constexpr double kNearlyAll = 0.85;         // the same where few of them are rare
constexpr double kWhole = 0.95;             // the same where one of them is
constexpr double kUnderOtherTitle = 0.9;    // the same under a title that names something else
constexpr double kAlike = 0.5;              // twice the words of both over the words of both
constexpr double kAlikeOtherTitle = 0.75;   // the same under a title that names something else
constexpr double kVerbatim = 0.9;           // the same where it points to what stands elsewhere under another title
constexpr double kAlikeNoTitle = 0.6;       // the same where the titles have no word in common
constexpr std::size_t kManyWords = 12;      // that tell something: so many a request has then
constexpr std::size_t kRare = 4, kFew = 2;  // rare words that say by themselves what it is on, and that do so where it is asked again

constexpr std::size_t kFewestBeside = 4;  // words that tell something beside the names of those who are asked

template <class Value>
std::vector<Value> without(const std::vector<Value>& values, const std::vector<Value>& others) {
  std::vector<Value> left;
  std::set_difference(values.begin(), values.end(), others.begin(), others.end(), std::back_inserter(left));
  return left;
}

bool is_told_to_one(const EchoSide& earlier, const EchoSide& later) {
  const Asked &a = earlier.asked, &b = later.asked;
  return a.recipients.empty() || b.recipients.empty() || any_common(a.recipients, b.recipients);
}

/// What each of several items is to be done by: it says nothing alone.
bool leads_to_items(const Clause& clause) {
  return clause.text.ends_with(':');
}

/// The years that a text prints, sorted.
std::vector<std::string_view> years_in(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  std::vector<std::string_view> years;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at == kDigits) years.push_back(text.substr(at, kDigits));
    at = std::max(end, at + 1);
  }
  sort_once(years);
  return years;
}

/// The stems of a text that tell something.
std::vector<WordKey> stems_of(const std::string& text, WordingReader& wordings) {
  return telling_stem_set(wordings.read(text), wordings.words());
}

/// How many words that tell something a clause has beside the names of those who are asked.
std::size_t count_beside_actors(const EchoSide& side, WordingReader& wordings) {
  std::string actors;
  for (const ActorMention& actor : side.clause.actors) actors += actor.text + " " + actor.name + " ";
  return without(stems_of(subject_of(side.clause), wordings), stems_of(actors, wordings)).size();
}

bool is_report(const Clause& clause) {
  return delivers(clause, {"report", "briefing"});
}

}  // namespace

AskedAgainJudge::AskedAgainJudge(const RuleSet& rules, EchoJudge& judge)
    : judge_(judge),
      again_(rules, "act", words_, "part", "again"),
      elsewhere_(rules, "act", words_, "part", "elsewhere"),
      countries_(rules, "act", words_, "part", "country") {}

std::vector<std::string> AskedAgainJudge::countries_in(const std::string& text) {
  std::vector<std::string> countries;
  tokenize(text, words_, tokens_);
  for (const PhraseMatch& match : countries_.matches(tokens_))
    countries.push_back(
        fold(text.substr(tokens_[match.begin].span.begin, tokens_[match.end - 1].span.end - tokens_[match.begin].span.begin)));
  sort_once(countries);
  return countries;
}

// One of them, or its title, names a country that the other does not.
bool AskedAgainJudge::are_on_other_countries(const EchoSide& a, const EchoSide& b) {
  return countries_in(a.title + ". " + a.clause.text) != countries_in(b.title + ". " + b.clause.text);
}

bool AskedAgainJudge::says_again(const Clause& clause) {
  if (clause.reiterated) return true;
  tokenize(clause.text, words_, tokens_);
  return again_.any_in(tokens_);
}

// Also where those who are asked are told by another paragraph: "the parties".
bool AskedAgainJudge::points_elsewhere(const Clause& clause) {
  if (judge_.leaves_to_title(clause)) return true;
  const auto points = [&](std::string_view text) {
    tokenize(text, words_, tokens_);
    return elsewhere_.any_in(tokens_);
  };
  return points(clause.text) || std::any_of(clause.actors.begin(), clause.actors.end(),
                                            [&](const ActorMention& actor) { return actor.id.empty() && points("the " + actor.name); });
}

// Titles are held against each other without what the requests themselves name. Where a request points to what stands elsewhere, the title
// of each has to say the same, or one of them less.
bool AskedAgainJudge::keeps_subject(const EchoSide& earlier, const EchoSide& later, const Kept& kept, WordingReader& wordings) {
  const std::vector<std::string> names_a = judge_.names_of(earlier.clause.text), names_b = judge_.names_of(later.clause.text);
  if (differ_both_ways(names_a, names_b)) return false;
  const std::vector<std::string> both = without(names_a, without(names_a, names_b));
  const std::vector<std::string> title_a = without(judge_.names_of(earlier.title), both),
                                 title_b = without(judge_.names_of(later.title), both);
  const bool other_title = differ_both_ways(title_a, title_b);
  const std::vector<std::string> own = without(without(names_b, names_a), title_a);
  if (!without(own, without(own, title_b)).empty()) return false;  // the later one names its own subject
  if (points_elsewhere(earlier.clause)) {
    const auto left = [&](const EchoSide& side) { return without(stems_of(side.title, wordings), stems_of(side.clause.text, wordings)); };
    const std::vector<WordKey> left_a = left(earlier), left_b = left(later);
    const bool like_titles = !left_a.empty() && !left_b.empty() && !differ_both_ways(left_a, left_b);
    const bool verbatim = kept.share >= kWhole && kept.alike >= kVerbatim && kept.rare >= kRare && !judge_.leaves_to_title(earlier.clause);
    return !other_title && (like_titles || verbatim);
  }
  if (kept.rare < kFew || (kept.rare < kRare && !later.clause.reiterated && !judge_.same_title(earlier.title, later.title, wordings)))
    return false;
  // What the title of the earlier one says of the matter stands in the later one, too.
  const std::vector<WordKey> text = stems_of(subject_of(earlier.clause), wordings);
  const std::vector<WordKey> matter = without(text, without(text, stems_of(earlier.title, wordings)));
  if (!without(without(matter, stems_of(later.clause.text, wordings)), stems_of(later.title, wordings)).empty()) return false;
  if (later.clause.reiterated) return !other_title || kept.share >= kUnderOtherTitle;
  if (other_title && (kept.share < kUnderOtherTitle || kept.alike < kAlikeOtherTitle)) return false;
  return common_count(stems_of(earlier.title, wordings), stems_of(later.title, wordings)) > 0 ||
         (kept.alike >= kAlikeNoTitle && stems_of(earlier.clause.text, wordings).size() >= kManyWords);
}

bool AskedAgainJudge::is_again(const EchoSide& earlier, const EchoSide& later, const Kept& kept, WordingReader& wordings) {
  if (earlier.asked.actors.empty() || !any_common(earlier.asked.actors, later.asked.actors)) return false;
  if (!is_told_to_one(earlier, later)) return false;
  const bool again = says_again(later.clause);
  if (kept.on_resolution) return is_report(earlier.clause) && is_report(later.clause) && (again || !later.clause.due.empty());
  if (are_on_other_countries(earlier, later)) return false;
  if (leads_to_items(earlier.clause) || leads_to_items(later.clause) || count_beside_actors(earlier, wordings) < kFewestBeside)
    return false;
  const auto years = years_in(later.clause.text), own_years = years_in(earlier.clause.text);
  if (!std::includes(years.begin(), years.end(), own_years.begin(), own_years.end())) return false;
  if (kept.shorter) return later.clause.reiterated && keeps_subject(earlier, later, kept, wordings);
  const double enough = kept.rare >= kRare ? (again ? kMostWhereAgain : kMostWords) : kept.rare >= kFew ? kNearlyAll : kWhole;
  if (kept.share < enough || (!again && (kept.rare < kRare || kept.alike < kAlike))) return false;
  return keeps_subject(earlier, later, kept, wordings);
}

}  // namespace mandates
