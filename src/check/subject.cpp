// Matches the phrases of subjects in the words of a request.
#include "check/subject.h"

#include <algorithm>

#include "followup/rule_phrases.h"
#include "followup/sorted.h"

namespace mandates {

struct SubjectReader::Impl {
  explicit Impl(const RuleSet& rules) : phrases(rules, "subject", words) {}

  RequestSubject read(std::string_view text, const std::vector<Span>& passed_over) {
    RequestSubject subject;
    tokenize(text, words, tokens);
    for (const PhraseMatch& match : phrases.matches_of_each(tokens)) {
      const Span span{tokens[match.begin].span.begin, tokens[match.end - 1].span.end};
      if (phrases.rule(match).value("says") == "people") {
        subject.people.push_back(static_cast<int>(match.pattern));
      } else if (std::none_of(passed_over.begin(), passed_over.end(),
                              [&](const Span& one) { return span.begin < one.end && one.begin < span.end; })) {
        subject.in_title = true;
      }
    }
    sort_once(subject.people);
    return subject;
  }

  Vocabulary words;
  RulePhrases phrases;
  std::vector<Token> tokens;
};

SubjectReader::SubjectReader(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
SubjectReader::~SubjectReader() = default;

RequestSubject SubjectReader::read(const Clause& clause, const std::string& title) {
  // "Urges States" beside "and invites the Agency to count the lamps"
  const std::string words = clause.act.text.empty() ? clause.text : clause.text + " " + clause.act.text;
  std::vector<Span> known;  // "the Special Rapporteur", who is "Special Rapporteur on the right to lamps" in the document
  for (const ActorMention& actor : clause.actors) {
    const std::size_t at = words.find(actor.text);
    if (actor.text.empty() || at == std::string::npos || (actor.id.empty() && actor.name.size() <= actor.text.size())) continue;
    known.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + actor.text.size())});
  }
  RequestSubject subject = impl_->read(words, known);
  subject.title = title;
  subject.words = words;
  for (const auto* mentions : {&clause.actors, &clause.recipients})
    for (const ActorMention& one : *mentions)
      if (const std::size_t at = subject.words.find(one.text); !one.text.empty() && at != std::string::npos)
        subject.words.replace(at, one.text.size(), one.text.size(), ' ');
  return subject;
}

RequestSubject SubjectReader::read(std::string_view text) {
  RequestSubject subject = impl_->read(text, {});
  subject.in_title = false;  // words alone have no title to be on
  subject.words = text;
  return subject;
}

}  // namespace mandates
