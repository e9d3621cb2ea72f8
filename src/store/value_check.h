// Looks for values that are none: texts that are not UTF-8, days that no calendar has, codes of dues that nobody can read.
// For the .cpp files of this module only.
#pragma once

#include <string>
#include <vector>

#include "store/connection.h"

namespace mandates {

/// A value that is none, and where it stands.
struct WrongValue {
  std::string code;     ///< "wrong-text", "wrong-day", "wrong-code"
  std::string message;  ///< "A/RES/61/181: paragraph.text is no text in UTF-8"
};

/// All of them, table by table; of each column at most a hundred. Tables that are not there are passed over.
std::vector<WrongValue> wrong_values(SQLite::Database& database);

}  // namespace mandates
