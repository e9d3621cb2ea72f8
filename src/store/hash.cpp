#include "store/hash.h"

#include <xxhash.h>

#include "store/store.h"

namespace mandates {

std::string content_hash(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * sizeof canonical.digest);
  for (const unsigned char byte : canonical.digest) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

void Digest::add(std::string_view text) {
  add(static_cast<std::int64_t>(text.size()));
  bytes_ += text;
}

// Eight bytes, low one first, so that the digest is the same on every machine.
void Digest::add(std::int64_t number) {
  auto rest = static_cast<std::uint64_t>(number);
  for (int i = 0; i < 8; ++i, rest >>= 8) bytes_ += static_cast<char>(rest & 0xff);
}

std::string Digest::take() {
  std::string hex = content_hash(bytes_);
  bytes_.clear();
  return hex;
}

}  // namespace mandates
