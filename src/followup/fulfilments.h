// Evidence that a report or briefing was delivered: an acknowledgement in a later resolution, held against what earlier ones asked for.
// Pure. Must not know: the store's tables, how acknowledgements are found.
#pragma once

#include <string>
#include <vector>

#include "followup/acknowledgements.h"
#include "store/rows.h"

namespace mandates {

/// A report or briefing that was asked for.
struct ReportAsked {
  RowKey key = 0;
  std::string symbol;               ///< of the resolution that asks
  std::vector<std::string> actors;  ///< entity ids, and folded names where there is none
  Author report_of;                 ///< whose report it is about, where it is another's than the actor's
  std::vector<std::string> deliverables;
  std::vector<std::string> due;  ///< due codes
  Wording wording;
  std::string open_until{};  ///< last_begin() of its clause: evidence before this day answers one time of several
};

/// A resolution with what it acknowledges.
struct Acknowledging {
  RowKey document = 0;
  std::string symbol;
  std::string body;
  std::string session;
  std::vector<Acknowledgement> acknowledgements;
};

/// The session of a body that a resolution or report symbol names: "A/61/179" → GA, 61. Empty where it names none.
struct SymbolSession {
  std::string body;
  std::string session;
};
SymbolSession session_of_symbol(std::string_view symbol);

/// Holds requests against acknowledgements.
class FulfilmentFinder {
 public:
  /// `authors` and `words` must outlive the finder.
  FulfilmentFinder(const AuthorReader& authors, const WordTable& words) : authors_(authors), words_(words) {}

  /// The evidence for requests of one resolution in a later one of its family. `next`: it is the one that follows immediately, so that a
  /// request without a due may count. Returns one row for each request that is acknowledged.
  std::vector<FulfilmentRow> find(const std::vector<ReportAsked>& asked, const std::string& asked_session, const Acknowledging& later,
                                  bool next) const;

 private:
  double fit(const ReportAsked& asked, const std::string& asked_session, const Acknowledging& later, const Acknowledgement& one,
             bool next) const;
  bool author_fits(const ReportAsked& asked, const Acknowledgement& one) const;
  double likeness(const Wording& asked, const Wording& about) const;

  const AuthorReader& authors_;
  const WordTable& words_;
};

}  // namespace mandates
