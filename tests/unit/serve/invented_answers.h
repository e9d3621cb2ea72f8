// Answers without a store: every text means harm.
#pragma once

#include <string>

#include "serve/answers.h"
#include "text/errors.h"

namespace mandates {

/// Markup in every field.
inline const std::string kHarm = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{title}}";

class InventedAnswers : public Answers {
 public:
  std::vector<CommandParameter> parameters(const std::string& command) const override {
    std::vector<CommandParameter> list{{"actor", "ACTOR", "asked of whom", {}, false, false, false},
                                       {"sort", "NAMES", "sort by columns", {}, false, false, true},
                                       {"drafts", "", "those of drafts too", {}, false, false, false},
                                       {"status", "WHICH", "with this status", {"open", "closed"}, false, false, false}};
    for (const char* name : {"SYMBOL|ID", "WORDS", "ID|TEXT", "BEFORE", "AFTER"})
      if (command == "show" || command == "search" || command == "alike" || command == "diff")
        list.push_back({name, "", "", {}, true, true, false});
    list.push_back({"chain", "ID", "", {}, false, false, false});
    list.push_back({"since", "DAY", "", {}, false, command == "changes", false});
    return list;
  }
  std::vector<std::string> formats(const std::string& /*command*/) const override { return {"table", "csv", "json"}; }
  std::string today() const override { return "2026-01-15"; }
  std::string state() override { return state_; }

  AnsweredData data(const Question& question, const std::string& format, RowWindow /*window*/) override {
    ++asked;
    last = question;
    return {"data in " + format, {kHarm + "\r\nSet-Cookie: a=b"}, more};
  }
  AnsweredRows rows(const Question& question, RowWindow /*window*/, std::vector<std::string> wanted) override {
    ++asked;
    last = question;
    if (question.command == "open" && fails) throw StoreError(kHarm, kHarm);
    AnsweredRows answered;
    answered.notes = {kHarm};
    answered.rows.headings.push_back({kHarm, kHarm});
    answered.rows.headings.push_back({kHarm + ": --status " + kHarm, ""});
    KeptRows::Row row;
    row.heading = 0;
    for (const std::string& key : wanted) {
      answered.rows.columns.push_back({key, key});
      row.cells.emplace_back(kHarm);
    }
    answered.rows.rows.push_back(row);
    row.cells.back() = Cell(std::vector<std::string>{kHarm, kHarm});
    answered.rows.rows.push_back(row);
    return answered;
  }
  SearchCounts search_counts(const std::string& /*words*/, const std::string& /*body*/, const std::string& /*session*/,
                             const std::string& /*as_of*/) override {
    return {2, false, {{kHarm, 1}, {"GA", 1}}, {{kHarm, 2}}};
  }
  CalendarView calendar(const Question& /*question*/) override {
    CalendarView view;
    view.as_of = *parse_day("2026-01-15");
    CalendarEntry entry;
    entry.id = entry.symbol = entry.title = entry.paragraph = entry.subject = entry.text = entry.body = entry.status = entry.reasoning =
        kHarm;
    entry.due_code = DueCode::stored(kHarm);
    entry.actors = {kHarm, kHarm};
    entry.days = {view.as_of, view.as_of, false};
    entry.due = view.as_of;
    view.entries = {entry};
    return view;
  }
  AnsweredStart start(const std::string& /*as_of*/) override {
    AnsweredStart start;
    start.open = rows({}, {}, {"id", "due_day", "day", "status", "about", "symbol", "paragraph", "actors", "at"});
    DocumentRow row;
    row.symbol = row.title = row.adopted = kHarm;
    start.newest = {row};
    start.entries = {entry()};
    return start;
  }
  AnsweredDocument document(const std::string& symbol, const std::string& /*as_of*/) override {
    if (symbol == "missing") throw UsageError("no document " + kHarm, kHarm);
    AnsweredDocument answered;
    Document& document = answered.stored.document;
    document.symbol = document.title = document.body = document.session = document.agenda_item = document.agenda_title =
        document.committee = kHarm;
    document.committee_report = document.draft = document.amends = document.meeting = document.vote.outcome = kHarm;
    Paragraph paragraph;
    paragraph.number = paragraph.label = paragraph.heading = paragraph.section = paragraph.text = kHarm;
    document.paragraphs = {paragraph};
    document.footnotes = {{kHarm, kHarm, 1, 1}};
    document.answers = {{kHarm, kHarm, kHarm}};
    answered.stored.clauses = {{7, clause()}};
    answered.stored.review = {{kHarm, kHarm, {}}};
    answered.stored.became = kHarm;
    CandidateRow source;
    source.path = kHarm;
    answered.sources = {source};
    answered.cited_by = {kHarm};
    answered.family = {{kHarm + "1", ""}, {kHarm, ""}, {kHarm + "2", ""}};
    answered.statuses[7] = {Status::fulfilled, kHarm, {kHarm, kHarm, kHarm}};
    answered.places[7] = {kHarm, kHarm, 3};
    return answered;
  }
  AnsweredObligation obligation(const std::string& /*id*/, const std::string& /*as_of*/) override {
    AnsweredObligation answered;
    answered.row.clause = clause();
    answered.row.title = answered.row.assigned_to = answered.source = kHarm;
    answered.row.amendments = {{kHarm, kHarm, kHarm, kHarm, kHarm, kHarm, kHarm}};
    answered.status = {Status::overdue, kHarm, {kHarm, kHarm, kHarm}};
    const LaterDocument later{kHarm, kHarm, kHarm, kHarm, kHarm};
    answered.later = {{later}, {later}, {later}, {later}, {later}, {later}, true, true, kHarm, {later}, {later}};
    answered.place = {kHarm, kHarm, 3};
    answered.entries = {entry()};
    return answered;
  }
  ChainStory chain(const std::string& /*id*/, const std::string& /*as_of*/) override {
    ChainStory story;
    story.row.chain.subject = story.row.chain.actor_name = story.row.title = story.dropped_by = story.row.chain.rhythm = kHarm;
    ChainStage stage;
    stage.obligation.clause = clause();
    stage.words = {{Difference::same, kHarm}, {Difference::added, kHarm}, {Difference::removed, kHarm}};
    stage.fulfilments = {{kHarm, kHarm, kHarm, kHarm, kHarm}};
    story.stages = {stage};
    return story;
  }
  Comparison difference(const std::string& /*before*/, const std::string& /*after*/, const std::string& /*as_of*/) override {
    return {kHarm,
            {kHarm},
            {{kHarm, kHarm, Tone::plain, {{Difference::added, kHarm}, {Difference::removed, kHarm}, {Difference::same, kHarm}}}}};
  }
  std::vector<DraftReport> check(const std::string& name, std::string bytes, std::vector<std::string>& notes) override {
    notes = {name + bytes};
    DraftReport report;
    report.draft = document({}, {}).stored;
    report.predecessor = document({}, {}).stored;
    report.paragraphs = {{DraftChange::reworded, 0, 0, false, 0.5}, {DraftChange::dropped, -1, 0, false, 0}};
    report.findings = {{draft_checks().front().name, kHarm, kHarm, kHarm, kHarm, kHarm, {kHarm}, 1, kHarm}};
    return {report};
  }
  const Rule* rule(const std::string& id) const override {
    static const Rule harmful = [] {
      Rule rule;
      rule.id = rule.kind = rule.summary = rule.place.path = kHarm;
      rule.fields[kHarm] = {kHarm};
      Example example;
      example.text = example.expected = kHarm;
      rule.match = rule.no_match = rule.known_gap = {example};
      return rule;
    }();
    return id == "missing" ? nullptr : &harmful;
  }
  bool writable() const override { return writes; }
  std::string enter(const EntryOnPage& entry) override {
    entered.push_back(entry);
    return {};
  }

  bool writes = false, fails = false, more = false;
  int asked = 0;
  Question last;
  std::string state_ = "1";
  std::vector<EntryOnPage> entered;

 private:
  static Clause clause() {
    Clause clause;
    clause.symbol = clause.paragraph = clause.id = clause.text = clause.chapeau = clause.verb = clause.verb_text = clause.type = kHarm;
    clause.span = {3, 20};
    clause.obligation = true;
    const ActorMention actor{kHarm, kHarm, kHarm, kHarm, {}, false};
    clause.actors = clause.recipients = {actor};
    clause.deliverables = {{kHarm, kHarm, {}}};
    DueMention due;
    due.code = DueCode::stored(kHarm);
    due.text = due.rule = due.from_paragraph = due.from = due.to = kHarm;
    clause.due = {due};
    clause.cites = clause.rules = {kHarm};
    clause.review = {{kHarm, kHarm, {}}};
    return clause;
  }
  static EntryRow entry() {
    EntryRow row;
    row.entry = {EntryKind::amend, kHarm, kHarm, kHarm, kHarm, kHarm, kHarm, kHarm};
    row.anchor.symbol = row.clause_id = kHarm;
    return row;
  }
};

}  // namespace mandates
