// Every kind of bad file: its line, its status, and the good file beside it that goes in all the same.
#include "bad_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <sstream>

#include "../files/pdf_writer.h"
#include "cli/exit_status.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "cli/run.h"

namespace mandates {
namespace {

struct Ended {
  int status;
  std::string out;
  std::string err;
};

Ended run_line(const std::vector<std::string>& args, const Environment& environment) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{in, out, err, false, false, 100};
  const Clock clock{[] { return "2026-01-15"; }, [] { return "2026-01-15T12:00:00Z"; }, [] { return 0.0; }};
  const int status = run(args, streams, clock, environment);
  return {status, out.str(), err.str()};
}

class BadFiles : public testing::Test {
 protected:
  // One run over all files of a table, the good one last, as people have them.
  void check(const std::vector<BadFile>& table) {
    const Environment environment = {{"PATH", "/usr/bin:/bin"}};
    std::vector<std::string> arguments = {"ingest", "--db", folder_ / "store.db"};
    std::string wanted;
    bool refused = false;
    std::vector<std::unique_ptr<Folder>> folders;
    for (const BadFile& bad : table) {
      folders.push_back(std::make_unique<Folder>());
      arguments.push_back(bad.make(*folders.back()));
      refused = refused || !bad.message.empty();
      Ended one = run_line({"extract", arguments.back()}, environment);
      EXPECT_EQ(one.status, bad.message.empty() ? kDone : kRefused) << bad.name;
      const std::string begin = arguments.back() + ": error: " + bad.message;
      if (bad.message.empty())
        EXPECT_EQ(one.err.find("error"), std::string::npos) << bad.name << ": " << one.err;
      else
        EXPECT_TRUE(one.err.starts_with(begin) && one.err.ends_with("\n" + bad.hint)) << bad.name << ": " << one.err;
      const auto lines = std::count(one.err.begin(), one.err.end(), '\n');
      EXPECT_LE(lines, 2) << bad.name << ": " << one.err;
    }
    arguments.push_back(std::string(MANDATES_SOURCE_DIR) + "/tests/samples/A_RES_80_410.txt");
    const Ended all = run_line(arguments, environment);
    EXPECT_EQ(all.status, refused ? kRefused : kDone);
    const Ended documents = run_line({"documents", "--db", folder_ / "store.db", "--format", "csv"}, environment);
    EXPECT_NE(documents.out.find("A/RES/80/410"), std::string::npos) << all.err;
  }

  Folder folder_;
};

bool no_pdftotext() {
  return ::access("/usr/bin/pdftotext", X_OK) != 0;
}

TEST_F(BadFiles, SpecialFilesNeverBlock) {
  check(special_files());
}

TEST_F(BadFiles, Texts) {
  check(bad_texts());
}

TEST_F(BadFiles, PdfFiles) {
  if (no_pdftotext()) GTEST_SKIP() << "no pdftotext";
  check(bad_pdfs());
}

TEST_F(BadFiles, WordFilesAndArchives) {
  check(bad_archives());
}

TEST_F(BadFiles, Pages) {
  check(bad_pages());
}

TEST_F(BadFiles, NamesTellNothing) {
  if (no_pdftotext()) GTEST_SKIP() << "no pdftotext";
  check(odd_but_good());
}

TEST_F(BadFiles, OddNamesStayOnOneLine) {
  for (const char* name : {"two\nlines.txt", "\xFF\xFE.txt", "\x1B[31mred.txt"}) {
    const Ended ended = run_line({"extract", folder_.write(name, "")}, {});
    EXPECT_EQ(ended.status, kRefused);
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
    EXPECT_EQ(ended.err.find('\x1B'), std::string::npos);
    EXPECT_TRUE(ended.err.ends_with(": error: the file is empty\n")) << ended.err;
  }
}

TEST_F(BadFiles, WithoutPdftotext) {
  const std::string path = folder_.write("a.pdf", pdf_of_pages({{"one"}}));
  const Ended ended = run_line({"extract", path}, {{"PATH", folder_.path()}});
  EXPECT_EQ(ended.status, kRefused);
  EXPECT_EQ(ended.err, path + ": error: PDF files are read with pdftotext, which is not there\nhint: install poppler-utils\n");
}

TEST_F(BadFiles, WhatMayNotBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const std::string path = folder_.write("secret.txt", "x");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  EXPECT_EQ(run_line({"extract", path}, {}).err, path + ": error: cannot read: permission denied\n");
  const std::string locked = folder_ / "locked";
  std::filesystem::create_directory(locked);
  std::filesystem::permissions(locked, std::filesystem::perms::none);
  EXPECT_EQ(run_line({"extract", locked}, {}).err, locked + ": error: cannot read the folder: permission denied\n");
  std::filesystem::permissions(locked, std::filesystem::perms::all);
}

TEST_F(BadFiles, FoldersThatAreTooDeep) {
  std::string below = "deep";
  for (int i = 0; i < 70; ++i) below += "/d";
  std::filesystem::create_directories(folder_ / below);
  folder_.write("deep/a.txt", "The General Assembly,");
  const Ended ended = run_line({"extract", folder_ / "deep"}, {});
  EXPECT_EQ(ended.status, kRefused);
  EXPECT_NE(ended.err.find("folders nested deeper than 64 are not read"), std::string::npos);
}

TEST_F(BadFiles, OtherLanguagesAreNamed) {
  const std::string french =
      folder_.write("A_RES_81_901_F.txt", "Nations Unies\nL’Assemblée générale,\n1. Prie le Secrétaire général de faire rapport.\n");
  const std::string russian =
      folder_.write("A_RES_81_901_R.txt", "Генеральная Ассамблея,\n1. просит Генерального секретаря представить доклад\n");
  for (const auto& [path, line] : {std::pair{french, "Nations Unies"}, std::pair{russian, "Генеральная Ассамблея,"}}) {
    const Ended ended = run_line({"extract", path}, {});
    EXPECT_EQ(ended.status, kRefused);
    EXPECT_EQ(ended.err, path + ":1: error: this file is not in English, the only language that is read\n  " + line +
                             "\nhint: take the English version; --exclude leaves such files out\n");
  }
}

// Listed, then gone.
TEST_F(BadFiles, VanishedBeforeItIsRead) {
  const std::string path = folder_.write("a.txt", "The General Assembly,");
  const InputList list = list_inputs({folder_.path()});
  std::filesystem::remove(path);
  const EngineParts parts(RuleSet::load(builtin_rule_files()), {});
  std::istringstream none;
  const FileResult result = Pipeline(parts).read(list.files.at(0), none);
  EXPECT_TRUE(result.refused);
  EXPECT_EQ(result.found.at(0).message, "cannot read: no such file or folder");
}

}  // namespace
}  // namespace mandates
