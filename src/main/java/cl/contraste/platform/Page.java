package cl.contraste.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an ordered answer are wanted.
 *
 * @param offset how many come before them
 * @param first how many are wanted
 */
public record Page(int offset, int first, IntFunction<String> cursor) {

  /** The page after a cursor; the first one without. */
  public static Page of(
      int first, @Nullable String after, Cursors cursors, Snapshot snapshot, String question) {
    int offset = after == null ? 0 : cursors.place(snapshot, question, after);
    return new Page(offset, first, place -> cursors.cursor(snapshot, question, place));
  }

  /** How many entries to read: one more than wanted tells whether there are others. */
  public int limit() {
    return first + 1;
  }

  /**
   * A connection over what was read. Where rows are taken one by one it has no cursors, since
   * nobody knows yet how many there are.
   */
  public Map<String, Object> connection(@Nullable Object read, @Nullable Object totalCount) {
    List<?> rows = read instanceof List<?> list ? list : List.of();
    List<?> nodes = rows.size() > first ? rows.subList(0, first) : rows;
    Map<String, Object> connection = new LinkedHashMap<>();
    connection.put("nodes", read instanceof RowStream ? read : nodes);
    connection.put("edges", edges(nodes));
    connection.put("pageInfo", pageInfo(nodes.size(), rows.size() > first));
    if (totalCount != null) {
      connection.put("totalCount", totalCount);
    }
    return connection;
  }

  private List<Map<String, Object>> edges(List<?> nodes) {
    List<Map<String, Object>> edges = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      edges.add(Map.of("cursor", cursor.apply(offset + i + 1), "node", nodes.get(i)));
    }
    return edges;
  }

  private Map<String, Object> pageInfo(int size, boolean more) {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("hasNextPage", more);
    info.put("hasPreviousPage", offset > 0);
    if (size > 0) {
      info.put("startCursor", cursor.apply(offset + 1));
      info.put("endCursor", cursor.apply(offset + size));
    }
    return info;
  }
}
