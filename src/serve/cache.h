// Cache of answers, valid for one state of the store.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "serve/http.h"

namespace mandates {

/// LRU cache of answers, limited in bytes. Thread-safe.
class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_(most_bytes) {}

  /// The cached answer for a key, if the state is still the same; else null.
  std::shared_ptr<const HttpAnswer> find(const std::string& state, const std::string& key);
  void put(const std::string& state, const std::string& key, std::shared_ptr<const HttpAnswer> answer);
  std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    std::string key;
    std::shared_ptr<const HttpAnswer> answer;
  };
  void see(const std::string& state);
  void drop_last();

  std::mutex mutex_;
  std::size_t most_;
  std::size_t bytes_ = 0;
  std::string state_;
  std::list<Kept> kept_;  // most recently used first
  std::unordered_map<std::string, std::list<Kept>::iterator> places_;
};

}  // namespace mandates
