// Reads the configuration file: known keys, their values and line numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/errors.h"

namespace mandates {

/// The configuration file is invalid (exit status 3); carries all findings.
class ConfigurationError : public Error {
 public:
  explicit ConfigurationError(const std::string& message, Diagnostics found = {}, std::string hint = {})
      : Error(message, std::move(hint)), found_(std::move(found)) {}
  const Diagnostics& found() const { return found_; }

 private:
  Diagnostics found_;
};

/// A valid key of the configuration file.
struct ConfigurationKey {
  std::string name;
  std::vector<std::string> choices;  ///< valid values; empty for any text
  bool list = false;                 ///< a list of texts is valid, too
};

struct ConfigurationValue {
  std::string name;
  std::vector<std::string> values;  ///< one value; any number for a list
  int line = 0;                     ///< counted from 1
};

/// Reads TOML. Throws ConfigurationError with all findings if a key is unknown or its value has another type.
std::vector<ConfigurationValue> read_configuration(const std::string& path, std::string_view content,
                                                   const std::vector<ConfigurationKey>& keys);

}  // namespace mandates
