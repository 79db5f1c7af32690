package cl.contraste.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into tables by COPY, each table's gathered until they are worth sending. */
final class CopyStreams {

  private static final int ENOUGH = 4_000_000;

  private final PGConnection connection;
  private final Map<String, StringBuilder> waiting = new LinkedHashMap<>();

  CopyStreams(Connection connection) throws SQLException {
    this.connection = connection.unwrap(PGConnection.class);
  }

  /**
   * Adds a row.
   *
   * @param target a table and its columns, as COPY takes them
   * @param cells one a column; none holds a tab, a line break or a backslash
   */
  void row(String target, @Nullable Object... cells) {
    StringBuilder rows = waiting.computeIfAbsent(target, t -> new StringBuilder());
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      rows.append(i == 0 ? "" : "\t").append(cell == null ? "\\N" : cell.toString());
    }
    rows.append('\n');
    if (rows.length() > ENOUGH) {
      send(target, rows);
    }
  }

  void sendAll() {
    waiting.forEach(this::send);
  }

  private void send(String target, StringBuilder rows) {
    try {
      connection
          .getCopyAPI()
          .copyIn("copy %s from stdin".formatted(target), new StringReader(rows.toString()));
      rows.setLength(0);
    } catch (SQLException e) {
      throw new IllegalStateException(target, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
