// Interface between pages and program: queries in the terms of the command line, and values for pages that are no lists.
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
  std::string name;                  ///< without hyphens; for an argument its name in help, "SYMBOL|ID"
  std::string value;                 ///< placeholder of the value: "DATE"; empty for a flag
  std::string meaning;               ///< one line of help
  std::vector<std::string> choices;  ///< valid values, if a closed set
  bool argument = false;
  bool required = false;
  bool many = false;
};

/// A command with options and arguments, as of a day.
struct Question {
  std::string command;                 ///< "open", "rules list"
  std::vector<std::string> fixed;      ///< options always given: "--actors"
  Parameters options;                  ///< name (without hyphens) and value; flags have the value "yes"
  std::vector<std::string> arguments;  ///< in order
  std::string as_of;                   ///< ISO day; empty for today
};

/// Output of a command in a data format.
struct AnsweredData {
  std::string text;
  std::vector<std::string> notes;  ///< warnings, one line each
  bool more = false;               ///< there are rows after the window
};

struct AnsweredRows {
  KeptRows rows;
  std::vector<std::string> notes;
};

/// A document of the family of a document.
struct FamilyMember {
  std::string symbol;
  std::string adopted;
};

struct AnsweredDocument {
  StoredDocument stored;
  std::vector<CandidateRow> sources;
  std::vector<std::string> cited_by;
  std::vector<FamilyMember> family;        ///< in order, including the document itself; empty if it has no family
  std::map<RowKey, StatusOnDay> statuses;  ///< of its obligations
  std::map<RowKey, ChainPlace> places;     ///< of its obligations that are in a chain
};

struct AnsweredObligation {
  ObligationRow row;
  std::string source;  ///< path of the source file
  StatusOnDay status;
  ClauseFollowup later;
  ChainPlace place;
  std::vector<EntryRow> entries;
};

struct AnsweredStart {
  AnsweredRows open;                ///< first screen of `open`: due, overdue, and headings with the counts of the rest
  std::int64_t documents = 0;       ///< number of documents in the store
  std::int64_t all_entries = 0;     ///< number of entries in the store
  std::vector<DocumentRow> newest;  ///< the documents adopted last
  std::vector<EntryRow> entries;    ///< the latest entries, newest first
};

/// An entry submitted by a form.
struct EntryOnPage {
  std::string clause;  ///< clause id
  EntryKind kind = EntryKind::note;
  std::string by_symbol;
  std::string day;
  std::string note;
  std::string who;
};

/// Data source of the pages. All functions throw the errors of text/errors.h: UsageError for invalid queries. Thread-safe.
class Answers {
 public:
  virtual ~Answers() = default;

  /// Options and arguments of a command without the global ones.
  virtual std::vector<CommandParameter> parameters(const std::string& command) const = 0;
  virtual std::vector<std::string> formats(const std::string& command) const = 0;
  /// The current day, ISO.
  virtual std::string today() const = 0;
  /// A state string that changes with every change of the store.
  virtual std::string state() = 0;

  virtual AnsweredData data(const Question& question, const std::string& format, RowWindow window) = 0;
  /// The rows of a list; `wanted` are keys of columns needed besides those of its table.
  virtual AnsweredRows rows(const Question& question, RowWindow window, std::vector<std::string> wanted) = 0;
  /// Counts of the hits of a search by body and session.
  virtual SearchCounts search_counts(const std::string& words, const std::string& body, const std::string& session,
                                     const std::string& as_of) = 0;
  virtual CalendarView calendar(const Question& question) = 0;
  virtual AnsweredStart start(const std::string& as_of) = 0;
  virtual AnsweredDocument document(const std::string& symbol, const std::string& as_of) = 0;
  virtual AnsweredObligation obligation(const std::string& id, const std::string& as_of) = 0;
  virtual ChainStory chain(const std::string& id, const std::string& as_of) = 0;
  virtual Comparison difference(const std::string& before, const std::string& after, const std::string& as_of) = 0;
  /// Checks a file against the store: one report for each draft in it. Problems with the file are added to `notes`.
  virtual std::vector<DraftReport> check(const std::string& name, std::string bytes, std::vector<std::string>& notes) = 0;
  /// A rule by its id; null if there is none.
  virtual const Rule* rule(const std::string& id) const = 0;

  /// True if entries may be made.
  virtual bool writable() const = 0;
  /// Stores an entry; returns a confirmation: "closed A/RES/61/181#9.1".
  virtual std::string enter(const EntryOnPage& entry) = 0;
};

}  // namespace mandates
