// The record as rows.
#include "reports/record_rows.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

TEST(RecordRows, HaveACellForEachColumn) {
  EXPECT_EQ(record_cells(Document(), Clause()).size(), record_columns().size());
}

}  // namespace
}  // namespace mandates
