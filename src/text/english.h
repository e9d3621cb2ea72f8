// The English words for months, days of the week and ordinals, and endings of words: the one place where the program knows them outside
// the rules.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// "September"; month is 1 to 12.
std::string_view month_name(int month);
/// 1 to 12 for the name of a month, in any case of letters; 0 for anything else.
int month_number(std::string_view name);

/// "Tuesday"; weekday is 0 (Sunday) to 6.
std::string_view weekday_name(int weekday);
/// 0 (Sunday) to 6 for the name of a day; -1 for anything else.
int weekday_number(std::string_view name);

/// "first" to "fifth".
std::string_view ordinal_word(int number);
/// 1 to 5 for "first" to "fifth"; 0 for anything else.
int ordinal_number(std::string_view word);

/// "62nd", "111th".
std::string ordinal_figure(int number);

/// True for the form in -ing: "inviting".
bool is_gerund(std::string_view word);
/// True for a word with an ending of adjectives: "regional", "economic", "military".
bool ends_as_adjective(std::string_view word);
/// True for two adjectives with one ending, as those of one noun often have: "regional", "subregional".
bool alike_adjectives(std::string_view one, std::string_view other);

}  // namespace mandates
