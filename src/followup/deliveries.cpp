// Finds the request that a report answers.
#include "followup/deliveries.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "calendar/due_resolution.h"
#include "calendar/planning.h"
#include "document/parts.h"

namespace mandates {
namespace {

using Asked = std::vector<const ReportRequest*>;

constexpr int kYearsAhead = 2;  // recurrences are looked at so long after the day of a report

/// Whether "12" or "12(b)" names a paragraph, or one that it holds, or that holds it.
bool names(const std::string& named, std::string_view paragraph) {
  const std::string_view own = without_part(paragraph);
  const auto begins = [](std::string_view text, std::string_view with) {
    return text.starts_with(with) && (text.size() == with.size() || text[with.size()] == '(');
  };
  return begins(own, named) || begins(named, own);
}

/// Leaves those for which `keep` holds, where it holds for any.
template <class Keep>
void prefer(Asked& asked, const Keep& keep) {
  if (std::any_of(asked.begin(), asked.end(), keep)) std::erase_if(asked, [&](const ReportRequest* one) { return !keep(one); });
}

/// Whether the request is due at the session whose document the report is.
bool of_its_session(const Document& report, const ReportAsked& asked) {
  const SessionRef its{report.body, report.session};
  return !report.session.empty() && std::any_of(asked.due.begin(), asked.due.end(), [&](const DueCode& due) {
    return due.kind() == DueKind::session && due.session_ref() == its;
  });
}

std::vector<Occurrence> times_of(const Clause& clause, const ReportAsked& asked, std::optional<Day> issued,
                                 const SessionCalendar& calendar) {
  std::vector<DueCode> codes;
  for (const DueMention& due : clause.due) {
    if (!due.from_event && due.code.kind() != DueKind::none) codes.push_back(due.code);
  }
  DueContext context;
  context.adopted = parse_day(asked.adopted);
  if (issued) context.horizon = add(*issued, {kYearsAhead, Duration::Unit::years});
  std::vector<Occurrence> times;
  for (const ResolvedDue& resolved : resolve_dues(codes, context, calendar)) {
    if (resolved.code.kind() == DueKind::until) continue;
    times.insert(times.end(), resolved.occurrences.begin(), resolved.occurrences.end());
  }
  return times;
}

Day submit_by(const Occurrence& time, const SessionCalendar& calendar) {
  const auto plan = plan_documents(time, calendar);
  return plan ? plan->submit_by : time.days.to;
}

}  // namespace

// Of several in one paragraph, or of all where it names none.
const ReportRequest* DeliveryFinder::most_like(const Document& report, const Answer& answer, const Asked& asked) {
  Wording about = wordings_.read(report.title);
  wordings_.append(answer.words, about);
  const WordTable& words = wordings_.words();
  const auto in_all = [&](WordKey stem) {
    return std::all_of(asked.begin(), asked.end(), [&](const ReportRequest* one) { return has_stem(one->asked->wording, stem, words); });
  };
  // Of the words that tell a request from the others those that the report has.
  const auto share = [&](const ReportRequest& one) {
    double all = 0, common = 0;
    for (const WordKey word : one.asked->wording.words) {
      const WordKey stem = words.stem(word);
      if (words.light(word) || in_all(stem)) continue;
      ++all;
      common += has_stem(about, stem, words);
    }
    return all == 0 ? 0 : common / all;
  };
  const ReportRequest* best = nullptr;
  double most = 0;
  bool tied = false;
  for (const ReportRequest* one : asked) {
    const double like = share(*one);
    if (like > most) {
      best = one;
      most = like;
      tied = false;
    } else if (best && like == most) {
      tied = true;
    }
  }
  return tied ? nullptr : best;
}

std::vector<const ReportRequest*> DeliveryFinder::meant(const Document& report, const Answer& answer,
                                                        const std::vector<ReportRequest>& asked) {
  Asked found;
  for (const ReportRequest& one : asked) {
    if (!answer.paragraph.empty() && !names(answer.paragraph, one.asked->paragraph)) continue;
    if (one.asked->delivers || (!answer.paragraph.empty() && one.asked->has_time)) found.push_back(&one);
  }
  prefer(found, [](const ReportRequest* one) { return one->asked->delivers; });
  prefer(found, [&](const ReportRequest* one) { return one->asked->paragraph == answer.paragraph; });
  prefer(found, [&](const ReportRequest* one) { return of_its_session(report, *one->asked); });
  if (found.size() < 2) return found;
  const ReportRequest* best = most_like(report, answer, found);
  if (best) return {best};
  return answer.paragraph.empty() ? Asked() : found;
}

// The due of the session whose symbol the report bears, else the one nearest to its day.
void DeliveryFinder::fill_times(const Document& report, const ReportRequest& asked, DeliveredRow& row) const {
  const auto issued = parse_day(report.issued);
  const std::vector<Occurrence> times = times_of(*asked.clause, *asked.asked, issued, calendar_);
  row.answers = report.issued;
  const Occurrence* best = nullptr;
  for (const Occurrence& one : times) {
    if (one.session && one.session->body == report.body && one.session->session == report.session) {
      best = &one;
      break;
    }
    const auto far = [&](const Occurrence& time) { return std::abs((submit_by(time, calendar_) - *issued).count()); };
    if (!best || (issued && far(one) < far(*best))) best = &one;
  }
  if (!best) return;
  row.answers = iso_day(best->days.from);
  row.submit_by = iso_day(submit_by(*best, calendar_));
}

std::vector<DeliveredRow> DeliveryFinder::find(const StoredDocument& report, const std::vector<ReportRequest>& asked) {
  std::vector<DeliveredRow> rows;
  const Document& document = report.document;
  for (std::size_t i = 0; i < document.answers.size(); ++i) {
    const Answer& answer = document.answers[i];
    // In its introduction a report tells of the request that it answers; a letter may say that the answer is to come.
    if (!answer.submitted && document.kind != DocumentKind::report) continue;
    if (asked.empty() || answer.symbol != asked.front().asked->symbol) continue;
    if (!document.issued.empty() && document.issued < asked.front().asked->adopted) continue;
    for (const ReportRequest* one : meant(document, answer, asked)) {
      DeliveredRow row{one->asked->key, report.key, static_cast<int>(i), {}, {}};
      const auto same = [&](const DeliveredRow& other) { return other.asked == row.asked; };
      if (std::any_of(rows.begin(), rows.end(), same)) continue;
      fill_times(document, *one, row);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace mandates
