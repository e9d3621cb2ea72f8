// Paths become files in a stable order; what cannot be read is said.
#include "cli/inputs.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <sstream>

#include "folder.h"
#include "text/errors.h"

namespace mandates {
namespace {

TEST(Inputs, FoldersInOrderOfName) {
  const Folder folder;
  folder.write("b.txt", "");
  folder.write("a/2.txt", "");
  folder.write("a/1.TXT", "");
  folder.write("a/notes.md", "");
  folder.write(".hidden/x.txt", "");
  const InputList list = list_inputs({folder.path(), "-"});
  EXPECT_EQ(list.files, (std::vector<std::string>{folder / "a/1.TXT", folder / "a/2.txt", folder / "b.txt", "-"}));
  EXPECT_TRUE(list.found.empty());
}

TEST(Inputs, FilesAsTheyAreNamed) {
  const Folder folder;
  const std::string file = folder.write("letter.docx", "x");
  EXPECT_EQ(list_inputs({file, file}).files, (std::vector<std::string>{file, file}));
}

TEST(Inputs, MissingAndEmptyAreSaid) {
  const Folder folder;
  const InputList list = list_inputs({folder / "nowhere", folder.path()});
  ASSERT_EQ(list.found.size(), 2u);
  EXPECT_EQ(list.found[0].message, "cannot read: no such file or folder");
  EXPECT_EQ(list.found[1].message, "no text, PDF, Word or HTML file in this folder");
}

TEST(Inputs, LinksToFoldersAreNotFollowed) {
  const Folder folder;
  folder.write("a.txt", "");
  std::filesystem::create_directory_symlink(folder.path(), folder / "again");
  EXPECT_EQ(list_inputs({folder.path()}).files.size(), 1u);
}

TEST(Inputs, ExclusionsByNameAndByPath) {
  const Folder folder;
  const std::string a = folder.write("a.txt", ""), low = folder.write("low/b.txt", ""), deep = folder.write("low/deep/c.txt", "");
  const auto left = [&](const std::string& pattern) { return list_inputs({folder.path()}, {{}, {pattern}}); };
  EXPECT_EQ(left("b.txt").files, (std::vector<std::string>{a, deep}));
  EXPECT_EQ(left("low/deep").files, (std::vector<std::string>{a, low}));
  EXPECT_EQ(left(folder / "low").files, (std::vector<std::string>{a}));
  EXPECT_EQ(left(folder / "low/*.txt").files, (std::vector<std::string>{a}));
  EXPECT_EQ(left("deep/c.txt").files.size(), 3u);  // neither the path below the folder nor the whole
  EXPECT_EQ(left("deep/c.txt").idle_exclusions, (std::set<std::string>{"deep/c.txt"}));
  EXPECT_TRUE(left(folder / "low").idle_exclusions.empty());
}

TEST(Inputs, OfSeveralExclusionsTheIdleOnesAreKnown) {
  const Folder folder;
  folder.write("a.txt", "");
  const InputList list = list_inputs({folder.path()}, {{}, {"a.*", "b.*", "*.txt"}});
  EXPECT_TRUE(list.files.empty());
  EXPECT_EQ(list.idle_exclusions, (std::set<std::string>{"b.*"}));
}

TEST(Inputs, ReadsBytesAsTheyAre) {
  const Folder folder;
  std::istringstream none;
  const std::string bytes("a\0b\r\n\xFF", 6);
  EXPECT_EQ(read_input(folder.write("x.txt", bytes), none), bytes);
  std::istringstream in(bytes);
  EXPECT_EQ(read_input("-", in), bytes);
}

TEST(Inputs, RefusesWhatIsTooLarge) {
  const Folder folder;
  std::istringstream in(std::string(kLargestInput + 1, 'x'));
  EXPECT_THROW(read_input("-", in), InputError);
  const std::string file = folder.write("x.txt", "");
  std::filesystem::resize_file(file, kLargestInput + 1);
  EXPECT_THROW(read_input(file, in), InputError);
  std::filesystem::resize_file(file, kLargestInput);
  EXPECT_EQ(read_input(file, in).size(), kLargestInput);
}

TEST(Inputs, RefusesFoldersAndMissingFiles) {
  const Folder folder;
  std::istringstream in;
  EXPECT_THROW(read_input(folder.path(), in), InputError);
  EXPECT_THROW(read_input(folder / "nowhere", in), InputError);
}

}  // namespace
}  // namespace mandates
