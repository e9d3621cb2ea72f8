// Finds invalid values: texts that are not UTF-8, impossible dates, due codes that cannot be parsed. Internal to this module.
#pragma once

#include <string>
#include <vector>

#include "store/connection.h"

namespace mandates {

/// An invalid value and its location.
struct WrongValue {
  std::string code;     ///< "wrong-text", "wrong-day", "wrong-code"
  std::string message;  ///< "A/RES/61/181: paragraph.text is no text in UTF-8"
};

/// All invalid values, table by table, at most a hundred per column. Missing tables are skipped.
std::vector<WrongValue> wrong_values(SQLite::Database& database);

}  // namespace mandates
