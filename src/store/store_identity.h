// What makes an SQLite file a store.
#pragma once

namespace mandates {

constexpr int kApplicationId = 1296125508;  ///< "MAND", in the header of the file (db/migrations/0001_store.sql)

}  // namespace mandates
