// The report into which something is to go.
#include "followup/carriers.h"

#include <gtest/gtest.h>

#include "invented.h"

namespace mandates {
namespace {

std::string carrier(const std::string& text) {
  CarrierReader reader(test::builtin_rules());
  const Carrier carrier = reader.read(text);
  return carrier.kind + "|" + carrier.subject;
}

TEST(Carriers, WordsThatTellAReportFromOthersOfItsAuthor) {
  EXPECT_EQ(carrier("to report thereon in the context of his next overview report;"), "overview|");
  EXPECT_EQ(carrier("to include information on lamps in his second annual report"), "|");
  EXPECT_EQ(carrier("to submit a report on lamps"), "|");
}

TEST(Carriers, ItsSubjectWhereTheInformationHasOne) {
  EXPECT_EQ(carrier("to report thereon in his next report on kitchens and stoves, as appropriate"), "|kitchens and stoves");
  EXPECT_EQ(carrier("to provide information in his next report on kitchens"), "|");
  EXPECT_EQ(carrier("to report on lamps in his report on the implementation of the present resolution"), "|");
  CarrierReader reader(test::builtin_rules());
  EXPECT_TRUE(reader.read("to report on lamps in his report on the implementation of the present resolution").on_resolution);
  EXPECT_FALSE(reader.read("to report on lamps in his next report on kitchens").on_resolution);
}

TEST(Carriers, NoWordsThatStandBeforeIt) {
  EXPECT_EQ(carrier("to help keepers in the field in his next report"), "|");
  EXPECT_EQ(carrier("to keep order in the kitchen, and to report on stoves"), "|");
}

}  // namespace
}  // namespace mandates
