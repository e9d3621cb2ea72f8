// Converts the fields of rules of kind `sessions`.
#include "rules/session_rules.h"

#include <string>
#include <utility>

#include "rules/rule_set.h"
#include "rules/session_words.h"
#include "text/errors.h"

namespace mandates {
namespace {

/// Reads the fields of one rule; findings name the field, the value and how it is to be written.
class SessionRuleReader {
 public:
  SessionRuleReader(const Rule& rule, Diagnostics& found) : rule_(rule), found_(found) {}

  template <class Value, class Read>
  std::vector<Value> list(const char* field, const char* form, Read read) {
    std::vector<Value> values;
    for (const std::string& words : rule_.values(field)) {
      if (auto value = read(words))
        values.push_back(std::move(*value));
      else
        wrong(field, words, form);
    }
    return values;
  }

  void length(const char* field, Duration& duration) {
    for (const Duration& value : list<Duration>(field, "10 weeks", read_length)) duration = value;
  }

  void wrong(const char* field, const std::string& words, const std::string& form) {
    found_.push_back({"session-words",
                      Severity::error,
                      rule_.place,
                      "rule " + rule_.id + ": cannot read " + field + " \"" + words + "\"",
                      "write it like \"" + form + "\"",
                      {}});
  }

 private:
  const Rule& rule_;
  Diagnostics& found_;
};

/// Names of the rule of kind `body` with the same code.
std::vector<std::string> names_of(const std::string& code, const std::vector<const Rule*>& bodies) {
  std::vector<std::string> names;
  for (const Rule* body : bodies) {
    if (body->value("code") != code) continue;
    for (const char* field : {"name", "aliases"})
      for (const std::string& name : body->values(field)) names.push_back(name);
  }
  return names;
}

/// Parts that reports_at and counted_from name must be there.
void check_parts(const BodySessions& body, SessionRuleReader& reader) {
  for (const ReportsRule& reports : body.reports) {
    bool named = false;
    for (const PartRule& part : body.parts) named |= part.name == reports.part;
    if (!named) reader.wrong(reports.whole_session ? "counted_from" : "reports_at", reports.part, "from 1: (a name of parts)");
  }
}

BodySessions read_rule(const Rule& rule, const std::vector<const Rule*>& bodies, Diagnostics& found) {
  SessionRuleReader reader(rule, found);
  BodySessions body;
  body.body = rule.value("body");
  body.rule = rule.id;
  body.names = names_of(body.body, bodies);
  body.numbering = reader.list<Numbering>("numbering", "from 34: 1 a year since 1991", read_numbering);
  body.seasons = reader.list<SeasonRule>("dates", "from 4: February to April; June to July (basis)", read_season_rule);
  body.parts = reader.list<PartRule>("parts", "1992 to 2013: substantive session = July", read_part_rule);
  body.reports = reader.list<ReportsRule>("reports_at", "1992 to 2013: substantive session",
                                          [](const std::string& words) { return read_reports_rule(words, false); });
  for (ReportsRule& counted : reader.list<ReportsRule>("counted_from", "from 2014: high-level segment",
                                                       [](const std::string& words) { return read_reports_rule(words, true); }))
    body.reports.push_back(std::move(counted));
  body.known = reader.list<KnownSession>("days", "54: 2023-09-11 to 2023-10-13 (where it is from)", read_known_session);
  reader.length("submit", body.documents.submit);
  reader.length("issue", body.documents.issue);
  if (!rule.values("reminders").empty()) body.documents.reminders = reader.list<Duration>("reminders", "4 weeks", read_length);
  body.later_parts = rule.values("later_parts");
  body.at_opening = rule.values("at_opening");
  body.counts_from_adoption = rule.flag("counts_from_adoption");
  check_parts(body, reader);
  return body;
}

}  // namespace

std::vector<BodySessions> read_session_rules(const std::vector<const Rule*>& sessions, const std::vector<const Rule*>& bodies,
                                             Diagnostics& found) {
  std::vector<BodySessions> read;
  for (const Rule* rule : sessions) read.push_back(read_rule(*rule, bodies, found));
  return read;
}

std::vector<RuleFile> files_for_sessions(std::vector<RuleFile> files) {
  std::erase_if(files, [](const RuleFile& file) {
    return file.content.find("kind = \"sessions\"") == std::string::npos && file.content.find("kind = \"body\"") == std::string::npos;
  });
  return files;
}

SessionCalendar session_calendar(const RuleSet& rules) {
  Diagnostics found;
  auto bodies = read_session_rules(rules.of_kind("sessions"), rules.of_kind("body"), found);
  if (!found.empty())
    throw RuleError("the rules of sessions cannot be read", std::move(found), "see docs/calendar.md for how they are written");
  return SessionCalendar(std::move(bodies));
}

}  // namespace mandates
