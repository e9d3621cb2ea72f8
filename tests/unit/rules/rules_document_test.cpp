// docs/rules.md says what the program does: its table of kinds is the program's, its example works.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rule_text.h"
#include "rules/rule_check.h"

namespace mandates {
namespace {

std::string document(const std::string& path) {
  std::ifstream file(std::string(MANDATES_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

/// What stands between two texts, the first such place; empty where there is none.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return {};
  const std::size_t to = text.find(end, from + begin.size());
  return to == std::string::npos ? std::string{} : text.substr(from + begin.size(), to - from - begin.size());
}

std::string words_for(const FieldSpec& field) {
  std::string one_of;
  for (const std::string& choice : field.choices) one_of += (one_of.empty() ? "" : ", ") + ("`" + choice + "`");
  switch (field.type) {
    case FieldType::text:
      return "text";
    case FieldType::texts:
      return "texts";
    case FieldType::patterns:
      return "patterns";
    case FieldType::flag:
      return "`true` or `false`";
    case FieldType::integer:
      return "number";
    case FieldType::choice:
      return "one of " + one_of;
    case FieldType::choices:
      return "some of " + one_of;
    case FieldType::id:
      return "id of kind " + one_of;
    case FieldType::ids:
      return "ids of kind " + one_of;
    case FieldType::dates:
      return "dates";
  }
  return {};
}

std::string kinds_as_text() {
  std::string text;
  for (const RuleKind& kind : rule_kinds()) {
    text += "\n### `" + kind.name + "`\n\n" + kind.meaning + ".\n\n| field | what | meaning |\n| --- | --- | --- |\n";
    for (const FieldSpec& field : kind.fields) {
      const std::string name = field.required ? "**`" + field.name + "`**" : "`" + field.name + "`";
      text += "| " + name + " | " + words_for(field) + " | " + field.meaning + " |\n";
    }
  }
  return text + "\n";
}

TEST(RulesDocument, describes_the_kinds_as_they_are) {
  const std::string text = document("docs/rules.md");
  EXPECT_EQ(between(text, "kept true by a test -->\n", "<!-- /kinds -->"), kinds_as_text()) << "put this into docs/rules.md:\n"
                                                                                            << kinds_as_text();
}

TEST(RulesDocument, its_overlay_is_good) {
  const std::string overlay = between(document("docs/rules.md"), "```toml\n", "```");
  ASSERT_FALSE(overlay.empty());
  const RuleCheckReport report = check_rules(builtin_rule_files(), {{"my-rules/example.toml", overlay}});
  for (const Diagnostic& found : report.found)
    if (found.place.path == "my-rules/example.toml") ADD_FAILURE() << shown(found);
  EXPECT_GT(report.rules, 0U);
}

TEST(RulesDocument, its_error_is_shown_as_the_program_shows_it) {
  const std::string shown_there =
      between(document("docs/rules.md"), "shown at once, each with its place, the line, and what can be done:\n\n```\n", "```");
  const std::string line = between(shown_there, "closed\n", "\n");
  EXPECT_EQ(load_report({{"my-rules/verbs.toml",
                          "\n[[rule]]\nid = \"verb.x\"\nkind = \"verb\"\nsummary = \"s\"\nbase = \"x\"\ntype = \"directive\"\n" + line +
                              "\nmatch = [\"x\"]\n"}}),
            shown_there);
}

TEST(RulesDocument, the_list_of_files_is_whole) {
  const std::string text = document("rules/README.md");
  for (const RuleFile& file : builtin_rule_files()) {
    const std::string name = file.name.substr(file.name.find('/') + 1);
    EXPECT_NE(text.find("| `" + name + "` |"), std::string::npos) << name;
  }
  for (const RuleKind& kind : rule_kinds()) EXPECT_NE(text.find("`" + kind.name + "`"), std::string::npos) << kind.name;
}

}  // namespace
}  // namespace mandates
