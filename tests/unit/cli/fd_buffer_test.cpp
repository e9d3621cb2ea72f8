#include "cli/fd_buffer.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <thread>
#include <vector>

#include "folder.h"

namespace mandates {
namespace {

// Lines of uneven length, some of them longer than any buffer: 4 MB.
std::vector<std::string> lines() {
  std::vector<std::string> made;
  for (std::size_t i = 0; i < 6000; ++i) made.push_back(std::to_string(i) + std::string(i * 7919 % 997, 'x') + "\n");
  made.insert(made.begin() + 40, std::string(700001, 'y') + "\n");
  made.insert(made.begin() + 41, std::string(300000, 'z') + "\n");
  return made;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line;
  return all;
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What stands in a file that held "before\n" after all lines were written with these flags.
std::string written_with(int flags) {
  const Folder folder;
  const std::string path = folder.write("out", "before\n");
  const int descriptor = ::open(path.c_str(), O_WRONLY | flags);
  if ((flags & O_APPEND) == 0) ::lseek(descriptor, 0, SEEK_END);
  {
    FdBuffer buffer(descriptor);
    std::ostream out(&buffer);
    for (const std::string& line : lines()) out << line;
    out.flush();
    EXPECT_EQ(buffer.error(), 0);
  }
  ::close(descriptor);
  return content_of(path);
}

TEST(FdBuffer, WritesAllBehindWhatStandsThere) {
  const std::string expected = "before\n" + joined(lines());
  EXPECT_EQ(written_with(0), expected);
  EXPECT_EQ(written_with(O_APPEND), expected);
}

TEST(FdBuffer, LinesStayWholeWhereOthersWriteToo) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends.data()), 0);  // what is read is what one write gave
  std::string pieces;                                                   // the last byte of each
  std::jthread reader([&] {
    std::string piece(std::size_t{1} << 20, ' ');
    for (ssize_t size = 0; (size = ::read(ends[0], piece.data(), piece.size())) > 0;) pieces += piece[static_cast<std::size_t>(size) - 1];
  });
  {
    FdBuffer buffer(ends[1]);
    std::ostream out(&buffer);
    for (int i = 0; i < 9000; ++i) out << std::string(60, 'x') + "\n";
  }
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  EXPECT_GE(pieces.size(), 3U);
  EXPECT_EQ(pieces, std::string(pieces.size(), '\n'));
}

TEST(FdBuffer, RemembersWhyAWriteFailed) {
  const int full = ::open("/dev/full", O_WRONLY);
  ASSERT_GE(full, 0);
  FdBuffer buffer(full);
  std::ostream out(&buffer);
  out << joined(lines()) << std::flush;
  EXPECT_FALSE(out.good());
  EXPECT_EQ(buffer.error(), ENOSPC);
  ::close(full);
}

}  // namespace
}  // namespace mandates
