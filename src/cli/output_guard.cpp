#include "cli/output_guard.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/fd_buffer.h"
#include "store/store_files.h"
#include "text/errors.h"

namespace mandates {

OutputGuard::OutputGuard(const std::string& output, const std::ostream& standard) {
  if (output.empty() || output == "-") {
    const auto* buffer = dynamic_cast<const FdBuffer*>(standard.rdbuf());
    if (buffer != nullptr) identity_ = identity_of_regular(buffer->descriptor());
    return;
  }
  output_ = output;
  real_output_ = real_path(output);
  identity_ = identity_of(output);
  if (looks_like_store(output)) refuse(output, "a store");
  const std::string store = store_beside(real_output_);
  if (!store.empty()) refuse(output, "a file of the store " + store);
}

void OutputGuard::protect_store(const std::string& path) const {
  protect_name(path, "the store");
  const std::string file = store_file(path);
  for (const std::string& beside : files_beside_store(file)) protect_name(beside, "a file of the store");
}

void OutputGuard::protect_name(const std::string& path, const std::string& what) const {
  if (!output_.empty() && real_output_ == real_path(path)) refuse(path, what);
  protect(path, what);
}

void OutputGuard::protect(const std::string& path, const std::string& what) const {
  if (identity_ && identity_ == identity_of(path)) refuse(path, what);
}

void OutputGuard::protect_found(const std::string& path, const std::string& what) const {
  if (!output_.empty()) protect(path, what);
}

void OutputGuard::refuse(const std::string& path, const std::string& what) const {
  if (output_.empty()) throw UsageError(fmt::format("standard output is {}: {}", what, path), "send it to another file");
  const std::string also = path == output_ ? std::string() : ": " + path;
  throw UsageError(fmt::format("--output {} is {}{}", output_, what, also), "choose another file with --output");
}

}  // namespace mandates
