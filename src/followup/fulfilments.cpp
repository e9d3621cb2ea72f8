// Holds requests for reports against acknowledgements.
#include "followup/fulfilments.h"

#include <algorithm>
#include <optional>
#include <set>

#include "calendar/day.h"
#include "calendar/session_ref.h"
#include "document/parts.h"
#include "followup/heads.h"

namespace mandates {
namespace {

constexpr std::string_view kCouncil = "SC";
constexpr double kNamesParagraph = 2;   // and its paragraph
constexpr double kNamesResolution = 3;  // it names the resolution that asked
constexpr double kRightSession = 2;     // the report's symbol is of the session at which it is due
constexpr double kAuthor = 1;
constexpr double kOperative = 0.1;         // of two that are alike the operative one is shown
constexpr double kWithSymbol = 0.2;        // of two in its section the one with the symbol
constexpr double kEnoughLike = 0.35;       // share of what the report is about that the request speaks of
constexpr double kLikeWhenOnly = 0.2;      // where nothing else is asked of its author
constexpr double kLikeWithoutTime = 0.36;  // and it has no time, or that is over
constexpr double kVeryLike = 0.4;
constexpr double kLikeOutside = 0.58;     // where a document of another family speaks of a report of the right session
constexpr double kPlainlyLike = 0.6;      // and of any other
constexpr double kLikeEntrusted = 0.5;    // where who was entrusted with a review reports on it
constexpr double kSurelyLike = 0.65;      // and of one on its own topic
constexpr double kTheThing = 0.6;         // where its author is not named: share of its words that the request has
constexpr double kOwnTopic = 0.75;        // share of what a report is about that the title of the document has which acknowledges it
constexpr double kOther = 0.1;            // less than that: a report on something else that was due at the same session
constexpr double kSameHeading = 0.5;      // share of the words of one heading that the other has
constexpr double kLeastOfHeading = 0.35;  // and the other way round, of the words that tell it from other sections
constexpr double kPlainer = 0.3;          // so much more like the request are the words of one report of several than those of any other
constexpr double kTellsMore = 4.5;        // so many words that a report tells and the request for it does not
constexpr double kTellsMoreOfFew = 3.5;   // and so many where they are half of its words
constexpr int kMonthsOfCouncil = 2;       // a report that was due so long before the end of a year has a symbol of that year
constexpr int kMonthsAfter = 18;          // so long after the last due, or the request, an answer that is tied to nothing is taken for one
constexpr int kMonthsUndated = 26;
constexpr int kDaysEarly = 31;       // so long before the first day on which it is due an answer may be acknowledged
constexpr int kMonthsOfSymbol = 30;  // so long after the due a report of the right session is one that was due then

struct DueSessions {
  std::vector<int> of_organ;  // sessions of the adopting organ
  std::vector<SessionRef> all;
  std::string body;             // of the request
  std::optional<int> asked_at;  // its session
};

DueSessions due_sessions(const ReportAsked& asked, const std::string& body, const Layout& layout) {
  DueSessions sessions;
  const SymbolWords own = words_of_symbol(asked.symbol, layout);
  sessions.body = own.body;
  sessions.asked_at = session_number(own.session);
  for (const DueCode& code : asked.due) {
    if (!code.is(DueKind::session)) continue;
    SessionRef ref = code.session_ref();
    if (const auto number = session_number(ref.session); number && ref.body == body) sessions.of_organ.push_back(*number);
    sessions.all.push_back(std::move(ref));
  }
  return sessions;
}

enum class Agreement { unknown, yes, no };

// Whether a report's symbol is of a session at which the request is due.
Agreement symbol_agrees(const std::string& symbol, const DueSessions& due, const Layout& layout) {
  bool comparable = false;
  for (const std::string_view one : joined_symbols(symbol)) {
    const SymbolWords session = words_of_symbol(one, layout);
    const auto number = session_number(session.session);
    if (session.body == due.body && number && due.asked_at && *number < *due.asked_at) comparable = true;  // older than the request
    for (const SessionRef& ref : due.all) {
      if (ref.body != session.body) continue;
      if (ref.session == session.session) return Agreement::yes;
      comparable = true;
    }
  }
  return comparable ? Agreement::no : Agreement::unknown;
}

Agreement reports_agree(const std::vector<std::string>& reports, const DueSessions& due, const Layout& layout) {
  Agreement agreement = Agreement::unknown;
  for (const std::string& symbol : reports) {
    const Agreement one = symbol_agrees(symbol, due, layout);
    if (one == Agreement::yes) return one;
    if (one == Agreement::no) agreement = one;
  }
  return agreement;
}

// The symbol that shows what was asked for: that of the due session, else the first one.
std::string report_for(const std::vector<std::string>& reports, const DueSessions& due, const Layout& layout) {
  for (const std::string& symbol : reports)
    if (symbol_agrees(symbol, due, layout) == Agreement::yes) return symbol;
  return reports.empty() ? std::string() : reports.front();
}

// Whether all reports are of the Council, whose symbols have their year, and of years for which `is_meant` holds.
template <class IsMeant>
bool of_years(const std::vector<std::string>& reports, const Layout& layout, const IsMeant& is_meant) {
  return !reports.empty() && std::all_of(reports.begin(), reports.end(), [&](const std::string& symbol) {
    const SymbolWords words = words_of_symbol(symbol, layout);
    const auto year = session_number(words.session);
    return words.body == kCouncil && year && is_meant(*year);
  });
}

// They are of a later cycle: their year begins well after the last day.
bool of_later_year(const std::vector<std::string>& reports, const std::string& last_day, const Layout& layout) {
  const auto last = parse_day(last_day);
  if (!last) return false;
  const int most = year_of(add(*last, {kMonthsOfCouncil, Duration::Unit::months}));
  return of_years(reports, layout, [&](int year) { return year > most; });
}

// They are older than the request.
bool of_earlier_year(const std::vector<std::string>& reports, const std::string& adopted, const Layout& layout) {
  const auto asked = parse_day(adopted);
  return asked && of_years(reports, layout, [&](int year) { return year < year_of(*asked); });
}

// It was adopted long before the first day on which the answer was due.
bool is_too_early(const ReportAsked& asked, const std::string& adopted) {
  const auto due = parse_day(asked.first_begin), day = parse_day(adopted);
  return due && day && *day + date::days(kDaysEarly) < *due;
}

// They are of other bodies than the one that asks, and to which alone the report is due.
bool of_other_body(const std::vector<std::string>& reports, const DueSessions& due, const Layout& layout) {
  const auto is_other = [&](std::string_view symbol) {
    const SymbolWords words = words_of_symbol(symbol, layout);
    return !words.session.empty() && words.body != due.body;
  };
  if (std::any_of(due.all.begin(), due.all.end(), [&](const SessionRef& ref) { return ref.body != due.body; })) return false;
  const auto are_other = [&](const std::string& symbol) {
    const auto joined = joined_symbols(symbol);
    return std::all_of(joined.begin(), joined.end(), is_other);
  };
  return !due.all.empty() && !reports.empty() && std::all_of(reports.begin(), reports.end(), are_other);
}

// The resolution that asks names them itself.
bool are_named(const std::vector<std::string>& reports, const AskedIn& in) {
  const auto is_named = [&](const std::string& symbol) { return std::find(in.named.begin(), in.named.end(), symbol) != in.named.end(); };
  return !reports.empty() && std::all_of(reports.begin(), reports.end(), is_named);
}

/// The session of a resolution of a body, by its symbol; nothing for one of another body.
std::optional<int> session_in(const std::string& symbol, const std::string& body, const Layout& layout) {
  const SymbolWords words = words_of_symbol(symbol, layout);
  return words.body == body ? session_number(words.session) : std::nullopt;
}

bool names_paragraphs(const Acknowledgement& one, const std::string& symbol) {
  return std::any_of(one.paragraphs.begin(), one.paragraphs.end(), [&](const NamedParagraph& named) { return named.symbol == symbol; });
}

bool names_paragraph(const Acknowledgement& one, const ReportAsked& asked) {
  const std::string_view own = without_part(std::string_view(asked.paragraph).substr(0, asked.paragraph.find('(')));
  return std::any_of(one.paragraphs.begin(), one.paragraphs.end(),
                     [&](const NamedParagraph& named) { return named.symbol == asked.symbol && named.number == own; });
}

}  // namespace

bool is_long_after(const std::string& day, const std::string& than, int months) {
  const auto from = parse_day(than);
  return from && day > iso_day(add(*from, {months, Duration::Unit::months}));
}

bool FulfilmentFinder::author_fits(const ReportAsked& asked, const Acknowledgement& one, bool names) const {
  const auto delivers = [&](const std::string& type) {
    return std::find(one.deliverables.begin(), one.deliverables.end(), type) != one.deliverables.end();
  };
  if (asked.by_organ) return delivers("meeting");
  const auto by = [&](const std::string& actor) {
    return std::any_of(one.authors.begin(), one.authors.end(), [&](const Author& author) { return authors_.may_be(author, actor); });
  };
  // A request with a time may mention another's report that its own is to take into account: where the resolution is named its own is
  // meant.
  if (!asked.report_of.words.empty() && by(asked.report_of.id.empty() ? asked.report_of.words : asked.report_of.id)) return true;
  // So it is where it has nearly all the words of what was asked for.
  if (!asked.report_of.words.empty() && !(asked.has_time && (names || likeness(asked, one) >= kSurelyLike))) return false;
  return std::any_of(asked.actors.begin(), asked.actors.end(), by);
}

// Share of the words of `about` that tell something and that the request or its topic has too.
double FulfilmentFinder::share(const Wording& about, const Wording& asked, const Wording& topic) const {
  std::size_t all = 0, common = 0;
  for (const WordKey word : about.words) {
    if (words_.light(word)) continue;
    ++all;
    const WordKey stem = words_.stem(word);
    common += has_stem(asked, stem, words_) || has_stem(topic, stem, words_);
  }
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

// Of the reports that it names those on how the budget of a period was spent are no answer, where others are left.
std::vector<std::string> FulfilmentFinder::reports_after(const ReportAsked& asked, const Acknowledging& later,
                                                         const Acknowledgement& one) const {
  std::vector<std::string> reports = one.reports;
  if (reports.size() < 2) return reports;
  std::erase_if(reports, [&](const std::string& symbol) {
    return std::any_of(later.acknowledgements.begin(), later.acknowledgements.end(), [&](const Acknowledgement& other) {
      return is_on_period(asked, other) && std::find(other.reports.begin(), other.reports.end(), symbol) != other.reports.end();
    });
  });
  return reports.empty() ? one.reports : reports;
}

// How far it is about what was asked; of a list the part that is most like it. -1 where it does not say what it is about.
double FulfilmentFinder::likeness(const ReportAsked& asked, const Acknowledgement& one) const {
  double like = -1;
  for (const Wording& subject : one.subjects)
    like = std::max(like, (share(subject, asked.wording, {}) + share(subject, asked.wording, asked.topic)) / 2);
  return like;
}

// The stems of words that stand in the headings of several sections of one resolution, in their order: "revised estimates relating to the
// programme budget". They do not tell one section from another.
std::vector<WordKey> FulfilmentFinder::usual_in_headings(const std::vector<ReportAsked>& asked, const Acknowledging& later) const {
  std::vector<WordKey> usual;
  const auto has_section = [](const auto& place) { return !place.section.empty(); };
  if (std::none_of(asked.begin(), asked.end(), has_section) &&
      std::none_of(later.acknowledgements.begin(), later.acknowledgements.end(), has_section))
    return usual;
  const auto collect = [&](const auto& places) {
    std::set<std::vector<WordKey>> headings;
    for (const auto& place : places) headings.insert(place.heading.words);
    std::set<WordKey> seen;
    for (const std::vector<WordKey>& heading : headings) {
      const std::vector<WordKey> stems = words_.stems(heading);
      for (const WordKey stem : std::set<WordKey>(stems.begin(), stems.end()))
        if (!seen.insert(stem).second) usual.push_back(stem);
    }
  };
  collect(asked);
  collect(later.acknowledgements);
  std::sort(usual.begin(), usual.end());
  return usual;
}

Wording FulfilmentFinder::without(const std::vector<WordKey>& usual, const Wording& heading) const {
  Wording rest = heading;
  std::erase_if(rest.words, [&](WordKey word) { return std::binary_search(usual.begin(), usual.end(), words_.stem(word)); });
  return rest;
}

// Reports that are noted in one section of a resolution do not answer another: sections are told by their headings, by what is not usual in
// these where both have such words.
bool FulfilmentFinder::other_section(const ReportAsked& asked, const Acknowledgement& one, const std::vector<WordKey>& usual) const {
  if (asked.section.empty() && one.section.empty()) return false;
  if (asked.heading.words.empty() || one.heading.words.empty()) return asked.section != one.section;
  const auto differ = [&](const Wording& first, const Wording& second, double least) {
    const auto [less, more] = std::minmax({share(first, second, {}), share(second, first, {})});
    return more < kSameHeading || less < least;
  };
  if (differ(asked.heading, one.heading, 0)) return true;
  const Wording own = without(usual, asked.heading), its = without(usual, one.heading);
  return tells(own, words_) && tells(its, words_) && differ(own, its, kLeastOfHeading);
}

// What nothing ties to the request answers it only while an answer is expected.
bool FulfilmentFinder::in_time(const ReportAsked& asked, const Acknowledging& later, bool named) const {
  const std::string& from = asked.last_due.empty() ? asked.adopted : asked.last_due;
  const auto expected = parse_day(from), day = parse_day(later.adopted);
  if (named || !expected || !day) return true;
  return *day <= add(*expected, {asked.last_due.empty() ? kMonthsUndated : kMonthsAfter, Duration::Unit::months});
}

// Whether a strategy, or options, that are acknowledged are those asked for: the request names them, and where nobody says whose they are
// has most of their words. Another family has to name the resolution that asked.
bool FulfilmentFinder::is_the_thing(const ReportAsked& asked, const Acknowledging& later, const Acknowledgement& one, bool author) const {
  if (!asked.delivers || one.noun.words.empty() || share(one.noun, asked.wording, {}) < 1) return false;
  if (author) return true;
  if (!one.authors.empty()) return false;
  if (later.outside && std::find(later.cites.begin(), later.cites.end(), asked.symbol) == later.cites.end()) return false;
  return one.words.words.size() > one.noun.words.size() + 2 && share(one.words, asked.wording, {}) >= kTheThing;
}

// Of several reports that are acknowledged together, each with a footnote, the one whose words are plainly more like the request; where
// none is, by the words that no other one has.
const MarkedReport* FulfilmentFinder::own_mark(const ReportAsked& asked, const Acknowledgement& one, const std::string& body) const {
  const auto says_nothing = [&](const MarkedReport& marked) { return !tells(marked.words, words_); };
  if (one.marked.empty() || std::any_of(one.marked.begin(), one.marked.end(), says_nothing)) return nullptr;
  const DueSessions due = due_sessions(asked, body, layout_);
  const bool names = std::find(one.cites.begin(), one.cites.end(), asked.symbol) != one.cites.end();
  if (names && !asked.on_resolution) return nullptr;  // the one beside the resolution that is named comes first anyway
  const auto plainest_of = [&](const auto& like_of, bool all) -> const MarkedReport* {
    const MarkedReport* best = nullptr;
    double best_like = 0, next_like = 0;
    for (const MarkedReport& marked : one.marked) {
      if (!all && symbol_agrees(marked.symbol, due, layout_) == Agreement::no) continue;
      if (marked.on_period && !has_stem(asked.carrier, words_.stem(marked.period_kind), words_)) continue;
      const double like = like_of(marked);
      if (like > best_like) {
        next_like = best_like;
        best_like = like;
        best = &marked;
      } else {
        next_like = std::max(next_like, like);
      }
    }
    return best && best_like >= next_like + kPlainer ? best : nullptr;
  };
  // One that is of another session is no answer, but no other one is either where it is the one that was asked for.
  const auto plainest = [&](const auto& like_of) {
    const MarkedReport* const of_all = plainest_of(like_of, true);
    return of_all ? of_all : plainest_of(like_of, false);
  };
  if (asked.on_resolution) {
    const MarkedReport* const on_title = plainest([&](const MarkedReport& marked) { return share(marked.words, asked.topic, {}); });
    if (on_title || names) return on_title;
  }
  const MarkedReport* const by_topic = plainest([&](const MarkedReport& marked) {
    return (share(marked.words, asked.wording, {}) + share(marked.words, asked.wording, asked.topic)) / 2;
  });
  if (by_topic) return by_topic;
  const MarkedReport* const by_all = plainest([&](const MarkedReport& marked) { return share(marked.words, asked.wording, {}); });
  if (by_all) return by_all;
  const auto own_share = [&](const MarkedReport& marked) {
    Wording own = marked.words;
    std::erase_if(own.words, [&](WordKey word) {
      return std::any_of(one.marked.begin(), one.marked.end(),
                         [&](const MarkedReport& other) { return &other != &marked && has_stem(other.words, words_.stem(word), words_); });
    });
    return share(own, asked.wording, {});
  };
  const MarkedReport* const by_own = plainest(own_share);
  return by_own && own_share(*by_own) >= kSameHeading ? by_own : nullptr;
}

// A document of one organ that acknowledges one report shows no answer to what was due to another organ last.
bool FulfilmentFinder::is_for_other_organ(const ReportAsked& asked, const Acknowledging& later, const Acknowledgement& one,
                                          const std::vector<std::string>& reports) const {
  if (asked.last_body.empty() || asked.last_body == later.body || one.by_name || one.several) return false;
  const auto is_of_last = [&](std::string_view symbol) { return words_of_symbol(symbol, layout_).body == asked.last_body; };
  return std::none_of(reports.begin(), reports.end(), [&](const std::string& symbol) {
    const auto joined = joined_symbols(symbol);
    return std::any_of(joined.begin(), joined.end(), is_of_last);
  });
}

// Whether a document of another family speaks of the report on its own topic, which is not that of the request.
bool FulfilmentFinder::is_of_its_own(const ReportAsked& asked, const Acknowledging& later, const Acknowledgement& one) const {
  return std::any_of(one.subjects.begin(), one.subjects.end(), [&](const Wording& subject) {
    return share(subject, later.topic, {}) >= kOwnTopic && share(subject, asked.topic, {}) < kSameHeading;
  });
}

// Whether it may be the report in which the answer was to stand, where the request names one.
bool FulfilmentFinder::is_carrier(const ReportAsked& asked, const Acknowledgement& one) const {
  const auto stands = [&](WordKey word) {
    const WordKey stem = words_.stem(word);
    return has_stem(one.words, stem, words_) || has_stem(asked.topic, stem, words_);
  };
  const auto known = [&](WordKey word) { return words_.light(word) || stands(word); };
  if (!std::all_of(asked.carrier.words.begin(), asked.carrier.words.end(), known)) return false;
  const auto& subject = asked.carrier_subject;
  return !tells(subject, words_) ||
         std::any_of(subject.words.begin(), subject.words.end(), [&](WordKey word) { return !words_.light(word) && stands(word); });
}

// Whether it is called by all words that tell the report in which the answer was to stand.
bool FulfilmentFinder::is_called_carrier(const ReportAsked& asked, const Acknowledgement& one) const {
  return tells(asked.carrier, words_) && std::all_of(asked.carrier.words.begin(), asked.carrier.words.end(), [&](WordKey word) {
           return words_.light(word) || has_stem(one.words, words_.stem(word), words_);
         });
}

// Whether it is the one report of its author that the resolution of the session has at which the request is due: its title
// may have none of the words of the request.
bool FulfilmentFinder::is_titled_answer(const ReportAsked& asked, const Acknowledging& later, const Acknowledgement& one,
                                        const std::vector<int>& due) const {
  const auto now = session_number(later.session);
  if (!one.titled || one.several || !asked.has_time || later.outside || !now) return false;
  if (std::find(due.begin(), due.end(), *now) == due.end()) return false;
  return std::count_if(later.acknowledgements.begin(), later.acknowledgements.end(),
                       [&](const Acknowledgement& other) { return author_fits(asked, other, false); }) == 1;
}

// A report on how the budget of a period was spent answers only what was to stand in that kind of report.
bool FulfilmentFinder::is_on_period(const ReportAsked& asked, const Acknowledgement& one) const {
  return one.on_period && !has_stem(asked.carrier, words_.stem(one.period_kind), words_);
}

// What is acknowledged is older than the request: it was made in a year before
bool FulfilmentFinder::is_older(const ReportAsked& asked, const AskedIn& in, const Acknowledgement& one) const {
  if (one.made != 0 && one.made < year_of_day(asked.adopted)) return true;
  if (one.text.empty() || in.text.find(one.text) == std::string::npos) return false;
  return std::any_of(one.subjects.begin(), one.subjects.end(), [&](const Wording& subject) {
    const auto all = std::count_if(subject.words.begin(), subject.words.end(), [&](WordKey word) { return !words_.light(word); });
    const double share_asked = share(subject, asked.wording, asked.topic);
    const double more = (1 - share_asked) * static_cast<double>(all);
    return more >= kTellsMore || (more >= kTellsMoreOfFew && share_asked <= kSameHeading);
  });
}

// Whether a resolution of the session at which the answer was due stands between: then that one had it.
bool FulfilmentFinder::answered_before(const ReportAsked& asked, int due_session, const Acknowledging& later) const {
  const auto now = session_number(later.session);
  if (!now || *now <= due_session) return false;
  return std::any_of(later.cites.begin(), later.cites.end(), [&](const std::string& symbol) {
    const auto session = session_in(symbol, later.body, layout_);
    return symbol != asked.symbol && session && *session >= due_session && *session < *now;
  });
}

double FulfilmentFinder::fit(const ReportAsked& asked, const AskedIn& in, const Acknowledging& later, const Acknowledgement& one, bool next,
                             const std::vector<WordKey>& usual) const {
  const auto delivers = [&](const std::string& type) {
    return std::find(asked.deliverables.begin(), asked.deliverables.end(), type) != asked.deliverables.end();
  };
  const bool names = std::find(one.cites.begin(), one.cites.end(), asked.symbol) != one.cites.end();
  const bool places = names && names_paragraphs(one, asked.symbol);
  if (places ? !names_paragraph(one, asked) : std::none_of(one.deliverables.begin(), one.deliverables.end(), delivers)) return 0;
  const bool its_author = author_fits(asked, one, names), the_thing = one.by_name && is_the_thing(asked, later, one, its_author);
  if (one.by_name && !the_thing) return 0;
  const bool author = its_author || the_thing;
  if (later.outside && ((!author && !places) || !in_time(asked, later, false))) return 0;
  if (!author && !(names && one.authors.empty()) && !places) return 0;
  // What it says of the paragraph is another's report on what became of it.
  const bool of_another = std::any_of(one.authors.begin(), one.authors.end(), [](const Author& by) { return !by.id.empty(); });
  if (places && !its_author && of_another && asked.report_of.words.empty()) return 0;
  if (!names && other_section(asked, one, usual)) return 0;

  const DueSessions due = due_sessions(asked, later.body, layout_);
  const MarkedReport* const own = own_mark(asked, one, later.body);
  const std::vector<std::string> reports = own ? std::vector{own->symbol} : one.reports;
  if (!names && (are_named(reports, in) || is_older(asked, in, one) || is_on_period(asked, one))) return 0;
  const Agreement agreement = reports_agree(reports, due, layout_);
  if (agreement == Agreement::no && !places) return 0;
  if (!places && is_for_other_organ(asked, later, one, reports)) return 0;
  if (!names && is_too_early(asked, later.adopted)) return 0;
  if (of_earlier_year(reports, asked.adopted, layout_) || (!names && of_other_body(reports, due, layout_))) return 0;
  const bool tied = names || agreement == Agreement::yes;
  if (!names && is_long_after(later.adopted, asked.over, kMonthsOfCycle)) return 0;
  if (!places && of_later_year(reports, asked.over.empty() ? asked.last_due : asked.over, layout_)) return 0;
  const auto session = session_number(in.session);
  if (!tied && session) {
    // A report on a later resolution answers that one.
    for (const std::string& cited : one.cites) {
      const auto its_session = session_in(cited, later.body, layout_);
      if (its_session && *its_session > *session) return 0;
    }
  }
  const auto now = session_number(later.session);
  bool at_its_session = false;
  if (now && !due.of_organ.empty()) {
    const int first = *std::min_element(due.of_organ.begin(), due.of_organ.end());
    const int last = *std::max_element(due.of_organ.begin(), due.of_organ.end());
    if (*now < first || (!tied && (*now > last + 1 || answered_before(asked, last, later)))) return 0;
    at_its_session = *now <= last + 1;
  }
  if (names && !places && agreement != Agreement::yes && !due.of_organ.empty() &&
      answered_before(asked, *std::max_element(due.of_organ.begin(), due.of_organ.end()), later))
    return 0;
  if (!names && !is_carrier(asked, one)) return 0;
  if (!tied && !next && !at_its_session && !asked.entrusted) return 0;
  if (!tied && due.all.empty() && asked.last_due.empty() && session && answered_before(asked, *session + 1, later)) return 0;
  if (!in_time(asked, later, tied) || (!names && is_long_after(later.adopted, asked.last_due, kMonthsOfSymbol))) return 0;
  if (later.outside && !names && !one.cites.empty()) return 0;
  // A preambular paragraph has no number that tells its section.
  const bool same_section = asked.delivers && !asked.section.empty() && (!one.section.empty() || !one.operative) &&
                            !asked.heading.words.empty() && !one.heading.words.empty() && !other_section(asked, one, usual);
  double like = likeness(asked, one);
  const bool general = like < 0 && !same_section;
  if (like < 0 && same_section) like = kVeryLike;
  if (!general && is_called_carrier(asked, one)) like = std::max(like, kVeryLike);
  if (!general && is_titled_answer(asked, later, one, due.of_organ)) like = std::max(like, kEnoughLike);
  if (later.outside && !names && !same_section) {
    const double plainly = agreement == Agreement::yes ? kLikeOutside : kPlainlyLike;
    if (like < (asked.entrusted ? kLikeEntrusted : plainly)) return 0;
    if (like < kSurelyLike && is_of_its_own(asked, later, one)) return 0;
  }
  // Without a time, a session or a resolution named only the subject tells.
  const bool has_day = !due.all.empty() || !asked.last_due.empty();
  const bool on_report = std::find(one.deliverables.begin(), one.deliverables.end(), "report") != one.deliverables.end();
  if (!tied && general && !asked.only && (!asked.has_time || (!has_day && !on_report))) return 0;
  // What was wanted on a day, or by another organ, is not what is reported to each session.
  if (!tied && general && !asked.only && has_day && due.of_organ.empty() && later.body != kCouncil) return 0;
  if (!names && !general && !asked.only && like < kOther) return 0;
  if (!tied && !general) {
    const bool late = !due.of_organ.empty() && now && *now > *std::max_element(due.of_organ.begin(), due.of_organ.end());
    const double when_only = asked.has_time && !late ? kLikeWhenOnly : kLikeWithoutTime;
    if (like < (asked.only ? when_only : (asked.has_time ? kEnoughLike : kVeryLike))) return 0;
  }
  return (places ? kNamesParagraph : 0) + (names ? kNamesResolution : 0) + (agreement == Agreement::yes ? kRightSession : 0) +
         (author ? kAuthor : 0) + (general ? kEnoughLike : like) + (one.operative ? kOperative : 0) +
         (same_section && !reports.empty() ? kWithSymbol : 0);
}

std::vector<FulfilmentRow> FulfilmentFinder::find(const std::vector<ReportAsked>& asked, const AskedIn& in, const Acknowledging& later,
                                                  bool next) const {
  struct Found {
    RowKey asked = 0;
    const Acknowledgement* acknowledgement = nullptr;
    double like = 0;
    std::vector<int> sessions;  // of the later document's organ, at which it is due
  };
  std::vector<Found> found;
  std::vector<FulfilmentRow> rows;
  const std::vector<WordKey> usual = usual_in_headings(asked, later);
  for (const ReportAsked& request : asked) {
    const Acknowledgement* best = nullptr;
    double best_fit = 0;
    for (const Acknowledgement& one : later.acknowledgements) {
      const double how = fit(request, in, later, one, next, usual);
      if (how > best_fit) {
        best_fit = how;
        best = &one;
      }
    }
    if (!best) continue;
    FulfilmentRow& row = rows.emplace_back();
    row.asked = request.key;
    const MarkedReport* const own = own_mark(request, *best, later.body);
    row.by = own ? own->symbol : report_for(reports_after(request, later, *best), due_sessions(request, later.body, layout_), layout_);
    row.evidence_document = later.document;
    row.evidence_paragraph = best->paragraph;
    row.span = best->span;
    row.rule = best->rule;
    if (!best->several) found.push_back({row.asked, best, likeness(request, *best), due_sessions(request, later.body, layout_).of_organ});
  }
  // Of two reports of one resolution, for two sessions, the one that is acknowledged is the later one where it is as much like that.
  const auto is_of_later = [&](const Found& one) {
    return std::any_of(found.begin(), found.end(), [&](const Found& other) {
      return other.acknowledgement == one.acknowledgement && other.asked != one.asked && !one.sessions.empty() && !other.sessions.empty() &&
             other.like >= 0 && other.like >= one.like &&
             *std::max_element(one.sessions.begin(), one.sessions.end()) < *std::min_element(other.sessions.begin(), other.sessions.end());
    });
  };
  std::erase_if(rows, [&](const FulfilmentRow& row) {
    const auto one = std::find_if(found.begin(), found.end(), [&](const Found& each) { return each.asked == row.asked; });
    return one != found.end() && row.by.empty() && is_of_later(*one);
  });
  return rows;
}

}  // namespace mandates
