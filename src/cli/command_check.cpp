// Checks drafts, and finds similar requests.
#include "cli/command_check.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <ostream>

#include "check/draft_check.h"
#include "check/predecessor.h"
#include "cli/choices.h"
#include "cli/pipeline.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "reports/alike_rows.h"
#include "reports/draft_view.h"
#include "reports/topic.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::size_t kAlikeShown = 20;  // where --limit does not say otherwise
constexpr double kLeastLikeness = 0.25;
constexpr std::size_t kAlikeToEach = 3;  // to each request of a draft
constexpr std::size_t kWordsOfHeading = 200;

std::vector<std::string> check_names() {
  std::vector<std::string> names;
  for (const DraftCheckKind& kind : draft_checks()) names.emplace_back(kind.name);
  return names;
}

/// What a file is that is known not to be a draft, and what is checked in its place; empty for all others.
std::string not_checked(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::amendment:
      return "an amendment: its words are not a whole draft; put them into the draft that they amend, and check that";
    case DocumentKind::report:
    case DocumentKind::note:
    case DocumentKind::letter:
      return fmt::format("a {}: drafts, resolutions and decisions are checked", kind_word(kind));
    default:
      return {};
  }
}

// Prints reports one after the other.
class Printer {
 public:
  Printer(Context& context, std::string title) : context_(context), title_(std::move(title)) {}

  void print(const DraftReport& report) {
    if (context_.format == "json") {
      context_.out << (count_ == 0 ? "[\n" : ",\n") << draft_json(report);
    } else if (context_.format == "jsonl") {
      context_.out << draft_json(report) << '\n';
    } else if (context_.format == "html") {
      bodies_ += draft_html(report);
    } else {
      if (count_ > 0) context_.out << '\n';
      context_.out << (context_.format == "md" ? draft_markdown(report) : draft_text(report, table_style(context_)));
    }
    ++count_;
  }
  void finish() {
    if (context_.format == "json") context_.out << (count_ == 0 ? "[]\n" : "\n]\n");
    if (context_.format == "html") context_.out << draft_page(title_, bodies_);
  }
  int count() const { return count_; }

 private:
  Context& context_;
  std::string title_;
  std::string bodies_;
  int count_ = 0;
};

/// ": A/RES/80/991 is a resolution without operative paragraphs"; empty where nothing is known of a file. Of documents that may be checked.
std::string kinds_in(const std::vector<ReadDocument>& documents) {
  std::string kinds;
  for (const ReadDocument& read : documents) {
    const DocumentKind kind = read.document.kind;
    if (kind == DocumentKind::other) continue;
    const bool draft_decision = kind == DocumentKind::draft_decision;
    kinds += fmt::format("{}{} is a {}", kinds.empty() ? ": " : ", ", read.document.symbol,
                         draft_decision ? "draft decision" : std::string(kind_word(kind)) + " without operative paragraphs");
  }
  return kinds;
}

}  // namespace

CommandText CheckCommand::text() const {
  CommandText text;
  text.name = "check";
  text.summary = "check a draft before it is tabled: what it continues, what it changes, what is asked elsewhere";
  text.description =
      "Reads each PATH as extract does (PDF, Word, HTML, text, Akoma Ntoso) and holds it against the store, into which nothing is put: its "
      "predecessor; paragraph by paragraph what is new, renewed, reworded, stronger, weaker, dropped; what is asked already in other "
      "families of resolutions, with the words that both have; times, rhythm, clauses on review, end, agenda and resources; what binds and "
      "is new, with published unit prices; its length. Findings are facts with their places; the same draft, store and day give the same "
      "ones.\n\n"
      "With --strict the exit status is 1 where one of the named checks has a finding that is more than how things are: something is "
      "missing, changed, or cannot be (`fires` in the JSON). The checks:";
  for (const DraftCheckKind& kind : draft_checks()) text.description += fmt::format("\n\n{}: {}.", kind.name, kind.meaning);
  text.examples = {
      {"mandates check tests/samples/A_RES_80_410.txt", "a draft against the store of the current folder"},
      {"mandates check tests/samples/A_RES_80_410.txt --format html --output note.html", "the same as a page to print"},
      {"mandates check tests/samples/A_RES_80_410.txt --strict retirement", "exit status 1 where something is ended or replaced"}};
  text.diagnostics = {{"no draft or resolution was found in …", "the file has no operative paragraphs"},
                      {"… is an amendment …", "an amendment, a report, a note or a letter is no draft, and is not checked"}};
  text.formats = {"table", "json", "jsonl", "html", "md"};
  return text;
}

void CheckCommand::declare(CLI::App& app) {
  app.add_option("PATH", paths_, "a file, or - for standard input")->required();
  app.add_option("--against", against_, "the store to hold it against, in place of --db")->type_name("STORE");
  app.add_option("--strict", strict_, "exit status 1 where this check fires; may be given several times")
      ->type_name("CHECK")
      ->allow_extra_args(false)
      ->check(one_of(check_names()));
}

int CheckCommand::run(Context& context) {
  Store store = against_.empty() ? open_with_followup(context) : open_to_compare(context, against_, context.options.as_of);
  const EngineParts parts(load_rules(context), file_tools(context));
  Pipeline pipeline(parts);
  Statuses statuses(store, context.options.as_of);
  DraftChecker checker(store, parts.rules, parts.calendar, context.options.as_of,
                       [&](const ObligationRow& row) { return statuses.of(row); });
  const InputList inputs = list_inputs(paths_);
  Printer printer(context, "Check of drafts");
  bool fired = false, refused = false;
  for (const Diagnostic& found : inputs.found) context.messages.show(found), refused = true;
  for (const std::string& path : inputs.files) {
    context.guard.protect(path, "an input");
    const FileResult file = pipeline.read(path, context.streams.in);
    for (const Diagnostic& found : file.found) context.messages.show(found);
    refused = refused || file.refused;
    int checked = 0;
    bool told = false;
    for (const ReadDocument& read : file.documents) {
      for (const Diagnostic& found : read.document.found) context.messages.show(found);
      if (const std::string kind = not_checked(read.document.kind); !kind.empty()) {
        context.messages.say(fmt::format("{}: {} is {}", path, read.document.symbol, kind));
        refused = told = true;
        continue;
      }
      if (operative_count(read.document) == 0) continue;
      const DraftReport report = checker.check(read);
      for (const DraftFinding& finding : report.findings)
        fired = fired || (finding.fires && std::find(strict_.begin(), strict_.end(), finding.check) != strict_.end());
      printer.print(report);
      ++checked;
    }
    if (checked == 0 && !told && !file.refused) {
      context.messages.say("no draft or resolution was found in " + path + kinds_in(file.documents));
      refused = true;
    }
  }
  printer.finish();
  return refused || fired ? kRefused : kDone;
}

CommandText AlikeCommand::text() const {
  CommandText text;
  text.name = "alike";
  text.summary = "find the same request elsewhere: other families of resolutions, other bodies";
  text.description =
      "Takes the ID of a clause, words, or with --draft a file of which each request is asked, and lists obligations that ask for much "
      "the same, those most alike first; of a chain the "
      "latest. "
      "Words weigh by how few paragraphs of the store have them. same: the same thing of the same actor; part: one asks for a part of what "
      "the other asks, or for the same of another actor; other: they share words only (docs/alike.md). What the family of the clause "
      "itself "
      "repeats is left out: mandates audit shows it.";
  text.examples = {{"mandates alike \"A/RES/80/410#12.1\"", "who else is asked this?"},
                   {"mandates alike \"report on the safety of lighthouses\" --live", "where is such a report asked for, still open?"},
                   {"mandates alike --draft tests/samples/A_RES_80_410.txt", "what else is asked of what this draft asks?"}};
  text.formats = row_formats();
  for (const char* more : {"html", "md"}) text.formats.emplace_back(more);
  text.columns = alike_columns();
  return text;
}

void AlikeCommand::declare(CLI::App& app) {
  app.add_option("ID|TEXT|DRAFT", what_, "the id of a clause, words in quotation marks, or with --draft a file")->required();
  app.add_flag("--draft", draft_, "the argument is the file of a draft: each of its requests is asked");
  app.add_flag("--own-family", own_family_, "those of its own family too");
  app.add_flag("--live", live_, "only what is open, overdue, undated or standing");
  list_.declare(app);
}

struct AlikeCommand::Asking {
  AlikeFinder& finder;
  Statuses& statuses;
  RowWriter& rows;
  bool refused = false;  // the file of a draft
};

// The requests that are like one, as rows; gives their number.
std::size_t AlikeCommand::list(const AlikeQuestion& question, const std::string& asked, std::size_t limit, Asking& asking) const {
  std::size_t shown = 0;
  for (const AlikeRequest& request : asking.finder.find(question, live_ ? 10 * limit : limit, kLeastLikeness)) {
    const StatusOnDay status = asking.statuses.of(request.row);
    if (live_ && !is_live(status.status)) continue;
    asking.rows.row(alike_cells(request, status, asked));
    if (++shown == limit || asking.rows.full()) break;
  }
  return shown;
}

// Each request of a draft, with the best answers in families other than its own.
std::size_t AlikeCommand::list_draft(Context& context, const EngineParts& parts, Store& store, Asking& asking) const {
  Pipeline pipeline(parts);
  WordingReader wordings(parts.rules);
  context.guard.protect(what_, "an input");
  const FileResult file = pipeline.read(what_, context.streams.in);
  for (const Diagnostic& found : file.found) context.messages.show(found);
  asking.refused = file.refused;
  std::size_t shown = 0;
  for (const ReadDocument& read : file.documents) {
    std::string family;
    if (!own_family_) family = family_of_draft(store, read.document, context.options.as_of, parts.calendar, wordings);
    for (const Clause& clause : read.extraction.clauses) {
      if (!clause.obligation || asking.rows.full()) continue;
      AlikeQuestion question = asking.finder.question(clause, read.document.title);
      question.family = family;
      question.document = read.document.symbol;
      asking.rows.heading("¶" + clause.paragraph, cut_at_word(clause.text, kWordsOfHeading));
      shown += list(question, clause.id, kAlikeToEach, asking);
    }
  }
  return shown;
}

int AlikeCommand::run(Context& context) {
  Store store = open_with_followup(context);
  std::optional<EngineParts> parts;  // to read a draft with; without one the rules alone are there sooner
  std::optional<RuleSet> alone;
  const RuleSet& rules = draft_ ? parts.emplace(load_rules(context), file_tools(context)).rules : alone.emplace(load_rules(context));
  AlikeFinder finder(store, rules);
  Statuses statuses(store, context.options.as_of);
  auto rows = list_.writer(context, alike_columns(), "Alike");
  Asking asking{finder, statuses, *rows};
  const auto limit = list_.fetch_limit() > 0 ? static_cast<std::size_t>(list_.fetch_limit()) : kAlikeShown;
  std::size_t shown = 0;
  if (draft_) {
    shown = list_draft(context, *parts, store, asking);
  } else if (what_.find('#') != std::string::npos) {
    const ObligationRow row = find_clause(store, what_);
    shown = list(finder.question(row, own_family_), row.clause.id, limit, asking);
  } else {
    shown = list(finder.question(what_), {}, limit, asking);
  }
  rows->finish();
  if (shown == 0 && !asking.refused) context.messages.say("nothing is alike");
  return asking.refused ? kRefused : kDone;
}

}  // namespace mandates
