// A family of resolutions while they are read, in order: what is kept of each until later ones speak of it, and the rows found so far.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "followup/acknowledgements.h"
#include "followup/chains.h"
#include "followup/echoes.h"
#include "followup/fulfilments.h"
#include "followup/links.h"
#include "followup/mandate_end.h"
#include "followup/reaffirmed.h"
#include "followup/request_index.h"
#include "followup/status.h"
#include "followup/takeovers.h"
#include "followup/verbatim.h"
#include "store/rows.h"

namespace mandates {

/// What is kept of a resolution while its successors are read.
struct Resolution {
  StoredDocument stored;
  std::vector<Asked> asked;
  std::vector<std::size_t> members;  ///< places in FamilyLinks::members, beside `asked`
  std::vector<bool> commits;         ///< beside `asked`: it stands in the outcome that the resolution adopts
  std::optional<MandateEnd> mandate_end;
  std::vector<ReaffirmedPlaces> reaffirmed;  ///< read where it has a predecessor
};

/// The clause with a key, which is one of the resolution's.
const Clause* clause_of(const Resolution& resolution, RowKey key);

/// Requests for reports of one resolution that wait for evidence.
struct Waiting {
  AskedIn in;
  std::size_t resolution = 0;
  std::vector<ReportAsked> asked;
};

/// Cycles of one resolution, by its place in the family.
struct Cycles {
  std::size_t resolution = 0;
  std::vector<Cycle> cycles;
};

/// Duties of one resolution that have no time and belong to no mandate, by its candidate.
struct Matter {
  std::size_t candidate = 0;
  std::vector<RowKey> duties;
};

/// A duty that ends with the mandate of a holder.
struct HeldDuty {
  std::size_t step = 0;
  RowKey key = 0;
  std::vector<std::string> holder;
  std::string end;         ///< ISO: last day of the mandate
  bool prolonged = false;  ///< by a resolution that only prolongs it
};

/// What goes on for a time by its own words: a mandate, or a task of one.
struct Lasting {
  std::size_t step = 0;
  RowKey key = 0;
  std::string symbol;     ///< of its resolution
  std::string paragraph;  ///< as Clause::paragraph
  std::string end;        ///< ISO
};

/// An act that is to be done in a window or at a session, of a resolution of the family.
struct DatedAct {
  std::size_t step = 0;
  std::string from;  ///< ISO day on which that begins
  std::string days;  ///< the days as printed; empty where they are not exact
  Asked asked;
};

/// An obligation that the next resolution of the family does not repeat.
struct LeftOut {
  std::size_t step = 0;  ///< of its resolution
  Asked asked;
  std::string symbol;   ///< of its resolution
  Paragraph paragraph;  ///< its number and section alone
  bool reports = false;
  bool goes_on = false;  ///< it has no day of its own
  int year = 0;
};

/// An obligation without a day of its own, which a later document of another family may ask again.
struct Open {
  Asked asked;
  bool deciding = false;
  bool told = false;  ///< a report or briefing
};

/// An obligation of a mandate that the resolutions after it prolong.
struct Prolonged {
  Clause clause;
  std::string adopted;
  std::size_t beside = 0;  ///< obligations of its resolution
};

/// An obligation that a new edition left out.
struct Silent {
  RowKey key = 0;
  Beginnings words;
  std::vector<OrderedWord> order;
  std::string day;  ///< ISO, of that edition
};

/// A document outside the family, with what was read of it so far.
struct Outsider {
  StoredDocument stored;  ///< without a key where it is no longer in the store
  std::optional<std::vector<Asked>> asked;
  std::optional<Acknowledging> later;
};

/// From when on each obligation of a family needs no looking after: the earliest of all that settles it.
class Lives {
 public:
  explicit Lives(std::vector<LifeRow>& rows) : rows_(rows) {}

  void add(const Clause& clause, RowKey key, const std::string& adopted, bool always);
  /// Its own document ends it.
  void end(RowKey clause, const std::string& day);
  /// The same by its last day.
  void end_after(RowKey clause, const std::string& last_day);
  /// What its own document ends goes on, where no later one settled it.
  void reopen(RowKey clause);
  void settle(RowKey clause, const std::string& day);
  void drop(RowKey clause, const std::string& day);
  /// A later document settled it.
  bool is_settled(RowKey clause) const;

 private:
  struct Place {
    std::size_t row = 0;
    bool until_dropped = false;
    std::string over;   // by its own dates and its document
    std::string dated;  // by its own dates
  };

  std::vector<LifeRow>& rows_;
  std::unordered_map<RowKey, Place> places_;
};

/// What is shown for some years after it was heard of for the last time.
struct Unheard {
  EndingRow row;
  int years;
};

/// A family while its resolutions are read, in order.
struct FamilyWork {
  FamilyFollowup rows;
  FamilyLinks links;
  Lives lives{rows.lives};
  std::deque<Waiting> waiting;
  std::vector<Cycles> cycles;                               // of resolutions that have relatives
  std::vector<Matter> matters;                              // the same
  std::unordered_map<RowKey, std::vector<RowKey>> repeats;  // what an obligation repeats
  std::unordered_set<RowKey> reiterating;                   // it repeats a request in so many words, or recurs
  std::unordered_set<RowKey> again;                         // what a later document asks again without a link
  std::unordered_map<RowKey, std::string> branched;         // what a document of another family goes on with, and its day
  std::unordered_set<RowKey> repeated;                      // what the next resolution repeats
  std::vector<HeldDuty> holders;                            // duties of mandates
  std::vector<Lasting> lasting;                             // that later resolutions may prolong
  std::unordered_set<RowKey> with_event;                    // it is over with an event
  std::unordered_map<RowKey, std::string> for_meeting;      // last day of the meeting for which it is asked
  std::vector<Silent> silent;                               // left out, and not heard of since
  std::vector<DatedAct> acts;                               // that a later resolution may welcome
  std::vector<LeftOut> left_out;                            // that a later resolution may ask again
  std::vector<Unheard> unheard;                             // for what no later document settles
  std::unordered_map<RowKey, std::string> answered;         // day of the latest evidence
  std::unordered_map<RowKey, Prolonged> prolonged;          // what belongs to a mandate that later resolutions prolong
  std::map<RowKey, EndingRow> near;                         // what the next edition has something near to
  std::unordered_set<RowKey> anew;                          // what a later document decides anew on
  std::vector<EndingRow> passed;                            // what a later document is silent on
  std::unordered_map<RowKey, EchoSide> echoed;              // obligations without a last day that have echoes
  std::map<std::size_t, std::vector<Open>> open;            // by candidate, where other families may ask it again
  std::unordered_map<std::size_t, Outsider> outsiders;      // by candidate; what was read of them means something here only
};

/// The first document that decides anew on an obligation (EndingKind::anew), or asks it again without a link (EndingKind::again), settles
/// it; false for further ones.
bool settle_first(EndingKind kind, RowKey key, const std::string& day, RowKey document, int paragraph, FamilyWork& family);
/// The first document that prolongs what an obligation belongs to and is silent on it: from its adoption on nothing shows that it is in
/// force; false for further ones.
bool go_on_silent(RowKey key, const std::string& day, RowKey document, FamilyWork& family);
/// A later document asks it again without a link.
bool ask_again(RowKey key, const std::string& day, RowKey document, int paragraph, FamilyWork& family);

}  // namespace mandates
