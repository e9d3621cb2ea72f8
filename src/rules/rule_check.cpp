// Runs the examples of all rules, kind by kind, and reports failures.
#include "rules/rule_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "rules/class_uses.h"
#include "rules/rule_source.h"
#include "text/errors.h"

namespace mandates {
namespace {

/// Kinds of which only one rule can have a word: the longest match has it, of equally long ones the first rule's.
bool is_exclusive(std::string_view kind) {
  return kind == "verb" || kind == "reiteration" || kind == "due";
}

class Checker {
 public:
  Checker(const RuleSet& rules, const std::vector<RuleSource>& sources, const ExampleCheckMaker& make_checks, RuleCheckReport& report)
      : rules_(rules), runner_(rules, make_checks), sources_(sources), report_(report) {}

  /// Classes that no pattern uses and that the program does not ask for by name.
  void check_classes() {
    std::set<std::string_view> reported;
    for (const Rule* rule : rules_.of_kind("class")) {
      const std::string_view name = rule->value("name");
      if (class_use(name) != ClassUse::none || is_used(name) || !reported.insert(name).second) continue;
      add(Severity::error, "idle-class", rule->place, fmt::format("the class {{{}}} steers nothing: no pattern uses it", name),
          fmt::format("write {{{}}} into a pattern, or delete the class", name));
    }
  }

  void run(const RuleKind& kind) {
    const std::vector<const Rule*>& rules = rules_.of_kind(kind.name);
    for (std::uint32_t number = 0; number < rules.size(); ++number) {
      const Rule& rule = *rules[number];
      run(rule, ExampleList::match);
      run(rule, ExampleList::no_match);
      run(rule, ExampleList::known_gap);
      report_.examples += rule.match.size() + rule.no_match.size();
      report_.gaps += rule.known_gap.size();
      if (is_exclusive(kind.name)) check_reachable(runner_.matcher_of(kind), number, rules);
    }
  }

 private:
  void add(Severity severity, std::string code, const Place& at, std::string message, std::string hint) {
    const auto source = std::find_if(sources_.begin(), sources_.end(), [&](const RuleSource& one) { return one.name() == at.path; });
    report_.found.push_back(source->finding(severity, std::move(code), at, std::move(message), std::move(hint)));
  }

  void run(const Rule& rule, ExampleList list) {
    const bool gap = list == ExampleList::known_gap;
    for (const Example& example : examples_of(rule, list))
      if (auto fault = runner_.run(rule, list, example))
        add(gap ? Severity::warning : Severity::error, gap ? "gap-closed" : "example-fails", example.place, std::move(fault->message),
            std::move(fault->hint));
  }

  bool is_used(std::string_view name) const {
    const std::string alone = fmt::format("{{{}}}", name), labelled = fmt::format(":{}}}", name);
    const auto uses = [&](const std::string& pattern) {
      return pattern.find(alone) != std::string::npos || pattern.find(labelled) != std::string::npos;
    };
    for (const Rule& rule : rules_.all())
      for (const FieldSpec& field : find_rule_kind(rule.kind)->fields) {
        const std::vector<std::string>& values = rule.values(field.name);
        if (field.type == FieldType::patterns && std::any_of(values.begin(), values.end(), uses)) return true;
      }
    return false;
  }

  void check_reachable(KindMatcher& matcher, std::uint32_t number, const std::vector<const Rule*>& rules) {
    const Rule* taker = nullptr;
    for (const Example& example : rules[number]->match) {
      const std::vector<PhraseMatch>& found = matcher.run(example.text);
      const std::vector<PhraseMatch> taken = winners(found);
      for (const PhraseMatch& match : found) {
        if (match.pattern != number) continue;
        const auto winner = std::find_if(taken.begin(), taken.end(),
                                         [&](const PhraseMatch& one) { return one.begin <= match.begin && match.begin < one.end; });
        if (winner->pattern == number) return;
        taker = rules[winner->pattern];
      }
    }
    if (taker != nullptr)
      add(Severity::error, "unreachable-rule", rules[number]->place,
          fmt::format("the rule \"{}\" can never be found: the rule \"{}\" takes its examples", rules[number]->id, taker->id),
          "of two rules that match, the longer match counts, of equally long ones the earlier rule");
  }

  const RuleSet& rules_;
  ExampleRunner runner_;
  const std::vector<RuleSource>& sources_;
  RuleCheckReport& report_;
};

}  // namespace

bool RuleCheckReport::good() const {
  return std::none_of(found.begin(), found.end(), [](const Diagnostic& one) { return one.severity == Severity::error; });
}

RuleCheckReport check_rules(const std::vector<RuleFile>& files, const std::vector<RuleFile>& overlay,
                            const ExampleCheckMaker& make_checks) {
  RuleCheckReport report;
  try {
    const RuleSet rules = RuleSet::load(files, overlay);
    report.found = rules.found();
    report.rules = rules.all().size();
    std::vector<RuleSource> sources;
    for (const std::vector<RuleFile>* layer : {&overlay, &files})
      for (const RuleFile& file : *layer) sources.emplace_back(file.name, file.content);
    Checker checker(rules, sources, make_checks, report);
    for (const RuleKind& kind : rule_kinds()) checker.run(kind);
    checker.check_classes();
  } catch (const RuleError& wrong) {
    report.found = wrong.found();
  }
  return report;
}

}  // namespace mandates
