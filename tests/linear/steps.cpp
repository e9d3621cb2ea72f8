// The functions that the instrumented code calls. This file itself is not instrumented.
#include "steps.h"

#include <atomic>
#include <cstddef>

namespace {

std::atomic<std::uint64_t> of_ended_threads = 0;

/// What one thread has counted; added to the others' when it ends.
struct Count {
  std::uint64_t steps = 0;
  ~Count() { of_ended_threads += steps; }
};

thread_local Count count;

constexpr std::size_t kBytesInOneStep = 32;

std::uint64_t passed(std::size_t bytes) {
  return 1 + bytes / kBytesInOneStep;
}

}  // namespace

std::uint64_t mandates::steps() {
  return of_ended_threads + count.steps;
}

extern "C" {

void __sanitizer_cov_trace_pc();
void __sanitizer_cov_trace_pc() {
  ++count.steps;
}

// The linker puts these in place of the functions of libc (--wrap).
void* __real_memchr(const void* bytes, int byte, std::size_t size);
int __real_memcmp(const void* one, const void* other, std::size_t size);
void* __real_memcpy(void* to, const void* from, std::size_t size);
void* __real_memmove(void* to, const void* from, std::size_t size);
void* __real_memset(void* to, int byte, std::size_t size);
void* __wrap_memchr(const void* bytes, int byte, std::size_t size);
int __wrap_memcmp(const void* one, const void* other, std::size_t size);
void* __wrap_memcpy(void* to, const void* from, std::size_t size);
void* __wrap_memmove(void* to, const void* from, std::size_t size);
void* __wrap_memset(void* to, int byte, std::size_t size);

void* __wrap_memchr(const void* bytes, int byte, std::size_t size) {
  void* const found = __real_memchr(bytes, byte, size);
  count.steps +=
      passed(found == nullptr ? size : static_cast<std::size_t>(static_cast<const char*>(found) - static_cast<const char*>(bytes)));
  return found;
}

int __wrap_memcmp(const void* one, const void* other, std::size_t size) {
  const auto* const a = static_cast<const unsigned char*>(one);
  const auto* const b = static_cast<const unsigned char*>(other);
  std::size_t same = 0;
  while (same < size && a[same] == b[same]) ++same;
  count.steps += passed(same);
  return same == size ? 0 : (a[same] < b[same] ? -1 : 1);
}

void* __wrap_memcpy(void* to, const void* from, std::size_t size) {
  count.steps += passed(size);
  return __real_memcpy(to, from, size);
}

void* __wrap_memmove(void* to, const void* from, std::size_t size) {
  count.steps += passed(size);
  return __real_memmove(to, from, size);
}

void* __wrap_memset(void* to, int byte, std::size_t size) {
  count.steps += passed(size);
  return __real_memset(to, byte, size);
}
}
