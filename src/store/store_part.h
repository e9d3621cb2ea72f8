// What the parts of a store have in common.
#pragma once

#include <functional>

namespace mandates {

struct StoreImpl;

/// Receives rows one by one; returns false to stop.
template <class Row>
using Sink = std::function<bool(const Row&)>;

/// A part of an open Store: functions of one use over the state of the store, which the Store owns and which must outlive it. All functions
/// of all parts throw StoreError (with a hint) if the store cannot be used.
class StorePart {
 public:
  explicit StorePart(StoreImpl& impl) : impl_(&impl) {}

 protected:
  StoreImpl* impl_;
};

}  // namespace mandates
