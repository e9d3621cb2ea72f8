// A ZIP archive in memory: lists and reads its entries, with limits far above those of real Word files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace mandates {

/// Limits of an archive; archives beyond them (zip bombs) are refused.
struct ZipLimits {
  std::int64_t entries = 10000;
  std::uint64_t entry_size = std::uint64_t{24} << 20;  ///< uncompressed size of an entry in bytes
  std::uint64_t ratio = 200;                           ///< maximum compression ratio of entries above one megabyte
};

class ZipArchive {
 public:
  /// `bytes` must outlive the archive. Throws InputError if it is no archive, damaged, has too many entries, or has entry names that leave
  /// the archive or occur twice (programs would disagree on the content).
  explicit ZipArchive(std::string_view bytes, const ZipLimits& limits = {});
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  bool has(const std::string& name) const;
  /// Names of all entries, in archive order.
  const std::vector<std::string>& names() const { return names_; }
  /// The uncompressed entry; nothing if there is none. Throws InputError if it is encrypted, damaged or beyond the limits.
  std::optional<std::string> read(const std::string& name) const;

 private:
  ZipLimits limits_;
  zip* archive_ = nullptr;
  std::vector<std::string> names_;
};

}  // namespace mandates
