// Reads obligations and sorts them for `open`.
#include "cli/open_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/due_words.h"
#include "reports/obligation_rows.h"
#include "reports/words.h"

namespace mandates {
namespace {

constexpr std::size_t kMostKept = 20000;  // rows of the rest in memory; more are read a second time

}  // namespace

OpenList::OpenList(Store& store, const OpenRequest& request, RowWriter& rows)
    : store_(store), request_(request), rows_(rows), statuses_(store, request.as_of), detail_(detail_for(rows)) {}

// What comes first is all live, so the rest is read afterwards where it may be more than memory should hold.
void OpenList::read_live() {
  ObligationFilter filter = request_.filter;
  const bool all_at_once = !request_.group_by.empty() && !request_.count_rest;
  if (!all_at_once || request_.only_live) filter.live_on = request_.as_of;
  others_ = !request_.only_live && !all_at_once;
  store_.obligations(
      filter,
      [&](const ObligationRow& row) {
        ++found_;
        keep(row);
        return true;
      },
      detail_);
  const auto nearest = [](const Kept& a, const Kept& b) { return a.day < b.day; };
  const auto latest = [](const Kept& a, const Kept& b) { return a.day > b.day; };
  std::stable_sort(ahead_.begin(), ahead_.end(), nearest);
  std::stable_sort(arrears_.begin(), arrears_.end(), latest);
}

void OpenList::keep(const ObligationRow& row) {
  StatusOnDay status = statuses_.of(row);
  if (!request_.wanted(status.status)) return;
  std::string day = shown_day(row, status, request_.as_of);
  const Horizon horizon = horizon_of(status, day, request_.days);
  if (horizon != Horizon::rest) {
    (horizon == Horizon::ahead ? ahead_ : arrears_).push_back({row, std::move(status), std::move(day)});
  } else if (request_.count_rest) {
    ++counted_[status.status];
  } else if (!others_) {
    rest_.push_back({row, std::move(status), std::move(day)});
    if (rest_.size() < kMostKept || !request_.group_by.empty()) return;
    others_ = true;
    rest_.clear();
  }
}

void OpenList::show(const ObligationRow& row, const StatusOnDay& status) {
  if (rows_.full()) return;
  ++shown_;
  rows_.row(obligation_cells(row, status, request_.as_of));
}

void OpenList::write_part(const std::vector<Kept>& part, const std::string& title, const std::string& detail) {
  if (part.empty()) return;
  if (request_.headings) rows_.heading(title, detail);
  for (const Kept& kept : part) show(kept.row, kept.status);
}

void OpenList::write_groups() {
  std::map<GroupName, std::vector<const Kept*>> groups;
  for (const auto* part : {&ahead_, &arrears_, &rest_}) {
    for (const Kept& kept : *part) {
      const ObligationRow& row = kept.row;
      GroupFields fields{row.body, row.committee, row.agenda_item, {}, {}, kept.day};
      for (const ActorMention& actor : row.clause.actors) fields.actors.push_back(actor.name);
      for (const DeliverableMention& one : row.clause.deliverables) fields.deliverables.push_back(one.type);
      groups[group_of(fields, request_.group_by)].push_back(&kept);
    }
  }
  for (const auto& [name, members] : groups) {
    rows_.heading(name.title, "");
    for (const Kept* kept : members) show(kept->row, kept->status);
  }
}

// What was not kept, as the store gives it, without what was shown.
void OpenList::write_others(const std::function<bool()>& failed) {
  std::set<RowKey> before;
  for (auto* part : {&ahead_, &arrears_}) {
    for (const Kept& kept : *part) before.insert(kept.row.key);
    std::vector<Kept>().swap(*part);  // written: their memory serves the rows that follow
  }
  ObligationFilter filter = request_.filter;
  if (request_.only_live) filter.live_on = request_.as_of;
  found_ = 0;
  store_.obligations(
      filter,
      [&](const ObligationRow& row) {
        ++found_;
        if (before.contains(row.key)) return true;
        const StatusOnDay status = statuses_.of(row);
        if (!request_.wanted(status.status)) return true;
        show(row, status);
        return !failed() && !rows_.full();
      },
      detail_);
}

void OpenList::write(const std::function<bool()>& failed) {
  read_live();
  if (!request_.group_by.empty()) {
    write_groups();
    return;
  }
  write_part(ahead_, "Due in the twelve months ahead", "to " + day_words(request_.days.ahead) + ", nearest first");
  write_part(arrears_, "Arrears", "overdue since " + day_words(request_.days.since) + " or later, latest first");
  if (!rest_.empty()) write_part(rest_, "All else", "");
  if (others_ && !rows_.full()) write_others(failed);
}

std::vector<std::string> OpenList::rest_lines() const {
  std::vector<std::string> lines;
  const auto add = [&](Status status, const char* one, const char* many) {
    const auto found = counted_.find(status);
    if (found == counted_.end()) return;
    lines.push_back(fmt::format("{}: --status {}", count_words(found->second, one, many), status_word(status)));
  };
  add(Status::open, "due later", "due later");
  add(Status::overdue, "overdue for longer", "overdue for longer");
  add(Status::undated, "without a time", "without a time");
  add(Status::standing, "standing duty", "standing duties");
  return lines;
}

}  // namespace mandates
