#include "extraction/due_settler.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "document/line_shape.h"
#include "document/parts.h"
#include "extraction/delivers.h"
#include "text/tokens.h"

namespace mandates {
namespace {

constexpr std::size_t kFarthestBefore = 4;  // clauses
constexpr std::size_t kMostSources = 20;    // clauses of one paragraph whose dues are meant: no resolution has so many
constexpr std::size_t kLongWord = 5;        // letters of a word that may tell a subject
constexpr std::size_t kTitleWords = 3;      // longer words of a title that tells what a report is on
constexpr int kSharedWords = 3;             // that only two clauses of a document have, which are then on one subject
constexpr std::string_view kReport = "report";

/// False for how long a mandate runs, which is not when its report is due.
bool is_time(const DueMention& due) {
  return !due.code.is_span();
}

bool goes_until_day(const DueMention& due) {
  return due.code.is(DueKind::until) && due.code.days();
}

/// "XII" of paragraph "XII/12"; empty where the numbers of a document do not begin anew.
std::string_view outer_part_of(std::string_view paragraph) {
  const std::string_view part = part_of(paragraph);
  return part.substr(0, part.find('/'));
}

using Words = std::set<std::string, std::less<>>;

/// The longer words of a text, in small letters.
Words long_words(std::string_view text) {
  Words words;
  std::string word;
  const auto end_word = [&] {
    if (word.size() >= kLongWord) words.insert(fold(word));
    word.clear();
  };
  for (const char c : text) {
    if (is_letter(c))
      word += c;
    else
      end_word();
  }
  end_word();
  return words;
}

bool has_reference(const Draft& draft, std::string_view kind) {
  return std::any_of(draft.references.begin(), draft.references.end(), [&](const DueReference& each) { return each.kind == kind; });
}

/// It tells what others point to, and points nowhere itself.
bool is_told_here(const DueReference& reference) {
  return reference.kind == "budget" || reference.kind == "own-item" || reference.kind == "main-report";
}

bool is_of_a_day(const DueMention& due) {
  return due.code.is(DueKind::session) || due.code.is(DueKind::by);
}

bool delivers_report(const Clause& clause) {
  return std::any_of(clause.deliverables.begin(), clause.deliverables.end(),
                     [](const DeliverableMention& one) { return one.type == kReport; });
}

}  // namespace

void DueSettler::settle(std::vector<Draft>& drafts, const Document* document) {
  drafts_ = &drafts;
  document_ = document;
  title_ = long_words(document ? document->title : std::string_view());
  words_.assign(drafts.size(), std::nullopt);
  clauses_with_.clear();
  own_item_.reset();
  sources_.clear();
  for (std::size_t i = 0; i < drafts.size(); ++i) add_source(i);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    for (const DueReference& reference : drafts[i].references) settle_one(drafts[i], reference);
    if (!drafts[i].references.empty()) add_source(i);  // what it took others may take from it
    if (i > 0) share_aim(drafts[i - 1], drafts[i]);
  }
}

void DueSettler::share_aim(const Draft& before, Draft& draft) const {
  // "decides to continue its examination at its next session, and to this end requests A to report, and requests B to report": to one end
  const auto aimed = std::find_if(before.references.begin(), before.references.end(),
                                  [](const DueReference& reference) { return reference.kind == "clause-before"; });
  if (aimed == before.references.end() || before.clause.paragraph_index != draft.clause.paragraph_index) return;
  const auto session = [](const DueMention& due) { return due.code.is(DueKind::session); };
  if (!std::all_of(before.clause.due.begin(), before.clause.due.end(), session)) return;
  if (!draft.clause.obligation || !draft.clause.due.empty()) return;
  if (!std::all_of(draft.references.begin(), draft.references.end(), is_told_here) || !delivers_report(draft.clause)) return;
  take_due(draft, before, *aimed);
}

void DueSettler::add_source(std::size_t number) {
  const auto& drafts = *drafts_;
  const Clause& clause = drafts[number].clause;
  if (!clause.obligation || clause.due.empty()) return;
  if (std::any_of(clause.due.begin(), clause.due.end(), goes_until_day)) sources_.ends.insert(number);
  for (const DeliverableMention& deliverable : clause.deliverables) {
    const std::string actor = clause.actors.empty() ? std::string() : clause.actors.front().name;
    sources_.by_paragraph[{clause.paragraph, deliverable.type}].insert(number);
    if (!actor.empty()) sources_.by_actor[{actor, deliverable.type}].insert(number);
  }
}

void DueSettler::take_due(Draft& draft, const Draft& source, const DueReference& reference) const {
  // "provide an update to the Council in her report": of the sessions of several bodies those of the one that receives it.
  const auto told_session = [&](const DueCode& code) {
    return std::any_of(draft.clause.recipients.begin(), draft.clause.recipients.end(), [&](const ActorMention& recipient) {
      const auto& bodies = lexicon_.rules.layout().bodies;
      return std::any_of(bodies.begin(), bodies.end(),
                         [&](const Body& body) { return body.name == recipient.name && code.is_session_of(body.code); });
    });
  };
  const bool told =
      std::any_of(source.clause.due.begin(), source.clause.due.end(), [&](const DueMention& due) { return told_session(due.code); });
  // "keep the Council regularly informed and report every 60 days": what goes into the reports is not told with the briefings
  const auto delivers = [](const Draft& one, std::string_view type) {
    return std::any_of(one.clause.deliverables.begin(), one.clause.deliverables.end(),
                       [&](const DeliverableMention& mention) { return mention.type == type; });
  };
  const bool report_alone = delivers(source, "report") && delivers(source, "briefing") && !delivers(draft, "briefing");
  const auto timed = [](const DueMention& due) { return is_time(due) && !(due.code == DueCode::every_regular()); };
  const bool other_time = std::any_of(source.clause.due.begin(), source.clause.due.end(), timed);
  for (DueMention due : source.clause.due) {
    if (!is_time(due)) continue;
    if (report_alone && other_time && due.code == DueCode::every_regular()) continue;
    const auto same = [&](const DueMention& other) { return other.code == due.code; };
    if (std::any_of(draft.clause.due.begin(), draft.clause.due.end(), same)) continue;
    if (told && !told_session(due.code)) continue;
    due.from_paragraph = source.clause.paragraph;
    due.rule = reference.rule;
    due.span = reference.span;
    draft.clause.due.push_back(std::move(due));
  }
  if (draft.clause.recipients.empty() && is_told(draft.clause))
    for (ActorMention recipient : source.clause.recipients) {
      recipient.span = reference.span;
      draft.clause.recipients.push_back(std::move(recipient));
    }
}

std::set<std::size_t> DueSettler::sources_alike(const Draft& draft, const SourcesByKey& sources, const std::string& key) const {
  const auto& drafts = *drafts_;
  std::set<std::size_t> found;
  const auto add = [&](const std::string& type) {
    const auto known = sources.find({key, type});
    if (known == sources.end()) return;
    std::size_t taken = 0;
    for (auto one = known->second.begin(); one != known->second.end() && taken < kMostSources; ++one, ++taken) found.insert(*one);
  };
  for (const DeliverableMention& deliverable : draft.clause.deliverables) {
    add(deliverable.type);
    if (deliverable.type == "briefing") add("report");
  }
  found.erase(static_cast<std::size_t>(&draft - drafts.data()));
  if (!found.empty()) return found;
  // "in his reports to the Council", where all that the document asks for is to keep it informed every sixty days
  for (const DeliverableMention& deliverable : draft.clause.deliverables)
    if (deliverable.type == "report") add("briefing");
  found.erase(static_cast<std::size_t>(&draft - drafts.data()));
  return found;
}

void DueSettler::keep_one(std::vector<DueMention>& due, int which) {
  // "in the first report referred to in paragraph 9", which asks for two
  if (which < 1 || static_cast<std::size_t>(which) > due.size()) return;
  const auto other_kind = [&](const DueMention& one) { return one.code.kind() != due.front().code.kind(); };
  if (std::none_of(due.begin(), due.end(), other_kind)) due = {due[static_cast<std::size_t>(which) - 1]};
}

void DueSettler::settle_one(Draft& draft, const DueReference& reference) {
  const auto& drafts = *drafts_;
  if (reference.kind == "paragraph") {
    auto sources = sources_alike(draft, sources_.by_paragraph, reference.target);
    // "in the report requested in paragraph 13 of the present section"
    if (const auto part = outer_part_of(draft.clause.paragraph); sources.empty() && !part.empty())
      sources = sources_alike(draft, sources_.by_paragraph, fmt::format("{}/{}", part, reference.target));
    for (const std::size_t source : sources) take_due(draft, drafts[source], reference);
    keep_one(draft.clause.due, reference.which);
  }
  const bool own = reference.kind == "own-report" || reference.kind == "own-reports" || reference.kind == "part-report" ||
                   reference.kind == "next-report";
  if (own && draft.clause.due.empty() && !draft.clause.actors.empty()) take_own_report(draft, reference);
  if (reference.kind == "mandate-end" && draft.clause.due.empty()) take_end(draft, reference);
  if (reference.kind == "deliverable-before" && draft.clause.due.empty()) take_before(draft, reference);
  if (reference.kind == "report-before" && draft.clause.due.empty()) take_report_before(draft, reference);
  if (reference.kind == "next-budget" && draft.clause.due.empty()) take_budget(draft, reference);
  const bool session = reference.kind == "session-before";
  if ((session || reference.kind == "clause-before") && draft.clause.due.empty() && &draft != drafts.data()) {
    const Draft& source = *(&draft - 1);
    if (source.clause.obligation && source.clause.paragraph_index == draft.clause.paragraph_index && (session || source.organ_acts))
      take_due(draft, source, reference);
    if (session) std::erase_if(draft.clause.due, [](const DueMention& due) { return !due.code.is(DueKind::session); });
  }
  if (draft.clause.due.empty()) draft.clause.due = reference.otherwise;
}

std::string_view DueSettler::text_of(const Draft& draft) const {
  if (!document_) return draft.clause.text;
  return draft.clause.span.of(document_->paragraphs[static_cast<std::size_t>(draft.clause.paragraph_index)].text);
}

const DueSettler::DraftWords& DueSettler::words_of(std::size_t number) {
  std::optional<DraftWords>& known = words_[number];
  if (!known) {
    const std::string_view text = text_of((*drafts_)[number]);
    known = DraftWords{long_words(text), text.find(kReport) != std::string_view::npos};
  }
  return *known;
}

bool DueSettler::names_report(std::size_t number) {
  return !delivers_report((*drafts_)[number].clause) || words_of(number).report;
}

bool DueSettler::names_title(std::size_t number) {
  if (title_.size() < kTitleWords) return false;
  const Words& words = words_of(number).words;
  const auto shared =
      static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const std::string& word) { return title_.contains(word); }));
  return 4 * shared >= 3 * title_.size();
}

std::optional<std::size_t> DueSettler::main_report(const std::set<std::size_t>& reports) {
  for (const std::size_t report : reports)
    if (has_reference((*drafts_)[report], "main-report")) return report;
  for (const std::size_t report : reports)
    if (names_report(report) && names_title(report)) return report;
  return std::nullopt;
}

std::optional<std::size_t> DueSettler::soonest_report(const std::set<std::size_t>& reports) const {
  // Codes of one kind and body are in order of time, the ninth session before the tenth; of several kinds or bodies the first in the
  // document counts.
  const auto is_before = [](const DueMention& one, const DueMention& other) {
    const std::string a = one.code.text(), b = other.code.text();
    return one.code.kind() == other.code.kind() && one.code.session_ref().body == other.code.session_ref().body &&
           std::pair(a.size(), a) < std::pair(b.size(), b);
  };
  std::optional<std::size_t> soonest;
  const DueMention* first = nullptr;
  for (const std::size_t report : reports)
    for (const DueMention& due : (*drafts_)[report].clause.due) {
      if (!is_of_a_day(due) || (first && !is_before(due, *first))) continue;
      soonest = report;
      first = &due;
    }
  return soonest;
}

std::optional<std::size_t> DueSettler::own_item() {
  const auto is_on_item = [&](std::size_t number) {
    const Draft& draft = (*drafts_)[number];
    const auto& due = draft.clause.due;
    return has_reference(draft, "own-item") && due.size() == 1 && due.front().code.is(DueKind::session) && names_title(number);
  };
  if (!own_item_) {
    std::size_t number = 0;
    while (number < drafts_->size() && !is_on_item(number)) ++number;
    own_item_ = number;
  }
  return *own_item_ < drafts_->size() ? own_item_ : std::nullopt;
}

const std::unordered_map<std::string, int>& DueSettler::clauses_with() {
  if (clauses_with_.empty())
    for (std::size_t number = 0; number < drafts_->size(); ++number)
      for (const std::string& word : words_of(number).words) ++clauses_with_[word];
  return clauses_with_;
}

std::optional<std::size_t> DueSettler::meant_report(const Draft& draft, const std::set<std::size_t>& reports) {
  const auto& drafts = *drafts_;
  const auto own = static_cast<std::size_t>(&draft - drafts.data());
  for (auto report = reports.rbegin(); report != reports.rend(); ++report)
    if (*report < own && drafts[*report].clause.paragraph == draft.clause.paragraph) return *report;
  std::vector<std::string_view> words;  // that no third clause has
  if (!reports.empty())
    for (const std::string& word : words_of(own).words)
      if (clauses_with().at(word) == 2) words.push_back(word);
  std::optional<std::size_t> nearest;
  int most = kSharedWords - 1;
  for (const std::size_t report : reports) {
    const Words& others = words_of(report).words;
    const auto shared =
        static_cast<int>(std::count_if(words.begin(), words.end(), [&](std::string_view word) { return others.contains(word); }));
    if (shared > most) nearest = report;
    most = std::max(most, shared);
  }
  return nearest ? nearest : main_report(reports);
}

void DueSettler::take_own_report(Draft& draft, const DueReference& reference) {
  const auto& drafts = *drafts_;
  std::set<std::size_t> sources = sources_alike(draft, sources_.by_actor, draft.clause.actors.front().name);
  // Sections that have numbers of their own are on subjects of their own.
  if (reference.kind == "part-report")
    std::erase_if(sources, [&](std::size_t source) {
      return outer_part_of(drafts[source].clause.paragraph) != outer_part_of(draft.clause.paragraph);
    });
  // "in his report": one of a day rather than a regular one; "through his reports": those that come again
  std::set<std::size_t> dated, repeated;
  for (const std::size_t source : sources) {
    const auto& dues = drafts[source].clause.due;
    if (std::any_of(dues.begin(), dues.end(), is_of_a_day)) dated.insert(source);
    if (std::any_of(dues.begin(), dues.end(), [](const DueMention& due) { return due.code.is(DueKind::every); })) repeated.insert(source);
  }
  const auto take = [&](std::optional<std::size_t> source) {
    if (draft.clause.due.empty() && source) take_due(draft, drafts[*source], reference);
  };
  if (!reference.otherwise.empty()) {  // "in his annual report": every year, whatever else is asked for
    if (reference.kind == "own-report") take(main_report(dated));
    return;
  }
  const bool several = reference.kind == "own-reports";
  if (several)
    for (const std::size_t source : repeated) take(source);
  else
    take(meant_report(draft, dated));
  if (!several) take(own_item());
  if (reference.kind == "next-report") return;
  // The first that is due; proposals on something else are no report.
  const auto no_report = [&](std::size_t source) { return !names_report(source); };
  std::erase_if(dated, no_report);
  if (!several) take(soonest_report(dated));
  // "in his reports" where the document asks for several, each of a day of its own
  std::erase_if(sources, no_report);
  for (const std::size_t source : sources)
    if (!several || drafts[source].clause.due.size() > 1) take(source);
}

void DueSettler::take_report_before(Draft& draft, const DueReference& reference) const {
  const auto& drafts = *drafts_;
  const auto own = static_cast<std::size_t>(&draft - drafts.data());
  const auto asks_same = [&](const Clause& before) {
    return !before.actors.empty() && !draft.clause.actors.empty() && before.actors.front().name == draft.clause.actors.front().name;
  };
  for (std::size_t i = own; i-- > 0 && own - i <= kFarthestBefore;) {
    const Clause& before = drafts[i].clause;
    const int paragraphs = draft.clause.paragraph_index - before.paragraph_index;
    if (paragraphs > 1 || (paragraphs == 1 && !asks_same(before))) return;
    if (delivers_report(before) && !before.due.empty()) return take_due(draft, drafts[i], reference);
  }
}

void DueSettler::take_before(Draft& draft, const DueReference& reference) const {
  const auto& drafts = *drafts_;
  const auto own = static_cast<std::size_t>(&draft - drafts.data());
  for (std::size_t i = own; i-- > 0 && own - i <= kFarthestBefore;) {
    const Clause& before = drafts[i].clause;
    const int paragraphs = draft.clause.paragraph_index - before.paragraph_index;
    const auto also_here = [&](const DeliverableMention& one) {
      const auto same = [&](const DeliverableMention& other) { return other.type == one.type; };
      return (paragraphs == 0 || (paragraphs == 1 && one.type == "meeting")) &&
             std::any_of(before.deliverables.begin(), before.deliverables.end(), same);
    };
    if (before.due.empty() || std::none_of(draft.clause.deliverables.begin(), draft.clause.deliverables.end(), also_here)) continue;
    return take_due(draft, drafts[i], reference);
  }
}

// "in the next proposed programme budget", where another paragraph says at which session that budget is before the organ
void DueSettler::take_budget(Draft& draft, const DueReference& reference) {
  const auto places_budget = [&](const Draft& one) {
    const auto& due = one.clause.due;
    return one.clause.obligation && due.size() == 1 && due.front().code.is(DueKind::session) && due.front().from_paragraph.empty() &&
           has_reference(one, "budget");
  };
  const auto source = std::find_if(drafts_->begin(), drafts_->end(), places_budget);
  if (source != drafts_->end())
    take_due(draft, *source, reference);
  else if (const auto item = own_item())
    take_due(draft, (*drafts_)[*item], reference);
}

void DueSettler::take_end(Draft& draft, const DueReference& reference) const {
  const auto& drafts = *drafts_;
  const auto own = static_cast<std::size_t>(&draft - drafts.data());
  const auto source = std::find_if(sources_.ends.begin(), sources_.ends.end(), [&](std::size_t number) { return number != own; });
  if (source == sources_.ends.end()) return;
  const Clause& clause = drafts[*source].clause;
  DueMention due = *std::find_if(clause.due.begin(), clause.due.end(), goes_until_day);
  const date::year_month_day end{due.code.days()->to};
  const date::year_month_day earlier = end - date::months{reference.months};
  const Day day = earlier.ok() ? Day{earlier} : Day{earlier.year() / earlier.month() / date::last};
  due.code = DueCode::by(day - date::days{reference.days});
  due.from_paragraph = clause.paragraph;
  due.rule = reference.rule;
  due.span = reference.span;
  draft.clause.due.push_back(std::move(due));
}

}  // namespace mandates
