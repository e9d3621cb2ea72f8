// The exit statuses of the program, named once.
#pragma once

namespace mandates {

/// What `mandates` ends with. Documented in every man page, so a number is never given a new meaning.
enum ExitStatus : int {
  kDone = 0,          ///< done; an empty answer is still 0, and so is output that nobody reads any more (broken pipe)
  kRefused = 1,       ///< done, but a requested check failed, some inputs were refused, or follow-up is not complete
  kUsage = 2,         ///< the command line cannot be understood
  kUnusable = 3,      ///< rules, store or output file cannot be used
  kInterrupted = 130  ///< stopped by the user (Ctrl-C)
};

}  // namespace mandates
