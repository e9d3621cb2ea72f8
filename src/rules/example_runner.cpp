// Runs examples with one automaton per kind of rule.
#include "rules/example_runner.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace mandates {
namespace {

/// Names count as patterns where a kind has them.
bool is_name(const RuleKind& kind, const FieldSpec& field) {
  if (field.type != FieldType::text && field.type != FieldType::texts) return false;
  if (kind.name == "actor" || kind.name == "body") return field.name == "name" || field.name == "aliases" || field.name == "short_forms";
  return kind.name == "actor-noun";
}

const PhraseMatch* match_of(const std::vector<PhraseMatch>& found, std::uint32_t number) {
  const auto match = std::find_if(found.begin(), found.end(), [&](const PhraseMatch& one) { return one.pattern == number; });
  return match == found.end() ? nullptr : &*match;
}

std::string quoted(const std::vector<std::string_view>& texts) {
  std::vector<std::string> quoted;
  for (std::string_view text : texts) quoted.push_back(fmt::format("\"{}\"", text));
  return quoted.empty() ? "nothing" : fmt::format("{}", fmt::join(quoted, ", "));
}

}  // namespace

void each_pattern(const RuleKind& kind, const Rule& rule, const FieldSpec& field,
                  const std::function<void(std::size_t, const std::string&, bool)>& use) {
  const std::vector<std::string>& values = rule.values(field.name);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (field.type == FieldType::patterns)
      use(i, values[i], field.name == "unless");
    else if (is_name(kind, field))
      use(i, escape_pattern(values[i]), false);
  }
}

KindMatcher::KindMatcher(const RuleKind& kind, const std::vector<const Rule*>& rules, const PhraseClasses& classes)
    : at_line_start_(kind.at_line_start), bars_within_(kind.bars_within) {
  for (std::uint32_t number = 0; number < rules.size(); ++number)
    for (const FieldSpec& field : kind.fields)
      each_pattern(kind, *rules[number], field, [&](std::size_t, const std::string& pattern, bool is_bar) {
        (is_bar ? bars_ : phrases_).add(number, pattern, classes, words_);
      });
  phrases_.finish();
  bars_.finish();
  phrase_matcher_.emplace(phrases_);
  bar_matcher_.emplace(bars_);
}

const std::vector<PhraseMatch>& KindMatcher::run(std::string_view text) {
  text_ = text;
  tokenize(text, words_, tokens_);
  found_.clear();
  standing_.clear();
  const auto size = static_cast<std::uint32_t>(tokens_.size());
  const auto ends_line = [&](std::uint32_t at) {  // between a word and the one before it
    const std::uint32_t before = tokens_[at - 1].span.end;
    return text.substr(before, tokens_[at].span.begin - before).find('\n') != std::string_view::npos;
  };
  for (std::uint32_t at = 0; at < size && !at_line_start_; ++at) run_at(at, size);
  for (std::uint32_t at = 0, end = 0; end < size && at_line_start_; at = end) {
    for (end = at + 1; end < size && !ends_line(end);) ++end;
    while (at < end && tokens_[at].punctuation != 0) ++at;
    if (at < end) run_at(at, end);
  }
  return found_;
}

void KindMatcher::run_at(std::uint32_t at, std::uint32_t size) {
  phrase_matcher_->all_at(tokens_, at, size, here_);
  if (here_.empty() && !bars_within_) return;
  bar_matcher_->all_at(tokens_, at, size, barred_);
  const auto is_barred = [&](const PhraseMatch& match) {
    const auto has = [&](const PhraseMatch& bar) { return bar.pattern == match.pattern && at < bar.end; };
    return std::any_of(barred_.begin(), barred_.end(), has) || std::any_of(standing_.begin(), standing_.end(), has);
  };
  for (const PhraseMatch& match : here_)
    if (!is_barred(match)) found_.push_back(match);
  if (bars_within_) standing_.insert(standing_.end(), barred_.begin(), barred_.end());
}

Span KindMatcher::span_of(const PhraseMatch& match) const {
  return {tokens_[match.begin].span.begin, tokens_[match.end - 1].span.end};
}

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

const std::vector<Example>& examples_of(const Rule& rule, ExampleList list) {
  return list == ExampleList::match ? rule.match : list == ExampleList::no_match ? rule.no_match : rule.known_gap;
}

ExampleRunner::ExampleRunner(const RuleSet& rules, const ExampleCheckMaker& make_checks) : rules_(rules), make_checks_(make_checks) {
  for (const RuleKind& kind : rule_kinds()) {
    std::uint32_t number = 0;
    for (const Rule* rule : rules.of_kind(kind.name)) numbers_.emplace(rule, number++);
  }
}

KindMatcher& ExampleRunner::matcher_of(const RuleKind& kind) {
  const auto known = matchers_.find(kind.name);
  if (known != matchers_.end()) return known->second;
  return matchers_
      .emplace(std::piecewise_construct, std::forward_as_tuple(kind.name),
               std::forward_as_tuple(kind, rules_.of_kind(kind.name), rules_.classes()))
      .first->second;
}

const ExampleCheck* ExampleRunner::check_of(const Rule& rule) {
  if (!checks_) checks_ = make_checks_ ? make_checks_(rules_) : ExampleChecks{};
  const auto check = checks_->find(rule.kind);
  return check == checks_->end() ? nullptr : &check->second;
}

std::optional<ExampleFault> ExampleRunner::run(const Rule& rule, ExampleList list, const Example& example) {
  switch (list) {
    case ExampleList::match:
      return must_match(rule, example);
    case ExampleList::no_match:
      if (!example.expected.empty() && !make_checks_) return std::nullopt;  // the record would tell
      return must_not_match(rule, example);
    case ExampleList::known_gap:
      break;
  }
  return known_gap(rule, example);
}

/// What is wrong with the words that the patterns find: none at all, or others than those that are marked.
std::optional<std::string> ExampleRunner::wrong_words(const Rule& rule, const Example& example) {
  KindMatcher& matcher = matcher_of(rule);
  if (matcher.empty()) return std::nullopt;
  std::vector<PhraseMatch> found = matcher.run(example.text);
  std::erase_if(found, [number = numbers_.at(&rule)](const PhraseMatch& match) { return match.pattern != number; });
  if (example.marks.empty())
    return found.empty() ? std::optional(fmt::format("the rule \"{}\" finds nothing in this example", rule.id)) : std::nullopt;
  std::vector<Span> spans;
  for (const PhraseMatch& match : winners(found)) spans.push_back(matcher.span_of(match));
  if (spans == example.marks) return std::nullopt;
  std::vector<std::string_view> wanted, got;
  for (const Span& mark : example.marks) wanted.push_back(mark.of(example.text));
  for (const Span& span : spans) got.push_back(span.of(example.text));
  return fmt::format("the rule \"{}\" should find {}, and finds {}", rule.id, quoted(wanted), quoted(got));
}

std::optional<ExampleFault> ExampleRunner::must_match(const Rule& rule, const Example& example) {
  if (auto wrong = wrong_words(rule, example)) return ExampleFault{*wrong, "widen its phrases, or move the example to known_gap"};
  if (example.expected.empty()) return std::nullopt;
  const ExampleCheck* check = check_of(rule);
  if (check == nullptr && !checks_->empty())
    return ExampleFault{fmt::format("the examples of a rule of kind \"{}\" have no value behind an arrow", rule.kind),
                        "mark the words that the rule finds: \"it <asks> for more\""};
  if (check == nullptr) return std::nullopt;
  if (const auto wrong = (*check)(rule, example, true)) return ExampleFault{fmt::format("the rule \"{}\": {}", rule.id, *wrong), {}};
  return std::nullopt;
}

std::optional<ExampleFault> ExampleRunner::must_not_match(const Rule& rule, const Example& example) {
  if (!example.expected.empty() && check_of(rule) != nullptr) {  // only the record counts
    if (const auto wrong = (*check_of(rule))(rule, example, false))
      return ExampleFault{fmt::format("the rule \"{}\": {}", rule.id, *wrong), {}};
    return std::nullopt;
  }
  KindMatcher& matcher = matcher_of(rule);
  const PhraseMatch* match = match_of(matcher.run(example.text), numbers_.at(&rule));
  if (match == nullptr) return std::nullopt;
  return ExampleFault{fmt::format("the rule \"{}\" finds \"{}\" in this example, and must find nothing", rule.id, matcher.words_of(*match)),
                      "narrow its phrases, or move the example to known_gap with \" => nothing\""};
}

std::optional<ExampleFault> ExampleRunner::known_gap(const Rule& rule, const Example& example) {
  const bool should_match = example.expected != "nothing";
  const bool still = should_match ? must_match(rule, example).has_value()
                                  : must_not_match(rule, example) && must_not_match(rule, {example.text, {}, {}, example.place});
  if (still) return std::nullopt;
  return ExampleFault{fmt::format("the rule \"{}\" has closed this known gap", rule.id),
                      should_match ? "move the example to match" : "move the example to no_match"};
}

}  // namespace mandates
