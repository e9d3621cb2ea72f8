// Compares the content of the store with its source files.
#include "cli/source_check.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <optional>

#include "cli/inputs.h"
#include "cli/progress.h"
#include "cli/resources.h"
#include "files/read_file.h"
#include "text/errors.h"
#include "text/presence.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

Diagnostic finding(const char* code, const std::string& path, int line, std::string message, std::string hint) {
  Diagnostic one;
  one.code = code;
  one.severity = Severity::error;
  one.place.path = path;
  one.place.line = line;
  one.message = std::move(message);
  one.hint = std::move(hint);
  return one;
}

class SourceChecker {
 public:
  SourceChecker(const Context& context, Store& store, const std::vector<std::string>& folders)
      : context_(context), store_(store), folders_(folders), tools_(file_tools(context)) {
    std::error_code error;
    store_folder_ = fs::weakly_canonical(store_path(context), error).parent_path();
  }

  SourceCheck run() {
    store_.sources([&](const SourceInfo& source) {
      if (source.outcome == SourceOutcome::read) find(source);
      return true;
    });
    Progress progress(context_, "check", files_.size());
    store_.each_document([&](const StoredDocument& stored) {
      check(stored);
      progress.at(static_cast<std::size_t>(check_.files));
      return !context_.out_failed();
    });
    return std::move(check_);
  }

 private:
  // Where the file may be, the place where it was read first.
  std::vector<fs::path> places_of(const std::string& path) const {
    const fs::path name(path);
    std::vector<fs::path> places{name.is_absolute() ? name : store_folder_ / name};
    for (const std::string& folder : folders_) {
      if (!name.is_absolute()) places.push_back(fs::path(folder) / name);
      places.push_back(fs::path(folder) / name.filename());
    }
    return places;
  }

  std::optional<std::string> bytes_of(const fs::path& path) const {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return std::nullopt;
    try {
      return read_input(path.string(), context_.streams.in);
    } catch (const InputError&) {
      return std::nullopt;
    }
  }

  void find(const SourceInfo& source) {
    if (source.path.starts_with('-')) {
      ++check_.unseen;
      return;
    }
    bool changed = false;
    for (const fs::path& place : places_of(source.path)) {
      const std::optional<std::string> bytes = bytes_of(place);
      if (bytes && content_hash(*bytes) == source.content_hash) {
        files_.emplace(source.path, place);
        ++check_.files;
        return;
      }
      changed = changed || bytes;
    }
    check_.found.push_back(changed ? finding("source-changed", source.path, 0, "the file is not the one that was read any more",
                                             "`mandates ingest` reads it again")
                                   : finding("source-missing", source.path, 0, "the file that was read is not there any more",
                                             "name the folder where it is now: mandates db check --sources FOLDER"));
  }

  // The text of a file; documents of one file often come one after the other.
  const Presence* text_of(const std::string& source) {
    if (read_ == source) return presence_ ? &*presence_ : nullptr;
    read_ = source;
    presence_.reset();
    const auto file = files_.find(source);
    if (file == files_.end()) return nullptr;
    const std::optional<std::string> bytes = bytes_of(file->second);
    if (!bytes) return nullptr;
    try {
      presence_.emplace(read_file(source, *bytes, tools_));
    } catch (const InputError& error) {
      check_.found.push_back(finding("source-unreadable", source, 0, error.what(), error.hint()));
    }
    return presence_ ? &*presence_ : nullptr;
  }

  void check(const StoredDocument& stored) {
    const Document& document = stored.document;
    const Presence* text = text_of(document.source);
    if (text == nullptr) return;
    for (const Paragraph& paragraph : document.paragraphs) {
      ++check_.paragraphs;
      if (text->has(paragraph.text, paragraph.line)) continue;
      check_.found.push_back(finding("words-not-in-source", document.source, paragraph.line,
                                     fmt::format("the words of {} ¶{} do not stand in the file", document.symbol, paragraph.number), {}));
    }
    std::string whole;  // dues may come from another paragraph, and what a chapeau says counts for its items
    for (const Paragraph& paragraph : document.paragraphs) whole += bare_letters(paragraph.text);
    for (const StoredClause& one : stored.clauses) check_quotes(document, one.clause, whole);
  }

  void check_quotes(const Document& document, const Clause& clause, const std::string& whole) {
    const auto index = static_cast<std::size_t>(clause.paragraph_index);
    const std::string& text = document.paragraphs.at(index).text;
    const auto look = [&](const char* what, const std::string& words, bool present) {
      ++check_.quotes;
      if (present) return;
      check_.found.push_back(finding("words-not-in-paragraph", document.source, clause.line,
                                     fmt::format("the {} of {} does not stand in the document: {}", what, clause.id, words), {}));
    };
    const auto anywhere = [&](const std::string& words) { return whole.find(bare_letters(words)) != std::string::npos; };
    const bool placed = clause.span.end <= text.size() && clause.span.begin <= clause.span.end;
    look("text", clause.text,
         placed && bare_letters(std::string_view(text).substr(clause.span.begin, clause.span.end - clause.span.begin)) ==
                       bare_letters(clause.text));
    if (!clause.act.text.empty()) look("shared act", clause.act.text, anywhere(clause.act.text));
    look("verb", clause.verb_text, anywhere(clause.verb_text));
    for (const ActorMention& actor : clause.actors) look("actor", actor.text, anywhere(actor.text));
    for (const ActorMention& recipient : clause.recipients) look("recipient", recipient.text, anywhere(recipient.text));
    for (const DueMention& due : clause.due) look("due", due.text, anywhere(due.text));
  }

  const Context& context_;
  Store& store_;
  const std::vector<std::string>& folders_;
  FileTools tools_;
  fs::path store_folder_;
  std::map<std::string, fs::path> files_;  // sources that are as they were read
  std::string read_;                       // the source whose text is `presence_`
  std::optional<Presence> presence_;
  SourceCheck check_;
};

}  // namespace

SourceCheck check_sources(const Context& context, Store& store, const std::vector<std::string>& folders) {
  return SourceChecker(context, store, folders).run();
}

}  // namespace mandates
