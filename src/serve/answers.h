// What pages ask the program: questions as the command line has them, and values for pages that are no lists.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/draft_check.h"
#include "followup/chain_story.h"
#include "followup/status.h"
#include "reports/calendar_entry.h"
#include "reports/comparison.h"
#include "reports/kept_rows.h"
#include "rules/rule.h"
#include "serve/http.h"
#include "store/rows.h"

namespace mandates {

/// An option or argument of a command.
struct CommandParameter {
  std::string name;                  ///< without hyphens; of an argument its name in help, "SYMBOL|ID"
  std::string value;                 ///< what it takes: "DATE"; empty for a flag
  std::string meaning;               ///< a line
  std::vector<std::string> choices;  ///< legal values where it is a closed set
  bool argument = false;
  bool required = false;
  bool many = false;
};

/// A command with options and arguments, as of a day.
struct Question {
  std::string command;                 ///< "open", "rules list"
  std::vector<std::string> fixed;      ///< options that are always given: "--actors"
  Parameters options;                  ///< by name, without hyphens; a flag has the value "yes"
  std::vector<std::string> arguments;  ///< in order
  std::string as_of;                   ///< ISO day; empty for today
};

/// Data in some format.
struct AnsweredData {
  std::string text;
  std::vector<std::string> notes;  ///< warnings, a line each
  bool more = false;               ///< there are rows behind the window
};

struct AnsweredRows {
  KeptRows rows;
  std::vector<std::string> notes;
};

/// A resolution of the family of a document.
struct FamilyMember {
  std::string symbol;
  std::string adopted;
};

struct AnsweredDocument {
  StoredDocument stored;
  std::vector<CandidateRow> sources;
  std::vector<std::string> cited_by;
  std::vector<FamilyMember> family;        ///< in order, itself among them; empty where it stands alone
  std::map<RowKey, StatusOnDay> statuses;  ///< of its obligations
  std::map<RowKey, ChainPlace> places;     ///< of its obligations, where something repeats them
};

struct AnsweredObligation {
  ObligationRow row;
  std::string source;  ///< path of the file
  StatusOnDay status;
  ClauseFollowup later;
  ChainPlace place;
  std::vector<EntryRow> entries;
};

struct AnsweredStart {
  AnsweredRows open;                ///< first screen of `open`: what lies ahead, arrears, and headings that count the rest
  std::int64_t documents = 0;       ///< in the store
  std::int64_t all_entries = 0;     ///< that people made
  std::vector<DocumentRow> newest;  ///< adopted last
  std::vector<EntryRow> entries;    ///< entered last, the last first
};

/// Something that a person enters on a page.
struct EntryOnPage {
  std::string clause;  ///< id
  EntryKind kind = EntryKind::note;
  std::string by_symbol;
  std::string day;
  std::string note;
  std::string who;
};

/// Everything throws the errors of text/errors.h: UsageError where the question is wrong. Usable from several threads at once.
class Answers {
 public:
  virtual ~Answers() = default;

  /// Options and arguments of a command, without those that every command takes.
  virtual std::vector<CommandParameter> parameters(const std::string& command) const = 0;
  virtual std::vector<std::string> formats(const std::string& command) const = 0;
  /// This day, ISO.
  virtual std::string today() const = 0;
  /// A text that changes with everything in the store.
  virtual std::string state() = 0;

  virtual AnsweredData data(const Question& question, const std::string& format, RowWindow window) = 0;
  /// The rows of a list; `wanted` are columns that are read beside those of its table.
  virtual AnsweredRows rows(const Question& question, RowWindow window, std::vector<std::string> wanted) = 0;
  /// Where the hits of a search are, by the words, body and session of its question.
  virtual SearchCounts search_counts(const std::string& words, const std::string& body, const std::string& session,
                                     const std::string& as_of) = 0;
  virtual CalendarView calendar(const Question& question) = 0;
  virtual AnsweredStart start(const std::string& as_of) = 0;
  virtual AnsweredDocument document(const std::string& symbol, const std::string& as_of) = 0;
  virtual AnsweredObligation obligation(const std::string& id, const std::string& as_of) = 0;
  virtual ChainStory chain(const std::string& id, const std::string& as_of) = 0;
  virtual Comparison difference(const std::string& before, const std::string& after, const std::string& as_of) = 0;
  /// A file held against the store: a report for each draft in it. What is wrong with the file is among `notes`.
  virtual std::vector<DraftReport> check(const std::string& name, std::string bytes, std::vector<std::string>& notes) = 0;
  /// A rule by its id; null where there is none.
  virtual const Rule* rule(const std::string& id) const = 0;

  /// True where people may enter something.
  virtual bool writable() const = 0;
  /// Returns what was done, "closed A/RES/61/181#9.1".
  virtual std::string enter(const EntryOnPage& entry) = 0;
};

}  // namespace mandates
