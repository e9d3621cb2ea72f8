#include "cli/command_hints.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mandates {
namespace {

struct CommandHint {
  std::string_view code;
  const char* hint;
};

constexpr const char* kRestore = "`mandates db restore` puts a backup in its place; without one ingest the files into a new store";

/// By the code of an Error or a Diagnostic.
constexpr std::array kHints = {
    CommandHint{"copy-exists", "name another file, or add --replace"},
    CommandHint{"damaged", kRestore},
    CommandHint{"damaged-copy", "restore an older backup; `mandates export` saves what people entered"},
    CommandHint{"damaged-store",
                "`mandates db restore BACKUP` puts a backup in its place; `mandates export` may still save what people entered"},
    CommandHint{"empty-store", "`mandates ingest FILE...` fills it"},
    CommandHint{"foreign-key", kRestore},
    CommandHint{"no-column", "name the columns: --symbol-column, --title-column, --date-column"},
    CommandHint{"no-mandate-column", "name the column as its heading does, or leave --mandate-column out"},
    CommandHint{"no-store", "`mandates ingest FILE...` makes one"},
    CommandHint{"older-schema", "`mandates db migrate` brings it up to date"},
    CommandHint{"organ-not-known", "a `body` rule for it, in a folder given with --rules, makes its texts readable: docs/organs.md"},
    CommandHint{"other-language", "take the English version; --exclude leaves such files out"},
    CommandHint{"refused-row", "`mandates db check` looks the store over"},
    CommandHint{
        "schema",
        "something else than this program changed it: `mandates db restore` puts a backup in its place; without one `mandates export` "
        "saves what people entered, for a new store"},
    CommandHint{"second-name", "remove the other name, or make a copy with a name of its own: mandates db backup FILE"},
    CommandHint{"wrong-index", kRestore},
    CommandHint{"wrong-schema", "something else than this program changed it: `mandates db restore BACKUP` puts a backup in its place"},
};

}  // namespace

std::string command_hint(const std::string& code, const std::string& hint) {
  if (code == "unknown-id" && hint.empty()) return "the ids are listed by `mandates rules list`";  // nothing near it is known
  const auto* const found = std::find_if(kHints.begin(), kHints.end(), [&](const CommandHint& one) { return one.code == code; });
  return found == kHints.end() ? hint : found->hint;
}

}  // namespace mandates
