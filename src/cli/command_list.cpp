// Names all commands; the one place to add a new one.
#include "cli/command.h"
#include "cli/command_audit.h"
#include "cli/command_calendar.h"
#include "cli/command_changes.h"
#include "cli/command_check.h"
#include "cli/command_config.h"
#include "cli/command_db.h"
#include "cli/command_diff.h"
#include "cli/command_entries.h"
#include "cli/command_exchange.h"
#include "cli/command_extract.h"
#include "cli/command_ingest.h"
#include "cli/command_lists.h"
#include "cli/command_open.h"
#include "cli/command_provisions.h"
#include "cli/command_rules.h"
#include "cli/command_rules_try.h"
#include "cli/command_self.h"
#include "cli/command_serve.h"
#include "cli/command_sessions.h"
#include "cli/command_show.h"

namespace mandates {

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  const auto add = [&]<class One>(std::unique_ptr<One> command) { commands.push_back(std::move(command)); };
  add(std::make_unique<IngestCommand>());
  add(std::make_unique<OpenCommand>());
  add(std::make_unique<AuditCommand>());
  add(std::make_unique<DiffCommand>());
  add(std::make_unique<CheckCommand>());
  add(std::make_unique<AlikeCommand>());
  add(std::make_unique<ProvisionsCommand>());
  add(std::make_unique<CalendarCommand>());
  add(std::make_unique<ChangesCommand>());
  add(std::make_unique<ShowCommand>());
  add(std::make_unique<SearchCommand>());
  add(std::make_unique<DocumentsCommand>());
  add(std::make_unique<ReviewCommand>());
  add(std::make_unique<StatsCommand>());
  add(std::make_unique<ServeCommand>());
  add(std::make_unique<CloseCommand>());
  add(std::make_unique<ReopenCommand>());
  add(std::make_unique<NoteCommand>());
  add(std::make_unique<AmendCommand>());
  add(std::make_unique<AssignCommand>());
  add(std::make_unique<EntriesCommand>());
  add(std::make_unique<ExportCommand>());
  add(std::make_unique<ImportCommand>());
  add(std::make_unique<SessionsCommand>());
  add(std::make_unique<ExtractCommand>());
  add(std::make_unique<RulesListCommand>());
  add(std::make_unique<RulesCheckCommand>());
  add(std::make_unique<RulesTestCommand>());
  add(std::make_unique<RulesExplainCommand>());
  add(std::make_unique<RulesTryCommand>());
  add(std::make_unique<DbCheckCommand>());
  add(std::make_unique<DbBackupCommand>());
  add(std::make_unique<DbRestoreCommand>());
  add(std::make_unique<DbDumpCommand>());
  add(std::make_unique<DbMigrateCommand>());
  add(std::make_unique<ConfigCommand>());
  add(std::make_unique<HelpCommand>());
  add(std::make_unique<CompletionCommand>());
  add(std::make_unique<InternalManCommand>());
  add(std::make_unique<InternalExamplesCommand>());
  return commands;
}

}  // namespace mandates
