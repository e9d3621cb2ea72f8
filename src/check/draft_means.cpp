// Costs of a draft: new binding activities, unit prices, length.
#include <fmt/format.h>

#include <algorithm>

#include "check/draft_check.h"

namespace mandates {
namespace {

constexpr int kBindingRank = 5;  // request, demand and what stands beside them; urge and below bind nobody to spend

bool is_binding(const Clause& clause) {
  return clause.type == "deciding" || clause.strength_rank >= kBindingRank;
}

std::string activity_of(const Clause& clause) {
  for (const DeliverableMention& one : clause.deliverables)
    if (one.type == "report" || one.type == "briefing" || one.type == "meeting") return one.type;
  return {};
}

/// Whether a clause asks for what a rule has the price of, and not only for a part of another report.
bool costs_by(const Rule& rule, const Clause& clause) {
  const std::vector<std::string>& parts = rule.values("parts_by");
  return std::any_of(clause.deliverables.begin(), clause.deliverables.end(), [&](const DeliverableMention& one) {
    return one.type == rule.value("deliverable") && std::find(parts.begin(), parts.end(), one.rule) == parts.end();
  });
}

/// Whether a clause asks only for a part of another report.
bool only_a_part(const RuleSet& rules, const Clause& clause, const std::string& activity) {
  const auto& costs = rules.of_kind("cost");
  return std::any_of(costs.begin(), costs.end(), [&](const Rule* rule) { return rule->value("deliverable") == activity; }) &&
         std::none_of(costs.begin(), costs.end(), [&](const Rule* rule) { return costs_by(*rule, clause); });
}

std::int64_t words_in(const Document& document) {
  std::int64_t words = 0;
  for (const Paragraph& paragraph : document.paragraphs)
    words += paragraph.text.empty() ? 0 : 1 + std::count(paragraph.text.begin(), paragraph.text.end(), ' ');
  return words;
}

std::int64_t operative_in(const Document& document) {
  return std::count_if(document.paragraphs.begin(), document.paragraphs.end(),
                       [](const Paragraph& one) { return one.kind == ParagraphKind::operative && one.level == 0; });
}

std::string thousands(std::int64_t amount) {
  std::string text = std::to_string(amount);
  for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) text.insert(static_cast<std::size_t>(at), ",");
  return text;
}

}  // namespace

// Every report, briefing and meeting that is asked for, with what the test says of it and why.
void DraftChecker::find_budget(DraftReport& report) {
  bool any = false;
  for (const std::size_t place : asked_now_) {
    const Clause& clause = report.draft.clauses[place].clause;
    const std::string activity = activity_of(clause);
    if (activity.empty()) continue;
    any = true;
    const Clause* const before = repeated_by(report, place);
    const bool binds = is_binding(clause), part = only_a_part(rules_, clause, activity);
    DraftFinding found{.check = "budget", .paragraph = clause.paragraph, .words = clause.text};
    if (!binds)
      found.message = fmt::format("not met: \"{}\" does not bind ({})", clause.verb, activity);
    else if (before != nullptr)
      found.message = fmt::format("not met: {} ¶{} asks it already ({})", before->symbol, before->paragraph, activity);
    else if (part)
      found.message = fmt::format("not met: a part of another {}", activity);
    else
      found.message = fmt::format("met: a binding verb (\"{}\") and a new activity ({}{})", clause.verb, activity,
                                  report.predecessor ? ", which the predecessor does not ask" : "");
    found.fires = binds && before == nullptr && !part;
    report.findings.push_back(std::move(found));
  }
  if (!any) report.findings.push_back({.check = "budget", .message = "no report, briefing or meeting is asked for", .fires = false});
}

void DraftChecker::find_costs(DraftReport& report) {
  std::int64_t total = 0;
  for (const std::size_t place : asked_now_) {
    const Clause& clause = report.draft.clauses[place].clause;
    for (const Rule* rule : rules_.of_kind("cost")) {
      if (!costs_by(*rule, clause)) continue;
      const std::int64_t amount = rule->number("amount");
      total += amount;
      report.findings.push_back({.check = "cost",
                                 .paragraph = clause.paragraph,
                                 .message = fmt::format("{}: US$ {} for {} ({})", rule->value("deliverable"), thousands(amount),
                                                        rule->value("unit"), rule->value("source")),
                                 .words = clause.text,
                                 .rule = rule->id});
    }
  }
  if (total > 0)
    report.findings.push_back({.check = "cost", .message = fmt::format("US$ {} in all, each request counted once", thousands(total))});
}

void DraftChecker::find_length(DraftReport& report) {
  const std::int64_t words = words_in(report.draft.document), paragraphs = operative_in(report.draft.document);
  DraftFinding found{.check = "length", .message = fmt::format("{} words, {} operative paragraphs", thousands(words), paragraphs)};
  found.fires = false;
  if (report.predecessor) {
    const std::int64_t before = words_in(report.predecessor->document);
    found.message += fmt::format("; {} has {} and {}", report.predecessor->document.symbol, thousands(before),
                                 operative_in(report.predecessor->document));
    if (before > 0)
      found.message += fmt::format(" ({:+.0f} % of words)", 100.0 * static_cast<double>(words - before) / static_cast<double>(before));
    found.other = report.predecessor->document.symbol;
    found.fires = words > before;
  }
  report.findings.push_back(std::move(found));
}

}  // namespace mandates
