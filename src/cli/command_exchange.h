// Exchange of entries between stores: `export`, `import`.
#pragma once

#include "cli/command.h"
#include "store/merge.h"

namespace mandates {

class ExportCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;
};

class ImportCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  struct Lines;
  void read_lines(const Context& context, const std::string& path, Lines& lines) const;
  void print_conflicts(Context& context, const MergePlan& plan) const;

  std::vector<std::string> paths_;
  bool accept_ = false;
  bool dry_run_ = false;
};

}  // namespace mandates
