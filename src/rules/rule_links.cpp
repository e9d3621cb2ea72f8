// Checks of references between the rules of a set.
#include "rules/rule_links.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "rules/class_uses.h"
#include "text/closest.h"

namespace mandates {
namespace {

class LinkChecker {
 public:
  LinkChecker(const LinkedRules& linked, const PhraseClasses& classes, Diagnostics& found)
      : linked_(linked), classes_(classes), found_(found) {
    for (const ReadRule& read : linked.rules) kinds_.emplace(read.rule.id, read.rule.kind);
  }

  void run() {
    for (const ReadRule& read : linked_.rules) {
      if (read.rule.kind == "class") check_class(read);
      const RuleKind* kind = find_rule_kind(read.rule.kind);
      if (kind == nullptr) continue;
      for (const FieldSpec& field : kind->fields) {
        if (field.type == FieldType::id || field.type == FieldType::ids) check_ids(read, field);
        if (field.type == FieldType::patterns) check_patterns(read, field, kind->at_line_start ? no_classes_ : classes_);
      }
      if (kind->needs_examples && read.rule.match.empty())
        found_.push_back(read.source->finding(Severity::warning, "missing-examples", read.rule.place,
                                              fmt::format("the rule \"{}\" has no example", read.rule.id),
                                              "add match = [\"words that the rule must find\"]"));
    }
    report_uses_of_broken_classes();
  }

 private:
  void error(const ReadRule& read, std::string code, const Place& at, std::string message, std::string hint) {
    found_.push_back(read.source->error(std::move(code), at, std::move(message), std::move(hint)));
  }

  void check_class(const ReadRule& read) {
    const std::string name(read.rule.value("name"));
    const Place& at = read.place_of("name", 0);
    const auto& derived = derived_class_names();
    const bool good =
        std::all_of(name.begin(), name.end(), [](char c) { return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    if (!good)
      error(read, "illegal-value", at, fmt::format("\"{}\" cannot be the name of a class", name),
            "names of classes are made of small letters, digits and hyphens");
    if (PhraseClasses::is_builtin(name) || std::find(derived.begin(), derived.end(), name) != derived.end())
      error(read, "illegal-value", at, fmt::format("the class {{{}}} is built in", name), "give the class another name");
    if (class_use(name) == ClassUse::words) check_single_words(read);
    const std::vector<std::string>& values = read.rule.values("values");
    const std::set<std::string> members = values.empty() ? std::set<std::string>() : folded_phrases(read.rule);
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::string word;
      int number = 0;
      if (!read_value(values[i], word, number))
        error(read, "illegal-value", read.place_of("values", i), fmt::format("\"{}\" gives no number to a word", values[i]),
              "write \"sixty = 60\"");
      else if (!members.contains(word))
        error(read, "illegal-value", read.place_of("values", i), fmt::format("\"{}\" is no phrase of the class", word),
              "add it to the phrases: only words of the class have a value");
    }
  }

  /// Of a class of single words: phrases that are no single word, and so are never found.
  void check_single_words(const ReadRule& read) {
    const std::vector<std::string>& phrases = read.rule.values("phrases");
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      if (phrases[i].find_first_of(" -()[]{}|\\") == std::string::npos) continue;
      error(read, "no-single-word", read.place_of("phrases", i), fmt::format("\"{}\" is never found: it is no single word", phrases[i]),
            fmt::format("words are compared one by one with the class {{{}}}; \"re-establish\" is two words", read.rule.value("name")));
    }
  }

  void check_ids(const ReadRule& read, const FieldSpec& field) {
    const std::vector<std::string>& ids = read.rule.values(field.name);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const auto known = kinds_.find(ids[i]);
      const auto& allowed = field.choices;
      if (known != kinds_.end() && (allowed.empty() || std::find(allowed.begin(), allowed.end(), known->second) != allowed.end())) continue;
      const Place& at = read.place_of(field.name, i);
      if (known != kinds_.end())
        error(read, "unknown-id", at, fmt::format("\"{}\" is a rule of kind \"{}\"", ids[i], known->second),
              fmt::format("\"{}\" names a rule of kind {}", field.name, fmt::join(allowed, " or ")));
      else
        error(read, "unknown-id", at, fmt::format("there is no rule \"{}\"", ids[i]), hint_for_id(ids[i], allowed));
    }
  }

  std::string hint_for_id(const std::string& id, const std::vector<std::string>& allowed) const {
    if (const auto taken = linked_.taken.find(id); taken != linked_.taken.end())
      return fmt::format("it is taken away at {}:{}:{}", taken->second.path, taken->second.line, taken->second.column);
    std::vector<std::string> known;
    for (const auto& [name, kind] : kinds_)
      if (allowed.empty() || std::find(allowed.begin(), allowed.end(), kind) != allowed.end()) known.push_back(name);
    const std::string near = closest(id, known);
    return near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near);
  }

  void check_patterns(const ReadRule& read, const FieldSpec& field, const PhraseClasses& classes) {
    const std::vector<std::string>& patterns = read.rule.values(field.name);
    for (std::size_t i = 0; i < patterns.size(); ++i)
      for (const PatternError& wrong : scratch_.check(patterns[i], classes, words_)) {
        const Place at = read.source->inside_string(read.place_of(field.name, i), wrong.offset);
        if (wrong.kind == PatternError::Kind::broken_class || (wrong.kind == PatternError::Kind::class_loop && read.rule.kind != "class")) {
          users_.push_back({&read, at, wrong});
          continue;
        }
        if (read.rule.kind == "class") broken_.insert(std::string(read.rule.value("name")));
        report(read, at, wrong);
      }
  }

  void report(const ReadRule& read, const Place& at, const PatternError& wrong) {
    if (wrong.kind == PatternError::Kind::unknown_class && classes_.has(wrong.class_name)) {
      error(read, "unknown-class", at, fmt::format("a rule of kind \"{}\" cannot use the class {{{}}}", read.rule.kind, wrong.class_name),
            "its patterns may use only the built-in classes, as {word} or {number}");
    } else if (wrong.kind == PatternError::Kind::unknown_class) {
      const std::string near = closest(wrong.class_name, classes_.names());
      error(read, "unknown-class", at, wrong.message,
            near.empty() ? "classes are rules of kind \"class\"" : fmt::format("did you mean {{{}}}?", near));
    } else {
      error(read, "bad-pattern", at, wrong.message, "the language of patterns is described in docs/rules.md");
    }
  }

  /// A pattern that uses a broken class is not reported where the class itself was.
  void report_uses_of_broken_classes() {
    if (!broken_.empty()) return;
    for (const Use& use : users_) report(*use.read, use.at, use.wrong);
  }

  struct Use {
    const ReadRule* read;
    Place at;
    PatternError wrong;
  };

  const LinkedRules& linked_;
  const PhraseClasses& classes_;
  const PhraseClasses no_classes_;
  Diagnostics& found_;
  std::map<std::string, std::string, std::less<>> kinds_;  ///< by id
  std::set<std::string> broken_;                           ///< classes with a pattern that was reported
  std::vector<Use> users_;
  Vocabulary words_;
  PhraseSet scratch_;
};

std::string folded_words(std::string_view text) {
  static const Vocabulary no_words;
  std::vector<Token> tokens;
  tokenize(text, no_words, tokens);
  std::string words;
  for (const Token& token : tokens) words += (words.empty() ? "" : " ") + fold(token.span.of(text));
  return words;
}

void add_names(PhraseClasses& classes, const std::string& name, const Rule& rule, std::string_view field) {
  for (const std::string& text : rule.values(field)) classes.add(name, escape_pattern(text));
}

}  // namespace

const std::vector<std::string>& derived_class_names() {
  static const std::vector<std::string> names = {"actor", "actor-short", "body", "body-short"};
  return names;
}

PhraseClasses make_classes(const std::vector<const Rule*>& rules) {
  PhraseClasses classes;
  for (const Rule* of : rules) {
    const Rule& rule = *of;
    if (rule.kind == "class") {
      for (const std::string& phrase : rule.values("phrases")) classes.add(std::string(rule.value("name")), phrase);
    } else if (rule.kind == "actor" || rule.kind == "body") {
      add_names(classes, rule.kind, rule, "name");
      add_names(classes, rule.kind, rule, "aliases");
      add_names(classes, rule.kind + "-short", rule, "short_forms");
    }
  }
  return classes;
}

std::set<std::string> folded_phrases(const Rule& rule) {
  std::set<std::string> folded;
  for (const std::string& phrase : rule.values("phrases")) folded.insert(folded_words(phrase));
  return folded;
}

bool read_value(std::string_view entry, std::string& word, int& number) {
  const std::size_t equals = entry.find('=');
  if (equals == std::string_view::npos) return false;
  std::string_view digits = entry.substr(equals + 1);
  while (digits.starts_with(' ')) digits.remove_prefix(1);
  while (digits.ends_with(' ')) digits.remove_suffix(1);
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failed != std::errc{} || end != digits.data() + digits.size()) return false;
  word = folded_words(entry.substr(0, equals));
  return !word.empty();
}

void check_links(const LinkedRules& linked, const PhraseClasses& classes, Diagnostics& found) {
  LinkChecker(linked, classes, found).run();
}

}  // namespace mandates
