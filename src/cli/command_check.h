// `mandates check`: checks drafts against a store. `mandates alike`: finds similar requests.
#pragma once

#include <string>
#include <vector>

#include "check/alike.h"
#include "cli/command.h"
#include "cli/list_options.h"

namespace mandates {

struct EngineParts;

class CheckCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::vector<std::string> paths_;
  std::string against_;
  std::vector<std::string> strict_;
};

class AlikeCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  struct Asking;
  std::size_t list(const AlikeQuestion& question, const std::string& asked, std::size_t limit, Asking& asking) const;
  std::size_t list_draft(Context& context, const EngineParts& parts, Store& store, Asking& asking) const;

  std::string what_;
  bool draft_ = false;
  bool own_family_ = false;
  bool live_ = false;
  ListOptions list_;
};

}  // namespace mandates
