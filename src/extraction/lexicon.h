// The rule set as extraction uses it: one automaton a kind of rule, and a bit for each word's classes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "calendar/session_calendar.h"
#include "phrases/phrase.h"
#include "rules/rule_set.h"

namespace mandates {

inline bool is_mark(const Token& token, char mark) {
  return token.punctuation == mark;
}

/// Classes of single words that steer the reading of a clause; each is a `class` rule of the same name (see kClauseWordClasses, in the same
/// order).
enum class WordClass : std::uint8_t {
  list_joiner,        ///< and, or
  infinitive_marker,  ///< to
  that_word,          ///< that
  relative,           ///< which, who, where
  modal,              ///< shall, should, will
  base_verb,          ///< submit, report, continue
  finite_verb,        ///< includes: "requests that the Secretary-General includes"
  determiner,         ///< the, a, all, its
  aside_opener,       ///< in, within, through, taking
  actor_pronoun,      ///< them, it, him
  possessive,         ///< its, their, his
  name_link,          ///< of, on, for: inside names
  name_end,           ///< with, from, under: after a common noun the name is over
  doer_marker,        ///< by
  infinitive_adverb,  ///< fully, further, urgently: between "to" and its verb
  list_announcer,     ///< following: announces the items of a list
  topic_link,         ///< on: "Special Rapporteur on …"
  topic_end,          ///< with, under: ends the topic of such a name
  carrier_noun,       ///< efforts: "increase its efforts to include"
  complement_link,    ///< of
  complement_noun,    ///< parties, adviser: a name goes on behind it with "to the"
  instrument_noun,    ///< Convention, Protocol: not an actor
  genitive,           ///< 's
  founded_word,       ///< established: "the Committee established pursuant to"
  loose_determiner,   ///< any, those: no name goes on behind "of" with it
  closed_noun,        ///< Government: no name goes on behind it with "on" or "in"
  distinction,        ///< South, Deputy: the name behind it is that of another
  month,              ///< August: "visited South Sudan in August" names no actor of that name
  document_noun,      ///< resolution, decision: "General Assembly resolution 67/226" names no actor
  person_pronoun,     ///< him, her, his: one person
  plural_pronoun,     ///< them, their: several
  plural_noun,        ///< countries, leaders: several are meant
  person_noun,        ///< Rapporteur, President: the name is that of a person
  dependent_noun,     ///< funds, programmes: shares the modifiers of the noun before: "United Nations agencies, funds and programmes"
  describing,         ///< with, involved: "those involved in the planning"
  object_verb,        ///< assist, enable: has an object and an infinitive of its own: "to assist States to build"
  asked_through,      ///< on, upon, for: before those who are asked: "calls upon X to …, and on Y to …"
  first_person,       ///< we: the subject in outcome documents
  demonstrative,      ///< those, these, such: "home States of those enterprises"
  purpose_word,       ///< order, as: "in order to", "so as to" open no act
  passive_verb,       ///< be: before a participle, the subject does not act
  verb_or_noun,       ///< report, support: its plural looks like its third person
  being,              ///< is, are: before "to" a modal: "the reports are to be made available"
  to_binder,          ///< attention, contribution: the "to" behind it is its own, no recipient follows
  past_act,           ///< held, negotiated: behind it a session is that of something else
  charged,            ///< responsible, tasked: behind "be" the subject acts
  plural_body,        ///< bodies, organs: to them a report may go
  effort_noun,        ///< efforts, contribution: whose they are acts
  act_noun,           ///< granting, development: before "of" a thing is asked for
  asked_source,       ///< from, of: before those from whom a thing is asked, at the beginning of an item
  short_name,         ///< Committee, Chair: documents leave these short, there is nothing to be resolved
  shared_title,       ///< Presidents, Chairs: of several bodies, one title
  asked_noun,         ///< countries, donors: behind "calls for" they are asked to act, where mechanisms are a thing that is wanted
  language,           ///< Urdu, Hindi: no actors
  small_name,         ///< government: also without a capital a name that begins with it may be meant
  definition_word,    ///< hereinafter: before the short form of a name, in quotation marks
  telling_verb,       ///< inform, notify: behind who is told, "of" begins what of
  owned_noun,         ///< authorities, secretariat: whose they are stands elsewhere in the document
  singular_verb,      ///< is, has: behind "that" another verb in the third person may be joined with it
  aim_noun,           ///< end, regard: "to that end", "in that regard" open no clause, and an act may follow
  means_noun,         ///< mechanism, capacity: "to" behind it begins what it serves for, not an act
  passing_word,       ///< through: a report passes the body behind it
  task_noun,          ///< tasks, below: announces items where it is the last word before them
  delivered,          ///< submitted, considered: behind "to be" a session is that of the body to which something goes
  gathering,          ///< conference, summit: on a group of States, which does not begin another name
  undergone,          ///< suffered, experienced: behind it "by" names those to whom it happens, or whose wrong it is, no doers
  rule_classes,       ///< number of classes with a rule; the following ones are computed
  name_start = rule_classes,  ///< a pattern of `actors` may begin with it
  mark_start,                 ///< a pattern of `deliverable_marks` may begin with it
  count
};

/// A bit for each word class.
__extension__ using WordClasses = unsigned __int128;  // GCC and Clang have it; std::bitset is not constexpr in C++20
static_assert(static_cast<unsigned>(WordClass::count) <= 128);

/// Edge of an actor's name: see rule kind actor-edge.
enum class EdgeRole : std::uint8_t {
  lead,
  tail,
  example,
  aside,
  join,
  stop,
  doer,
  helped  ///< before doers, except behind an aim: "contributions to support the participation of"
};

/// Choice of the display name of an actor: see the classes of rule kind actor.
enum class NameSort : std::uint8_t {
  longest,   ///< by the fullest form that the document prints
  topic,     ///< a title that many hold is told by its topic: "Special Rapporteur on …"
  printing,  ///< a state or a group: as it is printed
};

/// Patterns of one kind with the rule each belongs to: PhraseMatch::pattern is an index of `rules`.
struct PhraseTable {
  PhraseSet set;
  std::vector<const Rule*> rules;
};

/// A verb rule with its fields read.
struct VerbRule {
  const Rule* rule = nullptr;
  std::string base;
  std::string type;
  int rank = -1;
  bool noun_like = false;
  bool named_by_next = false;  ///< "we will provide": the record has the verb behind it
};

/// A modifier rule with its fields read.
struct ModifierRule {
  const Rule* rule = nullptr;
  bool before = false;  ///< may stand before the verb
  bool after = false;   ///< may stand after it
  bool reiterates = false;
};

/// An actor or a body as an entity: the names under which it may appear.
struct Entity {
  const Rule* rule = nullptr;
  std::string id;    ///< the rule's id without "actor."
  std::string name;  ///< canonical
};

/// Compiled once from a rule set, then read only and shared between threads.
class Lexicon {
 public:
  explicit Lexicon(const RuleSet& rules);

  /// The classes of a word: bit N for class N.
  WordClasses classes_of(const Token& token) const { return token.word < word_bits_.size() ? word_bits_[token.word] : 0; }
  bool is(const Token& token, WordClass word_class) const { return (classes_of(token) & bit_of(word_class)) != 0; }
  static constexpr WordClasses bit_of(WordClass word_class) { return WordClasses{1} << static_cast<unsigned>(word_class); }
  /// The classes given, for is_any().
  template <typename... Class>
  static constexpr WordClasses bits_of(Class... word_classes) {
    return (bit_of(word_classes) | ...);
  }
  /// True for a word of one of those classes.
  bool is_any(const Token& token, WordClasses word_classes) const { return (classes_of(token) & word_classes) != 0; }
  /// The first word from `at` on that is not of the class; never beyond `end`.
  std::uint32_t past(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end, WordClass word_class) const {
    while (at < end && is(tokens[at], word_class)) ++at;
    return at;
  }
  /// True for a base verb with the "s" of the third person, `word` as printed; `barred`: not where the base is of one of those classes.
  bool third_person(const Token& token, std::string_view word, WordClasses barred = 0) const;
  /// True for a pattern of `dues` that says what is none.
  bool is_due_bar(std::uint32_t pattern) const { return pattern < due_bars_; }
  /// True for a pattern of `dues` that counts only at the beginning of an act.
  bool is_due_of_act(std::uint32_t pattern) const { return dues_of_acts_[pattern]; }
  /// True for a pattern of `wholes` that is the name of a state or territory.
  bool is_country(std::uint32_t pattern) const { return pattern < countries_; }
  const VerbRule& verb(const Rule* rule) const { return verbs_.at(rule); }
  const ModifierRule& modifier(std::uint32_t pattern) const { return modifiers_[pattern]; }
  /// The body whose code, or whose actor's rule, is given; null where there is none.
  const Body* body_of_code(std::string_view code) const;
  const Body* body_of_rule(const Rule* rule) const;
  /// The entity of a rule of kind actor or body ("body.ga" is the actor "ga"); null where there is none.
  const Entity* entity_of(const Rule* rule) const;
  /// True for the rule of a body, and for that of an actor that is a body or organ.
  bool is_body(const Rule* rule) const { return deliberating_.contains(rule); }
  /// True for the rule of an official or a holder of a mandate: "him" may mean one.
  bool is_person(const Rule* rule) const { return persons_.contains(rule); }
  /// True for a rule that names several: "specialized agencies".
  bool is_group(const Rule* rule) const { return groups_.contains(rule); }
  /// The role of a pattern of `edges`.
  EdgeRole edge_role(std::uint32_t pattern) const { return edge_roles_[pattern]; }
  NameSort name_sort(const Rule* rule) const {
    const auto found = name_sorts_.find(rule);
    return found == name_sorts_.end() ? NameSort::longest : found->second;
  }

  const RuleSet& rules;
  SessionCalendar sessions;  ///< to tell the next session of another body than the organ
  Vocabulary words;
  PhraseTable verbs;         ///< finite forms
  PhraseTable plural_verbs;  ///< forms with the subject "we", of outcome documents
  PhraseTable misprints;     ///< participles at the head of a numbered paragraph
  PhraseTable modifiers;
  PhraseTable reiterations;
  PhraseTable plural_reiterations;
  PhraseTable past_verbs;  ///< forms of the past, of decisions as volumes print them
  PhraseTable past_reiterations;
  PhraseTable subjects;      ///< the organ as written subject: "The Security Council"
  PhraseTable actors;        ///< full names and acronyms of entities
  PhraseTable actor_shorts;  ///< short forms
  PhraseTable actor_nouns;
  PhraseTable edges;
  PhraseTable commitments;
  PhraseTable deliverables;
  PhraseTable deliverable_marks;  ///< of rules with `anywhere`
  PhraseTable deliverable_bars;   ///< `unless` patterns
  PhraseTable recipients;
  PhraseTable dues;           ///< `unless` patterns too: is_due_bar()
  PhraseTable bodies;         ///< full names of bodies
  PhraseTable collectives;    ///< common nouns of bodies: committee, working group, congress
  PhraseTable wholes;         ///< what is read as one inside a name: lists in titles, and countries: is_country()
  PhraseTable session_nouns;  ///< those of bodies that meet in numbered sessions: committee, conference
  PhraseTable doubts;         ///< words in an obligation at which a person should look

 private:
  void read_words();
  void mark_beginnings(const PhraseTable& table, WordClass word_class);
  void add(PhraseTable& table, std::string_view kind, std::string_view field);
  /// The forms of a field as they are with the subject "we".
  /// The forms of a field as `other` makes them.
  void add_forms(PhraseTable& table, std::string_view kind, std::string_view field, std::string (*other)(std::string_view));
  void add_names();
  void add_nouns(PhraseTable& table, std::string_view class_name);

  std::uint32_t due_bars_ = 0;
  std::vector<bool> dues_of_acts_;  ///< by pattern of `dues`
  std::uint32_t countries_ = 0;
  std::vector<WordClasses> word_bits_;
  std::vector<ModifierRule> modifiers_;  ///< by pattern of `modifiers`
  std::vector<EdgeRole> edge_roles_;     ///< by pattern of `edges`
  std::unordered_map<const Rule*, VerbRule> verbs_;
  std::unordered_map<const Rule*, Entity> entities_;
  std::unordered_map<const Rule*, const Entity*> entities_by_body_;
  std::unordered_map<const Rule*, const Body*> bodies_by_rule_;
  std::unordered_set<const Rule*> deliberating_, persons_, groups_;
  std::unordered_map<const Rule*, NameSort> name_sorts_;  ///< those that are not the usual one
};

/// The working memory of one thread over a lexicon.
struct Matchers {
  explicit Matchers(const Lexicon& lexicon);
  PhraseMatcher verbs, plural_verbs, plural_reiterations, past_verbs, past_reiterations, misprints, modifiers, reiterations, subjects,
      actors, actor_shorts, actor_nouns, edges, commitments, deliverables, deliverable_marks, deliverable_bars, recipients, dues, bodies,
      collectives, wholes, session_nouns, doubts;
};

/// A printed name as a pattern: marks that the pattern language reads otherwise are escaped.
std::string name_pattern(std::string_view name);

}  // namespace mandates
