// `mandates extract`: prints the record of each clause, without a store.
#pragma once

#include "cli/command.h"
#include "cli/input_paths.h"

namespace mandates {

class ExtractCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  InputPaths paths_;
  unsigned threads_ = 0;
};

}  // namespace mandates
