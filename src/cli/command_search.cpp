// Full-text search in the store.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "cli/choices.h"
#include "cli/command_lists.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "reports/width.h"
#include "text/cut.h"

namespace mandates {
namespace {

constexpr std::size_t kBefore = 40;  // bytes of a paragraph shown before the first word found

std::vector<Column> columns() {
  return {{"symbol", "DOCUMENT"},   {"paragraph", "¶"},       {"adopted", "ADOPTED"},    {"found", "FOUND", Show::table, false, true},
          {"kind", "", Show::data}, {"text", "", Show::data}, {"title", "", Show::data}, {"clauses", "", Show::data},
          {"line", "", Show::data}, {"page", "", Show::data}};
}

// The part of a paragraph around the first word that was found.
std::string excerpt(const SearchHit& hit) {
  if (hit.hits.empty() || hit.hits.front().begin <= kBefore) return hit.text;
  std::size_t begin = character_at(hit.text, hit.hits.front().begin - kBefore);
  const std::size_t space = hit.text.find(' ', begin);
  if (space != std::string::npos && space < hit.hits.front().begin) begin = space + 1;
  return "…" + hit.text.substr(begin);
}

}  // namespace

CommandText SearchCommand::text() const {
  CommandText text;
  text.name = "search";
  text.summary = "find words in titles and paragraphs";
  text.description =
      "Lists the paragraphs and titles in which all WORDS stand, best first; what stands in more than 5,000 of them comes from the newest "
      "document on. Capitals and diacritics do not matter. "
      "A phrase stands in double quotes, the beginning of a word is marked by *.";
  text.examples = {{"mandates search lighthouse keepers", "both words"},
                   {"mandates search '\"coastal beacons\"'", "a phrase"},
                   {"mandates search 'navigat*' --body GA --limit 10", "words that begin so, in resolutions of the General Assembly"}};
  text.formats = row_formats();
  text.columns = columns();
  return text;
}

void SearchCommand::declare(CLI::App& app) {
  app.add_option("WORDS", words_, "what to look for")->required();
  app.add_option("--body", filter_.body, "adopted by: code, name or acronym (GA, \"Security Council\", UNGA)")->type_name("BODY");
  app.add_option("--session", filter_.session, "adopted in a session (61) or year (2005)")->type_name("SESSION");
  list_.declare(app);
}

int SearchCommand::run(Context& context) {
  Store store = open_as_of(context);
  filter_.words = fmt::format("{}", fmt::join(words_, " "));
  if (!filter_.body.empty()) filter_.body = find_body(context, store, filter_.body);
  filter_.limit = list_.fetch_limit(context);
  auto rows = list_.writer(context, columns());
  int shown = 0;
  store.search(filter_, [&](const SearchHit& hit) {
    ++shown;
    const bool in_title = hit.paragraph.empty();
    const char* kind = in_title ? "title" : hit.kind == ParagraphKind::operative ? "operative" : "preambular";
    rows->row({Cell(hit.symbol, Tone::strong), in_title ? "title" : hit.paragraph, hit.adopted, excerpt(hit), kind, hit.text, hit.title,
               hit.clauses, hit.line, hit.page});
    return !context.out_failed() && !rows->full();
  });
  rows->finish();
  if (shown == 0) context.messages.say("not found");
  return kDone;
}

}  // namespace mandates
