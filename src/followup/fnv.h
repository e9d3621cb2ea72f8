// The hash FNV-1a over 64 bits (Fowler, Noll, Vo): the same on every machine.
#pragma once

#include <cstdint>

namespace mandates {

inline constexpr std::uint64_t kFnvBasis = 14695981039346656037ULL;

/// The hash of what was hashed so far and one more value.
inline std::uint64_t add_to_fnv(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 1099511628211ULL;
}

}  // namespace mandates
