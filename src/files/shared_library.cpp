// Loads libraries with the dynamic linker.
// Must not know: what the library does.
#include "files/shared_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include "text/errors.h"

namespace mandates {

SharedLibrary::SharedLibrary(const std::string& name, const std::string& wanted_for)
    : name_(name), wanted_for_(wanted_for), handle_(dlopen(name.c_str(), RTLD_LAZY | RTLD_LOCAL)) {
  if (handle_ == nullptr)
    throw InputError(fmt::format("{} cannot be read: this machine has no {}", wanted_for_, name_),
                     fmt::format("install the package of the system that has {}", name_));
}

void* SharedLibrary::address(const char* name) const {
  void* const found = dlsym(handle_, name);
  if (found == nullptr)
    throw InputError(fmt::format("{} cannot be read: the {} of this machine has no function {}", wanted_for_, name_, name),
                     fmt::format("install the package of the system that has {} again", name_));
  return found;
}

}  // namespace mandates
