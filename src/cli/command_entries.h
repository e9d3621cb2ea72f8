// Entries of users: `close`, `reopen`, `note` and others, and `entries`, the log.
#pragma once

#include "cli/command.h"
#include "cli/list_options.h"
#include "store/store.h"

namespace mandates {

/// Common part of the commands that add an entry.
class EntryCommand : public Command {
 public:
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 protected:
  explicit EntryCommand(EntryKind kind) { entry_.kind = kind; }
  /// Fills in parts of the entry that must be looked up in the store.
  virtual void complete(Context& /*context*/, Store& /*store*/) {}
  /// Declares the clause argument and the author option.
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

class AmendCommand : public EntryCommand {
 public:
  AmendCommand() : EntryCommand(EntryKind::amend) {}
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;

 protected:
  void complete(Context& context, Store& store) override;

 private:
  std::string due_, actor_, status_, as_read_;
};

class AssignCommand : public EntryCommand {
 public:
  AssignCommand() : EntryCommand(EntryKind::assign) {}
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;

 private:
  bool nobody_ = false;
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
