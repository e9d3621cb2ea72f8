// Turns of writers: one at a time, told apart, and gone with their holder.
#include "store/writer_lock.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>

#include "sample.h"

namespace mandates::test {
namespace {

TEST(WriterLock, IsTakenByOneAtATime) {
  TemporaryFolder folder;
  const std::string store = folder.file("a.db");
  std::optional<WriterLock> first(std::in_place, store, "mandates ingest, process 1", 0);
  EXPECT_EQ(error_of([&] { WriterLock(store, "second", 0); }),
            "the store " + store + " is in use by mandates ingest, process 1 / wait until it has finished, then try again");
  first.reset();
  EXPECT_FALSE(std::filesystem::exists(lock_file(store)));
  EXPECT_EQ(error_of([&] { WriterLock(store, "second", 0); }), "no error");
}

TEST(WriterLock, OfAHolderWithoutAName) {
  TemporaryFolder folder;
  const WriterLock first(folder.file("a.db"), "", 0);
  EXPECT_EQ(error_of([&] { WriterLock(folder.file("a.db"), "", 0); }),
            "the store " + folder.file("a.db") + " is in use by another program / wait until it has finished, then try again");
}

TEST(WriterLock, WhatACrashLeftMeansNothing) {
  TemporaryFolder folder;
  const std::string store = folder.file("a.db");
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t holder = ::fork();
  if (holder == 0) {
    const WriterLock lock(store, "a program that crashes", 0);
    const ssize_t told = ::write(ready[1], "x", 1);
    ::pause();
    ::_exit(told == 1 ? 0 : 1);
  }
  char byte = 0;
  ASSERT_EQ(::read(ready[0], &byte, 1), 1);
  EXPECT_NE(error_of([&] { WriterLock(store, "next", 0); }).find("in use by a program that crashes"), std::string::npos);
  ::kill(holder, SIGKILL);
  ::waitpid(holder, nullptr, 0);
  EXPECT_TRUE(std::filesystem::exists(lock_file(store)));
  EXPECT_EQ(error_of([&] { WriterLock(store, "next", 0); }), "no error");
  EXPECT_FALSE(std::filesystem::exists(lock_file(store)));
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST(WriterLock, WhoWaitsIsServedBeforeWhoHadIt) {
  TemporaryFolder folder;
  const std::string store = folder.file("a.db");
  std::optional<WriterLock> busy(std::in_place, store, "busy", 0);
  std::atomic<bool> served = false;
  std::thread waiting([&] {
    const WriterLock lock(store, "waiting", 60000);
    served = true;
  });
  // As an ingest does between two batches: it releases the lock and wants it again at once.
  for (int i = 0; i < 100000 && !served; ++i) {
    busy.reset();
    busy.emplace(store, "busy", 60000);
  }
  EXPECT_TRUE(served);
  busy.reset();
  waiting.join();
}

TEST(WriterLock, ManyThreadsExcludeEachOther) {
  TemporaryFolder folder;
  const std::string store = folder.file("a.db");
  std::atomic<int> inside = 0, most = 0, done = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 25; ++round) {
        const WriterLock lock(store, "one of many", 600000);
        most = std::max(most.load(), ++inside);
        ++done;
        --inside;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(most, 1);
  EXPECT_EQ(done, 100);
}

TEST(WriterLock, IsThatOfTheStoreWhateverItIsCalled) {
  TemporaryFolder folder;
  std::filesystem::create_symlink(folder.file("a.db"), folder.file("link.db"));
  std::ofstream(folder.file("a.db")) << "";
  const WriterLock first(folder.file("link.db"), "one", 0);
  EXPECT_NE(error_of([&] { WriterLock(folder.file("a.db"), "other", 0); }).find("in use by one"), std::string::npos);
}

// Something else that has the name of the lock is neither written, emptied nor taken away.
TEST(WriterLock, TouchesNothingThatIsNoLock) {
  namespace fs = std::filesystem;
  TemporaryFolder folder;
  const std::string store = folder.file("a.db"), lock = lock_file(store), letter = folder.file("letter.txt");
  std::ofstream(letter) << "Dear colleague\n";
  const auto refusal = [&] { return error_of([&] { WriterLock(store, "somebody", 0); }); };
  const auto is = [&](const std::string& what) {
    return lock + " is " + what + ", not the lock of the store / look what it is and move it away: nothing of the store is in it";
  };
  fs::create_symlink(letter, lock);
  EXPECT_EQ(refusal(), is("a symbolic link"));
  fs::remove(lock);
  fs::create_symlink(folder.file("nowhere"), lock);
  EXPECT_EQ(refusal(), is("a symbolic link"));
  EXPECT_FALSE(fs::exists(folder.file("nowhere")));
  fs::remove(lock);
  fs::create_hard_link(letter, lock);
  EXPECT_EQ(refusal(), is("a file with another name (a hard link)"));
  fs::remove(lock);
  fs::copy_file(letter, lock);
  EXPECT_EQ(refusal(), is("a file with other content"));
  EXPECT_EQ(fs::file_size(lock), fs::file_size(letter));
  fs::remove(lock);
  fs::create_directory(lock);
  EXPECT_EQ(refusal(), is("a folder"));
  fs::remove(lock);
  ASSERT_EQ(::mkfifo(lock.c_str(), 0600), 0);
  EXPECT_EQ(refusal(), is("a pipe"));
  EXPECT_TRUE(fs::exists(lock));
  std::ifstream kept(letter);
  std::string line;
  std::getline(kept, line);
  EXPECT_EQ(line, "Dear colleague");
}

TEST(WriterLock, LeavesAFileThatTookItsPlace) {
  TemporaryFolder folder;
  const std::string store = folder.file("a.db");
  {
    const WriterLock lock(store, "somebody", 0);
    std::filesystem::remove(lock_file(store));
    std::ofstream(lock_file(store)) << "something else";
  }
  EXPECT_TRUE(std::filesystem::exists(lock_file(store)));
}

TEST(WriterLock, HasTheRightsOfTheStore) {
  namespace fs = std::filesystem;
  TemporaryFolder folder;
  const std::string store = folder.file("a.db");
  std::ofstream(store) << "";
  for (const fs::perms rights : {fs::perms(0600), fs::perms(0660)}) {
    fs::permissions(store, rights);
    const WriterLock lock(store, "somebody", 0);
    EXPECT_EQ(fs::status(lock_file(store)).permissions(), rights);
  }
}

TEST(WriterLock, NeedsNoFile) {
  TemporaryFolder folder;
  EXPECT_EQ(error_of([&] { WriterLock(folder.file("none/a.db"), "somebody", 0); }), "no error");
}

}  // namespace
}  // namespace mandates::test
