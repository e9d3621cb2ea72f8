// Whose turn it is to write: programs that write to one store take turns and say who they are, so that who waits can be told for whom.
// Must not know: SQLite, whose own locks keep the file safe with or without this. For the .cpp files of this module only.
#pragma once

#include <string>

namespace mandates {

/// Holds the turn while it lives. The turn is a lock of the operating system on the file "<store>-lock", so it ends with the process,
/// however that ends; the file itself may outlive a crash and means nothing. First come, first served: one waits at the door, the others
/// behind it, so a long ingest lets a waiting `close` in between two batches.
class WriterTurn {
 public:
  /// `who` is told to those who wait: "mandates ingest, process 4711 on desk-12, since 2026-03-01T09:30:00Z". Waits up to `wait_ms`, then
  /// throws StoreError with what the holder says of itself. Where the file cannot be made or locked there are no turns; where something
  /// else has its name (a link, a pipe, a folder, a file with other content) StoreError says so, and it is left as it is.
  WriterTurn(const std::string& store_path, const std::string& who, int wait_ms);
  ~WriterTurn();
  WriterTurn(const WriterTurn&) = delete;
  WriterTurn& operator=(const WriterTurn&) = delete;

 private:
  std::string path_;
  int descriptor_ = -1;  // -1: no turns here
};

/// The file beside a store that turns are taken on.
std::string turn_file(const std::string& store_path);

}  // namespace mandates
