// Patterns as an acyclic automaton with calls: each class is compiled once, however often patterns use it.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "phrases/phrase_pattern.h"

namespace mandates::detail {

using NodeId = std::uint32_t;

/// A node of the automaton. The graph is acyclic, so the length of matches is bounded.
struct Node {
  enum class Kind : std::uint8_t {
    split,       ///< continues with all of targets [first, first + count), the preferred one first
    one_word,    ///< reads the word `first`
    word_table,  ///< reads one of the words of edges [first, first + count), sorted by word
    look,        ///< reads a word of the built-in class `look`
    gap,         ///< has `count` words of a gap left; inside `depth` brackets, may end only at depth 0; see gap_step()
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
  std::uint64_t references = 0;  ///< references to classes inside it, counted recursively
  bool broken = false;
  std::string loop;  ///< the message if it is recursive, else empty
};

/// The first node of a pattern that has more than plain words.
struct PatternRoot {
  std::uint32_t number = 0;
  NodeId entry = 0;
};

inline constexpr std::uint8_t kDeepestGapBrackets = 2;
inline constexpr NodeId kNoNode = 0xFFFFFFFF;

/// True if the token is a word of the built-in class.
bool looks_like(const Token& token, BuiltinClass look);
/// True where some token of this word may look like the class says.
bool may_look_like(WordId word, const Vocabulary& words, BuiltinClass look);

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
  /// Next node of a gap after `token`; kNoNode if the gap must not contain it.
  NodeId gap_step(NodeId gap, const Token& token) const;
  /// Next node after `token` for a node that reads a word; kNoNode if there is none.
  NodeId step(NodeId from, const Token& token) const;
};

/// Compiles patterns into an automaton.
class AutomatonBuilder {
 public:
  explicit AutomatonBuilder(Automaton& automaton) : automaton_(automaton) {}
  /// Adds a pattern; on errors only classes may have been added to the automaton.
  std::vector<PatternError> add(std::uint32_t number, std::string_view pattern, const PhraseClasses& classes, Vocabulary& words);
  /// The errors of a pattern; compiles only the classes that it uses.
  std::vector<PatternError> check(std::string_view pattern, const PhraseClasses& classes, Vocabulary& words);
  void finish();
  /// The vocabulary that patterns were added with; null where none was.
  Vocabulary* words() const { return words_; }

 private:
  /// A sequence of words and the node after it.
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
  /// Number of the compiled class; compiles it on first use. Errors in its phrases are only recorded in it.
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
  std::vector<WordPath> plain_;       ///< patterns that are plain words: merged into one trie by finish()
  std::vector<std::string> in_work_;  ///< stack of classes being compiled, the outermost first
  const PhraseClasses* classes_ = nullptr;
  Vocabulary* words_ = nullptr;
};

}  // namespace mandates::detail
