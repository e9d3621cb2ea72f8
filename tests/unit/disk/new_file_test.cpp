// A new file in the place of another: whole or not at all, under a name of its own, with rights that are never wider.
#include "disk/new_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "disk/file_identity.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

class NewFileTest : public ::testing::Test {
 protected:
  NewFileTest() {
    std::string name = (fs::temp_directory_path() / "mandates-disk-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~NewFileTest() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  std::string with(const std::string& name, const std::string& text, int rights) const {
    std::ofstream(at(name)) << text;
    fs::permissions(at(name), fs::perms(rights));
    return at(name);
  }
  static std::string text_of(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  static int rights_of(const std::string& path) { return static_cast<int>(fs::status(path).permissions()); }
  static void write(NewFile& file, const std::string& text) {
    ASSERT_EQ(::write(file.descriptor(), text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }
  static void replace(const std::string& path, const NewFileOptions& options = {}) {
    NewFile file(path, options);
    write(file, "new");
    file.to_disk();
    file.place();
  }
  std::size_t files() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), {})); }

  fs::path folder_;
};

TEST_F(NewFileTest, IsThereWhenItIsPlaced) {
  for (const bool named : {false, true}) {
    with("a", "old", 0600);
    {
      NewFile file(at("a"), {{}, named});
      write(file, "new");
      EXPECT_EQ(text_of(at("a")), "old");
    }
    EXPECT_EQ(text_of(at("a")), "old");
    EXPECT_EQ(files(), 1u);
    replace(at("a"), {{}, named});
    EXPECT_EQ(text_of(at("a")), "new");
    EXPECT_EQ(files(), 1u);
  }
}

TEST_F(NewFileTest, KeepsTheRightsOfWhatItReplaces) {
  for (const int rights : {0600, 0640, 0644, 0666}) {
    replace(with("a", "old", rights));
    EXPECT_EQ(rights_of(at("a")), rights);
  }
}

TEST_F(NewFileTest, IsNoWiderThanTheFileItCopies) {
  const mode_t before = ::umask(022);
  replace(at("b"), {with("private", "", 0600)});
  EXPECT_EQ(rights_of(at("b")), 0600);
  replace(at("c"), {with("public", "", 0666)});
  EXPECT_EQ(rights_of(at("c")), 0644);
  replace(with("d", "old", 0644), {at("private")});
  EXPECT_EQ(rights_of(at("d")), 0600);
  ::umask(before);
}

TEST_F(NewFileTest, ReplacesWhatALinkLeadsTo) {
  with("a", "old", 0644);
  fs::create_symlink("a", at("link"));
  replace(at("link"));
  EXPECT_TRUE(fs::is_symlink(at("link")));
  EXPECT_EQ(text_of(at("a")), "new");
}

TEST_F(NewFileTest, FollowsNoLinkThatLeadsNowhere) {
  fs::create_symlink("nowhere", at("link"));
  try {
    NewFile file(at("link"));
    FAIL();
  } catch (const FileError& error) {
    EXPECT_STREQ(error.what(), "it is a link to nowhere, which does not exist");
  }
  EXPECT_FALSE(fs::exists(at("nowhere")));
}

TEST_F(NewFileTest, RefusesFoldersAndMissingFolders) {
  fs::create_directory(at("folder"));
  EXPECT_THROW(NewFile(at("folder")), FileError);
  EXPECT_THROW(NewFile(at("none/a")), FileError);
}

TEST_F(NewFileTest, TakesNoNameThatAppearedMeanwhile) {
  NewFile file(at("a"));
  with("a", "another", 0644);
  EXPECT_THROW(file.place(NewFile::Over::nothing), FileError);
  EXPECT_EQ(text_of(at("a")), "another");
}

TEST_F(NewFileTest, ExchangesNames) {
  with("a", "old", 0644);
  NewFile file(at("a"), {{}, true});
  write(file, "new");
  file.place_and_keep(at("kept"));
  EXPECT_EQ(text_of(at("a")), "new");
  EXPECT_EQ(text_of(at("kept")), "old");
  EXPECT_EQ(files(), 2u);
}

TEST_F(NewFileTest, LongNamesHaveRoom) {
  const std::string name(250, 'n');
  replace(at(name));
  EXPECT_EQ(text_of(at(name)), "new");
}

TEST_F(NewFileTest, OneFileIsKnownByAllItsNames) {
  with("a", "", 0644);
  fs::create_hard_link(at("a"), at("hard"));
  fs::create_symlink("hard", at("soft"));
  EXPECT_EQ(identity_of(at("a")), identity_of(at("soft")));
  EXPECT_EQ(real_path(at("soft")), (fs::canonical(folder_) / "hard").string());
  fs::create_symlink("not-there", at("dangling"));
  EXPECT_EQ(real_path(at("dangling")), (fs::canonical(folder_) / "not-there").string());
}

}  // namespace
}  // namespace mandates
