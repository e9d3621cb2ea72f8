// Answers that were made before, kept while the store stays as it is.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "serve/http.h"

namespace mandates {

/// Keeps the answers used last, up to so many bytes. Usable from several threads at once.
class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_(most_bytes) {}

  /// The answer kept under a key while the state was the same; null where there is none.
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
  std::list<Kept> kept_;  // the one used last in front
  std::unordered_map<std::string, std::list<Kept>::iterator> places_;
};

}  // namespace mandates
