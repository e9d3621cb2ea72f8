// `mandates diff`: compares two resolutions paragraph by paragraph.
#pragma once

#include "cli/command.h"

namespace mandates {

class DiffCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string before_, after_;
  bool full_ = false;
};

}  // namespace mandates
