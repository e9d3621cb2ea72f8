// Gets data from inner runs and from the store.
#include "cli/serve_answers.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/amender.h"
#include "cli/choices.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "followup/paragraphs.h"
#include "reports/diff_view.h"
#include "serve/routes.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kStartRows = 5000;
constexpr std::size_t kNewest = 12;
constexpr std::size_t kLastEntries = 8;

std::vector<std::string> arguments_of(const Question& question, const CommandOptions& known, const std::string& format) {
  std::vector<std::string> args = words_of_command(question.command);
  args.insert(args.end(), question.fixed.begin(), question.fixed.end());
  for (const auto& [name, value] : question.options) {
    const auto option = std::find_if(known.options.begin(), known.options.end(),
                                     [&, &name = name](const OptionText& one) { return !one.argument && one.names.back() == "--" + name; });
    const bool flag = option != known.options.end() && option->value.empty();
    args.push_back(flag ? "--" + name : "--" + name + "=" + value);
  }
  if (!format.empty()) args.push_back("--format=" + format);
  if (!question.arguments.empty()) args.emplace_back("--");  // what follows is no option, whatever it begins with
  args.insert(args.end(), question.arguments.begin(), question.arguments.end());
  return args;
}

// The documents adopted last, the last first.
std::vector<DocumentRow> newest_documents(DocumentQueries& store, const std::string& day) {
  std::vector<DocumentRow> newest;
  DocumentFilter filter;
  filter.newest_first = true;
  store.documents(filter, [&](const DocumentRow& row) {
    if (is_adopted_kind(row.kind) && !row.adopted.empty() && row.adopted <= day) newest.push_back(row);
    return newest.size() < kNewest;
  });
  return newest;
}

}  // namespace

ServeAnswers::ServeAnswers(const Context& context, bool writable) : runs_(context), writable_(writable) {
  for (const Route& route : routes())
    if (route.command[0] != '\0' && !options_.contains(route.command)) options_.emplace(route.command, command_options(route.command));
}

std::vector<CommandParameter> ServeAnswers::parameters(const std::string& command) const {
  std::vector<CommandParameter> parameters;
  for (const OptionText& option : options_.at(command).options) {
    const std::string& name = option.names.back();
    parameters.push_back({name.starts_with("--") ? name.substr(2) : name, option.value, option.meaning, option.choices, option.argument,
                          option.required, option.many});
  }
  return parameters;
}

std::vector<std::string> ServeAnswers::formats(const std::string& command) const {
  return options_.at(command).formats;
}

std::string ServeAnswers::today() const {
  return runs_.outer().clock.today();
}

std::string ServeAnswers::state() {
  const std::lock_guard lock(watch_);
  const std::string& path = runs_.outer().options.db;
  const std::optional<FileIdentity> file = identity_of(path);
  if (!watched_ || file != watched_file_) {  // another file may have been put in its place
    watched_.reset();
    watched_ = Store::open(path, OpenMode::shared);
    watched_file_ = file;
    ++reopened_;
  }
  const std::string store = fmt::format("{} {}", reopened_, watched_->data_version());
  if (store != store_) runs_.store_changed();
  store_ = store;
  return today() + ' ' + store;
}

AnsweredData ServeAnswers::data(const Question& question, const std::string& format, RowWindow window) {
  bool more = false;
  const RowsAsked asked{window, nullptr, window.limit > 0 ? &more : nullptr};
  InnerResult result = runs_.run(arguments_of(question, options_.at(question.command), format), question.as_of, &asked);
  return {std::move(result.text), std::move(result.notes), more};
}

AnsweredRows ServeAnswers::rows(const Question& question, RowWindow window, std::vector<std::string> wanted) {
  AnsweredRows answered;
  answered.rows.wanted = std::move(wanted);
  const RowsAsked asked{window, &answered.rows};
  answered.notes = runs_.run(arguments_of(question, options_.at(question.command), {}), question.as_of, &asked).notes;
  return answered;
}

SearchCounts ServeAnswers::search_counts(const std::string& words, const std::string& body, const std::string& session,
                                         const std::string& as_of) {
  SearchCounts counts;
  runs_.with_context(as_of, [&](Context& context) {
    Store store = open_as_of(context);
    SearchFilter filter;
    filter.words = words;
    filter.session = session;
    if (!body.empty()) filter.body = find_body(context, store, body);
    counts = store.search_counts(filter);
  });
  return counts;
}

CalendarView ServeAnswers::calendar(const Question& question) {
  CalendarView view;
  RowsAsked asked;
  asked.calendar = &view;
  runs_.run(arguments_of(question, options_.at(question.command), "html"), question.as_of, &asked);
  return view;
}

AnsweredStart ServeAnswers::start(const std::string& as_of) {
  AnsweredStart start;
  Question open;
  open.command = "open";
  open.as_of = as_of;
  start.open = rows(open, {0, kStartRows}, {"id", "due_day"});
  runs_.with_context(as_of, [&](Context& context) {
    Store store = open_as_of(context);
    start.newest = newest_documents(store, context.options.as_of);
    for (const CountRow& body : store.bodies()) start.documents += body.count;
    std::vector<EntryRow> entries = store.entries();
    start.all_entries = static_cast<std::int64_t>(entries.size());
    std::reverse(entries.begin(), entries.end());
    if (entries.size() > kLastEntries) entries.resize(kLastEntries);
    start.entries = std::move(entries);
  });
  return start;
}

AnsweredDocument ServeAnswers::document(const std::string& symbol, const std::string& as_of) {
  AnsweredDocument answered;
  runs_.with_context(as_of, [&](Context& context) {
    Store store = open_with_followup(context);
    const std::string found = find_symbol(store, symbol);
    auto stored = store.find_document(found);
    if (!stored) throw UsageError(fmt::format("no document {} in the store", found));
    answered.stored = std::move(*stored);
    answered.sources = store.candidates(found);
    answered.cited_by = store.cited_by(found);
    for (const LaterDocument& member : store.family_of(answered.stored.key)) answered.family.push_back({member.symbol, member.adopted});
    Statuses statuses(store, context.options.as_of);
    ObligationFilter filter;
    filter.document = found;
    filter.amend = amending(context, context.options.as_of);
    store.obligations(filter, [&](const ObligationRow& row) {
      answered.statuses.emplace(row.key, statuses.of(row));
      if (ChainPlace place = store.chain_place(row.key); place.times > 1) answered.places.emplace(row.key, std::move(place));
      return true;
    });
  });
  return answered;
}

AnsweredObligation ServeAnswers::obligation(const std::string& id, const std::string& as_of) {
  AnsweredObligation answered;
  runs_.with_context(as_of, [&](Context& context) {
    Store store = open_with_followup(context);
    answered.row = find_clause(store, id);
    if (const auto stored = store.find_document(answered.row.clause.symbol)) answered.source = stored->document.source;
    answered.entries = store.entries(answered.row.clause.id);
    if (!answered.row.clause.obligation) return;
    answered.later = store.followup_of(answered.row.key);
    answered.place = store.chain_place(answered.row.key);
    Amender(context, context.options.as_of).amend(answered.row);
    answered.status = Statuses(store, context.options.as_of).of(answered.row);
  });
  return answered;
}

ChainStory ServeAnswers::chain(const std::string& id, const std::string& as_of) {
  ChainStory story;
  runs_.with_context(as_of, [&](Context& context) {
    Store store = open_with_followup(context);
    ChainFilter one;
    one.id = id;
    ChainListRow found;
    store.chains(one, [&](const ChainListRow& row) {
      found = row;
      return false;
    });
    if (found.clauses.empty())
      throw UsageError(fmt::format("there is no chain {}", id), "the list of repeated mandates has the ids of all");
    story = tell_chain(store, std::move(found));
  });
  return story;
}

Comparison ServeAnswers::difference(const std::string& before, const std::string& after, const std::string& as_of) {
  Comparison comparison;
  runs_.with_context(as_of, [&](Context& context) {
    Store store = open_as_of(context);
    const StoredDocument earlier = *store.find_document(find_symbol(store, before));
    const StoredDocument later = *store.find_document(find_symbol(store, after));
    WordingReader wordings(runs_.shared().rules);
    const std::vector<ParagraphPair> pairs = match_paragraphs(earlier, later, wordings);
    comparison = diff_comparison(earlier.document, later.document, pairs, true);
  });
  return comparison;
}

std::vector<DraftReport> ServeAnswers::check(const std::string& name, std::string bytes, std::vector<std::string>& notes) {
  std::vector<DraftReport> reports;
  const SharedParts& shared = runs_.shared();
  const InnerResult result = runs_.with_context({}, [&](Context& context) {
    Store store = open_with_followup(context);
    Statuses statuses(store, context.options.as_of);
    DraftChecker checker(store, shared.rules, shared.calendar, context.options.as_of,
                         [&](const ObligationRow& row) { return statuses.of(row); });
    const BytesRead read = BytesReader(shared.engine).read(name.empty() ? "draft" : name, std::move(bytes));
    for (const Diagnostic& found : read.found) context.messages.show(found);
    for (const ReadDocument& one : read.documents) {
      for (const Diagnostic& found : one.document.found) context.messages.show(found);
      if (operative_count(one.document) > 0) reports.push_back(checker.check(one));
    }
  });
  notes = result.notes;
  return reports;
}

const Rule* ServeAnswers::rule(const std::string& id) const {
  return runs_.shared().rules.find(id);
}

std::string ServeAnswers::enter(const EntryOnPage& entry) {
  std::vector<std::string> args;
  const auto option = [&](const char* name, const std::string& value) {
    if (!value.empty()) args.push_back(std::string("--") + name + "=" + value);
  };
  const bool note = entry.kind == EntryKind::note;
  args.emplace_back(note ? "note" : entry.kind == EntryKind::close ? "close" : "reopen");
  if (entry.kind == EntryKind::close) option("by", entry.by_symbol);
  if (!note) option("note", entry.note);
  option("date", entry.day);
  option("who", entry.who);
  args.emplace_back("--");
  args.push_back(entry.clause);
  if (note) {
    if (entry.note.empty()) throw UsageError("the note is empty", "write it into the field Note");
    args.push_back(entry.note);
  }
  return runs_.run(args, {}).text;
}

}  // namespace mandates
