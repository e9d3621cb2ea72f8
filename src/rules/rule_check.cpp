// Runs the examples of rules, kind by kind, over one automaton a kind.
// Must not know: what extraction makes of a rule, but through the checks it is given.
#include "rules/rule_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/rule_source.h"
#include "text/errors.h"
#include "text/phrase.h"

namespace mandates {
namespace {

/// Kinds of which only one rule can have a word: the longest match has it, of equally long ones the first rule's.
bool is_exclusive(std::string_view kind) {
  return kind == "verb" || kind == "reiteration" || kind == "due";
}

/// The patterns of all rules of a kind; the number of a pattern is the place of its rule in the list.
class KindMatcher {
 public:
  KindMatcher(const RuleKind& kind, const std::vector<const Rule*>& rules, const PhraseClasses& classes)
      : at_line_start_(kind.at_line_start) {
    for (std::uint32_t number = 0; number < rules.size(); ++number) {
      for (const FieldSpec& field : kind.fields) {
        PhraseSet& set = field.name == "unless" ? bars_ : phrases_;
        if (field.type == FieldType::patterns)
          for (const std::string& pattern : rules[number]->values(field.name)) set.add(number, pattern, classes, words_);
        else if (is_name(kind, field))
          for (const std::string& name : rules[number]->values(field.name)) set.add(number, escape_pattern(name), classes, words_);
      }
    }
    phrases_.finish();
    bars_.finish();
    phrase_matcher_.emplace(phrases_);
    bar_matcher_.emplace(bars_);
  }

  /// Everything that the rules find in a text, in order of words.
  const std::vector<PhraseMatch>& run(std::string_view text) {
    text_ = text;
    tokenize(text, words_, tokens_);
    found_.clear();
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t at = 0; at < size; ++at) {
      if (at_line_start_ && tokens_[at].punctuation != 0) continue;
      run_at(at, size);
      if (at_line_start_) break;
    }
    return found_;
  }

  void run_at(std::uint32_t at, std::uint32_t size) {
    phrase_matcher_->all_at(tokens_, at, size, here_);
    if (here_.empty()) return;
    bar_matcher_->all_at(tokens_, at, size, barred_);
    for (const PhraseMatch& match : here_)
      if (std::none_of(barred_.begin(), barred_.end(), [&](const PhraseMatch& bar) { return bar.pattern == match.pattern; }))
        found_.push_back(match);
  }

  std::string_view words_of(const PhraseMatch& match) const {
    return text_.substr(tokens_[match.begin].span.begin, tokens_[match.end - 1].span.end - tokens_[match.begin].span.begin);
  }

 private:
  /// Names count as patterns where a kind has them.
  static bool is_name(const RuleKind& kind, const FieldSpec& field) {
    if (field.type != FieldType::text && field.type != FieldType::texts) return false;
    if (kind.name == "actor" || kind.name == "body") return field.name == "name" || field.name == "aliases" || field.name == "short_forms";
    return kind.name == "actor-noun";
  }

  bool at_line_start_;
  Vocabulary words_;
  PhraseSet phrases_;
  PhraseSet bars_;
  std::optional<PhraseMatcher> phrase_matcher_;
  std::optional<PhraseMatcher> bar_matcher_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<PhraseMatch> found_, here_, barred_;
};

/// The match that has the words it begins with, reading from the left: for each match in turn, the longest, then the first rule's.
std::vector<PhraseMatch> winners(const std::vector<PhraseMatch>& found) {
  std::vector<PhraseMatch> winners;
  for (const PhraseMatch& match : found) {
    if (winners.empty() || match.begin >= winners.back().end)
      winners.push_back(match);
    else if (match.begin == winners.back().begin && match.end > winners.back().end)
      winners.back() = match;
  }
  return winners;
}

class ExampleRunner {
 public:
  ExampleRunner(const RuleSet& rules, const std::vector<RuleSource>& sources, const ExampleChecks& checks, RuleCheckReport& report)
      : rules_(rules), sources_(sources), checks_(checks), report_(report) {}

  void run(const RuleKind& kind) {
    const std::vector<const Rule*>& rules = rules_.of_kind(kind.name);
    if (rules.empty()) return;
    KindMatcher matcher(kind, rules, rules_.classes());
    const auto check = checks_.find(kind.name);
    const ExampleCheck* more = check == checks_.end() ? nullptr : &check->second;
    for (std::uint32_t number = 0; number < rules.size(); ++number) {
      const Rule& rule = *rules[number];
      for (const Example& example : rule.match) must_match(matcher, number, rule, example, more);
      for (const Example& example : rule.no_match) must_not_match(matcher, number, rule, example, more);
      for (const Example& example : rule.known_gap) known_gap(matcher, number, rule, example, more);
      report_.examples += rule.match.size() + rule.no_match.size();
      report_.gaps += rule.known_gap.size();
      if (is_exclusive(kind.name)) check_reachable(matcher, number, rules);
    }
  }

 private:
  static const PhraseMatch* match_of(const std::vector<PhraseMatch>& found, std::uint32_t number) {
    const auto match = std::find_if(found.begin(), found.end(), [&](const PhraseMatch& one) { return one.pattern == number; });
    return match == found.end() ? nullptr : &*match;
  }

  void add(Severity severity, std::string code, const Place& at, std::string message, std::string hint) {
    const auto source = std::find_if(sources_.begin(), sources_.end(), [&](const RuleSource& one) { return one.name() == at.path; });
    report_.found.push_back(source->finding(severity, std::move(code), at, std::move(message), std::move(hint)));
  }

  void must_match(KindMatcher& matcher, std::uint32_t number, const Rule& rule, const Example& example, const ExampleCheck* more) {
    if (match_of(matcher.run(example.text), number) == nullptr) {
      add(Severity::error, "example-fails", example.place, fmt::format("the rule \"{}\" finds nothing in this example", rule.id),
          "widen its phrases, or move the example to known_gap");
    } else if (more != nullptr) {
      if (const auto wrong = (*more)(rule, example, true))
        add(Severity::error, "example-fails", example.place, fmt::format("the rule \"{}\": {}", rule.id, *wrong), {});
    }
  }

  void must_not_match(KindMatcher& matcher, std::uint32_t number, const Rule& rule, const Example& example, const ExampleCheck* more) {
    const PhraseMatch* match = match_of(matcher.run(example.text), number);
    if (match == nullptr) return;
    if (more == nullptr)
      add(Severity::error, "example-fails", example.place,
          fmt::format("the rule \"{}\" finds \"{}\" in this example, and must find nothing", rule.id, matcher.words_of(*match)),
          "narrow its phrases, or move the example to known_gap with \" => nothing\"");
    else if (const auto wrong = (*more)(rule, example, false))
      add(Severity::error, "example-fails", example.place, fmt::format("the rule \"{}\": {}", rule.id, *wrong), {});
  }

  void known_gap(KindMatcher& matcher, std::uint32_t number, const Rule& rule, const Example& example, const ExampleCheck* more) {
    const bool should_match = example.expected != "nothing";
    const bool matches = match_of(matcher.run(example.text), number) != nullptr;
    bool closed = matches == should_match;
    if (should_match && closed && !example.expected.empty() && more == nullptr) return;  // nobody can tell
    if (more != nullptr && matches) closed = !(*more)(rule, example, should_match).has_value();
    if (closed)
      add(Severity::warning, "gap-closed", example.place, fmt::format("the rule \"{}\" has closed this known gap", rule.id),
          should_match ? "move the example to match" : "move the example to no_match");
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
  const std::vector<RuleSource>& sources_;
  const ExampleChecks& checks_;
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
    const ExampleChecks checks = make_checks ? make_checks(rules) : ExampleChecks{};
    ExampleRunner runner(rules, sources, checks, report);
    for (const RuleKind& kind : rule_kinds()) runner.run(kind);
  } catch (const RuleError& wrong) {
    report.found = wrong.found();
  }
  return report;
}

}  // namespace mandates
