// LRU cache of answers.
#include "serve/cache.h"

namespace mandates {
namespace {

std::size_t size_of(const std::string& key, const HttpAnswer& answer) {
  constexpr std::size_t kOther = 512;  // nodes and headers
  return 2 * key.size() + answer.body.size() + kOther;
}

}  // namespace

void AnswerCache::see(const std::string& state) {
  if (state == state_) return;
  state_ = state;
  kept_.clear();
  places_.clear();
  bytes_ = 0;
}

void AnswerCache::drop_last() {
  bytes_ -= size_of(kept_.back().key, *kept_.back().answer);
  places_.erase(kept_.back().key);
  kept_.pop_back();
}

std::shared_ptr<const HttpAnswer> AnswerCache::find(const std::string& state, const std::string& key) {
  const std::lock_guard lock(mutex_);
  see(state);
  const auto found = places_.find(key);
  if (found == places_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, found->second);
  return found->second->answer;
}

void AnswerCache::put(const std::string& state, const std::string& key, std::shared_ptr<const HttpAnswer> answer) {
  const std::lock_guard lock(mutex_);
  see(state);
  const std::size_t size = size_of(key, *answer);
  if (size > most_ / 4 || places_.contains(key)) return;
  bytes_ += size;
  kept_.push_front({key, std::move(answer)});
  places_[key] = kept_.begin();
  while (bytes_ > most_) drop_last();
}

}  // namespace mandates
