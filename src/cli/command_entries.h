// What people enter: `close`, `reopen`, `note`, and `entries`, the log of it.
// Must not know: SQLite.
#pragma once

#include "cli/command.h"
#include "cli/list_options.h"
#include "store/rows.h"

namespace mandates {

/// What the three commands that enter something have in common.
class EntryCommand : public Command {
 public:
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 protected:
  explicit EntryCommand(EntryKind kind) { entry_.kind = kind; }
  /// The clause, and who enters it.
  void declare_common(CLI::App& app);

  std::string id_;
  Entry entry_;
};

class CloseCommand : public EntryCommand {
 public:
  CloseCommand() : EntryCommand(EntryKind::close) {}
  CommandText text() const override;
  void declare(CLI::App& app) override;
};

class ReopenCommand : public EntryCommand {
 public:
  ReopenCommand() : EntryCommand(EntryKind::reopen) {}
  CommandText text() const override;
  void declare(CLI::App& app) override;
};

class NoteCommand : public EntryCommand {
 public:
  NoteCommand() : EntryCommand(EntryKind::note) {}
  CommandText text() const override;
  void declare(CLI::App& app) override;
};

class EntriesCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string id_;
  ListOptions list_;
  bool unattached_ = false;
};

}  // namespace mandates
