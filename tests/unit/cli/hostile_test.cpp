// Texts that mean harm through every output: all payloads of hostile_store.h × the command lines below, checked by a reader of the format
// and against the same commands over as many harmless texts.
#include <gtest/gtest.h>
#include <md4c-html.h>
#include <rapidjson/document.h>
#include <utf8.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "hostile_store.h"
#include "reports/tricks.h"
#include "reports/width.h"

namespace mandates {
namespace {

using Args = std::vector<std::string>;

const std::vector<Args>& listings() {
  static const std::vector<Args> all{{"open"},
                                     {"open", "--all-actors"},
                                     {"calendar", "--all-actors"},
                                     {"audit"},
                                     {"audit", "--dropped"},
                                     {"documents"},
                                     {"review"},
                                     {"search", "beacons"},
                                     {"stats"},
                                     {"stats", "--actors"},
                                     {"entries"}};
  return all;
}

Args with(Args args, const Args& more) {
  args.insert(args.end(), more.begin(), more.end());
  return args;
}

/// No character that mislead in a text: what turns direction or drives a terminal, what nobody sees, broken bytes.
void expect_plain(const std::string& text, const std::string& what) {
  EXPECT_TRUE(utf8::is_valid(text)) << what;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const std::uint32_t c = next_character(at, end);
    ASSERT_EQ(trick_of(c), Trick::none) << what << ": U+" << std::hex << c << " in\n" << printable(text).substr(0, 600);
  }
}

/// The text without the escape sequences that the program itself writes.
std::string without_colours(std::string text) {
  for (const char* own : {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[33m"})
    for (std::size_t at = text.find(own); at != std::string::npos; at = text.find(own, at)) text.erase(at, std::string_view(own).size());
  // Links to documents, whose address is printable ASCII.
  constexpr std::string_view kLink = "\x1b]8;;", kEnd = "\x1b\\", kAddress = "https://docs.un.org/en/";
  for (std::size_t at = text.find(kLink); at != std::string::npos; at = text.find(kLink, at)) {
    const std::size_t end = text.find(kEnd, at);
    if (end == std::string::npos) break;
    const std::string_view url = std::string_view(text).substr(at + kLink.size(), end - at - kLink.size());
    const bool plain = std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 0x7F; });
    if (!plain || (!url.empty() && !url.starts_with(kAddress))) break;
    text.erase(at, end + kEnd.size() - at);
  }
  return text;
}

/// Every tag of a page with the names of its attributes: "<div class id>". A browser's test (tests/browser) checks that this reader does
/// not miss what a browser would see.
std::multiset<std::string> tags_of(const std::string& html) {
  std::multiset<std::string> tags;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    if (at + 1 == html.size() ||
        (std::isalpha(static_cast<unsigned char>(html[at + 1])) == 0 && html[at + 1] != '/' && html[at + 1] != '!'))
      continue;
    std::string tag;
    char quote = 0;
    for (std::size_t i = at + 1; i < html.size() && (quote != 0 || html[i] != '>'); ++i) {
      if (quote == 0) {
        tag += html[i];
        if (html[i] == '"' || html[i] == '\'') quote = html[i];
      } else if (html[i] == quote) {
        quote = 0;
      }
    }
    tags.insert(tag);
    if (tag == "script" || tag == "style") at = html.find("</" + tag, at);
  }
  return tags;
}

/// Holds a page against the harmless one: no kind of tag that the other has not, and as many scripts.
void expect_same_kinds(const std::string& page, const std::string& harmless, const std::string& what) {
  const std::multiset<std::string> tags = tags_of(page), known = tags_of(harmless);
  for (const std::string& tag : tags) EXPECT_TRUE(known.contains(tag)) << what << ": <" << tag << ">";
  EXPECT_EQ(tags.count("script"), known.count("script")) << what;
}

std::string html_of_markdown(const std::string& markdown) {
  std::string html;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* to) { static_cast<std::string*>(to)->append(text, size); };
  const unsigned flags =
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS;
  EXPECT_EQ(md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, flags, 0), 0);
  return html;
}

/// Records of CSV, as RFC 4180 has them.
std::vector<std::vector<std::string>> records_of(const std::string& csv) {
  std::vector<std::vector<std::string>> records(1, {""});
  bool quoted = false;
  for (std::size_t at = csv.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < csv.size(); ++at) {
    const char c = csv[at];
    std::string& cell = records.back().back();
    if (quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
      cell += csv[++at];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      records.back().emplace_back();
    } else if (!quoted && c == '\r' && at + 1 < csv.size() && csv[at + 1] == '\n') {
      ++at;
      if (at + 1 < csv.size()) records.emplace_back(1);
    } else {
      cell += c;
    }
  }
  EXPECT_FALSE(quoted);
  return records;
}

bool begins_formula(const std::string& cell) {
  if (cell.empty() || std::string_view("=+-@\t\r\n").find(cell.front()) == std::string_view::npos) return cell.starts_with("＝");
  return !std::all_of(cell.begin() + 1, cell.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

const HostileStore& hostile() {
  static const HostileStore store(false);
  return store;
}

const HostileStore& harmless() {
  static const HostileStore store(true);
  return store;
}

/// What a command prints; it must not fail.
std::string output(const HostileStore& store, const Args& args, bool terminal = false) {
  const Ended ended = store.run(args, terminal);
  EXPECT_EQ(ended.status, 0) << args.front() << ": " << ended.err;
  return ended.out;
}

/// The views of each pair of resolutions: its chain, its differences.
std::vector<Args> views_of_pairs() {
  std::vector<Args> views;
  for (std::size_t i = 0; i < payloads().size(); ++i) {
    const std::string number = std::to_string(HostileStore::kFirst + i);
    views.push_back({"audit", "--chain", "A/RES/78/" + number + "#1.1"});
    views.push_back({"diff", "78/" + number, "79/" + number});
  }
  return views;
}

std::vector<Args> listings_and_pairs() {
  std::vector<Args> all = listings();
  for (Args& view : views_of_pairs()) all.push_back(std::move(view));
  return all;
}

TEST(Hostile, GoesIn) {
  EXPECT_EQ(hostile().ingested.status, 0) << hostile().ingested.err;
  expect_plain(hostile().ingested.err, "ingest");
  for (const Ended& note : hostile().notes) {
    expect_plain(note.out + note.err, "note");
    EXPECT_TRUE(note.status == 0 || note.err.find("no text in UTF-8") != std::string::npos) << note.err;
  }
  const Args resolutions{"documents", "--columns", "symbol", "--kind", "resolution"};
  EXPECT_EQ(output(harmless(), resolutions), output(hostile(), resolutions)) << "every resolution is found, whatever it holds";
}

TEST(Hostile, TerminalsSeePlainText) {
  std::vector<Args> all = listings_and_pairs();
  for (std::size_t i = 0; i < payloads().size(); ++i) {
    const std::string symbol = "A/RES/79/" + std::to_string(HostileStore::kFirst + i);
    all.push_back({"show", "--all", symbol});
    all.push_back({"show", symbol + "#1.1"});
  }
  for (const Args& args : all) {
    expect_plain(output(hostile(), args), args.front());
    expect_plain(without_colours(output(hostile(), args, true)), args.front() + " in colour");
  }
}

TEST(Hostile, TablesKeepTheirWidth) {
  for (const Args& args : listings()) {
    std::istringstream lines(output(hostile(), args));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(width_of(line), 100) << args.front();
  }
}

TEST(Hostile, MessagesArePlainText) {
  for (const Payload& payload : payloads()) {
    const std::string typed = typed_form(payload.text);
    for (const Args& args : std::vector<Args>{{"show", "--", typed},
                                              {"open", "--actor=" + typed},
                                              {"open", "--body=" + typed},
                                              {"open", "--as-of=" + typed},
                                              {"open", "--columns=" + typed},
                                              {"documents", "--kind=" + typed},
                                              {"review", "--document=" + typed},
                                              {"sessions", "--", typed},
                                              {"rules", "explain", "Requests the Keeper of " + typed + " to act"},
                                              {"--format=" + typed, "open"},
                                              {"extract", "--", typed + "x"},
                                              {typed + "x"}}) {
      const Ended ended = hostile().run(args);
      EXPECT_LE(ended.status, 2) << args.front() << ": " << ended.err;
      expect_plain(ended.out + ended.err, args.front());
    }
  }
}

TEST(Hostile, SearchesTakeAnyWords) {
  for (const Payload& payload : payloads()) {
    const std::string typed = typed_form(payload.text);
    for (const Args& args : std::vector<Args>{{"search", "--", typed}, {"documents", "--symbol=" + typed}, {"review", "--code=" + typed}}) {
      const Ended ended = hostile().run(args);
      EXPECT_EQ(ended.status, 0) << payload.name << ": " << ended.err;
    }
  }
  EXPECT_EQ(output(hostile(), {"documents", "--symbol", "A/RES/%"}), "") << "no wild cards";
  EXPECT_NE(output(hostile(), {"documents", "--symbol", "A/RES/79/401"}), "") << "and no table dropped";
}

TEST(Hostile, SpreadsheetsSeeText) {
  for (const Args& args : listings_and_pairs()) {
    const std::string csv = output(hostile(), with(args, {"--format", "csv"}));
    expect_plain(csv.starts_with("\xEF\xBB\xBF") ? csv.substr(3) : csv, args.front());
    const auto records = records_of(csv);
    for (const auto& record : records) {
      EXPECT_EQ(record.size(), records.front().size()) << args.front();
      for (const std::string& cell : record) EXPECT_FALSE(begins_formula(cell)) << args.front() << ": " << cell;
    }
  }
}

TEST(Hostile, JsonIsWellFormed) {
  std::vector<Args> all = listings_and_pairs();
  for (std::size_t i = 0; i < payloads().size(); ++i) all.push_back({"show", "A/RES/79/" + std::to_string(HostileStore::kFirst + i)});
  all.push_back({"extract", hostile().folder() + "/in"});
  for (const Args& args : all) {
    const std::string json = output(hostile(), with(args, {"--format", "json"}));
    rapidjson::Document parsed;
    parsed.Parse<rapidjson::kParseValidateEncodingFlag>(json.c_str(), json.size());
    EXPECT_FALSE(parsed.HasParseError()) << args.front() << " at " << parsed.GetErrorOffset();
    std::istringstream lines(output(hostile(), with(args, {"--format", "jsonl"})));
    for (std::string line; std::getline(lines, line);) {
      parsed.Parse<rapidjson::kParseValidateEncodingFlag>(line.c_str(), line.size());
      EXPECT_FALSE(parsed.HasParseError()) << args.front() << ": " << line;
    }
  }
}

TEST(Hostile, PagesHaveNoTagOfTheirs) {
  std::vector<Args> pages = views_of_pairs();
  pages.push_back({"calendar", "--all-actors"});
  pages.push_back({"audit"});
  for (const Args& args : pages) {
    const Args html = with(args, {"--format", "html"});
    const std::string page = output(hostile(), html);
    expect_plain(page, args.front());
    expect_same_kinds(page, output(harmless(), html), args.front());
    EXPECT_NE(page.find("Content-Security-Policy"), std::string::npos);
  }
}

TEST(Hostile, MarkdownIsText) {
  std::vector<Args> texts = views_of_pairs();
  texts.insert(texts.end(), {{"calendar", "--all-actors"}, {"audit"}, {"audit", "--dropped"}});
  for (const Args& args : texts) {
    const Args markdown = with(args, {"--format", "md"});
    const std::string text = output(hostile(), markdown);
    expect_plain(text, args.front());
    expect_same_kinds(html_of_markdown(text), html_of_markdown(output(harmless(), markdown)), args.front());
  }
}

/// Names of content lines, of BEGIN and END with what begins and ends; checks that lines are folded as RFC 5545 wants it.
std::multiset<std::string> content_lines(const std::string& ics) {
  std::multiset<std::string> names;
  std::istringstream lines(ics);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(line.size(), 76u);  // 75 octets and the CR
    EXPECT_TRUE(line.ends_with('\r'));
    const bool block = line.starts_with("BEGIN:") || line.starts_with("END:");
    if (!line.starts_with(' ')) names.insert(block ? line : line.substr(0, line.find_first_of(":;\r")));
  }
  return names;
}

TEST(Hostile, CalendarFilesHaveNoLineOfTheirs) {
  const Args args{"calendar", "--all-actors", "--format", "ics"};
  const std::string ics = output(hostile(), args);
  std::string unfolded = ics;
  for (std::size_t at = unfolded.find("\r\n "); at != std::string::npos; at = unfolded.find("\r\n ", at)) unfolded.erase(at, 3);
  expect_plain(unfolded, "ics");
  const auto names = content_lines(ics), known = content_lines(output(harmless(), args));
  for (const std::string& name : names) EXPECT_TRUE(known.contains(name)) << name;
  EXPECT_LE(names.count("BEGIN:VEVENT\r"), known.count("BEGIN:VEVENT\r"));
}

}  // namespace
}  // namespace mandates
