#include "store/choice.h"

namespace mandates {

namespace {

Chosen take(Query& query) {
  Chosen chosen;
  if (query.next()) chosen = {query.key(0), query.key(1)};
  query.reset();
  return chosen;
}

}  // namespace

Chosen find_chosen(Connection& connection, const std::string& symbol) {
  return take(connection.prepared("SELECT id, source FROM document WHERE symbol = ? AND chosen = 1").bind(symbol));
}

bool has_symbol(Connection& connection, const std::string& symbol) {
  Query& query = connection.prepared("SELECT 1 FROM document WHERE symbol = ?").bind(symbol);
  const bool found = query.next();
  query.reset();
  return found;
}

Chosen choose(Connection& connection, const std::string& symbol) {
  const Chosen best = take(
      connection
          .prepared("SELECT d.id, d.source FROM document d JOIN source s ON s.id = d.source WHERE d.symbol = ? "
                    "ORDER BY d.marked_up AND d.operative_count > 0 DESC, d.symbol_source <> 'furniture' DESC, d.footnote_count > 0 DESC, "
                    "d.operative_count DESC, "
                    "(SELECT count(*) FROM document_answer a WHERE a.document = d.id) DESC, s.content_hash, s.path, d.position LIMIT 1")
          .bind(symbol));
  const Chosen now = find_chosen(connection, symbol);
  if (now.document == best.document) return best;
  if (now.document) connection.prepared("UPDATE document SET chosen = 0 WHERE id = ?").bind(now.document).run();
  connection.prepared("UPDATE document SET chosen = 1 WHERE id = ?").bind(best.document).run();
  return best;
}

}  // namespace mandates
