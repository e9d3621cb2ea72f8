// Loads libraries with the dynamic linker.
#include "files/shared_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include "text/errors.h"

namespace mandates {

SharedLibrary::SharedLibrary(const std::string& name, const std::string& lost)
    : name_(name), lost_(lost), handle_(dlopen(name.c_str(), RTLD_LAZY | RTLD_LOCAL)) {
  if (handle_ == nullptr)
    throw InputError(fmt::format("{}: this machine has no {}", lost_, name_),
                     fmt::format("install the package of the system that has {}", name_));
}

void* SharedLibrary::address(const char* name) const {
  void* const found = dlsym(handle_, name);
  if (found == nullptr)
    throw InputError(fmt::format("{}: the {} of this machine has no function {}", lost_, name_, name),
                     fmt::format("install the package of the system that has {} again", name_));
  return found;
}

}  // namespace mandates
