// Settles dues that point elsewhere in the document: "in the report referred to in paragraph 5", "in her next report". Reads clauses, no
// words.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extraction/draft.h"

namespace mandates {

class DueSettler {
 public:
  explicit DueSettler(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Adds to each draft with references the dues they lead to, and the recipients where it has none; else what the reference says itself.
  /// The document tells the words of the drafts and its title; without one they have those of their clauses.
  void settle(std::vector<Draft>& drafts, const Document* document = nullptr);

 private:
  /// Numbers of drafts by paragraph or actor, and deliverable.
  using SourcesByKey = std::map<std::pair<std::string, std::string>, std::set<std::size_t>>;
  /// The drafts that due references may refer to.
  struct Sources {
    SourcesByKey by_paragraph, by_actor;
    std::set<std::size_t> ends;  ///< those that say until when a mandate runs
    void clear() { *this = {}; }
  };
  /// The words of a draft, read once.
  struct DraftWords {
    std::set<std::string, std::less<>> words;  ///< longer ones, in small letters
    bool report = false;                       ///< it speaks of a report
  };
  void add_source(std::size_t number);
  const DraftWords& words_of(std::size_t number);
  /// How many clauses have a longer word.
  const std::unordered_map<std::string, int>& clauses_with();
  /// Those under the key that deliver what the draft delivers, in order.
  std::set<std::size_t> sources_alike(const Draft& draft, const SourcesByKey& sources, const std::string& key) const;
  void settle_one(Draft& draft, const DueReference& reference);
  /// Keeps the one that is meant of dues of one kind; `which` is 0 where all are.
  static void keep_one(std::vector<DueMention>& due, int which);
  void take_due(Draft& draft, const Draft& source, const DueReference& reference) const;
  /// The due of the report that the same actor is asked for elsewhere.
  void take_own_report(Draft& draft, const DueReference& reference);
  /// Of reports that are each of a day, the one that is meant: of the same paragraph, on the same subject, or on the document as a whole.
  std::optional<std::size_t> meant_report(const Draft& draft, const std::set<std::size_t>& reports);
  /// The report on what the document as a whole is about.
  std::optional<std::size_t> main_report(const std::set<std::size_t>& reports);
  std::optional<std::size_t> soonest_report(const std::set<std::size_t>& reports) const;
  /// The clause that puts the item of the document on the agenda of a session.
  std::optional<std::size_t> own_item();
  std::string_view text_of(const Draft& draft) const;
  /// Of what is written only what is called so is a report, not proposals.
  bool names_report(std::size_t number);
  /// Whether the clause has most words of the title.
  bool names_title(std::size_t number);
  /// Where a report was asked for just before: "requests him to submit a report by 1 May, and, in preparing the report, to consult".
  void take_report_before(Draft& draft, const DueReference& reference) const;
  void take_budget(Draft& draft, const DueReference& reference);
  void take_end(Draft& draft, const DueReference& reference) const;
  /// The due of the meeting or report that is meant by "organize the panel discussion", "present these reports": the last one asked for
  /// before in the paragraph, a meeting also in the paragraph before.
  void take_before(Draft& draft, const DueReference& reference) const;
  /// The due that the clause before took for the end to which both are asked.
  void share_aim(const Draft& before, Draft& draft) const;

  const Lexicon& lexicon_;
  const std::vector<Draft>* drafts_ = nullptr;
  const Document* document_ = nullptr;
  std::set<std::string, std::less<>> title_;  ///< its longer words
  std::vector<std::optional<DraftWords>> words_;
  std::unordered_map<std::string, int> clauses_with_;
  std::optional<std::size_t> own_item_;  ///< number of drafts where there is none
  Sources sources_;
};

}  // namespace mandates
