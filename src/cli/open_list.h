// The rows of `open` in order: due within the next twelve months, recently overdue, the rest.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/statuses.h"
#include "reports/horizon.h"
#include "reports/rows.h"
#include "store/store.h"

namespace mandates {

/// Selection and layout of the list.
struct OpenRequest {
  ObligationFilter filter;
  std::string as_of;
  HorizonDays days;
  std::string group_by;                ///< one of group_words(); empty: no groups
  bool headings = false;               ///< print headings above the parts
  bool count_rest = false;             ///< only count the rows of the rest
  bool only_live = false;              ///< no wanted status is a settled one
  std::function<bool(Status)> wanted;  ///< true for statuses to list
};

/// Reads, sorts and writes the rows.
class OpenList {
 public:
  /// The arguments must outlive the object.
  OpenList(Store& store, const OpenRequest& request, RowWriter& rows);

  /// Writes all rows without finishing the writer; stops when `failed` returns true.
  void write(const std::function<bool()>& failed);

  int found() const { return found_; }  ///< number of obligations selected by the filter
  int shown() const { return shown_; }
  /// Summary of the counted rest: "2,386 standing duties: --status standing".
  std::vector<std::string> rest_lines() const;

 private:
  struct Kept {
    ObligationRow row;
    StatusOnDay status;
    std::string day;
  };

  void read_live();
  void keep(const ObligationRow& row);
  void write_part(const std::vector<Kept>& part, const std::string& title, const std::string& detail);
  void write_groups();
  void write_others(const std::function<bool()>& failed);
  void show(const ObligationRow& row, const StatusOnDay& status);

  Store& store_;
  const OpenRequest& request_;
  RowWriter& rows_;
  Statuses statuses_;
  ObligationDetail detail_;
  std::vector<Kept> ahead_, arrears_, rest_;
  std::map<Status, int> counted_;
  bool others_ = false;  // rows remain that must be read in a second pass
  int found_ = 0;
  int shown_ = 0;
};

}  // namespace mandates
