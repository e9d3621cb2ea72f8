// Finds similar requests: obligations of other families and bodies that ask for much the same, ranked, with the common words. Deterministic
// for the same store and rules. Must not know: the clock, SQLite.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "check/subject.h"
#include "followup/links.h"
#include "phrases/phrase.h"
#include "store/store.h"

namespace mandates {

/// How far two requests are the same (docs/alike.md).
enum class Sameness {
  same,   ///< the same act by the same actor
  part,   ///< one is a part of the other, or they differ in the actor only
  other,  ///< only some words are the same
};

const char* sameness_word(Sameness sameness);

/// A request to compare others with.
struct AlikeQuestion {
  std::string text;  ///< its words as printed
  Asked asked;       ///< its parts for the comparison; for free text only the wording
  RequestSubject subject;
  std::string title;     ///< title of its document if the request refers to its own document ("the present resolution") and so has the
                         ///< document's subject; else empty
  std::string family;    ///< id of its family, which is excluded; may be empty
  std::string document;  ///< its document, which is left out, too: a draft may be in the store; empty for none
  RowKey clause = 0;     ///< clause in the store, which is excluded; 0 if it is not in the store
};

/// A similar obligation; of a chain the latest one found.
struct AlikeRequest {
  ObligationRow row;
  ChainPlace place;
  Sameness sameness = Sameness::other;
  double likeness = 0;              ///< similarity, 0 to 1
  std::vector<std::string> shared;  ///< common words, most significant first
};

/// 1 if both have the same actors or none; lower if only one has actors, or if they differ. Requests can be the same from kSomeActor on.
double actor_factor(const Asked& a, const Asked& b);
inline constexpr double kSomeActor = 0.9;
/// Minimum likeness, in both directions, for Sameness::same.
inline constexpr double kSameLikeness = 0.77;
/// Weight of common pairs of adjacent words, relative to common words.
inline constexpr double kNeighbourWeight = 0.35;

/// Finds similar requests. Not thread-safe; the store must outlive it.
class AlikeFinder {
 public:
  AlikeFinder(Store& store, const RuleSet& rules);

  /// A query from a clause of the store. `own_family`: do not exclude its family.
  AlikeQuestion question(const ObligationRow& row, bool own_family);
  /// A query from a clause of a document outside the store, with the title of the document.
  AlikeQuestion question(const Clause& clause, const std::string& title);
  /// A query from free text.
  AlikeQuestion question(const std::string& words);

  /// The parts of a clause for the comparison; if it refers to its own document, including the words of the title.
  Asked asked_of_clause(const Clause& clause, const std::string& title);
  RequestSubject subject_of_clause(const Clause& clause, const std::string& title) { return subjects_.read(clause, title); }
  /// Upper limit of the sameness of two requests, whatever their words: `other` if a title gives the subject of one and it differs, `part`
  /// if they name different groups of people. Needs the stems of their words.
  Sameness at_most(const RequestSubject& a, const std::vector<WordKey>& stems_of_a, const RequestSubject& b,
                   const std::vector<WordKey>& stems_of_b);
  /// False for a stem that occurs in requests of any kind.
  bool tells(WordKey stem) const;
  WordKey stem(WordKey word) const { return wordings_.words().stem(word); }
  /// Compares a single obligation.
  AlikeRequest compare(const AlikeQuestion& question, ObligationRow row);

  /// The most similar obligations, best first, then by id; at most `limit`, with a likeness of at least `least`.
  std::vector<AlikeRequest> find(const AlikeQuestion& question, std::size_t limit, double least);

 private:
  struct Weights;
  struct Overlap;
  Asked asked_by_full_name(const Clause& clause);
  Weights weigh(const AlikeQuestion& question, const std::vector<WordFrequency>& words);
  Overlap overlap(const Weights& weights, const std::vector<WordKey>& words) const;
  AlikeRequest compare(const AlikeQuestion& question, const Weights& weights, ObligationRow row);
  Sameness sameness(const AlikeQuestion& question, const AlikeQuestion& other, const Overlap& found, double factor);
  using TitleWeights = std::vector<std::pair<WordKey, double>>;
  const TitleWeights& weights_of_title(const std::string& title);
  bool speaks_of_own_title(const RequestSubject& subject, const std::vector<WordKey>& stems, const std::vector<WordKey>& others);
  const std::vector<WordKey>& names_in(const std::string& text);
  std::vector<WordKey> stems_of(const Wording& wording) const;
  double weight_of(double texts);
  double seen_from(const AlikeQuestion& other, const AlikeQuestion& question);
  const std::vector<WordKey>& words_of(const ClauseWords& clause);
  std::vector<WordFrequency> telling_words(std::string_view text);

  bool names_itself(std::string_view text);
  std::vector<ClauseWords> candidates(const AlikeQuestion& question, const std::vector<WordFrequency>& words);

  Store& store_;
  WordingReader wordings_;
  SubjectReader subjects_;
  std::unordered_map<std::string, std::string> titles_of_holders_;  // of mandates, by entity, folded
  std::unordered_set<WordKey> request_words_;                       // stems of words common to all requests for reports
  Vocabulary vocabulary_;
  PhraseSet own_text_;  // "the present resolution"
  std::unique_ptr<PhraseMatcher> own_text_matcher_;
  std::unordered_map<std::string, std::vector<WordKey>> clause_words_;  // cache, by text of the clause
  std::unordered_map<std::string, TitleWeights> titles_;                // cache, by title
  std::unordered_map<std::string, std::vector<WordKey>> names_;         // cache, by text
  std::unordered_map<std::string, std::int64_t> frequencies_;           // cache of word frequencies; -1 for words that are not significant
  double paragraphs_ = 0;                                               // number of paragraphs in the store; 0: not yet read
};

}  // namespace mandates
