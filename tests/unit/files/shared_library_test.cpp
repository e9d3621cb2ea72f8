// Libraries that are loaded when they are needed.
#include "files/shared_library.h"

#include <gtest/gtest.h>

#include <string>

#include "text/errors.h"

namespace mandates {
namespace {

constexpr const char* kPresent = "libm.so.6";

// Message and hint of what is thrown.
template <class Action>
std::string refusal(Action&& action) {
  try {
    action();
  } catch (const InputError& error) {
    return std::string(error.what()) + " (" + error.hint() + ")";
  }
  return "nothing was thrown";
}

TEST(SharedLibrary, FunctionsOfItCanBeCalled) {
  const SharedLibrary library(kPresent, "Files of numbers cannot be read");
  EXPECT_EQ(library.function<double(double)>("floor")(27.5), 27);
}

TEST(SharedLibrary, AbsentItSaysForWhatItIsWantedAndWhatToDo) {
  EXPECT_EQ(refusal([] { SharedLibrary("libnowhere.so.4", "Word files cannot be read"); }),
            "Word files cannot be read: this machine has no libnowhere.so.4 (install the package of the system that has libnowhere.so.4)");
}

TEST(SharedLibrary, FunctionThatItLacksIsNamed) {
  const SharedLibrary library(kPresent, "Word files cannot be read");
  EXPECT_EQ(
      refusal([&] { library.function<void()>("zip_nothing"); }),
      "Word files cannot be read: the libm.so.6 of this machine has no function zip_nothing (install the package of the system that has "
      "libm.so.6 again)");
}

}  // namespace
}  // namespace mandates
