// Readers of files, rules, entries and configuration: foreign bytes do not make them take longer than their number.
#include <gtest/gtest.h>

#include "../unit/files/docx_writer.h"
#include "cli/configuration_file.h"
#include "files/docx_text.h"
#include "files/html_text.h"
#include "files/pdf_lines.h"
#include "hostile.h"
#include "reports/entry_json.h"
#include "rules/rule_set.h"
#include "text/errors.h"
#include "text/source_text.h"

namespace mandates {
namespace {

constexpr std::size_t kBytes = 20000;

/// A reader, what stands around the units, and the units.
template <typename Read>
void expect_linear(Read read, std::string_view before, std::initializer_list<std::string_view> units, std::string_view after,
                   std::size_t bytes = kBytes) {
  for (const std::string_view unit : units) {
    const auto work = [&](std::size_t size) {
      try {
        read(std::string(before) + repeated(unit, size) + std::string(after));
      } catch (const Error&) {  // refused with a line
      }
    };
    double factor = growth(bytes, work);
    if (factor > kLinear) factor = growth(8 * bytes, work);  // tables that double, and limits that a longer text reaches
    EXPECT_LE(factor, kLinear) << "\"" << unit << "\" again and again";
  }
}

TEST(HostileFiles, Text) {
  const auto read = [](const std::string& bytes) { read_source("a.txt", bytes); };
  expect_linear(read, "a",
                {"\n", "\f", "\r", "\r\n", "a\n\n", "\xC2\xA0", "\xE2\x80\xA8", "\xFF", "\xC3", "\xC2\xAD", "<!-- Page #", "\v", "\x01"},
                "a");
  expect_linear(read, "\xFF\xFE", {"a", "\xD8\xD8"}, "");
}

TEST(HostileFiles, Pages) {
  const auto read = [](const std::string& bytes) { html_text(bytes); };
  expect_linear(read, "<p>Requests x",
                {"<p>Requests x",
                 "<b>",
                 "</b>",
                 "<div>",
                 "<div></div>",
                 "<ol>",
                 "<ol><li>x",
                 "<li>",
                 "<table><tr><td>x",
                 "<sup>1</sup>",
                 "<sup>",
                 "<a href=\"#fn1\">1",
                 "<br>",
                 "<pre>\n",
                 " ",
                 "&nbsp;",
                 "&",
                 "<",
                 "</",
                 "<!",
                 "<!--",
                 "<p hidden>",
                 "<script>",
                 "<span style=\"display:none\">",
                 "</html>",
                 "</body>",
                 "<p a#=1>",
                 "x"},
                "");
  expect_linear(read, "<p ", {"a# ", "a#=1 ", "\"# ", "a ", "a=\"#\" ", "/"}, ">x");
}

TEST(HostileFiles, TagOfManyAttributesIsRefused) {
  const auto page = [](std::string_view unit) { return "<p " + repeated(unit, kBytes) + ">x"; };
  EXPECT_THROW(html_text(page("a#=\"1\" ")), InputError);
  EXPECT_THROW(html_text(page("a# ")), InputError);
  EXPECT_THROW(html_text("<p x\"y=\"  z=\">\" " + repeated("a# ", kBytes) + ">x"), InputError);
  EXPECT_NO_THROW(html_text("<p title=\"" + repeated("a# ", kBytes) + "\">x"));
  EXPECT_NO_THROW(html_text("<!-- <p " + repeated("a# ", kBytes) + "> --><p>x"));
}

TEST(HostileFiles, WordFiles) {
  for (const std::string part : {"word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"}) {
    const auto read = [&](const std::string& bytes) {
      DocxWriter writer;
      writer.paragraph("Requests x");
      writer.item("1", 0, DocxWriter::run("x"));
      ZipEntries entries = writer.entries();
      for (auto& [name, content] : entries) {
        const std::size_t end = content.rfind("</");
        if (name == part && end != std::string::npos)
          content.insert(part == "word/document.xml" ? content.rfind("</", end - 1) : end, bytes);
      }
      docx_text(zip_of(entries));
    };
    expect_linear(
        read, "",
        {"<w:p/>", "<w:p><w:r><w:t>x</w:t></w:r></w:p>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
         "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
         "<w:abstractNum w:abstractNumId=\"#\"><w:lvl w:ilvl=\"0\"/></w:abstractNum>",
         "<w:num w:numId=\"#\"><w:abstractNumId w:val=\"#\"/></w:num>", "<w:style w:styleId=\"s#\"><w:basedOn w:val=\"s#\"/></w:style>",
         "<w:footnote w:id=\"#\"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>",
         "<w:p><w:r><w:footnoteReference w:id=\"#\"/></w:r></w:p>", "<!-- x -->", "&amp;"},
        "");
  }
}

TEST(HostileFiles, WordsOfPdfFiles) {
  const auto read = [](const std::string& bytes) { lines_of_words("<doc>" + bytes + "</doc>"); };
  expect_linear(read, "<page>",
                {"<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">x</word>", "<word xMin=\"#\" yMin=\"1\" xMax=\"#\" yMax=\"2\">x</word>",
                 "<word xMin=\"1\" yMin=\"#\" xMax=\"2\" yMax=\"#.5\">1</word>", "<word/>", "x", "<x>"},
                "</page>");
  expect_linear(read, "", {"<page></page>", "<page>", "<page/></page>", "<pagex"}, "");
}

TEST(HostileFiles, Rules) {
  const auto read = [](const std::string& bytes) { RuleSet::load(builtin_rule_files(), {{"hostile.toml", bytes}}); };
  const std::string verb =
      "[[rule]]\nid = \"verb.big\"\nkind = \"verb\"\nsummary = \"Big\"\nbase = \"request\"\ntype = \"directive\"\nrank = 5\nforms = [";
  expect_linear(read, verb, {"\"word#\",", "\"word# [b] c\",", "\"word# {..2} c\",", "\"a a a a#\",", "\"{bad#}\",", "\"(\","}, "]\n");
  const std::string one = "[[rule]]\nid = \"class.big\"\nkind = \"class\"\nname = \"big\"\nsummary = \"Big\"\nphrases = [";
  expect_linear(read, one, {"\"word#\",", "\"a (b|c) d#\",", "\"{big}\",", "\"(\",", "\n"}, "]\n");
  expect_linear(read, "",
                {"[[rule]]\nid = \"class.c#\"\nkind = \"class\"\nname = \"c#\"\nsummary = \"C\"\nphrases = [\"w#\"]\n",
                 "[[rule]]\nid = \"class.c\"\nkind = \"class\"\nname = \"c\"\nsummary = \"C\"\nphrases = [\"w#\"]\n", "[[rule]]\n",
                 "a# = 1\n", "# x\n"},
                "");
  expect_linear(read, verb + "\"", {"a ", "[a] ", "{word} ", "(", "(a|b) ", "[", "{", "\\\\("}, "\"]\n");
}

TEST(HostileFiles, Entries) {
  const auto read = [](const std::string& bytes) { read_entry_json(bytes); };
  expect_linear(read, "{\"entry\":1,\"note\":\"", {"x", "\\\"", "\\u00e9", "\xC3\xA9", "\\", "\x01"}, "\"}");
  expect_linear(read, "{\"entry\":1", {",\"note\":\"x\"", ",\"k#\":1", ",", "{", "["}, "}");
}

TEST(HostileFiles, Configuration) {
  const std::vector<ConfigurationKey> keys = {{"db", {}, false}, {"rules", {}, true}, {"format", {"table", "csv"}, false}};
  const auto read = [&](const std::string& bytes) { read_configuration("config.toml", bytes, keys); };
  expect_linear(read, "rules = [", {"\"a#\",", "#,", "\n"}, "]\n");
  expect_linear(read, "", {"k# = 1\n", "db = \"a\"\n", "# x\n", "format = 1\n", "[t#]\n"}, "");
}

}  // namespace
}  // namespace mandates
