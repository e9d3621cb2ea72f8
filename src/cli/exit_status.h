// Exit statuses of the program.
#pragma once

namespace mandates {

/// Documented in every man page, so the meaning of a number never changes.
enum ExitStatus : int {
  kDone = 0,          ///< success, also with an empty result or a broken pipe
  kRefused = 1,       ///< done, but a requested check failed, some inputs were refused, or follow-up is incomplete
  kUsage = 2,         ///< invalid command line
  kUnusable = 3,      ///< rules, store or output file unusable
  kInterrupted = 130  ///< interrupted by the user (Ctrl-C)
};

}  // namespace mandates
