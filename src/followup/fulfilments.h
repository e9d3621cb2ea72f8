// Evidence that a report or briefing was delivered: an acknowledgement in a later resolution, held against what earlier ones asked for.
// Pure. Must not know: how acknowledgements are found, the store's tables.
#pragma once

#include <string>
#include <vector>

#include "document/symbol.h"
#include "followup/acknowledgements.h"
#include "store/rows.h"

namespace mandates {

/// A report or briefing that was asked for.
struct ReportAsked {
  RowKey key = 0;
  std::string symbol;               ///< of the resolution that asks
  std::string paragraph;            ///< of the request
  std::string section;              ///< of its paragraph
  Wording heading;                  ///< of that section
  Wording topic;                    ///< title of the resolution
  std::string adopted;              ///< ISO day
  std::string last_due;             ///< ISO day on which the last of its dues with a day ends; empty where there is none
  std::string last_begin;           ///< on which that due begins
  std::string last_body;            ///< the organ at whose session that due is; empty where it is none, or all are of one organ
  std::string first_begin;          ///< on which the first due begins, where none is a session or recurs; else empty
  bool delivers = false;            ///< a report, briefing or meeting is asked for
  bool has_time = false;            ///< it has a due
  bool only = false;                ///< the resolution asks no other report or briefing of the same actor
  bool entrusted = false;           ///< the actors are those whom the one asked is to entrust with it
  bool by_organ = false;            ///< the organ decided to do it itself
  std::vector<std::string> actors;  ///< entity ids, and folded names of all
  Author report_of;                 ///< whose report it is about, where it is another's than the actor's
  std::vector<std::string> deliverables;
  std::vector<DueCode> due;
  Wording wording;
  Wording carrier{};           ///< words that tell the report in which the answer is to stand from others of its author: "overview"
  bool on_resolution = false;  ///< that report is on the implementation of the resolution
  Wording carrier_subject{};   ///< what that report is on, where the request says it
  std::string over{};          ///< ISO day on which the mandate ends within which it recurs; may be empty
  std::string open_until{};    ///< last_begin() of its clause: evidence before this day answers one time of several
};

/// So many months after the end of a mandate of the Security Council a later one has reports of its own.
inline constexpr int kMonthsOfCycle = 3;

/// Whether an ISO day is more than so many months after another; false where the other is none.
bool is_long_after(const std::string& day, const std::string& than, int months);

/// The resolution that asks.
struct AskedIn {
  std::string session;
  std::vector<std::string> named;  ///< symbols of reports that it names itself: they are older than what it asks for
  std::string text{};              ///< its paragraphs, folded: what stands in them word for word it had received itself
};

/// A resolution with what it acknowledges.
struct Acknowledging {
  RowKey document = 0;
  std::string symbol;
  std::string body;
  std::string session;
  std::string adopted;
  std::vector<Acknowledgement> acknowledgements;
  bool outside = false;                 ///< of another family: then it has to say more plainly what it acknowledges
  std::vector<std::string> cites = {};  ///< resolutions that the whole document names
  Wording topic{};                      ///< title of that document, where it is of another family
};

/// Holds requests against acknowledgements.
class FulfilmentFinder {
 public:
  /// `authors`, `words` and `layout` must outlive the finder.
  FulfilmentFinder(const AuthorReader& authors, const WordTable& words, const Layout& layout)
      : authors_(authors), words_(words), layout_(layout) {}

  /// The evidence for requests of one resolution in a later one of its family. `next`: it is the one that follows immediately, so that a
  /// request without a due may count. Returns one row for each request that is acknowledged.
  std::vector<FulfilmentRow> find(const std::vector<ReportAsked>& asked, const AskedIn& in, const Acknowledging& later, bool next) const;

 private:
  double fit(const ReportAsked& asked, const AskedIn& in, const Acknowledging& later, const Acknowledgement& one, bool next,
             const std::vector<WordKey>& usual) const;
  bool author_fits(const ReportAsked& asked, const Acknowledgement& one, bool names) const;
  double share(const Wording& about, const Wording& asked, const Wording& topic) const;
  double likeness(const ReportAsked& asked, const Acknowledgement& one) const;
  bool other_section(const ReportAsked& asked, const Acknowledgement& one, const std::vector<WordKey>& usual) const;
  std::vector<WordKey> usual_in_headings(const std::vector<ReportAsked>& asked, const Acknowledging& later) const;
  Wording without(const std::vector<WordKey>& usual, const Wording& heading) const;
  bool in_time(const ReportAsked& asked, const Acknowledging& later, bool named) const;
  bool is_the_thing(const ReportAsked& asked, const Acknowledging& later, const Acknowledgement& one, bool author) const;
  const MarkedReport* own_mark(const ReportAsked& asked, const Acknowledgement& one, const std::string& body) const;
  bool is_for_other_organ(const ReportAsked& asked, const Acknowledging& later, const Acknowledgement& one,
                          const std::vector<std::string>& reports) const;
  bool is_of_its_own(const ReportAsked& asked, const Acknowledging& later, const Acknowledgement& one) const;
  bool is_carrier(const ReportAsked& asked, const Acknowledgement& one) const;
  bool is_on_period(const ReportAsked& asked, const Acknowledgement& one) const;
  std::vector<std::string> reports_after(const ReportAsked& asked, const Acknowledging& later, const Acknowledgement& one) const;
  bool is_titled_answer(const ReportAsked& asked, const Acknowledging& later, const Acknowledgement& one,
                        const std::vector<int>& due) const;
  bool is_called_carrier(const ReportAsked& asked, const Acknowledgement& one) const;
  bool is_older(const ReportAsked& asked, const AskedIn& in, const Acknowledgement& one) const;
  bool answered_before(const ReportAsked& asked, int due_session, const Acknowledging& later) const;

  const AuthorReader& authors_;
  const WordTable& words_;
  const Layout& layout_;
};

}  // namespace mandates
