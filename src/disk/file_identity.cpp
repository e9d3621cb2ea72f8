#include "disk/file_identity.h"

#include <sys/stat.h>

#include <filesystem>
#include <system_error>

namespace mandates {

namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;  // as many as the kernel follows

}  // namespace

std::optional<FileIdentity> identity_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

std::optional<FileIdentity> identity_of_regular(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

std::string real_path(const std::string& path) {
  std::error_code error;
  fs::path at = fs::absolute(path, error);
  for (int links = 0; links < kMostLinks && fs::is_symlink(at, error); ++links) {
    const fs::path to = fs::read_symlink(at, error);
    if (error) break;
    at = to.is_absolute() ? to : fs::weakly_canonical(at.parent_path(), error) / to;
  }
  const fs::path folder = fs::weakly_canonical(at.parent_path(), error);
  return error ? at.lexically_normal().string() : (folder / at.filename()).string();
}

}  // namespace mandates
