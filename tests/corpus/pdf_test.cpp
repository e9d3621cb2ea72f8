// Reads the PDF files of the corpus and compares their operative paragraphs with those of the same documents' texts, taken out by others.
// Skips where the corpus or pdftotext is absent.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "document/reader.h"
#include "files/read_file.h"
#include "rules/rule_set.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(MANDATES_CORPUS) / "corpus";
constexpr const char* kPdftotext = "/usr/bin/pdftotext";
constexpr std::size_t kShownDifferences = 20;

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Without spaces and dashes: texts taken out by different programs differ in these.
std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '-') continue;
    if (text.substr(i, 2) == "\xE2\x80" && i + 2 < text.size() && static_cast<unsigned char>(text[i + 2]) >= 0x90 &&
        static_cast<unsigned char>(text[i + 2]) <= 0x95) {
      i += 2;
      continue;
    }
    out += text[i];
  }
  return out;
}

using Operatives = std::multimap<std::string, std::string>;  // number → text

Operatives operatives(const std::vector<Document>& documents) {
  Operatives all;
  for (const Document& document : documents)
    for (const Paragraph& paragraph : document.paragraphs)
      if (paragraph.kind == ParagraphKind::operative) all.emplace(paragraph.number, folded(paragraph.text));
  return all;
}

struct Agreement {
  std::size_t equal = 0;
  std::size_t all = 0;
  std::vector<std::string> differences;
};

void compare(const std::string& name, const Operatives& text, const Operatives& pdf, Agreement& agreement) {
  agreement.all += std::max(text.size(), pdf.size());
  for (auto it = text.begin(); it != text.end(); it = text.upper_bound(it->first)) {
    std::multiset<std::string> there;
    for (auto [a, b] = pdf.equal_range(it->first); a != b; ++a) there.insert(a->second);
    for (auto [a, b] = text.equal_range(it->first); a != b; ++a) {
      if (const auto same = there.find(a->second); same != there.end()) {
        ++agreement.equal;
        there.erase(same);
      } else {
        agreement.differences.push_back(name + " " + a->first + "\n  text: " + a->second +
                                        "\n  pdf:  " + (there.empty() ? "" : *there.begin()));
      }
    }
  }
}

TEST(PdfCorpus, OperativeParagraphsAreThoseOfTheTexts) {
  if (!fs::exists(kCorpus / "pdf")) GTEST_SKIP() << "no PDF files in " << kCorpus;
  if (::access(kPdftotext, X_OK) != 0) GTEST_SKIP() << "no pdftotext";
  const DocumentReader reader(RuleSet::load(builtin_rule_files()).layout());
  std::map<std::string, Agreement> agreements;
  for (const fs::directory_entry& file : fs::directory_iterator(kCorpus / "pdf")) {
    const std::string name = file.path().stem().string();
    const SourceText source = read_file(file.path().string(), content_of(file.path()), {kPdftotext});
    ASSERT_TRUE(source.found.empty()) << name << ": " << source.found.front().message;
    const std::vector<Document> documents = reader.read(source);
    EXPECT_EQ(documents.size(), 1U) << name;
    const Operatives pdf = operatives(documents);
    for (const char* folder : {"ga-pdf-text", "docx-text"}) {
      const fs::path text = kCorpus / folder / (name + ".txt");
      if (fs::exists(text)) compare(name, operatives(reader.read(read_source(text.string(), content_of(text)))), pdf, agreements[folder]);
    }
  }
  for (const auto& [folder, agreement] : agreements) {
    std::cout << folder << ": " << agreement.equal << " of " << agreement.all << " operative paragraphs are equal\n";
    for (std::size_t i = 0; i < std::min(agreement.differences.size(), kShownDifferences); ++i)
      std::cout << agreement.differences[i] << "\n";
    EXPECT_GE(agreement.equal * 100, agreement.all * 99) << folder;
  }
}

}  // namespace
}  // namespace mandates
