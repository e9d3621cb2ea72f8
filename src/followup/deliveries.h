// Reports that say for which request they were submitted: which obligation that is, which of its dues, and the day by which to submit.
// Pure.
#pragma once

#include <string>
#include <vector>

#include "calendar/session_calendar.h"
#include "extraction/clause.h"
#include "followup/fulfilments.h"
#include "followup/wording.h"
#include "store/rows.h"

namespace mandates {

/// An obligation of a resolution that may have asked for a report.
struct ReportRequest {
  const Clause* clause = nullptr;
  const ReportAsked* asked = nullptr;
};

/// Holds what a report says of itself against the obligations of the resolution that it names.
class DeliveryFinder {
 public:
  /// All must outlive the finder.
  DeliveryFinder(const SessionCalendar& calendar, WordingReader& wordings) : calendar_(calendar), wordings_(wordings) {}

  /// The obligations for which a report was submitted. `asked` are those of one resolution. Where the report names a paragraph, what was to
  /// be delivered by it; else the only one that asks for a report, or the one whose words are most those of the report. A report that is
  /// older than the resolution answers nothing.
  std::vector<DeliveredRow> find(const StoredDocument& report, const std::vector<ReportRequest>& asked);

 private:
  std::vector<const ReportRequest*> meant(const Document& report, const Answer& answer, const std::vector<ReportRequest>& asked);
  const ReportRequest* most_like(const Document& report, const Answer& answer, const std::vector<const ReportRequest*>& asked);
  void fill_times(const Document& report, const ReportRequest& asked, DeliveredRow& row) const;

  const SessionCalendar& calendar_;
  WordingReader& wordings_;
};

}  // namespace mandates
