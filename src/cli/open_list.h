// The rows of `open` in their order: what is due in the twelve months ahead, recent arrears, the rest.
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

/// What of a list is wanted.
struct OpenRequest {
  ObligationFilter filter;
  std::string as_of;
  HorizonDays days;
  std::string group_by;                ///< one of group_words(); empty: the order of lists
  bool headings = false;               ///< over what is due and over arrears
  bool count_rest = false;             ///< of the rest only the numbers are wanted
  bool only_live = false;              ///< no status is wanted that needs no looking after
  std::function<bool(Status)> wanted;  ///< by status
};

/// Reads and orders the rows of a request.
class OpenList {
 public:
  /// All of them have to outlive it.
  OpenList(Store& store, const OpenRequest& request, RowWriter& rows);

  /// Hands all rows to the writer, without finishing it; stops where `failed` says that nobody reads them.
  void write(const std::function<bool()>& failed);

  int found() const { return found_; }  ///< obligations that the filter knows
  int shown() const { return shown_; }
  /// Of the rest that was counted, in the order of lists: "2,386 standing duties: --status standing".
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
  void show(const Kept& kept);

  Store& store_;
  const OpenRequest& request_;
  RowWriter& rows_;
  Statuses statuses_;
  ObligationDetail detail_;
  std::vector<Kept> ahead_, arrears_, rest_;
  std::map<Status, int> counted_;
  bool others_ = false;  // rows are left that have to be read again
  int found_ = 0;
  int shown_ = 0;
};

}  // namespace mandates
