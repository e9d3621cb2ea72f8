// What fuzz targets share: the entry point that libFuzzer calls, and a check that also holds in release builds.
// Must not know: any target.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Reads the bytes as the target does; returns 0. What goes wrong ends the program.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace mandates {

/// The input as text.
inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program where something that must hold does not.
inline void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace mandates
