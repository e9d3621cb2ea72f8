// Merges rule files and overlays, validates and indexes them.
#include "rules/rule_set.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <future>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "rules/rule_links.h"
#include "text/beside.h"
#include "text/closest.h"
#include "text/errors.h"

namespace mandates {
namespace {

/// Rules of several files, one laid over the other.
class Overlay {
 public:
  explicit Overlay(Diagnostics& found) : found_(found) {}

  void add(const std::vector<RuleFile>& files, RuleLayer layer) {
    std::vector<const RuleFile*> in_order;
    for (const RuleFile& file : files) in_order.push_back(&file);
    std::stable_sort(in_order.begin(), in_order.end(), [](const RuleFile* one, const RuleFile* other) { return one->name < other->name; });
    std::vector<ReadFile> read_files = read_all(in_order, layer);
    std::map<std::string, Place, std::less<>> seen;
    for (ReadFile& file : read_files) {
      std::move(file.found.begin(), file.found.end(), std::back_inserter(found_));
      for (ReadRule& read : file.rules) {
        if (!read.rule.id.empty() && is_new(read, seen)) place(std::move(read));
      }
    }
    rules_.erase(std::remove_if(rules_.begin(), rules_.end(), [](const ReadRule& read) { return read.rule.id.empty(); }), rules_.end());
    reindex();
  }

  const std::vector<ReadRule>& rules() const { return rules_; }
  const std::map<std::string, Place, std::less<>>& taken() const { return taken_; }
  /// The rules themselves, to be kept when the files are gone; rules() is empty afterwards.
  std::vector<Rule> take_rules() {
    std::vector<Rule> taken;
    taken.reserve(rules_.size());
    for (ReadRule& read : rules_) taken.push_back(std::move(read.rule));
    rules_.clear();
    return taken;
  }

 private:
  struct ReadFile {
    std::vector<ReadRule> rules;
    Diagnostics found;
  };

  /// What stands in each file. Two threads take them, the longest first: TOML is a third of the start.
  std::vector<ReadFile> read_all(const std::vector<const RuleFile*>& files, RuleLayer layer) {
    std::vector<const RuleSource*> sources;
    for (const RuleFile* file : files) sources.push_back(&sources_.emplace_back(file->name, file->content));
    std::vector<std::size_t> longest_first(files.size());
    std::iota(longest_first.begin(), longest_first.end(), std::size_t{0});
    std::stable_sort(longest_first.begin(), longest_first.end(),
                     [&](std::size_t one, std::size_t other) { return files[one]->content.size() > files[other]->content.size(); });
    std::vector<ReadFile> read(files.size());
    std::atomic<std::size_t> next = 0;
    const auto read_some = [&] {
      for (std::size_t i = next++; i < files.size(); i = next++) {
        ReadFile& file = read[longest_first[i]];
        file.rules = read_rules(*sources[longest_first[i]], layer, file.found);
      }
    };
    std::future<void> second;
    if (files.size() > 1) second = std::async(kBeside, read_some);
    read_some();
    if (second.valid()) second.get();
    return read;
  }

  bool is_new(const ReadRule& read, std::map<std::string, Place, std::less<>>& seen) {
    const auto [first, added] = seen.emplace(read.rule.id, read.id_place);
    if (!added)
      found_.push_back(
          read.source->error("duplicate-id", read.id_place, fmt::format("the id \"{}\" is given twice", read.rule.id),
                             fmt::format("the first one is at {}:{}:{}", first->second.path, first->second.line, first->second.column)));
    return added;
  }

  void place(ReadRule&& read) {
    const auto known = index_.find(read.rule.id);
    if (read.disable && !read.sound) return;
    if (read.disable) {
      if (known == index_.end()) return report_nothing_to_take(read);
      taken_.emplace(read.rule.id, read.id_place);
      rules_[known->second].rule.id.clear();
      index_.erase(known);
    } else if (known != index_.end()) {
      rules_[known->second] = std::move(read);
    } else {
      rules_.push_back(std::move(read));
    }
  }

  void report_nothing_to_take(const ReadRule& read) {
    std::vector<std::string> ids;
    for (const auto& [id, at] : index_) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    const std::string near = closest(read.rule.id, ids);
    found_.push_back(read.source->error("unknown-id", read.id_place, fmt::format("there is no rule \"{}\" to take away", read.rule.id),
                                        near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near)));
  }

  void reindex() {
    index_.clear();
    for (std::size_t i = 0; i < rules_.size(); ++i) index_.emplace(rules_[i].rule.id, i);
  }

  Diagnostics& found_;
  std::deque<RuleSource> sources_;
  std::vector<ReadRule> rules_;
  std::unordered_map<std::string, std::size_t> index_;  ///< rules of the layers below
  std::map<std::string, Place, std::less<>> taken_;
};

/// The names and session styles of bodies, and the phrases of layouts.
Layout make_layout(const std::vector<Rule>& rules) {
  Layout layout;
  for (const Rule& rule : rules) {
    if (rule.kind == "body") {
      Body body;
      body.code = rule.value("code");
      body.name = rule.value("name");
      body.rule = rule.id;
      body.session_style = rule.value("session_style") == "year" ? SessionStyle::year : SessionStyle::number;
      body.aliases = rule.values("aliases");
      body.short_forms = rule.values("short_forms");
      body.symbols = rule.values("symbols");
      body.statement_symbols = rule.values("statement_symbols");
      body.decision_symbols = rule.values("decision_symbols");
      body.subject_lines = rule.values("subject_lines");
      body.untitled = rule.flag("untitled");
      layout.bodies.push_back(std::move(body));
    } else if (rule.kind == "layout") {
      layout.phrases.push_back({std::string(rule.value("role")), rule.id, rule.values("patterns")});
    }
  }
  return layout;
}

/// What the rules say, whatever their summaries, examples and comments.
std::string make_version(const std::vector<Rule>& rules) {
  std::string content;
  const auto add = [&](std::string_view text) { content.append(std::to_string(text.size())).append(":").append(text); };
  for (const Rule& rule : rules) {
    add(rule.id);
    add(rule.kind);
    for (const auto& [field, values] : rule.fields) {
      add(field);
      content.append(std::to_string(values.size())).append(";");
      for (const std::string& value : values) add(value);
    }
    content += '\n';
  }
  return fmt::format("{:016x}", XXH3_64bits(content.data(), content.size()));
}

}  // namespace

struct RuleSet::Impl {
  std::vector<Rule> rules;
  std::unordered_map<std::string_view, const Rule*> by_id;
  std::map<std::string, std::vector<const Rule*>, std::less<>> by_kind;
  std::map<std::string, std::map<std::string, int, std::less<>>, std::less<>> values;
  Diagnostics found;
  PhraseClasses classes;
  Layout layout;
  std::string version;

  void index() {
    for (const Rule& rule : rules) {
      by_id.emplace(rule.id, &rule);
      by_kind[rule.kind].push_back(&rule);
      if (rule.kind == "class") add_values(rule);
    }
    layout = make_layout(rules);
    version = make_version(rules);
  }

  void add_values(const Rule& rule) {
    if (rule.values("values").empty()) return;
    const std::set<std::string> members = folded_phrases(rule);
    for (const std::string& entry : rule.values("values")) {
      std::string word;
      int number = 0;
      if (!read_value(entry, word, number) || !members.contains(word)) continue;
      values[std::string(rule.value("name"))].emplace(word, number);
    }
  }
};

RuleSet::RuleSet() : impl_(std::make_shared<Impl>()) {}
RuleSet::~RuleSet() = default;
RuleSet::RuleSet(const RuleSet&) noexcept = default;
RuleSet::RuleSet(RuleSet&&) noexcept = default;

RuleSet RuleSet::load(const std::vector<RuleFile>& files, const std::vector<RuleFile>& overlay, LinkCheck links) {
  RuleSet set;
  Overlay layers(set.impl_->found);
  layers.add(files, RuleLayer::base);
  layers.add(overlay, RuleLayer::overlay);
  std::vector<const Rule*> in_order;
  for (const ReadRule& read : layers.rules()) in_order.push_back(&read.rule);
  set.impl_->classes = make_classes(in_order);
  if (links == LinkCheck::now || !overlay.empty()) check_links({layers.rules(), layers.taken()}, set.impl_->classes, set.impl_->found);
  const auto errors = std::count_if(set.impl_->found.begin(), set.impl_->found.end(),
                                    [](const Diagnostic& found) { return found.severity == Severity::error; });
  if (errors > 0)
    throw RuleError(errors == 1 ? "the rules have an error" : fmt::format("the rules have {} errors", errors), std::move(set.impl_->found));
  set.impl_->rules = layers.take_rules();
  set.impl_->index();
  return set;
}

RuleSet RuleSet::of(std::vector<Rule> rules) {
  RuleSet set;
  set.impl_->rules = std::move(rules);
  std::vector<const Rule*> in_order;
  for (const Rule& rule : set.impl_->rules) in_order.push_back(&rule);
  set.impl_->classes = make_classes(in_order);
  set.impl_->index();
  return set;
}

const std::vector<const Rule*>& RuleSet::of_kind(std::string_view kind) const {
  static const std::vector<const Rule*> none;
  const auto found = impl_->by_kind.find(kind);
  return found == impl_->by_kind.end() ? none : found->second;
}

const Rule* RuleSet::find(std::string_view id) const {
  const auto found = impl_->by_id.find(id);
  return found == impl_->by_id.end() ? nullptr : found->second;
}

const std::vector<Rule>& RuleSet::all() const {
  return impl_->rules;
}
const Diagnostics& RuleSet::found() const {
  return impl_->found;
}
const PhraseClasses& RuleSet::classes() const {
  return impl_->classes;
}
const Layout& RuleSet::layout() const {
  return impl_->layout;
}
const std::string& RuleSet::version() const {
  return impl_->version;
}

int RuleSet::value_of(std::string_view class_name, std::string_view word) const {
  const auto named = impl_->values.find(class_name);
  if (named == impl_->values.end()) return -1;
  auto value = named->second.find(word);
  if (value == named->second.end() && word.find('-') != std::string_view::npos) {
    std::string apart(word);
    std::replace(apart.begin(), apart.end(), '-', ' ');
    value = named->second.find(apart);
  }
  return value == named->second.end() ? -1 : value->second;
}

}  // namespace mandates
