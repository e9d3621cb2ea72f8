// Counts what the program does, without a clock.
// Must not know: what is counted.
#pragma once

#include <cstdint>

namespace mandates {

/// Steps of this thread and of all that have ended: basic blocks of the program's own code and of the headers it is compiled with, and each
/// started 32 bytes that memchr, memcmp, memcpy, memmove and memset pass over for it. Threads that a function starts have ended when it
/// returns, so however they share its work, the sum is the same.
///
/// The modules are compiled for this test once more with -fsanitize-coverage=trace-pc: the compiler calls a function at every basic block.
/// So every loop is counted, without a line in the program for it, and the program that people run pays nothing. The same input gives the
/// same number on any machine, however loaded. What other libraries do inside (libxml2, pugixml, SQLite) is not counted.
std::uint64_t steps();

}  // namespace mandates
