// The configuration file: a few keys and their values, with the lines where they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/errors.h"

namespace mandates {

/// The configuration file cannot be used (exit status 3); carries everything that was found.
class ConfigurationError : public Error {
 public:
  explicit ConfigurationError(const std::string& message, Diagnostics found = {}, std::string hint = {})
      : Error(message, std::move(hint)), found_(std::move(found)) {}
  const Diagnostics& found() const { return found_; }

 private:
  Diagnostics found_;
};

/// A key that a configuration file may hold.
struct ConfigurationKey {
  std::string name;
  std::vector<std::string> choices;  ///< legal values; empty for any text
  bool list = false;                 ///< a list of texts will do, too
};

struct ConfigurationValue {
  std::string name;
  std::vector<std::string> values;  ///< one, of a list any number
  int line = 0;                     ///< from 1
};

/// Reads TOML. Throws ConfigurationError with all findings where a key is not known or has a value of another type.
std::vector<ConfigurationValue> read_configuration(const std::string& path, std::string_view content,
                                                   const std::vector<ConfigurationKey>& keys);

}  // namespace mandates
