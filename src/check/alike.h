// The same request elsewhere: obligations of other families and bodies that ask for much the same, ranked, with the words they share.
// The same store and rules give the same answer. Must not know: the clock, SQLite.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "check/subject.h"
#include "followup/links.h"
#include "store/store.h"
#include "text/phrase.h"

namespace mandates {

/// How much of what is asked two obligations have in common (docs/alike.md).
enum class Sameness {
  same,   ///< the same thing of the same actor
  part,   ///< one asks for a part of what the other asks, or for the same of another actor
  other,  ///< they share words only
};

const char* sameness_word(Sameness sameness);

/// A request that others are held against.
struct AlikeQuestion {
  std::string text;  ///< its words, as printed
  Asked asked;       ///< the same as it counts; of a text that is no clause only the wording
  RequestSubject subject;
  std::string title;     ///< of its document, where it names its own text: then it is on the subject of that; else empty
  std::string family;    ///< its family, which is left out; empty for none
  std::string document;  ///< its document, which is left out, too: a draft may be in the store; empty for none
  RowKey clause = 0;     ///< of a clause of the store, which is left out; else 0
};

/// An obligation that asks for much the same: of a chain the latest that was found.
struct AlikeRequest {
  ObligationRow row;
  ChainPlace place;
  Sameness sameness = Sameness::other;
  double likeness = 0;              ///< 0 to 1
  std::vector<std::string> shared;  ///< words that both have, those that tell most first
};

/// 1 where the same actors are asked, or none in both; less where only one names some, and where others are asked. From kSomeActor on two
/// requests may be the same.
double actor_factor(const Asked& a, const Asked& b);
inline constexpr double kSomeActor = 0.9;
/// Likeness from which two requests are the same, seen from both sides.
inline constexpr double kSameLikeness = 0.77;
/// Weight of words that stand beside each other in both, beside that of the words alone.
inline constexpr double kNeighbourWeight = 0.35;

/// Finds requests that are alike. One per thread; the store has to outlive it.
class AlikeFinder {
 public:
  AlikeFinder(Store& store, const RuleSet& rules);

  /// A clause of the store as a question; `own_family`: those of its family are not left out.
  AlikeQuestion question(const ObligationRow& row, bool own_family);
  /// A clause of a document that is not in the store, with the document's title.
  AlikeQuestion question(const Clause& clause, const std::string& title);
  /// Any words.
  AlikeQuestion question(const std::string& words);

  /// What counts of a clause; of one that names its own text the words of the document's title, too.
  Asked asked_of_clause(const Clause& clause, const std::string& title);
  RequestSubject subject_of_clause(const Clause& clause, const std::string& title) { return subjects_.read(clause, title); }
  /// What two requests can be at most, however alike their words: `other` where the title has to say what one is on and says something
  /// else, `part` where they name other groups of people. With the stems of their words.
  Sameness at_most(const RequestSubject& a, const std::vector<WordKey>& stems_of_a, const RequestSubject& b,
                   const std::vector<WordKey>& stems_of_b);
  /// False for words of any request, by their stem.
  bool tells(WordKey stem) const;
  WordKey stem(WordKey word) const { return wordings_.words().stem(word); }
  /// How alike one obligation is.
  AlikeRequest hold(const AlikeQuestion& question, ObligationRow row);

  /// The best first, then by id; at most `limit` of them, none with a likeness below `least`.
  std::vector<AlikeRequest> find(const AlikeQuestion& question, std::size_t limit, double least);

 private:
  struct Weights;
  struct Overlap;
  Weights weigh(const AlikeQuestion& question, const std::vector<WordFrequency>& words);
  Overlap overlap(const Weights& weights, const std::vector<WordKey>& words) const;
  AlikeRequest compare(const AlikeQuestion& question, const Weights& weights, ObligationRow row);
  Sameness sameness(const AlikeQuestion& question, const Overlap& found, double factor, const AlikeRequest& request, const Asked& asked);
  using TitleWeights = std::vector<std::pair<WordKey, double>>;
  const TitleWeights& weights_of_title(const std::string& title);
  std::vector<WordKey> stems_of(const Wording& wording) const;
  double weight_of(double texts);
  double seen_from(const AlikeRequest& request, const AlikeQuestion& question);
  const std::vector<WordKey>& words_of(const ClauseWords& clause);
  std::vector<WordFrequency> telling_words(std::string_view text);

  bool names_itself(std::string_view text);
  std::vector<ClauseWords> candidates(const AlikeQuestion& question, const std::vector<WordFrequency>& words);

  Store& store_;
  WordingReader wordings_;
  SubjectReader subjects_;
  std::unordered_set<WordKey> request_words_;  // stems of words that any request for a report has
  Vocabulary vocabulary_;
  PhraseSet own_text_;  // "the present resolution"
  std::unique_ptr<PhraseMatcher> own_text_matcher_;
  std::unordered_map<std::string, std::vector<WordKey>> clause_words_;  // of texts that were compared before
  std::unordered_map<std::string, TitleWeights> titles_;                // that were compared before
  std::unordered_map<std::string, std::int64_t> frequencies_;           // of words asked for before; -1 of one that tells little
  double paragraphs_ = 0;                                               // of the store; 0 until asked for
};

}  // namespace mandates
