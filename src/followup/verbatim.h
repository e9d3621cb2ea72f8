// Words of a request that a later text has one after another. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mandates {

/// A word by its beginning, as a hash.
struct OrderedWord {
  std::uint32_t hash = 0;
  bool small = false;  ///< printed without a capital: it is no name
};

/// The words of four letters or more of a text, in order.
std::vector<OrderedWord> words_in_order(std::string_view text);

/// For each request the first of the texts that has so many of its words one after another that they were taken over: seven, or six that
/// are a third of the request, at most one of which is part of a name.
std::vector<std::optional<std::size_t>> taken_over_by(const std::vector<const std::vector<OrderedWord>*>& requests,
                                                      const std::vector<std::string_view>& texts);

}  // namespace mandates
