// The rules that are built in are those of rules/, and they hold together.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rule_text.h"
#include "rules/rule_check.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

TEST(BuiltinRules, are_the_files_of_the_folder_byte_for_byte) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(MANDATES_SOURCE_DIR) / "rules"))
    if (entry.path().extension() == ".toml") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  const std::vector<RuleFile> files = builtin_rule_files();
  ASSERT_EQ(files.size(), paths.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(files[i].name, "rules/" + paths[i].filename().string());
    EXPECT_EQ(files[i].content, content_of(paths[i])) << files[i].name;
  }
}

TEST(BuiltinRules, load_without_a_word) {
  EXPECT_EQ(load_report(builtin_rule_files()), "");
}

TEST(BuiltinRules, do_with_their_examples_what_they_say) {
  const RuleCheckReport report = check_rules(builtin_rule_files(), {});
  EXPECT_EQ(shown(report.found), "");
  EXPECT_GT(report.examples, 0U);
}

TEST(BuiltinRules, have_a_summary_each) {
  const RuleSet rules = RuleSet::load(builtin_rule_files());
  for (const Rule& rule : rules.all()) EXPECT_FALSE(rule.summary.empty()) << rule.id;
}

TEST(BuiltinRules, are_the_same_without_examples) {
  const RuleSet with = RuleSet::load(builtin_rule_files());
  const RuleSet without = RuleSet::load(builtin_rule_files(RuleExamples::left_out), {}, LinkCheck::done_before);
  EXPECT_EQ(without.version(), with.version());
  ASSERT_EQ(without.all().size(), with.all().size());
  for (std::size_t i = 0; i < with.all().size(); ++i) {
    const Rule& rule = without.all()[i];
    EXPECT_EQ(rule.id, with.all()[i].id);
    EXPECT_EQ(rule.place, with.all()[i].place) << rule.id;
    EXPECT_EQ(rule.fields, with.all()[i].fields) << rule.id;
    EXPECT_TRUE(rule.match.empty() && rule.no_match.empty() && rule.known_gap.empty()) << rule.id;
  }
}

TEST(BuiltinRules, examples_are_left_out_line_by_line) {
  EXPECT_EQ(without_examples(
                "[[rule]]\nmatch = [\n  \"a ] \\\"b\", # c ]\n  'd]',\n]\nno_match = [\"e\"]\nknown_gap = \"f\"\nname = \"match = \"\n"),
            "[[rule]]\n\n\n\n\n\n\nname = \"match = \"\n");
  EXPECT_EQ(without_examples("match = [\"not closed"), "");
}

}  // namespace
}  // namespace mandates
