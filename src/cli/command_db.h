// Maintenance of the store file: `db check`, `db backup`, `db restore`, `db dump`, `db migrate`.
#pragma once

#include "cli/command.h"

namespace mandates {

class DbCheckCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  bool sources_ = false;
  std::vector<std::string> folders_;
};

class DbBackupCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string file_;
  bool replace_ = false;
};

class DbRestoreCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string file_;
};

class DbDumpCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;
};

class DbMigrateCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  bool dry_run_ = false;
};

}  // namespace mandates
