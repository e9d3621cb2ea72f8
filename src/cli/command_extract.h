// `mandates extract`: the record of every clause, without a store.
// Must not know: the store.
#pragma once

#include "cli/command.h"

namespace mandates {

class ExtractCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::vector<std::string> paths_;
  unsigned threads_ = 0;
};

}  // namespace mandates
