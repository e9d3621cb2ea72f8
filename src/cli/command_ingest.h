// `mandates ingest`: files into the store.
// Must not know: SQLite.
#pragma once

#include "cli/command.h"
#include "cli/input_paths.h"

namespace mandates {

class IngestCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  InputPaths paths_;
  unsigned threads_ = 0;
};

}  // namespace mandates
