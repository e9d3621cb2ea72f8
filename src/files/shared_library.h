// Loads a shared library on first use: most runs read no Word or HTML file and start faster without its parser.
#pragma once

#include <string>

namespace mandates {

/// The library stays loaded until the program ends.
class SharedLibrary {
 public:
  /// Loads a library by its file name ("libzip.so.4"). Throws InputError if it is not installed; the message begins with `lost`, the
  /// consequence ("Word files cannot be read").
  SharedLibrary(const std::string& name, const std::string& lost);

  /// A function of the library with the type in its header: SharedLibrary::function<decltype(::zip_fclose)>("zip_fclose"). Throws
  /// InputError if the library lacks it.
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
