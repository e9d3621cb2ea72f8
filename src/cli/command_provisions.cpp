// Lists provisions of the documents of a store.
#include "cli/command_provisions.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "cli/choices.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "followup/provisions.h"
#include "reports/topic.h"
#include "text/errors.h"

namespace mandates {
namespace {

std::vector<Column> columns() {
  return {{"symbol", "DOCUMENT", Show::everywhere, false, false, 0, true},
          {"paragraph", "¶"},
          {"kind", "KIND"},
          {"detail", "WHICH", Show::everywhere, false, false, 2},
          {"adopted", "ADOPTED", Show::everywhere, false, false, 1},
          {"words", "WORDS", Show::everywhere, false, true},
          {"text", "", Show::data},
          {"rule", "", Show::data},
          {"body", "", Show::data},
          {"session", "", Show::data},
          {"title", "", Show::data},
          {"url", "", Show::data}};
}

std::vector<Column> kind_columns() {
  return {{"kind", "KIND"},
          {"detail", "WHICH"},
          {"provisions", "PROVISIONS", Show::everywhere, true},
          {"documents", "DOCUMENTS", Show::everywhere, true}};
}

// Of an organ, or one of its sessions: how many documents have provisions of each kind.
std::vector<Column> group_columns(bool sessions) {
  std::vector<Column> columns{{"body", "BODY"}};
  if (sessions) columns.push_back({"session", "SESSION"});
  columns.push_back({"documents", "DOCUMENTS", Show::everywhere, true});
  for (const std::string& kind : provision_kinds()) {
    std::string title = kind;
    std::transform(title.begin(), title.end(), title.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    columns.push_back({kind, title, Show::everywhere, true});
  }
  columns.push_back({"none", "NONE", Show::everywhere, true});
  return columns;
}

// Provisions as the rules of --rules find them; without such rules those of the store.
class Reading {
 public:
  Reading(const Context& context, Store& store) : store_(store) {
    if (context.options.rules.empty()) return;
    rules_.emplace(load_rules(context));
    reader_.emplace(*rules_);
  }

  std::vector<ProvisionOfDocument> of(const DocumentRow& row) {
    if (!reader_) return store_.provisions_of(row.key);
    std::vector<ProvisionOfDocument> found;
    const auto stored = store_.find_document(row.symbol);
    if (!stored) return found;
    for (const Provision& one : reader_->read(*stored))
      found.push_back({{row.key, one.paragraph_index, one.kind, one.detail, one.span, one.rule},
                       one.paragraph,
                       stored->document.paragraphs[static_cast<std::size_t>(one.paragraph_index)].text});
    return found;
  }

 private:
  Store& store_;
  std::optional<RuleSet> rules_;
  std::optional<ProvisionReader> reader_;
};

}  // namespace

// Counts in place of rows.
class ProvisionsCommand::Counts {
 public:
  explicit Counts(std::string by) : by_(std::move(by)) {}

  std::vector<Column> columns() const { return by_ == "kind" ? kind_columns() : group_columns(by_ == "session"); }

  void add(const DocumentRow& row, const std::vector<ProvisionOfDocument>& found) {
    std::set<std::pair<std::string, std::string>> details;
    std::set<std::string> names;
    for (const ProvisionOfDocument& one : found) {
      ++provisions_[{one.row.kind, one.row.detail}].first;
      details.emplace(one.row.kind, one.row.detail);
      names.insert(one.row.kind);
    }
    for (const auto& one : details) ++provisions_[one].second;
    Group& group = groups_[{row.body, by_ == "session" ? row.session : std::string()}];
    if (group.first.empty() || (!row.adopted.empty() && row.adopted < group.first)) group.first = row.adopted;
    ++group.documents;
    for (const std::string& name : names) ++group.kinds[name];
    if (names.empty()) ++group.none;
  }

  void write(RowWriter& rows) const {
    if (by_ == "kind") {
      for (const std::string& kind : provision_kinds())
        for (const auto& [key, count] : provisions_)
          if (key.first == kind) rows.row({kind, key.second, count.first, count.second});
      return;
    }
    std::vector<std::tuple<std::string, std::string, std::string>> order;  // by organ, then in order of time
    for (const auto& [key, group] : groups_) order.emplace_back(key.first, group.first, key.second);
    std::sort(order.begin(), order.end());
    for (const auto& [body, first, session] : order) {
      const Group& group = groups_.at({body, session});
      std::vector<Cell> cells{body};
      if (by_ == "session") cells.emplace_back(session);
      cells.emplace_back(group.documents);
      for (const std::string& kind : provision_kinds()) {
        const auto count = group.kinds.find(kind);
        cells.emplace_back(count == group.kinds.end() ? 0 : count->second);
      }
      cells.emplace_back(group.none);
      rows.row(std::move(cells));
    }
  }

 private:
  struct Group {
    std::string first;  // day
    int documents = 0, none = 0;
    std::map<std::string, int> kinds;
  };
  std::string by_;
  std::map<std::pair<std::string, std::string>, std::pair<int, int>> provisions_;  // by kind and detail: provisions, documents
  std::map<std::pair<std::string, std::string>, Group> groups_;                    // by organ and session
};

CommandText ProvisionsCommand::text() const {
  CommandText text;
  text.name = "provisions";
  text.summary = "list what resolutions say of review, end, extension, agenda and resources";
  text.description =
      "Lists the provisions of operative paragraphs on the life and the means of what is asked, by kind: review (it is looked at again), "
      "end (it has a term), retirement (something earlier is ended or replaced), extension, seized (the organ goes on with the matter), "
      "agenda (a later session takes it up), resources (WHICH says: within-existing, voluntary, subject-to-availability, to-be-provided). "
      "The words that say so are those of the paragraph; the rule is in the data formats. With --rules they are read again "
      "from the texts of the store.\n\n"
      "With --missing it lists the documents that ask for something and have no provision of the kinds given: \"which have no review "
      "clause?\" With --group-by it counts: by kind the provisions and the documents that have them, by body or session how many documents "
      "have provisions of each kind, and how many have none.";
  text.examples = {{"mandates provisions --kind review --kind end", "what has a term or is reviewed"},
                   {"mandates provisions --kind review --missing --body GA", "what the General Assembly asks for without a review clause"},
                   {"mandates provisions --group-by session", "how many resolutions of each session have which"}};
  text.formats = row_formats();
  for (const char* more : {"html", "md"}) text.formats.emplace_back(more);
  text.columns = columns();
  return text;
}

void ProvisionsCommand::declare(CLI::App& app) {
  app.add_option("--kind", kinds_, "of one kind; may be given several times")
      ->type_name("KIND")
      ->allow_extra_args(false)
      ->check(one_of(provision_kinds()));
  app.add_option("--body", filter_.body, "adopted by: code, name or acronym (GA, \"Security Council\", UNGA)")->type_name("BODY");
  app.add_option("--session", filter_.session, "adopted in a session (61) or year (2005)")->type_name("SESSION");
  app.add_option("--symbol", filter_.symbol_prefix, "symbols that begin so: A/RES/61/")->type_name("BEGINNING");
  app.add_flag("--missing", missing_, "instead, documents that have none of these kinds");
  app.add_option("--group-by", group_by_, "instead, counts by kind, body or session")
      ->type_name("WHAT")
      ->check(one_of({"kind", "body", "session"}));
  list_.declare(app);
}

void ProvisionsCommand::check(const GlobalOptions& /*options*/) {
  if (missing_ && !group_by_.empty())
    throw UsageError("--missing and --group-by exclude each other", "--group-by counts documents that have none");
}

int ProvisionsCommand::run(Context& context) {
  Store store = open_with_followup(context);
  if (!filter_.body.empty()) filter_.body = find_body(context, store, filter_.body);
  Counts counts(group_by_);
  auto rows = list_.writer(context, group_by_.empty() ? columns() : counts.columns(), "Provisions");
  std::vector<DocumentRow> documents;
  store.documents(filter_, [&](const DocumentRow& row) {
    if (is_adopted_kind(row.kind)) documents.push_back(row);
    return true;
  });
  Reading reading(context, store);
  int shown = 0;
  for (const DocumentRow& row : documents) {
    if (context.out_failed() || rows->full()) break;
    std::vector<ProvisionOfDocument> found = reading.of(row);
    // A document that asks nothing misses nothing.
    if (row.obligations == 0 && (missing_ || found.empty())) continue;
    std::erase_if(found, [&](const ProvisionOfDocument& one) {
      return !kinds_.empty() && std::find(kinds_.begin(), kinds_.end(), one.row.kind) == kinds_.end();
    });
    if (!group_by_.empty())
      ++shown, counts.add(row, found);
    else
      shown += list(*rows, row, found);
  }
  if (!group_by_.empty()) counts.write(*rows);
  rows->finish();
  if (shown == 0) context.messages.say("no such provision in the store");
  return kDone;
}

int ProvisionsCommand::list(RowWriter& rows, const DocumentRow& row, const std::vector<ProvisionOfDocument>& found) const {
  const std::string url = document_url(row.symbol);
  if (missing_) {
    if (!found.empty()) return 0;
    rows.row({Cell(row.symbol, Tone::strong), "", "", "", row.adopted, "", "", "", row.body, row.session, row.title, url});
    return 1;
  }
  for (const ProvisionOfDocument& one : found) {
    rows.row({Cell(row.symbol, Tone::strong), one.paragraph, one.row.kind, one.row.detail, row.adopted, one.words(), one.text, one.row.rule,
              row.body, row.session, row.title, url});
  }
  return static_cast<int>(found.size());
}

}  // namespace mandates
