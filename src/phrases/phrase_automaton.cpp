// The compiler of patterns: parse trees into nodes, from the end to the beginning, so that each part knows what follows it.
#include "phrases/phrase_automaton.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace mandates::detail {
namespace {

constexpr std::uint32_t kLongestPhrase = 400;      ///< words
constexpr std::uint64_t kMostReferences = 2000;    ///< in one pattern, those of its classes included
constexpr std::uint32_t kLengthLimit = 1'000'000;  ///< lengths are not counted beyond

std::uint32_t add_lengths(std::uint32_t one, std::uint32_t other) {
  return std::min(one + other, kLengthLimit);
}

PatternError error(std::string message, std::size_t offset) {
  return {PatternError::Kind::syntax, std::move(message), offset, {}};
}

bool has_captures(const PatternNode& node) {
  return node.kind == PatternNode::Kind::gap || node.kind == PatternNode::Kind::reference ||
         std::any_of(node.children.begin(), node.children.end(), has_captures);
}

}  // namespace

bool looks_like(const Token& token, BuiltinClass look) {
  if (look == BuiltinClass::mark) return token.punctuation != 0;
  if (token.punctuation != 0) return false;
  switch (look) {
    case BuiltinClass::word:
      return true;
    case BuiltinClass::name_word:
      return token.capital;
    case BuiltinClass::number:
      return token.shape == kNumberWord || token.shape == kDayNumber || token.shape == kYearNumber;
    case BuiltinClass::day:
      return token.shape == kDayNumber;
    case BuiltinClass::year:
      return token.shape == kYearNumber;
    case BuiltinClass::digit_ordinal:
      return token.shape == kDigitOrdinal;
    case BuiltinClass::symbol:
      return token.shape == kSymbolWord;
    case BuiltinClass::mark:
    case BuiltinClass::none:
      break;
  }
  return false;
}

bool may_look_like(WordId word, const Vocabulary& words, BuiltinClass look) {
  Token token;
  const std::string_view text = words.word(word);
  if (words.mark(text.front()) == word) token.punctuation = text.front();
  token.shape = static_cast<std::uint8_t>(word < kFirstKnownWord ? word : shape_of(text, false));
  token.capital = word != kUnknownWord;
  return looks_like(token, look);
}

// The nodes of a gap stand one after the other: for each number of words left, from most to none, one for each depth of brackets.
NodeId Automaton::gap_step(NodeId gap, const Token& token) const {
  const Node& node = nodes[gap];
  if (node.count == 0) return kNoNode;
  const NodeId onward = gap + kDeepestGapBrackets + 1;
  switch (token.punctuation) {
    case ';':
    case ':':
    case '.':
      return kNoNode;
    case '(':
    case '[':
      return node.depth < kDeepestGapBrackets ? onward + 1 : kNoNode;
    case ')':
    case ']':
      return node.depth > 0 ? onward - 1 : kNoNode;
    default:
      return onward;
  }
}

NodeId Automaton::step(NodeId from, const Token& token) const {
  const Node& node = nodes[from];
  switch (node.kind) {
    case Node::Kind::one_word:
      return node.first == token.word ? node.next : kNoNode;
    case Node::Kind::word_table: {
      const auto table = edges_of(node);
      const auto found =
          std::lower_bound(table.begin(), table.end(), token.word, [](const Edge& edge, WordId word) { return edge.word < word; });
      return found != table.end() && found->word == token.word ? found->target : kNoNode;
    }
    case Node::Kind::look:
      return looks_like(token, node.look) ? node.next : kNoNode;
    case Node::Kind::gap:
      return gap_step(from, token);
    default:
      return kNoNode;
  }
}

void AutomatonBuilder::use(const PhraseClasses& classes, Vocabulary& words) {
  if (classes_ != &classes) parts_by_name_.clear();
  classes_ = &classes;
  words_ = &words;
}

std::vector<PatternError> AutomatonBuilder::read(std::string_view pattern, const PhraseClasses& classes, Vocabulary& words,
                                                 PatternNode& tree) {
  use(classes, words);
  std::vector<PatternError> errors;
  tree = parse_pattern(pattern, errors);
  if (!errors.empty()) return errors;
  const Measure size = measure(tree, errors);
  if (!errors.empty()) return errors;
  if (size.shortest == 0) return {error("the pattern may stand for no words at all", 0)};
  if (size.longest > kLongestPhrase)
    return {error(fmt::format("the pattern may be {} words long; at most {} can be", size.longest, kLongestPhrase), 0)};
  if (size.references > kMostReferences) return {error(fmt::format("the pattern uses classes more than {} times", kMostReferences), 0)};
  return errors;
}

std::vector<PatternError> AutomatonBuilder::check(std::string_view pattern, const PhraseClasses& classes, Vocabulary& words) {
  PatternNode tree;
  return read(pattern, classes, words, tree);
}

std::vector<PatternError> AutomatonBuilder::add(std::uint32_t number, std::string_view pattern, const PhraseClasses& classes,
                                                Vocabulary& words) {
  if (const WordList list = letters_only(pattern); !list.empty() && list.size() <= kLongestPhrase) {
    use(classes, words);
    plain_.push_back({word_ids(list), add_accept(number)});
    return {};
  }
  PatternNode tree;
  std::vector<PatternError> errors = read(pattern, classes, words, tree);
  if (!errors.empty()) return errors;
  const NodeId accept = add_accept(number);
  const std::vector<WordList> variants = plain_variants(tree);
  for (const WordList& list : variants) plain_.push_back({word_ids(list), accept});
  if (variants.empty()) automaton_.roots.push_back({number, emit(tree, accept)});
  return errors;
}

void AutomatonBuilder::finish() {
  std::stable_sort(automaton_.roots.begin(), automaton_.roots.end(),
                   [](const auto& one, const auto& other) { return one.number < other.number; });
  std::vector<NodeId> entries;
  if (!plain_.empty()) entries.push_back(emit_paths(plain_));
  for (const PatternRoot& root : automaton_.roots) entries.push_back(root.entry);
  automaton_.start = add_split(entries);
}

AutomatonBuilder::Measure AutomatonBuilder::measure(const PatternNode& node, std::vector<PatternError>& errors) {
  Measure size;
  switch (node.kind) {
    case PatternNode::Kind::words:
      size.shortest = kLengthLimit;
      for (const WordList& words : node.variants) {
        size.shortest = std::min(size.shortest, static_cast<std::uint32_t>(words.size()));
        size.longest = std::max(size.longest, static_cast<std::uint32_t>(words.size()));
      }
      break;
    case PatternNode::Kind::gap:
      size.longest = static_cast<std::uint32_t>(node.most);
      break;
    case PatternNode::Kind::reference:
      return measure_reference(node, errors);
    case PatternNode::Kind::sequence:
    case PatternNode::Kind::choice: {
      const bool choice = node.kind == PatternNode::Kind::choice;
      size.shortest = choice && !node.optional ? kLengthLimit : 0;
      for (const PatternNode& child : node.children) {
        const Measure part = measure(child, errors);
        size.shortest = choice ? std::min(size.shortest, part.shortest) : add_lengths(size.shortest, part.shortest);
        size.longest = choice ? std::max(size.longest, part.longest) : add_lengths(size.longest, part.longest);
        size.references = std::min(size.references + part.references, kMostReferences + 1);
      }
    }
  }
  return size;
}

AutomatonBuilder::Measure AutomatonBuilder::measure_reference(const PatternNode& node, std::vector<PatternError>& errors) {
  if (builtin_class(node.name) != BuiltinClass::none) return {1, 1, 0};
  const auto fail = [&](PatternError::Kind kind, std::string message) {
    errors.push_back({kind, std::move(message), node.offset, node.name});
    return Measure{};
  };
  if (!classes_->has(node.name)) return fail(PatternError::Kind::unknown_class, fmt::format("there is no class {{{}}}", node.name));
  if (const auto loop = std::find(in_work_.begin(), in_work_.end(), node.name); loop != in_work_.end())
    return fail(PatternError::Kind::class_loop,
                fmt::format("the class {{{}}} uses itself: {} → {}", node.name, fmt::join(loop, in_work_.end(), " → "), node.name));
  const ClassPart& part = automaton_.classes[class_part(node.name)];
  if (!part.loop.empty()) return fail(PatternError::Kind::class_loop, part.loop);
  if (part.broken)
    return fail(PatternError::Kind::broken_class, fmt::format("the class {{{}}} has a phrase that does not compile", node.name));
  return {part.shortest, part.longest, part.references + 1};
}

std::uint32_t AutomatonBuilder::class_part(const std::string& name) {
  if (const auto known = parts_by_name_.find(name); known != parts_by_name_.end()) return known->second;
  const auto part = static_cast<std::uint32_t>(automaton_.classes.size());
  parts_by_name_.emplace(name, part);
  automaton_.classes.push_back({});
  automaton_.classes.back().name = name;
  in_work_.push_back(name);
  compile_class(part, *classes_->find(name));
  in_work_.pop_back();
  return part;
}

void AutomatonBuilder::compile_class(std::uint32_t part, const std::vector<std::string>& phrases) {
  std::vector<PatternNode> trees;
  std::vector<PatternError> errors;
  Measure all{kLengthLimit, 0, 0};
  for (const std::string& phrase : phrases) {
    trees.push_back(parse_pattern(phrase, errors));
    if (!errors.empty()) break;
    const Measure size = measure(trees.back(), errors);
    all.shortest = std::min(all.shortest, size.shortest);
    all.longest = std::max(all.longest, size.longest);
    all.references = std::min(all.references + size.references, kMostReferences + 1);
  }
  const bool sound =
      errors.empty() && !phrases.empty() && all.shortest > 0 && all.longest <= kLongestPhrase && all.references <= kMostReferences;
  NodeId entry = 0;
  if (sound) {
    Node leave;
    leave.kind = Node::Kind::leave;
    std::vector<const PatternNode*> alternatives;
    for (const PatternNode& tree : trees) alternatives.push_back(&tree);
    entry = emit_choice(alternatives, false, add_node(leave));
  }
  ClassPart& compiled = automaton_.classes[part];
  for (const PatternError& found : errors)
    if (found.kind == PatternError::Kind::class_loop) compiled.loop = found.message;
  compiled.broken = !sound;
  compiled.entry = entry;
  compiled.shortest = all.shortest;
  compiled.longest = all.longest;
  compiled.references = all.references;
}

NodeId AutomatonBuilder::add_node(const Node& node) {
  automaton_.nodes.push_back(node);
  return static_cast<NodeId>(automaton_.nodes.size() - 1);
}

NodeId AutomatonBuilder::add_accept(std::uint32_t number) {
  Node accept;
  accept.first = number;
  return add_node(accept);
}

NodeId AutomatonBuilder::add_split(const std::vector<NodeId>& targets) {
  if (targets.size() == 1) return targets.front();
  Node split;
  split.kind = Node::Kind::split;
  split.first = static_cast<std::uint32_t>(automaton_.targets.size());
  split.count = static_cast<std::uint32_t>(targets.size());
  automaton_.targets.insert(automaton_.targets.end(), targets.begin(), targets.end());
  return add_node(split);
}

std::vector<WordId> AutomatonBuilder::word_ids(const WordList& list) {
  std::vector<WordId> ids;
  for (const std::string& word : list) ids.push_back(words_->add(word));
  return ids;
}

NodeId AutomatonBuilder::emit(const PatternNode& node, NodeId next) {
  switch (node.kind) {
    case PatternNode::Kind::words: {
      std::vector<WordPath> paths;
      for (const WordList& words : node.variants) paths.push_back({word_ids(words), next});
      return emit_paths(paths);
    }
    case PatternNode::Kind::sequence:
      for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) next = emit(*child, next);
      return next;
    case PatternNode::Kind::choice: {
      std::vector<const PatternNode*> alternatives;
      for (const PatternNode& child : node.children) alternatives.push_back(&child);
      return emit_choice(alternatives, node.optional, next);
    }
    case PatternNode::Kind::gap:
      return emit_gap(node, next);
    case PatternNode::Kind::reference:
      return emit_reference(node, next);
  }
  return next;
}

/// Plain alternatives go into one table of words; the others stand beside it, and leaving out comes last.
NodeId AutomatonBuilder::emit_choice(const std::vector<const PatternNode*>& alternatives, bool optional, NodeId next) {
  std::vector<WordPath> plain;
  std::vector<std::pair<std::uint32_t, NodeId>> others;
  for (const PatternNode* alternative : alternatives) {
    std::vector<WordList> variants = plain_variants(*alternative);
    if (variants.empty()) {
      std::vector<PatternError> none;
      others.emplace_back(measure(*alternative, none).longest, emit(*alternative, next));
      continue;
    }
    for (const WordList& words : variants) plain.push_back({word_ids(words), next});
  }
  std::stable_sort(others.begin(), others.end(), [](const auto& one, const auto& other) { return one.first > other.first; });
  std::vector<NodeId> targets;
  for (const auto& [length, entry] : others) targets.push_back(entry);
  if (!plain.empty()) targets.push_back(emit_paths(plain));
  if (optional) targets.push_back(next);
  return add_split(targets);
}

/// A tree of words: paths with the same beginning share it. The longer of two is preferred.
NodeId AutomatonBuilder::emit_paths(std::vector<WordPath>& paths) {
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return emit_paths(paths, 0, paths.size(), 0);
}

/// The paths [from, to) are sorted and have their first `depth` words in common.
NodeId AutomatonBuilder::emit_paths(const std::vector<WordPath>& paths, std::size_t from, std::size_t to, std::size_t depth) {
  std::vector<NodeId> ends;
  for (; from < to && paths[from].words.size() == depth; ++from) ends.push_back(paths[from].next);
  std::vector<Edge> table;
  while (from < to) {
    const WordId word = paths[from].words[depth];
    std::size_t same = from;
    while (same < to && paths[same].words[depth] == word) ++same;
    table.push_back({word, emit_paths(paths, from, same, depth + 1)});
    from = same;
  }
  if (table.size() == 1) {
    Node node;
    node.kind = Node::Kind::one_word;
    node.first = table.front().word;
    node.next = table.front().target;
    ends.insert(ends.begin(), add_node(node));
  } else if (!table.empty()) {
    Node node;
    node.kind = Node::Kind::word_table;
    node.first = static_cast<std::uint32_t>(automaton_.edges.size());
    node.count = static_cast<std::uint32_t>(table.size());
    automaton_.edges.insert(automaton_.edges.end(), table.begin(), table.end());
    ends.insert(ends.begin(), add_node(node));
  }
  return add_split(ends);
}

NodeId AutomatonBuilder::emit_gap(const PatternNode& node, NodeId next) {
  const auto first = static_cast<NodeId>(automaton_.nodes.size());
  for (int left = node.most; left >= 0; --left)
    for (std::uint8_t depth = 0; depth <= kDeepestGapBrackets; ++depth) {
      Node gap;
      gap.kind = Node::Kind::gap;
      gap.depth = depth;
      gap.count = static_cast<std::uint32_t>(left);
      gap.next = next;
      add_node(gap);
    }
  // The capture of a gap closes where the gap is left, so the node to close it stands behind each exit.
  Node close;
  close.kind = Node::Kind::close;
  close.next = next;
  const NodeId closing = add_node(close);
  for (NodeId gap = first; gap < closing; ++gap) automaton_.nodes[gap].next = closing;
  return emit_capture(node.label, first);
}

NodeId AutomatonBuilder::emit_reference(const PatternNode& node, NodeId next) {
  Node close;
  close.kind = Node::Kind::close;
  close.next = next;
  Node inside;
  if (const BuiltinClass look = builtin_class(node.name); look != BuiltinClass::none) {
    inside.kind = Node::Kind::look;
    inside.look = look;
  } else {
    inside.kind = Node::Kind::call;
    inside.first = class_part(node.name);
  }
  inside.next = add_node(close);
  return emit_capture(node.label, add_node(inside));
}

NodeId AutomatonBuilder::emit_capture(const std::string& label, NodeId inside) {
  auto [known, added] = labels_by_name_.emplace(label, static_cast<std::uint32_t>(automaton_.labels.size()));
  if (added) automaton_.labels.push_back(label);
  Node open;
  open.kind = Node::Kind::open;
  open.first = known->second;
  open.next = inside;
  return add_node(open);
}

}  // namespace mandates::detail
