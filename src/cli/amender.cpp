// Applies amendments to obligations.
#include "cli/amender.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

#include "cli/resources.h"
#include "engine/due_dates.h"
#include "reports/clause_fields.h"
#include "store/store.h"

namespace mandates {
namespace {

// Of each field the last one that holds on the day.
std::vector<Amendment> counting(const std::vector<Amendment>& log, const std::string& day) {
  std::vector<Amendment> last;
  for (const Amendment& one : log) {
    if (one.day > day) continue;
    std::erase_if(last, [&](const Amendment& before) { return before.field == one.field; });
    last.push_back(one);
  }
  std::erase_if(last, [](const Amendment& one) { return one.value.empty(); });
  return last;
}

}  // namespace

void Amender::amend_due(ObligationRow& row, const std::string& code) {
  if (!calendar_) calendar_ = load_session_calendar(context_);
  DueMention due;
  due.code = DueCode::stored(code);
  due.text = code;
  Document head;
  head.symbol = row.clause.symbol;
  head.adopted = row.adopted;
  std::vector<Clause> one{std::move(row.clause)};
  one.front().due = {due};
  fill_due_dates(head, one, *calendar_);
  row.clause = std::move(one.front());
  row.due_day = due_day(row.clause.due.front());
}

void Amender::amend(ObligationRow& row) {
  row.amendments = counting(row.amendments, day_);
  for (Amendment& one : row.amendments) {
    if (one.field == "due") {
      one.read = fmt::format("{}", fmt::join(codes_of(row.clause), ", "));
      amend_due(row, one.value);
    } else if (one.field == "actor") {
      one.read = fmt::format("{}", fmt::join(names_of(row.clause.actors), ", "));
      ActorMention actor;
      actor.name = actor.text = one.value;
      row.clause.actors = {actor};
    }
  }
}

std::function<void(ObligationRow&)> amending(const Context& context, const std::string& day) {
  const auto amender = std::make_shared<Amender>(context, day);
  return [amender](ObligationRow& row) { amender->amend(row); };
}

}  // namespace mandates
