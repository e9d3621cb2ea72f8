#include "extraction/lexicon.h"

#include <algorithm>

#include "extraction/verb_forms.h"
#include "rules/class_uses.h"
#include "rules/session_rules.h"

namespace mandates {
namespace {

static_assert(kClauseWordClasses.size() == static_cast<std::size_t>(WordClass::rule_classes));

EdgeRole read_role(std::string_view role) {
  if (role == "lead") return EdgeRole::lead;
  if (role == "tail") return EdgeRole::tail;
  if (role == "example") return EdgeRole::example;
  if (role == "aside") return EdgeRole::aside;
  if (role == "join") return EdgeRole::join;
  if (role == "doer") return EdgeRole::doer;
  if (role == "helped") return EdgeRole::helped;
  return EdgeRole::stop;
}

/// Names are compared without their article; a rule may print it ("the Council").
std::string_view without_article(std::string_view name) {
  return name.starts_with("the ") || name.starts_with("The ") ? name.substr(4) : name;
}

}  // namespace

std::string name_pattern(std::string_view name) {
  std::string pattern;
  for (char c : name) {
    if (std::string_view("()[]{}|\\").find(c) != std::string_view::npos) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

Lexicon::Lexicon(const RuleSet& rule_set) : rules(rule_set), sessions(session_calendar(rule_set)) {
  add(verbs, "verb", "forms");
  add(misprints, "verb", "misprints");
  add(plural_verbs, "verb", "plural_forms");
  add_forms(plural_verbs, "verb", "forms", first_person_pattern);
  add_forms(plural_reiterations, "reiteration", "phrases", first_person_pattern);
  add_forms(past_verbs, "verb", "forms", past_pattern);
  add_forms(past_reiterations, "reiteration", "phrases", past_pattern);
  add(modifiers, "modifier", "phrases");
  add(reiterations, "reiteration", "phrases");
  add(edges, "actor-edge", "phrases");
  add(commitments, "commitment", "phrases");
  add(deliverables, "deliverable", "phrases");
  for (const Rule* rule : rules.of_kind("deliverable")) {
    if (!rule->flag("anywhere")) continue;
    const auto number = static_cast<std::uint32_t>(deliverable_marks.rules.size());
    deliverable_marks.rules.push_back(rule);
    for (const std::string& pattern : rule->values("phrases")) deliverable_marks.set.add(number, pattern, rules.classes(), words);
  }
  add(deliverable_bars, "deliverable", "unless");
  add(recipients, "recipient", "phrases");
  add(dues, "due", "unless");
  due_bars_ = static_cast<std::uint32_t>(dues.rules.size());
  add(dues, "due", "phrases");
  for (const Rule* rule : dues.rules) dues_of_acts_.push_back(rule->flag("at_act"));
  add(doubts, "doubt", "phrases");
  add(actor_nouns, "actor-noun", "nouns");
  for (const Rule* rule : rules.of_kind("verb"))
    verbs_.emplace(rule, VerbRule{rule, std::string(rule->value("base")), std::string(rule->value("type")),
                                  static_cast<int>(rule->number("rank", -1)), rule->flag("noun_like"), rule->flag("named_by_next")});
  for (const Rule* rule : modifiers.rules) {
    const std::string_view position = rule->value("position");
    modifiers_.push_back({rule, position != "after", position != "before", rule->flag("reiterates")});
  }
  for (const Rule* rule : edges.rules) edge_roles_.push_back(read_role(rule->value("role")));
  add_names();
  add_nouns(collectives, "body-noun");
  add_nouns(wholes, "country");
  countries_ = static_cast<std::uint32_t>(wholes.rules.size());
  add_nouns(wholes, "title-list");
  add_nouns(session_nouns, "session-body-noun");
  // Those that are asked at most words come first: the numbers of sixteen of them stand in one line of the processor's cache (WordRow).
  for (PhraseTable* table : {&verbs,
                             &modifiers,
                             &reiterations,
                             &subjects,
                             &actors,
                             &actor_shorts,
                             &actor_nouns,
                             &edges,
                             &deliverables,
                             &recipients,
                             &dues,
                             &bodies,
                             &wholes,
                             &commitments,
                             &deliverable_bars,
                             &misprints,
                             &collectives,
                             &session_nouns,
                             &deliverable_marks,
                             &plural_verbs,
                             &plural_reiterations,
                             &doubts,
                             &past_verbs,
                             &past_reiterations})
    table->set.finish();
  read_words();
  mark_beginnings(actors, WordClass::name_start);
  mark_beginnings(deliverable_marks, WordClass::mark_start);
}

void Lexicon::mark_beginnings(const PhraseTable& table, WordClass word_class) {
  const auto size = static_cast<WordId>(words.size());
  if (word_bits_.size() < size) word_bits_.resize(size);
  for (WordId word = 0; word < size; ++word)
    if (table.set.may_begin(word)) word_bits_[word] |= bit_of(word_class);
}

void Lexicon::add(PhraseTable& table, std::string_view kind, std::string_view field) {
  for (const Rule* rule : rules.of_kind(kind)) {
    const auto number = static_cast<std::uint32_t>(table.rules.size());
    table.rules.push_back(rule);
    if (&table == &deliverables && rule->flag("anywhere")) continue;
    for (const std::string& pattern : rule->values(field)) table.set.add(number, pattern, rules.classes(), words);
  }
}

void Lexicon::add_forms(PhraseTable& table, std::string_view kind, std::string_view field, std::string (*other)(std::string_view)) {
  for (const Rule* rule : rules.of_kind(kind)) {
    const auto number = static_cast<std::uint32_t>(table.rules.size());
    table.rules.push_back(rule);
    for (const std::string& form : rule->values(field))
      if (const std::string pattern = other(form); !pattern.empty()) table.set.add(number, pattern, rules.classes(), words);
  }
}

void Lexicon::add_nouns(PhraseTable& table, std::string_view class_name) {
  for (const Rule* rule : rules.of_kind("class")) {
    if (rule->value("name") != class_name) continue;
    const auto number = static_cast<std::uint32_t>(table.rules.size());
    table.rules.push_back(rule);
    for (const std::string& noun : rule->values("phrases")) table.set.add(number, noun, rules.classes(), words);
  }
}

void Lexicon::add_names() {
  auto add_all = [&](PhraseTable& table, const Rule* rule, std::initializer_list<std::string_view> fields) {
    const auto number = static_cast<std::uint32_t>(table.rules.size());
    table.rules.push_back(rule);
    for (std::string_view field : fields)
      for (const std::string& name : rule->values(field))
        table.set.add(number, name_pattern(without_article(name)), rules.classes(), words);
  };
  std::unordered_map<std::string_view, const Entity*> by_name;
  for (const Rule* rule : rules.of_kind("actor")) {
    const std::size_t dot = rule->id.find('.');
    const Entity entity{rule, dot == std::string::npos ? rule->id : rule->id.substr(dot + 1), std::string(rule->value("name"))};
    by_name.emplace(rule->value("name"), &entities_.emplace(rule, entity).first->second);
    const std::string_view entity_class = rule->value("class");
    if (entity_class == "body" || entity_class == "organ") deliberating_.insert(rule);
    if (entity_class == "official" || entity_class == "mandate-holder") persons_.insert(rule);
    if (entity_class == "group") groups_.insert(rule);
    if (entity_class == "mandate-holder") name_sorts_.emplace(rule, NameSort::topic);
    if (entity_class == "state" || entity_class == "group") name_sorts_.emplace(rule, NameSort::printing);
    add_all(actors, rule, {"name", "aliases"});
    add_all(actor_shorts, rule, {"short_forms"});
  }
  for (const Rule* rule : rules.of_kind("body")) {
    deliberating_.insert(rule);
    add_all(bodies, rule, {"name", "aliases"});
    add_all(subjects, rule, {"name", "short_forms"});
    const auto named = entities_.find(rules.find(rule->value("actor")));
    const auto called = by_name.find(rule->value("name"));
    if (named != entities_.end())
      entities_by_body_.emplace(rule, &named->second);
    else if (called != by_name.end())
      entities_by_body_.emplace(rule, called->second);
    for (const Body& body : rules.layout().bodies)
      if (body.rule == rule->id) bodies_by_rule_.emplace(rule, &body);
  }
}

void Lexicon::read_words() {
  for (std::size_t c = 0; c < kClauseWordClasses.size(); ++c)
    for (const Rule* rule : rules.of_kind("class"))
      if (rule->value("name") == kClauseWordClasses[c])
        for (const std::string& word : rule->values("phrases")) {
          const WordId id = words.add(fold(word));
          if (word_bits_.size() <= id) word_bits_.resize(id + 1U);
          word_bits_[id] |= WordClasses{1} << c;
        }
}

bool Lexicon::third_person(const Token& token, std::string_view word, WordClasses barred) const {
  if (token.punctuation != 0 || token.capital || word.size() < 4 || word.back() != 's') return false;
  const auto base = [&](std::string_view stem) {
    Token probe;
    probe.word = words.find(stem);
    return is(probe, WordClass::base_verb) && !is_any(probe, barred);
  };
  return base(word.substr(0, word.size() - 1)) || (word.ends_with("es") && base(word.substr(0, word.size() - 2)));
}

const Body* Lexicon::body_of_code(std::string_view code) const {
  const auto& all = rules.layout().bodies;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Body& body) { return body.code == code; });
  return found == all.end() ? nullptr : &*found;
}

const Body* Lexicon::body_of_rule(const Rule* rule) const {
  const auto found = bodies_by_rule_.find(rule);
  return found == bodies_by_rule_.end() ? nullptr : found->second;
}

const Entity* Lexicon::entity_of(const Rule* rule) const {
  const auto found = entities_.find(rule);
  if (found != entities_.end()) return &found->second;
  const auto body = entities_by_body_.find(rule);
  return body == entities_by_body_.end() ? nullptr : body->second;
}

Matchers::Matchers(const Lexicon& lexicon)
    : verbs(lexicon.verbs.set),
      plural_verbs(lexicon.plural_verbs.set),
      plural_reiterations(lexicon.plural_reiterations.set),
      past_verbs(lexicon.past_verbs.set),
      past_reiterations(lexicon.past_reiterations.set),
      misprints(lexicon.misprints.set),
      modifiers(lexicon.modifiers.set),
      reiterations(lexicon.reiterations.set),
      subjects(lexicon.subjects.set),
      actors(lexicon.actors.set),
      actor_shorts(lexicon.actor_shorts.set),
      actor_nouns(lexicon.actor_nouns.set),
      edges(lexicon.edges.set),
      commitments(lexicon.commitments.set),
      deliverables(lexicon.deliverables.set),
      deliverable_marks(lexicon.deliverable_marks.set),
      deliverable_bars(lexicon.deliverable_bars.set),
      recipients(lexicon.recipients.set),
      dues(lexicon.dues.set),
      bodies(lexicon.bodies.set),
      collectives(lexicon.collectives.set),
      wholes(lexicon.wholes.set),
      session_nouns(lexicon.session_nouns.set),
      doubts(lexicon.doubts.set) {}

}  // namespace mandates
