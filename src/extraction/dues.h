// When: time expressions of a clause as due codes.
// Must not know: dates of sessions (that is the calendar's).
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extraction/clause.h"
#include "extraction/lexicon.h"
#include "extraction/name_book.h"
#include "extraction/name_kinds.h"

namespace mandates {

/// What the clause around a time expression tells.
struct DueScope {
  const Document* document = nullptr;
  std::uint32_t paragraph = 0;
  std::uint32_t begin = 0;  ///< words of the clause
  std::uint32_t end = 0;
  const Body* organ = nullptr;
  bool organ_acts = false;  ///< the adopting organ is the actor: "its" session is its own
  const std::vector<DeliverableMention>* deliverables = nullptr;
  const std::vector<ActorMention>* actors = nullptr;
  std::uint32_t acts_begin = 0;  ///< word after the actors
};

/// A due given by pointing elsewhere; settled when all clauses of the document are known.
struct DueReference {
  std::string kind;    ///< see the field `reference` of rules of kind due
  std::string target;  ///< number of the paragraph, where there is one
  std::string rule;
  Span span;
  std::vector<DueMention> otherwise;  ///< the dues where it leads nowhere
  int days = 0;                       ///< so long before it: "one month before the mandate ends"
  int months = 0;
  int which = 0;  ///< the first, second of several that the paragraph asks for; 0 where all are meant
};

struct FoundDues {
  std::vector<DueMention> due;
  std::vector<DueReference> references;
  std::vector<Span> read;  ///< all words that some due rule took, barred ones too
};

class DueFinder {
 public:
  DueFinder(const Lexicon& lexicon, Matchers& matchers, NameBook& names, NameKinds& kinds)
      : lexicon_(lexicon), matchers_(matchers), names_(names), kinds_(kinds) {}
  FoundDues find(const std::vector<Token>& tokens, const DueScope& context);

 private:
  using Captures = std::vector<Capture>;
  void take(const PhraseMatch& match, const std::vector<Token>& tokens, const DueScope& context, FoundDues& found);
  std::optional<std::string> fill(std::string_view code, const Rule& rule, const PhraseMatch& match, const std::vector<Token>& tokens,
                                  const DueScope& context);
  std::optional<std::string> value(std::string_view name, const Rule& rule, const PhraseMatch& match, const std::vector<Token>& tokens,
                                   const DueScope& context);
  std::optional<int> number_of(const Capture& capture, const std::vector<Token>& tokens, const DueScope& context) const;
  std::optional<int> number(std::string_view label, const std::vector<Token>& tokens, const DueScope& context) const;
  /// Where the body is named that follows a session: "of the Forum".
  std::optional<std::uint32_t> named_behind(std::uint32_t at, const std::vector<Token>& tokens);
  bool meets_with_organ(const PhraseMatch& match, const std::vector<Token>& tokens, const DueScope& context) const;
  /// Whether the ordinal is that of the organ's present session or of one soon after it.
  bool near_organs_own(const std::vector<Token>& tokens, const DueScope& context) const;
  std::optional<std::string> actors_own_session(const PhraseMatch& match, const std::vector<Token>& tokens, const DueScope& context);
  std::optional<std::string> session_of_whole(const DueScope& context) const;
  std::optional<std::string> next_session_of(std::string_view body, const Document& document) const;
  std::optional<std::string> body_code(const Rule& rule, const PhraseMatch& match, const std::vector<Token>& tokens,
                                       const DueScope& context);
  std::optional<std::string> code_at(std::uint32_t at, std::uint32_t limit, const std::vector<Token>& tokens, const DueScope& context,
                                     std::uint32_t& after);
  /// A body named before a time expression.
  struct NamedBody {
    std::uint32_t end = 0;  ///< one past its name
    std::string code;
    bool aside = false;  ///< "through the Advisory Committee": what goes through it is not for its session
  };
  /// Those of them that a time may belong to.
  struct BodiesBefore {
    const NamedBody* last = nullptr;
    const NamedBody* last_but_one = nullptr;
  };
  /// Reads the bodies named before word `end` of the clause; to be asked in the order of the words. Each word is read once.
  BodiesBefore bodies_before(std::uint32_t end, const std::vector<Token>& tokens, const DueScope& context);
  /// Reads bodies from word `at` on, before `end`, names up to `limit`; returns where it stopped: at `end`, or at a name that goes beyond.
  std::uint32_t read_bodies(std::uint32_t at, std::uint32_t end, std::uint32_t limit, const std::vector<Token>& tokens,
                            const DueScope& context, std::vector<NamedBody>& bodies);
  /// The last body before the time asked for last that the rules know or that acts itself.
  const NamedBody* last_known_body(const DueScope& context);
  /// Of the patterns that match at one place: bars before dues, then the longest, then the first rule.
  const PhraseMatch& best_match(const DueScope& context) const;
  void let_yield(std::vector<DueMention>& due, const std::vector<Token>& tokens, const DueScope& context);
  /// The words at which the acts of the clause begin; found once, when first asked for.
  const std::vector<std::uint32_t>& acts(const std::vector<Token>& tokens, const DueScope& context);
  bool is_act(std::uint32_t at, const std::vector<Token>& tokens, const DueScope& context);
  /// Whether an act of the clause begins between two of its times: "to provide regular updates and to report at its eightieth session".
  bool act_between(const Span& one, const Span& other, const std::vector<Token>& tokens) const;
  /// Finds the acts behind the first that have times of their own: into later_acts_.
  void find_later_acts(const std::vector<Token>& tokens, const DueScope& context);
  /// Takes away what stands behind a time already given, where no other act of the clause begins between them: it tells of the content.
  static void drop_content(std::vector<DueMention>& due, const DueScope& context, const RuleSet& rules);
  /// Takes away what lies before the adoption of the document: words about the past, and sessions of a body that is not the organ.
  static void drop_past(std::vector<DueMention>& due, const DueScope& context);
  const Capture* capture(std::string_view label) const;
  /// Where the words of the time begin: those captured as "when", else the whole match.
  std::uint32_t time_begin(const PhraseMatch& match) const;
  bool needed(const Rule& rule, const DueScope& context) const;

  const Lexicon& lexicon_;
  Matchers& matchers_;
  NameBook& names_;
  NameKinds& kinds_;
  std::vector<PhraseMatch> matches_;
  Captures captures_;
  std::vector<NamedBody> bodies_;      ///< whole names before the time asked for last
  std::vector<NamedBody> cut_bodies_;  ///< those behind them, in whose names the time stands
  std::uint32_t bodies_read_ = 0;      ///< one past the last word of bodies_
  std::size_t known_read_ = 0;         ///< so many of bodies_ were asked whether they are known
  std::size_t last_known_ = 0;         ///< one past the last that is
  std::vector<std::uint32_t> acts_;    ///< of the clause, once `acts_read_`
  bool acts_read_ = false;
  std::vector<std::uint32_t> later_acts_;
  std::unordered_set<std::string> codes_;   ///< of the dues found in the clause, months as years
  std::set<std::string_view> actor_names_;  ///< of the clause
};

}  // namespace mandates
