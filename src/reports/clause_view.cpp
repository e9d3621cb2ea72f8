// Formats a clause as text.
#include "reports/clause_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/due_words.h"
#include "reports/width.h"
#include "reports/wrap.h"
#include "store/evidence_place.h"

namespace mandates {
namespace {

constexpr int kLabelWidth = 14;

// "  actor         Secretary-General …", wrapped beside the label.
class Lines {
 public:
  explicit Lines(TableStyle style) : style_(style) {}

  void add(const std::string& label, const std::string& value, Tone tone = Tone::plain) {
    if (value.empty()) return;
    bool first = true;
    for (const std::string& line : wrap_lines(printable(value), std::max(20, style_.width - kLabelWidth - 2))) {
      text_ += "  " + paint(fmt::format("{:<{}}", first ? label : "", kLabelWidth), Tone::dim, style_.colour) +
               paint(line, tone, style_.colour) + "\n";
      first = false;
    }
  }
  std::string text() const { return text_; }

 private:
  TableStyle style_;
  std::string text_;
};

std::string range_of(const DueMention& due) {
  if (due.from.empty() && due.to.empty()) return {};
  const std::string about = due.approximate ? "about " : "";
  if (due.from == due.to || due.to.empty()) return about + due.from;
  return due.from.empty() ? about + "until " + due.to : fmt::format("{}{} to {}", about, due.from, due.to);
}

std::string with_rule(std::string text, const std::string& rule) {
  return rule.empty() ? text : text + "   [" + rule + "]";
}

void add_actors(Lines& lines, const std::string& label, const std::vector<ActorMention>& mentions) {
  for (const ActorMention& actor : mentions) {
    std::string text = actor.name;
    if (!actor.text.empty() && actor.text != actor.name) text += fmt::format(" “{}”", actor.text);
    if (actor.id.empty()) text += " (in no rule)";
    lines.add(label, with_rule(text, actor.rule));
  }
}

void add_dues(Lines& lines, const Clause& clause) {
  for (const DueMention& due : clause.due) {
    std::string text = fmt::format("{} “{}”", due_words(due.code), due.text);
    if (!due.from_paragraph.empty()) text += fmt::format(" from paragraph {}", due.from_paragraph);
    const std::string range = range_of(due);
    text += range.empty() ? ", no dates known" : ": " + range;
    lines.add("due", with_rule(fmt::format("{}   {}", text, due.code.text()), due.rule));
  }
}

std::string verb_words(const Clause& clause) {
  std::string text = fmt::format("{} “{}”, {}", clause.verb, clause.verb_text, clause.type);
  if (clause.strength_rank >= 0) text += fmt::format(", strength {}", clause.strength_rank);
  if (clause.reiterated) text += ", reiterated";
  return text + (clause.obligation ? ", an obligation" : ", no obligation");
}

}  // namespace

std::string clause_line(const Clause& clause) {
  std::string line = clause.verb + (clause.reiterated ? " (again)" : "");
  std::string actors;
  for (const ActorMention& actor : clause.actors) actors += (actors.empty() ? "" : ", ") + actor.name;
  if (!actors.empty()) line += " · " + actors;
  std::string things;
  for (const DeliverableMention& deliverable : clause.deliverables) things += (things.empty() ? "" : ", ") + deliverable.type;
  for (const ActorMention& recipient : clause.recipients) things += (things.empty() ? "to " : " to ") + recipient.name;
  if (!things.empty()) line += " · " + things;
  for (const DueMention& due : clause.due) {
    const std::string range = range_of(due);
    line += " · " + due_words(due.code) + (range.empty() ? "" : " (" + range + ")");
  }
  return line;
}

std::string clause_view(const Clause& clause, const std::string& source, const RuleSummary& summary, TableStyle style) {
  Lines lines(style);
  lines.add("chapeau", clause.chapeau);
  lines.add("words", clause.text, Tone::strong);
  lines.add("asked", clause.act.text);
  lines.add("verb", verb_words(clause));
  add_actors(lines, "actor", clause.actors);
  for (const DeliverableMention& deliverable : clause.deliverables) lines.add("deliverable", with_rule(deliverable.type, deliverable.rule));
  add_actors(lines, "recipient", clause.recipients);
  add_dues(lines, clause);
  for (const std::string& symbol : clause.cites) lines.add("cites", symbol);
  for (const Review& reason : clause.review) lines.add("look at", fmt::format("{}: {}", reason.code, reason.text), Tone::warn);
  for (const std::string& rule : clause.rules) lines.add("rule", fmt::format("{:<32} {}", rule, summary(rule)));
  std::string place = fmt::format("{}:{}", source, clause.line);
  if (clause.page > 0) place += fmt::format(", page {}", clause.page);
  lines.add("place", place);
  return lines.text();
}

std::string absence_line(const std::string& field, const std::string& reason, const std::string& rule, TableStyle style) {
  Lines lines(style);
  lines.add("no " + field, with_rule(reason, rule), Tone::dim);
  return lines.text();
}

std::string status_view(const StatusOnDay& status, const std::string& day, TableStyle style) {
  Lines lines(style);
  lines.add("status", fmt::format("{} on {}: {}", status_word(status.status), day, status.reason), Tone::strong);
  const StatusEvidence& evidence = status.evidence;
  if (evidence.words.empty()) return lines.text();
  const std::string place = evidence.paragraph.empty() || is_preamble(evidence.paragraph) ? evidence.paragraph : "¶" + evidence.paragraph;
  lines.add("evidence", fmt::format("{}{}{}: “{}”", evidence.document, place.empty() ? "" : " ", place, evidence.words));
  return lines.text();
}

std::string provisions_view(const std::vector<Provision>& provisions, TableStyle style) {
  Lines lines(style);
  for (const Provision& one : provisions)
    lines.add("provision", fmt::format("¶{} {}{}: “{}” ({})", one.paragraph, one.kind, one.detail.empty() ? "" : ", " + one.detail,
                                       one.words, one.rule));
  return lines.text();
}

std::string entries_view(const std::vector<EntryRow>& entries, TableStyle style) {
  Lines lines(style);
  for (const EntryRow& row : entries) {
    const Entry& entry = row.entry;
    constexpr std::array<const char*, 5> kKinds = {"closed", "reopened", "note", "amended", "assigned"};
    const char* kind = kKinds.at(static_cast<std::size_t>(entry.kind));
    std::string text = entry.day.empty() ? entry.entered_at : entry.day;
    if (entry.kind == EntryKind::amend)
      text += entry.value.empty() ? " " + entry.field + " as it was read" : " " + entry.field + " is " + entry.value;
    if (entry.kind == EntryKind::assign) text += entry.value.empty() ? " to nobody" : " to " + entry.value;
    if (!entry.by_symbol.empty()) text += " by " + entry.by_symbol;
    if (!entry.note.empty()) text += ": " + entry.note;
    if (!entry.entered_by.empty()) text += " (" + entry.entered_by + ")";
    lines.add(kind, text);
  }
  return lines.text();
}

}  // namespace mandates
