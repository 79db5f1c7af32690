package cl.contraste.intake;

import static java.util.stream.Collectors.joining;

import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows for several tables in one statement that takes them as JSON. It is the same for the same
 * tables, whatever the rows, so PostgreSQL keeps its plan, and those of the checks of references:
 * by index, even when they were made while a table was all but empty.
 */
final class RowsAtOnce {

  private RowsAtOnce() {}

  static String statement(List<Rows.Target> targets) {
    return targets.stream()
        .map(RowsAtOnce::insert)
        .collect(
            joining(
                ",\n",
                """
                set local enable_seqscan = off;
                with sent (rows) as materialized (select cast(? as jsonb)),
                """,
                "\nselect"));
  }

  private static String insert(Rows.Target target) {
    String table = target.table();
    String columns = String.join(", ", target.columns());
    return "into_"
        + table
        + " as (insert into "
        + table
        + " ("
        + columns
        + ") select "
        + columns
        + " from sent, jsonb_populate_recordset(null::"
        + table
        + ", sent.rows -> '"
        + table
        + "'))";
  }

  static String json(List<Rows.Target> targets) {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = JsonMapper.shared().createGenerator(json)) {
      out.writeStartObject();
      for (Rows.Target target : targets) {
        out.writeArrayPropertyStart(target.table());
        for (List<@Nullable String> row : target.waiting()) {
          write(out, target.columns(), row);
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    }
    return json.toString();
  }

  private static void write(JsonGenerator out, List<String> columns, List<@Nullable String> row) {
    out.writeStartObject();
    for (int i = 0; i < row.size(); i++) {
      out.writeStringProperty(columns.get(i), row.get(i));
    }
    out.writeEndObject();
  }
}
