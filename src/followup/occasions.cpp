// Finds the documents of a session and the paragraphs that print a day, and reads what they tell.
#include "followup/occasions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "calendar/day.h"
#include "document/line_shape.h"
#include "document/parts.h"
#include "extraction/delivers.h"
#include "followup/printed_day.h"
#include "followup/request_index.h"
#include "followup/sorted.h"
#include "text/english.h"

namespace mandates {
namespace {

constexpr int kLongestMeeting = 25;      // days; what lasts longer is a month or a year
constexpr std::size_t kMostTimes = 2;    // one of more is not the occasion
constexpr int kYearsOfItem = 2;          // so long after its session an item is kept on the agenda
constexpr std::size_t kMostPlaces = 16;  // paragraphs that are looked at
constexpr double kTitleIn = 0.6;         // share of a title that the words of a decision have
constexpr std::size_t kFewestInTitle = 3;
constexpr double kMatter = 0.6;            // share of what was to be taken up that is in a title of the family
constexpr double kMatterElsewhere = 0.8;   // the same of another family
constexpr double kInParagraph = 0.5;       // the same in a paragraph
constexpr std::size_t kFewest = 4;         // words of it there
constexpr std::uint32_t kHeldBefore = 24;  // words between "held" and the day
constexpr std::uint32_t kNameBefore = 30;  // words before "held" among which the name stands
constexpr std::size_t kNamed = 3;          // words of the name that tell something
constexpr std::size_t kNamedOnSameDays = 2;
constexpr double kTitleNamed = 0.5;  // share of the title, there

std::string printed(Day day) {
  const date::year_month_day one{day};
  return fmt::format("{} {} {}", static_cast<unsigned>(one.day()), month_name(static_cast<int>(static_cast<unsigned>(one.month()))),
                     static_cast<int>(one.year()));
}

bool is_meeting_long(const std::string& from, const std::string& to) {
  const auto first = parse_day(from), last = parse_day(to);
  return first && last && (*last - *first).count() < kLongestMeeting;
}

double share_in(const std::vector<WordKey>& some, const std::vector<WordKey>& all) {
  return some.empty() ? 0 : static_cast<double>(common_count(some, all)) / static_cast<double>(some.size());
}

std::vector<WordKey> stems_of(std::string_view text, WordingReader& wordings) {
  return telling_stem_set(wordings.read(text), wordings.words());
}

std::string base_of(const std::string& title) {
  return title.substr(0, title.find(':'));
}

bool cites(const StoredDocument& later, const std::string& symbol) {
  const auto& cited = later.document.cites;
  return std::find(cited.begin(), cited.end(), symbol) != cited.end();
}

// The paragraph that names a resolution by its number ("75/248"), else the first one.
std::size_t naming(const std::vector<Paragraph>& paragraphs, const std::string& symbol) {
  const std::string number = symbol.substr(symbol.rfind('/', symbol.rfind('/') - 1) + 1);
  const auto found =
      std::find_if(paragraphs.begin(), paragraphs.end(), [&](const Paragraph& one) { return one.text.find(number) != std::string::npos; });
  return found == paragraphs.end() ? 0 : static_cast<std::size_t>(found - paragraphs.begin());
}

// What stands in quotation marks.
std::vector<std::string> quoted_in(std::string_view text) {
  constexpr std::string_view kOpening = "\u201c", kClosing = "\u201d";
  std::vector<std::string> quoted;
  for (std::size_t at = text.find(kOpening); at != std::string_view::npos; at = text.find(kOpening, at)) {
    at += kOpening.size();
    const std::size_t end = text.find(kClosing, at);
    if (end == std::string_view::npos) break;
    quoted.push_back(fold(text.substr(at, end - at)));
  }
  sort_once(quoted);
  return quoted;
}

// Words of a title that say what a decision is on.
bool may_be_on(const Beginnings& title, const Beginnings& decision) {
  const std::size_t shared = common_count(title, decision);
  return shared >= kFewestInTitle && static_cast<double>(shared) >= kTitleIn * static_cast<double>(title.size());
}

}  // namespace

std::vector<std::vector<Occasion>> find_occasions(DocumentQueries& store, const std::vector<FamilyCandidate>& candidates,
                                                  const std::vector<OccasionDocument>& documents,
                                                  const std::vector<FamilyMembers>& families) {
  std::vector<std::vector<Occasion>> found(candidates.size());
  std::unordered_map<RowKey, std::size_t> places;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> in_session;
  std::vector<Beginnings> titles(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i].adopted) continue;
    places.emplace(documents[i].key, i);
    in_session[{candidates[i].body, documents[i].session}].push_back(i);
    titles[i] = beginnings_of(base_of(candidates[i].title));
  }
  const auto earlier = [&](std::size_t a, std::size_t b) { return time_of(candidates[a]) < time_of(candidates[b]); };
  for (auto& [session, list] : in_session) std::sort(list.begin(), list.end(), earlier);
  const std::vector<std::size_t> family = family_numbers(families, candidates.size());

  struct Sought {
    Occasion occasion;
    SessionRef session{};
    std::string text;
    std::size_t times = 0;  // days or sessions that it has
  };
  std::map<std::pair<std::size_t, RowKey>, Sought> asked;
  std::map<std::vector<std::string>, std::vector<std::size_t>> having;  // items that are put on an agenda
  Vocabulary words;
  std::vector<Token> tokens;
  store.occasions([&](const OccasionRow& row) {
    const auto place = places.find(row.document);
    if (place == places.end()) return;
    if (row.takes_up)
      if (auto items = quoted_in(row.text); !items.empty()) having[std::move(items)].push_back(place->second);
    std::string last = row.to;
    SessionRef session;
    if (const DueCode code = DueCode::stored(row.code); code.is(DueKind::session)) {
      if (!row.takes_up) return;
      session = code.session_ref();
      if (session.body != candidates[place->second].body || row.to.empty()) return;
    } else if (row.takes_up) {
      return;
    } else if (code.is(DueKind::in)) {
      if (!is_meeting_long(row.from, row.to)) return;
    } else {
      if (std::none_of(row.text.begin(), row.text.end(), is_digit)) return;
      tokenize(row.text, words, tokens);
      const PrintedDay day = last_day_in(row.text, tokens, 0, tokens.size(), candidates[place->second].day);
      if (!day.exact || !parse_day(day.day)) return;
      last = day.day;
    }
    Sought& one = asked[{place->second, row.clause}];
    const std::size_t times = one.times + 1;
    if (last > one.occasion.last) one = {{row.clause, row.takes_up, row.from, std::move(last)}, std::move(session), row.text};
    one.times = times;
  });
  for (auto& [key, one] : asked) {
    const FamilyCandidate& own = candidates[key.first];
    Occasion& occasion = one.occasion;
    if (one.times > kMostTimes) continue;
    if (occasion.takes_up) {
      const auto end = parse_day(occasion.last);
      const std::string latest = end ? iso_day(add(*end, {kYearsOfItem, Duration::Unit::years})) : std::string();
      if (const auto items = having.find(quoted_in(one.text)); items != having.end())
        for (const std::size_t later : items->second)
          if (candidates[later].body == own.body && candidates[later].day > own.day && candidates[later].day >= occasion.first &&
              candidates[later].day <= latest)
            occasion.items.push_back(later);
      sort_once(occasion.items);
      std::sort(occasion.items.begin(), occasion.items.end(), earlier);
      static const std::vector<std::size_t> kNone;
      const auto list = in_session.find({one.session.body, one.session.session});
      const Beginnings decision = beginnings_of(one.text + ' ' + own.title);
      for (const std::size_t later : list == in_session.end() ? kNone : list->second) {
        if (candidates[later].day <= own.day || candidates[later].statement) continue;
        const auto& cited = candidates[later].cites;
        if (family[later] == family[key.first] || std::find(cited.begin(), cited.end(), own.symbol) != cited.end() ||
            may_be_on(titles[later], decision))
          occasion.documents.push_back(later);
      }
    } else {
      store.paragraphs_printing(printed(*parse_day(occasion.last)), occasion.last, [&](RowKey document, int paragraph) {
        const auto later = places.find(document);
        if (later == places.end() || later->second == key.first || occasion.places.size() >= kMostPlaces) return;
        if (candidates[later->second].day > own.day) occasion.places.push_back({later->second, paragraph});
      });
    }
    if (!occasion.documents.empty() || !occasion.items.empty() || !occasion.places.empty()) found[key.first].push_back(std::move(occasion));
  }
  return found;
}

OccasionJudge::OccasionJudge(const RuleSet& rules)
    : takes_up_(rules, "act", words_, "part", "takes-up"),
      held_(rules, "act", words_, "part", "held"),
      planned_(rules, "act", words_, "part", "planned"),
      outcome_(rules, "act", words_, "part", "outcome"),
      outcome_told_(rules, "act", words_, "part", "outcome-told"),
      in_title_(rules, "subject", words_, "says", "in-title") {}

// What is to be taken up: the words of a decision without those that say that it is, and when.
std::vector<WordKey> OccasionJudge::matter_of(const Clause& clause, WordingReader& wordings) {
  std::string text = clause.text;
  const auto blank = [&](std::size_t begin, std::size_t end) { std::fill(text.begin() + begin, text.begin() + end, ' '); };
  tokenize(clause.text, words_, tokens_);
  for (const PhraseMatch& match : takes_up_.matches(tokens_)) blank(tokens_[match.begin].span.begin, tokens_[match.end - 1].span.end);
  for (const DueMention& due : clause.due)
    if (const std::size_t at = clause.text.find(due.text); at != std::string::npos) blank(at, at + due.text.size());
  return stems_of(text, wordings);
}

std::optional<TakenUp> OccasionJudge::taken_up(const Clause& clause, const std::string& title, bool same_family,
                                               const StoredDocument& later, WordingReader& wordings) {
  const std::vector<WordKey> matter = matter_of(clause, wordings), own = stems_of(base_of(title), wordings),
                             other = stems_of(base_of(later.document.title), wordings);
  const bool names = same_family || cites(later, clause.symbol);
  const bool same_title = !own.empty() && share_in(own, other) >= kMatterElsewhere && share_in(other, own) >= kMatterElsewhere;
  tokenize(clause.text, words_, tokens_);
  // On the matter of its own resolution, not of a part of that.
  const bool own_matter =
      !is_in_part(clause.paragraph) && (matter.empty() || in_title_.any_in(tokens_) || share_in(matter, own) >= kMatter);
  const bool in_title = matter.size() >= kFewestInTitle && share_in(matter, other) >= (names ? kMatter : kMatterElsewhere);
  const bool whole = in_title || (own_matter && (same_family || same_title));
  if (!whole && !names) return std::nullopt;
  std::vector<WordKey> rest = matter;  // beside what is in the title anyway
  if (!own_matter) std::erase_if(rest, [&](WordKey stem) { return std::binary_search(own.begin(), own.end(), stem); });
  if (rest.size() < kFewestInTitle) rest = matter;
  const std::vector<Paragraph>& paragraphs = later.document.paragraphs;
  std::optional<std::size_t> most;
  double best = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::vector<WordKey> stems = stems_of(paragraphs[i].text, wordings);
    const double share = share_in(rest, stems);
    if (share <= best || (!whole && common_count(rest, stems) < kFewest)) continue;
    best = share;
    most = i;
  }
  bool told = most && best >= kInParagraph && !own_matter;
  const std::vector<std::string> items = quoted_in(clause.text);
  for (const StoredClause& one : later.clauses) {
    const Clause& next = one.clause;
    if (!next.obligation || next.type != "deciding" || !delivers(next, {"agenda"}) || next.due.empty()) continue;
    const std::vector<WordKey> again = matter_of(next, wordings);
    tokenize(next.text, words_, tokens_);
    const bool of_text = again.empty() || in_title_.any_in(tokens_) || share_in(again, other) >= kMatter;
    const bool same = !matter.empty() && share_in(matter, again) >= kMatterElsewhere && share_in(again, matter) >= kMatter;
    const std::vector<std::string> next_items = quoted_in(next.text);
    const std::size_t shared_items = common_count(items, next_items);
    const bool renamed = own_matter && shared_items > 0 && most && best >= kMatterElsewhere;  // under the same item
    if (same || (of_text && whole && own_matter) || (of_text && in_title) || (of_text && renamed && shared_items < next_items.size()))
      return TakenUp{next.paragraph_index, true};
    told |= renamed;
  }
  if (!whole && !told) return std::nullopt;
  return TakenUp{static_cast<int>(most && best >= kInParagraph ? *most : naming(paragraphs, clause.symbol)), false};
}

// What it takes up is the item that stands in quotation marks, not a question under it.
bool OccasionJudge::is_on_item(const Clause& clause, WordingReader& wordings) {
  std::string items;
  for (const std::string& item : quoted_in(clause.text)) items += item + ' ';
  tokenize(clause.text, words_, tokens_);
  if (items.empty() || in_title_.any_in(tokens_)) return false;
  const std::vector<WordKey> matter = matter_of(clause, wordings), stems = stems_of(items, wordings);
  return std::includes(stems.begin(), stems.end(), matter.begin(), matter.end());
}

std::optional<int> OccasionJudge::keeps_item(const Clause& clause, const StoredDocument& later, WordingReader& wordings) {
  if (!is_on_item(clause, wordings)) return std::nullopt;
  for (const StoredClause& one : later.clauses) {
    const Clause& next = one.clause;
    if (next.obligation && next.type == "deciding" && delivers(next, {"agenda"}) && quoted_in(next.text) == quoted_in(clause.text) &&
        is_on_item(next, wordings))
      return next.paragraph_index;
  }
  return std::nullopt;
}

std::optional<Span> OccasionJudge::held(const Clause& clause, const std::string& title, const std::string& last, std::string_view paragraph,
                                        WordingReader& wordings) {
  const auto day = parse_day(last);
  const std::string words = day ? printed(*day) : std::string();
  const std::size_t at = day ? paragraph.find(words) : std::string_view::npos;
  if (at == std::string_view::npos) return std::nullopt;
  tokenize(paragraph, words_, tokens_);
  const auto behind = std::find_if(tokens_.begin(), tokens_.end(), [&](const Token& token) { return token.span.begin >= at; });
  const auto day_token = static_cast<std::uint32_t>(behind - tokens_.begin());
  const std::vector<PhraseMatch> planned = planned_.matches(tokens_);
  std::optional<PhraseMatch> cue;
  for (const PhraseMatch& match : held_.matches(tokens_)) {
    if (match.begin >= day_token || match.end + kHeldBefore < day_token) continue;
    if (std::any_of(planned.begin(), planned.end(),
                    [&](const PhraseMatch& one) { return one.begin <= match.begin && match.begin < one.end; }))
      continue;
    cue = match;
  }
  if (!cue) return std::nullopt;
  const std::uint32_t from = cue->begin > kNameBefore ? cue->begin - kNameBefore : 0;
  const std::uint32_t begin = tokens_[from].span.begin;
  const std::vector<WordKey> name = stems_of(paragraph.substr(begin, at - begin), wordings);
  const std::vector<WordKey> asked = stems_of(clause.text, wordings), all = stems_of(clause.text + ' ' + title, wordings);
  bool same_days = false;
  for (const DueMention& due : clause.due) {
    const auto digit = std::find_if(due.text.begin(), due.text.end(), is_digit);
    const std::string days(digit, due.text.end());
    same_days |= due.to == last && due.from != due.to && !days.empty() && paragraph.find(days) != std::string_view::npos;
  }
  const std::size_t named = common_count(name, all);
  const bool by_title = same_days && named >= kNamedOnSameDays && share_in(stems_of(base_of(title), wordings), name) >= kTitleNamed;
  if (common_count(name, asked) == 0 || (named < kNamed && !by_title)) return std::nullopt;
  held_rule_ = held_.rule(*cue).id;
  return Span{begin, static_cast<std::uint32_t>(at + words.size())};
}

bool OccasionJudge::is_on_outcome(const Clause& clause) {
  tokenize(clause.text, words_, tokens_);
  return outcome_.any_in(tokens_);
}

bool OccasionJudge::tells_outcome(std::string_view paragraph) {
  tokenize(paragraph, words_, tokens_);
  return outcome_told_.any_in(tokens_);
}

}  // namespace mandates
