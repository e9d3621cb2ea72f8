// Error for output that cannot be written.
#pragma once

#include "text/errors.h"

namespace mandates {

/// Output could not be written completely (exit status 3).
class OutputError : public Error {
 public:
  using Error::Error;
};

}  // namespace mandates
