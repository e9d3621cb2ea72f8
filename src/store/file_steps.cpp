#include "store/file_steps.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "store/store_files.h"
#include "text/errors.h"

namespace mandates {

namespace {

[[noreturn]] void fail(const std::string& what, const std::string& reason) {
  throw StoreError(what + ": " + reason, "look at the permissions of the folder, and whether it has space");
}

template <class Action>
auto told(const std::string& what, Action&& action) {
  try {
    return action();
  } catch (const FileError& error) {
    fail(what, error.what());
  }
}

}  // namespace

PartFile::PartFile(const std::string& path, const std::string& no_wider_than)
    : name_(path), file_(told("no file can be made beside " + path, [&] {
        return NewFile(path, {no_wider_than, true});
      })) {}

PartFile::~PartFile() {
  if (path().empty()) return;
  for (const std::string& beside : files_beside_store(path())) ::unlink(beside.c_str());
}

void PartFile::place(NewFile::Over over) {
  told(name_ + " cannot be put in its place", [&] {
    file_.to_disk();
    file_.place(over);
    folder_to_disk(target());
  });
}

void PartFile::place_and_keep(const std::string& kept) {
  told(kept + " cannot be made", [&] {
    file_.to_disk();
    file_.place_and_keep(kept);
    folder_to_disk(target());
  });
}

void move_if_there(const std::string& path, const std::string& name) {
  if (::renameat2(AT_FDCWD, path.c_str(), AT_FDCWD, name.c_str(), RENAME_NOREPLACE) == 0 || errno == ENOENT) return;
  if (errno != EINVAL || std::rename(path.c_str(), name.c_str()) != 0)
    fail(path + " cannot be kept as " + name, std::generic_category().message(errno));
}

}  // namespace mandates
