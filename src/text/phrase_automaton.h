// Patterns as an automaton: nodes without loops, one copy of each class however often patterns use it.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/phrase_pattern.h"

namespace mandates::detail {

using NodeId = std::uint32_t;

/// A node of the automaton. There are no cycles: each path has a longest length.
struct Node {
  enum class Kind : std::uint8_t {
    split,       ///< goes on to all of targets [first, first + count), the preferred one first
    one_word,    ///< reads the word `first`
    word_table,  ///< reads one of the words of edges [first, first + count), sorted by word
    look,        ///< reads a word that looks like the built-in class `look`
    gap,         ///< has `count` words of a gap left; may end where `depth` is 0, else stands in that many brackets; see gap_step()
    open,        ///< a capture with label `first` begins
    close,       ///< the last capture that began ends
    call,        ///< a phrase of the class `first`, then `next`
    leave,       ///< end of a class's phrase
    accept,      ///< the pattern with number `first` is matched
  };
  Kind kind = Kind::accept;
  BuiltinClass look = BuiltinClass::none;
  std::uint8_t depth = 0;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  NodeId next = 0;
};

/// Reading `word` leads to `target`.
struct Edge {
  WordId word = 0;
  NodeId target = 0;
};

/// A class of phrases, compiled once.
struct ClassPart {
  std::string name;
  NodeId entry = 0;
  std::uint32_t shortest = 0;    ///< words
  std::uint32_t longest = 0;     ///< words
  std::uint64_t references = 0;  ///< references to classes inside it, those inside these included
  bool broken = false;
  std::string loop;  ///< where it uses itself: the message
};

/// Where a pattern that is more than plain words begins.
struct PatternRoot {
  std::uint32_t number = 0;
  NodeId entry = 0;
};

inline constexpr std::uint8_t kDeepestGapBrackets = 2;
inline constexpr NodeId kNoNode = 0xFFFFFFFF;

/// True where the token is a word that looks like a built-in class says.
bool looks_like(const Token& token, BuiltinClass look);

struct Automaton {
  std::vector<Node> nodes;
  std::vector<NodeId> targets;
  std::vector<Edge> edges;
  std::deque<std::string> labels;
  std::vector<ClassPart> classes;
  std::vector<PatternRoot> roots;  ///< by number when finished, those of one number in the order of adding
  NodeId start = kNoNode;          ///< leads to all patterns; set when finished

  std::span<const NodeId> targets_of(const Node& node) const { return {targets.data() + node.first, node.count}; }
  std::span<const Edge> edges_of(const Node& node) const { return {edges.data() + node.first, node.count}; }
  /// Where a gap goes by reading `token`; kNoNode where it may not contain it.
  NodeId gap_step(NodeId gap, const Token& token) const;
  /// Where reading `token` leads from a node that reads; kNoNode where nowhere.
  NodeId step(NodeId from, const Token& token) const;
};

/// Compiles patterns into an automaton.
class AutomatonBuilder {
 public:
  explicit AutomatonBuilder(Automaton& automaton) : automaton_(automaton) {}
  /// Adds a pattern; on errors the automaton stays as it was, but for classes.
  std::vector<PatternError> add(std::uint32_t number, std::string_view pattern, const PhraseClasses& classes, Vocabulary& words);
  /// What is wrong with a pattern; compiles only the classes that it uses.
  std::vector<PatternError> check(std::string_view pattern, const PhraseClasses& classes, Vocabulary& words);
  void finish();
  /// The vocabulary that patterns were added with; null where none was.
  Vocabulary* words() const { return words_; }

 private:
  /// Words, one after the other, and what comes after them.
  struct WordPath {
    std::vector<WordId> words;
    NodeId next = 0;
    auto operator<=>(const WordPath&) const = default;
  };
  struct Measure {
    std::uint32_t shortest = 0;
    std::uint32_t longest = 0;
    std::uint64_t references = 0;
  };
  void use(const PhraseClasses& classes, Vocabulary& words);
  std::vector<PatternError> read(std::string_view pattern, const PhraseClasses& classes, Vocabulary& words, PatternNode& tree);
  Measure measure(const PatternNode& node, std::vector<PatternError>& errors);
  Measure measure_reference(const PatternNode& node, std::vector<PatternError>& errors);
  /// Number of the compiled class, compiled now where it was not yet; what is wrong with its phrases is only marked in it.
  std::uint32_t class_part(const std::string& name);
  void compile_class(std::uint32_t part, const std::vector<std::string>& phrases);

  NodeId emit(const PatternNode& node, NodeId next);
  NodeId emit_choice(const std::vector<const PatternNode*>& alternatives, bool optional, NodeId next);
  NodeId emit_paths(std::vector<WordPath>& paths);
  NodeId emit_paths(const std::vector<WordPath>& paths, std::size_t from, std::size_t to, std::size_t depth);
  NodeId emit_gap(const PatternNode& node, NodeId next);
  NodeId emit_reference(const PatternNode& node, NodeId next);
  NodeId emit_capture(const std::string& label, NodeId inside);
  NodeId add_node(const Node& node);
  NodeId add_split(const std::vector<NodeId>& targets);
  NodeId add_accept(std::uint32_t number);
  std::vector<WordId> word_ids(const WordList& list);

  Automaton& automaton_;
  std::map<std::string, std::uint32_t, std::less<>> parts_by_name_;
  std::map<std::string, std::uint32_t, std::less<>> labels_by_name_;
  std::vector<WordPath> plain_;       ///< patterns that are plain words: joined into one tree when finished
  std::vector<std::string> in_work_;  ///< classes being compiled, the outermost first
  const PhraseClasses* classes_ = nullptr;
  Vocabulary* words_ = nullptr;
};

}  // namespace mandates::detail
