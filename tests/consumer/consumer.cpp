// Prints the record of a file by the installed engine alone: consumer FILE.
#include <mandates/engine.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream in(argv[1], std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const mandates::Engine engine;
  mandates::EngineReader reader = engine.reader();
  const mandates::FileRecord file = reader.read(argv[1], std::move(bytes));
  for (const mandates::Diagnostic& found : file.found) std::cerr << found.message << '\n';
  for (const mandates::ReadDocument& read : file.documents) {
    for (const mandates::Clause& clause : read.extraction.clauses) std::cout << mandates::record_json(read.document, clause) << '\n';
  }
  return file.refused ? 1 : 0;
}
