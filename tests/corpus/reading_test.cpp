// Reads the corpus of real documents and compares what is read with the file names, with the gold labels, and the two texts of one document
// with each other. Skips where the corpus is absent.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>

#include "document/reader.h"
#include "rules/rule_set.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

const fs::path kShared = MANDATES_CORPUS;

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// All documents, by the folder of their file and its name without extension.
using Corpus = std::map<std::string, std::map<std::string, std::vector<Document>>>;

const Corpus& corpus() {
  static const Corpus all = [] {
    Corpus read;
    const DocumentReader reader(RuleSet::load(builtin_rule_files()).layout());
    for (const char* folder : {"seeds", "ga-pdf-text", "docx-text"}) {
      if (!fs::exists(kShared / "corpus" / folder)) continue;
      for (const fs::directory_entry& file : fs::directory_iterator(kShared / "corpus" / folder))
        read[folder][file.path().stem().string()] = reader.read(read_source(file.path().string(), content_of(file.path())));
    }
    return read;
  }();
  return all;
}

#define NEEDS_CORPUS() \
  if (!fs::exists(kShared / "corpus")) GTEST_SKIP() << "no corpus in " << kShared

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text)
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += c;
    else if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c + ('a' - 'A'));
  return out;
}

/// A string field of a line of JSON; enough for the labels, which have no escapes but \" and \uXXXX in them.
std::string field(const std::string& line, const std::string& name) {
  const std::string key = "\"" + name + "\": \"";
  const std::size_t begin = line.find(key);
  if (begin == std::string::npos) return {};
  std::string out;
  for (std::size_t i = begin + key.size(); i < line.size() && line[i] != '"'; ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == 'u')
      i += 5;  // beyond ASCII: left out, as folded() does
    else
      out += line[line[i] == '\\' ? ++i : i];
  }
  return out;
}

struct Label {
  std::string file;  // empty where only the symbol is known
  std::string symbol;
  std::string paragraph;
  std::string quote;
};

std::vector<Label> labels() {
  std::vector<Label> out;
  for (const char* folder : {"dev", "due-dev"}) {
    for (const fs::directory_entry& file : fs::directory_iterator(kShared / "gold" / folder)) {
      if (file.path().extension() != ".jsonl") continue;
      std::ifstream in(file.path());
      for (std::string line; std::getline(in, line);)
        out.push_back({std::string(folder) == "dev" ? file.path().stem().string() : std::string(), folded(field(line, "symbol")),
                       field(line, "para"), folded(field(line, "quote"))});
    }
  }
  return out;
}

/// True where a document has the paragraph, and the paragraph (or its chapeau) the words.
bool holds(const Document& document, const Label& label) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind != ParagraphKind::operative || paragraph.number != label.paragraph) continue;
    std::string text = folded(paragraph.text);
    for (int above = paragraph.parent; above >= 0; above = document.paragraphs[static_cast<std::size_t>(above)].parent)
      text = folded(document.paragraphs[static_cast<std::size_t>(above)].text) + text;
    if (text.find(label.quote) != std::string::npos) return true;
  }
  return false;
}

// Labels are a reader's: where a part is not numbered apart, or items stand inside of a sentence, readers number otherwise than the
// program, and a quote may hold a footnote mark. So a few of two thousand may differ, each of which is named.
TEST(Reading, ParagraphsThatAreLabelledAreThere) {
  NEEDS_CORPUS();
  std::multimap<std::string, const Document*> by_symbol;
  std::map<std::string, std::vector<const Document*>> by_file;
  for (const auto& [folder, files] : corpus())
    for (const auto& [name, documents] : files)
      for (const Document& document : documents) {
        by_symbol.emplace(folded(document.symbol), &document);
        by_file[name].push_back(&document);
      }
  std::size_t missing = 0;
  const std::vector<Label> all = labels();
  for (const Label& label : all) {
    bool there = false;
    for (const Document* document : by_file[label.file])
      there = there || (folded(document->symbol) == label.symbol && holds(*document, label));
    if (label.file.empty())
      for (auto [it, end] = by_symbol.equal_range(label.symbol); it != end; ++it) there = there || holds(*it->second, label);
    if (there) continue;
    ++missing;
    std::cout << "not there: " << label.symbol << " " << label.paragraph << ": " << label.quote << "\n";
  }
  EXPECT_GT(all.size(), 1000U);
  EXPECT_LE(missing, all.size() / 400);
}

TEST(Reading, TheFirstInput) {
  NEEDS_CORPUS();
  const std::map<std::string, std::pair<std::string, int>> expected = {{"A/RES/54/131", {"1999-12-17", 16}},
                                                                       {"A/RES/56/123", {"2001-12-19", 21}},
                                                                       {"A/RES/60/175", {"2005-12-16", 24}},
                                                                       {"A/RES/61/181", {"2006-12-20", 9}},
                                                                       {"A/RES/64/179", {"2009-12-18", 33}}};
  std::size_t seen = 0;
  for (const auto& [name, documents] : corpus().at("seeds")) {
    ASSERT_EQ(documents.size(), 1U) << name;
    const Document& document = documents[0];
    ASSERT_TRUE(expected.contains(document.symbol)) << name << " is " << document.symbol;
    const auto& [adopted, operative] = expected.at(document.symbol);
    EXPECT_EQ(document.adopted, adopted);
    EXPECT_EQ(document.title,
              "Strengthening the United Nations Crime Prevention and Criminal Justice Programme, in particular its technical cooperation "
              "capacity");
    EXPECT_EQ(std::count_if(document.paragraphs.begin(), document.paragraphs.end(),
                            [](const Paragraph& p) { return p.kind == ParagraphKind::operative; }),
              operative);
    ++seen;
  }
  EXPECT_EQ(seen, 5U);
}

/// A symbol without the letter of a lettered resolution: "A/RES/50/84 C", "A/RES/2603 A (XXIV)".
std::string without_letter(std::string symbol) {
  const std::size_t bracket = std::min(symbol.find(" ("), symbol.size());
  if (bracket >= 2 && symbol[bracket - 2] == ' ') symbol.erase(bracket - 2, 2);
  return symbol;
}

TEST(Reading, SymbolsAreThoseOfTheFileNames) {
  NEEDS_CORPUS();
  // Scans of printed volumes whose page prints another number, two in one file, no English text, no subject line (1946).
  const std::set<std::string> known = {"A_RES_13(I)",    "A_RES_22(I)",   "A_RES_23(I)",      "E_RES_9(I)",     "S_RES_426(1978)",
                                       "E_RES_106_(VI)", "E_RES_2000_22", "A_RES_71_101_A-B", "A_RES_76_84_A-B"};
  std::size_t right = 0;
  for (const char* folder : {"ga-pdf-text", "docx-text"}) {
    for (const auto& [name, documents] : corpus().at(folder)) {
      const std::string upper = name.find("Res.") == std::string::npos ? name : "_RES";
      if (upper.find("_RES") == std::string::npos && upper.find("_PRST") == std::string::npos) {
        if (name.starts_with("HSP_GC_")) continue;  // proceedings, some of which hold resolutions
        // A report or addendum may be a declaration, whose speakers open its first paragraph.
        const std::vector<Paragraph>& paragraphs = documents[0].paragraphs;
        const bool declares = !paragraphs.empty() && paragraphs[0].text.starts_with("We");
        EXPECT_TRUE(declares || paragraphs.empty()) << name;
        EXPECT_TRUE(declares || !is_adopted_kind(documents[0].kind)) << name;
        continue;
      }
      const bool found = std::any_of(documents.begin(), documents.end(), [&](const Document& document) {
        return folded(document.symbol) == folded(name) || folded(without_letter(document.symbol)) == folded(name);
      });
      right += found;
      EXPECT_TRUE(found || known.contains(name)) << name << " is " << documents[0].symbol;
    }
  }
  EXPECT_GT(right, 1750U);
}

TEST(Reading, DraftsHaveTheirSymbolAndResolutionsTheirParagraphs) {
  NEEDS_CORPUS();
  const fs::path folder = kShared / "corpus" / "drafts";
  if (!fs::exists(folder)) GTEST_SKIP() << "no drafts in " << folder;
  const DocumentReader reader(RuleSet::load(builtin_rule_files()).layout());
  std::size_t drafts = 0;
  for (const fs::directory_entry& file : fs::directory_iterator(folder)) {
    const Document document = reader.read(read_source(file.path().string(), content_of(file.path()))).front();
    EXPECT_EQ(folded(document.symbol), folded(file.path().stem().string()));
    EXPECT_FALSE(document.title.empty()) << document.symbol;
    EXPECT_FALSE(is_adopted_kind(document.kind)) << document.symbol;
    if (document.kind == DocumentKind::amendment || document.kind == DocumentKind::note) {
      EXPECT_TRUE(document.paragraphs.empty()) << document.symbol;
    }
    if (document.kind != DocumentKind::draft) continue;
    ++drafts;
    EXPECT_TRUE(std::any_of(document.paragraphs.begin(), document.paragraphs.end(), [](const Paragraph& paragraph) {
      return paragraph.kind == ParagraphKind::operative;
    })) << document.symbol;
  }
  EXPECT_GE(drafts, 118U);
}

TEST(Reading, NumbersRunOn) {
  NEEDS_CORPUS();
  std::size_t documents_read = 0;
  std::size_t odd = 0;
  for (const auto& [folder, files] : corpus())
    for (const auto& [name, documents] : files)
      for (const Document& document : documents) {
        if (!is_adopted_kind(document.kind)) continue;
        ++documents_read;
        odd += std::any_of(document.found.begin(), document.found.end(), [](const Diagnostic& d) {
          return d.code == "numbering-gap" || d.code == "numbering-restart" || d.code == "duplicate-number";
        });
        for (const Paragraph& paragraph : document.paragraphs) {
          EXPECT_GT(paragraph.line, 0) << document.symbol;
          EXPECT_GT(paragraph.page, 0) << document.symbol;
        }
      }
  EXPECT_GT(documents_read, 1800U);
  EXPECT_LE(odd, 20U);
}

TEST(Reading, TwoTextsOfOneDocumentSayTheSame) {
  NEEDS_CORPUS();
  std::size_t compared = 0;
  std::size_t equal = 0;
  for (const auto& [name, documents] : corpus().at("ga-pdf-text")) {
    const auto other = corpus().at("docx-text").find(name);
    if (other == corpus().at("docx-text").end()) continue;
    std::map<std::string, std::string> texts;
    for (const Paragraph& paragraph : other->second[0].paragraphs) texts[paragraph.number] = folded(paragraph.text);
    for (const Paragraph& paragraph : documents[0].paragraphs) {
      if (!texts.contains(paragraph.number)) continue;
      ++compared;
      equal += texts[paragraph.number] == folded(paragraph.text);
    }
  }
  EXPECT_GT(compared, 11000U);
  EXPECT_GE(static_cast<double>(equal), 0.995 * static_cast<double>(compared)) << equal << " of " << compared;
}

}  // namespace
}  // namespace mandates
