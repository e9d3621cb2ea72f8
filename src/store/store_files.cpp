#include "store/store_files.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include "disk/file_identity.h"
#include "store/store_identity.h"

namespace mandates {

namespace {

constexpr std::array<std::string_view, 4> kEnds = {"-wal", "-shm", "-journal", "-lock"};
constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kApplicationIdAt = 68;  // in the header of every SQLite file, most significant byte first

}  // namespace

std::vector<std::string> files_beside_store(const std::string& path) {
  std::vector<std::string> files;
  for (const std::string_view end : kEnds) files.push_back(path + std::string(end));
  return files;
}

bool looks_like_store(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return false;  // a pipe would be waited for
  std::array<char, 72> head{};
  std::ifstream file(path, std::ios::binary);
  if (!file.read(head.data(), head.size()) || std::string_view(head.data(), kMagic.size()) != kMagic) return false;
  int application = 0;
  for (std::size_t i = 0; i < 4; ++i) application = application << 8 | static_cast<unsigned char>(head[kApplicationIdAt + i]);
  return application == kApplicationId;
}

std::string store_file(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_symlink(path, error) ? real_path(path) : path;
}

std::string store_beside(const std::string& path) {
  for (const std::string_view end : kEnds) {
    if (!path.ends_with(end)) continue;
    std::string store = path.substr(0, path.size() - end.size());
    if (looks_like_store(store)) return store;
  }
  return {};
}

}  // namespace mandates
