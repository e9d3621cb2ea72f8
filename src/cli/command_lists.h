// Simple lists from the store: `documents`, `review`, `search`, `stats`.
#pragma once

#include "cli/command.h"
#include "cli/list_options.h"
#include "store/store.h"

namespace mandates {

class DocumentsCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  DocumentFilter filter_;
  ListOptions list_;
};

class ReviewCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  ReviewFilter filter_;
  ListOptions list_;
};

class SearchCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  SearchFilter filter_;
  ListOptions list_;
  std::vector<std::string> words_;
};

class StatsCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  ListOptions list_;
  bool actors_ = false;
};

}  // namespace mandates
