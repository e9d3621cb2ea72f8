#include "store/obligations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "store/names.h"

namespace mandates {

namespace {

std::string list_of(const std::vector<RowKey>& keys) {
  return fmt::format("({})", fmt::join(keys, ", "));
}

// The texts that conditions bind, in order.
class Conditions {
 public:
  void also(const std::string& condition) { sql_ += (sql_.empty() ? " WHERE " : " AND ") + condition; }
  void also(const std::string& condition, const std::string& value) {
    if (value.empty()) return;
    also(condition);
    bind(value);
  }
  void bind(const std::string& value) { parameters_.push_back(value); }
  Statement statement(const std::string& select, const std::string& order) { return {select + sql_ + order, std::move(parameters_)}; }

 private:
  std::string sql_;
  std::vector<std::string> parameters_;
};

// The plus keeps SQLite from the index of all that an actor is asked for, which it would go through for each clause.
std::string has_actor_among(const std::vector<RowKey>& actors) {
  return "EXISTS (SELECT 1 FROM clause_actor a WHERE a.clause = c.id AND +a.actor IN " + list_of(actors) + ")";
}

enum class Start { assigned, documents, lives, dues, actor, all };

// What is assigned to somebody; else one document or one session; else what is to be looked after on a day; else the days between two, or
// after one; else an actor; else all.
Start start_of(const ObligationFilter& filter, const std::vector<RowKey>& actors, bool with_lives) {
  if (!filter.assigned_to.empty()) return Start::assigned;
  if (!filter.document.empty() || !filter.session.empty()) return Start::documents;
  if (with_lives && !filter.live_on.empty()) return Start::lives;
  if (!filter.due_after.empty()) return Start::dues;
  return actors.empty() ? Start::all : Start::actor;
}

void restrict_documents(const ObligationFilter& filter, Conditions& conditions) {
  conditions.also("d.symbol = ?", filter.document);
  conditions.also("d.body = ?", filter.body);
  conditions.also("d.session = ?", filter.session);
  conditions.also("d.committee = ?", filter.committee);
  conditions.also(kHasProvision, filter.provision);
  if (filter.agenda_items.empty()) return;
  std::string marks = "?";
  for (std::size_t i = 1; i < filter.agenda_items.size(); ++i) marks += ", ?";
  conditions.also("d.agenda_item IN (" + marks + ")");
  for (const std::string& item : filter.agenda_items) conditions.bind(item);
}

constexpr char kInOrderOfDue[] = " ORDER BY due_day NULLS LAST";

Statement candidates(const ObligationFilter& filter, const NamedKeys& named, Start start) {
  const std::vector<RowKey>& actors = named.actors;
  Conditions conditions;
  // Where only the earliest day counts, it bounds the index.
  const std::string before = filter.due_after.empty() ? filter.due_before : std::string();
  const auto bound = [&](const std::string& column) {
    conditions.also(column + " < ?", before);
    if (filter.only_due) conditions.also(column + " IS NOT NULL");
  };
  switch (start) {
    case Start::assigned:
      conditions.also("id IN " + list_of(named.assigned));
      bound("due_day");
      return conditions.statement("SELECT due_day, id FROM clause", kInOrderOfDue);
    case Start::documents:
      conditions.also("d.chosen = 1");
      restrict_documents(filter, conditions);
      bound("c.due_day");
      return conditions.statement("SELECT c.due_day AS due_day, c.id FROM document d CROSS JOIN clause c ON c.document = d.id",
                                  kInOrderOfDue);
    case Start::lives:
      conditions.also("actor IN " + list_of(actors.empty() ? std::vector{kAnyActor} : actors));
      conditions.also(filter.any_due ? "has_due = 1" : "has_due IN (0, 1)");
      conditions.also(fmt::format("settled > {}", day_number(filter.live_on)));
      if (filter.drafts && !filter.adopted_to.empty())
        conditions.also(fmt::format("(adopted <= {} OR adopted = {})", day_number(filter.adopted_to), day_number(kNever)));
      else if (!filter.drafts)
        conditions.also(fmt::format("adopted <= {}",
                                    std::min(day_number(filter.adopted_to.empty() ? kNever : filter.adopted_to), day_number(kNever) - 1)));
      if (!before.empty()) conditions.also(fmt::format("due_day < {}", day_number(before)));
      if (filter.only_due) conditions.also(fmt::format("due_day < {}", kDueWithoutDay));
      return conditions.statement(fmt::format("SELECT nullif(due_day, {}) AS due_day, clause, document FROM life", kDueWithoutDay), "");
    case Start::dues:
      conditions.also("x.day > ?", filter.due_after);
      conditions.also("x.day < ?", filter.due_before);
      return conditions.statement("SELECT c.due_day AS due_day, c.id FROM clause_due x CROSS JOIN clause c ON c.id = x.clause",
                                  kInOrderOfDue);
    case Start::actor:
      conditions.also("actor IN " + list_of(actors));
      bound("due_day");
      return conditions.statement("SELECT due_day, clause FROM clause_actor", kInOrderOfDue);
    case Start::all:
      conditions.also("obligation = 1");
      bound("due_day");
      return conditions.statement("SELECT due_day, id FROM clause", kInOrderOfDue);
  }
  throw std::logic_error("no such start");
}

// Whether a life says all that a filter asks.
bool told_by_lives(const ObligationFilter& filter, const std::vector<RowKey>& recipients) {
  return filter.body.empty() && filter.verb.empty() && filter.type.empty() && filter.deliverable.empty() && filter.due_after.empty() &&
         recipients.empty() && filter.committee.empty() && filter.agenda_items.empty() && filter.provision.empty() && !filter.unassigned;
}

// Which of several days lies between is looked up.
void restrict_days(const ObligationFilter& filter, Conditions& conditions) {
  if (filter.due_after.empty()) return;
  conditions.also(std::string("EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id AND x.day > ?") +
                  (filter.due_before.empty() ? ")" : " AND x.day < ?)"));
  conditions.bind(filter.due_after);
  if (!filter.due_before.empty()) conditions.bind(filter.due_before);
}

}  // namespace

int day_number(std::string iso) {
  std::erase(iso, '-');
  int number = 0;
  std::from_chars(iso.data(), iso.data() + iso.size(), number);
  return number;
}

namespace {

// What holds for an obligation wherever it was found.
void restrict_rows(const ObligationFilter& filter, const NamedKeys& named, Conditions& conditions) {
  const std::vector<RowKey>& recipients = named.recipients;
  conditions.also("c.obligation = 1");
  conditions.also("d.chosen = 1");
  if (!filter.drafts && filter.document.empty()) {
    conditions.also(fmt::format("d.kind NOT IN ('{}', '{}')", stored_word(DocumentKind::draft), stored_word(DocumentKind::draft_decision)));
  }
  conditions.also("d.adopted <= ?", filter.adopted_to);
  conditions.also("c.verb = ?", filter.verb);
  conditions.also("c.type = ?", filter.type);
  if (!filter.assigned_to.empty() || filter.unassigned)
    conditions.also((filter.unassigned ? "c.id NOT IN " : "c.id IN ") + list_of(named.assigned));
  conditions.also("EXISTS (SELECT 1 FROM clause_deliverable x WHERE x.clause = c.id AND x.type = ?)", filter.deliverable);
  if (!recipients.empty()) {
    conditions.also("EXISTS (SELECT 1 FROM clause_recipient x WHERE x.clause = c.id AND x.actor IN " + list_of(recipients) + ")");
  }
}

// CROSS JOIN keeps SQLite from choosing another order of tables.
constexpr char kAmong[] = " FROM json_each(?) j CROSS JOIN clause c ON c.id = j.value CROSS JOIN document d ON d.id = c.document";

}  // namespace

ObligationQuery obligation_query(const ObligationFilter& filter, const NamedKeys& named, bool with_lives) {
  const std::vector<RowKey>& actors = named.actors;
  const Start start = start_of(filter, actors, with_lives);
  Statement from = candidates(filter, named, start);
  if (start == Start::lives && told_by_lives(filter, named.recipients)) return {std::move(from), {}, false};
  Conditions conditions;
  restrict_rows(filter, named, conditions);
  if (start != Start::documents) restrict_documents(filter, conditions);
  if (filter.any_due && start != Start::lives) conditions.also("c.due_count > 0");
  if (!actors.empty() && start != Start::lives && start != Start::actor) conditions.also(has_actor_among(actors));
  if (start != Start::lives && with_lives && !filter.live_on.empty()) {
    conditions.also(fmt::format("NOT EXISTS (SELECT 1 FROM life x WHERE x.clause = c.id AND x.settled <= {})", day_number(filter.live_on)));
  }
  if (start != Start::dues) restrict_days(filter, conditions);
  return {std::move(from), conditions.statement(std::string("SELECT c.id, c.document") + kAmong, ""), start != Start::lives};
}

Statement membership_statement(const ObligationFilter& filter, const NamedKeys& named) {
  const std::vector<RowKey>& actors = named.actors;
  Conditions conditions;
  restrict_rows(filter, named, conditions);
  restrict_documents(filter, conditions);
  if (filter.any_due) conditions.also("c.due_count > 0");
  if (filter.only_due) conditions.also("c.due_day IS NOT NULL");
  if (!actors.empty()) conditions.also(has_actor_among(actors));
  if (filter.due_after.empty()) conditions.also("c.due_day < ?", filter.due_before);
  restrict_days(filter, conditions);
  return conditions.statement(std::string("SELECT c.id") + kAmong, "");
}

}  // namespace mandates
