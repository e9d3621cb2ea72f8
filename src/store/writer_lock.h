// Queue of the programs that write to one store, with a message about the current holder for those that wait. Must not know: SQLite, whose
// own locks protect the file anyway. Internal to this module.
#pragma once

#include <string>

namespace mandates {

/// What a lock is held for.
enum class LockedWork {
  writing,   ///< one transaction
  followup,  ///< all transactions in which follow-up is worked out; others may write between them
};

/// Holds a lock of a store during its lifetime: a file lock on lock_file(), which the system releases when the process ends; a file
/// left by a crash does no harm. First come, first served: one program waits for the lock, the others wait for its place, so a long ingest
/// lets a waiting `close` in between two batches.
class WriterLock {
 public:
  /// `who` is shown to programs that wait: "mandates ingest, process 4711 on desk-12, since 2026-03-01T09:30:00Z". Waits up to `wait_ms`,
  /// then throws StoreError that names the holder. Holds no lock if the file cannot be made or locked. Throws StoreError, and leaves the
  /// file alone, if something else has its name (a link, pipe, folder, or file with other content).
  WriterLock(const std::string& store_path, const std::string& who, int wait_ms, LockedWork work = LockedWork::writing);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  std::string path_;
  int descriptor_ = -1;  // -1: no lock is held
};

/// Path of the lock file of a store: "<store>-lock", "<store>-followup-lock".
std::string lock_file(const std::string& store_path, LockedWork work = LockedWork::writing);

}  // namespace mandates
