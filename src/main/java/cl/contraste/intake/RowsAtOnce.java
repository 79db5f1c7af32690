package cl.contraste.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows for several tables in one statement that takes them as JSON. It is the same for the same
 * tables, whatever the rows, so PostgreSQL keeps its plan.
 */
final class RowsAtOnce {

  private RowsAtOnce() {}

  static String statement(List<Rows.Target> targets) {
    return targets.stream()
        .map(RowsAtOnce::insert)
        .collect(
            Collectors.joining(
                ",\n",
                "with sent (rows) as materialized (select cast(? as jsonb)),\n",
                "\nselect"));
  }

  private static String insert(Rows.Target target) {
    return "into_%1$s as (insert into %1$s (%2$s) select %2$s from sent, jsonb_populate_recordset(null::%1$s, sent.rows -> '%1$s'))"
        .formatted(target.table(), String.join(", ", target.columns()));
  }

  static String json(List<Rows.Target> targets) {
    Map<String, List<Map<String, @Nullable String>>> rows = new LinkedHashMap<>();
    for (Rows.Target target : targets) {
      List<Map<String, @Nullable String>> named = new ArrayList<>();
      for (List<@Nullable String> row : target.waiting()) {
        named.add(named(target, row));
      }
      rows.put(target.table(), named);
    }
    return JsonMapper.shared().writeValueAsString(rows);
  }

  private static Map<String, @Nullable String> named(
      Rows.Target target, List<@Nullable String> row) {
    Map<String, @Nullable String> cells = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      cells.put(target.columns().get(i), row.get(i));
    }
    return cells;
  }
}
