// Compared wordings (a chain, or two documents), and a rule with its examples.
#include "reports/audit_rows.h"
#include "reports/chain_view.h"
#include "reports/due_words.h"
#include "serve/page.h"
#include "text/cut.h"
#include "text/errors.h"

namespace mandates {
namespace {

TemplateValue run_values(const std::vector<WordRun>& words) {
  TemplateValue list = template_list();
  for (const WordRun& run : words) {
    TemplateValue one = template_object();
    one.set("text", run.text);
    one.set("added", run.kind == Difference::added);
    one.set("removed", run.kind == Difference::removed);
    list.push_back(one);
  }
  return list;
}

TemplateValue fact(const char* name, const std::string& text, const std::string& href = {}) {
  TemplateValue one = linked(text, href);
  one.set("name", name);
  return one;
}

/// A text as a heading: with a capital, and only the first words of a long one.
std::string as_heading(std::string text) {
  constexpr std::size_t kMost = 110;
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - ('a' - 'A'));
  if (text.size() <= kMost) return text;
  const std::string_view cut = cut_at_character(text, kMost);
  return std::string(cut.substr(0, cut.rfind(' '))) + " …";
}

}  // namespace

std::string chain_page(const PageRequest& page) {
  const ChainStory story = page.answers.chain(page.asked.get("chain"), page.asked.question.as_of);
  TemplateValue values = template_object();
  const std::string heading = as_heading(story.row.chain.subject);
  set_text(values, "subject", heading.size() == story.row.chain.subject.size() ? std::string() : story.row.chain.subject);
  set_text(values, "actor", story.row.chain.actor_name);
  values.set("actor_href", page.open_of(story.row.chain.actor_id.empty() ? story.row.chain.actor_name : story.row.chain.actor_id));
  set_text(values, "title", story.row.title);
  values.set("summary", chain_summary(story.row));
  set_text(values, "dropped_by", story.dropped_by);
  values.set("dropped_href", page.document(story.dropped_by));
  TemplateValue stages = template_list();
  for (const ChainStage& stage : story.stages) {
    const Clause& clause = stage.obligation.clause;
    TemplateValue one = linked(clause.symbol + " ¶" + clause.paragraph, page.obligation(clause.id));
    set_text(one, "day", day_words(stage.obligation.adopted));
    set_text(one, "change", stage.repeats.empty() ? std::string("first asked") : change_word(stage.change));
    set_text(one, "kept", stage.repeats.empty() ? std::string() : std::to_string(static_cast<int>(stage.unchanged * 100 + 0.5)));
    one.set("runs", run_values(stage.words));
    TemplateValue reports = template_list();
    for (const LaterDocument& later : stage.fulfilments) {
      TemplateValue report = linked(later.symbol, page.document(later.symbol));
      set_text(report, "report", later.report);
      reports.push_back(report);
    }
    one.set("reports", reports);
    stages.push_back(one);
  }
  values.set("stages", stages);
  return frame(page, heading.empty() ? "One mandate" : heading, "chain.html", std::move(values));
}

std::string difference_page(const PageRequest& page) {
  const std::string before = page.asked.get("before"), after = page.asked.get("after");
  TemplateValue values = template_object();
  values.set("before", before);
  values.set("after", after);
  const bool asked = !before.empty() && !after.empty();
  values.set("asked", asked);
  Comparison comparison;
  if (asked) comparison = page.answers.difference(before, after, page.asked.question.as_of);
  set_text(values, "title", comparison.title);
  TemplateValue summary = template_list();
  for (const std::string& line : comparison.summary) summary.push_back(linked(line, {}));
  values.set("summary", summary);
  TemplateValue texts = template_list();
  for (std::size_t i = 0; i < comparison.texts.size(); ++i) {
    const ComparedText& text = comparison.texts[i];
    std::string place = text.place;
    while (text.words.empty() && i + 1 < comparison.texts.size() && comparison.texts[i + 1].words.empty() &&
           comparison.texts[i + 1].detail == text.detail)
      place = text.place + " to " + comparison.texts[++i].place;  // "the same" for all of them
    TemplateValue one = template_object();
    one.set("place", place);
    set_text(one, "detail", text.detail);
    one.set("any_words", !text.words.empty());
    one.set("runs", run_values(text.words));
    texts.push_back(one);
  }
  values.set("texts", texts);
  return frame(page, "Differences", "diff.html", std::move(values));
}

std::string rule_page(const PageRequest& page) {
  const Rule* const found = page.answers.rule(page.asked.get("id"));
  if (found == nullptr) throw UsageError("there is no rule " + page.asked.get("id"), "/rules lists them");
  const Rule& rule = *found;
  TemplateValue values = template_object();
  values.set("id", rule.id);
  values.set("summary", rule.summary);
  values.set("place", rule.place.path + ", line " + std::to_string(rule.place.line));
  TemplateValue fields = template_list();
  fields.push_back(fact("kind", rule.kind, page.link("/rules", {{"kind", rule.kind}})));
  for (const auto& [name, texts] : rule.fields) {
    std::string joined;
    for (const std::string& text : texts) joined += (joined.empty() ? "" : "; ") + text;
    fields.push_back(fact(name.c_str(), joined));
  }
  values.set("fields", fields);
  const auto examples = [&](const char* name, const std::vector<Example>& list) {
    TemplateValue shown = template_list();
    for (const Example& example : list) {
      TemplateValue one = template_object();
      one.set("text", example.text);
      set_text(one, "expected", example.expected);
      shown.push_back(one);
    }
    values.set(name, shown);
    values.set(std::string("any_") + name, !list.empty());
  };
  examples("match", rule.match);
  examples("no_match", rule.no_match);
  examples("known_gap", rule.known_gap);
  return frame(page, rule.id, "rule.html", std::move(values));
}

}  // namespace mandates
