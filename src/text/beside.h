// Work that runs in parallel with other work.
#pragma once

#include <future>

namespace mandates {

/// For std::async(): a new thread if the system can start one (libstdc++ tries that first), else the work runs when its result is read.
/// With std::launch::async alone a process at its limit of threads fails.
inline constexpr std::launch kBeside = std::launch::async | std::launch::deferred;

}  // namespace mandates
