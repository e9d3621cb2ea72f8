// Identification of an SQLite file as a store.
#pragma once

namespace mandates {

constexpr int kApplicationId = 1296125508;  ///< "MAND", `PRAGMA application_id` (db/migrations/0001_store.sql)

}  // namespace mandates
