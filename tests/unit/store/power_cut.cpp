// A layer between SQLite and the file system (https://www.sqlite.org/vfs.html): everything goes through to the real files, and what is not
// synced is remembered.
#include "power_cut.h"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace mandates::test {

namespace {

constexpr int kSector = 512;

PowerCutDisk* disk = nullptr;  // SQLite's functions get no other way to it
sqlite3_vfs* system_files = nullptr;
sqlite3_vfs layer;

// What SQLite allocates for a file: our part, then that of the system's layer.
struct LayerFile {
  sqlite3_file base;
  std::shared_ptr<PowerCutDisk::File>* remembered;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

LayerFile& of(sqlite3_file* file) {
  return *reinterpret_cast<LayerFile*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
  return of(file).real();
}

int close_file(sqlite3_file* file) {
  delete of(file).remembered;
  return real(file)->pMethods->xClose(real(file));
}

int write_file(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
  disk->step();
  std::string bytes(static_cast<const char*>(data), static_cast<std::size_t>(size));
  (*of(file).remembered)->pending.emplace_back([bytes, offset](std::string& content, bool torn) {
    const std::size_t at = static_cast<std::size_t>(offset);
    const std::size_t part = torn ? std::min<std::size_t>(bytes.size(), bytes.size() / 2 / kSector * kSector) : bytes.size();
    if (content.size() < at + part) content.resize(at + part);
    content.replace(at, part, bytes, 0, part);
  });
  return real(file)->pMethods->xWrite(real(file), data, size, offset);
}

int cut_file(sqlite3_file* file, sqlite3_int64 size) {
  disk->step();
  (*of(file).remembered)->pending.emplace_back([size](std::string& content, bool) { content.resize(static_cast<std::size_t>(size)); });
  return real(file)->pMethods->xTruncate(real(file), size);
}

int sync_file(sqlite3_file* file, int flags) {
  disk->step();
  PowerCutDisk::File& remembered = **of(file).remembered;
  for (const auto& write : remembered.pending) write(remembered.safe, false);
  remembered.pending.clear();
  return real(file)->pMethods->xSync(real(file), flags);
}

int read_file(sqlite3_file* file, void* data, int size, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), data, size, offset);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int check_lock(sqlite3_file* file, int* result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int control(sqlite3_file* file, int operation, void* argument) {
  return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
  return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void barrier(sqlite3_file* file) {
  real(file)->pMethods->xShmBarrier(real(file));
}
int unmap_shared(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

constexpr sqlite3_io_methods kMethods{2,           close_file, read_file,    write_file, cut_file,    sync_file,       file_size,
                                      lock,        unlock,     check_lock,   control,    sector_size, characteristics, map_shared,
                                      lock_shared, barrier,    unmap_shared, nullptr,    nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* got) {
  file->pMethods = nullptr;
  const int result = system_files->xOpen(system_files, name, real(file), flags, got);
  if (result != SQLITE_OK) return result;
  of(file).remembered = new std::shared_ptr<PowerCutDisk::File>(disk->file(name ? name : ""));
  file->pMethods = &kMethods;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char* name, int sync) {
  disk->forget(name);
  return system_files->xDelete(system_files, name, sync);
}

}  // namespace

PowerCutDisk::PowerCutDisk(unsigned seed) : random_(seed) {
  disk = this;
  system_files = sqlite3_vfs_find(nullptr);
  layer = *system_files;
  layer.zName = "power-cut";
  layer.szOsFile = static_cast<int>(sizeof(LayerFile)) + system_files->szOsFile;
  layer.xOpen = open_file;
  layer.xDelete = delete_file;
  sqlite3_vfs_register(&layer, 1);
}

PowerCutDisk::~PowerCutDisk() {
  sqlite3_vfs_unregister(&layer);
  sqlite3_vfs_register(system_files, 1);
  disk = nullptr;
}

std::shared_ptr<PowerCutDisk::File> PowerCutDisk::file(const std::string& path) {
  std::shared_ptr<File>& found = files_[path];
  if (!found) {
    found = std::make_shared<File>();
    std::ifstream in(path, std::ios::binary);
    found->safe.assign(std::istreambuf_iterator<char>(in), {});
  }
  return found;
}

void PowerCutDisk::step() {
  ++steps_;
  if (before_step) before_step();
}

void PowerCutDisk::leave(const std::string& store, const std::string& copy) {
  for (const char* end : {"", "-wal", "-journal"}) {
    const auto found = files_.find(store + end);
    if (found == files_.end()) continue;
    std::string content = found->second->safe;
    std::vector<std::function<void(std::string&, bool)>> pending = found->second->pending;
    if (random_() % 2 == 0) std::shuffle(pending.begin(), pending.end(), random_);
    for (const auto& write : pending) {
      const unsigned fate = random_() % 8;
      if (fate > 2) write(content, fate == 3);  // lost, torn, or there
    }
    std::ofstream(copy + end, std::ios::binary) << content;
  }
}

}  // namespace mandates::test
