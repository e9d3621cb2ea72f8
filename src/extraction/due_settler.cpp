#include "extraction/due_settler.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "document/parts.h"
#include "extraction/delivers.h"

namespace mandates {
namespace {

constexpr std::size_t kFarthestBefore = 4;  // clauses
constexpr std::size_t kMostSources = 20;    // clauses of one paragraph whose dues are meant: no resolution has so many

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

}  // namespace

void DueSettler::settle(std::vector<Draft>& drafts) {
  drafts_ = &drafts;
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
  const auto written = [](const DeliverableMention& mention) { return mention.type == "report"; };
  if (!draft.clause.obligation || !draft.clause.due.empty() || !draft.references.empty()) return;
  if (std::none_of(draft.clause.deliverables.begin(), draft.clause.deliverables.end(), written)) return;
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
  const bool own = reference.kind == "own-report" || reference.kind == "own-reports" || reference.kind == "part-report";
  if (own && draft.clause.due.empty() && !draft.clause.actors.empty()) take_own_report(draft, reference);
  if (reference.kind == "mandate-end" && draft.clause.due.empty()) take_end(draft, reference);
  if (reference.kind == "deliverable-before" && draft.clause.due.empty()) take_before(draft, reference);
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

void DueSettler::take_own_report(Draft& draft, const DueReference& reference) const {
  if (!reference.otherwise.empty()) return;  // "in his annual report": every year, whatever else is asked for
  const auto& drafts = *drafts_;
  std::set<std::size_t> sources = sources_alike(draft, sources_.by_actor, draft.clause.actors.front().name);
  // Sections that have numbers of their own are on subjects of their own.
  if (reference.kind == "part-report")
    std::erase_if(sources, [&](std::size_t source) {
      return outer_part_of(drafts[source].clause.paragraph) != outer_part_of(draft.clause.paragraph);
    });
  const auto has = [&](std::size_t source, auto kind) {
    const auto& dues = drafts[source].clause.due;
    return std::any_of(dues.begin(), dues.end(), [&](const DueMention& due) { return kind(due.code); });
  };
  // "in his report": one of a day rather than a regular one; "through his reports": those that come again
  const bool several = reference.kind == "own-reports";
  const auto meant = [&](const DueCode& code) {
    return several ? code.is(DueKind::every) : code.is(DueKind::session) || code.is(DueKind::by);
  };
  for (const std::size_t source : sources)
    if (draft.clause.due.empty() && has(source, meant)) take_due(draft, drafts[source], reference);
  // "in his reports" where the document asks for several, each of a day of its own
  for (const std::size_t source : sources)
    if (draft.clause.due.empty() && (!several || drafts[source].clause.due.size() > 1)) take_due(draft, drafts[source], reference);
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
void DueSettler::take_budget(Draft& draft, const DueReference& reference) const {
  const auto places_budget = [&](const Draft& one) {
    const auto& references = one.references;
    const auto& due = one.clause.due;
    return one.clause.obligation && due.size() == 1 && due.front().code.is(DueKind::session) && due.front().from_paragraph.empty() &&
           std::any_of(references.begin(), references.end(), [](const DueReference& each) { return each.kind == "budget"; });
  };
  const auto source = std::find_if(drafts_->begin(), drafts_->end(), places_budget);
  if (source != drafts_->end()) take_due(draft, *source, reference);
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
