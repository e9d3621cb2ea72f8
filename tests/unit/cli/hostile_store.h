// Texts that mean harm, put into a store the way they would get there: in titles and paragraphs of two resolutions of which the later
// repeats the earlier, in the names of their files, and in a note that a person entered.
#pragma once

#include <string>
#include <vector>

#include "folder.h"
#include "reports/width.h"
#include "run_line.h"
#include "text/cut.h"

namespace mandates {

struct Payload {
  const char* name;
  std::string text;
};

/// One of each kind; `harmless` first, which is what the others are held against.
inline std::vector<Payload> payloads() {
  return {{"harmless", "the lamps"},
          {"script", "<script>document.title='owned'</script>"},
          {"end_of_script", "</script></style></title></textarea><script>owned()</script>"},
          {"image", "<img src=x onerror=document.title='owned'>"},
          {"attribute", "lamps\" onmouseover=\"owned()\" x='"},
          {"single_quotes", "lamps' onfocus='owned()' autofocus='"},
          {"comment", "--><svg/onload=owned()><!-- chains -->"},
          {"entity", "&lt;script&gt; &#60;b&#62; &amp; &unknown;"},
          {"frame", "<iframe srcdoc='<script>owned()</script>'></iframe>"},
          {"template", "{{constructor.constructor('owned()')()}} ${owned()}"},
          {"formula", "=cmd|' /C calc'!A0"},
          {"formula_plus", "+1+cmd|' /C calc'!A0"},
          {"formula_minus", "-2+3+cmd|' /C calc'!A0"},
          {"formula_at", "@SUM(1+1)*cmd|' /C calc'!A0"},
          {"formula_wide", "＝cmd|' /C calc'!A0"},
          {"formula_tab", "\t=1+1"},
          {"formula_return", "\r=1+1"},
          {"formula_line", "\n=1+1"},
          {"formula_cell", "lamps\",=1+1,\"beacons"},
          {"formula_semicolon", "lamps;=1+1;beacons"},
          {"commas_and_quotes", "a, \"b\", 'c'; d"},
          {"escape", "\x1b[31mred\x1b[0m"},
          {"clear_screen", "\x1b[2J\x1b[H"},
          {"title_of_window", "\x1b]0;owned\x07"},
          {"link_of_terminal", "\x1b]8;;http://example.org\x1b\\lamps\x1b]8;;\x1b\\"},
          {"c1_escape",
           "\xC2\x9B"
           "31mred"},
          {"bell_and_backspace", "lamps\x07\x08\x08\x08\x7F"},
          {"return_over_line", "lamps\rowned"},
          {"right_to_left", "\xE2\x80\xAEspmal\xE2\x80\xAC"},
          {"isolate", "\xE2\x81\xA7spmal\xE2\x81\xA9 \xD8\x9C"},
          {"zero_width", "la\xE2\x80\x8Bmps\xEF\xBB\xBF\xC2\xAD\xE2\x81\xA0"},
          {"tags", "lamps\xF3\xA0\x81\xAF\xF3\xA0\x81\xB7\xF3\xA0\x81\xAE"},
          {"line_separator",
           "lamps\xE2\x80\xA8"
           "BEGIN:VEVENT\xE2\x80\xA9"},
          {"nul", std::string("lamps\0owned", 11)},
          {"broken_utf8", "lamps\xFF\xC3\xE2\x80"},
          {"overlong_utf8", "\xC0\xBCscript\xC0\xBE"},
          {"surrogate", "\xED\xA0\xBD\xED\xB2\xA9"},
          {"wide", "灯台の守り人灯台の守り人灯台の守り人灯台の守り人"},
          {"combining",
           "l\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86\xCC\x87\xCC\x88"
           "amps"},
          {"emoji", "👩‍🚀🏳️‍🌈 lamps"},
          {"right_to_left_script", "منارة lamps מגדלור"},
          {"long_word", std::string(4000, 'a')},
          {"long_wide_word",
           [] {
             std::string word;
             for (int i = 0; i < 1000; ++i) word += "灯";
             return word;
           }()},
          {"event", "lamps\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:owned"},
          {"event_parameter", "lamps;ATTACH=http://example.org:owned\\nX,Y"},
          {"markdown", "[lamps](javascript:owned()) **bold** `code` ![x](http://example.org/x.png) # | a | b |"},
          {"markdown_block", "- list"},
          {"markdown_number", "1. list"},
          {"markdown_rule", "---"},
          {"markdown_html", "<b>bold</b> <!-- -->"},
          {"markdown_link", "http://example.org and www.example.org <http://example.org>"},
          {"sql_quote", "'; DROP TABLE document; --"},
          {"sql_like", "%_%"},
          {"search_syntax", "\"lamps NEAR(beacons) AND OR NOT title: ^x* (-y) {a b}: +"},
          {"format_string", "%s%n%d {} {0} {:x}"},
          {"path", "../../etc/passwd"}};
}

/// The payload as it goes into one line of a title or a file name: at most 60 bytes, whole characters where it is UTF-8.
inline std::string short_form(const std::string& payload) {
  return payload.substr(0, character_at(payload, 60));
}

/// What a person can type: up to the first NUL.
inline std::string typed_form(const std::string& payload) {
  return payload.substr(0, payload.find('\0'));
}

/// A resolution of the General Assembly, adopted in the December in which the session opens.
inline std::string hostile_resolution(int session, int number, const std::string& payload) {
  const std::string date = "18 December " + std::to_string(1945 + session), symbol = std::to_string(session) + "/" + std::to_string(number);
  return "Resolution adopted by the General Assembly on " + date + "\n[on the report of the Second Committee (A/" +
         std::to_string(session) + "/900)]\n" + symbol + ".\tProtection of " + short_form(payload) +
         " and beacons\n\tThe General Assembly,\n\tRecalling its resolution " + std::to_string(session - 1) + "/" + std::to_string(number) +
         " of 14 December,\n"
         "1.\tRequests the Secretary-General to submit to the General Assembly at its eighty-first session a report on “" +
         payload + "” and on beacons;\n2.\tRequests the Keeper of " + payload +
         " to report to the General Assembly by 30 June 2026;\n3.\t" + "Requests the Secretary-General to keep “" + payload +
         "” under review.\n\n50th plenary meeting\n" + date + "\n";
}

/// A store with all payloads in it, or with as many harmless ones: resolutions 78/401 and 79/401 hold the first, 78/402 and 79/402 the
/// next.
class HostileStore {
 public:
  explicit HostileStore(bool harmless) {
    const std::vector<Payload> all = payloads();
    for (std::size_t i = 0; i < all.size(); ++i) add(static_cast<int>(i) + kFirst, all[harmless ? 0 : i].text);
    ingested = run({"ingest", folder_ / "in"});
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string text = typed_form(all[harmless ? 0 : i].text);
      notes.push_back(run({"note", "A/RES/79/" + std::to_string(kFirst + i) + "#1.1", "--who=" + text, "--", text}));
    }
  }

  Ended run(std::vector<std::string> args, bool terminal = false) const {
    args.insert(args.begin(), {"--db", folder_ / "store.db"});
    return run_line(args, "", {}, terminal);
  }
  std::string folder() const { return folder_.path(); }

  static constexpr int kFirst = 401;
  Ended ingested{};
  std::vector<Ended> notes;

 private:
  void add(int number, const std::string& payload) const {
    std::string name = short_form(payload);
    for (char& c : name)
      if (c == '/' || c == '\0') c = '_';
    for (const int session : {78, 79})
      folder_.write("in/" + std::to_string(number) + name + std::to_string(session) + ".txt", hostile_resolution(session, number, payload));
    folder_.write("in/" + name + std::to_string(number) + ".txt",
                  "A letter about " + short_form(payload) + ", long enough to be taken for a text" + std::string(400, '.') + "\n");
  }

  Folder folder_;
};

}  // namespace mandates
