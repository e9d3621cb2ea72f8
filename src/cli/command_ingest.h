// `mandates ingest`: files into the store.
// Must not know: SQLite.
#pragma once

#include "cli/command.h"

namespace mandates {

class IngestCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::vector<std::string> paths_;
  unsigned threads_ = 0;
};

}  // namespace mandates
