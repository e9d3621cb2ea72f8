// The heads of all documents of a store: what families and relatives are found by.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "calendar/session_calendar.h"
#include "followup/chains.h"
#include "followup/echoes.h"
#include "followup/families.h"
#include "followup/occasions.h"
#include "followup/relatives.h"
#include "followup/request_index.h"
#include "store/store.h"

namespace mandates {

/// The year of an ISO day; 0 where it is none.
int year_of_day(std::string_view day);

/// The head of a document beside its FamilyCandidate.
struct Head {
  RowKey key = 0;
  std::string session;
  int year = 0;  ///< the year its session belongs to
  std::string fingerprint;
  std::string upheld;  ///< ISO day on which a document was last adopted whose operative part upholds or carries it out; may be empty
};

/// Heads by number. The store and the calendar must outlive them.
class Heads {
 public:
  Heads(DocumentQueries& store, const SessionCalendar& calendar, const RuleSet& rules)
      : store_(store), calendar_(calendar), layout_(rules.layout()), rules_(rules) {}

  /// Reads the heads of all documents that stand for their symbols. Returns families of their numbers; a document that belongs to no other
  /// is a family of its own.
  std::vector<FamilyMembers> read(WordingReader& wordings);
  /// Documents of other families that take up most of the text of a document, in order of time.
  const std::vector<std::size_t>& branches(std::size_t number) const { return branches_[number]; }
  /// Obligations of a document that share words with later ones of other families.
  const std::vector<Echoes>& echoes(std::size_t number) const { return echoes_[number]; }

  /// Later documents of other families, the first few, that have the title of a document: what another organ, or another part, adopts under
  /// it goes on with what it repeats.
  const std::vector<std::size_t>& namesakes(std::size_t number) const { return namesakes_[number]; }
  /// Later obligations of other families that name the document as what they carry out, in order of time.
  const std::vector<Echo>& carrying(std::size_t number) const { return carrying_[number]; }

  /// Obligations of a document with later ones that keep most of their words, or are reports on the same resolution.
  const std::vector<KeptBy>& kept(std::size_t number) const { return kept_[number]; }

  /// Whether an echo of an obligation has so many of its words that it is worth a close look.
  bool may_echo(RowKey clause, RowKey echo) const;
  /// Obligations of a document with an occasion that later documents may tell of.
  const std::vector<Occasion>& occasions(std::size_t number) const { return occasions_[number]; }

  /// Later obligations that are much alike to one that was left out.
  const std::vector<Echo>& alike(RowKey clause) { return requests_.alike(clause, candidates_); }

  const FamilyCandidate& candidate(std::size_t number) const { return candidates_[number]; }
  const Head& head(std::size_t number) const { return heads_[number]; }
  const std::vector<Relative>& relatives(std::size_t number) const { return relatives_[number]; }
  /// The document as a place in time.
  ChainStep step_of(std::size_t number) const;

 private:
  int year_of(const DocumentRow& row) const;
  TextSource text_source();
  FamilyCandidate candidate_of(const DocumentRow& row, WordingReader& wordings);
  void read_upheld(const std::vector<FamilyMembers>& families);
  void read_namesakes(const std::vector<FamilyMembers>& families, WordingReader& wordings);
  void read_occasions(const std::vector<FamilyMembers>& families);
  void read_echoes(const std::vector<FamilyMembers>& families);

  DocumentQueries& store_;
  const SessionCalendar& calendar_;
  const Layout& layout_;
  const RuleSet& rules_;
  std::vector<FamilyCandidate> candidates_;
  std::vector<Head> heads_;  // beside candidates_
  std::vector<std::vector<Relative>> relatives_;
  std::vector<std::vector<std::size_t>> branches_;
  std::vector<std::vector<Echoes>> echoes_;
  std::vector<std::vector<std::size_t>> namesakes_;
  std::vector<std::vector<Echo>> carrying_;
  std::vector<std::vector<Occasion>> occasions_;
  std::unordered_set<std::string_view> held_;
  std::vector<std::vector<KeptBy>> kept_;
  RequestIndex requests_;
};

}  // namespace mandates
