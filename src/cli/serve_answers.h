// Data for the pages of the server: from inner runs of commands, and directly from the store.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/inner_run.h"
#include "disk/file_identity.h"
#include "serve/answers.h"

namespace mandates {

class ServeAnswers : public Answers {
 public:
  /// The context of the outer run must outlive this object.
  ServeAnswers(const Context& context, bool writable);

  std::vector<CommandParameter> parameters(const std::string& command) const override;
  std::vector<std::string> formats(const std::string& command) const override;
  std::string today() const override;
  std::string state() override;
  AnsweredData data(const Question& question, const std::string& format, RowWindow window) override;
  AnsweredRows rows(const Question& question, RowWindow window, std::vector<std::string> wanted) override;
  SearchCounts search_counts(const std::string& words, const std::string& body, const std::string& session,
                             const std::string& as_of) override;
  CalendarView calendar(const Question& question) override;
  AnsweredStart start(const std::string& as_of) override;
  AnsweredDocument document(const std::string& symbol, const std::string& as_of) override;
  AnsweredObligation obligation(const std::string& id, const std::string& as_of) override;
  ChainStory chain(const std::string& id, const std::string& as_of) override;
  Comparison difference(const std::string& before, const std::string& after, const std::string& as_of) override;
  std::vector<DraftReport> check(const std::string& name, std::string bytes, std::vector<std::string>& notes) override;
  const Rule* rule(const std::string& id) const override;
  bool writable() const override { return writable_; }
  std::string enter(const EntryOnPage& entry) override;

 private:
  std::map<std::string, CommandOptions> options_;  // by command, for the commands behind pages
  InnerRuns runs_;
  bool writable_;
  std::mutex watch_;  // protects the connection that watches the file (watched_ and below)
  std::optional<Store> watched_;
  std::optional<FileIdentity> watched_file_;
  std::uint64_t reopened_ = 0;
  std::string store_;  // last seen state of the store
};

}  // namespace mandates
