// A ZIP archive in memory: lists and reads its entries, within limits that a Word file never comes near.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace mandates {

/// What an archive may hold. Beyond it it is refused: such an archive is made to fill memory.
struct ZipLimits {
  std::int64_t entries = 10000;
  std::uint64_t entry_size = std::uint64_t{24} << 20;  ///< bytes of one entry when unpacked
  std::uint64_t ratio = 200;                           ///< unpacked to packed, of entries beyond a megabyte
};

class ZipArchive {
 public:
  /// `bytes` must outlive the archive. Throws InputError where this is no archive, a damaged one, one with too many entries, or one with
  /// names that lead out of it or stand there twice: then programs do not agree on what the file says.
  explicit ZipArchive(std::string_view bytes, const ZipLimits& limits = {});
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  bool has(const std::string& name) const;
  /// Names of all entries, in the order of the archive.
  const std::vector<std::string>& names() const { return names_; }
  /// The entry unpacked; nothing where there is none. Throws InputError where it is encrypted, damaged or beyond the limits.
  std::optional<std::string> read(const std::string& name) const;

 private:
  ZipLimits limits_;
  zip* archive_ = nullptr;
  std::vector<std::string> names_;
};

}  // namespace mandates
