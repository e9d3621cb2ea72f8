// A shared library that is loaded when it is first needed: most runs read no Word file and no page, and need not wait for its parser.
#pragma once

#include <string>

namespace mandates {

/// Stays loaded until the program ends.
class SharedLibrary {
 public:
  /// Loads a library by its name for the loader, "libzip.so.4". Throws InputError, which begins with what is `lost` without it ("Word files
  /// cannot be read"), where this machine does not have it.
  SharedLibrary(const std::string& name, const std::string& lost);

  /// A function of the library, as its header declares it: SharedLibrary::function<decltype(::zip_fclose)>("zip_fclose"). Throws InputError
  /// where the library has none of that name.
  template <class Function>
  Function* function(const char* name) const {
    return reinterpret_cast<Function*>(address(name));
  }

 private:
  void* address(const char* name) const;

  std::string name_;
  std::string lost_;
  void* handle_;
};

}  // namespace mandates
