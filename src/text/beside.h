// Work that is done while something else is.
#pragma once

#include <future>

namespace mandates {

/// For std::async(): a thread of its own where the system has one to give (libstdc++ tries that first), else the work is done when its
/// result is asked for. With std::launch::async alone a program that may have no more threads ends with an error.
inline constexpr std::launch kBeside = std::launch::async | std::launch::deferred;

}  // namespace mandates
