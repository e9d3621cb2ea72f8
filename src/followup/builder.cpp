// Walks over the families of a store, a resolution at a time.
#include "followup/builder.h"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "calendar/session_ref.h"
#include "document/line_shape.h"
#include "document/parts.h"
#include "document/symbol.h"
#include "extraction/delivers.h"
#include "extraction/subject.h"
#include "followup/acknowledgements.h"
#include "followup/asked_again.h"
#include "followup/carriers.h"
#include "followup/chains.h"
#include "followup/deeds.h"
#include "followup/deliveries.h"
#include "followup/due_state.h"
#include "followup/echoes.h"
#include "followup/events.h"
#include "followup/family_work.h"
#include "followup/fulfilments.h"
#include "followup/heads.h"
#include "followup/later_mandates.h"
#include "followup/likeness.h"
#include "followup/links.h"
#include "followup/nearest.h"
#include "followup/occasions.h"
#include "followup/provisions.h"
#include "followup/reaffirmed.h"
#include "followup/single_acts.h"
#include "followup/status.h"
#include "followup/takeovers.h"
#include "followup/titles.h"
#include "store/hash.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::string_view kWay = "20";           // counts up when the same documents give other rows: then all is worked out again
constexpr std::size_t kDocumentsPerBatch = 2048;  // one transaction, about a second: its rows go all over an index
constexpr int kMonthsRegular = 26;                // so long after it was asked a regular report is taken for an answer
constexpr int kMonthsOutside = 24;                // so long after an answer was due other families are looked at
constexpr std::size_t kTurns = 4;                 // resolutions of a family among which one takes up what an earlier one asked
constexpr double kSameInBranch = 0.5;             // share of the wording that stays where another family goes on with it
constexpr double kSameWords = 0.7;                // share of the wording that stays then
constexpr int kYearsOfMatter = 10;                // so long a new mission takes the place of what was asked on its matter
constexpr int kYearsLeftOut = 6;                  // after them what was left out is asked anew, not again
constexpr double kEdition = 0.2;                  // share of its obligations that a new edition of a document repeats
constexpr double kSameEdition = 0.4;              // the same of one that is silent only on what is over
constexpr double kSameInHumanRights = 0.6;        // the same of a text of the Human Rights Council, which is recast from theme to theme
constexpr std::size_t kFewestOpen = 6;            // words that tell something, fewer than which are said of many things
constexpr std::size_t kMostNamed = 2;             // resolutions that one request carries on; one that names more applies their rules
constexpr double kGrown = 1.1;                    // so many times as much a text asks that was recast
constexpr std::size_t kFewestTelling = 4;         // words that tell something, fewer than which nothing is missed by
constexpr std::size_t kOnSameDays = 4;            // words that tell what is welcomed where its days are those of the request
constexpr int kYearsOfWelcome = 3;                // so long what was to be done is welcomed
constexpr int kYearsOfEditions = 3;               // so long after the last one silence in the next edition held here ends what was asked
constexpr std::size_t kFewTelling = 10;           // words that tell something, fewer than which say little without their paragraph
constexpr int kYearsPassed = 1;                   // so long what a later document is silent on counts as in force
constexpr std::string_view kObserving = "observing", kEvaluative = "evaluative", kDeciding = "deciding",
                           kRecall = "recall";  // types of clauses, and a verb
constexpr std::string_view kCouncil = "SC", kHumanRights = "HRC";
constexpr std::size_t kShorter = 3;  // so many times as much a resolution asks that another one only prolongs
constexpr int kAttempts = 3;         // while documents come in

/// Whether a document of another family, adopted on a day, is looked at for an answer.
bool may_answer(const ReportAsked& asked, const std::string& day) {
  const auto from = parse_day(asked.last_due.empty() ? asked.adopted : asked.last_due);
  return from && day >= asked.last_begin && day <= iso_day(add(*from, {kMonthsOutside, Duration::Unit::months}));
}

/// The mandate within which it recurs was long over on a day; reports to other bodies than the Council are acknowledged at a later session.
bool is_after_cycle(const ReportAsked& asked, const std::string& day) {
  constexpr int kMonthsOfOthers = 18;
  const int months = asked.symbol.starts_with("S/") ? kMonthsOfCycle : kMonthsOfOthers;
  const bool has_period = std::any_of(asked.due.begin(), asked.due.end(), [](const DueCode& due) { return due.is_periodic(); });
  return has_period && is_long_after(day, asked.over, months);
}

/// Of sessions of several organs at which it is due the organ of the last one.
void set_last_organ(const Clause& clause, ReportAsked& request) {
  std::string last, first_body;
  bool several = false;
  for (const DueMention& due : clause.due) {
    if (!due.code.is(DueKind::session)) continue;
    std::string body = due.code.session_ref().body;
    if (first_body.empty()) first_body = body;
    several |= body != first_body;
    if (due.from <= last) continue;
    last = due.from;
    request.last_body = std::move(body);
  }
  if (!several) request.last_body.clear();
}

/// The day on which the first of its dues begins, where it is due on days only.
void set_first_begin(const Clause& clause, ReportAsked& request) {
  for (const DueMention& due : clause.due) {
    if (due.to.empty() || due.code.is(DueKind::session) || due.code.is(DueKind::every) || due.code.is_span()) {
      request.first_begin.clear();
      return;
    }
    const std::string& begin = due.code.is(DueKind::by) || due.from.empty() ? due.to : due.from;
    if (request.first_begin.empty() || begin < request.first_begin) request.first_begin = begin;
  }
}

/// A report that was asked for regularly is no answer so long after.
bool is_too_late_for_regular(const ReportAsked& asked, const std::string& day) {
  return !asked.has_time && is_long_after(day, asked.adopted, kMonthsRegular);
}

/// ISO day for a text that is to be written: its last due, or that of the document.
std::string written_day(const Clause& clause, const Document& document) {
  const std::string last = due_state(clause, document.adopted, kNever).last;
  return parse_day(last) ? last : document.adopted;
}

/// It goes on without a time, or "regularly".
bool has_no_time(const Clause& clause) {
  return std::all_of(clause.due.begin(), clause.due.end(),
                     [](const DueMention& due) { return due.code.is(DueKind::every) && !due.code.duration(); });
}

/// What has a day of its own is asked for that day, whatever a later document asks.
bool has_day_of_its_own(const Clause& clause) {
  return !clause.due.empty() && !is_recurring(clause);
}

LeftOut left_out_of(const Resolution& resolution, std::size_t at, std::size_t step) {
  const Clause& clause = *clause_of(resolution, resolution.asked[at].key);
  const Paragraph& whole = resolution.stored.document.paragraphs[clause.paragraph_index];
  LeftOut left{step,
               resolution.asked[at],
               resolution.stored.document.symbol,
               {},
               is_told(clause),
               !has_day_of_its_own(clause),
               year_of_day(resolution.stored.document.adopted)};
  left.paragraph.number = whole.number;
  left.paragraph.section = whole.section;
  return left;
}

/// It recurs after years, and not before a day: the text of that day has no reason to speak of it.
bool is_years_ahead(const Clause& clause, const std::string& adopted, const std::string& day) {
  const auto from = parse_day(adopted);
  return from && std::any_of(clause.due.begin(), clause.due.end(), [&](const DueMention& due) {
           const auto period = due.code.several_years();
           return period && iso_day(add(*from, *period)) > day;
         });
}

/// It has no last day: neither dues with days nor a period.
bool has_no_day(const Clause& clause, const std::string& adopted) {
  return !is_recurring(clause) && !due_state(clause, adopted, kNever).dated;
}

/// The words that print the exact days of an act: "from 3 to 6 February 2025". Empty where it has none, or a month or year only.
std::string printed_days(const Clause& clause) {
  constexpr std::ptrdiff_t kYear = 4;  // digits
  for (const DueMention& due : clause.due) {
    if (!due.code.is(DueKind::in) || !has_exact_days(due)) continue;
    if (std::count_if(due.text.begin(), due.text.end(), is_digit) > kYear) return due.text;
  }
  return {};
}

/// The symbols of reports that a document names, in its paragraphs and footnotes.
std::vector<std::string> reports_named(const Document& document) {
  std::vector<std::string> named;
  const auto add = [&](std::string_view text) {
    for (std::string& symbol : report_symbols(text)) named.push_back(std::move(symbol));
  };
  for (const Paragraph& paragraph : document.paragraphs) add(paragraph.text);
  for (const Footnote& note : document.footnotes) add(note.text);
  return named;
}

/// The paragraphs of a document, folded.
std::string folded_text(const Document& document) {
  std::string text;
  for (const Paragraph& paragraph : document.paragraphs) {
    text += fold(paragraph.text);
    text += '\n';
  }
  return text;
}

/// Takes away the request that evidence of a day answers, unless that is one time of several; true where it was there.
bool take_answered(std::vector<ReportAsked>& waiting, RowKey request, const std::string& day) {
  return std::erase_if(waiting, [&](const ReportAsked& asked) {
           return asked.key == request && (asked.open_until.empty() || day >= asked.open_until);
         }) > 0;
}

/// Whether a document of another family went on with it by a day.
bool is_branched(RowKey key, const std::string& day, const FamilyWork& family) {
  const auto branched = family.branched.find(key);
  return branched != family.branched.end() && branched->second <= day;
}

/// All provisions of the one before are to be carried out.
bool upholds_all(const Resolution& now, const Resolution& before) {
  return std::any_of(now.reaffirmed.begin(), now.reaffirmed.end(),
                     [&](const ReaffirmedPlaces& places) { return places.whole && places.symbol == before.stored.document.symbol; });
}

/// Evidence of a day answers a request, or one time of it.
void note_answer(RowKey key, const std::string& day, FamilyWork& family) {
  std::string& last = family.answered[key];
  last = std::max(last, day);
}

/// What was asked on a day, and a later document is silent on.
EndingRow passed_by(RowKey key, Day asked, const StoredDocument& later) {
  const std::string last = iso_day(add(asked, {kYearsPassed, Duration::Unit::years}));
  return {key, EndingKind::passed, std::max(last, later.document.adopted), later.key, 0};
}

// What the Security Council asks of the Secretary-General without a time and outside a mandate: over when it decides on a mission there.
bool is_duty_of_matter(const Clause& clause) {
  return has_no_time(clause) && asks_secretary_general(clause);
}

/// What recurs within a year for the Security Council, outside a mandate, is asked until its next resolution on the matter.
bool ends_cycle(const Resolution& later, const Resolution& earlier, const Clause& clause) {
  const Document& document = earlier.stored.document;
  return document.body == kCouncil && !earlier.mandate_end && later.stored.document.kind == document.kind &&
         !later.stored.clauses.empty() && recurs_within_year(clause) && recurs_until(clause, document.adopted).empty();
}

bool begins_mission(const Resolution& later, const Resolution& earlier) {
  const Document &now = later.stored.document, &before = earlier.stored.document;
  return now.body == kCouncil && later.mandate_end && !earlier.mandate_end &&
         year_of_day(now.adopted) - year_of_day(before.adopted) <= kYearsOfMatter;
}

/// Whether a clause is on one resolution, which its first words name.
bool names_first(const Clause& clause, const std::string& symbol) {
  constexpr std::size_t kFirst = 48;  // bytes
  const std::size_t at = clause.text.find(symbol.substr(symbol.rfind('/', symbol.rfind('/') - 1) + 1));
  return clause.cites.size() == 1 && at < kFirst;
}

/// Whether a resolution keeps all of an earlier one in force, so that it leaves nothing out: it reaffirms that one, not only a paragraph
/// of it, or is one of the Security Council that is short and decides to go on with what that one set out.
bool keeps_in_force(const Resolution& later, const Resolution& earlier) {
  constexpr std::string_view kReaffirm = "reaffirm", kReiterate = "reiterate", kPart = "paragraph";
  const Document& document = earlier.stored.document;
  const bool shorter = document.body == kCouncil && kShorter * later.asked.size() < earlier.asked.size();
  const auto keeps = [&](const StoredClause& one) {
    const Clause& clause = one.clause;
    if (std::find(clause.cites.begin(), clause.cites.end(), document.symbol) == clause.cites.end()) return false;
    if (clause.verb == kReaffirm || clause.verb == kReiterate)
      return clause.text.find(kPart) == std::string::npos && (document.body == kCouncil || names_first(clause, document.symbol));
    return shorter && clause.type == kDeciding;
  };
  return std::any_of(later.stored.clauses.begin(), later.stored.clauses.end(), keeps);
}

/// Whether a resolution is a new edition of the one before: it repeats enough of that, and does not keep it in force beside itself.
bool is_edition(const Resolution& now, const Resolution& before, const std::vector<bool>& repeated) {
  const auto kept = static_cast<double>(std::count(repeated.begin(), repeated.end(), true));
  return kept >= kEdition * static_cast<double>(repeated.size()) && !keeps_in_force(now, before);
}

/// Whether words print a year after one, as in "until 2030"; "the 2030 Agenda" is a name.
bool prints_year_after(std::string_view text, int year) {
  constexpr std::size_t kDigits = 4;
  constexpr std::string_view kAgenda = "Agenda ";
  constexpr int kLongest = 30;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    const int printed = end - at == kDigits ? digits_value(text.substr(at, kDigits)) : 0;
    const bool name = text.substr(0, at).ends_with(kAgenda) || text.substr(std::min(end + 1, text.size())).starts_with(kAgenda);
    if (printed > year && printed <= year + kLongest && !name) return true;
    at = end;
  }
  return false;
}

/// Whether what a resolution leaves out is over with it: it is the same text again in so much that silence on the rest is meant.
bool leaves_out(const Resolution& now, const Resolution& before, const std::vector<bool>& repeated) {
  const auto kept = static_cast<double>(std::count(repeated.begin(), repeated.end(), true)), all = static_cast<double>(repeated.size());
  const double enough = before.stored.document.body == kHumanRights ? kSameInHumanRights : kSameEdition;
  if (!parse_day(now.stored.document.adopted)) return false;  // nobody knows since when
  return kept >= enough * all && static_cast<double>(now.asked.size()) <= kGrown * all &&
         year_of_day(now.stored.document.adopted) - year_of_day(before.stored.document.adopted) <= kYearsOfEditions;
}

std::size_t count_telling(const Wording& wording, const WordTable& words) {
  return static_cast<std::size_t>(
      std::count_if(wording.words.begin(), wording.words.end(), [&](WordKey word) { return !words.light(word); }));
}

/// The stems of the words that tell something.
std::vector<WordKey> telling_stems(const Wording& wording, const WordTable& words) {
  std::vector<WordKey> stems;
  for (const WordKey word : wording.words)
    if (!words.light(word)) stems.push_back(words.stem(word));
  return stems;
}

std::size_t count_shared(const std::vector<WordKey>& stems, const Wording& text, const WordTable& words) {
  return static_cast<std::size_t>(std::count_if(stems.begin(), stems.end(), [&](WordKey stem) { return has_stem(text, stem, words); }));
}

/// The text that has most of the telling stems of another, where that is most of them.
std::optional<std::size_t> most_like(const std::vector<WordKey>& stems, const std::vector<Wording>& texts, const WordTable& words) {
  constexpr double kMost = 0.6, kNearlyAll = 0.8;
  constexpr std::size_t kFewest = 5, kFew = 4;
  std::optional<std::size_t> best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t shared = count_shared(stems, texts[i], words);
    const double share = static_cast<double>(shared) / static_cast<double>(std::max<std::size_t>(1, stems.size()));
    if (shared <= most || !((shared >= kFewest && share >= kMost) || (shared >= kFew && share >= kNearlyAll))) continue;
    most = shared;
    best = i;
  }
  return best;
}

/// Evidence of a meeting, and the day (ISO) of its document.
struct HeldEvidence {
  FulfilmentRow row;
  std::string day;
};

class Builder {
 public:
  Builder(Store& store, const RuleSet& rules, const SessionCalendar& calendar, const FollowupProgress& progress)
      : store_(store),
        rules_(rules),
        calendar_(calendar),
        progress_(progress),
        wordings_(rules),
        acknowledgements_(rules),
        events_(rules),
        single_acts_(rules),
        carriers_(rules),
        mandate_duties_(rules),
        provisions_(rules),
        reaffirmed_(rules),
        echo_judge_(rules),
        again_judge_(rules, echo_judge_),
        occasion_judge_(rules),
        deeds_(rules),
        heads_(store, calendar, rules) {}

  /// False where documents changed before all was worked out; what was done by then is kept.
  bool run();

 private:
  std::string fingerprint_of(const FamilyMembers& members, std::vector<RowKey> dropped);
  std::string stored_fingerprint_of(const FamilyMembers& members);
  void put(FollowupBatch& batch, const FamilyMembers& members);
  bool write(const std::vector<FamilyState>& gone, const std::vector<FamilyMembers>& families, bool all, const Stamp& stamp);
  FamilyFollowup build_family(const FamilyMembers& members);
  Resolution read_resolution(std::size_t candidate, FamilyWork& family, std::size_t step);
  ChainMember member_of(const Clause& clause, RowKey key, std::size_t step, int year) const;
  void link(const Resolution& now, const Resolution& before, std::size_t step, FamilyWork& family);
  std::vector<Asked> asked_in(const StoredDocument& stored);
  const std::vector<Asked>& asked_in(Outsider& outsider);
  Outsider* outsider(std::size_t candidate, FamilyWork& family);
  Acknowledging acknowledging(const StoredDocument& stored, std::size_t candidate, bool outside);
  void take_up_again(const Resolution& now, std::size_t step, FamilyWork& family);
  void extend(const Resolution& now, const Resolution& before, std::vector<bool>& repeated, FamilyWork& family);
  void welcome(const Resolution& now, std::size_t step, FamilyWork& family);
  void hear_of_deeds(const StoredDocument& later, std::size_t candidate, const FamilyMembers& members, std::size_t end, FamilyWork& family);
  void reaffirm(const Resolution& now, const Resolution& before, std::vector<bool>& repeated, FamilyWork& family);
  void put_together(const Resolution& now, const Resolution& before, std::vector<bool>& repeated, FamilyWork& family);
  std::vector<SpokenOf> spoken_of_in(const StoredDocument& stored);
  std::map<std::size_t, std::size_t> near_fragments(const std::vector<SpokenOf>& spoken,
                                                    const std::map<std::size_t, std::optional<Nearest>>& left, const Resolution& before);
  void find_in_other_words(const Resolution& now, const Resolution& before, std::vector<bool>& repeated, FamilyWork& family);
  bool ends_by_silence(const Resolution& now, const Resolution& before, const std::vector<bool>& repeated);
  bool is_on_experts(const Clause& clause);
  bool stands_beside(const Clause& clause, const Document& document);
  static void hear_of_silent(const Resolution& now, FamilyWork& family);
  void look_elsewhere(FamilyWork& family);
  void look_for_kept(const FamilyMembers& members, FamilyWork& family);
  bool take_kept(const KeptBy& kept, bool mandated, FamilyWork& family);
  void look_at_occasions(const FamilyMembers& members, FamilyWork& family);
  void take_up(const Occasion& occasion, const Clause& clause, const std::string& title, const FamilyMembers& members, FamilyWork& family);
  std::optional<HeldEvidence> held_evidence(const Occasion& occasion, const Clause& clause, const std::string& title, bool outcome,
                                            FamilyWork& family);
  void add_outcomes(const StoredDocument& stored, const Occasion& occasion, const Clause& held, FamilyWork& family);
  void leave_out(const Resolution& now, const Resolution& before, const std::vector<bool>& repeated, FamilyWork& family);
  static void pass_by(const Resolution& now, const Resolution& before, std::size_t at, bool upheld, FamilyWork& family);
  void acknowledge(const Resolution& now, std::size_t candidate, std::size_t step, FamilyWork& family);
  void add_reports(const Resolution& resolution, const Waiting& asked, FamilyWork& family);
  void add_endings(const Resolution& resolution, std::size_t candidate, std::size_t step, FamilyWork& family);
  void look_outside(const FamilyMembers& members, FamilyWork& family);
  void wind_down(const StoredDocument& stored, int paragraph, FamilyWork& family);
  void add_unheard(const StoredDocument& stored, std::size_t candidate, FamilyWork& family);
  static void put_unheard(FamilyWork& family);
  void keep_echoed(const Resolution& resolution, std::size_t candidate, FamilyWork& family);
  void look_for_echoes(const FamilyMembers& members, FamilyWork& family);
  void keep_open(const Resolution& resolution, std::size_t candidate, FamilyWork& family);
  void look_at_open(FamilyWork& family);
  void look_at_namesakes(std::size_t candidate, std::vector<Open>& open, FamilyWork& family);
  void look_at_carrying(std::size_t candidate, std::vector<Open>& open, FamilyWork& family);
  void follow_branches(const Resolution& before, std::size_t candidate, FamilyWork& family);
  static void pass_in_branch(const Resolution& before, const StoredDocument& later, FamilyWork& family);
  void decide_anew(const Matter& matter, FamilyWork& family);
  void take_over(const Relative& relative, Outsider& outsider, std::vector<Cycle>& cycles, FamilyWork& family);
  void find_evidence_outside(const Relative& relative, Outsider& outsider, Waiting& waiting, FamilyWork& family);
  static void answer_earlier(const std::string& day, const FamilyWork& family, std::vector<FulfilmentRow>& found);
  void leave_reiterated(const Resolution& now, FamilyWork& family, std::vector<FulfilmentRow>& found);
  static void forget_settled(const std::string& day, FamilyWork& family);
  std::optional<DueCode> next_session(const Clause& clause, const Document& document);
  bool is_own_report(const ReportAsked& request) const;
  ReportAsked request_of(const Resolution& resolution, const StoredClause& stored, const Asked& asked, const Wording& topic);
  Waiting reports_of(const Resolution& resolution, std::size_t step, const std::string& session);

  Store& store_;
  const RuleSet& rules_;
  const SessionCalendar& calendar_;
  const FollowupProgress& progress_;
  WordingReader wordings_;
  AcknowledgementReader acknowledgements_;
  EventReader events_;
  SingleActReader single_acts_;
  CarrierReader carriers_;
  MandateDutyReader mandate_duties_;
  ProvisionReader provisions_;
  ReaffirmedReader reaffirmed_;
  EchoJudge echo_judge_;
  AskedAgainJudge again_judge_;
  OccasionJudge occasion_judge_;
  DeedReader deeds_;
  Heads heads_;
  LaterMandates later_mandates_{mandate_duties_, provisions_, heads_};
  std::unordered_map<RowKey, std::vector<RowKey>> dropped_;          // by document: what the store has as left out
  std::unordered_map<std::string, std::vector<ReportRow>> reports_;  // by the resolution that they were submitted for
};

ChainMember Builder::member_of(const Clause& clause, RowKey key, std::size_t step, int year) const {
  ChainMember member;
  member.key = key;
  member.id = clause.id;
  member.resolution = step;
  member.subject = subject_of(clause);
  if (!clause.actors.empty()) {
    member.actor_id = clause.actors.front().id;
    member.actor_name = clause.actors.front().name;
  }
  for (const DueMention& due : clause.due) {
    const int due_year = year_of_day(due.from);
    if (due_year == 0 || year == 0) continue;
    const int after = due_year - year;
    if (after > 0 && (member.due_after == 0 || after < member.due_after)) member.due_after = after;
  }
  return member;
}

Resolution Builder::read_resolution(std::size_t candidate, FamilyWork& family, std::size_t step) {
  Resolution resolution;
  std::optional<StoredDocument> stored_document = store_.find_document(heads_.candidate(candidate).symbol);
  if (!stored_document) throw std::logic_error(heads_.candidate(candidate).symbol + " is not in the store");
  resolution.stored = std::move(*stored_document);
  resolution.asked = asked_in(resolution.stored);
  resolution.mandate_end = mandate_end(resolution.stored);
  const Document& document = resolution.stored.document;
  for (const StoredClause& stored : resolution.stored.clauses) {
    if (!stored.clause.obligation) continue;
    resolution.commits.push_back(is_outcome(document.paragraphs[stored.clause.paragraph_index]));
    if (stored.clause.reiterated || is_recurring(stored.clause)) family.reiterating.insert(stored.key);
    resolution.members.push_back(family.links.members.size());
    family.links.members.push_back(member_of(stored.clause, stored.key, step, heads_.head(candidate).year));
    const bool always = single_acts_.is_always(stored.clause) && !single_acts_.is_single(stored.clause);
    family.lives.add(stored.clause, stored.key, is_adopted_kind(document.kind) ? document.adopted : kNever, always);
    if (always)
      family.rows.endings.push_back({stored.key, EndingKind::always, kNever, resolution.stored.key, stored.clause.paragraph_index});
    const DueState due = due_state(stored.clause, document.adopted, kNever);
    const bool other = stored.clause.type != kDeciding && delivers(stored.clause, {"agenda"});  // another organ is to consider something
    const bool act = due.dated && !due.deadline && !due.lasting && !is_recurring(stored.clause) && !is_told(stored.clause);
    if (act && (other || delivers(stored.clause, {"meeting"})))
      family.acts.push_back({step, due.last_begin, printed_days(stored.clause), resolution.asked[resolution.members.size() - 1]});
  }
  add_endings(resolution, candidate, step, family);
  add_unheard(resolution.stored, candidate, family);
  keep_echoed(resolution, candidate, family);
  keep_open(resolution, candidate, family);
  for (const Provision& one : provisions_.read(resolution.stored))
    family.rows.provisions.push_back({resolution.stored.key, one.paragraph_index, one.kind, one.detail, one.span, one.rule});
  if (const auto ended = ends_mandate(resolution, family)) wind_down(resolution.stored, *ended, family);
  family.links.steps.push_back(heads_.step_of(candidate));
  return resolution;
}

// What the Secretary-General is asked without a time by the resolution that ends a mandate belongs to what is left of it: the last day that
// it prints for that.
void Builder::wind_down(const StoredDocument& stored, int paragraph, FamilyWork& family) {
  std::string last;
  for (const StoredClause& one : stored.clauses)
    if (one.clause.type == kDeciding || one.clause.paragraph_index == paragraph)
      last = std::max(last, mandate_duties_.last_printed_day(one.clause.text, stored.document.adopted));
  if (last.empty()) return;
  std::unordered_set<RowKey> mandated;
  for (const EndingRow& row : family.rows.endings)
    if (row.document == stored.key && row.kind == EndingKind::mandate) mandated.insert(row.clause);
  for (const StoredClause& one : stored.clauses) {
    if (!one.clause.obligation || !has_no_time(one.clause) || !asks_secretary_general(one.clause) || mandated.contains(one.key)) continue;
    family.lives.end_after(one.key, last);
    family.rows.endings.push_back({one.key, EndingKind::mandate, last, stored.key, paragraph});
  }
}

/// It is over with an event of its document, or with a mandate that is not to be prolonged; the first one counts.
void over_with(RowKey key, const std::string& day, RowKey document, int paragraph, FamilyWork& family) {
  if (family.with_event.insert(key).second) family.rows.endings.push_back({key, EndingKind::event, day, document, paragraph});
}

// Mandates end what recurs within them; what recurs further is to be held against documents outside the family.
void Builder::add_endings(const Resolution& resolution, std::size_t candidate, std::size_t step, FamilyWork& family) {
  const StoredDocument& stored = resolution.stored;
  const std::optional<MandateEnd> end = resolution.mandate_end ? resolution.mandate_end : mandate_duties_.authorization_end(stored);
  const bool has_relatives = !heads_.relatives(candidate).empty();
  Cycles cycles{step, {}};
  std::size_t place = 0;
  for (const StoredClause& one : stored.clauses) {
    if (!one.clause.obligation) continue;
    const Asked& asked = resolution.asked[place++];
    if (!is_recurring(one.clause)) continue;
    if (has_relatives) {
      Cycle& cycle = cycles.cycles.emplace_back(Cycle{asked, acronyms_of(heads_.candidate(candidate).topic), one.clause.cites});
      cycle.cites.push_back(one.clause.symbol);
      cycle.by_experts = is_on_experts(one.clause);
    }
    const bool covered = end && mandate_duties_.covers(*end, stored, one.clause);
    const std::string last = covered ? last_time_within(one.clause, stored.document.adopted, end->day) : std::string();
    if (!parse_day(last)) continue;
    family.lives.end_after(one.key, last);
    family.rows.endings.push_back({one.key, EndingKind::mandate, end->day, stored.key, end->paragraph_index});
    family.lasting.push_back({step, one.key, stored.document.symbol, one.clause.paragraph, end->day});
    if (mandate_duties_.is_final(end->words)) over_with(one.key, end->day, stored.key, end->paragraph_index, family);
  }
  for (const StoredClause& one : stored.clauses) {
    if (!one.clause.obligation || !is_recurring(one.clause)) continue;
    if (const std::string last = recurs_until(one.clause, stored.document.adopted); is_next_only(one.clause) && parse_day(last))
      family.passed.push_back({one.key, EndingKind::passed, last, stored.key, one.clause.paragraph_index});
    const std::string last = last_day_expected(one.clause, stored.document.adopted);
    if (!last.empty()) family.rows.endings.push_back({one.key, EndingKind::silent, last, stored.key, one.clause.paragraph_index});
  }
  std::unordered_set<RowKey> occasions;
  for (const EventEnd& over : events_.ends(stored)) {
    const RowKey key = stored.clauses[over.clause].key;
    family.lives.end_after(key, over.day);
    over_with(key, over.day, stored.key, over.paragraph, family);
    if (!over.once) continue;
    occasions.insert(key);
    if (over.exact) family.for_meeting.emplace(key, over.day);
    const std::string& first = parse_day(over.first) ? over.first : over.day;
    family.rows.endings.push_back({key, EndingKind::once, first, stored.key, over.paragraph});
  }
  std::unordered_map<RowKey, const Asked*> asked_by_key;
  for (const Asked& one : resolution.asked) asked_by_key.emplace(one.key, &one);
  std::unordered_set<RowKey> mandated;
  for (const MandateDuty& duty : mandate_duties_.read(stored, end)) {
    const RowKey key = stored.clauses[duty.clause].key;
    mandated.insert(key);
    if (has_relatives) {
      cycles.cycles.emplace_back(Cycle{*asked_by_key.at(key), duty.holder, {stored.document.symbol}});
    }
    family.lives.end_after(key, duty.end.day);
    family.rows.endings.push_back({key, EndingKind::mandate, duty.end.day, stored.key, duty.end.paragraph_index});
    if (mandate_duties_.is_final(duty.end.words)) over_with(key, duty.end.day, stored.key, duty.end.paragraph_index, family);
    family.holders.push_back({step, key, duty.holder, duty.end.day});
    const auto& actors = stored.clauses[duty.clause].clause.actors;
    if (std::any_of(actors.begin(), actors.end(), [&](const ActorMention& actor) { return actor.name == duty.holder.front(); }))
      family.lasting.push_back({step, key, stored.document.symbol, stored.clauses[duty.clause].clause.paragraph, duty.end.day});
  }
  for (const StoredClause& one : stored.clauses) {  // the mandate itself
    if (!one.clause.obligation) continue;
    const DueState due = due_state(one.clause, stored.document.adopted, kNever);
    if (due.ended && parse_day(due.recurred_until))
      family.lasting.push_back({step, one.key, stored.document.symbol, one.clause.paragraph, due.recurred_until});
    if (!due.lasting || due.recurs || !parse_day(due.last)) continue;
    family.lasting.push_back({step, one.key, stored.document.symbol, one.clause.paragraph, due.last});
    if (mandate_duties_.is_final(one.clause.text)) over_with(one.key, due.last, stored.key, one.clause.paragraph_index, family);
    if (stored.document.body == kCouncil || !mandate_duties_.extends(one.clause)) continue;
    family.holders.push_back({step, one.key, {one.clause.actors.front().name, one.clause.actors.front().text}, due.last});
  }
  // What the Council asks before there is a mission is over when it decides on one.
  if (has_relatives && stored.document.body == kCouncil) {
    std::vector<RowKey> duties;
    for (const StoredClause& one : stored.clauses)
      if (one.clause.obligation && is_duty_of_matter(one.clause) && !mandated.contains(one.key) && !single_acts_.is_one_report(one.clause))
        duties.push_back(one.key);
    if (!duties.empty()) family.matters.push_back({candidate, std::move(duties)});
  }
  for (const StoredClause& one : stored.clauses) {
    if (stored.document.adopted.empty() || occasions.contains(one.key) ||
        (!single_acts_.is_single(one.clause) && !single_acts_.is_one_report(one.clause)))
      continue;
    const std::string last = last_day_undated(stored.document.adopted);
    family.lives.end_after(one.key, last);
    family.rows.endings.push_back({one.key, EndingKind::once, last, stored.key, one.clause.paragraph_index});
  }
  for (const StoredClause& one : stored.clauses) {
    if (!one.clause.obligation || one.clause.due.empty() || is_recurring(one.clause) || !single_acts_.is_written(one.clause)) continue;
    const std::string day = written_day(one.clause, stored.document);
    if (parse_day(day)) family.rows.endings.push_back({one.key, EndingKind::once, day, stored.key, one.clause.paragraph_index});
  }
  const auto& relatives = heads_.relatives(candidate);
  const bool has_same_matter = std::any_of(relatives.begin(), relatives.end(), [](const Relative& one) { return one.same_matter; });
  if (has_same_matter) {
    std::unordered_set<RowKey> known;
    for (const Cycle& cycle : cycles.cycles) known.insert(cycle.asked.key);
    for (const StoredClause& one : stored.clauses)
      if (one.clause.obligation && !known.contains(one.key) && has_no_day(one.clause, stored.document.adopted))
        cycles.cycles.push_back({*asked_by_key.at(one.key), {}, {}, true});
  }
  if (!cycles.cycles.empty()) family.cycles.push_back(std::move(cycles));
}

// What has no last day is not heard of for ever.
void Builder::add_unheard(const StoredDocument& stored, std::size_t candidate, FamilyWork& family) {
  if (!is_adopted_kind(stored.document.kind)) return;
  const bool of_year = single_acts_.is_on_one_budget(stored.document.title);
  const std::string& day = heads_.candidate(candidate).day;
  for (const StoredClause& one : stored.clauses) {
    if (!one.clause.obligation) continue;
    std::string last = last_day_heard_of(one.clause, day, heads_.head(candidate).upheld);
    if (of_year && has_no_day(one.clause, stored.document.adopted)) last = last_day_undated(day);
    if (last.empty()) continue;
    EndingRow row{one.key, EndingKind::unheard, std::move(last), stored.key, one.clause.paragraph_index};
    family.unheard.push_back({std::move(row), years_shown(one.clause)});
  }
}

// Where no later document settled it.
void Builder::put_unheard(FamilyWork& family) {
  for (auto& [key, row] : family.near) {
    if (family.lives.is_settled(key)) continue;
    family.lives.settle(key, row.day);
    family.rows.endings.push_back(std::move(row));
  }
  std::unordered_map<RowKey, std::string> mandates;
  std::unordered_set<RowKey> recurring;
  for (const EndingRow& row : family.rows.endings) {
    if (row.kind == EndingKind::mandate) mandates.emplace(row.clause, row.day);
    if (row.kind == EndingKind::silent) recurring.insert(row.clause);
  }
  std::unordered_set<RowKey> passed;
  for (EndingRow& row : family.passed) {
    if (family.lives.is_settled(row.clause) || !passed.insert(row.clause).second) continue;
    const auto mandate = mandates.find(row.clause);
    if (mandate != mandates.end() && (mandate->second <= row.day || recurring.contains(row.clause))) continue;  // over with that
    family.lives.end_after(row.clause, row.day);
    family.rows.endings.push_back(std::move(row));
  }
  for (auto& [row, years] : family.unheard) {
    if (family.lives.is_settled(row.clause)) continue;
    if (const auto answered = family.answered.find(row.clause); answered != family.answered.end())
      row.day = std::max(row.day, last_day_of_silence(answered->second, years));
    family.lives.end_after(row.clause, row.day);
    family.rows.endings.push_back(std::move(row));
  }
}

// What has a day of its own is asked for that day, whatever a later document asks in the same words.
void Builder::keep_echoed(const Resolution& resolution, std::size_t candidate, FamilyWork& family) {
  const std::vector<Echoes>& echoes = heads_.echoes(candidate);
  if (echoes.empty()) return;
  std::unordered_set<RowKey> echoed;
  for (const Echoes& one : echoes) echoed.insert(one.clause);
  for (const StoredClause& one : resolution.stored.clauses) {
    if (!one.clause.obligation || !echoed.contains(one.key) || has_day_of_its_own(one.clause)) continue;
    const std::string& title = resolution.stored.document.title;
    family.echoed.emplace(one.key, EchoSide{one.clause, title, asked_alone(one.key, one.clause, wordings_)});
  }
}

/// Whether a later document of another family may yet ask it again: nothing else settled it, or the next resolution only left it out.
bool may_be_asked_again(RowKey key, const std::unordered_set<RowKey>& dropped, const FamilyWork& family) {
  return !family.again.contains(key) && (!family.lives.is_settled(key) || dropped.contains(key));
}

std::unordered_set<RowKey> dropped_of(const FamilyWork& family) {
  std::unordered_set<RowKey> dropped;
  for (const DroppedRow& row : family.rows.dropped) dropped.insert(row.clause);
  return dropped;
}

// What nothing else settled, or the next resolution only left out, may be asked again in nearly the same words by one of another family.
void Builder::look_for_echoes(const FamilyMembers& members, FamilyWork& family) {
  const std::unordered_set<RowKey> dropped = dropped_of(family);
  for (const std::size_t member : members) {
    for (const Echoes& echoes : heads_.echoes(member)) {
      const auto earlier = family.echoed.find(echoes.clause);
      if (earlier == family.echoed.end() || !may_be_asked_again(echoes.clause, dropped, family)) continue;
      for (const Echo& echo : echoes.later) {
        if (!heads_.may_echo(echoes.clause, echo.clause)) continue;
        const ObligationRow row = store_.clause(echo.clause);
        const std::vector<std::string> actors = names_in(row.clause.actors), &asked = earlier->second.asked.actors;
        if (!may_be_the_same(actors, asked)) continue;  // its words need not be read
        const EchoSide later{row.clause, row.title, asked_alone(row.key, row.clause, wordings_)};
        if (!echo_judge_.same(earlier->second, later, wordings_)) continue;
        const std::string& day = heads_.candidate(echo.candidate).day;
        const int years = heads_.head(echo.candidate).year - heads_.head(member).year;
        if (years > kYearsLeftOut && family.lives.is_settled(echoes.clause)) break;
        ask_again(echoes.clause, day, heads_.head(echo.candidate).key, row.clause.paragraph_index, family);
        break;
      }
    }
  }
}

// Keeps what a document of the same title, or one that names this one, may ask again.
void Builder::keep_open(const Resolution& resolution, std::size_t candidate, FamilyWork& family) {
  if (heads_.namesakes(candidate).empty() && heads_.carrying(candidate).empty()) return;
  std::vector<Open>& open = family.open[candidate];
  std::size_t place = 0;
  for (const StoredClause& one : resolution.stored.clauses) {
    if (!one.clause.obligation) continue;
    const Asked& asked = resolution.asked[place++];
    if (!one.clause.due.empty() || count_telling(asked.wording, wordings_.words()) < kFewestOpen) continue;
    open.push_back({asked, one.clause.type == kDeciding, is_told(one.clause)});
  }
}

// What nothing else settled by now.
void Builder::look_at_open(FamilyWork& family) {
  const std::unordered_set<RowKey> dropped = dropped_of(family);
  for (auto& [candidate, open] : family.open) {
    std::erase_if(open, [&](const Open& one) { return !may_be_asked_again(one.asked.key, dropped, family); });
    look_at_namesakes(candidate, open, family);
    look_at_carrying(candidate, open, family);
  }
}

// The same under the same title: another organ, or another part of a resolution, asks it again in most of the words.
void Builder::look_at_namesakes(std::size_t candidate, std::vector<Open>& open, FamilyWork& family) {
  for (const std::size_t namesake : heads_.namesakes(candidate)) {
    if (open.empty() || heads_.head(namesake).year - heads_.head(candidate).year > kYearsLeftOut) return;
    Outsider* const later = outsider(namesake, family);
    if (!later) continue;
    std::vector<Asked> before;
    for (const Open& one : open) before.push_back(one.asked);
    const std::vector<Asked>& now = asked_in(*later);
    std::unordered_set<RowKey> taken;
    const auto take = [&](const Asked& asked, const Asked& again, double unchanged) {
      if (!EchoJudge::same_under_title(asked, again, unchanged, wordings_.words())) return;
      const auto clause = std::find_if(later->stored.clauses.begin(), later->stored.clauses.end(),
                                       [&](const StoredClause& one) { return one.key == again.key; });
      if (echo_judge_.differ(store_.clause(asked.key).clause.text, clause->clause.text)) return;
      if (ask_again(asked.key, later->stored.document.adopted, later->stored.key, clause->clause.paragraph_index, family))
        taken.insert(asked.key);
    };
    for (const Link& link : find_links(now, before, wordings_.words())) take(before[link.previous], now[link.clause], link.unchanged);
    for (const Asked& asked : before)  // words that many requests of both have link nothing
      for (std::size_t i = 0; i < now.size() && !taken.contains(asked.key); ++i)
        if (any_common(asked.actors, now[i].actors)) take(asked, now[i], share_unchanged(asked.wording.words, now[i].wording.words));
    std::erase_if(open, [&](const Open& one) { return taken.contains(one.asked.key); });
  }
}

// What a later request of another family asks that names the document in the same words.
void Builder::look_at_carrying(std::size_t candidate, std::vector<Open>& open, FamilyWork& family) {
  std::erase_if(open, [](const Open& one) { return one.deciding || one.told || one.asked.actors.empty(); });
  for (const Echo& echo : heads_.carrying(candidate)) {
    if (open.empty()) return;
    const ObligationRow row = store_.clause(echo.clause);
    if (row.clause.cites.size() > kMostNamed) continue;
    const std::vector<std::string> actors = names_in(row.clause.actors);
    std::optional<Asked> later;
    std::erase_if(open, [&](const Open& one) {
      if (!any_common(one.asked.actors, actors)) return false;  // its words need not be read
      if (!later) later = asked_alone(row.key, row.clause, wordings_);
      return EchoJudge::carries_on(one.asked, *later, wordings_.words()) &&
             !echo_judge_.leaves_to_title(store_.clause(one.asked.key).clause) &&
             ask_again(one.asked.key, heads_.candidate(echo.candidate).day, heads_.head(echo.candidate).key, row.clause.paragraph_index,
                       family);
    });
  }
}

// A document of another family, each read once for a family; null where it is no longer in the store.
Outsider* Builder::outsider(std::size_t candidate, FamilyWork& family) {
  const auto [place, is_new] = family.outsiders.try_emplace(candidate);
  if (is_new)
    if (auto stored = store_.find_document(heads_.candidate(candidate).symbol)) place->second.stored = std::move(*stored);
  return place->second.stored.key == 0 ? nullptr : &place->second;
}

// What later documents of other families say: they acknowledge a report, ask the same again, decide anew on a mission.
void Builder::look_outside(const FamilyMembers& members, FamilyWork& family) {
  for (Cycles& one : family.cycles) {
    std::erase_if(one.cycles, [&](const Cycle& cycle) { return family.lives.is_settled(cycle.asked.key); });
    for (const Relative& relative : heads_.relatives(members[one.resolution])) {
      if (one.cycles.empty()) break;
      const auto standing = [](const Cycle& cycle) { return cycle.standing; };
      if (!relative.same_matter && std::all_of(one.cycles.begin(), one.cycles.end(), standing)) continue;
      if (Outsider* found = outsider(relative.candidate, family)) take_over(relative, *found, one.cycles, family);
    }
  }
  for (const Matter& one : family.matters) decide_anew(one, family);
  for (Waiting& one : family.waiting) {
    std::erase_if(one.asked, [&](const ReportAsked& asked) { return !asked.delivers || family.lives.is_settled(asked.key); });
    for (const Relative& relative : heads_.relatives(members[one.resolution])) {
      const std::string& day = heads_.candidate(relative.candidate).day;
      if (std::none_of(one.asked.begin(), one.asked.end(), [&](const ReportAsked& asked) { return may_answer(asked, day); })) continue;
      if (Outsider* found = outsider(relative.candidate, family)) find_evidence_outside(relative, *found, one, family);
    }
  }
  std::vector<std::size_t> read;
  for (const auto& [candidate, later] : family.outsiders)
    if (later.stored.key != 0) read.push_back(candidate);
  std::sort(read.begin(), read.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(heads_.candidate(a).day, heads_.candidate(a).symbol) < std::tie(heads_.candidate(b).day, heads_.candidate(b).symbol);
  });
  for (const std::size_t candidate : read) hear_of_deeds(family.outsiders.at(candidate).stored, candidate, members, members.size(), family);
}

// The first later document on the same matter that decides until when a mission goes.
void Builder::decide_anew(const Matter& matter, FamilyWork& family) {
  std::vector<RowKey> duties = matter.duties;
  std::erase_if(duties, [&](RowKey key) { return family.lives.is_settled(key) || family.anew.contains(key); });
  if (duties.empty()) return;  // no document needs to be read
  for (const Relative& relative : heads_.relatives(matter.candidate)) {
    if (heads_.head(relative.candidate).year - heads_.head(matter.candidate).year > kYearsOfMatter) return;
    Outsider* const later = relative.same_matter ? outsider(relative.candidate, family) : nullptr;
    const auto end = later ? mandate_end(later->stored) : std::nullopt;
    if (!end || mandate_duties_.is_on_experts(end->words)) continue;
    const Document& document = later->stored.document;
    for (const RowKey key : duties) go_on_silent(key, document.adopted, later->stored.key, family);
    return;
  }
}

void Builder::take_over(const Relative& relative, Outsider& outsider, std::vector<Cycle>& cycles, FamilyWork& family) {
  const StoredDocument& later = outsider.stored;
  std::unordered_set<RowKey> taken;
  const std::vector<std::string> topic = acronyms_of(heads_.candidate(relative.candidate).topic);
  for (const Takeover& one : find_takeovers(cycles, later, asked_in(outsider), relative.same_matter, topic, wordings_.words())) {
    const RowKey key = cycles[one.cycle].asked.key;
    if (one.kind == EndingKind::anew ? go_on_silent(key, later.document.adopted, later.key, family)
                                     : ask_again(key, later.document.adopted, later.key, one.paragraph, family))
      taken.insert(key);
  }
  std::erase_if(cycles, [&](const Cycle& cycle) { return taken.contains(cycle.asked.key); });
}

void Builder::find_evidence_outside(const Relative& relative, Outsider& outsider, Waiting& waiting, FamilyWork& family) {
  if (!outsider.later) outsider.later = acknowledging(outsider.stored, relative.candidate, true);
  const Acknowledging& later = *outsider.later;
  if (later.acknowledgements.empty()) return;
  const FulfilmentFinder finder(acknowledgements_.authors(), wordings_.words(), rules_.layout());
  for (FulfilmentRow& row : finder.find(waiting.asked, waiting.in, later, relative.same_matter)) {
    if (take_answered(waiting.asked, row.asked, later.adopted)) family.lives.settle(row.asked, later.adopted);
    note_answer(row.asked, later.adopted, family);
    family.rows.fulfilments.push_back(std::move(row));
  }
}

// The obligations of a document, in order.
std::vector<Asked> Builder::asked_in(const StoredDocument& stored) {
  std::vector<Asked> asked;
  for (std::size_t number = 0; number < stored.clauses.size(); ++number)
    if (stored.clauses[number].clause.obligation) asked.push_back(asked_of(stored, number, wordings_));
  return asked;
}

const std::vector<Asked>& Builder::asked_in(Outsider& outsider) {
  if (!outsider.asked) outsider.asked = asked_in(outsider.stored);
  return *outsider.asked;
}

// A document with what it acknowledges; `outside`: of another family than the requests that it is held against.
Acknowledging Builder::acknowledging(const StoredDocument& stored, std::size_t candidate, bool outside) {
  const Document& document = stored.document;
  return {stored.key,
          document.symbol,
          document.body,
          document.session,
          document.adopted,
          acknowledgements_.read(stored, wordings_),
          outside,
          heads_.candidate(candidate).cites,
          outside ? wordings_.read(document.title) : Wording()};
}

void Builder::link(const Resolution& now, const Resolution& before, std::size_t step, FamilyWork& family) {
  const std::string& day = now.stored.document.adopted;
  std::vector<bool> repeated(before.asked.size());
  for (Link& link : find_links(now.asked, before.asked, wordings_.words())) {
    const RowKey previous = before.asked[link.previous].key;
    repeated[link.previous] = true;
    family.rows.links.push_back({now.asked[link.clause].key, previous, link.change, link.unchanged});
    family.repeats[now.asked[link.clause].key].push_back(previous);
    family.lives.settle(previous, day);
    family.repeated.insert(previous);
    link.clause = now.members[link.clause];
    link.previous = before.members[link.previous];
    family.links.links.push_back(link);
  }
  extend(now, before, repeated, family);
  reaffirm(now, before, repeated, family);
  put_together(now, before, repeated, family);
  find_in_other_words(now, before, repeated, family);
  for (std::size_t i = 0; i < repeated.size(); ++i)
    if (!repeated[i] && !is_branched(before.asked[i].key, day, family)) family.left_out.push_back(left_out_of(before, i, step - 1));
  leave_out(now, before, repeated, family);
}

/// Whether the words that end a mandate are on what a clause asks: of the Secretary-General, or of or on the mission that they name.
bool is_on_mission(const Clause& clause, const std::string& words) {
  const auto stands = [&](std::string_view name) { return stands_in(words, name); };
  if (asks_secretary_general(clause)) return true;
  if (std::any_of(clause.actors.begin(), clause.actors.end(),
                  [&](const ActorMention& actor) { return stands(actor.name) || stands(actor.text); }))
    return true;
  for (auto at = clause.text.begin(); at != clause.text.end();) {
    at = std::find_if(at, clause.text.end(), is_upper);
    const auto end = std::find_if_not(at, clause.text.end(), is_upper);
    if (stands({at, end})) return true;
    at = end;
  }
  return false;
}

/// Bodies that a document asks for something that is due after a day: what names them is not over by then.
std::vector<std::string> bodies_at_work(const StoredDocument& stored, const std::string& day) {
  constexpr std::size_t kShortestName = 12;
  std::vector<std::string> names;
  for (const StoredClause& one : stored.clauses) {
    const auto is_ahead = [&](const DueMention& due) { return !due.to.empty() && due.to > day && !due.code.is(DueKind::every); };
    if (std::none_of(one.clause.due.begin(), one.clause.due.end(), is_ahead)) continue;
    for (const ActorMention& actor : one.clause.actors)
      if (actor.id.empty() && actor.name.size() >= kShortestName && actor.name.find(' ') != std::string::npos)
        names.push_back(fold(actor.name));
  }
  return names;
}

bool names_any(const Clause& clause, const std::vector<std::string>& names) {
  if (names.empty()) return false;
  const std::string text = fold(clause.text);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return text.find(name) != std::string::npos; });
}

// A statement, a text under another title, one years later or one of the Council that decides on no mandate leaves nothing out by silence.
bool Builder::ends_by_silence(const Resolution& now, const Resolution& before, const std::vector<bool>& repeated) {
  const Document &document = before.stored.document, &later = now.stored.document;
  if (!is_edition(now, before, repeated) || document.kind == DocumentKind::statement) return false;
  if (later.body == kCouncil) return now.mandate_end.has_value();
  return echo_judge_.same_title(document.title, later.title, wordings_);
}

/// It is asked of those who watch or advise under a mandate of their own.
bool Builder::is_on_experts(const Clause& clause) {
  return std::any_of(clause.actors.begin(), clause.actors.end(),
                     [&](const ActorMention& actor) { return mandate_duties_.is_on_experts(actor.name); });
}

// Silence of the next one says nothing on what does not live by being repeated: what an organ decides stands, what is only reiterated was
// asked before, what is asked for one session or for all to come is done there, and a part with numbers of its own has its own successor.
bool Builder::stands_beside(const Clause& clause, const Document& document) {
  return (clause.type == kDeciding && document.body != kCouncil) || clause.reiterated || has_day_of_its_own(clause) ||
         is_in_part(clause.paragraph) || single_acts_.is_for_all_reports(clause);
}

// What the next one does not repeat is over where that is a new edition of the text: silence in one on another theme ends nothing.
void Builder::leave_out(const Resolution& now, const Resolution& before, const std::vector<bool>& repeated, FamilyWork& family) {
  const std::string& day = now.stored.document.adopted;
  const bool edition = is_edition(now, before, repeated), ends = ends_by_silence(now, before, repeated);
  const bool same_text = leaves_out(now, before, repeated);
  const bool kept_beside = before.stored.document.body != kCouncil && keeps_in_force(now, before);
  const std::optional<int> mandate_end = ends_mandate(now, family);
  const bool whole = upholds_all(now, before);
  if (edition)  // it says all that there is, unless it only prolongs again what a longer one asks
    std::erase_if(family.prolonged, [&](const auto& one) { return kShorter * now.asked.size() >= one.second.beside; });
  const std::vector<std::string> live = ends ? bodies_at_work(before.stored, day) : std::vector<std::string>();
  for (std::size_t i = 0; i < repeated.size(); ++i) {
    const RowKey key = before.asked[i].key;
    // What a declaration or outcome commits to stays in force.
    if (repeated[i] || before.commits[i] || is_branched(key, day, family)) continue;
    const Clause& clause = *clause_of(before, key);
    if (mandate_end && !has_day_of_its_own(clause)) {
      const std::string& words = now.stored.document.paragraphs[*mandate_end].text;
      const bool of_others = is_on_experts(clause) && !mandate_duties_.is_on_experts(words);
      if (!of_others && (is_recurring(clause) || is_on_mission(clause, words))) {
        family.near.erase(key);
        settle_first(EndingKind::anew, key, day, now.stored.key, *mandate_end, family);
      } else if (!family.near.contains(key)) {
        pass_by(now, before, i, false, family);
      }
      continue;
    }
    if (family.near.contains(key)) continue;
    // Nothing is left out that is asked for a meeting still ahead.
    if (const auto meeting = family.for_meeting.find(key); meeting != family.for_meeting.end() && meeting->second > day) continue;
    if (!edition && begins_mission(now, before) && is_duty_of_matter(clause)) {
      go_on_silent(key, day, now.stored.key, family);
      continue;
    }
    if (!edition && ends_cycle(now, before, clause)) {
      go_on_silent(key, day, now.stored.key, family);
      continue;
    }
    if (whole && !has_day_of_its_own(clause) && !is_recurring(clause)) continue;
    const bool has_period = !has_no_day(clause, before.stored.document.adopted) && !has_no_time(clause);
    const bool retired = !is_next_only(clause) && !is_years_ahead(clause, before.stored.document.adopted, day) &&
                         ((ends && !names_any(clause, live)) || ((edition || kept_beside) && has_period));
    if (!retired) {
      if (now.mandate_end) family.prolonged.insert({key, {clause, before.stored.document.adopted, before.asked.size()}});
      pass_by(now, before, i, !edition && !kept_beside, family);
      continue;
    }
    // Its own day alone ends it.
    const bool own_day = is_recurring(clause) ? !recurs_until(clause, before.stored.document.adopted).empty()
                                              : !has_no_day(clause, before.stored.document.adopted);
    if (!own_day && (!same_text || stands_beside(clause, before.stored.document) || prints_year_after(clause.text, year_of_day(day)) ||
                     count_telling(before.asked[i].wording, wordings_.words()) < kFewestTelling)) {
      if (parse_day(day)) family.passed.push_back({key, EndingKind::passed, day, now.stored.key, 0});
      continue;
    }
    family.rows.dropped.push_back({key, now.stored.key});
    family.lives.drop(key, day);
    if (!own_day && parse_day(day)) family.silent.push_back({key, beginnings_of(clause.text), words_in_order(clause.text), day});
  }
  if (now.mandate_end) prolong_mandate(now, family);
}

// A paragraph of the new edition, or of a later resolution, that has most of the words of what was left out, or took over a run of them:
// whether it asks the same is not certain, and then it is not over.
void Builder::hear_of_silent(const Resolution& now, FamilyWork& family) {
  constexpr double kMostWords = 0.6;
  if (family.silent.empty()) return;
  std::erase_if(family.silent, [&](const Silent& one) { return family.again.contains(one.key); });
  std::vector<const Beginnings*> requests;
  for (const Silent& one : family.silent) requests.push_back(&one.words);
  std::vector<const std::vector<OrderedWord>*> orders;
  for (const Silent& one : family.silent) orders.push_back(&one.order);
  std::vector<std::string_view> texts, operative;
  for (const Paragraph& one : now.stored.document.paragraphs) {
    operative.push_back(one.kind == ParagraphKind::operative ? std::string_view(one.text) : std::string_view());
    const bool tells = one.kind == ParagraphKind::operative || one.kind == ParagraphKind::preambular;
    texts.push_back(tells ? std::string_view(one.text) : std::string_view());
  }
  const std::vector<MostOf> most = most_of(requests, texts);
  const std::vector<std::optional<std::size_t>> taken = taken_over_by(orders, operative);
  std::size_t place = 0;
  std::erase_if(family.silent, [&](const Silent& one) {
    const MostOf& found = most[place];
    const std::optional<std::size_t> verbatim = taken[place++];
    if (found.share < kMostWords && !verbatim) return false;
    const std::size_t text = found.share < kMostWords ? *verbatim : found.text;
    family.rows.endings.push_back({one.key, EndingKind::near, one.day, now.stored.key, static_cast<int>(text)});
    return true;
  });
}

// The same by a request of any later document of another family, or of one that is later still.
void Builder::look_elsewhere(FamilyWork& family) {
  std::map<RowKey, const Silent*> silent;
  for (const Silent& one : family.silent)
    if (!family.again.contains(one.key)) silent.emplace(one.key, &one);
  for (const auto& [key, one] : silent) {
    std::optional<EchoSide> earlier;
    for (const Echo& echo : heads_.alike(key)) {
      if (!earlier) {
        const ObligationRow row = store_.clause(key);
        earlier = EchoSide{row.clause, row.title, asked_alone(row.key, row.clause, wordings_)};
      }
      const ObligationRow row = store_.clause(echo.clause);
      const EchoSide later{row.clause, row.title, asked_alone(row.key, row.clause, wordings_)};
      const RowKey document = heads_.head(echo.candidate).key;
      const std::string& day = heads_.candidate(echo.candidate).day;
      if (!has_day_of_its_own(row.clause) && echo_judge_.same(*earlier, later, wordings_)) {
        ask_again(key, day, document, row.clause.paragraph_index, family);
        break;
      }
      if (!echo_judge_.may_be_same(*earlier, later)) continue;
      family.rows.endings.push_back({key, EndingKind::near, one->day, document, row.clause.paragraph_index});
      break;
    }
  }
}

// What nothing else settled, or the next resolution only left out, a later document may ask again that keeps most of its words.
void Builder::look_for_kept(const FamilyMembers& members, FamilyWork& family) {
  const std::unordered_set<RowKey> dropped = dropped_of(family);
  std::unordered_set<RowKey> mandated;
  for (const EndingRow& row : family.rows.endings)
    if (row.kind == EndingKind::mandate) mandated.insert(row.clause);
  for (const std::size_t member : members)
    for (const KeptBy& kept : heads_.kept(member))
      if (may_be_asked_again(kept.clause, dropped, family)) take_kept(kept, mandated.contains(kept.clause), family);
}

// What belongs to a mandate ends with it, whatever is asked in the same words of another one.
bool Builder::take_kept(const KeptBy& kept, bool mandated, FamilyWork& family) {
  std::optional<EchoSide> earlier;
  for (const Kept& one : kept.later) {
    if (mandated && !one.on_resolution) continue;
    if (!earlier) {
      const ObligationRow row = store_.clause(kept.clause);
      if (has_day_of_its_own(row.clause) || single_acts_.is_on_one_budget(row.title)) return false;
      earlier = EchoSide{row.clause, row.title, asked_alone(row.key, row.clause, wordings_)};
    }
    const ObligationRow row = store_.clause(one.clause);
    if (!any_common(names_in(row.clause.actors), earlier->asked.actors) || single_acts_.is_on_one_budget(row.title)) continue;
    const EchoSide later{row.clause, row.title, asked_alone(row.key, row.clause, wordings_)};
    if (!again_judge_.is_again(*earlier, later, one, wordings_)) continue;
    return ask_again(kept.clause, heads_.candidate(one.candidate).day, heads_.head(one.candidate).key, row.clause.paragraph_index, family);
  }
  return false;
}

// What an organ decided to take up at a session is taken up by its resolution of that session; a meeting was held where a later text says
// so with its days, of whatever family.
void Builder::look_at_occasions(const FamilyMembers& members, FamilyWork& family) {
  for (const std::size_t member : members) {
    const auto is_open = [&](const Occasion& one) {
      if (family.again.contains(one.clause) || family.repeated.contains(one.clause)) return false;
      return !one.takes_up || !family.lives.is_settled(one.clause);
    };
    const std::vector<Occasion>& occasions = heads_.occasions(member);
    if (std::none_of(occasions.begin(), occasions.end(), is_open)) continue;  // no document needs to be read
    const Outsider* const own = outsider(member, family);
    if (!own) continue;
    const std::string& title = own->stored.document.title;
    for (const Occasion& occasion : occasions) {
      if (!is_open(occasion)) continue;
      const auto& clauses = own->stored.clauses;
      const auto one = std::find_if(clauses.begin(), clauses.end(), [&](const StoredClause& each) { return each.key == occasion.clause; });
      if (one == clauses.end()) continue;
      if (occasion.takes_up) {
        take_up(occasion, one->clause, title, members, family);
        continue;
      }
      std::optional<HeldEvidence> told = held_evidence(occasion, one->clause, title, false, family);
      if (!told) continue;
      if (!family.lives.is_settled(occasion.clause) && answers_all(one->clause, told->day)) {
        family.lives.settle(occasion.clause, told->day);
        family.rows.fulfilments.push_back(std::move(told->row));
      }
      add_outcomes(own->stored, occasion, one->clause, family);
    }
  }
}

void Builder::take_up(const Occasion& occasion, const Clause& clause, const std::string& title, const FamilyMembers& members,
                      FamilyWork& family) {
  for (const std::size_t candidate : occasion.documents) {
    const Outsider* const later = outsider(candidate, family);
    if (!later || later->stored.document.paragraphs.empty()) continue;
    const bool same_family = std::find(members.begin(), members.end(), candidate) != members.end();
    const auto taken = occasion_judge_.taken_up(clause, title, same_family, later->stored, wordings_);
    if (!taken) continue;
    const Document& document = later->stored.document;
    if (taken->again) {
      ask_again(occasion.clause, document.adopted, later->stored.key, taken->paragraph, family);
      return;
    }
    FulfilmentRow& row = family.rows.fulfilments.emplace_back();
    row.asked = occasion.clause;
    row.evidence_document = later->stored.key;
    row.evidence_paragraph = taken->paragraph;
    row.span = {0, static_cast<std::uint32_t>(document.paragraphs[taken->paragraph].text.size())};
    family.lives.settle(occasion.clause, document.adopted);
    return;
  }
  for (const std::size_t candidate : occasion.items) {
    const Outsider* const later = outsider(candidate, family);
    const auto paragraph = later ? occasion_judge_.keeps_item(clause, later->stored, wordings_) : std::nullopt;
    if (!paragraph) continue;
    ask_again(occasion.clause, later->stored.document.adopted, later->stored.key, *paragraph, family);
    return;
  }
}

// The first paragraph that tells of the meeting; `outcome`: and of what was adopted there.
std::optional<HeldEvidence> Builder::held_evidence(const Occasion& occasion, const Clause& clause, const std::string& title, bool outcome,
                                                   FamilyWork& family) {
  for (const OccasionPlace& place : occasion.places) {
    const Outsider* const later = outsider(place.candidate, family);
    if (!later) continue;
    const std::string& text = later->stored.document.paragraphs[place.paragraph].text;
    const auto span = occasion_judge_.held(clause, title, occasion.last, text, wordings_);
    if (!span || (outcome && !occasion_judge_.tells_outcome(text))) continue;
    FulfilmentRow row;
    row.asked = occasion.clause;
    row.evidence_document = later->stored.key;
    row.evidence_paragraph = place.paragraph;
    row.span = *span;
    if (outcome) row.span.end = static_cast<std::uint32_t>(text.size());
    row.rule = occasion_judge_.held_rule();
    return HeldEvidence{std::move(row), later->stored.document.adopted};
  }
  return std::nullopt;
}

// What a resolution decides on the text that a meeting is to adopt.
void Builder::add_outcomes(const StoredDocument& stored, const Occasion& occasion, const Clause& held, FamilyWork& family) {
  std::optional<HeldEvidence> told;
  for (const EventEnd& over : events_.ends(stored)) {
    const StoredClause& one = stored.clauses[over.clause];
    if (over.paragraph != held.paragraph_index || one.key == occasion.clause || !occasion_judge_.is_on_outcome(one.clause)) continue;
    if (family.lives.is_settled(one.key)) continue;
    if (!told) told = held_evidence(occasion, held, stored.document.title, true, family);
    if (!told) return;
    FulfilmentRow& row = family.rows.fulfilments.emplace_back(told->row);
    row.asked = one.key;
    family.lives.settle(one.key, told->day);
  }
}

// Where the later document names the earlier one to uphold or carry it out, silence on one paragraph says nothing (`upheld`: that counts).
void Builder::pass_by(const Resolution& now, const Resolution& before, std::size_t at, bool upheld, FamilyWork& family) {
  const RowKey key = before.asked[at].key;
  const Document &document = before.stored.document, &later = now.stored.document;
  const auto upholds = [&](const StoredClause& one) {
    return one.clause.type != kObserving && one.clause.type != kEvaluative &&
           std::find(one.clause.cites.begin(), one.clause.cites.end(), document.symbol) != one.clause.cites.end();
  };
  const auto adopted = parse_day(document.adopted);
  const Clause& clause = *clause_of(before, key);
  if (!adopted || later.paragraphs.empty() || (!has_no_day(clause, document.adopted) && !has_no_time(clause))) return;
  if (upheld && !now.mandate_end && std::any_of(now.stored.clauses.begin(), now.stored.clauses.end(), upholds)) return;
  family.passed.push_back(passed_by(key, *adopted, now.stored));
}

// The paragraphs of a resolution, for what it says of earlier requests.
std::vector<SpokenOf> Builder::spoken_of_in(const StoredDocument& stored) {
  std::vector<SpokenOf> spoken;
  for (const Paragraph& paragraph : stored.document.paragraphs) {
    SpokenOf& one = spoken.emplace_back();
    one.preamble = paragraph.kind == ParagraphKind::preambular;
    if (one.preamble || paragraph.kind == ParagraphKind::operative) one.wording = wordings_.read(paragraph.text);
  }
  for (const StoredClause& one : stored.clauses)
    if (one.clause.type != kEvaluative && (one.clause.type != kObserving || one.clause.verb == kRecall))
      spoken[one.clause.paragraph_index].upholds = true;
  for (const StoredClause& one : stored.clauses)  // what is welcomed was done
    if (one.clause.type == kEvaluative) spoken[one.clause.paragraph_index].upholds = false;
  return spoken;
}

// "encourages the implementation of its recommendations": a few words say what they are on only with the others of their paragraph. For
// such requests the place of a paragraph that has much of all of it.
std::map<std::size_t, std::size_t> Builder::near_fragments(const std::vector<SpokenOf>& spoken,
                                                           const std::map<std::size_t, std::optional<Nearest>>& left,
                                                           const Resolution& before) {
  std::vector<std::size_t> places;
  std::vector<Asked> whole;
  for (const auto& [i, request] : left) {
    if (request) continue;  // it has something near it anyway
    const Wording& wording = before.asked[i].wording;
    const auto tell =
        std::count_if(wording.words.begin(), wording.words.end(), [&](WordKey word) { return !wordings_.words().light(word); });
    if (static_cast<std::size_t>(tell) >= kFewTelling) continue;
    places.push_back(i);
    whole.push_back(before.asked[i]);
    whole.back().wording = wordings_.read(before.stored.document.paragraphs[clause_of(before, whole.back().key)->paragraph_index].text);
  }
  std::map<std::size_t, std::size_t> found;
  if (whole.empty()) return found;
  const NearestParagraph paragraphs(spoken, whole, wordings_.words());
  for (std::size_t i = 0; i < whole.size(); ++i)
    if (const auto paragraph = paragraphs.find(i)) found.emplace(places[i], paragraph->place);
  return found;
}

// What no obligation repeats may be asked again in other words; where that is not certain it is neither over nor asked again.
void Builder::find_in_other_words(const Resolution& now, const Resolution& before, std::vector<bool>& repeated, FamilyWork& family) {
  const auto looked_for = [&](std::size_t at) {
    return !repeated[at] && !before.commits[at] && !has_day_of_its_own(*clause_of(before, before.asked[at].key));
  };
  std::size_t first = 0;
  while (first < repeated.size() && !looked_for(first)) ++first;
  if (first == repeated.size()) return;
  const std::string& day = now.stored.document.adopted;
  if (!parse_day(day)) return;
  const NearestRequest requests(now.asked, before.asked, wordings_.words());
  std::map<std::size_t, std::optional<Nearest>> left;  // places in `repeated`, with the request that comes near
  for (std::size_t i = first; i < repeated.size(); ++i) {
    if (!looked_for(i)) continue;
    const auto nearest = requests.find(i);
    if (!nearest || !nearest->again) {
      left.emplace(i, nearest);
      continue;
    }
    repeated[i] = true;
    ask_again(before.asked[i].key, day, now.stored.key, clause_of(now, now.asked[nearest->place].key)->paragraph_index, family);
  }
  if (left.empty() || !is_edition(now, before, repeated)) return;  // silence of another text says nothing
  const std::vector<SpokenOf> spoken = spoken_of_in(now.stored);
  const NearestParagraph paragraphs(spoken, before.asked, wordings_.words());
  const std::map<std::size_t, std::size_t> fragments = near_fragments(spoken, left, before);
  for (const auto& [i, request] : left) {
    const RowKey key = before.asked[i].key;
    auto paragraph = paragraphs.find(i);
    if (const auto whole = fragments.find(i); !paragraph && whole != fragments.end()) paragraph = Nearest{whole->second, false, false};
    if (paragraph && paragraph->again) {
      repeated[i] = true;
      ask_again(key, day, now.stored.key, static_cast<int>(paragraph->place), family);
    } else if ((request || paragraph) && has_no_day(*clause_of(before, key), before.stored.document.adopted)) {
      const int place = request ? clause_of(now, now.asked[request->place].key)->paragraph_index : static_cast<int>(paragraph->place);
      family.near.emplace(key, EndingRow{key, EndingKind::near, day, now.stored.key, place});
    }
  }
}

// What belongs to a mandate that the next resolution extends on the same terms goes on with it.
void Builder::extend(const Resolution& now, const Resolution& before, std::vector<bool>& repeated, FamilyWork& family) {
  const std::string& symbol = before.stored.document.symbol;
  const auto extends = [&](const StoredClause& one) {
    return std::find(one.clause.cites.begin(), one.clause.cites.end(), symbol) != one.clause.cites.end() &&
           mandate_duties_.extends(one.clause);
  };
  for (std::size_t i = 0; i < repeated.size(); ++i) {
    const RowKey key = before.asked[i].key;
    if (repeated[i] || !due_state(*clause_of(before, key), before.stored.document.adopted, kNever).lasting) continue;
    const auto extension = std::find_if(now.stored.clauses.begin(), now.stored.clauses.end(), extends);
    if (extension == now.stored.clauses.end()) return;
    repeated[i] = true;
    ask_again(key, now.stored.document.adopted, now.stored.key, extension->clause.paragraph_index, family);
  }
}

// What was to be done in a window or at a session, and a later resolution welcomes.
void Builder::welcome(const Resolution& now, std::size_t step, FamilyWork& family) {
  const Document& document = now.stored.document;
  std::erase_if(family.acts, [&](const DatedAct& one) {
    return one.step + kTurns < step || family.again.contains(one.asked.key) || family.repeated.contains(one.asked.key);
  });
  std::vector<DatedAct> due;
  for (const DatedAct& one : family.acts)
    if (one.step < step && one.from <= document.adopted && year_of_day(document.adopted) - year_of_day(one.from) <= kYearsOfWelcome)
      due.push_back(one);
  if (due.empty()) return;
  std::vector<Wording> welcomed;
  std::vector<FulfilmentRow> places;
  std::vector<std::string> texts;
  const auto add = [&](const std::string& text, int paragraph, std::size_t begin) {
    std::string rule = single_acts_.welcome_rule(text);
    if (rule.empty()) return;
    welcomed.push_back(wordings_.read(text));
    texts.push_back(text);
    FulfilmentRow& row = places.emplace_back();
    row.evidence_document = now.stored.key;
    row.evidence_paragraph = paragraph;
    row.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + text.size())};
    row.rule = std::move(rule);
  };
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
    if (document.paragraphs[i].kind == ParagraphKind::preambular) add(document.paragraphs[i].text, static_cast<int>(i), 0);
  for (const StoredClause& one : now.stored.clauses) {
    const std::size_t begin = document.paragraphs[one.clause.paragraph_index].text.find(one.clause.text);
    if (!one.clause.obligation && begin != std::string::npos) add(one.clause.text, one.clause.paragraph_index, begin);
  }
  for (const DatedAct& act : due) {
    const std::vector<WordKey> stems = telling_stems(act.asked.wording, wordings_.words());
    auto found = most_like(stems, welcomed, wordings_.words());
    for (std::size_t i = 0; i < texts.size() && !found && !act.days.empty(); ++i)
      if (texts[i].find(act.days) != std::string::npos && count_shared(stems, welcomed[i], wordings_.words()) >= kOnSameDays) found = i;
    if (!found) continue;
    FulfilmentRow& row = family.rows.fulfilments.emplace_back(places[*found]);
    row.asked = act.asked.key;
    family.lives.settle(act.asked.key, document.adopted);
    family.repeated.insert(act.asked.key);
  }
}

// What was done as the first `end` resolutions of the family asked, by a later document that names them.
void Builder::hear_of_deeds(const StoredDocument& later, std::size_t candidate, const FamilyMembers& members, std::size_t end,
                            FamilyWork& family) {
  std::vector<std::string> symbols;
  const std::vector<std::string>& cites = heads_.candidate(candidate).cites;
  for (std::size_t step = 0; step < end; ++step) {
    const std::string& symbol = heads_.candidate(members[step]).symbol;
    if (std::find(cites.begin(), cites.end(), symbol) != cites.end()) symbols.push_back(symbol);
  }
  if (symbols.empty()) return;
  const std::string& day = later.document.adopted;
  for (const Deed& deed : deeds_.read(later, symbols)) {
    const auto asking = store_.find_document(deed.symbol);
    if (!asking || asking->document.adopted >= day) continue;
    const bool next = end > 0 && heads_.candidate(members[end - 1]).symbol == deed.symbol;
    for (const StoredClause* one : deeds_.done(deed, *asking, day, wordings_)) {
      // What was repeated goes on there, but for what had its time and is asked anew.
      const bool over = next && due_state(one->clause, asking->document.adopted, day).dated && answers_all(one->clause, day);
      if (!over && (family.repeated.contains(one->key) || family.again.contains(one->key))) continue;
      const auto answered = family.answered.find(one->key);
      if (answered != family.answered.end() && answers_all(one->clause, answered->second)) continue;
      family.rows.fulfilments.push_back({one->key, {}, later.key, deed.paragraph, deed.span, deed.rule});
      if (answers_all(one->clause, day)) family.lives.settle(one->key, day);
      note_answer(one->key, day, family);
    }
  }
}

// What is not repeated, but reaffirmed by the number of its paragraph or section, goes on.
void Builder::reaffirm(const Resolution& now, const Resolution& before, std::vector<bool>& repeated, FamilyWork& family) {
  if (std::find(repeated.begin(), repeated.end(), false) == repeated.end()) return;
  for (const ReaffirmedPlaces& places : now.reaffirmed) {
    if (places.symbol != before.stored.document.symbol) continue;
    for (std::size_t i = 0; i < repeated.size(); ++i) {
      const RowKey key = before.asked[i].key;
      const Clause& clause = *clause_of(before, key);
      // What has a day of its own is not dropped with its resolution.
      if (repeated[i] || has_day_of_its_own(clause)) continue;
      if (!places.cover(before.stored.document.paragraphs[clause.paragraph_index])) continue;
      if (places.reporting && !is_told(clause)) continue;
      repeated[i] = true;
      ask_again(key, now.stored.document.adopted, now.stored.key, places.paragraph_index, family);
    }
  }
}

// What stands whole in a longer request, into which several were put, is asked again there.
void Builder::put_together(const Resolution& now, const Resolution& before, std::vector<bool>& repeated, FamilyWork& family) {
  if (std::find(repeated.begin(), repeated.end(), false) == repeated.end()) return;
  const WholeFinder finder(now.asked, wordings_.words());
  for (std::size_t i = 0; i < repeated.size(); ++i) {
    const Asked& asked = before.asked[i];
    const Clause& clause = *clause_of(before, asked.key);
    if (repeated[i] || has_day_of_its_own(clause)) continue;
    const auto place = finder.find(asked);
    if (!place) continue;
    repeated[i] = true;
    const Clause& later = *clause_of(now, now.asked[*place].key);
    ask_again(asked.key, now.stored.document.adopted, now.stored.key, later.paragraph_index, family);
  }
}

// A document of another family that has most of the text goes on with it, beside the next one of the family or in its place.
void Builder::follow_branches(const Resolution& before, std::size_t candidate, FamilyWork& family) {
  for (const std::size_t branch : heads_.branches(candidate)) {
    Outsider* const later = outsider(branch, family);
    if (!later) continue;
    const std::vector<Asked>& asked = asked_in(*later);
    const std::string& day = later->stored.document.adopted;
    for (const Link& link : find_links(asked, before.asked, wordings_.words())) {
      if (link.unchanged < kSameInBranch) continue;
      const RowKey previous = before.asked[link.previous].key;
      family.rows.links.push_back({asked[link.clause].key, previous, link.change, link.unchanged});
      family.lives.settle(previous, day);
      family.branched.emplace(previous, day);
    }
    const FamilyCandidate &own = heads_.candidate(candidate), &other = heads_.candidate(branch);
    if (own.body == other.body && own.title == other.title) pass_in_branch(before, later->stored, family);
  }
}

// Of two resolutions of one title, as of parts A and B, the next may go on with either: it is silent on what it does not repeat.
void Builder::pass_in_branch(const Resolution& before, const StoredDocument& later, FamilyWork& family) {
  const auto adopted = parse_day(before.stored.document.adopted);
  if (!adopted || later.document.paragraphs.empty()) return;
  for (std::size_t i = 0; i < before.asked.size(); ++i) {
    const RowKey key = before.asked[i].key;
    if (before.commits[i] || family.branched.contains(key) || !has_no_day(*clause_of(before, key), before.stored.document.adopted))
      continue;
    family.passed.push_back(passed_by(key, *adopted, later));
  }
}

// Resolutions of a family may take turns: what the next one leaves out one of those after it may ask again in nearly the same words, and
// any of them may reaffirm by the number of its paragraph.
void Builder::take_up_again(const Resolution& now, std::size_t step, FamilyWork& family) {
  if (family.left_out.empty()) return;
  std::unordered_set<std::size_t> taken;
  for (const ReaffirmedPlaces& places : now.reaffirmed) {
    for (std::size_t i = 0; i < family.left_out.size(); ++i) {
      const LeftOut& one = family.left_out[i];
      if (!one.goes_on || places.symbol != one.symbol || !places.cover(one.paragraph) || (places.reporting && !one.reports)) continue;
      if (taken.insert(i).second) ask_again(one.asked.key, now.stored.document.adopted, now.stored.key, places.paragraph_index, family);
    }
  }
  std::vector<Asked> before;
  std::vector<std::size_t> of;  // beside `before`, in left_out
  for (std::size_t i = 0; i < family.left_out.size(); ++i) {
    if (family.left_out[i].step + kTurns < step || taken.contains(i)) continue;
    before.push_back(family.left_out[i].asked);
    of.push_back(i);
  }
  const auto take = [&](std::size_t at, std::size_t clause) {
    taken.insert(of[at]);
    ask_again(before[at].key, now.stored.document.adopted, now.stored.key, clause_of(now, now.asked[clause].key)->paragraph_index, family);
  };
  if (!before.empty()) {
    for (const Link& link : find_links(now.asked, before, wordings_.words()))
      if (link.unchanged >= kSameWords && !taken.contains(of[link.previous])) take(link.previous, link.clause);
    const NearestRequest requests(now.asked, before, wordings_.words());
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (taken.contains(of[i])) continue;
      const auto nearest = requests.find(i);
      if (nearest && nearest->plainly) take(i, nearest->place);
    }
  }
  std::size_t place = 0;
  std::erase_if(family.left_out, [&](const LeftOut&) { return taken.contains(place++); });
}

// What stands in the next report of its author stands in that of the next session, though others are due later.
std::optional<DueCode> Builder::next_session(const Clause& clause, const Document& document) {
  const auto own = session_number(document.session);
  if (!own || !single_acts_.is_for_next_report(clause)) return std::nullopt;
  const auto is_later = [&](const DueMention& due) {
    if (!due.code.is(DueKind::session)) return false;
    const SessionRef ref = due.code.session_ref();
    const auto number = session_number(ref.session);
    return ref.body == document.body && number && *number > *own + 1;
  };
  if (std::none_of(clause.due.begin(), clause.due.end(), is_later)) return std::nullopt;
  return DueCode::stored("session:" + document.body + ":" + std::to_string(*own + 1));
}

// It is about a report of the actor.
bool Builder::is_own_report(const ReportAsked& request) const {
  return std::any_of(request.actors.begin(), request.actors.end(),
                     [&](const std::string& actor) { return acknowledgements_.authors().may_be(request.report_of, actor); });
}

ReportAsked Builder::request_of(const Resolution& resolution, const StoredClause& stored, const Asked& asked, const Wording& topic) {
  const Clause& clause = stored.clause;
  const Document& document = resolution.stored.document;
  const Paragraph& paragraph = document.paragraphs[clause.paragraph_index];
  ReportAsked request;
  request.key = stored.key;
  request.symbol = clause.symbol;
  request.paragraph = clause.paragraph;
  request.section = section_of(paragraph);
  request.adopted = document.adopted;
  request.actors = asked.actors;
  for (const ActorMention& actor : clause.actors) {
    request.actors.push_back(fold(actor.name));
    if (std::string body = acknowledgements_.body_of_officer(actor.name); !body.empty()) request.actors.push_back(std::move(body));
    if (const BodySessions* body = calendar_.body(actor.name); body && body->body == document.body) request.by_organ = true;
  }
  request.report_of = acknowledgements_.asked_for(clause.text);
  request.deliverables = asked.deliverables;
  if (auto next = next_session(clause, document)) request.due.push_back(std::move(*next));
  for (const DueMention& due : clause.due) {
    request.due.push_back(due.code);
    request.last_due = std::max(request.last_due, due.to);
    request.last_begin = std::max(request.last_begin, due.from.empty() ? due.to : due.from);
  }
  const auto is_regular = [](const DueCode& code) { return code.is(DueKind::every) && !code.is_periodic(); };
  request.has_time = !std::all_of(request.due.begin(), request.due.end(), is_regular);
  set_last_organ(clause, request);
  set_first_begin(clause, request);
  if (resolution.mandate_end && is_recurring(clause)) request.over = resolution.mandate_end->day;
  if (const std::string until = recurs_until(clause, document.adopted); !until.empty() && (request.over.empty() || until < request.over))
    request.over = until;
  request.open_until = last_begin(clause);
  if (acknowledgements_.adds_to_report(clause.text)) request.deliverables.emplace_back("report");
  if (single_acts_.is_no_report(clause)) std::erase(request.deliverables, "report");
  const Author entrusted = acknowledgements_.entrusted(clause.text);
  if (!entrusted.words.empty()) {  // that one reports
    request.actors = {entrusted.id.empty() ? entrusted.words : entrusted.id};
    request.deliverables.emplace_back("report");
    request.entrusted = true;
  }
  request.delivers = std::any_of(request.deliverables.begin(), request.deliverables.end(),
                                 [](const std::string& type) { return type == "report" || type == "briefing" || type == "meeting"; });
  if (single_acts_.is_for_all_reports(clause)) {
    request.delivers = false;
    request.deliverables.clear();
  }
  if (single_acts_.passes_on(clause) || (acknowledgements_.contributes(clause.text) && !is_own_report(request))) {
    request.delivers = false;
    request.deliverables.clear();
  }
  if (!request.delivers) return request;  // it is answered only where its paragraph is named
  request.heading = wordings_.read(paragraph.heading);
  request.topic = topic;
  const Carrier carrier = carriers_.read(clause.text);
  request.carrier = wordings_.read(carrier.kind);
  request.carrier_subject = wordings_.read(carrier.subject);
  request.on_resolution = carrier.on_resolution;
  request.wording = asked.wording;
  // "a review of the practice in this regard": the paragraph before says what that is
  if (!entrusted.words.empty() && clause.number == 1 && clause.paragraph_index > 0)
    wordings_.append(document.paragraphs[clause.paragraph_index - 1].text, request.wording);
  return request;
}

Waiting Builder::reports_of(const Resolution& resolution, std::size_t step, const std::string& session) {
  Waiting waiting{{session, reports_named(resolution.stored.document), folded_text(resolution.stored.document)}, step, {}};
  const Wording topic = wordings_.read(resolution.stored.document.title);
  std::size_t obligation = 0;
  for (const StoredClause& stored : resolution.stored.clauses) {
    if (!stored.clause.obligation) continue;
    ReportAsked request = request_of(resolution, stored, resolution.asked[obligation++], topic);
    waiting.asked.push_back(std::move(request));
  }
  std::map<std::string, int> times;  // an actor is asked
  for (const ReportAsked& one : waiting.asked)
    if (one.delivers && !one.actors.empty()) ++times[one.actors.front()];
  for (ReportAsked& one : waiting.asked) one.only = !one.actors.empty() && times[one.actors.front()] == 1;
  return waiting;
}

// Reports that say that they were submitted for a request of the resolution.
void Builder::add_reports(const Resolution& resolution, const Waiting& waiting, FamilyWork& family) {
  const auto reports = reports_.find(resolution.stored.document.symbol);
  if (reports == reports_.end()) return;
  std::vector<ReportRequest> asked;
  std::unordered_map<RowKey, const Clause*> clauses;
  std::size_t obligation = 0;
  for (const StoredClause& stored : resolution.stored.clauses) {
    if (!stored.clause.obligation) continue;
    asked.push_back({&stored.clause, &waiting.asked[obligation++]});
    clauses.emplace(stored.key, &stored.clause);
  }
  DeliveryFinder finder(calendar_, wordings_);
  for (const ReportRow& one : reports->second) {
    const StoredDocument report = store_.document(one.key);
    for (DeliveredRow& row : finder.find(report, asked)) {
      if (answers_all(*clauses.at(row.asked), row.answers)) family.lives.settle(row.asked, report.document.issued);
      note_answer(row.asked, report.document.issued, family);
      family.rows.delivered.push_back(std::move(row));
    }
  }
}

void Builder::acknowledge(const Resolution& now, std::size_t candidate, std::size_t step, FamilyWork& family) {
  if (family.waiting.empty()) return;
  const Acknowledging later = acknowledging(now.stored, candidate, false);
  if (later.acknowledgements.empty()) return;
  const FulfilmentFinder finder(acknowledgements_.authors(), wordings_.words(), rules_.layout());
  std::vector<FulfilmentRow> found;
  for (const Waiting& one : family.waiting)
    for (FulfilmentRow& row : finder.find(one.asked, one.in, later, one.resolution + 1 == step)) found.push_back(std::move(row));
  answer_earlier(later.adopted, family, found);
  leave_reiterated(now, family, found);
  for (FulfilmentRow& row : found) {
    for (Waiting& one : family.waiting)
      if (take_answered(one.asked, row.asked, later.adopted)) family.lives.settle(row.asked, later.adopted);
    note_answer(row.asked, later.adopted, family);
    family.rows.fulfilments.push_back(std::move(row));
  }
  std::erase_if(family.waiting, [](const Waiting& one) { return one.asked.empty(); });
}

// A document that reiterates a request which was none itself, or asks for what is late, has had no answer to it: what it acknowledges is
// another report, and later ones answer the reiterated request.
void Builder::leave_reiterated(const Resolution& now, FamilyWork& family, std::vector<FulfilmentRow>& found) {
  std::unordered_set<RowKey> reiterated;
  for (const StoredClause& one : now.stored.clauses) {
    const auto repeats = family.repeats.find(one.key);
    if (repeats == family.repeats.end()) continue;
    if (!one.clause.reiterated && !single_acts_.asks_anew(now.stored.document.paragraphs[one.clause.paragraph_index].text)) continue;
    for (const RowKey previous : repeats->second)
      if (!family.reiterating.contains(previous)) reiterated.insert(previous);
  }
  if (reiterated.empty()) return;
  std::erase_if(found, [&](const FulfilmentRow& row) { return reiterated.contains(row.asked); });
  for (Waiting& one : family.waiting) std::erase_if(one.asked, [&](const ReportAsked& asked) { return reiterated.contains(asked.key); });
}

// What answers a request answers the one that it repeats, too, where both were due at the same time.
void Builder::answer_earlier(const std::string& day, const FamilyWork& family, std::vector<FulfilmentRow>& found) {
  std::unordered_map<RowKey, const ReportAsked*> waiting;
  for (const Waiting& one : family.waiting)
    for (const ReportAsked& asked : one.asked) waiting.emplace(asked.key, &asked);
  std::unordered_set<RowKey> answered;
  for (const FulfilmentRow& row : found) answered.insert(row.asked);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto asked = waiting.find(found[i].asked);
    if (asked == waiting.end() || asked->second->due.empty()) continue;
    const auto repeats = family.repeats.find(found[i].asked);
    if (repeats == family.repeats.end()) continue;
    for (const RowKey previous : repeats->second) {
      const auto earlier = waiting.find(previous);
      if (earlier == waiting.end() || earlier->second->due != asked->second->due) continue;
      if (is_after_cycle(*earlier->second, day) || is_too_late_for_regular(*earlier->second, day)) continue;
      if (!answered.insert(previous).second) continue;
      FulfilmentRow row = found[i];
      row.asked = previous;
      found.push_back(std::move(row));
    }
  }
}

// What was due by then waits for evidence until the next resolution asks it again or leaves it out, and so does what recurs; what is
// nothing to be delivered waits for the next one only.
void Builder::forget_settled(const std::string& day, FamilyWork& family) {
  for (Waiting& one : family.waiting) {
    std::erase_if(one.asked, [&](const ReportAsked& asked) {
      const bool was_due = asked.last_begin.empty() ? !asked.open_until.empty() : asked.last_begin <= day;
      return !asked.delivers || (was_due && family.lives.is_settled(asked.key));
    });
  }
  std::erase_if(family.waiting, [](const Waiting& one) { return one.asked.empty(); });
}

FamilyFollowup Builder::build_family(const FamilyMembers& members) {
  wordings_.forget_words();  // what weighs little is told by the words of the family alone
  FamilyWork family;
  family.rows.id = family.links.family = heads_.candidate(members.front()).symbol;
  family.rows.title = heads_.candidate(members.back()).title;
  Resolution before;
  for (std::size_t step = 0; step < members.size(); ++step) {
    family.rows.documents.push_back(heads_.head(members[step]).key);
    Resolution now = read_resolution(members[step], family, step);
    if (step > 0) {
      now.reaffirmed = reaffirmed_.read(now.stored.document);
      take_up_again(now, step, family);
      link(now, before, step, family);
      hear_of_silent(now, family);
      later_mandates_.prolong(now, step, family);
      later_mandates_.carry_on(now.stored, step, family);
      LaterMandates::hear(now, step, family);
      welcome(now, step, family);
    }
    follow_branches(now, members[step], family);
    acknowledge(now, members[step], step, family);
    hear_of_deeds(now.stored, members[step], members, step, family);
    forget_settled(now.stored.document.adopted, family);
    const bool answered = reports_.contains(now.stored.document.symbol);
    const bool followed = step + 1 < members.size() || !heads_.relatives(members[step]).empty();
    if (answered || followed) {
      Waiting waiting = reports_of(now, step, heads_.head(members[step]).session);
      if (answered) add_reports(now, waiting, family);
      if (followed) family.waiting.push_back(std::move(waiting));
    }
    before = std::move(now);
  }
  const auto read_outside = [&](std::size_t candidate) {
    const Outsider* const later = outsider(candidate, family);
    return later ? &later->stored : nullptr;
  };
  later_mandates_.hear_outside(members, read_outside, family);
  look_outside(members, family);
  look_for_echoes(members, family);
  look_at_open(family);
  look_elsewhere(family);
  look_for_kept(members, family);
  look_at_occasions(members, family);
  put_unheard(family);
  std::vector<RowKey> dropped;
  for (const DroppedRow& row : family.rows.dropped) dropped.push_back(row.clause);
  family.rows.fingerprint = fingerprint_of(members, std::move(dropped));
  family.rows.chains = build_chains(family.links);
  return std::move(family.rows);
}

// The same of a family whose rows are in the store.
std::string Builder::stored_fingerprint_of(const FamilyMembers& members) {
  std::vector<RowKey> dropped;
  for (const std::size_t member : members) {
    const auto found = dropped_.find(heads_.head(member).key);
    if (found != dropped_.end()) dropped.insert(dropped.end(), found->second.begin(), found->second.end());
  }
  return fingerprint_of(members, std::move(dropped));
}

// All that the rows of a family depend on: its documents and their relatives, what is alike to what they left out (`dropped`), the rules,
// and which of the resolutions that they cite are not held.
std::string Builder::fingerprint_of(const FamilyMembers& members, std::vector<RowKey> dropped) {
  Digest digest;
  digest.add(kWay);
  digest.add(rules_.version());
  for (const std::size_t member : members) {
    digest.add(heads_.head(member).key);
    digest.add(heads_.head(member).fingerprint);
    digest.add(heads_.head(member).upheld);
    for (const int year : heads_.step_of(member).cited_years) digest.add(year);
    const auto reports = reports_.find(heads_.candidate(member).symbol);
    for (std::size_t i = 0; reports != reports_.end() && i < reports->second.size(); ++i) {
      digest.add(reports->second[i].key);
      digest.add(reports->second[i].fingerprint);
    }
    for (const std::size_t branch : heads_.branches(member)) {
      digest.add("branch");
      digest.add(heads_.head(branch).key);
      digest.add(heads_.head(branch).fingerprint);
    }
    for (const Echoes& echoes : heads_.echoes(member)) {
      for (const Echo& echo : echoes.later) {
        digest.add(echoes.clause);
        digest.add(heads_.head(echo.candidate).key);
        digest.add(heads_.head(echo.candidate).fingerprint);
      }
    }
    for (const KeptBy& kept : heads_.kept(member)) {
      for (const Kept& one : kept.later) {
        digest.add(kept.clause);
        digest.add(one.clause);
        digest.add(one.rare);
        digest.add(heads_.head(one.candidate).fingerprint);
      }
    }
    for (const std::size_t namesake : heads_.namesakes(member)) {
      digest.add("namesake");
      digest.add(heads_.head(namesake).key);
      digest.add(heads_.head(namesake).fingerprint);
    }
    for (const Echo& echo : heads_.carrying(member)) {
      digest.add(echo.clause);
      digest.add(heads_.head(echo.candidate).fingerprint);
    }
    for (const Occasion& occasion : heads_.occasions(member)) {
      digest.add(occasion.clause);
      for (const auto* const list : {&occasion.documents, &occasion.items})
        for (const std::size_t later : *list) digest.add(heads_.head(later).fingerprint);
      for (const OccasionPlace& place : occasion.places) digest.add(heads_.head(place.candidate).fingerprint);
    }
    for (const Relative& relative : heads_.relatives(member)) {
      digest.add(heads_.head(relative.candidate).key);
      digest.add(heads_.head(relative.candidate).fingerprint);
      digest.add((relative.cites ? 1 : 0) + (relative.same_matter ? 2 : 0));
    }
  }
  std::sort(dropped.begin(), dropped.end());
  for (const RowKey clause : dropped) {
    for (const Echo& one : heads_.alike(clause)) {
      digest.add(clause);
      digest.add(one.clause);
      digest.add(heads_.head(one.candidate).fingerprint);
    }
  }
  return digest.take();
}

bool Builder::run() {
  const Stamp stamp{rules_.version(), store_.change_counter()};
  std::unordered_map<std::string, FamilyState> stored;
  for (FamilyState& state : store_.families()) stored.emplace(state.id, std::move(state));
  const std::size_t known = stored.size();
  store_.reports([&](const ReportRow& row) { reports_[row.symbol].push_back(row); });
  store_.left_out([&](RowKey document, RowKey clause) { dropped_[document].push_back(clause); });
  std::vector<FamilyMembers> changed;
  for (FamilyMembers& members : heads_.read(wordings_)) {
    const auto state = stored.find(heads_.candidate(members.front()).symbol);
    const bool same =
        state != stored.end() && state->second.documents == members.size() && state->second.fingerprint == stored_fingerprint_of(members);
    same ? (void)stored.erase(state) : changed.push_back(std::move(members));
  }
  std::vector<FamilyState> gone;
  for (auto& [id, state] : stored) gone.push_back(std::move(state));
  return write(gone, changed, gone.size() == known, stamp);
}

// One odd family never keeps the others from being worked out. What is no fault of its own (a full disk, a damaged file) ends all.
void Builder::put(FollowupBatch& batch, const FamilyMembers& members) {
  std::string reason;
  try {
    return batch.put(build_family(members));
  } catch (const RefusedRowError& error) {
    reason = error.what();
  } catch (const std::logic_error& error) {  // of the standard library and our own: what a document holds was not thought of
    reason = error.what();
  }
  FailedFamily failed{heads_.candidate(members.front()).symbol, heads_.candidate(members.back()).title, {}, std::move(reason)};
  for (const std::size_t member : members) failed.documents.push_back(heads_.head(member).key);
  batch.put_failed(failed);
}

// What is gone first: a document may have moved from one family to another.
bool Builder::write(const std::vector<FamilyState>& gone, const std::vector<FamilyMembers>& families, bool all, const Stamp& stamp) {
  std::optional<FollowupBatch> batch;
  std::size_t documents = 0;
  // Makes sure that there is a batch in which so many documents more have room; false where documents changed.
  const auto begin = [&](std::size_t more) {
    if (batch && documents + more > kDocumentsPerBatch) {
      batch->commit();
      batch.reset();
    }
    if (!batch) {
      batch.emplace(store_.begin_followup());
      documents = 0;
    }
    documents += more;
    return store_.change_counter() == stamp.change;
  };
  if (!begin(0)) return false;
  if (all) {
    batch->clear();
  } else {
    for (const FamilyState& family : gone) {
      if (!begin(family.documents)) return false;
      batch->remove(family.id);
    }
  }
  std::size_t done = 0, total = 0;
  for (const FamilyMembers& members : families) total += members.size();
  for (const FamilyMembers& members : families) {
    if (!begin(members.size())) return false;
    put(*batch, members);
    if (progress_) progress_(done += members.size(), total);
  }
  batch->finish(stamp);
  return true;
}

}  // namespace

bool followup_is_stale(Store& store, const RuleSet& rules) {
  const auto stamp = store.followup_stamp();
  return !stamp || *stamp != Stamp{rules.version(), store.change_counter()} || !store.failed_families().empty();
}

bool refresh_followup(Store& store, const RuleSet& rules, const SessionCalendar& calendar, const FollowupProgress& progress) {
  const FollowupTurn turn = store.take_followup_turn();
  if (!followup_is_stale(store, rules)) return false;  // another program may have done it meanwhile
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    if (Builder(store, rules, calendar, progress).run()) return true;
  }
  throw StoreError("documents keep coming into the store " + store.path(), "try again when they are in");
}

}  // namespace mandates
