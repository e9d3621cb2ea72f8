// Holds requests for reports against acknowledgements.
// Must not know: the store's tables, how acknowledgements are found.
#include "followup/fulfilments.h"

#include <algorithm>

#include "calendar/session_ref.h"

namespace mandates {
namespace {

constexpr double kNamesResolution = 3;  // it names the resolution that asked
constexpr double kRightSession = 2;     // the report's symbol is of the session at which it is due
constexpr double kAuthor = 1;
constexpr double kOperative = 0.1;    // of two that are alike the operative one is shown
constexpr double kEnoughLike = 0.25;  // share of what the report is about that the request speaks of
constexpr std::size_t kSubjectWords = 3;

struct DueSessions {
  std::vector<int> of_organ;  // sessions of the adopting organ
  std::vector<SessionRef> all;
};

DueSessions due_sessions(const ReportAsked& asked, const std::string& body) {
  DueSessions sessions;
  for (const std::string& code : asked.due) {
    if (code.compare(0, 8, "session:") != 0) continue;
    const std::size_t colon = code.rfind(':');
    SessionRef ref{code.substr(8, colon - 8), code.substr(colon + 1)};
    if (const auto number = session_number(ref.session); number && ref.body == body) sessions.of_organ.push_back(*number);
    sessions.all.push_back(std::move(ref));
  }
  return sessions;
}

enum class Agreement { unknown, yes, no };

// Whether a report's symbol is of a session at which the request is due.
Agreement symbol_agrees(const std::string& symbol, const DueSessions& due) {
  bool comparable = false;
  for (std::size_t begin = 0; begin < symbol.size();) {
    // "A/79/85-E/2024/60" is two symbols of one document.
    std::size_t end = symbol.find('-', begin);
    if (end == std::string::npos) end = symbol.size();
    const SymbolSession session = session_of_symbol(std::string_view(symbol).substr(begin, end - begin));
    for (const SessionRef& ref : due.all) {
      if (ref.body != session.body) continue;
      if (ref.session == session.session) return Agreement::yes;
      comparable = true;
    }
    begin = end + 1;
  }
  return comparable ? Agreement::no : Agreement::unknown;
}

Agreement reports_agree(const std::vector<std::string>& reports, const DueSessions& due) {
  Agreement agreement = Agreement::unknown;
  for (const std::string& symbol : reports) {
    const Agreement one = symbol_agrees(symbol, due);
    if (one == Agreement::yes) return one;
    if (one == Agreement::no) agreement = one;
  }
  return agreement;
}

// The symbol that shows what was asked for: that of the due session, else the first one.
std::string report_for(const std::vector<std::string>& reports, const DueSessions& due) {
  for (const std::string& symbol : reports)
    if (symbol_agrees(symbol, due) == Agreement::yes) return symbol;
  return reports.empty() ? std::string() : reports.front();
}

}  // namespace

SymbolSession session_of_symbol(std::string_view symbol) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= symbol.size();) {
    const std::size_t end = std::min(symbol.find('/', begin), symbol.size());
    parts.push_back(symbol.substr(begin, end - begin));
    begin = end + 1;
  }
  const auto is_session = [](std::string_view part) { return session_number(part).has_value(); };
  if (parts.size() >= 3 && parts[0] == "A" && parts[1] == "RES" && is_session(parts[2])) return {"GA", std::string(parts[2])};
  if (parts.size() >= 4 && parts[0] == "A" && parts[1] == "HRC" && parts[2] == "RES") return {"HRC", std::string(parts[3])};
  if (parts.size() >= 3 && parts[0] == "A" && parts[1] == "HRC" && is_session(parts[2])) return {"HRC", std::string(parts[2])};
  if (parts.size() >= 3 && parts[0] == "E" && parts[1] == "RES") return {"ECOSOC", std::string(parts[2])};
  if (parts.size() < 3 || !is_session(parts[1])) return {};
  if (parts[0] == "A") return {"GA", std::string(parts[1])};
  if (parts[0] == "E") return {"ECOSOC", std::string(parts[1])};
  return {};
}

bool FulfilmentFinder::author_fits(const ReportAsked& asked, const Acknowledgement& one) const {
  if (!asked.report_of.words.empty()) {
    if (!asked.report_of.id.empty()) return authors_.may_be(one.author, asked.report_of.id);
    return authors_.may_be(one.author, asked.report_of.words);
  }
  return std::any_of(asked.actors.begin(), asked.actors.end(),
                     [&](const std::string& actor) { return authors_.may_be(one.author, actor); });
}

// Share of the words of `about` that tell something and that the request has too; 1 where it tells little.
double FulfilmentFinder::likeness(const Wording& asked, const Wording& about) const {
  std::size_t all = 0, common = 0;
  for (const WordKey word : about.words) {
    if (words_.light(word)) continue;
    ++all;
    common += std::find(asked.words.begin(), asked.words.end(), word) != asked.words.end();
  }
  return all < kSubjectWords ? 1 : static_cast<double>(common) / static_cast<double>(all);
}

double FulfilmentFinder::fit(const ReportAsked& asked, const std::string& asked_session, const Acknowledging& later,
                             const Acknowledgement& one, bool next) const {
  const auto delivers = [&](const std::string& type) {
    return std::find(asked.deliverables.begin(), asked.deliverables.end(), type) != asked.deliverables.end();
  };
  if (std::none_of(one.deliverables.begin(), one.deliverables.end(), delivers)) return 0;
  const bool names = std::find(one.cites.begin(), one.cites.end(), asked.symbol) != one.cites.end();
  const bool author = author_fits(asked, one);
  if (!author && !(names && one.author.words.empty())) return 0;

  const auto session = session_number(asked_session);
  if (!names && session) {
    // A report on a later resolution answers that one.
    for (const std::string& cited : one.cites) {
      const SymbolSession of = session_of_symbol(cited);
      const auto number = session_number(of.session);
      if (of.body == later.body && number && *number > *session) return 0;
    }
  }
  const DueSessions due = due_sessions(asked, later.body);
  const Agreement agreement = reports_agree(one.reports, due);
  if (agreement == Agreement::no) return 0;
  const auto now = session_number(later.session);
  if (now && !due.of_organ.empty()) {
    const int first = *std::min_element(due.of_organ.begin(), due.of_organ.end());
    const int last = *std::max_element(due.of_organ.begin(), due.of_organ.end());
    if (*now < first || (!names && agreement != Agreement::yes && *now > last + 1)) return 0;
  }
  if (!names && agreement != Agreement::yes && !next) return 0;
  const double like = likeness(asked.wording, one.about);
  if (!names && like < kEnoughLike) return 0;
  return (names ? kNamesResolution : 0) + (agreement == Agreement::yes ? kRightSession : 0) + (author ? kAuthor : 0) + like +
         (one.operative ? kOperative : 0);
}

std::vector<FulfilmentRow> FulfilmentFinder::find(const std::vector<ReportAsked>& asked, const std::string& asked_session,
                                                  const Acknowledging& later, bool next) const {
  std::vector<FulfilmentRow> rows;
  for (const ReportAsked& request : asked) {
    const Acknowledgement* best = nullptr;
    double best_fit = 0;
    for (const Acknowledgement& one : later.acknowledgements) {
      const double how = fit(request, asked_session, later, one, next);
      if (how > best_fit) {
        best_fit = how;
        best = &one;
      }
    }
    if (!best) continue;
    FulfilmentRow& row = rows.emplace_back();
    row.asked = request.key;
    row.by = report_for(best->reports, due_sessions(request, later.body));
    row.evidence_document = later.document;
    row.evidence_paragraph = best->paragraph;
    row.span = best->span;
    row.rule = best->rule;
  }
  return rows;
}

}  // namespace mandates
