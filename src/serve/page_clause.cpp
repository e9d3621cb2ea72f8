// Fields of a clause with their words and rules.
#include <fmt/format.h>

#include "reports/clause_view.h"
#include "reports/due_words.h"
#include "serve/page.h"

namespace mandates {
namespace {

class Fields {
 public:
  explicit Fields(const PageRequest& page) : page_(page) {}

  void add(const char* name, const std::string& value, const std::string& words, const std::string& rule, const std::string& href = {}) {
    if (value.empty()) return;
    TemplateValue field = linked(value, href);
    field.set("name", name);
    set_text(field, "words", words == value ? std::string() : words);
    set_text(field, "rule", rule);
    set_text(field, "rule_href", page_.rule(rule));
    const Rule* known = rule.empty() ? nullptr : page_.answers.rule(rule);
    set_text(field, "rule_summary", known == nullptr ? std::string() : known->summary);
    list_.push_back(field);
  }
  TemplateValue list() const { return list_; }

 private:
  const PageRequest& page_;
  TemplateValue list_ = template_list();
};

std::string days_of(const DueMention& due) {
  if (due.from.empty() && due.to.empty()) return "no dates known";
  const std::string about = due.approximate ? "about " : "";
  if (due.to.empty() || due.from == due.to) return about + day_words(due.from);
  return due.from.empty() ? about + "until " + day_words(due.to) : fmt::format("{}{} to {}", about, day_words(due.from), day_words(due.to));
}

std::string verb_value(const Clause& clause) {
  std::string text = clause.verb + ", " + clause.type;
  if (clause.strength_rank >= 0) text += fmt::format(", strength {} of 6", clause.strength_rank);
  if (clause.reiterated) text += ", made again";
  return text;
}

}  // namespace

TemplateValue clause_value(const PageRequest& page, const Clause& clause) {
  TemplateValue value = template_object();
  value.set("id", clause.id);
  value.set("href", page.obligation(clause.id));
  value.set("asks", clause.obligation);
  value.set("line", clause_line(clause));
  set_text(value, "chapeau", clause.chapeau);
  value.set("words", clause.text);
  set_text(value, "act", clause.act.text);
  Fields fields(page);
  fields.add("Verb", verb_value(clause), clause.verb_text, clause.rules.empty() ? std::string() : clause.rules.front());
  for (const ActorMention& actor : clause.actors)
    fields.add("Asked of", actor.name, actor.text, actor.rule, page.open_of(actor.id.empty() ? actor.name : actor.id));
  for (const DeliverableMention& one : clause.deliverables) fields.add("To deliver", one.type, {}, one.rule);
  for (const ActorMention& recipient : clause.recipients) fields.add("To whom", recipient.name, recipient.text, recipient.rule);
  for (const DueMention& due : clause.due) {
    std::string when = due_words(due.code) + ": " + days_of(due);
    if (!due.from_paragraph.empty()) when += ", from paragraph " + due.from_paragraph;
    fields.add("Due", when, due.text, due.rule);
  }
  for (const std::string& symbol : clause.cites) fields.add("Cites", symbol, {}, {}, page.document(symbol));
  for (const Review& reason : clause.review)
    fields.add("Review", reason.code, reason.text, {}, page.link("/review", {{"code", reason.code}}));
  value.set("fields", fields.list());
  TemplateValue rules = template_list();
  for (const std::string& rule : clause.rules) rules.push_back(linked(rule, page.rule(rule)));
  value.set("rules", rules);
  return value;
}

}  // namespace mandates
